"""The nearest sentence by its words, which answers when no model can be used."""

from __future__ import annotations

from bot.understanding.indicators.sparse import MOST, SparseMatcher
from bot.understanding.text.neutral import neutralise

SENTENCES = (("cash", "They paid for the room in cash."), ("alcohol", "Empty bottles of vodka were in the corridor."))
SECTORS = {"cash": ("hotel",), "alcohol": ("hotel", "taxi")}


def test_the_sentence_itself_is_nearest() -> None:
    """A text that is an indicator's sentence has that indicator first, without evidence."""
    best, *_ = SparseMatcher(SENTENCES, SECTORS).rank(neutralise(SENTENCES[1][1]), None)

    assert best.id == "alcohol"
    assert best.confidence == 0.99
    assert best.evidence == ()


def test_an_indicator_of_another_trade_is_left_out() -> None:
    """Only indicators that the reporter's sector has are answered."""
    matcher, text = SparseMatcher(SENTENCES, SECTORS), neutralise(SENTENCES[0][1])

    assert [hit.id for hit in matcher.rank(text, "hotel")] == ["cash"]
    assert matcher.rank(text, "taxi") == ()


def test_words_of_no_sentence_are_near_to_none() -> None:
    """A text without a known word, or without any word, shows no indicator."""
    matcher = SparseMatcher(SENTENCES, SECTORS)

    assert matcher.rank(neutralise("xylophone"), None) == ()
    assert matcher.rank(neutralise(""), None) == ()


def test_no_more_than_the_best_few_are_answered() -> None:
    """However many indicators share a sentence, MOST are answered."""
    matcher = SparseMatcher([(f"i{number}", "They paid in cash.") for number in range(MOST + 3)], {})

    assert len(matcher.rank(neutralise("They paid in cash."), None)) == MOST
