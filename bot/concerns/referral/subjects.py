"""What a concern is about, POLE-like: persons, vehicles, places, groups, schools, online spaces; each with how known.

A concern needs no named child: a place, a vehicle or an online name alone is enough.
`basis`: `answer` = the person's own words to a question; `account` = read from what was told freely, confirmed by the
person. `told_at`: the question at which it was told, when that was another than its own: people answer as they think.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.concerns.place_choice import named
from bot.concerns.redaction.redact import redact
from bot.concerns.referral.place_kinds import spoken_places
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.model import Draft
    from bot.understanding.facts import Facts, When

Subject = dict[str, Any]
VEHICLE = ("vrm", "vrm_partial", "make", "model", "colour")
TOLD = "told:"
_ORDER = {"account": 1}
CONTEXT_KINDS = {"peers": "peer_group", "school": "school", "repeated_place": "place"}


def subjects(draft: Draft, *, confirmed: bool) -> list[Subject]:
    """Return every subject. What software read from the words is left out until the person has confirmed it."""
    maker = _Maker(draft, confirmed)
    found = [*maker.persons(), *maker.vehicles(), *maker.places(), *maker.context(), *maker.online()]
    return [{"id": f"s{number}", **subject} for number, subject in enumerate(found, start=1)]


def event(draft: Draft, about: list[Subject], *, confirmed: bool) -> dict[str, Any]:
    """Return the one event that joins the subjects: when, as told and as read, and whether it goes on."""
    as_told, time = _Maker(draft, confirmed).time()
    read = None
    if time is not None:
        read = {"start": _iso(time.start), "end": _iso(time.end), "precision": time.precision}
    return {
        "happening": draft.given("happening_now") or "not_known",
        "when_as_told": as_told,
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
        text = self._said(field)
        return redact(text, self._draft.redaction).text if text else None

    def _said(self, field: str) -> str | None:
        answer = self._draft.answers.get(field)
        return answer.text if answer is not None and answer.state == "given" else None

    def sources(self, field: str) -> list[str]:
        """Return where facts may be relied on: the question's own answer, the account once agreed to, then all else."""
        if not self._confirmed:
            return []
        parts, agreed = self._draft.parts, self._draft.given("read_back") == "yes"
        return sorted(
            (name for name in parts if agreed or name != "account"),
            key=lambda name: _ORDER.get(name, 2) if name != field else 0,
        )

    def part(self, field: str) -> Facts | None:
        """Return the facts to rely on: of the answer, else of the account once the person said yes to it."""
        first = next((name for name in self.sources(field) if name in (field, "account")), None)
        return self._draft.parts[first] if first else None

    def found(self, kind: str, field: str) -> Iterator[tuple[str, Any]]:
        """Give everything of a kind with where it was told, wherever that was."""
        for source in self.sources(field):
            for one in getattr(self._draft.parts[source], kind):
                yield source, one

    def time(self) -> tuple[str | None, When | None]:
        """Return when it was, as told and as read: from its own question, else from wherever it was said."""
        times = ((self._draft.parts[name].when, name) for name in self.sources("when"))
        read, source = next(((time, name) for time, name in times if time is not None), (None, "when"))
        told = self.words("when")
        if told is None and read is not None and read.phrase:
            told = redact(read.phrase, self._draft.redaction).text
        return told, read if source == "when" or not self.words("when") else None

    def subject(self, what: str, field: str, /, source: str | None = None, **told: Any) -> Subject:
        """Return a subject; `source` is where it was told, when that was not at its own question."""
        known = {key: value for key, value in told.items() if value is not None}
        if source in (None, field):
            return {"type": what, "how_known": self._how, "basis": self._basis(field), **known}
        basis = "account" if source == "account" or str(source).startswith(TOLD) else "answer"
        at = {} if source == "account" else {"told_at": str(source).removeprefix(TOLD)}
        return {"type": what, "how_known": self._how, "basis": basis, **at, **known}

    def _basis(self, field: str) -> str:
        return "answer" if field in self._draft.answers else "account"

    def persons(self) -> Iterator[Subject]:
        known, others = self._known_child(), list(self._people("children", "child", "child"))
        if known and len(others) == 1 and others[0].get("count", 1) == 1:  # the one child is the one who is known
            ((other,), others) = (others, [])
            known |= {key: value for key, value in other.items() if key not in known and key != "told_at"}
        yield from [known] if known else []
        yield from others
        yield from self._people("adults", "adult", "adult_of_concern")
        if self._how in ("told", "supported"):
            yield {"type": "person", "role": "witness", "how_known": self._how, "basis": "answer"}

    def _known_child(self) -> Subject | None:
        fields = catalogue.QUESTIONS.fills(catalogue.KNOWN_CHILD)
        told = {name: self.words(field) for name, field in fields.items()}
        if self._draft.speaker == "child":
            return self.subject("person", "speaker", role="child", speaks_for_themself=True, **told)
        return self.subject("person", "child_known", role="child", **told) if any(told.values()) else None

    def _people(self, field: str, role: str, printed: str) -> Iterator[Subject]:
        part, words = self.part(field), self.words(field)
        ages = [age for age in part.ages if age.role in (role, "unknown")] if part else []
        if field not in self._draft.parts:
            ages = [age for age in ages if age.role == role]
        count = getattr(part, field) if part else None
        if words or ages or count:
            yield self.subject("person", field, role=printed, as_told=words, count=count, ages=_bands(ages))
            return
        about_child = catalogue.QUESTIONS.about_child
        for source in self.sources(field):  # an adult who was told of at another question
            ages = [age for age in self._draft.parts[source].ages if age.role == role and source not in about_child]
            if ages:
                yield self.subject("person", field, source, role=printed, as_told=self.words(source), ages=_bands(ages))
                return

    def vehicles(self) -> Iterator[Subject]:
        words, listed = self.words("vehicle"), list[Any]()
        for source, vehicle in self.found("vehicles", "vehicle"):
            if not any(_same(known, vehicle) for known in listed):
                listed.append(vehicle)
                read = {name: getattr(vehicle, name) for name in VEHICLE}
                yield self.subject("vehicle", "vehicle", source, as_told=self.words(source), **read)
        own = self._draft.parts.get("vehicle") if self._confirmed else None
        if words and not (own and own.vehicles):
            yield self.subject("vehicle", "vehicle", as_told=words)

    def places(self) -> Iterator[Subject]:
        part, words, pin = self.part("where"), self.words("where"), self._pin()
        first = part.places[0] if part and part.places else None
        codes = list(part.postcodes) if part and part.postcodes else None
        if words or pin or first or codes:
            name, kind = (self._redacted(first.name), first.kind) if first else (None, None)
            told: dict[str, Any] = {"as_told": words, "name": name, "kind": kind, "pin": pin, "postcodes": codes}
            yield self.subject("place", "where", **told)
        yield from self._other_places({first.name} if first else set(), set(codes or ()))

    def _other_places(self, names: set[str], codes: set[str]) -> Iterator[Subject]:
        for source in self.sources("where"):
            if source in catalogue.QUESTIONS.about_child:
                continue  # where a child lives or is belongs to the child
            part, words = self._draft.parts[source], self._text(source)
            whole = [hit for hit in named(words, part.places) if hit.name not in names]
            for hit in whole:
                names.add(hit.name)
                told: dict[str, Any] = {
                    "name": self._redacted(hit.name),
                    "kind": hit.kind,
                    "as_told": self.words(source),
                }
                yield self.subject("place", "where", source, **told)
            for code in (code for code in part.postcodes if code not in codes):
                codes.add(code)
                yield self.subject("place", "where", source, postcodes=[code], as_told=self.words(source))
            if not (whole or part.postcodes or source in ("where", "account", "context")):
                for spoken in spoken_places(self._redacted(words), whole=source.startswith(catalogue.SECTOR_QUESTION)):
                    yield self.subject("place", "where", source, as_told=spoken)

    def _text(self, source: str) -> str:
        """Return the words of an answer or of the statements behind a source."""
        if source in self._draft.answers:
            return self._said(source) or ""
        sources = catalogue.QUESTIONS.statements if source == "account" else (source.removeprefix(TOLD),)
        return "\n".join(one.text for one in self._draft.statements if one.source in sources)

    def _redacted(self, text: str) -> str:
        return redact(text, self._draft.redaction).text

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
        words = self.words("online")
        yield from self._reached("phones", "phone", "number")
        yield from self._reached("handles", "online_space", "handle")
        own = self._draft.parts.get("online") if self._confirmed else None
        if words and not (own and (own.phones or own.handles)):
            yield self.subject("online_space", "online", as_told=words)

    def _reached(self, kind: str, what: str, key: str) -> Iterator[Subject]:
        listed: set[str] = set()
        for source, one in self.found(kind, "online"):
            if one not in listed:
                listed.add(one)
                yield self.subject(what, "online", source, as_told=self.words(source), **{key: self._redacted(one)})


def _bands(ages: Sequence[Any]) -> list[dict[str, int]] | None:
    return [{"min": age.min, "max": age.max} for age in ages] or None


def _same(known: Any, new: Any) -> bool:
    """Say whether a vehicle tells nothing that another did not: the same, or a part of it."""
    told = {name: getattr(new, name) for name in VEHICLE if getattr(new, name)}
    return all(
        value == getattr(known, name) or (name == "vrm_partial" and value in (known.vrm or ""))
        for name, value in told.items()
    )
