"""Wording that blames a child, in any inflection, with what to write instead; quotations are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Protocol

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.wording import reported, sentence_subject
from bot.understanding.wording.phrases import Phrases, compiled


class Rule(Protocol):
    """What a rule of knowledge/wording offers (guidance.model.WordingRule)."""

    @property
    def id(self) -> str: ...
    @property
    def avoid(self) -> tuple[str, ...]: ...
    @property
    def prefer(self) -> str: ...
    @property
    def reason(self) -> str: ...
    @property
    def subject(self) -> str | None: ...


@dataclass(frozen=True)
class WordingFlag:
    """A phrase that blames a child, and what to write instead."""

    phrase: str
    suggestion: str
    reason: str
    start: int
    end: int


@dataclass(frozen=True)
class Spotted:
    """A place that reads like blame, and the rule whose advice fits it best."""

    start: int
    end: int
    rule: str


class Opinion(Protocol):
    """A second opinion on a text (wording_model.WordingModel)."""

    def spot(self, text: str) -> Sequence[Spotted]: ...
    def doubts(self, text: str, start: int, end: int) -> bool: ...


Span = tuple[int, int]

_LOOK = 400  # characters either side of a phrase that say whom it is about
_BESIDE_A_FACT = 2  # words, as in "they are from a Roma family"; more of them may be blame of their own
_MOST = 100  # times that one phrase is weighed in a text


def flags(text: str, rules: Sequence[Rule], opinion: Opinion | None = None) -> tuple[WordingFlag, ...]:
    """Return what blames a child, in order: the longest of overlapping phrases, and what a second opinion adds."""
    listed = by_rule(text, rules)
    if opinion is None:
        return listed
    by_id, facts = {rule.id: rule for rule in rules}, _facts(text)
    flagged = [flag for flag in listed if not opinion.doubts(text, flag.start, flag.end)]
    for place in opinion.spot(text):
        rule = by_id.get(place.rule)
        if rule and not _is_listed(place, listed) and not any(_only_tells(text, place, fact) for fact in facts):
            flagged.append(_flag(text, place.start, place.end, rule))
    return tuple(sorted(flagged, key=lambda flag: flag.start))


@lru_cache(maxsize=1)
def _never_blame() -> re.Pattern[str]:
    listed = lexicon().never_blame
    return any_of(listed.facts, listed.lists)


def _facts(text: str) -> list[tuple[int, int]]:
    """Return where plain facts about a child stand, which no opinion may call blame."""
    plain = text.casefold()
    if len(plain) != len(text):
        return []
    return [found.span() for found in _never_blame().finditer(re.sub(r"[^a-z0-9]", " ", plain))]


def _is_listed(place: Spotted, listed: Sequence[WordingFlag]) -> bool:
    return any(flag.start < place.end and place.start < flag.end for flag in listed)


def _only_tells(text: str, place: Spotted, fact: tuple[int, int]) -> bool:
    """Return whether a place tells a fact, and next to nothing beside it."""
    start, end = max(place.start, fact[0]), min(place.end, fact[1])
    beside = f"{text[place.start : start]} {text[end : place.end]}"
    return start < end and len(beside.split()) <= _BESIDE_A_FACT


def prepare(rules: Sequence[Rule]) -> None:
    """Make the pattern of every listed phrase now: a second or two, which else falls on the first texts that need one."""
    for rule in rules:
        for phrase in rule.avoid:
            compiled(phrase)


def by_rule(text: str, rules: Sequence[Rule]) -> tuple[WordingFlag, ...]:
    """Return what the listed phrases alone find."""
    away = sentence_subject.quotations(text)
    matches = sorted(_matches(text, rules), key=lambda flag: (flag.start, -flag.end))
    outermost: list[WordingFlag] = []
    for flag in matches:
        if any(start <= flag.start and flag.end <= end for start, end in away):
            continue
        if not outermost or flag.start >= outermost[-1].end:
            outermost.append(flag)
    return tuple(outermost)


def _matches(text: str, rules: Sequence[Rule]) -> Iterator[WordingFlag]:
    listed, phrases = _listed(tuple((rule.avoid, rule) for rule in rules))
    for number, pattern in phrases.likely(text):
        rule = listed[number]
        for match in islice(pattern.finditer(text), _MOST):
            if not _harmless(text, match.start(), match.end(), rule):
                yield _flag(text, match.start(), match.end(), rule)


def _flag(text: str, start: int, end: int, rule: Rule) -> WordingFlag:
    return WordingFlag(text[start:end], rule.prefer, rule.reason, start, end)


@lru_cache(maxsize=8)
def _listed(rules: tuple[tuple[tuple[str, ...], Rule], ...]) -> tuple[list[Rule], Phrases]:
    pairs = [(phrase, rule) for avoid, rule in rules for phrase in avoid]
    return [rule for _, rule in pairs], Phrases([phrase for phrase, _ in pairs])


def _harmless(text: str, start: int, end: int, rule: Rule) -> bool:
    begin, stop = sentence_subject.sentence(text, start, end)
    begin, stop = max(begin, start - _LOOK), min(stop, end + _LOOK)
    before, around = text[begin:start], text[begin:stop]
    if (
        sentence_subject.advises(around)
        or sentence_subject.NEGATED.search(before)
        or sentence_subject.COMPOUND.search(text[end:stop])
        or sentence_subject.COERCED.search(before)
        or reported.forced(before, around)
    ):
        return True
    return rule.subject == "child" and not _of_a_child(text, (begin, stop), (start, end))


def _of_a_child(text: str, sentence: Span, phrase: Span) -> bool:
    (begin, stop), (start, end) = sentence, phrase
    before = text[begin:start]
    earlier = text[max(0, begin - _LOOK) : begin]
    if reported.adult_acts(before, text[start:end], earlier + text[begin:stop]):
        return False
    return sentence_subject.about_a_child(earlier, before, text[start:end], text[end:stop])
