"""What a concern is about, POLE-like: persons, vehicles, places, groups, schools, online spaces; each with how known.

A concern needs no named child: a place, a vehicle or an online name alone is enough.
`basis`: `answer` = the person's own words to that question; `account` = read from the account, confirmed by the person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from bot.concerns.masking import mask

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.understanding.model import Facts

Subject = dict[str, Any]
CHILD = {
    "name": "child_name",
    "age_as_told": "child_age",
    "address": "child_address",
    "school": "child_school",
    "carers": "child_carers",
    "where_now": "child_now",
    "needs": "child_needs",
}
CONTEXT_KINDS = {"peers": "peer_group", "school": "school", "repeated_place": "place"}


def subjects(draft: Draft, *, confirmed: bool) -> list[Subject]:
    """Return every subject. What software read from the words is left out until the person has confirmed it."""
    maker = _Maker(draft, confirmed)
    found = [*maker.persons(), *maker.vehicles(), *maker.places(), *maker.context(), *maker.online()]
    return [{"id": f"s{number}", **subject} for number, subject in enumerate(found, start=1)]


def event(draft: Draft, about: list[Subject], *, confirmed: bool) -> dict[str, Any]:
    """Return the one event that joins the subjects: when, as told and as read, and whether it goes on."""
    maker = _Maker(draft, confirmed)
    part = maker.part("when")
    time = part.when if part is not None else None
    read = None
    if time is not None:
        read = {"start": _iso(time.start), "end": _iso(time.end), "precision": time.precision}
    return {
        "happening": draft.given("happening_now") or "not_known",
        "when_as_told": maker.words("when") or (mask(time.phrase, draft.masks).text if time and time.phrase else None),
        "when": read,
        "subjects": [subject["id"] for subject in about],
    }


def _iso(moment: Any) -> str | None:
    return moment.isoformat() if moment is not None else None


class _Maker:
    def __init__(self, draft: Draft, confirmed: bool) -> None:
        self._draft, self._confirmed = draft, confirmed
        self._how = draft.given("how_known") or "not_asked"

    def words(self, field: str) -> str | None:
        """Return the person's words to a question, with what says who they are withheld."""
        answer = self._draft.answers.get(field)
        text = answer.text if answer is not None and answer.state == "given" else None
        return mask(text, self._draft.masks).text if text else None

    def part(self, field: str) -> Facts | None:
        """Return the facts to rely on: of the answer, else of the account once the person said yes to it."""
        if not self._confirmed:
            return None
        agreed = self._draft.given("read_back") == "yes"
        return self._draft.parts.get(field) or (self._draft.parts.get("account") if agreed else None)

    def basis(self, field: str) -> str:
        return "answer" if field in self._draft.answers else "account"

    def subject(self, what: str, field: str, /, **told: Any) -> Subject:
        known = {key: value for key, value in told.items() if value is not None}
        return {"type": what, "how_known": self._how, "basis": self.basis(field), **known}

    def persons(self) -> Iterator[Subject]:
        yield from self._known_child()
        yield from self._people("children", "child", "child")
        yield from self._people("adults", "adult", "adult_of_concern")
        if self._how in ("told", "supported"):
            yield {"type": "person", "role": "witness", "how_known": self._how, "basis": "answer"}

    def _known_child(self) -> Iterator[Subject]:
        told = {name: self.words(field) for name, field in CHILD.items()}
        if self._draft.speaker == "child":
            yield self.subject("person", "speaker", role="child", speaks_for_themself=True, **told)
        elif any(told.values()):
            yield self.subject("person", "child_known", role="child", **told)

    def _people(self, field: str, role: str, printed: str) -> Iterator[Subject]:
        part, words = self.part(field), self.words(field)
        ages = [age for age in part.ages if age.role in (role, "unknown")] if part else []
        if field not in self._draft.parts:
            ages = [age for age in ages if age.role == role]
        count = getattr(part, field) if part else None
        if words or ages or count:
            bands = [{"min": age.min, "max": age.max} for age in ages] or None
            yield self.subject("person", field, role=printed, as_told=words, count=count, ages=bands)

    def vehicles(self) -> Iterator[Subject]:
        part, words = self.part("vehicle"), self.words("vehicle")
        for vehicle in part.vehicles if part else ():
            read = {name: getattr(vehicle, name) for name in ("vrm", "vrm_partial", "make", "model", "colour")}
            yield self.subject("vehicle", "vehicle", as_told=words, **read)
        if words and not (part and part.vehicles):
            yield self.subject("vehicle", "vehicle", as_told=words)

    def places(self) -> Iterator[Subject]:
        part, words, pin = self.part("where"), self.words("where"), self._pin()
        named = part.places[0] if part and part.places else None
        postcodes = list(part.postcodes) if part and part.postcodes else None
        if words or pin or named or postcodes:
            name, kind = (mask(named.name, self._draft.masks).text, named.kind) if named else (None, None)
            told = {"as_told": words, "name": name, "kind": kind, "pin": pin, "postcodes": postcodes}
            yield self.subject("place", "where", **told)

    def _pin(self) -> dict[str, float] | None:
        value = self._draft.given("where")
        if not isinstance(value, Mapping) or "lat" not in value or self._draft.given("place_kind") == "here_now":
            return None  # where the reporter is now says who they are and is no place of the event
        return {"lat": float(value["lat"]), "lon": float(value["lon"])}

    def context(self) -> Iterator[Subject]:
        chosen, words = self._draft.given("context"), self.words("context")
        kinds = [CONTEXT_KINDS[name] for name in chosen if name in CONTEXT_KINDS] if isinstance(chosen, list) else []
        for kind in kinds:
            repeated = True if kind == "place" else None
            yield self.subject(kind, "context", as_told=words, repeated=repeated)
        if words and not kinds:
            yield self.subject("group_or_place", "context", as_told=words)
        if school := self.words("child_school"):
            yield self.subject("school", "child_school", as_told=school)

    def online(self) -> Iterator[Subject]:
        part, words = self.part("online"), self.words("online")
        phones, handles = (part.phones, part.handles) if part else ((), ())
        for phone in phones:
            yield self.subject("phone", "online", number=mask(phone, self._draft.masks).text, as_told=words)
        for handle in handles:
            yield self.subject("online_space", "online", handle=mask(handle, self._draft.masks).text, as_told=words)
        if words and not phones and not handles:
            yield self.subject("online_space", "online", as_told=words)
