"""Whether a coach is a bus: "the Leeds coach", "coach B is quiet"; "coach B keeps messaging a girl" is somebody."""

from __future__ import annotations

import re

from bot.understanding.facts.people.once.clause_verbs import VERB

_ON_IT = re.compile(r"\b(?:on|onto|aboard) (?:(?:the|an?|our|my|that|this) )?(?:[a-z0-9]+ ){0,2}$|\boff $")
_GOES = re.compile(
    r" (?:leaves|left|departs|departed|arrives|arrived|pulls|pulled|is due|is leaving|leaving|station|driver|company|window|ticket|be|trip|park|home|full)\b(?! \d)"
)
_LETTER = re.compile(r" (?P<letter>[a-hj-z]|be|see|are|why|you|[1-9])\b(?! \d)")
_IN_A_TRAIN = re.compile(r"(?:\b(?:in|into|of|from|to|through|and|seat \w+)|[,;:.]|^) ?$")
_DOES = re.compile(
    rf"(?:,? (?:who|also|always|still|just|often|then|has|is|was|has been|regularly|now))* (?:{VERB.pattern[2:-2]}|(?!(?:is|was|has|had|in|on|at|to|from|of|with|by|and|towards|near)\b)[a-z]+(?:s|ed|ing)|seen|caught|found|known) (?!(?:full|quiet|empty|packed|late)\b)"
)
_PLACE = re.compile(r" (?:at|from|of) (?:the|our|my|his|her) [a-z]+(?: [a-z]+)?(?= )")
_WHAT_IT_DOES = re.compile(
    r"(?:was|is|leaves|left|arrives|arrived|stops|stopped|departs|seat|seats|doors|towards|toilets)\b"
)
_WHEN = re.compile(
    r"(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:morning|afternoon|evening|night|early|last|next|first|late|express|megabus|flixbus|tour|tourist|double decker|replacement|rail|shuttle|hired|holiday)|\b\d{1,2}[.:]?\d{2}|\b\d{1,2} ?(?:am|pm)) $"
)
_FROM_TO = re.compile(
    r" (?:(?:back|up|down|over) )?(?:from|to|for|via) (?!(?:the|our|my|his|her|a|an|school|work|under)\b)[a-z]+"
)
_FULL = re.compile(
    r"(?: (?:to|from) [a-z]+)? (?:is|was|wasnt|isnt|looked) (?:[a-z]+ )?(?:full|packed|empty|late|early|due|delayed|parked|half)\b"
)


def is_a_bus(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether a coach of plain text, with the words before and behind it, is a bus or part of a train."""
    if letter := _LETTER.match(after):
        return _is_of_a_train(match, before, after[letter.end() :])
    if _ON_IT.search(before) or _GOES.match(after) or _FULL.match(after):
        return True
    return not (match["det"] or match["n"]) and _is_told_of_as_a_bus(before, after)


def _is_told_of_as_a_bus(before: str, after: str) -> bool:
    """Return whether a day or an hour stands before a coach, or where it goes behind it: "by coach", "the Tuesday coach"."""
    goes = _FROM_TO.match(after) is not None and not before.endswith(("a ", "the "))
    return goes or before.endswith("by ") or _WHEN.search(before) is not None


def _is_of_a_train(match: re.Match[str], before: str, behind: str) -> bool:
    """Return whether "coach B" is a part of a train: in a place, or with nothing behind it that somebody does."""
    if re.search(r"\b(?:in|into|on|onto|from|through|of) $", before):
        return True
    place = _PLACE.match(behind)
    does = _DOES.match(behind, place.end() if place else 0)
    return does is None or _WHAT_IT_DOES.match(does[0].strip()) is not None
