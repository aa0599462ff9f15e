#!/bin/sh
# workteam check finds what a scenario that loads still has wrong: each finding with its place, and
# once. What is in order gives none (levels.check).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/text"
cat >"$work/scenario.lua" <<'LUA'
return {
  id = "found", title = "Found",
  calendar = { days = 60 },
  teams = { { name = "Workteam 1", people = 6, norm = 1.2 },
            { name = "The workteam of the foundry", people = 6 } },
  state = { promise = { start = 0, low = 0, high = 1 } },
  sources = { { id = "OA", citation = "A newspaper" }, { id = "OB", citation = "Another" } },
  claims = { { id = "OA-1", source = "OA", kind = "state claim", text = "It is said." } },
  notes = { { day = 3, text = "Cold.",
              when = { { "stock_days", ">=", 5 }, { "stock_days", "<", 3 } } } },
  decisions = {
    { id = "early", title = "Early", text = "Now?", from = 1, to = 10, after = { "late" },
      assumption = "to try it out",
      options = {
        { id = "a", label = "A", consequence = "A", effect = { care() },
          taken_by = { "helper", "caretaker", "innovator" } },
        { id = "b", label = "B", consequence = "B", effect = { care() },
          taken_by = { "by-the-book", "stormer", "padder", "neglect" } },
      } },
    { id = "late", title = "Late", text = "Now?", from = 20, to = 70, assumption = "to try it out",
      options = {
        { id = "a", label = "A", consequence = "A", effect = {},
          taken_by = { "helper", "caretaker", "innovator" } },
        { id = "b", label = "B", consequence = "B", effect = { agitate() },
          taken_by = { "by-the-book", "stormer", "padder", "neglect" } },
      } },
  },
}
LUA
cat >"$work/text/ko.po" <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgctxt "title"
msgid "Found long ago"
msgstr "찾은것"

msgctxt "teams.1.name"
msgid "Workteam 1"
msgstr "찾은것을 적어 두는 작업반"

msgctxt "nothing.here"
msgid "Nothing"
msgstr "없음"

msgctxt "notes.1.text"
msgid "Cold.
msgstr "춥다."
PO
"$WORKTEAM" check "$work" >"$work/out" || { cat "$work/out"; exit 1; }
grep -E '^[^ ].*: (warning|note): ' "$work/out" | sed "s,^$work/,," | cut -c1-100 |
  sort >"$work/got"
sort >"$work/wanted" <<'WANTED'
@WANTED@
WANTED
diff "$work/wanted" "$work/got"
