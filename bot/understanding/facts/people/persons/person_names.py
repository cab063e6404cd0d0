"""Names of people who are spoken of, found beside words for people, behind "called", or as first names that are known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from bot.looking_ahead import looking_ahead
from bot.newest import read_once
from bot.understanding.facts.makes import catalogue
from bot.understanding.facts.people.ages.age_patterns import NO_NAME
from bot.understanding.facts.people.defaults.names_of_no_list import names_of_no_list
from bot.understanding.facts.people.given.called_names import called_names
from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.facts.people.persons.names_beside import beside, is_no_name, listed, says_what, set_off, somebody
from bot.understanding.facts.people.persons.nicknames import nicknames, told_as_members
from bot.understanding.facts.people.persons.not_names import NO_NAMES_IN_CAPITALS, is_model, is_nobodys_name
from bot.understanding.facts.people.persons.uncapitalised_names import (
    has_age_behind,
    is_somebody_by_what_follows,
    uncapitalised,
)
from bot.understanding.facts.people.pieces.names_listed import told_again
from bot.understanding.facts.people.words.told_names import told_by_name
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"[A-Z][\w'’-]+"
_STREET = (
    r"(?:Street|St|Road|Rd|Lane|Avenue|Ave|Close|Row|Court|Place|Terrace|Drive|Way|Crescent|Square|Park|Hotel|Inn|Arms|House|School|"
    r"Academy|College|Station|Gate|Bridge|Hill|Green|Farm|Grove|Gardens|Mews|Rise|View|Buildings|Parade|Crescent|Estate|Centre|Center|Club|Bar|Cafe|Church|Hospital|Market|Quay|Docks?)"
)
_TITLE = re.compile(
    rf"\b(?P<title>Mr|Mrs|Ms|Miss|Dr|Sir|Lt|Sgt|Capt|Cpl|Cllr|Prof|mr|mrs|ms|miss|dr)\.?\s+(?P<name>(?:[A-Z]\.? )?{_NAME}(?:\s+(?![A-Z]{{2,5}}\b){_NAME})?)"
)
_AGED = re.compile(
    rf"\b(?P<name>{_NAME}\s+(?!Ye?a?r\b){_NAME})(?=,?\s+(?:in|from|of)\s+[Yy](?:ea)?r\s*\d|,?\s+(?:who\s+is|aged?|is)\s+\d|,?\s*\(?\d{{1,2}}[),]|,? \(?1?\d\)?,? \(?[Yy](?:(?:ea)?r)? ?\d)"
)
_LOWER_TITLE = re.compile(r"\b(?P<title>mr|mrs|ms|miss|dr)\.? $")
_IS_AGED = re.compile(
    rf"\b(?P<name>{_NAME}) (?:is|was|turned|turns) (?:only |about |just |nearly )?[1-6]?\d(?=\s*(?:[,.;)!?]|$|and\b|but\b|years?\b|now\b|s?he (?:said|says|told)))"
)
_YEAR_BEHIND = re.compile(r",? \(?(?:in )?[Yy](?:(?:ea)?r)? ?\d{1,2}\b")
_WORD = re.compile(r"\b[^\W\d_][\w'’-]*")
_ITS = re.compile(r"(?:^|[.!?,\n] ?|\b(?:hi|hello|hey) )it['’]?s\s+$", re.IGNORECASE)
_AT_WORK = re.compile(r" (?:here\b|(?:from|at|on|in) (?:the|your|our)\b)")
_STARTS = re.compile(r"(?:^|[.!?,\n] ?)$")
_GOES_ON = re.compile(r"[\w,;:)]\s*$")
_REACH = 120  # characters before a name that say whose it is
_HERE = re.compile(
    r" here(?:\s*(?:[.,;:!-]|$)| (?:badge|plate|driver|from|again|at the|on the)\b)"
)  # "cab 12, Dave here, picked up two girls"
# "Hi, Priya from the Lodge on Dock St. ..."; "Kyle from the chippy gives girls vapes" is of him
_GREETS = re.compile(
    r"\s*(?:(?:hi|hello|hiya|hey|morning|afternoon|evening|good (?:morning|evening|afternoon))(?: there| all| team)?[ ,.!-]+)?",
    re.IGNORECASE,
)
_FROM_WHERE = re.compile(rf" (?:from|at|on) (?:the |our )?(?:(?!{VERB.pattern})[^.!?,\n]){{1,40}}[.:\n]")
_THANKS = re.compile(r"\b(?:thanks|thank you|cheers|regards|ta)\b[^.!?\n]{0,30},?\s+$", re.IGNORECASE)
_OWN = re.compile(
    r"(?:\bI am|\bI['’]?m|\bim|\bmy (?:real |own |full |first )?name(?:['’]?s)?(?:,? (?:out of|off|from) (?:it|this|that))?(?:,? (?:(?:which|that|it|this) is|it['’]?s|is|i['’]?m|i am))?,?|\bthis is|\bregards,?|\bthanks,?|\bcheers,?)\s+$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class NameMention:
    """A name where it stands in the text as typed; `title` tells of an adult."""

    start: int
    end: int
    name: str
    title: str | None = None


@cache
def _first_names() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon().first_names
    return frozenset(name.casefold() for name in words.names), frozenset(name.casefold() for name in words.also_words)


@read_once
def name_mentions(text: str) -> list[NameMention]:
    """Return the names in a text, first to last, each place once; the writer's own are left out."""
    mentions: list[NameMention] = []
    by_capitals = (
        *_titled(text),
        *(NameMention(*span, text[slice(*span)]) for span in called_names(text)),
        *_nicknamed(text),
        *_aged(text),
        *_with_age(text),
        *_related(text),
        *_beside(text),
        *_known(text),
    )
    for mention in (*by_capitals, *_uncapitalised(text)):
        if _is_free(mention, mentions):
            mentions.append(mention)
    mentions += _told_again(text, mentions)
    others = (replace(one, name=_bare(one.name)) for one in mentions if not _is_writers(text, one))
    return sorted(
        (one for one in others if not is_nobodys_name(text, one.name, one.start, one.end)),
        key=lambda mention: mention.start,
    )


