"""Wording that blames a child."""

from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.guidance.model import Knowledge
from bot.paths import KNOWLEDGE
from bot.understanding.wording.flags import Spotted, flags
from bot.understanding.wording.model import WordingModel, best_run
from evaluation.scores.wording import score_wording
from tests.support.readers import own_knowledge
from tests.unit.understanding.cases import cases


@dataclass(frozen=True)
class Rule:
    id: str
    avoid: tuple[str, ...]
    prefer: str = "say what adults did"
    reason: str = "a child cannot choose harm"
    subject: str | None = "child"


RULES = (
    Rule("rule", ("promiscu*",)),
    Rule("rule", ("put* herself at risk",)),
    Rule("rule", ("would not engage",)),
    Rule("rule", ("willing*",)),
)


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


@lru_cache(maxsize=1)
def _knowledge() -> Knowledge:
    return own_knowledge()


@lru_cache(maxsize=1)
def _opinion() -> WordingModel:
    return WordingModel.load(KNOWLEDGE.parent / "models" / "understanding", [rule.id for rule in _knowledge().wording])


def _spans(text: str) -> list[tuple[int, int]]:
    return [(flag.start, flag.end) for flag in flags(text, _knowledge().wording, _opinion())]


CASES = cases("wording")


def _holds(case: dict[str, Any]) -> bool:
    """Return whether every phrase of the case is found, or, where it has none, nothing is flagged."""
    scored = score_wording([case], _spans)
    return not scored.mistakes


@pytest.mark.parametrize("case", [case for case in CASES if not case.get("known_miss")], ids=lambda case: case["text"])
def test_a_case_of_the_language_guides_holds(case: dict[str, Any]) -> None:
    """Every phrase that blames a child is found, and a near miss stays clean."""
    assert _holds(case)


@pytest.mark.parametrize("case", [case for case in CASES if case.get("known_miss")], ids=lambda case: case["text"])
def test_a_known_miss_is_still_one(case: dict[str, Any]) -> None:
    """A case that has come to hold leaves the list of known misses, so that the list only shrinks."""
    assert not _holds(case)


def test_the_cases_of_the_language_guides_hold_together() -> None:
    """Of the phrases that blame a child nine in ten are found; of near misses one in eight is flagged at most."""
    scored = score_wording(CASES, _spans)

    assert scored.figures["recall"] >= 0.9, scored.mistakes
    assert scored.figures["false alarms"] <= 0.125, scored.mistakes


@pytest.mark.parametrize(
    ("worth", "run"),
    [([-1.0, -1.0, 2.0], (1, 2)), ([2.0, -1.0, -1.0], (0, 1)), ([1.0, 1.0, -5.0, 1.0], (0, 1)), ([1.0], (0, 0))],
)
def test_a_flagged_run_is_more_than_a_word(worth: list[float], run: tuple[int, int]) -> None:
    """A lone word says little of why a clause blames; only a clause of one word is flagged by it."""
    assert best_run(worth) == run


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("(put|place) herself ~ risk", "he placed himself at serious risk"),
        ("so [very] bold", "so bold"),
        ("so [very] bold", "so very bold"),
        ("run away !(from him|screaming)", "she ran away"),
    ],
)
def test_a_phrase_may_have_alternatives_gaps_and_words_that_may_be_left_out(phrase: str, text: str) -> None:
    """What knowledge/wording.yml says of its own notation holds."""
    assert flags(text, [Rule("rule", (phrase,), subject=None)])


def test_a_phrase_may_be_barred_by_what_follows() -> None:
    """Running from an attacker is no absconding."""
    assert flags("she ran away from him", [Rule("rule", ("run away !(from him|screaming)",), subject=None)]) == ()


PIECES = [
    "she",
    "he",
    "the",
    "child",
    "man",
    "put",
    "chose",
    "herself",
    "at",
    "risk",
    ",",
    ".",
    "' ",
    '"',
    "said",
    "i",
    "not",
]


@given(st.text() | st.lists(st.sampled_from(PIECES)).map(" ".join))
def test_any_text_gives_flags_in_order(text: str) -> None:
    """Whatever is typed, flags stand in order, do not overlap and quote the text."""
    found = flags(text, _knowledge().wording)

    assert all(flag.phrase == text[flag.start : flag.end] for flag in found)
    assert all(one.end <= two.start for one, two in pairwise(found))


class Suspicious:
    """An opinion that finds blame in every text."""

    def spot(self, text: str) -> list[Spotted]:
        """Return the whole text as blame."""
        return [Spotted(0, len(text), "rule")]

    def doubts(self, text: str, start: int, end: int) -> bool:
        """Return that what is listed stands."""
        return False


@pytest.mark.parametrize(
    "fact",
    [
        "has a learning disability",
        "She is autistic",
        "has ADHD",
        "The pupil has SEND",
        "They are from a Roma family",
        "No further action",
        "He was diagnosed with dyslexia",
        "is from the Traveller community",
        "She is deaf",
        "an unaccompanied asylum-seeking child",
        "He has an EHCP",
        "case closed",
    ],
)
def test_a_fact_about_a_child_is_never_blame(fact: str) -> None:
    """No opinion may flag a disability, a background or an entry in a file."""
    assert flags(fact, RULES, Suspicious()) == ()


def test_listed_blame_beside_a_fact_is_found() -> None:
    """What is listed is flagged all the same."""
    assert [flag.phrase for flag in flags("She is autistic and promiscuous", RULES, Suspicious())] == ["promiscuous"]
