"""What each recipient gets: plain JSON, built once and frozen. No grade, no score, nothing that a model guessed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from bot.concerns.model import Product
from bot.concerns.referral.asked import for_recipient
from bot.concerns.referral.disclosure import with_disclosure
from bot.concerns.referral.payload import ReferralCase, as_json, as_read, shared_payload, signs_not_confirmed
from bot.concerns.referral.subjects import event, links_among
from bot.db import new_id
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.model import Draft, Recipient

SCHEMA = "referral.v1"
SAFETY_EVENT = "safety_event"
KINDS_OF_ROLE = {
    "police": ("police_intelligence", "crime_prompt"),
    "social_care": ("safeguarding",),
    "lado": ("safeguarding",),
    "licensing": ("safeguarding",),
    "rail_police": ("police_intelligence",),
}
LANE_OF_KIND = {
    "police_intelligence": "intelligence",
    "safeguarding": "safeguarding",
    "crime_prompt": "crime",
    "safety_event": "safety",
    "all_clear": "safety",
}
REPORTER = "reporter"
LICENSING = "licensing"  # needs the adult, not the child
CHILDREN = ("child", "child_who_may_have_harmed", "survivor_adult", "carer")  # and who was one, and whose child it is
WORDS = frozenset({"as_told", "handle"})
OF_A_CHILD = frozenset({"relationship"})  # "her uncle" says of a child
MAY_HAVE_CONTACT = ("police", "social_care")


def build(case: ReferralCase) -> list[tuple[Product, Recipient | None]]:
    """Return the products with their recipients; the reporter's own copy has none."""
    body = shared_payload(case)
    addressed: list[tuple[Product, Recipient | None]] = []
    for recipient in case.recipients:
        kinds = [kind for kind in KINDS_OF_ROLE[recipient.role] if kind in case.route.products]
        for kind in kinds:
            product = _product(kind, recipient.role, _for(recipient, case, body | _part(case, kind, recipient)))
            addressed.append((product, recipient))
    return [
        *addressed,
        (_product("reporter_copy", REPORTER, body | _questions(body, REPORTER) | _own_part(case)), None),
    ]


def safety_event(
    case: ReferralCase, words: Sequence[str], *, updates: Sequence[Mapping[str, Any]] = ()
) -> list[tuple[Product, Recipient]]:
    """Return the provisional products that go out at once: what was said, before anything else is asked.

    `updates` are the earlier events of the concern; each recipient's first one is named.
    """
    urgency = {"level": "immediate", "reason": case.route.urgency.reason, "set_by": "rule:danger_stated"}
    extra: dict[str, Any] = {"provisional": True, "danger_words": list(words), "reporter_now": reporter_now(case.draft)}
    body = shared_payload(case) | as_read(case) | extra | {"urgency": urgency}
    return [(_event(case, one, body | _updates(one, updates)), one) for one in case.recipients]


def _event(case: ReferralCase, recipient: Recipient, body: dict[str, Any]) -> Product:
    part = _questions(body, recipient.role) | _part(case, SAFETY_EVENT, recipient)
    return _product(SAFETY_EVENT, recipient.role, body | part)


