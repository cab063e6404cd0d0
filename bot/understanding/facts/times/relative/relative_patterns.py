"""Times counted back from the writing, one production each, as patterns over plain text."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.times.day_patterns import MONTHS

_AMOUNT = (
    r"(?P<n>[0-9]{1,3}|an?|one|a couple(?: of)?|couple(?: of)?|a few|few|several|"
    r"some|half an?|a half|an? (?:good )?few)"
)
_OR_MORE = r"(?: ?(?:or|-|to) ?(?P<n2>[0-9]{1,3}))?"
_AGO = r"(?:ago|back|since|earlier|before now)\b"
_OR_SO = r"(?: or so| or thereabouts|ish)?"
MINUTES_AGO = re.compile(
    rf"\b{_AMOUNT}{_OR_MORE} ?(?P<unit>minutes?|hours?)(?P<half> and (?:a )?half)?(?: or (?P<more>[2-9]))?{_OR_SO} ?{_AGO}"
)
HOURS_AND_A_HALF = re.compile(
    r"\b(?:(?P<n>[0-9]|one) and (?:a )?half hours?|(?<!\ba )(?<!\ban )(?<![0-9] )(?:hours? and (?:a )?half)) (?:ago|back)\b"
)
DAYS_AGO = re.compile(rf"\b{_AMOUNT}{_OR_MORE} ?(?P<unit>days?|nights?|weeks?|months?|years?|fortnights?) ?{_AGO}")
JUST_NOW = re.compile(
    r"\b(?:just now|only just now|"
    r"(?:a )?(?:moment|second|sec)s? ago|(?:just|literally) (?:a )?(?:minute|second|sec|moment)s? ago|"
    r"just this (?:minutes?|second))\b"
)
NOW = re.compile(
    r"\b(?:right now|as we speak|at (?:the|this) (?:very )?moment|(?<!just )this (?:very )?(?:minutes?|second))\b"
)
FOR_THE_PAST = looking_ahead(
    rf"\b(?:(?:for|over|in|during|these|within)? ?(?:the |these )?(?:past|last)|"
    rf"(?P<for>for(?: about| over| the last| nearly)?)|going on for) {_AMOUNT}{_OR_MORE} "
    rf"?(?P<unit>days?|nights?|weeks?|fortnights?|months?|years?)\b(?! ago| back| old)(?(for)(?= "
    rf"now|$|[.,]| (?:or so|straight|running|solid)))"
)
IN_A_ROW = re.compile(
    rf"\b{_AMOUNT}{_OR_MORE} (?P<unit>days?|nights?|weeks?|months?) (?:running|in a row|on the trot|on the bounce|straight|on the run)\b"
)
THE_PAST_UNIT = re.compile(
    r"\b(?:in|over|during|within|for|these)? ?the (?:past|last) (?P<unit>week|fortnight|month|year)\b(?! of)"
)
# So many occasions within it are part of what was said: "both nights this week", "twice last month".
_OCCASIONS = r"(?:(?:both|[0-9]{1,2}|a couple of|couple of|a few|several) (?:nights|days|evenings|mornings|afternoons|lunchtimes) (?:already )?|(?:once|twice) (?:already )?)?"
CALENDAR_UNIT = looking_ahead(
    rf"\b{_OCCASIONS}(?P<every>every (?:day|night) )?(?:(?P<last>(?<!the )last|the week before)|(?P<this>this|"
    r"earlier this|all)) (?P<unit>week|month|year)\b(?!end)(?P<but_one>(?(last) but one))?"
)
# "the first weekend in November", "last week of October"
WEEK_OF_A_MONTH = re.compile(
    rf"\b(?:the )?(?P<nth>first|second|third|fourth|1st|2a?nd|3rd|4th|last) (?P<unit>week|weekend) (?:in|of) (?P<m>{'|'.join(MONTHS)})(?: (?P<y>(?:19|20)[0-9]{{2}}))?\b"
)
WEEKEND = re.compile(
    r"\b(?P<how>every|each|most|last|this|the|at the|over the|at|next)? ?weekends?\b(?P<but_one> but one| before last)?(?! (?:that |when )?the clocks\b)"
)
WEEKENDS_AGO = re.compile(r"\b(?:about )?(?P<n>[2-9]|a couple of|couple of) weekends (?:ago|back)\b")
THE_OTHER_DAY = re.compile(
    r"\b(?:the )?other (?:day|night|evening|morning|afternoon|week)\b|\bthe other (?:day|night)\b"
)
AGES_AGO = re.compile(r"(?<![0-9_] )\b(?:ages|months|years|weeks|days) (?:ago|back)\b")
HABITUALLY = re.compile(
    r"\b(?:every|each|most) (?:single )?(?:day|week)s?\b|\bdaily\b|\b(?:usually|normally|regularly|mostly|tends to be)\b|\bday after day\b"
)
_SEASON = r"(?P<season>summer|winter|spring|autumn)"
SEASON = re.compile(
    rf"\b(?:(?P<which>last|this) (?:the )?|(?:over|during|in|since|back in) (?:the )?)(?:early |late |mid )?{_SEASON}\b(?! (?:hols?|holidays?|break|half|term|school|fair|coat|jacket))"
    r"(?:(?: of)? (?P<y>(?:19|20)[0-9]{2}))?"
)
SEASON_OF_YEAR = re.compile(rf"\b(?P<which>)?{_SEASON}(?: of)? (?P<y>(?:19|20)[0-9]{{2}})\b")  # "summer 2014"
# "in 2019", "around 2019"; "about 2015 last night" is a clock time
IN_YEAR = re.compile(
    r"\b(?:(?:back )?in|around|about|during|since|early|late|mid|(?:start|beginning|end|middle|christmas|easter) (?:of )?)"
    r" ?(?:in |the year )?(?P<y>19[5-9][0-9]|20[0-4][0-9])\b(?! ?(?:hrs|hours|last|on|this|yesterday|today|tonight|[a-z]+day))(?![:.]?[0-9])"
)
# "between 1998 and 2000", "from 2011 to 2013", "in 1987 and 1988"
IN_YEARS = re.compile(
    r"\b(?:between|from|in|around|about) (?P<first>19[5-9][0-9]|20[0-4][0-9]) ?(?:and|to|until|till|or|-) ?(?P<last>19[5-9][0-9]|20[0-4][0-9])\b(?! ?(?:hrs|hours))"
)
DECADES = ("fifties", "sixties", "seventies", "eighties", "nineties")
# "in the early 90s", "the nineties", "it was mid 80s", "the late nineteen seventies"; "in his late 80s" is an age
IN_DECADE = re.compile(
    r"\b(?:(?:(?:back )?in|during|around|since) the|the|(?:it|this|that) was|(?<!\bthe )(?:back|way back)(?: in)?|around|circa)(?: the)? (?:very )?(?:(?:early|mid(?:dle)?|late)(?: to (?:mid|late))?[ -]?(?:of the )?)?"
    r"(?:(?P<year>19[5-9]0|20[0-2]0) ?'?s\b|(?:(?:19|nineteen) ?)?(?:(?P<decade>[5-9]0) ?'?s\b|(?P<word>"
    + "|".join(DECADES)
    + r"))|(?P<noughties>noughties|00s))\b(?! (?:music|disco|night|party|songs?|themed?|hits|style|film|club|bus))|"
    r"\b(?:early|mid|late)[ -](?:(?:19|nineteen) ?)?(?P<decade2>[7-9]0) ?'?s\b(?= (?:it was|this was|when (?:i|we|she|he) (?:was|were)))"
)
IN_MONTH = looking_ahead((
r"\b(?:(?:back )?in|during|since|early|mid|late|(?:since )?(?:the )?(?:start|end|beginning|"
r"middle) of|last) (?P<m>"
) + "|".join(MONTHS) + r")\b(?! [0-9]{1,2}\b)(?! half[ -]?term| (?:hols?|holidays?|break)\b)(?: (?P<y>20[0-9]{2}))?")  # fmt: skip
