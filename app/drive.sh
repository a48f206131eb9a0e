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

# Waits for a window of the program other than $1 to have the keyboard; prints its number. Titles are no help: they hold
# characters that are not compared reliably in every locale.
other_window() {
    local deadline=$((SECONDS + 30)) id
    while [ $SECONDS -lt $deadline ]; do
        id=$(xdotool getactivewindow 2>/dev/null || true)
        if [ -n "$id" ] && [ "$id" != "$1" ]; then
            echo "$id"
            return
        fi
        kill -0 "$program_pid" 2>/dev/null || break
        sleep 0.2
    done
    echo "the program did not show the window that was waited for" >&2
    return 1
}

drive() {
    local main
    main=$(other_window 0)
    sleep 5 # first page, first runs
    snap 1-schedules
    keys ctrl+f
    xdotool type --delay 30 'export-us'
    sleep 1
    keys Return Down
    snap 2-one-schedule
    # On the only lane, so that the keys go to the timeline.
    xdotool mousemove 1300 158 click 1
    keys plus plus plus t
    snap 3-timeline-closer
    keys minus minus minus minus minus t
    snap 4-timeline-wider
    keys ctrl+b
    other_window "$main" >/dev/null
    sleep 2 # the preview counts
    snap 5-backfill
    keys Return
    sleep 5
    snap 6-after-the-backfill
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
