"""People where words name them: "two drunk girls", "her uncle", "a man in a red cap"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from bot.understanding.facts.model import Sex
from bot.understanding.facts.people.ages.age_mentions import AgeMention
from bot.understanding.facts.people.ages.age_patterns import AGE_OF_THE_LAST
from bot.understanding.facts.people.noun_forms import Side, nouns
from bot.understanding.facts.people.numbers.people_patterns import NUMBERED_PLACE
from bot.understanding.facts.people.parts.aside import Aside, aside_of, is_who_writes
from bot.understanding.facts.people.parts.no_people import names_nobody
from bot.understanding.facts.people.parts.only_mentioned import CALLED_SO, OWNERS, SIBLINGS, is_only_mentioned
from bot.understanding.facts.people.words.member_words import takes_one_out
from bot.understanding.facts.people.words.sex_words import sex_by_words, side_by_word, stands_for_nobody
from bot.understanding.text.lexicons.lexicon import lexicon

_MOST = 60
_IN_A_SCHOOL_YEAR = 11  # so old is who is in a year of a secondary school, "7 year 10" are seven
_LEAST_YEARS = 6  # from here on a number before one person is an age
# "the children's home", "year 8 tutor", "the girls toilets": the word says of something else what it is
_NOT_PEOPLE = (
    r"(?!(?:'s|')? (?:house|club|room|rooms|toilets?|faced?|sitters?|monitor|oil|powder|wipes|changing|school|schools|road|street|lane|group|groups|tutor|teacher|assembly|party|trip|station|stop|tour|journey|bay|park|class|classes|form|"
    r"team|block|side|end|seat|unit|ward|services|support|protection|abuse|exploitation|safeguarding|worker|workers)\b)"
)
_DEALS_WITH_HIM = re.compile(
    r"(?: (?!who\b|that\b|and\b|said\b|says\b|was\b|is\b|had\b|has\b|looked\b|like\b)[a-z]+){0,2} (?:threw|chucked|kicked|told|asked|stopped|refused|followed|challenged|warned|banned|ejected|recognised|knows|knew|saw|heard|moved|served|let|sent) him\b"
)
_IN_YEAR = re.compile(
    r"\b(?:in|from|of|our|my|her|his|their|is|was|are|were|shes|hes|theyre) (?:my |our |the |in )?$"
)  # "a girl in year 9": her age, not another child
_A_MATE = re.compile(r" (?:best |school |old )?(?:mate|friend|pal)\b")  # "my lads mate Ethan"
_A_PUPIL = re.compile(r" (?:a|one|this) ")  # "in yr 8 a pupil called Darcey"
_APPOSED = re.compile(r",? ?[,(] ?(?:(?:all|each|probably|maybe|about|both|she|he|they|is|are|was|were|shes|hes) )*$")
_NAME_OR_LABEL = re.compile(r"(?: (?:called |named |name of )?[a-z'-]+){0,2}|,? [a-z'-]+")
_GROWN_SIBLING = re.compile(r"\b(?:older|big|elder|eldest)\b")
_CALLS_THEM = re.compile(
    r"\b(?:(?:calls?|called|calling) (?P<whom>them|her|him|(?:the|these|those|both)(?: the)? (?:girls|lasses|boys|lads|kids|two|children))|(?P<who>they are|theyre|they were|they was|shes|she is|she was|hes|he is|he was))(?: there)?(?: (?:a|the|her|his|my) \w+)? $"
)
_ONE_OF_OURS = re.compile(r"\b(?:one|1) of (?:our|my|his|her|their)(?: \w+)? ?$")
_SOME = re.compile(r" (?:team|squad|party|night|group|school|changing)\b")
_OWNS_A_THING = re.compile(r" (?:car|motor|van|taxi|phone|flat|house|name|bag|coat|face|plate|reg|number)\b")
AGE_BEHIND = re.compile(
    r",? ?(?:of|about|aged?|around|maybe|looked?s?|in year|in his|in her)?,? ?(?:\d|year|his |her )"
)
_OF_AN_AGE = re.compile(
    r"\b(?:under|over|aged?|shes|hes|she (?:is|was)|he (?:is|was)|said (?:s?he (?:is|was))) ?$"
)  # "the under 14 girls"
_AN_ADJECTIVE = re.compile(
    r"\b(?:(?:an?|another|one|two|\d) [a-z]+|(?:year|yr|y) ?\d{1,2}) $"
)  # "a lanky lad": not the lad of before
_LABEL = re.compile(
    r" (?P<label>[ade]|be?|c|see|[1-9])(?=\s*(?:[,.;:()-]|$)| (?:is|was|has|had|said|says|told|tells|disclosed|states|stated|reports|reported|alleged|alleges|claims|claimed|asked|asks|sent|sends|and|who|with|then|to|from|by|"
    r"about|approx|aged?|got|came|left|went|took|gave|drove|looked|appeared|met|also)\b(?! (?:of|more|other)\b))"
)
_ABOUT_SO_MANY = re.compile(r"^(?:about|around|maybe|roughly|approx|approximately)[ ,]+(?P<n>\d{1,2})[ -]+$")
_BEGINS = re.compile(r"[.!?;\n] ?$")
_OLD_BOYS = frozenset({"boy", "girl", "lad"})
_OLD = re.compile(r"(?<!\d )\bold ?$")
_OLDER = re.compile(r"\b(?:older|grown)\b")
OF_ANY_AGE = frozenset({"boy", "girl", "lad", "lass", "lassie", "laddie"})  # a "lad" may be grown up
_SAME = frozenset(
    (
        "the",
        "same",
        "this",
        "that",
        "these",
        "those",
        "both",
        "both the",
        *map("{} same".format, ("the", "these", "those")),
    )
)


@dataclass(frozen=True)
class NounMention:
    """People where they are named in plain text; `number` is None where the words do not tell."""

    start: int
    end: int
    noun: str
    side: Side
    sex: Sex | None
    plural: bool
    number: int | None
    again: bool
    owner: str | None
    aside: Aside | None = None  # who only saw it, told of it or was told
    bare: bool = False  # "lad didnt say a word": no "a" and no number before it
    deals_with_him: bool = False  # "the driver threw him off": who does it is not "him"
    member: bool = False  # "one lad", "the other girl": one of those told of before
    aged: bool = False  # "man about 40" without "a": its age stands behind it
    one_more_time: bool = False  # "one girl thin" as a sentence of its own
    label: str | None = None  # "b" of "Pupil B"
    called_so: str | None = None  # "she calls them her nieces", "he's her uncle": the pronoun of whom it is said

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands."""
        return self.start, self.end

    @property
    def group(self) -> bool:
        """Whether it is more than one person."""
        return self.plural or (self.number or 1) > 1


