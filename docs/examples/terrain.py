# SPDX-License-Identifier: MIT
"""Slope, aspect and curvature of terrain: python docs/examples/terrain.py [FOLDER]

Prints summary statistics, and writes terrain-slope.png and terrain-curvature.png to
FOLDER (default: the current directory).
"""

import argparse
import csv
import sys
from math import atan, atan2, degrees, hypot
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from picture import colour_ramp, enlarge, fill, paint, write_png, write_text

from gradlite import differentiate, gradient

DEM = Path(__file__).resolve().parent / "data" / "jacksboro-dem.csv"
SOUTH, EAST = 92.7, 74.4  # metres from row to row, from column to column
DOWN, ACROSS = 5, 4  # pixels per sample: 92.7 m / 5 and 74.4 m / 4 are nearly equal
STEPS = 24  # colours of a map; few colours make a small file
SLOPES = colour_ramp(
    "eef3dc", "f7e6a6", "f5ab62", "d95457", "8c2c6c", "3b1458", steps=STEPS
)
BENDS = colour_ramp(
    "3b1d06", "7a3b0c", "cf9a50", "f8f5ee", "72b0cc", "0f4c81", "06233f", steps=STEPS
)
LIGHT = (32, 36, 40), (255, 255, 255)  # ink and paper of the key
DARK = (209, 215, 224), (13, 17, 23)  # for dark pages


def read_dem():
    """Return the rows of elevations, in metres, from north to south."""
    with open(DEM, newline="") as file:
        return [list(map(float, row)) for row in csv.reader(file)]


def slope_angle(south, east):
    """Return the slope in degrees, from the gradient in metres per metre."""
    return degrees(atan(hypot(south, east)))


def aspect(south, east):
    """Return the compass bearing downhill in degrees: 0 is north, 90 is east.

    Downhill is opposite to the gradient, so its components are -south and -east. Rows
    run from north to south, so the component to the north is +south.
    """
    return degrees(atan2(-east, south)) % 360


def apply(function, *grids):
    """Return the grid of the function's results, sample by sample."""
    return [list(map(function, *rows)) for rows in zip(*grids)]


def curvature(dem):
    """Return the Laplacian per km: negative on ridges, positive in valleys."""
    south = differentiate(dem, SOUTH, axis=0, derivative=2)
    east = differentiate(dem, EAST, axis=1, derivative=2)
    return apply(lambda a, b: 1000 * (a + b), south, east)


def print_extreme(name, unit, best, grid, margin=0):
    """Print the best value of a grid and its position, leaving out a margin."""
    inner = grid[margin : len(grid) - margin]
    inner = [row[margin : len(row) - margin] for row in inner]
    value = best(map(best, inner))
    row = next(k for k, values in enumerate(inner) if value in values)
    south = (margin + row) * SOUTH / 1000
    east = (margin + inner[row].index(value)) * EAST / 1000
    place = f"{south:4.1f} km south, {east:4.1f} km east"
    print(f"{name:15} {value:6.1f} {unit:7}  {place}")


def report(dem, south, east, slope, bend):
    """Print the summary statistics of the map."""
    print("Extreme values, and their distance from the north-west corner:")
    print_extreme("highest point", "m", max, dem)
    print_extreme("lowest point", "m", min, dem)
    print_extreme("steepest slope", "degrees", max, slope)
    # At the boundaries second derivatives are one-sided and amplify noise.
    print_extreme("sharpest ridge", "per km", min, bend, margin=1)
    print_extreme("sharpest valley", "per km", max, bend, margin=1)

    slopes = [value for row in slope for value in row]
    print(f"\nMean slope: {sum(slopes) / len(slopes):.1f} degrees")
    print("Share of the area by slope:")
    uses = {0: "building", 5: "walking", 15: "steep hiking", 30: "avalanche terrain"}
    for low, high in zip(uses, [*list(uses)[1:], 90]):
        share = sum(low <= value < high for value in slopes) / len(slopes)
        print(f"{low:2} to {high:2} degrees {share:6.1%}  {uses[low]}")

    print("\nShare of the area by aspect (the direction that a slope faces):")
    rises = [rise for rows in zip(south, east) for rise in zip(*rows)]
    bearings = [aspect(*rise) for rise in rises if any(rise)]
    for k, name in enumerate(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]):
        share = sum(round(b / 45) % 8 == k for b in bearings) / len(bearings)
        print(f"{name:>2} {share:6.1%} {'#' * round(200 * share)}")


def draw_key(width, colours, ticks, caption, theme):
    """Return the strip below a map: colour bar, scale bar and north arrow."""
    ink, paper = theme
    strip = [[paper] * width for _ in range(108)]
    left, length = 24, 360
    for x in range(length):
        fill(strip, left + x, 14, 1, 22, colours[x * len(colours) // length])
    for k, tick in enumerate(ticks):
        x = left + k * length // (len(ticks) - 1)
        fill(strip, x - 1, 36, 2, 6, ink)
        write_text(strip, str(tick), x, 46, ink)
    write_text(strip, caption, left + length // 2, 75, ink)

    left, length = 430, round(5000 / (EAST / ACROSS))
    fill(strip, left, 30, length, 6, ink)
    fill(strip, left, 22, 2, 14, ink)
    fill(strip, left + length - 2, 22, 2, 14, ink)
    write_text(strip, "5 km", left + length // 2, 46, ink)

    for y in range(36):  # a triangle, twice as high as wide, that points up
        fill(strip, 750 - y // 4, 14 + y, 1 + y // 4 * 2, 1, ink)
    write_text(strip, "N", 750, 58, ink)
    return strip


def draw_map(path, values, colours, ticks, caption, theme=LIGHT):
    """Write a map of the values with its key."""
    picture = paint(enlarge(values, DOWN, ACROSS), ticks[0], ticks[-1], colours)
    key = draw_key(len(picture[0]), colours, ticks, caption, theme)
    write_png(path, picture + key)


def draw_slope(path, slope, theme=LIGHT):
    """Write the map of slopes; the scale holds all of them."""
    draw_map(path, slope, SLOPES, [0, 9, 18, 27, 36], "slope in degrees", theme)


def draw_curvature(path, bend, theme=LIGHT):
    """Write the map of curvatures; the scale holds all of them."""
    ticks, caption = [-18, -9, 0, 9, 18], "ridges  per km  valleys"
    draw_map(path, bend, BENDS, ticks, caption, theme)


def read_folder():
    """Return the folder named on the command line, which must exist."""
    parser = argparse.ArgumentParser(
        description="Slope, aspect and curvature of terrain."
    )
    parser.add_argument(
        "folder", nargs="?", default=".", help="where to write the maps"
    )
    folder = Path(parser.parse_args().folder)
    if not folder.is_dir():
        parser.error(f"no such folder: {folder}")
    return folder.resolve()


def main():
    """Read the map, print its statistics and draw slope and curvature."""
    folder = read_folder()
    dem = read_dem()
    south, east = gradient(dem, SOUTH, EAST)  # metres of height per metre
    slope = apply(slope_angle, south, east)
    bend = curvature(dem)
    report(dem, south, east, slope, bend)

    print()
    for name, draw, values in (
        ("terrain-slope.png", draw_slope, slope),
        ("terrain-curvature.png", draw_curvature, bend),
    ):
        path = folder / name
        draw(path, values)
        print("Wrote", path)


if __name__ == "__main__":
    main()
