# SPDX-License-Identifier: MIT
"""Speed and acceleration from a GPS track: python docs/examples/track.py

The receiver logs at irregular intervals (1 to 4 seconds, with a gap in a tunnel), so
the timestamps are the coordinates. The track is synthetic; see data/README.md.
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
EARTH_RADIUS = 6_371_000  # metres
STANDING = 0.5  # metres per second: slower counts as stopped


def read_track(path):
    """Return the times of the fixes, and their positions in metres east and north."""
    with open(path, newline="") as file:
        fixes = list(csv.DictReader(file))
    times = [datetime.fromisoformat(fix["time"]) for fix in fixes]
    latitudes = [radians(float(fix["latitude"])) for fix in fixes]
    longitudes = [radians(float(fix["longitude"])) for fix in fixes]
    east = [EARTH_RADIUS * cos(latitudes[0]) * each for each in longitudes]
    north = [EARTH_RADIUS * each for each in latitudes]
    return times, east, north


def main():
    """Print the segments and stops of the ride, then its extreme values."""
    times, east, north = read_track(TRACK)
    # With datetimes as coordinates gradient() returns rates per second, here m/s and
    # then m/s^2. At each fix it weights the slopes to both neighbours by their distance
    # in time, so the irregular intervals need no resampling.
    speed = list(map(hypot, gradient(east, times), gradient(north, times)))
    acceleration = gradient(speed, times)
    steps = map(hypot, forward_difference(east), forward_difference(north))
    distance = [0, *accumulate(steps)]

    print("         start     end       distance  mean speed  maximum speed")
    for moving, group in groupby(range(len(times)), lambda k: speed[k] > STANDING):
        fixes = list(group)
        start, stop = fixes[0], fixes[-1]
        when = f"{times[start]:%H:%M:%S}  {times[stop]:%H:%M:%S}"
        if moving:
            metres = distance[stop] - distance[start]
            mean = 3.6 * metres / (times[stop] - times[start]).total_seconds()
            fastest = 3.6 * max(speed[start : stop + 1])
            speeds = f"{mean:5.1f} km/h  {fastest:8.1f} km/h"
            print(f"riding   {when}  {metres:6.0f} m  {speeds}")
        else:
            print(f"stopped  {when}")

    print()
    for name, values, best, unit in (
        ("maximum speed", speed, max, "m/s"),
        ("maximum acceleration", acceleration, max, "m/s^2"),
        ("maximum deceleration", acceleration, min, "m/s^2"),
    ):
        k = values.index(best(values))
        print(f"{name:20}  {abs(values[k]):.2f} {unit:5}  at {times[k]:%H:%M:%S}")


if __name__ == "__main__":
    main()
