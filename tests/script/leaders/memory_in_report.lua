-- expect: memory_in_report.lua:6: report: stopped: more than 2 million steps; is there a loop without an end?
return {
  id = "mine", based_on = "by-the-book",
  report = function(now)
    local heap = {}
    while true do heap[#heap + 1] = ("x"):rep(60000) .. #heap end
  end,
}
