"""Languages that an operator can switch on: our own sentences in them. What a person wrote stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml

from bot.guidance.texts import PLACEHOLDER, Message, Option, TextsError

ENGLISH = "en"
SENTENCE_END = re.compile(r"(?<=[.?!]) ")
BULLET = re.compile(r"^- ")
Direction = Literal["ltr", "rtl"]


@dataclass(frozen=True)
class Language:
    """One language: `words` are lines, sentences and labels by their English; `checked_by` is None until somebody did.

    `checked_by` names who speaks it from birth and has read the file.
    """

    code: str
    name: str
    english: str
    direction: Direction
    checked_by: str | None
    words: Mapping[str, str]

    @cached_property
    def _patterns(self) -> tuple[tuple[re.Pattern[str], str], ...]:
        return tuple((_pattern(source), target) for source, target in self.words.items() if PLACEHOLDER.search(source))

    def text(self, text: str) -> str:
        """Return a text of ours line by line, each as far as the language has it."""
        return "\n".join(map(self._line, text.split("\n")))

    def _line(self, line: str) -> str:
        bullet = BULLET.match(line)
        start = bullet[0] if bullet else ""
        rest = line[len(start) :]
        return start + (self.words.get(rest) or self._by_sentences(rest))

    def _by_sentences(self, line: str) -> str:
        """Return a line sentence by sentence; as a whole only where what fills a place is several sentences itself.

        Tried the other way round, a place at the end of one sentence would take the next ones along, in English.
        """
        parts = SENTENCE_END.split(line)
        shown = [self._known(part) for part in parts]
        if not any(shown):
            return self._known(line) or line
        return " ".join(known or part for known, part in zip(shown, parts, strict=True))

    def _known(self, sentence: str) -> str | None:
        if sentence in self.words:
            return self.words[sentence]
        matches = ((pattern.fullmatch(sentence), target) for pattern, target in self._patterns)
        return next((_filled(target, match) for match, target in matches if match), None)

    def message(self, message: Message) -> Message:
        """Return a reply in the language; the lines of a check hold the person's own words and keep them."""
        lines = tuple((self.text(label), words) for label, words in message.lines)
        own = "\n".join(numbered(message.lines))
        around = message.text.split(own, 1) if own else [message.text]
        return replace(
            message,
            text="\n".join(numbered(lines)).join(map(self.text, around)),
            lines=lines,
            ahead=self.text(message.ahead),
            options=tuple(Option(option.id, self.text(option.label)) for option in message.options),
        )

    def body(self, body: Mapping[str, Any]) -> dict[str, Any]:
        """Return a stored reply in the language."""
        return {**body, **self.message(Message.from_json(body)).to_json()}


def numbered(lines: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Give the lines of a check as they stand in its text."""
    return (f"{number}. {label}: {words}" for number, (label, words) in enumerate(lines, 1))


def _pattern(source: str) -> re.Pattern[str]:
    """Return what finds a sentence whatever stands in its placeholders."""
    parts = PLACEHOLDER.split(source)
    return re.compile("".join(f"(?P<{part}>.+)" if n % 2 else re.escape(part) for n, part in enumerate(parts)))


def _filled(target: str, match: re.Match[str]) -> str:
    return PLACEHOLDER.sub(lambda placeholder: match[placeholder[1]], target)


def load_languages(root: Path, codes: str) -> dict[str, Language]:
    """Read the languages that an operator named (`cy, pl`); raises TextsError for one that does not exist."""
    chosen = [code.strip() for code in codes.split(",") if code.strip()]
    return {code: load_language(root / f"{code}.yml") for code in chosen}


def load_language(path: Path) -> Language:
    """Read one language."""
    if not path.is_file():
        codes = ", ".join(sorted(one.stem for one in path.parent.glob("*.yml")))
        raise TextsError(f"there is no language {path.stem}; use one of {codes}")
    return Language(code=path.stem, **yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader))
