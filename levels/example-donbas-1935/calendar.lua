-- Five months from the first of August; results each ten days, a plan each thirty.
return {
  start = { year = 1935, month = 8, day = 1 },
  days = 150,
  sun = 10,
  month = 30,
  stops = { 30, 60, 90, 120, 150 },
}
