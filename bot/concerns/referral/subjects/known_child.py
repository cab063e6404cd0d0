"""The child who is known by name, school or address, joined with the child of the account."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.questions import catalogue
from bot.understanding.facts import read_ages

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.joined_persons import JoinedPerson
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject

Listed = list[tuple["Subject", "JoinedPerson | None"]]


def known_child(facts: SourcedFacts) -> Subject | None:
    """Return the child who is known, or who tells it themself; None when nothing was told of who it is."""
    fields = catalogue.QUESTIONS.fills(catalogue.KNOWN_CHILD)
    stated = {name: facts.words(field) for name, field in fields.items()}
    ages = _ages(facts.words("child_age")) if facts.confirmed else None
    if facts.draft.speaker == "child":
        return facts.subject("person", "speaker", role="child", speaks_for_themself=True, ages=ages, **stated)
    if not any(stated.values()):
        return None
    return facts.subject("person", "child_known", role="child", ages=ages, **stated)


def with_known_child(child: Subject | None, listed: Listed) -> Listed:
    """Return the people with the known child first; the child of the account who is the same is not there twice."""
    if child is None:
        return listed
    same = _same_child(child, listed)
    if same is None:
        return [(child, None), *listed]
    subject, person = same
    others = [pair for pair in listed if pair[0] is not subject]
    more = {key: value for key, value in subject.items() if key not in child and key not in ("told_at", "confirmed")}
    return [(child | more, person), *others]


def _same_child(child: Subject, listed: Listed) -> tuple[Subject, JoinedPerson | None] | None:
    """Return the child of the account who is known: the one of that name, the only one, or the one of that age."""
    children = [pair for pair in listed if is_one_child(*pair)]
    nameless = _those(children, child, _may_have_the_name)
    rules = (_those(children, child, _share_first_name), nameless, _those(nameless, child, _share_age))
    return next((pairs[0] for pairs in rules if len(pairs) == 1), None)


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
