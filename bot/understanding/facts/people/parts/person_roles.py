"""What part somebody has in what is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from bot.understanding.facts.model import PersonRole
from bot.understanding.facts.people.ages.age_mentions import GROWN
from bot.understanding.facts.people.given.known_by_kin import as_done_to_a_child
from bot.understanding.facts.people.given.must_not_know import must_not_know
from bot.understanding.facts.people.parts.carers import cares_as, has_children
from bot.understanding.facts.people.parts.children_who_harm import harms_a_child
from bot.understanding.facts.people.parts.harm import does_harm, does_it_for_others, holds_somebody, takes_somebody_off
from bot.understanding.facts.people.parts.survivors import survivors
from bot.understanding.facts.people.persons.pronouns import SUBJECT
from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, meant, sentence_end
from bot.understanding.facts.people.roles.exploited_adults import is_exploited
from bot.understanding.facts.people.words.grown_words import OF_ANY_AGE
from bot.understanding.stands_aside import is_the_concern
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.plain_sentences import plain

_CARER_HARMS = re.compile(
    r"\b(?:do(?:es|ing)? (?:it|things|stuff) (?:with|to)\b|sell(?:s|ing|(?= (?:the|her|his|their|a|my)\b))|sold|lets? (?:\w+ )?(?:men|him|them|older)|letting|takes? money|taking money|took (?:money|cash)|(?:tak(?:es?|ing)|took) (?:[a-z]+ )?(?:photos?|pictures?|pics?|videos?) of (?:her|him|them)(?: [a-z]+){0,3} (?:no clothes|no top|naked|nude|undress\w*|bare|bath|shower|knickers|underwear|pants)\b|takes? (?:her|him|them) to (?:men|parties|hotels?)|"
    r"hits?|hitting|beats?|hurts?|touch(?:es|ed|ing)|abus\w+|rap(?:ed|es|ing)|chok\w+|strangl\w+|punch\w+|kick\w+|slap\w+|smack\w+|burn(?:s|ed|t)|(?:held|holds|holding) (?:[a-z]+ ){1,3}(?:under|down)\b|lock(?:s|ed) (?:her|him|them)|force[sd]?|forcing|mak(?:es|ing) (?:her|him|them)|made (?:her|him|them)|"
    r"(?:drives?|drove|driving|takes?|took|taking|brings?|brought|sends?|sent|drops?|dropped|dropping) (?:her|him|them|(?:an?|the|this|that) (?:\w+ )?(?:girl|boy|lad|lass|child|kid|teenager)s?(?: of \d+)?)(?: off)? (?:to|at) (?:see |meet |a |an |the )?(?:men|man|older|clients?|customers?|strangers?|hotels?|parties|party)|"
    r"(?:gives?|gave|giving|sells?|suppl(?:y|ies)|buys?|bought) (?:her|him|them|the (?:girls?|boys?|lads?|kids))(?: (?:both|all))? (?:\w+ )?(?:weed|drugs|vodka|alcohol|drink|vapes?|coke|ket|pills|fags|cigarettes|cannabis|spice|gear|beer)\b|"
    r"pimp\w*|groom\w*|(?<!not )(?<!n't )(?<!n’t )(?<!nt )knows? and|gets? into (?:her|his) bed|tickl\w+ games?|(?:secret|special) games?|under the covers|in (?:her|his) bed|sleeps? with|sexual\w*|films?|filming|photograph(?:s|ed|ing))\b"
)
_THINKS = re.compile(r",?(?: [a-z'-]+){0,2},? (?:thinks?|thought|reckons?|believes?|knows?)\b")
_WHAT_WAS_TOLD = re.compile(r"(?<=[a-z]) (?:that|about|how)\b[^\n]*")  # "disclosed to Mr Burke that he texts her"
_TOLD_ME = re.compile(r"\b(?:told|tells) (?:me|us)\b[^\n]*")  # "the cleaner Rosa told me room 12 has a child in it"
_BEFORE = 80  # characters before somebody that may say that a child was placed with them
_BY = re.compile(
    r"\b(?:groomed|abused|raped|assaulted|molested|exploited|trafficked|hurt|beaten|hit|threatened|attacked|filmed|photographed|kissed|picked up|collected|driven|taken|met|messaged|texted|dropped off|touched|hugged|kissed|followed|invited|walked home)\b(?: \w+){0,5} by(?: the| our| my| a| an| her| his)?(?: \w+)? ?$"
)
_WITH = re.compile(  # "a girl of 13 is living in the yard with a labourer"
    r"\b(?:girl|boy|lad|lass|child|kid|\d{1,2}|she|he|shes|hes|teenager|pupil)\b(?: [a-z]+){0,3} (?:living|lives|staying|stays|stopping|sleeping|sleeps|in bed|going out|moved in)(?: [a-z]+){0,4} with(?: the| our| my| a| an)? $"
)
_MEETS = re.compile(
    r"(?:,? [a-z'-]+){0,2}(?:,? \(?(?:who is |whos |who's |aged |is )?\d{2}\)?,?)?(?:,? (?:always|often|regularly|also|keeps?|has been|is|was|who))* (?:meets?|meeting|messag\w+|text(?:s|ed|ing)|pick(?:s|ed|ing)(?: her| him| them)? up|collect(?:s|ed|ing)|"
    r"hug(?:s|ged|ging)|snap(?:s|ped|ping|chats)|invit(?:es|ed|ing)|swapping)\b (?!(?:me|us|it|my|our|the (?:police|manager|staff|office))\b)"
)
_A_GROUP = re.compile(r"\b(?:lads|boys)(?=(?P<does> [^.!?;\n]*)$)")
_AS_GROWN_UPS = re.compile(
    r"(?: (?:who|that|had|have|has|then|also|just|both|were|was|always))* (?:check(?:s|ed)? in|booked (?:in|a|the)|rents?|owns?|drives?|drove|driving|works? (?:at|in|for|as)|lives? (?:alone|above|on his own))\b"
)
_MAY_BE_YOUNG = OF_ANY_AGE | {"boyfriend", "girlfriend", "partner", "cousin", "friend", "mate", "brother", "sister", ""}


def role_of_person(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    """Return the role: who looks after a child is a carer unless said to harm, a child who does it to a child is told apart."""
    if _was_a_child(person):
        return "survivor_adult" if _is_grown_now(person) else "child"
    if person.aside is not None and _stays_aside(person, people, text):
        return "carer" if _is_a_childs_carer(person, text) else person.aside
    if _is_a_lad_who_holds(person, people, text):
        return "adult_of_concern"
    if _may_be_young(person) and harms_a_child(person, people, text):
        return "child_who_may_have_harmed"
    return _role_of_one_side(person, people, text)


def _may_be_young(person: SpokenPerson) -> bool:
    """Return whether somebody is a child, or one of "older boys", who may be no grown-ups."""
    return person.side == "child" or (person.noun.noun in OF_ANY_AGE and not person.ages)


def _is_a_lad_who_holds(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether a "lad" of no told age has a child in a flat, or lets them not go: he is told of as who does it."""
    is_open = person.sex == "male" and person.noun.noun in OF_ANY_AGE and not (person.ages or person.noun.owner)
    if is_open and _does_as_grown_ups(person, text):
        return any(other.side == "child" and other is not person for other in people)
    return is_open and (_holds(person, people, text) or _takes_off(person, people, text))


