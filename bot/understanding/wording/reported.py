"""What an adult behind the child says or does in a sentence: his words about the child, force, and fear of him."""

from __future__ import annotations

import re

_MAN = r"(?:man|men|bloke|blokes|guy|guys|fella|fellas|fellow|suspects?|groomers?|abusers?|offenders?|perpetrators?|ex|defendant|defence|accused)"
_HE = (
    rf"\b(?:he|(?:the|this|that|an?|another|some|one of the|all the|those|these|her|his|other|older|two) (?:\w+ )?{_MAN}(?! (?:said|told) to)"
    r"|(?:one|some|two|both|all) of them|his (?:mates?|friends?|brother|cousin|pals?)|mates of his|(?:her|his|the) step[- ]?(?:dad|father|brother|mum|mother))"
)
_NEAR = r"(?:'s|’s)?(?: [\w'’-]+){0,5}? "  # "in the van", "kept", "at the desk laughed and"
_CHILD = r"(?:she|her|hers|the (?:girl|lad|boy|child|kid|lass|young\w*|victim|pupil)|it|they|them|you|girls|kids|nobody|no one|that)"
# An adult's words to the child, or his names for the child: "he calls her", "the man told the girl", "shouting that she".
_TO_CHILD = (
    r"(?:call(?:s|ed|ing)?|tell(?:s|ing)?|told|sa(?:y|ys|id|ying) to|shout\w*(?: at)?|yell\w* at|scream\w* at|text(?:s|ed|ing)?|messag\w+|wrote|writes|writing|sent)"
    r"(?: to)? (?:her|him|them|(?:the|that|this|a|our|my|an?) (?:\w+ )?(?:girl|lad|boy|child|kid|lass|young \w+|pupil|daughter|son|student|teenager))\b"
)
_OF_CHILD = (
    rf"(?:say|says|said|saying|shout\w*|yell\w*|joke[ds]?|joking|brag\w*|boast\w*|laugh\w*|insist\w*|reckons?|swears|swore|thinks|told (?:me|us|staff|police|officers|everyone|people)|tells (?:me|us|people)|wrote|writes|texted|posted|will say)(?: to (?:me|us|his mates?|his friends?|the others?|the other \w+))?"
    rf"(?: that|,|:)?(?= (?:'s |just |only )?{_CHILD}\b)(?! that's why)"
)
_WRITTEN = rf"\b(?:his|the {_MAN}(?:'s|’s)?|{_MAN}(?:'s|’s)) (?:\w+ )?(?:words?|messages?|texts?|captions?|phone|posts?|notes?)(?: \w+)?(?::| says?| said| reads?| was| is)"
_BY = rf"\baccording to (?:him|the {_MAN})\b"
REPORTED = re.compile(
    rf"(?:{_HE}{_NEAR}(?:{_TO_CHILD}|{_OF_CHILD})|{_WRITTEN}|{_BY})[^.;!?\n]*?(?=[.;!?\n]|,? (?:and|but|so) (?:i|we|she|the (?:girl|lad|boy|child))\b|$)",
    re.I,
)
_WORDS_ARE = re.compile(rf"{_TO_CHILD}|{_OF_CHILD}|{_WRITTEN}|{_BY}", re.I)
# Made to: the force stands before the phrase, with whom it is done to between.
_WHOM = r"(?:her|him|them|(?:the|an?|this|that|our|my|two|these|other|younger)(?: [\w-]+){1,3}?)"
FORCED = re.compile(
    rf"\b(?:(?:ma(?:de|kes?|king)|forc(?:ed?|es|ing)|told|tell(?:s|ing)?|coerc\w+|pressur\w+|order(?:ed|s|ing)|trick\w*|groom\w*|sen(?:t|ds)|threaten\w*|persuad\w+|bull(?:y|ied|ies)|blackmail\w*|caus\w+|incit\w+)(?: or \w+ing)?(?: {_WHOM})?"
    rf"|(?:got|gets?|getting|us(?:ed|es|ing)|pa(?:id|ys|ying)|ask(?:ed|s)) {_WHOM}(?= (?:to|into) )) (?:to |into )?$",
    re.I,
)
_BECAUSE = r"\b(?:because|becos|becuz|cos|coz|bcos|as|since|so|in case|out of|under|or|or else)\b"
# "Because he has threatened her sister", "or they will burn the house": fear explains it, and the sentence says whose doing it is.
FEAR = re.compile(
    rf"{_BECAUSE}[^.;!?\n]*?\b(?:scared|afraid|frighten\w*|terrified|fear\w*|threat\w*|blackmail\w*|owes?|debt|believe (?:her|him|them)|hurt|kill|burn|beat|punish\w*|told (?:her|him|them) (?:to|not)|(?:has|had|have|got|kept|keeps|took) (?:her|his|their) (?:phone|passport|keys?|money|clothes|pictures?|photos?)|knows? where (?:\w+ ){{1,3}}?live\w*)\b"
    r"|\b(?:because|becos|cos|coz|as|or|or else|if not) (?:he|they)(?: said| says| told \w+)?(?: (?:he|they))?(?: (?:will|would|makes?|made|threat\w*|forc\w*)|['’](?:ll|d))\b"
    r"|\b(?:because|becos|cos|coz) (?:he|they|the (?:man|men)) (?!(?:buys?|bought|gives?|gave|pays?|paid|likes?|loves?|feeds?|treats?|told)\b)\w+ (?:her|him|them)\b"
    r"|\b(?:is|was|too|so|are|were|s|am|be|looks?|looked|seemed) (?:\w+ )?(?:scared|frightened|afraid|terrified) (?!of nothing)",
    re.I,
)
_GIRL = re.compile(
    r"\b(?:girls?|lass(?:es)?|daughter|niece|sister|schoolgirls?|young (?:lady|woman|female)|teenage female)\b", re.I
)
_BOY = re.compile(
    r"\b(?:boys?|lads?|son|nephew|schoolboys?|brother|young man|young males?|youth|teenager|teen|kid|pupil|student|child|victim|yp|young person|minor)\b",
    re.I,
)
_HER = re.compile(r"\b(?:she|her|herself)\b", re.I)
_WOMAN = re.compile(
    r"\b(?:mum|mother|mam|carer|worker|teacher|tutor|wife|aunt\w*|nan|gran\w*|woman|nurse|head|manager|girlfriend|foster\w*|staff)\b",
    re.I,
)
_HIS_AGE = re.compile(
    r"\b(?:he|him|his)(?:['’]?s| is| was| looks?| must be| cant be| can't be)?(?: only| just| about| barely| like| still)? (?:[5-9]|1[0-7]|year \d+|y\d+|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)\b",
    re.I,
)
_HE_ACTS = re.compile(r"\b(?:he|hes|he['’]s|him|his)\b", re.I)
_SUBJECT = re.compile(r"\b(she|he|hes|shes|they|i|we|it|girl|boy|lad|child|kid|pupil|lass)\b", re.I)
# "He lied to the child": whoever does it to a child is not that child.
_CHILD_AS_OBJECT = re.compile(
    r"\b(?:to|with|at|from|for|tells?|told|asks?|asked|made|makes|forced|took|takes|grabbed|hit|gave|gives|bought|buys|towards|touched|hugged|kissed|picks? up|picked up)"
    r" (?:the|an?|each|every|this|that|two|some|our|young|another) (?:[\w-]+ )?(?:child|children|girls?|boys?|lads?|lass|kids?|pupils?)\b(?! (?:of (?:his|her) age))",
    re.I,
)


