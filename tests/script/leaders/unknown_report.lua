-- expect: unknown_report.lua:2: report: unknown way to report 'truthful'; did you mean 'truth'?
return { id = "mine", based_on = "by-the-book", report = function(now) return "truthful" end }
