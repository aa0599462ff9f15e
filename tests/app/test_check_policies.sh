#!/bin/sh
# workteam check reads and plays the leaders in policies/: a mistake in one is told at its place,
# whether it shows when the file is read or on some later day; what they include is no leader.
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
found() { # the messages, without their lines of the file
  "$WORKTEAM" check "$work/$1" | grep -E '^[^ ].*: (error|warning|note): ' | sed "s|^$work/||"
}
leader() { # file, its functions
  printf 'return { id = "%s", based_on = "by-the-book",\n%s }\n' "$(basename "$1" .lua)" "$2" \
    >"$work/story/policies/$1"
}

mkdir -p "$work/story/policies"
cp -r tests/script/good/full/. "$work/story"
content() {
  "$WORKTEAM" run "$work/story" --days 1 --journal "$work/$1.journal" >"$work/$1.run"
  grep -o 'content=[0-9a-f]*' "$work/$1.journal"
}
without=$(content without)
leader fine.lua 'morning = include "hours.lua"'
printf 'return function(now) return { shift { hours = 8, rest = true } } end\n' \
  >"$work/story/policies/hours.lua"
expect "good ones" "" "$(found story)"
expect "the story is the same with them" "$without" "$(content with)"

leader late.lua 'morning = function(now) if now.day > 40 then return { shft { hours = 8 } } end end'
expect "a mistake of a later day" \
  "story/policies/late.lua:2: error: morning: unknown name 'shft'; did you mean 'shift'?" \
  "$(found story | sed 's/:2:[0-9]*:/:2:/')"
rm "$work/story/policies/late.lua"

leader odd.lua 'based_no = "stormer"'
expect "a mistake in the table" \
  "story/policies/odd.lua:2:12: error: based_no: unknown field 'based_no'; did you mean 'based_on'?" \
  "$(found story)"
rm "$work/story/policies/odd.lua"

# long enough that its functions take their second on any machine
cp -r levels/1959-title "$work/long"
mkdir "$work/long/policies"
printf 'return { id = "busy", based_on = "by-the-book", morning = function(now)
  local n = 0
  for i = 1, 400000 do n = n + i %% 7 end
end }\n' >"$work/long/policies/busy.lua"
expect "one that takes long is left" 1 "$(found long | grep -c 'busy.lua: warning: .* second')"
expect "and is all that is told" 1 "$(found long | wc -l)"

# a folder full of them takes no longer than two: the others are counted
for leader in $(seq 10 49); do cp "$work/long/policies/busy.lua" "$work/long/policies/z$leader.lua"; done
expect "of many that take long the rest is left out" 1 \
  "$(found long | grep -c 'warning: not checked, 3[89] of the files in policies/ from this one on')"
expect "and the check goes on" 3 "$(found long | wc -l)"

exit $failed
