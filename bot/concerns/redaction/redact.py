"""Withhold in a copy what may say who reports; every other character stays as it was, and the original is kept sealed.

Nothing is reworded: each such span becomes `[withheld]`. Spans come from what we hold about the reporter (name,
number, organisation, link code) and from first-person phrases in which people give themselves away. What finds the
child (the place of the event, names of the child and of the person of concern) is kept, whatever else it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from bot.concerns.redaction import self_identification
from bot.concerns.redaction.at_work.workmates import workmate_spans
from bot.concerns.redaction.others_names import is_of_another
from bot.concerns.redaction.own_hours import dates_alone
from bot.concerns.redaction.self_identification import SelfMention
from bot.concerns.redaction.self_identification_patterns import EMAIL
from bot.concerns.redaction.self_identification_phrases import Given
from bot.concerns.redaction.terms import code_spans, contact_terms, organisation_terms, term_spans
from bot.questions import catalogue

__all__ = ["MARK", "Redacted", "Redaction", "contact_terms", "merge", "organisation_terms", "redact"]

MARK = "[withheld]"
Span = tuple[int, int]
_ADDRESS = re.compile(EMAIL)
_NAME_BEHIND = re.compile(r"(?:[\s,(]+[\w'’-]+){0,2}")
_WHEN: frozenset[Given] = frozenset({"hours", "own"})  # who says when by their own hours alone says when it was
_PERSONAL: frozenset[Given] = frozenset(
    {"name", "contact", "code", "work", "duty", "own"}
)  # given away in answers about others too


@dataclass(frozen=True)
class Redaction:
    """What may say who reports; with `phrases` off only the terms are hidden.

    `terms` and `codes` are hidden wherever they stand; `names`, the single words of the reporter's name, and `places`,
    the names of the link's organisation, not in answers about the child or the person of concern, who may share them.
    `protected` finds the child and is hidden nowhere. `workmates` are names of people at work who only heard, said or
    saw something. With `colleague` the concern is about somebody at work, who is among the `reported`: their name or
    work stays; where those are empty every "my manager" may be who it is about, and stays.
    """

    terms: tuple[str, ...] = field(default=(), repr=False)
    phrases: bool = True
    colleague: bool = False
    names: tuple[str, ...] = field(default=(), repr=False)
    codes: tuple[str, ...] = field(default=(), repr=False)
    places: tuple[str, ...] = field(default=(), repr=False)
    workplaces: tuple[str, ...] = field(default=(), repr=False)  # told by the reporter
    protected: tuple[str, ...] = field(default=(), repr=False)
    workmates: tuple[str, ...] = field(default=(), repr=False)
    reported: tuple[str, ...] = field(default=(), repr=False)
    strict: bool = False  # nothing was confirmed: numbers that are nobody else's are hidden too


@dataclass(frozen=True)
class Redacted:
    """A copy and whether anything in it is withheld."""

    text: str
    withheld: bool


def redact(text: str, redaction: Redaction, question: str | None = None) -> Redacted:
    """Return the text with every span that may say who reports replaced by [withheld], and nothing else changed.

    `question` is the one that the text answers: what is said there of the child or an adult is not the reporter's.
    """
    certain = [*term_spans(text, redaction.terms), *code_spans(text, redaction.codes)]
    protected = [*term_spans(text, redaction.protected)] if redaction.protected else []
    likely = [
        *_by_name(text, redaction, question),
        *_by_phrase(text, redaction, protected, question),
        *workmate_spans(text, redaction.workmates),
    ]
    hidden = merge(_whole_addresses(text, [*certain, *_without(text, merge(likely), merge(protected))]))
    copy, position = [], 0
    for start, end in hidden:
        copy += [text[position:start], MARK]
        position = end
    return Redacted("".join([*copy, text[position:]]), bool(hidden))


def words_shown(words: str, texts: tuple[str, str], alone: str) -> str:
    """Return words of a text as they leave in it: as they stand, or withheld with what stands beside them.

    `texts` are the words as typed and as they leave, `alone` the words with what they withhold by themselves.
    """
    typed, shown = texts
    if words in shown:
        return words
    return MARK if alone == words and words in typed else alone


def _by_name(text: str, redaction: Redaction, question: str | None) -> Iterator[Span]:
    about_others = question in catalogue.QUESTIONS.about_others
    if not about_others:
        yield from term_spans(text, redaction.places)
    if not (about_others and redaction.colleague):
        yield from term_spans(text, redaction.workplaces)
    if about_others:
        return
    for start, end in term_spans(text, redaction.names):
        if not is_of_another(text, start, end, redaction.names):
            yield start, end


def _by_phrase(text: str, redaction: Redaction, protected: list[Span], question: str | None) -> Iterator[Span]:
    if not redaction.phrases:
        return
    about_others = question in catalogue.QUESTIONS.about_others
    spared = _WHEN if question == "when" and dates_alone(text) else set()
    giving = _PERSONAL if about_others else self_identification.EVERYTHING - spared
    for mention in self_identification.self_mentions(text, colleague=about_others, giving=giving):
        if not (mention.at_work and _is_reported(text, mention, redaction)):
            yield _of_mention(mention, protected)
    if redaction.strict and not about_others:
        yield from self_identification.nobodys_numbers(text)


def _is_reported(text: str, mention: SelfMention, redaction: Redaction) -> bool:
    """Say whether a badge, or "my manager", is that of the person at work whom the concern is about."""
    if mention.given == "code" or not redaction.reported:
        return redaction.colleague
    behind = _NAME_BEHIND.match(text, mention.end)
    words = text[mention.start : behind.end() if behind else mention.end]
    return not set(re.findall(r"[\w-]+", words.casefold())).isdisjoint(redaction.reported)


def _of_mention(mention: SelfMention, protected: list[Span]) -> Span:
    """Return what of a self-mention is withheld: where they work at the place of the event, that they work there."""
    place_stays = any(start < mention.end and mention.start < end for start, end in protected)
    return (mention.lead if place_stays and mention.given == "work" else mention.start), mention.end


def _without(text: str, spans: Iterable[Span], protected: Iterable[Span]) -> Iterator[Span]:
    """Give the spans less what is protected, without the blanks and articles that are left of them."""
    for start, end in spans:
        pieces, position = [], start
        for first, last in protected:
            if first < end and position < last:
                pieces.append((position, first))
                position = last
        for first, last in (*pieces, (position, end)):
            words = text[first:last] if first < last else ""
            bare = re.sub(r"^(?:[\W_]|the\b)+|[\W_]+$", "", words, flags=re.IGNORECASE) if position != start else words
            if bare:
                yield (begin := text.index(bare, first)), begin + len(bare)


def _whole_addresses(text: str, spans: Iterable[Span]) -> Iterator[Span]:
    """Give the spans, each widened to the e-mail address of which it is a part."""
    addresses = [match.span() for match in _ADDRESS.finditer(text)]
    for start, end in spans:
        inside = [(first, last) for first, last in addresses if first < end and start < last]
        yield min([start, *(first for first, _ in inside)]), max([end, *(last for _, last in inside)])


def merge(spans: Iterable[Span]) -> list[Span]:
    """Return the spans in order, with those that touch or overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
