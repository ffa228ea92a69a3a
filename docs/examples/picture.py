# SPDX-License-Identifier: MIT
"""Draw pictures with the standard library alone, for the examples in this folder.

A picture is a list of rows of pixels, each pixel a tuple (red, green, blue) of values
from 0 to 255. A grid is a list of rows of numbers.
"""

import struct
import zlib

# Each character above its glyph, "#" for ink; only those that the maps need.
GLYPHS = """\
0     1     2     3     4     5     6     7     8     9
.###. ..#.. .###. .###. ...#. ##### .###. ##### .###. .###.
#...# .##.. #...# #...# ..##. #.... #.... ....# #...# #...#
#...# ..#.. ....# ....# .#.#. ####. #.... ...#. #...# #...#
#...# ..#.. ..##. ..##. #..#. ....# ####. ...#. .###. .####
#...# ..#.. .#... ....# ##### ....# #...# ..#.. #...# ....#
#...# ..#.. #.... #...# ...#. #...# #...# ..#.. #...# ....#
.###. .###. ##### .###. ...#. .###. .###. ..#.. .###. .###.

a     d     e     i k    l m     n    o     r    s     v     N     -
..... ....# ..... # #... # ..... .... ..... .... ..... ..... #...# ...
..... ....# ..... . #... # ..... .... ..... .... ..... ..... ##..# ...
.###. .#### .###. # #..# # ####. ###. .###. #.## .#### #...# ##..# ...
....# #...# #...# # #.#. # #.#.# #..# #...# ##.. #.... #...# #.#.# ###
.#### #...# ##### # ##.. # #.#.# #..# #...# #... .###. #...# #..## ...
#...# #...# #.... # #.#. # #.#.# #..# #...# #... ....# .#.#. #..## ...
.#### .#### .###. # #..# # #.#.# #..# .###. #... ####. ..#.. #...# ...

g     p     y
..... ..... .....
..... ..... .....
.#### ####. #...#
#...# #...# #...#
#...# #...# #...#
#...# #...# #...#
.#### ####. .####
....# #.... ....#
.###. #.... .###.
"""
FONT = {" ": ["..."]}
for table in GLYPHS.split("\n\n"):
    for name, *glyph in zip(*map(str.split, table.splitlines())):
        FONT[name] = glyph


def write_png(path, picture):
    """Write a picture as a PNG file."""
    lines = [bytes(value for pixel in row for value in pixel) for row in picture]
    above = [bytes(len(lines[0])), *lines]
    packed = zlib.compress(b"".join(map(subtract, lines, above)), 9)
    size = struct.pack(">II5B", len(picture[0]), len(picture), 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for chunk in (b"IHDR" + size, b"IDAT" + packed, b"IEND"):
            file.write(struct.pack(">I", len(chunk) - 4) + chunk)
            file.write(struct.pack(">I", zlib.crc32(chunk)))


def subtract(line, above):
    """Return the line after PNG's filter 2: each byte minus the byte above it.

    Filtered lines compress better.
    """
    return b"\2" + bytes((b - a) & 255 for a, b in zip(above, line))


def fill(picture, left, top, width, height, colour):
    """Fill a rectangle of a picture."""
    for row in picture[top : top + height]:
        row[left : left + width] = [colour] * width


def write_text(picture, text, centre, top, colour, size=3):
    """Write text centred on a column, each dot of its glyphs `size` pixels wide."""
    width = sum(len(FONT[name][0]) + 1 for name in text) - 1
    left = centre - size * width // 2
    for name in text:
        for y, dots in enumerate(FONT[name]):
            for x, dot in enumerate(dots):
                if dot == "#":
                    place = left + size * x, top + size * y
                    fill(picture, *place, size, size, colour)
        left += size * (len(FONT[name][0]) + 1)


def colour_ramp(*stops, steps=256):
    """Return `steps` colours that change uniformly between the stops, "rrggbb" each."""
    blended = blend([bytes.fromhex(stop) for stop in stops], steps - 1)
    return [tuple(map(round, colour)) for colour in blended[:: len(stops) - 1]]


def paint(grid, low, high, ramp):
    """Return a picture of a grid: the colours of the ramp for values from low to high.

    Each colour stands for an equal part of this range. Values out of it get the first
    or the last colour.
    """
    top = len(ramp) - 1
    scale = len(ramp) / (high - low)
    return [
        [ramp[min(max(int((value - low) * scale), 0), top)] for value in row]
        for row in grid
    ]


def enlarge(grid, down, across):
    """Return a grid with `down` steps per row and `across` steps per column.

    Values in between are interpolated linearly.
    """
    columns = list(zip(*blend(grid, down)))
    return list(zip(*blend(columns, across)))


def blend(rows, steps):
    """Return the rows with steps - 1 interpolated rows between each two."""
    blended = [
        [a + (b - a) * k / steps for a, b in zip(row, following)]
        for row, following in zip(rows, rows[1:])
        for k in range(steps)
    ]
    return [*blended, list(rows[-1])]
