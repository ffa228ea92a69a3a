# SPDX-License-Identifier: MIT
"""The examples run bare, print the right figures and leave the pictures they name.

Every figure was worked out a second time: by hand where it says so, else with NumPy
and other formulas (the slope from the angle of the ground's normal, the sector from
the nearest of eight unit vectors, the growth from numpy.gradient).
"""

import os
import subprocess
import sys
import tempfile
import unittest
import zlib
from pathlib import Path

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"

TERRAIN = """\
Extreme values, and their distance from the north-west corner:
highest point    996.0 m        13.0 km south,  5.9 km east
lowest point     302.0 m        12.3 km south, 14.5 km east
steepest slope    32.7 degrees   7.9 km south,  5.3 km east
sharpest ridge   -13.4 per km    7.1 km south, 10.4 km east
sharpest valley   10.8 per km   11.7 km south, 14.7 km east

Mean slope: 14.2 degrees
Share of the area by slope:
 0 to  5 degrees  15.9%  building
 5 to 15 degrees  35.3%  walking
15 to 30 degrees  48.6%  steep hiking
30 to 90 degrees   0.2%  avalanche terrain

Share of the area by aspect (the direction that a slope faces):
 N  10.9% ######################
NE  13.6% ###########################
 E  14.0% ############################
SE  14.0% ############################
 S  10.6% #####################
SW  13.0% ##########################
 W  13.0% ##########################
NW  10.9% ######################

Wrote FOLDER/terrain-slope.png
Wrote FOLDER/terrain-curvature.png
"""

# By hand from the pieces of the ride in data/README.md, with t in seconds from 08:30:
# the first leg covers 345 m in 74 s, from t = 16 (4 m after the start) to t = 90 (1 m
# before the end, at 350 m); the second 899.4 m in 141 s, from t = 119 (1 m on) to
# t = 260 (1.6 m before the end, at 902 m), less some decimetres for cut corners.
# The largest speeds are 5 and 8 m/s, the accelerations those of the pieces.
TRACK = """\
         start     end       distance  mean speed  maximum speed
stopped  08:30:00  08:30:12
riding   08:30:16  08:31:30     345 m   16.8 km/h      18.0 km/h
stopped  08:31:32  08:31:56
riding   08:31:59  08:34:20     899 m   22.9 km/h      28.8 km/h
stopped  08:34:23  08:34:42

"""
EXTREMES = {
    "maximum speed": "8.00",
    "maximum acceleration": "0.50",
    "maximum deceleration": "0.80",
}

CO2 = """\
month  ppm per year
Jan           11.0  +++++++++++
May            1.6  ++
Aug          -23.6  ------------------------
Nov           16.6  +++++++++++++++++
year   ppm per year
1959          0.79  ########
1973          1.49  ###############
1987          2.33  #######################
1992          0.62  ######
1998          2.72  ###########################
2000          1.48  ###############
decade ppm per year
1960s         0.85
1970s         1.26
1980s         1.58
1990s         1.52
The longest gap, 133 days, affects the moving average from 1963-07-20 to 1964-11-28.
"""

LIGHTHOUSE = """\
                   --
                 |/--\\|                            -///--\\\\\\-
                 ||/\\||                          |//        \\\\|
                 ||--||                         |/|          |\\|
               |\\------/|                       ||            ||
                |||  |||                        |\\|          |/|
                ||    ||                         \\\\          //
                |\\----/|                          \\\\\\--  --///
                ||    ||                             ------
"""