def _updates(recipient: Recipient, earlier: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    own = [sent["id"] for sent in earlier if sent["recipient"] == recipient.role]
    return {"updates": own[0] if own else None}


def all_clear(
    case: ReferralCase, reason: str, words: Sequence[str], events: Sequence[Mapping[str, Any]]
) -> list[tuple[Product, Recipient]]:
    """Return what tells those who got an event that the person took it back; it decides nothing for them."""
    urgency = {"level": "routine", "reason": case.route.urgency.reason, "set_by": f"rule:{reason}"}
    body = shared_payload(case) | {"urgency": urgency, "all_clear": {"reason": reason, "words": list(words)}}
    return [
        (_product("all_clear", one.role, body | _part(case, "all_clear", one) | _updates(one, events)), one)
        for one in case.recipients
    ]


def reporter_now(draft: Draft) -> dict[str, Any] | None:
    """Return the pin of where the reporter is: only a safety event carries it, as a child may be in danger there."""
    where = draft.given("where")
    here = draft.given("place_kind") == "here_now" and isinstance(where, Mapping) and "lat" in where
    return {"lat": float(where["lat"]), "lon": float(where["lon"])} if here else None


def _product(kind: str, role: str, body: dict[str, Any]) -> Product:
    product_id = new_id()
    whole = {"schema": SCHEMA, "id": product_id, "kind": kind, **body}
    return Product(product_id, kind, role, whole if role == REPORTER else with_disclosure(whole))


def _part(case: ReferralCase, kind: str, recipient: Recipient) -> dict[str, Any]:
    contact = case.contact if recipient.role in MAY_HAVE_CONTACT else None
    part: dict[str, Any] = {
        "lane": "safety" if case.route.danger and kind == "safeguarding" else LANE_OF_KIND[kind],
        "recipient": recipient.role,
        "test": recipient.practice,
        "reporter": {"choice": case.draft.choice if case.confirmed else "not_chosen", "contact": contact},
        "other_recipients": [
            *(_other(other) for other in case.recipients if other.role != recipient.role),
            *_dsl(case),
        ],
    }
    if kind == "police_intelligence":  # for the analyst alone
        part["signs_not_confirmed"] = signs_not_confirmed(case.draft, case.knowledge)
    return part | _site(case, kind)


def _for(recipient: Recipient, case: ReferralCase, body: dict[str, Any]) -> dict[str, Any]:
    """Return the body as far as a recipient may see it: licensing hears of no child."""
    body = body | _questions(body, recipient.role)
    if recipient.role != LICENSING:
        return body
    hidden = catalogue.QUESTIONS.hidden_from(LICENSING)
    asked = [name for name in body["not_asked"] if name not in hidden]
    return {key: value for key, value in body.items() if key != "missing"} | _without_child(case) | {"not_asked": asked}


def _questions(body: Mapping[str, Any], role: str) -> dict[str, Any]:
    """Return what recipients asked as one role may see it."""
    questions = body.get("questions")
    return {"questions": for_recipient(questions, role, own_only=role == LICENSING)} if questions else {}


def _site(case: ReferralCase, kind: str) -> dict[str, Any]:
    """Return where the link's organisation is: help has to find it, and a named reporter does not hide it."""
    named = case.confirmed and case.draft.choice == "named"
    return {"site": dict(case.site)} if case.site and (named or kind == "safety_event") else {}


def _without_child(case: ReferralCase) -> dict[str, Any]:
    about = [_for_licensing(one) for one in case.subjects if one.get("role") not in CHILDREN]
    hidden = catalogue.QUESTIONS.hidden_from(LICENSING)
    lines = [line for line in case.lines if line.field not in hidden]
    joined = event(case.draft, about, confirmed=case.confirmed)
    return {"subjects": about, "links": links_among(case.links, about), "event": joined, "release_copy": as_json(lines)}


def _for_licensing(subject: Mapping[str, Any]) -> dict[str, Any]:
    """Return a subject without the words about a child at which it was told."""
    hidden = subject.get("told_at") in catalogue.QUESTIONS.hidden_from(LICENSING)
    left_out = OF_A_CHILD | (WORDS if hidden else frozenset())
    return {key: value for key, value in subject.items() if key not in left_out}


def _own_part(case: ReferralCase) -> dict[str, Any]:
    return {
        "lane": "own_copy",
        "recipient": REPORTER,
        "reporter": {"choice": "own_copy", "contact": None},
        "other_recipients": [*(_other(recipient) for recipient in case.recipients), *_dsl(case)],
    }


def _dsl(case: ReferralCase) -> list[dict[str, Any]]:
    """Return the school's safeguarding lead, whom the reporter tells in person, where the route names them."""
    lead = {"role": "dsl", "state": "not_passed_on", "reporter_must_call": True}
    return [lead] if "dsl" in case.route.recipients else []


def _other(recipient: Recipient) -> dict[str, Any]:
    state = "sent_at_the_same_time" if recipient.electronic else "not_passed_on"
    return {"role": recipient.role, "state": state, "reporter_must_call": not recipient.electronic}
