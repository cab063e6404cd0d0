"""Whether the place of the event is the house from which somebody writes, who is then asked once whether it is told."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.own_place import asks_not_to_name_it
from bot.concerns.redaction.redact import redact
from tests.unit.concerns.redaction.test_own_identity import reporter

IN_THE_HOUSE = [
    # account, answer to "where"
    ("a man about 50 booked in with a girl", "room 12 and the car park"),
    ("he had her by the arm", "the back room and the yard behind"),
    ("two lads about 12 in with a man most days, he buys them vapes", ""),
    ("a bloke was filming kids", "changing village"),
    ("he sits at the bar with her", ""),
    ("they came in about 9 and sat by the fire door", ""),
    ("he waits at our gates", ""),
    ("a girl got dropped off at reception by an older man", ""),
    ("there was a lass of 14 asleep in the function room", ""),
    ("an older lad brings her in on fridays", ""),
    ("men go up to the flat upstairs, girl of 15 up there", ""),
    ("cctv in the car park shows 3 more men going up, girl about 13", ""),
    ("he hid in the changing cubicles", "by the lockers, changing rooms"),
    ("2 girls 13 sat at the corner table with a man of 40, he said hes staying at the Ibis", ""),
    ("a man waits outside the hotel for a lass in year 9", ""),
    ("they had a party in 305, three lads about 14", ""),
    ("a lass came down from 212 crying", ""),
    ("a man passed her a phone behind the sports hall", ""),
    ("two girls about 14 sat on the corner table with a man of 40", ""),
    ("girls of 13 go up to the flat over the shop with older men", ""),
    ("men take girls to the flat above", ""),
    ("older bloke buys shots for a girl about 15 at the end of the bar", ""),
    ("table by the window, three men and a girl about 15", ""),
    ("man with a girl of 14 in the window seat", ""),
    ("he waited by the front desk for a girl of 12", ""),
    ("a girl about 14 in the lift with two men", ""),
    ("man hands a girl of 13 vapes by the self checkouts", ""),
]
ELSEWHERE = [
    ("a taxi dropped two girls at the Travelodge on Quay Road", ""),
    ("he lives on Fulmar Road. Girls from our school go there", ""),
    ("he paid in 200 for the girl", ""),
    ("her uncle touches her at home", ""),
    ("a girl of 14 told me a man picks her up in the park", ""),
    ("she was crying", "in the park toilets"),
    ("she was crying", "station car park"),
    ("she was crying", "the Kings Arms car park"),
    ("she came in crying and said it was at his house", ""),
    ("regular came in and told us about a lad in a flat on Marl Street", ""),
    ("she came in a taxi", ""),
    ("I do nights on reception. a lad told me a man films him", ""),
    ("I work behind the bar. my niece of 13 is messaged by a man", ""),
    ("he lives above the shop on Quay Road", ""),
    ("he came in from work and hit her, she told me", ""),
    ("she was seen in the car park behind Aldi", ""),
    ("a man takes girls of 14 to the flat over the road", ""),
    ("he gave her a lift home, she is 13", ""),
    ("back by 10 he told her, she is 13", ""),
    ("girl of 13 cried at the bus stop by the corner shop", ""),
]


@pytest.mark.parametrize(("account", "where"), IN_THE_HOUSE)
def test_a_part_of_the_house_is_the_house(account: str, where: str) -> None:
    """Who writes from a house and tells of its rooms, its gates or of people who come in means that house."""
    answers = {"where": where} if where else {}
    asked = reporter(account, organisation="Copper Kettle", answers=answers, premises=True, house=("hotel",))
    assert asked.place == "Copper Kettle"


@pytest.mark.parametrize(("account", "where"), ELSEWHERE)
def test_another_place_is_not_the_house(account: str, where: str) -> None:
    """A home, a park, a street or another house that is told of is where it was; the own post is no place of it."""
    answers = {"where": where} if where else {}
    asked = reporter(account, organisation="Copper Kettle", answers=answers, premises=True, house=("hotel",))
    assert asked.place is None


def test_a_house_that_only_the_words_name_is_asked_about() -> None:
    """Without a link, "a takeaway on Gibbet Street" that somebody works in names them and finds the child."""
    account = "i work in a takeaway on Gibbet Street. boss Imran has 3 lasses of 14 in the back"
    assert "Gibbet Street" in (reporter(account, premises=True, house=("takeaway",)).place or "")


def test_a_house_without_a_name_is_not_asked_about() -> None:
    """Nothing is there to be told."""
    assert reporter("he had a girl of 14 in room 12", premises=True).place is None


@pytest.mark.parametrize(
    "where",
    [
        "the rank on Harbour Street. I'm driver 4417 of Marram Cars",
        "outside the chippy, i drive for marram cars",
        "flats on Quay Road, im one of the drivers at Marram Cars",
    ],
)
def test_a_firm_that_one_drives_for_is_no_scene(where: str) -> None:
    """An answer to where it was may say for whom one drives: no place of the event, and withheld in danger too."""
    told = reporter("I drive for Marram Cars. girl of 14, he is hitting her", answers={"where": where})

    assert told.place is None
    assert "marram" not in redact(where, told.redaction).text.casefold()


def test_what_happened_at_the_firm_is_there() -> None:
    """The office of the firm may be the scene all the same."""
    assert reporter("I drive for Marram Cars", answers={"where": "in the office at Marram Cars"}).place


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("im the landlord, dont want the pub named if it can be helped", True),
        ("please dont mention our hotel", True),
        ("keep the shop out of it", True),
        ("I'd rather not have the school involved", True),
        ("they never named the pub to me", False),
        ("he said dont mention the hotel to your mum", False),
        ("dont name the bloke", False),
    ],
)
def test_who_asks_that_the_house_is_not_named_has_said_so(text: str, asks: bool) -> None:
    """A request in the account counts as the choice, whatever is skipped later."""
    assert asks_not_to_name_it(text) is asks


@pytest.mark.parametrize(
    "account", ["a man took her to Larkmoor Estate", "he parks on larkmoor lane", "they meet by the Larkmoor flats"]
)
def test_a_place_that_shares_a_word_with_the_organisation_stays(account: str) -> None:
    """F14: an estate or a road that is called alike is where the child was, and says of nobody where they work."""
    assert redact(account, reporter(account, organisation="Larkmoor Academy").redaction).text == account


def test_the_organisation_itself_is_withheld_by_its_short_name() -> None:
    """What stands before no kind of place is the organisation."""
    account = "we at Larkmoor have a boy of 12 who was on Larkmoor Estate"
    left_out = reporter(account, organisation="Larkmoor Academy", answers={"place_conflict": "=withhold"})
    text = redact(account, left_out.redaction).text
    assert "at Larkmoor " not in text
    assert "Larkmoor Estate" in text
