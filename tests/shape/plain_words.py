"""Measures of our own words: reading age, and phrases that we never use."""

from __future__ import annotations

import re
from collections.abc import Iterable

PLACEHOLDER = re.compile(r"\{\w+\}")
SENTENCE_END = re.compile(r"[.!?:]+(?=\s|$)|\n+")
WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*", re.IGNORECASE)
VOWELS = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"(?:[^laeiouycsxzgh]es|[^td]ed|[^laeiouy]e)$")

LEADING = (
    re.compile(r"(?:^|[.!?\n]\s*)did (he|she|they|the (man|men|woman|adult|driver))\b[^?.]{0,60}\?", re.IGNORECASE),
    re.compile(r"\b(was|were|is) (he|she|they|the child) (forced|made to|raped|abused|hurt|touched|groomed)", re.I),
    re.compile(r"\b(isn't|wasn't|didn't|don't|aren't|weren't) (it|he|she|they|you)\b[^?.]{0,60}\?", re.IGNORECASE),
    re.compile(
        r"\bdo you think (he|she|they) (was|were|is|are)( being)? (forced|made|raped|abused|hurt|groomed)", re.I
    ),
)
PROTECTED = re.compile(
    r"\b(asian|(black|white) (man|men|woman|girl|boy|lad|kid|people)|african|pakistani|bangladeshi|indian|romanian|"
    r"polish|albanian|roma|gypsy|traveller|muslim|islam\w*|christian|jewish|sikh|hindu|religio\w*|ethnic\w*|race|racial|"
    r"foreign\w*|immigra\w*|asylum|refugee|disab\w*|autis\w*|wheelchair|deaf|blind|gay|lesbian|bisexual|"
    r"trans(gender)?|accent|skin colou?r|nationality)\b",
    re.IGNORECASE,
)
PROMISES = re.compile(
    r"completely anonymous|totally anonymous|fully anonymous|100% anonymous|guarantee\w*|we will call you|"
    r"i will call you|someone is watching|somebody is watching|we are watching|monitored 24|nobody will ever know|"
    r"no one will ever know|police will come|help is on its way|your report is safe with|will definitely",
    re.IGNORECASE,
)
BLAMING = re.compile(
    r"promiscu\w*|child prostitut\w*|streetwise|lifestyle choice|attention.seek\w*|risky behaviour|puts? (her|him|them)"
    r"sel(f|ves) at risk|asked for it|abscond\w*",
    re.IGNORECASE,
)


def syllables(word: str) -> int:
    """Estimate the syllables of an English word: groups of vowels, less a silent ending, one at least."""
    plain = word.lower().replace("'", "").replace("’", "")
    groups = len(VOWELS.findall(plain))
    return max(1, groups - (1 if SILENT.search(plain) and not plain.endswith("le") else 0))


def reading_age(texts: Iterable[str]) -> float:
    """Return a reading age in years: Flesch-Kincaid grade (0.39 words/sentence + 11.8 syllables/word - 15.59) + 5.

    A line break ends a sentence, as it does on the screen. Placeholders count for nothing.
    """
    joined = "\n".join(PLACEHOLDER.sub(" ", text) for text in texts)
    sentences = [words for part in SENTENCE_END.split(joined) if (words := WORD.findall(part or ""))]
    words = [word for sentence in sentences for word in sentence]
    per_word = sum(syllables(word) for word in words) / max(1, len(words))
    return 0.39 * len(words) / max(1, len(sentences)) + 11.8 * per_word - 15.59 + 5


def leading(text: str) -> str | None:
    """Return the leading question in a text, or None."""
    return next((match[0] for pattern in LEADING if (match := pattern.search(text))), None)
