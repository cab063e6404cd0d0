"""Numbers, hours and clothes beside the words for a place: they make no address and no place of their own."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.own_place import is_here, parts_of_the_house
from bot.concerns.referral.subjects.of_places.place_fields import kind_in
from bot.guidance.load import load_knowledge
from bot.paths import ROOT
from bot.understanding.emergency_call import incident_number
from bot.understanding.facts import read_facts, read_spoken_places

GAZETTEER = load_knowledge(ROOT / "knowledge").areas["demo"].places


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("stand 4 Marl Street bus station, a girl of 13 was crying", "Marl Street bus station"),
        ("he got on bus 12 Heron Lane", "Heron Lane"),
        ("he say bring him Tanner Row number 9", "Tanner Row number 9"),
        ("she lives at thirty four weavers fold", "thirty four weavers fold"),
        ("drop them at seventeen carter street", "seventeen carter street"),
        ("he stays at 12 quay road", "12 quay road"),
    ],
)
def test_an_address_has_its_own_number_and_no_others(text: str, place: str) -> None:
    """The number of a platform or a bus is not a house's; one in words or behind the street is."""
    assert place in [spoken.text for spoken in read_spoken_places(text)]
    assert not any(spoken.text.endswith(f"{number} {place}") for spoken in read_spoken_places(text) for number in "42")


@pytest.mark.parametrize(
    "text",
    [
        "she was with a lad of 16 before close",
        "he sits here from ten until close",
        "a bloke about 40 usually front row",
        "2 girls still here 11 till close",
        "there every night from six till close",
    ],
)
def test_an_hour_or_an_age_is_no_address(text: str) -> None:
    """ "Close" and "row" beside a time or an age are no streets."""
    assert [spoken.text for spoken in read_spoken_places(text) if spoken.text.endswith(("close", "row"))] == []


@pytest.mark.parametrize("text", ["two lads in Larkmoor blazers got in", "she had a Larkmoor school jumper on"])
def test_clothes_are_no_place(text: str) -> None:
    """What somebody wears says whose school it is, not where they were."""
    assert read_facts(text, GAZETTEER).places == ()


def test_a_place_beside_clothes_stays() -> None:
    """The name alone is the place."""
    assert [hit.name for hit in read_facts("she lives in Larkmoor, uniform on", GAZETTEER).places] == [
        "Larkmoor Estate"
    ]


@pytest.mark.parametrize("words", ["the judo club on Marl Street", "a swimming club", "the football club"])
def test_a_sports_club_is_no_nightclub(words: str) -> None:
    """The kind is that of the whole words for it."""
    kind = kind_in(words)

    assert kind is not None
    assert kind.kind == "leisure"


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Rm 12 last night. a man with a girl of 14", "Rm 12"),
        ("they took her into 31 and shut the door", "31"),
        ("Function room on Friday, a girl of 13 was sick", "Function room"),
        ("a man dragged a girl out of 9, she was crying", "9"),
    ],
)
def test_a_part_of_the_house_is_the_house(text: str, part: str) -> None:
    """How those who work in a hotel call its rooms says that it was there."""
    assert is_here((text,), (), (), house=("hotel",))
    assert parts_of_the_house(text, hotel=True) == part


@pytest.mark.parametrize("text", ["he got into 2 cars", "she walked into 9 lads", "they went into 1 of the flats"])
def test_a_count_is_no_room(text: str) -> None:
    """A number that counts something is no room."""
    assert parts_of_the_house(text, hotel=True) is None


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("we called 999, the reference they told us was 2209", "2209"),
        ("i rang the police. number she gave me is 18-77", "18-77"),
        ("ive rang 999, they gave me a number 6612", "6612"),
        ("i called 999. she gave me 20 quid", None),
        ("he gave her his number, the number he gave is 4471", None),
    ],
)
def test_the_number_of_the_call_is_told_in_any_order(text: str, number: str | None) -> None:
    """Beside the call the number that was given is the incident's."""
    assert incident_number(text) == number


@pytest.mark.parametrize(
    ("text", "here"),
    [
        ("Function room last Saturday, a girl of 14 was sick. Her mum took her home", True),
        ("Function room on Friday, a man took a lad of 13 to her home", False),
    ],
)
def test_who_was_taken_home_was_here_before(text: str, here: bool) -> None:
    """ "Took her home" says where she went, not where it was."""
    assert is_here((text,), (), (), house=("pub",)) is here
