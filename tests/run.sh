#!/usr/bin/env bash
# Installs what is missing and runs the tests; the last line counts them.
#   tests/run.sh                                    everything, with reduced counts where there is no end
#   tests/run.sh style|tidy|unit|ui|browser|fuzz|bench   some parts
#   tests/run.sh full                               everything with the whole counts
set -euo pipefail
source "$(dirname "${BASH_SOURCE[0]}")/../web/setup/install.sh"
cd "$project_root"

parts=" ${*:-all} "
for part in $parts; do
  case $part in
    all | style | tidy | unit | ui | browser | fuzz | bench | full) ;;
    -h | --help)
      sed -n '2,5s/^# \{0,1\}//p' "${BASH_SOURCE[0]}"
      exit 0
      ;;
    *) stop "unknown part $part; there are style, tidy, unit, ui, browser, fuzz, bench and full" ;;
  esac
done
asked() { [[ $parts == *" $1 "* ]]; }
wants() { asked all || asked full || asked "$1"; }

logs=$project_root/build/test-logs
mkdir -p "$logs"
presets=${PRESETS:-native asan} # PRESETS=native leaves the sanitizers out
passed=0 failed=0 failures=()
fuzz_runs=1500 bench_records=20000
asked full && fuzz_runs=20000 bench_records=1000000 && export HK_FULL=1 # for tests that count their steps themselves

