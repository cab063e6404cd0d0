"""Buttons can be chosen in words: a yes, a number, or what people say instead."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from bot.interview.parse_answer import QUESTIONS, SMALL_TALK, is_question
from bot.interview.turn_input import TurnInput
from bot.questions.hearing import may_ask
from tests.unit.interview.steps import SAW, parked, skip_to
from tests.unit.interview.world import LAST_NIGHT, NO_FACTS, FakeUnderstanding, Talk


@pytest.mark.parametrize(
    ("step", "words", "picked"),
    [
        ("happening_now", "no its finished", "no_recent"),
        ("happening_now", "yes hes still with her in the car", "yes"),
        ("happening_now", "it was about three weeks ago", "no_older"),
        ("happening_now", "he has had her since yesterday", "yes"),
        ("happening_now", "might be, I couldn't see", "maybe"),
        ("happening_now", "its been going on since half term", "recurring"),
        ("happening_now", "not right now but every friday, it keeps happening", "recurring"),
        ("happening_now", "most nights", "recurring"),
        ("happening_now", "no not now", "no_recent"),
        ("happening_now", "no sorry, they had left", "no_recent"),
        ("how_known", "saw it myself", "saw_heard"),
        ("how_known", "a colleague told me", "told"),
        ("how_known", "its on our cctv", "supported"),
        ("reporter_choice", "i don't want my name on it", "anonymous"),
        ("reporter_choice", "keep it private please", "confidential"),
        ("reporter_choice", "happy to be named", "named"),
        ("updates", "nah", "no"),
        ("updates", "yes please", "yes"),
    ],
)
async def test_what_people_say_chooses_the_button(step: str, words: str, picked: str) -> None:
    """A short answer in one's own words counts as the tap it means."""
    talk = await parked()
    await skip_to(talk, step)
    await talk.say(words)
    assert talk.draft.answers[step].value == picked


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("reporter_choice", "will it be anonymous?"),
        ("reporter_choice", "can they see if i stay anonymous"),
        ("happening_now", "yesterday or weeks ago"),
        ("indicators", "no it was in the car park"),
        ("happening_now", "no scratch that, Wayne wasnt with them"),
        ("happening_now", "no not Mill Street, Mill Court"),
        ("happening_now", "no sorry she is 14 not 15"),
    ],
)
async def test_a_question_or_two_meanings_choose_nothing(step: str, words: str) -> None:
    """Nothing is chosen for a person who asks, or who says two things."""
    talk = await parked()
    await skip_to(talk, step)
    await talk.say(words)
    assert step not in talk.draft.answers
    assert talk.step == step


