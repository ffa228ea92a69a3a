# SPDX-License-Identifier: MIT
"""How fast carbon dioxide rises at Mauna Loa: python docs/examples/co2.py

The record is weekly with 59 weeks missing, the longest gap 19 weeks. Those weeks are
dropped and the dates themselves are the coordinates, so nothing is invented.
"""

import csv
import sys
from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from gradlite import forward_difference, gradient

RECORD = Path(__file__).resolve().parent / "data" / "mauna-loa-co2.csv"
YEAR = timedelta(days=365.25)
HALF_A_YEAR = timedelta(weeks=26)


def rate(ppm, dates):
    """Return the slope in ppm a year: over dates, gradient() answers per second."""
    return [slope * YEAR.total_seconds() for slope in gradient(ppm, dates)]


def mean(values, spans):
    """Return the mean over time, each value counted for the time it stands for."""
    years = [span / YEAR for span in spans]
    return sum(v * y for v, y in zip(values, years)) / sum(years)


def smooth(ppm, dates, spans):
    """Return the means over a year around each date, and the dates that have them."""
    first, last = dates[0] + HALF_A_YEAR, dates[-1] - HALF_A_YEAR
    middle = [day for day in dates if first <= day <= last]
    means = []
    for day in middle:
        start = bisect_left(dates, day - HALF_A_YEAR)
        stop = bisect_right(dates, day + HALF_A_YEAR)
        means.append(mean(ppm[start:stop], spans[start:stop]))
    return means, middle


def by(group, values, dates, spans):
    """Return the mean of the values for each group of dates, such as each month."""
    groups = {}
    for value, day, span in zip(values, dates, spans):
        groups.setdefault(group(day), []).append((value, span))
    return {key: mean(*zip(*pairs)) for key, pairs in sorted(groups.items())}


def main():
    """Print how the year breathes, then how fast each year rose."""
    with open(RECORD, newline="") as file:
        weeks = [row for row in csv.DictReader(file) if row["co2_ppm"]]
    dates = [date.fromisoformat(week["date"]) for week in weeks]
    ppm = [float(week["co2_ppm"]) for week in weeks]
    spans = gradient(dates)  # timedeltas: from half-way before to half-way after
    gaps = forward_difference(dates)  # timedeltas too: from each date to the next

    print("The year breathes: slope by month, ppm a year")
    months = by(lambda day: day.month, rate(ppm, dates), dates, spans)
    for month, slope in months.items():
        bar = ("+" if slope > 0 else "-") * round(abs(slope))
        print(f"{date(2000, month, 1):%b} {slope:6.1f} {bar}")

    # A calendar year's mean of those slopes would hang on a few weeks about New Year,
    # for slopes add up to the last value less the first. So first average the seasons
    # away, over a year around each date, then differentiate what is left.
    trend, middle = smooth(ppm, dates, spans)
    years = by(lambda day: day.year, rate(trend, middle), middle, gradient(middle))
    print("\nGrowth by year, ppm a year")
    for year in range(1959, 2001):  # the years whose seasons are complete
        print(f"{year} {years[year]:5.2f} {'#' * round(10 * years[year])}")
    for decade in range(1960, 2000, 10):
        growth = sum(years[decade + k] for k in range(10)) / 10
        print(f"{decade}s {growth:4.2f}")

    gap = gaps.index(max(gaps))
    start, stop = dates[gap] - HALF_A_YEAR, dates[gap + 1] + HALF_A_YEAR
    print(f"The longest gap, {max(gaps).days} days, blurs all from {start} to {stop}")


if __name__ == "__main__":
    main()
