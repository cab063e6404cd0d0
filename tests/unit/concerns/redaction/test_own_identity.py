"""What names the reporter is withheld wherever it was typed; what finds the child is withheld nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from bot.concerns.model import Answer, Statement
from bot.concerns.redaction.own_identity import own_identity
from bot.concerns.redaction.redact import redact
from bot.concerns.redaction.reporter_terms import Reporter, ReportWords, reporter_from
from bot.concerns.redaction.terms import contact_terms

Answered = Mapping[str, str] | None
NOW = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)


def reporter(
    *accounts: str,
    contact: str = "",
    organisation: str = "",
    strict: bool = False,
    answers: Answered = None,
    premises: bool = False,
    house: tuple[str, ...] = (),
) -> Reporter:
    """Return what is withheld of a report: accounts, and answers in words (a leading "=" is a choice)."""
    told = [Statement(f"s{n}", f"m{n}", text, "unspecified", "account", 1, NOW) for n, text in enumerate(accounts)]
    given = {
        name: Answer("given", words[1:]) if words.startswith("=") else Answer("given", None, words)
        for name, words in (answers or {}).items()
    }
    words = ReportWords(told, given, strict=strict)
    return reporter_from(contact, (organisation,) if organisation else (), words, premises=premises, house=house)


TYPED_ELSEWHERE = [
    ("my name is Petra Lindqvist", "how_known", "petra lindqvist told her mum"),
    ("my name is Petra Lindqvist", "adults", "me (Petra Lindqvist) and two men"),
    ("im badge 66120, she was crying", "vehicle", "66120 is on the plate"),
    ("my reg is KV19 WNM", "vehicle", "kv19wnm and a black Audi"),
    ("my number is 01632 960552", "online", "01632960552"),
    ("I work for Marram Coaches and saw her", "context", "seen by Marram Coaches staff"),
    ("I'm call sign 31 tonight", "when", "when call sign 31 came back"),
    ("im Petra from Kestrel Cars plate 6612, she was crying", "vehicle", "plate 6612 is mine"),
    ("this is petra, badge 66120", "adults", "ask badge 66120"),
    ("email me at p.lind@example.org", "child_needs", "ask P.LIND@example.org"),
    ("im the porter, call me petra everyone does", "how_known", "petra saw it"),
    ("everyone calls me lindqvist, he had a girl with him", "how_known", "lindqvist saw it"),
    ("Petra here from the bar. a man had a girl of 14", "context", "petra rang them"),
    ("my nickname is petra and i saw a girl", "context", "petra saw it"),
]


@pytest.mark.parametrize(("account", "question", "words"), TYPED_ELSEWHERE)
def test_what_is_said_of_oneself_is_withheld_in_every_answer(account: str, question: str, words: str) -> None:
    """Name, badge, plate, number, employer, call sign and address, in any spelling."""
    given = reporter(account, answers={question: words})
    shown = redact(words, given.redaction, question).text
    for secret in ("petra", "lindqvist", "6612", "66120", "kv19", "960552", "marram", "sign 31", "p.lind"):
        assert secret not in shown.casefold()


OWN_VEHICLES = [
    ("i drive a white octavia plate 207 and saw her get out", "white octavia plate 207"),
    ("a girl got in. im in the blue vito, badge no 61", "blue vito, badge no 61"),
    ("im call sign 31 in the grey vito, a girl got in", "grey vito"),
    ("a lad of 13 got in the silver prius i was driving", "silver prius"),
    ("i drive a black mercedes and saw him", "black mercedes"),
    ("my old skoda was parked behind", "skoda"),
    ("MY CAB IS A WHITE OCTAVIA AND SHE GOT OUT", "WHITE OCTAVIA"),
]


@pytest.mark.parametrize(("text", "own"), OWN_VEHICLES)
def test_the_own_car_is_withheld(text: str, own: str) -> None:
    """Colour and make of what the writer drives, in any case."""
    assert own not in redact(text, reporter(text).redaction).text


@pytest.mark.parametrize(
    "text",
    [
        "a silver prius followed my cab",
        "he said my car is a black mercedes get in",
        "she was in the grey vito, I was behind",
        "the white octavia i saw had two men in it",
    ],
)
def test_a_vehicle_of_somebody_else_is_kept(text: str) -> None:
    """Only what the writer drives is theirs."""
    assert redact(text, reporter(text).redaction).text == text


@pytest.mark.parametrize(
    "text", ["call me back on the girl", "he calls me babe", "they call me a liar", "call me when she is safe"]
)
def test_what_somebody_is_called_is_not_always_a_name(text: str) -> None:
    """A time, an insult and a suspect's word for the writer stay."""
    assert redact(text, reporter(text).redaction).text == text


