"""How one message is taken while a question is open: as a control, a question in the middle, or the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from actions.action_context import CONTROL_LENGTH, QUESTION_LENGTH
from bot.guidance.texts import Ways

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from actions.action_context import Context
    from bot.guidance.texts import Option

NO_WAYS = Ways()
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
SAID_WITHIN = 60  # a longer text tells something; it is no choice of a button
MEANT = {"affirm": "yes", "deny": "no"}
LEADING = {
    **dict.fromkeys(("yes", "yeah", "yea", "yep", "yup", "ye", "ya", "aye", "y"), "yes"),
    **dict.fromkeys(("no", "nah", "nope", "na", "naw", "n"), "no"),
}
NO_SPEECH = frozenset("{}[]<>/")  # what people type to machines, not to say yes
ASKS_WHAT = ("what", "who", "whom", "why", "when", "where", "how")
ASKS_WHETHER = ("will", "would", "can", "could", "do", "does", "did", "is", "are", "should")
ASKING = frozenset({*ASKS_WHAT, *ASKS_WHETHER})


def control(context: Context) -> str | None:
    """Return skip, unsure, go_back, cancel, discard or change when the message is one of them."""
    short = context.tapped or (len(context.text) < CONTROL_LENGTH and context.confidence >= SURE)
    return context.intent if short and context.intent in CONTROLS else None


def number_to_change(context: Context) -> str | None:
    """Return the number of the line that typed words ask to change: "3", "change 3", "number 3 please"."""
    numbers = [word for word in utils.default_process(context.text).split() if word.isdigit()]
    short = not context.tapped and len(context.text) < CONTROL_LENGTH
    return numbers[0] if short and len(numbers) == 1 else None


def is_question(context: Context, listens: bool) -> bool:
    """Say whether the message asks something instead of answering."""
    if context.intent not in QUESTIONS:
        return False
    needed = VERY_SURE if listens and not context.text.endswith("?") else SURE
    return context.tapped or (len(context.text) < QUESTION_LENGTH and context.confidence >= needed)


def chosen(
    context: Context, options: Sequence[Option], multiple: bool, ways: Mapping[str, Ways] | None = None
) -> tuple[str, ...]:
    """Return the values of the options that were tapped, typed, numbered, or said in words of their own."""
    labels = {option.id.partition(":")[2]: option.label for option in options if option.id.startswith("answer:")}
    if context.tapped:
        return tuple(value for value in context.values if value in labels)
    if multiple and (numbers := _numbers(context.text, list(labels))):
        return numbers
    known = {name: ways.get(f"answer:{name}", NO_WAYS) for name in labels} if ways else {}
    return _typed(context.text, labels) or _said(context, known, multiple)


def _said(context: Context, ways: Mapping[str, Ways], multiple: bool) -> tuple[str, ...]:
    """Return the option whose own words stand in a short text, else the one that a yes or no means."""
    words = utils.default_process(context.text.replace("'", "").replace("’", "")).split()
    asks = context.text.endswith("?") or (words and words[0] in ASKING)
    if not words or asks or len(context.text) > SAID_WITHIN or NO_SPEECH.intersection(context.text):
        return ()
    spoken = f" {' '.join(words)} "
    found = {phrase: name for name, way in ways.items() for phrase in map(_plain, way.says) if f" {phrase} " in spoken}
    whole = {name for phrase, name in found.items() if not _within(phrase, found)}
    if whole:
        return tuple(whole) if len(whole) == 1 else ()
    leads = None if multiple else LEADING.get(words[0])  # "no, it was ..." is not "none of these"
    return _meant(context, leads, ways)


def _plain(phrase: str) -> str:
    return " ".join(utils.default_process(phrase.replace("'", "")).split())


def _within(phrase: str, others: Iterable[str]) -> bool:
    """Say whether a phrase is part of a longer one, as "still" is of "still with her"."""
    return any(phrase != other and f" {phrase} " in f" {other} " for other in others)


def _meant(context: Context, leads: str | None, ways: Mapping[str, Ways]) -> tuple[str, ...]:
    sure = MEANT.get(context.intent) if context.confidence >= SURE and len(context.text) < CONTROL_LENGTH else None
    meant = leads or sure
    return tuple(name for name, way in ways.items() if meant is not None and way.means == meant)[:1]


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
