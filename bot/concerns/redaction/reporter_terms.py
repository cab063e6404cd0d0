"""What says who reports: the contact in custody, what they say of themself, and where they work."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Any

from bot.concerns.redaction.at_work.workmates import Workmates, workmates
from bot.concerns.redaction.own_identity import OwnIdentity, own_identity
from bot.concerns.redaction.own_place import asks_not_to_name_it, is_at_work, is_here, is_in_the_house, place_of_event
from bot.concerns.redaction.redact import Redaction
from bot.concerns.redaction.terms import contact_names, contact_numbers, organisation_terms, term_spans
from bot.guidance.closed_lists import house_words
from bot.questions import catalogue
from bot.understanding.answered_names import names_answered
from bot.understanding.facts import name_mentions

if TYPE_CHECKING:
    from bot.concerns.context import ConcernContext
    from bot.concerns.model import Answer, Statement
    from bot.concerns.tables import ConcernRow

Words = Sequence[str]
PLACE_ANSWERS = frozenset({"where", "child_school"})
_ON_WHEELS = re.compile(r"\b(?:cabs?|taxis?|cars|private hire|buses|coaches|trains|couriers|security)\b", re.IGNORECASE)
NAME_LENGTH = 4  # words of an answer that is a name and nothing else
NAMED_IN = ("child_name", "adults", "driver_badge_or_plate", "who_is_with_the_child", "child_carers")


@dataclass(frozen=True)
class Reporter:
    """What a draft has to know of its reporter: what to withhold, and the own place where the event was, if any."""

    redaction: Redaction
    place: str | None = None


@dataclass(frozen=True)
class ReportWords:
    """All that was written in a report, by where, and the names of the places that the gazetteer read in it."""

    statements: Sequence[Statement]
    answers: Mapping[str, Answer]
    places: Sequence[str] = ()
    strict: bool = False

    def chosen(self, field: str) -> Any:
        """Return the choice of an answer."""
        answer = self.answers.get(field)
        return answer.value if answer is not None else None

    def text(self, field: str) -> str:
        """Return the words of an answer."""
        answer = self.answers.get(field)
        return (answer.text or "") if answer is not None and answer.state == "given" else ""

    @property
    def told(self) -> list[str]:
        """The words of the statements."""
        return [statement.text for statement in self.statements]

    @property
    def texts(self) -> list[tuple[str, str]]:
        """All words of the person, each with the question that they answer; what was forwarded is another's."""
        answers = [(name, answer.text) for name, answer in self.answers.items() if answer.text]
        own = [statement for statement in self.statements if statement.how != "was_told"]
        return [*((statement.source, statement.text) for statement in own), *answers]

    @property
    def answers_of_the_event(self) -> list[str]:
        """The words of the answers to where it was."""
        names = [name for name in self.answers if name == "where" or name.startswith(catalogue.SECTOR_QUESTION)]
        return [text for text in map(self.text, names) if text]

    @property
    def answers_to_where(self) -> list[str]:
        """The words of the answers that name places."""
        names = [name for name in self.answers if name in PLACE_ANSWERS or name.startswith(catalogue.SECTOR_QUESTION)]
        return [text for text in map(self.text, names) if text]


def is_withheld(words: ReportWords) -> bool:
    """Say whether anything that says who reports is withheld.

    Not of a reporter who chose to be named, nor of a child: withholding who they are would keep help from them.
    """
    return not (words.chosen("speaker") == "child" or words.chosen("reporter_choice") == "named")


def reporter_of(context: ConcernContext, row: ConcernRow, words: ReportWords, contact: str) -> Reporter:
    """Return what to withhold from every copy of a concern, with the contact in custody where it is withheld."""
    if not is_withheld(words):
        return Reporter(Redaction(phrases=False))
    sector = context.knowledge.sectors.get(row.sector or "")
    premises = bool(sector and sector.premises)
    return reporter_from(
        contact, organisation_names(context, row), words, premises=premises, house=house_words(row.sector)
    )


