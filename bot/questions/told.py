"""What words tell without naming the question: a place that no gazetteer knows, and a trade's own phrases."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from bot.newest import read_once
from bot.questions.conditions import CHILD_KNOWN
from bot.understanding.child_words import of_children
from bot.understanding.facts import read_ages, read_spoken_places, role_of_place
from bot.understanding.who_hears.routing_words import says_of_lead

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.questions.model import Question
    from bot.understanding.facts import Facts, PersonMention, PlaceHit

# A part of premises is not where they are: "room 112" of which hotel?
_PART_ALONE = re.compile(r"(?:room|flat|apartment|unit|caravan|chalet|lodge)\b[^,]*$", re.IGNORECASE)
_FILLER = re.compile(
    r"\b(?:about|approx|around|at|between|bit|by|from|good|i|in|it|its|just|like|maybe|might|of|on|or|probably|round|"
    r"roughly|say|so|some|somewhere|think|til|till|to|until|was|yeah|yes|ish|a|an|and|the|time)\b"
)
_ROWS = {  # what is told of a child's circumstances, and the question that need not be asked
    "lives_with": "child_carers",
    "looked_after": "child_carers",
    "carer_aware": "carers_aware",
    "wants": "child_wishes",
    "send_or_communication": "child_needs",
}
_WORD = re.compile(r"[a-z]+")
_WHO, GROWN = "they are", 20  # a bare age is read behind a person; years from which on an answer tells of no child
_CHILDS_AGE = re.compile(r"\W*(?:(?:about|maybe|like|around) )?(?:[7-9]|1[0-9])\b", re.IGNORECASE)
_COUNTS = re.compile(r"\bof (?:them|em|us)\b", re.IGNORECASE)


class TradeQuestion(Protocol):
    """What is needed to know of a trade's own question: for which place it asks, and how people tell it unasked."""

    @property
    def asks_for_place(self) -> str | None:
        """The part that the place played."""

    @property
    def phrases(self) -> Sequence[str]:
        """Phrases that answer it."""

    @property
    def not_of(self) -> Sequence[str]:
        """Whom it is not put to, by what their words say of the safeguarding lead."""


def places_in(words: str) -> tuple[str, ...]:
    """Return the places that words name by a name or a number of their own."""
    named = (place for place in read_spoken_places(words) if place.proper)
    return tuple(place.text for place in named if not _PART_ALONE.match(place.text) or place.near)


def tells_only(row: Question, too: Question, words: str, facts: Facts) -> bool:
    """Return whether words that answer two questions put in one breath tell nothing for the first of them."""
    if row.facts is None or too.facts is None or row.facts.tells(facts):
        return False
    if too.id == "adults" and _CHILDS_AGE.match(words):
        return False
    if not too.facts.tells(facts):
        return too.id == "adults" and _is_grown_up(words)
    return too.id != "when" or _says_only(words, _time_phrases(facts))


def _is_grown_up(words: str) -> bool:
    """Return whether words that name nobody begin with the age of a grown-up: "thirty to thirty five, goatee"."""
    figures = [int(figure) for figure in re.findall(r"\d+", words)]
    ages = list(read_ages(f"{_WHO} {words}"))
    no_child = all(age.min >= GROWN for age in ages) and all(figure >= GROWN for figure in figures)
    return bool(ages) and no_child and not _COUNTS.search(words)


def _time_phrases(facts: Facts) -> list[str]:
    pattern = [facts.recurrence.phrase] if facts.recurrence else []
    times = [when.phrase for when in (*facts.times, *facts.earlier, *facts.planned)]
    return [*times, *pattern, *([facts.time_of_day] if facts.time_of_day else [])]


def _says_only(words: str, phrases: Sequence[str]) -> bool:
    """Return whether words hold nothing beside these phrases but fillers: "it was about half ten last night"."""
    left = words.casefold()
    for phrase in phrases:
        left = left.replace(phrase.casefold(), " ")
    return not _WORD.search(_FILLER.sub(" ", left))


def answers_of_trade(
    asked: Mapping[int, TradeQuestion], words: str, hits: Sequence[PlaceHit], all_words: str = ""
) -> tuple[int, ...]:
    """Return the numbers of a trade's own questions that words answer; `all_words` say who writes, their post too."""
    roles = {role_of_place(words, place.start) for place in read_spoken_places(words)}
    roles |= {role_of_place(words, words.casefold().find(hit.name.casefold())) for hit in hits if hit.name in words}
    plain, of_lead = f" {_plain(words)} ", says_of_lead(f"{all_words}\n{words}")
    return tuple(
        number
        for number, question in asked.items()
        if (question.asks_for_place or "-") in roles
        or any(f" {_plain(phrase)} " in plain for phrase in question.phrases)
        or not of_lead.isdisjoint(question.not_of)
    )


def tells_of_child(facts: Facts) -> bool:
    """Return whether a child of today is told of."""
    return any(person.side == "child" and not person.of_then for person in facts.persons)


def told_of_child(facts: Facts, words: str, sector: str | None) -> tuple[str, ...]:
    """Return the questions about who the child is that words answer; who works at their school knows whom they name."""
    named = [person for person in facts.persons if person.side == "child" and person.name]
    who = (CHILD_KNOWN,) if named and sector == "school" else ()
    of_one = _of_named(named[0]) if len(named) == 1 else ()
    read = of_children(words)
    return (*who, *of_one, *(row for name, row in _ROWS.items() if name in read))


def _of_named(child: PersonMention) -> tuple[str, ...]:
    whole = ("child_name",) if len((child.name or "").split()) > 1 else ()
    return (*whole, "child_age") if child.ages else whole


@read_once
def _plain(words: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", words.casefold().replace("'", "").replace("’", "")))
