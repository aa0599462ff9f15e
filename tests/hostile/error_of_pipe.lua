-- expect: scenario.lua:3: ../../etc/passwd:1: here
-- An error that names another file.
error("../../etc/passwd:1: here", 0)
return { id = "hostile", title = "Hostile" }
