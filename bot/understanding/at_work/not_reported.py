"""Who is named by their work and not reported: the writer, who claims it online, who told, saw, helped or did nothing."""

from __future__ import annotations

import re
from functools import cache

from bot.understanding.at_work.mentions import Mention
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.stands_aside import stands_aside

_WRITES = re.compile(
    r"\b(?:im|i am|i m|as|we are|me as|writing as|i used to be)"
    r"(?: (?:only|just|also|still|actually|currently|now|a|an|the|her|his|their|one of the|one of|your|relief|parent|night|school|on the)){0,4} ?$"
)
_WRITES_FURTHER = re.compile(
    r"\b(?:im|i am|i m|as)(?: (?!(?:and|but|who|told|saying|worried|concerned|uneasy|sure|writing|reporting|ringing|messaging|scared|afraid"
    r"|not|under|about|his|her|because|when|that|in|fifteen|thirteen|\d+)\b)\w+){1,6} ?$"
)
_WRITER_DOES = re.compile(
    r"\bi(?:ve| have| also| used to| just| only)? ?(?:work\w*|coach|teach|drive|run|manage|mind|foster|own|look after|help|volunteer|do|am|was|been|lead|clean)"
    r"(?: (?!(?:when|where|with|for|under|to|told|that|who|opposite|next|above|alongside|beside)\b)\w+){0,3} ?$"
)
_BEGINS_AS_WRITER = re.compile(  # "Drive a minibus for ...", with "I" left out
    r"\s*(?:work|do|drive|run|coach|teach|mind|foster|manage|clean|own) (?:at|in|as|the|a|an|my|for|on|nights|kids|under)\b",
    re.IGNORECASE,
)
_WHO_IS = re.compile(r"(?:hes|shes|he is|she is|he was|theyre|im)\b(?: an?\b| the\b)?")
_I = re.compile(r"\b(?:i|we)(?: also| only| just)? ?$")  # "I teach karate"
_NEAR_THE_START = 40
_TITLE = re.compile(r"\s*[\w' -]{2,20}:")  # "TA: a girl in my class ..."
_IS_PERSON = re.compile(r"(?:he|she|hes|shes|him|the (?:does|runs|teaches|coaches))\b")
_GOES_ON_WITH_THEM = re.compile(
    r"(?:the )?(?:he|she|hes|shes|him|his|her|of|gives|gave|lets|takes|makes|\w+ing|the (?:owner|driver|manager|director|instructor|junior|fella|bloke))\b"
)
_CLAIMS = re.compile(
    r"(?:\b(?:says?|said|claims?|claiming|claimed|reckons|pretend\w*|posing|told \w+(?: \w+)?|saying)(?: online| that| to be| as)*"
    r"(?: (?:he|she)(?: is|s| was)?| hes| shes| theyre| im| i am| to be| as)(?: (?:a|an|the|some))?"
    r"|\b(?:calling|calls) (?:himself|herself|themselves)|\bto be (?:a|an)|\bpretending|\bposing as)(?: \w+)? ?$"
)
_BORNE_OUT = re.compile(r"\b(?:website|lanyard|badge|real one|employed|linkedin|uniform|tracksuit|adverts?)\b")
_PRAISED = re.compile(
    r"^(?: \w+){0,2} (?:is|was|were|are|been|has been|have been)(?: so| very| really| just)?"
    r" (?:lovely|great|brilliant|kind|amazing|fab|fantastic|good|wonderful|helpful|rude|useless|strict|late)\b"
)
_TO_A_CHILD = re.compile(
    r"^(?: \w+){0,3}? (?:said to|says to|told|asked|noticed|knows)(?: that| a| an| the| his| one of the| my| our| is)* (?:\w+ )?(?:girl|boy|lad|lass|kid|child|pupil)\b"
)
_LED_IN = (
    r"^(?: (?!(?:said|says|told)\b)\w+){0,3}? (?:(?:and )?(?:he|she|hes|shes|who|they) (?:has |have |had |s |also )?)?"
    r"(?:also |just |then |even |never |first )?(?<!was )"
)


def is_the_writer(sentences: tuple[str, ...], named: Mention, text: str) -> bool:
    """Say whether somebody at work is who writes."""
    words = sentences[named.at]
    before, after = words[: named.start], words[named.end :]
    says_so = any(pattern.search(before) for pattern in (_I, _WRITES, _WRITES_FURTHER, _WRITER_DOES))
    if says_so or re.match(r" ?here\b", after):
        return True
    return named.at == 0 and _stands_as_title(sentences, named, text)


def _stands_as_title(sentences: tuple[str, ...], named: Mention, text: str) -> bool:
    """Say whether a work that begins the account says who writes: "Night porter. A man came in ..."."""
    words = sentences[0]
    before, after = words[: named.start].strip(), words[named.end :].strip()
    if before in ("", "the") and _TITLE.match(text):
        return True
    if _BEGINS_AS_WRITER.match(text) and named.start < _NEAR_THE_START:
        return True
    if _IS_PERSON.match(words[named.start : named.end]) or before not in ("", "the", "a", "so") or after:
        return False
    return not (len(sentences) > 1 and _GOES_ON_WITH_THEM.match(sentences[1]))


def claims_it(sentences: tuple[str, ...], named: Mention) -> bool:
    """Say whether somebody only says to be of that work, and nothing bears it out."""
    words = sentences[named.at]
    is_one = _WHO_IS.match(words[named.start : named.end])
    claimed = _CLAIMS.search(words[: named.start + (is_one.end() if is_one else 0)].rstrip())
    return bool(claimed) and not any(_BORNE_OUT.search(words) for words in sentences)


def only_helps(behind: str) -> bool:
    """Say whether what is told behind them is that they helped, or how they are."""
    return bool(routing_patterns().only_helps.search(behind) or _PRAISED.match(behind))


def only_tells(words: str, named: Mention) -> bool:
    """Say whether somebody only saw, heard, said or stopped something, or does nothing about it."""
    behind = f" {words[named.end :].strip()}"
    if stands_aside(words, named.start, named.end):
        return True
    return not _TO_A_CHILD.match(behind) and bool(_tells().match(behind))


@cache
def _tells() -> re.Pattern[str]:
    return re.compile(_LED_IN + routing_patterns().only_tells.pattern + r"\b")
