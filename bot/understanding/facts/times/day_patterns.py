"""How days are written and said, one production each, as patterns over plain text."""

from __future__ import annotations

import re

from bot.looking_ahead import looking_ahead
from bot.understanding.text.lexicons.word_lists import words

WEEKDAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = words("january february march april may june july august september october november december")
ORDINALS = dict(
    zip(
        words(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth",
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        ),
        range(1, 21),
        strict=True,
    )
)
_MONTH = r"(?:january|february|march|mar|april|may|june|jun|july|jul|august|september|october|november|december)"
_DAY_NUMBER = r"(?P<d>[0-3]?[0-9])(?:st|a?nd|rd|th)?|(?P<o>" + "|".join(ORDINALS) + ")"
WITH_MONTH_NAME = looking_ahead(
    rf"\b(?:(?:{_DAY_NUMBER})(?: of)?[ -](?P<m>{_MONTH})|(?P<m2>{_MONTH}) (?:the )?(?P<d2>[0-3]?[0-9])(?:st|a?nd|rd|th)?)\b"
    r"(?![:.]?[0-9])(?:,?[ -](?P<y>20[0-9]{2}|(?<!,[ -])[0-9]{2}(?= |$)(?! (?:am|pm|years?)))\b)?"
)
IN_FIGURES = re.compile(
    r"(?<![\w/.£-])(?:(?P<lead>on|on the|date|dated|since|the|morning of|night "
    r"of)[ :]{1,2})?(?P<d>[0-3]?[0-9])(?P<sep>[/.-])(?P<m>[01]?[0-9])"
    r"(?:(?P=sep)(?P<y>20[0-9]{2}|[0-9]{2}))?(?![\w/])"
)
CLOCK_AFTER = re.compile(
    r"[ ,]{1,2}(?:(?:at|about|around|from|between) )?(?:[0-9]{1,2}(?:[:.][0-9]{2}| ?[ap]m\b)|[0-9]{4}\b|half|quarter|midnight|noon|midday)"
)
ISO = re.compile(r"(?<![\w-])(?P<y>20[0-9]{2})-(?P<m>[01][0-9])-(?P<d>[0-3][0-9])(?![0-9-])")
DAY_OF_MONTH = re.compile(
    r"\b(?:on |of |since )?the (?P<d>[0-3]?[0-9])(?:st|a?nd|rd|th)\b"
    r"(?! (?:floor|time|one|form|year|lad|girl|man|kid|job|night in|street|avenue|round|of (?!this|last)))"
)
# "he sat about 9 feet away": behind somebody it is a verb.
_NO_VERB = "".join(
    rf"(?<!\b{who} )"
    for who in words(
        "he she they we i who it was were is are man woman girl boy lad lass bloke guy kid girls lads kids men be have has had just then to get got"
    )
)
_A_CLOCK = (
    r"(?:(?:at|about|around|roughly|maybe|say|approx)(?: about| around)? )?(?:(?:half|quarter|[0-9]{1,2})(?: past| to)? )?"
    r"[0-9]{1,2}(?:[:.][0-9]{2})?(?:(?: |-)?ish\b| ?[ap]m\b| o ?clock\b)"
)
_AFTER_SHORT = (
    rf"(?= (?:{_A_CLOCK}|(?:(?:around|about|at) )?(?:night|morning|afternoon|evening|teatime|lunch|midnight|dinner ?time)|just gone|gone|early|last week\b|"
    r"(?:about|around|at) (?:half )?[0-9]{1,2}(?:[:.][0-9]{2})?(?=\s*(?:$|[,.;]|(?:he|she|they|i|we|there|a|two|outside)\b))|"
    r"half [0-9]{1,2}(?=\s*(?:$|[,.;]|(?:he|she|they|i|we|there)\b))|"
    r"[0-9]{1,2}(?:st|nd|rd|th|[:.][0-9]))|[,;]? "
    r"?(?:$|[,;]))"
)
# "mon, wed and friday": beside another day it is one
_IN_A_ROW = rf"(?=(?:,| and| or| &| n| ?/|, and) ?(?:on )?(?:{'|'.join(WEEKDAYS)})s?\b)"
WEEKDAY = looking_ahead(
    r"\b(?:(?P<how>last but one|last|this|every|each|most|next|this coming|past|previous|week last|on a|on|alternate|other) )?"
    rf"(?:(?P<w>{'|'.join(WEEKDAYS)})|(?P<short>(?<=last )sat|(?<=on )sat|(?<=between )sat(?= and)|(?<=from )sat(?= (?:to|till|until))|(?<=every "
    rf")sat|(?<=this )sat|(?<=on )sat|(?<=on )sun|(?<=last )sun|{_NO_VERB}sat{_AFTER_SHORT}|(?<=it was )sat{_AFTER_SHORT}|sun{_AFTER_SHORT}|"
    rf"(?<=on )wed|(?<=last )wed|{_NO_VERB}wed{_AFTER_SHORT}|{_NO_VERB}(?:sat|sun|wed){_IN_A_ROW}|wed(?= (?:{'|'.join(WEEKDAYS)})s?\b)))"
    r"(?P<many>s)?\b(?! (?:school|league|roast|best|club|prayers|market|papers?)\b)(?! (?:of|in) (?:the|each|every) month\b)(?P<tail> just gone| gone| before last| but one| last week| of last week|,? (?:of )?the week before last| coming| last)?"
    rf"(?: (?:the )?(?P<d>[0-3]?[0-9])(?:st|a?nd|rd|th)(?!(?: of)? {_MONTH}))?"
)
_PART_OF_IT = r"(?: (?:night|evening|morning))?"
# "friday going into saturday", "night of thurs to fri", "thursday night/friday morning": one night between two days
OVERNIGHT = looking_ahead(
    rf"\b(?P<lead>overnight |(?:the )?night of (?:the )?)?(?:on )?(?P<first>{'|'.join(WEEKDAYS)}|sat|sun|wed){_PART_OF_IT}"
    rf"(?:(?P<into> (?:going |running |turning |rolling )?in ?to )|(?P<to> (?:to|till|through to) | ?[/-] ?))(?:the )?(?:early hours of )?(?P<second>{'|'.join(WEEKDAYS)}|sat|sun|wed)\b{_PART_OF_IT}"
)
# "our saturday girl": whom a shop has for that day
JOB = re.compile(
    r"(?:\b(?:an?|our|my|the|their|his|her|its|another|new|old|yr|year)|_) (?P<day>saturday|sunday)(?= (?:girl|boy|lad|lass|kid|job|staff|worker)s?\b)"
)
# "the week before last, on the Tuesday", "last week mon and tues"
A_WEEK_BEFORE = re.compile(r"\b(?P<week>the week before last|last week),? (?:on )?(?:the )?$")
# "today, well yesterday now": said after midnight of the day that has just ended
NOW_YESTERDAY = re.compile(
    r"(?:today|tonight|this (?:morning|afternoon|evening))\b[^.;!?]{0,80}?\b(?:well|or|no|i mean|actually|technically|sorry|its|it is|that is|thats)\b,? "
    r"(?:(?:its|it is|it was|that was|thats|technically|actually|really|rather|i mean|now) )*(?=(?:yesterday|last night)\b)"
)
AND_ANOTHER = re.compile(r" ?(?:and|or|&|,|/|n) ?(?:on )?")
NEAR = looking_ahead(
    r"\b(?:(?P<before>(?:the )?day before yesterday|(?:the )?night before last)|"
    r"(?P<yesterday>yesterday)|(?P<last>last (?=night)|the night before\b(?! (?:last|the|"
    r"his|her|their|my|our|he|she|they|we|i|it|school|exams?|christmas|xmas|easter|new|bonfire|halloween|[a-z]+day)\b))|"
    r"(?P<today>today|tonight|this (?=morning|afternoon|evening|lunch|dinner|"
    r"teatime|early)|earlier on\b|earlier (?=today))|(?P<after>day after tomorrow)|"
    r"(?P<tomorrow>tomorrow))"
)
DAYS_AGO = looking_ahead(
    r"(?<!or )(?<!to )(?<!-)\b(?P<n>an?|one|(?:a )?couple(?: of)?|[0-9]{1,2}) (?:days?|nights?) (?:ago|back)\b"
)
# What may stand from one word for a day up to a second that says which day is meant: "yesterday (", "last night, "
EXPLAINED = re.compile(
    r"(?:yesterday|today|tonight|last night|this (?:morning|afternoon|evening))(?: (?:morning|afternoon|evening|night))?(?: (?:now|really|technically|by now))?(?: ?\(| ?-| ?,)? ?(?:i mean |that is |ie |so )?(?:on )?(?:the )?"
)
