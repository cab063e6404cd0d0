"""Words of several messages, and new words for an answer, over a real database."""

from collections.abc import AsyncIterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from bot import concerns, inbox
from bot.casework.keeping import correct_answer, keep_words
from bot.clock import now
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.parts.written import PASSED_ON
from bot.inbox import Conversation, Incoming
from bot.understanding.facts import Age, read_facts
from tests.support.databases import make_tables
from tests.unit.gateway.world import World, services


@pytest.fixture
async def world(tmp_path: Path) -> AsyncIterator[World]:
    """A conversation with a database."""
    made = World(services(tmp_path))
    make_tables(made.services.database)
    async with made.services.database.writing() as session:
        await inbox.start_conversation(session, made.services.content, Conversation(made.handle, "telegram"), now())
    yield made
    await made.services.database.close()


async def kept(world: World, *messages: Incoming) -> list[concerns.Statement]:
    """Store messages as one turn, keep its words, and return the statements."""
    context, content, at = concerns.ConcernContext.of(world.services), world.services.content, now()
    async with world.services.database.writing() as session:
        concern = await concerns.open_concern(
            session, context, concerns.NewConcern(world.handle, "telegram", "taxi", None), at
        )
        for number, message in enumerate(messages):
            await inbox.store(session, content, message, at + timedelta(seconds=number))
        waiting = await inbox.waiting(session, content, world.handle)
        await inbox.join_burst(session, [message.id for message in waiting])
        text = inbox.joined(waiting)
        for _ in range(2):  # a turn that is repeated after a kill keeps nothing twice
            await keep_words(session, context, concern.id, text, key=waiting[0].id, source="account", now=at)
        return await concerns.Statements(session, context).latest(concern.id)


def text(world: World, words: str, **more: Any) -> Incoming:
    """Return a message."""
    return Incoming(world.handle, f"m{words}", "text", text=words, **more)


async def test_each_message_is_a_statement_said_when_it_came(world: World) -> None:
    """Verbatim, in order, once."""
    said = await kept(world, text(world, "2 lasses"), text(world, "like 13"), text(world, "silver astra"))
    assert [one.text for one in said] == ["2 lasses", "like 13", "silver astra"]
    assert [(one.said_at - said[0].said_at).seconds for one in said] == [0, 1, 2]


async def test_a_text_that_telegram_cut_is_one_statement(world: World) -> None:
    """Nothing stands between two parts of a word."""
    said = await kept(world, text(world, "a" * 4096), text(world, "b"))
    assert [one.text for one in said] == ["a" * 4096 + "b"]


async def test_forwarded_and_quoted_words_are_told_to_the_person(world: World) -> None:
    """They are statements of their own, and nobody's first hand."""
    said = await kept(
        world,
        text(world, "look at this"),
        text(world, "he waits", forwarded=True),
        text(world, "him", quoted="at nine"),
    )
    assert [(one.text, one.how) for one in said] == [
        ("look at this", "unspecified"),
        ("he waits", "was_told"),
        ("at nine", "was_told"),
        ("him", "unspecified"),
    ]


async def test_numbers_names_and_days_of_a_forward_are_not_the_events(world: World) -> None:
    """What it tells of people and vehicles is kept, second hand."""
    words = "its Callum on 07700 900365, on friday he had a girl of 14 in a red corsa"
    said = await kept(world, text(world, "a mate sent this"), text(world, words, forwarded=True))
    parts = read_parts(said, {}, partial(read_facts, now=now()))
    others = parts[PASSED_ON]
    assert (others.phones, others.when, others.times) == ((), None, ())
    assert [person.name for person in others.persons if person.name] == []
    assert [vehicle.make for vehicle in others.vehicles] == ["Vauxhall"]
    assert parts["account"].phones == ()


