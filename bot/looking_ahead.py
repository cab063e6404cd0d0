"""A long pattern looks at the next letters before it is tried: the same matches, found sooner.

A search tries a pattern at every place of a text, and each of a hundred words there in turn. The letters with which a
match can begin are read off the pattern and put in front of it as a look ahead: what cannot begin is not tried.
"""

from __future__ import annotations

import re
from re import _constants as of  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

DEPTH = 3  # letters that are looked at
MOST = 3_000  # beginnings of one pattern; with more it looks at fewer letters
WIDE = 60  # characters of a class from which on it counts as any
ALIKE = {"i": "\u0130\u0131", "s": "\u017f", "k": "\u212a"}  # what is the same as an ASCII letter in either case
REPEATS = (of.MAX_REPEAT, of.MIN_REPEAT, of.POSSESSIVE_REPEAT)
NO_LETTER = (of.AT, of.ASSERT, of.ASSERT_NOT)
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")

Beginning = tuple[frozenset[str], ...]
Beginnings = tuple[set[Beginning], set[Beginning]]  # those behind which anything may stand, and those that go on
ANYTHING: Beginnings = ({()}, set())


class _TooMany(Exception):
    """A pattern can begin in more ways than are worth looking for."""


def looking_ahead(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compile a pattern so that it is tried only where the next letters can begin a match of it."""
    tree = parser.parse(pattern, flags)
    begins, start = _beginning_of(tree), _FLAGS.match(pattern)
    head, rest = (start[0], pattern[start.end() :]) if start else ("", pattern)
    # Of alternatives on the outside no edge is that of all; the tree begins with them then.
    edge = r"\b" if tree[:1].data == [(of.AT, of.AT_BOUNDARY)] else ""
    return re.compile(f"{head}{edge}(?={begins})(?:{rest})" if begins else pattern, flags)


def _beginning_of(tree: Any) -> str:
    """Return an expression for the letters with which a match can begin; empty when that can be anything."""
    for depth in range(DEPTH, 0, -1):
        try:
            ended, going = _of_sequence(tree, tree.state.flags, depth)
        except _TooMany:
            continue
        return _written(_tree_of(ended | going))
    return ""


def _of_sequence(sequence: Any, flags: int, depth: int) -> Beginnings:
    ended: set[Beginning] = set()
    going: set[Beginning] = {()}
    for op, what in sequence:
        if not going:
            break
        stops, goes = _of_part(op, what, flags, depth)
        longer = _longer(going, goes, depth)
        ended |= _longer(going, stops, depth) | {beginning for beginning in longer if len(beginning) == depth}
        going = {beginning for beginning in longer if len(beginning) < depth}
        if len(ended) + len(going) > MOST:
            raise _TooMany
    return ended, going


def _longer(going: set[Beginning], more: set[Beginning], depth: int) -> set[Beginning]:
    return {(before + after)[:depth] for before in going for after in more}


def _of_part(op: Any, what: Any, flags: int, depth: int) -> Beginnings:
    """Return with what a part of a pattern can begin: anything, unless it is known."""
    if op in (of.LITERAL, of.IN):
        letters = _letters([(op, what)] if op is of.LITERAL else what, flags)
        return (set(), {(letters,)}) if letters else ANYTHING
    if op is of.BRANCH:
        return _either([_of_sequence(branch, flags, depth) for branch in what[1]])
    if op is of.SUBPATTERN:
        _, more, fewer, inside = what
        return _of_sequence(inside, (flags | more) & ~fewer, depth)
    if op in REPEATS:
        return _of_repeat(what, flags, depth)
    return (set(), {()}) if op in NO_LETTER else ANYTHING


def _either(ways: list[Beginnings]) -> Beginnings:
    ended, going = (set().union(*side) for side in zip(*ways, strict=True))
    return ended, going


def _of_repeat(what: Any, flags: int, depth: int) -> Beginnings:
    least, most, inside = what
    none: set[Beginning] = {()} if least == 0 else set()
    ended, going = _of_sequence(inside, flags, depth)
    if most > 1:  # what comes after the first time is not followed
        ended, going = ended | (going - none), set()
    return ended, going | none


def _letters(members: Any, flags: int) -> frozenset[str]:
    """Return the characters that a class takes; empty where they are too many, or not all known."""
    letters: set[str] = set()
    for op, what in members:
        if op not in (of.LITERAL, of.RANGE):
            return frozenset()
        low, high = (what, what) if op is of.LITERAL else what
        if high - low > WIDE or (flags & re.IGNORECASE and high > ord("\x7f")):
            return frozenset()
        letters.update(map(chr, range(low, high + 1)))
    every = _in_both_cases(letters) if flags & re.IGNORECASE else letters
    return frozenset(every) if len(every) <= WIDE else frozenset()


def _in_both_cases(letters: set[str]) -> set[str]:
    return {form for one in letters for form in (one.lower(), one.upper(), *ALIKE.get(one.lower(), ""))}


def _tree_of(beginnings: set[Beginning]) -> dict[str, Any]:
    """Return beginnings letter by letter; an empty end lets anything follow."""
    tree: dict[str, Any] = {}
    for beginning in sorted(beginnings, key=len):
        _put(tree, beginning)
    return tree


def _put(tree: dict[str, Any], beginning: Beginning) -> None:
    if not beginning:
        tree.clear()
        tree[""] = {}
    elif "" not in tree:
        for letter in beginning[0]:
            _put(tree.setdefault(letter, {}), beginning[1:])


def _written(tree: dict[str, Any]) -> str:
    by_end: dict[str, list[str]] = {}
    for letter, after in sorted(tree.items()):
        by_end.setdefault(_written(after) if letter else "", []).append(re.escape(letter))
    if "" in tree:
        return ""
    parts = [(letters[0] if len(letters) == 1 else f"[{''.join(letters)}]") + end for end, letters in by_end.items()]
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
