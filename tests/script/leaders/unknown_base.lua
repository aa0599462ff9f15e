-- expect: unknown_base.lua:2:34: based_on: unknown policy 'by-the-bok'; did you mean 'by-the-book'?
return { id = "mine", based_on = "by-the-bok" }
