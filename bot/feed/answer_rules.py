"""Which answers of a recipient are taken: codes from lists, words that can be read, an order that makes sense."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from bot.feed.problems import BAD_INPUT, Problem

if TYPE_CHECKING:
    from bot.feed.acknowledge import Acknowledgement

CONFLICT = 409
Kind = Literal["received", "accepted", "rejected", "question", "outcome"]
# What a recipient may give as its reason; each has a sentence of ours for the reporter (data/responses/outcomes.yml).
CODES: dict[Kind, tuple[str, ...]] = {
    "rejected": ("other_area", "not_ours", "known_already"),
    "outcome": (
        "assessing",
        "looked_at",
        "police_team",
        "childrens_services",
        "passed_on",
        "acted",
        "kept",
        "not_about_a_child",
        "no_further_action",
    ),
}
NEEDS_TEXT: tuple[Kind, ...] = ("question",)
MOST_QUESTIONS = 5  # of one recipient about one version: somebody reads them on a phone and answers one by one
# After these a recipient may say nothing but that a machine has it: what it would say contradicts them.
CLOSED_BY: dict[Kind, tuple[Kind, ...]] = {
    "accepted": ("rejected", "outcome"),
    "rejected": ("rejected", "outcome"),
    "question": ("rejected",),
    "outcome": ("rejected",),
}
# Characters that change the order of reading (Unicode Bidirectional Algorithm, explicit formatting), or show nothing.
TURNING = {chr(code) for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C)}
KEPT_CONTROLS = "\n\t"


def check_answer(answer: Acknowledgement) -> None:
    """Refuse an answer that cannot be taken, whatever came before; raises Problem."""
    _check_code(answer)
    _check_text(answer)


def _check_code(answer: Acknowledgement) -> None:
    allowed = CODES.get(answer.kind, ())
    if answer.code is not None and answer.code not in allowed:
        raise Problem(BAD_INPUT, "code-unknown", f"The codes of {answer.kind}: {', '.join(allowed) or 'none'}")
    if answer.code is None and allowed:
        raise Problem(BAD_INPUT, "code-missing", f"Say why with one of the codes {', '.join(allowed)}")


def _check_text(answer: Acknowledgement) -> None:
    if answer.kind in NEEDS_TEXT and not _shows_something(answer.text or ""):
        raise Problem(BAD_INPUT, "text-missing", "A question needs words that the reporter can answer")
    check_readable(answer.text)


def check_readable(*texts: str | None) -> None:
    """Refuse text that cannot be shown as it was written; raises Problem."""
    if not all(_is_plain(character) for text in texts for character in text or ""):
        raise Problem(BAD_INPUT, "text-unreadable", "The text has control characters or turns its direction of reading")


def _shows_something(text: str) -> bool:
    return any(unicodedata.category(character)[0] in "LN" for character in text)


def _is_plain(character: str) -> bool:
    is_control = unicodedata.category(character) in ("Cc", "Cs") and character not in KEPT_CONTROLS
    return character not in TURNING and not is_control


def check_order(kind: Kind, earlier: Sequence[str]) -> None:
    """Refuse an answer that contradicts what the same recipient said of the same referral; raises Problem."""
    if closing := [said for said in CLOSED_BY.get(kind, ()) if said in earlier]:
        raise Problem(CONFLICT, "order-wrong", f"You have answered {closing[0]}; {kind} cannot follow it")
    if kind == "question" and earlier.count(kind) >= MOST_QUESTIONS:
        raise Problem(CONFLICT, "questions-exhausted", f"At most {MOST_QUESTIONS} questions about one referral")
