"""How the understanding is trained."""

from __future__ import annotations

from bot.learning.train_indicators import groups_of, labelled, labels_of, pieces, targets
from bot.learning.training_texts import IndicatorExample
from bot.understanding.indicators import model


def an_example(**changes: object) -> IndicatorExample:
    """Return a text that shows sign a, with some things changed."""
    usual = {"text": "x", "sector": None, "indicators": ("a",), "also": (), "danger": False}
    return IndicatorExample(**{**usual, **changes})  # type: ignore[arg-type]


def test_a_text_of_danger_is_a_concern_without_any_indicator() -> None:
    """Concern is taught by indicators and by danger alike."""
    rows = [an_example(), an_example(indicators=None, danger=True), an_example(indicators=())]

    labels = labels_of(rows)

    assert labels == ("a", model.CONCERN, model.DANGER)
    assert targets(rows, labels).tolist() == [[1, 1, 0], [0, 1, 1], [0, 0, 0]]


def test_what_is_not_labelled_teaches_nothing() -> None:
    """Indicators are learned from texts with indicators, danger from texts with danger."""
    with_indicators, with_danger = labelled([an_example(indicators=None), an_example(danger=None)])

    assert with_indicators.tolist() == [1]
    assert with_danger.tolist() == [0]


def test_the_sentences_of_a_calm_text_teach_that_none_of_them_is_danger() -> None:
    """A text is read by sentence and clause, so its pieces are texts too; they say nothing of signs."""
    calm = an_example(text="He paid in cash. She waited outside, and he drove off.")

    taught = pieces(calm)

    assert taught[0].text == "He paid in cash."
    assert len(taught) >= 2
    assert all(piece.danger is False and piece.indicators is None and not piece.whole for piece in taught)


def test_of_a_dangerous_text_no_sentence_is_taught() -> None:
    """Nobody said which of its sentences is the danger; a single sentence is taught as it stands, once."""
    assert pieces(an_example(text="Hello there. He has a knife.", danger=True)) == []
    assert pieces(an_example(text="Hello there. He has a knife.", danger=None)) == []
    assert pieces(an_example(text="He paid in cash.")) == []


def test_neighbours_of_a_file_are_in_one_group() -> None:
    """Texts beside one another are alike, so no split parts them."""
    assert groups_of([an_example()] * 9).tolist() == [0, 0, 0, 0, 1, 1, 1, 1, 2]
