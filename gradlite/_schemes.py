# SPDX-License-Identifier: MIT
"""Schemes: which samples each result of a public function is calculated from.

Each has

    reach          the samples that one of its stencils spans at most, less one
    needed         the samples that an axis must have (not of gradient())
    before, after  the samples of the other end that a periodic axis takes in addition
    different      how many different coordinates each window needs, or None if all must
                   differ
    window         the offsets of the first and last sample of a window (not gradient())
    plan(axis)     the Plan for an axis
"""

from ._arithmetic import FLOATS
from ._axis import UNIT_AXES
from ._plan import GradientPlan, Plan
from ._stencils import stencil


class GradientScheme:
    """gradient(): a central difference in the interior, one-sided ones at the ends."""

    before = 0
    after = 0
    different = None
    reach = 2

    def __init__(self, edge_order):
        self.edge_order = edge_order

    def plan(self, axis):
        """Return NumPy's plan, or one that is exact for exact numbers."""
        # Plans see floats: ints have been converted, so that both axes share them.
        if axis is UNIT_AXES.get(axis.arithmetic):
            return _UNIT_PLANS[self.edge_order]
        if axis.arithmetic.floating:
            return GradientPlan(axis, self.edge_order)
        return Plan(
            stencil(axis, -1, 1),
            first=[stencil(axis, 0, self.edge_order)],
            last=[stencil(axis, -self.edge_order, 0)],
        )


class DifferenceScheme:
    """forward, backward, central_difference(): one stencil, of the samples lo..hi.

    lo, hi  their offsets from the point
    orders  the Orders of the call
    """

    def __init__(self, lo, hi, orders, is_periodic):
        self.lo = lo
        self.hi = hi
        self.orders = orders
        self.reach = hi - lo
        self.needed = self.reach + 1
        self.window = (lo, hi)
        self.different = _different_coordinates(orders)
        self.before = 0
        self.after = 0
        if is_periodic:
            self.before = -lo
            self.after = hi

    def plan(self, axis):
        """Return the Plan of one stencil."""
        derivative = self.orders.derivative
        interior = stencil(axis, self.lo, self.hi, derivative, self.orders.degree)
        return Plan(interior, before=self.before, after=self.after)


class EverySampleScheme:
    """differentiate(): a central stencil where it fits, else the samples at that end.

    m       samples on either side in a central stencil
    orders  the Orders of the call
    """

    before = 0
    after = 0

    def __init__(self, m, orders):
        self.m = m
        self.orders = orders
        self.needed = orders.samples
        self.window = (-m, m)
        self.reach = max(2 * m, orders.samples - 1)
        self.different = _different_coordinates(orders)

    def plan(self, axis):
        """Return the Plan of a stencil for each of m samples at either end, and one."""
        last = self.orders.samples - 1
        at_start = [self._stencil(axis, -i, last - i) for i in range(self.m)]
        at_end = [self._stencil(axis, i - last, i) for i in reversed(range(self.m))]
        interior = self._stencil(axis, -self.m, self.m)
        return Plan(interior, first=at_start, last=at_end)

    def _stencil(self, axis, lo, hi):
        """Return the stencil of the samples lo..hi around a point."""
        return stencil(axis, lo, hi, self.orders.derivative, self.orders.degree)


def _different_coordinates(orders):
    """Return how many coordinates of a window must differ, None if all must."""
    if orders.window is None or orders.window == orders.points:
        return None
    return orders.points


# Made once: a short row takes less time than its plan.
_UNIT_PLANS = {
    1: GradientPlan(UNIT_AXES[FLOATS], 1),
    2: GradientPlan(UNIT_AXES[FLOATS], 2),
}
GRADIENT_SCHEMES = {1: GradientScheme(1), 2: GradientScheme(2)}
