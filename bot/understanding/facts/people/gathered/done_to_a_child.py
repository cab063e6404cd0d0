"""What a child does to the next child of the sentence: "got a girl of 7 to take her clothes off", "put his hand up her skirt"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.understanding.facts.people.persons.spoken_people import SpokenPerson, meant, sentence_end

_WORN = r"(?:clothes|trousers|pants|knickers|skirt|shorts|top|bra|boxers|underwear|tights|nappy|pjs|pyjamas)"
_PRIVATE = r"(?:privates?|private parts|bits|willy|penis|bum|bottom|breasts?|boobs|vagina|genitals|groin|crotch)"
_DOES = re.compile(
    rf"\b(?:tak(?:e|es|ing)|took|get(?:s|ting)?|got|pull(?:s|ed|ing)?|strip(?:s|ped|ping)?)\b[^.;!?\n]{{0,40}}\b{_WORN} (?:off|down|up)\b|"
    rf"\b(?:puts?|putting|stuck|sticks?|shoved?|shoves) (?:[a-z0-9]+ ){{0,3}}?hands? (?:up|down|in|inside|on|under|between)\b|"
    rf"\b(?:show|shows|showed|showing|see|touch|touched|kiss|kissed|lick|licked|suck|sucked|grabbed|grab) [^.;!?\n]{{0,30}}?\b{_PRIVATE}\b|"
    r"\b(?:lay|lays|laid|lies|lying|got|climbed) on top of\b|\brub(?:s|bed|bing) (?:him|her|them)sel(?:f|ves)\b|\bhump(?:s|ed|ing)\b|"
    r"\b(?:face|faces|head|heads|photo|pictures?)\b[^.;!?\n]{0,30}? on (?:to )?(?:an? )?(?:naked|nude|porn\w*|bodies|sexual)|\b(?:nudif\w+|deepfak\w+)\b|\bsecret game\b"
)
_MAKES_THEM = re.compile(
    r"\bs?he (?:then |also |had )?(?:made|makes|making|got|gets|forced|forces|told) (?:them|her|him)\b[^.;!?\n]{0,80}?\b(?:no clothes|clothes off|secret game|naked|pants|knickers|privates|touch|undress|kiss|bits|willy)\b"
)


def does_it_to_a_child(
    person: SpokenPerson, following: SpokenPerson, people: Sequence[SpokenPerson], text: str
) -> bool:
    """Return whether the first child of a sentence does something sexual to the next, in it or by "he made them" later."""
    start, end = person.noun.end, sentence_end(text, person.noun.end)
    grown = [other.noun.start for other in people if other.side == "adult" and start < other.noun.start < end]
    acts = _DOES.search(text, start, min([end, *grown]))
    if acts is not None and not _is_only_seen(text, person, following, acts):
        return True
    return any(meant(people, made[0].split()[0], made.start()) is person for made in _MAKES_THEM.finditer(text, end))


def _is_only_seen(text: str, person: SpokenPerson, following: SpokenPerson, acts: re.Match[str]) -> bool:
    """Return whether somebody else than the first child does it: "with a girl who took her clothes off", "saw"."""
    between = text[person.noun.end : acts.start()]
    return re.search(r"\b(?:who|saw|sees|seen|found|that|was|were|being)\b", between) is not None
