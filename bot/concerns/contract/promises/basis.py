"""How a referral may be used, on what basis it is disclosed, and who has been told of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.concerns.contract.promises.base import OfList, Promise, Words

Codes = Field(json_schema_extra={"uniqueItems": True})


class HandlingV1(Promise):
    """What we propose for the handling code: P, or C with its conditions. The unit decides; it is no grade."""

    proposed: Annotated[str, OfList("handling")]
    conditions: Annotated[list[Annotated[str, OfList("handling_conditions")]], Codes]
    marking: Annotated[str, OfList("markings")]


class ToldV1(Promise):
    """Something about the child and the family: the words told, or why there are none."""

    state: Annotated[str, OfList("told_states")]
    as_told: Annotated[list[Words], Codes]


class FamilyV1(Promise):
    """Whether child and carers know, whether telling them is safe, what the child wants, whom the child trusts."""

    child_knows: ToldV1
    carers_know: ToldV1
    safe_to_tell_carers: ToldV1
    wishes: ToldV1
    trusted_adult: ToldV1


class AlreadyToldV1(Promise):
    """Whether somebody has been told already, as the reporter said."""

    who: Annotated[str, OfList("told_before")]
    state: Annotated[str, OfList("told_states")]
    as_told: str | None


class DisclosureV1(Promise):
    """Why this recipient may be told, and who has been told already."""

    legal_basis: Annotated[list[Annotated[str, OfList("legal_bases")]], Field(min_length=1)]
    already_told: list[AlreadyToldV1]


class OtherRecipientV1(Promise):
    """Who else gets this, and whether the reporter has to call them."""

    role: Annotated[str, OfList("other_recipients")]
    state: Annotated[str, OfList("passing_on")]
    reporter_must_call: bool
