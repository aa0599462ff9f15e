#!/bin/sh
# workteam shot --press: what is pressed is there, by its name or by the id that a dump has.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
  echo "$*" >&2
  exit 1
}

shot() {
  "$WORKTEAM" shot people --level levels/1959-title --dump "$work/dump" "$@" 2>"$work/said"
}

shot --press people.card:1 || fail "a card is not pressed: $(cat "$work/said")"
id=$(grep -o '"id":"[0-9a-f]*","role":"card"' "$work/dump" | head -1 | cut -d'"' -f4)
[ -n "$id" ] || fail "the dump names no card"
shot --press "$id" || fail "$id is not pressed: $(cat "$work/said")"
! shot --press people.crad:1 || fail "what is not there is pressed"
grep -q 'is called people.crad:1; --dump FILE lists' "$work/said" || fail "it says: $(cat "$work/said")"
