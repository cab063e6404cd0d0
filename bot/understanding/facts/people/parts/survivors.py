"""The writer as an adult who was under age then: "I am 31 now. When I was 14 ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.understanding.facts.model import Age, PersonMention
from bot.understanding.facts.people.ages.age_mentions import GROWN

_NOW = re.compile(
    r"\b(?:i am|im)(?: now| about| nearly| almost| only)* (?P<n>[1-9][0-9])\b(?! ?(?:minutes?|miles?|weeks?|stone|quid|pounds?|percent|%|hours?|days?))"
)
_THEN = re.compile(
    r"\b(?:(?:abused|raped|groomed|touched|molested|assaulted|exploited|trafficked)(?: me)?(?: from(?: when i was)?| at| when i was| since i was)|i was|me at|i am talking about when i was|from when i was|since i was)(?: only| just| about| around| maybe)* (?P<n>[1-9]|1[0-7])\b"
    r"(?:(?: ?(?:or|to|-) ?)(?P<n2>1?[0-9])\b)?(?! ?(?:minutes?|miles?|weeks?|hours?|days?|quid|pounds?|months? (?:ago|pregnant)|metres?|yards?|feet|ft))"
)
# "it went on from 14 to 15", "between the ages of 11 and 14", "from when i was 14 till i was 16"
_FROM_TO = re.compile(
    r"\b(?:from|between|aged?|i was|was)(?: the)?(?: ages?)?(?: of)?(?: when i was)?(?: only| just| about| around)? (?P<n>[4-9]|1[0-7]) ?(?:to|-|till?|until|and|up to|through to)(?: when)?(?: i was)?(?: about| around)? (?P<n2>1?[0-9])\b"
    r"(?! ?(?:am|pm|oclock|minutes?|miles?|weeks?|hours?|days?|quid|pounds?|months?|metres?|feet|ft|other|girls?|boys?|men|lads?|on (?:mon|tues|wednes|thurs|fri|satur|sun)days?))"
)
# "At 12 I was groomed by my neighbour"
_AT_AGE = re.compile(
    r"\b(?:at|aged?)(?: the)?(?: age)?(?: of)?(?: about| only| just)? (?P<n>[4-9]|1[0-7])(?P<n2>\b),? i was (?:being |sexually )?(?:abused|raped|groomed|touched|molested|assaulted|exploited|trafficked|taken|made|forced|passed)\b"
)
_ABUSE = re.compile(
    r"\b(?:abus\w+|rap(?:ed|es)|groom\w+|touch\w+|molest\w+|assault\w+|exploit\w+|traffick\w+|happened|went on|started|did (?:it|things|stuff)|lasted|in care)\b"
)
_CHILDHOOD = re.compile(
    r"\bas a (?:child|kid|little girl|little boy|young girl|young boy|teenager|teen)\b|\bwhen i was (?:a (?:child|kid|girl|boy|lad|teenager|teen)|little|young|in (?:school|care)|at school)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:[2-9][0-9]|[5-9]|1[0-9]) (?:odd )?years (?:ago|back|later|on)\b|\bback in (?:the )?[0-9]{2,4}s?\b|\bin the (?:[5-9]0|19[5-9]0)s\b|"
    r"\bi (?:am|was) (?:an adult|grown up|a grown (?:man|woman)) now\b|\b(?:im|i am) (?:an adult|grown up|a grown (?:man|woman))\b|\bmany years ago\b"
)


def survivors(text: str) -> Iterator[PersonMention]:
    """Give the writer when plain text tells of their own childhood, and that they are grown now."""
    now = _NOW.search(text)
    then = _then(text)
    years = int(now["n"]) if now and int(now["n"]) >= GROWN else None
    if not (years or _LONG_AGO.search(text)) or not (then or _CHILDHOOD.search(text)):
        return
    ages = () if years is None else (Age("adult", years, years),)
    yield PersonMention("survivor_adult", ages=ages, age_then=_age_then(then) if then else None)


def _then(text: str) -> re.Match[str] | None:
    """Return how old the writer was: "from 14 to 15", "when I was 13", "at 12 I was groomed"."""
    return _range(text) or _THEN.search(text) or _AT_AGE.search(text)


def _range(text: str) -> re.Match[str] | None:
    """Return from which year of their life to which it went on, where something is said that went on."""
    tells = _THEN.search(text) or _CHILDHOOD.search(text) or _ABUSE.search(text)
    ranges = (match for match in _FROM_TO.finditer(text) if int(match["n"]) < int(match["n2"]) <= GROWN)
    return next(ranges, None) if tells else None


def _age_then(then: re.Match[str]) -> Age:
    low = int(then["n"])
    return Age("child", low, max(low, int(then["n2"] or low)))
