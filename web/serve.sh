#!/usr/bin/env bash
# Installs what is missing, builds dist/ and serves it on this machine.
#   web/serve.sh             http://127.0.0.1:8080/
#   web/serve.sh --port N    another port
#   web/serve.sh --build     stops after building
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/setup/install.sh"
cd "$project_root"

port=8080 build_only=
while [ $# -gt 0 ]; do
  case $1 in
    --build) build_only=1 ;;
    --port)
      [[ ${2:-} =~ ^[0-9]+$ ]] || stop "--port needs a number"
      port=$2
      shift
      ;;
    -h | --help)
      sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *) stop "unknown option $1; there are --build and --port N" ;;
  esac
  shift
done

with_lock install_for_build
[ -n "$build_only" ] || node web/setup/server.mjs --check --port "$port" || exit 1
build_web
[ -n "$build_only" ] || exec node web/setup/server.mjs --port "$port"
