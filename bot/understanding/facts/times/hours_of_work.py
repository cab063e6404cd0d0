"""Times at which nothing was seen: hours of work and of opening, rules of a house, what the writer once learned."""

from __future__ import annotations

import re

from bot.understanding.facts.times.day_patterns import MONTHS, WEEKDAYS
from bot.understanding.text.normalise import blank

_DAY = rf"(?:{'|'.join(WEEKDAYS)}|sat|sun|wed|weekend|weeknight|night|day)s?"
# No hour in figures: behind "I work nights and at 11 a girl came in" it is when something was seen.
_TIME = (
    rf"(?: (?:on|at|in|from|since|to|till?|til|until|about|around|only|after|before|and|-|half|quarter|past|a|of|an|the|or|"
    rf"am|pm|o ?clock|{_DAY}|mornings?|evenings?|nights?|afternoons?|midnight|noon|most|every|each|tonight|tomorrow|next|week|{'|'.join(MONTHS)}|(?:19|20)[0-9][0-9]))+"
)
_HOURS = (
    r"(?:(?:opening|working|visiting|licen[cs]ed) (?:hours|times)|(?:my|our|the|his|her) hours|(?:my|our|the next|the night|the day) shifts?|(?:my|our|the) rota|check ?(?:in|out)(?: time)?|"
    r"(?:the|my|our) (?:course|training|inset|refresher|interview)) (?:are|is|runs?|starts?|begins?|ends?|finish(?:es)?)"
)
_WORK = r"(?:i|we|im|the bar|the shop|the desk|the kitchen|they) (?:always |usually |only |normally )?(?:work|start|finish|open|close|shut|clock on|clock off|am on|are on|on)"
_OPEN = r"\b(?:open|opens|closes|shuts|served|serving)"
_RUNS_OUT = r"(?:badge|licen[cs]e|ticket|contract|dbs) (?:runs out|expires|is up|ends|is due)"
_LEARNED = r"\b(?:passed|qualified|licensed|trained|trained up|badged|dbs|level [0-9]|course|refresher|safeguarding|been driving|been here|started here|joined|worked here)(?: \w+){0,3}?"
_RULE = r"\b(?:(?:over|under|no under|no over|kids|children|adults|challenge) ?(?:[0-9]{2}s?)?(?: only| eat free| free| not allowed| allowed| must leave)+|(?:over|under) [0-9]{2}s|the (?:sign|policy|rule)s? says?(?: \w+){0,4}?)"
_NOT_SEEN = re.compile(
    rf"(?:\b{_HOURS}|\b{_WORK}|{_OPEN}|\b{_RUNS_OUT}|{_RULE})(?P<time>{_TIME})\b|{_LEARNED}(?P<year> (?:in|since|back in) (?:19|20)[0-9]{{2}})\b"
)


def without_hours_of_work(text: str) -> str:
    """Return plain text without the times at which nothing was seen, as long as it was."""
    return blank(text, [match.span("time" if match["time"] else "year") for match in _NOT_SEEN.finditer(text)], "_")
