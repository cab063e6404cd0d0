"""A name beside a request to leave it out is the reporter's; a post told by a verb, a turn or a cut word is theirs."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.own_identity import own_identity
from bot.concerns.redaction.redact import Redaction, redact

NAMES = {
    "no put my name Almaz please, he know my family": "Almaz",
    "can you not use name Wiktoria, i am afraid": "Wiktoria",
    "please leave my name out its Oksana": "Oksana",
    "never show my full name which is Gerald Pym": "Gerald Pym",
    "Yusuf is my name but dont tell him": "Yusuf",
    "without my name Hodan please. a girl of 13 was crying": "Hodan",
    "i am Bogna i wash pots here, no name": "Bogna",
    "im danuta please dont say it was me": "danuta",
    "I'm Fiachra but keep me out of it": "Fiachra",
    "man give note. Please not write my name Selam": "Selam",
}
POSTS = {
    "i am recepcionist. one girl is in 12": "recepcionist",
    "im from housekeeping and theres a lass in 204": "housekeeping",
    "i am caretak. a boy was in the shed": "caretak",
    "I work Sunday mornings, a man brings a girl": "Sunday mornings",
    "i do lates at Foxley Mart and a lad comes in": "Foxley Mart",
    "I'm behind the bar most Fridays. a bloke was with a girl of 14": "behind the bar",
    "i was on reception when a man brought a girl": "on reception",
    "Hairdresser. A girl of 13 came in with bruises": "Hairdresser",
    "Bus driver. A lad of 12 gets on alone": "Bus driver",
    "Optician - a girl of 14 had a black eye": "Optician",
    "im on the 47 and a girl gets on": "im on",
    "my crewmate says hes seen her before": "crewmate",
    "my doorman told me she is 15": "doorman",
    "I collect glasses please dont say": "collect glasses",
    "I'm the cleaner on weekday evenings so dont say. A man came": "weekday evenings",
    "i clean there at weekends and a girl was crying": "at weekends",
}
STAYS = (
    "she said please write my name is Anna",
    "he put her in the car. dont use my name",
    "please dont tell anybody my name. Dermot will know",
    "dont give my name to Dermot",
    "dont use my name Dermot would kill me",
    "im scared i cant sleep",
    "Pharmacist at the shop sells to kids, he is about 50",
    "Taxi driver. He takes girls to the hotel",
    "my doorman lets kids in for favours",
    "he was on the door most nights",
    "she does Saturdays at Foxley Mart",
    "i was on the 3 seats behind",
    "she is on reception in year 1",
    "not sure of his name Dean or Dan",
    "dont know her name Kelly something",
    "never got the name Tariq i think",
    "dont write his name Dave he will know",
    "keep the name Kelly out of it",
    "girl told me im katie please help me",
    "there was a note, im katie please get me out",
)


@pytest.mark.parametrize(("text", "own"), {**NAMES, **POSTS}.items())
def test_what_names_the_reporter_is_withheld(text: str, own: str) -> None:
    """Asked for or not, it is in no release copy."""
    assert own not in redact(text, Redaction()).text


@pytest.mark.parametrize(("text", "own"), NAMES.items())
def test_the_name_is_looked_for_in_every_answer(text: str, own: str) -> None:
    """The name counts as the reporter's own wherever else it is written."""
    assert any(
        own.split()[0].casefold() == word.casefold()
        for name in own_identity([("account", text)]).names
        for word in name
    )


@pytest.mark.parametrize("text", STAYS)
def test_what_is_told_of_others_stays(text: str) -> None:
    """Who is told of in the same words is what police need."""
    assert redact(text, Redaction()).text == text


def test_a_trade_is_no_place_of_work() -> None:
    """A post that opens the account names no house where it was."""
    assert own_identity([("account", "Pharmacist. A girl came in")]).workplaces == ()


@pytest.mark.parametrize(
    "text", ["he made me and my brother do things", "he touched me n my sister", "she got my cousin and me drunk"]
)
def test_kin_who_were_hurt_beside_the_writer_are_told(text: str) -> None:
    """Another victim is what police need, whoever tells it."""
    assert redact(text, Redaction()).text == text


def test_kin_who_only_saw_it_are_withheld() -> None:
    """They tell who reports."""
    assert "brother" not in redact("me and my brother saw a man with a girl", Redaction()).text
