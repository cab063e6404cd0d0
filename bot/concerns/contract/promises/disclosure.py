"""How a referral may be used, on what basis it is disclosed, and who has been told of it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from bot.concerns.contract.promises.base import Code, Promise, Words

Codes = Field(json_schema_extra={"uniqueItems": True})


class Handling(Promise):
    """What we propose for the handling code: P, or C with its conditions. The unit decides; it is no grade."""

    proposed: Annotated[str, Code("handling")]
    conditions: Annotated[list[Annotated[str, Code("handling_conditions")]], Codes]
    marking: Annotated[str, Code("markings")]


class Told(Promise):
    """Something about the child and the family: the words told, or why there are none."""

    state: Annotated[str, Code("told_states")]
    as_told: Annotated[list[Words], Codes]


class Family(Promise):
    """Whether child and carers know, whether telling them is safe, what the child wants, whom the child trusts."""

    child_knows: Told
    carers_know: Told
    safe_to_tell_carers: Told
    wishes: Told
    trusted_adult: Told


class AlreadyTold(Promise):
    """Whether somebody has been told already, as the reporter said."""

    who: Annotated[str, Code("told_before")]
    state: Annotated[str, Code("told_states")]
    as_told: str | None


class Disclosure(Promise):
    """Why this recipient may be told, and who has been told already."""

    legal_basis: Annotated[list[Annotated[str, Code("legal_bases")]], Field(min_length=1)]
    already_told: list[AlreadyTold]


class OtherRecipient(Promise):
    """Who else gets this, and whether the reporter has to call them."""

    role: Annotated[str, Code("other_recipients")]
    state: Annotated[str, Code("passing_on")]
    reporter_must_call: bool
