"""Ages told loosely: "got in mebbe 14 or 15", "very young, maybe 15 maybe less", "a fella in a grey hoody about 30"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from bot.understanding.facts.people.ages.age_mentions import AgeMention, about, mention_of
from bot.understanding.facts.people.ages.age_patterns import ISH, OLD, SOMEBODY, UNIT
from bot.understanding.facts.people.nouns import PERSON
from bot.understanding.facts.people.school.pupils import OF_A_FORM
from bot.understanding.facts.people.words.by_letter import AGED_LETTER

_REACH = 80  # characters before a number in which somebody must be named
_HEDGE = r"(?:maybe|mebbe|mebe|mabey|mayb|about|abt|bout|around|roughly|probably|prob|perhaps|possibly|looked|looks|look|like)"
_YEARS = r"(?:1[0-9]|[2-6][0-9])"
_PAIR = re.compile(
    rf"\b{_HEDGE} (?P<a>1[2-9]) ?(?:or|to|-|/) ?(?:maybe |mebbe |even )?(?P<b>1[2-9])(?:{OLD}|{ISH})?{UNIT}"
)
# "very thin, 15 maybe 16"
_MAYBE_OLDER = re.compile(
    rf"(?<=, )(?P<a>1[0-9])(?:,? (?:or|maybe|mebbe|possibly|perhaps|could be|even|at most|tops))+ (?P<b>1[0-9])(?:{OLD}|{ISH})?{UNIT}"
)
# "a couple, him about 40, her about 14"
_HER_ABOUT = re.compile(
    rf"(?<=[,(;] )(?:and )?(?:him|her|the other) (?:{_HEDGE} )+(?P<n>[4-9]|[1-7][0-9])(?:{ISH})?(?=\s*(?:[,.;)!?]|$|(?:and|but|with|in)\b))(?![.:][0-9])"
)
_OR_LESS = re.compile(
    rf"\b{_HEDGE} (?P<n>{_YEARS})(?:{OLD})?,? (?:or |and |even |{_HEDGE} ){{0,2}}(?:a bit |bit )?(?:less|younger|older|under)\b"
)
_MAYBE = re.compile(
    rf"\b(?:maybe|mebbe|mayb|prob|probably|(?:i|id|would) (?:reckon|say|guess)|reckon|guessing|thinking) (?P<n>1[3-7])(?:{OLD})?(?=\s*(?:[.,;!?)]|$|(?:and|but|with|who)\b))(?![.:][0-9])"
)
# "different lad each time, 11 12 13": one after the other, with nothing between them
_IN_A_ROW = re.compile(
    r"(?<=, )(?P<a>[4-9]|1[0-7]) (?P<b>[5-9]|1[0-8]) (?P<c>[6-9]|1[0-9])(?=\s*(?:[.,;!?)\n]|$|[a-z]))(?! ?(?:%|pm|am|minutes?|hours?|miles?|quid|pounds?|oclock|of)\b)"
)
# "lads 17 18 19": of a group whose number is not told
_ROW_OF_A_GROUP = re.compile(
    r"\b(?:lads|boys|girls|lasses|kids|men|blokes|women|teens|teenagers|youths|pupils|of them|aged|ages)(?: (?:about|maybe|like|around|aged))? "
    r"(?P<a>[4-9]|[1-6][0-9]) (?P<b>[5-9]|[1-6][0-9]) (?P<c>[6-9]|[1-6][0-9])(?=\s*(?:[.,;!?)\n]|$|[a-z]))(?! ?(?:%|pm|am|minutes?|hours?|miles?|quid|pounds?|oclock|of)\b)"
)
_PAID = re.compile(r"\b(?:paid|pays?|paying|costs?|charged|gave|for|fare)(?: (?:him|her|them|me))? $")
_CLOTHED = re.compile(
    rf"\b{PERSON} (?:in|with|wearing) (?:an? |the |his |her )?(?:[a-z-]+ ){{1,4}}?{_HEDGE} (?P<n>1[3-9]|[2-6][0-9]){UNIT}"
)
# "the lass behind the bar is only 17"
_SOMEWHERE = re.compile(
    rf"\b{PERSON} (?:on|at|behind|in|by|from|with|outside) (?:the |our |my |a |her |his )?(?!room\b|number\b|flat\b)[a-z]+(?: (?!room\b|number\b|flat\b)[a-z]+)? (?:is|was|looks|looked)"
    rf"(?P<hedge>(?: (?:only|just|about|around|maybe|like|still))*) (?P<n>1[0-9]|[2-6][0-9]){UNIT}"
)
_OF_A_FORM = re.compile(
    rf"\b{OF_A_FORM}, ?(?:(?:shes|hes|she is|he is|aged) )?(?P<n>[4-9]|1[0-8])"
    r"(?=\s*(?:[,.;)!?]|$|(?:and|who|is|has|was|keeps|says|said|told|gets)\b))(?![.:][0-9])"
)
# "bought a girl of 14 drinks": whatever so many could be of, one person is of an age
_OF_SO_MANY = re.compile(
    rf"\b(?:an?|the|this|that|one|1|some|his|her|my|our)(?: [a-z-]+){{0,2}}? (?:{PERSON}) (?:of|aged) (?P<n>[4-9]|[1-8][0-9])(?= (?:pints?|cokes?|drinks?|bags?|cans?|bottles?|more|all)\b)"
)
# Where a time of day was told, "about 12" is no second one.
_ABOUT = re.compile(r"(?<=, )(?:about|around) (?P<n>[4-9]|1[0-2])(?=\s*(?:[,;)]| and (?!(?:a )?half)\b))")
_DESCRIBED_ON = re.compile(
    r"(?<=, )(?:about|around) (?P<n>[4-9]|1[0-2])(?=, (?:on (?:his|her|their) own|alone|by (?:him|her)self|all alone|crying|upset|barefoot|in (?:a|his|her|just|only|school|pyjamas)|with (?:a|his|her|no)|no (?:coat|shoes|adult)|wearing|dirty|small|thin|skinny|soaking)\b)"
)
_LITTLE_ONE = re.compile(
    r"\b(?:little|small|tiny|wee) (?:lad|boy|girl|kid|one|child|lass|mite)\b[^.;\n]{0,60}?, (?:about|around|maybe) (?P<n>[3-9]|1[0-2])(?=\s*(?:[.,;!?)]|$))(?![.:][0-9])"
)
_CHILD_BEFORE = re.compile(r"\b(?:girl|boy|lad|lass|kid|child|toddler|son|daughter|brother|sister)\b[^.;\n]*$")
_CLOCK = re.compile(
    r"\b(?:midnight|noon|(?:half|quarter|ten|five|twenty|[1-9][0-9]?) (?:past|to) |(?:[01]?[0-9]|2[0-3])[:.][0-5][0-9]\b|[1-9][0-2]? ?[ap]m\b|o ?clock)"
)


def loosely(text: str) -> Iterator[AgeMention]:
    """Yield every age that is told loosely, the ways that say most first."""
    yield from chain(
        _hedged_pairs(text),
        _or_less(text),
        _behind_clothes(text),
        _somewhere(text),
        _beside_a_clock_time(text),
        _in_a_form(text),
        _of_a_small_child(text),
        _hedged(text),
        _before_what_was_bought(text),
        _behind_a_letter(text),
        (about(match, int(match["n"])) for match in _HER_ABOUT.finditer(text)),
    )


def _behind_a_letter(text: str) -> Iterator[AgeMention]:
    """Yield "F about 15" of a log."""
    for match in AGED_LETTER.finditer(text):
        years = int(match["n"])
        guessed = match["s"] or match["about"].strip()
        age = about(match, years) if guessed else mention_of(match, years, years)
        age = mention_of(match, years, years + 9) if match["s"] == "s" else age
        yield AgeMention(match.start("n"), match.end(), age.age)


def in_a_row(text: str) -> Iterator[AgeMention]:
    """Yield "different lad each time, 11 12 13" as one age between the first and the last."""
    for match in _IN_A_ROW.finditer(text):
        low, middle, high = (int(match[name]) for name in ("a", "b", "c"))
        if low < middle < high and SOMEBODY.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield mention_of(match, low, high)
    for match in _ROW_OF_A_GROUP.finditer(text):
        low, middle, high = (int(match[name]) for name in ("a", "b", "c"))
        if low < middle < high:
            yield AgeMention(match.start("a"), match.end("c"), mention_of(match, low, high).age)


def _hedged_pairs(text: str) -> Iterator[AgeMention]:
    """Yield "mebbe 14 or 15" where somebody is named before it in the sentence."""
    for match in chain(_PAIR.finditer(text), _MAYBE_OLDER.finditer(text)):
        low, high = int(match["a"]), int(match["b"])
        if low < high and SOMEBODY.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield mention_of(match, low, high)


def _hedged(text: str) -> Iterator[AgeMention]:
    """Yield "girl is baby face maybe 13": at such an hour nothing is told loosely without a word for it."""
    for match in _MAYBE.finditer(text):
        before = text[max(0, match.start() - _REACH) : match.start()]
        if SOMEBODY.search(before) and not _PAID.search(before):
            yield about(match, int(match["n"]))


def _or_less(text: str) -> Iterator[AgeMention]:
    """Yield "maybe 15 maybe less": nothing but people is older or younger."""
    for match in _OR_LESS.finditer(text):
        if not _PAID.search(text[: match.start()]):
            yield about(match, int(match["n"]))


def _behind_clothes(text: str) -> Iterator[AgeMention]:
    """Yield the age behind what somebody wears."""
    for match in _CLOTHED.finditer(text):
        mention = about(match, int(match["n"]))
        yield AgeMention(match.start("n"), match.end("n"), mention.age)


def _somewhere(text: str) -> Iterator[AgeMention]:
    """Yield the age of somebody behind where they are."""
    for match in _SOMEWHERE.finditer(text):
        years = int(match["n"])
        age = (
            about(match, years)
            if any(word in match["hedge"] for word in ("about", "around", "maybe", "like"))
            else mention_of(match, years, years)
        )
        yield AgeMention(match.start("n"), match.end("n"), age.age)


def _beside_a_clock_time(text: str) -> Iterator[AgeMention]:
    """Yield "a girl opened, about 12, and": where a time of day was told, that is no second one."""
    for match in _ABOUT.finditer(text) if _CLOCK.search(text) else ():
        if SOMEBODY.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield about(match, int(match["n"]))


def _of_a_small_child(text: str) -> Iterator[AgeMention]:
    """Yield "a kid opened the door, about 7, on his own": a description goes on behind it."""
    for match in _DESCRIBED_ON.finditer(text):
        if _CHILD_BEFORE.search(text[max(0, match.start() - _REACH) : match.start()]):
            yield about(match, int(match["n"]))
    for match in _LITTLE_ONE.finditer(text):
        yield AgeMention(match.start("n"), match.end("n"), about(match, int(match["n"])).age)


def _before_what_was_bought(text: str) -> Iterator[AgeMention]:
    """Yield "a girl of 14 drinks": one person has no number of those."""
    for match in _OF_SO_MANY.finditer(text):
        years = int(match["n"])
        yield AgeMention(match.start("n"), match.end("n"), mention_of(match, years, years).age)


def _in_a_form(text: str) -> Iterator[AgeMention]:
    """Yield "Rowena Pask in my tutor group, 13": nobody but a pupil is of an age there."""
    for match in _OF_A_FORM.finditer(text):
        years = int(match["n"])
        age = mention_of(match, years, years)
        yield AgeMention(match.start("n"), match.end("n"), age.age)
