"""Conversations cut short."""

from __future__ import annotations

import unittest

from engine import cutting
from tests.engine.conversations import in_the_form


class CuttingTest(unittest.TestCase):
    """A long conversation becomes short and stays where it was."""

    def test_the_form_and_its_step_survive(self) -> None:
        """Slots and form are kept, old words are not."""
        short = cutting.cut(in_the_form(60))
        self.assertLess(len(short.events), 10)
        self.assertEqual((short.active_loop_name, short.get_slot("requested_slot")), ("concern_form", "when"))

    def test_a_short_one_is_left_alone(self) -> None:
        """Nothing is cut before the limit."""
        whole = in_the_form(3)
        self.assertIs(cutting.cut(whole), whole)