# check NAME COMMAND... : runs it into a log; counts doctest's or node's own test cases, else the command as one.
check() {
  local name=$1 log=$logs/${1//[^a-zA-Z0-9_.-]/_}.log status=0 good=0 bad=0 started=$SECONDS
  shift
  "$@" >"$log" 2>&1 || status=$?
  if grep -q '^\[doctest\] test cases:' "$log"; then
    good=$(sed -n 's/^\[doctest\] test cases:.* \([0-9]\+\) passed.*/\1/p' "$log" | tail -n 1)
    bad=$(sed -n 's/^\[doctest\] test cases:.* \([0-9]\+\) failed.*/\1/p' "$log" | tail -n 1)
  elif grep -q '^# pass ' "$log"; then
    good=$(sed -n 's/^# pass //p' "$log" | tail -n 1)
    bad=$(awk '/^# (fail|cancelled) / { sum += $3 } END { print sum + 0 }' "$log")
  elif [ $status = 0 ]; then
    good=1
  fi
  if [ $status != 0 ] && [ "${bad:-0}" = 0 ]; then bad=1; fi
  passed=$((passed + good)) failed=$((failed + bad))
  printf '%-34s %5s passed %5s failed   %4s s\n' "$name" "$good" "$bad" $((SECONDS - started))
  if [ "$bad" != 0 ]; then
    failures+=("$name: $log")
    grep -v -E '^ok |^    ok |^# Subtest: |^  +(---|\.\.\.|duration_ms|type:)' "$log" | tail -n "${shown_lines:-60}" | cut -c 1-600
  fi
}

# show NAME COMMAND... : as check, and what it printed is shown, since it is made to be read.
show() {
  check "$@"
  [ "$failed" != 0 ] && [ "${failures[-1]:-}" = "$1: $logs/${1//[^a-zA-Z0-9_.-]/_}.log" ] || cat "$logs/${1//[^a-zA-Z0-9_.-]/_}.log"
}

# built PRESET : builds it once; a failure is counted and told once.
declare -A built_presets=()
built() {
  if [ -z "${built_presets[$1]:-}" ]; then
    local before=$failed
    if [ "$1" = web ]; then check "build web" build_web; else check "build $1" build "$1"; fi
    [ "$failed" = "$before" ] && built_presets[$1]=yes || built_presets[$1]=no
  fi
  [ "${built_presets[$1]}" = yes ]
}

files_of() { find "$@" -type f 2>/dev/null | sort; }
programs_of() { find "build/$1" -maxdepth 1 -type f -executable -name "$2" 2>/dev/null | sort; }

style_tests() {
  local sources
  mapfile -t sources < <(files_of src tests \( -name '*.cpp' -o -name '*.hpp' \))
  check "clang-format" clang-format --dry-run -Werror "${sources[@]}"
  check "layers" node tests/check_layers.mjs
  check "types of the page's scripts" node_modules/.bin/tsc -p web/tsconfig.json
  check "catalogues" node assets/i18n/generate.mjs --check
  check "texts in use" node tests/check_texts.mjs
}

tidy_tests() {
  built native || return 0
  check "clang-tidy" node tests/check_tidy.mjs build/native
}

data_tests() {
  local tool=build/native/hamkorlik
  [ -f tests/data/make_fixtures.mjs ] && check "fixtures are as written" node tests/data/make_fixtures.mjs --check
  [ -f tests/data/check_sample.mjs ] && check "sample data" node tests/data/check_sample.mjs
  if [ -x $tool ]; then
    [ -f tests/data/run_fixtures.mjs ] && check "fixtures by the command line" node tests/data/run_fixtures.mjs $tool
    [ -f tests/data/compare_figures.mjs ] && check "figures counted three ways" node tests/data/compare_figures.mjs --tool $tool
    [ -f tests/data/compare_generated.mjs ] && show "breakdowns counted twice" node tests/data/compare_generated.mjs --tool $tool
    check "the command line tool" env HAMKORLIK="$project_root/$tool" node --test --test-reporter=tap tests/tool/*.test.mjs
  fi
  return 0
}

unit_tests() {
  local preset program
  check "texts of every language" node --test --test-reporter=tap tests/unit/text/*.test.mjs
  for preset in $presets; do
    built $preset || continue
    for program in $(programs_of $preset 'unit_*'); do check "${program#build/}" "$program"; done
    [ $preset = native ] && data_tests
  done
  return 0
}

ui_tests() {
  local preset program
  for preset in $presets; do
    built $preset || continue
    for program in $(programs_of $preset 'ui_tests'); do check "${program#build/}" "$program"; done
  done
}

# serve : serves dist/ on a free port until the script ends; HAMKORLIK_URL says where.
serve() {
  [ -z "${HAMKORLIK_URL:-}" ] || return 0
  node web/setup/server.mjs --port 0 >"$logs/server.log" 2>&1 &
  local server=$!
  trap "kill $server" EXIT
  for _ in $(seq 100); do
    HAMKORLIK_URL=$(sed -n 's/.* \(http:[^ ]*\).*/\1/p' "$logs/server.log")
    [ -n "$HAMKORLIK_URL" ] && break
    sleep 0.1
  done
  export HAMKORLIK_URL
}

browser_tests() {
  local tests
  mapfile -t tests < <(files_of tests/browser -name '*.test.mjs')
  built web && built native || return 0 # the page is compared with the tool
  serve
  check "browser" node --test --test-reporter=tap --test-concurrency=2 "${tests[@]}"
}

fuzz_tests() {
  built asan || return 0
  local program
  for program in $(programs_of asan 'fuzz_*'); do check "${program#build/}" "$program" "$fuzz_runs"; done
}

bench_tests() {
  local program script
  built native || return 0
  for program in $(programs_of native 'bench_*'); do show "${program#build/native/}" "$program" "$bench_records"; done
  for script in $(files_of tests/bench -name '*.bench.mjs'); do
    built web || return 0
    serve
    show "${script#tests/bench/}" node "$script" "$bench_records"
  done
}

install_for_tests() {
  install_for_build
  if wants style || wants tidy; then install_packages "${check_packages[@]}"; fi
  if [[ $presets == *asan* ]] && { wants unit || wants ui || wants fuzz; }; then install_packages "${sanitizer_packages[@]}"; fi
  if wants browser || wants bench; then install_packages "${browser_packages[@]}"; fi
}

with_lock install_for_tests
# The page first: Emscripten's library is the older one and refuses more.
if wants browser || wants bench; then built web || true; fi
wants style && style_tests
wants unit && unit_tests
wants ui && ui_tests
wants tidy && tidy_tests
wants browser && browser_tests
wants fuzz && fuzz_tests
wants bench && bench_tests

for failure in "${failures[@]}"; do printf 'failed: %s\n' "$failure"; done
printf '%s passed, %s failed\n' "$passed" "$failed"
[ "$failed" = 0 ]
