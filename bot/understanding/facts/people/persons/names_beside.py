"""Where a name stands beside a word for people: "a boy of eleven, Otis, sat", "the conductor on our trams, Nev Ghent"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from bot.looking_ahead import looking_ahead
from bot.understanding.facts.people.ages.named_ages import is_set_off
from bot.understanding.facts.people.noun_forms import forms, nouns
from bot.understanding.facts.people.once.clause_verbs import VERB
from bot.understanding.facts.people.pieces.names_listed import in_a_list, is_no_word, pointed_out
from bot.understanding.text.lexicons.lexicon import lexicon

_NAME = r"[A-Z][\w'’-]+"
# What somebody is by origin, faith or colour is written with a capital and is no name.
_IS_NO_NAME = re.compile(
    r"(?:.*(?:ian|ean|ish|ese|ani|ench|elsh|utch|slim|indu|ikh|ewish)|Black|White|Mixed|Roma|Arab|Somali|Thai|Iraqi|Afghan|Traveller|Gypsy|Yeah|Year|Yr|About|Maybe|Looked|Looks|Room|"
    r"Saw|Just|Also|Not|No|Then|That|This|There|Who|With|Very|Same|Another|One|Two|Head|Police|Mum|Dad|Nan|English|Maths|Science|Primary|Tall|Blonde|Small|Young|United|Utd|City|Rovers|Albion|Rangers|Celtic|Wanderers|Athletic)"
)
_SHORT_FORM = re.compile(r"[A-Z]{2,5}")  # "I'm a TA in year 8"
_VERB = r"(?:who|is|was|has|had|sat|said|says|told|tells|came|comes|asked|got|gets|went|goes|takes|took|gave|gives|lets|makes|made|keeps|kept|told|started|ran|walked|looked|drives|picks|meets|always|often|regularly|keeps)"
_AGE = r"(?:,? (?:of|aged?|about|around) [\w -]{1,12}|,? ?\(?\d{1,2}\)?)?"
_PLACE = (
    r"(?:,? (?:on|at|from|in|of|behind) (?!(?:January|February|March|April|May|June|July)\b)[a-z]+(?: [a-z]+){0,3})?"
)


_SET_OFF = re.compile(
    rf"\b(?P<name>{_NAME}(?: (?!Ye?a?r\b){_NAME})?),? \(?(?P<n>\d{{1,2}})(?=[,).]|$| (?:who|says|said|told|is|was|has|gets|got|and)\b)"
)


_NUMBERS: Mapping[str, int] = {
    **{str(number): number for number in range(2, 6)},
    **{"two": 2, "three": 3, "four": 4, "five": 5, "couple of": 2, "pair of": 2, "both": 2},
}
_FULL = rf"{_NAME}(?: {_NAME})?"
_LISTED = rf"{_FULL}(?:,? \(?(?:aged? |is )?\d{{1,2}}\)?)?"


def listed(text: str) -> Iterator[tuple[int, int]]:
    """Give where the names of a group are listed behind it: two of them, one a known first name, or all with a surname."""
    yield from (*in_a_list(text), *pointed_out(text))
    right_behind = ((match, True) for match in _two_of_a_group().finditer(text))
    set_apart = ((match, False) for match in _of_a_group().finditer(text))
    for match, are_names in chain(right_behind, set_apart):
        names = list(re.finditer(_FULL, match["list"]))
        are_told = are_names or _are_told(match, names)
        if are_told and not any(is_no_name(word) for name in names for word in name[0].split()):
            yield from ((match.start("list") + name.start(), match.start("list") + name.end()) for name in names)


def _are_names(listed: Sequence[re.Match[str]]) -> bool:
    """Return whether one of words with a capital is a known first name, or each has a surname behind it or is no other word."""
    words = [name[0].split() for name in listed]
    is_listed = any(first in lexicon().first_names.names for first, *_ in words)
    return is_listed or all(len(each) > 1 for each in words) or all(is_no_word(first.casefold()) for first, *_ in words)


def _are_told(match: re.Match[str], names: Sequence[re.Match[str]]) -> bool:
    return _are_names(names) or _are_as_many(match, names)


def _are_as_many(match: re.Match[str], listed: Sequence[re.Match[str]]) -> bool:
    """Return whether as many words as there are people stand between commas: "two of our night staff, Gil and Petra, let"."""
    number = _NUMBERS.get(match["n"].lower()) if "n" in match.re.groupindex else None
    return number == len(listed) and match.string.startswith(",", match.end())


@cache
def _two_of_a_group() -> re.Pattern[str]:
    """Return the pattern of two names right behind the two: "two women Lorraine and Shell"."""
    return re.compile(
        rf"\b(?i:(?:two|2|both|couple of) (?:[\w']+ ){{0,2}}?(?:{_words()})) (?P<list>{_NAME} (?:and|&|n) {_NAME})"
    )


@cache
def _of_a_group() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?i:(?P<n>two|three|four|five|[2-5]|couple of|pair of|both|these|those)(?: [\w']+){{0,4}}? (?:{_words()}|staff|team|crew|shift))\b[^.!?;\n,:(–-]{{0,40}}[,:(–-] ?"
        rf"(?P<list>{_LISTED}(?:(?:, | and | & ){_LISTED}){{1,4}})"
    )


def set_off(text: str) -> Iterator[tuple[int, int]]:
    """Return where words with a capital stand that have a child's age in commas behind them: "Bryony, 15,", "Noel (12)"."""
    for match in _SET_OFF.finditer(text):
        if is_set_off(text, match.start("name"), match.start("n"), int(match["n"])):
            yield match.span("name")


