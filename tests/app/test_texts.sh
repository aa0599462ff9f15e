#!/bin/sh
# What a translator is given: every assumption that players are shown is a text, and no text of a
# level is left without its Korean draft.
set -eu
cd "$(dirname "$0")/../.."

fail() {
  echo "$*" >&2
  exit 1
}

for level in levels/[0-9]*/; do # an example need not be translated
  texts=$("$WORKTEAM" texts "$level" --merge "$level/text/ko.po")
  echo "$texts" | grep -q '^msgctxt "decisions\..*\.assumption"' ||
    fail "$level: the assumptions of its decisions are no texts"
  echo "$texts" | grep -q '^msgctxt "methods\..*\.assumption"' ||
    fail "$level: the assumptions of its methods are no texts"
  empty=$(echo "$texts" | tail -n +5 | grep -c '^msgstr ""$' || true)
  [ "$empty" -eq 0 ] || fail "$level: $empty texts have no Korean"
done
