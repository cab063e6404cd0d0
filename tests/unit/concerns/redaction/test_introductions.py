"""Who introduces themself by a name, a post, a firm or a number is withheld; who is told of in the same words stays."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.concerns.model import Statement
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.redaction.redact import Redaction, redact
from bot.understanding.facts import read_facts
from tests.unit.concerns.redaction.test_own_identity import reporter

NOW = datetime(2026, 11, 20, 22, 30, tzinfo=UTC)
WITHHELD = {
    "its dilys on the tills. our supervisor lets girls of 13 in the stockroom": ("dilys",),
    "Hi it's Farrah in the office, one of our drivers picks up a girl of 14": ("Farrah",),
    "this is Obi behind the bar our doorman lets in girls of 15": ("Obi",),
    "a girl of 14 got in. you can ring me, Farrah, on 07700 900456": ("Farrah",),
    "text me (Farrah Dellamore) at 07700 900456 for more. a lad of 13": ("Farrah", "Dellamore"),
    "phone me, Farrah Dellamore on 07700 900456": ("Farrah", "Dellamore"),
    "email me, Farrah, at f.d@example.org, a girl of 12 is there": ("Farrah",),
    "she was crying. Im Obi by the way, plate 208, keep my name out": ("Obi", "208"),
    "two lads got in. I'm Wilfred Ames btw": ("Wilfred", "Ames"),
    "girl of 13 got out. im nadeem if you need me": ("nadeem",),
    "he took her in. i am Obi, badge 4471": ("4471",),
    "I am Wilfred caretaker here, i lock up. a girl was crying": ("Wilfred", "caretaker"),
    "im dorota housekeeper here and there is a girl in 204": ("dorota", "housekeeper"),
    "this is Obi night receptionist here, two men in 12": ("Obi", "receptionist"),
    "Obi concierge here": ("Obi", "concierge"),
    "Nadeem here plate KV19 WNM hackney": ("Nadeem", "KV19 WNM"),
    "Nadeem here plate KV19 WNM, Osprey Cabs": ("Nadeem", "KV19 WNM", "Osprey"),
    "nadeem here badge 5512, girl got in": ("nadeem", "5512"),
    "Shazza here I saw a lad of 13 with a man": ("Shazza",),
    "Nadeem - driver - a girl got in": ("Nadeem",),
    "Obi, night porter. A man came in with a girl": ("Obi",),
    "a lad of 14 got in. licence 8841 Nadeem": ("8841", "Nadeem"),
    "this is speedy taxis": ("speedy",),
    "Kestrel Taxis here, we had a girl in": ("Kestrel",),
    "this is cab 9 kestrel private hire, girl got in": ("kestrel",),
    "driver number 7734. she got in at 4": ("7734",),
    "im on nights, driver number 7734": ("7734",),
    "i was driving out of Mill Lane depot, driver no 7734": ("Mill Lane", "7734"),
    "im based at the Quay Street garage. a girl gets on": ("Quay Street",),
    "took her to the lodge. im tango 31": ("tango 31",),
    "dont tell anyone it was Shazza who rang": ("Shazza",),
    "please do not say it came from Obi that reported him": ("Obi",),
    "never say Obi told you": ("Obi",),
    "they cant have my name (Obi) on it": ("Obi",),
    "i deliver for curry house and a girl opens the door": ("curry", "house"),
    "I cook for spice village on Sundays. a girl": ("spice", "village"),
    "everyone knows Kapoor's Wines so dont name my shop": ("Kapoor",),
    "dont mention Kapoor's Wines its my shop": ("Kapoor",),
    "keep the Bent Oar pub out of it please": ("Bent Oar",),
    "im the only bloke on the vans so they would guess": ("only bloke",),
    "i'm the only lass on deliveries": ("only lass",),
    "im Obi the night porter. a man came in": ("Obi",),
    "Obi on reception here, a man came in": ("Obi",),
    "Nadeem, private hire, plate KV19 WNM. girl got in": ("Nadeem", "KV19 WNM"),
    "I'm with Kestrel Taxis and a girl got in": ("Kestrel",),
    "we run out of Mill Lane depot": ("Mill Lane",),
    "our depot is Mill Lane": ("Mill Lane",),
    "i clock on at Mill Lane depot": ("Mill Lane",),
    "my name must not get out its Nadeem": ("Nadeem",),
    "dont say it was me, Obi": ("Obi",),
    "if he asks it wasnt Obi who told you": ("Obi",),
    "there are only two of us on nights": ("two of us",),
    "scared cos only woman on lates": ("only woman",),
}
STAYS = (
    "It's Kev on the door. He lets girls of 14 in",
    "its Kev on the door, he takes girls of 14 home",
    "its Carl in the kitchen. Keeps asking the 15 year old to his flat",
    "its Friday on the tills. a girl of 13 came in",
    "the man goes im Dean by the way, and gave her his number",
    "he told her im Marlon btw, get in",
    "Wilfred the caretaker here lets them in",
    "this is about Wilfred caretaker here who takes girls in",
    "im sure the night porter here let him in",
    "Chelsea here every night with a man of 40",
    "Tyler here again, he is 14",
    "a taxi here plate KV19 WNM took her",
    "Steve, caretaker, takes girls to his shed",
    "Steve, caretaker. He takes girls to his shed",
    "Steve - caretaker - touched a girl",
    "Kayleigh - i saw her get in his car",
    "Urgent - i saw a girl get in",
    "his licence 8841 Nadeem was on the dash",
    "the driver, badge 8841 Nadeem, took her home",
    "two taxis here and a girl",
    "this is the speedy taxis driver who took her",
    "police cars here last night",
    "Tyler here i saw him get in",
    "she told me it was me Kelly",
    "dont tell her it was Kev that sent the photos",
    "dont say Kev rang her",
    "im scared the porter let him in",
    "Kev on the bar there lets them in",
    "im with two cabs of people",
    "we ran out of Mill Lane when he shouted",
    "my name must not get out its really bad",
    "it was Kev who told her",
    "there are only two of them on nights",
    "their depot is Mill Lane",
    "she got a speedy taxis car home",
    "she got in a taxi. driver number 7734",
    "a man took her. badge 8841 Nadeem",
    "Tony phone 07700 900999, private plate T0 NYS",
    "his driver number 7734 was on the door",
    "the lad gets on at Mill Lane depot",
    "i was driving past and she came out of Mill Lane depot",
    "a lad they call tango 31",
    "dont tell them it was Kev that hit her",
    "she said dont tell them it was Kelly that said",
    "he told her dont say Kelly told you",
    "dont tell them it was Tyler that told me",
    "she delivers for curry house and he drives her",
    "everyone knows Kapoor's Wines is where he sells to kids",
    "keep Tyler out of it please",
    "she is the only lass on deliveries",
    "the only lad on the bike was 12",
    "there was only one girl on the bike",
    "he says they cant have his name (Obi) on it",
)


def shown(text: str) -> str:
    """Return a text as the receivers have it."""
    return redact(text, reporter(text).redaction).text


@pytest.mark.parametrize(("text", "own"), WITHHELD.items())
def test_who_introduces_themself_is_withheld(text: str, own: tuple[str, ...]) -> None:
    """A name, post, firm or number of who writes is in no copy, in any name list or none, with a capital or without."""
    assert not [words for words in own if words in shown(text)], shown(text)


@pytest.mark.parametrize("text", STAYS)
def test_who_is_told_of_stays(text: str) -> None:
    """The same words told of somebody else are what police need."""
    assert shown(text) == text


KEPT = {
    "I drive the 47 and a girl on the top deck cant stand": ("47", "I drive"),
    "i drive the 5A out of Mill Lane, a lad is on it": ("5A", "Mill Lane"),
    "I drive the number 8 bus and there is a girl": ("number 8 bus", "I drive"),
}


@pytest.mark.parametrize(("text", "kept"), KEPT.items())
def test_the_line_of_a_bus_stays(text: str, kept: tuple[str, str]) -> None:
    """The line finds the child; that the writer drives it is withheld."""
    line, own = kept
    assert line in shown(text)
    assert own not in shown(text)


CHILDS = (
    "she write me on a napkin please help my name is Lan. he took it",
    "there was a note in the bin, help me my name is Lan",
    "the girl put on the mirror my name is Lan",
    "he pass me paper it say my name is Lan",
    "a lad texted the desk my name is Lan i am 14",
)


@pytest.mark.parametrize("text", CHILDS)
def test_a_name_in_the_words_of_a_child_stays(text: str) -> None:
    """Whoever writes reports what somebody else wrote or said: the name is the child's."""
    assert "Lan" in shown(text)


