"""Professionals who were named as told of it, or as helping: they are in no part of the concern."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from bot.concerns.redaction.redact import MARK
from bot.questions import catalogue
from bot.understanding.professionals import Professional, professionals
from bot.understanding.text.plain_sentences import sentences_as_typed

if TYPE_CHECKING:
    from bot.concerns.referral.subjects.sourced_facts import SourcedFacts, Subject


def settle_professionals(facts: SourcedFacts, people: Sequence[Subject]) -> list[Subject]:
    """Give those among the people who only were told or help their role, and return those who are no subject yet."""
    added: list[Subject] = []
    for source, professional in _named(facts):
        same = [subject for subject in people if _is_same(subject, professional)]
        for subject in same:
            if not _is_told_of_elsewhere(facts, professional) and not subject.get("ages"):
                subject["role"] = "professional"
        if not same:
            added.append(_subject(facts, source, professional))
    return added


def _named(facts: SourcedFacts) -> Iterator[tuple[str, Professional]]:
    """Give each with where it was told; the writer's own manager says who writes, unless they are named themselves."""
    named = facts.draft.choice == "named"
    for source in facts.sources("account"):
        for professional in professionals(facts.text(source)):
            if named or not (professional.own or MARK in facts.redacted(professional.name)):
                yield source, professional


def _is_same(subject: Subject, professional: Professional) -> bool:
    names = (subject.get("name"), *(subject.get("aliases") or ()))
    return any(name and name in professional.name for name in names)


def _is_told_of_elsewhere(facts: SourcedFacts, professional: Professional) -> bool:
    """Say whether more is told of them than that they know: then they stay what they are said to be."""
    name = professional.name.split()[-1]
    sources = (source for source in facts.sources("account") if source not in catalogue.QUESTIONS.about_child)
    elsewhere = [part for source in sources for part in sentences_as_typed(facts.text(source)) if name in part]
    return any(part != professional.text and not professionals(part) for part in elsewhere)


def _subject(facts: SourcedFacts, source: str, professional: Professional) -> Subject:
    words = {"relationship": professional.work, "as_told": facts.redacted(professional.text)}
    return facts.subject("person", "account", source, role="professional", name=professional.name, **words)
