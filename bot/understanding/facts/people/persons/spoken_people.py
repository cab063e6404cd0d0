"""Who is named in a text, each for the first time: "the girl" after "a girl" is the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.facts.people.parts.aside import Aside
from bot.understanding.facts.people.parts.member_words import NEXT_ONE, THE_OTHER, THE_YOUNGER, are_alike
from bot.understanding.facts.people.parts.sex_words import SEX_WORDS
from bot.understanding.facts.people.persons.person_mentions import (
    AGE_BEHIND,
    OF_ANY_AGE,
    NounMention,
    noun_mentions,
    side_of,
)
from bot.understanding.text.lexicons.lexicon import lexicon

_OWN_CHILD = frozenset({"boy", "son", "lad", "girl", "daughter", "lass", "child", "kid"})  # "my boy" is "my son"
_AT_A_DESK = frozenset(
    {"manager", "barmaid", "barman", "doorman", "bouncer", "chef", "caretaker", "guard", "supervisor"}
)
SEX_OF: Mapping[str, Sex] = {
    **dict.fromkeys(("she", "shes", "shed", "her", "herself"), "female"),
    **dict.fromkeys(("he", "hes", "hed", "him", "his", "himself"), "male"),
}
_ANOTHER_ONE = re.compile(
    r"\b(?:another|a different|a second|a new) one\b(?! (?:of (?!about|around|maybe|\d)|for|day|night|time))"
)
_IS_A = re.compile(
    r" (?:is|was|works as|used to be)(?: (?:an?|the|our|her|his))?(?: (?!with\b|and\b|by\b|in\b|at\b|on\b|when\b|who\b|to\b|from\b|for\b|of\b|not\b|another\b)[a-z]+){0,2} "
)
# "a girl who he said was his daughter"
_SAID_TO_BE = re.compile(
    r",? (?:who |whom |that )?(?:he|she|they) (?:said|says|claims|claimed|reckons|reckoned|told (?:me|us)|insisted)(?: that)?(?: (?:is|was|were|are|s?he (?:is|was)|s?hes))? "
)
_OF_THEM = re.compile(r"\b(?P<n>[2-9]|10) of (?:them|em)\b")
_JOINED = re.compile(r"\b(?:and|with|another|plus|by|then|also|other) $")
_DESCRIBES = re.compile(
    r"(?:(?:really|very|proper|right) )?(?:big|tall|huge|massive|stocky|skinny|thin|fat|bald|scruffy|older|old|short|heavy|muscular|posh|well dressed|chubby|lanky|slim)\b"
)
_SET_OUT = re.compile(r"\s*(?:[.,;!?)]|$|(?:with|in|wearing|who)\b)")
_IS_STILL = re.compile(r" (?:is|was) (?:[a-z]+ ){0,5}an? [a-z]+ ")  # "the child is a bit of a wild child"
_IS_ONE = re.compile(r",? (?:is|was|who is|who was|looked like|turned out to be) ")
_ALL_ARE = re.compile(
    r"[,(]? ?(?:who (?:are|were) )?(?:both|all|all of them|each)(?: of them)? (?:are |were )?(?:fe)?males?"
)
_THEIR_SEX = re.compile(
    r"(?: (?:in|at|from) (?:room |number |flat )?[a-z0-9]+)?,? ?[,(] ?(?:(?:(?:approx|about|around|aged?|maybe) )?(?:(?:yr|year|y) ?\d{1,2}|\d{1,2}(?: ?(?:yo|y/o|years? old|yrs?))?)[,/ ]+)?"
)
SENTENCE_END = re.compile(r"[.!?;\n]")
MOST_PEOPLE = 120  # who is told of in one text; each is looked at beside each other, so the work grows with the square


@dataclass
class SpokenPerson:
    """Somebody or a group while what is said of them is gathered; offsets are those of the plain text."""

    noun: NounMention
    ages: list[AgeMention] = field(default_factory=list)
    then: AgeMention | None = None
    names: list[str] = field(default_factory=list)
    looks: list[str] = field(default_factory=list)
    sex: Sex | None = None
    again: list[NounMention] = field(default_factory=list)  # where they are named once more: "the girl"
    pronoun: bool = False  # told of by "he" or "she" alone
    split: bool = False  # taken out of a group: "two girls, one about 13 and one maybe 16"

    @property
    def spans(self) -> list[tuple[int, int]]:
        """Where they are named, each time."""
        return [(noun.start, noun.end) for noun in (self.noun, *self.again)]

    @property
    def aside(self) -> Aside | None:
        """What part somebody has who stands aside each time they are named; None for whom it is about."""
        nouns = (self.noun, *self.again)
        return self.noun.aside if all(noun.aside for noun in nouns) else None

    @property
    def side(self) -> Side:
        """The side that the age told, else that of the word."""
        return side_of(self.ages[0], self.noun.side) if self.ages else self.noun.side


def introduced(text: str) -> list[SpokenPerson]:
    """Return who is named for the first time in plain text, the first `MOST_PEOPLE` of them."""
    people: list[SpokenPerson] = []
    nouns = list(_with_others(noun_mentions(text), text))
    for noun in sorted([*nouns, *_so_many_of_them(nouns, text)], key=lambda noun: noun.start):
        earlier = _told_before(people, noun, text)
        if earlier is None and len(people) < MOST_PEOPLE:
            people.append(SpokenPerson(noun, sex=noun.sex))
        elif earlier is not None:
            earlier.again.append(noun)
            if noun.called_so and noun.side == "adult" and earlier.noun.noun in OF_ANY_AGE and noun.owner is None:
                earlier.noun = replace(earlier.noun, noun=noun.noun, side="adult")  # "a boy ... i think hes a man"
            earlier.sex = earlier.sex or noun.sex
    return people


def _so_many_of_them(nouns: Sequence[NounMention], text: str) -> Iterator[NounMention]:
    """Give the first "three of them" where no group and at most one person was told of before."""
    match = _OF_THEM.search(text)
    before = [noun for noun in nouns if match and noun.start < match.start()]
    if match and len(before) < 2 and not any(noun.group for noun in before):
        side: Side = "child" if any(noun.side == "adult" for noun in nouns) else "adult"
        yield NounMention(
            match.start(), match.end(), "", side, None, plural=True, number=int(match["n"]), again=False, owner=None
        )


def _told_before(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return whom a mention means of those told of before; who deals with "him" is no man of those."""
    said_of = _is_said_to_be(people, noun, text) or _is_said_of(people, noun, text) or _is_sex_of(people, noun, text)
    said_of = said_of or _is_a_child_of(people, noun, text)
    others = [person for person in people if person.sex == "female"] if noun.deals_with_him else people
    said_of = said_of or _told_again_with_age(people, noun, text) or _is_described(people, noun, text)
    if said_of is None and noun.member and _is_one_of_them(people, noun, text):
        return None
    return said_of or _earlier([person for person in others if not _is_a_group_of(person, noun)], noun)


