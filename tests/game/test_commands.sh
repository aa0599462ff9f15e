#!/bin/sh
# `workteam run` and `workteam replay` as a script uses them: exit codes, results on stdout, one
# message on stderr, nothing lost.
set -u
level=tests/game/stories/small
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
failed=0

# expect CODE WHAT COMMAND...: runs it; out and err are kept in $scratch
expect() {
  code=$1 what=$2
  shift 2
  "$@" >"$scratch/out" 2>"$scratch/err"
  got=$?
  [ $got -eq "$code" ] || complain "$what: exit code $got, expected $code"
}
complain() {
  echo "$*"
  cat "$scratch/err"
  failed=1
}
says() { grep -q -- "$1" "$scratch/$2" || complain "$2 does not say: $1"; }
silent() { [ ! -s "$scratch/$1" ] || complain "$1 is not empty"; }
one_line() { [ "$(wc -l <"$scratch/$1")" -eq 1 ] || complain "$1 is not one line"; }

expect 0 "a run" "$WORKTEAM" run $level --seed 7 --policy helper --format json
silent err
one_line out
says '"policy":"helper"' out
cp "$scratch/out" "$scratch/first"
expect 0 "the run again" "$WORKTEAM" run $level --seed 7 --policy helper --format json
cmp -s "$scratch/out" "$scratch/first" || complain "two runs differ"
expect 0 "help" "$WORKTEAM" run --help
says "--policy" out

for wrong in "--polcy helper" "--policy nobody" "--seed x" "--seed -1" "--seed" "--days 0" \
  "--format xml" "--evidence some"; do
  # shellcheck disable=SC2086
  expect 2 "run $wrong" "$WORKTEAM" run $level $wrong
  one_line err
  silent out
done
expect 2 "run without a level" "$WORKTEAM" run
expect 1 "a level that is not there" "$WORKTEAM" run levels/no-such-level
one_line err
says "levels/no-such-level" err
silent out

expect 0 "a level by its name" "$WORKTEAM" run 1959-title --days 1
expect 1 "a folder that is not there" env WORKTEAM_DATA="$scratch/none" "$WORKTEAM" run 1959-title
one_line err
says "$scratch/none" err

journal=$scratch/one.journal
expect 0 "a run with a journal" "$WORKTEAM" run $level --policy helper --days 25 --journal "$journal"
expect 0 "a replay" "$WORKTEAM" replay "$journal" --verify --level $level
silent err
says "day 25" out
expect 1 "a replay of another level" "$WORKTEAM" replay "$journal" --level tests/game/stories/hostile
one_line err
says "one.journal:1: " err
cp "$journal" "$scratch/before"
expect 1 "a journal that exists" "$WORKTEAM" run $level --journal "$journal"
says "one.journal: " err
cmp -s "$journal" "$scratch/before" || complain "a journal was written over"
expect 1 "a journal that can't be written" "$WORKTEAM" run $level --journal /proc/one.journal
cp -r $level "$scratch/changed"
sed -i 's/Sixty days/Sixty Days/' "$scratch/changed/scenario.lua"
expect 1 "a replay of a changed level" "$WORKTEAM" replay "$journal" --level "$scratch/changed"
one_line err
says "changed" err
expect 0 "a replay as saved" "$WORKTEAM" replay "$journal" --verify --as-saved
says "day 25" out
head -c 2000 "$journal" >"$scratch/cut.journal"
expect 1 "a replay of a cut journal" "$WORKTEAM" replay "$scratch/cut.journal" --level $level
one_line err
head -c -5 "$journal" >"$scratch/torn.journal"
expect 1 "a torn journal verified" "$WORKTEAM" replay "$scratch/torn.journal" --verify --level $level
says "torn.journal:" err
: >"$scratch/empty.journal"
expect 1 "an empty journal" "$WORKTEAM" replay "$scratch/empty.journal" --level $level
says "empty" err
expect 1 "a journal that is not there" "$WORKTEAM" replay "$scratch/no.journal"
one_line err
expect 2 "replay without a journal" "$WORKTEAM" replay
expect 2 "replay with a wrong option" "$WORKTEAM" replay "$journal" --verfy
exit $failed
