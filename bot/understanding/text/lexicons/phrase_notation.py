"""The notation in which lexicon/ writes phrases, so that people of the field can; each becomes a pattern.

(a|b)   one of several             [a|b]   one of several or none     [a|b]*   any number of them
word*   with any ending            *       any word                   #        a number
?       one letter or figure       <name>  one of a list              $        the end of the text
~3      up to three words between  ..      forty letters between      ...      anything between
!(a|b)  must not follow
-(a|b)  must not stand before      &(a|b)  must follow somewhere      !&(a|b)  must follow nowhere
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

Lists = Mapping[str, Sequence[str]]
_BRACKETS = {"(": ")", "[": "]"}
_BETWEEN = {"..": r"\b[^.?!]{0,40}\b", "...": r"\b.*\b", "$": r"\b$"}
_WORDS_BETWEEN = re.compile(r"~([0-9]+)")
_LIST = re.compile(r"<([a-z_]+)>")
_LITERAL = re.compile(r"[a-z0-9', ]")
_SIGNS = {"*": r"\w*", "#": r"\d+", "?": r"\w"}


class NotationError(ValueError):
    """A phrase cannot be read; says why."""


def any_of(phrases: Iterable[str], lists: Lists) -> re.Pattern[str]:
    """Return the pattern of texts that have one of the phrases as whole words; raises NotationError."""
    return re.compile(_whole(phrases, lists))


def patterns_of[Patterns](kind: type[Patterns], listed: Any) -> Patterns:
    """Return the phrases of a record of lexicon/ as patterns: each field of `kind` is one of the record's lists.

    Raises NotationError.
    """
    named: Any = fields(kind)  # type: ignore[arg-type]  # a dataclass, which no type says
    return kind(**{field.name: any_of(getattr(listed, field.name), listed.lists) for field in named})


def all_of(groups: Iterable[Iterable[str]], lists: Lists) -> re.Pattern[str]:
    """Return the pattern of texts that have a phrase of every group, in any order; raises NotationError."""
    return re.compile("^" + "".join(f"(?=.*{_whole(phrases, lists)})" for phrases in groups))


def check_phrase(phrase: str, lists: Lists) -> None:
    """Raise NotationError when a phrase cannot be read."""
    _whole([phrase], lists)


def _whole(phrases: Iterable[str], lists: Lists) -> str:
    patterns = [_Phrase(lists).read(" ".join(phrase.split())) for phrase in phrases]
    return rf"\b(?:{'|'.join(patterns)})"


class _Phrase:
    """Turns one phrase into a pattern, part by part."""

    def __init__(self, lists: Lists, inside: tuple[str, ...] = ()) -> None:
        self._lists = lists
        self._inside = inside  # the lists that are being read, so that none holds itself
        self._guards: tuple[tuple[str, Callable[[str], str]], ...] = (
            ("!&(", lambda inner: rf"\b(?!.*\b(?:{self.alternatives(inner)})\b)"),
            ("!(", lambda inner: rf"\b(?! (?:{self.alternatives(inner)})\b)"),
            ("&(", lambda inner: rf"\b(?=.*\b(?:{self.alternatives(inner)})\b)"),
            ("-(", lambda inner: "".join(f"(?<!{re.escape(before)} )" for before in _split(inner, "|"))),
        )

    def read(self, text: str, *, whole: bool = True) -> str:
        """Return the pattern of a phrase; `whole` when it ends with a word."""
        pattern, begun = "", False
        for part in _split(text, " "):
            guard = self._guard(part)
            if guard is not None:
                pattern += guard
            elif part in _BETWEEN:
                pattern, begun = pattern + _BETWEEN[part], False
            elif between := _WORDS_BETWEEN.fullmatch(part):
                pattern += rf"(?: [^ .?!]+){{0,{between[1]}}}?"
            elif optional := self._optional(part, begun):
                pattern += optional
            else:
                pattern, begun = pattern + " " * begun + self._word(part), True
        return pattern + r"\b" * whole

    def alternatives(self, text: str) -> str:
        """Return the patterns of what stands between bars."""
        parts = _split(text, "|")
        return "|".join(self.read(part.strip(), whole=False) if part.strip() else re.escape(part) for part in parts)

    def _guard(self, part: str) -> str | None:
        for opening, pattern in self._guards:
            if part.startswith(opening):
                if _closing(part, len(opening) - 1) != len(part) - 1:
                    raise NotationError(f"{part!r}: a blank must stand behind the bracket")
                return pattern(part[len(opening) : -1])
        return None

    def _optional(self, part: str, begun: bool) -> str | None:
        """Return the pattern of words that may be left out; they take the blank beside them along."""
        often = "*" if part.endswith("]*") else "?"
        if not part.startswith("[") or _closing(part, 0) != len(part) - 1 - (often == "*"):
            return None
        words = self.alternatives(part[1 : _closing(part, 0)])
        return f"(?: (?:{words})){often}" if begun else f"(?:(?:{words}) ){often}"

    def _word(self, part: str) -> str:
        """Return the pattern of one word, whose letters, endings and brackets stand side by side."""
        if part == "*":
            return r"\w+"
        pattern, at = "", 0
        while at < len(part):
            piece, at = self._piece(part, at)
            pattern += piece
        return pattern

    def _piece(self, part: str, at: int) -> tuple[str, int]:
        char = part[at]
        if char in _BRACKETS:
            end = _closing(part, at)
            return f"(?:{self.alternatives(part[at + 1 : end])})" + "?" * (char == "["), end + 1
        if listed := _LIST.match(part, at):
            return self._listed(listed[1]), listed.end()
        if char not in _SIGNS and not _LITERAL.match(char):
            raise NotationError(f"{part!r}: {char!r} means nothing here")
        return _SIGNS.get(char) or re.escape(char), at + 1

    def _listed(self, name: str) -> str:
        if name in self._inside:
            raise NotationError(f"the list <{name}> holds itself")
        if name not in self._lists:
            raise NotationError(f"there is no list <{name}>")
        inner = _Phrase(self._lists, (*self._inside, name))
        return "(?:" + "|".join(inner.read(" ".join(phrase.split()), whole=False) for phrase in self._lists[name]) + ")"


def _split(text: str, separator: str) -> list[str]:
    """Return the parts between separators that stand in no bracket."""
    parts, start, at = [], 0, 0
    while at < len(text):
        if text[at] in _BRACKETS:
            at = _closing(text, at)
        elif text[at] == separator:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


def _closing(text: str, at: int) -> int:
    """Return where the bracket that opens at a place closes; raises NotationError."""
    opened = [_BRACKETS[text[at]]]
    for place in range(at + 1, len(text)):
        if text[place] in _BRACKETS:
            opened.append(_BRACKETS[text[place]])
        elif text[place] == opened[-1]:
            opened.pop()
            if not opened:
                return place
    raise NotationError(f"{text!r}: a bracket is not closed")
