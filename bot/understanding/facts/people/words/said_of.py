"""Of whom a word says what they are or how old, who was told of before: "the man is a taxi driver", "Pupil A (female)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SENTENCE_END, SpokenPerson
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.facts.people.words.kin_of_each_other import are_kin
from bot.understanding.facts.people.words.member_words import AGE_BEHIND
from bot.understanding.facts.people.words.sex_words import SEX_WORDS
from bot.understanding.text.lexicons.lexicon import lexicon

_IS_A = re.compile(
    r"(?: of the (?:group|party|car|house|room|three|four|two))?(?: (?:who|that)(?: (?!and\b|was\b|is\b|said\b|says\b|told\b)[a-z]+){1,6})? (?:is|was|works as|used to be)(?: (?:an?|the|our|her|his))?(?: (?!with\b|and\b|by\b|in\b|at\b|on\b|when\b|who\b|to\b|from\b|for\b|of\b|not\b|another\b)[a-z]+){0,2} "
)
# "a girl who he said was his daughter"
_SAID_TO_BE = re.compile(
    r"(?: of| about| aged?)?(?: (?:maybe|about|like))?(?:,? (?:or |to |maybe )?\d{1,2}){0,2},? (?:who |whom |that |with (?:him|her|them) (?:that |who )?)?(?:he|she|they) (?:calls|called|said|says|claims|claimed|reckons|reckoned|told (?:me|us)|insisted)(?: that)?(?: (?:is|was|were|are|s?he (?:is|was)|s?hes))? | (?:who |that )?(?:claim(?:ed|s|ing)|pretend(?:ed|s|ing)|says he|said he|said she)? ?(?:to be|is|was) |,? (?:whos|who is|who was|who were|supposedly|apparently|allegedly|is|was|were|are)(?: (?:apparently|supposedly|meant to be|supposed to be|actually|really))? "
)
_BY_SEX = frozenset({"man", "woman", "lady", "bloke", "fella", "guy", "chap", "gent", "lad", "lass", "geezer"})
_CLAIMS = re.compile(r"\b(?:says?|said|claims|claimed|reckons)(?: (?:its|it is|shes|hes|that is|thats))? $")
_JOINED = re.compile(r"\b(?:and|with|another|plus|by|then|also|other) $")
_DESCRIBES = re.compile(
    r"(?:(?:really|very|proper|right) )?(?:big|tall|huge|massive|stocky|skinny|thin|fat|bald|scruffy|older|old|short|heavy|muscular|posh|well dressed|chubby|lanky|slim|white|black|asian|mixed race|[a-z]{2,}(?:ian|ish|ese|ani|ali))\b"
)
_HIM_REACH = 40  # characters in which "saw him," stands
_WITH_ARTICLE = re.compile(r"(?:an?|the|one|another|other) ")
_HIM = re.compile(r"\b(?:him|her|he|she|hes|shes)(?: [a-z]+){0,3},? ?[-,] $")
_SET_OUT = re.compile(r"\s*(?:[.,;!?)]|$|(?:with|in|wearing|who)\b)")
_IS_STILL = re.compile(r" (?:is|was) (?:[a-z]+ ){0,5}an? [a-z]+ ")  # "the child is a bit of a wild child"
_IS_ONE = re.compile(r",? (?:is|was|who is|who was|looked like|turned out to be) ")
_MAYBE_SO_MANY = re.compile(r",?(?: (?:maybe|about|like|around|at least))?(?: \d{1,2})? ")
_ALL_ARE = re.compile(
    r"[,(]? ?(?:who (?:are|were) )?(?:both|all|all of them|each)(?: of them)? (?:are |were )?(?:fe)?males?"
)
_THEIR_SEX = re.compile(
    r"(?: with (?:her|him|them|me))?,? (?:(?:approx|about|around|aged?|maybe) )?\d{1,2}(?: ?(?:yo|y/o|years?|yrs?))?(?: old)?, ?|"
    r"(?: (?:in|at|from) (?:room |number |flat )?[a-z0-9]+)?,? ?[,(] ?(?:(?:(?:approx|about|around|aged?|maybe) )?(?:(?:yr|year|y) ?\d{1,2}|\d{1,2}(?: ?(?:yo|y/o|years? old|yrs?))?)[,/ ]+)?"
)


def said_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return of whom of those told of before a word says something, if it tells of nobody new."""
    return next((person for says in _SAYS if (person := says(people, noun, text)) is not None), None)


