"""The name below a mail is that of its writer, as its head says: nobody of the event."""

from __future__ import annotations

import re

from bot.understanding.text.sentences import lines

_WRITER = re.compile(r"^[\s>]*(?:from|on .* wrote)\s*:", re.IGNORECASE)
_NAME_LINE = re.compile(r"^[\s>]*(?:[A-Z][\w.'’-]*[ ,]*){1,4}\s*$")
_WORD = re.compile(r"[A-Za-z][\w'’-]+")
_ANY = re.compile(r"[^\n\r]")


def without_signers(text: str) -> str:
    """Return the text, as long as it was, with blanks for lines that hold nothing but the name of a mail's writer."""
    typed = [(line, text[line.start : line.end]) for line in lines(text)]
    heads = [words for line, words in typed if line.origin == "head" and _WRITER.match(words)]
    writers = {word.casefold() for words in heads for word in _WORD.findall(words)}
    return "".join(_ANY.sub(" ", words) if line.tells and _signs(words, writers) else words for line, words in typed)


def _signs(words: str, writers: set[str]) -> bool:
    names = [word.casefold() for word in _WORD.findall(words)]
    return bool(names) and _NAME_LINE.match(words) is not None and writers.issuperset(names)
