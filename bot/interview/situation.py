"""What the account already says, remembered as names and ids, so that a turn reads the words only once."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.concerns import alike, merge
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
    """Return what the interview needs of understanding's reading of all statements, and of how many words that was."""
    return {
        "has_behaviour": reading.has_behaviour,
        "now": reading.danger and NOW.search(whole_account(draft)) is not None,
        "suggestions": [hit.id for hit in reading.indicators[:SUGGESTED_AT_MOST]],
        "length": len(whole_account(draft)),
    }


def is_current(summary: Mapping[str, Any] | None, draft: TurnDraft) -> bool:
    """Say whether a summary was made of the words as they are now."""
    return summary is not None and summary.get("length") == len(whole_account(draft))


def whole_account(draft: TurnDraft) -> str:
    """Return all words of a draft, to be read together."""
    return "\n".join(statement.text for statement in draft.statements)


def facts_told(draft: TurnDraft, *, in_answers: bool = False) -> Facts:
    """Return the facts of all statements, and of the answers in words too; not what is the child's own."""
    names = [name for name in draft.parts if name not in catalogue.QUESTIONS.about_child]
    sources = [name for name in names if in_answers or name not in draft.answers]
    return merge([draft.parts[name] for name in sources]) if draft.parts else draft.facts


def answered_by(facts: Facts) -> list[str]:
    """Return the questions that facts answer."""
    return [row.id for row in catalogue.QUESTIONS.rows if row.facts and row.facts.answers(facts)]


def told_of(facts: Facts) -> list[str]:
    """Return the questions of which facts tell something, also those that are still asked for the rest."""
    return [row.id for row in catalogue.QUESTIONS.rows if row.facts and row.facts.tells(facts)]


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
        own_place=draft.own_place,
        in_danger=draft.danger,
        sector=message.sector,
        channel=message.channel,
        parked=parked,
        web_form=web_form,
        has_behaviour=summary.get("has_behaviour", True),
        says_when_happening=summary.get("now", False),
        suggestions=tuple(summary.get("suggestions", ())),
        in_account=tuple(answered_by(facts_told(draft, in_answers=True))),
        to_read_back=tuple(name for name in told_of(facts_told(draft)) if name not in draft.answers),
        sector_questions=min(len(sector.questions), catalogue.SECTOR_QUESTIONS) if sector else 0,
    )
