#!/bin/bash
# Builds with sanitizers and warnings as errors, then runs the tests: everything that must hold before a change lands.
#
#   tests/run.sh [OPTIONS] [LABEL | REGEX]
#     LABEL     unit, live or desktop: only that label
#     REGEX     only tests whose name matches (as in ctest -R)
#     --fast            no live tests
#     --proof [REGEX]   the long proofs instead (label proof)
#     --lint            also format and static analysis
#
# Ends with a line "N passed, N failed, N skipped"; fails when a test failed or none ran.
set -euo pipefail
cd "$(dirname "$0")/.."

labels=(unit live desktop) regex='' lint=
usage() { sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p}' "$0"; }
while [ $# -gt 0 ]; do
    case "$1" in
        --fast) labels=(unit desktop) ;;
        --lint) lint=yes ;;
        --proof)
            labels=(proof)
            case "${2:-}" in '' | -*) ;; *) regex=$2 && shift ;; esac
            ;;
        unit | live | desktop | proof) labels=("$1") ;;
        -h | --help) usage && exit 0 ;;
        -*) usage >&2 && exit 2 ;;
        *) regex=$1 ;;
    esac
    shift
done

# shellcheck source=tests/support/packages.sh
. tests/support/packages.sh
orrery_install app test ${lint:+lint}

build=build/asan
stop_servers() {
    local state
    for state in "$build"/live/*/; do
        [ -d "$state" ] && tests/server/temporal stop --state "$state"
    done
    return 0
}
trap stop_servers EXIT

began=$SECONDS
cmake --preset asan >"${TMPDIR:-/tmp}/orrery-configure.log" || { cat "${TMPDIR:-/tmp}/orrery-configure.log"; exit 1; }
cmake --build --preset asan
echo "== built in $((SECONDS - began)) s"

# Building a server takes minutes, once; not inside a test's time limit.
case " ${labels[*]} " in
    *' live '* | *' proof '*)
        began=$SECONDS
        tests/server/temporal build --version default
        tests/server/temporal build --version older
        echo "== servers ready in $((SECONDS - began)) s"
        ;;
esac

failed=0
rm -rf "$build/results" && mkdir -p "$build/results"
for label in "${labels[@]}"; do
    began=$SECONDS
    ctest --preset asan -L "^$label\$" ${regex:+-R "$regex"} -j2 --no-tests=ignore \
        --output-junit "$PWD/$build/results/$label.xml" || failed=1
    echo "== label $label: $((SECONDS - began)) s"
done

if [ -n "$lint" ]; then
    tests/lint/run || failed=1
fi
tests/support/summary.py "$build"/results/*.xml || failed=1
exit $failed
