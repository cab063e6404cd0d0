"""What a draft says of a concern that the routing table asks for: no score, each a plain yes, no or name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, Protocol

from bot.concerns.redaction.own_marks.mails import anothers_mails
from bot.questions import catalogue
from bot.understanding.danger import child_with_adult
from bot.understanding.text import neutralise
from bot.understanding.who_hears import no_child, routing_words
from bot.understanding.who_hears.said_dead import is_said_dead
from bot.understanding.writers.managers import manager_knows, manager_writes
from bot.understanding.writers.who_types import speaker_role

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.concerns.model import Answer, Draft, Statement
    from bot.guidance.model import Indicator, Knowledge, Sector
    from bot.understanding.who_hears.routing_words import Writer


class Teller(Protocol):
    """Who speaks, and their statements."""

    @property
    def speaker(self) -> str:
        """Who is typing."""

    @property
    def statements(self) -> Sequence[Statement]:
        """What they stated."""


class Told(Protocol):
    """All that was typed so far."""

    @property
    def statements(self) -> Sequence[Statement]:
        """What was stated."""

    @property
    def answers(self) -> Mapping[str, Answer]:
        """What was answered, by question."""


Audience = Literal[
    "dsl", "head", "parent", "survivor", "child", "about_work", "dsl_knows", "manager", "manager_knows", "anybody"
]
A_CHILD = re.compile(
    r"\b(?:child|children|kids?|girls?|boys?|lads?|lass(?:es)?|teen\w*|youngsters?|pupils?|baby)\b", re.I
)
THEIR_WORK = "their_work"  # the question as what somebody works whom it is about
SIGNS_READ = "signs_read"  # the field of the signs that software read and nobody need have ticked
UNDER_13 = 13
_AMONG_CHILDREN = ("leisure", "school")  # trades at whose places children change
# What the words alone say of a child who is told of.
_TELL_OF_A_CHILD = (
    routing_words.tells_sexual_contact,
    no_child.names_child_in_another_language,
    no_child.is_watched_undressing,
)
_NO_CHILD = "No child."  # what an answer of "none" says


def ticked_indicators(draft: Draft, knowledge: Knowledge) -> list[Indicator]:
    """Return the indicators that the person ticked and that the knowledge still has."""
    return [knowledge.indicators[name] for name in draft.indicators if name in knowledge.indicators]


def read_indicators(draft: Draft, knowledge: Knowledge) -> list[Indicator]:
    """Return the indicators that were read in the words, ticked or not."""
    read = draft.given(SIGNS_READ)
    names = read if isinstance(read, list | tuple) else ()
    return [knowledge.indicators[name] for name in names if name in knowledge.indicators]


def words(draft: Told) -> str:
    """Return all that the person wrote, statements and answers, a line each."""
    stated = [statement.text for statement in draft.statements]
    answered = [answer.text for name, answer in draft.answers.items() if answer.text and catalogue.holds_facts(name)]
    return "\n".join(dict.fromkeys((*stated, *answered)))


def is_adults_only(draft: Draft) -> bool:
    """Say whether the person said that nobody is under 18, asked or in their own words."""
    answered = draft.given("adults_only") == "go_on" and draft.given("anyone_under_18") == "no"
    return bool(answered) or _says_adults_only(draft)


def _says_adults_only(draft: Draft) -> bool:
    """Say whether the words say that no child is in it: then nobody under 18 is told of, asked for or read."""
    none = no_child.says_none(str(draft.given("children") or ""))
    stated = "\n".join(statement.text for statement in draft.statements)
    denied = no_child.denies_children(f"{stated}\n{_NO_CHILD if none else ''}")
    return denied and not (_has_young_age(draft, none) or _names_a_child(draft) or is_survivor(draft))


def _has_young_age(draft: Draft, none: bool) -> bool:
    """Say whether an age of a child is told; "nobody under 18" in the answer that there was none is no such age."""
    return any(age.role == "child" and age.min > 0 for age in draft.facts.ages)


def _names_a_child(draft: Draft) -> bool:
    confirmed = "yes" in (draft.given("under_18"), draft.given("anyone_under_18"))
    return confirmed or draft.child_known or bool(draft.indicators)


def is_child_mentioned(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether a child was told of; a sign about a place alone (a busy hotel room) does not say so."""
    ticked = ticked_indicators(draft, knowledge)
    if draft.child_known or any(indicator.context != "neighbourhood_place" for indicator in ticked):
        return True
    typed, among_children = words(draft), draft.concern.sector in _AMONG_CHILDREN
    watched = among_children and no_child.is_watched_undressing(typed)
    in_words = watched or no_child.names_child_in_another_language(typed)
    return in_words or _child_in_facts(draft) or _child_in_answers(draft)


def _child_in_facts(draft: Draft) -> bool:
    if draft.facts.children or any(age.role == "child" for age in draft.facts.ages):
        return True
    # "A girl" may be grown up, so it is asked; an answer that nobody gave is no "no".
    may_be = any(person.side == "child" for person in draft.facts.persons)
    return may_be and "no" not in (draft.given("under_18"), draft.given("anyone_under_18"))


