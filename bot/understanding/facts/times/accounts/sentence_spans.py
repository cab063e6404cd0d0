"""Where the sentences of plain text stand: a time belongs to the sentence that says it."""

from __future__ import annotations

import re

from bot.understanding.facts.model import Span
from bot.understanding.text.normalise import Plain

_END = re.compile(r"(?<!\b[ap]\.m)(?<!\b[a-z])(?<!\bapprox)[.!?]+(?=\s|$)|\s")


def sentence_spans(source: Plain) -> list[Span]:
    """Return the spans of the sentences and lines of the text, in plain offsets."""
    spans, begin = [], 0
    for match in _END.finditer(source.text):
        if match[0].isspace() and "\n" not in source.phrase(*match.span()):
            continue
        spans.append((begin, match.end()))
        begin = match.end()
    spans.append((begin, len(source.text)))
    return [(start, end) for start, end in spans if source.text[start:end].strip(" .!?")]
