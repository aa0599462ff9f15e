-- expect: scenario.lua:4:14: delivery: expected three shares, one a sun of the month, got 2
return {
  id = "bad", title = "A bad scenario",
  delivery = { 0.5, 0.5 },
}
