"""What each recipient gets: plain JSON bodies, built once and frozen. No grade, no score, nothing a model guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.masking import mask
from bot.concerns.model import Product
from bot.concerns.release import sector_questions
from bot.concerns.subjects import event, subjects
from bot.db import new_id

if TYPE_CHECKING:
    from bot.concerns.model import Draft, Line, Recipient, Route
    from bot.guidance.model import Knowledge

SCHEMA = "referral.v1"
KINDS_OF_ROLE = {
    "police": ("police_intelligence", "crime_prompt"),
    "social_care": ("safeguarding",),
    "lado": ("safeguarding",),
    "licensing": ("safeguarding",),
}
LANE_OF_KIND = {
    "police_intelligence": "intelligence",
    "safeguarding": "safeguarding",
    "crime_prompt": "crime",
    "safety_event": "safety",
}
MAY_HAVE_CONTACT = ("police", "social_care")
LICENSING_LEAVES_OUT = ("child",)
DIRECT, INDIRECT = ("saw_heard",), ("told", "rumour", "supported")


@dataclass(frozen=True)
class Frame:
    """What the products of one version share."""

    version: int
    confirmed: bool
    recipients: tuple[Recipient, ...]
    now: datetime
    contact: str | None = None  # only ever set for a reporter who chose to be named

    @property
    def test(self) -> bool:
        """Whether any recipient is a practice one, or none is there."""
        return not self.recipients or any(recipient.practice for recipient in self.recipients)


def build(
    draft: Draft, route: Route, lines: Sequence[Line], *, knowledge: Knowledge, frame: Frame
) -> list[tuple[Product, Recipient | None]]:
    """Return the products with their recipients; the reporter's copy has none."""
    made: list[tuple[Product, Recipient | None]] = []
    for recipient in frame.recipients:
        for kind in KINDS_OF_ROLE[recipient.role]:
            if kind in route.products:
                body = _body(draft, route, lines, knowledge, frame) | _part(kind, recipient, draft, route, frame)
                made.append((_product(kind, recipient.role, body), recipient))
    copy = _body(draft, route, lines, knowledge, frame) | _reporter_part(frame)
    return [*made, (_product("reporter_copy", "reporter", copy), None)]


def safety_event(
    draft: Draft, lines: Sequence[Line], words: Sequence[str], *, knowledge: Knowledge, frame: Frame, route: Route
) -> list[tuple[Product, Recipient]]:
    """Return the provisional products that go out at once: what was said, before anything else is asked."""
    extra = {"provisional": True, "danger_words": list(words), "reporter_now": reporter_now(draft)}
    made = []
    for recipient in frame.recipients:
        body = _body(draft, route, lines, knowledge, frame) | _part("safety_event", recipient, draft, route, frame)
        body["urgency"] = {"level": "immediate", "reason": route.urgency.reason, "set_by": "rule:danger_in_words"}
        made.append((_product("safety_event", recipient.role, body | extra), recipient))
    return made


def reporter_now(draft: Draft) -> dict[str, Any] | None:
    """Return the pin of where the reporter is: only a safety event carries it, as a child may be in danger there."""
    where = draft.given("where")
    here = draft.given("place_kind") == "here_now" and isinstance(where, Mapping) and "lat" in where
    return {"lat": float(where["lat"]), "lon": float(where["lon"])} if here else None


def _product(kind: str, role: str, body: dict[str, Any]) -> Product:
    product_id = new_id()
    return Product(product_id, kind, role, {"schema": SCHEMA, "id": product_id, "kind": kind, **body})


