"""What is said to be played, or was taken for more than it was, is no danger; what goes on beside it still is."""

from __future__ import annotations

import pytest

from bot.understanding.alarms import event_words, shows_no_card
from bot.understanding.danger import Danger, recognise
from bot.understanding.text.plain_sentences import sentences_as_typed

EXPLAINED = [
    "You may get calls. It is only a murder mystery. A lad in a mask carries a girl off and she screams for help.",
    "We have the school play on the lawn. A boy is tied to a post and he begs for help.",
    "That is our escape room next door. Kids bang on the door shouting let me out.",
    "Thought a bloke was dragging a lad into a van. Turned out to be his own uncle, he did not want his haircut.",
    "First I thought a girl was locked in the store. It was her mum, they were stock-taking.",
]
STILL_DANGER = [
    "He says it is only a rehearsal. She is screaming for help and he is dragging her into a van.",
    "We have a film crew in. But a man is dragging a girl into a van right now.",
    "I thought it was her dad. He is dragging her into a van.",
    "I thought he was joking. It was her uncle, and he is dragging her into a van.",
]


def by_rule(text: str) -> Danger:
    """Find what the rules find in any sentence."""
    return next((found for part in sentences_as_typed(text) if (found := recognise(part)).danger), Danger(False))


def everywhere(text: str) -> Danger:
    """Find danger wherever somebody screams, begs, drags or is locked in."""
    found = any(word in text for word in ("scream", "begs", "drag", "locked", "bang"))
    return Danger(found, ("words",))


@pytest.mark.parametrize("text", EXPLAINED)
def test_what_is_explained_is_no_alarm(text: str) -> None:
    """The writer says themself that it was nothing."""
    assert shows_no_card(text, everywhere)
    assert not event_words(text, everywhere)


@pytest.mark.parametrize("text", STILL_DANGER)
def test_what_goes_on_beside_an_explanation_is_an_alarm(text: str) -> None:
    """What somebody else says of it, or what follows, explains nothing."""
    assert not shows_no_card(text, everywhere)
    assert event_words(text, by_rule)
