"""The words of one sentence, and the lists by which a clause is read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from bot.understanding.text.lexicons.lexicon import lexicon

_WORD = re.compile(r"[\w&]+(?:(?:['’.:@/-]|\.\w)[\w&]+)*['’]?")
_APOSTROPHE = re.compile(r"['’]")
BREAK = re.compile(r"[,;:()—–!?.\n\"“”]|\s-+\s")


@dataclass(frozen=True)
class Word:
    """One word with its place in the text, without apostrophes in small letters, and whether a stop stands before it."""

    text: str
    plain: str
    start: int
    end: int
    after_stop: bool
    after_bracket: bool = False

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[:1].isupper()

    @property
    def has_digit(self) -> bool:
        """Whether it holds a figure."""
        return any(sign.isdigit() for sign in self.text)


Words = tuple[Word, ...]


def words_of(text: str, start: int, end: int) -> Words:
    """Return the words of a stretch of a text."""
    found, last = [], start
    for match in _WORD.finditer(text, start, end):
        between = text[last : match.start()]
        plain = _APOSTROPHE.sub("", match[0]).casefold()
        found.append(Word(match[0], plain, *match.span(), bool(BREAK.search(between)), "(" in between))
        last = match.end()
    return tuple(found)


def set_of(words: str) -> frozenset[str]:
    """Return the words of a line."""
    return frozenset(words.split())


@cache
def listed(name: str) -> frozenset[str]:
    """Return a list of lexicon/own_clauses.yml."""
    return frozenset(getattr(lexicon().own_clauses, name))


@cache
def people() -> frozenset[str]:
    """Return words for people of one word, one or many of them."""
    nouns = lexicon().person_nouns
    one = {
        *nouns.child,
        *nouns.child_female,
        *nouns.child_male,
        *nouns.adult,
        *nouns.adult_female,
        *nouns.adult_male,
        *nouns.work,
        *nouns.carers,
    }
    return frozenset({*one, *(f"{word}s" for word in one), *nouns.plurals, "persons"})


@cache
def children() -> frozenset[str]:
    """Return words for children."""
    nouns = lexicon().person_nouns
    kin = ("sister", "brother", "stepsister", "stepbrother", "niece", "nephew", "twin", "sibling")
    one = {*nouns.child, *nouns.child_female, *nouns.child_male, "young"}.difference(kin)
    return frozenset({*one, *(f"{word}s" for word in one), "children", "kids", "lasses"})


FIRST = set_of("i im ive id ill we weve wed me myself us")
DETERMINERS = set_of(
    "a an the this that these those my our some any two three four five six both several each every another"
)
PREPOSITIONS = set_of(
    "at in outside near by behind opposite inside across round around under above between beside next up down on of from "
    "with for to into onto off past below over along towards through about against after before"
)
LOCATIVE = set_of(
    "at in outside near by behind opposite inside across under above beside next off past below on to from into round around"
)
BE = set_of("am is are was were be im isnt wasnt arent werent")
HAVE = set_of("have has had got ive weve havent hasnt hadnt")
MODAL = set_of(
    "can could will would should might must may cant couldnt wont wouldnt shouldnt mustnt dont didnt cannot shall ought dare id ill wed well wouldve couldve shouldve gotta never"
)
ADVERBS = set_of(
    "also just only always usually normally mostly still actually really often sometimes never ever already now then well so too even "
    "currently basically literally obviously probably maybe perhaps both all myself ourselves personally recently simply generally regularly "
    "not once tonight today honestly truly again mainly kinda sorta definitely um uh er erm like alone"
)
CONJUNCTIONS = set_of(
    "and but so cos coz cuz because cause bc although though while whilst when whenever where wherever if unless then plus who which whom whose except n yet & or"
)
LEADS = set_of(
    "and but so cos coz cuz because cause although though then plus well um uh er erm ok okay right hi hiya hello hey evening morning afternoon "
    "good please pls sorry yeah yes no n btw ps also just listen look alright now mate love sir madam all team to be honest tbh fyi anyway obviously basically actually or where when while whilst as since"
)
NUMBERS = set_of(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
    "thirty forty fifty sixty seventy"
)
TIME_WORDS = set_of(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun last yesterday today tonight "
    "this about around half quarter room flat on at between from since"
)
POSSESSIVES = set_of("his her their")
