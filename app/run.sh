#!/bin/bash
# Builds Orrery, makes sure a Temporal server answers, and opens the window on it.
#
#   app/run.sh                       on a Temporal server of its own, with demonstration schedules
#   app/run.sh --connect URL [...]   on yours; further words go to the program (app/run.sh --help lists them)
#
# The server of its own is built once from its public module, or is the binary that ORRERY_TEMPORAL_SERVER names; its
# data lies in $XDG_DATA_HOME/orrery (~/.local/share/orrery). Without a display the program
# is driven once on a virtual one and leaves screenshots. Ctrl+C ends everything this script started, and nothing else.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
server="$here/tests/server"
program="$here/build/release/app/orrery"
data="${XDG_DATA_HOME:-$HOME/.local/share}/orrery"
state="${XDG_STATE_HOME:-$HOME/.local/state}/orrery/embedded"
# Kept if free, so that the program's remembered connection stays valid from one day to the next.
http_port=17243 grpc_port=17233

own_server='' worker_start_pid='' program_pid='' url=''

# shellcheck source=tests/support/packages.sh
. "$here/tests/support/packages.sh"

say() { printf '\033[1m==\033[0m %s\n' "$*" >&2; }

# Bash reads no trap while a foreground command runs, so what may take long runs in the background and is waited for.
clean_up() {
    trap - EXIT INT TERM HUP
    [ -z "$program_pid" ] || { kill "$program_pid" && wait "$program_pid"; } 2>/dev/null || true
    [ -z "$worker_start_pid" ] || { wait "$worker_start_pid" || true; "$server/worker" stop --state "$state"; }
    [ -z "$own_server" ] || "$server/temporal" stop --state "$state"
}

build() {
    [ -f "$here/build/release/build.ninja" ] || (cd "$here" && cmake --preset release >&2)
    cmake --build "$here/build/release" --target orrery -- --quiet >&2
}

is_free() { ! (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

start_server() {
    if ! "$server/temporal" status --state "$state" >/dev/null 2>&1; then
        local more=()
        if is_free $http_port && is_free $grpc_port; then
            more=(--http-port $http_port --grpc-port $grpc_port)
        fi
        # They are kept in the file; asking for them again would cost half a second.
        [ -f "$data/temporal.sqlite" ] && more+=(--without-search-attributes)
        [ -n "${ORRERY_TEMPORAL_SERVER:-}" ] && more+=(--binary "$ORRERY_TEMPORAL_SERVER")
        own_server=yes
        "$server/temporal" start --state "$state" --db "$data/temporal.sqlite" --default-limits "${more[@]}" >/dev/null
    fi
    "$server/demo" --state "$state" >&2
    url=$(sed -n 's/.*"http": "\([^"]*\)".*/\1/p' "$state/server.json")
}

# In the background: the window need not wait until runs are worked on.
start_worker() {
    "$server/worker" status --state "$state" >/dev/null 2>&1 && return
    local queues
    mapfile -t queues < <("$server/demo" --queues | sed 's/^/--task-queue=/')
    "$server/worker" start --state "$state" "${queues[@]}" >/dev/null &
    worker_start_pid=$!
}

run_program() {
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        "$program" "$@" &
    else
        say "no display: driving the program once on a virtual one"
        "$here/app/drive.sh" "$program" "$@" &
    fi
    program_pid=$!
    local code=0
    wait "$program_pid" || code=$?
    program_pid=''
    return $code
}

main() {
    case " $* " in
        *' --help '* | *' -h '* | *' --version '* | *' -v '*)
            orrery_install app
            build
            QT_QPA_PLATFORM=offscreen exec "$program" "$@"
            ;;
    esac
    orrery_install app
    trap clean_up EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM HUP
    build
    case " $* " in
        *' --connect '* | *' --connect='*) run_program "$@" ;;
        *)
            start_server
            start_worker
            say "the server's HTTP API is at $url, its data in $data"
            run_program --connect "$url" --namespace default "$@"
            ;;
    esac
}

main "$@"