def _told_again(text: str, mentions: Sequence[NameMention]) -> list[NameMention]:
    """Return where a name that was told once stands again: what was a name once is one each time."""
    firsts = {mention.name.split()[0] for mention in mentions if not mention.title} - NO_NAMES_IN_CAPITALS
    places = (
        NameMention(*span, _bare(text[slice(*span)])) for span in told_again(text, firsts, rf"(?!\s+{_STREET}\b)")
    )
    return [place for place in places if _is_free(place, mentions)]


def _is_free(mention: NameMention, others: Sequence[NameMention]) -> bool:
    """Return whether a name stands where no other does."""
    return not any(mention.start < other.end and other.start < mention.end for other in others)


def _is_writers(text: str, mention: NameMention) -> bool:
    """Return whether a name is the writer's own: "my name is Jo", "its Jo from the kitchen"."""
    greeted = _FROM_WHERE.match(text, mention.end) and _GREETS.fullmatch(text, 0, mention.start)
    signs = _ends(text, mention.start, _THANKS) and not text[mention.end :].strip(" .!\n")
    here = _HERE.match(text, mention.end) and _ends(text, mention.start, _STARTS)
    its = _AT_WORK.match(text, mention.end) and _ends(text, mention.start, _ITS)
    return bool(signs or here or greeted or its or _ends(text, mention.start, _OWN))


def _ends(text: str, end: int, words: re.Pattern[str]) -> bool:
    """Return whether the text up to a place ends in words; no more is read than they may be long."""
    return words.search(text, max(0, end - _REACH), end) is not None


def _titled(text: str) -> Iterator[NameMention]:
    for match in _TITLE.finditer(text):
        yield NameMention(match.start(), match.end(), _bare(match["name"]), match["title"].capitalize())


def _nicknamed(text: str) -> Iterator[NameMention]:
    places = ((start, end) for start, end in nicknames(text) if not re.match(rf"\s+{_STREET}\b", text[end:]))
    return (NameMention(start, end, _bare(text[start:end])) for start, end in places)


def _aged(text: str) -> Iterator[NameMention]:
    """Give names with an age behind them, whatever the names are: "Kaya Thorne in year 8"."""
    for match in (*_AGED.finditer(text), *_IS_AGED.finditer(text)):
        if _is_name(match["name"]) and match["name"].split()[0] not in NO_NAMES_IN_CAPITALS:
            yield NameMention(match.start(), match.end("name"), match["name"])