@pytest.mark.parametrize("text", ["i left a note, my name is Lan", "i write on paper my name is Lan", "my name is Lan"])
def test_a_name_in_the_own_words_is_withheld(text: str) -> None:
    """Who writes of their own note gives their own name."""
    assert "Lan" not in shown(text)


def test_another_house_is_no_own_place() -> None:
    """A house that the words only tell apart ("another hotel") names nobody, and where it was stays."""
    text = "I was on reception at another hotel, the Grand. a man brought a girl in"
    assert "another hotel, the Grand" in shown(text)
    assert "I was on reception" not in shown(text)


@pytest.mark.parametrize("text", ["Night porter. A girl in room 4", "Im the only duty manager. A girl in room 4"])
def test_a_post_is_no_name_of_a_place(text: str) -> None:
    """Where somebody works is named by a house, not by what they do there."""
    assert reporter(text, premises=True, house=("hotel",)).place is None


@pytest.mark.parametrize(
    "text",
    [
        "Nadeem here plate KV19 WNM hackney",
        "i am the only lad on the bike so my name Obi cant come out",
        "fare paid cash. badge 2214 Nadeem",
        "I drive the 8. im on nights, driver number 7734",
        "i am Obi night porter here, only me in the building",
    ],
)
def test_who_reports_is_nobody_of_the_concern(text: str) -> None:
    """Neither the person nor the car of who writes is a subject."""
    account = [Statement("s", "m", text, "unspecified", "account", 1, NOW)]
    facts = read_parts(account, {}, read_facts, reporter(text).redaction)["account"]
    assert (facts.persons, facts.vehicles) == ((), ())


