"""What a person put right: the old fact goes from wherever it was told, and the new one counts."""

from bot.concerns.putting_right.changes import CORRECTION, Parts, put_right
from bot.concerns.putting_right.taking_hold import corrections_of, in_passing

__all__ = ["CORRECTION", "Parts", "corrections_of", "in_passing", "put_right"]