def _told_again_with_age(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the only one of a word, told of without an age, whose age stands behind the word later: "one man ..., man about 40"."""
    if not noun.aged or noun.label or _JOINED.search(text, 0, noun.start):
        return None
    alike = [person for person in people if person.noun.noun == noun.noun]
    if len(alike) != 1 or alike[0].noun.group != noun.group or alike[0].aside:
        return None
    return None if any(AGE_BEHIND.match(text, end) for _, end in alike[0].spans) else alike[0]


def _is_described(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return whom "big lad with a tattoo" behind a comma describes: the last one of that sex in the sentence."""
    words = text[noun.start : noun.end]
    if noun.group or not _DESCRIBES.match(words) or not text[: noun.start].endswith(", ") or noun.sex is None:
        return None
    start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, noun.start)), default=0)
    there = [person for person in people if person.noun.start >= start and not person.noun.group]
    alike = [person for person in there if person.sex == noun.sex and not person.aside]
    is_young = noun.side == "child" and noun.noun not in OF_ANY_AGE
    return alike[-1] if alike and not is_young and _SET_OUT.match(text, noun.end) else None


def _is_a_group_of(person: SpokenPerson, noun: NounMention) -> bool:
    """Return whether somebody is told of as one of a group, who is not the group."""
    return noun.member and person.noun.group


