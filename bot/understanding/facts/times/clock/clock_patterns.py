"""How the British say clock times, one production each, as patterns over plain text; `{i}` numbers the times of a span."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead

WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
_DAY_OR_PART = (
    r"(?:morning|afternoon|evening|night|tonight|teatime|early hours|lunch\w*|"
    r"last|this|yesterday|today|tomorrow|(?:in|of) (?:the )?(?:morning|afternoon|evening|night)|in the "
    r"early|at night|the other|every|on the [0-9]|same)"
)
# What follows a number that is a time: the end, a pause, a day or a part of one.
TIME_FOLLOWED = re.compile(
    rf"(?=\s*(?:$|[,.;!?)\n/]|\b(?:on )?{WEEKDAY}|\b(?:{_DAY_OR_PART})\b|\bon [0-9]|\b(?:he|she|they|we|i|there|two|when|an? (?:(?:young|older|black|white|silver|grey|red|blue) )?(?:man|woman|bloke|lad|lass|girl|boy|guy|fella|kid|couple|car|van|taxi|driver))\b))"
)
DAY_AFTER = re.compile(rf"\s*(?:\b(?:on )?{WEEKDAY}|\b(?:{_DAY_OR_PART})\b)")
DAY_BEFORE = re.compile(
    rf"(?:{WEEKDAY}|\b(?:sat|sun|wed)|(?:morning|afternoon|evening|night)s?|tonight|yesterday|today|tomorrow|teatime)(?: at)?[ ,]*$"
)
# "friday night 10", "tues morning 9": a part of a day that is said, with the hours that lie in it
PART_BEFORE = re.compile(
    rf"(?:\b(?:{WEEKDAY}|sat|sun|wed|mon|tues?|weds|thurs?|fri|last|this|yesterday|tomorrow)s? (?P<part>morning|afternoon|evening|night)|\b(?P<tonight>tonight))[ ,]*$"
)
HOURS_OF_A_PART = {
    "morning": range(5, 13),
    "afternoon": range(1, 7),
    "evening": range(5, 12),
    "night": range(8, 13),
}
HOURS_AT_A_PAUSE = {"night": (1, 2, 3, 4)}  # "saturday night 2, a lad gets in"; "saturday night 2 got in" counts them
# What begins to tell something behind an hour; "10 came in" may count whoever came.
TELLS_AFTER = re.compile(
    r" (?:i|he|she|they|we|it|there|theres|this|that|some|someone|somebody|when|my|his|her|their|the|an?|picked|dropped|saw|seen|noticed|heard|took|had|collected|watched|found|"
    r"got an?|got called|at|from)\b"
)
PAUSE_AFTER = re.compile(r"\s*(?:$|[,.;!?)\n])")

# "ten to 9", "half past midnight"
_RELATIVE_TO_HOUR = (
    r"(?P<amount{i}>quarter|half|[0-9]{{1,2}})(?: minutes)?[ -](?P<direction{i}>past|"
    r"to)[ -](?P<of_hour{i}>midnight|midday|noon|one\b|[0-9]{{1,2}})"
)
# "half 11" is half past 11
_HALF_HOUR = r"half[ -](?P<half{i}>1[0-2]|[1-9]|one\b)"
# "9:40", "21.15"
_HOUR_AND_MINUTE = r"(?P<hour{i}>[01]?[0-9]|2[0-3])[:.](?P<minute{i}>[0-5][0-9])"
# "2315"
_FOUR_FIGURES = r"(?P<figures{i}>(?:[01][0-9]|2[0-3])[0-5][0-9])"
# "9", and "one" where it cannot be a person
_BARE_HOUR = (
    r"(?P<bare{i}>1[0-2]|0?[1-9]|one(?=(?:ish)?(?: o ?clock| ?[ap]m\b| in the (?:morning|afternoon)| "
    r"(?:this|yesterday) (?:morning|afternoon)|ish)))"
)
_NAMED_HOUR = r"(?P<name{i}>midnight|midday|noon)"
# "pm", "o'clock", "hrs"
_SUFFIX = r"(?:\s?(?P<half_of_day{i}>[ap]\.?m)\b\.?|\s?(?P<oclock{i}>o ?clock)\b|\s?(?P<hrs{i}>hrs|hours?|h)\b(?! ago))"
_CLOCK_TIME = (
    rf"(?:(?:{_RELATIVE_TO_HOUR}|{_HALF_HOUR}|{_HOUR_AND_MINUTE}|{_FOUR_FIGURES}|{_BARE_HOUR}|{_NAMED_HOUR})"
    r"(?![0-9:])(?P<ish{i}>(?: |-)?ish\b)?" + _SUFFIX + r"?(?P<late_ish{i}>(?: |-)?ish\b)?)"
)
_HEDGE = (
    r"(?P<hedge>about|around|(?<!the )(?<!all )round|maybe|probably|nearly|almost|near|say|some ?time "
    r"(?:about|around|near)|just (?:after|before|gone|past|turned)|shortly (?:after|"
    r"before)|a bit (?:after|before)|coming up (?:to|for)|getting on for|gone|"
    r"after|before|(?:the )?back of|~)"
)
_ON_THE_DOT = r"(?:\s(?P<dot{i}>on the dot|sharp|prompt|exactly|bang on)\b)?"
_PREPOSITION = r"(?P<at>at|@|since|by|from|was|till|until|the)"
SINGLE = looking_ahead(
    rf"(?<![\w£$:.#/-])(?:{_PREPOSITION}\s?)?(?:{_HEDGE}\s)?(?<![£$])"
    + _CLOCK_TIME.format(i=1)
    + _ON_THE_DOT.format(i=1)
)
SPAN = looking_ahead(
    r"(?<![\w£$:.#/])(?P<lead>(?:between|from|approx|about|around|at|from (?:about|around))\s)?"
    + _CLOCK_TIME.format(i=1)
    + r"\s?(?P<join>and|to|(?:till|until)(?: (?:about|around|we (?:closed|shut)(?: at)?|they left(?: at)?|(?:he|she) left(?: at)?|closing at|gone))?|or|-)\s?"
    + _CLOCK_TIME.format(i=2)
)
# "between 9 and half past"
SPAN_IN_ONE_HOUR = re.compile(
    r"\b(?P<lead>between|from)\s" + _CLOCK_TIME.format(i=1) + r"\s?(?P<join>and|to|till|until)\s"
    r"(?P<past>half|quarter|5|10|20|25)(?: past)?(?=\s*(?:$|[,.;]|\b(?:last|this|yesterday|on|in|at|when|a|she|he|they|there|it|we|i|when|then)\b))"
)
# A timetable or an appointment is not when something was seen.
PLANNED_BEFORE = re.compile(
    r"\b(?:begins|starts|finishes|finish|shift (?:had )?(?:started|ended|finished)|opens|open|closes|close|shuts|ends|leaves|departs|due|be there|meet me|meet him|(?<!day night )shift|check out(?: is)?|kick ?off)"
    r"(?: is)?(?: at| from| until| till)? ?$|(?:_|\b(?:nights?|lates|earlies|shift|duty|work)\b)[^.;]{0,15}\b(?:came|come|went|got|clocked|knocked) off(?: at)? ?$|\b(?:call|ring|phone|text|contact|message) (?:me|us|back)\b[^.;]{0,30}$"
)
NUMBERED_BEFORE = re.compile(
    r"\b(?:room|rm|booth|table|screen|pitch|plot|berth|carriage|locker|cubicle|kiosk|checkout|deck|chalet|caravan|cabin|platform|bus|route|number|no|flat|bay|gate|door|unit|lane|court|pitch|stand|floor|zone|block|house|car|coach|seat|box|level|"
    r"till|period|lesson|row|aisle|pump|ward|junction|jct|service|tram|line|year|yr|code|ref|pin|ext|extension|order|badge|plate|driver|pupil|job)(?: is| no| number)? ?$"
)
OF_A_TRAIN = re.compile(r"\b(?:trains?|bus|coach|tram|ferry|service)\b(?: (?!for\b|cost|was\b|is\b)[a-z]+){0,4} ?$")
# A sum of money is no time: "it cost 9.50", "he paid her 12.30".
PRICED_BEFORE = re.compile(
    r"\b(?:costs?|costing|paid|pays|pay|paying|charged?|fare(?: was| is| of)?|price(?: was| is| of)?|owes?|owed|spent|spends|bill(?: was| is| of)?|tip(?:ped)?(?: of)?|"
    r"came to|comes to|total(?: was| of)?|worth|for only|only|just|change from)(?: (?:me|him|her|them|us|about|around|nearly|almost|over|only|just|a)){0,2} ?$"
)
# What follows a number that is no time.
UNIT_AFTER = re.compile(
    r"\s?(?:%|years?|yo\b|yrs?|months?|weeks?|days?|minutes?|secs?|miles?|quid|"
    r"pounds?|p\b|k\b|ft|foot|feet|inch|stone|st\b|nd\b|rd\b|th\b|s\b|"
    r"times?\b|of (?:them|us|the)|people|kids?|girls?|boys?|lads?|lass|m[ae]n\b|"
    r"women|bloke|child|pints?|or [0-9]|and a half|"
    r"(?!(?:the|an?|that|this|my|his|her|their|our|when|where|and)\b)(?:\w+ ){1,2}(?:street|st|road|rd|avenue|ave|lane|close|drive|terrace|way|court|crescent|place|grove|row|"
    r"mews|gardens|square|parade|hill|rise|walk|view|yard|quay|green|fold|croft|cottages|villas|buildings)\b|[a-z]?[0-9])"
)
# Somebody behind a time whom no number counts: "friday night 11 girl of 13", "about half 3 young lad".
SOMEBODY_AFTER = re.compile(
    r" (?:(?:young|older?|little|small|drunk|tall) )?(?:girl|boy|lad|lass|man|woman|bloke|child|kid|fella|guy)\b"
)
# A number behind a time that counts people.
PEOPLE_AFTER = re.compile(
    r" [0-9]{1,2} (?:\w+ )?(?:of (?:them|the|us)|men|women|girls?|boys?|lads?|lasses|lass|kids?|blokes?|people|guys|others|young)\b"
)
