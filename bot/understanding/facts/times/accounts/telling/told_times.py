"""How a time is told beside a verb of telling, as patterns over plain text: "on tuesday about 3", "this morning"."""

from __future__ import annotations

from bot.understanding.facts.times.day_patterns import MONTHS, WEEKDAYS

_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})"
_PART = r"(?:morning|afternoon|evening|night|lunch(?: ?time)?|dinner(?: ?time)?|tea ?time|break(?: ?time)?)"
LOOSE = (
    r"(?:last|this|the other) (?:week|weekend|month|year|term|summer|winter|spring|autumn|christmas)|"
    rf"(?:back )?in (?:(?:19|20)[0-9]{{2}}|spring|summer|autumn|winter|{'|'.join(MONTHS)})|"
    r"(?:an?|a few|a couple of|[0-9]{1,2}) (?:weeks?|months?|years?) (?:ago|back)"
)
_NUMBERED = r"(?:on )?the [0-9]{1,2}(?:st|a?nd|rd|th)"
DATE = rf"(?:on )?(?:the )?[0-9]{{1,2}}(?:st|a?nd|rd|th)?(?: of)? (?:{'|'.join(MONTHS)})"
_DAY = (
    rf"(?:(?:yesterday|today|earlier)(?: {_PART})?|tonight|last night|(?:first thing )?this {_PART}|earlier (?:on|today)|the other (?:day|night)|just now|"
    rf"(?:on )?(?:last |this )?{_WEEKDAY}(?:,? {DATE}|,? {_NUMBERED}| {_PART}| just gone| gone)?|{DATE}|{_NUMBERED}|"
    r"(?:an?|a few|a couple of|[0-9]{1,2}) (?:minutes?|hours?|days?|nights?) (?:ago|back))"
)
_CLOCK = r"(?:(?:at|about|around|just after|just before) (?:half |quarter )?(?:past |to )?[0-9:.]+ ?(?:am|pm)?)"
TIME = (
    rf"(?:(?:{_CLOCK} )?(?:{_DAY}|{LOOSE})(?: (?:at|in the|around|about|over|during) {_PART})?(?: {_CLOCK}(?![0-9]))?)"
)
