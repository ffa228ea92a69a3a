# SPDX-License-Identifier: MIT
"""A time zone with summer time, and datetimes in it."""

import datetime
from datetime import timedelta


class CentralEurope(datetime.tzinfo):
    """Central European time in 2024, with summer time from 31 March to 27 October."""

    def utcoffset(self, moment):
        return timedelta(hours=1) + self.dst(moment)

    def dst(self, moment):
        local = moment.replace(tzinfo=None, fold=0)
        start = datetime.datetime(2024, 3, 31, 2)
        end = datetime.datetime(2024, 10, 27, 3)
        again = local >= end - timedelta(hours=1) and moment.fold
        return timedelta(hours=int(start <= local < end and not again))

    def tzname(self, moment):
        return "CEST" if self.dst(moment) else "CET"


ZONE = CentralEurope()


def moments(*texts, zone=None, fold=0):
    """Return datetimes in 2024 from texts like "03-31 01:00"."""
    return [
        datetime.datetime.fromisoformat("2024-" + text).replace(tzinfo=zone, fold=fold)
        for text in texts
    ]
