"""Questions of a case that is only supposed, told from what has happened."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from bot.understanding.supposed import asks_of_a_case

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
