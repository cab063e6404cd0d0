"""What stands before a number that may be an age."""

from __future__ import annotations

import re

from bot.understanding.facts.people.ages import age_patterns as grammar
from bot.understanding.text.lexicons.lexicon import lexicon

_OF_MR = re.compile(r"\b(?:mr|mrs|ms|miss|dr) [a-z'-]+(?: [a-z'-]+)?,? $")  # "Mr Pryce, 60s"
_OF_A_NAME = re.compile(
    r"\b(?P<called>(?:called|named|name of|call him|call her) )?(?<!\bthe )(?<!\ba )(?<!\bin )(?<!\bat )(?P<name>[a-z'-]+)(?(called)(?: [a-z'-]+)?),? \(?(?:about |around |maybe )?$"
)
_FEW = 8  # years: a smaller number may count people
_LABELS = 5  # a smaller number may tell people apart
_YOUNGEST_IN_FIGURES = 8
_SO_MANY_ARE = re.compile(
    r"(?: of (?:them|em))? (?:looked|looks|look|were|are|about|maybe|around|aged) (?:[a-z]+ ){0,3}\d"
)  # "3 girls, 2 looked 15"
_NEAR = 9  # characters before a school year that say what it is
_REACH = 60  # characters before a number in which somebody must be named
_SENTENCE = 40  # characters before a decade that say whose it is
_EARLIEST = re.compile(r"(?:5|6|7|8|9)0|(?:fif|six|seven|eigh|nine)ties")
_THE = re.compile(
    r"\b(?:the(?: (?:early|mid|late))?(?: (?:19|nineteen))?|(?:it|this|that) was(?: (?:19|nineteen))?) ?$"
)
_OF_SOMEBODY = re.compile(
    r"\b(?:he|she|they|hes|shes|theyre|m[ae]n|wom[ae]n|bloke|fella|guy|lady|couple|both|one|him|her|them)"
    r"(?: (?:is|was|are|were|looks?|looked|seems?|be|been|about|around|maybe|probably|must|have|in|to|like))* in the $"
)
_IN_THEIR = re.compile(r"\b(?:in (?:his|her|their|the)|aged?) $")
_WHEN_IT_WAS = re.compile(r",? (?:it was|this was|when (?:i|we) (?:was|were))\b")


def words_before(text: str, position: int, reach: int) -> str:
    """Return the characters before a place."""
    return text[max(0, position - reach) : position]


def are_years_of_the_century(match: re.Match[str], text: str) -> bool:
    """Return whether a decade is that of a century: "in the early 90s", "the nineties", "mid 80s it was"."""
    if not _EARLIEST.search(match[0]):
        return False
    before = words_before(text, match.start(), _SENTENCE)
    of_years = _THE.search(before) and not _OF_SOMEBODY.search(before)
    return bool(of_years or _WHEN_IT_WAS.match(text, match.end()))


def figures_of_nobody(match: re.Match[str], text: str) -> bool:
    """Return whether "30s" stands neither after a person nor after "in his"."""
    if not match["d"] or match["part"]:
        return False
    return not is_of_a_person(text, match.start()) and not _IN_THEIR.search(words_before(text, match.start(), 10))


def person_before(text: str, position: int) -> bool:
    """Return whether somebody is named before a number, near enough for it to be their age."""
    return bool(grammar.CONTEXT.search(words_before(text, position, _REACH)))


def is_no_childs_year(text: str, position: int, end: int) -> bool:
    """Return whether a school year is counted, or is that of whom staff work with: "all year 9s", "Head of Year 10", "year 9 lead"."""
    of_staff = grammar.OF_STAFF.search(text[:position]) or grammar.A_POST.match(text, end)
    return bool(of_staff or grammar.NO_SCHOOL_YEAR.search(words_before(text, position, _NEAR)))


def is_of_a_person(text: str, position: int) -> bool:
    """Return whether somebody is named before a number, by a word or by a name right before it."""
    return person_before(text, position) or behind_a_name(text, position)


def counts_people(text: str, match: re.Match[str]) -> bool:
    """Return whether a small number counts those of whom an age is told next: "3 girls, 2 looked 15"."""
    return int(match["n"]) < _YOUNGEST_IN_FIGURES and _SO_MANY_ARE.match(text, match.end()) is not None


def behind_a_name(text: str, position: int) -> bool:
    """Return whether a name stands right before a number: "Mr Pryce, 60s", "called Ricko, 40s", "Emil, 30 odd"."""
    called = _OF_A_NAME.search(words_before(text, position, _REACH))
    is_name = called is not None and (called["called"] or called["name"].capitalize() in lexicon().first_names.names)
    return bool(is_name) or behind_a_title(text, position)


def behind_a_title(text: str, position: int) -> bool:
    """Return whether a name with a title stands right before a number: "Mr Pryce, 60s"."""
    return _OF_MR.search(words_before(text, position, _REACH)) is not None


def tells_apart(match: re.Match[str], before: str) -> bool:
    """Return whether a number is no age but tells people apart or counts them: "male 1", "the other three"."""
    few = int(match["n"]) < _FEW
    counts = few and grammar.OTHERS_COUNTED.search(before.rpartition(".")[2])
    all_so_many = few and grammar.ALL_SO_MANY.search(before) and grammar.SO_MANY_ARE.match(match.string, match.end())
    return bool(counts or all_so_many) or _is_label(match, before)


def _is_label(match: re.Match[str], before: str) -> bool:
    """Return whether a number tells people apart: "male 1"."""
    years = int(match["n"])
    return years == 0 or (years < _LABELS and bool(grammar.LABELLED.search(before)))
