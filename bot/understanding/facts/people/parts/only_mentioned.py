"""Words for people that say something of somebody else: where they live or work, what they are called, whose family it is."""

from __future__ import annotations

import re

from bot.understanding.facts.people.ages.age_patterns import A_POST, OF_STAFF
from bot.understanding.facts.people.persons.uncapitalised_names import is_name_in_lower_case
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

# "the boys home on Reed Road" is a house; "drives two boys home" and "took a boy home" tell of the boys
_A_HOME = re.compile(r"(?:'s|')? homes?\b")
_OF_HOMES = frozenset({"children", "kids", "boys", "girls", "teenagers"})
_BRINGS = re.compile(
    r"\b(?:took|takes?|taken|taking|drove|drives?|driven|driving|walk\w*|brought|brings?|bringing|drop\w*|sent|sends?|sending|got|gets?|getting|"
    r"saw|sees?|seen|follow\w*|lift\w*|runs?|ran|running|carr\w+) $"
)
_CALLS = re.compile(
    r"\b(?:(?:he|she|they|who|kids|girls|lads|everyone) (?:always |all )?(?:calls?|called)|"
    r"(?:somebody|someone|man|woman|bloke|lady|lass|lad|girl|boy|person|is|was|gets|got) (?:called|named|known as)) $"
)  # "they all call Uncle Bob"
_TITLES = frozenset({"uncle", "aunt", "auntie"})
_NAMED_SO = re.compile(r"\b(?:called|named|known as|goes by|nicknamed) $")  # "a fella there called Uncle Ray"
_ME_AND = re.compile(r"(?:^|[.!?;,\n] ?)(?:me|i) and $")
_AND_ME = re.compile(r" and (?:i|me) (?:run|own|live|work|were|was|saw|noticed|have|are|go|went)\b")
# "told her to call me daddy", "calls himself Uncle"
_CALLED_SO = re.compile(
    r"\b(?:calls?|called|calling) (?:me|himself|herself|themsel(?:f|ves)|him|her|the (?:lad|girl|boy|lass|kid|child)) $"
)
# "a boy who the wife told us is their nephew"
_SAID_TO_BE = re.compile(
    r"\b(?:introduced|described|passed (?:her|him|them) off|signed (?:her|him|them) in|booked (?:her|him|them) in|referred to)(?: (?:her|him|them))?(?: to (?:me|us))? as $|\b(?:who|that) (?:the|his|her|their) [a-z]+ (?:(?:told|tells) (?:me|us)|says?|said|claim(?:s|ed)|reckon(?:s|ed)|insist(?:s|ed))(?: that)? (?:is|was|are|were) $"
)
_POINTS = re.compile(
    r"\b(?:says?|said|(?:told|tells|to) (?:me|us|him)) (?:that )?(?:thats|that (?:is|was)|its|it (?:is|was)|this is) $"
)
_NEXT_WORD = re.compile(r" ([a-z]+)\b")
_CALLS_HER = re.compile(r"\b(?:calls?|called|calling) $")
_KIN = frozenset({"uncle", "aunt", "auntie"})
_A_NAME = re.compile(r" (?!he\b|she\b|and\b|who\b|or\b|but\b)[a-z]")
# "a man he calls uncle", "a woman she calls her auntie": what somebody is called says nothing of another person
CALLED_SO = (
    r"(?: (?:that |who |whom )?(?:he|she|they)(?: all)? (?:always )?calls? (?:(?:an?|his|her|their|the) )?(?:uncle|unc|aunt|auntie|aunty|dad|daddy|papa|mum|mummy|mama|bro|brother|sister|"
    r"cousin|boyfriend|girlfriend|friend|mate)(?=\s*(?:[,.;!?)]|$|and\b|but\b|who\b|in\b|at\b|from\b|about\b|to\b|picks\b|drives\b|takes\b|gives\b|is\b|was\b)))?"
)
# "she kept saying she wanted her mum": who is not there
_WANTS = re.compile(
    r"\b(?:want(?:s|ed|ing)?|ask(?:s|ed|ing)? (?:for|to)|cry(?:ing)? (?:out )?for|cried (?:out )?for|shout(?:ing|ed) for|scream(?:ing|ed) for|calling (?:out )?for|miss(?:es|ed|ing)?|need(?:s|ed)?)"
    r"(?: (?:to|home to))?(?: (?:ring|call|phone|see|go|go home to|go to|be with|text|speak to|talk to|get hold of))?(?: (?:back|home))?(?: (?:to|for))? $"
)
SIBLINGS = frozenset({"brother", "sister", "sibling", "stepbrother", "stepsister"})
_SIBLINGS_AGE = re.compile(
    r",? ?(?:who )?(?:is |was |s )?(?:only |just |about |around |maybe |in |aged? |when s?he (?:was|is) )?(?:\d|year \d|yr \d)"
)
_OF_KIN = re.compile(
    r"\b(?:mum|mam|dad|nan|sister|brother|mate|friend|aunt|auntie|daughter|cousin)s? $"
)  # "his mum's ex"
_AT_THEIRS = re.compile(r"\b(?:at|to|from|round|outside|near|by|left|back) $")
_TO_CALL = re.compile(r"\b(?:told|tells?|makes?|made|asks?|asked|gets?|got)\b[^.!?;\n]{0,40} call $")
_AN_EX = re.compile(r"\b(?:his|her|my|their) ex\b")
_EVENTS = re.compile(
    r" (?:(?:\d+(?:st|nd|rd|th)|big|surprise) )?(?:weddings?|birthdays?|funerals?|christenings?|engagement|leaving do|graves?|wake)\b"
)
OWNERS = ("his", "her", "their", "my", "our")
_CALLS_THEM = re.compile(
    r"\b(?:(?:calls?|called|calling) (?P<whom>them|her|him|(?:the|these|those|both)(?: the)? (?:girls|lasses|boys|lads|kids|two|children))|(?P<who>they are|theyre|they were|they was|shes|she is|she was|she looks like|she looked like|he looks like|he looked like|hes|he is|he was))(?: there)?(?: (?:a|the|her|his|my) \w+)? $"
)


