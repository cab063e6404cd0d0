"""Questions of every trade are answered from reviewed data, in any wording, with and without an open report."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from bot.guidance.answers.law import LawText
from bot.guidance.texts import Message
from bot.understanding.asking.advice_asked import advice_stated
from tests.support.paths import CASES, yaml_of
from tests.support.readers import trained_reader
from tests.unit.gateway.world import World, asks

ROWS: list[dict[str, Any]] = yaml_of(CASES / "advice" / "questions.yml")
ASKED_IN = [(row, trade) for row in ROWS for trade in row["in"]]
QUESTION = asks("vehicle")


def name_of(value: Any) -> str:
    """Return how a case is called in the list of tests."""
    return str(value["id"] if isinstance(value, dict) else value)


def fits(row: dict[str, Any], said: str) -> bool:
    """Say whether an answer has all that it must, and nothing that it must not."""
    text = said.casefold()
    missing = [words for words in row["must"] if words.casefold() not in text]
    return not missing and not any(words.casefold() in text for words in row["must_not"])


def unanswered(row: dict[str, Any], said: dict[str, list[Message]], went_on: list[str]) -> list[str]:
    """Return the wordings whose first reply is not the answer, save those that went on as the answer to the step."""
    return [text for text, replies in said.items() if not fits(row, replies[0].text) and text not in went_on]


async def in_trade(world: World, trade: str) -> None:
    """Put the conversation into a trade, or into none, with the trained reader; nothing waits for more words."""
    settings = world.services.settings.model_copy(update={"web_quiet_seconds": 0.0})
    real = replace(world.services, settings=settings, understanding=trained_reader())
    world.services = world.gateway.services = real
    await world.change(sector=None if trade == "anybody" else trade)


def wordings(row: dict[str, Any], trade: str, most: int | None = None) -> list[str]:
    """Return the wordings in the first trade of a row, and the first alone in each other."""
    every: list[str] = row["ask"]
    return every[:most] if trade == row["in"][0] else every[:1]


def test_there_are_sixty_questions_of_eight_trades() -> None:
    """Each in several wordings."""
    assert len({row["id"] for row in ROWS}) >= 60
    assert len({trade for _, trade in ASKED_IN} - {"anybody"}) == 8
    assert all(len(row["ask"]) >= 3 for row in ROWS)


@pytest.mark.parametrize(("row", "trade"), ASKED_IN, ids=name_of)
async def test_a_question_is_answered_where_no_report_is_open(world: World, row: dict[str, Any], trade: str) -> None:
    """The answer and the menu come at once; the engine is not asked, and no concern is opened."""
    await in_trade(world, trade)
    said = {text: (await world.say(text))[0].text for text in wordings(row, trade)}
    wrong = {text: first[:80] for text, first in said.items() if not fits(row, first)}

    assert wrong == {}
    assert (world.engine.asked, world.cases.kept, world.cases.alarms) == ([], {}, [])


@pytest.mark.parametrize(("row", "trade"), ASKED_IN, ids=name_of)
async def test_a_question_is_answered_in_the_middle_of_a_report(world: World, row: dict[str, Any], trade: str) -> None:
    """The step is asked again and no question is its answer; what only tells of a trouble is, with advice beside."""
    await in_trade(world, trade)
    world.engine.answers = [QUESTION] * (len(row["ask"]) + 1)
    await world.say("a man had a girl of 13 in his van")
    said = {text: await world.say(text) for text in wordings(row, trade, 2)}
    _, *went_on = (str(question.text) for question in world.engine.asked)

    assert unanswered(row, said, went_on) == []
    assert {replies[-1].step for replies in said.values()} == {"vehicle"}
    assert all(map(advice_stated, went_on))


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("do i need the parents permission, hes called Wayne Garrow", "parents_agree"),
        ("what if the taxi is plated in another area, its a white skoda AB12 CDE", "out_of_area_plate"),
    ],
)
async def test_what_a_question_tells_is_kept(world: World, text: str, part: str) -> None:
    """A name or a plate beside the question stands among the words of the report."""
    world.engine.answers = [QUESTION, QUESTION]
    await world.say("a man had a girl of 13 in his van")
    answered = await world.say(text)

    assert answered[0].text.startswith(world.services.knowledge.advice[part].answer_for("taxi")[:20])
    assert text in world.cases.kept.values()


async def test_a_text_of_law_is_switched_on_at_its_day(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Until then what is said before it, and from then on its own words; an old check is told as old."""
    row = LawText("x", "report_abuse", "An Act", "section 1", date(2027, 4, 1), "You must.", ("s",), before="Not yet.")
    checked = replace(row, checked_on=date(2027, 1, 4), checked_by="a lead")
    said = {}
    for day in (date(2027, 3, 31), date(2027, 4, 1)):
        knowledge = replace(world.services.knowledge, laws=(checked,))
        world.gateway.services = replace(world.services, knowledge=knowledge)
        monkeypatch.setattr("bot.clock.now", lambda day=day: datetime(day.year, day.month, day.day, 12, tzinfo=UTC))
        said[day.month] = (await world.say("is there a legal duty to report"))[0].text

    assert "Not yet." in said[3]
    assert "You must." not in said[3]
    assert "You must." in said[4]
    assert "last checked on 2027-01-04" in said[4]


async def test_a_number_is_named_only_when_it_may_be_shown(world: World) -> None:
    """Without a check the answer stands without it."""
    without = (await world.say("what is the lado"))[0].text
    world.cases.number = "01632 960111"
    named = (await world.say("what is the lado"))[0].text

    assert "01632 960111" not in without
    assert "01632 960111" in named


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a lad in year 8 has been sent nudes of a girl in his class", "please do not look at, copy"),
        ("her dad and uncles are flying her out in july to marry a cousin, she is 15", "do not speak to the family"),
        ("boy of 12 from the home is missing since tuesday, a man has him in his flat", "Nobody has to wait 24 hours"),
        ("some account has pics of my lad and wants 200 quid or it goes to his school", "do not pay, and do not send"),
    ],
)
async def test_a_card_comes_once_by_what_is_told(world: World, text: str, words: str) -> None:
    """Unasked, in front of the question, short, once; the words are the account all the same."""
    world.engine.answers = [QUESTION, QUESTION]
    first = await world.say(text)
    again = await world.say(f"and again: {text}")

    assert [any(words in message.text for message in said) for said in (first, again)] == [True, False]
    assert first[-1].step == "vehicle"
    assert world.engine.asked[0].text == text


async def test_cards_do_not_crowd_a_question(world: World) -> None:
    """One card a message, and none beside an answer that was asked for."""
    world.engine.answers = [QUESTION, QUESTION]
    both = "girl of 14 missing since friday, they want to marry her off to a cousin, her nudes are going round school"
    cards = await world.say(both)
    asks_too = await world.say("nudes of a boy in year 9 are going round too. should i look at his phone?")

    assert len(cards) == 2
    assert [message.step for message in asks_too] == [None, "vehicle"]


@pytest.mark.parametrize("text", ["he can see my phone", "my ex is tracking this phone", "she reads my messages"])
async def test_who_says_that_the_phone_is_watched_is_written_to_no_more(world: World, text: str) -> None:
    """It is said in a few words, and the chat stays silent from then on until the person writes."""
    (answer, *_) = await world.say(text)
    assert "I write nothing here unless you write first" in answer.text
    assert len(answer.text.split()) <= 80
    assert (await world.conversation()).quiet
