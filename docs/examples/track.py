# SPDX-License-Identifier: MIT
"""A bicycle ride's speeds from its GPS track: python docs/examples/track.py

The receiver logs when it likes, every 1 to 4 seconds and not at all in a tunnel, so
the times themselves are the coordinates. The ride is made up; data/README.md says how.
"""

import csv
import sys
from datetime import datetime
from itertools import accumulate, groupby
from math import cos, hypot, radians
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gradlite import forward_difference, gradient

TRACK = Path(__file__).resolve().parent / "data" / "track.csv"
EARTH = 6_371_000  # its radius in metres
STANDING = 0.5  # metres per second: slower than this is a stop


def read(path):
    """Return the times of the fixes and where they lie, in metres east and north."""
    with open(path, newline="") as file:
        fixes = list(csv.DictReader(file))
    times = [datetime.fromisoformat(fix["time"]) for fix in fixes]
    latitudes = [radians(float(fix["latitude"])) for fix in fixes]
    longitudes = [radians(float(fix["longitude"])) for fix in fixes]
    parallel = EARTH * cos(latitudes[0])
    return times, [parallel * x for x in longitudes], [EARTH * y for y in latitudes]


def main():
    """Print the legs and stops of the ride, then its extremes."""
    times, east, north = read(TRACK)
    # Over datetimes gradient() answers per second: metres per second, then per second
    # squared. Each fix has its own slope, weighted by the time to either neighbour.
    speed = list(map(hypot, gradient(east, times), gradient(north, times)))
    push = gradient(speed, times)
    paces = map(hypot, forward_difference(east), forward_difference(north))
    distance = [0, *accumulate(paces)]

    print("          from       to        m  mean  top km/h")
    for moving, group in groupby(range(len(times)), lambda k: speed[k] > STANDING):
        fixes = list(group)
        start, stop = fixes[0], fixes[-1]
        when = f"{times[start]:%H:%M:%S} {times[stop]:%H:%M:%S}"
        if moving:
            metres = distance[stop] - distance[start]
            mean = metres / (times[stop] - times[start]).total_seconds()
            top = max(speed[start : stop + 1])
            print(f"riding  {when}  {metres:5.0f}  {3.6 * mean:4.1f}  {3.6 * top:4.1f}")
        else:
            print(f"resting {when}")

    for what, values, best, unit in (
        ("top speed", speed, max, "m/s"),
        ("hardest push", push, max, "m/s2"),
        ("hardest braking", push, min, "m/s2"),
    ):
        k = values.index(best(values))
        print(f"{what:15} {values[k]:5.2f} {unit:4} at {times[k]:%H:%M:%S}")


if __name__ == "__main__":
    main()
