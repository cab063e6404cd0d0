"""What is promised is served: schemas, code lists, rules."""

from __future__ import annotations

import csv
import io

import pytest

from bot.concerns import code_lists, published_schema, published_schemas
from bot.guidance.model import Knowledge
from tests.support.feed import World


@pytest.mark.parametrize("name", published_schemas())
async def test_a_schema_is_served_as_it_is_published(world: World, name: str) -> None:
    """The same document as in the repository, under its media type."""
    async with world.client() as client:
        where = (await client.get("/feed/v1/schemas")).json()[name]
        got = await client.get(where)
    assert got.headers["content-type"] == "application/schema+json"
    assert got.json() == published_schema(name)


@pytest.mark.parametrize("name", [*code_lists(), "signs"])
async def test_a_code_list_is_served_as_csv(world: World, name: str) -> None:
    """Code, since when, meaning; the list of lists says which version it is."""
    async with world.client() as client:
        version = (await client.get("/feed/v1/codes")).json()[name]
        rows = list(csv.DictReader(io.StringIO((await client.get(f"/feed/v1/codes/{name}")).text)))
    assert version
    assert rows
    assert all(row["code"] and row["text"] for row in rows)


async def test_the_signs_are_those_of_the_knowledge(world: World, knowledge: Knowledge) -> None:
    """An id in a referral is in the list, with the sentence that a reporter ticked."""
    async with world.client() as client:
        rows = list(csv.DictReader(io.StringIO((await client.get("/feed/v1/codes/signs")).text)))
        lists = (await client.get("/feed/v1/codes")).json()
    assert {row["code"]: row["text"] for row in rows} == {s.id: s.sentence for s in knowledge.indicators.values()}
    assert lists["signs"] == knowledge.version


async def test_the_rules_name_what_they_are_of(world: World) -> None:
    """Rules of requests have a status, rules of a referral an effect; an id stands for one rule."""
    async with world.client() as client:
        rules = (await client.get("/feed/v1/rules")).json()
    assert len({rule["id"] for rule in rules}) == len(rules)
    assert {rule["of"] for rule in rules} == {"request", "referral.v1"}
    assert {rule["effect"] for rule in rules} == {"reject", "warn"}
    assert all(rule["status"] >= 400 for rule in rules if rule["of"] == "request")
