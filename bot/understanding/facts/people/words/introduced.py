"""Who is named in a text, each for the first time, and those told of by no noun: "another one", "three of them"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from bot.understanding.facts.people.gathered.older_ones import older_ones
from bot.understanding.facts.people.gathered.sex_behind import with_sexes_behind
from bot.understanding.facts.people.gathered.spoken_of_only import is_only_spoken_of
from bot.understanding.facts.people.given.called_by_themself import called_by_themself
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.persons.person_mentions import NounMention, noun_mentions
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson
from bot.understanding.facts.people.pieces.sexes_by_title import with_sexes_by_title
from bot.understanding.facts.people.words.both_sexes import of_both_sexes
from bot.understanding.facts.people.words.by_letter import by_letter
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.facts.people.words.member_words import A_YOUNGER_ONE, THE_OTHER, THE_YOUNGER
from bot.understanding.facts.people.words.staff_told import staff_told
from bot.understanding.facts.people.words.told_again import taken_out, told_before
from bot.understanding.text.lexicons.lexicon import lexicon

_OF_AN_AGE = r"(?= (?:(?:who|that|looked|looks|looking|was|is|might be|of|about|bout|around|maybe|mebbe|aged|only|just|probably|like) ){1,3}\d{1,2}\b(?! ?(?:am|pm|minutes|hours?|quid|pounds|miles)))"
_ANOTHER_ONE = re.compile(
    rf"(?<!gave )(?<!gives )(?<!giving )\b(?:another|a different|a second|a new) one\b(?! (?:of (?!about|around|maybe|\d)|for|day|night|time))|\banother\b{_OF_AN_AGE}|(?<=\band )one\b{_OF_AN_AGE}"
)
_THE_BLONDE_ONE = re.compile(
    r"\b(?:(?:the|a) )?(?:blonde?|dark haired|dark|ginger|tall|short|skinny|quiet|blonde haired) (?:one|1)\b(?= (?:says?|said|is|was|had|has|told|looked|looks|got|with|in|kept|who|about|maybe|wore|wearing|cried|crying)\b)"
)
_ONE = re.compile(r"\b(?:one|1)\b")
_ONE_TELLS = re.compile(
    r"\b(?:1|one) of (?:them|em)(?= (?:told me|told us|told my|said|says|tells|reckons|looked|looks)\b(?! (?:my|our|the|his|her) (?!mum\b|dad\b|mate\b|friend\b))(?! (?:his|her) name))"
)
_OF_THEM = re.compile(r"\b(?P<n>[2-9]|10) of (?:them|em)\b")
_ONE_OF = re.compile(r"\bone of $")  # "one of our doormen Big Lee"
_SO_MANY_OF = re.compile(r"\b(?P<n>[2-9]) of $")
MOST_PEOPLE = 120  # who is told of in one text; each is looked at beside each other, so the work grows with the square


def introduced(text: str) -> list[SpokenPerson]:
    """Return who is named for the first time in plain text, the first `MOST_PEOPLE` of them."""
    people: list[SpokenPerson] = []
    titled = with_sexes_by_title(list(noun_mentions(text)), text)
    nouns = of_both_sexes(list(_with_others(titled, text)), text)
    unknown = list(called_by_themself(text))
    nouns = [noun for noun in nouns if noun.start not in {other.start for other in unknown}]
    nouns += [
        *_one_by_looks(nouns, text),
        *by_letter(text),
        *staff_told(text),
        *unknown,
        *older_ones(nouns, text),
    ]
    for noun in with_sexes_behind(
        sorted([*nouns, *_so_many_of_them(nouns, text)], key=lambda mention: mention.start), text
    ):
        noun = taken_out(people, noun, text)
        earlier = told_before(people, noun, text)
        if earlier is None and len(people) < MOST_PEOPLE:
            passing = is_only_spoken_of(noun, text)
            people.append(SpokenPerson(_as_many_of_them(noun, text), sex=noun.sex, in_passing=passing))
        elif earlier is not None:
            _tell_again(earlier, noun)
    return people


def _as_many_of_them(noun: NounMention, text: str) -> NounMention:
    """Return so many of a group as are told of, where the group was not: "two of the guests"."""
    many = _SO_MANY_OF.search(text, 0, noun.start) if noun.plural and noun.number is None else None
    if _works(noun) and noun.plural and noun.number is None and _ONE_OF.search(text, 0, noun.start):
        return replace(noun, number=1, plural=False)
    return replace(noun, number=int(many["n"])) if many else noun


def _works(noun: NounMention) -> bool:
    """Return whether a word says as what somebody works, or whose mum they are: the others of them are not told of."""
    return noun.side == "adult" and (noun.sex is None or noun.noun in lexicon().person_nouns.carers)


def _tell_again(person: SpokenPerson, noun: NounMention) -> None:
    """Note that somebody is told of once more; a boy of whom it is said that he is a man is one."""
    person.again.append(noun)
    person.in_passing = False
    person.sex = person.sex or noun.sex
    if person.noun.group and person.noun.number is None and noun.number and noun.group:
        person.noun = replace(person.noun, number=noun.number)
    is_said = noun.called_so is not None and noun.owner is None
    if is_said and noun.side == "adult" and person.noun.noun in OF_ANY_AGE:
        person.noun = replace(person.noun, noun=noun.noun, side="adult")


def _so_many_of_them(nouns: Sequence[NounMention], text: str) -> Iterator[NounMention]:
    """Give the first "three of them" where no group and at most one person was told of before."""
    match = _OF_THEM.search(text)
    if match is None:
        return
    before = [noun for noun in nouns if noun.start < match.start()]
    if len(before) < 2 and not any(noun.group for noun in before):
        side: Side = "child" if any(noun.side == "adult" for noun in nouns) else "adult"
        yield NounMention(
            match.start(), match.end(), "", side, None, plural=True, number=int(match["n"]), again=False, owner=None
        )


def _one_by_looks(nouns: Sequence[NounMention], text: str) -> Iterator[NounMention]:
    """Give the only "blonde one" of a text as one of the group told of last before."""
    mentions = list(_THE_BLONDE_ONE.finditer(text))
    if (
        len(mentions) == 1
        and len(_ONE.findall(text)) == 1
        and not any(noun.start <= mentions[0].start() < noun.end for noun in nouns)
    ):
        sex = SEX_OF.get(_who_behind(text, mentions[0]))
        groups = [noun for noun in nouns if noun.group and not noun.aside and noun.end <= mentions[0].start()]
        last = max(groups, key=lambda noun: (noun.sex == sex, noun.start), default=None)
        yield from [one_of(last, mentions[0])] if last else []


def _who_behind(text: str, match: re.Match[str]) -> str:
    who = SUBJECT.search(text, match.end(), match.end() + 30)
    return who["who"] if who else ""


def _with_others(nouns: Iterable[NounMention], text: str) -> Iterator[NounMention]:
    """Give the mentions, and "another one" behind one person as somebody of the same kind."""
    last: NounMention | None = None
    for noun in nouns:
        yield from _others_between(last, noun.start, text)
        yield noun
        last = noun
    yield from _others_between(last, len(text), text)


def _others_between(last: NounMention | None, end: int, text: str) -> Iterator[NounMention]:
    if last is None or last.aside or (last.group and last.called_so):
        return
    if younger := A_YOUNGER_ONE.search(text, last.end, end):
        yield replace(one_of(last, younger), owner=None, member=False)
    elif last.group:
        for match in (*THE_YOUNGER.finditer(text, last.end, end), *_ONE_TELLS.finditer(text, last.end, end)):
            yield one_of(last, match)
    else:
        yield from _more_of_their_kind(last, end, text)


def _more_of_their_kind(last: NounMention, end: int, text: str) -> Iterator[NounMention]:
    """Give the other of two who are told one by one, else whoever is "another one" behind one person."""
    other = THE_OTHER.search(text, last.end, end) if last.member else None
    for match in [other] if other else _ANOTHER_ONE.finditer(text, last.end, end):
        yield replace(last, start=match.start(), end=match.end(), again=False, owner=None, called_so=None)


def one_of(group: NounMention, match: re.Match[str]) -> NounMention:
    """Return a mention of one of a group: "two lasses ... The younger said"."""
    return replace(
        group, start=match.start(), end=match.end(), number=1, plural=False, again=False, called_so=None, member=True
    )
