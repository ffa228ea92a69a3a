# SPDX-License-Identifier: MIT
"""Three samples, and three coordinates, of every kind of number."""

import datetime
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from .objects import Interval, Number

UTC = datetime.timezone.utc
DAY = timedelta(days=1)
SAMPLES = {  # three samples of each type, 1, 2 and 4 where they are numbers
    "float": [1.0, 2.0, 4.0],
    "int": [1, 2, 4],
    "complex": [1j, 2j, 4j],
    "Fraction": [Fraction(1), Fraction(2), Fraction(4)],
    "Decimal": [Decimal(1), Decimal(2), Decimal(4)],
    "timedelta": [DAY, 2 * DAY, 4 * DAY],
    "date": [date(2024, 1, 1), date(2024, 1, 2), date(2024, 1, 4)],
    "datetime": [datetime.datetime(2024, 1, day) for day in (1, 2, 4)],
    "aware": [datetime.datetime(2024, 1, day, tzinfo=UTC) for day in (1, 2, 4)],
    "Number": [Number(1), Number(2), Number(4)],
    "Interval": [Interval(1), Interval(2), Interval(4)],
}
SPACINGS = {
    "int": [0, 1, 3],
    "float": [0.0, 1.0, 3.0],
    "Fraction": [Fraction(0), Fraction(1), Fraction(3)],
    "Decimal": [Decimal(0), Decimal(1), Decimal(3)],
    "timedelta": [DAY, 2 * DAY, 4 * DAY],
    "date": SAMPLES["date"],
    "datetime": SAMPLES["datetime"],
    "aware": SAMPLES["aware"],
    "Number": SAMPLES["Number"],
    "Interval": SAMPLES["Interval"],
}
