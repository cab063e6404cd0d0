"""999 first: in every state, engine or no engine."""

from datetime import UTC, datetime

import pytest

from bot.concerns import AlarmSent
from bot.gateway import asks_call
from bot.gateway.engine_client import Choice
from bot.guidance.texts import Message, Option
from bot.understanding.danger import Danger
from tests.unit.gateway.world import DANGER, World, asks

CARD = "Call 999 now"


async def test_danger_words_get_the_card_before_the_engine(world: World) -> None:
    """The card comes first, the words are kept and the danger goes out at once."""
    said = await world.say(DANGER)
    assert said[0].kind == "danger"
    assert CARD in said[0].text
    assert list(world.cases.kept.values()) == [DANGER]
    assert world.cases.alarms


@pytest.mark.parametrize(
    "words",
    [
        "On Friday night she opened the door, about 12. Bloke pulled her back in.",
        "A girl of 13 says he hurts her, she is sitting here with me and she is safe.",
    ],
)
async def test_an_account_without_an_alarm_is_kept_behind_the_card(
    world: World, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    """Who goes away at the question about 999 has told it: it goes out unfinished, and nothing goes out at once."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("her",)))
    said = await world.say(words)
    assert said[0].kind == "danger"
    assert list(world.cases.kept.values()) == [words]
    assert not world.cases.alarms


async def test_suspicion_shows_the_card_and_is_noted_until_it_is_answered(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing goes out before the person says that it is happening now; it is noted for who never says."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("her",), sure=False))
    said = await world.say("He parks up by the water with her.")
    assert said[0].kind == "danger"
    assert not world.cases.alarms
    assert world.cases.answers["danger_suspected"] == "yes"


async def test_the_writers_own_state_alone_shows_no_card(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who cannot sleep is nobody in danger, whatever was learned of such words."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("cant sleep",)))
    said = await world.say("I'm an old man and I just can't sleep.")
    assert not [message for message in said if message.kind == "danger"]
    assert not world.cases.alarms


async def test_a_habit_shows_the_card_and_waits_for_the_answer(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """However sure learning is: only the person knows whether it is happening now."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("her",)))
    said = await world.say("On Sundays a man walks a girl into the woods and she comes back on her own.")
    assert said[0].kind == "danger"
    assert not world.cases.alarms


async def test_what_is_only_asked_opens_no_report(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that raises the card is no account."""
    monkeypatch.setattr(world.services.understanding, "danger", lambda _text: Danger(True, ("gets gifts",)))
    await world.say("should i worry if a girl of 14 gets gifts")
    assert not world.cases.kept


@pytest.mark.parametrize(
    "covers", ["press 55", "emergencySMS", "18000", "British Transport Police", "Do not let the person see"]
)
async def test_the_card_covers_those_who_cannot_call(world: World, covers: str) -> None:
    """The card tells the silent, the deaf, the traveller and the watched what to do."""
    assert covers in (await world.say(DANGER))[0].text


async def test_the_card_comes_without_the_engine(world: World) -> None:
    """An absent engine keeps nobody from the card."""
    world.engine.away = True
    said = await world.say(DANGER)
    assert CARD in said[0].text
    assert "saved" in said[-1].text


async def test_a_second_message_gets_the_card_although_the_first_still_waits(world: World) -> None:
    """A message that waits for the engine holds up no danger check behind it."""
    world.engine.away = True
    await world.say("i saw something odd in town")
    assert CARD in (await world.say(DANGER))[0].text


async def test_the_same_danger_gets_the_full_card_once(world: World) -> None:
    """The full card appears once per new danger fact."""
    await world.say(DANGER)
    said = await world.say(DANGER)
    assert not [message for message in said if message.kind == "danger"]


@pytest.mark.parametrize("step", [None, "account", "reporter_contact", "check", "incident:when"])
async def test_danger_is_met_in_every_state(world: World, step: str | None) -> None:
    """No question stands in front of the card."""
    await world.change(step=step)
    assert CARD in (await world.say(DANGER))[0].text


async def test_the_danger_button_needs_no_question(world: World) -> None:
    """The button that always stays answers with the card every time, without the engine."""
    for _ in range(2):
        said = await world.choose("gateway:999", question=None)
        assert CARD in said[0].text
    assert not world.engine.asked


async def test_a_ticked_danger_sign_gets_the_card_before_the_engine(world: World) -> None:
    """A ticked indicator of immediate danger is danger."""
    world.engine.answers = [asks("indicators", "answer:held", "answer:late", multiple=True)]
    await world.say("a man and a girl")
    said = await world.choose("answer:held", "answer:late")
    assert CARD in said[0].text
    assert world.cases.alarms == [("Sentence of held.",)]


async def test_an_emerging_sign_gets_no_card(world: World) -> None:
    """Only immediate danger shows the card."""
    world.engine.answers = [asks("indicators", "answer:held", "answer:late", multiple=True)]
    await world.say("a man and a girl")
    assert not [m for m in await world.choose("answer:late") if m.kind == "danger"]


async def test_danger_from_the_routing_table_becomes_the_card(world: World) -> None:
    """A danger message of the engine is replaced by the one card."""
    world.engine.answers = [asks("happening_now", "answer:yes"), asks("when", "skip", kind="danger")]
    await world.say("a man and a girl")
    said = await world.choose("answer:yes")
    assert CARD in said[0].text
    assert not [m for m in said if m.text.startswith("About")]


async def test_a_driver_who_is_not_parked_is_told_hands_free(world: World) -> None:
    """A driver on the road calls hands-free or through the controller."""
    await world.change(parked=None)
    said = await world.say(DANGER)
    assert "hands-free" in said[0].text
    assert "controller" in said[0].text


async def test_the_railway_number_needs_a_check(world: World) -> None:
    """A number reaches a person only when an operator has checked it."""
    assert "01632" not in (await world.say(DANGER))[0].text
    world.cases.number = "01632 960001"
    assert "01632 960001" in (await world.choose("gateway:999", question=None))[0].text


async def test_what_brought_the_card_tells_of_a_concern_once_it_is_heard(world: World) -> None:
    """Behind the question about 999 the report goes on: no small talk answers words of danger."""
    await world.say(DANGER)
    await world.say("skip")
    assert world.engine.asked[-1].tells


async def test_have_you_called_keeps_the_incident_number(world: World) -> None:
    """After a yes the incident number is asked for and kept, and the engine's question comes again."""
    said = await world.say(DANGER)
    called = next(i for i, m in enumerate(said, 1) if Option("gateway:called:yes", "Yes, I have called") in m.options)
    await world.choose("gateway:called:yes", question=called)
    assert not world.engine.asked
    kept = await world.say("log 0412 of today")
    assert world.cases.answers == {"called_999": "yes", "incident_number": "log 0412 of today"}
    assert kept[-1].step == "account"
    assert [question.text for question in world.engine.asked] == [DANGER]


async def test_999_is_asked_alone_and_the_next_question_comes_after_the_answer(world: World) -> None:
    """One question at a time: the engine hears the words once the person has said whether they called."""
    said = await world.say(DANGER)
    assert [message.step for message in said] == [None, None]
    after = await world.choose("gateway:called:no", question=2)
    assert after[-1].step == "account"


async def test_a_question_of_the_engine_that_brings_the_card_waits_too(world: World) -> None:
    """It is put again, by the engine, after the answer about 999."""
    world.engine.answers = [asks("happening_now", "answer:yes"), asks("when", "skip", kind="danger")]
    await world.say("a man and a girl")
    said = await world.choose("answer:yes")
    assert not [message for message in said if message.step]
    await world.choose("gateway:called:cant", question=len(await world.replies()))
    assert world.engine.asked[-1].choice == Choice("answer", ("repeat",))


async def test_rules_bring_no_second_card_for_what_was_stated_before(world: World) -> None:
    """Who has seen the card and said that it is over is not shown it again at every answer; "yes, now" is new."""
    await world.say(DANGER)
    world.engine.answers = [asks("happening_now", "answer:no_recent", "answer:yes")]
    await world.say("no")
    world.engine.answers = [asks("indicators", "answer:yes", kind="danger"), asks("when", "skip", kind="danger")]
    said = await world.choose("answer:no_recent")
    assert not [message for message in said if message.kind == "danger" and CARD in message.text]


@pytest.mark.parametrize("typed", ["Not yet", "i call 999 already", "I cant call"])
async def test_rules_ask_no_second_time_whether_999_was_called(world: World, typed: str) -> None:
    """Who has said whether they called is not asked again at "yes, now"; a new kind of danger brings the card."""
    await world.say(DANGER)
    world.engine.answers = [asks("happening_now", "answer:yes"), asks("happening_now", "answer:yes")]
    await world.say(typed)
    world.engine.answers = [asks("when", "skip", kind="danger")]
    said = await world.choose("answer:yes")
    assert not [message for message in said if message.kind == "danger"]


async def test_words_instead_of_the_answer_are_kept_and_the_talk_goes_on(world: World) -> None:
    """Who writes on is not held up."""
    await world.say(DANGER)
    said = await world.say("there is a white van outside as well")
    assert "there is a white van outside as well" in world.cases.kept.values()
    assert said[-1].step == "account"


@pytest.mark.parametrize(
    ("typed", "word"),
    [("stop", "cancel"), ("I want to stop", "cancel"), ("cancel", "cancel"), ("discard it", "discard")],
)
async def test_stop_instead_of_the_answer_about_999_is_about_the_report(world: World, typed: str, word: str) -> None:
    """The interview has not begun: it begins with the question about stopping, and what was written stays."""
    await world.say(DANGER)
    await world.say(typed)
    assert [question.choice for question in world.engine.asked] == [Choice("report_concern", (word,))]
    assert list(world.cases.kept.values()) == [DANGER]


async def test_stop_inside_the_interview_reaches_its_open_question(world: World) -> None:
    """The interview itself knows the word."""
    await world.say("i saw something odd in town")
    await world.say(DANGER)
    await world.say("stop")
    assert (world.engine.asked[-1].text, world.engine.asked[-1].choice) == ("stop", None)
    assert DANGER in world.cases.kept.values()


@pytest.mark.parametrize("typed", ["back", "go back", "help", "menu", "start again", "start over", "change it"])
async def test_what_steers_is_no_answer_about_999_and_no_part_of_the_account(world: World, typed: str) -> None:
    """The question about 999 is put again."""
    await world.say(DANGER)
    said = await world.say(typed)
    assert "Have you called 999" in said[-1].text
    assert list(world.cases.kept.values()) == [DANGER]
    await world.say("yes")
    assert world.cases.answers["called_999"] == "yes"


@pytest.mark.parametrize("typed", ["skip", "not sure"])
async def test_the_question_about_999_can_be_skipped(world: World, typed: str) -> None:
    """The talk goes on with what waited, and nothing was called."""
    await world.say(DANGER)
    await world.say(typed)
    assert world.engine.asked[-1].text == DANGER
    assert list(world.cases.kept.values()) == [DANGER]
    assert "called_999" not in world.cases.answers


async def test_words_instead_of_an_incident_number_are_not_swallowed(world: World) -> None:
    """What is not a number is kept as part of the account, and the talk goes on."""
    await world.say(DANGER)
    await world.choose("gateway:called:yes", question=2)
    await world.say("they did not give me one but he is driving off towards the ring road in a silver car")
    assert any("silver car" in text for text in world.cases.kept.values())
    assert "incident_number" not in world.cases.answers


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("no", "no"),
        ("Not yet", "no"),
        ("nope", "no"),
        ("yes", "yes"),
        ("yeah mate", "yes"),
        ("i cant", "cant"),
        ("No signal", "cant"),
    ],
)
async def test_the_question_about_999_is_answered_in_words(world: World, typed: str, answer: str) -> None:
    """A typed yes, no or can't is the answer and no part of the account."""
    await world.say(DANGER)
    await world.say(typed)
    assert world.cases.answers["called_999"] == answer
    assert list(world.cases.kept.values()) == [DANGER]


