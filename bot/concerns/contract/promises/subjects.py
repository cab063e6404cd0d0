"""What a referral is about, POLE-like: persons, vehicles, places, groups, schools, online spaces; and their links."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from bot.concerns.contract.promises.base import OfList, Promise, SubjectId, Words, absent

Years = Annotated[int, Field(ge=0)]
HowKnown = Annotated[str, OfList("how_known")]


class AgesV1(Promise):
    """Between which years somebody is; two equal years are one age."""

    min: Years
    max: Years


class SubjectV1(Promise):
    """One subject; each key is there only when it was told. `told_at`: at which other question it was told."""

    model_config = ConfigDict(
        json_schema_extra={"dependentRequired": {"lat": ["lon", "precision"], "lon": ["lat", "precision"]}}
    )

    id: SubjectId
    type: Annotated[str, OfList("subject_types")]
    how_known: HowKnown
    basis: Annotated[str, OfList("bases")]
    confirmed: Literal[False] = absent()
    told_at: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")] = absent()
    # of persons
    role: Annotated[str, OfList("person_roles")] = absent()
    speaks_for_themself: Literal[True] = absent()
    as_told: str = absent()
    name: str = absent()
    aliases: Annotated[list[Words], Field(min_length=1, json_schema_extra={"uniqueItems": True})] = absent()
    sex: Literal["female", "male"] = absent()
    age_as_told: str = absent()
    ages: Annotated[list[AgesV1], Field(min_length=1)] = absent()
    age_then: AgesV1 = absent()
    description: Words = absent()
    badge_number: Words = absent()
    relationship: Words = absent()
    count: Years = absent()
    address: str = absent()
    school: str = absent()
    carers: str = absent()
    where_now: str = absent()
    needs: str = absent()
    looked_after: Words = absent()
    send_or_communication: Words = absent()
    trusted_adult: Words = absent()
    wants: Words = absent()
    carer_aware: Words = absent()
    safe_to_tell_carer: Words = absent()
    # of vehicles
    vrm: str = absent()
    vrm_partial: str = absent()
    make: str = absent()
    model: str = absent()
    colour: str = absent()
    repeated: Literal[True] = absent()
    licence_kind: Words = absent()
    plate_number: Words = absent()
    issuing_authority: Words = absent()
    operator: Words = absent()
    direction: Words = absent()
    # of places
    lat: Annotated[float, Field(ge=-90, le=90)] = absent()
    lon: Annotated[float, Field(ge=-180, le=180)] = absent()
    precision: Annotated[str, OfList("place_precisions")] = absent()
    postcode: Words = absent()
    place_kind: Annotated[str, OfList("place_kinds")] = absent()
    role_of_place: Annotated[str, OfList("place_roles")] = absent()
    near: Words = absent()
    detail: Words = absent()
    # of telephones and online spaces
    number: str = absent()
    handle: str = absent()
    platform: Annotated[str, OfList("platforms")] = absent()
    contact_began: Words = absent()
    images: Words = absent()
    money_demanded: Words = absent()


class LinkV1(Promise):
    """Who is with whom, who drives what: as far as one sentence said so."""

    subject: SubjectId
    relation: Annotated[str, OfList("relations")]
    object: SubjectId
    how_known: HowKnown
