-- expect: misspelt_field.lua:2:54: mornin: unknown field 'mornin'; did you mean 'morning'?
return { id = "mine", based_on = "neglect", mornin = function(now) end }
