"""How old people look or are said to be, as bands of years."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bot.understanding.model import Age, Role
from bot.understanding.people import ADULT, CHILD, PERSON
from bot.understanding.text import Covered, Plain, plain

_OLDEST = 99
_GROWN = 18

_N = r"(?:[1-9]?[0-9])"
_UNIT = (
    r"(?!\w|[:.][0-9]|/|-?(?:minutes|hours|days?|weeks?|months?)\b| ?(?:am|pm|%|minutes?|hours?|hrs|days?|weeks?|months?|miles?|quid|pounds?|grand|p|k|ft|foot|feet|inch|st|stone|th|nd|rd|"
    r"o ?clock|oclock|times?|of (?:them|us|the)|people|kids?|girls?|boys?|lads?|lass(?:es)?|m[ae]n|women|pupils?|children|passengers?|guests?|rooms?|nights?|others?|more|and a half|past|to (?:1[0-2]|[1-9])\b|"
    r"(?:on )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:last|this|in the|at) (?:night|morning|afternoon|evening)|tonight|yesterday|points?|stops?|doors?|house)\b)"
)
_OLD = r"(?:[ -]?(?:years?|yrs?|y)[ -]?(?:olds?|o)\b| ?yo\b| ?y/o\b| ?years of age\b| years? old\b)"
_ISH = r"(?:[ -]?ish\b)"
_JOIN = r"(?: ?(?:or|to|/|-|and|,|maybe|perhaps|possibly)+ ?(?:maybe |possibly |perhaps )?| or maybe | maybe even | )"
_HEDGE = r"(?:about|around|maybe|probably|approx\.?|near(?:ly)?|possibly|perhaps|some ?where around|or about|like|only|just|bare(?:ly)?|at a guess|guess|say|i think|looking|looks?(?: like)?(?: shes| hes)?|looked(?: like)?|aged?|age of|no more than|almost|turned|just turned|pushing|of|at most|all|both|the age of|no)"
_WIDE = re.compile(r"\b(?:about|around|maybe|probably|approx|near|possibly|perhaps|guess|pushing)\b|ish\b")
_PRONOUN = r"(?:(?:she|he|they|i|who|it|that|you)(?: (?:is|was|are|were|must be|cant be|can be|could be|might be|looks?|looked|said|says|reckons?)|s|re|m)?|(?:s?hes|theyre|im|whos|thats|shed|hed)|looks?(?: like)?|looked(?: like)?|aged?|ages|pair (?:was|were)|oldest|youngest|eldest|looking(?: like)?|both|all|other(?: one)?|turned|told me|said|says)"
_BUSY = r"(?: (?:is|was|are|were|look(?:s|ed|ing)?|of|who|that|s?hes|theyre|she|he|they|must|cant|cannot|wouldnt|couldnt|could|can|might|only|just|about|around|maybe|probably|approx|said|says|to|be|like|only|aged?|all|both|the|oldest|youngest|in uniform|with|between|from|am|im|been|me|i|think|say|at|a|guess|no|possibly|perhaps|definitely|very|really|not much|more|than|nearly|almost|pushing|turned|ages|easily|easy|bit|looking|them|him|her|one))"
_CONTEXT = re.compile(
    rf"(?:\b(?:{PERSON}|{_PRONOUN})\b(?: [a-e]\b)?[\s,;:(\"'-]*(?:(?:{ADULT}|{CHILD})\b)?[\s,;:(\"'-]*(?:{_BUSY.replace('(?: (?:', '(?:(?:', 1)}[\s,;:(\"'-]+){{0,5}})$"
)

_YEARS = r"(?P<y>1[0-3]|[1-9])"
_SCHOOL = re.compile(
    rf"\b(?:years?|yr|y)(?: group)? ?{_YEARS}s?(?:(?: ?(?:or|and|to|-|/|&) ?)(?:year |yr |y)?(?P<y2>1[0-3]|[1-9])s?)?\b(?! ?(?:ago|old|olds|ft|pm|am|months?))"
)
_NO_SCHOOL_YEAR = re.compile(r"\b(?:for an?|the (?:last|past)|new|all|per|every) $")
_STAGES = (
    (r"(?:early|young) teens", 13, 14), (r"mid(?:dle)?[ -]?teens", 14, 16), (r"late(?:r)?[ -]?teens|older teens", 17, 19),
    (r"teen(?:ager|age|aged)?s?(?! (?:night|disco|club|section|pregnancy))|in (?:her|his|their) teens", 13, 17), (r"(?:reception|foundation)(?:[ -](?:class|year|age|aged))? (?:child|children|kids?|pupils?|girls?|boys?|lads?)|reception (?:class|year|age)\b|(?:in|from) reception class", 4, 5),
    (r"primary(?:[ -]school)?(?:[ -](?:aged?|child|children|kids?|pupils?|girls?|boys?|lads?|lass(?:es)?|uniform))+|primary schoolers?|primary age", 4, 11), (r"infants? school (?:age|child|kids?)|infant age", 4, 7),
    (r"secondary(?:[ -]school)?(?:[ -](?:aged?|child|children|kids?|pupils?|girls?|boys?|lads?|lass(?:es)?))+", 11, 16), (r"sixth form(?:er|ers| student| pupil)s?|6th form(?:er|ers| student| pupil)s?", 16, 18), (r"toddlers?", 1, 3),
)  # fmt: skip
_STAGE = re.compile(r"\b(?:" + "|".join(f"(?P<s{i}>{words})" for i, (words, _, _) in enumerate(_STAGES)) + r")\b")
_DECADE = re.compile(
    rf"(?:\b(?P<part>early|mid|middle|late|later)(?: |-|/)*(?:to[ -](?P<part2>mid|late)(?: |-)*)?)?\b(?P<d>[2-9]0) ?(?:'?s\b|ties\b)|\b(?:(?P<wpart>early|mid|middle|late|later)(?: |-)*(?:to[ -](?P<wpart2>mid|late)(?: |-)*)?)?(?P<w>twenties|thirties|forties|fourties|fifties|sixties|seventies|eighties)\b|\b(?P<odd>[2-9]0)[ -]?(?:odd|something|plus something)\b(?! (?:quid|pounds|people|minutes|miles))"
)
_DECADES = {
    "twenties": 20,
    "thirties": 30,
    "forties": 40,
    "fourties": 40,
    "fifties": 50,
    "sixties": 60,
    "seventies": 70,
    "eighties": 80,
}
_PARTS = {"early": (0, 3), "mid": (4, 6), "middle": (4, 6), "late": (7, 9), "later": (7, 9)}
_UNDER = re.compile(
    rf"\b(?P<how>no older (?:than|then)|not older than|none of (?:them|these) (?:was |were |are )?(?:over|older than)|(?:cant|cannot|couldnt|cudnt|wouldnt|not) (?:have been |be |of been |been )?(?:much |any )?(?:older than|over|more than|above)|(?:no|not) more than|(?:not|isnt|arent|wasnt|werent|aint|cant be|cannot be|couldnt be|not even|definitely not)(?: (?:even|definitely|yet))?|(?:well |way |definitely |clearly |all )?under(?: the age of)?|younger than|less than|below(?: the age of)?|u)[ -]?(?P<n>{_N})(?P<s>'?s)?{_UNIT}"
)
_MOST = re.compile(
    rf"\b(?:(?P<low>{_N}) ?(?:or|-|to|/) ?)?(?P<n>{_N})(?: ?{_OLD})?,? (?:at (?:the )?(?:very )?most|tops|max(?:imum)?|if that|at a push)\b"
)
_BETWEEN = re.compile(
    rf"\b(?:between|from|aged?|ages) (?P<a>{_N}) ?(?:and|to|-|or) ?(?P<b>{_N})(?P<old>{_OLD})?{_UNIT}"
)
_TWO = re.compile(rf"\b(?P<a>{_N})(?P<ish>{_ISH})?(?:s?{_JOIN})(?P<b>{_N})(?P<old>{_OLD}|{_ISH})?{_UNIT}")
_OLDS = re.compile(
    rf"\b(?:(?P<a>{_N}) ?(?:or|to|-|/|and) ?)?(?P<n>{_N}){_ISH}?{_OLD}(?! (?:building|house|car|van|wine|whisky|whiskey|scotch|malt))"
)
_ONE = re.compile(rf"(?<![\w£$.:/#])(?P<n>{_N})(?P<ish>{_ISH})?{_UNIT}")


@dataclass(frozen=True)
class Mention:
    """An age where it stands in the plain text; `listed` says that it stands in a list of several people's ages."""

    start: int
    end: int
    age: Age


