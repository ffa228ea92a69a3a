# SPDX-License-Identifier: MIT
"""Assertions on calls that raise: the class, the wording and the place."""

import unittest
import warnings

import gradlite

from .exactly import ExactCase
from .functions import DIFFERENCES, FUNCTIONS
from .limits import ENDLESS, limited

FAMILIES = {
    "ValueError": ValueError,
    "TypeError": TypeError,
    "OverflowError": OverflowError,
    "AxisError": gradlite.AxisError,
}


REFUSED = (ValueError, TypeError, OverflowError)  # AxisError is a ValueError
WORDING = r"(?s)\A(\w+)\(\) requires .*, got .*\S\Z"


class BadInputCase(unittest.TestCase):
    def assertRefused(self, error, says, call, *args, **kwargs):
        """Assert that call raises exactly this class, in the standard message format.

        The message contains each of the given words. A walk without an end fails.
        """
        with limited(ENDLESS), self.assertRaises(error) as caught:
            call(*args, **kwargs)
        self.assertIs(type(caught.exception), error)
        text = str(caught.exception)
        self.assertRegex(text, WORDING)
        for words in says:
            self.assertIn(words, text)
        return caught.exception


class RefusalCase(BadInputCase, ExactCase):
    def assertRefusedAt(self, error, place, function, *args, **options):
        """Assert that a call raises one of these classes, for any place that matches.

        The place is a pattern. The message is one refusal of this function.
        """
        errors = error if isinstance(error, tuple) else (error,)
        with limited(ENDLESS), self.assertRaises(errors) as raised:
            function(*args, **options)
        caught = raised.exception
        self.assertIn(type(caught), errors)
        text = str(caught)
        self.assertRegex(text, WORDING)
        self.assertRegex(text, rf"\A{function.__name__}\(\) requires ")
        self.assertRegex(text, place)
        self.assertEqual(text.count(" requires "), 1, text)
        return caught

    def assertGradientRefuses(self, error, place, *args, **options):
        return self.assertRefused(error, [place], gradlite.gradient, *args, **options)

    def assertAllRefuse(self, error, place, f):
        for function in FUNCTIONS:
            with self.subTest(function=function.__name__):
                name = f"{function.__name__}() requires "
                self.assertRefused(error, [name, place], function, f)

    def assertWarnings(self, count, call):
        """Return the result of a call that warns so often, at the line it is on."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            result = call()
        self.assertEqual([w.category for w in caught], [RuntimeWarning] * count)
        for warning in caught:
            self.assertEqual(warning.filename, call.__code__.co_filename)
            self.assertEqual(warning.lineno, call.__code__.co_firstlineno)
        return result

    def text_of(self, call):
        """Return the text of the error that a call raises, or of its one warning."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                call()
            except REFUSED as error:
                return str(error)
        self.assertEqual(len(caught), 1)
        return str(caught[0].message)

    def assertSays(self, call, *words, never=()):
        """Assert that this text has all the words and matches none of the patterns."""
        text = self.text_of(call)
        for word in words:
            self.assertIn(word, text)
        for word in never:
            self.assertNotRegex(text, word)

    def assertDifferencesRefuse(self, error, says, *args, **options):
        for function in DIFFERENCES:
            with self.subTest(function=function.__name__, options=options):
                self.assertRefused(
                    error, [function.__name__, *says], function, *args, **options
                )
