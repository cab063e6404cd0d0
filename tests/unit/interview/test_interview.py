"""The interview by itself: no Rasa, no database."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from tests.unit.interview.steps import SAW, parked, skip_to
from tests.unit.interview.world import LAST_NIGHT, FakeDraft, Talk


async def test_who_said_before_that_the_car_stands_is_not_asked() -> None:
    """The gateway heard it and says so with each message; nothing is read for it."""
    talk = Talk()
    talk.cases.stands = True
    await talk.say("", "report_concern", tap=())
    assert talk.step == "account"


async def test_a_driver_is_asked_first_whether_they_are_parked() -> None:
    """Nothing else is asked of a driver who may be driving."""
    talk = Talk()
    (asked,) = await talk.say("", "report_concern", tap=())
    assert (asked["step"], asked["kind"]) == ("parked", "question")
    assert "answer:not_yet" in {option["id"] for option in asked["options"]}


async def test_not_yet_parked_keeps_the_question_open() -> None:
    """ "Not yet" is answered with 999 hands-free, and the same message waits for the driver to stop."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    (told,) = await talk.tap("not_yet")
    assert "999" in told["text"]
    assert [option["id"] for option in told["options"]] == ["answer:parked"]
    assert told["step"] == talk.step == "parked"


async def test_the_account_is_stored_as_typed_and_is_happening_now_follows() -> None:
    """The words are kept, then the most urgent question."""
    talk = await parked()
    assert [told.text for told in talk.draft.statements] == [SAW]
    assert talk.step == "happening_now"


async def test_free_text_is_the_account_at_once() -> None:
    """Who tells at once is not asked to tell again, and is told beforehand what stopping means."""
    talk = Talk(sector="hotel")
    saved, asked = await talk.say(SAW)
    assert "30 minutes" in saved["text"]
    assert "discard" in saved["text"]
    assert asked["step"] == "happening_now"


async def test_an_account_without_behaviour_is_asked_what_they_did() -> None:
    """The one open question, never a leading one."""
    talk = Talk(sector="hotel")
    await talk.say("", "report_concern", tap=())
    _, asked = await talk.say("there is something odd about room nine", "describe_concern")
    assert asked["step"] == "what_happened"


async def test_signs_are_offered_as_sentences_and_none_is_an_answer() -> None:
    """Only sentences are shown; none of these is stored as nothing ticked."""
    talk = await parked()
    (asked,) = await talk.tap("no_recent")
    assert asked["multiple"]
    assert asked["options"][0]["label"] == "A child travels late at night"
    await talk.tap("none")
    assert talk.draft.answers["indicators"].value == []


async def test_a_question_in_the_middle_is_left_to_the_rules_and_asked_again() -> None:
    """No event at all lets a rule answer; coming back asks the same step and stores nothing."""
    talk = await parked()
    await talk.say("who will see my name?", "ask_confidentiality")
    assert talk.rejected
    (asked,) = await talk.say("who will see my name?", "ask_confidentiality", rejected=True)
    assert asked["step"] == "happening_now"
    assert set(talk.draft.answers) == {"signs_read", "delay_told"}


async def test_a_long_account_full_of_questions_is_an_account() -> None:
    """Long words are never taken for a question."""
    talk = Talk(sector="hotel")
    await talk.say("", "report_concern", tap=())
    await talk.say("what do I do, the girl " + "was crying and " * 12, "ask_what_to_do")
    assert len(talk.draft.statements) == 1


async def test_skip_and_unknown_are_stored() -> None:
    """Skipped and not known are answers."""
    talk = await parked()
    await talk.say("skip", "skip")
    await talk.say("dunno", "unsure")
    assert [talk.draft.answers[name].state for name in ("happening_now", "indicators")] == ["skipped", "unknown"]


async def test_back_asks_the_step_before_and_the_new_answer_wins() -> None:
    """Going back keeps the old answer until there is a new one."""
    talk = await parked()
    await talk.tap("no_older")
    await talk.tap(intent="go_back")
    assert talk.step == "happening_now"
    await talk.say("no, in the last few days")
    assert talk.draft.answers["happening_now"].value == "no_recent"


