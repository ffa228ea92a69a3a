# SPDX-License-Identifier: MIT
"""Pictures with the standard library alone, for the examples beside this file."""

import struct
import zlib
from math import hypot, sqrt


def write_png(path, rows):
    """Write rows of (red, green, blue) pixels, each 0 to 255, as a PNG file."""
    lines = [bytes(value for pixel in row for value in pixel) for row in rows]
    above = [bytes(len(lines[0])), *lines]
    packed = zlib.compress(b"".join(map(subtract, lines, above)))
    size = struct.pack(">II5B", len(rows[0]), len(rows), 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n")
        for chunk in (b"IHDR" + size, b"IDAT" + packed, b"IEND"):
            file.write(struct.pack(">I", len(chunk) - 4) + chunk)
            file.write(struct.pack(">I", zlib.crc32(chunk)))


def subtract(line, above):
    """Return PNG's filter 2, each byte less the one above it: it packs far smaller."""
    return b"\2" + bytes((b - a) & 255 for a, b in zip(above, line))


def color_ramp(*stops, steps=256):
    """Return `steps` colors that run evenly through the stops, "rrggbb" each."""
    blended = blend([bytes.fromhex(stop) for stop in stops], steps - 1)
    return [tuple(map(round, color)) for color in blended[:: len(stops) - 1]]


def paint(values, low, high, ramp):
    """Return pixels: the ramp's colors for the values from low to high."""
    top = len(ramp) - 1
    scale = top / (high - low)
    return [
        [ramp[min(max(int((value - low) * scale), 0), top)] for value in row]
        for row in values
    ]


def shade(pixels, lights):
    """Return the pixels, each times its light.

    Rounded to five bits: half the file, and the eye sees no difference.
    """
    return [
        [
            (int(r * light) & 248, int(g * light) & 248, int(b * light) & 248)
            for (r, g, b), light in zip(*rows)
        ]
        for rows in zip(pixels, lights)
    ]


def sunlight(south, east, relief=1.5):
    """Return the light, 0.45 to 1, on ground that rises so steeply south and east.

    The sun stands in the north-west, 45 degrees up; half the light comes from the sky.
    """
    south, east = relief * south, relief * east
    facing_sun = ((south + east) / 2 + sqrt(0.5)) / hypot(1, hypot(south, east))
    return min(1, 0.45 + 0.8 * max(0, facing_sun))


def enlarge(grid, down, across):
    """Return a grid of numbers with `down` steps per row, `across` per column."""
    columns = list(zip(*blend(grid, down)))
    return list(zip(*blend(columns, across)))


def blend(rows, steps):
    """Return the rows with steps - 1 more between each two, changing evenly."""
    blended = [
        [a + (b - a) * k / steps for a, b in zip(row, following)]
        for row, following in zip(rows, rows[1:])
        for k in range(steps)
    ]
    return [*blended, list(rows[-1])]
