"""Who is told of by the form, class, year or set they are in: a child of a school."""

from __future__ import annotations

import re

from bot.understanding.facts.people.school.form_codes import INITIAL

_GROUP = r"(?:tutor group|form group|registration group|reg group|house group|year group|form|class|year|tutees|(?:maths |english )?set)"
# "in my tutor group", "from our form", "in my grandsons class"
OF_A_FORM = rf"(?:in|from|of) (?:(?:my|our|his|her|their|the same)(?: [a-z'’]+s)?|(?:mrs?|miss|ms) \w+s) {_GROUP}\b(?! (?:room|rep for|teacher|tutor)\b)"
_IS = r"(?:(?:is|was|who is|who was|whos|who['’]s|thats|shes|hes|also|both|too|as well) ?){0,3}"
_IN = re.compile(
    rf",? ?\(?{_IS} ?(?:{OF_A_FORM}|in (?:top|bottom|middle|lower|upper) set\b|(?:in )?the same (?:form|class|year|tutor group|school)\b)",
    re.IGNORECASE,
)

_CODE = re.compile(rf",? ?\(?{_IS}(?:in|from|of) (?:[7-9]|1[0-3])[a-z]{{1,2}}\b")
# "two years below", "from the year above", "a year under her", "same year"
_IN_ANOTHER_YEAR = re.compile(
    rf",? ?\(?{_IS}(?:in |from )?(?:(?:the|an?|one|two|three|couple of|\d) )*(?:school )?years? (?:below|above|under|ahead of (?:her|him|them)|behind (?:her|him|them))\b|"
    rf",? ?\(?{_IS}(?:in |from )?same (?:form|class|year|tutor group|school)\b"
)
_FRIEND = re.compile(
    r"\b(?:her|his|their|my|our) (?:(?:best|close|good|school|other) )?(?:friend|mate|bestie|classmate|pal)s? (?:called |named )?$"
)
_CODE_OF_A_FRIEND = re.compile(
    rf",? ?\(?{_IS}(?:in|from|of) (?:(?:[7-9]|1[0-3])[a-z]{{1,2}}\b|(?:year|yr|y) ?\d)"
)  # also where no school is told of
_REACH = 40  # characters before a name in which "her best friend" stands
_INITIAL = re.compile(rf" {INITIAL}$")  # "Ellie W in 8C": a surname by its letter is a school's way of naming
_OF_A_SCHOOL = re.compile(
    r"\b(?:form|tutor|teachers?|pupils?|year \d{1,2}|yr \d|school|class|students?|dsl|lesson|lessons|headteacher|ta)\b|"
    rf"\b(?:friend|mate|bestie)s? [a-z'-]+(?: [a-z'-]+)?{_CODE.pattern}"
)

# "my friend maisie is going out with a man": who writes so is of the age of whom they tell
_PUPIL = re.compile(
    r"\b(?:(?:in|from) (?:my|our|the same) (?:class|year|form|set|school)|my (?:school|teacher|tutor|form tutor|mum|mam|mums|dad|nan|maths|english|head of year)|our (?:school|teacher)|"
    r"im (?:only )?1[0-7]|i am (?:only )?1[0-7]|same age as me|at school|after school|year (?:[7-9]|1[01]))\b"
)
_MEETS_GROWN_UPS = re.compile(
    r",? (?:(?:is|was|has been|keeps|been|started|also|always|now|still) ){0,3}(?:going out with|seeing|dating|meeting|messaging|texting|talking to|chatting (?:to|with)|speaking to|"
    r"getting (?:lifts|picked up|messages|texts|money|vapes|stuff|presents|things)|being|with|in a relationship|sending|has a boyfriend|got a boyfriend|has an older|goes? with|went with|gets? (?:picked up|in|into|lifts|money|given))\b"
)


_OF_THAT_AGE = re.compile(
    r" (?:are|were|is|was) (?:both |only |also )*(?:[4-9]|1[0-7])\b(?! ?(?:minutes|miles|pm|am|quid))"
)  # "me and my mate zara are both 14"


def is_friend_of_a_pupil(words: str, text: str, end: int) -> bool:
    """Return whether the writer's friend is a child: a pupil writes, or the friend is who grown-ups deal with; a mate is grown up."""
    friend = "friend" in words.casefold() or _PUPIL.search(text) is not None
    if _OF_THAT_AGE.match(text, end):
        return True
    return friend and (_PUPIL.search(text) is not None or _MEETS_GROWN_UPS.match(text, end) is not None)


def in_a_form(text: str, end: int) -> re.Match[str] | None:
    """Return the words behind a name that say in which form or class of a school its bearer is: "in 10B" where a school is told of."""
    code = _CODE.match(text, end)
    is_form = code is not None and (_INITIAL.search(text, 0, end) or _OF_A_SCHOOL.search(text))
    return _IN.match(text, end) or _IN_ANOTHER_YEAR.match(text, end) or (code if is_form else None)


def is_friend_in_a_form(text: str, start: int, end: int) -> bool:
    """Return whether somebody's friend is told of by form or year: a pupil, whoever was spoken of before."""
    is_friend = _FRIEND.search(text, max(0, start - _REACH), start) is not None
    return is_friend and (in_a_form(text, end) is not None or _CODE_OF_A_FRIEND.match(text, end) is not None)