def _told_again_with_age(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the only one of a word, told of without an age, whose age stands behind the word later: "one man ..., man about 40"."""
    if not noun.aged or noun.label or _JOINED.search(text, 0, noun.start):
        return None
    alike = [person for person in people if person.noun.noun == noun.noun]
    return alike[0] if len(alike) == 1 and _has_no_age(alike[0], noun, text) else None


def _has_no_age(person: SpokenPerson, noun: NounMention, text: str) -> bool:
    aged = any(AGE_BEHIND.match(text, end) for _, end in person.spans)
    return person.noun.group == noun.group and not (person.aside or aged)


def _is_described(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return whom "big lad with a tattoo" behind a comma describes: the last one of that sex in the sentence."""
    if not (_may_describe(noun) and _is_a_description(noun, text)):
        return None
    start = max((stop.end() for stop in SENTENCE_END.finditer(text, 0, noun.start)), default=0)
    there = [person for person in people if person.noun.start >= start and _may_be_described(person, noun)]
    of_its_side = [person for person in there if person.side == noun.side]
    return next(reversed(of_its_side or there), None)


def _may_be_described(person: SpokenPerson, noun: NounMention) -> bool:
    """Return whether a description may be of somebody: one of its sex, and a child for a word of any age alone."""
    of_any_age = noun.noun in OF_ANY_AGE or person.noun.noun in OF_ANY_AGE
    at_work = person.sex is None and person.noun.side == noun.side == "adult"  # "a cab driver, Indian chap"
    alike = (person.sex == noun.sex or at_work) and not (person.noun.group or person.aside)
    return alike and (of_any_age or person.side == "adult")


def _may_describe(noun: NounMention) -> bool:
    is_young = noun.side == "child" and noun.noun not in OF_ANY_AGE
    return noun.sex is not None and not (noun.group or is_young)


def _is_a_description(noun: NounMention, text: str) -> bool:
    set_off = text[: noun.start].endswith(", ") and _SET_OUT.match(text, noun.end) is not None
    return set_off and _DESCRIBES.match(text[noun.start : noun.end]) is not None


def _is_a_label_behind(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return whom "saw him, Asian male 30s" describes: the only one of that sex, who was told of by another word."""
    if noun.noun not in SEX_WORDS or noun.group or not _ends_in_him(text, noun.start):
        return None
    alike = [person for person in people if person.sex == noun.sex and not person.aside]
    return alike[0] if len(alike) == 1 and _may_be_labelled(alike[0], noun, text) else None


def _may_be_labelled(person: SpokenPerson, noun: NounMention, text: str) -> bool:
    is_another = _WITH_ARTICLE.match(text, noun.start) or person.noun.noun in SEX_WORDS
    return not (is_another or person.noun.group)


def _ends_in_him(text: str, start: int) -> bool:
    """Return whether "saw him," stands right before a place."""
    return _HIM.search(text, max(0, start - _HIM_REACH), start) is not None


def _is_said_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the grown-up of whom a word says what they are: "the man is a taxi driver"."""
    last = people[-1] if people else None
    if last is None or noun.aside or "adult" not in (noun.side, last.noun.side) or noun.side != last.noun.side:
        return None
    alike = not (last.noun.group or noun.group) and len({last.sex, noun.sex} - {None}) <= 1
    return last if alike and _IS_A.fullmatch(text[last.noun.end : noun.start]) else None


def _is_their_number(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the group whose number is told right behind it by the same word: "full of men, maybe 6 7 men"."""
    last = people[-1] if people and noun.group and noun.number else None
    same = last is not None and last.noun.noun == noun.noun and last.noun.group and last.noun.number is None
    return last if last and same and _MAYBE_SO_MANY.fullmatch(text[last.noun.end : noun.start]) else None


def _is_sex_of_all(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the group of whom all are of one sex: "two passengers, both female"."""
    last = people[-1] if people and noun.noun in SEX_WORDS else None
    return last if last and last.noun.group and _ALL_ARE.fullmatch(text[last.noun.end : noun.end]) else None


def _is_sex_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return of whom a word in brackets or commas tells the sex alone: "Pupil A (Yr 9, female)", "a child, boy, about 5"."""
    last = people[-1] if people else None
    if last is None or text[noun.start : noun.end] != noun.noun or not _may_tell_sex(last, noun):
        return None
    return last if _THEIR_SEX.fullmatch(text[last.noun.end : noun.start]) else None


def _may_tell_sex(last: SpokenPerson, noun: NounMention) -> bool:
    """Return whether a word can be the sex of one person: another word, of their side unless it is "male"."""
    if noun.sex is None or last.noun.group or last.noun.noun == noun.noun:
        return False
    return last.sex in (None, noun.sex) and (last.noun.side == noun.side or noun.noun in SEX_WORDS)


def _is_a_child_of(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the child of whom a word says that it is a girl or a boy: "Child 1 is a boy of 12", "the smallest was a girl"."""
    last = people[-1] if people else None
    if last is None or last.noun.group or noun.group:
        return None
    between = text[last.noun.end : noun.start]
    still = last.noun.noun == noun.noun and _IS_STILL.fullmatch(between)
    return last if still or (_tells_which(last, noun) and _IS_ONE.fullmatch(between)) else None


def _tells_which(last: SpokenPerson, noun: NounMention) -> bool:
    return last.sex is None and noun.sex is not None and last.noun.side == noun.side == "child"


def _is_said_to_be(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return of whom a word says whose daughter or nephew they are said to be: "a girl who he said was his niece"."""
    last = people[-1] if people and noun.owner in ("his", "her", "their") else None
    if last is None or last.side != noun.side or last.noun.group != noun.group:
        return None
    alike = len({last.sex, noun.sex} - {None}) <= 1
    return last if alike and _SAID_TO_BE.fullmatch(text[last.noun.end : noun.start]) else None


def _is_claimed(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the last single child of that sex of whom somebody says what they are to them: "M says niece"."""
    is_kin = noun.side == "child" and not noun.group and noun.noun in lexicon().person_nouns.relations
    if not is_kin or _CLAIMS.search(text, 0, noun.start) is None:
        return None
    return next((one for one in reversed(people) if _may_be_kin(one, noun)), None)


def _may_be_kin(person: SpokenPerson, noun: NounMention) -> bool:
    """Return whether one person of that sex may be a child: a "female" of a log is of any age."""
    alone = person.sex in (None, noun.sex) and not (person.noun.group or person.aside)
    return alone and (person.side == "child" or person.noun.noun in SEX_WORDS)


def _is_of_no_sex(person: SpokenPerson) -> bool:
    return person.sex is None and person.noun.side == "adult" and not person.noun.group


def _is_apposed(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the grown-up of no told sex of whom "the driver, a lady of about 45" says who they are."""
    last = people[-1] if people else None
    if last is None or not (noun.noun in _BY_SEX and _is_of_no_sex(last)) or noun.group:
        return None
    between = text[max(end for _, end in last.spans) : noun.start]
    return last if between in (", ", " - ", " (") and text.startswith(("a ", "an "), noun.start) else None


_SAYS = (
    _is_apposed,
    _is_claimed,
    _is_said_to_be,
    _is_said_of,
    _is_their_number,
    _is_sex_of_all,
    are_kin,
    _is_sex_of,
    _is_a_child_of,
    _told_again_with_age,
    _is_described,
    _is_a_label_behind,
)  # the first that fits counts
