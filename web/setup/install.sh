#!/usr/bin/env bash
# Installs what building and testing need, each part only when it is missing. Run directly, it installs what a build needs;
# sourced by web/serve.sh and tests/run.sh it offers the functions. It must not know what is built or tested.
set -euo pipefail
project_root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
third_party=$project_root/build/third_party

# The one list of what comes from Debian. Everything that a script of this project calls is named here.
build_packages=(
  ca-certificates g++ cmake ninja-build ccache emscripten           # compilers
  nlohmann-json3-dev libexpected-dev doctest-dev                    # libraries
  fonts-inter python3 python3-fonttools                             # typeface and the tool that subsets it
  tzdata                                                            # places of small countries
  dpkg-dev xz-utils                                                 # unpacking source packages
)
check_packages=(clang-format clang-tidy)
sanitizer_packages=(clang libclang-rt-dev) # compiles with sanitizers in two thirds of g++'s time
browser_packages=(chromium fonts-noto-core fonts-noto-cjk fonts-noto-color-emoji fonts-inter poppler-utils
  firefox-esr xvfb libegl1 libgl1-mesa-dri)                         # which draws WebGL only on a display

node_version=22.23.3 # used when the machine's own Node is older than node_minimum
node_minimum=20

say() { printf '%s\n' "$*" >&2; }
stop() {
  say "hamkorlik: $*"
  exit 1
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null; then
    sudo "$@"
  else
    stop "installing packages needs root; run this as root or with sudo, or install them yourself: ${*: -1}"
  fi
}

# install_packages NAME... : Debian packages; asks the network only when one is missing.
install_packages() {
  command -v dpkg-query >/dev/null || stop "this installs its tools with apt: use Debian 12 or newer, or a container of it"
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
  done
  [ ${#missing[@]} = 0 ] && return
  if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
    stop "these Debian packages are missing, and installing them needs root or sudo: ${missing[*]}"
  fi
  say "Installing from Debian: ${missing[*]}"
  local log=$project_root/build/apt.log
  as_root apt-get update -qq >"$log" 2>&1 || { tail -n 5 "$log" >&2; stop "apt-get update failed; is the network there? (see $log)"; }
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >>"$log" 2>&1 ||
    { tail -n 15 "$log" >&2; stop "apt-get could not install: ${missing[*]} (see $log)"; }
}

node_is_new_enough() { [ "$("$1" -p 'process.versions.node.split(".")[0]' 2>/dev/null || echo 0)" -ge "$node_minimum" ]; }

# The machine's Node when it is new enough, else a pinned one from npm in build/third_party/node. Puts it first in PATH.
install_node() {
  local local_node=$third_party/node/node_modules/.bin
  if command -v node >/dev/null && node_is_new_enough node; then
    :
  elif [ -x "$local_node/node" ] && node_is_new_enough "$local_node/node"; then
    export PATH=$local_node:$PATH
  else
    local arch
    case $(uname -m) in
      x86_64) arch=x64 ;;
      aarch64) arch=arm64 ;;
      *) stop "Node $node_minimum or newer is needed, and there is no packed one for $(uname -m): please install it" ;;
    esac
    command -v npm >/dev/null || install_packages npm
    say "Installing Node $node_version into build/third_party/node (the machine's is older than $node_minimum)"
    mkdir -p "$third_party/node"
    npm install --prefix "$third_party/node" --ignore-scripts --no-save --no-audit --no-fund --loglevel=error \
      "node-linux-$arch@$node_version" >&2 || stop "npm could not fetch node-linux-$arch@$node_version; is the network there?"
    mkdir -p "$local_node"
    ln -sf "../node-linux-$arch/bin/node" "$local_node/node"
    node_is_new_enough "$local_node/node" || stop "the fetched Node $node_version does not run on this machine"
    export PATH=$local_node:$PATH
  fi
  command -v npm >/dev/null || install_packages npm
  # Emscripten's scripts look for acorn where Debian puts it; a Node that is not Debian's does not.
  export NODE_PATH=/usr/share/nodejs${NODE_PATH:+:$NODE_PATH}
}

# npm packages exactly as package-lock.json pins them; no package's own script is run.
install_npm_packages() {
  local stamp=$project_root/node_modules/.hamkorlik-stamp sum
  sum=$(sha256sum <"$project_root/package-lock.json")
  if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$sum" ]; then return; fi
  say "Installing npm packages (package-lock.json)"
  (cd "$project_root" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >&2) ||
    stop "npm ci failed; is the network there?"
  printf '%s\n' "$sum" >"$stamp"
}

