#!/bin/sh
# workteam new: what it makes holds and can be played by everyone, and nothing is written over.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
failed=0

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then
    printf '%s: expected\n%s\ngot\n%s\n' "$1" "$2" "$3"
    failed=1
  fi
}
code_of() {
  "$@" >"$work/out" 2>"$work/err" && echo 0 || echo $?
}

for start in minimal lesson; do
  name=rain-in_$start
  expect "$start is made" 0 "$(code_of "$WORKTEAM" new "$work/$name" --from "$start")"
  expect "$start holds" 0 "$(code_of "$WORKTEAM" check "$work/$name")"
  expect "$start has no findings" "$work/$name: 0 errors, 0 warnings, 0 notes" "$(cat "$work/out")"
  grep -q "id = \"$name\"" "$work/$name/scenario.lua" || expect "$start: its id" "$name" none
  grep -q "title = \"Rain in $start\"" "$work/$name/scenario.lua" || expect "$start: its title" "" none
  grep -q "workteam check $name " "$work/$name/README.md" || expect "$start: its README" "" none
  grep -rq "new-scenario\|A new scenario" "$work/$name" && expect "the template's name" "" "is left"
  for policy in by-the-book stormer caretaker helper innovator padder neglect; do
    expect "$start, $policy" 0 "$(code_of "$WORKTEAM" run "$work/$name" --policy "$policy")"
    grep -q "not ended" "$work/out" && expect "$start, $policy" "the end" "stopped before"
  done
done
grep -q '"workspace.library": \[".workteam"\]' "$work/rain-in_lesson/.luarc.json" ||
  expect "the editor's settings" there "not there"

"$WORKTEAM" api --stubs "$work/stubs.lua"
cmp "$work/stubs.lua" "$work/rain-in_lesson/.workteam/workteam.lua" ||
  expect "the editor's stubs" "as api prints them" others

echo "my evening's work" >"$work/rain-in_minimal/scenario.lua"
expect "a second time" 1 "$(code_of "$WORKTEAM" new "$work/rain-in_minimal")"
expect "what it says" "workteam: $work/rain-in_minimal: is there already; nothing was written" \
  "$(cat "$work/err")"
expect "the first stays" "my evening's work" "$(cat "$work/rain-in_minimal/scenario.lua")"
expect "nowhere" 1 "$(code_of "$WORKTEAM" new "$work/nowhere/rain")"
for bad in "Rain" "two days" ".." "$work/.hidden" "비" \
  "a-name-of-more-than-forty-letters-is-too-long"; do
  expect "the name '$bad'" 2 "$(code_of "$WORKTEAM" new "$bad")"
  expect "in one message" 1 "$(wc -l <"$work/err" | tr -d ' ')"
done
expect "no name" 2 "$(code_of "$WORKTEAM" new)"
exit $failed
