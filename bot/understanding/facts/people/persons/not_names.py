"""Names of people that name a thing, a breed or a saint's church, a group, and those of animals."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.people.noun_forms import forms
from bot.understanding.facts.space_names import names_a_group
from bot.understanding.text.lexicons.lexicon import lexicon

_BEFORE = 120  # characters before a name that say what it is of
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
_MAKE = re.compile(r"([A-Za-z]+) $")
_OF_A_CAR = re.compile(r",? (?:(?:reg|plate|vrm|registration)(?: is| no)?:? )?[A-Z]{1,3}\d{1,3}[A-Z]{0,3}\b")
_COLOURED = re.compile(
    r"\b(?:red|blue|black|white|grey|gray|silver|green|yellow|orange|gold|purple|dark|light|old|new|private) $",
    re.IGNORECASE,
)
_REACH = 40  # characters before a name in which the animal stands that bears it
_THE = re.compile(r"\b(?:[Tt]he|[Tt]hem|[Tt]hose) $")  # "the Reece lot", "the Kelly Street boys" name nobody
_OF_A_GROUP = re.compile(
    r"[A-Z][\w'’]+(?: [A-Z][\w'’]+){0,2} (?:lot|lads|boys|girls|crew|gang|mob|crowd|massive|squad)\b"
)
_FIRM = re.compile(
    r"[A-Z][\w'’]+ (?:(?:and|&) Sons?|Motors|Cars|Taxis|Cabs|Garage|Autos|Tyres|Removals|Builders|Plumbing|Kebabs?|Pizza|Bakery|Barbers|Hair|Nails|Salon|Travel|Coaches|Logistics|Ltd)\b"
)
_SAINT = re.compile(r"\b(?:St|Saint|San|Santa)\.?\s+$")
# "an Addison Lee taxi", "the Ricky Dee driver": a firm by the name of somebody.
_ARTICLE = re.compile(r"\b(?:[Aa]n?|[Tt]he) (?:[A-Z][\w'’]+ )?$")
_ITS_VEHICLE = re.compile(
    r"[A-Z][\w'’]+(?: [A-Z][\w'’]+)? (?:taxi|cab|minicab|people carrier|minibus|coach|lorry|van|car|bus|driver)s?\b"
)
_CONTRACTED = re.compile(
    r"(?:I|He|She|It|We|They|You|There|That|What|Who|Here|Where|One)['’](?:ve|m|d|ll|s|re)\b"
)  # "I've got a girl"
_OF_A_HANDLE = re.compile(r"[._-][a-z][\w.]*[_\d]|_\w")
NO_NAMES_IN_CAPITALS = frozenset(
    re.findall(
        r"\w+",
        "I Then And But He She They Our Your Their The When After On In At It We You His Her My One Another Both Oldest Eldest Youngest Older Younger Elder Middle Snapchat Instagram Facebook WhatsApp TikTok Uber Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December",
    )
)  # no names, whatever stands before them
# what a man calls a girl is not her name
_ENDEARMENTS = frozenset(
    {
        "daddy",
        "dad",
        "mummy",
        "mum",
        "sir",
        "mister",
        "boss",
        "babe",
        "baby",
        "babes",
        "darling",
        "sweetheart",
        "sweetie",
        "honey",
        "hun",
        "gorgeous",
        "beautiful",
        "angel face",
        "treacle",
        "kid",
        "sunshine",
        "sexy",
    }
)


def is_no_persons_name(text: str, start: int, end: int) -> bool:
    """Return whether what stands at a place in a text is a thing's, an animal's or a saint's name, or begins an account's: "a Jack Russell"."""
    before = text[max(0, start - _REACH) : start]
    of_a_group = _THE.search(before) and _OF_A_GROUP.match(text, start)
    if _OF_A_HANDLE.match(text, end):
        return True  # "someone called bella.rae_x"
    if of_a_group or names_a_group(text, start) or _FIRM.match(text, start):
        return True
    if _ARTICLE.search(before) and _ITS_VEHICLE.match(text, start):
        return True
    return bool(_things().match(text, start) or _animal().search(before) or _SAINT.search(before))


def is_model(text: str, start: int) -> bool:
    """Return whether a name is a car's: behind its make or colour, or before a plate: "Seat Leon", "red Leon YD21"."""
    before = text[max(0, start - _BEFORE) : start]
    word = _WORD.match(text, start)
    if (
        word
        and catalogue().is_name(word[0].casefold())
        and (_COLOURED.search(before) or _OF_A_CAR.match(text, word.end()))
    ):
        return True
    make = _MAKE.search(before)
    return make is not None and catalogue().is_name(make[1].casefold())


@cache
def _things() -> re.Pattern[str]:
    """Return the pattern of names of things; an apostrophe may be left out."""
    names = (re.escape(name).replace("'", "['’]?") for name in lexicon().first_names.names_of_things)
    return re.compile(rf"(?:{'|'.join(names)})\b")


@cache
def _animal() -> re.Pattern[str]:
    words = "|".join(lexicon().first_names.animals)
    return re.compile(rf"\b(?:{words})s?,?\s+(?:is\s+|was\s+)?(?:(?:called|named)\s+)?$", re.IGNORECASE)


def is_nobodys_name(text: str, name: str, start: int, end: int) -> bool:
    """Return whether what was taken for a name is another word, what a man calls a girl, or no person's."""
    is_a_word = (
        name in NO_NAMES_IN_CAPITALS
        or name.casefold() in _ENDEARMENTS
        or _CONTRACTED.match(name) is not None
        or _says_what(name)
    )
    return is_a_word or is_no_persons_name(text, start, end)


def _says_what(name: str) -> bool:
    """Return whether a name is a word for people, none by which somebody is called: "Female 15" but "calls himself Uncle"."""
    words = lexicon().person_nouns
    if name.islower() and name in words.worn:
        return True  # "big belly, vest, tash"
    return name.casefold() in forms() - {*words.relations, *words.carers}