@pytest.mark.parametrize(
    ("words", "gone", "stays"),
    [
        ("Hiya Mo here from Gannet Cars, badge 2231. took two lasses", ("Gannet", "2231"), "took two lasses"),
        ("Jaz here, from Kestrel Taxis plate 118. a lad of 12", ("Kestrel", "118"), "a lad of 12"),
        ("dont give my name out Mo Farouk. he had her arm", ("Farouk",), "he had her arm"),
        ("please never put my name in it ok Dawn Platt", ("Dawn", "Platt"), "please never"),
        ("its Bev on the tills. a man follows girls", ("Bev",), "a man follows girls"),
        ("im 19 with pink hair so they'd know. the chef has her stay", ("19", "pink"), "the chef has her stay"),
        ("I drive the 42, been on it 11 years. a bloke gets on", ("11 years",), "a bloke gets on"),
        ("i've done this door for twenty years and he lets them in", ("twenty years",), "he lets them in"),
        ("only one on the site today so it'll be obvious its me. he had her knee", ("only one",), "he had her knee"),
        ("I started in September and sit by him. he texts her", ("September",), "he texts her"),
        ("get me on oh seven seven double oh nine double oh one two, he took her", ("double oh",), "he took her"),
        ("signed, a worried TA (Miss Lund). a boy has bruises", ("Lund",), "a boy has bruises"),
        ("call me Nan Flo everyone does. he buys him trainers", ("Nan Flo",), "he buys him trainers"),
        ("email k.briggs@larkmoor.example if u want more", ("briggs",), "if u want more"),
        ("theres just me and Bogdan. lad in 12 was crying", ("Bogdan",), "lad in 12 was crying"),
        ("it came from the lifeguard with a tattoo thats obviously me", ("tattoo",), "obviously me"),
        ("im polish lad who do the dishes. chef he touch girl", ("dishes",), "chef he touch girl"),
        ("I'm telling you, Ruth Amery. Poppy is 13", ("Amery",), "Poppy is 13"),
        ("I've got the 7.15 to Quern, driver 902. he sits by her", ("902",), "he sits by her"),
        ("our Jade, she works with me on tills. he grabs girls", ("Jade",), "he grabs girls"),
        ("the name's Dougie and I sell the Big Issue outside Central", ("Dougie", "Big Issue"), "outside Central"),
        ("Evening, Kwame on the night desk. two men took her up", ("Kwame",), "two men took her up"),
        ("this is the mum of twins in 7B. their coach texts one", ("mum of twins",), "their coach texts one"),
        ("my fella Craig drives for them. Baz takes kids", ("Craig",), "Baz takes kids"),
        ("I told my sister Jo about it. he had her arm", ("Jo",), "he had her arm"),
        ("put me down as J. Holloway, 07700 900661. he has boys in", ("Holloway", "900661"), "he has boys in"),
        ("As head of maths (me) I saw Mr Dale with Freya", ("head of maths",), "Mr Dale with Freya"),
        ("me n Tracey who does the bar both saw it. she is 15", ("Tracey",), "she is 15"),
        ("no name but I sit on reception till 2. he has a lad", ("reception",), "he has a lad"),
        ("regs: mine is WR19 LLO, his is KX21 PPA", ("WR19",), "KX21 PPA"),
        ("you know me from the rank, Big Stu. she gets in with him", ("Big Stu",), "she gets in with him"),
        ("from: deputy manager, Lantern and Oar. he gives shots", ("deputy", "Lantern"), "he gives shots"),
        ("Ring the shop and ask for Yusuf, I'm in most days. he films", ("Yusuf",), "he films"),
        ("Work the late shift at the shop. a bloke walks a lad round", ("late shift",), "a bloke walks a lad round"),
        ("Been covering the night shifts. she is 14", ("night shift",), "she is 14"),
        ("I do floor 3 alone. room 305 two girl", ("floor 3 alone",), "room 305 two girl"),
    ],
)
def test_who_writes_is_known_by_more_than_a_name(words: str, gone: tuple[str, ...], stays: str) -> None:
    """A firm behind "here from", a name behind a request, looks that they would know, how long, who does it alone."""
    text = redact(words, Redaction()).text
    assert not [mark for mark in gone if mark in text]
    assert stays in text


