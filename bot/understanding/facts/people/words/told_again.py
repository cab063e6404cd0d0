"""Whom a word for people means of those told of before it: "the girl" after "a girl" is the same."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.understanding.facts.people.persons.person_mentions import NounMention
from bot.understanding.facts.people.persons.spoken_people import SEX_OF, SpokenPerson, meant, sentence_end
from bot.understanding.facts.people.words.member_words import NEXT_ONE, are_alike
from bot.understanding.facts.people.words.said_of import said_of
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.word_lists import words

_BEGINS = re.compile(r"(?:[.!?;\n] ?|^)$")
# a first sentence that tells how it ended
_AFTERWARDS = re.compile(
    r"[^.!?;\n]*\b(?:police|officers?|ambulance|paramedics|social services|her mum|her dad|his mum|his dad)\b[^.!?;\n]*\b(?:been|took|taken|got|have|has|picked|came)\b[^.!?;\n]*$"
)
_GOES_ON = re.compile(
    r" (?:just |then |also )?(?:says?|said|told|tells|kept|keeps|was|is|looked|looks|seemed|seems|got|gets|had|has|didnt|doesnt|wouldnt|went|goes|ran|came out)\b"
)
_OWN_CHILD = frozenset({"boy", "son", "lad", "girl", "daughter", "lass", "child", "kid"})  # "my boy" is "my son"
_GROWN_BY_SEX = frozenset(words("man bloke fella feller guy chap gent gentleman geezer dude male woman lady female"))
_WHICH = re.compile(r" (?:that |who |whom )?(?:he|she|they|i|we) (?!is\b|was\b|had\b|has\b)[a-z]+")
_AT_A_DESK = frozenset(
    {"manager", "barmaid", "barman", "doorman", "bouncer", "chef", "caretaker", "guard", "supervisor"}
)


def told_before(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return whom a mention means of those told of before; who deals with "him" is no man of those."""
    if (person := said_of(people, noun, text)) is not None:
        return person
    if noun.member and _is_one_of_them(people, noun, text):
        return None
    if (ahead := _told_ahead(people, noun, text)) is not None:
        return ahead
    others = [person for person in people if person.sex == "female"] if noun.deals_with_him else people
    return _earlier([person for person in others if not _is_a_group_of(person, noun)], noun, text)


