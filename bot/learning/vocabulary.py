"""The vocabulary that slips are corrected by: `python -m bot.learning.vocabulary` writes models/understanding/vocabulary.json."""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from bot.learning.training_texts import TEXTS
from bot.understanding.text.vocabulary_correction import FEWEST, VOCABULARY

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)?")


def training_texts(data: Path = TEXTS) -> Iterable[str]:
    """Return the texts of people among the training texts; exemplars of the knowledge base are ours."""
    for path in sorted(data.glob("*.jsonl")):
        yield from (json.loads(line)["text"] for line in path.read_text("utf-8").splitlines() if line)


def word_counts(texts: Iterable[str]) -> dict[str, int]:
    """Return how often the texts have each word, apostrophes aside; a word that stands there once may be a slip."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(re.sub("['’]", "", word) for word in _WORD.findall(text.lower()))
    return {word: count for word, count in sorted(counts.items()) if count >= FEWEST}


def write_vocabulary(path: Path = VOCABULARY, data: Path = TEXTS) -> int:
    """Write the vocabulary and return how many words it has; it must stand before any training text is read."""
    counts = word_counts(training_texts(data))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(counts, indent=0) + "\n", encoding="utf-8")
    return len(counts)


if __name__ == "__main__":
    sys.stdout.write(f"{write_vocabulary()} words in {VOCABULARY.name}\n")
