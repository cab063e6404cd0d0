"""Questions of a case that is only supposed, told from what has happened."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from bot.understanding.asking.supposed import (
    asks_of_a_case,
    asks_of_another_office,
    asks_of_chat,
    asks_of_images,
    asks_of_what_follows,
)

WHOM, WHAT = "ask_who_to_contact", "ask_what_to_do"
ASKED = [
    ("who should we phone if somebody hangs round the changing rooms, the regatta is on Sunday", WHOM),
    ("If a guest booked in with a girl of 13, who would I tell? I begin on the desk on Monday.", WHOM),
    ("our disco is on Friday, which number do i ring in case a child is left behind", WHOM),
    ("what would we do if a lad of 12 asked a steward for help, the match is on Saturday", WHAT),
    ("Say there was a child on her own on the last train. What should guards do?", WHAT),
    ("we have a fete on saturday and i was wondering who we ring if there is trouble with a child", WHOM),
    ("what do we do if a girl gets on with a bloke and shes crying", WHAT),
    ("we have the under 14s in on friday. who do i phone if customers bother them", WHOM),
    ("What should staff do about children staying with grown-ups? Our meeting is on 4 December.", WHAT),
]
TOLD = [
    "who do I ring, there is a girl of 13 in room 9 with a man",
    "who do I ring? a man keeps driving a girl of 13 home",
    "who do i tell if a man has just taken a girl of 12 out of our car park",
    "If you want the plate I have it. A man took a girl of 13 upstairs. Who do I ring?",
    "what do I do if a lad has her by the hair in the lobby",
    "what do I do about the man who sits with my daughter in the cafe",
    "who do i ring if she comes back, a man grooms her",
    "a girl of 14 is at the bus stop every night with a man who gives her vapes",
    "who do i ring if a man has a girl locked in now and hes drunk",
    "he is 40 and buys her drinks. who do i ring if a thing like that goes on",
    "who is the manager of the pool",
]


@dataclass
class _Read:
    has_behaviour: bool


class _Understanding:
    """Takes any sentence about a man for one that tells of a concern."""

    def read(self, text: str, *, with_wording: bool = True) -> _Read:
        return _Read("man" in text.split())


@pytest.mark.parametrize(("text", "asks"), ASKED)
def test_a_question_of_a_supposed_case_is_a_question(text: str, asks: str) -> None:
    """Whatever ordinary sentence is typed with it."""
    assert asks_of_a_case(text, _Understanding()) == asks


@pytest.mark.parametrize("text", TOLD)
def test_what_has_happened_is_told_although_it_is_asked_about(text: str) -> None:
    """A concern is never taken for a question."""
    assert asks_of_a_case(text, _Understanding()) is None


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("will anyone even look at this", "ask_what_happens_next"),
        ("does a real person read what i write or not?", "ask_what_happens_next"),
        ("so is this really grooming?", "ask_definition"),
        ("does that count as abuse then", "ask_definition"),
        ("do the police actually check this or what", "ask_what_happens_next"),
        ("is somebody going to act on this", "ask_what_happens_next"),
        ("are people even reading what i type", "ask_what_happens_next"),
        ("will a human see it today", "ask_what_happens_next"),
        ("is it actually child exploitation or just a lad being daft", "ask_definition"),
        ("is this even abuse", "ask_definition"),
        ("is anyone with her", None),
        ("does anyone see her", None),
        ("is someone looking at these girls", None),
        ("do people read the board", None),
        ("that is exploitation", None),
        ("is it a sign", None),
        ("will anyone see my name", None),
        ("is that man known to police", None),
        ("is this exploitation, he gives her money every night and takes her home to his flat", None),
        ("does anyone read this, she is locked in room 12", None),
    ],
)
def test_a_few_words_ask_of_the_chat(text: str, asks: str | None) -> None:
    """Who tells something beside, or asks of who they are, is no such question."""
    assert asks_of_chat(text) == asks


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("do i delete the photos or leave them", True),
        ("can we copy them onto a stick for you", True),
        ("shall I send you the pictures?", True),
        ("should I just wipe these", True),
        ("am i allowed to save the screenshots", True),
        ("shall we download or print the images", True),
        ("must i erase his gallery", True),
        ("can i send the report now", False),
        ("can i copy my boss in", False),
        ("should i save his number", False),
        ("did he delete the pictures", False),
        ("should i send it now", False),
        ("he sent her pictures", False),
        ("should i delete my answer", False),
    ],
)
def test_what_is_to_be_done_with_pictures_is_asked(text: str, asks: bool) -> None:
    """To copy, send or delete pictures; not what somebody else did with them."""
    assert asks_of_images(text) is asks


class _Reads:
    """Reads a sign in every text that speaks of gifts."""

    def read(self, text: str, *, with_wording: bool = True) -> SimpleNamespace:
        return SimpleNamespace(has_behaviour="gifts" in text)


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("a lad left his bike here, do i put it in lost property", True),
        ("my own kids drive me mad. have you got the number for the licensing team", True),
        ("a girl crying by the lost property office with two men", False),
        ("he gives her gifts at lost property", False),
        ("whats the phone for the council, my badge has run out", True),
        ("need the opening hours of the licensing desk", True),
        ("do you have the email for complaints, the bus was late again", True),
        ("she is missing, what is the number for the council", False),
        ("worried about a girl, is there a number for the licensing lot", False),
        ("a man wrote his number for her", False),
        ("lost a girl of 12 in the crowd", False),
        ("what number is the room", False),
    ],
)
def test_another_office_is_asked_for(text: str, asks: bool) -> None:
    """Words that tell of a sign or of a worry are a concern, whatever else they ask."""
    assert asks_of_another_office(text, _Reads()) is asks


OF_WHAT_FOLLOWS = [
    ("do his mum have to know", "who_is_told"),
    ("does my manager get told?", "who_is_told"),
    ("so will school find out", "who_is_told"),
    ("do I have to tell the head", "who_is_told"),
    ("you tell my boss?", "who_is_told"),
    ("are her parents going to be told", "who_is_told"),
    ("must we inform his foster carers", "who_is_told"),
    ("will the driver lose his licence", "what_becomes"),
    ("would he get arrested", "what_becomes"),
    ("will Mr Lenton get the sack or be suspended", "what_becomes"),
    ("what happens to him then?", "what_becomes"),
    ("could she be taken into care", "what_becomes"),
    ("will I have to go to court", "what_becomes"),
    ("will the girl in 207 get taken off her mum if i say he called her his niece?", "what_becomes"),
    ("am i going to get in trouble", "what_becomes"),
    ("how long does this take", "how_long"),
    ("how many more questions are there", "how_long"),
    ("is this nearly done?", "how_long"),
    ("is it too late to say anything", "too_late"),
    ("is it even worth reporting", "too_late"),
    ("sorry am i too late", "too_late"),
    ("how long has he been coming here", None),
    ("his mum has to know", None),
    ("will be at his nans", None),
    ("Will Dunn, his mum knows", None),
    ("does his mum know him", None),
    ("he will lose his licence", None),
    ("is it his dad", None),
    ("can she be with him now", None),
    ("the boss told my manager", None),
    ("is she done with school", None),
    ("no school", None),
    ("do they have a car", None),
    ("are the lads locked up in there?", None),
]


@pytest.mark.parametrize(("text", "asks"), OF_WHAT_FOLLOWS)
def test_a_few_words_ask_what_comes_of_telling(text: str, asks: str | None) -> None:
    """Who hears of it, what becomes of people, how long, whether it is too late; an answer is none of these."""
    assert asks_of_what_follows(text) == asks