def run(name, *arguments):
    """Run an example in an empty folder, with Python's own library and nothing else.

    Returns what it printed, with FOLDER for the folder, and the files it left.
    """
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-E", "-s", "-S", "-B", "-W", "error"]
        done = subprocess.run(
            [*command, str(EXAMPLES / name), *arguments],
            cwd=folder,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        if done.returncode:
            raise AssertionError(f"{name} failed:\n{done.stdout}")
        files = {path.name: path.read_bytes() for path in Path(folder).iterdir()}
        return done.stdout.replace(
            str(Path(folder).resolve()) + os.sep, "FOLDER/"
        ), files


def decode_png(data):
    """Return the rows of pixels of an 8-bit RGB picture, every checksum checked."""
    if data[:8] != b"\x89PNG\r\n\x1a\n":
        raise ValueError("not a PNG file")
    chunks = {}
    at = 8
    while at < len(data):
        size = int.from_bytes(data[at : at + 4], "big")
        chunk, end = data[at + 4 : at + 8 + size], at + 8 + size
        if zlib.crc32(chunk) != int.from_bytes(data[end : end + 4], "big"):
            raise ValueError(f"checksum of {chunk[:4]}")
        chunks[chunk[:4]] = chunk[4:]
        at = end + 4
    if list(chunks) != [b"IHDR", b"IDAT", b"IEND"]:
        raise ValueError(f"chunks {list(chunks)}")
    header, body = chunks[b"IHDR"], zlib.decompress(chunks[b"IDAT"])
    if header[8:] != bytes([8, 2, 0, 0, 0]):
        raise ValueError(f"not 8-bit RGB: {header[8:]}")
    width, height = (int.from_bytes(header[k : k + 4], "big") for k in (0, 4))
    length = 1 + 3 * width
    if len(body) != height * length:
        raise ValueError(f"{len(body)} bytes for {width} by {height} pixels")
    rows, above = [], bytes(3 * width)
    for start in range(0, len(body), length):
        if body[start] != 2:
            raise ValueError(f"filter {body[start]}")
        line = body[start + 1 : start + length]
        above = bytes((a + b) & 255 for a, b in zip(line, above))
        rows.append([tuple(above[k : k + 3]) for k in range(0, 3 * width, 3)])
    return rows


class TerrainTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.printed, cls.files = run("terrain.py")

    def test_prints_the_figures_of_the_map(self):
        self.assertEqual(self.printed, TERRAIN)

    def test_leaves_two_pictures_and_nothing_else(self):
        names = {"terrain-slope.png", "terrain-curvature.png"}
        self.assertEqual(set(self.files), names)

    def test_slope_map_shows_the_slopes(self):
        rows = decode_png(self.files["terrain-slope.png"])
        # 149 steps of 5 pixels down and 199 of 4 across, the first sample's pixel, and
        # the key of 108 rows.
        self.assertEqual((len(rows), len(rows[0])), (5 * 149 + 1 + 108, 4 * 199 + 1))
        # Row 17, column 45 is level: 740 m north and south of it, 743 m west and east.
        # So the first colour, eef3dc.
        self.assertEqual(rows[5 * 17][4 * 45], (0xEE, 0xF3, 0xDC))
        # Row 85, column 71 is the steepest, 32.69 degrees. Each of the 24 colours
        # stands for 1.5 degrees, so colour 21. The 6 stops are 23/5 colours apart: it
        # lies 13/23 of the way from the fifth, (140, 44, 108), to the last,
        # (59, 20, 88).
        self.assertEqual(rows[5 * 85][4 * 71], (94, 30, 97))

    def test_map_has_colour_bar_and_scale_bar(self):
        rows = decode_png(self.files["terrain-slope.png"])[5 * 149 + 1 :]
        # The colour bar runs from the first colour to the last in 360 pixels.
        self.assertEqual(rows[20][24], (0xEE, 0xF3, 0xDC))
        self.assertEqual(rows[20][24 + 359], (0x3B, 0x14, 0x58))
        # Columns are 74.4 m / 4 = 18.6 m apart, so 5 km are 268.8 pixels.
        black, white = (32, 36, 40), (255, 255, 255)
        bar = [x for x in range(400, 740) if rows[32][x] == black]
        self.assertEqual(bar, list(range(430, 430 + 269)))
        self.assertEqual({rows[90][x] for x in range(400, 790)}, {white})

    def test_curvature_map_shows_the_curvature(self):
        rows = decode_png(self.files["terrain-curvature.png"])
        self.assertEqual((len(rows), len(rows[0])), (5 * 149 + 1 + 108, 4 * 199 + 1))
        # A valley of 8.10 per km at row 2, column 25. Each of the 24 colours stands for
        # 1.5 per km, the first from -18: colour 17. The 7 stops are 23/6 apart, so
        # it lies 10/23 of the way from (114, 176, 204) to (15, 76, 129).
        self.assertEqual(rows[5 * 2][4 * 25], (71, 133, 171))
        # A ridge of -8.23 at row 3, column 25: colour 6, 13/23 of the way from
        # (122, 59, 12) to (207, 154, 80).
        self.assertEqual(rows[5 * 3][4 * 25], (170, 113, 50))


class Co2Test(unittest.TestCase):
    def test_prints_the_figures_of_the_record(self):
        printed, files = run("co2.py")
        for line in CO2.splitlines():
            with self.subTest(line):
                self.assertIn(line, printed.splitlines())
        self.assertEqual(len(printed.splitlines()), 2 + 12 + 3 + 42 + 3 + 4 + 2)
        self.assertEqual(files, {})


class TrackTest(unittest.TestCase):
    def test_prints_the_figures_of_the_ride(self):
        printed, files = run("track.py")
        self.assertEqual(printed[: len(TRACK)], TRACK)
        extremes = printed[len(TRACK) :].splitlines()
        found = {line[:20].strip(): line[20:].split()[0] for line in extremes}
        self.assertEqual(found, EXTREMES)
        self.assertEqual(files, {})


class EdgesTest(unittest.TestCase):
    def test_prints_and_draws_the_edges(self):
        printed, files = run("edges.py")
        self.assertIn(LIGHTHOUSE, printed)
        # The strongest is row 5, column 51: 33 and 224 to its sides, 32 above and 235
        # below, so hypot((235 - 32) / 2, (224 - 33) / 2) = 139.36.
        self.assertIn("420 edge pixels, 12.2% of the picture", printed)
        self.assertIn("Maximum gradient: 139.4 grey levels per pixel", printed)
        self.assertEqual(list(files), ["edges.png"])
        rows = decode_png(files["edges.png"])
        width = 5 * 71 + 1
        self.assertEqual((len(rows), len(rows[0])), (5 * 47 + 1, 2 * width))
        # The moon at row 11, column 56 is 235, even all around: no edge, first colour.
        self.assertEqual(rows[5 * 11][5 * 56], (235, 235, 235))
        self.assertEqual(rows[5 * 11][width + 5 * 56], (0x0B, 0x10, 0x26))
        # The strongest edge has the last colour.
        self.assertEqual(rows[5 * 5][width + 5 * 51], (0xF9, 0xF7, 0xD9))

    def test_writes_into_the_folder_named(self):
        with tempfile.TemporaryDirectory() as folder:
            printed, files = run("edges.py", folder)
            picture = Path(folder, "edges.png")
            self.assertIn(f"Wrote {picture.resolve()}", printed)
            self.assertTrue(picture.is_file(), picture)
            self.assertEqual(files, {})


class HelpTest(unittest.TestCase):
    def test_help_names_the_argument_and_writes_nothing(self):
        for name in "terrain.py", "edges.py":
            with self.subTest(name):
                printed, files = run(name, "--help")
                self.assertRegex(printed, f"usage: {name} .*folder")
                self.assertIn("where to write", printed)
                self.assertEqual(files, {})

    def test_a_missing_folder_is_named(self):
        with self.assertRaisesRegex(AssertionError, "no such folder: missing"):
            run("terrain.py", "missing")


if __name__ == "__main__":
    unittest.main()
