#!/bin/sh
# A real window, driven by real clicks and keys: from the first run over the picker into the first review, closed, and
# found again. Where to click is read off the layout that `shot` records for the same size.
set -eu
scratch=$(mktemp -d)
export XDG_DATA_HOME="$scratch/data" XDG_CONFIG_HOME="$scratch/config" SDL_AUDIODRIVER=dummy
width=1280
height=720
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
  tail -n 3 "$scratch"/data/workteam/journals/*.journal >&2 2>/dev/null || true
  exit 1
}

# until COMMAND...: tries it until it succeeds, for at most a minute and a half
until_true() {
  tries=900
  while ! "$@" >/dev/null 2>&1; do
    tries=$((tries - 1))
    [ $tries -gt 0 ] || return 1
    sleep 0.1
  done
}

start_server() {
  mkfifo "$scratch/display"
  Xvfb -displayfd 3 -screen 0 ${width}x${height}x24 -nolisten tcp -noreset 3>"$scratch/display" 2>/dev/null &
  server=$!
  read -r number <"$scratch/display"
  export DISPLAY=":$number"
}

start_game() {
  "$WORKTEAM" play --size ${width}x${height} --seed 11 >"$scratch/game.log" 2>&1 &
  game=$!
  until_true xdotool search --name Workteam || fail "no window opened"
}

stop_game() {
  kill -TERM "$game"
  wait "$game" || fail "the game did not end well"
  game=
}

# where SCREEN LABEL: the middle of the first target with that label, in pixels
where() {
  "$WORKTEAM" shot "$1" --size ${width}x${height} --dump "$scratch/layout.json"
  tr '{' '\n' <"$scratch/layout.json" | awk -v label="\"label\":\"$2\"" '
    /"scale":/ {s = $0; sub(/.*"scale":/, "", s); scale = s + 0}
    index($0, label) && /"target":true/ {
      sub(/.*"hit":\[/, ""); split($0, r, /[],]/)
      printf "%d %d\n", (r[1] + r[3] / 2) * scale, (r[2] + r[4] / 2) * scale; exit}'
}

click() {
  spot=$(where "$1" "$2")
  [ -n "$spot" ] || fail "nothing called \"$2\" on the screen $1"
  # shellcheck disable=SC2086
  xdotool mousemove $spot
  xdotool click 1
}

journal() { ls "$scratch"/data/workteam/journals/*.journal; }
journal_has() { grep -qE "$1" "$(journal)"; }

# asked once: what makes it comfortable to read
leave_first_run() {
  click first-run "Go on"
  sleep 0.5
  test -f "$scratch/config/workteam/settings"
}

begin_story() {
  journal || { click picker Begin; sleep 0.5; click briefing Begin; sleep 1; journal; }
}

# press_until KEYS PATTERN: presses them again and again until the journal says so
press_until() {
  tries=40
  until journal_has "$2"; do
    # shellcheck disable=SC2086
    xdotool key --delay 100 $1
    tries=$((tries - 1))
    [ $tries -gt 0 ] || fail "pressing $1 did not lead to $2"
    sleep 0.4
  done
}

# press_once KEY PATTERN: presses once and waits for what it sets going
press_once() {
  xdotool key "$1"
  until_true journal_has "$2" || fail "pressing $1 once did not lead to $2"
}

day_passed() { journal_has '^d 1[1-9] '; }

# The click takes the story up and n lets days pass. Where the click came twice, it has met "Go on"
# in the story: days pass already, and n would stop them.
go_on_with_story() {
  click picker "Continue a story"
  sleep 2
  day_passed && return
  xdotool key n
  sleep 2
  day_passed
}

start_server
start_game
# A click that comes before the page is drawn meets nothing: each is repeated until it has led on.
until_true leave_first_run || fail "the first run was not left"
until_true begin_story || fail "no story was begun"

# n shows the question that waits; on it the key does nothing
press_until "n 1" '^c[+]? .* decide '      # the first question: option 1, taken up and chosen
press_once n '^w 9 '         # days pass until the first review waits
press_until n '^r 9 '        # counted, written, met, printed
stop_game
cp "$(journal)" "$scratch/left.journal"
"$WORKTEAM" replay "$(journal)" --verify || fail "the journal does not verify"

start_game
until_true go_on_with_story || fail "the story was not taken up again"
stop_game
"$WORKTEAM" replay "$(journal)" --verify || fail "the continued journal does not verify"
head -c "$(wc -c <"$scratch/left.journal")" "$(journal)" | cmp - "$scratch/left.journal" ||
  fail "what was saved before was not kept"
