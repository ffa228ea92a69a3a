# SPDX-License-Identifier: MIT
"""Assertions on calls that raise: the class, the wording and the place."""

import unittest

import gradlite

FAMILIES = {
    "ValueError": ValueError,
    "TypeError": TypeError,
    "OverflowError": OverflowError,
    "AxisError": gradlite.AxisError,
}


WORDING = r"(?s)\A(\w+)\(\) requires .*, got .*\S\Z"


class BadInputCase(unittest.TestCase):
    def assertRefused(self, error, says, call, *args, **kwargs):
        """Assert that call raises exactly this class, in the standard message format.

        The message contains each of the given words.
        """
        with self.assertRaises(error) as caught:
            call(*args, **kwargs)
        self.assertIs(type(caught.exception), error)
        text = str(caught.exception)
        self.assertRegex(text, WORDING)
        for words in says:
            self.assertIn(words, text)
        return caught.exception
