-- expect: files_of_the_system.lua:2: morning: 'os' is not there: a scenario knows no files, no programs and no real time
return { id = "mine", based_on = "by-the-book", morning = function(now) os.execute("true") end }
