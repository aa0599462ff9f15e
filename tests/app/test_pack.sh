#!/bin/sh
# workteam pack: one zip of a scenario, which plays as the folder does: checked, run, saved, gone on
# with, and read. The zip holds what belongs to the scenario and nothing else.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_DATA_HOME="$work/data" XDG_CONFIG_HOME="$work/config"
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
hash_of() {
  "$WORKTEAM" run "$@" | tail -1
}

folder=$work/lesson
"$WORKTEAM" new "$folder" --from lesson >/dev/null
mkdir "$folder/text"
"$WORKTEAM" texts "$folder" >"$folder/text/ko.po"
mkdir "$folder/policies"
cp docs/examples/decisions/cautious.lua "$folder/policies"
echo "who owes what" >"$folder/private notes.txt"
expect "it is packed" 0 "$(code_of "$WORKTEAM" pack "$folder")"
expect "what is in it" "  README.md
  pictures/yard.svg
  policies/cautious.lua
  scenario.lua
  text/ko.po" "$(grep '^  ' "$work/out")"
zip=$folder.zip
grep -q "owes what" "$zip" && expect "private notes" "left out" "packed"
expect "again" 0 "$(code_of "$WORKTEAM" pack "$folder/" --out "$work/again.zip")"
cmp "$zip" "$work/again.zip" || expect "the same bytes" "" "others"

expect "the zip holds" 0 "$(code_of "$WORKTEAM" check "$zip")"
expect "the same play" "$(hash_of "$folder" --policy helper)" "$(hash_of "$zip" --policy helper)"
expect "the same play by its own leader" "$(hash_of "$folder" --policy cautious.lua)" \
  "$(hash_of "$zip" --policy cautious.lua)"
expect "one that isn't there" 2 "$(code_of "$WORKTEAM" run "$zip" --policy reckless.lua)"
expect "the same texts" "$("$WORKTEAM" texts "$folder" | cksum)" "$("$WORKTEAM" texts "$zip" | cksum)"
expect "the same to read" "$("$WORKTEAM" read "$folder" | cksum)" "$("$WORKTEAM" read "$zip" | cksum)"
"$WORKTEAM" run "$zip" --days 40 --journal "$work/one.journal" >/dev/null
expect "a journal of the zip, with the folder" 0 \
  "$(code_of "$WORKTEAM" replay "$work/one.journal" --verify --level "$folder")"
"$WORKTEAM" run "$folder" --days 40 --journal "$work/two.journal" >/dev/null
expect "a journal of the folder, with the zip" 0 \
  "$(code_of "$WORKTEAM" replay "$work/two.journal" --verify --level "$zip")"

mkdir -p "$work/data/workteam/scenarios"
cp "$zip" "$work/data/workteam/scenarios/rain.zip"
cd "$work"
expect "by its name in the user's folder" 0 "$(code_of "$WORKTEAM" check rain)"
cd - >/dev/null

# a warning is no reason not to pack; its line is read out of the zip
cp -r "$folder" "$work/idle"
sed -i 's/effect = { report "truth" }, //' "$work/idle/scenario.lua"
expect "with a warning" 0 "$(code_of "$WORKTEAM" pack "$work/idle")"
"$WORKTEAM" check "$work/idle.zip" >"$work/out"
line=$(grep -n 'id = "truth"' "$work/idle/scenario.lua" | cut -d: -f1)
grep -q "^$work/idle.zip/scenario.lua:$line:" "$work/out" || expect "the place in a zip" "" none
grep -q '^ *{ id = "truth", label' "$work/out" || expect "the line in a zip" "" none

cp -r "$folder" "$work/broken"
sed -i 's/^  summary/  sumary/' "$work/broken/scenario.lua"
expect "a broken one" 1 "$(code_of "$WORKTEAM" pack "$work/broken")"
test ! -e "$work/broken.zip" || expect "a broken one" "no zip" "a zip"
rm "$work/broken/scenario.lua"
cp "$folder/scenario.lua" "$work/broken"
sed -i 's/based_on/base_on/' "$work/broken/policies/cautious.lua"
expect "a broken leader" 1 "$(code_of "$WORKTEAM" pack "$work/broken")"
test ! -e "$work/broken.zip" || expect "a broken leader" "no zip" "a zip"
expect "no folder" 2 "$(code_of "$WORKTEAM" pack "$zip")"
expect "no name for it" 2 "$(code_of "$WORKTEAM" pack .)"
expect "another ending" 2 "$(code_of "$WORKTEAM" pack "$folder" --out "$work/x.tar")"
expect "where nothing can be written" 1 \
  "$(code_of "$WORKTEAM" pack "$folder" --out "$work/none/x.zip")"
exit $failed
