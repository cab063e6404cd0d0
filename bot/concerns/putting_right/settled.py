"""The facts of every text once all that was put right counts: in messages that correct, and in passing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from itertools import islice
from typing import TYPE_CHECKING

from bot.concerns.parts.merged import merge
from bot.concerns.parts.written import PASSED_ON, Written, in_one_breath
from bot.concerns.putting_right.changes import CORRECTION, put_right
from bot.concerns.putting_right.taking_hold import corrections_of, in_passing
from bot.questions import catalogue

if TYPE_CHECKING:
    from bot.concerns.model import Statement
    from bot.understanding.corrections import Correction
    from bot.understanding.facts import Facts, ReadFacts

_MOST = 12  # corrections in one text; each reads what stands before it
ReadPart = Callable[[str, Sequence[Written]], "Facts"]  # of a part's name and words
Words = Mapping[str, Sequence[Written]]


def settled(words: Words, statements: Sequence[Statement], read_part: ReadPart, read: ReadFacts) -> dict[str, Facts]:
    """Return the facts of every part with what the person put right, the earlier correction first."""
    read = cache(read)  # the words of a correction are read for several kinds of facts
    parts, left = {name: read_part(name, entries) for name, entries in words.items()}, dict(words)
    for name in _as_told(words):
        parts |= _with_own_corrections(name, words, parts, read_part, read)
    for statement in (one for one in statements if one.source.startswith(CORRECTION)):
        parts |= _with_correction(statement, left, parts, read_part, partial(read, now=statement.written))
    return parts


def _as_told(words: Words) -> list[str]:
    """Return the parts in the order in which they are told, without the messages that correct."""
    plain = [name for name in words if CORRECTION not in name and name != PASSED_ON]
    return sorted(plain, key=lambda name: (name != "account", name.startswith("told:")))


def _with_own_corrections(
    name: str, words: Words, parts: Mapping[str, Facts], read_part: ReadPart, read: ReadFacts
) -> dict[str, Facts]:
    """Return what changes by the corrections that a text makes in passing, of itself and of what was told before."""
    order = _as_told(words)
    earlier = {other: parts[other] for other in order[: order.index(name)]}
    before = _text([entry for other in earlier for entry in words[other]])
    reader = words[name][0].reader(read)
    text, is_answer = in_one_breath([entry.text for entry in words[name]]), name in catalogue.QUESTIONS.by_id
    own = parts[name] if len(words[name]) == 1 else None  # several messages are read apart, each from its own day
    items = tuple(islice(in_passing(earlier, before, text, reader, answer=is_answer, own=own), _MOST))
    if not items:
        return {}
    return _applied(items, {**earlier, name: read_part(name, without(words[name], items))}, name, reader)


def _with_correction(
    statement: Statement,
    left: dict[str, Sequence[Written]],
    parts: Mapping[str, Facts],
    read_part: ReadPart,
    read: ReadFacts,
) -> dict[str, Facts]:
    """Return what changes by a message that corrects; what else it tells counts as well."""
    name = f"told:{statement.source}"
    others = {other: part for other, part in parts.items() if other != name}
    before = _text([entry for other in others for entry in left[other]])
    items = tuple(item for item in corrections_of(others, before, statement.text, read) if item.holds and item.field)
    if not items or name not in left:
        return {}
    left[name] = without(left[name], items)
    return _applied(items, {**others, name: read_part(name, left[name])}, name, read)


def _applied(items: Sequence[Correction], parts: Mapping[str, Facts], name: str, read: ReadFacts) -> dict[str, Facts]:
    changed = put_right(parts, items, read)
    return changed | {name: _with_places(changed[name], [item.new for item in items if item.field == "where"], read)}


def _with_places(part: Facts, right: Sequence[str], read: ReadFacts) -> Facts:
    """Return a part with the places that its words put in the stead of others."""
    with_right = merge([part, *(read(words) for words in right)])
    return replace(part, places=with_right.places, postcodes=with_right.postcodes, in_stead=(*part.in_stead, *right))


def without(entries: Sequence[Written], items: Sequence[Correction]) -> list[Written]:
    """Return words, as long as they were, without the clauses that put something right."""
    return [Written(_blanked(entry.text, items), entry.at) for entry in entries]


def _blanked(text: str, items: Sequence[Correction]) -> str:
    for item in items:
        text = text.replace(item.clause, " " * len(item.clause)) if item.clause else text
    return text


def _text(entries: Sequence[Written]) -> str:
    return "\n".join(entry.text for entry in entries)
