"""Online handles: names of accounts, in lower case without @."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.understanding.facts.model import Identifier, Span
from bot.understanding.text.lexicons.english_words import dictionary
from bot.understanding.text.lexicons.lexicon import lexicon
from bot.understanding.text.normalise import fold

_HANDLE = r"(?P<handle>(?=[\w.-]*[._0-9])[a-z0-9][\w.]*(?:-[\w.]+)+(?<![.])|(?=[\w.]*[a-z_])[a-z0-9_][\w.]{0,30}[a-z0-9_]|[a-z][a-z0-9_]{2,30})"
_AT = re.compile(r"(?<![\w.@])@(?P<gap> ?)(?P<handle>(?=[\w.]*[a-z])[a-z0-9_.][\w.]{1,30})(?![\w@])")
_PLATFORM = (
    r"(?:snap ?chat|snap|sc|insta ?gram|insta|ig|tik ?tok|tt|discord|kik|telegram|"
    r"whats ?app|facebook|fb|twitter|x|roblox|xbox|psn|steam|twitch|yubo|wizz|"
    r"onlyfans|messenger|bereal|reddit|signal|fortnite|gamertag|minecraft|monkey|"
    r"omegle|hoop|play ?station|ps[45]|nintendo|oovoo|ome ?tv|threads|you ?tube|spotify|grindr|tinder|badoo|litmatch|rec room|vr ?chat|wink|bigo|viber|wechat)"
)
_NAMED = re.compile(
    rf"\b(?:(?:{_PLATFORM})(?:s|'s)?(?: (?:private|fake|spare|second|secret|other|main|new|old))?(?: (?:user ?names?|names?|handles?|accounts?|"
    rf"tags?|ids?|add|user|account name))?|(?:user ?names?|handles?|screen ?names?|"
    rf"gamer ?tags?|usernames?|snap ?names?|online names?|account names?|user|"
    rf"tag))"
    r"(?: (?:is|was|are|as|called|name|says|under|of)|s)*(?: ?[:=-] ?| is | was | as | called | under | )+['\"(]?@?"
    + _HANDLE
    + r"(?![\w@])"
)
_ON_AS = re.compile(
    rf"\b(?:on|from|by|via|using) {_PLATFORM}(?:,)? (?:as|under|called|(?:he'?s|"
    rf"she'?s|he is|she is|its|it is)(?: called| known as)?|user|username|with "
    rf"the name|by the name(?: of)?)\b ?:? ?['\"(]?@?{_HANDLE}(?![\w@])"
)
# "his name on there is deano.kicks22": a name of figures or dots, where the talk is of being online
_NAME_ON_THERE = re.compile(
    rf"\b(?:user)?names? on (?:there|here|it|{_PLATFORM}) (?:is|was|says|=)? ?['\"(]?@?(?P<handle>(?=[\w.]*[0-9_.])[a-z0-9_][\w.]{{0,30}}[a-z0-9_])(?![\w@])"
)
_CALLED_ON = re.compile(
    rf"\b(?:he'?s|she'?s|he is|she is|called|known as|goes by|named|name is|user|"
    rf"account|dm|message|msg|find him|find her|find me)(?: the name(?: of)?)? ['\"]?@?{_HANDLE}['\"]? on {_PLATFORM}\b"
)
_KNOWN_AS = re.compile(
    rf"\b(?:goes by|go by|known (?:online )?as|calls (?:him|her)self|calling (?:him|her)self|account (?:is|was|called|named)|(?:he|she) is)"
    rf"(?: the name(?: of)?)? ['\"(]?@?(?P<handle>[a-z0-9_]+[._0-9][\w.]*\w)(?![\w@])(?=.{{0,12}}\b(?:on|in) (?:the |her |his )?{_PLATFORM}\b)"
)
# A name with an underscore is nothing else, where the talk is of being online.
_SHAPED = re.compile(r"(?<![\w.@/])(?P<handle>(?=[\w.]*[a-z])[a-z0-9][a-z0-9.]*_[\w.]{0,25}[a-z0-9_])(?![\w@])")
_CALLED = re.compile(r"\b(?:called|named) ['\"]?(?P<handle>[a-z][a-z_.]{2,}[0-9][\w.]*)(?![\w@])")
_ONLINE = re.compile(
    rf"\b(?:{_PLATFORM}|online|account|user ?name|handle|profile|dms?|messag\w+|added|add|on (?:there|here)|chat\w*|follow\w*|selfies?|pics?)\b"
)
_ADD_ME = re.compile(rf"\badd (?:me|him|her|them|us)? ?(?:on {_PLATFORM})?[ :,-]*['\"]?@?{_HANDLE}(?![\w@])")
# "instagram.com/harb_lights", "snapchat.com/add/leo_vip"
_LINK = re.compile(
    rf"\b(?:{_PLATFORM}|t)\.(?:com|me|tv|net)/(?:add/|u/|user/|profile/|in/)?@?(?P<handle>[a-z0-9_][\w.-]{{1,30}}[a-z0-9_])"
)
_ACCOUNT_NAMED = re.compile(
    r"\b(?:account|profile|page|user|gamer ?tag) (?:named|called|by the name of) ['\"(]?@?(?P<handle>(?=[\w.]*[0-9_.])[a-z0-9_][\w.]{0,30}[a-z0-9_])(?![\w@])"
)
# "#daz_king" where the words say that somebody has that name; "hashtag #..." is what a post is about.
_HASH = re.compile(r"(?<![\w#])# ?(?P<handle>(?=[\w.]*[a-z])[a-z0-9_][\w.]{1,29}[a-z0-9_])(?![\w@])")
_NAMES_HIM = re.compile(
    rf"\b(?:(?:goes|go|going) by|handle|user ?name|known as|calls (?:him|her)self|under|as|is|was|add(?: me| him| her)?|{_PLATFORM})(?: is| was| name| called|:)* ?['\"(]?$"
)
_NO_NAME = re.compile(r"\b(?:hash ?tags?|tagged|room|no|number|flat|plate|use|used|post\w*)(?: \w+)? ?$")
_TAGGED = re.compile(r"(?<![\w.@/])(?P<handle>[a-z][\w.]{1,30}#[0-9]{4})(?!\w)")  # "wolf#4411", as on Discord
_PLAIN_WORD = re.compile(r"[a-z]+")
_TELLING = re.compile(
    r"(?:\b(?:is|was|as|called|under|user|username|names?|handle|tag|gamertag|account)s? ?['\"(]?|[:=] ?['\"(]?)$"
)
_THING_NAMED = re.compile(r"(?:tag|user|handle|account|name)s? ")
_CAPITAL = re.compile(r" [A-Z][a-z'’-]+(?!\w)")
_CLOCK = re.compile(r"[0-9.:]+(?:[ap]m)?")
_DOMAIN = re.compile(r"\.(?:com|co|org|net)\b")
_COUNT = re.compile(r"[0-9]+(?:st|nd|rd|th|am|pm|s|yo|ish|mins?|hrs?)?")
_AREA_AND_YEAR = re.compile(r"[a-z]{1,2}[0-9]{1,3}")
_END_OF_REGISTRATION = re.compile(r" ?(?:[a-z]{3}|something|summat)\b")
_TOLD_AS_NAME = re.compile(r"\b(?:user ?name|user|handle|tag|gamertag|name|account)s?\b|[:=@] ?['\"(]?@?$")


def read_handles(text: str) -> list[Identifier]:
    """Return online handles in lower case without @, each once."""
    folded = fold(text)
    handles: dict[str, Identifier] = {}
    for match in _mentions(folded):
        value = match["handle"].rstrip(".")
        if value and not _CLOCK.fullmatch(value) and not _DOMAIN.match(folded, match.end()):
            start = match.start("handle")
            value += _surname(match, text, start + len(value))
            if not any(start < last and first < start + len(value) for first, last in map(_span, handles.values())):
                handles.setdefault(value, Identifier(value, (start, start + len(value))))
    return sorted(handles.values(), key=lambda handle: handle.span)


def _span(handle: Identifier) -> Span:
    return handle.span


def _surname(match: re.Match[str], text: str, end: int) -> str:
    """Return the second word of an account that has somebody's whole name: "facebook name Dave Oakes"."""
    if (
        match.re not in (_NAMED, _ON_AS)
        or not _PLAIN_WORD.fullmatch(match["handle"])
        or not text[match.start("handle")].isupper()
    ):
        return ""
    second = _CAPITAL.match(text, end)
    return second[0].lower() if second else ""


