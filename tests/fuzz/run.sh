#!/bin/sh
# Fuzzes the parsers of the engine with libFuzzer.
#   run.sh [SECONDS]   every target at once, so many seconds each (600); new inputs are collected in build/fuzz/corpus
#   run.sh --keep      puts the fewest inputs that reach the same code into tests/fixtures/engine/fuzz
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
build=$root/build/fuzz
kept=$root/tests/fixtures/engine/fuzz
targets="crontext calendartext intervaltext classiccron zonerule zonefile"

if [ "${1:-}" = --keep ]; then
    for target in $targets; do
        mkdir -p "$kept/$target"
        "$build/tests/fuzz/fuzz_$target" -merge=1 "$kept/$target" "$build/corpus/$target" 2>"$build/$target.merge.log"
    done
    exit 0
fi

cmake -S "$root" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++ -DORRERY_FUZZ=ON \
    -DCMAKE_CXX_FLAGS="-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all"
cmake --build "$build" --target $(for target in $targets; do echo "fuzz_$target"; done)
running=
for target in $targets; do
    mkdir -p "$build/corpus/$target" "$kept/$target"
    nice "$build/tests/fuzz/fuzz_$target" -max_total_time="${1:-600}" -max_len=4096 -timeout=20 \
        -artifact_prefix="$build/$target-" "$build/corpus/$target" "$kept/$target" >"$build/$target.log" 2>&1 &
    running="$running $!"
done
failed=0
for process in $running; do wait "$process" || failed=1; done
for target in $targets; do echo "$target: $(tail -n 1 "$build/$target.log")"; done
exit $failed
