"""What leaves of a report: nothing that names the reporter, all that finds the child, and all that the check shows."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import select

from bot import concerns, identity
from bot.concerns.context import ConcernContext
from bot.concerns.referral.check_lines import CODED
from bot.concerns.tables import ProductRow
from bot.db import Database
from tests.support.concerns import NOW, given, set_up_destinations

OWN = (
    "my name is Petra Lindqvist, badge 66120, my reg is KV19 WNM, im call sign 31, ring me on 01632 960552. "
    "I work for Marram Coaches. "
)
AGAIN = "Petra Lindqvist, 66120, kv19wnm, call sign 31, 01632960552, Marram Coaches: "
SECRETS = ("petra lindqvist", "66120", "kv19", "sign 31", "960552", "960 552", "marram")
ACCOUNT = (
    "On Friday at 9 a girl of 13, Robin Fenn, was put in a blue Audi PL68 HRT by Col Harker outside Pebblecross "
    "services."
)
ANSWERS = {
    "where": "Pebblecross services",
    "children": "one girl, 13",
    "adults": "Col Harker, about 40",
    "vehicle": "blue Audi PL68 HRT",
    "online": "harker_col on snap",
    "context": "friends of hers",
    "how_known": "from the log",
    "child_name": "Robin Fenn",
    "child_address": "9 Whelk Lane",
    "child_school": "Gull Point School",
    "child_carers": "her nan",
    "child_now": "at home",
    "child_needs": "none",
    "sector_question_1": "cash",
    "driver_badge_or_plate": "badge 8832",
}
FINDS = ("Robin Fenn", "Col Harker", "PL68HRT", "Pebblecross", "9 Whelk Lane", "8832", "Gull Point School")
UNNAMED = ("confidential", "anonymous", "unfinished")


async def reported(
    database: Database, context: ConcernContext, choice: str, account: str, words: Mapping[str, str]
) -> tuple[list[Mapping[str, Any]], list[str]]:
    """Report under a choice; return every product, and the lines of the check before it."""
    answers = {name: given(text=text) for name, text in words.items()}
    answers |= {"child_known": given("yes"), "read_back": given("yes"), "happening_now": given("no_recent")}
    if choice != "unfinished":
        answers["reporter_choice"] = given(choice)
    async with database.writing() as session:
        await set_up_destinations(session)
        concern = await concerns.open_concern(session, context, concerns.NewConcern("h1", "web", "taxi", "demo"), NOW)
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(account, "m1"), NOW)
        for field, answer in answers.items():
            await concerns.Answers(session, context).record(concern.id, field, answer, NOW)
        await identity.keep_contact(session, context.vault, concern.id, "Petra Lindqvist, 01632 960552")
        draft = await concerns.draft(session, context, concern.id, context.gazetteer("demo"))
        lines = concerns.check_lines(draft, context, NOW)
        await finish(session, context, concern.id, choice)
        rows = list(await session.scalars(select(ProductRow)))
        products = [await concerns.payload(session, context, row.id) for row in rows]
    return products, [line.text for line in lines]


async def finish(session: Any, context: ConcernContext, concern_id: str, choice: str) -> None:
    """Send it, or let its time run out."""
    if choice == "unfinished":
        await concerns.pass_on_unfinished(session, context, NOW + timedelta(hours=1), after=timedelta(minutes=30))
        return
    await concerns.submit(session, context, concern_id, message_key="k", confirmed=True, now=NOW)


@pytest.mark.parametrize("choice", UNNAMED)
async def test_who_reports_is_in_no_product_and_in_no_line_of_the_check(
    database: Database, context: ConcernContext, choice: str
) -> None:
    """Name, number, badge, plate, call sign and employer, typed into the account and into every other answer."""
    words = {name: AGAIN + text for name, text in ANSWERS.items()}
    products, lines = await reported(database, context, choice, OWN + ACCOUNT, words)
    told = json.dumps([*products, lines]).casefold()
    assert products
    assert not [secret for secret in SECRETS if secret in told]


@pytest.mark.parametrize("choice", ["confidential", "anonymous", "named"])
async def test_what_finds_the_child_is_always_there(database: Database, context: ConcernContext, choice: str) -> None:
    """Names of the child and of the person of concern, the place, their plate and badge reach police."""
    words = {name: AGAIN + text for name, text in ANSWERS.items()}
    products, lines = await reported(database, context, choice, OWN + ACCOUNT, words)
    police = [product for product in products if product["recipient"] == "police"]
    for text in (json.dumps(police), "\n".join(lines)):
        assert not [part for part in FINDS if part not in text and part not in text.replace(" ", "")]


async def test_of_a_named_reporter_nothing_is_masked(database: Database, context: ConcernContext) -> None:
    """Every word arrives as typed."""
    words = {name: AGAIN + text for name, text in ANSWERS.items()}
    products, lines = await reported(database, context, "named", OWN + ACCOUNT, words)
    assert "[withheld]" not in json.dumps(products) + "".join(lines)


def words_in(value: Any, key: str = "") -> Iterator[str]:
    """Give every text in a part of a payload that is no code."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from words_in(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from words_in(part, key)
    elif isinstance(value, str) and key not in CODED | {"label", "field", "how", "said_at"}:
        yield value


CASES: tuple[tuple[str, Mapping[str, str]], ...] = (
    (OWN + ACCOUNT, {name: AGAIN + text for name, text in ANSWERS.items()}),
    (ACCOUNT, ANSWERS),
    (ACCOUNT, {"how_known": "my brother told me, he drives KV19 WNM"}),
    ("two lads in a silver Corsa took a boy to the Lantern and Oar", {"vehicle": "ended 4TJ", "adults": "Ty and Ali"}),
    (OWN, {"where": "behind the chippy on Whelk Lane", "online": "07700 900456"}),
)


@pytest.mark.parametrize(("account", "words"), CASES)
@pytest.mark.parametrize("choice", ["confidential", "anonymous", "named"])
async def test_what_was_confirmed_is_what_is_sent(
    database: Database, context: ConcernContext, choice: str, account: str, words: Mapping[str, str]
) -> None:
    """Every text of the statements, the release copy and the subjects stands on the check page."""
    products, lines = await reported(database, context, choice, account, words)
    shown = "\n".join(lines).casefold()
    for product in products:
        sent = [*words_in(product["statements"]), *words_in(product["release_copy"]), *words_in(product["subjects"])]
        assert not [text for text in sent if text.casefold() not in shown]