@pytest.mark.parametrize(("answer", "part"), [("no", "999 first"), ("cant", "press 55")])
async def test_not_called_is_met_with_a_way(world: World, answer: str, part: str) -> None:
    """Who has not called or cannot is told another way."""
    await world.say(DANGER)
    said = await world.choose(f"gateway:called:{answer}", question=2)
    assert part in said[0].text
    assert world.cases.answers == {"called_999": answer}


@pytest.mark.parametrize(
    ("words", "number"), [("ive rung 999, they are coming", None), ("number is CAD 4412", "CAD 4412")]
)
async def test_a_call_to_999_is_understood_whenever_it_is_typed(world: World, words: str, number: str | None) -> None:
    """No second card and no list of contacts: the call is kept, and the number."""
    await world.say(DANGER)
    said = await world.say(words)
    assert world.cases.answers["called_999"] == "yes"
    assert world.cases.answers.get("incident_number") == number
    assert not [message for message in said if CARD in message.text]
    assert words in world.cases.kept.values()


@pytest.mark.parametrize(
    "typed",
    [
        ["called 999 before i wrote, police are coming", "incident number 0733 of today"],
        ["i have rung 999", "ref 0912"],
        ["log no is 0418"],
    ],
)
async def test_a_call_told_in_words_goes_on_with_what_waited(world: World, typed: list[str]) -> None:
    """The engine hears the account once the call is told of, so that a report comes of it."""
    await world.say(DANGER)
    for words in typed:
        said = await world.say(words)

    assert world.engine.asked[-1].text == DANGER
    assert said[-1].step == "account"


