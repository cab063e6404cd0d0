"""The facts of a concern, part by part: the account, each answer in words, and what was told in between."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from bot.clock import LONDON
from bot.concerns.parts.merged import IDENTIFYING, merge
from bot.concerns.parts.written import PASSED_ON, Written, in_one_breath
from bot.concerns.place_choice import with_place
from bot.concerns.putting_right.settled import settled
from bot.concerns.redaction.redact import MARK, Redaction, redact, words_shown
from bot.concerns.redaction.self_identification import is_own_post
from bot.questions import catalogue
from bot.understanding.facts import Facts, PersonMention, PlaceHit, ReadFacts
from bot.understanding.writers.trade import own_trade

if TYPE_CHECKING:
    from bot.concerns.model import Answer, Statement

INTRODUCES = 5  # words
TOLD = "was_told"  # how somebody knows what was forwarded or quoted
SOON = timedelta(hours=1)
NO_TIME: Mapping[str, Any] = {
    "when": None,
    "times": (),
    "earlier": (),
    "planned": (),
    "tellings": (),
    "time_of_day": None,
    "recurrence": None,
    "passed_on_of": None,
}


def read_parts(
    statements: Sequence[Statement],
    given: Mapping[str, Answer],
    read: ReadFacts,
    redaction: Redaction = Redaction(),  # noqa: B008 - frozen
) -> Mapping[str, Facts]:
    """Return the facts of the account (`account`), each answer in words, and what else was told (`told:<where>`).

    What the person put right counts, and of the places that `where` names the one that is meant.
    """
    words = _words_told(statements, given)
    parts = settled(words, statements, partial(_facts_of, redaction=redaction, read=read), read)
    return with_place(parts, given)


def _words_told(statements: Sequence[Statement], given: Mapping[str, Answer]) -> dict[str, list[Written]]:
    facts = catalogue.QUESTIONS.facts
    answered = {name: [Written.of(given[name])] for name in (*facts, *given) if _is_read(name, given)}
    of_event = {name: words for name, words in answered.items() if name in facts}  # first, in the order that counts
    every = of_event | _account(statements, given) | answered | _said_elsewhere(statements)
    return {name: words for name, words in every.items() if any(words)}


def _is_read(name: str, given: Mapping[str, Answer]) -> bool:
    return name in given and catalogue.holds_facts(name)


def _account(statements: Sequence[Statement], given: Mapping[str, Answer]) -> dict[str, list[Written]]:
    """Return the account, unless the person said no when it was read back."""
    if "read_back" in given and given["read_back"].value == "no":
        return {}
    own = [entry for entry in statements if entry.how != TOLD]
    return {"account": _joined(own, catalogue.QUESTIONS.statements)}


def _said_elsewhere(statements: Sequence[Statement]) -> dict[str, list[Written]]:
    own = [entry for entry in statements if entry.how != TOLD]
    elsewhere = [entry.source for entry in own if entry.source not in catalogue.QUESTIONS.statements]
    others = {PASSED_ON: [Written("\n".join(entry.text for entry in statements if entry.how == TOLD))]}
    return {f"told:{source}": _joined(own, (source,)) for source in elsewhere} | others


def _joined(statements: Sequence[Statement], sources: Sequence[str]) -> list[Written]:
    """Return what was said at some sources, an entry for each stretch in which it was written."""
    entries = [entry for entry in statements if entry.source in sources and not _introduces(entry.text)]
    stretches: list[list[Statement]] = []
    for entry in entries:
        if stretches and _is_soon(stretches[-1][0].written, entry.written):
            stretches[-1].append(entry)
        else:
            stretches.append([entry])
    return [Written(in_one_breath([entry.text for entry in part]), part[0].written) for part in stretches]


def _is_soon(first: datetime, later: datetime) -> bool:
    """Return whether "yesterday" and "an hour ago" mean the same at both times."""
    return first.astimezone(LONDON).date() == later.astimezone(LONDON).date() and abs(later - first) <= SOON


def _introduces(text: str) -> bool:
    """Say whether a short message only says where the writer works: nobody of the event."""
    return len(text.split()) <= INTRODUCES and own_trade(text) is not None


def _facts_of(name: str, words: Sequence[Written], redaction: Redaction, read: ReadFacts) -> Facts:
    """Return the facts of a part, read as one text; its times are counted from when each stretch was written."""
    first, *later = words
    facts = _facts(name, in_one_breath([part.text for part in words]), redaction, first.reader(read))
    if not later:
        return facts
    timed = merge([_facts(name, part.text, redaction, part.reader(read)) for part in words])
    return replace(facts, **{kind: getattr(timed, kind) for kind in NO_TIME})


def _facts(name: str, text: str, redaction: Redaction, read: ReadFacts) -> Facts:
    """Return the facts of a text, without the reporter's own number or plate; a birthday is no time of the event."""
    facts = _without_reporter(name, text, redaction, read)
    if name == PASSED_ON:
        return _second_hand(facts)
    return replace(facts, **NO_TIME) if name in catalogue.QUESTIONS.about_child else facts


