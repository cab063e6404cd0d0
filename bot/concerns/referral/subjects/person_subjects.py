"""The people a concern is about: the child who is known, children, adults of concern, whoever told the reporter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject
    from bot.understanding.facts import Age


def persons(facts: SourcedFacts) -> Iterator[Subject]:
    """Give every person, the child who is known first."""
    child, others = _known_child(facts), list(_people(facts, "children", "child", "child"))
    if child and len(others) == 1 and others[0].get("count", 1) == 1:  # the one child is the one who is known
        ((other,), others) = (others, [])
        child |= {key: value for key, value in other.items() if key not in child and key != "told_at"}
    yield from [child] if child else []
    yield from others
    yield from _people(facts, "adults", "adult", "adult_of_concern")
    if facts.how_known in ("told", "supported"):
        yield {"type": "person", "role": "witness", "how_known": facts.how_known, "basis": "answer"}


def _known_child(facts: SourcedFacts) -> Subject | None:
    fields = catalogue.QUESTIONS.fills(catalogue.KNOWN_CHILD)
    stated = {name: facts.words(field) for name, field in fields.items()}
    if facts.draft.speaker == "child":
        return facts.subject("person", "speaker", role="child", speaks_for_themself=True, **stated)
    return facts.subject("person", "child_known", role="child", **stated) if any(stated.values()) else None


def _people(facts: SourcedFacts, field: str, role: str, printed: str) -> Iterator[Subject]:
    """Give the people of a role: as told at their own question or in the account, else the first told elsewhere."""
    part, words = facts.part(field), facts.words(field)
    ages, count = _ages(facts, field, role), getattr(part, field) if part else None
    if words or ages or count:
        yield facts.subject("person", field, role=printed, as_told=words, count=count, ages=_bands(ages))
        return
    for source in facts.sources(field):
        elsewhere = [age for age in facts.draft.parts[source].ages if age.role == role]
        if elsewhere and source not in catalogue.QUESTIONS.about_child:
            as_told = facts.words(source)
            yield facts.subject("person", field, source, role=printed, as_told=as_told, ages=_bands(elsewhere))
            return


def _ages(facts: SourcedFacts, field: str, role: str) -> list[Age]:
    """Return the ages of a role; an answer to its own question need not say whose age it is."""
    part = facts.part(field)
    roles = (role, "unknown") if field in facts.draft.parts else (role,)
    return [age for age in part.ages if age.role in roles] if part else []


def _bands(ages: Sequence[Age]) -> list[dict[str, int]] | None:
    return [{"min": age.min, "max": age.max} for age in ages] or None