def meant(people: Sequence[SpokenPerson], who: str, at: int) -> SpokenPerson | None:
    """Return whom a pronoun means: the last one of that sex before it, else the last one whose sex was not told."""
    named = [(start, person) for person in people if not person.noun.group for start, _ in person.spans if start < at]
    by_sex = [[pair for pair in named if pair[1].sex == sex] for sex in (SEX_OF[who], None)]
    fitting = by_sex[0] or by_sex[1]
    return max(fitting, key=lambda pair: pair[0])[1] if fitting else None


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence that holds a place ends."""
    stop = SENTENCE_END.search(text, start)
    return stop.start() if stop else len(text)


def _earlier(people: Sequence[SpokenPerson], noun: NounMention) -> SpokenPerson | None:
    """Return the person named before whom a mention means, or None when it is somebody new."""
    if noun.label:
        return _last(people, noun, _same_label)
    if noun.called_so and (called := _called(people, noun, noun.called_so)):
        return called
    if noun.bare:
        return _last(people, noun, _same_bare)
    if not (noun.again or noun.one_more_time) and noun.owner is None:
        return None
    return _last(people, noun, _same_word) or (_last(people, noun, _alike) if noun.again else None)


def _is_one_of_them(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> bool:
    """Return whether "one lad" or "the other girl" is told of for the first time: of a group, or beside the only one before."""
    alike = [person for person in people if are_alike(person.noun, noun)]
    if any(person.noun.group for person in alike):
        return not any(_words(person, text) == text[noun.start : noun.end] for person in alike)
    return len(alike) == 1 and NEXT_ONE.search(text[noun.start : noun.end]) is not None


def _words(person: SpokenPerson, text: str) -> str:
    return text[person.noun.start : person.noun.end]


def _is_said_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the grown-up of whom a word says what they are: "the man is a taxi driver"."""
    last = people[-1] if people else None
    if last is None or noun.aside or "adult" not in (noun.side, last.noun.side) or noun.side != last.noun.side:
        return None
    alike = not (last.noun.group or noun.group) and len({last.sex, noun.sex} - {None}) <= 1
    return last if alike and _IS_A.fullmatch(text[last.noun.end : noun.start]) else None


def _is_sex_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return of whom a word in brackets or commas tells the sex alone: "Pupil A (Yr 9, female)", "a child, boy, about 5"."""
    last = people[-1] if people else None
    if last and last.noun.group and noun.noun in SEX_WORDS and _ALL_ARE.fullmatch(text[last.noun.end : noun.end]):
        return last  # "two passengers, both female"
    alone = text[noun.start : noun.end] == noun.noun and noun.sex is not None
    if last is None or not alone or last.noun.group or last.sex not in (None, noun.sex) or last.noun.noun == noun.noun:
        return None
    if last.noun.side != noun.side and noun.noun not in SEX_WORDS:
        return None
    return last if _THEIR_SEX.fullmatch(text[last.noun.end : noun.start]) else None


def _is_a_child_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the child of whom a word says that it is a girl or a boy: "Child 1 is a boy of 12", "the smallest was a girl"."""
    last = people[-1] if people else None
    if last is None or last.noun.group or noun.group:
        return None
    between = text[last.noun.end : noun.start]
    if last.noun.noun == noun.noun and _IS_STILL.fullmatch(between):
        return last
    if last.sex is not None or noun.sex is None:
        return None
    are_children = last.noun.side == noun.side == "child"
    return last if are_children and _IS_ONE.fullmatch(between) else None


