"""What is said to happen later: a plan is not put into the past."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from bot.understanding.facts.times.local_time import at, is_past
from bot.understanding.facts.times.time_reader import TimeReading, time_reading

_MOVES = r"(?:meet|pick|tak|com|collect|see|fly|go|leav|mov|visit|stay|bring|marry|travel|driv|fetch|sleep|hav|mak|send|forc)"
# What somebody begs to be spared: "begged me not to make him go on Tuesday"
_SPARED = (
    r"(?:beg\w*|plead\w*|implor\w+|ask(?:ed|s|ing)?|want(?:ed|s)?|cr(?:ied|ies|ying))(?: with)?(?: me| us)? not to "
    r"(?:make|let|send|take|force|bring|drop|leave|have to|be|go|see|stay|come)\b"
)
_WILL = re.compile(
    r"\b(?:will|wo not|wont|shall|(?:he|she|they|it|we|i|who)(?:ll| ll)|(?:he|she|they|it|we) ?d (?:be|come|get) back|shell|gonna|going to|about to|plan(?:s|ning|ned)? (?:to|on)|due (?:to|back|in|on)|"
    r"supposed to|meant to|hop(?:es|ing) to|wants? (?:(?:her|him|them|me|us) )?to|meet (?:me|us)\b|arranged to|agreed to|"
    rf"{_SPARED}|(?:is|are|hes|shes|theyre|im|(?<![a-z] )were|am) (?:(?!been\b)\w+ )?{_MOVES}(?:\w?ing|ing)|"
    rf"(?:must|ha(?:s|ve) (?:got )?to|got to|gotta|needs? to) (?:\w+ )?{_MOVES}|if (?:\w+ ){{1,2}}(?:do not |does not |dont |doesnt )?{_MOVES}|"
    r"(?:they|we|both|parents|family|two of them|pair of them) (?:(?:all|both|then|next) )?(?:go|fly|leave|move|travel|set off|head off|head to|check out|get married|marry)\b|"
    r"(?:is|are|hes|shes|theyre) (?:both |all )?off (?:to|on|away|abroad)\b|theres (?:a|an|another) (?:\w+ ){0,2}(?:party|do|gathering|sleepover|trip|wedding)\b|"
    r"(?:picks?|collects?|meets?|takes?|brings?|comes?|sees?|has)(?: (?!every\b|each\b)\w+){0,4} again(?= )|"
    r"(?:leaves|flies|goes(?! missing\b)|starts|moves|returns|travels|arrives|comes back|comes out|gets back|gets married))\b"
)
# Who is away comes back: "the DSL is off till wednesday", "my manager isnt back until monday"
_AWAY_TILL = re.compile(
    r"(?:\b(?:is|are|am|im|hes|shes|theyre|were|isnt|arent|not|wont be)(?: (?:not|now|sick|only|still|away|off|out))*"
    r" (?:off|away|out|back|in|on (?:\w+ )?(?:leave|holidays?|maternity|training))"
    r"|\b(?:doesnt|does not|wont|will not) (?:get|come|be) (?:back|in))"
    r"(?: (?:sick|ill|poorly|work|now|again|here|school|college)){0,2}(?: (?:till|til|until|on|from))?\s*$"
)
# "bringing his niece on friday, blokes are gonna pay him": what is about to happen, with what will come of it
_MOVING = re.compile(
    rf"(?<!was )(?<!were )(?<!been )(?<!saw )(?<!seen )(?<!him )(?<!her )(?<!them )(?<!kept )(?<!keeps )(?<!started )\b{_MOVES}(?:\w?ing|\w?in)\b"
)
_AHEAD = re.compile(r"\b(?:gonna|going to|gunna|will|about to)\b")
_PAST = re.compile(
    r"\b(?:but|last|yesterday|ago|just gone|since|earlier|previous|was|were|been|had|said|told|found|seen)\b"
)
_TURNS_EACH_YEAR = re.compile(
    r"\b(?:christmas|xmas|boxing|new years?|nye|easter|halloween|bonfire|valentines?|half ?term|holidays?|hols|january|february|march|april|may|june|july|august|september|october|november|december)\b"
)
# What is still to come of this very day is no matter of next week: "picking her up tonight", typed in the evening
_OF_TODAY = re.compile(r"\b(?:tonight|today|tonite|2nite|this (?:morning|afternoon|evening|lunch\w*)|later)\b")
_REACH = 90  # characters between the verb and the day: "will pick her up in his car from the park on saturday"
_NIGHT_ENDS = 6  # hours into the next day
_WEEK, _YEAR = timedelta(days=7), timedelta(days=365)


def is_planned(text: str, reading: TimeReading, now: datetime) -> bool:
    """Return whether the words around a time say that it is still to come."""
    if not is_past(reading.time.start, now):
        return True
    if not reading.day_said or (reading.relative and reading.time.precision != "vague"):
        return False
    start, end = min(piece[0] for piece in reading.pieces), max(piece[1] for piece in reading.pieces)
    before = text[max(0, start - _REACH) : start]
    return _AWAY_TILL.search(before) is not None or _lies_ahead(before, text[start:end], text[end : end + _REACH])


def _lies_ahead(before: str, time: str, after: str) -> bool:
    """Say whether somebody will do, or is moving to do, what stands beside a time."""
    will = _last(_WILL, before)
    if will is None and _AHEAD.search(after):
        will = _last(_MOVING, before)
    return will is not None and not _PAST.search(before[will:] + time)


def _is_left_of_today(reading: TimeReading, now: datetime) -> bool:
    """Return whether a day that is today by its name is not over: "he comes back sunday", typed on that sunday."""
    return reading.time.start.date() == now.date() and not is_past(reading.time.end, now)


def _last(words: re.Pattern[str], text: str) -> int | None:
    return max((match.end() for match in words.finditer(text)), default=None)


def as_planned(text: str, reading: TimeReading, now: datetime) -> TimeReading:
    """Return the reading with its next time instead of the latest past one."""
    if not is_past(reading.time.start, now):
        return reading
    start, end = min(piece[0] for piece in reading.pieces), max(piece[1] for piece in reading.pieces)
    if _OF_TODAY.search(text[start:end]):
        return time_reading(text, at(now.date(), 23, 59)) or reading
    today = time_reading(text, at(now.date(), 24 + _NIGHT_ENDS))
    if today and _is_left_of_today(today, now):
        return today
    ahead = _YEAR if _TURNS_EACH_YEAR.search(text[start:end]) else _WEEK
    return time_reading(text, at(now.date() + ahead, 23, 59)) or reading