def beside(text: str) -> Iterator[tuple[int, int]]:
    """Give where names stand: right behind the word, behind the age, or after a comma."""
    yield from _of_any_sort(text)
    starts = [word.start() for word in _at_words().finditer(text)]  # the words are long: they are looked for once
    ways = (_in_commas(), _full_name(), _does_it())
    behind = (match for way in ways for at in starts if (match := way.match(text, at)) is not None)
    for match in chain(behind, _FROM_YEAR.finditer(text), _WORKS_THERE.finditer(text)):
        if not any(is_no_name(word) for word in match["name"].split()):
            yield match.span("name")


def _of_any_sort(text: str) -> Iterator[tuple[int, int]]:
    """Give names that no list holds: "one was Del", "Kayden's nan"; right behind a word, those that are no other word."""
    for match in chain(_ONE_WAS.finditer(text), _WHOSE.finditer(text), _is_her_kin().finditer(text)):
        if not is_no_name(match["name"]):
            yield match.span("name")
    for match in _WITH_INITIAL.finditer(text):
        if not is_no_name(match["first"]) and is_no_word(match["first"].casefold()):
            yield match.span("name")
    for match in chain(_right_behind().finditer(text), _ADDRESSED.finditer(text), _is_somebody().finditer(text)):
        if not is_no_name(match["name"]) and is_no_word(match["name"].casefold()):
            yield match.span("name")


def somebody(text: str) -> Iterator[tuple[int, int]]:
    """Give first names with an age behind them: "Ellie-Mae somebody, 14", "she stays with Jaz, who is 26"."""
    for match in chain(_SOMEBODY.finditer(text), _WHO_IS_AGED.finditer(text)):
        if not is_no_name(match["name"]):
            yield match.span("name")


# "Chanel O", "Tegan W": a surname by its letter
_WITH_INITIAL = re.compile(r"\b(?P<name>(?P<first>[A-Z][a-z'’-]{2,}) [B-HJ-Z])(?![\w'’&]|\.\w)")
_SOMEBODY = re.compile(
    rf"\b(?P<name>{_NAME}) (?i:somebody|something|someone|summat|surname unknown)(?=,? \(?\d{{1,2}}\b)"
)
_WHO_IS_AGED = re.compile(
    rf"(?<=[a-z] )(?<!\bon )(?<!\bvia )(?<!\boff )(?P<name>{_NAME})(?=,? who(?:['’]s| is| was| looks| (?:said|says|claims|told (?:me|us))(?: that)? s?he(?:['’]s| is| was)) (?:only |about |just |nearly )?[1-6]?\d\b)"
)
_WORKS_THERE = re.compile(
    rf"\b(?i:works? (?:for|with) us|works? (?:here|there)|one of (?:ours|our own|our lot)), (?P<name>{_NAME}(?: {_NAME})?)(?=[,.;)]|\s*$)"
)
_FROM_YEAR = re.compile(rf"(?<=[a-z] )(?P<name>{_NAME})(?= (?:from|in|of) [Yy](?:ea)?r ?\d)")


# "he kept saying come here Senna"
_ADDRESSED = re.compile(
    rf"\b(?:shut up|come on|come here|get back here|get over here|come back|get up|get out|hurry up|get in|stop it|oi|be quiet|calm down|sit down|leave it),? (?P<name>{_NAME})(?=\s*(?:[.,;!?\"'”’]|$| (?:and|but|then)\b))"
)


