"""The child who is known by name, school or address, joined with the child of the account; the home is the child's."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import TYPE_CHECKING

from bot.questions import catalogue
from bot.understanding.answered_names import names_answered
from bot.understanding.facts import read_ages

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.joined_persons import JoinedPerson
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

Listed = list[tuple["Subject", "JoinedPerson | None"]]
_CHILD = (
    r"girls?|boys?|lad|lass(?:ie)?|kid|child|teenager|youngster|pupil|student|"
    r"daughter|son|niece|nephew|granddaughter|grandson"
)
_GROWN_UP = (
    r"m[ae]n|wom[ae]n|bloke|fella|guy|chap|lady|driver|uncle|aunt(?:ie|y)?|dad|father|mum|mam|mother|nan|brother|sister|cousin|boyfriend|girlfriend|"
    r"friend|mate|neighbour|coach|teacher|owner|customer|guest|who|which|i|we|they"
)
_LIVES = re.compile(
    rf"\b(?:(?P<child>{_CHILD})|(?P<she>she|her)|(?P<he>he|his)|(?P<other>{_GROWN_UP}))\b(?P<between>[^.!?\n]{{0,30}}?)"
    r"\b(?:lives?|lived|living|stays?|staying|resides?|(?:house|home|flat|address|place)(?: is)?)\b"
    r"(?![^.!?\n]*\b(?:lives?|lived|living|staying)\b)",
    re.IGNORECASE,
)
_I_AM = re.compile(
    r"(?i)\b(?:i am|i['’]?m) (?:only |just |nearly )?(?P<n>[5-9]|1[0-7])\b"
    r"(?! ?(?:mins?|minutes?|miles?|weeks?|hours?|months?|%))"
)
_MY_FRIEND = re.compile(
    r"(?i)\bmy (?:(?:best|school|close|old|other) )?(?:bff|bestie|friend|mate|pal|sister|brother|cousin)\b"
    r"(?! (?:said|says|told|thinks|reckons|knows))"
)
_WHO = re.compile(rf"\b(?:{_CHILD}|{_GROWN_UP}|she|he)\b", re.IGNORECASE)
_WHOSE_AGE = re.compile(r"(?i)\s*(?:who(?:['’]?s| is)?|aged?|about|around|[\d,]|is|only|just|in year|yr|year|old)\s*")
_SENTENCE_END = re.compile(r"[.!?\n](?:\s|$)")
_CHILDREN = ("child", "child_who_may_have_harmed")


def known_child(facts: SourcedFacts) -> Subject | None:
    """Return the child who is known, or who tells it themself; None when nothing was told of who it is."""
    fields = catalogue.QUESTIONS.fills(catalogue.KNOWN_CHILD)
    stated = {name: facts.words(field) for name, field in fields.items()}
    names = names_answered(stated["name"] or "")
    stated |= {"as_told": stated["name"], "name": names[0]} if names and names[0] != stated["name"] else {}
    ages = _ages(facts.words("child_age")) if facts.confirmed else None
    if facts.draft.speaker == "child":
        ages = ages or _own_age(facts)
        return facts.subject("person", "speaker", role="child", speaks_for_themself=True, ages=ages, **stated)
    if not any(stated.values()):
        return None
    return facts.subject("person", "child_known", role="child", ages=ages, **stated)


def with_known_child(facts: SourcedFacts, child: Subject | None, listed: Listed) -> Listed:
    """Return the people with the known child first; the child of the account who is the same is not there twice."""
    if child is None:
        return listed
    names = names_answered(facts.words("child_name") or "")
    if len(names) > 1:
        return _each_named(facts, child, names, listed)
    return _as_one(child, None if _tells_of_a_friend(facts, child) else _same_child(child, listed), listed)


def _as_one(child: Subject, same: tuple[Subject, JoinedPerson | None] | None, listed: Listed) -> Listed:
    """Return the people with the known child, who is the same as one of the account, or nobody there."""
    if same is None:
        return [(child, None), *listed]
    subject, person = same
    others = [pair for pair in listed if pair[0] is not subject]
    return [(child | _more(child, subject), person), *others]


def _each_named(facts: SourcedFacts, child: Subject, names: Sequence[str], listed: Listed) -> Listed:
    """Return the people with each child that one answer names; so many nameless ones of the account are these."""
    group = next((one for one, _ in listed if _is_group_of(one, len(names))), {})
    more = _more(child, group)
    further = [facts.subject("person", "child_known", role="child", name=name) for name in names[1:]]
    firsts = {name.split()[0].casefold() for name in names}
    rest = [pair for pair in listed if pair[0] is not group and not _is_named_so(pair[0], firsts)]
    return [*((one | more, None) for one in (child, *further)), *rest]


def _more(child: Subject, other: Subject) -> Subject:
    """Return what is told of a child beside what is known; a number of children is none of one."""
    left_out = (*child, "told_at", "confirmed", *(("count",) if other.get("count") != 1 else ()))
    return {key: value for key, value in other.items() if key not in left_out}


def _is_group_of(subject: Subject, number: int) -> bool:
    return subject["role"] == "child" and subject.get("count") == number and "name" not in subject


def _is_named_so(subject: Subject, firsts: Collection[str]) -> bool:
    name = str(subject.get("name") or "").casefold().split()
    return subject["role"] == "child" and bool(name) and name[0] in firsts


def _own_age(facts: SourcedFacts) -> Sequence[dict[str, int]] | None:
    """Return how old a child says that they are, in what they wrote of their own accord."""
    own = (match for source in facts.sources("account") for match in _I_AM.finditer(facts.text(source)))
    return next(([{"min": int(one["n"]), "max": int(one["n"])}] for one in own), None)


def _tells_of_a_friend(facts: SourcedFacts, child: Subject) -> bool:
    """Return whether a child who writes tells of a friend: "my bff is in year 10 ... im 15"."""
    texts = (facts.text(source) for source in facts.sources("account"))
    return "speaks_for_themself" in child and any(_MY_FRIEND.search(text) for text in texts)


def _same_child(child: Subject, listed: Listed) -> tuple[Subject, JoinedPerson | None] | None:
    """Return the child of the account who is known: the one of that name, the only one, or the one of that age."""
    children = [pair for pair in listed if is_one_child(*pair)]
    nameless = _those(children, child, _may_have_the_name)
    own = [pair for pair in nameless if _is_of_who_writes(pair[1])]
    rules = (_those(children, child, _share_first_name), nameless, own, _those(nameless, child, _share_age))
    return next((pairs[0] for pairs in rules if len(pairs) == 1), None)


def _is_of_who_writes(person: JoinedPerson | None) -> bool:
    """Return whether it is "my lad" or "my daughter", beside another child: who is asked about is theirs."""
    return person is not None and any(mention.own for _, _, mention in person.mentions)


def _those(pairs: Listed, child: Subject, fits: Callable[[Subject, Subject], bool]) -> Listed:
    return [pair for pair in pairs if fits(child, pair[0])]


def _may_have_the_name(child: Subject, subject: Subject) -> bool:
    return "name" not in child or "name" not in subject


def is_one_child(subject: Subject, person: JoinedPerson | None) -> bool:
    """Say whether a subject is one child, not a group of them."""
    return subject["role"] == "child" and (person is None or person.may_be_one)


def _share_first_name(child: Subject, subject: Subject) -> bool:
    names = [str(one.get("name") or "").casefold().split() for one in (child, subject)]
    return all(names) and names[0][0] == names[1][0]


def _share_age(child: Subject, subject: Subject) -> bool:
    pairs = [(age, other) for age in child.get("ages") or () for other in subject.get("ages") or ()]
    return any(age["min"] <= other["max"] and other["min"] <= age["max"] for age, other in pairs)


def _ages(words: str | None) -> Sequence[dict[str, int]] | None:
    """Return the years of an answer to how old the child is, where a bare number is an age."""
    ages = read_ages(f"she is {words}") if words else ()
    return [{"min": age.min, "max": age.max} for age in ages] or None


def with_childs_home(
    facts: SourcedFacts, people: Sequence[Subject], places: Sequence[Subject]
) -> tuple[list[Subject], list[Subject]]:
    """Return the people and the places; where the only child lives is that child's `address` and no place."""
    child = _only_child(people)
    homes = [place for place in places if child and _is_home_of(facts, child, people, place)]
    if not homes:
        return list(people), list(places)
    lives = {"address": homes[0]["as_told"]}
    others = [place for place in places if place is not homes[0]]
    return [person | lives if person is child else person for person in people], others


