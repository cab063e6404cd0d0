"""The vocabulary that slips are corrected by."""

from __future__ import annotations

import json
from pathlib import Path

from bot.learning.vocabulary import training_texts, word_counts, write_vocabulary
from bot.understanding.text.vocabulary_correction import FEWEST


def test_a_word_that_is_too_rare_may_be_a_slip() -> None:
    """A word counts from FEWEST uses on; capitals make no other word of it."""
    counts = word_counts(["Girl"] * FEWEST + ["grl"] * (FEWEST - 1))

    assert counts == {"girl": FEWEST}


def test_apostrophes_make_no_other_word() -> None:
    """People type an apostrophe straight, curly or not at all."""
    counts = word_counts(["don't", "don’t", "dont"] * FEWEST)

    assert counts == {"dont": 3 * FEWEST}


def test_figures_are_no_words() -> None:
    """Numbers and signs are not corrected, so none is counted."""
    assert word_counts(["214 22:15 !"] * FEWEST) == {}


def test_the_vocabulary_is_written_in_the_order_of_the_alphabet(tmp_path: Path) -> None:
    """The file is the same for the same texts, and its folder is made where it is missing."""
    line = json.dumps({"text": "the girl cried"})
    (tmp_path / "reports.jsonl").write_text(f"{line}\n\n" * FEWEST, "utf-8")
    path = tmp_path / "models" / "vocabulary.json"

    size = write_vocabulary(path, tmp_path)

    assert list(training_texts(tmp_path)) == ["the girl cried"] * FEWEST
    assert list(json.loads(path.read_text("utf-8"))) == ["cried", "girl", "the"]
    assert size == 3
