"""Run the engine's tests in its own Python and print what became of each: python -m tests.engine."""

from __future__ import annotations

import json
import sys
import unittest
from pathlib import Path

from engine.stand_ins import stand_in

HERE = Path(__file__).parent


class Outcomes(unittest.TestResult):
    """What became of each test by its name: nothing, or the trace of what failed."""

    def __init__(self) -> None:
        super().__init__()
        self.traces: dict[str, str] = {}

    def startTest(self, test: unittest.TestCase) -> None:
        """Count a test that is run."""
        super().startTest(test)
        self.traces[test.id()] = ""

    def collect(self) -> dict[str, str]:
        """Return the traces; what failed outside a test stands under a name of its own."""
        for test, trace in (*self.errors, *self.failures):
            whole = getattr(test, "test_case", test)  # a subtest's
            self.traces[whole.id()] = trace
        return self.traces


if __name__ == "__main__":
    stand_in()  # as engine/__main__.py does, before anything imports rasa
    outcomes = Outcomes()
    unittest.defaultTestLoader.discover(str(HERE), top_level_dir=str(HERE.parents[1])).run(outcomes)
    json.dump(outcomes.collect(), sys.stdout)