async def test_a_question_that_was_put_meanwhile_is_put_again_after_the_answer_about_999(world: World) -> None:
    """Words beside the card went on; the late answer leaves nobody without a question."""
    world.engine.answers = [asks("happening_now", "answer:yes")]
    await world.say(DANGER)
    await world.say("he has a scar on his cheek")
    said = await world.choose("gateway:called:no", question=2)

    assert said[-1].step == "happening_now"


async def test_a_call_that_is_told_beside_more_goes_on_to_the_engine(world: World) -> None:
    """What else was said is an answer to the open question."""
    words = "i have called the police about it and they said to write down the number plate, it was KX21 ABC"
    await world.say(words)
    assert world.cases.answers["called_999"] == "yes"
    assert world.engine.asked[-1].text == words


LEARNED = Danger(True, ("he has",))


async def test_after_the_card_only_a_sign_of_another_kind_brings_it_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Suspicion without a sign, and the same sign in other words, are an update of the alarm and no second card."""
    await world.say(DANGER)
    await world.change(step="where")
    with monkeypatch.context() as patched:
        patched.setattr(world.services.understanding, "danger", lambda _text: LEARNED)
        suspected = await world.say("he has gone quiet in there with her now")
    same = await world.say("she is still locked in and screaming help me")
    another = await world.say("he is dragging her into a van")

    assert [_cards(said) for said in (suspected, same, another)] == [0, 0, 1]


async def test_danger_of_another_report_brings_the_card_whatever_was_shown_before(world: World) -> None:
    """The same words after a receipt are another child until somebody says otherwise."""
    await world.say(DANGER)
    await world.choose("gateway:called:yes")
    await world.choose("gateway:incident:none")
    await world.change(step=None)
    alarms = len(world.cases.alarms)

    assert _cards(await world.say(DANGER))
    assert len(world.cases.alarms) > alarms


@pytest.mark.parametrize("answer", ["gateway:called:yes", "gateway:called:no", "gateway:called:cant"])
async def test_the_call_is_open_until_it_was_told(world: World, answer: str) -> None:
    """From the card to any answer about 999; words that tell something else leave it open."""
    assert not asks_call(await world.conversation())
    await world.say(DANGER)
    await world.say("she has red hair and a blue coat")
    assert asks_call(await world.conversation())
    await world.say(kind="choice", choices=(answer,), question=2)
    assert not asks_call(await world.conversation())


async def test_a_call_told_in_words_is_told(world: World) -> None:
    """Also with the number of the incident, and a card that is asked for opens it again."""
    await world.say(DANGER)
    await world.say("ive rang 999, CAD 4412")
    assert not asks_call(await world.conversation())
    await world.choose("gateway:999")
    assert asks_call(await world.conversation())


async def test_words_about_the_call_are_no_danger(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who writes that they ring 999 is not shown the card again, and the number is kept."""
    await world.say(DANGER)
    alarms = len(world.cases.alarms)
    monkeypatch.setattr(world.services.understanding, "danger", lambda text: Danger(bool(text), (text,)))
    said = await world.say("done it. they gave me log 771 of today. theyre sending someone")

    assert not _cards(said)
    assert len(world.cases.alarms) == alarms
    assert world.cases.answers["incident_number"] == "771"


def _cards(said: list[Message]) -> int:
    return sum(CARD in message.text for message in said)


@pytest.mark.parametrize(
    ("to", "says"),
    [
        (
            (("police", "Testshire Police"), ("social_care", None)),
            "to Testshire Police and Children's social care at 4:28pm. I cannot take that back",
        ),
        ((), "I cannot pass this on to anyone from here"),
    ],
)
async def test_an_alarm_that_went_out_is_said_at_once(
    world: World, to: tuple[tuple[str, str | None], ...], says: str
) -> None:
    """What went out, to whom, when and that it stays is said behind the card; once a report, whatever comes next."""
    world.cases.sent = AlarmSent("SL-7K3M-9QXD-4", datetime(2026, 11, 30, 16, 28, tzinfo=UTC), to)
    card, passed_on, *_ = await world.say(DANGER)
    assert card.kind == "danger"
    assert says in passed_on.text
    later = await world.say("he has a knife and she is bleeding")
    assert not [message for message in later if says in message.text]


async def test_nothing_is_said_of_an_alarm_that_did_not_go_out(world: World) -> None:
    """The card alone says nothing of passing on."""
    said = await world.say(DANGER)
    assert not [message for message in said if "passed on what you wrote" in message.text]
