#!/bin/sh
# workteam sweep: the same bytes however many processes play, after whatever ended it, and from
# however many shards; and what is refused.
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
same() { # what, file, file
  cmp -s "$2" "$3" || {
    echo "$1: $2 and $3 differ"
    failed=1
  }
}

cp -r tests/game/stories/small "$work/story"
mkdir "$work/story/policies"
cat >"$work/story/policies/mine.lua" <<'END'
return { id = "mine", based_on = "caretaker",
         morning = function(now) return { shift { hours = 10 }, invite() } end }
END
rows() {
  grep -v '^#' "$1" | tail -n +2
}
sweep() {
  "$WORKTEAM" sweep "$work/story" tests/script/good/campaign --seeds 1..4,9 \
    --policy "stormer,$work/story/policies/mine.lua" --set mu=0.3,0.45 --set need8=610 \
    --evidence full,documented "$@"
}

# one process, many processes, the terminal
expect "a policy that lies in one story's folder only" 2 \
  "$(code_of "$WORKTEAM" sweep "$work/story" tests/script/good/campaign --seeds 1 --policy mine.lua)"
sweep --jobs 1 --out "$work/one.csv" 2>/dev/null
sweep --jobs 8 --out "$work/eight.csv" 2>/dev/null
sweep --jobs 3 >"$work/terminal.csv" 2>/dev/null
same "8 processes" "$work/one.csv" "$work/eight.csv"
same "the terminal" "$work/one.csv" "$work/terminal.csv"
expect "rows" 80 "$(rows "$work/one.csv" | wc -l)"
expect "named with its unit" 1 "$(grep -c 'set_mu,set_need8_g_per_day,policy,seed' "$work/one.csv")"
expect "what was refused stands beside it" 20 \
  "$(rows "$work/one.csv" | grep -c ',mine,.*,ok,.*invite.* is refused: Not before 1973')"

# ended at any moment
begin() { # lines, options: $! is the sweep itself
  lines=$1
  shift
  rm -f "$work/cut.csv"
  (exec "$WORKTEAM" sweep "$@" --jobs 2 --out "$work/cut.csv" 2>"$work/err") &
  running=$!
  while kill -0 $running 2>/dev/null && [ "$(cat "$work/cut.csv" 2>/dev/null | wc -l)" -lt "$lines" ]; do
    :
  done
}
for lines in 1 8 30 60; do
  begin $lines "$work/story" tests/script/good/campaign --seeds 1..4,9 \
    --policy "stormer,$work/story/policies/mine.lua" --set mu=0.3,0.45 --set need8=610 \
    --evidence full,documented
  kill -9 $running 2>/dev/null || true
  wait $running 2>/dev/null || true
  sweep --jobs 2 --out "$work/cut.csv" --resume 2>/dev/null
  same "killed after $lines lines" "$work/one.csv" "$work/cut.csv"
done
begin 12 "$work/story" --seeds 1..100000 --policy stormer # longer than this test
expect "written by two at once" 1 \
  "$(code_of "$WORKTEAM" sweep "$work/story" --seeds 1..100000 --policy stormer --resume --out "$work/cut.csv")"
# a process that plays is lost: another plays the run again
before=$(wc -l <"$work/cut.csv")
# shellcheck disable=SC2046
kill -9 $(cat /proc/$running/task/$running/children)
while kill -0 $running 2>/dev/null && [ "$(wc -l <"$work/cut.csv")" -lt $((before + 20)) ]; do :; done
kill -INT $running
code=0
wait $running || code=$?
expect "interrupted" 1 $code
expect "what it says" "workteam: stopped before the end. The same command with --resume goes on." \
  "$(cat "$work/err")"
rows "$work/cut.csv" >"$work/begun"
"$WORKTEAM" sweep "$work/story" --seeds 1.."$(wc -l <"$work/begun")" --policy stormer \
  >"$work/short.csv" 2>/dev/null
