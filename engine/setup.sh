# Sourced by ./play and ./test: installs what is missing, says what it does, builds.
# Works as root, with sudo, or without either when nothing is missing. May be run any number of times.

build_packages="gcc libc6-dev cmake ninja-build pkg-config libsdl2-dev libsdl2-ttf-dev
 libsdl2-image-dev liblua5.4-dev libzip-dev fonts-noto-cjk espeak-ng"
test_packages="clang libcmocka-dev parallel xvfb xauth xdotool imagemagick"

step=0
say() {
  step=$((step + 1))
  printf '\n[%s/%s] %s\n' "$step" "$steps" "$*"
}

fail() {
  printf '%s: %s\n' "$0" "$*" >&2
  exit 1
}

is_installed() {
  [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

missing_packages() {
  for package in "$@"; do
    is_installed "$package" || printf ' %s' "$package"
  done
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    fail "needs root or sudo to install packages. As root, run: $*"
  fi
}

install_packages() {
  command -v dpkg-query >/dev/null ||
    fail "this set-up knows Debian and Ubuntu. Elsewhere, install the equivalents of: $* and build with CMake"
  missing=$(missing_packages "$@")
  if [ -z "$missing" ]; then
    echo "nothing is missing"
    return
  fi
  echo "missing:$missing"
  as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q ||
    echo "the package lists could not be renewed; going on with the ones at hand"
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends $missing ||
    fail "apt-get could not install:$missing"
}

# build PRESET [TARGET...]: into build/PRESET
build() {
  preset=$1
  shift
  # warnings are errors where the compiler is known: in CI, not on everyone's machine
  cmake --preset "$preset" -Wno-dev -DWORKTEAM_WERROR="${CI:+ON}" >"build-$preset.log" 2>&1 || {
    cat "build-$preset.log" >&2
    fail "CMake could not configure the preset $preset"
  }
  rm -f "build-$preset.log"
  cmake --build --preset "$preset" ${1:+--target "$@"} || fail "the build of $preset failed"
}

has_display() {
  [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]
}
