-- Dates that run as in the calendar, a rest day each week, and a review that waits twice.
return {
  id = "example-calendar",
  title = "Eight weeks at the kiln",
  calendar = {
    start = { year = 1954, month = 3, day = 1 },
    days = 56,
    sun = 7,                              -- results are posted each week
    month = { 28, 56 },                   -- the plan is for four weeks
    rest = { 7, 14, 21, 28, 35, 42, 49, 56 },
    stops = { 28, 56 },                   -- the review waits for the player
  },
}
