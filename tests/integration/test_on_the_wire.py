"""F1, F2, F7, F8: what a recipient reads when it asks the feed over HTTP, as an integrator does."""

import json
from typing import Any

import pytest

from bot import concerns, identity
from bot.clock import now
from bot.concerns.context import ConcernContext
from bot.crypto import Sealer
from bot.db import Database
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts
from bot.identity import Vault
from tests.support.concerns import given
from tests.support.feed import World, add_recipients, build_world

URLS = {"police": "http://police.test/events", "social_care": "http://care.test/events"}
HOUSE = "Gannet House Hotel"
NOW_HERE = f"A girl about 13 is screaming in room 12 at the {HOUSE} right now, three men are hurting her"
MARKS = ("Zebedee", "Quartermaine", "55173", "Vantablack", "900731", "900 731")
WHO = "It's Zebedee Quartermaine, driver 55173 at Vantablack Coaches, 07700 900731."
SAW = "A girl about 14 got into a silver Astra with an older man at the station."
PLATE = "KR21 VNT"


@pytest.fixture
async def world(database: Database, content: Sealer, vault: Vault, knowledge: Knowledge, texts: Texts) -> World:
    """A feed with two recipients and no referral yet."""
    made = build_world(database, content, vault, knowledge, texts)
    await add_recipients(made, URLS)
    return made


async def tell(
    world: World, words: str, house: str | None = None, *, sector: str = "taxi", **answers: concerns.Answer
) -> str:
    """Let a person tell something; return the concern's id."""
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        new = concerns.NewConcern("h1", "web", sector, "demo", house)
        concern = await concerns.open_concern(session, context, new, now())
        await concerns.Statements(session, context).add(concern.id, concerns.NewStatement(words, "m1"), now())
        for name, answer in answers.items():
            await concerns.Answers(session, context).record(concern.id, name, answer, now())
    return concern.id


async def alarm(world: World, concern_id: str, words: str) -> None:
    """Let the danger card send its event."""
    async with world.services.database.writing() as session:
        await concerns.safety_event(session, ConcernContext.of(world.services), concern_id, (words,), now())


async def send(world: World, concern_id: str) -> None:
    """Let the person send it."""
    async with world.services.database.writing() as session:
        context = ConcernContext.of(world.services)
        await concerns.submit(session, context, concern_id, message_key="send", confirmed=True, now=now())


async def leave(world: World, concern_id: str) -> None:
    """Let it be passed on unfinished."""
    async with world.services.database.writing() as session:
        await concerns.pass_on_one(session, ConcernContext.of(world.services), concern_id, now())


async def read(world: World, role: str) -> list[tuple[str, dict[str, Any]]]:
    """Ask the feed for every event of a recipient, and fetch what each announces: type and referral."""
    async with world.client(role) as client:
        events = (await client.get("/feed/v1/events")).json()["events"]
        return [(event["type"], (await client.get(event["data"]["fetch"])).json()) for event in events]


@pytest.mark.parametrize("words", [NOW_HERE, "A girl about 13 is screaming in room 12 right now, men are hurting her"])
@pytest.mark.parametrize("role", ["police", "social_care"])
async def test_the_place_of_a_danger_going_on_now_reaches_both(world: World, words: str, role: str) -> None:
    """F1: the house of the link is in the event of each service, also where the words say the room alone."""
    concern_id = await tell(world, words, HOUSE, sector="hotel")
    await alarm(world, concern_id, words)

    ((kind, event),) = await read(world, role)

    assert kind == "safety.reported.v1"
    assert HOUSE in json.dumps(event)
    assert "room 12" in json.dumps(event)
    assert any(subject["type"] == "place" for subject in event["subjects"])


@pytest.mark.parametrize("choice", ["anonymous", "confidential", None])
@pytest.mark.parametrize("role", ["police", "social_care"])
async def test_no_marked_identity_leaves(world: World, choice: str | None, role: str) -> None:
    """F2: not from the account, not from an answer, not when it was never confirmed; what was seen is there."""
    answers: dict[str, Any] = {
        "adults": given(text=f"older man. {WHO}"),
        "child_known": given("yes"),
        "where": given(text=WHO),
    }
    if choice:
        answers["reporter_choice"] = given(choice)
    concern_id = await tell(world, f"{WHO} {SAW}", "Vantablack Coaches", **answers)
    async with world.services.database.writing() as session:
        vault = Vault(world.services.identity, world.services.blinder)
        await identity.keep_contact(session, vault, concern_id, "Zebedee Quartermaine, 07700 900731")
    await (send if choice else leave)(world, concern_id)

    got = await read(world, role)

    assert got
    body = json.dumps(got)
    assert [mark for mark in MARKS if mark in body] == []
    assert "silver Astra" in body