def _is_said_to_be(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return of whom a word says whose daughter or nephew they are said to be: "a girl who he said was his niece"."""
    last = people[-1] if people and noun.owner in ("his", "her", "their") else None
    if last is None or last.side != noun.side or last.noun.group != noun.group:
        return None
    alike = len({last.sex, noun.sex} - {None}) <= 1
    return last if alike and _SAID_TO_BE.fullmatch(text[last.noun.end : noun.start]) else None


def _with_others(nouns: Iterable[NounMention], text: str) -> Iterator[NounMention]:
    """Give the mentions, and "another one" behind one person as somebody of the same kind."""
    last: NounMention | None = None
    for noun in nouns:
        yield from _others_between(last, noun.start, text)
        yield noun
        last = noun
    yield from _others_between(last, len(text), text)


def _others_between(last: NounMention | None, end: int, text: str) -> Iterator[NounMention]:
    if last is None or last.aside:
        return
    if last.group:
        for match in THE_YOUNGER.finditer(text, last.end, end):
            yield one_of(last, match)
        return
    for match in THE_OTHER.finditer(text, last.end, end) if last.member else ():
        yield replace(last, start=match.start(), end=match.end(), again=False, owner=None, called_so=None)
        return
    for match in _ANOTHER_ONE.finditer(text, last.end, end):
        yield replace(last, start=match.start(), end=match.end(), again=False, owner=None, called_so=None)


def one_of(group: NounMention, match: re.Match[str]) -> NounMention:
    """Return a mention of one of a group: "two lasses ... The younger said"."""
    return replace(
        group, start=match.start(), end=match.end(), number=1, plural=False, again=False, called_so=None, member=True
    )


def _called(people: Sequence[SpokenPerson], noun: NounMention, who: str) -> SpokenPerson | None:
    """Return of whom it is said what they are: by "he" or "she" one of that sex, by "them" the group."""
    if who not in SEX_OF:
        return _same_group(people, noun)
    people = [person for person in people if person.sex == SEX_OF[who]]
    same_side = [person for person in people if person.side == noun.side]
    fits = not noun.group and noun.sex in (None, SEX_OF[who])
    return meant(same_side, who, noun.start) or meant(people, who, noun.start) if fits else None


def _last(
    people: Sequence[SpokenPerson], noun: NounMention, fits: Callable[[NounMention, NounMention], bool]
) -> SpokenPerson | None:
    return next((person for person in reversed(people) if fits(person.noun, noun)), None)


def _same_group(people: Sequence[SpokenPerson], noun: NounMention) -> SpokenPerson | None:
    groups = (person for person in reversed(people) if person.noun.group == noun.group)
    return next((group for group in groups if group.side == noun.side), None)


def _same_word(earlier: NounMention, noun: NounMention) -> bool:
    own = {earlier.noun, noun.noun} <= _OWN_CHILD and earlier.owner == noun.owner and earlier.group == noun.group
    return (earlier.noun == noun.noun and earlier.owner in (None, noun.owner)) or (
        own and earlier.sex in (None, noun.sex)
    )


def _same_label(earlier: NounMention, noun: NounMention) -> bool:
    return earlier.noun == noun.noun and earlier.label == noun.label


def _same_bare(earlier: NounMention, noun: NounMention) -> bool:
    """Return whether a noun without "a" means whom the same noun named before: "a bloke ... bloke had a scar"."""
    return earlier.noun == noun.noun and earlier.group == noun.group


def _alike(earlier: NounMention, noun: NounMention) -> bool:
    sexes = {earlier.sex, noun.sex} - {None}
    return (
        earlier.side == noun.side
        and (not earlier.aside or earlier.noun == noun.noun)  # "the man" is not the lifeguard who was told
        and len(sexes) <= 1
        and earlier.group == noun.group
        and not noun.owner
        and not _is_at_work_there(earlier, noun)
    )


def _is_at_work_there(earlier: NounMention, noun: NounMention) -> bool:
    """Return whether "the receptionist" is about where "a man" was, and so not him; "the driver" may be."""
    work = {*lexicon().person_nouns.work, *_AT_A_DESK}
    return noun.noun in work and earlier.noun not in work
