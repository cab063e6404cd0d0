"""Danger by rules alone."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.danger import recognise
from tests.support.paths import HELD

DEVELOPMENT = HELD / "danger_development.jsonl"


@pytest.mark.parametrize(
    "text",
    [
        "shes asking me to help her hes gone in shop",
        "they just pulled a girl into a transit she was screaming",
        "kid on the stairs wont wake up, been sick",
        "he locked the door shes still in there",
        "mujhe bachao",
    ],
)
def test_a_child_in_danger_now_is_met_with_danger_and_the_words_that_say_so(text: str) -> None:
    """Recall comes first, also without a model."""
    found = recognise(text)

    assert found.danger
    assert all(words.casefold() in text.casefold() for words in found.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "help me log in",
        "this traffic is murder",
        "last year two men dragged a girl into a car",
        "what do I do if a child is unconscious",
        "passenger left wallet in my car",
    ],
)
def test_the_past_training_questions_and_figures_of_speech_are_left_alone(text: str) -> None:
    """A card on every second message would be ignored."""
    assert not recognise(text).danger


A_DRIVE = [
    "our caretaker keeps giving a lift home to a girl in year 10",
    "one of the drivers gives lifts to girls in Year 9 after school",
    "he offers a lift to a lad of 13 in his van after training",
    "she gets a lift home off a boy and a man of 40 in an Audi",
    "the trainer says it is only another lift home for a girl in the under 12s",
    "A girl of 14 takes lifts with them up to the flats",
    "a girl of 12 in the lift with a child in a pushchair went up to four",
]
LIFTED = [
    "he lifted a little girl into his van and shut the door",
    "a man is lifting a child off the bench into a car",
    "two of them lift the boy up and away from his friends",
    "a fella lifts her in the boot, she is about 9",
]


@pytest.mark.parametrize("text", A_DRIVE)
def test_a_lift_is_a_drive(text: str) -> None:
    """Who is given a lift is not lifted: it may be a worry and is no danger by the rules."""
    assert not recognise(text).danger


@pytest.mark.parametrize("text", LIFTED)
def test_who_lifts_a_child_away_is_danger(text: str) -> None:
    """The doing is told, not a ride."""
    assert recognise(text).danger


CALM = [
    "let me out here he said and paid, a girl of 14 was in the back",
    "a poster says help us to help you, a girl of 14 reads it",
    "my mum will kill me if i tell her said the girl of 14",
    "the trainer of the under 12s says he will kill us if we dont win",
    "he will kill me if i leave the till, two girls of 14 were in",
    "he kills me that lad of 15, so funny",
    "A girl of 14 came out of the toilets and mouthed thank you at me as he paid",
    "the lad with the older fella mouthed hiya to me over the counter",
    "She pleaded with me not to tell her nan about the two phones",
    "the boy asked us not to mention the money",
    "A young girl asked me to stop outside the flats and a man paid",
    "the man with the girl has a limp and a blue fleece",
    "he led the girl out to the car park on Monday",
    "i just remembered they dragged the girl out by her hair",
    "A bloke gave him an envelope and took her off at the second stop",
]
PLEAS = [
    "girl of 13 whispered he kills me if i talk",
    "boy about 12 says they will stab him if he doesnt carry it",
    "she is 14 and wrote hes gonna kill me if i tell",
    "my foster son texted me, they will burn us if we run",
    "a girl of 11 is in there, he says he will cut anyone who comes in",
    "a girl of 13 mouthed please at me in the mirror",
    "she mouthed sorry, help me, at the counter, she is about 12",
    "the girl is begging us not to let him in",
    "the lad begged me to stop him",
    "he is steering a girl of 12 out the back door",
    "a man just led a girl of 11 away by the wrist",
    "there is a girl of 14 here gone limp in his arms",
    "a man gave him cash and took the girl upstairs",
    "i just remembered, she is still locked in there with him",
]


@pytest.mark.parametrize(("text", "danger"), [*((text, False) for text in CALM), *((text, True) for text in PLEAS)])
def test_a_word_shared_with_a_plea_is_none(text: str, danger: bool) -> None:
    """Thanks without a sound, a secret, a stop, a walk with a limp and what is over are no danger; pleas still are."""
    assert recognise(text).danger is danger


def test_sex_ethnicity_and_disability_change_nothing() -> None:
    """Protected characteristics never drive danger."""
    one = recognise("a black girl in a wheelchair is being dragged into a van by a man")
    other = recognise("a boy is being dragged into a van by a woman")

    assert one.danger
    assert one.danger == other.danger


def test_rules_alone_keep_their_false_alarms_rare_on_held_cases() -> None:
    """The rules are the precise half; the trained opinion adds recall."""
    calm = [row["text"] for row in map(json.loads, DEVELOPMENT.read_text("utf-8").splitlines()) if not row["danger"]]

    assert sum(recognise(text).danger for text in calm) / len(calm) <= 0.06


@given(st.text(max_size=300))
def test_any_text_gets_an_answer(text: str) -> None:
    """No text raises an exception."""
    assert recognise(text).danger in (True, False)


def test_what_began_in_the_past_and_still_holds_is_danger() -> None:
    """A child who "has been locked in" is in danger now, whatever else happened last week."""
    assert recognise("A man sold a girl last week. He has locked her in his flat").danger
    assert not recognise("last week he locked her in his flat, she is back home since monday").danger


@pytest.mark.parametrize(
    "text",
    [
        "لڑکی کو خطرہ ہے مدد کریں",
        "ਕੁੜੀ ਖਤਰੇ ਵਿੱਚ ਹੈ",
        "মেয়েটি বিপদে আছে",
        "dziewczynka w aucie on ja bije",
        "fata e in pericol",
        "la fille est en danger",
        "البنت في خطر",
    ],
)
def test_harm_to_a_child_is_danger_in_other_languages(text: str) -> None:
    """A word for a child beside one for harm is danger in whatever order its language puts them."""
    assert recognise(text).danger


@pytest.mark.parametrize(
    "text",
    ["dziecko w szkole", "bije dziewczynke co wieczór", "fata mea are 3 ani", "dziecko. pada i jest niebezpiecznie"],
)
def test_a_child_alone_or_what_was_then_is_no_danger_in_other_languages(text: str) -> None:
    """A child without harm, harm in another sentence, and a habit raise no card."""
    assert not recognise(text).danger