def _does_as_grown_ups(person: SpokenPerson, text: str) -> bool:
    """Return whether lads of no told age do what only grown-ups do, or look it: check in, drive, a beard."""
    clauses = [text[end : sentence_end(text, end)] for _, end in person.spans]
    clauses += [_of_its_group(person, text)] if person.split else []
    return any(map(_AS_GROWN_UPS.match, clauses)) or any(
        word in look.casefold().split() for look in person.looks for word in lexicon().person_nouns.of_men
    )


def _of_its_group(person: SpokenPerson, text: str) -> str:
    """Return what is said of the lads out of whom somebody is taken in the same sentence."""
    group = _A_GROUP.search(text, max(0, person.noun.start - _BEFORE), person.noun.start)
    return group["does"] if group else ""


def _holds(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    others = sorted(start for other in people if other is not person for start, _ in other.spans)
    return any(holds_somebody(_until(end, others, text)) for _, end in person.spans)


def _takes_off(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether lads take a child who is told of where they live, or fetch them by car."""
    takes = (takes_somebody_off(text[end : sentence_end(text, end)]) for _, end in person.spans)
    return any(takes) and _is_beside_a_child(person, people)


def _is_beside_a_child(person: SpokenPerson, people: Sequence[SpokenPerson]) -> bool:
    """Return whether a child who may be whom lads take is told of: not a lad himself, whose age or name was told."""
    others = (other for other in people if other is not person and other.side == "child")
    return any((other.ages or other.names) and other.sex != "male" for other in others)


def _stays_aside(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether who tells of it, or was told, does nothing to a child: a nan who rings is not who picked him up."""
    brings = person.aside == "witness" and person.noun.noun in lexicon().person_nouns.carers
    if _is_own_kin(person) or (brings and not _CARER_HARMS.search(_said_of(person, text))):
        return True
    own = _TOLD_ME.sub("", _own_words(person, people, text))
    return not does_harm(_WHAT_WAS_TOLD.sub("", own) if person.aside == "professional" else own)


def _is_a_childs_carer(person: SpokenPerson, text: str) -> bool:
    """Return whether "her mum Carly thinks he is lovely" is told of by name: who looks after a child, whatever she thinks."""
    of_a_child = person.noun.owner in ("her", "his", "their")
    is_carer = bool(person.names) and of_a_child and person.noun.noun in lexicon().person_nouns.carers
    return is_carer and _THINKS.match(text, person.noun.end) is not None


def _is_own_kin(person: SpokenPerson) -> bool:
    return person.noun.owner in ("my", "our") and person.noun.noun in lexicon().person_nouns.relations


def _role_of_one_side(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    if person.side == "child" and not cares(person, people, text):
        return "child"
    return "survivor_adult" if is_exploited(person, people, text) else _role_of_adult(person, people, text)


def cares(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> str | None:
    """Return as what a grown-up looks after a child, by what is said of them: "a lady called Pauline who fosters her"."""
    everyone = sorted(start for other in people if other is not person for start, _ in other.spans)
    return (
        cares_as(text[max(0, person.noun.start - _BEFORE) : person.noun.start], _until(person.noun.end, everyone, text))
        or has_children(text, person.noun.end)
        if _is_grown(person)
        else None
    )


def _is_grown(person: SpokenPerson) -> bool:
    by_name = person.noun.noun == "" and not person.ages  # "in foster care with Sandra"
    return (person.side == "adult" or by_name) and not person.noun.group


def _role_of_adult(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> PersonRole:
    words, harms = lexicon().person_nouns, _CARER_HARMS.search(_said_of(person, text))
    looks_after = (person.noun.noun in words.carers and not is_a_priest(person, text)) or cares(person, people, text)
    if (looks_after and not harms and person.aside is None) or must_not_know(person, text):
        return "carer"
    stands_aside = person.noun.noun in words.work or _is_anybody(person)
    return "professional" if stands_aside and not _is_of_concern(person, people, text) else "adult_of_concern"


def _is_anybody(person: SpokenPerson) -> bool:
    """Return whether a word that may be for anybody is all that is told of somebody: "a visitor", neither a name nor an age."""
    return person.noun.noun in lexicon().person_nouns.anybody and not (person.names or person.ages)


def _is_of_concern(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether who works there does something to a child, or is said to be whom it is about."""
    does = _does_harm_at_work(person, people, text)
    if does or _is_the_concern(person, text) or _deals_with_a_child(person, text):
        return True
    return person.aside is None and bool(person.names) and _does_it_again(person, people, text)


def _does_it_again(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether harm is said where somebody is named or meant by "he" once more."""
    return any(_does_later(person, people, text)) or any(map(does_harm, _behind_the_name(person, text)))


def _behind_the_name(person: SpokenPerson, text: str) -> Iterator[str]:
    """Yield what is said behind somebody's first name, each time it begins a clause."""
    for first in {name.split()[0].casefold() for name in person.names}:
        for match in re.finditer(rf"(?:^|[.!?;,\n] ?|\band ){re.escape(first)}\b(?! (?:said|says|told|saw))", text):
            yield text[match.end() : sentence_end(text, match.end())]


def _does_later(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> Iterator[bool]:
    """Yield whether harm is said where "he" or "she" means somebody later: "Every Thursday he ... He gives them keys"."""
    for who in SUBJECT.finditer(text, person.noun.end):
        clause = text[who.end() : sentence_end(text, who.end())]
        yield meant(people, who["who"], who.start()) is person and does_harm(clause)


def _does_harm_at_work(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> bool:
    """Return whether somebody does something to a child, who may be the writer of then, or for a grown-up who has one."""
    own = _own_words(person, people, text)
    words = as_done_to_a_child(own) if any(survivors(text)) else own
    ends = (end + len(cut) for (_, end), cut in zip(person.spans, own.split("\n"), strict=False))
    return does_harm(words) or any(does_it_for_others(text[:end], text[end:]) for end in ends)


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
    return any(
        _BY.search(text[:start]) or _MEETS.match(text, end) or _WITH.search(text[:start]) for start, end in person.spans
    )


def _was_a_child(person: SpokenPerson) -> bool:
    return person.then is not None and person.then.age.max < GROWN


def _is_grown_now(person: SpokenPerson) -> bool:
    """Return whether the word tells of a grown-up: "my wife ... when she was 11"; a girlfriend may be under age."""
    return person.noun.side == "adult" and person.noun.noun not in _MAY_BE_YOUNG


def _own_words(person: SpokenPerson, people: Sequence[SpokenPerson], text: str) -> str:
    """Return what is said of who is about: up to the next grown-up, each time they are named."""
    others = (other for other in people if other.side == "adult" and not _is_of_one_group(person, other))
    adults = sorted(start for other in others for start, _ in other.spans)
    return "\n".join(_until(end, adults, text) for _, end in person.spans)


def _is_of_one_group(person: SpokenPerson, other: SpokenPerson) -> bool:
    """Return whether two are named out of one group: what "two porters, Gil and Petra, let in" is said of both."""
    return person is other or (person.noun.number == 1 and person.noun.span == other.noun.span)


def _until(start: int, adults: Sequence[int], text: str) -> str:
    later = [other for other in adults if other > start]
    return text[start : min([*later[:1], sentence_end(text, start)])]


def _said_of(person: SpokenPerson, text: str) -> str:
    return text[person.noun.end : sentence_end(text, person.noun.end)]
