#!/bin/sh
# The tutorial as files: its code blocks are marked in docs/TUTORIAL.md by comments such as
# <!-- step 4: people.lua -->, so that what a reader copies is what the tests run.
#
#   docs/tutorial.sh blocks FOLDER         every marked block, as NNN.step NNN.what NNN.body
#   docs/tutorial.sh step N SCENARIO       the scenario's folder as it is after step N
#   docs/tutorial.sh pictures [PROGRAM]    makes docs/pictures/tutorial-*.png anew (ImageMagick)
set -eu
here=$(cd "$(dirname "$0")" && pwd)

blocks() { # FOLDER
  awk -v folder="$1" '
    /^<!-- step [0-9]+: .* -->$/ {
      number = sprintf("%03d", ++count)
      step = $3; sub(/:$/, "", step)
      what = $0; sub(/^<!-- step [0-9]+: /, "", what); sub(/ -->$/, "", what)
      print step > (folder "/" number ".step"); print what > (folder "/" number ".what")
      waiting = 1; next
    }
    waiting && /^```/ { body = folder "/" number ".body"; printf "" > body; waiting = 0; next }
    body && /^```$/ { close(body); body = ""; next }
    body { print > body }
  ' "$here/TUTORIAL.md"
}

# The block goes before the last line of the file, its closing brace.
put_last() { # FILE BODY
  sed '$d' "$1" >"$1.new"
  cat "$2" >>"$1.new"
  echo '}' >>"$1.new"
  mv "$1.new" "$1"
}

step() { # N SCENARIO
  all=$(mktemp -d)
  blocks "$all"
  mkdir -p "$2"
  for what in "$all"/*.what; do
    block=${what%.what}
    [ "$(cat "$block.step")" -le "$1" ] || break
    case $(cat "$what") in
      *.lua,\ last) name=$(sed 's/, last//' "$what") && put_last "$2/$name" "$block.body" ;;
      *\ in\ *) ;;
      ../*/*) mkdir -p "$2/$(dirname "$(cat "$what")")" && cp "$block.body" "$2/$(cat "$what")" ;;
      *.lua) cp "$block.body" "$2/$(cat "$what")" ;;
    esac
  done
  rm -rf "$all"
}

# "<!-- picture NAME.png: STEP SCREEN OPTIONS -->": the scenario after that step.
pictures() { # PROGRAM
  data=$(mktemp -d)
  mkdir "$data/levels"
  ln -s "$here/../assets" "$here/../scripts" "$data/"
  sed -n 's/^<!-- picture \([^:]*\): \([0-9]*\) \(.*\) -->$/\1 \2 \3/p' "$here/TUTORIAL.md" |
    while read -r name number options; do
      rm -rf "$data/levels/cannery"
      (step "$number" "$data/levels/cannery")
      # shellcheck disable=SC2086 # options are words
      WORKTEAM_DATA=$data "$1" shot $options --level cannery --size 1280x720 --lang en \
        --out "$data/shot.png"
      convert "$data/shot.png" -strip -dither None -colors 128 "PNG8:$here/pictures/$name"
    done
  rm -rf "$data"
}

case ${1:-} in
  blocks) blocks "$2" ;;
  step) step "$2" "$3" ;;
  pictures) pictures "${2:-$here/../build/dev/workteam}" ;;
  *) sed -n '2,8p' "$0" && exit 2 ;;
esac