@pytest.mark.parametrize(
    "words",
    [
        "its Dean on the door. He lets girls of 14 in",
        "its Dean on the door, he lets them in",
        "he has been on the door 11 years and lets them in",
        "she said dont give my name out to him",
        "girl said im 13 with pink hair",
        "the men who work the night shift have her in the yard",
        "she emails him at coolray@mail.example all day",
        "it came from the man with the tattoo, thats the one",
        "the bloke who does the dishes touches her",
        "I found a card with 07700 900118 on it under her bed",
        "Hi, Dean at the chippy gives girls vapes",
        "Evening. Craig on the door lets girls of 14 in for a kiss",
        "me and Jodie were both groomed by him when we were 14",
        "put her down as Kayleigh Moss, she is 13",
        "from: Harbour Fry the driver picks girls up",
        "I saw her at the bus stop with Dean, Friday.",
        "lad called Tyler sits on reception with older girls",
        "Girl said get me out of here, ring my nan 07700 900118",
        "Snap: ray_boss44, thats me he told her",
        "just me and Kayleigh who is 14 in the shop when he came in",
        "our Kayleigh is 13 and a man of 40 texts her",
    ],
)
def test_the_same_words_of_somebody_else_stay(words: str) -> None:
    """Who is told of is found by them."""
    assert redact(words, Redaction()).text == words
