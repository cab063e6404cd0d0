"""What is asked about is read as the plain statement is, sentence by sentence."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from bot.paths import ROOT
from bot.understanding.reading import Understanding
from tests.support.paths import yaml_of
from tests.support.readers import trained_reader

TABLE: dict[str, Any] = yaml_of(ROOT / "tests" / "cases" / "asked_signs.yml")
SENTENCES: list[dict[str, str]] = TABLE["sentences"]
FRAMES: list[str] = TABLE["frames"]


@cache
def understanding() -> Understanding:
    """Return the trained reader."""
    return trained_reader()


@cache
def signs(text: str, sector: str) -> tuple[str, ...]:
    """Return the signs that are read in a text."""
    return tuple(hit.id for hit in understanding().read(text, sector, with_wording=False).indicators)


def test_the_table_is_twenty_sentences_in_eight_frames() -> None:
    """Fewer would not show that the frame does not matter."""
    assert (len(SENTENCES), len(FRAMES)) == (20, 8)


@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda row: row["sign"])
def test_a_textbook_sentence_is_recognised(sentence: dict[str, str]) -> None:
    """The plain statement first."""
    assert sentence["sign"] in signs(sentence["text"], sentence["sector"])


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("sentence", SENTENCES, ids=lambda row: row["sign"])
def test_a_question_about_it_is_read_as_the_statement_is(sentence: dict[str, str], frame: str) -> None:
    """The words of the question are no part of what was seen; a full stop may be, so both have it or neither."""
    stop = "." if "{}." in frame else ""
    plain = signs(sentence["text"] + stop, sentence["sector"])
    assert set(plain) <= set(signs(frame.format(sentence["text"]), sentence["sector"]))