rows "$work/short.csv" >"$work/short"
same "what an interrupted sweep leaves" "$work/begun" "$work/short"
head -c 3000 "$work/one.csv" >"$work/cut.csv"
sweep --out "$work/cut.csv" --resume 2>/dev/null
same "torn" "$work/one.csv" "$work/cut.csv"
sweep --out "$work/cut.csv" --resume 2>/dev/null
same "nothing left to do" "$work/one.csv" "$work/cut.csv"
sweep --each review --out "$work/reviews.csv" 2>/dev/null
head -c 9000 "$work/reviews.csv" >"$work/cut.csv"
sweep --each review --out "$work/cut.csv" --resume 2>/dev/null
same "torn within a run" "$work/reviews.csv" "$work/cut.csv"

# shards
for part in 1 2 3; do sweep --shard $part/3 --out "$work/part-$part.csv" 2>/dev/null; done
expect "joined" 0 "$(code_of "$WORKTEAM" sweep --join "$work/part-2.csv" "$work/part-3.csv" \
  "$work/part-1.csv" --out "$work/all.csv")"
same "joined" "$work/one.csv" "$work/all.csv"
expect "a part is missing" 1 "$(code_of "$WORKTEAM" sweep --join "$work/part-2.csv" --out "$work/x.csv")"
expect "no file of it is left" "" "$(ls "$work/x.csv" 2>/dev/null || true)"

# what is refused
expect "a file that is there" 1 "$(code_of sweep --out "$work/one.csv")"
same "it is as it was" "$work/one.csv" "$work/all.csv"
echo "-- another comment" >>"$work/story/scenario.lua"
expect "a changed story" 1 "$(code_of sweep --out "$work/one.csv" --resume)"
same "it is as it was, too" "$work/one.csv" "$work/all.csv"
small=tests/game/stories/small
expect "a value out of range" 1 "$(code_of "$WORKTEAM" sweep $small --seeds 1 --set mu=9,0.3 --set mue=1)"
expect "what it says" "--set: mu: expected 0.1 to 0.7, got 9
--set: mue: unknown parameter 'mue'; did you mean 'mu'?" "$(cat "$work/err")"
expect "a condition that the story sets" 1 \
  "$(code_of "$WORKTEAM" sweep $small --seeds 1 --set ration=500,600)"
expect "what it says" "--set: ration: the story 'small' sets 'ration_g' in its conditions from day 1, \
and that is used instead" "$(cat "$work/err")"
for wrong in "--seeds 9..1" "--seeds 1.." "--seeds -1" "--seeds 1 --policy stormr" \
  "--seeds 1 --policy none.lua" "--seeds 1 --policy stormer,stormer" "--seeds 1 --set mu" \
  "--seeds 1 --set mu=x" "--seeds 1 --set mu=0.3 --set mu=0.4" "--seeds 1 --evidence half" \
  "--seeds 1 --shard 3/2" "--seeds 1 --shard 0/2" "--seeds 1 --each day" "--seeds 1 --resume" \
  "--seeds 1..2000000000" "--policy stormer"; do
  # shellcheck disable=SC2086
  expect "$wrong" 2 "$(code_of "$WORKTEAM" sweep $small $wrong)"
done

# a story that spends its budget is rows, and the other story has its own
cp -r tests/script/good/minimal "$work/endless"
sed -i 's/effect = { absent .* } },$/effect = function(now) while true do end return {} end },/' "$work/endless/scenario.lua"
expect "a story without an end" 0 "$(code_of "$WORKTEAM" sweep "$work/endless" $small --seeds 1,2 --policy helper)"
expect "its rows" 2 "$(rows "$work/out" | grep -c ',helper,.,error,.*more than 2 million steps')"
expect "the others' rows" 2 "$(rows "$work/out" | grep -c ',helper,.,ok,')"

# a program reads it
if command -v python3 >/dev/null; then
  expect "read by a program" "80 80 fine" "$(python3 - "$work/one.csv" <<'END'
import csv, sys
lines = [line for line in open(sys.argv[1], newline="") if not line.startswith("#")]
rows = list(csv.DictReader(lines))
numbers = [float(row["good_norm_days"]) + float(row["people_ledger"]) for row in rows]
whole = all(None not in row and None not in row.values() for row in rows)
print(len(rows), len(numbers), "fine" if whole else "torn")
END
)"
fi
exit $failed
