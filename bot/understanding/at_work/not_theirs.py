"""Work that is nobody's in a sentence, or only of whom a child told: denied, compared, confided in."""

from __future__ import annotations

import re

from bot.understanding.stands_aside import does_besides

_KIND = r"(?: (?:real|proper|actual|qualified|registered|school|class|form|football|swimming|dance|pe|taxi|bus|cab))?"
_WHOSE = r"(?:a|an|the|my|her|his|our|their|your|any|one of (?:the|our|my|your))"
_ARTICLE = re.compile(rf"{_WHOSE} ")
# "I am a mother not a teacher"; of "not a stranger but a teacher" and "not only her teacher" it denies nothing
_DENIED = re.compile(
    rf"\b(?:not|isnt|is nt|wasnt|aint|arent|werent|never|nor|neither)(?: (?:even|really|actually|ever|been|being))*"
    rf"(?: {_WHOSE}{_KIND})$|\b(?:no|not|nor)$"
)
# "stood by the door like a bouncer"; "he is like a teacher at her school" says what he is
_COMPARED = re.compile(
    rf"(?<!\bis )(?<!\bwas )(?<!\bhes )(?<!\bshes )(?<!\bs )\b(?:like|more of|as much as)(?: (?:some|some kind of|some sort of|a|an)){_KIND}$"
    rf"|\b(?:as if|as though|like|made out|pretend\w*) (?:(?:that|to be|like) )*(?:(?:he|she|they) (?:was|were|is|are)|hes|shes|to be)(?: (?:some|{_WHOSE}))?{_KIND}$"
)
_SAYS = (
    r"(?:disclos|confid|confess|admit|open|blurt|whisper|reveal|describ|explain|report|relat|repeat|talk|spok|speak|shar)\w*"
    r"|wr(?:i|o)t\w*|cr(?:y|ied|ies|ying)|broke|breaks?|came|comes|turned|turns|ran|passed|handed|conversation|chat|word|statement|disclosure|talk"
)
# "disclosed to her class teacher", "broke down in front of the coach": whom a child tells is not who did it
_CONFIDED_IN = re.compile(
    rf"\b(?:{_SAYS})(?: (?!(?:that|who|about|he|she|they|and|but|because|when|how|what)\b)\w+){{0,5}}? ?"
    rf"\b(?:to|in|with|for|by|before|in front of)(?: {_WHOSE})(?: \w+)?$"
)


def is_of_nobody(words: str, start: int) -> bool:
    """Say whether plain words before somebody's work, with its own article, deny it or only compare with it."""
    article = _ARTICLE.match(words, start)
    before = words[: article.end() if article else start].rstrip()
    return bool(_DENIED.search(before) or _COMPARED.search(before))


def is_confided_in(before: str, after: str) -> bool:
    """Say whether plain words tell that somebody at work was told, and not that they do something besides."""
    return bool(_CONFIDED_IN.search(before)) and not does_besides(f" {after.strip()}")
