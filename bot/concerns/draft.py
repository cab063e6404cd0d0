"""Read everything told so far into one draft: statements, answers, and the facts in them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot import identity
from bot.concerns.masking import Masks, terms_of, terms_of_organisation
from bot.concerns.model import Answer, Box, ConcernError, Draft, Statement
from bot.concerns.places import with_place
from bot.concerns.store import as_concern
from bot.concerns.tables import ConcernRow
from bot.concerns.telling import answers, statements
from bot.understanding import danger
from bot.understanding.facts import read_facts
from bot.understanding.model import Facts

if TYPE_CHECKING:
    from bot.guidance.model import GazetteerPlace

READ = ("when", "where", "children", "adults", "vehicle", "online", "child_age", "child_address")


async def draft(
    session: AsyncSession, box: Box, concern_id: str, gazetteer: Sequence[GazetteerPlace] = (), *, strict: bool = False
) -> Draft:
    """Return all that was told; the facts are those of the answers, and of the account unless the person said no."""
    row = await session.get(ConcernRow, concern_id)
    if row is None:
        raise ConcernError("no_concern")
    told = tuple(await statements(session, box, concern_id))
    given = dict(await answers(session, box, concern_id))
    if strict:  # unfinished: whatever was chosen half-way, the strictest confidentiality holds
        given.pop("reporter_choice", None)
    parts = with_place(read_parts(told, given, gazetteer, row.opened_at), given)
    return Draft(
        concern=as_concern(row),
        statements=told,
        answers=given,
        facts=merge(list(parts.values())),
        masks=await _masks(session, box, row, given),
        parts=parts,
        danger=any(danger.recognise(statement.text).danger for statement in told),
    )


def read_parts(
    told: Sequence[Statement], given: Mapping[str, Answer], gazetteer: Sequence[GazetteerPlace], now: datetime
) -> Mapping[str, Facts]:
    """Return the facts of each answer in words, and of the account under `account`."""
    parts = {
        name: read_facts(given[name].text or "", gazetteer, now) for name in READ if name in given and given[name].text
    }
    refused = "read_back" in given and given["read_back"].value == "no"
    if told and not refused:
        parts["account"] = read_facts("\n".join(statement.text for statement in told), gazetteer, now)
    return parts


def merge(parts: Sequence[Facts]) -> Facts:
    """Return facts of several texts as one; of single values the first that was given counts."""

    def first(name: str) -> Any:
        return next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)

    def every(name: str) -> tuple[Any, ...]:
        return tuple(dict.fromkeys(item for part in parts for item in getattr(part, name)))

    many = {name: every(name) for name in ("vehicles", "ages", "postcodes", "phones", "handles", "places")}
    return Facts(**many, when=first("when"), children=first("children"), adults=first("adults"))


async def _masks(session: AsyncSession, box: Box, row: ConcernRow, given: Mapping[str, Answer]) -> Masks:
    choice, speaker = given.get("reporter_choice"), given.get("speaker")
    if speaker is not None and speaker.value == "child":
        return Masks(
            phrases=False
        )  # the child is who the referral is about: hiding who they are would hide them from help
    terms: list[str] = []
    contact = await identity.contact(session, box.vault, row.id)
    if contact:
        terms += terms_of(contact)
    if row.organisation and (choice is None or choice.value != "named"):
        sealed = box.content.open(row.organisation, f"concerns.organisation:{row.id}")
        terms += [term for name in json.loads(sealed) for term in terms_of_organisation(name)]
    colleague = "about_colleague" in given and given["about_colleague"].value == "yes"
    return Masks(tuple(terms), speaker is None or speaker.value != "adult_victim", colleague)
