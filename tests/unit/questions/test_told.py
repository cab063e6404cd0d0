"""What words tell already is not asked: a trade's own questions, places, and one of two questions in one breath."""

from __future__ import annotations

from typing import Any

import pytest

from bot.guidance.model import Knowledge
from bot.questions import catalogue
from bot.questions.catalogue import QUESTIONS
from bot.questions.told import answers_of_trade, places_in, tells_only
from bot.understanding.facts import read_facts
from tests.support.concerns import NOW
from tests.support.paths import CASES, yaml_of

OF_TRADES: list[dict[str, Any]] = yaml_of(CASES / "told_in_words.yml")


@pytest.mark.parametrize("case", OF_TRADES, ids=[case["says"][:40] for case in OF_TRADES])
def test_a_trades_own_question_is_answered_by_words_that_tell_it(case: dict[str, Any], knowledge: Knowledge) -> None:
    """Who said where they got out is not asked where they got out."""
    asked = dict(enumerate(knowledge.sectors[case["sector"]].questions, 1))
    told = {asked[number].id for number in answers_of_trade(asked, case["says"], ())}
    assert told == set(case["told"])


@pytest.mark.parametrize("knowledge_name", ["asks_first"])
def test_every_question_that_a_trade_asks_first_exists_and_may_be_left_over(
    knowledge_name: str, knowledge: Knowledge
) -> None:
    """A name that nothing bears would rank nothing."""
    for sector in knowledge.sectors.values():
        own = {question.id for question in sector.questions}
        rows = {row.id for row in QUESTIONS.rows if row.worth}
        assert set(getattr(sector, knowledge_name)) <= own | rows, sector.id
        assert len(sector.questions) <= catalogue.SECTOR_QUESTIONS


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("to a house on Tannery Row", ("a house on Tannery Row",)),
        ("at 9 Whelk Lane with a bloke", ("9 Whelk Lane",)),
        ("came down from room 112", ()),
        ("he waits by the gate", ()),
        ("room 4 of the Travelodge on Harbour Street", ("Travelodge on Harbour Street",)),
    ],
)
def test_a_place_with_a_name_of_its_own_answers_where(words: str, places: tuple[str, ...]) -> None:
    """A room says nothing of which house it is in."""
    assert tuple(place.removeprefix("the ") for place in places_in(words)) == places


@pytest.mark.parametrize(
    ("first", "words", "only"),
    [
        ("where", "last night about 11", True),
        ("where", "it was friday i think, round 2 in the morning", True),
        ("where", "last night about 11 behind the chippy", False),
        ("where", "behind the chippy", False),
        ("where", "friday, the flats", False),
        ("where", "tesco", False),
        ("children", "just the bloke, 40 ish with a beard", True),
        ("children", "one girl about 14 and the bloke, 40, beard", False),
        ("children", "14, blonde, red coat", False),
        ("children", "thirty to thirty five, goatee", True),
        ("children", "in his forties, never seen him before", True),
        ("children", "20 of them", False),
        ("children", "20 or so of them", False),
        ("children", "12, and he was about 40", False),
    ],
)
def test_of_two_questions_in_one_breath_words_may_answer_the_second_alone(first: str, words: str, only: bool) -> None:
    """A time is no place, and a man is no child."""
    row = QUESTIONS.by_id[first]
    assert tells_only(row, QUESTIONS.by_id[row.asks_too or ""], words, read_facts(words, (), NOW)) is only
