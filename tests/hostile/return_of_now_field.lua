-- expect: scenario.lua:3: unknown name 'string.bad'
-- A method that isn't there.
return { id = ("x"):bad() }
