"""Of whom an age is said by a pronoun: "she looked about 13", "Reece said hes 14", "a man who says hes 17"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.text.lexicons.lexicon import lexicon

_WITHIN = 200  # characters before an age that say whose it is
_PRONOUN_REACH = 60
THEN = re.compile(
    r"\b(?:since|when|from when|until|while|at a time when) (?P<who>she|he|they|i|we) (?:was|were|wasnt|is) (?:only |just |about |around |still )*$"
)
_PRONOUN_AGE = re.compile(
    r"\b(?P<who>she|he|they|shes|hes|theyre|shed|hed|theyd)\b(?: (?:is|was|looks|looked|are|were|must be|must of been|must have been|got to be|has to be|have to be|gotta be|cant be|would be|cant have been|cannot be|in his|in her|told \w+|said|says|seems|seemed|might be|may be|"
    r"could be|would be|is more like|more like|in(?= $)|only|about|around|maybe|at most|the most|no more than|no older than|actually|probably|just|both|all|be|like|"
    r"more|sounded|has|have|just|turned|i|think|reckon|id|say))* ?$"
)
_HIM_SET_OFF = re.compile(
    r"(?:^|[.!?;,\n] ?)(?P<who>him|her|he|she)(?: ?[-–:,] ?|(?<=him) |(?<=her) )(?:about |around |maybe |probably |like |looked )?$"
)
# "I'd put her at 14", "have him down as 13", "the date on it makes her 15"
_OBJECT_AGE = re.compile(
    r"\b(?:put|puts|place|placed|have|had|make|makes|made|guess|guessed) (?P<who>her|him|them)(?: (?:at|as|down as|to be|about|around|maybe|only|just))* ?$"
)
_SAYS_OWN = re.compile(
    r"\b(?P<name>[a-z'-]+) (?:said|says|told (?:me|us|staff)|tells (?:me|us)|reckons|claims|claimed)(?: that)? (?:s?hes|she|he)(?: (?:is|was|just|only|about|actually|nearly))* $"
)
_CHILD = r"(?:girl|lass|boy|lad|child|kid|pupil|daughter|son|sister|brother|student|teenager)"
_CLAIMS = re.compile(
    r"\b(?:says?|said|saying|claims?|claimed|claiming|reckons|pretends?|pretended|told (?:her|him|them)|tells (?:her|him|them)|profile (?:says|said))(?: that)?(?: (?:to be|hes|he is|he was|shes|she is|she was))* $"
)


_WRITER = re.compile(r"\b(?:i am|im|i was|when i was|me at)(?: only| just| about| now)* ?$")
_OF_BOTH = re.compile(r"\b(?:both|all)(?: (?:of (?:us|them)|only|about|around|just))* $")
_NOT_BELIEVED = re.compile(
    r",? ?(?:and |but |though |yeah )?(?:no way|never|yeah right|not a chance|no chance|i (?:dont|didnt) believe|dont believe|bollocks|rubbish|as if|my (?:arse|foot)|doubt it|i doubt|not buying|(?:she|he) (?:isnt|aint|wasnt)\b(?! (?:in|at|on|with|there)\b))"
)


def pronoun_before(text: str, age: AgeMention) -> str | None:
    """Return the pronoun that an age is said of: "she looked about 13", "since he was 12"."""
    near = text[max(0, age.start - _PRONOUN_REACH) : age.start]
    said_of = _PRONOUN_AGE.search(near) or _OBJECT_AGE.search(near) or _HIM_SET_OFF.search(near)
    then = THEN.search(text, max(0, age.start - _WITHIN), age.start)
    if said_of is not None:
        return said_of["who"]
    return then["who"] if then and then["who"] not in ("i", "we") else None


def says_own_age(text: str, age: AgeMention, names: Iterable[str] = ()) -> bool:
    """Return whether a child who was told of by name, or by one of these, says how old they are: "a lad called Reece ... Reece said hes 14"."""
    says = _SAYS_OWN.search(text, max(0, age.start - _WITHIN), age.start)
    if says is None or says["name"].capitalize() not in lexicon().first_names.names:
        return False
    if names and says["name"] not in {name.casefold() for name in names}:
        return False
    by_name = rf"\b{_CHILD}(?: [a-z]+)?,? {re.escape(says['name'])}\b"
    return re.search(by_name, text[: says.start()]) is not None


def is_claimed(text: str, age: AgeMention) -> bool:
    """Return whether an age is only what somebody says that they are: "said 19, she was 15 if that"."""
    return _CLAIMS.search(text, max(0, age.start - _WITHIN), age.start) is not None


def is_denied(text: str, age: AgeMention) -> bool:
    """Return whether a grown-up's age is claimed, and not believed: "says shes 18 but no way"."""
    return age.age.role == "adult" and is_claimed(text, age) and _NOT_BELIEVED.match(text, age.end) is not None


def believed(text: str, ages: Iterable[AgeMention]) -> list[AgeMention]:
    """Return the ages without those that somebody claims and nobody believes."""
    return [age for age in ages if not is_denied(text, age)]


def claims_to_be(text: str, age: AgeMention) -> bool:
    """Return whether somebody only says that they are so young: "a man on snapchat, he says hes 17"."""
    return age.age.role == "child" and _CLAIMS.search(text, max(0, age.start - _WITHIN), age.start) is not None


def of_the_writer(text: str, age: AgeMention) -> bool:
    """Return whether an age is that of who writes."""
    return bool(_WRITER.search(text, max(0, age.start - _WITHIN), age.start))


def is_of_both(text: str, age: AgeMention) -> bool:
    """Return whether an age is said of two or more: "me and zara are both 14, her cousin"."""
    return _OF_BOTH.search(text, max(0, age.start - _WITHIN), age.start) is not None
