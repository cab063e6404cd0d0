"""Where the words may tell of no concern it is asked once whether they are to be passed on."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from bot.concerns import AlarmSent
from bot.interview.parse_answer import says_it_otherwise
from bot.interview.steps.worth_it import left_means_no
from bot.interview.turn_draft import NoDraft
from bot.questions.catalogue import QUESTIONS
from bot.questions.model import Situation
from bot.understanding.asking.nothing_to_report import Doubt
from tests.unit.interview.steps import SAW, skip_to
from tests.unit.interview.world import QUARTER_PAST_FOUR, Talk

ASKED = "worth_passing_on"
NOTHING = "somebody left an umbrella, it was a girl"
DOUBTFUL = "perhaps the girl was early"


async def told_parked(account: str) -> Talk:
    """A driver who has parked and told it; whether it happens now is open."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    await talk.tap("parked")
    await talk.say(account)
    assert talk.step == "happening_now"
    return talk


@pytest.mark.parametrize("account", [NOTHING, DOUBTFUL])
async def test_it_is_asked_once_it_is_known_not_to_happen_now(account: str) -> None:
    """Danger is asked about first."""
    talk = await told_parked(account)
    await talk.tap("no_recent")
    assert talk.step == ASKED


@pytest.mark.parametrize("account", [NOTHING, DOUBTFUL, SAW])
async def test_what_happens_now_is_never_doubted(account: str) -> None:
    """Whatever was learned of such words."""
    talk = await told_parked(account)
    await talk.tap("yes")
    assert ASKED not in await skip_to(talk, "check")


async def test_a_concern_is_not_doubted() -> None:
    """What was learned sees one."""
    talk = await told_parked(SAW)
    await talk.tap("no_recent")
    assert ASKED not in await skip_to(talk, "check")


async def test_no_throws_the_words_away_and_says_that_nothing_left() -> None:
    """Nothing is open any more, and the way back is offered."""
    talk = await told_parked(DOUBTFUL)
    await talk.tap("no_recent")
    said = await talk.tap("no")
    assert (talk.step, talk.cases.drafts) == (None, {})
    assert "passed nothing on" in said[-1]["text"]
    assert said[-1]["options"]


async def test_yes_goes_on_and_asks_it_never_again() -> None:
    """Who is worried is believed."""
    talk = await told_parked(NOTHING)
    await talk.tap("no_recent")
    await talk.tap("yes")
    assert ASKED not in await skip_to(talk, "check")


@pytest.mark.parametrize(("account", "left"), [(NOTHING, True), (DOUBTFUL, False)])
async def test_leaving_it_open_drops_only_what_comes_nowhere_near_a_concern(account: str, left: bool) -> None:
    """What may be one goes on its way."""
    talk = await told_parked(account)
    await talk.tap("no_recent")
    await talk.tap(intent="skip")
    assert (talk.step is None) is left


@pytest.mark.parametrize("words", ["no, false alarm, it was a doll", "no nothing like that mate", "I was only joking"])
async def test_who_says_that_there_is_nothing_is_asked_at_once(words: str) -> None:
    """Instead of hearing the same question again; the words are kept until then."""
    talk = await told_parked(DOUBTFUL)
    await talk.say(words)
    assert talk.step == ASKED
    (draft,) = talk.cases.drafts.values()
    assert words in [*(one.text for one in draft.statements), *(answer.text for answer in draft.answers.values())]


async def test_after_an_alarm_it_is_said_what_cannot_be_taken_back() -> None:
    """As with any discard."""
    talk = await told_parked(DOUBTFUL)
    talk.cases.sent = AlarmSent("SL-7K3M-9QXD-4", QUARTER_PAST_FOUR, (("police", "Practice police"),))
    await talk.say("no, false alarm")
    said = await talk.tap("no")
    assert "cannot take back" in said[-1]["text"]


@pytest.mark.parametrize(("in_danger", "is_no"), [(False, True), (True, False)])
@pytest.mark.parametrize("doubt", ["said", "far"])
def test_of_stated_danger_a_skip_is_no_no(doubt: Doubt, in_danger: bool, is_no: bool) -> None:
    """Only the person's own "no" ends it: a report of danger is never dropped by a question left open."""
    turn: Any = SimpleNamespace(situation=lambda _: Situation(doubt=doubt, in_danger=in_danger))
    assert left_means_no(turn, QUESTIONS.by_id[ASKED], NoDraft()) is is_no


@pytest.mark.parametrize("words", ["no, false alarm", "no, only joking", "no, months ago", "last night"])
def test_few_words_that_say_so_are_kept_beside_the_no(words: str) -> None:
    """The choice alone would not tell that there was nothing."""
    assert says_it_otherwise(words)
