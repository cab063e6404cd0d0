"""The kind question when nothing was understood offers what a person may have meant, and each choice is answered."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from actions.talk import CHOICES, OFFERED, STANDS_FOR, AnswerPlainly, OfferChoices, likely
from actions.tracker import read_turn
from bot.interview.voice import Voice
from bot.paths import ROOT
from tests.support.paths import yaml_of
from tests.unit.interview.world import SERVICES, TEXTS, FakeCase, FakeDraft, tracker

# Said on the way, to an open question or out of courtesy: nobody who was not understood needs a button for these.
COURTESIES = {"greet", "goodbye", "thanks", "affirm", "deny", "unsure", "skip", "cancel", "go_back", "discard"}
BY_BUTTON_ONLY = {"answer", "change", "contact_given", "give_pin"}
INTENTS = yaml_of(ROOT / "domain.yml")["intents"]


async def offered(*ranking: str) -> list[dict[str, str]]:
    """Return the options that are offered when the engine thinks of these intents, the likeliest first."""
    message = tracker("mumble", "nlu_fallback")
    message.latest_message["intent_ranking"] = [{"name": name, "confidence": 0.1} for name in ranking]
    turn, voice = read_turn(message), Voice(SERVICES, "taxi")
    case: Any = FakeCase(SERVICES, turn)
    await OfferChoices().act(turn, case, voice)
    (said,) = (sent.to_json() for sent in voice.messages)
    assert said["kind"] == "question"
    options: list[dict[str, str]] = said["options"]
    return options


def labels() -> dict[str, str]:
    """Return the label of every choice."""
    return {option.id: option.label for option in TEXTS.message("utter_talk_choices", sector=None).options}


def rules() -> dict[str, str]:
    """Return the first action of every rule by the intent that leads to it."""
    found: dict[str, Any] = {}
    for path in sorted((ROOT / "data" / "rules").glob("*.yml")):
        for rule in yaml_of(path)["rules"]:
            first, *rest = rule["steps"]
            for step in first.get("or", [first]):
                found[step.get("intent", "")] = rest[0].get("action") if rest else None
    return found


async def test_the_likeliest_are_offered_first() -> None:
    """The person most likely meant one of the first three."""
    options = await offered("nlu_fallback", "withdraw_report", "delete_my_data", "help", "ask_signs")
    assert [option["id"] for option in options] == ["withdraw_report", "delete_my_data", "help"]


async def test_a_choice_has_words() -> None:
    """What a person reads is a label, never the name of an intent."""
    options = await offered(*OFFERED[:CHOICES])
    assert [option["label"] for option in options] == ["Report a concern", "Is this a sign?", "What to look for"]


async def test_with_nothing_to_go_by_the_commonest_are_offered() -> None:
    """A text without one known word still gets three ways on, a report first."""
    options = await offered()
    assert [option["id"] for option in options] == list(OFFERED[:CHOICES])


async def test_courtesies_are_not_offered() -> None:
    """Nobody needs a button to say thanks."""
    options = await offered("thanks", "affirm", "check_status")
    assert options[0]["id"] == "check_status"


def test_all_ways_to_report_are_one_choice() -> None:
    """Telling, an emergency and a colleague begin the same interview."""
    assert likely(("emergency", "describe_concern", "help"))[:2] == ("report_concern", "help")


def test_every_intent_that_a_person_can_mean_is_offered() -> None:
    """Whatever was meant can be among the three."""
    assert set(INTENTS) - COURTESIES - BY_BUTTON_ONLY == {*OFFERED, *STANDS_FOR}


@pytest.mark.parametrize("name", OFFERED)
def test_every_choice_has_a_label_and_leads_to_an_answer(name: str) -> None:
    """A choice without words, or one that nothing answers, is a dead end."""
    assert labels()[name]
    assert rules()[name]


def test_no_two_choices_read_alike() -> None:
    """The person can tell them apart."""
    assert len(set(labels().values())) == len(labels()) == len(OFFERED)


@pytest.mark.parametrize(
    ("state", "again"), [(None, False), ("open", True), ("parked", True), ("submitted", False), ("discarded", False)]
)
async def test_who_comes_back_hears_of_the_report_that_is_not_finished(state: str | None, *, again: bool) -> None:
    """ "hi im back" names it and leads on; to everybody else it is a greeting."""
    turn, voice = read_turn(tracker("hi im back", "greet")), Voice(SERVICES, "taxi")
    case = FakeCase(SERVICES, turn)
    if state is not None:
        draft = FakeDraft(concern=SimpleNamespace(reference="SL-7K3M-9QXD-4", state=state))
        case.drafts[turn.handle] = draft
    made: Any = case
    await AnswerPlainly().act(turn, made, voice)
    (said,) = (sent.to_json() for sent in voice.messages)
    assert ("SL-7K3M-9QXD-4" in said["text"]) == again
    assert (said["options"][0]["id"] == "report_concern:continue") == again
