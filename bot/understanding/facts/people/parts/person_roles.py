"""What part somebody has in what is told."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.model import PersonRole
from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.parts.carers import cares_as
from bot.understanding.facts.people.parts.harm import does_harm, holds_somebody
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson, sentence_end
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.stands_aside import is_the_concern
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import plain

_HARMS = re.compile(
    r"\b(?:touch(?:es|ed|ing)|mak(?:es|ing)|made|make(?= (?:her|him|them)\b)|force(?= (?:her|him|them)\b)|forc(?:es|ed|ing)|pressur\w+|coerc\w+|threaten\w*|blackmail\w*|sexually|rap(?:ed|es|ing)|"
    r"assault\w*|hurt(?:s|ing)?|groom\w*|does (?:it|them|things|sexual)|doing (?:it|sexual|things)|sharing|shared|shares|pass(?:ing|ed|es) round|"
    r"bully\w*|bribe\w*|extort\w*|dar(?:es|ed|ing)|"
    r"(?:has|have|got|keeps?) (?:some |nude |naked )?(?:photos|pictures|pics|nudes|videos)|(?:has|have|got|keeps?) (?:an? )?(?:nude |naked |private |sex )?video of|sent|sends|sending|asks?|asked|asking|film(?:s|ed|ing))\b(?! by\b)"
)
_CARER_HARMS = re.compile(
    r"\b(?:sell(?:s|ing)|sold|lets? (?:\w+ )?(?:men|him|them|older)|letting|takes? money|taking money|takes? (?:her|him|them) to (?:men|parties|hotels?)|"
    r"hits?|hitting|beats?|hurts?|touch(?:es|ed|ing)|abus\w+|rap(?:ed|es|ing)|chok\w+|strangl\w+|punch\w+|kick\w+|slap\w+|smack\w+|burn(?:s|ed|t)|(?:held|holds|holding) (?:[a-z]+ ){1,3}(?:under|down)\b|lock(?:s|ed) (?:her|him|them)|force[sd]?|forcing|mak(?:es|ing) (?:her|him|them)|made (?:her|him|them)|"
    r"(?:drives?|drove|driving|takes?|took|taking|brings?|brought|sends?|sent|drops?|dropped|dropping) (?:her|him|them|(?:an?|the|this|that) (?:\w+ )?(?:girl|boy|lad|lass|child|kid|teenager)s?(?: of \d+)?)(?: off)? (?:to|at) (?:see |meet |a |an |the )?(?:men|man|older|clients?|customers?|strangers?|hotels?|parties|party)|"
    r"(?:gives?|gave|giving|sells?|suppl(?:y|ies)|buys?|bought) (?:her|him|them|the (?:girls?|boys?|lads?|kids))(?: (?:both|all))? (?:\w+ )?(?:weed|drugs|vodka|alcohol|drink|vapes?|coke|ket|pills|fags|cigarettes|cannabis|spice|gear|beer)\b|"
    r"pimp\w*|groom\w*|(?<!not )(?<!n't )(?<!n’t )(?<!nt )knows? and|gets? into (?:her|his) bed|in (?:her|his) bed|sleeps? with|sexual\w*|films?|filming)\b"
)
_BEFORE = 80  # characters before somebody that may say that a child was placed with them
_GOES_ON = re.compile(
    r"\b(?:and|but|then|class|team|group|house|car|office)\b"
)  # behind a grown-up, of whom it may not be said
_TELLS = re.compile(r"\b(?:tell|tells|telling|told)(?: (?:an?|the|this|that))? ?$")
_HAS_TO = re.compile(
    r"\b(?:she|he|they)(?: has| have| had| must| needs?| will have|ll have) to\b|\bor (?:they|he|she)(?: will|ll|d)? (?:post|share|send|show|tell)\b"
)
_GETS = re.compile(
    r"\b(?:get|gets|getting|got|use|uses|using|used|make|makes|making|made)(?: (?:an?|the|some|other|this|these))? ?$"
)
_TO_DO = re.compile(
    r"(?:[a-z]+ ){0,3}?[a-z]+ to (?:carry|hold|sell|deliver|drop|run|steal|nick|rob|shoplift|fight|send|take|bring|do|hide|move|store|keep|fetch|buy|go (?:in|out|cunch|country))\b"
)
_THEM = re.compile(r" ?(?:of )?(?:her|him|them)\b")
# "have a video of ..." and "met ..." are told of who does it; "a girl and a boy" of nobody yet
_DOES_TO = re.compile(r"\b(?!and\b)[a-z]+ (?:an?|the|this|that|his|her|their|one|some|two|\d)? ?$")
_AND = re.compile(r"\b(?:and|then|or|to)(?: (?:then|also|now|always|just))? $")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|got|gets|getting) (?:\w+ly )?$")
_BY = re.compile(
    r"\b(?:groomed|abused|raped|assaulted|molested|exploited|trafficked|hurt|beaten|hit|threatened|attacked|filmed|photographed|kissed|picked up|collected|driven|taken|met|messaged|texted|dropped off|touched|hugged|kissed|followed|invited|walked home)\b(?: \w+){0,5} by(?: the| our| my| a| an| her| his)?(?: \w+)? ?$"
)
_MEETS = re.compile(
    r"(?: [a-z'-]+){0,2}(?:,? (?:always|often|regularly|also|keeps?|has been|is|was|who))* (?:meets?|meeting|messag\w+|text(?:s|ed|ing)|pick(?:s|ed|ing)(?: her| him| them)? up|collect(?:s|ed|ing)|"
    r"hug(?:s|ged|ging)|snap(?:s|ped|ping|chats)|invit(?:es|ed|ing)|swapping)\b (?!(?:me|us|it|my|our|the (?:police|manager|staff|office))\b)"
)
_MAY_BE_YOUNG = OF_ANY_AGE | {"boyfriend", "girlfriend", "partner", "cousin", "friend", "mate", "brother", "sister", ""}
_SOMEBODY_ELSE = re.compile(r"\b(?:he|she|they|hes|shes|theyre|who was|who were)\b")


def role_of_person(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    """Return the role: who looks after a child is a carer unless said to harm, a child who does it to a child is told apart."""
    if _was_a_child(person):
        return "survivor_adult" if _is_grown_now(person) else "child"
    if person.aside is not None and _stays_aside(person, people, text):
        return person.aside
    if _is_a_lad_who_holds(person, people, text):
        return "adult_of_concern"
    older = person.noun.noun in OF_ANY_AGE and not person.ages  # "older boys made him strip" may be no grown-ups
    if (person.side == "child" or older) and _harms_a_child(person, people, text):
        return "child_who_may_have_harmed"
    return _role_of_one_side(person, people, text)


def _is_a_lad_who_holds(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether a "lad" of no told age has a child in a flat, or lets them not go: he is told of as who does it."""
    others = sorted(start for other in people if other is not person for start, _ in other.spans)
    is_open = person.sex == "male" and person.noun.noun in OF_ANY_AGE and not (person.ages or person.noun.owner)
    return is_open and any(holds_somebody(_until(end, others, text)) for _, end in person.spans)


