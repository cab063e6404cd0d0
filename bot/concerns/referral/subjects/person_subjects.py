"""The people a concern is about, each once: children, adults, carers, and whoever told the reporter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.concerns.redaction.redact import words_shown
from bot.concerns.referral.subjects.child_fields import with_circumstances
from bot.concerns.referral.subjects.joined_persons import (
    JoinedPerson,
    is_bare_name,
    joined,
    with_looks_told_later,
)
from bot.concerns.referral.subjects.known_child import known_child, with_known_child
from bot.concerns.referral.subjects.told_by_figures import QUESTIONS_FOR, ROLES, is_nobody, told_by_figures
from bot.questions import catalogue
from bot.understanding.facts import Age, PersonMention, Sex, is_the_writer, read_ages, read_persons

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import Facts

_ORDER = (
    *("child", "child_who_may_have_harmed", "adult_of_concern", "survivor_adult", "carer"),
    *("witness", "professional"),
)
_LEAST_AGE, GROWN = 7, 18  # years; a smaller number alone may say how many there were
_MANY = re.compile(
    r"\b(?:they|them|their|both|all|each|several|ones|lots|many|(?:two|three|four|[2-9]) of)\b", re.IGNORECASE
)
_THEY = re.compile(r"\b(?:they|them|their|theyre|(?:both|all|each|two|three|four|[2-9]) of)\b", re.IGNORECASE)
_PRONOUNS: dict[Sex, re.Pattern[str]] = {
    "female": re.compile(r"\b(?:she|her|shes|she's)\b", re.IGNORECASE),
    "male": re.compile(r"\b(?:he|his|him|hes|he's)\b", re.IGNORECASE),
}


def persons(facts: SourcedFacts) -> tuple[list[Subject], list[JoinedPerson | None]]:
    """Return every person, the child who is known first, and of each what was told of them in words."""
    everyone = joined(_told(facts))
    with_looks_told_later(everyone, ((source, facts.spoken_of(source)) for source in _of_event(facts)))
    people = [person for person in everyone if not _stays_in_the_words(facts, person)]
    people += [JoinedPerson([told]) for side in ROLES for told in told_by_figures(facts, people, side)]
    people.sort(key=lambda person: _ORDER.index(person.role))
    listed: list[tuple[Subject, JoinedPerson | None]] = [(_subject(facts, person), person) for person in people]
    listed = with_circumstances(facts, with_known_child(facts, known_child(facts), listed))
    listed += [(subject, None) for subject in _others(facts, people)]
    return [subject for subject, _ in listed], [person for _, person in listed]


def _told(facts: SourcedFacts) -> Iterator[tuple[str, Sequence[PersonMention]]]:
    """Give what each text tells of people: the account first, then the answers."""
    for source in _of_event(facts):
        yield source, _read(facts, source)
    sources = facts.sources("account")
    for source in QUESTIONS_FOR:
        if source not in sources and (mention := _in_words(facts, source)):
            yield source, (mention,)


def _of_event(facts: SourcedFacts) -> list[str]:
    return [source for source in facts.sources("account") if source not in catalogue.QUESTIONS.about_child]


def _read(facts: SourcedFacts, source: str) -> Sequence[PersonMention]:
    """Return the people of a text; an answer that names nobody by a noun is about whom it was asked."""
    mentions = _with_names(facts.persons(source))
    if source not in QUESTIONS_FOR:
        return mentions
    mentions = tuple(_as_asked(mention, source) for mention in mentions)
    if any(mention.side == QUESTIONS_FOR[source] or mention.role == "survivor_adult" for mention in mentions):
        return mentions
    stand_in = _in_words(facts, source)
    return (*mentions, stand_in) if stand_in else mentions


def _stays_in_the_words(facts: SourcedFacts, person: JoinedPerson) -> bool:
    """Return whether it is a colleague who says who writes; who writes by name withholds nobody but the nameless."""
    own = any(mention.own for _, _, mention in person.mentions) and facts.draft.choice != "named"
    return person.side == "aside" and (own or not person.names)


def _with_names(mentions: Sequence[PersonMention]) -> tuple[PersonMention, ...]:
    """Return the people; a bare name behind somebody told by "he" alone is theirs: "he was about 40, called Dean"."""
    listed: list[PersonMention] = []
    for mention in mentions:
        if listed and is_bare_name(mention) and _is_nameless(listed[-1]):
            listed[-1] = replace(listed[-1], name=mention.name)
        else:
            listed.append(mention)
    return tuple(listed)


def _is_nameless(mention: PersonMention) -> bool:
    return mention.name is None and mention.count == 1 and bool(mention.ages) and mention.text[:1].isdigit()


def _as_asked(mention: PersonMention, source: str) -> PersonMention:
    """Return somebody told by a bare name on the side that the question asked for."""
    bare = mention.name is not None and mention.text.endswith(mention.name) and not mention.ages
    other = mention.side not in (QUESTIONS_FOR[source], "aside") and mention.role != "survivor_adult"
    return replace(mention, role=ROLES[QUESTIONS_FOR[source]]) if bare and other else mention


def _in_words(facts: SourcedFacts, source: str) -> PersonMention | None:
    """Return who is told by words that name them by no noun: "about 40", "the usual ones"; None for nobody."""
    words, side = facts.words(source), QUESTIONS_FOR[source]
    if not words or is_nobody(words):
        return None
    part = facts.own_part(source)
    ages = _ages_told(part, words, side)
    count = getattr(part, source) if part else None
    many = None if count else _tells_of_many(words)
    return PersonMention(
        ROLES[side],
        _sex_told(words),
        count or (None if many or not ages else 1),
        ages,
        description=_looks_told(words, side),
        again=True,
        bare=not many,
    )


def _tells_of_many(words: str) -> bool:
    """Return whether an answer tells of several; "had both tickets" beside "his eyebrow" is of one."""
    alone = _sex_told(words) is not None and not _THEY.search(words)
    return not alone and _MANY.search(words) is not None


def _ages_told(part: Facts | None, words: str, side: str) -> tuple[Age, ...]:
    read = (part.ages if part else ()) or _bare_ages(words, side)
    return tuple(age for age in read if age.role in (side, "unknown"))


def _bare_ages(words: str, side: str) -> Iterator[Age]:
    """Give the ages of an answer that begins with a bare number: "12 maybe, ginger"; a small one may count people."""
    least = {"child": _LEAST_AGE, "adult": GROWN}[side]
    yield from (age for age in read_ages(f"she is {words}") if age.min >= least)


def _looks_told(words: str, side: str) -> str | None:
    """Return the looks of an answer without a noun: "thirty to thirty five, goatee"."""
    noun = {"child": "a child", "adult": "an adult"}[side]
    return next((mention.description for mention in read_persons(f"{noun} {words}")), None)


def _sex_told(words: str) -> Sex | None:
    """Return the sex that an answer without a noun tells by "he" or "she"."""
    sexes: set[Sex] = {sex for sex, pronouns in _PRONOUNS.items() if pronouns.search(words)}
    return sexes.pop() if len(sexes) == 1 else None


def _subject(facts: SourcedFacts, person: JoinedPerson) -> Subject:
    question = "children" if person.side == "child" else "adults"
    source = question if question in person.sources else person.sources[0]
    names = [name for name in map(facts.redacted, person.names) if "[" not in name]
    then = person.value("age_then")
    return facts.subject(
        "person",
        question,
        source,
        role=person.role,
        as_told=_as_told(facts, person, source),
        name=names[0] if names else None,
        aliases=names[1:] or None,
        sex=person.value("sex"),
        count=person.count,
        ages=_bands(person.ages) or None,
        age_then=_bands([then])[0] if isinstance(then, Age) else None,
        description=facts.redacted_if_told(person.looks()),
        relationship=_relationship(facts, person),
    )


def _relationship(facts: SourcedFacts, person: JoinedPerson) -> object:
    """Return what somebody is to somebody; what they are to the writer says who writes, unless they gave their name."""
    own = any(mention.own for _, _, mention in person.mentions)
    return None if own and facts.draft.choice != "named" else person.value("relationship")


def _as_told(facts: SourcedFacts, person: JoinedPerson, source: str) -> str | None:
    """Return the answer in which somebody was told of, else the words for them, withheld where the text's own are."""
    words = person.first.text
    if answer := facts.words(source):
        return answer
    first = person.sources[0]
    return words_shown(words, (facts.text(first), facts.shown(first)), facts.redacted(words)) if words else None


def _bands(ages: Sequence[Age]) -> list[dict[str, int]]:
    return [{"min": age.min, "max": age.max} for age in ages]


def _others(facts: SourcedFacts, people: Sequence[JoinedPerson]) -> Iterator[Subject]:
    """Give the writer as an adult who tells of childhood, and whoever told the reporter."""
    if facts.draft.speaker == "adult_victim" and not any(is_the_writer(person.first) for person in people):
        yield facts.subject("person", "speaker", role="survivor_adult", speaks_for_themself=True)
    if facts.how_known in ("told", "supported"):
        yield {"type": "person", "role": "witness", "how_known": facts.how_known, "basis": "answer"}