def reporter_from(
    contact: str, organisation: Words, words: ReportWords, *, premises: bool = False, house: Words = ()
) -> Reporter:
    """Return what to withhold, of a contact, the names of the link's organisation, and all that was written.

    With `premises` the organisation is a place where people come, and "here" is there; `house` are words for it.
    """
    colleague = words.chosen("about_colleague") == "yes"
    phrases = words.chosen("speaker") != "adult_victim"
    own = own_identity(words.texts, colleague=colleague) if phrases else OwnIdentity()
    names = [*contact_names(contact), *own.names]
    work = workmates(words.texts, colleague=colleague) if phrases else Workmates()
    places = {name: _place_terms(name) for name in (*own.workplaces, *organisation)}  # named by themselves first
    conflict = _conflict(places, words) or (_here([*places], words, house) if premises else None)
    sent = bool(conflict) and is_place_sent(words.chosen("place_conflict"), conflict or "", words.told)
    single = tuple(dict.fromkeys(chain.from_iterable(names)))
    redaction = Redaction(
        terms=(*contact_numbers(contact), *own.numbers, *own.numbered, *_whole(names)),
        phrases=phrases,
        colleague=colleague,
        names=single,
        codes=own.codes,
        places=tuple(chain.from_iterable(map(_place_terms, organisation))),
        workplaces=tuple(chain.from_iterable(map(_place_terms, own.workplaces))),
        protected=(
            *_of_others(words, single, frozenset(work.names)),
            *_school_of_the_child(words.text("child_school")),
            *(_event_place(places, conflict, words) if sent and conflict else ()),
        ),
        workmates=work.names,
        reported=work.reported,
        strict=words.strict,
    )
    return Reporter(redaction, conflict)


def is_place_sent(choice: Any, place: str, texts: Iterable[str]) -> bool:
    """Say whether the place is told although it may say who reported: unless the person says to leave it out.

    Where the question is left open, or nobody could ask it, the place finds the child; that they work there stays out.
    A firm on wheels is no place: it finds nobody, and its name goes only where the person said so. Who asks in any of
    their `texts` that the house is not named has said so.
    """
    left_out = choice == "withhold" or _ON_WHEELS.search(place) or any(map(asks_not_to_name_it, texts))
    return bool(choice == "send" or not left_out)


def _conflict(places: Mapping[str, tuple[str, ...]], words: ReportWords) -> str | None:
    freely = [*words.told, words.text("context")]  # "seen by Marram Coaches staff" is who saw it, and no place
    where = place_of_event(places, freely, words.answers_to_where, words.places)
    if where is None and places and any(is_at_work(text) or is_in_the_house(text) for _, text in words.texts):
        return next(iter(places))
    return where


def _here(names: Words, words: ReportWords, house: Words) -> str | None:
    """Return the own place where "here", or a part of the house, is where it was; None where none is known by name."""
    meant = bool(names) and is_here(words.told, words.answers_of_the_event, words.places, house=house)
    return names[0] if meant else None


def _place_terms(name: str) -> tuple[str, ...]:
    return tuple(term for term in organisation_terms(name) if term)


def _event_place(places: Mapping[str, tuple[str, ...]], conflict: str, words: ReportWords) -> Iterable[str]:
    """Return every name of the place of the event: also those of the gazetteer and of a second own name for it."""
    hits = [hit for hit in words.places if _speaks_of(hit, places[conflict])]
    same = [terms for terms in places.values() if any(_speaks_of(name, terms) for name in (conflict, *hits))]
    return chain(*same, *map(organisation_terms, hits))


def _speaks_of(name: str, terms: Words) -> bool:
    return next(iter(term_spans(name, terms)), None) is not None


def _whole(names: Iterable[tuple[str, ...]]) -> list[str]:
    """Return full names, and each two words of them that stand together."""
    return [" ".join(pair) for name in names for pair in pairwise(name)]


def _of_others(words: ReportWords, own: Words, mates: frozenset[str]) -> list[str]:
    """Return the names of the child and of the persons of concern as they were answered, without who only saw it."""
    mentions = [mention for field in NAMED_IN for mention in name_mentions(words.text(field))]
    names = [*(mention.name for mention in mentions), *_of_the_child(words.text("child_name"))]
    whole = set(_whole([tuple(own)]))
    return [name for name in names if name not in whole and mates.isdisjoint(name.casefold().split())]


def _school_of_the_child(answer: str) -> tuple[str, ...]:
    """Return the terms of a school that was answered as such, also where the reporter works there."""
    return organisation_terms(answer) if answer and len(answer.split()) <= NAME_LENGTH else ()


def _of_the_child(answer: str) -> list[str]:
    """Return the words of the names that were answered as such, whatever stands around them."""
    if names := names_answered(answer):
        return [word for name in names for word in name.split() if len(word) > 1]
    words = answer.split()
    return [word for word in words if word[0].isupper() and len(word) > 1] if len(words) <= NAME_LENGTH else []


def organisation_names(context: ConcernContext, row: ConcernRow) -> tuple[str, ...]:
    """Return the names of the organisation of a concern's link."""
    if not row.organisation:
        return ()
    return tuple(json.loads(context.content.open(row.organisation, f"concerns.organisation:{row.id}")))
