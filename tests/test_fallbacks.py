# SPDX-License-Identifier: MIT
"""Run the package with features removed that other interpreters lack."""

import builtins
import math
import sys
import unittest
import warnings
from unittest import mock

import gradlite
from tests.support.importing import import_as


class OneExceptionBase(unittest.TestCase):
    """On MicroPython a class cannot have two exception classes as bases."""

    def setUp(self):
        build = builtins.__build_class__

        def build_from_one(body, name, *bases, **options):
            if len(bases) > 1:
                raise TypeError("multiple bases have instance lay-out conflict")
            return build(body, name, *bases, **options)

        with mock.patch.object(builtins, "__build_class__", build_from_one):
            self.package = import_as("gradlite_with_one_base")

    def test_axis_error_is_only_a_value_error(self):
        error = self.package.AxisError
        self.assertEqual(error.__name__, "AxisError")
        self.assertEqual(error.__bases__, (ValueError,))
        self.assertIsNot(error, gradlite.AxisError)

    def test_axis_error_is_raised(self):
        differences = (
            "forward_difference",
            "backward_difference",
            "central_difference",
        )
        for name in ("gradient", *differences):
            with self.subTest(function=name):
                with self.assertRaises(self.package.AxisError) as caught:
                    getattr(self.package, name)([1, 2, 4], axis=1)
                self.assertRegex(str(caught.exception), rf"{name}\(\) .*, got axis 1")

    def test_results_are_the_same(self):
        self.assertEqual(self.package.gradient([1, 2, 4, 7, 11]), [1, 1.5, 2.5, 3.5, 4])


class TwoExceptionBases(unittest.TestCase):
    def test_axis_error_has_both_bases(self):
        package = import_as("gradlite_with_two_bases")
        self.assertEqual(package.AxisError.__bases__, (ValueError, IndexError))


class NoWarningsModule(unittest.TestCase):
    """MicroPython has no warnings module."""

    def test_zero_step_gives_inf_without_warnings_module(self):
        with mock.patch.dict(sys.modules, {"warnings": None}):
            self.assertEqual(gradlite.gradient([1.0, 2.0], 0), [math.inf, math.inf])
            slopes = gradlite.gradient([1.0, 3.0, 5.0], [0, 0, 1])
        # In the interior, steps 0 and 1 give the weights -1/0, 1/0 and 0/1.
        self.assertEqual((slopes[0], slopes[2]), (math.inf, 2.0))
        self.assertEqual(repr(slopes[1]), "nan")

    def test_zero_step_warns_with_warnings_module(self):
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            gradlite.gradient([1.0, 2.0], 0)
        self.assertEqual([w.category for w in caught], [RuntimeWarning])


if __name__ == "__main__":
    unittest.main()