def _second_hand(facts: Facts) -> Facts:
    """Return what somebody else's words tell of the event: their numbers, names and days are their own."""
    nameless = tuple(replace(person, name=None) for person in facts.persons)
    return replace(facts, phones=(), persons=nameless, **NO_TIME)


def _without_reporter(name: str, text: str, redaction: Redaction, read: ReadFacts) -> Facts:
    facts, copy = read(text), redact(text, redaction, name)
    if not copy.withheld:
        return facts
    visible = read(copy.text)
    shown: dict[str, Any] = {kind: getattr(visible, kind) for kind in IDENTIFYING}
    withheld = _nameless(facts.places, visible.places, redaction)
    shown["places"] = (*visible.places, *withheld)
    if facts.recurrence and facts.recurrence.phrase not in copy.text:  # "Sundays" of the own shift are no pattern
        shown["recurrence"] = visible.recurrence
    return replace(facts, **shown, persons=_others(facts.persons, redaction, name, (text, copy.text)))


def _others(
    persons: Sequence[PersonMention], redaction: Redaction, question: str, texts: tuple[str, str]
) -> tuple[PersonMention, ...]:
    """Return the people who are spoken of, without the reporter's name and in words without what says who reports.

    `texts` are the words as typed and as they leave: what stands in those is not withheld here because it stands alone.
    Who only heard, said or saw something at the reporter's work is nobody of the concern, nor is who reports.
    """
    shown = {at: _as_shown(person, redaction, question, texts) for at, person in enumerate(persons)}
    places = {at: new for new, at in enumerate(at for at, person in shown.items() if person)}
    return tuple(_linked_anew(person, places) for person in shown.values() if person)


def _as_shown(
    person: PersonMention, redaction: Redaction, question: str, texts: tuple[str, str]
) -> PersonMention | None:
    if _is_nobody_of_it(person, redaction, texts[0]):
        return None
    own = person.name is not None and redact(person.name, redaction, question).withheld
    text = words_shown(person.text, texts, redact(person.text, redaction, question).text)
    if own and text == MARK and not (person.ages or person.sex or person.relationship):
        return None
    return replace(person, name=None if own else person.name, text=text)


def _is_nobody_of_it(person: PersonMention, redaction: Redaction, told_in: str) -> bool:
    """Say whether a person only works with who reports, or is who reports in words for their own work."""
    if person.name:
        return not set(redaction.workmates).isdisjoint(person.name.casefold().split())
    return is_own_post(told_in, person.text)


def _linked_anew(person: PersonMention, places: Mapping[int, int]) -> PersonMention:
    """Return a person whose links lead to the same people, where some were left out before them."""
    companions = tuple(places[at] for at in person.companions if at in places)
    relative_of = places.get(person.relative_of) if person.relative_of is not None else None
    return replace(person, companions=companions, relative_of=relative_of)


def _nameless(places: Sequence[PlaceHit], visible: Sequence[PlaceHit], redaction: Redaction) -> Iterator[PlaceHit]:
    """Give what kind of place it was, where its name is withheld."""
    shown = {hit.id for hit in visible}
    for hit in places:
        if hit.id not in shown and redact(hit.name, redaction).withheld:
            yield replace(hit, id="", name=MARK, lat=None, lon=None, locality=None, words="")
