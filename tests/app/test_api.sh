#!/bin/sh
# workteam api: what a scenario may hold, whole or by its parts; and each example plays to its end
# with every policy.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
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

expect "the whole" 0 "$(code_of "$WORKTEAM" api)"
cmp -s "$work/out" docs/REFERENCE.md || { echo "api does not print docs/REFERENCE.md"; failed=1; }
expect "a part" 0 "$(code_of "$WORKTEAM" api --section unanswered)"
expect "its first line" "## unanswered" "$(head -1 "$work/out")"
expect "a part as JSON" 0 "$(code_of "$WORKTEAM" api --section policies --format json)"
expect "its beginning" '[{"section":"policies",' "$(head -c 23 "$work/out")"
expect "no such part" 2 "$(code_of "$WORKTEAM" api --section decisoins)"
grep -q 'there is no decisoins; there are: scenario' "$work/err" || { cat "$work/err"; failed=1; }
expect "stubs into a file" 0 "$(code_of "$WORKTEAM" api --stubs "$work/workteam.lua")"
expect "their first line" "---@meta" "$(head -1 "$work/workteam.lua")"
expect "the same on the terminal" 0 "$(code_of "$WORKTEAM" api --stubs)"
cmp "$work/out" "$work/workteam.lua" || failed=1
expect "stubs where none can be" 1 "$(code_of "$WORKTEAM" api --stubs "$work/none/workteam.lua")"
expect "a file without --stubs" 2 "$(code_of "$WORKTEAM" api "$work/workteam.lua")"

for example in docs/examples/*/; do
  days=$(sed -n 's/.*days = \([0-9]*\).*/\1/p' "$example/scenario.lua" | head -1)
  for policy in by-the-book stormer caretaker helper innovator padder neglect; do
    expect "$example with $policy" 0 \
      "$(code_of "$WORKTEAM" run "${example%/}" --policy "$policy" --format json)"
    grep -q "\"days\":$days," "$work/out" || { echo "$example $policy: not $days days"; failed=1; }
    [ ! -s "$work/err" ] || { cat "$work/err"; failed=1; }
  done
done

leader=docs/examples/decisions/cautious.lua
expect "the leader" 0 "$(code_of "$WORKTEAM" run docs/examples/decisions --policy $leader)"
[ ! -s "$work/err" ] || { cat "$work/err"; failed=1; }
exit $failed
