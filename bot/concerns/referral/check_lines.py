"""What the check lists: the lines of the product as it would be frozen now, who and what was read, and the contact."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.concerns.model import Draft, ReleaseLine, Route
from bot.concerns.redaction.redact import MARK
from bot.concerns.redaction.release_copy import LABEL, release_copy
from bot.concerns.referral.outgoing import NO_WORDS, fit_to_send
from bot.concerns.referral.payload import ReferralCase, shared_payload
from bot.concerns.referral.products import MAY_HAVE_CONTACT
from bot.concerns.routing import route
from bot.guidance.texts import names_in_words

if TYPE_CHECKING:
    from bot.concerns.context import ConcernContext
    from bot.guidance.texts import Texts

CODED = NO_WORDS | {"how_known", "told_at", "kind", "sex", "licence_kind"}  # values of closed lists
# The question at which a person can change what was read of a subject.
QUESTION_OF = {"place": "where", "vehicle": "vehicle", "phone": "online", "online_space": "online", "school": "context"}
OF_PERSON = {"child": "children"}
ALWAYS = ("name", "as_told", "description")  # of a person: what says who is meant, although an answer has it too
CONTACT = "reporter_contact"


def check_lines(draft: Draft, context: ConcernContext, now: datetime) -> tuple[ReleaseLine, ...]:
    """Return every line that recipients would read, one for each person and thing that was read, and the contact."""
    lines = release_copy(draft, draft.redaction, texts=context.texts, knowledge=context.knowledge)
    destined = route(draft, context.knowledge)
    case = ReferralCase(draft, destined, lines, (), context.knowledge, draft.concern.version + 1, True, now)
    frozen, _ = fit_to_send(shared_payload(case), draft.redaction)
    shown = [
        ReleaseLine(line["number"], line["field"], line["label"], line["text"], MARK in line["text"])
        for line in frozen["release_copy"]
    ]
    more = [*_of_subjects(frozen["subjects"], shown, context.texts), *_contact(draft, destined, context.texts)]
    numbered = (
        ReleaseLine(number, field, label, text, MARK in text)
        for number, (field, label, text) in enumerate(more, len(shown) + 1)
    )
    return (*shown, *numbered)


def _of_subjects(
    subjects: Sequence[Mapping[str, Any]], shown: Sequence[ReleaseLine], texts: Texts
) -> Iterator[tuple[str, str, str]]:
    """Give field, label and words of each subject: of a person of whom something was told, and of a thing not shown."""
    answers = "\n".join(line.text for line in shown if line.field != "account").casefold()
    for subject in subjects:
        is_person = subject["type"] == "person"
        new = [words for words in dict.fromkeys(texts_in(subject)) if words.casefold() not in answers]
        if is_person and (words := ", ".join(_of_person(subject, new, texts))):
            yield _question(subject), _label(subject, texts), words
        elif new and not is_person:  # then whole: "Volkswagen" alone tells nobody what
            yield _question(subject), _label(subject, texts), ", ".join(dict.fromkeys(texts_in(subject)))


def _of_person(subject: Mapping[str, Any], new: Sequence[str], texts: Texts) -> Iterator[str]:
    """Give how many, who, how old, which sex and what else was told of a person."""
    if int(subject.get("count") or 1) > 1:
        yield texts.say("utter_concerns_count", count=subject["count"])
    of_them = [str(subject[name]) for name in ALWAYS if name in subject]
    yield from dict.fromkeys(of_them[:1])
    yield from (_age(age, texts) for age in subject.get("ages", ()))
    if "sex" in subject:
        yield texts.say(f"utter_concerns_sex_{subject['sex']}")
    yield from dict.fromkeys(words for words in (*of_them[1:], *new) if words not in of_them[:1])


def _age(age: Mapping[str, int], texts: Texts) -> str:
    low, high = age["min"], age["max"]
    if low == high:
        return texts.say("utter_concerns_age", age=low)
    return texts.say(f"utter_concerns_age_{'between' if low else 'up_to'}", low=low, high=high)


def _label(subject: Mapping[str, Any], texts: Texts) -> str:
    return texts.say(f"utter_concerns_read_{subject.get('role') or subject['type']}")


def _contact(draft: Draft, destined: Route, texts: Texts) -> Iterator[tuple[str, str, str]]:
    """Give the line for a contact that was given: who can read it. What it is stays in custody, out of every chat."""
    answer = draft.answers.get(CONTACT)
    if answer is None or answer.state != "given" or draft.choice not in ("named", "confidential"):
        return
    readers = [texts.say(f"utter_receipt_role_{role}") for role in destined.recipients if role in MAY_HAVE_CONTACT]
    words = texts.say(f"utter_concerns_contact_{draft.choice}", readers=names_in_words(readers))
    yield CONTACT, texts.say(f"{LABEL}{CONTACT}"), words


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
