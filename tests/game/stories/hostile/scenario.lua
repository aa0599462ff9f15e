-- Loads without a complaint, and fails in every function that is called while playing.
return {
  id = "hostile", title = "Forty days that fail",
  calendar = { start = { year = 1959, month = 2 }, days = 40 },
  conditions = { { day = 1, ration_g = 700, assumption = "to try it out" } },
  decisions = {
    { id = "endless", title = "Never asked", text = "Its condition never ends.",
      from = 2, to = 10, answer_days = 3, assumption = "to try it out",
      when = function(now) while true do end return true end,
      options = {
        { id = "yes", label = "Yes", consequence = "Nothing", taken_by = { "by-the-book", "stormer", "padder" },
          effect = { change { what = "joy", who = "everyone", by = 0.01 } } },
        { id = "no", label = "No", consequence = "Nothing", taken_by = { "helper", "caretaker", "innovator", "neglect" },
          effect = { change { what = "joy", who = "everyone", by = -0.01 } } },
      } },
    { id = "broken", title = "Every choice is broken", text = "None of them works.",
      from = 3, to = 10, answer_days = 3, assumption = "to try it out",
      options = {
        { id = "raises", label = "This one", consequence = "It stops", taken_by = { "by-the-book", "stormer", "padder" },
          effect = function(now) error("this effect is broken") end },
        { id = "loops", label = "That one", consequence = "It never ends", taken_by = { "helper", "caretaker", "innovator", "neglect" },
          effect = function(now) while true do end return {} end },
      } },
    { id = "half", title = "One choice is broken", text = "The other works.",
      from = 5, to = 12, answer_days = 3, assumption = "to try it out",
      options = {
        { id = "nonsense", label = "This one", consequence = "It gives nonsense", taken_by = { "by-the-book", "stormer", "padder", "neglect" },
          effect = function(now) return { "nonsense", 5, {} } end },
        { id = "good", label = "That one", consequence = "It works", taken_by = { "helper", "caretaker", "innovator" },
          effect = { change { what = "joy", who = "everyone", by = 0.01 } } },
      } },
  },
}
