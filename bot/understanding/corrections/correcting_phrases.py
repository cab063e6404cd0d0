"""How people put something right: "it was X not Y", "not Y, X", "sorry, X", "I put Y but it should be X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from bot.understanding.facts import DAY_AS_TYPED

LONGEST = 160  # characters of a clause; a longer one tells something new
_WHO = r"(?:it|that|this|they|he|she|there)"
_WAS = rf"{_WHO}(?:'s|’s|s)?(?: (?:was|were|is|are))?"
_IT_WAS = re.compile(r"^\W*(?:(?:and|but|so) )*(?:it|that|this)(?:['’]?s| was| is)\s+", re.IGNORECASE)
# A stop ends a clause, "..." too; so does "and" before somebody or something, and a cue that nothing but a space stands before.
_STOP = re.compile(r"[.;!?\n]+(?=\s|$)|[;\n]+", re.IGNORECASE)
_AND = re.compile(
    r",?\s+and\s+(?=(?:the|it|its|it's|she|he|they|his|her|there|thats|that's|not|also)\b)|,\s+(?=(?:and\s+)?(?:it|he|she)(?:['’]?s| was| is) not\b)"
    r"|,\s+(?=[^,]{1,40}\s(?:sorry )?not\s[^,]{1,30}$)",
    re.IGNORECASE,
)
# "room 15 not 5 and Saturday not Sunday": two things are put right
_TWICE = re.compile(
    r"^(?P<first>.+?\snot\s.+?),?\s+and\s+(?P<second>[^,]{1,60}?\s(?:sorry )?not\s[^,]{1,30})$", re.IGNORECASE
)
# "no, Friday", "sorry 8 oclock": said at the beginning of a clause before a day or an hour, and of nothing else ("no Friday club").
_HOUR = r"(?:(?:half|quarter)(?: past| to)? )?\d{1,2}(?:[:.]\d\d)?(?: ?(?:am|pm|ish|o ?clock|o['’]clock))?"
_ONLY_A_TIME = (
    rf"(?<!\w)(?<!\w )(?:no|nah|nope|sorry|soz|actually)(?=[, .]+(?:(?:it was|its|on|about|at|around|more like|the) )*(?:{DAY_AS_TYPED}|{_HOUR})"
    rf"(?: (?:at |about |around )*(?:{_HOUR}|{DAY_AS_TYPED}))?\s*(?:[,.;!?]|$|\bi (?:think|mean)\b))"
)
_STRONG = (
    r"(?:(?:(?:no|nah|oh|sorry|wait|actually)[, ]+)*(?:hang on|hold on|no wait|no sorry|sorry i (?:mean|meant)|i mean[t]?|(?:i )?tell a lie|scrap that|scratch that|"
    r"my mistake|correction|make that|no(?=,? (?:it|he|she|they|that)(?:['’]?s| was| is| were)\b)|oh no|oops|nope)|"
    rf"{_ONLY_A_TIME})"
)
_CUE_INSIDE = re.compile(rf"\s+(?={_STRONG}\b)", re.IGNORECASE)
_OLD_FIRST = (
    re.compile(
        rf"\b(?:(?:was|were|is|are|did)(?:n['’]?t| not)|{_WHO}['’]?s not)\s+(?P<old>.+?),?\s+(?:{_WAS}|but|actually|more like)\s+(?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(
        rf"^(?:\W*(?:no|sorry|oh|wait|and)\b)*\W*not\s+(?P<old>[^,]+?)(?:,|\s+but)\s*(?:{_WAS}\s+|but\s+)?(?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(rf"^(?:\W*(?:no|sorry|oh|wait|and)\b)*\W*not\s+(?P<old>.+?)\s+{_WAS}\s+(?P<new>.+)", re.IGNORECASE),
    re.compile(
        r"^(?:\W*(?:no|sorry|oh|wait|and)\b)*\W*not\s+(?P<old>\w+|the \w+|a \w+|an \w+)\s+(?P<new>\w+|(?:the|an?) \w+)$",
        re.IGNORECASE,
    ),
)
_NEW_FIRST = (
    re.compile(r"^(?P<new>.+?),?\s+(?:and\s+)?not\s+(?P<old>.+)$", re.IGNORECASE),
    re.compile(r"^.*,\s*(?P<new>[^,]+?),?\s+(?:and\s+)?not\s+(?P<old>[^,]+)$", re.IGNORECASE),
    re.compile(r"^(?P<new>.+?),?\s+(?:instead of|rather than)\s+(?P<old>.+)$", re.IGNORECASE),
)
_SAID = (
    re.compile(
        rf"\b(?:i|we) (?:said|put|wrote|typed)\s+(?P<old>.+?),?\s+(?:but )?(?:i meant|should be|{_WAS}|it should (?:be|say|have been))\s+(?P<new>.+)",
        re.IGNORECASE,
    ),
    re.compile(r"\bchange (?P<old>.+?) to (?P<new>.+)", re.IGNORECASE),
    re.compile(
        r"^(?P<old>.+?) (?:should(?:'?ve)? (?:be|say|read|have been|of been|been)|is meant to (?:be|say)|was meant to (?:be|say))\s+(?P<new>.+)$",
        re.IGNORECASE,
    ),
)
PAIRS = (*_OLD_FIRST, *_NEW_FIRST, *_SAID)
_MEANT = re.compile(r"\b(?:i|we) (?:meant|mean)(?: to (?:say|put|write|type))?[:,]?\s+(?P<new>.+)", re.IGNORECASE)
_CUE = re.compile(
    rf"^\W*(?:(?:and|but|so)\s+(?=(?:oh|sorry|actually|wait)\b))?(?:(?:oh|sorry|actually|correction|nearly|almost|wait|oops|my mistake|scrap that|scratch that|no wait|well actually|hang on|hold on|"
    rf"make that|(?:i )?tell a lie|(?:no|nah|nope)(?=[, ]+(?:it|its|it's|he|hes|she|shes|they|the|that|hang|hold|wait|sorry|actually|i)\b)|{_ONLY_A_TIME})\b[\s,:-]*)+(?P<new>.+)",
    re.IGNORECASE,
)
_CUE_BEHIND = re.compile(
    r"(?:[\s,]+(?:sorry|actually|though|tho|i think|i mean|lol|soz|my bad|my mistake|x))+\W*$", re.IGNORECASE
)
# "the hoodie was blue actually": said behind what is right; "I think" and the like only hedge
_SAID_BEHIND = re.compile(r"[\s,]+(?:sorry|actually|soz|my bad|my mistake|i mean[t]?)\W*$", re.IGNORECASE)
_STARTS_STRONG = re.compile(rf"^\W*{_STRONG}\b", re.IGNORECASE)
DOUBT = re.compile(
    r"^\W*(?:correction\b|sorry,? (?:i|we) (?:meant|got)|(?:i|we) meant\b|(?:i|we) (?:got|put|said|typed) (?:that|it|something) wrong)",
    re.IGNORECASE,
)
_MAY_CORRECT = re.compile(
    rf"\bnot\b|n['’]?t\b|\binstead of\b|\brather than\b|\bshould\b|\bmeant\b|\bchange\b|\b{_STRONG}\b|\b(?:sorry|actually|nearly|almost)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Stretch:
    """A clause as typed; `cued` when it, or the one that "and" joins it to, begins as a correction does."""

    text: str
    cued: bool = False
    strong: bool = False


def may_correct(text: str) -> bool:
    """Return whether a text holds a word with which something could be put right."""
    return _MAY_CORRECT.search(text) is not None


def clauses(text: str) -> Iterator[Stretch]:
    """Give the clauses of a text that are short enough to put something right."""
    for sentence in (part for stopped in _STOP.split(text) for part in _CUE_INSIDE.split(stopped)):
        cued = strong = False
        for part in chain.from_iterable(map(_each_not, _AND.split(sentence))):
            words = part.strip(" ,")
            cued, strong = cued or bool(_CUE.match(words)), strong or bool(_STARTS_STRONG.match(words))
            if words and len(words) <= LONGEST:
                yield Stretch(words, cued, strong)


def _each_not(part: str) -> tuple[str, ...]:
    """Return a clause, or both of two that each say what was not."""
    match = _TWICE.match(part.strip(" ,"))
    return (*_each_not(match["first"]), match["second"]) if match else (part,)


def pairs(clause: str) -> Iterator[tuple[str, str, str]]:
    """Give what was wrong, what is right, and the words that say both, in every way in which a clause may say so."""
    for pattern in PAIRS:
        if match := pattern.search(clause):
            start = min(match.start("old"), match.start("new"))
            yield without_cue(match["old"]), without_cue(match["new"]), clause[start : match.end()]


def new_words(clause: Stretch) -> str | None:
    """Return what a clause says that names nothing wrong: "sorry, it was blue"; None where nothing is put right."""
    match = _MEANT.search(clause.text) or _CUE.search(clause.text)
    if match:
        return match["new"]
    return clause.text if clause.cued or _SAID_BEHIND.search(clause.text) else None


def without_cue(words: str) -> str:
    """Return words without what leads to them: "sorry it was the blue car"."""
    match = _CUE.search(words) or _MEANT.search(words)
    return _CUE_BEHIND.sub("", _IT_WAS.sub("", match["new"] if match else words)).strip(" ,.")