def spoken(text: str) -> list[tuple[int, int]]:
    """Return where an adult's words to a child or about one are told: what he says is evidence against him."""
    places: list[tuple[int, int]] = []
    for match in REPORTED.finditer(text):
        begins = _WORDS_ARE.search(text, match.start(), match.end())
        places.append((begins.end() if begins else match.start(), match.end()))
    return [(start, end) for start, end in places if start < end]


def forced(before: str, sentence: str) -> bool:
    """Return whether the phrase is what somebody is made to do, or the sentence says what the child is afraid of."""
    return bool(FORCED.search(before) or FEAR.search(sentence))


def adult_acts(before: str, phrase: str, passage: str) -> bool:
    """Return whether "he", of whom the phrase speaks, is the man beside a girl or the one who acts on a child."""
    if _subject(before, phrase) not in ("he", "hes") or _HIS_AGE.search(passage):
        return False
    if not _HE_ACTS.search(before + phrase):
        return False
    if _beside_a_girl(passage):
        return True
    return not _BOY.search(before) and _CHILD_AS_OBJECT.search(passage[len(before) :]) is not None


def _subject(before: str, phrase: str) -> str:
    """Return the last subject before the phrase, else the first in it."""
    own = [match.group(1).lower() for match in _SUBJECT.finditer(before)]
    first = _SUBJECT.search(f"{before}{phrase}")
    return own[-1] if own else first.group(1).lower() if first else ""


def _beside_a_girl(passage: str) -> bool:
    """Return whether the child of a passage can only be a girl."""
    if _BOY.search(passage):
        return False
    return bool(_GIRL.search(passage) or (_HER.search(passage) and not _WOMAN.search(passage)))
