"""Wording that blames a child, in any inflection, with what to write instead; quotations are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol


class Rule(Protocol):
    """What a rule of knowledge/wording.yml offers (guidance.model.WordingRule)."""

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


_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<!\w)‘[^’]*’(?!\w)|(?<!\w)'[^'\n]*?'(?!\w)")
_SAID = re.compile(
    r"\b(?:said|says|told (?:me|us|staff|her|him|the \w+)|stated|replied|quote|in (?:her|his|their) (?:own )?words|described (?:her|him|them)self as|texted|wrote)\b(?: that)?[ ,:]+(?=(?:i|i'm|im|i’m|me|my|we)\b)[^.;\n]*",
    re.I,
)
_ADVICE = re.compile(
    r"\b(?:instead of|rather than|(?:do not|don't|dont|never|please don't|avoid|stop|shouldn't|should not|not to) (?:use|using|say|saying|write|writing|record\w*|call\w*|describ\w*|put(?:ting)?|the (?:word|term|phrase))|"
    r"(?:the|this|that) (?:word|words|term|terms|phrase|label|wording|expression)|(?:words|terms|phrases|labels|language) (?:like|such as)|terminology|replace|blames?|blaming|victim[- ]blam\w+|no such thing as|is not a|was not a|isn't a|language guide|appropriate language)\b",
    re.I,
)
_CHILD = re.compile(
    r"\b(?:she|he|they|her|him|his|their|them|child(?:ren)?|girls?|boys?|lads?|lass(?:es)?|kids?|pupils?|students?|teen\w*|young (?:person|people|lady|woman|man|one)s?|youths?|victims?|minors?|daughter|son|yp|year \d+|y\d+|(?:[5-9]|1[0-7])[- ]?(?:year|yr)?s?[- ]?olds?|aged? (?:[5-9]|1[0-7]))\b",
    re.I,
)
_SURELY_CHILD = re.compile(
    r"\b(?:child(?:ren)?|girls?|boys?|lads?|lass(?:es)?|kids?|pupils?|students?|teen\w*|young (?:person|people|lady|woman|man)|youths?|victims?|minors?|daughter|son|yp|year \d+|y\d+|(?:[5-9]|1[0-7])[- ]?(?:year|yr)?s?[- ]?olds?|(?:aged?|is|and|only|turned|nearly) (?:[5-9]|1[0-7])(?! ?(?:am|pm|:|\.|times|people|men))|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]olds?|underage)\b",
    re.I,
)
_ADULT = re.compile(
    r"\b(?:man|men|wom[ae]n|adults?|males?|driver|suspects?|offenders?|perpetrators?|owner|manager|staff|colleagues?|officers?|teachers?|councillors?|customers?|mother|father|mum|dad|parents?|carers?|uncle|aunt\w*|landlord|landlady|worker|bloke|guy|fella|neighbour|witness|informant|guests?|couple|punter|sister-in-law|(?:1[89]|[2-9]\d)[- ]?(?:year|yr)?s?[- ]?old|in (?:his|her|their) \d0s)\b",
    re.I,
)
_THING = re.compile(
    r"\b(?:it|car|vehicle|dog|system|software|website|price|traffic|weather|question|form|task|road|lock|door|report|process|exam|course|job|case|weekend|journey|decision|situation|time|conversation|term|month|year)\b",
    re.I,
)
_IRREGULAR = {
    "be": "be|is|are|was|were|been|being|am|'s|s",
    "have": "have|has|had|having|'ve",
    "do": "do|does|did|doing|done",
    "go": "go|goes|went|going|gone",
    "get": "get|gets|got|getting",
    "put": "put|puts|putting",
    "run": "run|runs|ran|running",
    "know": "know|knows|knew|known|knowing",
    "make": "make|makes|made|making",
    "lead": "lead|leads|led|leading",
    "sell": "sell|sells|sold|selling",
    "choose": "choose|chooses|chose|choosing|chosen",
    "send": "send|sends|sent|sending",
    "spend": "spend|spends|spent|spending",
    "sleep": "sleep|sleeps|slept|sleeping",
    "hang": "hang|hangs|hung|hanging",
    "take": "take|takes|took|taking|taken",
    "ask": "ask|asks|asked|asking",
    "say": "say|says|said|saying",
    "bring": "bring|brings|brought|bringing",
    "keep": "keep|keeps|kept|keeping",
    "give": "give|gives|gave|given|giving",
    "lie": "lie|lies|lied|lying",
    "seek": "seek|seeks|sought|seeking",
}
_FORM_OF = {form: forms for forms in _IRREGULAR.values() for form in forms.split("|")}
_OWNERS = "her|his|their|my|your|the|a"
_SELVES = "herself|himself|themselves|themself|hisself"
_PEOPLE = "she|he|they|her|him|them|his|their"


def flags(text: str, rules: Sequence[Rule]) -> tuple[WordingFlag, ...]:
    """Return what blames a child, in order; the longest of overlapping phrases."""
    away = [match.span() for pattern in (_QUOTED, _SAID) for match in pattern.finditer(text)]
    found = sorted(_matches(text, rules), key=lambda flag: (flag.start, -flag.end))
    kept: list[WordingFlag] = []
    for flag in found:
        if any(start <= flag.start and flag.end <= end for start, end in away):
            continue
        if not kept or flag.start >= kept[-1].end:
            kept.append(flag)
    return tuple(kept)


def _matches(text: str, rules: Sequence[Rule]) -> Iterator[WordingFlag]:
    for rule in rules:
        for phrase in rule.avoid:
            for match in _pattern(phrase).finditer(text):
                if not _harmless(text, match.start(), match.end(), rule):
                    yield WordingFlag(match.group(), rule.prefer, rule.reason, match.start(), match.end())


def _harmless(text: str, start: int, end: int, rule: Rule) -> bool:
    begin, stop = _sentence(text, start, end)
    before, sentence = text[begin:start], text[begin:stop]
    if _ADVICE.search(sentence):
        return True
    return rule.subject == "child" and not _about_a_child(text, before, text[end:stop], text[start:end])


def _about_a_child(text: str, before: str, after: str, phrase: str) -> bool:
    """The nearest person named before the phrase decides; then the phrase, what follows, and the rest of the text."""
    named = [
        (match.end(), kind)
        for kind, pattern in (("child", _SURELY_CHILD), ("adult", _ADULT))
        for match in pattern.finditer(before)
    ]
    if named:
        return max(named)[1] == "child" or (
            _CHILD.search(before[max(named)[0] :]) is not None and _SURELY_CHILD.search(text) is not None
        )
    if _SURELY_CHILD.search(phrase) or _SURELY_CHILD.search(after):
        return True
    if re.search(_SELVES, phrase, re.I):
        return True
    if _ADULT.search(after) and not _CHILD.search(before):
        return False
    if _CHILD.search(before + phrase):
        return _SURELY_CHILD.search(text) is not None or not _ADULT.search(text)
    return not (_THING.search(before) or _ADULT.search(text)) or _SURELY_CHILD.search(text) is not None


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max((text.rfind(mark, 0, start) + 1 for mark in ".!?\n;"), default=0)
    stops = [found for mark in ".!?\n;" if (found := text.find(mark, end)) >= 0]
    return begin, min(stops, default=len(text))


@lru_cache(maxsize=1024)
def _pattern(phrase: str) -> re.Pattern[str]:
    words = re.findall(r"[\w'’*]+", phrase)
    return re.compile(r"(?<!\w)" + r"[\s\-–/]+".join(map(_word, words)) + r"(?!\w)", re.I)


def _word(word: str) -> str:
    """Return a pattern for a word in its inflections; `*` at its end stands for any ending."""
    low = word.lower().replace("’", "'")
    if low.endswith("*"):
        return re.escape(low[:-1]) + r"[\w'’]*"
    if low in _SELVES.split("|"):
        return f"(?:{_SELVES})"
    if low in _PEOPLE.split("|"):
        return f"(?:{_PEOPLE}|the (?:child|girl|boy|young person))"
    if low in _FORM_OF:
        return f"(?:{_FORM_OF[low]})"
    return _regular(low)


def _regular(low: str) -> str:
    if len(low) < 4 or "'" in low:
        return re.escape(low).replace("'", "['’]?")
    if low.endswith("e"):
        return f"{re.escape(low[:-1])}(?:e|es|ed|ing|ely|eness|er|ers)"
    if low.endswith("y"):
        return f"{re.escape(low[:-1])}(?:y|ies|ied|ying|ily|iness)"
    if low.endswith("ing"):
        return f"{re.escape(low[:-3])}(?:ing|e|ed|es|s|)"
    if low.endswith("ed"):
        return f"{re.escape(low[:-2])}(?:ed|e|es|s|ing|)"
    return f"{re.escape(low)}(?:{re.escape(low[-1])}?(?:ed|ing|er|ers)|s|es|ly|ness)?"
