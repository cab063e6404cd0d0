"""That 999 was called is understood in any words, and the number is kept."""

from __future__ import annotations

import pytest

from bot.understanding.emergency_call import incident_number, says_called, without_call


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("ive just rung the police", True),
        ("I have called 999 already", True),
        ("police are on their way", True),
        ("they are on their way", True),
        ("my manager has phoned 999, they said ten minutes", True),
        ("should i have called 999", False),
        ("i havent called the police", False),
        ("have you called 999?", False),
        ("they are coming out of the house with her", False),
        ("he said he would get the police called", False),
        ("I never rang 999", False),
    ],
)
def test_a_call_is_told_or_not(text: str, called: bool) -> None:
    """A wish, a question and a no are no call."""
    assert says_called(text) is called


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("the number is CAD 5521", "CAD 5521"),
        ("cad no. 1187 of today", "CAD 1187"),
        ("incident number 204-281126", "204-281126"),
        ("room number 12", None),
        ("my number is 07700 900123", None),
        ("they gave me log 771 of today", "771"),
        ("ive got incident 2204", "2204"),
        ("they say me number 4471", "4471"),
        ("they said room number 12", None),
        ("its in the log 3 times", None),
        ("he got 14 and 15 year olds in", None),
    ],
)
def test_the_number_is_read(text: str, number: str | None) -> None:
    """Only a number that the services gave counts."""
    assert incident_number(text) == number


IN_SECOND_LANGUAGE = [
    ("I already ring police five minutes ago", True),
    ("already phone 999, they say wait", True),
    ("i ring 999 already", True),
    ("i tell you, i call police already", True),
    ("we call the police 10 minutes ago", True),
    ("i have call 999", True),
    ("i have ring", True),
    ("police they come", True),
    ("yes i call already", True),
    ("i call police when he come back", False),
    ("i call the police every week and they do nothing", False),
    ("police already know him", False),
    ("he say police they come if she talk", False),
    ("i not already call 999", False),
    ("if i call 999 already is too late", False),
    ("i will call police 10 minutes from now", False),
    ("he say he call already the girl", False),
    ("do i have to call police", False),
    ("they come here already with two girls", False),
    ("just tell me to call the police", False),
    ("we already phone the emergency services", True),
    ("my boss he call 999 just now", True),
    ("we ring ambulance ten minutes ago", True),
    ("already i call police", True),
    ("i dial 999 a moment ago", True),
    ("she have call 999", True),
    ("i want call police already", False),
    ("nobody call police already", False),
    ("dont call police already", False),
    ("he say he will call 999 already", False),
    ("i have called her two minutes ago", False),
    ("the man call a girl two minutes ago", False),
    ("i never already call 999", False),
]


@pytest.mark.parametrize(("text", "called"), IN_SECOND_LANGUAGE)
def test_a_call_is_told_in_the_words_of_who_learned_english_later(text: str, called: bool) -> None:
    """A bare verb beside "already", "have" or how long ago is a call that was made; a plan and a habit are none."""
    assert says_called(text) is called


AFTER_THE_CARD = [
    ("ok phoning them now", True),
    ("done it. they said stay put", True),
    ("theyre sending someone", True),
    ("ok i call now", True),
    ("he say police come if i talk", False),
    ("my manager is ringing them", True),
    ("he is sending someone up to the room", False),
    ("she keeps ringing them and crying", False),
    ("what have they done", False),
    ("ringing them now?", False),
]


@pytest.mark.parametrize(("text", "called"), AFTER_THE_CARD)
def test_a_call_is_told_in_fewer_words_once_it_was_asked_about(text: str, called: bool) -> None:
    """The same words without the question before them say nothing of 999."""
    assert says_called(text, asked=True) is called
    assert not says_called(text)


def test_what_is_told_beside_the_call_is_left_to_be_read() -> None:
    """A sentence of the call is no part of the danger."""
    text = "Done it. They gave me log 771. He has her by the arm. Police are on their way."
    assert without_call(text, asked=True) == "He has her by the arm."


BESIDE_THE_CALL = [
    ("i've got through now, ref 7719", True, "7719"),
    ("ive managed to ring them, log 33", True, "33"),
    ("got through to the police, the reference is 20-811", True, "20-811"),
    ("im through now. ref no 551", True, "551"),
    ("done, their ref is 4410", True, "4410"),
    ("They are on their way, incident 90", False, "90"),
    ("booking ref 7719", False, None),
    ("ref 7719", False, None),
    ("he got through the gate, room 12", False, None),
    ("my job number is 5512", False, None),
    ("she got through to him, log in 33", False, None),
]


@pytest.mark.parametrize(("text", "called", "number"), BESIDE_THE_CALL)
def test_a_number_beside_the_call_is_theirs(text: str, called: bool, number: str | None) -> None:
    """Once 999 was asked about, what tells of the call in one part of a sentence makes a bare number the incident's."""
    assert says_called(text, asked=True) is called
    assert incident_number(text) == number
