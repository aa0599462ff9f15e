return {
  { id = "a", title = "A", text = "Which?", assumption = "test",
    options = {
      { id = "one", label = "One", consequence = "First",
        taken_by = { "by-the-book", "stormer", "caretaker", "helper" }, effect = { ask() } },
      { id = "two", label = "Two", consequence = "Second",
        taken_by = { "innovator", "padder", "neglect" }, effect = { care() } },
    } },
  { id = "b", title = "B", text = "Which?", assumption = "test",
    options = {
      { id = "one", label = "One", consequence = "First",
        taken_by = { "by-the-book", "stormer", "caretaker", "helper" }, effect = { ask() } },
      { id = "two", label = "Two", consequence = "Second",
        taken_by = { "innovator", "padder", "neglect" }, effect = { care() } },
    } },
}
