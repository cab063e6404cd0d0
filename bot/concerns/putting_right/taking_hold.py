"""Which corrections take hold: those that change a fact told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from bot.concerns.parts.merged import merge
from bot.concerns.putting_right.changes import Parts, put_right
from bot.understanding.corrections import Correction, Earlier, may_correct
from bot.understanding.corrections.correcting_phrases import DOUBT, Stretch, clauses
from bot.understanding.corrections.read_corrections import of_clause
from bot.understanding.facts import Facts, ReadFacts

_SAYS_ONLY_WHEN = re.compile(
    r"\b(?:it|that|was|were|is|on|at|about|bout|around|the|in|a|no|sorry|not|but|i|think|mean[t]?|more|like|actually|hang|hold|wait|of|last|this|"
    r"early|late|just|gone|half|past|quarter|to|ish|morning|afternoon|evening|night|lunchtime|\w+day|\d+\S*)\b|\W",
    re.IGNORECASE,
)
_OTHER_LETTERS = 10  # beside the words for a time: "no it was at night sorry bout half 10" says nothing else


def corrections_of(parts: Parts, words: str, text: str, read: ReadFacts) -> tuple[Correction, ...]:
    """Return what a message puts right of what was told; `holds` says whether it was told at all.

    `words` are all that was told before, `parts` its facts.
    """
    items = list(_holding(parts, words, text, read))
    if not items and DOUBT.search(text):
        return (Correction(None, "", text, text),)
    return tuple(items)


def _holding(parts: Parts, words: str, text: str, read: ReadFacts) -> Iterator[Correction]:
    so_far = dict(parts)
    for clause in clauses(text):
        for item in of_clause(clause, read, Earlier(partial(merge, list(so_far.values())), words)):
            changed = put_right(so_far, [item], read)
            if takes_hold(item, so_far, changed, words):
                so_far = changed
                yield item
            elif item.old:
                yield replace(item, holds=False)


def takes_hold(item: Correction, before: Parts, after: Parts, words: str) -> bool:
    """Return whether a correction changes a fact; a place that is put right has been told of in words."""
    if item.field == "where" and item.old and item.old.casefold() not in words.casefold():
        return any(before[name].places != after[name].places for name in before)
    return dict(before) != dict(after)


def in_passing(
    parts: Parts, words: str, text: str, read: ReadFacts, *, answer: bool = False, own: Facts | None = None
) -> Iterator[Correction]:
    """Give what an account or an answer itself puts right of what was told before it, or in it.

    Without what was wrong it must begin as a correction does: "no hang on", in an `answer` "actually" as well.
    `own` are the facts of the text where they were read before.
    """
    if not may_correct(text):
        return
    start, everything = 0, {**parts, "": own or read(text)}
    for clause in clauses(text):
        start = max(start, text.find(clause.text, start))
        before, spoken = text[:start], f"{words}\n{text[:start]}"
        for item in of_clause(clause, read, Earlier(partial(merge, list(everything.values())), spoken), brief=True):
            cued = _is_cued(clause, item, answer=answer)
            if _may_hold(item, everything, spoken, read) if item.old else cued and _says_nothing_else(item):
                yield from _if_it_holds({**parts, "": read(before)}, spoken, item, read)


def _is_cued(clause: Stretch, item: Correction, *, answer: bool) -> bool:
    """Return whether a clause begins as a correction does; a look needs no more than "actually"."""
    return clause.strong or (answer and clause.cued) or item.field == "looks"


def _may_hold(item: Correction, everything: Parts, words: str, read: ReadFacts) -> bool:
    """Return whether a correction would change something of the whole text, before what stood before it is read."""
    return takes_hold(item, everything, put_right(everything, [item], read), words)


def _says_nothing_else(item: Correction) -> bool:
    """Return whether words that name nothing wrong may put it right; a time among other words tells more."""
    return item.field != "when" or len(_SAYS_ONLY_WHEN.sub("", item.new)) <= _OTHER_LETTERS


def _if_it_holds(earlier: Parts, words: str, item: Correction, read: ReadFacts) -> Iterator[Correction]:
    if takes_hold(item, earlier, put_right(earlier, [item], read), words):
        yield item