def _is_beside_who_writes(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether somebody is told of as with who writes: "me and my wife run the shop"."""
    own = match["det"] in ("my", "our") and noun in lexicon().person_nouns.relations
    return own and bool(_ME_AND.search(before) or _AND_ME.match(after))


def is_only_mentioned(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word for people tells of nobody by itself: "Head of Year 10 here", "a man he calls uncle"."""
    if match["noun"].startswith("year "):
        return A_POST.match(after) is not None or (match["det"] is None and OF_STAFF.search(before) is not None)
    if _is_what_they_call(match, noun, before) or _SAID_TO_BE.search(before) or _is_at_theirs(match, noun, before):
        return True
    if _is_wanted(match, noun, before) or _is_in_a_name(match, noun, before, after):
        return True
    return _is_of_a_home(match, noun, before, after)


def _is_of_a_home(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether a word tells of a house, of the writer's family, or of who is with the writer."""
    family = _is_of_a_family(match, noun, before, after) or _is_beside_who_writes(match, noun, before, after)
    return family or _is_a_home(match, before, after)


def _is_what_they_call(match: re.Match[str], noun: str, before: str) -> bool:
    """Return whether a word is what somebody is called: "they all call Uncle Bob", "told the girl to call her mummy"."""
    if _TO_CALL.search(before) and noun in lexicon().person_nouns.carers:
        return match["det"] in ("her", "his", None)
    if match["det"] == "her" and noun in _KIN and _CALLS_HER.search(before) and _is_named_next(match):
        return True  # "the girl called her Auntie Jo": the woman
    return _is_called_uncle(match, noun, before) or _is_called(match, before)


def _is_called_uncle(match: re.Match[str], noun: str, before: str) -> bool:
    alone = match["det"] is None and noun in _TITLES
    return alone and _NAMED_SO.search(before) is not None and _is_named_next(match)


def _is_called(match: re.Match[str], before: str) -> bool:
    return bool(_CALLS.search(before) or _CALLED_SO.search(before)) and not (match["n"] or match["det"])


def _is_named_next(match: re.Match[str]) -> bool:
    """Return whether a name stands right behind a word; "calls her uncle every night" names nobody."""
    word = _NEXT_WORD.match(match.string, match.end())
    return word is not None and (word[1] not in dictionary() or is_name_in_lower_case(word[1]))


def _is_at_theirs(match: re.Match[str], noun: str, before: str) -> bool:
    """Return whether a word says at whose home it was: "dropped her at her nans"."""
    is_whose = match["noun"].endswith("s") and match["det"] in OWNERS and noun in lexicon().person_nouns.carers
    return is_whose and _AT_THEIRS.search(before) is not None


def _is_in_a_name(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether "told me thats uncle Mo" names somebody who was told of."""
    alone = noun in _KIN and not (match["det"] or match["n"] or match["adj"])
    return alone and _POINTS.search(before) is not None and _A_NAME.match(after) is not None


def _is_of_a_family(match: re.Match[str], noun: str, before: str, after: str) -> bool:
    """Return whether it is the writer's own brother or sister without an age, an "ex postman", or only whose wedding it is."""
    if noun in lexicon().person_nouns.relations and _EVENTS.match(after):
        return True
    if noun == "ex":
        told_before = match["det"] == "the" and _AN_EX.search(match.string, 0, match.start()) is not None
        return match["det"] not in OWNERS and not (told_before or _OF_KIN.search(before))
    return noun in SIBLINGS and match["det"] in ("my", "our") and not _SIBLINGS_AGE.match(after)


def _is_wanted(match: re.Match[str], noun: str, before: str) -> bool:
    """Return whether a child only wants somebody: "she kept saying she wanted her mum"."""
    theirs = match["det"] in ("his", "her", "their") and noun in lexicon().person_nouns.carers
    return theirs and _WANTS.search(before) is not None


def _is_a_home(match: re.Match[str], before: str, after: str) -> bool:
    """Return whether it is a house in which children live: the word says of it who does; "2 childrens" are two."""
    if match["noun"] == "childrens" and not match["n"]:
        return True
    owns = re.match(r"'s|'", after) is not None or match["noun"] in _OF_HOMES
    return bool(owns and _A_HOME.match(after) and not match["n"] and not _BRINGS.search(before))


def called_so(before: str) -> str | None:
    """Return of whom words before a word for somebody say that they are called so: "she calls them her nieces"."""
    calls = _CALLS_THEM.search(before)
    return (calls["whom"] or calls["who"]).split()[0] if calls else None