# "about 4 ish two girls", "last night about 9 two lads": of two numbers side by side the first is an hour
# "two polish men", "three adult males"
_SORT = r"(?:[a-z]{2,}(?:ian|ish|ese)|white|black|mixed race|ic[1-6]|(?:fe)?male|(?:adult|juvenile)(?= (?:(?:fe)?males?|daughter|son|child|brother|sister|man|men|woman|women)\b))"
_NO_HOUR = r"(?! ?ish \d)(?! [2-9] (?!\d|y(?:ea)?rs?\b|yo\b|ish\b|or\b|to\b))"


@cache
def _pattern() -> re.Pattern[str]:
    words = lexicon().person_nouns
    listed = "|".join(re.escape(noun) for noun in sorted(nouns(), key=len, reverse=True))
    before = "|".join(re.escape(word) for word in sorted({*words.before, *words.looks}, key=len, reverse=True))
    determiners = "a|an|the same|the|this|that|these same|these|those same|those|his|her|their|my|our|your|another|some|both|both the|same|any"
    return re.compile(
        rf"\b(?:(?P<det>{determiners})\s+)?(?:(?:of\s+)?(?:(?:group|gang|bunch|crowd|load) of (?:about |around |maybe )?(?=\d))?(?P<n>\d{{1,2}}{_NO_HOUR}|one|couple of|pair of|group of|bunch of)\s+)?"
        rf"(?P<adj>(?:(?:(?!ish \d)(?:{before})[ ,-]+|{_SORT}[ -]+|\d{{1,2}}{_NO_HOUR}(?:st|nd|rd|th)?[ -]+)){{0,5}})(?P<noun>{listed})\b(?:{_NOT_PEOPLE}|(?<=mans)|(?<=blokes)|(?<=guys)|(?<=fellas)){CALLED_SO}"
    )


