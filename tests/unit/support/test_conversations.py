"""The scripts of whole conversations fit the interview, and a phone's owner can tell the steps apart."""

from collections.abc import Sequence

import pytest

from bot.guidance.model import Knowledge
from bot.questions.catalogue import QUESTIONS
from tests.support.conversation_telegram import Words
from tests.support.conversations import Script, Shown, Stuck, hold, scripts

SCRIPTS = scripts()


class ShortChannel:
    """Asks two steps, then gives a receipt."""

    def __init__(self, steps: list[str | None]) -> None:
        self.step: str | None = None
        self.coming = steps
        self.did: list[object] = []

    async def open(self, code: str) -> None:
        """Open."""
        self.did.append(code)

    async def say(self, text: str) -> None:
        """Write."""
        self.did.append(text)

    async def choose(self, wanted: Sequence[str]) -> None:
        """Choose."""
        self.did.append(list(wanted))

    async def pin(self, lat: float, lon: float) -> None:
        """Send a place."""
        self.did.append((lat, lon))

    async def wait(self) -> list[Shown]:
        """Show the next step."""
        self.step = self.coming.pop(0)
        kind = "receipt" if self.step == "receipt" else "question"
        return [Shown(kind, "x", reference="SL-1")]


def test_every_sector_has_a_conversation(knowledge: Knowledge) -> None:
    """A sector without a script would not be shown to work."""
    assert {script.sector for script in SCRIPTS} == set(knowledge.sectors)


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.name)
def test_a_script_answers_steps_that_exist(script: Script) -> None:
    """A step that was renamed must be renamed here."""
    assert set(script.answers) <= set(QUESTIONS.by_id) | {"start"}


def test_every_question_is_known_by_its_words() -> None:
    """On a phone only the words tell which step is asked."""
    words = Words("taxi")
    asked = {name: f"utter_interview_{name}" for name in QUESTIONS.by_id if not name.startswith("sector_question")}
    texts = {name: str(words.texts.template(key, "taxi")["text"]) for name, key in asked.items()}
    assert {name: words.step(text) for name, text in texts.items()} == {name: name for name in texts}


async def test_the_driver_answers_what_is_asked_until_the_receipt() -> None:
    """A scripted step is answered, another is skipped."""
    channel = ShortChannel([None, "account", "when", "receipt"])
    held = await hold(channel, Script("x", "taxi", "demo-taxi", {"start": {"say": "hi"}, "account": {"say": "told"}}))
    assert channel.did == ["demo-taxi", "hi", "told", ["skip"]]
    assert (held.steps, held.reference) == (["account", "when"], "SL-1")


async def test_the_driver_says_where_it_is_stuck() -> None:
    """A turn that asks nothing ends the conversation with a clear message."""
    channel = ShortChannel([None, None])
    with pytest.raises(Stuck, match="nothing was asked"):
        await hold(channel, Script("x", "taxi", "demo-taxi", {"start": {"say": "hi"}}))