def _child_in_answers(draft: Draft) -> bool:
    confirmed = any(draft.given(name) == "yes" for name in ("under_18", "anyone_under_18"))
    told_of = str(draft.given("children") or "")
    return confirmed or bool(told_of and not no_child.says_none(told_of))


def is_child_at_risk(draft: Draft, knowledge: Knowledge) -> bool:
    """Say whether something was told about a child: a sign, danger, a sexual act, who the child is, or with whom."""
    if is_adults_only(draft) or is_suspect_dead(draft) or not is_child_mentioned(draft, knowledge):
        return False
    signs = ticked_indicators(draft, knowledge) or read_indicators(draft, knowledge)
    told_of = bool(signs) or draft.danger or is_child_named(draft) or _is_with_adult(draft)
    return told_of or any(tells(words(draft)) for tells in _TELL_OF_A_CHILD)


def _is_with_adult(draft: Draft) -> bool:
    """Say whether a child of a told age and a grown-up whom it is about are told of: no list of signs is ever whole."""
    young = any(age.role == "child" for age in draft.facts.ages) or draft.child_known
    text = words(draft)  # read by nouns alone: who somebody is drives no route
    named = child_with_adult(neutralise(text).text) or routing_words.names_adult(text)
    return young and (named or bool(draft.given(THEIR_WORK)))


def is_child_named(draft: Draft) -> bool:
    """Say whether it was told who the child is, or that the writer knows."""
    return any(draft.given(name) for name in ("child_name", "child_address")) or draft.given("child_known") == "yes"


def is_under_13_sexual(draft: Draft) -> bool:
    """Say whether a child who is under 13 is told of with any sexual contact."""
    young = any(age.role == "child" and age.min < UNDER_13 for age in draft.facts.ages)
    return young and not is_suspect_dead(draft) and routing_words.tells_sexual_contact(words(draft))


def is_colleague(sector: Sector | None, text: str) -> bool:
    """Say whether words report somebody of the writer's own trade and place of work."""
    if sector is None or not sector.colleagues:
        return False
    named = routing_words.is_about_school_staff(text) if "school_staff" in sector.colleagues else False
    return named or not set(sector.colleagues).isdisjoint(routing_words.people_at_work(text))


def is_survivor(draft: Teller) -> bool:
    """Say whether a grown-up tells what was done to them as a child."""
    if draft.speaker == "child":
        return False
    statements = [statement.text for statement in draft.statements]
    harmed = draft.speaker == "adult_victim" or any(speaker_role(text) == "adult_victim" for text in statements)
    text = "\n".join(statements)
    sexual = routing_words.tells_sexual_contact(text)
    return (harmed or sexual) and routing_words.tells_of_own_childhood(text)


def is_suspect_dead(draft: Draft) -> bool:
    """Say whether a survivor tells that who did it is dead, and of nobody who is near children now."""
    typed = words(draft)
    return is_survivor(draft) and is_said_dead(typed) and not routing_words.is_still_near_children(typed)


def writer(draft: Draft) -> Writer:
    """Return who writes: a child, an adult survivor, a worker, or what the words themselves say."""
    if draft.speaker == "child":
        return "child"
    if is_survivor(draft):
        return "survivor"
    chosen = (str(answer.value) for name, answer in draft.answers.items() if name.startswith(catalogue.SECTOR_QUESTION))
    typed = _own(words(draft))
    if routing_words.is_pupil(typed):
        return "child"
    role = routing_words.writer("\n".join((typed, *chosen)))
    return "worker" if role == "anybody" and draft.colleague else role


def _own(text: str) -> str:
    """Return words without the mails of others that are passed on: "my son" is there the son of who wrote them."""
    for start, end in reversed(anothers_mails(text)):
        text = f"{text[:start]}\n{text[end:]}"
    return text


def audience(draft: Draft, knowledge: Knowledge) -> Audience:
    """Return for whom a receipt is written, so that nobody is sent to the person reported or to themselves."""
    who = writer(draft)
    if who in ("dsl", "head", "parent", "survivor", "child"):
        return who
    if draft.colleague or is_colleague(knowledge.sectors.get(draft.concern.sector or ""), words(draft)):
        return "about_work"
    if routing_words.dsl_knows(words(draft)):
        return "dsl_knows"
    if manager_writes(words(draft)):
        return "manager"
    return "manager_knows" if manager_knows(words(draft)) else "anybody"


def dsl_is_told(draft: Draft) -> bool:
    """Say whether the school's safeguarding lead writes, was told, or has nothing to do with it."""
    typed = words(draft)
    has_nothing_to_do = writer(draft) in ("dsl", "parent", "child", "survivor")
    return has_nothing_to_do or routing_words.writes_from_outside(typed) or routing_words.dsl_knows(typed)


def names_something(draft: Draft) -> bool:
    """Say whether the words name a child, an adult, a vehicle, a place, a phone or an online name."""
    facts = draft.facts
    marks: Sequence[object] = (facts.vehicles, facts.places, facts.postcodes, facts.phones, facts.handles)
    people: Sequence[object] = (facts.ages, facts.children, facts.adults)
    named = any((*marks, *people, draft.given("where")))
    return named or any(A_CHILD.search(statement.text) for statement in draft.statements)