def noun_mentions(text: str) -> Iterator[NounMention]:
    """Give the people that plain text names, without the writer, and nobody at all."""
    for match in _pattern().finditer(text):
        before, after = text[max(0, match.start() - _MOST) : match.start()], text[match.end() : match.end() + _MOST]
        if not (_left_out(match, before, after) or _is_year_of(match, before) or _owns_next(match, text)):
            mention = _mention(match, before, after)
            deals = mention.again and mention.side == "adult" and _DEALS_WITH_HIM.match(after) is not None
            aside = aside_of(mention.noun, mention.owner, before, after, deals_with_him=deals)
            end, label = _labelled(match, text)
            yield replace(
                mention, end=end, label=label, aside=aside, called_so=_called_so(before), deals_with_him=deals
            )


def _called_so(before: str) -> str | None:
    calls = _CALLS_THEM.search(before)
    return (calls["whom"] or calls["who"]).split()[0] if calls else None


def _is_year_of(match: re.Match[str], before: str) -> bool:
    if not match["noun"].startswith("year "):
        return False
    if apposed := _APPOSED.search(
        before
    ):  # "a girl, Year 9, got in", "two lads (both year 8)", "kid called Ty, year 8,"
        return any(
            _NAME_OR_LABEL.fullmatch(before, person.end(), apposed.start()) for person in _pattern().finditer(before)
        )
    is_next = _A_PUPIL.match(match.string, match.end()) and _pattern().match(match.string, match.end() + 1)
    return bool(_IN_YEAR.search(before)) and bool(_pattern().search(before) or is_next)


def _owns_next(match: re.Match[str], text: str) -> bool:
    """Return whether it only says whose somebody is: "her mums boyfriend"."""
    if _is_same_child(match, text) or (match["noun"].endswith("s") and _A_MATE.match(text, match.end())):
        return True
    return (
        match["noun"].endswith("s")
        and match["noun"] not in lexicon().person_nouns.plurals
        and text[match.end() : match.end() + 1] == " "
        and _is_told_without_number(_pattern().match(text, match.end() + 1))
    )


def _is_told_without_number(following: re.Match[str] | None) -> bool:
    """Return whether the next word for people has neither article nor number: "2 boys one girl" are three."""
    return following is not None and not (following["det"] or following["n"])


def _is_same_child(match: re.Match[str], text: str) -> bool:
    """Return whether the next word says the sex of the same child: "child girl"."""
    following = re.match(r" ([a-z]+)\b", text[match.end() :])
    alike = ("girl", "boy", "lad", "lass") if match["noun"] != "child" else ("girl", "boy")
    return match["noun"] in ("child", "teen") and following is not None and following[1] in alike


def _labelled(match: re.Match[str], text: str) -> tuple[int, str | None]:
    """Return where a word ends with its label, and the label: "Pupil B", "male 2"."""
    single = match["det"] in (None, "that") and not (match["n"] or nouns()[match["noun"]][3])
    label = _LABEL.match(text, match.end()) if single else None
    return (label.end(), label["label"]) if label else (match.end(), None)


def _left_out(match: re.Match[str], before: str, after: str) -> bool:
    noun, side, _, _ = nouns()[match["noun"]]
    if stands_for_nobody(noun, after):
        return True
    left_out = names_nobody(match, noun, before, after) or is_who_writes(noun, side, before, after, match["det"])
    return left_out or is_only_mentioned(match, noun, before, after)


def _mention(match: re.Match[str], before: str, after: str) -> NounMention:
    noun, side, sex, plural = nouns()[match["noun"]]
    alone = not (match["det"] or match["n"] or match["adj"])
    plural = plural and not (_is_anothers(match, after) or _means_one(match["det"] or "", before, after, alone=alone))
    number = _number(_counted(match), plural) or _of_twins(match)
    owner = match["det"] if match["det"] in OWNERS else None
    noun, side = _grown(match, noun, side_by_word(noun, match["adj"], side))
    again = match["det"] in _SAME
    bare = alone and not (AGE_BEHIND.match(after) or _AN_ADJECTIVE.search(before))
    sex = sex or sex_by_words(match["adj"])
    is_before = noun.startswith("year ") or AGE_OF_THE_LAST.search(before)
    start = match.start("adj") if is_before and (match["n"] or "").isdigit() and _is_an_age(match) else match.start()
    once_more = match["n"] == "one" and _BEGINS.search(before) is not None
    member = not plural and number == 1 and takes_one_out(match, before, after)
    return NounMention(
        start,
        match.end(),
        noun,
        side,
        sex,
        plural,
        number,
        again,
        owner,
        bare=bare,
        member=member,
        one_more_time=once_more,
        aged=alone and AGE_BEHIND.match(after) is not None,
    )


