#!/bin/sh
# A scenario's own picture: shown, also from a zip; what can't be shown or seen is told by check, and
# the site stands there instead.
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
says() { # what, file of the messages wanted (sorted), from the lesson as it is now
  "$WORKTEAM" check "$lesson" >"$work/out" || expect "$1: it still plays" 0 1
  grep -E ': (error|warning|note): |Write: ' "$work/out" | sed "s,^$lesson/,," >"$work/got" || true
  expect "$1" "$2" "$(cat "$work/got")"
}
shot() { # name, scenario
  "$WORKTEAM" shot briefing --level "$2" --size 1280x720 --out "$work/$1.png" --dump "$work/$1.json"
}
named() { # is the picture's text in the record?
  grep -q "a hall with a saw-tooth roof" "$work/$1.json" && echo yes || echo no
}

lesson=$work/lesson
picture=$lesson/pictures/yard.svg
"$WORKTEAM" new "$lesson" --from lesson >/dev/null
cp "$picture" "$work/yard.svg"
says "in order" ""
shot own "$lesson"
expect "it is read aloud" yes "$(named own)"
"$WORKTEAM" pack "$lesson" >/dev/null
shot zipped "$lesson.zip"
cmp "$work/own.png" "$work/zipped.png" || expect "the zip's picture" "the folder's" another

printf '<svg viewBox="0 0 9 9">\n<text>The yard</text></svg>' >"$picture"
says "refused" "pictures/yard.svg:2: warning: 'text' is not drawn, so the whole picture is left out
    Write: its words in briefing.picture_alt"
shot site "$lesson"
expect "the site instead" no "$(named site)"
cmp -s "$work/own.png" "$work/site.png" && expect "the site" "another picture" "the same"

rm "$picture"
line=$(grep -n 'picture = ' "$lesson/scenario.lua" | cut -d: -f1)
says "not there" \
  "scenario.lua:$line:15: warning: briefing.picture: pictures/yard.svg: no such file"
cp "$work/yard.svg" "$lesson/pictures/yrad.svg"
says "under another name" \
  "scenario.lua:$line:15: warning: briefing.picture: pictures/yard.svg: no such file
    Write: picture = \"yrad.svg\"
pictures/yrad.svg: note: nothing shows it
    Write: briefing = { picture = \"yrad.svg\", picture_alt = \"...\" }"
rm "$lesson/pictures/yrad.svg"

printf '<svg viewBox="0 0 9 9"></svg>' >"$picture"
says "empty" "pictures/yard.svg: warning: it shows nothing"
printf '<svg viewBox="0 0 9 9" fill="#ffe">\n<path fill="none"/><rect width="9"/></svg>' >"$picture"
says "pale" "pictures/yard.svg:2: warning: a shape with neither fill nor stroke can't be seen
    Write: fill=\"#884422\"
pictures/yard.svg: warning: nothing in it stands out: its colours, and white behind them, have a contrast of 1.0; at least 1.5"
printf '<svg viewBox="0 0 9 9" fill="#844"><rect width="9"/><rect y="2"/></svg>' >"$picture"
says "of one colour" "pictures/yard.svg: note: everything in it is #884444"
exit $failed
