# SPDX-License-Identifier: MIT
"""Elevations to slope, aspect and curvature: python docs/examples/terrain.py [FOLDER]

Prints what a hiker or a planner asks of a map, and writes terrain-slope.png and
terrain-curvature.png into the folder (where you stand, if you name none).
"""

import csv
import sys
from math import atan, atan2, degrees, hypot
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from picture import color_ramp, enlarge, paint, shade, sunlight, write_png

from gradlite import central_difference, gradient

DEM = Path(__file__).resolve().parent / "data" / "jacksboro-dem.csv"
SOUTH, EAST = 92.7, 74.4  # metres from row to row, from column to column
SLOPES = color_ramp("eef3dc", "f7e6a6", "f5ab62", "d95457", "8c2c6c", "3b1458")
BENDS = color_ramp("7a3b0c", "d9a860", "f8f5ee", "7fb8cf", "0f4c81")


def steepness(south, east):
    """Return the slope in degrees of ground that rises so much per metre."""
    return degrees(atan(hypot(south, east)))


def facing(south, east):
    """Return the compass bearing downhill: 0 is north, 90 is east.

    Downhill is against the gradient: by -east to the east and, because the rows
    run from north to south, by +south to the north.
    """
    return degrees(atan2(-east, south)) % 360


def each(function, *grids):
    """Return the function's values, sample by sample."""
    return [list(map(function, *rows)) for rows in zip(*grids)]


def extreme(best, grid, margin=0):
    """Return the best value of a grid and where it is on the map."""
    value = best(map(best, grid))
    row = next(k for k, values in enumerate(grid) if value in values)
    south, east = (row + margin) * SOUTH, (grid[row].index(value) + margin) * EAST
    return f"{value:6.1f} at {south / 1000:4.1f} km south, {east / 1000:4.1f} km east"


def curvature(dem):
    """Return the Laplacian in change of slope per km: ridges below 0, valleys above.

    It exists where both second derivatives do, one sample in from every edge.
    """
    along = [row[1:-1] for row in central_difference(dem, SOUTH, axis=0, derivative=2)]
    across = central_difference(dem, EAST, axis=1, derivative=2)[1:-1]
    return each(lambda a, b: 1000 * (a + b), along, across)


def report(dem, south, east, slope, bend):
    """Print the figures of the map."""
    print("From the north-west corner:")
    print("highest, m          ", extreme(max, dem))
    print("lowest, m           ", extreme(min, dem))
    print("steepest, degrees   ", extreme(max, slope))
    print("sharpest ridge, /km ", extreme(min, bend, margin=1))
    print("sharpest valley, /km", extreme(max, bend, margin=1))

    slopes = [value for row in slope for value in row]
    print(f"Mean slope {sum(slopes) / len(slopes):.1f} degrees")
    uses = {0: "to build on", 5: "to stroll", 15: "to climb", 30: "avalanche ground"}
    for low, high in zip(uses, [*list(uses)[1:], 90]):
        share = sum(low <= value < high for value in slopes) / len(slopes)
        print(f"{low:2} to {high:2} degrees {share:6.1%}  {uses[low]}")

    print("Slopes face")
    rises = [rise for rows in zip(south, east) for rise in zip(*rows)]
    bearings = [facing(*rise) for rise in rises if any(rise)]
    for k, name in enumerate(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]):
        share = sum(round(b / 45) % 8 == k for b in bearings) / len(bearings)
        print(f"{name:>2} {share:6.1%} {'#' * round(200 * share)}")


def draw(path, values, low, high, colors, lights):
    """Write a map of the values, lit from the north-west."""
    sizes = 5, 4  # 92.7 m / 5 and 74.4 m / 4 are nearly the same: square pixels
    pixels = paint(enlarge(values, *sizes), low, high, colors)
    write_png(path, shade(pixels, enlarge(lights, *sizes)))
    print("Wrote", path)


def main(folder="."):
    """Read the map, print its figures and draw its pictures."""
    with open(DEM, newline="") as file:
        dem = [list(map(float, row)) for row in csv.reader(file)]
    south, east = gradient(dem, SOUTH, EAST)  # metres up per metre along
    slope = each(steepness, south, east)
    bend = curvature(dem)
    report(dem, south, east, slope, bend)

    lights = each(sunlight, south, east)
    inner = [row[1:-1] for row in lights[1:-1]]
    draw(Path(folder, "terrain-slope.png"), slope, 0, 32, SLOPES, lights)
    draw(Path(folder, "terrain-curvature.png"), bend, -8, 8, BENDS, inner)


if __name__ == "__main__":
    main(*sys.argv[1:])
