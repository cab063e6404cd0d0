"""What the account already says, remembered as names and ids, so that a turn reads the words only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.concerns import alike
from bot.interview.path import still_wanted
from bot.questions import catalogue
from bot.questions.model import Situation

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.guidance.model import Knowledge
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_input import TurnInput
    from bot.understanding.facts import Facts
    from bot.understanding.reading import Reading

SUGGESTED_AT_MOST = 5
NOW = re.compile(r"\b(?:now|still|currently|at the moment|atm|as we speak|as i type|this minute)\b", re.IGNORECASE)


def account_summary(reading: Reading, draft: TurnDraft) -> dict[str, Any]:
    """Return what the interview needs of understanding's reading of the whole account."""
    facts = draft.parts.get("account") or reading.facts
    return {
        "has_behaviour": reading.has_behaviour,
        "now": reading.danger and NOW.search(whole_account(draft)) is not None,
        "suggestions": [hit.id for hit in reading.indicators[:SUGGESTED_AT_MOST]],
        "said": answered_by(facts),
    }


def whole_account(draft: TurnDraft) -> str:
    """Return all words of a draft, to be read together."""
    return "\n".join(statement.text for statement in draft.statements)


def answered_by(facts: Facts) -> list[str]:
    """Return the questions that the facts of an account answer."""
    return [row.id for row in catalogue.QUESTIONS.rows if row.facts and row.facts.answers(facts)]


def alike_places(draft: TurnDraft) -> tuple[tuple[str, str], ...]:
    """Return id and name of the places that the words of `where` may mean, when there is more than one."""
    facts, answer = draft.parts.get("where"), draft.answers.get("where")
    if facts is None or answer is None:
        return ()
    return tuple((hit.id, hit.name) for hit in alike(answer.text or "", facts.places))


def situation(
    message: TurnInput,
    summary: Mapping[str, Any],
    knowledge: Knowledge,
    *,
    draft: TurnDraft,
    wanted: Sequence[str],
    parked: bool,
    web_form: bool = False,
) -> Situation:
    """Return the situation that decides the next question; `summary` is the account's."""
    sector = knowledge.sectors.get(message.sector or "")
    return Situation(
        wanted=still_wanted(draft, wanted),
        places=alike_places(draft),
        sector=message.sector,
        channel=message.channel,
        parked=parked,
        web_form=web_form,
        has_behaviour=summary.get("has_behaviour", True),
        says_when_happening=summary.get("now", False),
        suggestions=tuple(summary.get("suggestions", ())),
        in_account=tuple(summary.get("said", ())),
        sector_questions=min(len(sector.questions), catalogue.SECTOR_QUESTIONS) if sector else 0,
    )
