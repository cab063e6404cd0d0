"""Whether somebody who did it is said to be dead: nobody needs to be kept from them, though others may have done it too."""

from __future__ import annotations

import re

from bot.newest import read_once
from bot.understanding.routing_patterns import routing_patterns
from bot.understanding.text.plain_sentences import plain, sentences_as_typed

# "my mum never knew and she died": who was not said to do it; a dad of whom the next sentence says "he died" may have
_OWN_KIN = re.compile(
    r"\bmy (?:\w+ )?(?:mum|mam|mother|dad|father|nan|gran|brother|sister|husband|wife|partner|friend|mate|son|daughter|gp|doctor|counsellor)\b"
)
_DID_IT = re.compile(
    r"\b(?:touch\w*|abus\w*|rap(?:ed|es)|groom\w*|molest\w*|assault\w*|did (?:it|things|stuff)|made me|hurt me|came in)\b"
)

_TITLED = re.compile(r"\b(?:mr|father|uncle|canon|reverend|coach|sir|mrs|miss) ([a-z'-]+)(?: ([a-z'-]+))?")
_NAME_DIED = re.compile(
    r"\b(?P<name>[a-z'-]+) (?:has |is |was |since |now |also )*(?:died|dead|passed away|deceased)\b"
)


@read_once
def is_said_dead(text: str) -> bool:
    """Say whether whoever did it is said to be dead, and of nobody that they are alive; who doubts it says nothing."""
    sentences = [plain(sentence) for sentence in sentences_as_typed(text)]
    if any(routing_patterns().suspect_alive.search(words) for words in sentences):
        return False
    return any(map(_says_so, sentences)) or _is_by_surname(" ".join(sentences))


def _is_by_surname(words: str) -> bool:
    """Say whether who was told of with a title is said to be dead by the name alone: "Mr Desmond Pike ... Pike died"."""
    names = {name for titled in _TITLED.finditer(words) for name in titled.groups() if name}
    return any(died["name"] in names for died in _NAME_DIED.finditer(words))


def _says_so(words: str) -> bool:
    dead = routing_patterns().suspect_dead.search(words)
    if dead is None:
        return False
    before = words[: dead.start()]
    return _OWN_KIN.search(before) is None or _DID_IT.search(before) is not None
