"""What is for somebody else: an ordinary matter in which no sign is read and no child stands beside a grown-up."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from bot.understanding.asking.nothing_to_report import tells_little
from bot.understanding.danger.age_groups import CHILD
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of
from bot.understanding.text.neutral import neutralise
from bot.understanding.text.plain_sentences import plain

if TYPE_CHECKING:
    from bot.understanding.reading import Reading

_A_CHILD = re.compile(
    r"\b(?:child\w*|kid\w*|girl\w*|boys?|lads?|lass\w*|teen\w*|youngsters?|pupils?|students?|bab(?:y|ies)|toddlers?|bairns?|minors?|"
    r"school\w*|year (?:[4-9]|1[0-3])|y[4-9]|under (?:age|1[0-8])|underage)\b"
)
_TITLED = re.compile(r"\b(?:mr|mrs|miss|ms) [a-z]{3,}")
_KIN = re.compile(r"\b(?:mums?|mams?|mother|dads?|father|parents?|nans?|nana|gran|grandma|grandad)\b")
TOLD_BEFORE = 4  # words
Listed = Literal["hurt", "crime", "lost", "sale", "other", "joke"]
Matter = Literal[Listed, "story", "over", "unclear"]
TELLS = 12  # words from which a text is no mere opening of an account ("its Jo from the kitchen")


@cache
def _listed(name: str) -> re.Pattern[str]:
    lists = lexicon().question_frames.lists
    return any_of(lists[name], lists)


def ordinary_matter(text: str, reading: Reading) -> Matter | None:
    """Return what kind of ordinary matter words tell or ask of; None for all that may be of a child who is harmed.

    Where a child is told of, it takes a matter that is told; where none is, asking where it belongs is enough.
    """
    words = plain(text)
    if made_up := _is_made_up(words, reading):
        return made_up
    listed = next((kind for kind in get_args(Listed) if _listed(f"elsewhere_{kind}").search(words)), None)
    if _is_over(words, reading) or _is_far_as_a_whole(words, reading):
        return listed or ("over" if _is_over(words, reading) else "unclear")
    if _may_concern_a_child(words, reading):
        return None
    return listed or _by_what_it_leaves_out(words, reading)


def _is_made_up(words: str, reading: Reading) -> Literal["joke", "story"] | None:
    if _is_joke(words, reading):
        return "joke"
    return "story" if _is_a_story(words, reading) else None


def _by_what_it_leaves_out(words: str, reading: Reading) -> Matter | None:
    """Return "other" for what asks of a desk without a child, "unclear" for an account in which nothing comes near a concern."""
    if _asks_of_a_desk(words) and not _tells_of_a_child(words, reading):
        return "other"
    return "unclear" if reading.far_from_concern and len(words.split()) >= TELLS else None


def _is_far_as_a_whole(words: str, reading: Reading) -> bool:
    """Say whether an account as a whole comes nowhere near a concern, whoever stands in it, and names no mark."""
    return tells_little(reading) and not _has_marks(reading) and len(words.split()) >= TELLS


def _is_a_story(words: str, reading: Reading) -> bool:
    """Say whether words tell of what was seen on a screen or read, and of nobody beside, as two by name would be."""
    by_name = _TITLED.search(words) or sum(bool(person.name) for person in reading.facts.persons) > 1
    return not (by_name or _has_marks(reading)) and bool(_listed("elsewhere_story").search(words))


def _is_over(words: str, reading: Reading) -> bool:
    """Say whether words tell of what ended well, and of nothing that still bothers whoever tells it."""
    ended = not _has_marks(reading) and _listed("elsewhere_over").search(words)
    if not ended or not _tells_of_a_child(words, reading):
        return bool(ended)
    with_a_stranger = reading.child_with_adult and not _KIN.search(words)
    return not with_a_stranger and not _listed("still_worries").search(words)


def _has_marks(reading: Reading) -> bool:
    facts = reading.facts
    return bool(reading.danger or facts.phones or facts.handles or facts.vehicles or reading.speaker != "witness")


def _is_joke(words: str, reading: Reading) -> bool:
    """Say whether words laugh about somebody and tell nothing: no child, no sign, no place and no mark."""
    tells = _tells_of_a_child(words, reading) or _has_signs(reading) or reading.facts.places
    return not tells and bool(_listed("elsewhere_joke").search(words))


def _may_concern_a_child(words: str, reading: Reading) -> bool:
    persons = (person for person in reading.facts.persons if person.role == "adult_of_concern")
    adults = any(not _KIN.search(person.text.casefold()) for person in persons)
    may_be_beside = reading.child_with_adult and bool(_listed("grown_up").search(words))
    beside = _tells_of_a_child(words, reading) and (adults or may_be_beside)
    return _has_signs(reading) or beside or bool(_listed("concerning").search(words))


def _has_signs(reading: Reading) -> bool:
    cars = (car.vrm or car.vrm_partial for car in reading.facts.vehicles)
    marks = (reading.facts.phones, reading.facts.handles, *cars)
    return any(marks) or reading.danger or reading.has_behaviour or reading.speaker != "witness"


def _asks_of_a_desk(words: str) -> bool:
    """Say whether words ask where it belongs, behind some that tell what it is."""
    asked = _listed("desk").search(words)
    return asked is not None and len(words[: asked.start()].split()) >= TOLD_BEFORE


def _tells_of_a_child(words: str, reading: Reading) -> bool:
    read = reading.facts.children or any(person.side == "child" for person in reading.facts.persons)
    return bool(read) or any(age.role == "child" for age in reading.facts.ages) or _has_word_of_a_child(words, reading)


def _has_word_of_a_child(words: str, reading: Reading) -> bool:
    """Say whether a word for a child stands there that was read of no grown-up: "lads, all over 30" are none."""
    grown_up = " ".join(person.text.casefold() for person in reading.facts.persons if person.side == "adult")
    return any(word not in grown_up for word in _A_CHILD.findall(words))


def may_be_a_sign(text: str) -> bool:
    """Say whether a child is named beside something by which exploitation is known, though no sign is read."""
    return bool(CHILD.search(neutralise(text).text) and _listed("of_exploitation").search(plain(text)))


def is_of_own_circle(text: str) -> bool:
    """Say whether words are about a friend, a relative or a neighbour, and of no work."""
    words = plain(text)
    return bool(_listed("own_circle").search(words)) and not _listed("at_work").search(words)
