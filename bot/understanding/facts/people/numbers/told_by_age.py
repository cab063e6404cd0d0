"""Who is told by nothing but an age: "a 14 year old"."""

from __future__ import annotations

import re

from bot.understanding.facts.people.ages.age_mentions import GROWN, AgeMention
from bot.understanding.facts.people.ages.age_of_another import is_of_another
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.parts.age_pronouns import pronoun_before
from bot.understanding.facts.people.persons.person_mentions import NounMention, gap_has_people
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SEX_OF, SpokenPerson
from bot.understanding.facts.people.words.numbers_told import number_of_an_age

_WITHIN = 200  # characters before an age that say whose it is
_NAME_REACH = 30
_OF_STAFF = re.compile(
    r" (?:tutor|teacher|head|lead|leader|form|class|assembly|group|pastoral|trip|parents?|block|corridor|football|team|disco|prom)\b"
)
_IN_WORDS = re.compile(r"year|yr|yo\b|teen|primary|secondary|month|y\d")
_SAID_OF = re.compile(r"(?:\bwho (?:is|was)|\bis|\bwas|,|\() ?$")
_WHO_IS = re.compile(r"\bwho(?: is|s| was| looks)(?: (?:only|about|just|nearly))* $")  # "with Jaz, who is 26"


def stands_alone(text: str, age: AgeMention) -> bool:
    """Return whether an age names somebody: "a 14 year old", or a name before it; a bare number may count anything."""
    if _OF_STAFF.match(text, age.end):
        return False  # "year 8 tutor"
    if _IN_WORDS.search(text[age.start : age.end]):
        return True
    near = max(0, age.start - _NAME_REACH)
    led_to = _SAID_OF.search(text, max(0, age.start - _WITHIN), age.start)
    return led_to is not None and not gap_has_people(text, near, age.start)


def aged_alone(text: str, age: AgeMention) -> SpokenPerson:
    """Return who is told by nothing but an age, with the sex of the last "she" or "he" of the sentence."""
    side: Side = "child" if age.age.max < GROWN or age.age.role != "adult" else "adult"
    before = text[sentence_start(text, age.start) : age.start]
    who = (
        pronoun_before(text, age) or (not _WHO_IS.search(before) and next(reversed(SUBJECT.findall(before)), "")) or ""
    )
    who = "" if is_of_another(text, age.start) else who  # "he had a 14 year old with him"
    number = (
        1 if who in SEX_OF and pronoun_before(text, age) else number_of_an_age(before, text[: age.end].endswith("s"))
    )
    several = number != 1
    noun = NounMention(age.start, age.end, "", side, None, plural=several, number=number, again=False, owner=None)
    return SpokenPerson(noun, [age], sex=None if several else SEX_OF.get(who))


def sentence_start(text: str, at: int) -> int:
    """Return where the sentence begins that holds a place."""
    return max((match.end() for match in SENTENCE_END.finditer(text, 0, at)), default=0)