# "Kayden's nan rang": whatever the name is
_WHOSE = re.compile(
    r"\b(?P<name>[A-Z][a-z-]+)(?=['’]s (?:mum|mam|mother|dad|father|nan|nana|gran|grandma|grandad|boyfriend|bf|stepdad|step dad|stepmum|carer|foster carer|guardian|social worker)\b)"
)
# "one was Del who used to work here", "called the older one Alfie"
_ONE_WAS = re.compile(
    rf"\b(?i:(?:one|the other|the other one)(?: of them)? (?:is|was)|(?:calls?|called|calling) the [a-z]+ one) (?P<name>{_NAME})(?=\s*(?:[,.;!?]|$| (?:who|and|from|he|she)\b))"
)


@cache
def _is_somebody() -> re.Pattern[str]:
    """Return the pattern of a name that a sentence gives to the word it begins with: "The man who owns it is Nasser"."""
    return re.compile(
        rf"\b(?i:the|this|that|his|her|my|our|their) (?:[a-z]+ )?(?i:{_words()})(?: [a-z']+){{0,5}} (?:is|was|called)(?: an?)? (?P<name>{_NAME})(?=\s*(?:[,.;!?)]|$)| (?:and|who|he|she)\b)"
    )


@cache
def _is_her_kin() -> re.Pattern[str]:
    """Return the pattern of a name of which it is said whose kin or mate its bearer is: "Marv is her boyfriend"."""
    kin = "|".join(sorted(map(re.escape, lexicon().person_nouns.relations), key=len, reverse=True))
    return re.compile(
        rf"(?:^|(?<=[.,;!?\n] )|(?<=\bsaid )|(?<=\bthat )|(?<=\band ))(?P<name>{_NAME})(?=(?: is|['’]s) (?:her|his|their) (?:(?:step|older|big|ex|new) ?)?(?:{kin})\b)"
    )


@cache
def _right_behind() -> re.Pattern[str]:
    """Return the pattern of a name right behind the word for one person: "our pupil Corin year 8", "the little one Corin had"."""
    several = "|".join(
        sorted((re.escape(form) for form, (_, _, _, plural) in nouns().items() if not plural), key=len, reverse=True)
    )
    return looking_ahead(
        rf"\b(?i:one of (?:our|my|the) [a-z]+|(?:little|older|younger|other|big|small) one|{several}) (?P<name>{_NAME})"
        r"(?=\s*(?:[,.;!?)]|$)| (?:(?i:year|yr|y) ?\d|\d|(?:who|whos|is|was|from|in|about|aged?|and|said|says|told|has|had|with|came|got|maybe|around|looks|looked|she|he|hes|shes|keeps|kept|gets?)\b))"
    )


@cache
def _in_commas() -> re.Pattern[str]:
    """Return the pattern of one name between commas, with what its bearer does behind it."""
    return looking_ahead(
        rf"\b(?i:{_words()}){_AGE}{_PLACE}, (?P<name>{_NAME}(?: {_NAME})?),?(?= (?:just |always |then |only |never |also |still )?{_VERB}\b|, s?he['’]?s\b| s?he (?:is|was)\b)"
    )


@cache
def _does_it() -> re.Pattern[str]:
    """Return the pattern of a name right behind the word, of whom is told what they do: "older bloke there Saj let them in"."""
    return looking_ahead(
        rf"\b(?i:{_words()})(?: (?:there|here|outside|inside|upstairs))? \(?(?P<name>[A-Z][a-z'’-]+(?: [A-Z][a-z'’-]+)?)(?= (?:who|and (?:her|his)|{VERB.pattern[2:-2]})\b|\))"
    )


@cache
def _full_name() -> re.Pattern[str]:
    """Return the pattern of a first name and surname set off by commas."""
    return looking_ahead(rf"\b(?i:{_words()}){_AGE}{_PLACE}, (?P<name>{_NAME} {_NAME})(?=[,.;]|\s*$)")


@cache
def _at_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{_words()})\b")


@cache
def _words() -> str:
    return "|".join(re.escape(form) for form in sorted(forms(), key=len, reverse=True))


def is_no_name(word: str) -> bool:
    """Return whether a word with a capital is no name: a people, a short form, a place."""
    if _SHORT_FORM.fullmatch(word):
        return True
    return (
        bool(_IS_NO_NAME.fullmatch(word)) and word not in lexicon().first_names.names
    ) or word.casefold() in _places()


def says_what(word: str) -> bool:
    """Return whether a word with a capital says what somebody is: "one male, Asian", "ONE MALE DRIVER"."""
    is_listed = word in lexicon().first_names.names
    return not is_listed and (bool(_IS_NO_NAME.fullmatch(word)) or word.casefold() in forms())


@cache
def _places() -> frozenset[str]:
    listed = lexicon().place_names
    return frozenset(word.casefold() for word in (*listed.roads, *listed.kinds_of_place, *listed.generic_words))