def test_of_two_plates_in_an_answer_the_own_one_is_withheld() -> None:
    """Also where the other vehicle is asked for."""
    text = "his was a black Audi PL68 HRT, mine is the red Corsa KV19 WNM"
    shown = redact(text, reporter("x", answers={"vehicle": text}).redaction, "vehicle").text
    assert shown == "his was a black Audi PL68 HRT, mine is the [withheld]"


def test_of_two_plates_the_own_one_is_withheld() -> None:
    """My plate names me, his is what police need."""
    text = "my reg KV19 WNM, his reg was PL68 HRT"
    assert redact(text, reporter(text).redaction).text == "my [withheld], his reg was PL68 HRT"


CONTACTS = [
    ("oh seven seven double oh nine hundred one two three, ask for Ines", {"Ines"}),
    ("01632 960771 ask at the desk or the till on a late shift", set()),
    ("Mr Tobias Renn, DSL", {"Tobias", "Renn"}),
    ("ring the bar, 01632 960772, Head of Year 8", set()),
    ("tobias renn 01632 960773", {"tobias", "renn"}),
]


@pytest.mark.parametrize(("contact", "names"), CONTACTS)
def test_words_of_numbers_roles_and_common_words_are_no_names(contact: str, names: set[str]) -> None:
    """Of a contact, names are withheld; what is no name is no term."""
    assert {term for term in contact_terms(contact) if term[0].isalpha()} == names


KEPT = [
    ("Ada Fenn", "child_name", "Robin Fenn", "Robin Fenn"),
    ("Ada Fenn", "account", "Robin Fenn, 12, is messaged every night", "Robin Fenn, 12, is messaged every night"),
    ("Mark Brown", "account", "his name is Mark and he is 40", "his name is Mark and he is 40"),
    ("Ada Fenn", "where", "Fenn Lane car park", "Fenn Lane car park"),
    ("Ada Fenn", "account", "im following plate 114, a red van", "im following plate 114, a red van"),
    ("Ada Fenn", "account", "I'm sure plate 114 is his", "I'm sure plate 114 is his"),
    ("Ada Fenn", "account", "driver Col Harker badge 8832, he pays them", "driver Col Harker badge 8832, he pays them"),
    ("Ada Fenn", "driver_badge_or_plate", "badge 8832, PL68 HRT", "badge 8832, PL68 HRT"),
    ("Ada Fenn, DSL", "account", "I told the DSL and the head", "I told the DSL and the head"),
]


@pytest.mark.parametrize(("contact", "question", "words", "shown"), KEPT)
def test_names_and_numbers_of_others_are_kept(contact: str, question: str, words: str, shown: str) -> None:
    """A surname shared with the child, a first name shared with a suspect, a street, a reported driver's badge."""
    answers = {} if question == "account" else {question: words}
    accounts = [words] if question == "account" else ["x"]
    assert redact(words, reporter(*accounts, contact=contact, answers=answers).redaction, question).text == shown


PLACES = [
    # account, organisation of the link, answers
    ("I work in the kitchen at Copper Kettle Hotel. men bring girls up", "", {"where": "Copper Kettle Hotel"}),
    ("she is screaming in room 12 at the Copper Kettle right now", "Copper Kettle Hotel", {}),
    ("two men took her into the Copper Kettle Hotel", "Copper Kettle Hotel (practice)", {}),
    ("it happens where i work", "Copper Kettle Hotel", {}),
]


@pytest.mark.parametrize(("account", "organisation", "answers"), PLACES)
def test_a_place_of_the_event_that_is_the_own_workplace_is_a_conflict(
    account: str, organisation: str, answers: dict[str, str]
) -> None:
    """It is sent unless they say to leave it out; that they work there is withheld either way."""
    told = reporter(account, organisation=organisation, answers=answers)
    sent = reporter(account, organisation=organisation, answers={"place_conflict": "=send", **answers})
    held = reporter(account, organisation=organisation, answers={"place_conflict": "=withhold", **answers})
    assert told.place
    assert ("Copper Kettle" in redact(account, told.redaction).text) == ("Copper" in account)
    assert ("Copper Kettle" in redact(account, sent.redaction).text) == ("Copper" in account)
    assert "Copper Kettle" not in redact(account, held.redaction).text
    assert "I work in the kitchen at" not in redact(account, sent.redaction).text


