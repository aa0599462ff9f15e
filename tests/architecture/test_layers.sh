#!/bin/sh
# The arrows of docs/ARCHITECTURE.md, read off the include lines and the object files: no layer
# includes one above it, Lua stays in script/, SDL in platform/, libzip in one file, and there is no
# mutable state at file scope outside platform/ and app/. `--prove` plants one violation of each kind
# and must see it.
set -eu
engine=${ENGINE:-engine}
failed=0

complain() {
  echo "$*"
  failed=1
}

allowed() {
  case $1 in
    base) echo "base" ;;
    sim) echo "base sim" ;;
    script) echo "base sim script" ;;
    game) echo "base sim script game" ;;
    ui) echo "base sim game ui" ;;
    platform) echo "base platform ui" ;;
    app) echo "base sim script game ui platform app" ;;
  esac
}

check_includes() {
  for file in $(find "$engine" -name '*.[ch]' | sort); do
    layer=${file#"$engine"/}
    layer=${layer%%/*}
    for included in $(sed -n 's/^ *# *include "\([a-z_]*\)\/.*/\1/p' "$file" | sort -u); do
      case " $(allowed "$layer") " in
        *" $included "*) ;;
        *) complain "$file: $layer/ must not include $included/" ;;
      esac
    done
    [ "$layer" = script ] || ! grep -nE '# *include *[<"]l(ua|auxlib|ualib)' "$file" ||
      complain "$file: only script/ includes Lua"
    [ "$file" = "$engine/base/zip_archive.c" ] || ! grep -nE '# *include *[<"]zip' "$file" ||
      complain "$file: only base/zip_archive.c includes libzip"
    [ "$layer" = platform ] || ! grep -nE '# *include *[<"]SDL' "$file" ||
      complain "$file: only platform/ includes SDL"
  done
  # what platform/ knows of ui/ is its plain formats
  ! grep -nE '# *include "ui/' "$engine"/platform/*.[ch] 2>/dev/null |
    grep -vE 'ui/(input|draw|cue)\.h' || complain "platform/ may include ui/input.h and ui/draw.h only"
  ! grep -nE '\b(float|double)\b' "$engine"/sim/*.[ch] | grep -vE '^[^:]*:[0-9]*: *(\*|/\*|//)' ||
    complain "sim/ has no floating point"
  ! grep -nE '# *include <(stdio|time|unistd|fcntl|pthread|math)\.h>' "$engine"/sim/*.[ch] ||
    complain "sim/ is pure: no files, clocks, threads or libm"
}

check_state() {
  for layer in base sim script game ui; do
    archive=$WORKTEAM_BUILD/lib$layer.a
    [ -f "$archive" ] || continue
    objdump -t "$archive" |
      awk -v layer=$layer '$0 ~ / O / && ($4 ~ /^\.(data|bss|tdata|tbss)/ || $3 ~ /^\.(data|bss)/) \
        && $0 !~ /\.data\.rel\.ro/ && $NF !~ /^__(odr_)?asan/ {print layer "/: mutable state at file scope: " $NF; bad = 1}
        END {exit bad}' || failed=1
  done
}

prove() {
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  for planted in 'sim:#include "game/session.h"' 'ui:#include <lua.h>' 'game:#include <SDL.h>' \
    'base:#include <zip.h>' \
    'sim:static double x;' 'sim:#include <time.h>'; do
    rm -rf "$scratch/engine"
    mkdir -p "$scratch/engine/${planted%%:*}" "$scratch/engine/sim" "$scratch/engine/platform"
    printf '%s\n' "${planted#*:}" >"$scratch/engine/${planted%%:*}/planted.c"
    if ENGINE=$scratch/engine "$0" --includes >/dev/null 2>&1; then
      complain "not noticed: $planted"
    fi
  done
}

case ${1:-} in
  --includes) check_includes ;;
  *)
    check_includes
    check_state
    prove
    ;;
esac
exit $failed
