"""Times at which nothing was seen: hours of work and of opening, rules of a house, what the writer once learned."""

from __future__ import annotations

import re

from bot.understanding.facts.times.day_patterns import MONTHS, WEEKDAYS
from bot.understanding.text.normalise import blank

_DAY = rf"(?:{'|'.join(WEEKDAYS)}|sat|sun|wed|weekend|weeknight|night|day)s?"
# No hour in figures: behind "I work nights and at 11 a girl came in" it is when something was seen.
_LINK = r"(?:on|at|in|from|since|to|till?|til|until|about|around|only|after|before|-|past|a|of|an|the|or)"
_NAMED = (
    rf"(?:half|quarter|am|pm|o ?clock|{_DAY}|mornings?|evenings?|nights?|afternoons?|midnight|noon|most|every|each|tonight|tomorrow|next|week|"
    rf"{'|'.join(MONTHS)}|(?:19|20)[0-9][0-9])"
)
_TIME = rf"(?: (?:{_LINK}|and|{_NAMED}))+"
_OF_WORK = rf"(?:(?: (?:{_LINK}|and|{_NAMED}))* {_NAMED}(?: {_LINK})*|(?: {_LINK})+)"  # "and" begins what was seen
_HOURS = (
    r"(?:(?:opening|working|visiting|licen[cs]ed) (?:hours|times)|(?:my|our|the|his|her) hours|(?:my|our|the next|the night|the day) shifts?|(?:my|our|the) rota|check ?(?:in|out)(?: time)?|"
    r"(?:the|my|our) (?:course|training|inset|refresher|interview)) (?:are|is|runs?|starts?|begins?|ends?|finish(?:es)?)"
)
_OFTEN = r"(?:always |usually |only |normally )?"
_WORK = (  # "outside the shop on Tuesday" is where and when it was
    rf"(?:(?:i|we|im|they) {_OFTEN}(?:work|start|finish|open|close|shut|clock on|clock off|am on|are on|on)|"
    rf"the (?:bar|shop|desk|kitchen) {_OFTEN}(?:starts?|finish(?:es)?|opens?|close[sd]?|shuts?))"
)
# What the writer will do next: "I finish at 22:15 and I am back in at six on Monday". An hour belongs to it.
_AHEAD = (
    r"\b(?:i|we)(?: ?m| am| are| ?ll be| will be| go| come| get| start| finish| clock| sign| knock)"
    r"(?: (?:back|on|in|off|out|up|away|again|home|here|shut|closed|open|to work|at work|working|due|not))+"
)
_HOUR_AHEAD = rf"(?: (?:at|from|until|till|til|about|half|quarter|past|to) ?[0-9][0-9:.]*(?: ?[ap]m)?|{_TIME})+"
_HOUR = r"[0-9][0-9:.]*(?: ?[ap]m)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight"
_OPEN = r"\b(?:open|opens|closes|shuts|shut|served|serving)"
_RUNS_OUT = r"(?:badge|licen[cs]e|ticket|contract|dbs) (?:runs out|expires|is up|ends|is due)"
_LEARNED = r"\b(?:passed|qualified|licensed|trained|trained up|badged|dbs|level [0-9]|course|refresher|safeguarding|been driving|been here|started here|joined|worked here)(?: \w+){0,3}?"
_RULE = r"\b(?:(?:over|under|no under|no over|kids|children|adults|challenge) ?(?:[0-9]{2}s?)?(?: only| eat free| free| not allowed| allowed| must leave)+|(?:over|under) [0-9]{2}s|the (?:sign|policy|rule)s? says?(?: \w+){0,4}?)"
_NOT_SEEN = re.compile(
    rf"(?:\b{_HOURS}|{_OPEN}|\b{_RUNS_OUT}|{_RULE})(?P<time>{_TIME})\b|\b{_WORK}(?P<work>{_OF_WORK})\b|{_AHEAD}(?P<ahead>{_HOUR_AHEAD})\b|\b(?:been|came|come) on(?: shift| duty| the desk| the door)?(?P<since> since(?: about| around)?(?: half| quarter)?(?: past| to)? (?:{_HOUR}))\b|{_LEARNED}(?P<year> (?:in|since|back in) (?:19|20)[0-9]{{2}})\b"
)


def without_hours_of_work(text: str) -> str:
    """Return plain text without the times at which nothing was seen, as long as it was."""
    return blank(text, [match.span(match.lastgroup or 0) for match in _NOT_SEEN.finditer(text)], "_")