def read_ages(text: str) -> tuple[Age, ...]:
    """Return the ages in the text, each once, in the order of the text."""
    return distinct(mentions(plain(text)))


def distinct(found: list[Mention]) -> tuple[Age, ...]:
    """Return the ages of the mentions, each once."""
    return tuple(dict.fromkeys(mention.age for mention in found))


def mentions(source: Plain) -> list[Mention]:
    """Return every age with its place; where grammars overlap the first of the list below wins."""
    text = source.text
    found: list[Mention] = []
    makers: tuple[Callable[[str], Iterator[Mention]], ...] = (
        _school,
        _decades,
        _stages,
        _between,
        _olds,
        _most,
        _under,
        _pairs,
        _single,
    )
    covered = Covered(len(text))
    for make in makers:
        for mention in make(text):
            if covered.free(mention.start, mention.end):
                covered.take(mention.start, mention.end)
                found.append(mention)
    return sorted(found, key=lambda mention: mention.start)


def _mention(match: re.Match[str], low: int, high: int, role: Role | None = None) -> Mention:
    low, high = max(0, min(low, high)), min(_OLDEST, max(low, high))
    return Mention(match.start(), match.end(), Age(role or _role(low, high), low, high))


def _role(low: int, high: int) -> Role:
    if high < _GROWN:
        return "child"
    return "adult" if low >= _GROWN else "unknown"


