#!/bin/sh
# docs/TUTORIAL.md as a reader does it: the files of each step check without a finding, the commands
# run, what a check is said to say is what it says, and the last step plays with every policy.
# `test_tutorial.sh --write` puts what is said now into the document.
set -eu
tutorial=$PWD/docs/TUTORIAL.md
steps=$PWD/docs/tutorial.sh
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0
mkdir "$work/blocks" "$work/bin"
ln -s "$(cd "$(dirname "$WORKTEAM")" && pwd)/$(basename "$WORKTEAM")" "$work/bin/workteam"
PATH=$work/bin:$PATH
XDG_DATA_HOME=$work/data
export PATH XDG_DATA_HOME
"$steps" blocks "$work/blocks"
cd "$work"

wrong() { # where, what
  printf 'TUTORIAL.md, step %s: %s\n' "$1" "$2"
  failed=1
}

run_shell() { # block, step
  code=0
  sh -eu "$1" >said 2>errors || code=$?
  [ "$code" = 0 ] || wrong "$2" "its commands return $code: $(cat errors said | head -5)"
}

compare() { # block, step
  cp said "$1.says"
  cmp -s said "$1.body" && return
  wrong "$2" "expected and got:"
  diff "$1.body" said || true
}

# Each line of the block begins one of what was said.
compare_lines() { # block, step
  while read -r line; do
    grep -q "^$line" said || wrong "$2" "it is not said: $line ($(grep FAIL said))"
  done <"$1"
}

check_after() { # block, step, "s/A/B/ in FILE"
  file=${3##* in }
  rm -rf kept && cp -r cannery kept
  sed "${3% in *}" "kept/$file" >"cannery/$file"
  ! cmp -s "kept/$file" "cannery/$file" || wrong "$2" "$3 changes nothing"
  ! workteam check cannery >said || wrong "$2" "the check finds nothing after $3"
  compare "$1" "$2"
  rm -rf cannery && mv kept cannery
}

# Each entry of the sample stands in the template.
find_sample() { # block, step
  awk 'BEGIN { RS = "" } { sub(/msgstr.*/, ""); print $0 "#" }' cannery/text/ko.po | tr '\n' ' ' >all
  awk 'BEGIN { RS = "" } { sub(/msgstr.*/, ""); gsub(/\n/, " "); print }' "$1" |
    while read -r entry; do
      grep -qF "$entry" all || echo "no such text: $entry"
    done >missing
  [ ! -s missing ] || wrong "$2" "$(cat missing)"
}

# From step 16 on there is a translation that is hardly begun; nothing else may be found.
check_step() { # step
  workteam check cannery >said || wrong "$1" "$(head -5 said)"
  ! grep -E ': (error|warning|note): ' said | grep -vE 'note: [0-9]+ of [0-9]+ texts are not translated yet' >found ||
    wrong "$1" "$(head -5 found)"
  [ ! -d typed ] || workteam check typed >said || wrong "$1" "$(cat said)"
}

before=0
applied=0
for what in blocks/*.what; do
  block=${what%.what}
  step=$(cat "$block.step")
  [ "$before" = "$step" ] || [ "$before" = 0 ] || check_step "$before"
  before=$step
  case $(cat "$what") in
    shell) run_shell "$block.body" "$step" ;;
    "shell says, among other lines") compare_lines "$block.body" "$step" ;;
    "shell says") compare "$block" "$step" ;;
    says,\ after\ *) check_after "$block" "$step" "$(sed 's/^says, after //' "$what")" ;;
    sample\ of\ *) find_sample "$block.body" "$step" ;;
    "by hand") ;;
    *.lua | *.lua,\ last) [ "$applied" = "$step" ] || "$steps" step "$step" cannery; applied=$step ;;
    *) wrong "$step" "what is '$(cat "$what")'?" ;;
  esac
done

for policy in by-the-book stormer caretaker helper innovator padder neglect; do
  workteam run cannery --policy "$policy" --format json >said 2>errors || wrong end "$policy fails"
  grep -q '"days":120,' said || wrong end "$policy stops early: $(cat said)"
  [ ! -s errors ] || wrong end "$(cat errors)"
done

# Pictures are there, small enough to be carried about.
sed -n 's/^!\[.*\](\(pictures\/.*\))$/\1/p' "$tutorial" | while read -r picture; do
  bytes=$(wc -c <"${tutorial%/*}/$picture") && [ "$bytes" -lt 120000 ] || echo "$picture"
done >unfit
[ ! -s unfit ] || wrong pictures "missing or above 120 kB: $(cat unfit)"

if [ "${1:-}" = --write ]; then
  awk -v folder="$work/blocks" '
    /^<!-- step [0-9]+: .* -->$/ { number = sprintf("%03d", ++count); waiting = 1 }
    waiting && /^```/ {
      waiting = 0; print; says = folder "/" number ".says"; replaced = 0
      while ((getline line < says) > 0) { print line; replaced = 1 }
      next
    }
    replaced && /^```$/ { replaced = 0 }
    !replaced { print }
  ' "$tutorial" >new.md
  cp new.md "$tutorial"
fi
exit $failed