def _only_child(people: Sequence[Subject]) -> Subject | None:
    """Return the one child of whom no address was told, None where there are several."""
    children = [person for person in people if person.get("role") in _CHILDREN]
    if len(children) != 1 or children[0].get("count", 1) != 1 or "address" in children[0]:
        return None
    return children[0]


def _is_home_of(facts: SourcedFacts, child: Subject, people: Sequence[Subject], place: Subject) -> bool:
    """Say whether words tell of a place only as where the child lives; one with a position of its own stays a place."""
    words = place.get("as_told")
    if place.get("role_of_place") != "lives" or not words or "lat" in place or facts.words("where"):
        return False
    texts = (facts.shown(source) for source in facts.sources("where") if source not in catalogue.QUESTIONS.about_child)
    at = next(((text, text.find(words)) for text in texts if words in text), None)
    return at is not None and _lives_there(at[0], at[1], child, people)


def _lives_there(text: str, start: int, child: Subject, people: Sequence[Subject]) -> bool:
    before = _SENTENCE_END.split(text[:start])[-1]
    *_, who = (None, *_LIVES.finditer(before))
    if who is None:
        return False
    between = _WHOSE_AGE.sub(" ", who["between"])
    if who["other"] or _WHO.search(between):
        return False
    return bool(who["child"]) or _is_meant("female" if who["she"] else "male", child, people)


def _is_meant(sex: str, child: Subject, people: Sequence[Subject]) -> bool:
    """Say whether "she" is the child: of that sex, or of none told, and no grown-up is of it."""
    grown_up = (person.get("sex") for person in people if person is not child)
    return child.get("sex", sex) == sex and sex not in grown_up
