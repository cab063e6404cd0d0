"""Wording that blames a child, in any inflection, with what to write instead; quotations are left alone."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Protocol

from bot.understanding.wording_grammar import Phrases


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
    r"\b(?:child(?:ren)?|girls?|boys?|lads?|lass(?:es)?|kids?|pupils?|students?|teen\w*|young (?:person|people|lady|woman|man)|youths?|victims?|minors?|(?<!adult )daughter|(?<!adult )son|yp|year \d+|y\d+|(?:[5-9]|1[0-7])[- ]?(?:year|yr)?s?[- ]?olds?|(?:aged?|is|and|only|turned|nearly|,) (?:[5-9]|1[0-7])(?! ?(?:am|pm|:|\.|times|people|men|girls|boys))|(?:five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[- ]years?[- ]olds?|underage)\b",
    re.I,
)
_ADULT = re.compile(
    r"\b(?:(?:social |key |youth |support |foster |police |bar |door |night |duty |taxi |bus |hotel |shop |school ))?(?:members? of (?:staff|the public)|receptionist|porter|bouncer|door(?:man|men|staff)|security|guard|chef|cleaner|waiter|waitress|bar(?:man|maid|staff)|caretaker|coach|trainer|"
    r"nurse|doctor|gp|solicitor|boss|clerk|cabbie|operator|caller|resident|tenant|lodger|employee|husband|wife|man|men|wom[ae]n|adults?|males?|driver|suspects?|offenders?|perpetrators?|owner|manager|staff|colleagues?|officers?|teachers?|councillors?|customers?|mother|father|mum|dad|parents?|carers?|uncle|aunt\w*|landlord|landlady|worker|bloke|guy|fella|neighbour|witness|informant|guests?|couple|punter|sister-in-law|(?:1[89]|[2-9]\d)[- ]?(?:year|yr)?s?[- ]?old|in (?:his|her|their) \d0s)\b",
    re.I,
)
_THING = re.compile(
    r"\b(?:car|vehicle|dog|system|software|website|price|traffic|weather|question|form|task|road|lock|door|report|process|exam|course|job|case|weekend|journey|decision|situation|time|conversation|term|month|year)\b",
    re.I,
)
# Whoever stands behind such a word is not the one of whom the phrase speaks: "goes with the men willingly".
_OBJECT = re.compile(
    r"\b(?:told|tells?|asked|asks|informed|saw|seen|met|called|texted|messaged|visited|with|to|by|from|at|for|of|about|than|and|against|on|let|allowed|towards|between|older|adult|grown|married|unknown|several|two|three|four)"
    r"(?: (?:the|an?|her|his|their|other|many|several|some|two|three|four|local|unknown|older|adult|grown|strange|random|different))*\s$",
    re.I,
)
_NEGATED = re.compile(
    r"(?:\b(?:not|never|cannot|without|nobody is|no child is)|n['’]t|\bcan not)\s(?:(?:been|be|an?|her|his|their|the|really|legally|at all|any|being|have|to be|to|"
    r"in any way|able to|give|given|giving|describe\w*|call\w*|label\w*|as|her own|his own|something|someone|somebody|who|is|was|mean|she|he|they|it)\s)*$",
    re.I,
)
_PREDICATE = re.compile(r"^[^.;]*?(?:\b(?:she|he) (?:is|was) (?:the|an?)|, (?:the|an?)) $", re.I)
_PRONOUN = re.compile(r"\b(?:she|he|they|her|him|his|their|them|she's|he's|they're|herself|himself|themsel\w+)\b", re.I)
# "Amy has been ..." speaks of somebody; so does "The behaviour is ...", which is the child's in a report about one.
_NAME = re.compile(
    r"^\s*(?!(?:The|This|That|These|Those|There|It|An?|At|In|On|When|After|Before|Our|My|We|All|No|Some|Any|What|How)\b)[A-Z][a-z]+\b"
)
_NOUN = re.compile(
    r"\b(?:the|an?|this|that|my|our|every)\s+(?!(?:behaviou?r|presentation|account|allegation|disclosure|conduct|attitude|lifestyle|reputation|risk|concern|issue|pattern|history)s?\b)[a-z]+",
    re.I,
)
_YOUNG = re.compile(r"\b(?:young|under[ -]?age|teen\w*|juvenile|school\w*)\b", re.I)
_MALE = r"\b(?:man|men|father|dad|uncle|bloke|guy|male|suspect|offender|perpetrator|landlord|driver)$"
_FIRST = re.compile(r"\b(?:i|we|my|our|me|us|i'm|i've|we've)\b", re.I)


_LOOK = 400  # characters either side of a phrase that say whom it is about
_MOST = 100  # times that one phrase is weighed in a text


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
    listed, phrases = _listed(tuple((rule.avoid, rule) for rule in rules))
    for number, pattern in phrases.likely(text):
        rule = listed[number]
        for match in islice(pattern.finditer(text), _MOST):
            if not _harmless(text, match.start(), match.end(), rule):
                yield WordingFlag(match.group(), rule.prefer, rule.reason, match.start(), match.end())


@lru_cache(maxsize=8)
def _listed(rules: tuple[tuple[tuple[str, ...], Rule], ...]) -> tuple[list[Rule], Phrases]:
    pairs = [(phrase, rule) for avoid, rule in rules for phrase in avoid]
    return [rule for _, rule in pairs], Phrases([phrase for phrase, _ in pairs])


def _harmless(text: str, start: int, end: int, rule: Rule) -> bool:
    begin, stop = _sentence(text, start, end)
    begin, stop = max(begin, start - _LOOK), min(stop, end + _LOOK)
    before, sentence = text[begin:start], text[begin:stop]
    if _ADVICE.search(sentence) or _NEGATED.search(before):
        return True
    return rule.subject == "child" and not _about_a_child(
        text[max(0, begin - _LOOK) : begin], before, text[start:end], text[end:stop]
    )


def _about_a_child(earlier: str, before: str, phrase: str, after: str) -> bool:
    """Whom the phrase speaks of: the person named last before it, else in it or after it, else in what was said earlier."""
    named = _last_named(before)
    if named:
        kind, where = named
        return (
            kind == "child"
            or _other_sex(before, where)
            or (
                _PRONOUN.search(before[where:]) is not None
                and bool(_SURELY_CHILD.search(earlier + before + phrase + after))
            )
        )
    if _SURELY_CHILD.search(phrase) or _YOUNG.search(phrase):
        return True
    if _PRONOUN.search(before + phrase) or not before.strip() or (_NAME.search(before) and not _THING.search(before)):
        return _child_by_context(earlier, before, phrase, after)
    if _FIRST.search(before) or _THING.search(before):
        return False
    return bool(_SURELY_CHILD.search(after)) or not (_ADULT.search(after) or _NOUN.search(before))


def _other_sex(before: str, where: int) -> bool:
    """Return whether "she" follows a man or "he" a woman, and so is somebody else."""
    named, after = before[max(0, where - 12) : where], before[where:]
    male, female = re.search(_MALE, named, re.I), re.search(r"\b(?:wom[ae]n|lady|mother|mum|aunt\w*)$", named, re.I)
    return bool((male and re.search(r"\bshe\b", after, re.I)) or (female and re.search(r"\bhe\b", after, re.I)))


def _child_by_context(earlier: str, before: str, phrase: str, after: str) -> bool:
    """Return whether "she" is a child, which is taken as read in a report unless an adult is named as the one."""
    adult = _ADULT.search(after)
    if adult and _PREDICATE.match(after[: adult.start()]):
        return False
    named = _last_named(earlier)
    return named is None or named[0] == "child" or bool(_SURELY_CHILD.search(before + phrase + after))


def _last_named(text: str) -> tuple[str, int] | None:
    """Return whether the last person named as a subject is a child or an adult, and where that ends."""
    found = [("child", match.end()) for match in _SURELY_CHILD.finditer(text)]
    found += [
        ("adult", match.end())
        for match in _ADULT.finditer(text)
        if not _OBJECT.search(text[max(0, match.start() - 40) : match.start()])
    ]
    return max(found, key=lambda one: one[1], default=None)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begin = max((text.rfind(mark, 0, start) + 1 for mark in ".!?\n;"), default=0)
    stops = [found for mark in ".!?\n;" if (found := text.find(mark, end)) >= 0]
    return begin, min(stops, default=len(text))
