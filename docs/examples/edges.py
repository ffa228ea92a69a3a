# SPDX-License-Identifier: MIT
"""Edge detection in a small picture: python docs/examples/edges.py [FOLDER]

Edges are where the brightness changes fastest, so where the magnitude of its gradient
is large. Prints the edges as text, and writes edges.png, the picture and the magnitude
of its gradient side by side, to FOLDER (default: the current directory).
"""

import argparse
import sys
from math import atan2, hypot, pi
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from picture import colour_ramp, enlarge, paint, write_png

from gradlite import gradient

PICTURE = Path(__file__).resolve().parent / "data" / "lighthouse.pgm"
GREYS = colour_ramp("000000", "ffffff")
GLOW = colour_ramp("0b1026", "1f5f8b", "35c2b0", "f9f7d9")
THRESHOLD = 15  # grey levels per pixel, of 255


def read_pgm(path):
    """Return the rows of a greyscale picture in the plain PGM format (P2)."""
    lines = path.read_text().splitlines()
    words = " ".join(line.split("#")[0] for line in lines).split()
    width, height = map(int, words[1:3])
    pixels = list(map(int, words[4:]))
    return [pixels[k * width : (k + 1) * width] for k in range(height)]


def stroke(down, right):
    """Return a character along the edge, perpendicular to the gradient."""
    if hypot(down, right) < THRESHOLD:
        return " "
    return "|/-\\"[round(atan2(down, right) / (pi / 4)) % 4]


def main():
    """Print and draw the edges."""
    parser = argparse.ArgumentParser(description="Edge detection in a small picture.")
    parser.add_argument(
        "folder", nargs="?", default=".", help="where to write edges.png"
    )
    folder = Path(parser.parse_args().folder)
    if not folder.is_dir():
        parser.error(f"no such folder: {folder}")

    picture = read_pgm(PICTURE)
    down, right = gradient(picture)  # axis 0 is down the rows, axis 1 along them
    magnitude = [list(map(hypot, *rows)) for rows in zip(down, right)]

    # Characters are about twice as high as wide, so print every second row.
    for rows in zip(down[::2], right[::2]):
        print("".join(map(stroke, *rows)).rstrip())
    edges = sum(value >= THRESHOLD for row in magnitude for value in row)
    share = edges / (len(picture) * len(picture[0]))
    print(f"{edges} edge pixels, {share:.1%} of the picture")
    print(f"Maximum gradient: {max(map(max, magnitude)):.1f} grey levels per pixel")

    path = folder.resolve() / "edges.png"
    before = paint(enlarge(picture, 5, 5), 0, 255, GREYS)
    after = paint(enlarge(magnitude, 5, 5), 0, 90, GLOW)
    write_png(path, [left + right for left, right in zip(before, after)])
    print("Wrote", path)


if __name__ == "__main__":
    main()
