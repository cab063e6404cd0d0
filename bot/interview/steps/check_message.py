"""The check before sending: who will read it, every line that leaves, and what is left out of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.concerns import is_place_sent
from bot.guidance.texts import Message, Option, names_in_words
from bot.questions.conditions import value_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bot.concerns import Recipient, ReleaseLine
    from bot.interview.turn_draft import TurnDraft
    from bot.interview.voice import Voice
    from bot.questions.model import Situation


@dataclass(frozen=True)
class Check:
    """What the check shows: the lines that leave, and who gets them."""

    lines: Sequence[ReleaseLine] = ()
    readers: Sequence[Recipient] = ()


NOTHING = Check()


def check_message(voice: Voice, check: Check, draft: TurnDraft, situation: Situation) -> Message:
    """Return the check: its lines in the text, and once more by label and words for a list."""
    numbered = (f"{line.number}. {line.label}: {line.text}" for line in check.lines)
    shown = "\n".join([*numbered, *_notes(voice, check, draft, situation)])
    # What is withheld is what we could read: who writes knows best what else says who they are.
    named = value_of(draft, "reporter_choice") == "named"
    then = voice.text(f"utter_interview_check_then{'' if named else '_unnamed'}")
    asked = voice.message("utter_interview_check", title=_title(voice, check), lines=shown, then=then)
    return replace(asked, lines=tuple((line.label, line.text) for line in check.lines))


def change_options(voice: Voice, check: Check, situation: Situation) -> Sequence[Option]:
    """Return the ways to change a line: one beside each on a page, elsewhere one button that asks which."""
    if not check.lines:
        return ()
    if situation.channel != "web":
        return voice.message("utter_interview_check_change").options
    return [Option(f"change:{n}", voice.text("utter_interview_change_label", number=n)) for n in _numbers(check.lines)]


def which_line(voice: Voice, lines: Sequence[ReleaseLine]) -> Message:
    """Return the question which line is to be changed, a short button each."""
    asked = voice.message("utter_interview_change_which")
    return replace(
        asked, kind="question", step="check", options=tuple(Option(f"change:{n}", n) for n in _numbers(lines))
    )


def _numbers(lines: Iterable[ReleaseLine]) -> Iterator[str]:
    return (str(line.number) for line in lines)


def _title(voice: Voice, check: Check) -> str:
    """Say who will read it; in practice, that nobody real does."""
    readers = _names(voice, (one for one in check.readers if one.electronic))
    if not readers:
        return voice.text("utter_interview_check_kept")
    return voice.text(f"utter_interview_check_read{'_practice' if voice.practice else ''}", readers=readers)


def _names(voice: Voice, recipients: Iterable[Recipient]) -> str:
    return names_in_words(one.name or voice.text(f"utter_receipt_role_{one.role}") for one in recipients)


def _notes(voice: Voice, check: Check, draft: TurnDraft, situation: Situation) -> Iterator[str]:
    """Give what the lines do not say: who has to be called, what is left out, and of the place of the reporter."""
    if to_call := _names(voice, (one for one in check.readers if not one.electronic)):
        yield voice.text("utter_interview_check_call", readers=to_call)
    if any(line.withheld for line in check.lines):
        yield voice.text("utter_interview_check_withheld")
    if situation.own_place:
        texts = (statement.text for statement in draft.statements)
        sent = is_place_sent(value_of(draft, "place_conflict"), situation.own_place, texts)
        yield voice.text("utter_interview_place_sent" if sent else "utter_interview_place_withheld")
