"""A long text is read for danger piece by piece, so that others are met between two pieces."""

from __future__ import annotations

import pytest

from tests.support.readers import by_listed_phrases

ORDINARY = "I cleaned the rooms on the second floor. The lift was broken again. "
DANGER = "He has a knife and has locked the girl in. "


@pytest.mark.parametrize("text", [ORDINARY * 20, ORDINARY * 9 + DANGER + ORDINARY * 9, DANGER + ORDINARY * 9])
def test_the_pieces_tell_what_the_whole_tells(text: str) -> None:
    """Nothing is danger in the whole that is none in a piece of it."""
    reader = by_listed_phrases()

    assert any(piece.danger for piece in reader.danger_in_pieces(text)) is reader.danger(text).danger


def test_a_text_has_a_piece_for_each_sentence_at_the_least() -> None:
    """Between two of them whoever waits is met."""
    text = " ".join(f"She was in room {number}." for number in range(40))

    assert sum(1 for _ in by_listed_phrases().danger_in_pieces(text)) >= 40


def test_what_was_read_in_pieces_is_not_read_again_in_the_whole() -> None:
    """The turn that follows finds each sentence read."""
    reader, text = by_listed_phrases(), f"{ORDINARY * 3}They were in the car park at eleven. "
    for _ in reader.danger_in_pieces(text):
        pass
    before = reader._danger_of.cache_info().misses
    reader.danger(text)

    assert reader._danger_of.cache_info().misses - before <= 1  # the whole of a short text
