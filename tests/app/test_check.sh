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
expect "what it says" "tests/script/good/full: 0 errors, 0 warnings" "$(cat "$work/out")"
expect "a level by its name" 0 "$(code_of "$WORKTEAM" check 1959-title)"
expect "a bad level" 1 "$(code_of "$WORKTEAM" check tests/script/good/minimal "$work/bad")"
expect "the mistake and its line" \
"$work/bad/scenario.lua:3:23: error: tilte: unknown field 'tilte'; did you mean 'title'?
      id = \"bad\", tilte = \"A bad scenario\",
                          ^
$work/bad: 1 error, 0 warnings" "$(sed 1d "$work/out")"
expect "as JSON" 1 "$(code_of "$WORKTEAM" check --format json "$work/bad")"
expect "the JSON" \
"[{\"level\":\"$work/bad\",\"errors\":1,\"dropped\":0,\"problems\":[{\"severity\":\"error\",\"file\":\"$work/bad/scenario.lua\",\"line\":3,\"column\":23,\"message\":\"tilte: unknown field 'tilte'; did you mean 'title'?\",\"fix\":\"\"}]}]" \
"$(cat "$work/out")"
expect "no such level" 1 "$(code_of "$WORKTEAM" check "$work/none")"
expect "no level at all" 2 "$(code_of "$WORKTEAM" check)"
expect "a wrong option" 2 "$(code_of "$WORKTEAM" check --fromat json x)"
expect "help" 0 "$(code_of "$WORKTEAM" check --help)"
exit $failed
