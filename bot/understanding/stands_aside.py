"""Who works somewhere and is only spoken of: who was told, who said or saw something, beside whom the writer works.

Read in plain lower-case words of one sentence, for one mention of somebody at work: "I told my supervisor Colin", "our
cleaner Ines said", "I was on with the night manager". Who does something to a child besides stands aside of nothing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal

from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.lexicons.phrase_notation import any_of

_SAYS_MORE = 3  # words behind the first: "form tutor here, ..." says who writes
_BEGINS_WHOLE = frozenset(
    {"the", "a", "an", "my", "our", "his", "her", "their", "i", "im", "he", "she", "they", "we", "it"}
)
Part = Literal["aside", "reported", "unclear"]
_NAMED = r"(?: (?:called|named|is called|whos called))?(?: (?!(?:and|but|who|is|was|has|had)\b)[a-z]+){0,2}?"
_LEADS = r"(?: (?:who|also|then|just|has|have|had|only|already|even|all|both|later|now|first|there|of mine|of ours|whos|and i|too))*"
_FILLED = r"(?: (?:it|this|that to|this to|it to|all|about it|about this|everything|straight|away|up|to|with|by|also|already|then|both|only|first))*"
_WITH_ANOTHER = r"(?: [a-z]+ and)?"
_DETERMINERS = r"(?: (?:my|our|the|a|an|her|his|their|another|one of (?:my|our|the)))?"
_ALSO = r"\b(?:and|but|then)(?: (?:he|she|they|then|still|just|even|also|now))* "
_HE_DOES = r"(?: (?:he|she|who|hes|shes|still|just|even|also|now|always|often))+ "
_DOES_IT = (
    r"(?:takes?|took|taking|brings?|brought|gives?|gave|buys?|bought|lets?|drives?|drove|sells?|sold|meets?|met|keeps?|kept|pays?|paid|"
    r"(?:touch|kiss|messag|text|film|lock|grab|invit|grop|hugg?|photograph)\w*|hits?|hurts?|drinks? with|sleeps? with|slept with)\b"
    r"(?! (?:no|me|us|it|this|that|up|over|notes?|a (?:statement|note)|(?:\w+ ){1,3}to (?:the )?(?:office|reception|hospital|nurse|safety|police|a safe))\b)"
)


_DOES = re.compile(
    r"^(?: (?:who|he|she|is|was|just|also|still|even|always|regularly|often|has|been))* (?:takes|brings|gives|buys|lets|drives|sells|deals|supplies|meets|keeps|pays|films|messages|texts|"
    r"grooms|touches|kisses|abuses|takes|(?:tak|bring|giv|buy|lett|driv|sell|deal|supply|meet|keep|pay|film|messag|text|groom|touch|kiss|abus)ing)\b"
    r"(?! (?:no|me|us|it|this|that|over|his|her|my|our|the (?:bins|book|keys|till)|a (?:statement|note|break)|notes?|saying|telling|asking|quiet|out of)\b)"
)
# "has been swapping Snapchats with Bryony, 15": a child who is told of by a name and an age
_DEALS_WITH = re.compile(
    r"^(?: (?!(?:said|says|told|tells|saw|sees|heard|thinks|reckons|knows|noticed|rang|asked)\b)[a-z]+){1,9} (?:aged? )?(?:[7-9]|1[0-7])\b(?! (?:minutes?|mins|hours?|pm|am|rooms?|days?|weeks?|years|of us|staff|nights?|times))"
)
_OF_ANOTHER = re.compile(
    r" (?:that|how) (?:her|his|their|the|a|an|some|she|he) \w+"
)  # "told the dinner lady that her dad ..."
_IN_ON_IT = re.compile(
    r"\b(?:(?:is|are|was) in on it|turn(?:s|ed)? a blind eye|paid off|(?:gets?|takes?|took) (?:a cut|money|cash))\b"
)
_FOUND_BY = re.compile(
    r"\b(?:found|seen|spotted|noticed|caught|heard|stopped|helped|told|asked|met|served|checked in) by(?: (?:my|our|the))?$"
)
_NOT_OF_THEM = re.compile(  # "worried about my boss finding out", "about Colin's niece", "worried about Ines who found her"
    r"(?: (?!(?:he|she|who|is|was|has|and|that|because)\b)[a-z]+){0,2}? ?\b(?:(?<= )s|finding out|knowing|losing|thinking|hearing (?:about|of|that)|(?:seeing|reading) (?:this|it|that|me|my)|"
    r"getting (?:in|into|to know|told|sacked|wind|the)|too|as well|and (?:me|i)|who (?:saw|found|heard|witnessed|reported|told (?:me|us)|has to|had to))\b"
)
_IT_IS = re.compile(  # "It is our caretaker that she sees": a sentence that says who
    r"(?:and |but |so )?(?:(?:it|he|she) (?:is|was)|its|hes|shes|(?:the|this) (?:man|woman|person|adult|member of staff|teacher|one) (?:i mean |in question |concerned )?(?:is|was)|his name is|her name is)(?: (?:a|an|the|our|my))?(?: (?:mr|mrs|ms|miss|sir))?"
)
_ABOUT_WHOM = (
    r"(?: (?:a|an|the|our|my|one of|another|certain|new|senior|to))*(?: (?:mr|mrs|ms|miss|sir|dr)(?: [a-z]+)?)?"
)
_MINE = re.compile(r"\b(?:i|we|me|us|im|ive|left|sat|put|wait|waited|waiting|stay|stayed|safe)\b")


def part_of(before: str, after: str, *, beside: bool = False, bare: bool = False) -> Part:
    """Return the part of somebody at work, from the plain words before and behind them in their sentence.

    `beside` when the words already say that they work beside the writer, `bare` when no work stands with the name;
    "unclear" is somebody of whom nothing is said.
    """
    behind = f" {after}".rstrip()
    if does_besides(behind):
        return "reported"
    if beside:
        return "reported" if _patterns()["he_does"].match(_reach(behind)) else "aside"
    if is_the_concern(before, behind):
        return "reported"
    if _tells(before, behind):
        return "aside"
    return "reported" if _deals_with_a_child(before, _reach(behind), bare=bare) else "unclear"


def _deals_with_a_child(before: str, reach: str, *, bare: bool) -> bool:
    return bool(_harms(reach, bare=bare) or _DEALS_WITH.match(reach) or _done_with(before))


def is_the_concern(before: str, behind: str = "") -> bool:
    """Say whether plain words before somebody say that it is about them: "this is about our ...", "worried about Mr ..."."""
    concerned = _patterns()["concerned_with"].search(before) or _IT_IS.fullmatch(before)
    return bool(concerned) and not _NOT_OF_THEM.match(behind)


def _harms(reach: str, *, bare: bool) -> bool:
    """Say whether something is done to a child; of a bare name, by the verb that follows it: "Jo spoke to them" is none."""
    if _DOES.match(reach) or _IN_ON_IT.search(reach):
        return True
    does = not bare or _patterns()["does_it"].match(reach)
    return bool(does and _patterns()["harmed"].search(reach))


def names_grown_up(words: str) -> bool:
    """Say whether plain words speak of a grown-up, whom "he" or "she" may mean in the next sentence."""
    return bool(_patterns()["grown_up"].search(words))


def _tells(before: str, behind: str) -> bool:
    if _FOUND_BY.search(before):
        return True
    return bool(_hears(before, behind) or any(_patterns()[name].match(behind) for name in ("tells", "does_nothing")))


def _done_with(before: str) -> bool:
    """Say whether it is a child who is with them or goes to them: "a girl of 14 goes home with my manager"."""
    return bool(_patterns()["done_with"].search(before)) and not _MINE.search(before)


def stands_aside(words: str, start: int, end: int) -> bool:
    """Say whether somebody at work, named from start to end of a plain sentence, only heard, said or saw something."""
    before, after = words[:start].rstrip(), f" {words[end:].strip()}"
    tells = _patterns()["tells"].match(after)
    heard = _hears(before, after)
    told_of_another = heard and _OF_ANOTHER.match(after)
    return bool(told_of_another or ((tells or heard) and not does_besides(after)))


def _hears(before: str, after: str) -> bool:
    """Say whether somebody is told: "told my manager", and behind a name, "told colin my manager about her"."""
    hears, beside = _patterns()["hears"], _patterns()["hears_beside"]
    return bool(hears.search(before) or (beside.search(before) and _patterns()["goes_on"].match(after)))


def does_besides(after: str) -> bool:
    """Say whether it goes on with what the same person does, before anybody else is spoken of."""
    return bool(_patterns()["also_does"].search(_reach(after)))


def _reach(after: str) -> str:
    """Return the words up to those for somebody else."""
    other = _patterns()["another"].search(after)
    return after[: other.start()] if other else after


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    lists = lexicon().routing_words.lists
    hears, tells, to_a_child, child = (_either(lists[name]) for name in ("hears", "tells", "tells_a_child", "child"))
    people = _either([word for name in ("staff", "teaching", "helper", "grown_up") for word in _words(lists[name])])
    a_child = rf"(?: (?:a|an|the|this|that|those|these|one of|some|two|both|young))*(?: \d+ year old)? (?:{child})"
    return {
        "concerned_with": re.compile(rf"\b(?:{_either(lists['concerned_with'])}){_ABOUT_WHOM}$"),
        "hears": re.compile(rf"\b(?:{hears}){_FILLED}{_WITH_ANOTHER}{_DETERMINERS}$"),
        "hears_beside": re.compile(rf"\b(?:{hears}){_FILLED} (?!(?:me|us)\b)[a-z]+{_DETERMINERS}$"),
        "goes_on": re.compile(
            r" ?(?:$|about\b|and\b|but\b|so\b|if\b|whether\b|what\b|he\b|she\b|who\b|yesterday\b|straight\b)"
        ),
        "tells": re.compile(rf"{_NAMED}{_LEADS} (?!(?:{to_a_child}){a_child}\b)(?:{tells})\b"),
        "another": re.compile(
            rf"\b(?:(?:the|a|an|my|our|another|one of (?:my|our|the)) (?:\w+ )?(?:{people})|i|we|im|ive)\b"
        ),
        "does_nothing": re.compile(rf"{_NAMED}{_LEADS} (?:{_either(lists['does_nothing'])})\b"),
        "grown_up": re.compile(rf"\b(?:{_either(lists['grown_up'])})\b"),
        "harmed": any_of(lexicon().routing_words.somebody_harmed, lists),
        "done_with": re.compile(
            rf"\b(?:{child}|her|him|them)\b.{{0,50}}\b(?:with|to|by|for|from|off|meets?|sees?|seeing|dating)(?: (?:my|our|the))?$"
        ),
        "also_does": re.compile(_ALSO + _DOES_IT),
        "does_it": re.compile(_LEADS + r" (?:" + _DOES_IT + r"|(?:has|had|with)\b)"),
        "he_does": re.compile(_HE_DOES + _DOES_IT),
    }


def _words(phrases: Sequence[str]) -> list[str]:
    """Return phrases of a list without what must not follow them."""
    return [phrase.split(" !(")[0] for phrase in phrases]


def _either(phrases: Sequence[str]) -> str:
    return "|".join(re.escape(phrase) for phrase in sorted(phrases, key=len, reverse=True))


def with_article(words: str) -> str:
    """Return a sentence with the article that a hurried writer leaves out: "landlord gives a girl drink"."""
    first, *rest = words.split(" ")
    of_the_writer = len(rest) < _SAYS_MORE or "here" in rest[:_SAYS_MORE]
    return words if first in _BEGINS_WHOLE or of_the_writer else f"the {words}"
