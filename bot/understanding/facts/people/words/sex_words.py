"""The nouns of reports: "an unknown male", "two adult females"; "a male voice" and "female staff" tell of nobody."""

from __future__ import annotations

import re

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.noun_forms import Side
from bot.understanding.text.lexicons.lexicon import lexicon

SEX_WORDS = frozenset({"male", "female"})
_YOUNG = re.compile(r"\b(?:young|younger|teenage|teenaged|school|underage|under age|juvenile|little|small|child)\b")
_IN_BRACKETS = re.compile(
    r" ?\((?:(?:aged? )?\d{1,2}(?: ?(?:yo|y/o|yrs?))?[,/ ]+)?(?P<sex>f|m|female|male)\b(?=[,/) ])"
)
_TOLD = re.compile(r"\b(?P<sex>male|female)\b")
# What may stand behind "male" where it is somebody: anything else is what is male ("a male voice").
_SOMEBODY = re.compile(
    r"\s*(?:$|[.,;:!?()&/+-])| \d| (?:who|whom|that|which|whose|and|or|but|then|also|now|again|still|already|later|only(?! (?:taxi|bus|room|cab|pool|session|gym|hour|staff|area)s?\b)|he|she|they|his|her|"
    r"in|on|at|with|from|to|of|by|outside|inside|near|behind|beside|opposite|into|onto|out|off|up|down|over|under|about|around|approx|approximately|roughly|circa|aged?|early|mid|late|maybe|"
    r"looks?|appears?|appeared|seems?|called|named|known|is|was|were|are|has|had|have|got|gets?|came|comes?|went|goes|go|sat|sits?|stood|stands?|left|leaves?|took|takes?|gave|gives?|"
    r"drove|drives?|brought|brings?|ran|runs?|said|says?|told|tells?|met|meets?|paid|pays?|would|will|did|does|may|might|could|seen|saw|walks?|picks?|buys?|bought|hands?|"
    r"[a-e](?= ?(?:[,.;:(]|$|is\b|was\b|has\b|had\b|said\b|then\b))|(?!changing\b|nursing\b|clothing\b|wing\b|toiletries\b|dressing\b|parking\b)[a-z]{2,}(?:ing|ed))\b"
)
_NAMED = re.compile(r" (?P<name>[a-z'-]+)(?P<age>,? (?:approx|aged?|about|around|\d))?")


def stands_for_nobody(noun: str, after: str) -> bool:
    """Return whether "male" or "female" says of something else what it is: "male voice", "female toilets"."""
    if noun not in SEX_WORDS or _SOMEBODY.match(after):
        return False
    named = _NAMED.match(after)
    is_name = named is not None and (named["age"] or named["name"].capitalize() in lexicon().first_names.names)
    return not is_name


def side_by_word(noun: str, adjectives: str, side: Side) -> Side:
    """Return the side of "a young female", who is a child, and of any other word that tells its own."""
    return "child" if noun in SEX_WORDS and _YOUNG.search(adjectives) else side


def sex_in_brackets(text: str, end: int) -> Sex | None:
    """Return the sex that a form tells behind a word: "Pupil A (f, 14)", "child (M)"."""
    bracket = _IN_BRACKETS.match(text, end)
    return ("female" if bracket["sex"].startswith("f") else "male") if bracket else None


def sex_by_words(adjectives: str) -> Sex | None:
    """Return the sex that stands before a noun which tells none: "female guest"."""
    before = _TOLD.search(adjectives)
    return ("female" if before["sex"] == "female" else "male") if before else None