def _about(match: re.Match[str], years: int) -> Mention:
    """Return one year either side of an estimate; which side of 18 it lies is told by the number said."""
    return _mention(match, years - 1, years + 1, "child" if years < _GROWN else "adult")


def _school(text: str) -> Iterator[Mention]:
    for match in _SCHOOL.finditer(text):
        if _NO_SCHOOL_YEAR.search(text[max(0, match.start() - 9) : match.start()]):
            continue
        names = ("y", "y2") if match["y2"] else ("y",)
        for name in names:
            low = int(match[name]) + 4
            start = match.start() if name == "y" else match.start(name)
            end = match.end() if name == names[-1] else match.end(name)
            yield Mention(start, end, Age("child" if low < _GROWN else "adult", low, low + 1))


def _stages(text: str) -> Iterator[Mention]:
    for match in _STAGE.finditer(text):
        _, low, high = next(stage for i, stage in enumerate(_STAGES) if match[f"s{i}"])
        yield _mention(match, low, high, "child" if low < 17 else "unknown")


def _decades(text: str) -> Iterator[Mention]:
    for match in _DECADE.finditer(text):
        start = int(match["d"] or match["odd"] or _DECADES[match["w"]])
        if (
            match["d"]
            and not match["part"]
            and not _person_before(text, match.start())
            and not re.search(
                r"\b(?:in (?:his|her|their|the)|aged?) $", text[max(0, match.start() - 10) : match.start()]
            )
        ):
            continue
        if (
            match["odd"]
            and not _person_before(text, match.start())
            and not re.match(r" ?(?:year|yr)", text[match.end() :])
        ):
            continue
        first = _PARTS.get(match["part"] or match["wpart"] or "", (0, 9))
        last = _PARTS.get(match["part2"] or match["wpart2"] or "", first)
        yield _mention(match, start + first[0], start + last[1])


