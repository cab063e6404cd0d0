"""As what somebody works is asked where the words leave it open, once, and decides who is told."""

from __future__ import annotations

import pytest

from bot.concerns.routing import route
from tests.integration.interview.real_talk import RealTalk
from tests.unit.interview.steps import skip_to

OPEN = "Same driver drops girls of 14 at the side door each Thursday, he waits and takes money off the men"
SAID = "another cabbie kisses a girl of 15 in his front seat every Thursday"
AT_MOST = 12  # answers of a driver's report
QUESTION = "their_work"


async def _tell(talk: RealTalk, account: str) -> None:
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(account)


async def _skipped(talk: RealTalk) -> list[str]:
    """Skip to the check; the steps that were asked."""
    steps: list[str] = []
    while talk.step != "check":
        steps.append(str(talk.step))
        await talk.tap(intent="skip")
    return steps


async def test_it_is_asked_once_and_within_what_a_report_may_cost(talk: RealTalk) -> None:
    """Something that finds nobody gives way to it."""
    await _tell(talk, OPEN)

    steps = await _skipped(talk)

    assert steps.count(QUESTION) == 1
    assert len(steps) + len(("parked", "account", "check")) <= AT_MOST + 1


async def test_it_is_not_asked_of_who_said_it(talk: RealTalk) -> None:
    """A clear account costs no answer more."""
    await _tell(talk, SAID)

    assert QUESTION not in await _skipped(talk)


@pytest.mark.parametrize(
    ("typed", "recipient"),
    [
        ("hes a taxi driver", "licensing"),
        ("private hire I think", "licensing"),
        ("works at the chippy", "licensing"),
        ("he is a football coach for the juniors", "lado"),
        ("teaches at st judes", "lado"),
        ("she does childminding", "lado"),
    ],
)
async def test_typed_words_choose_by_what_they_mean(talk: RealTalk, typed: str, recipient: str) -> None:
    """No button need be tapped."""
    await _tell(talk, OPEN)
    await skip_to(talk, QUESTION)

    await talk.say(typed, "describe_concern")

    assert talk.step != QUESTION
    assert recipient in route(await talk.stored(), talk.services.knowledge).recipients


@pytest.mark.parametrize("typed", ["nothing to do with work", "no idea what he does, delivery driver maybe"])
async def test_other_work_is_for_neither(talk: RealTalk, typed: str) -> None:
    """A courier has no licence of a council's, and no child in his care."""
    await _tell(talk, OPEN)
    await skip_to(talk, QUESTION)

    await talk.say(typed, "describe_concern")

    assert talk.step != QUESTION
    assert not {"lado", "licensing"} & set(route(await talk.stored(), talk.services.knowledge).recipients)


async def test_what_was_chosen_is_read_by_who_receives_it(talk: RealTalk) -> None:
    """A line of its own, in the words of the button."""
    await _tell(talk, OPEN)
    await skip_to(talk, QUESTION)
    await talk.tap("taxi")

    shown = []
    while talk.step != "check":
        shown = await talk.tap(intent="skip")

    assert "What is their work: Drives a taxi or private hire car" in shown[-1]["text"]


@pytest.mark.parametrize("typed", ["private hire", "vicar", "uber driver"])
async def test_words_that_choose_are_kept_too(talk: RealTalk, typed: str) -> None:
    """A vicar is more than somebody who helps with children."""
    await _tell(talk, OPEN)
    await skip_to(talk, QUESTION)

    await talk.say(typed, "describe_concern")

    assert (await talk.stored()).answers[QUESTION].text == typed
