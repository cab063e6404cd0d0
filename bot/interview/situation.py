"""What the account already says, remembered as names and ids, so that a turn reads the words only once."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.concerns import alike, in_one_breath, is_survivor, is_work_unclear, merge, without_own_post
from bot.interview.path import still_wanted
from bot.questions import catalogue
from bot.questions.conditions import HAPPENING
from bot.questions.model import Situation
from bot.questions.told import answers_of_trade, places_in, tells_of_child, told_of_child
from bot.understanding.asking.nothing_read import reads_nothing
from bot.understanding.asking.nothing_to_report import doubt_of
from bot.understanding.says_now import says_now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.guidance.model import Knowledge, Sector, SectorQuestion
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.turn_input import TurnInput
    from bot.understanding.asking.nothing_to_report import Doubt
    from bot.understanding.facts import Facts
    from bot.understanding.reading import Reading

SUGGESTED_AT_MOST = 5
_AGE_BESIDE = re.compile(r"^\W*[a-z][a-z' -]*[,(]?\s+(?:\(?(?:aged?|is|about)\s+)?(?:[3-9]|1[0-7])\b", re.IGNORECASE)


def account_summary(reading: Reading, draft: TurnDraft) -> dict[str, Any]:
    """Return what the interview needs of understanding's reading of all statements, and of how many words that was."""
    return {
        "has_behaviour": reading.has_behaviour,
        "now": reading.danger and says_now(whole_account(draft)),
        "suggestions": [hit.id for hit in reading.indicators[:SUGGESTED_AT_MOST]],
        "length": len(whole_account(draft)),
        "of_concern": reading.of_concern,
        "nothing_read": reads_nothing(reading, whole_account(draft)),
        "speaker": reading.speaker,
    }


def _doubt(summary: Mapping[str, Any], draft: TurnDraft) -> Doubt | None:
    """Return why there may be nothing to pass on; never of a child's words; a survivor's own word is heard."""
    speaker = summary.get("speaker", "witness")
    if speaker not in ("witness", "adult_victim"):
        return None
    beside = draft.answers.get(HAPPENING)
    words = [whole_account(draft), *([beside.text] if beside is not None and beside.text else [])]
    doubt = doubt_of("\n".join(words), summary.get("of_concern"))
    if doubt == "open" and summary.get("nothing_read"):
        doubt = "far"  # no rule reads anything either
    return doubt if speaker == "witness" or doubt == "said" else None


def is_current(summary: Mapping[str, Any] | None, draft: TurnDraft) -> bool:
    """Say whether a summary was made of the words as they are now."""
    return summary is not None and summary.get("length") == len(whole_account(draft))


def whole_account(draft: TurnDraft) -> str:
    """Return all words of a draft, to be read together."""
    return in_one_breath([statement.text for statement in draft.statements])


def facts_told(draft: TurnDraft, *, in_answers: bool = False) -> Facts:
    """Return the facts of all statements, and of the answers in words too; not what is the child's own."""
    names = [name for name in draft.parts if name not in catalogue.QUESTIONS.about_child]
    sources = [name for name in names if in_answers or name not in draft.answers]
    return merge([draft.parts[name] for name in sources]) if draft.parts else draft.facts


def facts_typed(draft: TurnDraft) -> Facts:
    """Return the facts of the statements with nothing withheld: only for who told them."""
    parts = draft.typed()
    names = [name for name in parts if name not in catalogue.QUESTIONS.about_child and name not in draft.answers]
    return merge([parts[name] for name in names])


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
    facts, event = facts_told(draft, in_answers=True), _told_of_event(draft)
    begun = Situation(
        sector=message.sector,
        channel=message.channel,
        parked=parked,
        web_form=web_form,
        has_behaviour=summary.get("has_behaviour", True),
        says_when_happening=summary.get("now", False),
        doubt=_doubt(summary, draft),
        suggestions=tuple(summary.get("suggestions", ())),
        wanted=still_wanted(draft, wanted),
        in_danger=draft.danger,
        of_own_childhood=is_survivor(draft) and not tells_of_child(facts),
        work_unclear=is_work_unclear(draft),
        own_place=draft.own_place,
        places=alike_places(draft),
    )
    with_account = _with_account(begun, draft, facts, event)
    return _with_trade(with_account, sector, facts, event, draft) if sector else with_account


def _with_account(begun: Situation, draft: TurnDraft, facts: Facts, event: str) -> Situation:
    """Add which questions the words told so far answer."""
    places = places_in(_of_event(draft, whole_account(draft)))
    there = ("where",) if places_in(event) else ()
    of_child = (*told_of_child(facts, event, begun.sector), *_told_with_the_name(draft))
    return replace(
        begun,
        in_account=(*answered_by(facts), *there, *of_child),
        to_read_back=_to_read_back(draft, places),
        places_told=places,
    )


def _told_with_the_name(draft: TurnDraft) -> tuple[str, ...]:
    """Return the child's age as answered where it was written beside the name: "Nell, 13"."""
    named = draft.parts.get("child_name")
    words = draft.answers["child_name"].text if "child_name" in draft.answers else None
    has_age = named is not None and (named.ages or _AGE_BESIDE.search(words or ""))
    return ("child_age",) if has_age else ()


def _with_trade(so_far: Situation, sector: Sector, facts: Facts, event: str, draft: TurnDraft) -> Situation:
    """Add what the trade asks of its people, and which of that the words answer."""
    asked = dict(enumerate(sector.questions[: catalogue.SECTOR_QUESTIONS], 1))
    return replace(
        so_far,
        sector_questions=len(asked),
        told_in_words=(
            *answers_of_trade(asked, event, facts.places, f"{event}\n{whole_account(draft)}"),
            *_of_own_premises(asked, so_far, facts),
        ),
        answers_at_most=sector.answers_at_most,
        asks_first=_row_ids(sector.asks_first, asked),
    )


def _of_own_premises(asked: Mapping[int, SectorQuestion], so_far: Situation, facts: Facts) -> tuple[int, ...]:
    """Return the numbers of what is asked of the writer's own premises, where it was told to be somewhere else."""
    elsewhere = so_far.own_place is None and bool(so_far.places_told or facts.places or facts.postcodes)
    return tuple(number for number, question in asked.items() if question.of_own_premises and elsewhere)


def _to_read_back(draft: TurnDraft, places: Sequence[str]) -> tuple[str, ...]:
    answered = {*told_of(facts_told(draft)), *(("where",) if places else ())}
    return tuple(name for name in catalogue.QUESTIONS.facts if name in answered and name not in draft.answers)


def _told_of_event(draft: TurnDraft) -> str:
    """Return the statements and the answers in words that tell of the event."""
    of_event = (name for name in draft.answers if catalogue.holds_facts(name))
    named = (name for name in of_event if name not in catalogue.QUESTIONS.about_child)
    return "\n".join((_of_event(draft, whole_account(draft)), *(draft.answers[name].text or "" for name in named)))


def _of_event(draft: TurnDraft, words: str) -> str:
    """Return words for the event: where the writer works is no place of it unless it was there."""
    return words if draft.own_place else without_own_post(words)


def _row_ids(names: Sequence[str], asked: Mapping[int, SectorQuestion]) -> tuple[str, ...]:
    """Return the ids of rows for names of questions, a trade's own among them."""
    own = {question.id: catalogue.sector_question(number) for number, question in asked.items()}
    return tuple(own.get(name, name) for name in names)
