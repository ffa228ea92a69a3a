# SPDX-License-Identifier: MIT
"""Growth rate of carbon dioxide at Mauna Loa: python docs/examples/co2.py

The record is weekly, with 59 weeks missing and the longest gap 19 weeks. Missing weeks
are dropped and the dates are the coordinates, so no value is interpolated.
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
    """Return the rate of change in ppm per year; gradient() returns it per second."""
    return [slope * YEAR.total_seconds() for slope in gradient(ppm, dates)]


def mean(values, spans):
    """Return the mean of values, each weighted by the time span it represents."""
    years = [span / YEAR for span in spans]
    return sum(v * y for v, y in zip(values, years)) / sum(years)


def smooth(ppm, dates, spans):
    """Return the one-year moving average and its dates."""
    first, last = dates[0] + HALF_A_YEAR, dates[-1] - HALF_A_YEAR
    middle = [day for day in dates if first <= day <= last]
    means = []
    for day in middle:
        start = bisect_left(dates, day - HALF_A_YEAR)
        stop = bisect_right(dates, day + HALF_A_YEAR)
        means.append(mean(ppm[start:stop], spans[start:stop]))
    return means, middle


def mean_by(group, values, dates, spans):
    """Return the mean of the values for each group of dates, for example each month."""
    groups = {}
    for value, day, span in zip(values, dates, spans):
        groups.setdefault(group(day), []).append((value, span))
    return {key: mean(*zip(*pairs)) for key, pairs in sorted(groups.items())}


def main():
    """Print the seasonal cycle, then the annual growth."""
    with open(RECORD, newline="") as file:
        weeks = [row for row in csv.DictReader(file) if row["co2_ppm"]]
    dates = [date.fromisoformat(week["date"]) for week in weeks]
    ppm = [float(week["co2_ppm"]) for week in weeks]
    # The gradient of the dates by index is half the time from the date before to the
    # date after, as a timedelta: the time span that a value represents.
    spans = gradient(dates)
    gaps = forward_difference(dates)  # timedeltas from each date to the next

    print("Seasonal cycle: mean rate of change by month")
    print("month  ppm per year")
    months = mean_by(lambda day: day.month, rate(ppm, dates), dates, spans)
    for month, slope in months.items():
        bar = ("+" if slope > 0 else "-") * round(abs(slope))
        print(f"{date(2000, month, 1):%b}   {slope:12.1f}  {bar}")

    # The mean slope of a calendar year is (last value - first value) / 1 year, so it
    # depends on a few weeks around New Year. Therefore remove the seasonal cycle with a
    # one-year moving average before differentiating.
    trend, middle = smooth(ppm, dates, spans)
    slopes = rate(trend, middle)
    years = mean_by(lambda day: day.year, slopes, middle, gradient(middle))
    print("\nAnnual growth")
    print("year   ppm per year")
    for year in range(1959, 2001):  # the years with a complete seasonal cycle
        print(f"{year}   {years[year]:11.2f}  {'#' * round(10 * years[year])}")
    print("\nMean annual growth by decade")
    print("decade ppm per year")
    for decade in range(1960, 2000, 10):
        growth = sum(years[decade + k] for k in range(10)) / 10
        print(f"{decade}s  {growth:11.2f}")

    gap = gaps.index(max(gaps))
    start, stop = dates[gap] - HALF_A_YEAR, dates[gap + 1] + HALF_A_YEAR
    print(f"\nThe longest gap, {max(gaps).days} days, affects", end=" ")
    print(f"the moving average from {start} to {stop}.")


if __name__ == "__main__":
    main()
