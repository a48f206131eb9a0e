#!/bin/bash
# Drives the program once where there is no display: list, timeline, a backfill. Leaves PNG files and prints their paths.
#
#   app/drive.sh PROGRAM ARGUMENTS…
set -euo pipefail
program=$1 && shift
shots="$(cd "$(dirname "$0")/.." && pwd)/build/screenshots"
scratch=$(mktemp -d)
display_pid='' manager_pid='' program_pid=''

clean_up() {
    trap - EXIT INT TERM HUP
    local pid
    for pid in $program_pid $manager_pid $display_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

start_display() {
    mkfifo "$scratch/number"
    Xvfb -displayfd 3 -screen 0 1600x900x24 -nolisten tcp 3>"$scratch/number" 2>"$scratch/xvfb.log" &
    display_pid=$!
    read -r DISPLAY <"$scratch/number"
    export DISPLAY=":$DISPLAY" QT_QPA_PLATFORM=xcb
    unset WAYLAND_DISPLAY
    # A window manager gives dialogs the keyboard, as on a desk.
    openbox --sm-disable 2>/dev/null &
    manager_pid=$!
}

snap() {
    sleep 0.7 # the last frame after an animation or a reply
    import -window root "$shots/$1.png"
    echo "$shots/$1.png"
}

keys() { xdotool key --clearmodifiers --delay 60 "$@"; }

# Waits for a window whose title matches; fails after 30 seconds.
window() { timeout 30 xdotool search --sync --onlyvisible --name "$1" | tail -1; }

drive() {
    window 'Orrery' >/dev/null
    sleep 3 # first page, first runs
    snap 1-schedules
    keys plus plus && snap 2-timeline-closer
    keys minus minus minus && snap 3-timeline-wider
    keys 0 ctrl+f
    xdotool type --delay 30 'export-us'
    keys Return Down
    keys ctrl+b
    window 'Backfill' >/dev/null
    snap 4-backfill
    keys Return
    sleep 4
    snap 5-after-the-backfill
}

mkdir -p "$shots"
start_display
case " $* " in
    *' --screenshot '*)
        "$program" "$@" &
        program_pid=$!
        wait "$program_pid"
        ;;
    *)
        "$program" --window 1600x900 "$@" &
        program_pid=$!
        drive
        ;;
esac
