#!/bin/sh
# A real window on a story that is being written: a saved file is seen within a second, a broken one
# lies over the story that goes on, its report can be pasted, its folder opened, and the journals stay
# whole.
set -eu
scratch=$(mktemp -d)
export XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" SDL_AUDIODRIVER=dummy
game=

finish() {
  [ -z "$game" ] || kill "$game" 2>/dev/null || true
  [ -z "${server:-}" ] || kill "$server" 2>/dev/null || true
  rm -rf "$scratch"
}
trap finish EXIT

fail() {
  echo "$*" >&2
  [ ! -f "$scratch/game.log" ] || cat "$scratch/game.log" >&2
  exit 1
}

# until_true COMMAND...: tries it until it succeeds, for at most a minute
until_true() {
  tries=1200
  while ! "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.05
  done
}

now_ms() { date +%s%3N; }

# A machine that does other things too says nothing about how fast the game is.
is_quiet() { awk '{exit !($1 < 1.5)}' /proc/loadavg; }

# A data folder of its own, so that the level can be changed.
make_data() {
  mkdir -p "$scratch/own/levels" "$scratch/config/workteam"
  ln -s "$PWD/assets" "$scratch/own/assets"
  ln -s "$PWD/scripts" "$scratch/own/scripts"
  cp -R levels/1959-title "$scratch/own/levels/mine"
  chmod -R u+w "$scratch/own/levels"
  printf 'instructor = 1\nreduced_motion = 1\n' >"$scratch/config/workteam/settings"
  export WORKTEAM_DATA="$scratch/own"
  level="$scratch/own/levels/mine"
}

start_server() {
  mkfifo "$scratch/display"
  Xvfb -displayfd 3 -screen 0 1280x720x24 -nolisten tcp 3>"$scratch/display" 2>/dev/null &
  server=$!
  read -r number <"$scratch/display"
  export DISPLAY=":$number"
}

# The game finds other programs in a folder of its own: none, until the test puts one there.
start_game() {
  mkdir "$scratch/bin"
  PATH="$scratch/bin" "$WORKTEAM" play mine --size 1280x720 --seed 11 >"$scratch/game.log" 2>&1 &
  game=$!
  until_true xdotool search --name Workteam || fail "no window opened"
  until_true begin_from_briefing || fail "no story was begun"
}

# The window shows the briefing first; a key that comes too early is lost.
begin_from_briefing() {
  xdotool key Return
  has_journal
}
has_journal() { ls "$scratch"/data/workteam/journals/*.journal; }
has_an_answer() { grep -q '^c[+]\? .* decide ' "$(has_journal)"; }
answer() {
  xdotool key --delay 100 n 1
  has_an_answer
}
has_journals() { [ "$(find "$scratch/data/workteam/journals" -name '*.journal' | wc -l)" -eq "$1" ]; }

picture() { import -window root -depth 8 -crop "$1" rgb:- | cksum; }
differs() { [ "$(picture "$1")" != "$2" ]; }

# settled AREA: its picture, once two looks in a row have found the same
settled() {
  last=
  tries=100
  while this=$(picture "$1") && [ "$this" != "$last" ]; do
    last=$this
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "the window does not come to rest"
    sleep 0.2
  done
  echo "$this"
}

# save_and_time EDIT AREA: saves, and says how many milliseconds later the picture is another
save_and_time() {
  before=$(settled "$2")
  sed "$1" "$level/scenario.lua" >"$scratch/edited.lua"
  ! cmp -s "$scratch/edited.lua" "$level/scenario.lua" || fail "the edit $1 changes nothing"
  begun=$(now_ms)
  cp "$scratch/edited.lua" "$level/scenario.lua"
  until_true differs "$2" "$before" || fail "the save was not taken up: $1"
  took=$(($(now_ms) - begun))
  echo "$1: seen after $took ms"
}

place=300x30+0+20    # of the top bar: the works and the team
middle=700x400+290+100

make_data
start_server
start_game
settled "$place" >/dev/null
until_true answer || fail "the first question was not answered"
settled "$place" >/dev/null
cp "$(has_journal)" "$scratch/first.journal"

save_and_time 's/^\( *team_name = "\)/\1New /' "$place"
[ "$took" -lt 1000 ] || ! is_quiet || fail "a changed text was seen after $took ms"
until_true has_journals 2 || fail "the reloaded story has no journal of its own"

cp "$level/scenario.lua" "$scratch/good.lua"
save_and_time 's/^return {/return {{/' "$middle"
kill -0 "$game" || fail "a broken file ended the game"
has_journals 2 || fail "a broken save has left a journal"
is_copied() {
  xdotool key c
  "$WORKTEAM_BUILD/tests/read_clipboard" >"$scratch/copied"
  grep -q '/mine/scenario.lua:[0-9]*:.* is never closed' "$scratch/copied"
}
until_true is_copied || fail "the report is not on the clipboard: $(cat "$scratch/copied")"
grep -q '^1959-title, seed 11, day 1, state ' "$scratch/copied" || fail "the report names no run"
printf '#!/bin/sh\necho "$1" >"%s/opened"\n' "$scratch" >"$scratch/bin/xdg-open"
chmod +x "$scratch/bin/xdg-open"
is_opened() {
  xdotool key o
  [ "$(cat "$scratch/opened")" = "$level" ]
}
until_true is_opened || fail "the folder was not opened"
cp "$scratch/good.lua" "$level/scenario.lua"
journals=$scratch/data/workteam/journals
until_true test -e "$journals/1959-title-00003.journal" || fail "the good save was not taken up"
until_true has_journals 2 || fail "the journal of the reload before is still there"
kill -TERM "$game"
wait "$game" || fail "the game did not end well"
game=
cmp "$scratch/first.journal" "$journals/1959-title-00001.journal" ||
  fail "the journal of the story as it was has changed"
head -n 1 "$journals/1959-title-00003.journal" | grep -q ' edited=1 ' ||
  fail "the journal of the reloaded story is not marked"