async def test_an_edited_answer_in_words_is_the_next_version(world: World) -> None:
    """A choice keeps its code, and the new words stand beside it."""
    context, at = concerns.ConcernContext.of(world.services), now()
    async with world.services.database.writing() as session:
        new = concerns.NewConcern(world.handle, "telegram", "taxi", None)
        concern = await concerns.open_concern(session, context, new, at)
        answers = concerns.Answers(session, context)
        await answers.record(concern.id, "where", concerns.Answer("given", None, "the park"))
        await answers.record(concern.id, "how_known", concerns.Answer("given", "saw"))
        for field, words in (("where", "the pier"), ("how_known", "i was told")):
            await correct_answer(session, context, concern.id, field, concerns.NewStatement(words, f"e-{field}"), at)
        latest = await answers.latest(concern.id)
        stated = await concerns.Statements(session, context).latest(concern.id)
    assert (latest["where"].text, latest["how_known"].value) == ("the pier", "saw")
    assert [(one.source, one.text) for one in stated] == [("correction:how_known", "i was told")]


TWELVE = (
    "evening", "taxi driver here", "had a job sat night", "2 lasses from the bus station", "like 13 14 yr old",
    "bloke waiting at other end", "gave em vapes", "and cans", "he paid me cash", "seen him before", "black bmw",
    "NK17 something",
)  # fmt: skip


async def test_facts_that_cross_messages_are_read_together(world: World) -> None:
    """Two lasses, of 13 or 14, one man, one car; the driver who writes is nobody of the event."""
    said = await kept(world, *(text(world, words) for words in TWELVE))
    facts = read_parts(said, {}, partial(read_facts, now=now()))["account"]
    people = [(person.role, person.sex, person.count, person.ages) for person in facts.persons]
    assert people == [
        ("child", "female", 2, (Age(role="child", min=13, max=14),)),
        ("adult_of_concern", "male", 1, ()),
    ]
    assert (facts.children, facts.adults) == (2, 1)
    assert [(car.make, car.colour, car.vrm_partial) for car in facts.vehicles] == [("BMW", "black", "NK17")]


@pytest.mark.parametrize(
    ("messages", "children", "adults"),
    [
        (["young lad comes out, 14", "bloke with him hands me 40 quid"], 1, 1),
        (["girl of 14 in 22", "man of about 50 paid cash for it"], 1, 1),
        (["two girl come in my car", "they is 13 maybe 14 year", "man pay from window"], 2, 1),
        (["dropped them at number 9", "men outside"], None, None),
    ],
)
async def test_a_number_at_the_end_of_a_message_counts_nobody_in_the_next(
    world: World, messages: list[str], children: int | None, adults: int | None
) -> None:
    """An age, a room or a house number is no count of people."""
    said = await kept(world, *(text(world, words) for words in messages))
    facts = read_parts(said, {}, partial(read_facts, now=now()))["account"]
    assert (facts.children, facts.adults) == (children, adults)


async def sources_of(world: World, *words: str) -> list[str]:
    """Keep words one after another as parts of an account; how each was kept."""
    context, at = concerns.ConcernContext.of(world.services), now()
    async with world.services.database.writing() as session:
        concern = await concerns.open_concern(
            session, context, concerns.NewConcern(world.handle, "telegram", "taxi", None), at
        )
        for number, part in enumerate(words):
            await keep_words(session, context, concern.id, part, key=f"m{number}", source="account", now=at)
        return [one.source for one in await concerns.Statements(session, context).latest(concern.id)]


async def test_what_is_added_to_an_account_may_put_it_right(world: World) -> None:
    """Also where the words come instead of an answer about 999, and are no answer of the interview's."""
    sources = await sources_of(world, "she is there saturday nights", "no sorry it was friday not saturday")
    assert sources == ["account", "correction:when"]


async def test_the_first_words_and_ordinary_ones_put_nothing_right(world: World) -> None:
    """There is nothing to put right, or nothing is said to be wrong."""
    assert await sources_of(world, "it was friday not saturday", "he had a green coat") == ["account", "account"]
