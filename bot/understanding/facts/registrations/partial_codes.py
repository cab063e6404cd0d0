"""The longest code at a place whose characters may be part of a registration mark."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from bot.understanding.facts.codes import Code
from bot.understanding.facts.registrations.formats import AMOUNT
from bot.understanding.facts.registrations.partial_patterns import JOINT
from bot.understanding.facts.short_words import short_words
from bot.understanding.facts.surroundings import Scene

Tokens = Sequence[re.Match[str]]
Forms = Sequence[re.Pattern[str]]
_MOST = 6  # runs of characters in one part of a mark
_OF_AMOUNT = re.compile(r"[0-9]+(?:am|pm|st|nd|rd|th)")
_OWNER_BEHIND = re.compile("'[a-z]")


def code_from(scene: Scene, start: int, forms: Forms, *, cued: bool = False) -> Code | None:
    """Return the longest code of one of the forms that begins at a place; `cued` when words lead up to it."""
    index = bisect_left(scene.token_starts, start)
    if index == len(scene.tokens) or scene.tokens[index].start() > start + 1:
        return None
    return _longest(scene, (scene.tokens[index : index + count] for count in range(_MOST, 0, -1)), forms, cued)


def code_until(scene: Scene, index: int, forms: Forms) -> Code | None:
    """Return the longest code of one of the forms that ends with a token."""
    runs = (scene.tokens[max(0, index - count + 1) : index + 1] for count in range(_MOST, 0, -1))
    return _longest(scene, runs, forms, cued=False)


def _longest(scene: Scene, runs: Iterable[Tokens], forms: Forms, cued: bool) -> Code | None:
    for run in runs:
        tokens = _without_joints(scene, run)
        code = _code(scene, tokens) if tokens else None
        if code and _fits(code, forms) and _may_be_part(code, tokens, cued):
            return code
    return None


def _code(scene: Scene, tokens: Tokens) -> Code:
    return Code("".join(token[0] for token in tokens).upper(), (tokens[0].start(), tokens[-1].end()), scene)


def _fits(code: Code, forms: Forms) -> bool:
    return any(form.fullmatch(code.value) for form in forms) and not AMOUNT.fullmatch(code.value.lower())


def _may_be_part(code: Code, tokens: Tokens, cued: bool) -> bool:
    """Return whether a code is no model, no words and no owner's name."""
    if not cued and code.scene.in_model(code.span):
        return False
    if len(tokens) > 1 and not all(_may_belong(code.scene, token) for token in tokens):
        return False
    return not _OWNER_BEHIND.match(code.scene.folded, code.span[1])


def _without_joints(scene: Scene, run: Tokens) -> Tokens:
    """Return the tokens of characters when only gaps and "then" stand between them, else none."""
    tokens = list(run[:1])
    for token in run[1:]:
        joint = JOINT.match(scene.folded, tokens[-1].end())
        if joint is None or joint.end() < token.start():
            return []
        if joint.end() == token.start():
            tokens.append(token)
    return tokens if tokens[-1:] == list(run[-1:]) else []


def _may_belong(scene: Scene, token: re.Match[str]) -> bool:
    """Return whether one of several runs of characters may belong to a mark and is no word behind it."""
    if not token[0].isalpha():
        return not _OF_AMOUNT.fullmatch(token[0])
    if scene.upper(token.span()):
        return token[0] not in short_words().never
    return token[0] not in short_words().every and token[0] not in ("a", "i") and len(token[0]) <= 3
