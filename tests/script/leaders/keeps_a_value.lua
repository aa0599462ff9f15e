-- expect: keeps_a_value.lua:3: morning: the function keeps a value between its calls; a leader remembers nothing but what 'now' shows
local mornings = 0
return { id = "mine", based_on = "by-the-book", morning = function(now) mornings = mornings + 1 return { agitate() } end }
