"""Slips of the thumb, for training and for the tests; the same seed gives the same slips."""

from __future__ import annotations

import random
from collections.abc import Sequence

LETTERS = "abcdefghijklmnopqrstuvwxyz"


def with_typos(texts: Sequence[str], seed: int, share: float = 0.06) -> list[str]:
    """Return each text with about `share` of its letters lost, doubled, swapped or changed."""
    chance = random.Random(seed)
    return ["".join(_slip(text, chance, share)) for text in texts]


def _slip(text: str, chance: random.Random, share: float) -> list[str]:
    out: list[str] = []
    for letter in text:
        if not letter.isalpha() or chance.random() >= share:
            out.append(letter)
            continue
        kind = chance.choice(["lose", "double", "swap", "change"])
        if kind == "double":
            out += [letter, letter]
        elif kind == "swap" and out:
            out.insert(len(out) - 1, letter)
        elif kind != "lose":
            out.append(chance.choice(LETTERS))
    return out
