"""How a product may be used, on what basis it is disclosed, what the family knows, and who has been told already.

Everything here is read off a body that is otherwise whole: nothing new is asked of anybody.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from bot.guidance.closed_lists import disclosures

Body = Mapping[str, Any]
ASKED_OF_FAMILY, ASKED_OF_WISHES = "carers_aware", "child_wishes"
LICENSING = "licensing"
CHILDREN = ("child", "child_who_may_have_harmed")
OF_FAMILY = ("safeguarding", "safety_event")  # who decides about a child needs it, police intelligence does not
TOLD_THE_HEAD = "told_the_head"  # a question of the routing table
DSL_TOLD = "dsl_told"  # a question of the school's own


def with_disclosure(body: Body) -> dict[str, Any]:
    """Return a product's body with handling, basis of disclosure and, for children's services, the family."""
    row = disclosures()[body["kind"]]
    before = list(_already_told(body))
    part: dict[str, Any] = {
        "handling": _handling(body, row.marking),
        "disclosure": {"legal_basis": list(row.legal_basis), "already_told": before},
    }
    if body["kind"] in OF_FAMILY and body["recipient"] != LICENSING:
        part["family"] = family(body)
    return {**body, **part}


def _handling(body: Body, marking: str) -> dict[str, Any]:
    conditions = list(_conditions(body))
    return {"proposed": "C" if conditions else "P", "conditions": conditions, "marking": marking}


def _conditions(body: Body) -> Iterator[str]:
    if body["reporter"]["choice"] != "named":
        yield "protect_source"
    if body["recipient"] != LICENSING and _of_children(body, "safe_to_tell_carer", "carer_aware"):
        yield "carers_not_told"
    if not body["confirmed"]:
        yield "not_confirmed"


def family(body: Body) -> dict[str, Any]:
    """Return what was told of child and carers, each with why there is nothing where nothing was told."""
    answered, wished = _line(body, ASKED_OF_FAMILY), _line(body, ASKED_OF_WISHES)  # each asks two things at once
    return {
        "child_knows": _told(body, ASKED_OF_FAMILY, answered),
        "carers_know": _told(body, ASKED_OF_FAMILY, _of_children(body, "carer_aware") or answered),
        "safe_to_tell_carers": _told(body, ASKED_OF_FAMILY, _of_children(body, "safe_to_tell_carer") or answered),
        "wishes": _told(body, ASKED_OF_WISHES, _of_children(body, "wants") or wished),
        "trusted_adult": _told(body, ASKED_OF_WISHES, _of_children(body, "trusted_adult") or wished),
    }


def _told(body: Body, question: str, words: Sequence[str]) -> dict[str, Any]:
    return {"state": "as_told" if words else _why_not(body, question), "as_told": list(words)}


def _why_not(body: Body, question: str) -> str:
    """Return why there are no words: the reporter does not know, nobody asked, or nothing told says it."""
    if question in body["not_known"]:
        return "not_known"
    return "not_asked" if question in body.get("not_asked", ()) else "not_told"


def _line(body: Body, field: str) -> list[str]:
    """Return what the person confirmed as the answer to a question about the child, if they gave one."""
    states = (*body["not_known"], *body.get("not_asked", ()))
    return [line["text"] for line in body["release_copy"] if line["field"] == field and field not in states]


def _of_children(body: Body, *fields: str) -> list[str]:
    children = [subject for subject in body["subjects"] if subject.get("role") in CHILDREN]
    return list(dict.fromkeys(child[field] for child in children for field in fields if child.get(field)))


def _already_told(body: Body) -> Iterator[dict[str, Any]]:
    """Give who has been told before this referral: the emergency services always, others where it was told."""
    called, number = body["emergency"]["called_999"], body["emergency"]["incident_number"]
    yield _one("emergency_services", {"yes": "yes", "no": "no", "cant": "no"}.get(called, "not_known"), number)
    for answer in body["sector_answers"]:
        if answer["id"] == DSL_TOLD:
            yield _one("dsl", _state_of(answer), answer["text"])
    yield from (_one("head", "as_told", words) for words in _line(body, TOLD_THE_HEAD))
    if body["recipient"] != LICENSING:
        yield from (_one("carers", "as_told", words) for words in _of_children(body, "carer_aware"))


def _state_of(answer: Body) -> str:
    if answer["state"] != "given":
        return {"unknown": "not_known", "skipped": "not_told"}[answer["state"]]
    return answer["value"] if answer["value"] in ("yes", "no") else "as_told"


def _one(who: str, state: str, words: str | None) -> dict[str, Any]:
    return {"who": who, "state": state, "as_told": words}
