#!/bin/sh
# Builds the benchmarks optimised and runs them, one after the other: run.sh [--check] [NAME…]. With --check a benchmark
# fails when a figure is beyond its goal; all of them run, and the exit code tells whether one failed.
set -eu
cd "$(dirname "$0")/../.."
option=
if [ "${1:-}" = --check ]; then
    option=--check
    shift
fi
names=${*:-$(sed -n 's/^qt_add_executable(\(bench_[a-z]*\).*/\1/p' tests/bench/CMakeLists.txt)}
cmake --preset bench >/dev/null
cmake --build build/bench --target $names
failed=0
for name in $names; do
    echo "== $name"
    QT_QPA_PLATFORM=offscreen "build/bench/tests/bench/$name" $option || failed=1
done
exit $failed
