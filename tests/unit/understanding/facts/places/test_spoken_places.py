"""Places that no gazetteer knows are read by their words, with the part that each played."""

from __future__ import annotations

import pytest

from bot.understanding.facts import is_line, is_road_by_name, read_spoken_places, role_of_place, schools_worn

NAMED = [
    ("the fare wanted 27 Samphire Terrace", ["27 Samphire Terrace"]),
    ("they use the flats on Bellwether Street", ["the flats on Bellwether Street"]),
    ("two of them went up to room 31 with her", ["room 31"]),
    ("house number 4 Teasel Court, blinds always down", ["house number 4 Teasel Court"]),
    ("lads drinking at The Plough and Lantern after closing", ["The Plough and Lantern"]),
    ("a house on Teasel Court number 4, men come and go", ["a house on Teasel Court number 4"]),
    ("Teasel Court number 4 is where they go", ["Teasel Court number 4"]),
    ("took her to a house, 31 Sandpiper Close, at ten", ["a house, 31 Sandpiper Close"]),
    ("it was at a flat, 12B Osprey Court", ["a flat, 12B Osprey Court"]),
    ("there is a party house at 9 Curlew Lane", ["a party house at 9 Curlew Lane"]),
    ("dropped at the park, 31 Sandpiper Close", ["31 Sandpiper Close"]),
    ("he told the Head and rang the Police", []),
    ("12 men and 3 girls", []),
    ("she wants to go back to my house", []),
    ("dropped at Samphire Terrace not Bellwether Street", ["Samphire Terrace"]),
    ("kids on level 2 of the multi storey behind the Plover", ["level 2 of the multi storey behind the Plover"]),
    ("she was on the top deck of the car park", ["the top deck of the car park"]),
    ("sat at the bus shelter outside the Plough and Lantern", ["the bus shelter outside the Plough and Lantern"]),
    ("between the mosque and the chip shop on Ash Street", ["between the mosque and the chip shop on Ash Street"]),
    ("he ran the youth club in October", []),
    ("she sat in the front of the Iceland van", []),
    ("saw her outside the back of the tesco delivery van", []),
    ("lasses at the kids home on Fern Street", ["the kids home on Fern Street"]),
    ("between the car and the wall", []),
]
NAMED_BY_THEMSELVES = [
    ("took him from Sorrel House the kids home", ["Sorrel House"]),
    ("a fare to 12 Cooper's Yard after tea", ["12 Cooper's Yard"]),
    ("got off at Weaver's Green with him", ["Weaver's Green"]),
    ("wanted the Priory Lodge by the ring road", ["the Priory Lodge by the ring road"]),
    ("by the barriers at Thornmere station", ["Thornmere station"]),
    ("stood at the Wexcote terminus all night", ["the Wexcote terminus"]),
    ("met on the platform at Ellerby", ["the platform at Ellerby"]),
    ("she had a ticket to Ravenhythe", ["Ravenhythe"]),
    ("I bring them to hotel Golden Plough", ["hotel Golden Plough"]),
    ("they drink in a pub called Marigold", ["a pub called Marigold"]),
    ("picked her up from the corner of plover way", ["plover way"]),
    ("we went on to the snooker hall on queen street", ["the snooker hall on queen street"]),
    ("he lives on cobbler row", ["cobbler row"]),
    ("up to a flat over the launderette on Ash Street", ["a flat over the launderette on Ash Street"]),
    ("Emma Court and Will Green are both 14", []),
    ("it was Joan Hill who rang me", []),
    ("on the way home, in a bad way, on the main road", []),
    ("Big house at the end. Our hotel is busy. Old pub.", []),
    ("she went to Kelsi's house and to Dave's flat", []),
    ("Social Services and the Crown Court know since Bank Holiday Monday", []),
    ("HE TOOK HER TO THE CAR PARK", []),
    ("he gives lifts to the Year 9 girls", []),
    ("told by the Larkspur Hotel manager to go", []),
    ("moved her from one car to another behind the tyre place on Plover Road", ["the tyre place on Plover Road"]),
]
WORN = [
    ("a lad in a Fernhill Academy blazer", ["Fernhill Academy"]),
    ("she wears the St Aldate's High School jumper", ["St Aldate's High School"]),
    ("in her brackenthwaite academy tie", ["brackenthwaite academy"]),
    ("she was in a primary school jumper and he had an old school tie", []),
    ("they stood outside Fernhill Academy", []),
]
ROLES = [
    ("picked two girls up from outside the chippy", "pick_up"),
    ("fare from the chippy at midnight", "pick_up"),
    ("she got out at the chippy", "drop_off"),
    ("took her to the chippy", "drop_off"),
    ("drove her from the rank to the chippy", "drop_off"),
    ("picked her up at the rank and left her at the chippy", "drop_off"),
    ("her uncle lives above the chippy", None),
    ("he lives in flats on Bellwether Street", "lives"),
    ("they meet him behind the chippy", "met"),
    ("he got talking to her outside the chippy", "recruited"),
    ("he touched her in the back of the chippy", "abused"),
    ("hanging about outside the chippy", "seen"),
    ("he picked her up. There was a queue at the chippy", None),
    ("there is a man with a dog at the chippy", None),
]


