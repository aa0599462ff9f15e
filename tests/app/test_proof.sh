#!/bin/sh
# workteam check --proof: what it prints, its exit codes, and that it ends when its time is up.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
export TMPDIR="$work"

expect() { # what, wanted, got
  if [ "$2" != "$3" ]; then
    printf '%s: expected\n%s\ngot\n%s\n' "$1" "$2" "$3"
    failed=1
  fi
}
code_of() {
  "$@" >"$work/out" 2>"$work/err" && echo 0 || echo $?
}
story() { # name, its function `when`
  mkdir "$work/$1"
  sed "s/from = 2, to = 10,/from = 2, to = 60, when = function(now) $2 end,/" \
    tests/script/good/minimal/scenario.lua >"$work/$1/scenario.lua"
}
left_behind() {
  find "$work" -name 'workteam-*' | wc -l | tr -d ' '
}

minimal=tests/script/good/minimal
expect "a story that holds" 0 "$(code_of "$WORKTEAM" check --proof --seeds 12 $minimal)"
expect "its claims" "PASS 10" "$(grep -c '^PASS' "$work/out" | sed 's/^/PASS /')"
expect "its table" "by-the-book 12
stormer 12
caretaker 12
helper 12
innovator 12
padder 12
neglect 12" "$(awk '/^led /{on=1; next} /^Ledgers/{on=0} on{print $1, $2}' "$work/out")"
cp "$work/out" "$work/two"
expect "by one process" 0 "$(code_of "$WORKTEAM" check --proof --seeds 12 --jobs 1 $minimal)"
expect "nothing but the result" "$(cat "$work/two")" "$(cat "$work/out")"
expect "nothing on stderr" "" "$(cat "$work/err")"

expect "as JSON" 0 "$(code_of "$WORKTEAM" check --proof --seeds 12 --format json $minimal)"
expect "its claims in JSON" 10 "$(grep -o '"verdict":"PASS"' "$work/out" | wc -l | tr -d ' ')"

story never "return now.day > 90"
expect "a decision that never comes" 1 "$(code_of "$WORKTEAM" check --proof --seeds 2 "$work/never")"
expect "where it stands" "$work/never/scenario.lua:6:5: warning" \
  "$(sed -n 's/^\(.*warning\): decisions.fitter: never came up.*/\1/p' "$work/out")"

story broken "if now.day == 40 then return nil + 1 end return false"
expect "a function that fails" 1 "$(code_of "$WORKTEAM" check --proof --seeds 2 "$work/broken")"
expect "where it fails" "$work/broken/scenario.lua:7: error" \
  "$(sed -n 's/^\(.*error\): decisions.fitter.when: .*/\1/p' "$work/out")"

# Every day takes nearly all the steps that a day may take.
story slow "local n = 0 for i = 1, 400000 do n = n + i end return false"
before=$(date +%s)
expect "a story without an end" 1 \
  "$(code_of "$WORKTEAM" check --proof --seeds 500 --seconds 2 "$work/slow")"
expect "what was not proved" 10 "$(grep -c '^not proved: .*: no time is left' "$work/out")"
took=$(($(date +%s) - before))
[ "$took" -le 20 ] || { echo "it took $took s, 2 were given"; failed=1; }

# Ctrl-C, once it has begun.
"$WORKTEAM" check --proof --seconds 60 "$work/slow" >"$work/out" 2>"$work/err" &
proof=$!
while kill -0 $proof && [ "$(left_behind)" = 0 ]; do :; done
kill -INT $proof
wait $proof && code=0 || code=$?
expect "interrupted" 1 "$code"
expect "what was not proved then" 10 "$(grep -c '^not proved: .*: stopped by the user' "$work/out")"

expect "nothing is left behind" 0 "$(left_behind)"
expect "a wrong number" 2 "$(code_of "$WORKTEAM" check --proof --seeds 0 $minimal)"
exit $failed
