"""How many a word for people tells of: a number before it, unless that is an age, a room or an hour."""

from __future__ import annotations

import re

from bot.understanding.facts.people.ages.age_patterns import AGE_OF_THE_LAST
from bot.understanding.facts.people.noun_forms import nouns
from bot.understanding.facts.people.numbers.people_patterns import NUMBERED_PLACE

OR_MORE = (
    r"(?:[1-9]|1[0-2]) (?:or|maybe) (?:[2-9]|1[0-2])(?! ?(?:years?|yrs?|yo|ish|months?|pm|am)\b)"  # "3 or 4 girls"
)
_IN_A_SCHOOL_YEAR = 11  # so old is who is in a year of a secondary school, "7 year 10" are seven
_LEAST_YEARS = 6  # from here on a number before one person is an age
_OF_AN_AGE = re.compile(
    r"\b(?:under|over|aged?|shes|hes|she (?:is|was)|he (?:is|was)|said (?:s?he (?:is|was))) ?$"
)  # "the under 14 girls"
_ABOUT_SO_MANY = re.compile(r"^(?:other|about|around|maybe|roughly|approx|approximately)[ ,]+(?P<n>\d{1,2})[ -]+$")
_ONE_OF_OURS = re.compile(r"\b(?:one|1) of (?:our|my|his|her|their)(?: \w+)? ?$")
_AGE_NEXT = re.compile(r",? (?:is |was |aged? |about |maybe )?\d{1,2}\b")
_OF_AN_AGE_COUNTED = re.compile(r"\b(?P<n>[2-9]|1[0-9]) $")
_BY_X = re.compile(r"(?P<n>\d{1,2}) ?x")  # "2 x males"
_EACH_TIME = re.compile(r" (?:each|every) (?:time|night|day|week|weekend|hour|visit)\b")
_SEVERAL = re.compile(r"\b(?:of them|they|both|all|each)\b")
_SOME = re.compile(r" (?:team|squad|party|night|group|school|changing)\b")
# "had the lads phone": whose it is, one person as a rule
_ONES_OWN = re.compile(
    r" (?:phone|mobile|bag|coat|hand|arm|wrist|neck|shoulder|waist|hair|face|head|leg|knee|mouth|passport|ticket|name|mum|dad|mam|nan|stepdad|house|phone number|snapchat)\b"
)
_OWNS_A_THING = re.compile(r" (?:car|motor|van|taxi|phone|flat|house|name|bag|coat|face|plate|reg|number)\b")


def is_plural(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a word in the plural tells of more than one: not "one of my girls" or "a girls hair"."""
    plural = nouns()[match["noun"]][3] or (match["n"] or "").endswith("x")
    return plural and not (_is_anothers(match, after) or _means_one(match, before, after))


def number_told(match: re.Match[str], *, plural: bool) -> int | None:
    """Return how many are told of, None where the words leave it open."""
    if match["det"] == "a" and "different" in match["adj"] and _EACH_TIME.match(match.string, match.end()):
        return None  # of "a different man every night" nobody knows how many there are
    return _number(_counted(match), plural) or _of_twins(match)


def start_of(match: re.Match[str], before: str) -> int:
    """Return where a word for people begins: behind a number that is the age of who was told of before it."""
    in_year = match["noun"].startswith("year ")
    is_age = (match["n"] or "").isdigit() and (in_year or AGE_OF_THE_LAST.search(before)) and _is_an_age(match)
    return match.start("adj") if is_age else match.start()


def _of_twins(match: re.Match[str]) -> int | None:
    twins = match["noun"] in ("twins", "couple") or (match["adj"].startswith("twin ") and nouns()[match["noun"]][3])
    return 2 if twins and not match["n"] else None


def _is_anothers(match: re.Match[str], after: str) -> bool:
    """Return whether an s is a lost apostrophe's: "strokes a girls hair"."""
    return (
        match["det"] in ("a", "another") and not match["n"] and match["noun"].endswith("s") and not _SOME.match(after)
    )


def _means_one(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a plural is one person: "one of my girls", "chaps motor"."""
    is_of_ours = _ONE_OF_OURS.search(before + (match["det"] or "")) is not None
    return is_of_ours or _owns_a_thing(match, after) or _has_their_own(match, after)


def _owns_a_thing(match: re.Match[str], after: str) -> bool:
    """Return whether a thing is somebody's whom no number tells of: "chaps motor", "that lads phone"."""
    alone = not (match["det"] or match["n"] or match["adj"])
    return (alone or match["det"] in ("this", "that", "some")) and _OWNS_A_THING.match(after) is not None


def _has_their_own(match: re.Match[str], after: str) -> bool:
    """Return whether what one person has follows an s that is a lost apostrophe's: "had the lads phone"."""
    is_the_ones = match["det"] == "the" and not match["n"] and match["noun"].endswith("s")
    return is_the_ones and _ONES_OWN.match(after) is not None


def _counted(match: re.Match[str]) -> str | None:
    if (match["det"] or "").startswith("both"):
        return "2"
    if about := _ABOUT_SO_MANY.search(match["adj"]):
        return about["n"] if match["noun"].endswith("s") or nouns()[match["noun"]][3] else None
    return None if _is_of_a_place(match) or _is_an_age(match) else match["n"]


def _is_of_a_place(match: re.Match[str]) -> bool:
    """Return whether the number is a house's or a room's: "number 9 men come and go"."""
    return (match["n"] or "").isdigit() and bool(NUMBERED_PLACE.search(match.string[: match.start("n")]))


def _is_an_age(match: re.Match[str]) -> bool:
    """Return whether the number is of years: "14 years, girl", "boy 12 girl 8"."""
    if (match["n"] or "").isdigit() and _is_of_years(match):
        return True
    if (match["n"] or "").isdigit() and _OF_AN_AGE.search(match.string[: match.start("n")]):
        return True
    return re.match(r"(?:years?|yrs?)\b(?! \d)", match["adj"]) is not None and not match["noun"].startswith("year ")


def _is_of_years(match: re.Match[str]) -> bool:
    """Return whether so many would be told of in the plural: "12 girl"; who learns the language says "3 girl"."""
    noun, _, _, plural = nouns()[match["noun"]]
    least = _IN_A_SCHOOL_YEAR if noun.startswith("year ") else _LEAST_YEARS  # "Amy Pask 15 yr 10"
    is_between = AGE_OF_THE_LAST.search(match.string[: match.start("n")]) and _AGE_NEXT.match(match.string, match.end())
    return not plural and (int(match["n"]) >= least or bool(is_between))  # "boy 5 girl 7"


def _number(words: str | None, plural: bool) -> int | None:
    if words is None:
        return None if plural else 1
    if words.isdigit():
        return int(words)
    if by_x := _BY_X.fullmatch(words):
        return int(by_x["n"])
    return {"one": 1, "couple of": 2, "pair of": 2, "half a dozen": 6, "dozen": 12}.get(words)


def number_of_an_age(before: str, plural: bool) -> int | None:
    """Return how many are of an age: "two 14 year olds"; None for several without a number."""
    counted = _OF_AN_AGE_COUNTED.search(before)
    if counted and (plural or _SEVERAL.search(before)):
        return int(counted["n"])
    return None if _SEVERAL.search(before) else 1
