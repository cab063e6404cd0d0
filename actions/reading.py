"""How one message is taken while a question is open: as a control, a question in the middle, or the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from actions.context import CONTROL_LENGTH, QUESTION_LENGTH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from actions.context import Context
    from bot.guidance.texts import Option

CONTROLS = frozenset({"skip", "unsure", "go_back", "cancel", "discard", "change"})
QUESTIONS = frozenset(
    {
        "ask_if_sign",
        "ask_signs",
        "ask_what_to_do",
        "ask_who_to_contact",
        "ask_child_disclosure",
        "ask_confidentiality",
        "ask_what_happens_next",
        "ask_definition",
        "bot_challenge",
        "help",
        "speak_to_person",
        "start_training",
        "get_certificate",
        "change_language",
        "change_role",
        "check_status",
        "delete_my_data",
        "withdraw_report",
        "greet",
        "thanks",
        "goodbye",
    }
)
SURE = 0.5
VERY_SURE = 0.75  # needed where free words are expected: an answer is never lost to a guess
LABEL_ALIKE = 82  # rapidfuzz points
AFFIRMED = {"affirm": ("yes", "parked"), "deny": ("no", "not_yet")}  # the answer that a plain yes or no means


def control(context: Context) -> str | None:
    """Return skip, unsure, go_back, cancel, discard or change when the message is one of them."""
    short = context.tapped or (len(context.text) < CONTROL_LENGTH and context.confidence >= SURE)
    return context.intent if short and context.intent in CONTROLS else None


def is_question(context: Context, listens: bool) -> bool:
    """Say whether the message asks something instead of answering."""
    if context.intent not in QUESTIONS:
        return False
    needed = VERY_SURE if listens and not context.text.endswith("?") else SURE
    return context.tapped or (len(context.text) < QUESTION_LENGTH and context.confidence >= needed)


def chosen(context: Context, options: Sequence[Option], multiple: bool) -> tuple[str, ...]:
    """Return the values of the options that were tapped, typed, numbered, or said as yes or no."""
    labels = {option.id.partition(":")[2]: option.label for option in options if option.id.startswith("answer:")}
    if context.tapped:
        return tuple(value for value in context.values if value in labels)
    if multiple and (numbers := _numbers(context.text, list(labels))):
        return numbers
    meant = AFFIRMED.get(context.intent, ()) if context.confidence >= SURE else ()
    return _typed(context.text, labels) or tuple(value for value in meant if value in labels)[:1]


def _numbers(text: str, values: list[str]) -> tuple[str, ...]:
    words = text.replace(",", " ").replace("and", " ").split()
    if not words or not all(word.isdigit() and 0 < int(word) <= len(values) for word in words):
        return ()
    return tuple(dict.fromkeys(values[int(word) - 1] for word in words))


def _typed(text: str, labels: dict[str, str]) -> tuple[str, ...]:
    if numbered := _numbers(text, list(labels)):
        return numbered[:1]
    if text.casefold() in labels:
        return (text.casefold(),)
    best = process.extractOne(
        text, labels, scorer=fuzz.ratio, processor=utils.default_process, score_cutoff=LABEL_ALIKE
    )
    return (best[2],) if best else ()
