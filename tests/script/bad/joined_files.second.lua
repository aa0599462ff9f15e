return {
  { id = "c", title = "C", text = "Which?", assumption = "test",
    options = {
      { id = "one", label = "One", consequence = "First",
        taken_by = { "by-the-book", "stormer", "caretaker", "helper" }, effect = { ask() } },
      { id = "two", label = "Two", consequence = "Second",
        taken_by = { "innovator", "padder", "neglect" }, effect = { care() } },
    } },
  { id = "d", title = "D", text = "Which?", assumption = "test",
    person = "nobody",
    options = {
      { id = "one", label = "One", consequence = "First",
        taken_by = { "by-the-book", "stormer", "caretaker", "helper" }, effect = { ask() } },
      { id = "two", label = "Two", consequence = "Second",
        taken_by = { "innovator", "padder", "neglect" }, effect = { care() } },
    } },
}
