"""Mails that are passed on: who wrote them is told of, and who signs below them with their post is who reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.concerns.redaction.self_identification_patterns import ROLE
from bot.understanding.text.sentences import lines, second_hand_spans

Span = tuple[int, int]
_POST = (
    rf"(?i:(?:(?:acting|interim|deputy|assistant|executive|associate|senior|lead)[ -]+)*(?:head|principal|{ROLE}|designated safeguarding lead|"
    r"school (?:secretary|business manager|administrator)|secretary|administrator|office manager|general manager|operations manager|chair of governors))"
)
_NO_POSTS = re.compile(r"(?i:mum|dad|mother|father|aunt|uncle|neighbour|foster carer|carer)\b")
_SIGNED = re.compile(
    r"^[ \t]*(?P<name>(?:(?:Mr|Mrs|Ms|Miss|Dr)\.? )?(?:[A-Z]\.? ?){0,3}[A-Z][a-z'’][\w'’-]+(?: [A-Z][\w'’-]+){0,2})[ \t]*(?:[,|–-][ \t]*|\r?\n[ \t]*)"
    rf"(?P<post>{_POST}\b(?:[ ,|&-]+(?:[A-Z][\w'’-]*|of|the|and|for|at|year|\d+))*)[ \t]*$",
    re.MULTILINE,
)
_WRITER = re.compile(r"^[\s>]*(?:from|on .* wrote)\s*:?", re.IGNORECASE)
_WORD = re.compile(r"[A-Za-z][\w'’-]+")
_ENDED = re.compile(r"(?:[.!?,]|\n[ \t]*\n|\b(?:regards|thanks|wishes|sincerely|faithfully|cheers))\s*$", re.IGNORECASE)
_BEFORE = 10  # characters that are told before anybody signs
_FEW = 4  # words in small letters of a line that still belongs to a signature
_PASSED_ON = re.compile(
    r"\b(?:pass(?:ing|ed)?(?: \w+){0,2} on|forward(?:ing|ed)?|(?:sent|emailed|e-mailed|mailed|wrote|written|messaged|came|come) (?:\w+ )?(?:to |in to )?(?:me|us|in|this|through)|"
    r"(?:i|we) (?:got|received|had|have)(?: been sent)?|(?:from|by) (?:a |one of |the |her |his |our )?(?:\w+ )?(?:mum|mother|dad|father|parents?|carer|neighbour|colleague|staff|member))\b",
    re.IGNORECASE,
)
_OWN_MAIL = re.compile(
    r"\b(?:i|we) (?:have |had |already |also |then )*(?:sent|wrote|emailed|e-mailed|mailed)\b|\bmy (?:own )?(?:e-?mail|mail|message|letter|note)\b",
    re.IGNORECASE,
)


def signatures(text: str) -> Iterator[re.Match[str]]:
    """Give where the writer signs with name and post, below what they write or pass on; not the writer of a mail."""
    writers = _writers(text)
    for match in _SIGNED.finditer(text):
        names = {word.casefold() for word in _WORD.findall(match["name"])}
        own = not names <= writers and not _NO_POSTS.search(match["post"])
        if own and len(text[: match.start()].strip()) >= _BEFORE and _ends(text, match):
            yield match


def _writers(text: str) -> set[str]:
    heads = [text[line.start : line.end] for line in lines(text) if line.origin == "head"]
    return {word.casefold() for words in heads if _WRITER.match(words) for word in _WORD.findall(words)}


def _ends(text: str, match: re.Match[str]) -> bool:
    """Say whether something was told to its end before the name, and nothing is told behind the post but a mail."""
    if not _ENDED.search(text[: match.start()].rstrip(" \t")):
        return False
    rest = [line for line in lines(text) if line.start >= match.end() and text[line.start : line.end].strip()]
    first_head = next((at for at, line in enumerate(rest) if line.origin == "head"), len(rest))
    return all(len(re.findall(r"\b[a-z]+\b", text[line.start : line.end])) < _FEW for line in rest[:first_head])


@lru_cache(maxsize=64)
def anothers_mails(text: str) -> tuple[Span, ...]:
    """Return where a mail of somebody else stands that is passed on; without a word that says so, it may be the writer's own."""
    spans = second_hand_spans(text)
    if not spans or _OWN_MAIL.search(text[: spans[0][0]]):
        return ()
    signed = [match.start() for match in signatures(text)]
    if not signed and not _PASSED_ON.search(text[: spans[0][0]]):
        return ()
    return tuple((start, min([end, *(at for at in signed if at > start)])) for start, end in spans)