def _between(text: str) -> Iterator[Mention]:
    for match in _BETWEEN.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        told = match["old"] or match[0].startswith("age") or _person_before(text, match.start())
        if told and low < high:
            yield _mention(match, low, high)


def _olds(text: str) -> Iterator[Mention]:
    for match in _OLDS.finditer(text):
        before = text[max(0, match.start() - 24) : match.start()]
        if match["a"]:
            yield _mention(match, int(match["a"]), int(match["n"]))
        elif re.search(r"(?:under|no (?:older|more) than|not even|not|younger than) $", before):
            continue
        elif _WIDE.search(before[-10:]) or "ish" in match[0]:
            yield _about(match, int(match["n"]))
        else:
            yield _mention(match, int(match["n"]), int(match["n"]))


def _most(text: str) -> Iterator[Mention]:
    for match in _MOST.finditer(text):
        if _person_before(text, match.start()) or "old" in match[0]:
            low = int(match["low"]) if match["low"] else 0
            yield _mention(match, low, int(match["n"]), "child" if int(match["n"]) < _GROWN else None)


def _under(text: str) -> Iterator[Mention]:
    for match in _UNDER.finditer(text):
        years, how = int(match["n"]), match["how"]
        if years < 3 or (how == "u" and not match[0][1].isdigit()):
            continue
        loose = how in ("no more than", "not more than", "less than", "below") or how.startswith(
            ("not", "isnt", "arent", "wasnt", "werent", "aint")
        )
        if loose and "older" not in how and not _person_before(text, match.start()) and years not in (16, 18):
            continue
        included = "older" in how or "more" in how or "over" in how or "above" in how
        high = years if included else years - 1
        yield _mention(match, 0, high, "child" if high < _GROWN else None)


def _pairs(text: str) -> Iterator[Mention]:
    for match in _TWO.finditer(text):
        low, high = int(match["a"]), int(match["b"])
        if not (match["old"] or _person_before(text, match.start())):
            continue
        joined = text[match.end("a") : match.start("b")]
        several = (
            re.search(r"\b(?:and|,)", joined)
            and not re.search(r"maybe|perhaps|possibly", joined)
            or ("," in joined and "maybe" not in joined)
        )
        if several or not 0 < high - low <= 5:
            if several:
                yield from _each(match)
            continue
        yield _mention(match, low, high)


def _each(match: re.Match[str]) -> Iterator[Mention]:
    for name in ("a", "b"):
        years = int(match[name])
        start = match.start() if name == "a" else match.start("b")
        yield Mention(start, match.end(name), Age(_role(years, years), years, years))


def _single(text: str) -> Iterator[Mention]:
    for match in _ONE.finditer(text):
        years = int(match["n"])
        before = text[max(0, match.start() - 60) : match.start()]
        if years == 0 or not _person_before(text, match.start()) or _a_clock(before, text, match):
            continue
        if match["ish"] or _WIDE.search(before[-12:]):
            yield _about(match, years)
        else:
            yield _mention(match, years, years)


def _a_clock(before: str, text: str, match: re.Match[str]) -> bool:
    """Return whether a number up to 12 reads as a time: "he came at 9", "until about 8"."""
    if int(match["n"]) > 24:
        return False
    if re.search(
        r"\b(?:at|since|till|until|by|room|rm|from|platform|table|bus|number|no|flat|floor|gate|route|taxi|plate|junction|bay|seat|car|door|unit|aged at|half|to|past)(?: about| around)? ?$",
        before,
    ):
        return True
    return bool(
        re.match(
            r" ?(?:hrs|children|drinks|phones|trips|different|young|older|old m|more|other|each|bags|cans|bottles|girls|friends|mates|x\b|in the (?:morning|afternoon|evening)|o'?clock)",
            text[match.end() :],
        )
    )


def _person_before(text: str, position: int) -> bool:
    return bool(_CONTEXT.search(text[max(0, position - 60) : position]))