# Prints "URI KEYRING" of the machine's own Debian archive, from sources in the one-line or the stanza format.
debian_archive() {
  awk '
    function flush() { if (uris != "" && uris !~ /security/ && (types == "" || types ~ /deb/)) { print uris, key; found = 1; exit } uris = key = types = "" }
    tolower($1) == "types:"     { types = $0 }
    tolower($1) == "uris:"      { uris = $2 }
    tolower($1) == "signed-by:" { key = $2 }
    $1 == "deb" {
      options = ""; at = 2
      if ($2 ~ /^\[/) { while ($at !~ /\]$/) { options = options " " $at; at++ } options = options " " $at; at++ }
      if ($at ~ /debian/ && $at !~ /security/ && $(at + 2) == "main") {
        if (match(options, /signed-by=[^] ]+/)) key = substr(options, RSTART + 10, RLENGTH - 10)
        print $at, key; found = 1; exit
      }
    }
    /^[[:space:]]*$/ { flush() }
    END { if (!found) flush() }
  ' $(ls /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list /etc/apt/sources.list.d/*debian*.list 2>/dev/null)
}

imgui_version() { awk '$2 == "IMGUI_VERSION_NUM" { print $3 }' "$1/imgui.h" 2>/dev/null || true; }

# Dear ImGui's source package from Debian sid, by a package list of our own, so the machine's apt is not touched.
# Debian's signature is checked with the machine's keyring for its own Debian source.
install_imgui() {
  local dir=$third_party/imgui work=$third_party/imgui-apt uri key
  [ -n "${IMGUI_DIR:-}" ] && return
  local version
  version=$(imgui_version "$dir")
  [ "${version:-0}" -ge 19200 ] && return
  read -r uri key < <(debian_archive; echo) || true
  [ -n "${uri:-}" ] || stop "no Debian source was found in /etc/apt: name a Dear ImGui 1.92 source by IMGUI_DIR=..."
  [ -n "${key:-}" ] || key=/usr/share/keyrings/debian-archive-keyring.gpg
  say "Fetching Dear ImGui's source package from Debian sid"
  rm -rf "$work" "$dir"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$work/source"
  printf 'deb-src [signed-by=%s] %s sid main\n' "$key" "$uri" >"$work/sources.list"
  local options=(-qq -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache" -o APT::Sandbox::User= -o Acquire::Languages=none
    -o Acquire::Check-Valid-Until=false) # a mirror may be days behind; the signature still has to fit
  apt-get "${options[@]}" update >"$work/log" 2>&1 || { cat "$work/log" >&2; stop "the package list of Debian sid could not be read"; }
  (cd "$work/source" && apt-get "${options[@]}" source --download-only imgui >>"$work/log" 2>&1) ||
    { tail -n 5 "$work/log" >&2; stop "Debian sid's source package imgui could not be fetched"; }
  dpkg-source --no-check -x "$work"/source/imgui_*.dsc "$dir" >>"$work/log" 2>&1 || stop "Dear ImGui's source could not be unpacked (see $work/log)"
  version=$(imgui_version "$dir")
  [ "${version:-0}" -ge 19200 ] || stop "Debian sid's Dear ImGui is older than 1.92 (${version:-unknown}): name a newer source by IMGUI_DIR=..."
  rm -rf "$work" "$third_party"/imgui_*.orig.tar.*
}

# The SQLite amalgamation that better-sqlite3 carries, pinned by package-lock.json. Only its source is used.
install_sqlite() {
  local from=$project_root/node_modules/better-sqlite3/deps/sqlite3 to=$third_party/sqlite
  cmp -s "$from/sqlite3.c" "$to/sqlite3.c" && return
  [ -f "$from/sqlite3.c" ] || stop "better-sqlite3 no longer carries deps/sqlite3/sqlite3.c"
  mkdir -p "$to"
  cp "$from"/sqlite3.[ch] "$to/"
}

with_lock() { # one installation at a time, also when two scripts are started together
  mkdir -p "$third_party"
  exec 9>"$project_root/build/.install.lock"
  flock 9
  "$@"
  exec 9>&-
}

install_for_build() {
  install_packages "${build_packages[@]}"
  install_node
  install_npm_packages
  install_imgui
  install_sqlite
}

# build PRESET [TARGET...] : configures when needed and builds. At a terminal Ninja shows how far it is, elsewhere a log is kept.
build() {
  local preset=$1 log=$project_root/build/$1.log targets=() ok=1
  [ $# -gt 1 ] && targets=(--target "${@:2}")
  cd "$project_root"
  cmake --preset "$preset" ${IMGUI_DIR:+"-DIMGUI_DIR=$IMGUI_DIR"} >"$log" 2>&1 || { cat "$log" >&2; stop "CMake could not configure '$preset'"; }
  if [ -t 2 ]; then
    cmake --build --preset "$preset" "${targets[@]}" >&2 || ok=
  else
    cmake --build --preset "$preset" "${targets[@]}" >>"$log" 2>&1 || { ok=; grep -A 12 -E '^FAILED' "$log" | cut -c 1-400 | head -n 80 >&2; }
  fi
  [ -n "$ok" ] || stop "building '$preset' failed (build/$preset.log)"
}

build_web() {
  say "Building the page (build/web)"
  build web
  say "Packing dist/"
  (cd "$project_root" && node web/setup/dist.mjs) || exit 1
}

if [ "${BASH_SOURCE[0]}" = "$0" ]; then
  with_lock install_for_build
  say "Everything that a build needs is there."
fi