def _with_age(text: str) -> Iterator[NameMention]:
    return (NameMention(start, end, text[start:end]) for start, end in set_off(text) if _is_name(text[start:end]))


def _is_name(name: str) -> bool:
    return name not in NO_NAMES_IN_CAPITALS and name.casefold() not in NO_NAME and not re.search(rf"{_STREET}$", name)


def _beside(text: str) -> Iterator[NameMention]:
    """Give names that stand beside a word for people, whatever the names are."""
    for start, end in (*names_of_no_list(text), *beside(text), *listed(text), *somebody(text), *_members(text)):
        name = text[start:end]
        if (
            not re.search(rf"{_STREET}$", name)
            and not re.match(rf"\s+{_STREET}\b", text[end:])
            and name not in NO_NAMES_IN_CAPITALS
            and not catalogue().is_name(name.casefold())
        ):
            yield NameMention(start, end, name)


def _members(text: str) -> Iterator[tuple[int, int]]:
    """Give names of members that are written with a capital and are neither of a car nor of a people."""
    for start, end in told_as_members(text):
        if not any(is_no_name(word) or catalogue().is_name(word.casefold()) for word in text[start:end].split()):
            yield start, end


@cache
def _relation() -> re.Pattern[str]:
    words = lexicon().person_nouns
    nouns = "|".join(
        sorted({*words.relations, *words.adult, *words.adult_female, *words.adult_male, *words.work, "pal"})
    )
    return looking_ahead(
        rf"\b(?i:{nouns}),?\s+(?P<name>{_NAME}(?:\s+(?:{_NAME}|[B-HJ-Z](?![\w'’&])))?)(?!['’]s?\s+{_STREET})(?!\s+{_STREET}\b)"
    )


def _related(text: str) -> Iterator[NameMention]:
    """Give names written behind what somebody is to somebody, whatever the names are: "her cousin Bea", "his mate Stu"."""
    for match in _relation().finditer(text):
        if not re.search(rf"{_STREET}$", match["name"]) and not says_what(match["name"].split()[0]):
            yield NameMention(match.start("name"), match.end("name"), _bare(match["name"]))


def _known(text: str) -> Iterator[NameMention]:
    """Give first names that are known, with the surname that follows; a street or a school of that name is none."""
    words = list(_WORD.finditer(text))
    for number, word in enumerate(words):
        if not _may_be_name(text, word):
            continue
        following = words[number + 1] if number + 1 < len(words) else None
        end = (following if following and _is_surname(text, word, following) else word).end()
        if not re.match(rf"\s+{_STREET}\b", text[end:]):
            yield NameMention(word.start(), end, _bare(text[word.start() : end]))


def _uncapitalised(text: str) -> Iterator[NameMention]:
    for start, end in (*told_by_name(text), *uncapitalised(text)):
        if not is_model(text, start):
            titled = _LOWER_TITLE.search(text, max(0, start - 6), start)
            first, title = (titled.start(), titled["title"].capitalize()) if titled else (start, None)
            yield NameMention(first, end, text[start:end], title)


def _may_be_name(text: str, word: re.Match[str]) -> bool:
    (names, also_words), bare = _first_names(), _bare(word[0]).casefold()
    if bare not in names or not word[0][0].isupper() or is_model(text, word.start()):
        return False
    starts = not _ends(text, word.start(), _GOES_ON)
    told_by_more = re.match(rf"\s+{_NAME}", text[word.end() :]) or has_age_behind(text, word.end())
    told_by_more = told_by_more or _YEAR_BEHIND.match(text, word.end()) or is_somebody_by_what_follows(text, word.end())
    return bare not in also_words or not starts or bool(told_by_more)


def _is_surname(text: str, first: re.Match[str], second: re.Match[str]) -> bool:
    is_initial = second[0] in "BCDEFGHJKLMNOPQRSTUVWXYZ" and not re.match(r"['’&.]?\w", text[second.end() :])
    joined = text[first.end() : second.start()] == " " and (len(second[0]) > 1 or is_initial)
    return (
        joined
        and second[0][0].isupper()
        and not any(letter.isdigit() for letter in second[0])
        and not re.fullmatch(rf"{_STREET}|Ye?a?rs?", second[0])
        and not first[0].endswith(("'s", "’s"))
    )


def _bare(name: str) -> str:
    return re.sub(r"['’]s?$", "", name)
