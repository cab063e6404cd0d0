"""What words say of being online: the platform, how contact began, images, and money that was demanded; each as told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from bot.guidance.closed_lists import platforms
from bot.understanding.text.sentences import sentences

NO_SPACE = frozenset({"text_or_call", "email", "other"})  # a way to reach somebody that is no place where people meet
_DIRECTLY = re.compile(r"[\s'\"(]*(?:on\b|\()[\s(]*(?:the\s+)?", re.IGNORECASE)
_REACH = 45  # characters between a name and the platform that it is on
_LED_TO = r"(?:on|moved to|over|via|through|from|off|using|by|called|her|his|their|my|a|an|the|new|fake|private|add(?:ed|s)?(?: \w+)?(?: on)?|playing|plays|play|has|had|got|uses?|onto|joined|downloaded)"
_TO_A_SPACE = r"(?:group(?:\s?chat)?|chat|channel|server|account|profile|app|video|call|messages?|live|story)"
_GROUP = r"(?:group\s?chat|groupchat|gc|chat|channel|server|group)"
_IMAGES = re.compile(
    r"(?i)\b(?:nudes?|naked|topless|selfies?|pics?|pictures?|photos?|images?|videos?|vids?|live ?stream(?:s|ed|ing)?|webcam)\b"
)
_ACTS = re.compile(
    r"(?i)\b(?:sen[dt]s?|sending|ask(?:s|ed|ing)?|want(?:s|ed|ing)?|shar(?:e|es|ed|ing)|post(?:s|ed|ing)?|has|have|had|got|gets|took|take|taking|"
    r"kept|show(?:s|ed|ing|n)?|leak(?:s|ed)?|put|spread|made|make|filmed|record(?:s|ed|ing))\b"
)
_MONEY = re.compile(
    r"(?i)£ ?\d+|\b(?:pay|paid|pays|money|cash|quid|pounds|gift ?cards?|vouchers?|steam cards?|bitcoin|crypto|pay ?pal|bank transfer)\b"
)
_DEMAND = re.compile(
    r"(?i)\b(?:demand\w*|threat\w*|blackmail\w*|unless|or (?:else|he|she|they|it|i)\b|if (?:she|he|they|i) do(?:es)?n['’]?t|want(?:s|ed|ing)?|"
    r"ask(?:s|ed|ing)? (?:\w+ )?for|told (?:her|him|them|me) to|ha(?:s|d) to|mak(?:es|ing) (?:her|him|them|me)|send (?:him|her|them) (?:money|£))\b"
)
_ONLINE = re.compile(
    r"(?i)\b(?:online|app|internet|account|profile|followers?|dms?|chat(?:s|ted|ting)?|messag\w+|game|gaming)\b"
)
_BEGAN = re.compile(
    r"(?i)\b(?:met|added|adds|messaged|contacted|followed|friended|found (?:her|him|them|me)|got talking|start(?:ed|s)? (?:talking|chatting|messaging|following)|"
    r"first (?:spoke|messaged|talked|contact)|friend request|matched|dm['’]?d|popped up|came up)\b"
)


@lru_cache(maxsize=1)
def _platform_of_word() -> dict[str, str]:
    return {word: row.platform for row in platforms() for word in row.words}


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    words = sorted(_platform_of_word(), key=len, reverse=True)
    return re.compile(rf"(?<![\w@])(?:{'|'.join(map(re.escape, words))})(?![\w@])", re.IGNORECASE)


@lru_cache(maxsize=1)
def _led_to() -> re.Pattern[str]:
    words = _words().pattern
    return re.compile(
        rf"(?<!\w){_LED_TO}\s+({words})|({words})(?=\s+{_TO_A_SPACE}\b)|(?<!\w)((?:on\s+(?:signal|steam|x))\b)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _and_another() -> re.Pattern[str]:
    return re.compile(rf"\s*(?:,|and|&|or|then|\+)\s*({_words().pattern})", re.IGNORECASE)


@lru_cache(maxsize=1)
def _group() -> re.Pattern[str]:
    words = _words().pattern
    name = r"['\"“]?(?:(?-i:[A-Z])[\w'’&-]*(?:\s+(?-i:[A-Z0-9])[\w'’&-]*){0,3}|(?<=['\"“])[^'\"”\n]{2,40})['\"”]?"
    return re.compile(
        rf"(?P<told>(?:an?\s+|the\s+)?(?:(?P<before>{words})\s+)?(?P<kind>{_GROUP})\s+(?:that\s+(?:is|was)\s+)?(?:called|named)\s+{name}(?:\s+on\s+(?P<behind>{words}))?)",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _online_or_platform() -> re.Pattern[str]:
    return re.compile(f"{_ONLINE.pattern.removeprefix('(?i)')}|{_words().pattern}", re.IGNORECASE)


def platform_of(text: str, name: str) -> str | None:
    """Return the platform of an online name: "on" one directly behind it, else the last before it, else the next."""
    start = text.casefold().find(name.casefold())
    if start < 0:
        return None
    end = start + len(name)
    before = list(_words().finditer(text, max(0, start - _REACH), start))
    behind = list(_words().finditer(text, end, end + _REACH))
    directly = [match for match in behind if _DIRECTLY.fullmatch(text[end : match.start()])]
    nearest = next(iter((*directly, *reversed(before), *behind)), None)
    return _platform_of_word()[nearest[0].casefold()] if nearest else None


def platforms_in(text: str, *, whole: bool = False) -> list[str]:
    """Return the platforms that words name, each once; with `whole` the words answer the question for one."""
    pattern = _words() if whole else _led_to()
    named: list[str] = []
    for match in pattern.finditer(text):
        named.append(match[match.lastindex or 0].casefold())
        while another := _and_another().match(text, match.end()):  # "on Yubo and kik"
            match = another
            named.append(another[1].casefold())
    return list(dict.fromkeys(_platform_of_word()[word] for word in named))


def groups_in(text: str) -> list[tuple[str, str | None]]:
    """Return the groups of an app that words name, each as told with its platform: a group, and nobody's name.

    A group that no word says to be a chat or to be on an app may be people on a street: it is none.
    """
    groups = []
    for match in _group().finditer(text):
        word = match["before"] or match["behind"]
        if word or match["kind"].casefold() != "group":
            groups.append((match["told"], _platform_of_word()[word.casefold()] if word else None))
    return groups


def contact_fields(text: str) -> dict[str, str]:
    """Return how contact began, what was said of images and of money that was demanded: the sentences as told."""
    online = bool(_ONLINE.search(text) or _led_to().search(text))
    tests: dict[str, tuple[bool, Sequence[re.Pattern[str]]]] = {
        "contact_began": (online, (_BEGAN, _online_or_platform())),
        "images": (True, (_IMAGES, _ACTS)),
        "money_demanded": (online or bool(_IMAGES.search(text)), (_MONEY, _DEMAND)),
    }
    typed = [sentence.text for sentence in sentences(text)]
    fields = {name: _sentences_with(patterns, typed) for name, (applies, patterns) in tests.items() if applies}
    return {name: words for name, words in fields.items() if words}


def _sentences_with(patterns: Sequence[re.Pattern[str]], typed: Sequence[str]) -> str:
    return " ".join(part for part in typed if all(pattern.search(part) for pattern in patterns))
