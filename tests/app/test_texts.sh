#!/bin/sh
# What a translator is given: every assumption that players are shown is a text, and no text of a
# level is left without its Korean draft.
set -eu
cd "$(dirname "$0")/../.."

fail() {
  echo "$*" >&2
  exit 1
}

for level in levels/*/; do
  [ -f "$level/text/ko.po" ] || continue
  texts=$("$WORKTEAM" texts "$level" --merge "$level/text/ko.po")
  echo "$texts" | grep -q '^msgctxt "decisions\..*\.assumption"' ||
    fail "$level: the assumptions of its decisions are no texts"
  echo "$texts" | grep -q '^msgctxt "methods\..*\.assumption"' ||
    fail "$level: the assumptions of its methods are no texts"
  empty=$(echo "$texts" | sed '1,/^$/d' | grep -c '^msgstr ""$' || true)
  [ "$empty" -eq 0 ] || fail "$level: $empty texts have no Korean"
done

# What a merge keeps, and what translators' tools ask for.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
level=levels/1959-title
"$WORKTEAM" texts $level --merge $level/text/ko.po >"$work/ko.po"
[ "$(head -1 "$work/ko.po")" = "$(head -1 $level/text/ko.po)" ] || fail "the comment at the top is lost"
grep -q '^"Language: ko\\n"$' "$work/ko.po" || fail "the language is not named"
"$WORKTEAM" texts $level --merge "$work/ko.po" | cmp - "$work/ko.po" || fail "merged again it differs"
! command -v msgfmt >/dev/null || msgfmt -c -o /dev/null "$work/ko.po" || fail "msgfmt refuses it"