async def test_a_typed_yes_says_that_the_car_is_parked() -> None:
    """A driver can answer the first question without a button."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    await talk.say("yes", "affirm")
    assert talk.step == "account"


async def test_an_account_instead_of_an_answer_is_saved_and_the_car_asked_once_more() -> None:
    """What a driver tells before saying whether the car is parked is kept at once."""
    talk = Talk()
    await talk.say("", "report_concern", tap=())
    saved, asked = await talk.say(SAW)
    assert "saved" in saved["text"]
    assert asked["step"] == "parked"
    await talk.say("it was a white van")
    assert [told.text for told in talk.draft.statements] == [SAW, "it was a white van"]
    assert talk.step == "happening_now"


LONG_NO = "nah it was yesterday about four from the bus shelter, green fiesta behind us, reg began KX, one lad about 30"


@pytest.mark.parametrize(
    ("step", "words", "picked"),
    [
        ("happening_now", LONG_NO, "no_recent"),
        ("happening_now", "yes, he has her in the back room and I can see the two of them from the bar", "yes"),
        ("happening_now", "eh", None),
        ("happening_now", "send", None),
        ("happening_now", "hang on", None),
        ("happening_now", "no but they are still there", None),
        ("happening_now", "dont think he is still with her", None),
        ("child_known", "i wish i knew", "no"),
        ("child_known", "never met her before tonight", "no"),
        ("child_known", "dont really know her", None),
        ("child_known", "one of my pupils", "yes"),
        ("child_known", "two lasses by the bus stop", None),
        ("happening_now", "no coat on her, said Kez pays", None),
        ("happening_now", "no luggage with either of them", None),
        ("happening_now", "no, last friday", "no_recent"),
        ("child_known", "no phone on her so no", None),
        ("how_known", "my cousin cleans there and she texted me about it this morning before I came on shift", "told"),
        ("how_known", "long story", None),
    ],
)
async def test_typed_words_choose_by_meaning_or_are_asked_again(step: str, words: str, picked: str | None) -> None:
    """A yes is never guessed; what is unclear is kept and asked again."""
    talk = await parked()
    await skip_to(talk, step)
    await talk.say(words, "affirm")
    answer = talk.draft.answers.get(step)
    assert (answer.value if answer else None) == picked
    kept = [told.text for told in talk.draft.statements] + [given.text for given in talk.draft.answers.values()]
    assert words in kept or len(words.split()) <= 3 or picked
    assert picked or talk.step == step


@pytest.mark.parametrize(("words", "beside"), [("wish i knew", "wish i knew"), ("if only", "if only"), ("nope", None)])
async def test_a_no_in_other_words_is_kept_as_it_was_typed(words: str, beside: str | None) -> None:
    """A plain no needs no words beside it."""
    talk = await parked()
    await skip_to(talk, "child_known")
    await talk.say(words, "affirm")

    assert (talk.draft.answers["child_known"].value, talk.draft.answers["child_known"].text) == ("no", beside)


@pytest.mark.parametrize(
    ("words", "name"), [("Will Arkle", "Will Arkle"), ("noor", "noor"), ("Yes, its Ty Back", "Ty Back")]
)
async def test_a_name_where_a_yes_is_asked_is_the_childs_name(words: str, name: str) -> None:
    """In any spelling, and beside the yes."""
    talk = await parked()
    await skip_to(talk, "child_known")
    await talk.say(words, "thanks")
    assert (talk.draft.answers["child_known"].value, talk.draft.answers["child_name"].text) == ("yes", name)


@pytest.mark.parametrize("words", ["2", "change 2", "number 2 please"])
async def test_a_typed_number_at_the_check_changes_that_line(words: str) -> None:
    """A number never sends."""
    talk = await parked()
    await talk.tap("no_recent")
    await skip_to(talk, "check")
    await talk.say(words)
    assert talk.step == "happening_now"
    assert talk.cases.submitted == []


async def test_more_words_at_the_check_are_kept_and_shown() -> None:
    """What comes to mind at the check becomes part of the report, and the check is shown again."""
    talk = await parked()
    await skip_to(talk, "check")
    await talk.say("the van had a ladder on its roof")
    assert talk.draft.statements[-1].text == "the van had a ladder on its roof"
    assert talk.step == "check"


@pytest.mark.parametrize("words", ["send", "yes that's right", "send it"])
async def test_the_check_can_be_sent_in_words(words: str) -> None:
    """Who cannot tap can send."""
    talk = await parked()
    await skip_to(talk, "check")
    await talk.say(words)
    assert talk.cases.submitted == [True]


async def test_words_added_to_what_was_read_back_are_kept_and_go_on() -> None:
    """A description is part of what was told, and nobody has to confirm the rest again."""
    talk = await parked()
    talk.draft.facts = SimpleNamespace(**{**vars(talk.draft.facts), "times": (LAST_NIGHT,)})
    await skip_to(talk, "read_back")
    await talk.say("he had a grey beard and a green coat")
    assert talk.draft.statements[-1].text == "he had a grey beard and a green coat"
    assert talk.draft.answers["read_back"].value == "yes"
    assert talk.step == "where"


async def test_a_name_instead_of_a_yes_says_that_the_child_is_known() -> None:
    """The name is kept and the questions about a known child follow."""
    talk = await parked()
    await skip_to(talk, "child_known")
    await talk.say("Robbie, comes in with his nan")
    assert (talk.draft.answers["child_known"].value, talk.step) == ("yes", "child_age")
    assert talk.draft.answers["child_name"].text == "Robbie"
    assert talk.draft.answers["child_known"].text == "Robbie, comes in with his nan"


@pytest.mark.parametrize(
    ("words", "state", "value"),
    [
        (["he is in a white van", "it is every tuesday about seven"], "given", "recurring"),
        (["he is in a white van", "his hair is grey"], "skipped", None),
        (["they sit there every tuesday, she is there now"], None, None),
    ],
)
async def test_words_that_choose_nothing_are_no_i_do_not_know(
    monkeypatch: pytest.MonkeyPatch, words: list[str], state: str | None, value: str | None
) -> None:
    """A habit that is told answers whether it keeps happening; what nobody said is not written down as unsure."""
    talk = await parked()
    read = FakeUnderstanding.read

    def reading(self: FakeUnderstanding, text: str, *given: object, **named: bool) -> object:
        habit = SimpleNamespace(how_often="every tuesday") if "every tuesday" in text else None
        facts = SimpleNamespace(**{**vars(NO_FACTS), "recurrence": habit})
        return SimpleNamespace(**{**vars(read(self, text)), "facts": facts})

    monkeypatch.setattr(FakeUnderstanding, "read", reading)
    for text in words:
        await talk.say(text)
    answer = talk.draft.answers.get("happening_now")
    assert (answer and answer.state, answer and answer.value) == (state, value)


@pytest.mark.parametrize("text", ["outside the station", "half 11 last night", "older fella", "no idea", "2 of them"])
@pytest.mark.parametrize("intent", sorted(QUESTIONS | SMALL_TALK))
def test_words_without_the_form_of_a_question_are_none_whatever_they_are_taken_for(text: str, intent: str) -> None:
    """So the engine need not guess at the intent of an answer: the gateway says which words those are."""
    guessed = TurnInput("h", "m", text, intent=intent, confidence=1.0)
    assert not may_ask(text)
    assert not any(is_question(guessed, listens) for listens in (True, False))
