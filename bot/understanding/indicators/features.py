"""What the model looks at besides TF-IDF and the sentence vector: the words and plain facts of a neutral text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np

from bot.understanding.text.neutral import Neutral

Array = Any


class SentenceEncoder(Protocol):
    """Makes sentence vectors (shared_text.encoder.Encoder)."""

    def encode(self, texts: Sequence[str]) -> Array: ...


FLAGS = tuple(
    re.compile(pattern)
    for pattern in (
        r"\b(?:child|children)\b",
        r"\byoungsters?\b",
        r"\byoung\b",
        r"\b(?:uniform|blazer|school|tie)\b",
        r"\byear \d|\by\d",
        r"(?<![\d.:])(?:[4-9]|1[0-7])(?![\d.:])(?! ?(?:am|pm|min|minutes|oclock|pounds|miles|mile|st|street|road))",
        r"(?<![\d.:])(?:1[89]|[2-9]\d)s?(?![\d.:])(?! ?(?:am|pm|min|minutes|pounds|miles|mile|st|street|road))",
        r"\badult\b",
        r"\badults\b",
        r"\b(?:[2-9]|two|three|four|five|six|several|group|bunch|load|gang|lots) (?:\w+ )?(?:adults|youngsters)\b",
        r"\b(?:parent|grandparent|offspring|sibling|family)\b",
        r"\b(?:couple|spouse|hen|stag|granny|elderly|pensioner|old)\b",
        r"\b(?:room|\d{2,3}|hotel|motel|inn|lodge|reception)\b",
        r"\b(?:car|van|taxi|cab|bmw|audi|golf|corsa|jeep|transit|mercedes|vehicle)\b",
        r"\b(?:midnight|night|late|[1-5] ?am|[1-5] in the morning|early hours|closing)\b",
        r"\b(?:phone|phones|text|texts|message|messages|calls|ringing)\b",
        r"\b(?:every|each|again|always|same|keeps|regular|third|weeks|times)\b",
        r"\b(?:yesterday|ago|last|was|were|had|used)\b",
        r"\b(?:now|just|still|is|are|ing)\b",
        r"\?",
        r"\b(?:what|how|when|where|who|can i|do i|do we|should)\b",
        r"\b(?:training|course|certificate|log|login|password|form|report)\b",
        r"\b(?:cash|money|pounds|paid|pay|pays|paying)\b",
        r"\b(?:told|said|says|tells|saying|heard|hear|overheard)\b",
        r"\bthem\b",
        r"\bthey\b",
    )
)


def flags(plain: str) -> Array:
    """Return the plain facts as numbers, with how long the text is."""
    present = [1.0 if pattern.search(plain) else 0.0 for pattern in FLAGS]
    return np.array([*present, min(len(plain) / 100, 2.0)], np.float32)


def words_of(neutral: Neutral) -> list[str]:
    """Return the words and numbers of a text, without its punctuation."""
    return [token for token in neutral.tokens if token[0].isalnum()]
