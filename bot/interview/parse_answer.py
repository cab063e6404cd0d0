"""How one message is taken while a question is open: as a control, a question in the middle, or the answer."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from bot.guidance.texts import Ways
from bot.understanding.asking.nothing_to_report import says_nothing_is_there
from bot.understanding.corrections import corrections
from bot.understanding.facts import name_mentions
from bot.understanding.text import controls

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from bot.guidance.texts import Option
    from bot.interview.turn_input import TurnInput
    from bot.questions.model import Question
    from bot.understanding.reading import Reading

NO_WAYS = Ways()
PLAIN = {answer: Ways(means=answer) for answer in ("yes", "no")}
NAME_LENGTH = 3  # words
CHOOSING = 3  # words: as many as it takes to say which button is meant
CONTROL_LENGTH = 25  # longer than this is an answer, not "skip" or "back"
ASKS_ONLY = 60  # a shorter text without behaviour may only say that there is more to tell
QUESTION_LENGTH = 120  # a longer text is never taken for a question while words are expected
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
    }
)
SMALL_TALK = frozenset({"greet", "thanks", "goodbye"})
SURE, VERY_SURE = 0.5, 0.75  # the second where free words are expected, unless a text begins and ends as a question
YES_NO: tuple[controls.ListName, ...] = ("no", "yes")
LABEL_ALIKE = 82  # rapidfuzz points
_AGO = r"(?:hours?|days?|nights?|weeks?|months?|years?) (?:ago|back|since)|this (?:morning|afternoon|evening|week)"
_SAYS_WHEN = re.compile(rf"\b(?:yesterday|fortnight|{_AGO}|(?:last|every|most) \w+)\b", re.IGNORECASE)
SAID_WITHIN = 60  # a longer text tells something; only its beginning chooses a button
DENYING = frozenset({"dont", "not", "never", "didnt", "doesnt", "cant", "isnt", "arent", "wouldnt", "hardly", "barely"})
FIRST_CLAUSE = re.compile(r"[,.;\n]")
LEADING = {
    **dict.fromkeys(("yes", "yeah", "yea", "yep", "yup", "ye", "ya", "aye", "y"), "yes"),
    **dict.fromkeys(("no", "nah", "nope", "na", "naw", "n"), "no"),
}
_CALLED_OFF = re.compile(
    r"\W*no+\W+(?:(?:sorry|wait|oh|hang on)\W+)*(?:scrap|scratch|strike|ignore) (?:that|this|it)\b", re.IGNORECASE
)
_NOT_SO = re.compile(r"\b(?:not|sorry|meant|mean|scrap|scratch|wrong|(?:is|was|were|are)n['’]?t)\b", re.IGNORECASE)
NO_SPEECH = frozenset("{}[]<>/")  # what people type to machines, not to say yes
ASKS_WHAT = ("what", "who", "whom", "why", "when", "where", "how")
ASKS_WHETHER = ("will", "would", "can", "could", "do", "does", "did", "is", "are", "should")
ASKING = frozenset({*ASKS_WHAT, *ASKS_WHETHER})


def control(message: TurnInput, row: Question) -> str | None:
    """Return skip, unsure, go_back, cancel, discard or change when the whole message is one of them."""
    if message.tapped:
        return message.intent if message.intent in CONTROLS else None
    if row.kind == "contact" and controls.says(message.text, "no"):
        return "skip"
    return controls.steering(message.text)


def adds_something(text: str, read: Callable[[str], Reading]) -> bool:
    """Say whether a text tells more about a concern, rather than that there is more to tell."""
    return bool(text) and (len(text) > ASKS_ONLY or read(text).has_behaviour)


def number_to_change(message: TurnInput) -> str | None:
    """Return the number of the line that typed words ask to change: "3", "change 3", "number 3 please"."""
    numbers = [word for word in utils.default_process(message.text).split() if word.isdigit()]
    short = not message.tapped and len(message.text) < CONTROL_LENGTH
    return numbers[0] if short and len(numbers) == 1 else None


def is_question(message: TurnInput, listens: bool) -> bool:
    """Say whether the message asks something instead of answering: by its form, and by what it asks for."""
    if message.tapped:
        return message.intent in QUESTIONS
    if message.intent in SMALL_TALK:
        return controls.says(message.text, "small_talk")
    return message.intent in QUESTIONS and (controls.says(message.text, "requests") or _asks(message, listens))


def _asks(message: TurnInput, listens: bool) -> bool:
    """Say whether a text has the form of a question and is surely one: an answer is never lost to a guess."""
    begins, ends = controls.asks_in_form(message.text), message.text.endswith("?")
    needed = VERY_SURE if listens and not (begins and ends) else SURE
    return (begins or ends) and len(message.text) < QUESTION_LENGTH and message.confidence >= needed


def without_no(message: TurnInput) -> TurnInput:
    """Return a message that puts something right without the "no" that begins it, which answers no question."""
    first, _, rest = message.text.partition(" ")
    leads = LEADING.get(first.casefold().strip(",.!")) == "no"
    return replace(message, text=rest) if leads and _NOT_SO.search(rest) else message


def child_named(text: str) -> str | None:
    """Return the name that is typed where it is asked whether the child is known, in any spelling."""
    named = [mention.name for mention in name_mentions(text) if mention.title is None]
    if named:
        return named[0]
    spelt = " ".join(word.capitalize() for word in text.split())
    short = len(text.split()) <= NAME_LENGTH and not _meant(text, None, PLAIN)
    return text.strip() if short and name_mentions(spelt) else None


def chosen(
    message: TurnInput,
    options: Sequence[Option],
    multiple: bool,
    ways: Mapping[str, Ways] | None = None,
    *,
    in_long_texts: bool = False,
) -> tuple[str, ...]:
    """Return the values of the options that were tapped, typed, numbered, or said in words of their own.

    A long text chooses by how it begins, and `in_long_texts` by the words of one option wherever they stand.
    """
    labels = {option.id.partition(":")[2]: option.label for option in options if option.id.startswith("answer:")}
    if message.tapped:
        return tuple(value for value in message.values if value in labels)
    if multiple and (numbers := _numbers(message.text, list(labels))):
        return numbers
    return _typed(message.text, labels) or _meant_by_words(
        message.text, _ways_of(labels, ways or {}), multiple=multiple, anywhere=in_long_texts
    )


def says_it_otherwise(text: str) -> bool:
    """Say whether a few words mean yes or no and more: "wish i did", "no, months ago"; then they are kept."""
    words = _words_of(text)
    beside = len(words) > 1 and words[0] not in LEADING and any(controls.says(text, answer) for answer in YES_NO)
    return beside or says_nothing_is_there(text) or bool(_SAYS_WHEN.search(text))


def _ways_of(names: Iterable[str], ways: Mapping[str, Ways]) -> Mapping[str, Ways]:
    return {name: ways.get(f"answer:{name}", NO_WAYS) for name in names} if ways else {}


def _meant_by_words(text: str, ways: Mapping[str, Ways], *, multiple: bool, anywhere: bool) -> tuple[str, ...]:
    """Return the option whose own words stand in a text, else the one that a yes or no means."""
    words = _words_of(text)
    if not words or _is_no_choice(text, words[0]):
        return ()
    leads = None if multiple else _leads(text, words[0])
    if len(text) > SAID_WITHIN and leads:
        words = _words_of(FIRST_CLAUSE.split(text, maxsplit=1)[0])
    elif len(text) > SAID_WITHIN and not anywhere:
        return ()
    if named := _named(words, ways):
        return _agreeing(named, leads, ways, denies=bool(DENYING.intersection(words)))
    return _meant(text, leads, ways)


def _misses_something(text: str) -> bool:
    """Say whether "no" counts what was not there: "no luggage, looked lost" tells something and answers nothing."""
    return controls.begins_with(text, "missing")


def _leads(text: str, first: str) -> str | None:
    """Return the yes or no that a text begins with; "no, it was ..." is not "none of these"."""
    leads = None if _misses_something(text) else LEADING.get(first)
    return None if leads == "no" and _puts_right(text) else leads


def _puts_right(text: str) -> bool:
    """Say whether "no" begins a correction of what was told: "no scrap that", "no not the bus stop, the station"."""
    paired = (item.field for item in corrections(text) if item.old)
    return bool(_CALLED_OFF.match(text)) or any(field not in (None, "when") for field in paired)


def _words_of(text: str) -> list[str]:
    return utils.default_process(text.replace("'", "").replace("’", "")).split()


def _is_no_choice(text: str, first: str) -> bool:
    """Say whether a text is a question, or typed to a machine."""
    return text.endswith("?") or first in ASKING or bool(NO_SPEECH.intersection(text))


def _agreeing(named: set[str], leads: str | None, ways: Mapping[str, Ways], *, denies: bool) -> tuple[str, ...]:
    """Return the one option that was named; what means yes beside words that deny is unclear, and never guessed."""
    unclear = leads != "yes" and (denies or leads == "no")
    return tuple(name for name in named if len(named) == 1 and not (unclear and ways[name].means == "yes"))


def _named(words: Sequence[str], ways: Mapping[str, Ways]) -> set[str]:
    """Return the options whose own words are said, by the longest phrases alone."""
    spoken = f" {' '.join(words)} "
    phrases = ((_plain(phrase), name) for name, way in ways.items() for phrase in way.says)
    spoken_names = {phrase: name for phrase, name in phrases if f" {phrase} " in spoken}
    return {name for phrase, name in spoken_names.items() if not _within(phrase, spoken_names)}


def _plain(phrase: str) -> str:
    return " ".join(_words_of(phrase))


def _within(phrase: str, others: Iterable[str]) -> bool:
    """Say whether a phrase is part of a longer one, as "still" is of "still with her"."""
    return any(phrase != other and f" {phrase} " in f" {other} " for other in others)


def _meant(text: str, leads: str | None, ways: Mapping[str, Ways]) -> tuple[str, ...]:
    """Return the option that a yes or no means: the whole message, or its first word."""
    whole = next((answer for answer in YES_NO if controls.says(text, answer)), None)
    meant = whole or leads
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
    plain = utils.default_process
    best = process.extractOne(text, labels, scorer=fuzz.ratio, processor=plain, score_cutoff=LABEL_ALIKE)
    return (best[2],) if best else ()
