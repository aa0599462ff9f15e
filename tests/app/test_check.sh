#!/bin/sh
# workteam check: exit codes, the line with its caret, and JSON for tools.
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

mkdir "$work/bad"
cp tests/script/bad/misspelt_required.lua "$work/bad/scenario.lua"

expect "a good level" 0 "$(code_of "$WORKTEAM" check tests/script/good/full)"
expect "what it says" "tests/script/good/full: 0 errors, 0 warnings, 0 notes" "$(cat "$work/out")"
expect "a level by its name" 0 "$(code_of "$WORKTEAM" check 1959-title)"
expect "a bad level" 1 "$(code_of "$WORKTEAM" check tests/script/good/minimal "$work/bad")"
expect "the mistake and its line" \
"$work/bad/scenario.lua:4:23: error: tilte: unknown field 'tilte'; did you mean 'title'?
      id = \"bad\", tilte = \"A bad scenario\",
                          ^
    Write: title = \"A bad scenario\"
$work/bad: 1 error, 0 warnings, 0 notes" "$(sed 1d "$work/out")"
# What editors jump to: a file that can be opened from here, a line in it, a column in that line.
jump() { # file:line:col of the first message -> the word that stands there
  IFS=: read -r file line column rest <"$work/out"
  [ "$rest" = " error" ] || case $rest in " error: "*) ;; *) echo "not an error: $rest" ;; esac
  sed -n "${line}p" "$file" | cut -c"$column-" | cut -d' ' -f1
}
cp tests/script/bad/comma_missing.lua "$work/bad/scenario.lua"
expect "a syntax error" 1 "$(code_of "$WORKTEAM" check "$work/bad")"
expect "an editor jumps to the end of what lacks its comma" '"A' "$(jump)"
cp tests/script/bad/misspelt_required.lua "$work/bad/scenario.lua"
expect "a misspelt field" 1 "$(code_of "$WORKTEAM" check "$work/bad")"
expect "as JSON" 1 "$(code_of "$WORKTEAM" check --format json "$work/bad")"
expect "the JSON" \
"[{\"level\":\"$work/bad\",\"errors\":1,\"warnings\":0,\"notes\":0,\"dropped\":0,\"problems\":[{\"severity\":\"error\",\"file\":\"$work/bad/scenario.lua\",\"line\":4,\"column\":23,\"message\":\"tilte: unknown field 'tilte'; did you mean 'title'?\",\"fix\":\"title = \\\"A bad scenario\\\"\"}]}]" \
"$(cat "$work/out")"
# A function is asked once on the first morning. What it lacks because nothing has happened yet is
# not told.
cp tests/script/bad/when_unknown_measure.lua "$work/bad/scenario.lua"
expect "a mistake in a function" 1 "$(code_of "$WORKTEAM" check "$work/bad")"
expect "which names it" "unknown measure 'solidarty'; did you mean 'solidarity'?" \
  "$(sed -n '1s/.*when: //p' "$work/out")"
cp tests/script/bad/nil_in_effect.lua "$work/bad/scenario.lua"
code_of "$WORKTEAM" check "$work/bad" >/dev/null
expect "what may be there later" 0 "$(grep -c nil "$work/out" || true)"
# What an error names in the folder may be a pipe or without end; what it shows may be written for
# the terminal.
mkdir "$work/odd"
printf 'error("pipe:1: named", 0)' >"$work/odd/scenario.lua"
mkfifo "$work/odd/pipe"
expect "a pipe is not read" 1 "$(code_of timeout 10 "$WORKTEAM" check "$work/odd")"
printf 'error("zero:1: named", 0)' >"$work/odd/scenario.lua"
ln -s /dev/zero "$work/odd/zero"
expect "nor is a device" 1 "$(code_of timeout 10 "$WORKTEAM" check "$work/odd")"
printf 'local x = y \033[2J -- \342\200\256\n' >"$work/odd/scenario.lua"
expect "no control character is printed" 1 "$(code_of "$WORKTEAM" check "$work/odd")"
expect "not one" 0 "$(tr -d '\n' <"$work/out" | grep -c '[[:cntrl:]]' || true)"
expect "no such level" 1 "$(code_of "$WORKTEAM" check "$work/none")"
expect "no level at all" 2 "$(code_of "$WORKTEAM" check)"
expect "a wrong option" 2 "$(code_of "$WORKTEAM" check --fromat json x)"
expect "help" 0 "$(code_of "$WORKTEAM" check --help)"
exit $failed
