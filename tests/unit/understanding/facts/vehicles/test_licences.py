"""A taxi's licence is read as told, never the writer's own; an answer that tells of no vehicle makes none."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from bot.understanding.facts import names_no_vehicle, read_licence

LICENCES: list[tuple[str, dict[str, str]]] = [
    ("his badge was 5526", {"plate_number": "5526"}),
    ("driver badge no. DR331, plate 90", {"plate_number": "plate 90, badge DR331"}),
    ("the plate is from Ryeford", {"issuing_authority": "Ryeford"}),
    (
        "a hackney, licensed by Ryeford Borough Council",
        {"licence_kind": "hackney", "issuing_authority": "Ryeford Borough Council"},
    ),
    ("he drives for Ryeford Star Cars", {"operator": "Ryeford Star Cars"}),
    ("it sped off towards the ring road and stopped", {"direction": "towards the ring road"}),
    ("plate AB12 CDE", {}),
    ("he had a Green Badge on", {}),
    ("plate ends 4TJ", {}),
    ("half the plate was LM19", {}),
    ("plate started with ku68 and then an x", {}),
    ("got the plate at 10 past 11", {}),
    ("I drive private hire, he was in an Audi", {}),
    ("my badge is 5526", {}),
    ("a Superb with a council plate on it, I think number 208", {"plate_number": "208"}),
    ("left in a taxi, plate on the back said 0387", {"plate_number": "0387"}),
    ("a work van, says Dunmore Roofing on the side", {"operator": "Dunmore Roofing"}),
    ("a van with 'Dunmore Roofing' on the side", {"operator": "Dunmore Roofing"}),
    ("left in a cab from Ryeford Cars", {"operator": "Ryeford Cars"}),
    ("got in a lorry with Hale and Sons painted on the doors", {"operator": "Hale and Sons"}),
    ("the van was there, Kayleigh said Dean on the phone", {}),
]
NO_VEHICLES = [
    ("no vehicle besides mine", True),
    ("only my taxi", True),
    ("nah", True),
    ("they were on foot", True),
    ("didnt see any", True),
    ("no, a white van", False),
    ("a people carrier, not mine", False),
    ("no idea of the make but an estate car", False),
    ("no car i see", True),
    ("no car, they all walked up from the beach", True),
    ("no taxi, he come walking", True),
    ("no car, just a quad bike", False),
    ("they walked to a red one", False),
]


@pytest.mark.parametrize(("words", "licence"), LICENCES, ids=[words for words, _ in LICENCES])
def test_a_licence_is_read_as_told(words: str, licence: dict[str, str]) -> None:
    """Badge or plate, who gave it, who runs it, which way it went; a registration mark is none of these."""
    assert {name: value for name, value in asdict(read_licence(words)).items() if value} == licence


@pytest.mark.parametrize(("words", "none"), NO_VEHICLES, ids=[words for words, _ in NO_VEHICLES])
def test_words_that_tell_of_no_vehicle(words: str, none: bool) -> None:
    """A no, or the writer's own, and nothing else."""
    assert names_no_vehicle(words) is none
