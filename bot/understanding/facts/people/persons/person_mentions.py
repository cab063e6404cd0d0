"""People where words name them: "two drunk girls", "her uncle", "a man in a red cap"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.given.name_sources import gives_a_name
from bot.understanding.facts.people.noun_forms import Side, nouns
from bot.understanding.facts.people.parts.aside import Aside, aside_of, brings_it, is_who_writes
from bot.understanding.facts.people.parts.no_people import is_either, names_nobody
from bot.understanding.facts.people.parts.only_mentioned import (
    CALLED_SO,
    OWNERS,
    SIBLINGS,
    called_so,
    is_only_mentioned,
)
from bot.understanding.facts.people.school.forms_told import is_form_of_somebody
from bot.understanding.facts.people.words.at_one_workplace import is_one_of_them, where_they_work
from bot.understanding.facts.people.words.grown_words import SAME, grown
from bot.understanding.facts.people.words.labels import labelled
from bot.understanding.facts.people.words.member_words import AGE_BEHIND, is_one_more_time, takes_one_out
from bot.understanding.facts.people.words.numbers_told import OR_MORE, is_plural, number_told, start_of
from bot.understanding.facts.people.words.sex_words import (
    sex_by_words,
    sex_in_brackets,
    side_by_word,
    stands_for_nobody,
)
from bot.understanding.text.lexicons.lexicon import lexicon

_MOST = 60
# "the children's home", "year 8 tutor", "the girls toilets": the word says of something else what it is
_NOT_PEOPLE = (
    r"(?!(?:'s|')? (?:house|bags?|bun|cave|id(?! (?:say|guess|put|reckon|have said)\b)|ids|passport|licence|club|room|rooms|toilets?|(?<=baby )face|faced|sitters?|monitor|oil|powder|wipes|changing|school|schools|road|street|lane|group|groups|tutor|teacher|assembly|party|trip|station|stop|tour|journey|bay|park|class|classes|form|united|city|utd|year(?! (?:\d|old|of))|"
    r"team|block|side|end|seat|unit|ward|leaders?|clubs?|centre|services|support|protection|abuse|exploitation|safeguarding|worker|workers)\b)"
)
_DEALS_WITH_HIM = re.compile(
    r"(?: (?!who\b|that\b|and\b|said\b|says\b|was\b|is\b|had\b|has\b|looked\b|like\b)[a-z]+){0,2} (?:threw|chucked|kicked|told|asked|stopped|refused|followed|challenged|warned|banned|ejected|recognised|knows|knew|saw|heard|moved|served|let|sent) him\b"
)
_A_MATE = re.compile(r" (?:best |school |old )?(?:mate|friend|pal)\b")  # "my lads mate Ethan"
_A_PARTNER = re.compile(
    r" (?:boyfriend|girlfriend|bf|husband|wife|partner|ex|ex partner|fella)\b"
)  # "Ruby's sister's boyfriend"
_A_POST = re.compile(
    r" (?!and\b|or\b|with\b|had\b|has\b|saw\b|met\b|told\b|got\b|is\b|was\b|the\b|a\b|by\b|from\b)[a-z]+ (?P<post>coach|teacher|tutor|instructor|leader|driver|boss|manager)\b"
)
_AN_ADJECTIVE = re.compile(
    r"\b(?:(?:an?|another|one|two|\d) [a-z]+|(?:year|yr|y) ?\d{1,2}) $"
)  # "a lanky lad": not the lad of before


@dataclass(frozen=True)
class NounMention:
    """People where they are named in plain text; `number` is None where the words do not tell."""

    start: int
    end: int
    noun: str
    side: Side
    sex: Sex | None
    plural: bool
    number: int | None
    again: bool
    owner: str | None
    aside: Aside | None = None  # who only saw it, told of it or was told
    bare: bool = False  # "lad didnt say a word": no "a" and no number before it
    deals_with_him: bool = False  # "the driver threw him off": who does it is not "him"
    member: bool = False  # "one lad", "the other girl": one of those told of before
    aged: bool = False  # "man about 40" without "a": its age stands behind it
    one_more_time: bool = False  # "one girl thin" as a sentence of its own
    by_pronoun: bool = False  # one of a couple, told of by "he" or "she"
    label: str | None = None  # "b" of "Pupil B"
    gave_a_name: bool = False  # "heard the name Craig from two year 10s": nothing else is told of them
    called_so: str | None = None  # "she calls them her nieces", "he's her uncle": the pronoun of whom it is said

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def group(self) -> bool:
        """Whether it is more than one person."""
        return self.plural or (self.number or 1) > 1


# "about 4 ish two girls", "last night about 9 two lads": of two numbers side by side the first is an hour
_SORT = r"(?:[a-z]{2,}(?:ian|ish|ese)|white|black|mixed race|ic[1-6]|(?:fe)?male|(?:adult|juvenile)(?= (?:(?:fe)?males?|daughter|son|child|brother|sister|man|men|woman|women)\b))"
_NO_YEAR = r"(?!ye?a?r ?\d)"  # "at our school, year 10"
_NO_HOUR = r"(?! ?ish \d)(?! [2-9] (?!\d|y(?:ea)?rs?\b|yo\b|ish\b|or\b|to\b))"


@cache
def _pattern() -> re.Pattern[str]:
    words = lexicon().person_nouns
    listed = "|".join(re.escape(noun) for noun in sorted(nouns(), key=len, reverse=True))
    before = "|".join(re.escape(word) for word in sorted(words.before, key=len, reverse=True))
    looks = "|".join(re.escape(word) for word in sorted(words.looks, key=len, reverse=True))
    determiners = r"a|an|the same|the|this|that|these same|these|those same|those|his|her|their|my|our|your|another|some|both|both the|both of the|all the|all of the|all of these|each of the|neither of the|all(?= \d)|same|any"
    return re.compile(
        rf"\b(?:(?P<det>{determiners})\s+)?(?:(?:of\s+)?(?:(?:group|gang|bunch|crowd|load) of (?:about |around |maybe )?(?=\d))?(?P<n>{OR_MORE}|half a dozen|dozen|\d{{1,2}} ?x\b|\d{{1,2}}{_NO_HOUR}|one|couple of|pair of|group of|bunch of)\s+)?"
        rf"(?P<adj>(?:(?:(?!ish \d)(?:(?:{looks})[ ,-]+|(?:{before})(?(det)(?:[ -]+|(?<!old)(?<!yrs), ?{_NO_YEAR})|(?(n)(?:[ -]+|(?<!old)(?<!yrs), ?{_NO_YEAR})|[ -]+)))|{_SORT}[ -]+|y(?:ea)?r?\d{{1,2}}[ -]+|\d{{1,2}}{_NO_HOUR}(?:st|nd|rd|th)?[ -]+)){{0,5}})(?P<noun>{listed})\b(?:{_NOT_PEOPLE}|(?<=mans)|(?<=blokes)|(?<=guys)|(?<=fellas)){CALLED_SO}"
    )


def noun_mentions(text: str) -> Iterator[NounMention]:
    """Give the people that plain text names, without the writer, and nobody at all."""
    for match in _pattern().finditer(text):
        before, after = text[max(0, match.start() - _MOST) : match.start()], text[match.end() : match.end() + _MOST]
        if not (
            _left_out(match, before, after) or is_form_of_somebody(match, before, _pattern()) or _owns_next(match, text)
        ):
            mention = _mention(match, before, after)
            deals = mention.again and mention.side == "adult" and _DEALS_WITH_HIM.match(after) is not None
            aside = aside_of(mention.noun, mention.owner, before, after, deals_with_him=deals)
            gave = gives_a_name(mention.noun, match["det"], before, after)
            aside = "witness" if gave else aside or _tells_at_work(match, mention, before, after)
            yield replace(mention, aside=aside, deals_with_him=deals, gave_a_name=gave)


def _tells_at_work(match: re.Match[str], mention: NounMention, before: str, after: str) -> Aside | None:
    """Return the part of who works there and tells of others: "one of the lads on our rank told me"."""
    work = where_they_work(mention.noun, match["det"], before, after)
    return "witness" if work and brings_it(after[work.end() :]) else None


def _owns_next(match: re.Match[str], text: str) -> bool:
    """Return whether it only says whose somebody is: "her mums boyfriend"."""
    ways = (_is_grown_owner, _is_same_child, _is_whose_mate, _has_a_carer_behind)
    if any(way(match, text) for way in ways):
        return True
    return (
        match["noun"].endswith("s")
        and match["noun"] not in lexicon().person_nouns.plurals
        and text[match.end() : match.end() + 1] == " "
        and (_is_told_without_number(_pattern().match(text, match.end() + 1)) or _is_of_a_post(match, text))
    )


def _has_a_carer_behind(match: re.Match[str], text: str) -> bool:
    """Return whether "lasses mum" is told of, of which plain text keeps no apostrophe."""
    following = _pattern().match(text, match.end() + 1) if match["noun"] in lexicon().person_nouns.plurals else None
    is_carer = following is not None and nouns()[following["noun"]][0] in lexicon().person_nouns.carers
    return is_carer and _is_told_without_number(following)


def _is_whose_mate(match: re.Match[str], text: str) -> bool:
    """Return whether a word only says whose mate, boyfriend or ex somebody is."""
    is_kin = nouns()[match["noun"]][0] in lexicon().person_nouns.relations
    return bool(
        (_is_whose(match) and _A_MATE.match(text, match.end())) or (is_kin and _A_PARTNER.match(text, match.end()))
    )


def _is_of_a_post(match: re.Match[str], text: str) -> bool:
    """Return whether it only says whose coach or tutor somebody is: "my sons football coach"."""
    post = _A_POST.match(text, match.end()) if match["det"] in OWNERS else None
    return post is not None and nouns().get(post["post"], ("", ""))[1] == "adult"


def _is_whose(match: re.Match[str]) -> bool:
    """Return whether a word may say whose mate somebody is; plain text keeps no s of "my lad's mate"."""
    return match["noun"].endswith("s") or match["det"] in ("my", "our")


def _is_grown_owner(match: re.Match[str], text: str) -> bool:
    """Return whether a grown-up is only whose partner or mate somebody is: "mum's boyfriend", of which plain text keeps no s."""
    following = _pattern().match(text, match.end() + 1) if text[match.end() : match.end() + 1] == " " else None
    if not _is_told_without_number(following) or nouns()[match["noun"]][1] != "adult":
        return False
    words = lexicon().person_nouns
    next_noun = nouns()[following["noun"]][0] if following else ""
    return next_noun in words.relations and not (next_noun in words.carers and match["noun"] in words.carers)


def _is_told_without_number(following: re.Match[str] | None) -> bool:
    """Return whether the next word for people has neither article nor number: "2 boys one girl" are three."""
    return following is not None and not (following["det"] or following["n"])


def _is_same_child(match: re.Match[str], text: str) -> bool:
    """Return whether the next word says the sex of the same child: "child girl"."""
    following = re.match(r" ([a-z]+)\b", text[match.end() : match.end() + _MOST])
    if match["noun"] in ("baby", "twin"):
        return following is not None and following[1] in SIBLINGS
    alike = ("girl", "boy", "lad", "lass") if match["noun"] != "child" else ("girl", "boy")
    return match["noun"] in ("child", "teen") and following is not None and following[1] in alike


def _left_out(match: re.Match[str], before: str, after: str) -> bool:
    noun, side, _, _ = nouns()[match["noun"]]
    nobody = stands_for_nobody(noun, after) or names_nobody(match, noun, before, after)
    writes = is_who_writes(noun, side, before, after, match["det"])
    return nobody or writes or is_only_mentioned(match, noun, before, after)


def _mention(match: re.Match[str], before: str, after: str) -> NounMention:
    noun, side, sex, _ = nouns()[match["noun"]]
    noun, side = grown(match, noun, side_by_word(noun, match["adj"], side))
    work = where_they_work(noun, match["det"], before, after)
    plural = _is_plural(match, before, after, at_work=work is not None)
    number = number_told(match, plural=plural)
    end, label = labelled(match)
    return NounMention(
        start_of(match, before),
        end,
        noun,
        "adult" if work else side,
        sex or sex_by_words(match["adj"]) or sex_in_brackets(match.string, end),
        plural,
        number,
        again=match["det"] in SAME,
        owner=match["det"] if match["det"] in OWNERS else None,
        bare=_is_alone(match) and not (AGE_BEHIND.match(after) or _AN_ADJECTIVE.search(before)),
        member=not plural and number == 1 and takes_one_out(match, before, after),
        one_more_time=is_one_more_time(match, before, after),
        aged=_is_alone(match) and AGE_BEHIND.match(after) is not None,
        label=label,
        called_so=called_so(before),
    )


def _is_plural(match: re.Match[str], before: str, after: str, *, at_work: bool) -> bool:
    """Return whether it is more than one; of "one of the lads on our rank" one is told of."""
    return is_plural(match, before, after) and not (at_work and is_one_of_them(before))


def _is_alone(match: re.Match[str]) -> bool:
    """Return whether a noun has neither article, number nor adjective."""
    return not (match["det"] or match["n"] or match["adj"])


def gap_has_people(text: str, start: int, end: int) -> bool:
    """Return whether somebody else is named between two places."""
    return any(
        not is_either(text[: match.start()], text[match.end() :]) for match in _pattern().finditer(text, start, end)
    )
