# SPDX-License-Identifier: MIT
"""Arrays and columns of other libraries are read as NumPy reads them."""

import unittest
from collections import deque
from fractions import Fraction

from gradlite import central_difference, forward_difference, gradient
from tests.support.arrays import (
    Array,
    Column,
    Labelled,
    MaskedArray,
    Mpz,
    Scalar,
    Series,
    XMpz,
    loaded,
)
from tests.support.exactly import ExactCase
from tests.support.refusals import BadInputCase
from tests.support.surd import Surd

FALLING = [5, 4, 3, 1]
SLOPES = [-1.0, -1.0, -1.5, -2.0]  # of 5, 4, 3, 1


class ForeignCase(ExactCase, BadInputCase):
    def assertReadAs(self, wrap, values, slopes):
        """Assert that an array is read like a list: as samples, rows and spacing."""
        self.assertExactly(gradient(wrap(values)), slopes)
        self.assertExactly(gradient([wrap(values), values], axis=1), [slopes] * 2)
        self.assertExactly(gradient((wrap(values),), axis=1), [slopes])
        self.assertExactly(gradient(deque([wrap(values)]), axis=-1), [slopes])
        self.assertExactly(gradient(wrap([values, values]), axis=1), [slopes] * 2)
        steps = [b - a for a, b in zip(values, values[1:])]
        expected = [float(step) for step in steps]
        self.assertExactly(forward_difference(wrap(values)), expected)
        ones = [1.0] * len(steps)
        self.assertExactly(forward_difference(values, wrap(values)), ones)


class ArraysWithoutTolist(ForeignCase):
    """xarray, dask, h5py and netCDF4."""

    def test_array_is_read_by_way_of_numpy(self):
        self.assertReadAs(Labelled, FALLING, SLOPES)

    def test_entries_of_no_dimensions_are_numbers(self):
        f = [Labelled(value) for value in FALLING]
        self.assertExactly(gradient(f), SLOPES)  # 255 and so on in 8 bits
        self.assertExactly(gradient([5, Labelled(4), 3.0, 1]), SLOPES)

    def test_step_and_period_of_no_dimensions_are_numbers(self):
        self.assertExactly(gradient([1, 2, 4], Labelled(2)), [0.5, 0.75, 1.0])
        # (2 - 4) / 2, (4 - 1) / 2, (1 - 2) / 2
        got = central_difference([1, 2, 4], period=Labelled(3))
        self.assertExactly(got, [-1.0, 1.5, -0.5])

    def test_zero_step_warns(self):
        with self.assertWarnsRegex(RuntimeWarning, r"spacing\[0\]\[1\]"):
            gradient([1.0, 2.0, 4.0], Labelled([0, 1, 1]))

    def test_units_as_data_make_no_quantity(self):
        f = Labelled(FALLING, units="m", unit="m")
        self.assertExactly(gradient(f), SLOPES)

    def test_array_that_gives_itself_raises(self):
        class Loop:
            def __array__(self):
                return Loop()

        self.assertRefused(ValueError, ["64 levels", "at f"], gradient, Loop())
        self.assertRefused(ValueError, ["64", "at f[1]"], gradient, [1, Loop()])


class Columns(ForeignCase):
    """pyarrow and polars."""

    def test_columns_are_read_by_their_lists(self):
        self.assertReadAs(Column, FALLING, SLOPES)
        self.assertReadAs(Series, FALLING, SLOPES)

    def test_scalar_counts_as_the_number_that_it_holds(self):
        self.assertExactly(gradient([Scalar(1), Scalar(2)], 4), [0.25, 0.25])
        self.assertExactly(gradient([1, 2, 4], Scalar(2)), [0.5, 0.75, 1.0])
        got = central_difference([1, 2, 4], period=Scalar(3))
        self.assertExactly(got, [-1.0, 1.5, -0.5])
        self.assertExactly(gradient([Scalar([1, 2]), [3, 7]], axis=0), [[2.0, 5.0]] * 2)

    def test_to_list_that_gives_no_list_is_not_used(self):
        class Other(Series):
            def to_list(self):
                return None

        Other.shape = ()
        self.assertExactly(gradient(Other(FALLING)), SLOPES)

    def test_null_raises_like_none(self):
        for wrap in Column, Series:
            says = ["None at f[1]", "missing values"]
            self.assertRefused(TypeError, says, gradient, wrap([1, None, 3]))
        says = ["None at f[0]", "missing values"]
        self.assertRefused(TypeError, says, gradient, [Scalar(None), 1])


