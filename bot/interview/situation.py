"""What the account already said, kept in one slot as names and ids, so that a turn reads the words only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.concerns.place_choice import alike
from bot.interview import questions as steps
from bot.interview.questions import SECTOR_QUESTIONS, Situation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actions.action_context import Context
    from bot.guidance.model import Knowledge

SUGGESTED_AT_MOST = 5
NOW = re.compile(r"\b(?:now|still|currently|at the moment|atm|as we speak|as i type|this minute)\b", re.IGNORECASE)


def as_slot(reading: Any, draft: Any) -> dict[str, Any]:
    """Return what the interview needs of understanding's reading of all that was told."""
    read_back = getattr(draft, "parts", {}).get("account")
    return {
        "has_behaviour": reading.has_behaviour,
        "now": reading.danger and NOW.search(all_told(draft)) is not None,
        "suggestions": [hit.id for hit in reading.indicators[:SUGGESTED_AT_MOST]],
        "said": said(read_back or reading.facts),
    }


def all_told(draft: Any) -> str:
    """Return all words of a draft, to be read together."""
    return "\n".join(one.text for one in (draft.statements if draft else ()))


def said(facts: Any) -> list[str]:
    """Return the steps that the account has answered by itself."""
    found = {
        "when": facts.when,
        "where": facts.places or facts.postcodes,
        "children": facts.children or any(age.role == "child" for age in facts.ages),
        "adults": facts.adults or any(age.role == "adult" for age in facts.ages),
        "vehicle": facts.vehicles,
        "online": facts.phones or facts.handles,
    }
    return [name for name, value in found.items() if value]


def alike_places(draft: Any) -> tuple[tuple[str, str], ...]:
    """Return id and name of the places that the words of `where` may mean, when there is more than one."""
    where, said = getattr(draft, "parts", {}).get("where"), draft.answers.get("where")
    if where is None or said is None:
        return ()
    return tuple((hit.id, hit.name) for hit in alike(said.text or "", where.places))


def situation(
    context: Context,
    slot: dict[str, Any] | None,
    knowledge: Knowledge,
    *,
    draft: Any,
    wanted: Sequence[str],
    parked: bool,
    web_form: bool = False,
) -> Situation:
    """Return the situation that decides the next question."""
    sector = knowledge.sectors.get(context.sector or "")
    known = slot or {}
    return Situation(
        asks=steps.still_to_ask(draft, wanted),
        places=alike_places(draft),
        sector=context.sector,
        channel=context.channel,
        parked=parked,
        web_form=web_form,
        has_behaviour=known.get("has_behaviour", True),
        says_when_happening=known.get("now", False),
        suggestions=tuple(known.get("suggestions", ())),
        said=tuple(known.get("said", ())),
        questions=min(len(sector.questions), SECTOR_QUESTIONS) if sector else 0,
    )