def _of_twins(match: re.Match[str]) -> int | None:
    return 2 if match["noun"] in ("twins", "couple") and not match["n"] else None


def _is_anothers(match: re.Match[str], after: str) -> bool:
    """Return whether an s is a lost apostrophe's: "strokes a girls hair"."""
    return match["det"] in ("a", "another") and match["noun"].endswith("s") and not _SOME.match(after)


def _means_one(determiner: str, before: str, after: str, *, alone: bool) -> bool:
    """Return whether a plural is one person: "one of my girls", "chaps motor"."""
    return bool(_ONE_OF_OURS.search(before + determiner) or (alone and _OWNS_A_THING.match(after)))


def _is_old(adjectives: str) -> bool:
    """Return whether a boy is an old one: "same old boy on the step"; "14 year old boy" is a boy."""
    return bool(_OLD.search(adjectives)) and "y" not in adjectives


def _grown(match: re.Match[str], noun: str, side: Side) -> tuple[str, Side]:
    """Return the noun and side, those of "same old boy" and of "an older lad" as grown-ups."""
    if noun in _OLD_BOYS and _is_old(match["adj"]):
        return f"old {noun}", "adult"
    if noun in SIBLINGS and _GROWN_SIBLING.search(match["adj"]):
        return noun, "adult"
    return noun, "adult" if noun in OF_ANY_AGE and _is_older(match) else side


def _is_older(match: re.Match[str]) -> bool:
    """Return whether "an older lad" is told of; "the older girl" is one of two, "my older lad" a son."""
    return bool(_OLDER.search(match["adj"])) and match["det"] not in (*_SAME, *OWNERS)


def _counted(match: re.Match[str]) -> str | None:
    if (match["det"] or "").startswith("both"):
        return "2"
    if about := _ABOUT_SO_MANY.search(match["adj"]):
        return about["n"] if match["noun"].endswith("s") or nouns()[match["noun"]][3] else None
    return None if _is_of_a_place(match) or _is_an_age(match) else match["n"]


def _is_of_a_place(match: re.Match[str]) -> bool:
    """Return whether the number is a house's or a room's: "number 9 men come and go"."""
    return (match["n"] or "").isdigit() and bool(NUMBERED_PLACE.search(match.string[: match.start("n")]))


def _is_an_age(match: re.Match[str]) -> bool:
    """Return whether the number is of years: "14 years, girl", "boy 12 girl 8"."""
    if (match["n"] or "").isdigit() and _is_of_years(match):
        return True
    if _OF_AN_AGE.search(match.string[: match.start("n")]) and (match["n"] or "").isdigit():
        return True
    return re.match(r"(?:years?|yrs?)\b(?! \d)", match["adj"]) is not None and not match["noun"].startswith("year ")


def _is_of_years(match: re.Match[str]) -> bool:
    """Return whether so many would be told of in the plural: "12 girl"; who learns the language says "3 girl"."""
    noun, _, _, plural = nouns()[match["noun"]]
    least = _IN_A_SCHOOL_YEAR if noun.startswith("year ") else _LEAST_YEARS  # "Amy Pask 15 yr 10"
    return not plural and int(match["n"]) >= least


def _number(words: str | None, plural: bool) -> int | None:
    if words is None:
        return None if plural else 1
    if words.isdigit():
        return int(words)
    return {"one": 1, "couple of": 2, "pair of": 2}.get(words)


def gap_has_people(text: str, start: int, end: int) -> bool:
    """Return whether somebody else is named between two places."""
    return _pattern().search(text, start, end) is not None


def side_of(age: AgeMention, otherwise: Side) -> Side:
    """Return the side that an age puts somebody on."""
    return age.age.role if age.age.role != "unknown" else otherwise
