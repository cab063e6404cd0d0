"""Words for people by which nobody is told of: "Lads, heads up", "if she had a boyfriend", "a twin free", "treated as a child"."""

from __future__ import annotations

import re

from bot.understanding.text.lexicons.lexicon import lexicon

_SPOKEN_TO = frozenset({"lads", "girls", "guys", "ladies", "boys", "folks", "fellas", "gents"})
_BEGINS = re.compile(r"(?:^|[.!?\n] ?)(?:(?:hi|hello|hiya|hey|morning|evening|afternoon|right|ok|okay|alright|oi) )?$")
_IS_WARNED = re.compile(
    r"(?: heads up\b|,? (?:just (?:a|so)|be careful|watch (?:out|it)|listen|fyi|quick one|keep an eye|look out|can (?:you|someone)|anyone|does any)\b)"
)
_PARTNERS = frozenset({"boyfriend", "girlfriend", "partner", "bf", "gf", "fella"})
_IF_SHE_HAS = re.compile(r"\b(?:if|whether)\b[^.;!?\n]{0,40}\b(?:had|has|have|got|having)(?: got)?(?: any)? $")
_HAS_A_ROOM = re.compile(
    r"\b(?:have|has|had|ive|weve|we|got|asked for|asking for|booked?|booking|want(?:s|ed)?|offered|need(?:s|ed)?|one|only) $"
)
_A_ROOM = re.compile(
    r" (?:rooms?|beds?|free|available|left|instead|or a double)\b|,? (?:then|not|but)\b[^.;!?\n]{0,30}\b(?:double|single|room)\b"
)
_SEEN_AS = re.compile(
    r"\b(?:treat(?:ed|ing|s)?|regard(?:ed)?|recorded|record|see|seen|dealt with|thought of)(?: (?:her|him|them))?(?: [a-z]+)? as $"
)
_WHOSE = frozenset({"child", "kid", "pupil", "girl", "boy"})
_A_THING = re.compile(  # "another child's medicine"
    r"'?s? (?:medication|medicine|inhaler|bag|coat|lunch|phone|shoes|jumper|book|work|chair|seat|things|drink|toy|kit|jacket|towel)\b"
)
_NOT_THERE = re.compile(
    r",?(?: (?:is|was|has|isnt|wasnt|s))*(?: (?:not|long|never|no longer))*(?<! is)(?<! was) (?:around|in the picture|on the scene|involved|about|dead|passed away|died|gone|away|abroad|working away)\b(?= *(?:[.,;!?]|$|and\b|but\b|anymore\b|any more\b))"
)
_OLD_ENOUGH = re.compile(r"\b(?:old|young) enough to (?:be|have been|of been) $")  # "to be her grandad"
_A_WOMAN = re.compile(r",? (?:in her|called|named|who|about \d|of about \d|with (?:a|an|long|short|blonde?|dark) )")
_CALL_THEM = re.compile(
    r" (?:all )?(?:call|calls|called) (?:him|her|them)\b|(?: all)? (?:call|know) [A-Za-z]+ (?:as )?[A-Z]"
)
_ROUND_ABOUT = frozenset({"customers", "guests", "passengers", "parents", "punters", "visitors", "drinkers", "diners"})
_KNOWN_TO = re.compile(r"\b(?:known to|popular with|called by) $")
_OWNERS = ("her", "his", "their", "my", "our")
_PART_OF = re.compile(r"\b(?:in|early|mid|middle|late|later|low|high|young|older)[ -]?$")
_HANDLE = re.compile(r",? (?:online )?(?:called|named|known as|goes by) \w*[._-]?\w*[\d_]")  # "someone called bella_07"
_SO_OLD = re.compile(r"s? age\b(?! (?:\d|group|about|around|of \d))")


def means_nobody(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word for people stands for nobody who is told of."""
    return (
        _is_round_about(match)
        or _is_spoken_to(match, before, after)
        or _is_asked_about(match, noun, before)
        or _is_a_room(noun, before, after)
        or _is_compared(match, noun, before, after)
        or _is_another_thing(match, noun, before, after)
        or (noun in lexicon().person_nouns.carers and _NOT_THERE.match(after) is not None)
    )


def _is_another_thing(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word tells of an age, an animal, a name online or of who calls somebody by a name."""
    is_online = noun in lexicon().person_nouns.anybody and _HANDLE.match(after) is not None
    is_alive = _is_an_age(match, before) or _is_an_animal(match, noun, after)
    return is_online or is_alive or _is_who_calls_them(match, after)


def _is_an_age(match: re.Match[str], before: str) -> bool:
    """Return whether "in her early teens" tells how old somebody is."""
    alone = match["det"] is None and match["n"] is None
    return match["noun"] == "teens" and (
        match["det"] in _OWNERS or (alone and _PART_OF.search(before + match["adj"]) is not None)
    )


def _is_an_animal(match: re.Match[str], noun: str, after: str) -> bool:
    """Return whether "a bird" is none of whom something is told that only people are."""
    told_again = match["det"] == "the" and re.search(r"\ba bird in her\b", match.string) is not None
    return noun == "bird" and not (told_again or _A_WOMAN.match(after))


def _is_who_calls_them(match: re.Match[str], after: str) -> bool:
    """Return whether "the kids" only call somebody by a name: "the kids call him Zed"."""
    return match["noun"] in ("kids", "lads", "girls", "children") and _CALL_THEM.match(after) is not None


def _is_round_about(match: re.Match[str]) -> bool:
    """Return whether "other customers" or "my own kids" are only round about."""
    others = "other " in match["adj"] and match["noun"] in _ROUND_ABOUT
    own = match["det"] in ("my", "our") and match["noun"] in ("kids", "children") and "own" in match["adj"].split()
    known_to = _KNOWN_TO.search(match.string, 0, match.start()) is not None  # "known to the kids as Badger"
    return others or own or known_to


def _is_asked_about(match: re.Match[str], noun: str, before: str) -> bool:
    """Return whether somebody is asked "if she had a boyfriend"."""
    return noun in _PARTNERS and match["det"] in ("a", "any", None) and _IF_SHE_HAS.search(before) is not None


def _is_a_room(noun: str, before: str, after: str) -> bool:
    return noun == "twin" and _HAS_A_ROOM.search(before) is not None and _A_ROOM.match(after) is not None


def _is_compared(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether "another child's medicine" is fetched, somebody is treated "as a child", or is "my dad's age"."""
    if match["det"] == "another":
        return match["noun"] in _WHOSE and _A_THING.match(after) is not None
    if match["det"] == "a":
        return _SEEN_AS.search(before) is not None
    if _OLD_ENOUGH.search(before):
        return True
    own_kin = match["det"] == "my" and noun in lexicon().person_nouns.relations
    return own_kin and _SO_OLD.match(after) is not None


def _is_spoken_to(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a message begins with whom it speaks to: "Lads heads up", "Morning girls, be careful"."""
    bare = match[0] in _SPOKEN_TO and _BEGINS.search(before) is not None
    return bare and _IS_WARNED.match(after) is not None
