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
            { name = "Foundrymen of Solgol", people = 6 } },
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
    { id = "late", title = "Late", text = "Now?", from = 20, to = 70, source = "Oa-1",
      options = {
        { id = "a", label = "A", consequence = "A", effect = {}, record = "The rules are kept by everybody",
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
cat >"$work/text/zh.po" <<'PO'
msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgctxt "notes.1.text"
msgid "Cold."
msgstr "冷。"
PO
"$WORKTEAM" check "$work" >"$work/out" && { echo "passes"; exit 1; }
grep -E '^[^ ].*: (error|warning|note): ' "$work/out" | sed "s,^$work/,," | cut -c1-100 |
  LC_ALL=C sort >"$work/got"
LC_ALL=C sort >"$work/wanted" <<'WANTED'
scenario.lua: warning: state.promise: no option sets it: it stays at 0
scenario.lua:12:29: warning: decisions.early.title: never opens: its last day is 10, and it comes af
scenario.lua:17:29: warning: decisions.early.options.b.label: does the same as option 'a'
scenario.lua:20:28: note: decisions.late.title: 'to' is day 70, and the story ends on day 60
scenario.lua:22:9: warning: decisions.late.options.a: has no effect
scenario.lua:20:80: warning: decisions.late.source: Oa-1 is cited but not among 'claims'
scenario.lua:22:75: warning: decisions.late.options.a.record: 31 letters wide, and 30 fit (the colum
scenario.lua:4:11: error: teams: its numbers have no ground: what do they rest on?
scenario.lua:5:22: warning: teams.2.name: 20 letters wide, and 16 fit (the board; a Hangul letter is
scenario.lua:6:11: error: state: its numbers have no ground: what do they rest on?
scenario.lua:7:80: note: sources.OB.citation: no claim is taken from this source
scenario.lua:8:73: note: claims.OA-1.text: nothing cites this claim
scenario.lua:9:31: warning: notes.1.text: is never shown: two conditions on 'stock_days' can't both 
text/ko.po: note: 19 of 22 texts are not translated yet; they are shown in the story's own words
text/ko.po:13: note: nothing.here: no text of the scenario has this id
text/ko.po:17: warning: the string has no closing quote
text/ko.po:5: warning: title: the words have changed since they were translated
text/ko.po:9: warning: teams.1.name: the translation is 25 letters wide, and 16 fit (the board; a Ha
text/zh.po: note: 21 of 22 texts are not translated yet; they are shown in the story's own words
text/zh.po: warning: the game doesn't offer this language: besides the story's own words it shows te
WANTED
diff "$work/wanted" "$work/got"

# Numbers without ground: it can be tried, and not given away.
"$WORKTEAM" run "$work" --days 3 >/dev/null || { echo "it is not played"; exit 1; }
if "$WORKTEAM" pack "$work" --out "$work/found.zip" >"$work/out" 2>&1; then
  echo "it is packed"
  exit 1
fi
grep -q "scenario.lua:4:11: teams: its numbers have no ground" "$work/out"