@pytest.mark.parametrize(
    "account", ["she got out of a Marram Coaches bus", "I drive for Marram Coaches. she was at Gull Point", "no name"]
)
def test_an_employer_that_is_no_place_is_no_conflict(account: str) -> None:
    """A company's car is no place of the event."""
    assert reporter(account, organisation="Marram Coaches").place is None


HERE = [
    # account, answer to "where", whether the link's premises are meant
    ("a man booked two nights, they are still here i think", "", True),
    ("two girls up in room 214 with him", "", True),
    ("he brings them to our hotel every friday", "", True),
    ("she was crying", "here hotel room 214", True),
    ("she was crying", "room 12", True),
    ("she was crying", "in our car park", True),
    ("she was crying", "just here in the pub", True),
    ("she was crying", "at the bus station", False),
    ("he lives round here", "", False),
    ("i came here from Poland", "", False),
    ("she gets brought here and there", "", False),
    ("she was crying", "by the river, five minutes from here", False),
]


@pytest.mark.parametrize(("account", "where", "meant"), HERE)
def test_here_is_the_premises_of_the_link(account: str, where: str, meant: bool) -> None:
    """Who says "here" at premises of their trade means them, and is asked whether the place may be told."""
    answers = {"where": where} if where else {}
    told = reporter(account, organisation="Copper Kettle Hotel", answers=answers, premises=True)
    assert told.place == ("Copper Kettle Hotel" if meant else None)
    assert reporter(account, organisation="Kestrel Cars", answers=answers).place is None


UNFINISHED = [
    "It's Petra Lindqvist, driver 66120 at Marram Coaches, 01632 960552.",
    "ring Petra on 01632 960 552. This is guard 66120 from Marram Security",
    "she was crying. 01632 960552",
    "Licence number 66120. The girl was about 14",
    "calling from Marram Academy, deputy head. a girl said he pays her",
    "hi im laura lindqvist, girl about 13",
]


@pytest.mark.parametrize("text", UNFINISHED)
def test_an_unfinished_report_withholds_the_most(text: str) -> None:
    """Names, numbers, badges and employers that are nobody else's."""
    shown = redact(text, reporter(text, strict=True).redaction).text.casefold()
    for secret in ("petra", "laura", "lindqvist", "66120", "marram", "960552", "960 552", "deputy"):
        assert secret not in shown


def test_an_unfinished_report_keeps_the_number_of_somebody_else() -> None:
    """What a word ties to another person is what police need."""
    text = "he texts her from 01632 960552 at night"
    assert redact(text, reporter(text, strict=True).redaction).text == text


@pytest.mark.parametrize(
    ("account", "is_asked"),
    [
        ("I pull pints at the Moon and Anchor. The landlord has a lass of 15 sleeping in the attic room.", True),
        (
            "I work behind the bar at the Moon and Anchor. He takes girls down, they drink in the cellar.",
            True,
        ),
        ("I work at the Moon and Anchor. A man had a girl of 14 in his van on Carr Street.", False),
    ],
)
def test_a_part_of_the_house_is_where_the_writer_works(account: str, is_asked: bool) -> None:
    """Who names their work and tells of its cellar is asked whether police may know the place."""
    assert bool(reporter(account).place) is is_asked


def test_the_work_that_was_named_is_the_place_before_the_links_own() -> None:
    """Who opens another house's link and names their own work means that."""
    account = "I pull pints at the Cross Keys. The landlord has a lass of 15 sleeping in the attic room."
    assert reporter(account, organisation="The Lantern and Oar", premises=True).place == "the Cross Keys"


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("Security at the Birch Centre here. CCTV shows her with a man", "the Birch Centre"),
        ("sir its the caretaker at Fern Green here, a lad waits", "Fern Green"),
        ("I drive car 14 for Portside Cabs. two girls got in", "Portside Cabs"),
    ],
)
def test_the_house_of_an_introduction_is_known_as_their_own(text: str, house: str) -> None:
    """So that they are asked whether it may be sent, where it is the place of the event too."""
    assert own_identity([("account", text)]).workplaces == (house,)


@pytest.mark.parametrize(
    "told", ["I told our DSL this morning", "said so to my manager this week", "our cook does this daily"]
)
def test_an_everyday_word_is_no_name_with_an_s_behind_it(told: str) -> None:
    """ "Thi" is a first name, "this" is none: no word is withheld in part."""
    assert "this" in redact(told, reporter(told).redaction).text