def _mentions(folded: str) -> Iterator[re.Match[str]]:
    """Return where a handle may be told: behind @, by its shape, or by the words that lead up to it."""
    for match in _AT.finditer(folded):
        if not match["gap"] or not _PLAIN_WORD.fullmatch(match["handle"]):  # "met @ the metro"
            yield match
    yield from _TAGGED.finditer(folded)
    yield from _behind_a_sign(folded)
    for match in (*_SHAPED.finditer(folded), *_CALLED.finditer(folded)):
        if _ONLINE.search(folded[max(0, match.start() - 60) : match.end() + 40]):
            yield match
    yield from _LINK.finditer(folded)
    for pattern in (_ON_AS, _CALLED_ON, _NAME_ON_THERE, _NAMED, _KNOWN_AS, _ADD_ME, _ACCOUNT_NAMED):
        yield from (match for match in pattern.finditer(folded) if _is_handle(match, folded))


def _behind_a_sign(folded: str) -> Iterator[re.Match[str]]:
    for match in _HASH.finditer(folded):
        before = folded[max(0, match.start() - 60) : match.start()]
        if _NAMES_HIM.search(before) and not _NO_NAME.search(before):
            yield match


@lru_cache(maxsize=1)
def _no_handles() -> frozenset[str]:
    return frozenset(lexicon().code_words.no_handles)


def _is_handle(match: re.Match[str], folded: str) -> bool:
    """Return whether what words lead up to is a handle and no word, number or registration mark."""
    handle = match["handle"]
    if folded.startswith("/", match.end("handle")):
        return False  # what stands before a stroke is where a link leads
    if handle in _no_handles() or _COUNT.fullmatch(handle) or _begins_registration(match, folded):
        return False
    return not _PLAIN_WORD.fullmatch(handle) or _is_told_as_name(match, folded)


def _begins_registration(match: re.Match[str], folded: str) -> bool:
    """Return whether a mark begins there: "an Audi TT RL58 JBJ"."""
    area = _AREA_AND_YEAR.fullmatch(match["handle"])
    return bool(area and _END_OF_REGISTRATION.match(folded, match.end("handle")))


def _is_told_as_name(match: re.Match[str], folded: str) -> bool:
    """Return whether a plain word is told as the name of an account."""
    lead = folded[match.start() : match.start("handle")]
    if match["handle"] in dictionary() and _describes(lead):
        return False
    return bool(_TELLING.search(lead)) and match.re is not _CALLED_ON  # "called Tyler on snap" is his name


def _describes(lead: str) -> bool:
    """Return whether a word goes on about the account: "the tag fell off", "the user guide", "her insta is amazing"."""
    return bool(_THING_NAMED.fullmatch(lead)) or not _TOLD_AS_NAME.search(lead)