async def test_words_that_are_no_choice_are_kept_and_the_choice_is_asked_again() -> None:
    """Nothing typed is lost."""
    talk = await parked()
    told, asked = await talk.say("he had a big dog with him", "describe_concern")
    assert "kept" in told["text"]
    assert asked["step"] == "happening_now"
    assert talk.draft.statements[-1].text == "he had a big dog with him"


async def test_yes_now_says_999() -> None:
    """A danger that an answer brings is answered with 999."""
    talk = await parked()
    danger, _ = await talk.tap("yes")
    assert "999" in danger["text"]


async def test_contact_details_never_enter_the_draft() -> None:
    """The engine learns only that they were given."""
    talk = await parked()
    await skip_to(talk, "reporter_choice")
    await talk.tap("named")
    await talk.say("Jo Bloggs 07700 900123", "describe_concern")
    assert talk.step == "reporter_contact"
    await talk.tap(intent="contact_given")
    assert talk.draft.answers["reporter_contact"].text is None
    assert "Bloggs" not in str(talk.draft)


async def test_a_colleague_is_flagged_at_once() -> None:
    """A concern about a colleague keeps the flag with the first words."""
    talk = Talk(sector="hotel")
    told, *_ = await talk.say("my manager takes a girl to room nine", "concern_about_colleague")
    assert "organisation" in told["text"]
    assert talk.draft.answers["about_colleague"].value == "yes"


@pytest.mark.parametrize(
    "text",
    [
        "this is from one of the door staff",
        "im writing this in for my manager",
        "got this off a lad on nights",
        "passed to me by our chef",
        "one of the drivers asked me to report it",
        "on behalf of our receptionist",
    ],
)
async def test_who_told_it_at_work_is_not_reported(text: str) -> None:
    """Whatever the engine takes it for: from whom something comes is no concern about them."""
    talk = Talk(sector="hotel")
    said = await talk.say(text, "concern_about_colleague")
    assert not any("organisation" in message["text"] for message in said)


async def test_telegram_is_not_asked_for_the_childs_name() -> None:
    """Who the child is goes into the web form only: a link is offered once the person knows, and no step asks."""
    talk = await parked()
    talk.channel = "telegram"
    await skip_to(talk, "child_known")
    (asked,) = await talk.tap("yes")
    assert (asked["step"], asked["options"][0]["id"]) == ("child_web", "gateway:web_form")
    await talk.tap("here")
    assert not [step for step in await skip_to(talk, "check") if str(step).startswith("child_")]


async def test_a_name_typed_in_telegram_is_kept_and_the_link_offered_again() -> None:
    """Nothing is lost, and the choice stays open."""
    talk = await parked()
    talk.channel = "telegram"
    await skip_to(talk, "child_known")
    await talk.tap("yes")
    await talk.say("she is called Robin")
    assert talk.step == "child_web"
    assert talk.draft.statements[-1].text == "she is called Robin"


async def test_what_the_account_said_is_read_back_and_not_asked_again() -> None:
    """A yes to the fact skips its question; a no asks it."""
    for said, asks_when in (("yes", False), ("no", True)):
        talk = await parked()
        talk.draft.facts = SimpleNamespace(**{**vars(talk.draft.facts), "times": (LAST_NIGHT,)})
        await skip_to(talk, "read_back")
        (asked,) = await talk.tap(said)
        assert (talk.step, "when" in asked["text"]) == ("where", asks_when)


@pytest.mark.parametrize(("words", "asked"), [("she is screaming", True), ("she is screaming now", False)])
async def test_whether_it_happens_now_is_asked_unless_the_words_say_so(words: str, asked: bool) -> None:
    """Danger may be read into words of the past, so the person is asked; who wrote "now" is not."""
    talk = Talk(sector="hotel")
    await talk.say(words)
    assert (talk.step == "happening_now") is asked


@pytest.mark.parametrize(
    ("words", "alarms"),
    [
        ("She is screaming.", []),
        ("She is screaming", []),
        ("He is screaming.", ["He is screaming."]),
        ("Screaming is done, she is safe now", []),
    ],
)
async def test_danger_that_was_taken_back_is_not_stated_anew(words: str, alarms: list[str]) -> None:
    """An account that waited for the answer about 999 is heard after the person said that it is over."""
    talk = Talk(sector="hotel")
    talk.cases.drafts["h1"] = FakeDraft(danger_over=True, danger_words=("She is screaming.",))
    await talk.say(words)
    assert talk.cases.warned == alarms
