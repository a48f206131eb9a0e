#!/bin/bash
# Renders the PNG icons from the two SVG sources (librsvg2-bin); run by hand after a change of the picture.
set -euo pipefail
cd "$(dirname "$0")"
id=io.github.orrery.Orrery
for size in 16 22 24 32 48 64 128 256; do
    source=hicolor/scalable/apps/$id.svg
    [ "$size" -le 32 ] && source=small.svg
    mkdir -p "hicolor/${size}x$size/apps"
    rsvg-convert -w "$size" -h "$size" "$source" -o "hicolor/${size}x$size/apps/$id.png"
done