async def test_skip_at_the_read_back_throws_nothing_away(world: World) -> None:
    """F7: the plate that was told is a subject of the referral when the read-back was skipped."""
    words = f"Saturday night a man dragged a girl about 14 into a silver BMW X5 {PLATE} outside Brindleport Central"
    concern_id = await tell(world, words, read_back=concerns.Answer("skipped"), child_known=given("yes"))
    await send(world, concern_id)

    for role in URLS:
        (_, referral) = (await read(world, role))[-1]
        vehicles = [subject for subject in referral["subjects"] if subject["type"] == "vehicle"]
        assert PLATE.replace(" ", "") in json.dumps(vehicles).replace(" ", "")


@pytest.mark.parametrize("known", ["yes", "no"])
async def test_whoever_got_a_provisional_event_gets_its_end(world: World, known: str) -> None:
    """F8: each service that heard the alarm then hears the referral or an all-clear, whoever the route names."""
    concern_id = await tell(world, NOW_HERE, HOUSE, sector="hotel", child_known=given(known))
    await alarm(world, concern_id, NOW_HERE)
    await send(world, concern_id)

    for role in URLS:
        types = [kind for kind, _ in await read(world, role)]
        assert types[0] == "safety.reported.v1"
        assert {"referral.submitted.v1", "safety.cleared.v1"} & set(types[1:]), role


async def test_a_later_version_names_the_one_that_it_replaces(world: World) -> None:
    """F16: the event of version 2 supersedes the recipient's own version 1, and nobody else's."""
    concern_id = await tell(world, SAW, child_known=given("yes"))
    await send(world, concern_id)
    context = ConcernContext.of(world.services)
    async with world.services.database.writing() as session:
        await concerns.resume(session, context, concern_id, now())
        more = concerns.NewStatement("He had a blue scarf", "m2")
        await concerns.Statements(session, context).add(concern_id, more, now())
        await concerns.submit(session, context, concern_id, message_key="again", confirmed=True, now=now())
    for role in URLS:
        async with world.client(role) as client:
            first, second = (await client.get("/feed/v1/events")).json()["events"]
        assert (first["data"]["supersedes"], second["data"]["supersedes"]) == (None, first["data"]["id"])
        assert [event["type"] for event in (first, second)] == ["referral.submitted.v1", "referral.added_to.v1"]


async def test_an_alarm_says_what_the_person_said_and_nothing_of_ours(world: World) -> None:
    """F9: the words of danger are typed ones, an update names the first, and the reason is no advice to a reporter."""
    concern_id = await tell(world, NOW_HERE, HOUSE, sector="hotel")
    await alarm(world, concern_id, NOW_HERE)
    more = "and now a fourth man came, with a knife"
    async with world.services.database.writing() as session:
        context = ConcernContext.of(world.services)
        await concerns.Statements(session, context).add(concern_id, concerns.NewStatement(more, "m2"), now())
    await alarm(world, concern_id, more)
    (first, second) = [event for _, event in await read(world, "police")]
    for event in (first, second):
        assert all(words in f"{NOW_HERE} {more}" for words in event["danger_words"])
        assert "101" not in event["urgency"]["reason"]
    assert (first["updates"], second["updates"]) == (None, first["id"])


async def test_people_things_places_and_links_are_structured(world: World) -> None:
    """F11: names, aliases, sex, a vehicle with its parts, a place with its position, and who is with what."""
    words = "A lad called Denny, about 25, drove a girl of 14 in a white Transit van to Lantern Quay on Friday night"
    concern_id = await tell(world, words, child_known=given("yes"), read_back=given("yes"))
    await send(world, concern_id)
    (_, referral) = (await read(world, "police"))[-1]
    of_type = {kind: [one for one in referral["subjects"] if one["type"] == kind] for kind in ("vehicle", "place")}
    adult = next(one for one in referral["subjects"] if one.get("role") == "adult_of_concern")
    assert (adult["name"], adult["sex"]) == ("Denny", "male")
    assert (of_type["vehicle"][0]["colour"], of_type["vehicle"][0]["model"]) == ("white", "Transit")
    assert {"lat", "lon"} <= set(of_type["place"][0])
    assert referral["links"]
    assert referral["event"]["when"]["start"]


async def test_childrens_services_read_of_the_family_and_police_do_not_need_to(world: World) -> None:
    """F12: the body for a front door is its own: what child and carers know, and who has been told."""
    told = given(
        text="Mum does not know and please do not tell her boyfriend, the girl asked for Miss Hale to be there"
    )
    concern_id = await tell(world, SAW, sector="school", child_known=given("yes"), carers_aware=told)
    await send(world, concern_id)
    (_, care), (_, police) = (await read(world, "social_care"))[-1], (await read(world, "police"))[-1]
    assert {"carers_know", "safe_to_tell_carers", "child_knows", "wishes"} <= set(care["family"])
    assert ("family" in police, "already_told" in care["disclosure"]) == (False, True)
