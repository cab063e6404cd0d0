"""The form of a school of whom it is told: "a girl, Year 9, got in", "one of our pupils Mia year 9"."""

from __future__ import annotations

import re

from bot.understanding.facts.people.noun_forms import nouns

_IN_YEAR = re.compile(
    r"\b(?:in|from|of|our|my|her|his|their|is|was|are|were|shes|hes|theyre) (?:my |our |the |in )?$"
)  # "a girl in year 9": her age, not another child
_A_PUPIL = re.compile(r" (?:a|one|this) ")  # "in yr 8 a pupil called Darcey"
_APPOSED = re.compile(r",? ?[,(] ?(?:(?:all|each|probably|maybe|about|both|she|he|they|is|are|was|were|shes|hes) )*$")
_NAME_OR_LABEL = re.compile(r"(?: (?:called |named |name of )?[a-z'-]+){0,2}|,? [a-z'-]+")
_NAME_BETWEEN = re.compile(
    r" (?!and\b|with\b|in\b|from\b|or\b|to\b|of\b|told\b|saw\b|is\b|was\b|are\b|were\b|the\b|then\b|but\b|who\b|hit\b)[a-z'-]+ "
)
_ALL_OF = re.compile(
    r"[,(] ?(?:they (?:were|are|looked) |theyre )?(?:all|both|each|mostly)(?: of (?:them|em))?(?: (?:in|about|around|maybe|probably))* $"
)
_SET_OFF_BEHIND = re.compile(r"\s*(?:[,.;)]|$)")


def is_form_of_somebody(match: re.Match[str], before: str, people: re.Pattern[str]) -> bool:
    """Return whether "year 8" is the form of who was told of before it, and no other child."""
    if not match["noun"].startswith("year "):
        return False
    if _is_form_of_all(before, people) or _is_form_of_named(match, before, people):
        return True
    if _is_form_behind_clauses(match, before, people):
        return True
    if apposed := _APPOSED.search(
        before
    ):  # "a girl, Year 9, got in", "two lads (both year 8)", "kid called Ty, year 8,"
        return any(
            _NAME_OR_LABEL.fullmatch(before, person.end(), apposed.start()) for person in people.finditer(before)
        )
    is_next = _A_PUPIL.match(match.string, match.end()) and people.match(match.string, match.end() + 1)
    return bool(_IN_YEAR.search(before)) and bool(people.search(before) or is_next)


def _is_form_of_all(before: str, people: re.Pattern[str]) -> bool:
    """Return whether a form is said of all of a group: "seven lads at the retail park, all year 9"."""
    return _ALL_OF.search(before) is not None and people.search(before) is not None


def _is_form_of_named(match: re.Match[str], before: str, people: re.Pattern[str]) -> bool:
    """Return whether a name stands between a child and their form: "one of our pupils Mia year 9"."""
    young = (person for person in people.finditer(before) if nouns()[person["noun"]][1] == "child")
    alone = _is_alone(match) and not match["noun"].endswith("s")
    return alone and any(_NAME_BETWEEN.fullmatch(before, person.end()) for person in young)


def _is_form_behind_clauses(match: re.Match[str], before: str, people: re.Pattern[str]) -> bool:
    """Return whether a form in commas is of the only child of the sentence: "a girl who comes in a lot, Ebony, year 8, was"."""
    set_off = _is_alone(match) and _SET_OFF_BEHIND.match(match.string, match.end()) and before.endswith(", ")
    children = list(people.finditer(re.split(r"[.!?;\n]", before)[-1])) if set_off else []
    if len(children) != 1 or any(letter.isdigit() for letter in before[-30:]):
        return False
    noun, side, _, plural = nouns()[children[0]["noun"]]
    return side == "child" and not plural and not noun.startswith("year ")


def _is_alone(match: re.Match[str]) -> bool:
    return not (match["det"] or match["n"] or match["adj"])
