"""One message on its way through the engine."""

from __future__ import annotations

import asyncio
import unittest

from engine import unit_of_work


class NoteFaultTest(unittest.TestCase):
    """A part that fails is noted on the turn, and fails all the same."""

    def faults(self, problem: BaseException) -> list[str]:
        """Return what is noted when a part fails so, whose way of saying no is a KeyError."""
        with unit_of_work.begin("m1") as running:
            with self.assertRaises(type(problem)), unit_of_work.NoteFault("part", but=KeyError):
                raise problem
            return running.faults

    def test_a_failure_is_noted_and_goes_on(self) -> None:
        """The channel must know."""
        self.assertEqual(self.faults(ValueError()), ["part"])

    def test_saying_no_and_a_cancelled_task_are_no_faults(self) -> None:
        """The turn goes on, or is over anyway."""
        self.assertEqual((self.faults(KeyError()), self.faults(asyncio.CancelledError())), ([], []))

    def test_outside_a_turn_nothing_is_noted(self) -> None:
        """A turn's faults are its own."""
        with self.assertRaises(ValueError), unit_of_work.NoteFault("part"):
            raise ValueError
        self.assertIsNone(unit_of_work.current())