def _stays_aside(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether who tells of it, or was told, does nothing to a child: a nan who rings is not who picked him up."""
    brings = person.aside == "witness" and person.noun.noun in lexicon().person_nouns.carers
    if _is_own_kin(person) or (brings and not _CARER_HARMS.search(_said_of(person, text))):
        return True
    return not does_harm(_own_words(person, people, text))


def _is_own_kin(person: SpokenPerson) -> bool:
    return person.noun.owner in ("my", "our") and person.noun.noun in lexicon().person_nouns.relations


def _role_of_one_side(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    is_child = person.side == "child" and not cares(person, people, text)
    return "child" if is_child else _role_of_adult(person, people, text)


def cares(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> str | None:
    """Return as what a grown-up looks after a child, by what is said of them: "a lady called Pauline who fosters her"."""
    everyone = sorted(start for other in people if other is not person for start, _ in other.spans)
    return (
        cares_as(text[max(0, person.noun.start - _BEFORE) : person.noun.start], _until(person.noun.end, everyone, text))
        if _is_grown(person)
        else None
    )


def _is_grown(person: SpokenPerson) -> bool:
    by_name = person.noun.noun == "" and not person.ages  # "in foster care with Sandra"
    return (person.side == "adult" or by_name) and not person.noun.group


def _role_of_adult(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    words, harms = lexicon().person_nouns, _CARER_HARMS.search(_said_of(person, text))
    looks_after = (person.noun.noun in words.carers and not is_a_priest(person, text)) or cares(person, people, text)
    if looks_after and not harms and person.aside is None:
        return "carer"
    at_work = person.noun.noun in words.work and not does_harm(_own_words(person, people, text))
    concerned = _is_the_concern(person, text) or _deals_with_a_child(person, text)
    return "professional" if at_work and not concerned else "adult_of_concern"


def is_a_priest(person: SpokenPerson, text: str) -> bool:
    """Return whether "Father Doyle" is told of, who is nobody's father."""
    words = text[person.noun.start : person.noun.end]
    names = [name.casefold().split()[-1] for name in person.names]
    return words == "father" and any(text.startswith(f" {name}", person.noun.end) for name in names)


def _is_the_concern(person: SpokenPerson, text: str) -> bool:
    """Return whether it is said that the report is about them: "my concern is about our deputy head"."""
    begun = ((re.split(r"[.!?\n]", text[:start])[-1], text[end:]) for start, end in person.spans)
    return any(is_the_concern(plain(before), f" {plain(after[:_BEFORE])}") for before, after in begun)


def _deals_with_a_child(person: SpokenPerson, text: str) -> bool:
    """Return whether somebody meets, messages or collects who is told of, or is the one by whom they are collected."""
    return any(_BY.search(text[:start]) or _MEETS.match(text, end) for start, end in person.spans)


def _was_a_child(person: SpokenPerson) -> bool:
    return person.then is not None and person.then.age.max < GROWN


def _is_grown_now(person: SpokenPerson) -> bool:
    """Return whether the word tells of a grown-up: "my wife ... when she was 11"; a girlfriend may be under age."""
    return person.noun.side == "adult" and person.noun.noun not in _MAY_BE_YOUNG


def _harms_a_child(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether a child does harm to the next child of the sentence, or to "them" who were named before."""
    start, end = person.noun.end, sentence_end(text, person.noun.end)
    earlier = [other for other in people if _is_earlier_child(other, person, text)]
    if any(_goes_on_to(other, person, people, text) for other in earlier):
        return False  # the girl of "a boy has a video of a girl and makes her"
    following = next((other for other in people if _is_later_child(other, person, end)), None)
    if following is not None:
        return _harms_the_next(person, following, people, text)
    return bool(earlier) and _harms_them(people, text, start, end)


def _harms_the_next(person: SpokenPerson, following: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether harm is said between two children, or that the first goes on to do it."""
    start, later = person.noun.end, following.noun.start
    verbs = (verb for verb in _HARMS.finditer(text, start, later) if not _is_a_grown_ups(verb, people, text, start))
    does = any(_is_active(verb, start) for verb in verbs)
    return (
        does or _orders(text, start, later, sentence_end(text, start)) or _goes_on_to(person, following, people, text)
    )


def _goes_on_to(person: SpokenPerson, other: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether who is told of before another goes on to do harm to them: "met a girl of 12 and made her"."""
    end = sentence_end(text, other.noun.end)
    until = min([end, *(one.noun.start for one in people if one.noun.start > other.noun.start)])
    if end <= person.noun.start or not _DOES_TO.search(text[person.noun.end : other.noun.start]):
        return False
    verbs = (
        verb for verb in _HARMS.finditer(text, other.noun.end, until) if _AND.search(text, other.noun.end, verb.start())
    )
    return any(_is_done_to(other, verb) for verb in verbs)


def _is_done_to(other: SpokenPerson, verb: re.Match[str]) -> bool:
    """Return whether the pronoun behind a verb can mean somebody, and nobody else begins to do it."""
    whom = _THEM.match(verb.string, verb.end())
    if whom is None or not _is_active(verb, other.noun.end):
        return False
    who = whom[0].split()[-1]
    return other.noun.group if who == "them" else not other.noun.group and other.sex in (None, SEX_OF[who])


def _is_a_grown_ups(verb: re.Match[str], people: Sequence[SpokenPerson], text: str, start: int) -> bool:
    """Return whether a grown-up told of before a verb does it: "she told us that her boyfriend, 22, makes her send"."""
    told_before = [other for other in people if start < other.noun.start < verb.start()]
    last = max(told_before, key=lambda other: other.noun.start, default=None)
    return last is not None and last.side == "adult" and not _GOES_ON.search(text[last.noun.end : verb.start()])


def _harms_them(people: Sequence[SpokenPerson], text: str, start: int, end: int) -> bool:
    """Return whether harm is done to "them", before somebody else is told of."""
    following = min([end, *(other.noun.start for other in people if other.noun.start > start)])
    return any(_is_done_to_them(verb, start) for verb in _HARMS.finditer(text, start, following))


def _orders(text: str, start: int, later: int, end: int) -> bool:
    """Return whether a child tells another what they have to do: "lads are telling a girl she has to"."""
    before = text[start:later]
    return bool(
        (_TELLS.search(before) and _HAS_TO.search(text, later, end))
        or (_GETS.search(before) and _TO_DO.match(text, later))
    )


def _is_done_to_them(verb: re.Match[str], start: int) -> bool:
    return _is_active(verb, start) and _THEM.match(verb.string, verb.end()) is not None


def _is_earlier_child(other: SpokenPerson, person: SpokenPerson, text: str) -> bool:
    earlier = other is not person and other.side == "child" and other.noun.end < person.noun.start
    return earlier and sentence_end(text, other.noun.end) > person.noun.start


def _is_later_child(other: SpokenPerson, person: SpokenPerson, end: int) -> bool:
    return other.side == "child" and person.noun.end < other.noun.start < end


def _is_active(verb: re.Match[str], start: int) -> bool:
    """Return whether it is the child itself who does it: "is being made to" and "he made" are somebody else's doing."""
    gap = verb.string[start : verb.start()]
    passive = verb[0].endswith(("ed", "made", "hurt")) and bool(_PASSIVE.search(gap))
    return not passive and not _SOMEBODY_ELSE.search(gap)


def _own_words(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> str:
    """Return what is said of who is about: up to the next grown-up, each time they are named."""
    adults = sorted(
        start for other in people if other.side == "adult" and other is not person for start, _ in other.spans
    )
    return "\n".join(_until(end, adults, text) for _, end in person.spans)


def _until(start: int, adults: Sequence[int], text: str) -> str:
    later = [other for other in adults if other > start]
    return text[start : min([*later[:1], sentence_end(text, start)])]


def _said_of(person: SpokenPerson, text: str) -> str:
    return text[person.noun.end : sentence_end(text, person.noun.end)]
