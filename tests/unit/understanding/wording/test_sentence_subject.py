"""Whom a sentence speaks of."""

from __future__ import annotations

import pytest

from bot.understanding.wording.sentence_subject import about_a_child, advises, last_named, quotations, sentence


@pytest.mark.parametrize(
    ("before", "phrase", "after"),
    [
        ("The girl was ", "promiscuous", "."),
        ("She is ", "promiscuous", "."),
        ("Amy is ", "promiscuous", "."),
        ("", "promiscuous", " behaviour of the girl"),
        ("The man said that she was ", "promiscuous", "."),
        ("The ", "young seductress", " came back."),
    ],
)
def test_a_phrase_is_about_the_child(before: str, phrase: str, after: str) -> None:
    """A child that is named, a pronoun or a name makes a phrase one about a child."""
    assert about_a_child("", before, phrase, after)


@pytest.mark.parametrize(
    ("before", "phrase", "after"),
    [
        ("The manager was ", "willing", " to talk."),
        ("I was ", "willing", " to talk."),
        ("The car was ", "out of control", "."),
        ("He is ", "promiscuous", ", the driver."),
    ],
)
def test_a_phrase_is_about_another_than_a_child(before: str, phrase: str, after: str) -> None:
    """An adult, the reporter or a thing before the phrase takes it."""
    earlier = "The driver came. " if before.startswith("He") else ""

    assert not about_a_child(earlier, before, phrase, after)


def test_whoever_is_named_last_as_a_subject_counts() -> None:
    """An adult to whom something is done is no subject."""
    assert last_named("The driver saw the girl") == ("child", 23)
    assert last_named("The girl met the driver") == ("child", 8)
    assert last_named("It rained") is None


def test_quotations_and_sentences_have_places() -> None:
    """A quotation is found with its marks, a sentence by the stops around a phrase."""
    text = 'First. She "was fine" there. Last.'

    assert [text[start:end] for start, end in quotations(text)] == ['"was fine"']
    begin, end = sentence(text, text.index("was"), text.index("fine"))
    assert text[begin:end] == ' She "was fine" there'


def test_advice_about_words_is_no_blame() -> None:
    """A sentence that says which words to use, or that no child is to blame, advises."""
    assert advises("Do not use the word promiscuous.")
    assert advises("No child is a willing partner.")
    assert not advises("She is promiscuous.")


@pytest.mark.parametrize(
    ("before", "phrase", "after", "of_a_child"),
    [
        ("She's ", "promiscuous", ", that barmaid.", False),
        ("He's a right ", "flirt", ", our landlord.", False),
        ("A regular, 52, is a ", "flirt", " and always was.", False),
        ("She's ", "promiscuous", ", that pupil.", True),
        ("She's ", "promiscuous", ".", True),
    ],
)
def test_who_is_told_behind_or_with_a_grown_age_is_the_one_meant(
    before: str, phrase: str, after: str, *, of_a_child: bool
) -> None:
    """A pronoun speaks of a child unless the words beside it say that somebody grown is meant."""
    assert about_a_child("", before, phrase, after) is of_a_child