def _told_ahead(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return "the girl" whom police took home before it is told how "a lass of 14" ran up: the only child there."""
    children = [person for person in people if person.noun.side == "child"]
    if len(children) != 1 or noun.again or noun.owner or noun.group:
        return None
    return children[0] if _is_how_it_ended(children[0].noun, noun, text) else None


def _is_how_it_ended(first: NounMention, noun: NounMention, text: str) -> bool:
    """Return whether the first sentence tells how it ended for the one whom a later one tells of: not "his mate, a lad of 14"."""
    end = sentence_end(text, first.end)
    apart = end <= noun.start and not text[: noun.start].rstrip().endswith(",")
    alike = first.again and not first.group and _is_a_child_alike(first, noun)
    return apart and alike and _AFTERWARDS.match(text[:end].strip()) is not None


def _is_a_group_of(person: SpokenPerson, noun: NounMention) -> bool:
    """Return whether somebody is told of as one of a group, who is not the group."""
    return noun.member and person.noun.group


def _earlier(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the person named before whom a mention means, or None when it is somebody new."""
    if noun.label:
        return _last(people, noun, _same_label)
    if noun.called_so and (called := _called(people, noun, noun.called_so)):
        return called
    if noun.bare:
        return _told_bare(people, noun, text)
    if not (noun.again or noun.one_more_time) and noun.owner is None:
        return _by_same_words(people, noun, text)
    return _last(people, noun, _same_word) or (_last(people, noun, _alike) if noun.again else None)


def _by_same_words(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return who was told of by the same words with an article: "an older lad ... older lad gets called Tiny"."""
    words = text[noun.start : noun.end]
    bare = words if not words.startswith(("a ", "an ", "one ", "some ")) else ""
    alike = (person for person in reversed(people) if _words(person, text) in (f"a {words}", f"an {words}", bare))
    again = next(alike, None) if " " in words and not noun.group else None
    return again if again and (not noun.aged or _is_told_further(again.noun, noun, text)) else None


def _is_told_further(earlier: NounMention, noun: NounMention, text: str) -> bool:
    """Return whether a sentence begins with the words for somebody of no told age, and tells it: "Old man maybe 65"."""
    return not earlier.aged and _BEGINS.search(text, 0, noun.start) is not None


def _told_bare(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    return _last(people, noun, _same_bare) or _only_alike(people, noun, text)


def _only_alike(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> SpokenPerson | None:
    """Return the only boy told of before where a sentence begins with "lad" and goes on with what he says or does."""
    if noun.group or not (
        _BEGINS.search(text, 0, noun.start) and (_GOES_ON.match(text, noun.end) or _is_set_out(noun, text))
    ):
        return None
    alike = [person for person in people if _is_a_child_alike(person.noun, noun) or _is_a_man_alike(person.noun, noun)]
    return alike[0] if len(alike) == 1 and not alike[0].noun.group else None


def _is_set_out(noun: NounMention, text: str) -> bool:
    """Return whether "Big chap, beard" begins a description of a grown-up, with nothing that makes them another."""
    words = text[noun.start : noun.end]
    apart = words.startswith(("a ", "an ", "another ", "one ", "other ", "second ")) or noun.aged
    return (
        noun.side == "adult"
        and noun.sex is not None
        and not apart
        and text.startswith((",", " with ", " in "), noun.end)
    )


def _is_a_man_alike(earlier: NounMention, noun: NounMention) -> bool:
    """Return whether "bloke" may be "a man" of before: grown-ups by words for their sex alone."""
    by_sex = {earlier.noun, noun.noun} <= _GROWN_BY_SEX and earlier.sex == noun.sex
    return by_sex and earlier.side == noun.side == "adult" and not (earlier.owner or earlier.aside)


def _is_a_child_alike(earlier: NounMention, noun: NounMention) -> bool:
    alike = are_alike(earlier, noun) or are_alike(noun, earlier)
    return alike and earlier.side == noun.side == "child"


def _is_one_of_them(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> bool:
    """Return whether "one lad" or "the other girl" is told of for the first time: of a group, or beside the only one before."""
    alike = [person for person in people if are_alike(person.noun, noun)]
    if any(person.noun.group for person in alike):
        return not any(_words(person, text) == text[noun.start : noun.end] for person in alike)
    return len(alike) == 1 and NEXT_ONE.search(text[noun.start : noun.end]) is not None


def taken_out(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> NounMention:
    """Return a mention as one of a group where it says which of them, and no single one was told of: "the boy he strokes"."""
    return replace(noun, member=True, again=False) if noun.again and _says_which(people, noun, text) else noun


def _says_which(people: Sequence[SpokenPerson], noun: NounMention, text: str) -> bool:
    alike = [person for person in people if _is_alike_and_so_old(person, noun)]
    is_one = not noun.group and _WHICH.match(text, noun.end) is not None
    return is_one and bool(alike) and all((person.noun.number or 0) > 1 for person in alike)


def _is_alike_and_so_old(person: SpokenPerson, noun: NounMention) -> bool:
    return are_alike(person.noun, noun) and person.noun.side == noun.side and not person.aside


def _words(person: SpokenPerson, text: str) -> str:
    return text[person.noun.start : person.noun.end]


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
    if noun.group and noun.number and not earlier.group:
        return False  # "a lad ... and these two older lads"
    own = {earlier.noun, noun.noun} <= _OWN_CHILD and earlier.owner == noun.owner and earlier.group == noun.group
    return (earlier.noun == noun.noun and earlier.owner in (None, noun.owner)) or (
        own and earlier.sex in (None, noun.sex)
    )


def _same_label(earlier: NounMention, noun: NounMention) -> bool:
    return earlier.noun == noun.noun and earlier.label == noun.label


def _same_bare(earlier: NounMention, noun: NounMention) -> bool:
    """Return whether a noun without "a" means whom the same noun named before: "a bloke ... bloke had a scar"."""
    of_any_kind = noun.group and noun.noun in ("kid", "child") and earlier.noun in ("kid", "child")
    return (earlier.noun == noun.noun or of_any_kind) and earlier.group == noun.group


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
