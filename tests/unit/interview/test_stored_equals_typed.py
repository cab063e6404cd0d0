"""An answer is an answer: at every step that listens, what is stored is what was typed, whatever a model thinks."""

from __future__ import annotations

import random

import pytest

from bot.interview.parse_answer import CONTROLS, QUESTIONS, SMALL_TALK
from bot.questions import catalogue
from bot.understanding.text.lexicons.lexicon import lexicon
from tests.unit.interview.world import Talk

SPELLED = (
    *("nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
AGE_FORMS = ("{0}", "{0} years old", "about {0}", "{0} or {1}", "year {0}", "{2}")
OTHER_NAMES = ("Tam", "Ty", "Hope", "Will", "Ali", "Oleksandr", "Noor", "Mark", "Bill", "Rose")
SURNAMES = ("Arkle", "Back", "Sands", "Quill", "Stoppard", "Next", "Noble", "Byers", "Yates", "Skipton", "")
HANDLES = (
    "coolfox_2291",
    "FoxyTrader",
    "insta name moth_lane77, discord name Botmaker",
    "snapchat @hi.bye",
    "07700 900417",
)
WORDS = (
    "at home with me",
    "at home with her nan",
    "at home, mum does not know",
    "in school",
    "in lessons",
    "an uncle, not seen",
    "a stepdad, only heard of",
    "since last Thursday",
    "on and off since May",
    "online and in town",
    "over the phone and at his",
    "cant stop on motorway",
    "she said stop",
    "he made her delete her messages",
    "he told her to cancel it and she cancelled",
    "9ish",
    "when she finished school",
    "who knows her also knows him, a cousin",
    "the help desk at the bus station",
    "back of the bus depot",
    "next to the skip by the bins",
    "thanks to a neighbour I know",
    "hello fresh van",
    "bye lane car park",
    "no name, just a tattoo",
    "none that I saw, two lads later",
    "yes a blue van",
)
INTENTS = (
    *sorted(CONTROLS | QUESTIONS | SMALL_TALK),
    "affirm",
    "deny",
    "out_of_scope",
    "add_information",
    "nlu_fallback",
    "describe_concern",
    "report_concern",
    "emergency",
    "concern_about_colleague",
)
LISTENING = tuple(
    row for row in catalogue.QUESTIONS.rows if row.listens and row.id != "account" and not row.sector_number
)


def an_answer(chance: random.Random) -> str:
    """Return what a person may type at a step that waits for words."""
    age = chance.randrange(20)
    kinds = (
        lambda: chance.choice(AGE_FORMS).format(age, age + 1, SPELLED[age]),
        lambda: " ".join((chance.choice(OTHER_NAMES), chance.choice(SURNAMES))).strip(),
        lambda: " ".join((chance.choice(lexicon().first_names.names), chance.choice(SURNAMES))).strip(),
        lambda: chance.choice(HANDLES),
        lambda: chance.choice(WORDS),
    )
    return chance.choice(kinds)()


async def stored_at(step: str, typed: str, intent: str, confidence: float) -> str | None:
    """Return what one step stores of one text."""
    talk = Talk(slots={"parked": True})
    await talk.say("a girl got in a van with two men")
    talk.slots["requested_slot"] = step
    await talk.say(typed, intent, confidence=confidence)
    if catalogue.QUESTIONS.by_id[step].kind == "statement":
        return str(talk.draft.statements[-1].text)
    answer = talk.draft.answers.get(step)
    return answer.text if answer is not None and answer.state == "given" else None


async def check(examples: int, seed: int) -> None:
    """Type random answers with random hostile readings."""
    chance = random.Random(seed)
    for _ in range(examples):
        step, typed = chance.choice(LISTENING).id, an_answer(chance)
        intent, confidence = chance.choice(INTENTS), chance.random()
        assert await stored_at(step, typed, intent, confidence) == typed, (step, typed, intent, confidence)


async def test_what_is_stored_is_what_was_typed() -> None:
    """Ages, names, online names and places stay answers under any intent."""
    await check(500, 1)


@pytest.mark.long
async def test_what_is_stored_is_what_was_typed_ten_thousand_times() -> None:
    """The same with ten thousand answers."""
    await check(10_000, 2)