@pytest.mark.parametrize(("words", "places"), NAMED, ids=[words for words, _ in NAMED])
def test_a_place_with_a_name_or_a_number_is_read(words: str, places: list[str]) -> None:
    """Streets, rooms, and premises behind a word that leads to them; authorities and what it was not are none."""
    assert [place.text for place in read_spoken_places(words) if place.proper] == places


@pytest.mark.parametrize(("words", "places"), NAMED_BY_THEMSELVES, ids=[words for words, _ in NAMED_BY_THEMSELVES])
def test_a_name_before_or_behind_a_kind_makes_a_place_of_its_own(words: str, places: list[str]) -> None:
    """Also in lower case where a street follows; people, services, and any street or house are no named places."""
    assert [place.text for place in read_spoken_places(words) if place.proper] == places


@pytest.mark.parametrize(
    "words",
    [
        "she was told by the bar manager to go",
        "from the station managers, not from her",
        "collected by the school caretaker",
        "he got it from the park ranger",
        "taken round by the club coach",
        "seen by the hotel night porter",
    ],
)
def test_what_somebody_is_names_no_place(words: str) -> None:
    """A title or rank holds a word for a place, and nothing was seen there."""
    assert read_spoken_places(words) == ()


@pytest.mark.parametrize(("words", "schools"), WORN, ids=[words for words, _ in WORN])
def test_a_school_that_is_worn_is_a_school_and_no_place(words: str, schools: list[str]) -> None:
    """What a child wears says where they go to school, not where anything happened."""
    assert list(schools_worn(words)) == schools
    assert not schools or not any("cademy" in place.text or "High" in place.text for place in read_spoken_places(words))


@pytest.mark.parametrize(("words", "role"), ROLES, ids=[words for words, _ in ROLES])
def test_the_part_of_a_place_is_read_from_the_words_before_it(words: str, role: str | None) -> None:
    """As told, within the sentence; nothing is guessed."""
    start = words.index("the chippy") if "the chippy" in words else words.index("flats")
    assert role_of_place(words, start) == role


@pytest.mark.parametrize("words", ["they got out at every station", "he waits at each bus stop"])
def test_each_of_a_kind_is_no_place(words: str) -> None:
    """What holds of every station tells of none."""
    assert read_spoken_places(words) == ()


LINES = [("the 42", True), ("bus X9", True), ("no. 7 tram", True), ("the blue line", True), ("Whelk Lane", False)]
ROADS = [("Vicarage Hill", True), ("gorse parade", True), ("the parade", False), ("a food bank", False)]
NO_PLACES = [
    "he is 42 with a girl of 13",
    "got on the 21st of May",
    "a bus driver with 42 girls",
    "after school on the 5th",
    "he came to a halt",
    "the lads wait outside for school girls",
]


@pytest.mark.parametrize(("words", "line"), LINES)
def test_a_bus_is_told_by_its_line(words: str, line: bool) -> None:
    """By a number, a colour or a time; a street is none."""
    assert is_line(words) is line


@pytest.mark.parametrize(("words", "road"), ROADS)
def test_a_name_ends_as_those_of_streets_do(words: str, road: bool) -> None:
    """Small letters make a street of a name alone, and of no kind of place."""
    assert is_road_by_name(words) is road


@pytest.mark.parametrize("words", NO_PLACES)
def test_numbers_and_times_are_no_places(words: str) -> None:
    """A count, a date, an age and a time of school are none."""
    assert read_spoken_places(words) == ()
