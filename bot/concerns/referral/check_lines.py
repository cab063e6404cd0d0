"""What the check page lists: the lines of the product as it would be frozen now, and what else is in its subjects."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.model import Draft, ReleaseLine
from bot.concerns.redaction.redact import MARK
from bot.concerns.redaction.release_copy import LABEL, release_copy
from bot.concerns.referral.outgoing import NO_WORDS, fit_to_send
from bot.concerns.referral.payload import ReferralCase, shared_payload
from bot.concerns.routing import route

if TYPE_CHECKING:
    from bot.concerns.context import ConcernContext

CODED = NO_WORDS | {"how_known", "told_at", "kind", "sex", "licence_kind"}  # values of closed lists
# The question at which a person can change what was read of a subject.
QUESTION_OF = {"place": "where", "vehicle": "vehicle", "phone": "online", "online_space": "online", "school": "context"}
OF_PERSON = {"child": "children"}


def check_lines(draft: Draft, context: ConcernContext, now: datetime) -> tuple[ReleaseLine, ...]:
    """Return every line that recipients would read, and a line for each thing read of a subject that none shows."""
    lines = release_copy(draft, draft.redaction, texts=context.texts, knowledge=context.knowledge)
    destined = route(draft, context.knowledge)
    case = ReferralCase(draft, destined, lines, (), context.knowledge, draft.concern.version + 1, True, now)
    frozen, _ = fit_to_send(shared_payload(case), draft.redaction)
    shown = [
        ReleaseLine(line["number"], line["field"], line["label"], line["text"], MARK in line["text"])
        for line in frozen["release_copy"]
    ]
    return (*shown, *_of_subjects(frozen["subjects"], shown, context))


def _of_subjects(
    subjects: Sequence[Mapping[str, Any]], shown: Sequence[ReleaseLine], context: ConcernContext
) -> Iterator[ReleaseLine]:
    all_lines = "\n".join(line.text for line in shown).casefold()
    number = len(shown)
    for subject in subjects:
        texts = list(dict.fromkeys(texts_in(subject)))
        if any(
            words.casefold() not in all_lines for words in texts
        ):  # then whole: "Volkswagen" alone tells nobody what
            number += 1
            field = _question(subject)
            yield ReleaseLine(number, field, context.texts.say(f"{LABEL}{field}"), ", ".join(texts), False)


def _question(subject: Mapping[str, Any]) -> str:
    if subject["type"] == "person":
        return OF_PERSON.get(str(subject.get("role")), "adults")
    return QUESTION_OF.get(str(subject["type"]), "context")


def texts_in(value: Any, key: str = "") -> Iterator[str]:
    """Give every text in a subject that is no code."""
    if isinstance(value, Mapping):
        for name, part in value.items():
            yield from texts_in(part, name)
    elif isinstance(value, list):
        for part in value:
            yield from texts_in(part, key)
    elif isinstance(value, str) and key not in CODED:
        yield value
