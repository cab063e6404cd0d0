"""What only looks like giving oneself away: an everyday word, a third person, a friend who did something."""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.concerns.redaction.quoted_speech import in_others_mouth
from bot.concerns.redaction.self_identification_patterns import CAP, IM, NAMES_IN_ED, NOT_NAMES, THIS, a_set
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon

Guard = Callable[[str, "re.Match[str]"], bool]
_ACTS = re.compile(
    r"[\s,;:-]*\b(?:who\w*|that|which|again|(?:and\s+)?(?:he|she|they)\b[\w'’]*|his|him|is|was|has|had|keeps?|picks?|"
    r"takes?|took|brings?|gives?|gave|drives?|comes?|goes|sells?|lets?|deals?)\b",
    re.IGNORECASE,
)
_ONLY_TELLS = re.compile(
    r"\s*(?:$|[.,;:!?)\n])|\s+(?:sa(?:id|ys)|told\s+(?:me|us)|asked\s+me|thinks?|thought|reckons?|knows?\s+(?:about|i|that|too)|"
    r"saw|noticed|heard|spotted|agrees?|reported|mentioned|advised|and\s+i|about|if|to|so|but|because|or|when|too|also|"
    r"yesterday|today|earlier|first|this)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"(?:\s+(?:has|have|had|just|also|then|only|always|even))*\s+(?:sa(?:id|ys|w)|told\s+(?:me|us)|tells\s+(?:me|us)|asked\s+me|thinks?|thought|reckons?|"
    r"knows?\s+(?:about|i|that|too|him|her|them|it)|seen|noticed|heard|spotted|agrees?|reported|mentioned|advised|wants?\s+me|and\s+(?:i|me)\b)\b",
    re.IGNORECASE,
)
_OWN_WORD = re.compile(r"\b(?:i|im|i['’]m|my|our|we|me|here)\b", re.IGNORECASE)
_HABIT = (  # what somebody does again and again; "hes just gone up with her" is of another than the post before it
    r"(?:(?:always|often|regularly|just)\s+)?(?:lets|gives|asks|buys|touches|messages|texts|picks|sells|invites|sends|follows|films|watches|kisses|strokes|offers|pays|"
    r"meets|chats|grooms|always\s+\w+|keeps\s+\w+ing|(?:has|takes|brings|gets)\s+(?:the\s+same|girls|boys|lads|lasses|kids|children|schoolgirls|schoolboys|young))"
)
_DOES_IT = re.compile(
    rf"(?:\s+(?:at|on|of|in|for|from)\s+[^.,;!?\n]{{1,40}}?)?(?:\s*,\s*[\w -]{{1,25}}(?=,))?(?:\s*[,;–-]\s*|\s+)"
    rf"(?:(?:and\s+|who\s+)?(?:he|she|they)\s+)?{_HABIT}\b(?!\s+(?:me|us|my)\b)",
    re.IGNORECASE,
)
_HEARS = re.compile(
    r"\b(?:told|tell|asked|ask|rang|ring|phoned|texted|messaged|spoke\s+to|spoken\s+to|talked\s+to|whispered\s+to|said\s+to|showed|mentioned\s+it\s+to|was\s+with|with|and)\s+(?:both\s+)?$",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"\b(?:he|she|they|his|her|hers|him|their|them|who|whose|driver|drivers|man|men|bloke|lad|woman|guy|doorman|bouncer|steward|guard|"
    r"officer|another|someone|somebody|report)\b|(?-i:\b[A-Z][a-z'’]+\s+[A-Z][a-z'’]+)",
    re.IGNORECASE,
)
_FEW = 2  # words before a badge in a sentence of its own
_OF_ONE = re.compile(r"\s*(?:and\s+|but\s+)?(?:he|she|they|it|the\s+\w+)(?:['’]?s|\s+is|\s+was)?\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\W+(?:and\s+)?(?:he|she|his|her|picks|takes|took|has|had|keeps|drives|drove|brings|lets|comes|goes|always|gives|gave|works)\b",
    re.IGNORECASE,
)
_HURTS = (
    r"\b(?:made|makes|forced|touch\w*|hurt\w*|abus\w+|raped?|molest\w+|groom\w+|film\w+|photograph\w+|beat|hit|took|takes|tak(?:en|ing)|"
    r"gave|gives|got|gets|had|kept|kissed|did\s+(?:it|that|this|things|stuff)\s+to|does\s+(?:it|that|this|things)\s+to|did|locked|drove|plied|paid|used|watched|threaten\w*|done\s+to)"
)
_DONE_TO_ME = re.compile(rf"{_HURTS}\s+(?:both\s+)?(?:me|us)(?:\s*(?:,|and|&|n|plus|with|or))+\s*$", re.IGNORECASE)
_DONE_TO = re.compile(rf"{_HURTS}\s+(?:both\s+)?$", re.IGNORECASE)
_AND_ME = re.compile(r"\s*(?:and|&|n|plus|or)\s+(?:me|i|myself)\b", re.IGNORECASE)
_NO_NICKNAMES = a_set(
    "back later now when if on at in out over up anytime any asap tomorrow tonight today names name mum mam dad babe baby "
    "love darling mate pal sir miss boss liar mad paranoid crazy again before after first straight once instead please pls "
    "but and or as by to for racist weird old sweetheart gorgeous stupid"
)
_OWN_NAME = re.compile(rf"(?:{IM}|{THIS}|\bmy\s+name(?:\s+is|'s|’s|s))\s+{CAP}(?:\s+{CAP}){{0,2}}", re.IGNORECASE)

_PLACE_NAME = re.compile(
    rf"{CAP}(?:\s+{CAP})*\s+(?:street|road|lane|avenue|close|way|park|estate|station|depot|garage|hotel|school|flats|court)\b",
    re.IGNORECASE,
)


def sentence_before(text: str, position: int) -> str:
    """Return what stands before a position in its sentence."""
    return re.split(r"[.!?\n]", text[:position])[-1]


def no_name(text: str, match: re.Match[str]) -> bool:
    """Say whether the first hidden word is an everyday word, so that nobody introduces themself."""
    first = match.group("hide").split()[0].casefold()
    verb = first.endswith(("ing", "ed")) and first not in NAMES_IN_ED
    return first in NOT_NAMES or verb


def no_first_name(text: str, match: re.Match[str]) -> bool:
    """Say whether a word in small letters is no first name, or an everyday word too."""
    names = lexicon().first_names
    word = match.group("hide").split()[0]
    return word.capitalize() not in names.names or word.capitalize() in names.also_words or word in NOT_NAMES


def no_nickname(text: str, match: re.Match[str]) -> bool:
    """Say whether what somebody is called, or when they may be called, is no name: "call me back", "call me a liar"."""
    if in_others_mouth(text, match.start("hide")):  # "said call me Grandad"
        return True
    return match.group("hide").casefold() in _NO_NICKNAMES or no_name(text, match)


def no_introduction(text: str, match: re.Match[str]) -> bool:
    """Say whether what stands where a name would is none: "im following plate 114"."""
    first = match.group("who").split()[0]
    names = lexicon().first_names
    if first[0].isupper():
        return first.casefold() in NOT_NAMES
    return first.capitalize() not in names.names or first.capitalize() in names.also_words


def no_full_name(text: str, match: re.Match[str]) -> bool:
    """Say whether two words in small letters are not a first name and a word that is no other."""
    return no_first_name(text, match) or match.group("hide").split()[1] in dictionary()


def of_a_third(text: str, match: re.Match[str]) -> bool:
    """Say whether a badge stands in words about somebody else: "driver Kev Barrow badge 4471"."""
    before = _PLACE_NAME.sub("", sentence_before(text, match.start()))
    return bool(_THIRD.search(_OWN_NAME.sub("", before))) or _stands_between(text, match)


def _stands_between(text: str, match: re.Match[str]) -> bool:
    """Say whether a badge stands between two sentences about one person: "He is a driver. Badge 778. Picks girls up"."""
    pieces = [piece for piece in re.split(r"[.!?\n]", text[: match.start()]) if piece.strip()]
    alone = len(sentence_before(text, match.start()).split()) < _FEW  # "blue badge 778"
    return alone and any(map(_OF_ONE.match, pieces[-2:])) and bool(_GOES_ON.match(text, match.end()))


def of_another(text: str, match: re.Match[str]) -> bool:
    """Say whether "its Sam from the garage" goes on about Sam, who is then somebody else."""
    return no_name(text, match) or bool(_ACTS.match(text, match.end("hide")))


def acts(text: str, match: re.Match[str]) -> bool:
    """Say whether the named manager or friend does something: then it may be about them, and the name stays."""
    end = match.end("hide")
    return bool(_ACTS.match(text, end)) or not _ONLY_TELLS.match(text, end)


def does(text: str, match: re.Match[str]) -> bool:
    """Say whether "our manager" does something: then it is who it is about, and no name gives the reporter away."""
    return not _ONLY_TELLS.match(text, match.end("hide")) and not re.match(rf"\s+{CAP}", text[match.end("hide") :])


def is_told_of(text: str, match: re.Match[str]) -> bool:
    """Say whether somebody near the writer is told of, and not as who only saw it, said it or was told: then they stay."""
    before, after = sentence_before(text, match.start("hide")), text[match.end("hide") :]
    only_hears = _HEARS.search(before) and not re.match(rf"\s+{CAP}", after)
    return hurt_with_the_writer(text, match) or not (only_hears or _TELLS.match(after))


def is_who_it_is_about(text: str, start: int, end: int) -> bool:
    """Say whether a post that opens a sentence is of who is told of: "manager at the chippy, he gives them vapes"."""
    opens = not sentence_before(text, start).strip() and not _OWN_WORD.search(text[start:end])
    return opens and bool(_DOES_IT.match(text, end))


def hurt_with_the_writer(text: str, match: re.Match[str]) -> bool:
    """Say whether kin were hurt together with the writer: "he made me and my brother do things" tells a second victim."""
    before, after = sentence_before(text, match.start("hide")), text[match.end("hide") :]
    done = _DONE_TO_ME.search(before) or (_AND_ME.match(after) and _DONE_TO.search(before))
    return bool(done)


def never(text: str, match: re.Match[str]) -> bool:
    """Say that the phrase always gives the person away."""
    return False
