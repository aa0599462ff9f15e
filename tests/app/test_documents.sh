#!/bin/sh
# What the documents tell a teacher to type works as it stands: every block ```sh of these documents is
# run, in order, in a folder of its own. A document links only to files and headings
# that are there.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
root=$PWD
mkdir "$work/bin"
ln -s "$(realpath "$WORKTEAM")" "$work/bin/workteam"
PATH=$work/bin:$PATH
export PATH
XDG_DATA_HOME=$work/data
export XDG_DATA_HOME

blocks_of() { # document
  awk '/^```sh$/ { inside = 1; next } /^```$/ { inside = 0 } inside' "$1"
}

for document in docs/READING_THE_MODEL.md docs/TEACHING.md; do
  mkdir -p "$work/place"
  blocks_of "$document" >"$work/block.sh"
  if ! (cd "$work/place" && sh -eu "$work/block.sh" >"$work/out" 2>&1); then
    printf '%s: a command of it failed:\n' "$document"
    tail -5 "$work/out"
    failed=1
  fi
  rm -rf "$work/place"
done

# As a heading is named in a link: small letters and figures, a hyphen for each space.
headings_of() { # document
  sed -n 's/^##* //p' "$1" | tr 'A-Z ' 'a-z-' | sed 's/[^a-z0-9_-]//g'
}

for document in README.md docs/*.md levels/*.md levels/*/README.md; do
  folder=$(dirname "$document")
  for link in $(grep -o '](\([^)#]*\)' "$document" | sed 's/](//' | grep -v '^https\{0,1\}:' || true); do
    [ -e "$root/$folder/$link" ] && continue
    printf '%s: links to %s, which is not there\n' "$document" "$link"
    failed=1
  done
  for link in $(grep -o '](\([^)]*#[^)]*\)' "$document" | sed 's/](//' | grep -v '^https\{0,1\}:' || true); do
    page=${link%%#*}
    place=$document
    [ -z "$page" ] || place=$folder/$page
    headings_of "$place" | grep -qxF "${link#*#}" && continue
    printf '%s: links to %s, and there is no such heading\n' "$document" "$link"
    failed=1
  done
done
exit $failed
