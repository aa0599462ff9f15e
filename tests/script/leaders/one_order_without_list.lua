-- expect: one_order_without_list.lua:2: morning: expected a list of orders: { agitate ... }
return { id = "mine", based_on = "by-the-book", morning = function(now) return agitate() end }
