-- expect: missing_base.lua:2:8: 'based_on' is missing (the built-in policy that does what the functions don't say)
return { id = "mine" }
