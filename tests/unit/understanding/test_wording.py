"""Wording that blames a child."""

from dataclasses import dataclass

import pytest

from bot.understanding.wording import flags


@dataclass(frozen=True)
class Rule:
    avoid: tuple[str, ...]
    prefer: str = "say what adults did"
    reason: str = "a child cannot choose harm"
    subject: str | None = "child"


RULES = (Rule(("promiscu*",)), Rule(("put* herself at risk",)), Rule(("would not engage",)), Rule(("willing*",)))


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The girl is promiscuous.", "promiscuous"),
        ("She has been putting herself at risk.", "putting herself at risk"),
        ("The boy puts himself at risk.", "puts himself at risk"),
        ("The pupil would not engage.", "would not engage"),
        ("The child went willingly.", "willingly"),
    ],
)
def test_blaming_words_are_found_in_any_inflection(text: str, phrase: str) -> None:
    """A flag names the phrase as written, its place and what to write instead."""
    (flag,) = flags(text, RULES)

    assert flag.phrase == phrase == text[flag.start : flag.end]
    assert flag.suggestion == "say what adults did"


@pytest.mark.parametrize(
    "text",
    [
        'The child said "I was willing".',
        "The manager was willing to talk.",
        "Do not write promiscuous about a child.",
        "The word promiscuous blames the child.",
        "The driver would not engage with the officer.",
        "Adults are making the child unsafe.",
    ],
)
def test_quotations_adults_and_advice_are_left_alone(text: str) -> None:
    """The same word about an adult may be the right word, and what a child said is evidence."""
    assert flags(text, RULES) == ()