class ArraysOfNumPy(ForeignCase):
    def test_short_floats_and_ints_of_ml_dtypes(self):
        def bfloat16(values):
            return Array(values, "V")

        self.assertReadAs(bfloat16, FALLING, SLOPES)
        f = [bfloat16(value) for value in FALLING]
        self.assertExactly(gradient(f), SLOPES)

    def test_records_raise(self):
        f = Array([(1, 2.0), (3, 4.0)], "V", names=("a", "b"))
        self.assertRefused(TypeError, ["records", "at f ("], gradient, f)
        one = Array((1, 2.0), "V", names=("a", "b"))
        self.assertRefused(TypeError, ["records", "at f[1]"], gradient, [1, one])

    def test_text_raises(self):
        for kind in "UST":
            f = Array(["1", "2"], kind)
            self.assertRefused(TypeError, ["text", "at f ("], gradient, f)

    def test_masked_values_raise(self):
        says = ["a masked value at f[1]", "missing values", "nan"]
        self.assertRefused(TypeError, says, gradient, MaskedArray([1, None, 4]))
        masked = MaskedArray(None)
        self.assertRefused(TypeError, says, gradient, [1, masked, 4])
        says = ["a masked value at spacing[0][1]"]
        x = MaskedArray([0, None, 2])
        self.assertRefused(TypeError, says, gradient, [1, 2, 4], x)
        says = ["a masked value at f[1][0]"]
        self.assertRefused(TypeError, says, gradient, MaskedArray([[1, 2], [None, 4]]))
        self.assertReadAs(MaskedArray, FALLING, SLOPES)

    def test_object_array_of_no_dimensions_that_holds_itself_raises(self):
        loop = Array(None, "O")
        loop.values = Array(loop, "O")
        says = ["64 levels", "at f[1]"]
        self.assertRefused(ValueError, says, gradient, [1, loop])

    def test_failing_tolist_of_an_array_raises(self):
        class Failing(Array):
            def tolist(self):
                raise RuntimeError("on the device")

        error = self.assertRefused(TypeError, ["at f"], gradient, Failing([1, 2]))
        self.assertIsInstance(error.__cause__, RuntimeError)


class AwkwardArrays(ForeignCase):
    def test_times_are_read_by_way_of_numpy(self):
        class Awkward(Array):
            typestr = "2 * timedelta64[ns]"

            def __array__(self):
                return Array(self.values, "m", "timedelta64[ns]")

        x = Awkward([0, 4000])  # two millionths of a second a step would be 0.25
        self.assertExactly(gradient([0.0, 1.0], x), [250000.0, 250000.0])
        Awkward.typestr = "4 * int64"
        self.assertReadAs(Awkward, FALLING, SLOPES)


class NumbersWithALength(ForeignCase):
    def test_registered_number_is_a_number(self):
        self.assertExactly(gradient([Mpz(4), Mpz(5), Mpz(7)]), SLOPES_OF_4_5_7)
        f = [[Mpz(4), Mpz(5), Mpz(7)]] * 2
        self.assertExactly(gradient(f, axis=1), [SLOPES_OF_4_5_7] * 2)
        self.assertExactly(gradient(Mpz(4)), ())

    def test_object_with_an_index_is_a_number(self):
        self.assertExactly(gradient([XMpz(4), XMpz(5), XMpz(7)]), SLOPES_OF_4_5_7)


SLOPES_OF_4_5_7 = [Fraction(1), Fraction(3, 2), Fraction(2)]


class SizedNumbers(ForeignCase):
    def test_number_whose_len_raises_is_a_number(self):
        class Sized(Surd):
            def __len__(self):
                raise TypeError("a single value")

        got = gradient([Sized(1), Sized(2), Sized(4)])
        self.assertEqual(got, [Surd(1), Surd("3/2"), Surd(2)])


class LoadedModules(ForeignCase):
    def test_nothing_is_imported(self):
        """Classes are looked up in modules that are loaded, and only there."""
        import builtins
        from unittest import mock

        with mock.patch.object(builtins, "__import__") as imports:
            gradient(Labelled(FALLING))
            gradient(Column(FALLING), Series(FALLING))
            for refused in {1: 2}, {1}, object():
                with self.assertRaises(TypeError):
                    gradient(refused)
        self.assertEqual(imports.call_args_list, [])

    def test_module_without_the_class_is_harmless(self):
        with loaded("pandas"), loaded("polars"), loaded("unyt"), loaded("xarray"):
            self.assertExactly(gradient(Labelled(FALLING)), SLOPES)


if __name__ == "__main__":
    unittest.main()
