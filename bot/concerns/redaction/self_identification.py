"""First-person phrases in which people say who they are: their name, number, car, work, home, and those around them.

What another person says of themself ("he said my name is ...") is theirs, not the reporter's, and stays: names,
numbers and plates of others are what police need.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

from bot.concerns.redaction.own_clauses.left_open import left_open
from bot.concerns.redaction.own_clauses.own_parts import own_name_spans, own_parts
from bot.concerns.redaction.own_clauses.reached import reached
from bot.concerns.redaction.own_hours import own_hours_spans
from bot.concerns.redaction.own_marks.duties import duties
from bot.concerns.redaction.own_marks.mails import anothers_mails, signatures
from bot.concerns.redaction.own_marks.standing import STANDING
from bot.concerns.redaction.own_marks.told_posts import OWN_TURN
from bot.concerns.redaction.own_vehicle import own_plate_spans, own_vehicle_spans
from bot.concerns.redaction.paired_names import end_of_house
from bot.concerns.redaction.quoted_speech import in_others_mouth
from bot.concerns.redaction.self_identification_guards import is_who_it_is_about, sentence_before
from bot.concerns.redaction.self_identification_patterns import EMAIL, PHONE
from bot.concerns.redaction.self_identification_phrases import PHRASES, Given
from bot.newest import Newest

_MEASURED: tuple[tuple[Given, Given, Callable[[str], Iterable[tuple[int, int]]]], ...] = (
    ("hours", "hours", own_hours_spans),
    ("code", "vehicle", own_vehicle_spans),
    ("code", "vehicle", own_plate_spans),
    ("name", "name", own_name_spans),
    ("contact", "contact", reached),
)
EVERYTHING: frozenset[Given] = frozenset({*PHRASES, "duty", "hours", "own"})
_POSTS: frozenset[Given] = frozenset({"work", "duty"})
_OF_WORDS: tuple[Given, ...] = ("duty",)  # made of the lexicon's words
_REACH = re.compile(rf"{PHONE}|{EMAIL}")
_ANOTHERS = re.compile(
    r"\b(?:he|she|they|his|her|hers|him|their|them|hes|shes|theyre|who|whose|from|man|men|bloke|lad|guy|boy|girl|woman|driver|"
    r"uses|called\s+\w+|snap\w*|insta\w*|whatsapp|number\s+(?:she|he|they)|phone\s+of)\b",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"(?:an?\s+(?:different|second|previous|former)|another|some\s+other|an\s+old)\b", re.IGNORECASE)
_AT = re.compile(r"\s+(?:at|for|in|on|of|from|out\s+of)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class SelfMention:
    """Where a writer gives themself away: what is withheld, and the words from `lead` that make it theirs."""

    given: Given
    lead: int
    start: int
    end: int
    at_work: bool = False  # of somebody at the writer's work: it stays where they are reported


_READ: Newest[tuple[SelfMention, ...]] = Newest()  # a draft asks anew at every turn, and the same of each of its texts


def spans(text: str, *, colleague: bool = False) -> Iterator[tuple[int, int]]:
    """Give the spans in which the writer says who they are; in a concern about a colleague people at work stay."""
    yield from ((mention.start, mention.end) for mention in self_mentions(text, colleague=colleague))


def self_mentions(
    text: str, *, colleague: bool = False, giving: Collection[Given] = EVERYTHING
) -> tuple[SelfMention, ...]:
    """Return each place in which the writer says who they are, by what it gives away."""
    key = f"{colleague} {sorted(giving)} {text}"
    return _READ.get(key, lambda: tuple(_with_clauses(text, colleague=colleague, giving=giving)))


def _with_clauses(text: str, *, colleague: bool, giving: Collection[Given]) -> Iterator[SelfMention]:
    """Give what the phrases find, and every clause about the writer that tells more than those withhold of it."""
    phrased = tuple(_read(text, colleague=colleague, giving=giving))
    yield from phrased
    covered = [(mention.start, mention.end) for mention in phrased]
    for given, start, end in own_parts(_as_typed(text)):
        if given in giving and left_open(text, (start, end), covered, whole=given == "work"):
            yield SelfMention(given, start, start, end)


def _read(text: str, *, colleague: bool, giving: Collection[Given]) -> Iterator[SelfMention]:
    read = _as_typed(text)
    yield from chain.from_iterable(
        _phrased(read, given, colleague=colleague) for given in (*PHRASES, *_OF_WORDS) if given in giving
    )
    yield from filter(lambda mention: mention.given in giving, _signed(read))
    for needs, given, spans_of in _MEASURED:
        if needs in giving:
            yield from (SelfMention(given, start, start, end) for start, end in spans_of(read))


def _as_typed(text: str) -> str:
    """Return a text; in small letters what is typed in capitals alone."""
    return text.lower() if text.isupper() and len(text.lower()) == len(text) else text


def _signed(read: str) -> Iterator[SelfMention]:
    """Give the name and the post with which the writer signs."""
    for signature in signatures(read):
        yield SelfMention("name", signature.start(), *signature.span("name"))
        yield SelfMention("work", signature.start("post"), *signature.span("post"))


def _phrased(read: str, given: Given, *, colleague: bool) -> Iterator[SelfMention]:
    for phrase in (*duties(), *STANDING) if given == "duty" else PHRASES[given]:
        if phrase.work and colleague:
            continue
        for match in phrase.pattern.finditer(read):
            if not (
                phrase.unless(read, match) or in_others_mouth(read, match.start()) or _is_anothers(read, given, match)
            ):
                start, end = _of_work(read, match) if given == "work" else _with_turn(read, match)
                yield SelfMention(given, match.start(), start, end, at_work=phrase.work)


def _is_anothers(read: str, given: Given, match: re.Match[str]) -> bool:
    """Say whether a post is that of who is told of, and not the writer's."""
    return given in _POSTS and is_who_it_is_about(read, *match.span("hide"))


def _with_turn(read: str, match: re.Match[str]) -> tuple[int, int]:
    """Return what is hidden, with the turn behind the writer's own work: "i clean there at weekends"."""
    start, end = match.span("hide")
    turn = OWN_TURN.match(read, end) if read[start:end].casefold().startswith("i ") else None
    return start, turn.end() if turn else end


def _of_work(read: str, match: re.Match[str]) -> tuple[int, int]:
    """Return what is hidden of words for the own work: the whole name of the house, the turn, and of "another hotel" the work."""
    start, end = match.span("hide")
    if not _ANOTHER.match(match["hide"]):
        end = end_of_house(read, end)
        turn = OWN_TURN.match(read, end)
        return start, turn.end() if turn else end
    return match.start(), match.start() + len(_AT.sub("", read[match.start() : start]).rstrip())


def is_own_post(text: str, words: str) -> bool:
    """Say whether words stand in a text only where the writer says what they do: "the only lad on the bike"."""
    posts = [(mention.start, mention.end) for mention in self_mentions(text, giving=("code", "work", "duty", "own"))]
    places = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)] if words else []
    return bool(places) and all(any(first <= start and end <= last for first, last in posts) for start, end in places)


def nobodys_numbers(text: str) -> Iterator[tuple[int, int]]:
    """Give the telephone numbers and e-mail addresses that no word of their sentence ties to somebody else."""
    for match in _REACH.finditer(text):
        theirs = any(start <= match.start() < end for start, end in anothers_mails(text))
        if not theirs and not _ANOTHERS.search(sentence_before(text, match.start())):
            yield match.span()