def _body(draft: Draft, route: Route, lines: Sequence[Line], knowledge: Knowledge, frame: Frame) -> dict[str, Any]:
    about = subjects(draft, confirmed=frame.confirmed)
    states = {name: answer.state for name, answer in draft.answers.items()}
    return {
        "reference": draft.concern.reference,
        "version": frame.version,
        "test": frame.test,
        "confirmed": frame.confirmed,
        "made_at": frame.now.isoformat(),
        "class": "referral" if route.classified else "information_only",
        "lanes": list(route.lanes),
        "urgency": {"level": route.urgency.level, "reason": route.urgency.reason, "set_by": route.urgency.set_by},
        "sector": draft.concern.sector,
        "area": draft.concern.area,
        "about_colleague": draft.colleague,
        "statements": [_statement(draft, number, told) for number, told in enumerate(draft.statements, start=1)],
        "release_copy": [
            {"number": line.number, "field": line.field, "label": line.label, "text": line.text} for line in lines
        ],
        "withheld": any(line.masked for line in lines),
        "subjects": about,
        "event": event(draft, about, confirmed=frame.confirmed),
        "indicators": _indicators(draft, knowledge),
        "contexts": _contexts(draft, knowledge),
        "sector_answers": _sector_answers(draft, knowledge),
        "not_known": [name for name, state in states.items() if state == "unknown"],
        "emergency": {
            "danger_stated": route.danger,
            "called_999": draft.given("called_999") or "not_known",
            "incident_number": draft.given("incident_number"),
        },
        "knowledge_version": knowledge.version,
    }


def _statement(draft: Draft, number: int, told: Any) -> dict[str, Any]:
    copy = mask(told.text, draft.masks)
    return {
        "number": number,
        "text": copy.text,
        "withheld": copy.masked,
        "how": told.how,
        "first_hand": _first_hand(told.how, draft.given("how_known")),
        "when_known": told.when_known.isoformat() if told.when_known else None,
        "said_at": told.said_at.isoformat(),
        "version": told.version,
    }


def _first_hand(how: str, how_known: str | None) -> bool | None:
    if how in ("saw", "heard") or (how == "unspecified" and how_known in DIRECT):
        return True
    return False if how in ("was_told", "inferred") or how_known in INDIRECT else None


def _indicators(draft: Draft, knowledge: Knowledge) -> list[dict[str, str]]:
    signs = (knowledge.indicators[name] for name in draft.indicators if name in knowledge.indicators)
    return [{"id": s.id, "sentence": s.sentence, "sign": s.sign, "context": s.context} for s in signs]


def _contexts(draft: Draft, knowledge: Knowledge) -> list[str]:
    found = {indicator["context"] for indicator in _indicators(draft, knowledge)}
    return sorted(found | ({"school"} if draft.concern.sector == "school" else set()))


def _sector_answers(draft: Draft, knowledge: Knowledge) -> list[dict[str, Any]]:
    told = []
    for name, question in sector_questions(draft, knowledge).items():
        if (answer := draft.answers.get(name)) is not None:
            words = mask(answer.text, draft.masks).text if answer.text else None
            value = None if answer.value is None else mask(str(answer.value), draft.masks).text
            told.append(
                {"id": question.id, "question": question.ask, "state": answer.state, "value": value, "text": words}
            )
    return told


def _part(kind: str, recipient: Recipient, draft: Draft, route: Route, frame: Frame) -> dict[str, Any]:
    contact = frame.contact if recipient.role in MAY_HAVE_CONTACT else None
    part: dict[str, Any] = {
        "lane": "safety" if route.danger and kind == "safeguarding" else LANE_OF_KIND[kind],
        "recipient": recipient.role,
        "reporter": {"choice": draft.choice if frame.confirmed else "not_chosen", "contact": contact},
        "other_recipients": [_other(other) for other in frame.recipients if other.role != recipient.role],
    }
    if recipient.role == "licensing":
        about = [s for s in subjects(draft, confirmed=frame.confirmed) if s.get("role") not in LICENSING_LEAVES_OUT]
        part |= {"subjects": about, "event": event(draft, about, confirmed=frame.confirmed)}
    return part


def _reporter_part(frame: Frame) -> dict[str, Any]:
    return {
        "lane": "own_copy",
        "recipient": "reporter",
        "reporter": {"choice": "own_copy", "contact": None},
        "other_recipients": [_other(recipient) for recipient in frame.recipients],
    }


def _other(recipient: Recipient) -> dict[str, Any]:
    state = "sent_at_the_same_time" if recipient.electronic else "not_passed_on"
    return {"role": recipient.role, "state": state, "reporter_must_call": not recipient.electronic}
