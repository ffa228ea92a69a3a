# SPDX-License-Identifier: MIT
"""The edges of a small picture: python docs/examples/edges.py [FOLDER]

An edge is where the brightness changes fastest: where its gradient is large. Prints
the edges as lines of text and writes edges.png, the picture and its edges side by
side, into the folder (where you stand, if you name none).
"""

import sys
from math import atan2, hypot, pi
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from picture import color_ramp, enlarge, paint, write_png

from gradlite import gradient

PICTURE = Path(__file__).resolve().parent / "data" / "lighthouse.pgm"
GRAYS = color_ramp("000000", "ffffff")
GLOW = color_ramp("0b1026", "1f5f8b", "35c2b0", "f9f7d9")
STRONG = 15  # levels of gray per pixel, of 255


def read_pgm(path):
    """Return the rows of a gray picture kept as text: P2, width, height, white."""
    lines = path.read_text().splitlines()
    words = " ".join(line.split("#")[0] for line in lines).split()
    width, height = map(int, words[1:3])
    pixels = list(map(int, words[4:]))
    return [pixels[k * width : (k + 1) * width] for k in range(height)]


def stroke(down, right):
    """Return the character that runs along the edge, across the gradient."""
    if hypot(down, right) < STRONG:
        return " "
    return "|/-\\"[round(atan2(down, right) / (pi / 4)) % 4]


def main(folder="."):
    """Print the edges and draw them."""
    picture = read_pgm(PICTURE)
    down, right = gradient(picture)  # rows first: each row lies below the last
    strength = [list(map(hypot, *rows)) for rows in zip(down, right)]

    # A character is twice as tall as wide, so every second row is enough.
    for rows in zip(down[::2], right[::2]):
        print("".join(map(stroke, *rows)).rstrip())
    edges = sum(value >= STRONG for row in strength for value in row)
    share = edges / (len(picture) * len(picture[0]))
    print(f"{edges} pixels of edge, {share:.1%} of the picture")
    print(f"The strongest changes by {max(map(max, strength)):.1f} a pixel")

    path = Path(folder, "edges.png")
    before = paint(enlarge(picture, 5, 5), 0, 255, GRAYS)
    after = paint(enlarge(strength, 5, 5), 0, 90, GLOW)
    write_png(path, [left + right for left, right in zip(before, after)])
    print("Wrote", path)


if __name__ == "__main__":
    main(*sys.argv[1:])
