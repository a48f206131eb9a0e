# shellcheck shell=bash
# The one list of system packages, for Debian 12, Debian 13 and Ubuntu 24.04. Source it, then call
#   orrery_install app|test|lint …
# Where names differ, alternatives stand in one word: first|second; the first one the system knows is taken.

# To build the app, to run it, and to drive it where there is no display.
ORRERY_PACKAGES_app=(
    cmake ninja-build g++ ccache pkg-config
    qt6-base-dev qt6-base-dev-tools qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools libgl1-mesa-dev
    'qt6-svg-dev|libqt6svg6-dev' 'libqt6svg6|libqt6svg6t64' libqt6sql6-sqlite qt6-wayland
    libqcustomplot-dev libexpected-dev libsimdjson-dev libyaml-cpp-dev libfarmhash-dev qtkeychain-qt6-dev
    python3 python3-venv ca-certificates fonts-dejavu-core
    xvfb xauth xdotool openbox imagemagick
)
# To run every test.
ORRERY_PACKAGES_test=(
    dbus dbus-x11 at-spi2-core gir1.2-atspi-2.0 python3-gi gnome-keyring libsecret-tools x11-utils
    desktop-file-utils appstream dpkg-dev file
)
# Format and static analysis.
ORRERY_PACKAGES_lint=(clang clang-format clang-tidy clazy "libclang-rt-dev|libclang-rt-14-dev|libclang-rt-18-dev")

# orrery_install GROUP…: installs what is missing, asks for nothing when everything is there.
orrery_install() {
    local group missing=()
    if ! command -v dpkg-query >/dev/null; then
        echo "This system has no Debian packages; install these by its own means: $(orrery_wanted "$@")" >&2
        return 0
    fi
    for group in "$@"; do
        orrery_missing "$group" missing
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    echo "Installing missing packages: ${missing[*]}" >&2
    orrery_as_root apt-get update -qq </dev/null
    local names=() word
    for word in "${missing[@]}"; do
        names+=("$(orrery_known_name "$word")")
    done
    orrery_as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${names[@]}" </dev/null >&2
}

orrery_wanted() {
    local group
    for group in "$@"; do
        local -n wanted="ORRERY_PACKAGES_$group"
        echo "${wanted[@]}"
    done
}

# orrery_missing GROUP ARRAY: appends the words of which no alternative is installed.
orrery_missing() {
    local -n list="ORRERY_PACKAGES_$1" result="$2"
    local word name found installed
    installed=" $(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' 2>/dev/null | sed -n 's/^ii  *//p' | tr '\n' ' ') "
    for word in "${list[@]}"; do
        found=
        for name in ${word//|/ }; do
            [[ $installed == *" $name "* ]] && found=yes
        done
        [ -n "$found" ] || result+=("$word")
    done
}

# The first alternative that the package lists know; the first one when they know none, for apt-get's own message.
orrery_known_name() {
    local name
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache policy "$name" 2>/dev/null | sed -n '/Candidate:/{/(none)/!p}')" ]; then
            echo "$name"
            return
        fi
    done
    echo "${1%%|*}"
}

orrery_as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        echo "Needed as root, and there is no sudo: $*" >&2
        return 1
    fi
}
