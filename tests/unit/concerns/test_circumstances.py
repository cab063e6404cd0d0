"""What the words say of who is reported, who writes and where it was, in many wordings."""

from __future__ import annotations

from typing import Any

import pytest

from bot.concerns.circumstances import (
    audience,
    dsl_is_told,
    is_child_at_risk,
    is_child_mentioned,
    is_survivor,
)
from bot.concerns.parts import whereabouts
from bot.concerns.parts.work_told import works_told
from bot.concerns.routing import route
from bot.guidance.model import Knowledge
from bot.understanding.facts import read_facts
from bot.understanding.who_hears.routing_words import is_about_school_staff, is_on_rail
from tests.support.concerns import NOW, a_draft, given, with_facts

ORDINARY = "I started at ten and did the handover with Carol. We had a coach party in and the bar was busy. "
AT_WORK = [
    ("the landlord lets his mates bring girls of 15 in after hours", "licensed_premises", {"premises_staff"}),
    ("one of our doormen lets them in for favours", "licensed_premises", {"premises_staff"}),
    ("one of the delivery drivers gives a girl of 14 lifts", "takeaway", {"premises_staff"}),
    ("a hackney licensed in another town waits outside the girls school", "taxi", {"driver"}),
    ("another driver picks up the same lass every friday", "taxi", {"driver"}),
    ("the new teaching assistant texts a boy in year 9 late at night", "school", {"school_staff"}),
    ("our head gives her lifts home alone", "school", {"school_staff"}),
    ("a swimming coach meets a girl of 14 outside the club", "leisure", {"works_with_children"}),
    ("This concerns our deputy head, Mrs Ivy Lorne. A girl showed me her phone", "school", {"school_staff"}),
    ("I have to report my youth leader Len Voss, thats all I can say", "leisure", {"works_with_children"}),
    ("my complaint is about a taxi driver", "taxi", {"driver"}),
    ("I am worried about our head finding out that I wrote", "school", set()),
    ("this is about a girl in year 8 whom our caretaker found", "school", set()),
    ("it is about a boy and the head knows", "school", set()),
    (
        "One of our gymnastics coaches Ross Tarn, 41, messages a girl in the under 12s at night",
        "leisure",
        {"works_with_children"},
    ),
    ("two of our lifeguards keep giving a girl of 13 drink", "leisure", {"works_with_children"}),
    ("one of our coaches broke down and a man gives a girl of 13 drinks", "transport", set()),
    ("one of our regulars messages a girl of 12", "leisure", set()),
    ("theres a lady working from room 9, an escort, about 35", "hotel", set()),
    ("I told my manager and the manager rang police", "hotel", set()),
    ("her teacher noticed that she was tired", "school", set()),
    ("Football coach Stan Petrie has a few of the under 13s back to his flat", "leisure", {"works_with_children"}),
    (
        "The choir leader is a Mr Fenwick. Every tour he sleeps in the same room as one of the boys",
        "leisure",
        {"works_with_children"},
    ),
    ("There is a new lab technician, he has been messaging a year 10 girl", "school", {"school_staff"}),
    ("gaffer lets a lass of 14 sleep in the store room", "takeaway", {"premises_staff", "boss"}),
    ("one of our own, Col, has a girl of 15 up in the flat", "licensed_premises", {"premises_staff"}),
    ("badge number 2210 in the window, a girl of 14 gets in every night", "taxi", {"driver"}),
    ("he had his meter off and a lass of 15 in the front", "taxi", {"driver"}),
    ("Ros Hamm messages Tilly late at night. She coaches the under 12s", "leisure", {"works_with_children"}),
    (
        "The netball coach had her in the store room with the shutter down. She is 12",
        "leisure",
        {"works_with_children"},
    ),
    ("Our new kit man, Des Pardoe, was in the shed with Kit, who is 11", "leisure", {"works_with_children"}),
    ("She told me on Friday. She coaches the netball team and nobody listens to her", "leisure", set()),
    ("He made me do things in his car when I was ten. He still runs a youth club", "leisure", {"works_with_children"}),
    ("One of our supply teachers, Mr Lund, drives a year 8 boy home", "school", {"school_staff"}),
    ("one of the karate club coaches, Len Orr, is messaging two girls of 14", "leisure", {"works_with_children"}),
    ("another driver on our books called Ted, he gives a girl of 15 vapes", "taxi", {"driver"}),
    ("Canon Pryce takes the choir boys home from church and kisses them", "retail", {"works_with_children"}),
    ("A girl told the caretaker that her dad gets in with her and films it", "school", set()),
    ("Care worker from the childrens home drops a girl of 15 at the same mans flat", "taxi", {"works_with_children"}),
    ("the father of a girl of 12 met us at church and took her home", "retail", set()),
    ("Mr Lorne who runs the drama club here kissed a girl", "school", {"school_staff", "works_with_children"}),
    ("Head of drama, Mr Fenn, strokes the hair of a girl in year 7", "school", {"school_staff"}),
    ("a minicab that waits by our door gives vapes to girls of 14", "licensed_premises", {"driver"}),
    ("I was on with the duty manager, Sol, for years. Lately he gives girls of 15 drink", "hotel", {"premises_staff"}),
    ("our maths cover keeps messaging a girl in year 9", "school", {"school_staff"}),
    ("my cousin drives for Silverline Taxis and messages schoolgirls at night", "taxi", {"driver"}),
    ("I drive for Silverline Taxis, a man had a girl of 14 in the back", "taxi", set()),
    ("im only the dinner lady, a man at the stop gives a girl of 12 vapes", "school", set()),
    ("as just the caretaker I saw a man message a girl of 13", "school", set()),
    ("form tutor here. a boy said that a man sends him money", "school", set()),
    ("the manager has not noticed anything, a bloke gave a girl of 14 vodka", "licensed_premises", set()),
    ("the assistant manager went after them, they had a girl of 14", "licensed_premises", set()),
    ("the chef was in a mood", "licensed_premises", set()),
    ("A short breaks carer lets the boy, 12, drink beer with her fella", "school", {"works_with_children"}),
    ("Her respite worker keeps taking photos of her in the bath", "school", {"works_with_children"}),
    ("the passenger assistant kisses a lad of 11 on the way in", "transport", {"works_with_children"}),
    ("Escort from the SEND bus, Moira, messages a girl of 13 at night", "school", {"works_with_children"}),
    ("The man who manages the under 13s drives my lad home alone", "leisure", {"works_with_children"}),
    ("our netball team manager has been giving a girl of 14 lifts and money", "leisure", {"works_with_children"}),
    ("The kit man buys the boys beer and has them back to his flat", "leisure", {"works_with_children"}),
    ("The night worker at the childrens home goes in her room at two", "school", {"works_with_children"}),
    ("driver on the school contract strokes a girl of 12", "taxi", {"works_with_children", "driver"}),
    ("A driver who does the special school run texts a pupil at night", "taxi", {"works_with_children", "driver"}),
    ("Guy who runs the boxing gym shares a room with the lads", "leisure", {"works_with_children"}),
    ("the midday supervisor gives a girl in year 6 presents", "school", {"school_staff"}),
    ("I am a respite carer and a man messages the girl of 13 I have", "school", set()),
    ("I'm the escort on the school bus, a man kissed a girl of 12 at the stop", "transport", set()),
    ("Her respite carer is worried that a man messages her", "school", set()),
    ("the passenger assistant saw a man touch a lad of 12", "transport", set()),
    ("My manager said a boy was touched by one of the lads, 16", "retail", set()),
    ("The TA went into the toilets and she was crying", "school", set()),
    ("One of the lads on our rank, Trev, keeps running a schoolgirl home and sends her snaps", "taxi", {"driver"}),
    ("a bloke off our base gives a girl of 14 free rides", "taxi", {"driver"}),
    ("someone on our books takes the same lad of 13 out of town", "taxi", {"driver"}),
    ("fella on the same rank as me buys a girl of 12 vodka", "taxi", {"driver"}),
    ("another cabbie kisses a girl of 15 in his front seat", "taxi", {"driver"}),
    ("one of our blokes from the firm has a girl of 13 in the front", "taxi", {"driver"}),
    ("two lads on our rank, about 14, got in with a man who held her", "taxi", set()),
    ("a girl of 13 was on the rank with a bloke who kissed her", "taxi", set()),
    ("I was on our rank and a man had hold of a girl of 12", "taxi", set()),
    ("another cabbie told me a man kissed a girl of 14", "taxi", set()),
    ("our area team manager said a man gave a girl of 14 money", "retail", set()),
    ("an escort from room 7, about 30, drinks with a man", "hotel", set()),
    ("he hit the boy on the head and took him home", "school", set()),
    ("the supply of vapes comes from a man who meets girls of 13", "school", set()),
    ("Our coach is lovely. A man meets girls of 13 outside the club", "leisure", set()),
]


ABOUT_STAFF = [
    ("My worry is about Mrs Quill the receptionist. A boy of 14 was in her car", True),
    ("its regarding Owen our exams officer", True),
    ("im uneasy about another member of staff", True),
    ("regarding a pupil whom the receptionist knows", False),
    ("I am concerned about the receptionist who found her, she is in bits", False),
    ("I told the receptionist about a girl of 14", False),
    ("I'm the head. Our premises manager has been giving a year 9 girl cigarettes", True),
    ("our cleaner has been messaging a boy in year 10 at night", True),
    ("One of our governors, Ted, takes a year 8 boy to his flat", True),
    ("our exams officer is kissing a girl of 15", True),
    ("Mrs Orme the kitchen assistant gives a girl of 13 vapes and messages her at night", True),
    ("Miss Tranter, the data manager, gives a girl of 14 vodka and cuddles her", True),
    ("Mr Hale the welfare officer told me a man gives a girl of 13 vapes", False),
    ("Our office manager seems nice. She sends pictures to a year 11 lad", True),
    ("A receptionist here keeps a girl of 12 in her car and buys her phones", True),
    ("I am a learning mentor. A girl in year 7 says two lads made her kiss them and filmed it", False),
    ("our receptionist saw a man give a girl cigarettes", False),
    ("the head told me a man buys a year 9 girl vapes", False),
    ("our secretary noticed a girl of 13 get into a car with a man who kissed her", False),
    ("our attendance officer rang because a girl is in a flat with a man", False),
]


@pytest.mark.parametrize(("text", "is_staff"), ABOUT_STAFF)
def test_whom_a_report_from_a_school_is_about_is_its_staff(text: str, is_staff: bool) -> None:
    """Whatever their work there is, and with nothing told of what they do."""
    assert is_about_school_staff(text) == is_staff


@pytest.mark.parametrize("before", ["", ORDINARY])
@pytest.mark.parametrize(("text", "sector", "kinds"), AT_WORK)
def test_people_reported_at_work_are_recognised_sentence_by_sentence(
    text: str, sector: str, kinds: set[str], before: str
) -> None:
    """Also in a long account; who was told, and an adult at work in a room, are nobody's colleague."""
    assert set(works_told(a_draft(before + text, sector=sector))) == kinds


AUDIENCES = [
    ("I am the DSL here, a boy of 14 told me he was sent pictures", "school", "dsl"),
    ("I'm the headteacher, a pupil told us about a man online", "school", "head"),
    ("DSL at Fennick Academy. A boy of 14 was sent pictures by a man", "school", "dsl"),
    ("the DSL at our place wont listen, a boy of 14 was sent pictures", "school", "anybody"),
    ("Report by the deputy DSL. A boy of 14 was sent pictures by a man", "school", "dsl"),
    ("my daughter is 13 and gets messages from a man", "school", "parent"),
    ("My lad Osk is 15 and someone wants money for a picture", "school", "parent"),
    ("my boss lets men take a girl of 15 upstairs", "takeaway", "about_work"),
    ("our shift manager lets a man take a girl of 14 up for cash", "hotel", "about_work"),
    ("security guard caught them. my supervisor gives a boy of 13 vapes", "retail", "about_work"),
    ("a man had a girl of 14 in the lift", "hotel", "anybody"),
    ("when i was 12 my uncle touched me, he is still about", "retail", "survivor"),
    ("a girl in year 8 is scared, I already told the DSL", "school", "dsl_knows"),
    ("I have not told the DSL yet, a girl in year 8 has a new phone", "school", "anybody"),
    ("I passed it to the DSL, a girl in year 8 has a new phone", "school", "dsl_knows"),
    ("a girl in year 8 has a new phone", "school", "anybody"),
    ("im a pupil here, a man waits for a girl in my form every day", "school", "child"),
    ("I am in year 10 and Casey in our lot keeps going off with a man of 30", "school", "child"),
    ("I am in year 10 pastoral, Casey keeps going off with a man of 30", "school", "anybody"),
    ("I am a pupil support officer, Casey keeps going off with a man of 30", "school", "anybody"),
]


@pytest.mark.parametrize(("text", "sector", "who"), AUDIENCES)
def test_a_receipt_fits_who_writes(knowledge: Knowledge, text: str, sector: str, who: str) -> None:
    """Nobody is sent to themselves, to who knows already or to the person reported."""
    assert audience(a_draft(text, sector=sector), knowledge) == who


RAIL = [
    ("I am a steward on the trains, a lad was made to sit with him", True),
    ("Conductor on the 06.41 out of Farrowby", True),
    ("Train manager for the 21 15, two lads sat with him", True),
    ("I drive the 17.52 from Farrowby, a girl of 13 gets on", False),
    ("he got on the 21 40 train with her", True),
    ("on platform 3 a man held her wrist", True),
    ("outside the railway station", True),
    ("Conductor on the stopper out of Tern Central. Girl in coach C has no ticket", True),
    ("she gets off at Kelp Road station where he waits", True),
    ("Train manager here, a lad of 13 hides in first class", True),
    ("he gets the train down every friday to sell for them", True),
    ("she gets off at the bus station where he waits", False),
    ("the girls train on Mondays and he takes them to train", False),
    ("two lads asleep in the coach on coach bay 4", False),
    ("at the bus station", False),
    ("on an online platform", False),
    ("in the Railway Tavern", False),
    ("a girl of 13 buys tickets for a man at the booking office", True),
    ("I work the gateline at Mill Lane station", True),
    ("he is held at Mill Lane police station", False),
    ("fare from the train station with a girl of 13", False),
    ("she is walking to the platform with him now", True),
    ("our train goes in ten minutes and she is on it with him", True),
    ("I work the barrier at Mill Lane station, he comes through with her", True),
    ("the lads train in the gym and he takes them home", False),
    ("on my bus, the 16:10 from the bus station", False),
    ("I picked her up at the railway station, she came off the 21 40 train", True),
]


@pytest.mark.parametrize(("text", "railway"), RAIL)
def test_the_railway_is_told_from_what_is_called_so(text: str, railway: bool) -> None:
    """Trains, stations and the line; not buses, apps and public houses."""
    assert is_on_rail(text) is railway


STATIONS = [
    ("At Brindleport Central a man had a girl of 13 by the arm", "transport", True),
    ("Brindleport Central, Monday. Two men with a girl of 13", "retail", True),
    ("picked a girl of 13 up at Brindleport Central, a man was waiting at the other end", "taxi", False),
    ("a man meets a girl of 13 at Gannet Head", "transport", False),  # a village too
    ("the flat near Brindleport Central has girls of 14 in it", "hotel", False),
]


@pytest.mark.parametrize(("text", "sector", "railway"), STATIONS)
def test_a_station_of_the_gazetteer_is_the_railways(
    knowledge: Knowledge, text: str, sector: str, railway: bool
) -> None:
    """Where it was at a station by name; a fare to or from one was on the road."""
    draft = with_facts(a_draft(text, sector=sector), knowledge.areas["demo"].places)
    assert whereabouts.is_on_rail(draft) is railway


ROUTES = [
    ("a man touched a boy of 11 in the showers", "leisure", {}, {"police", "social_care"}, "same_day"),
    ("on the 18 10 train a man sat a girl of 13 on his knee", "transport", {}, {"police", "rail_police"}, None),
    ("i was 11 when my uncle raped me, years ago", "retail", {}, {"police", "social_care"}, "routine"),
    (
        "i was 11 when my uncle raped me years ago. he still coaches kids",
        "retail",
        {},
        {"police", "social_care"},
        "same_day",
    ),
    ("one of our doormen brings a girl of 15 in", "licensed_premises", {}, {"police", "licensing"}, None),
    ("our pe teacher messages a girl of 14 at night", "school", {}, {"police", "social_care", "lado"}, "same_day"),
    (
        "men come to a woman of 30 in room 7 all day",
        "hotel",
        {"anyone_under_18": given("no"), "adults_only": given("go_on")},
        {"police"},
        "routine",
    ),
]


@pytest.mark.parametrize(("text", "sector", "answers", "least", "level"), ROUTES)
def test_the_rows_that_words_decide(
    knowledge: Knowledge, text: str, sector: str, answers: dict[str, Any], least: set[str], level: str | None
) -> None:
    """Each is told at least; nobody else's lead of the school hears of its own staff."""
    destined = route(a_draft(text, sector=sector, facts=read_facts(text, (), NOW), **answers), knowledge)
    assert least <= set(destined.recipients)
    assert level in (None, destined.urgency.level)


def test_only_who_was_a_child_then_is_a_survivor() -> None:
    """A witness of years ago is none."""
    assert is_survivor(a_draft("when i was 9 my stepdad touched me"))
    assert is_survivor(a_draft("when i was in year 6 the bus driver did things to me"))
    assert is_survivor(a_draft("he did things to me from primary up to year 9, im 30 now"))
    assert is_survivor(a_draft("I was 12 when my coach touched me, it was the eighties"))
    assert not is_survivor(a_draft("I was 32 when my husband touched me in my sleep"))
    assert not is_survivor(a_draft("years ago I saw a man with a girl of 9"))
    assert not is_survivor(a_draft("he did things to her in year 9, she told me"))


@pytest.mark.parametrize(
    ("then", "recipients"),
    [
        ("He died in 2009.", {"police"}),
        ("He is still about.", {"police", "social_care"}),
        ("He died but he has grandchildren now, his son still lives with them.", {"police", "social_care"}),
    ],
)
@pytest.mark.parametrize("sector", ["retail", "school", "leisure"])
def test_of_the_dead_police_alone_are_told(knowledge: Knowledge, then: str, recipients: set[str], sector: str) -> None:
    """Nobody can be kept from who died; where children may be at risk today, children's services hear of it too."""
    text = f"I was 11 when my uncle raped me, I am 44. {then}"
    destined = route(a_draft(text, sector=sector, facts=read_facts(text, (), NOW)), knowledge)
    assert set(destined.recipients) == recipients


OUTSIDE = [
    ("im a neighbour, two men fetch a girl of 13 out of a flat", True),
    ("not staff, I was walking past. a man took a boy of 12 off", True),
    ("I dont work at the school but a man waits at the gate for a girl of 13", True),
    ("I live opposite, a man waits for a girl of 13", True),
    ("our neighbour waits for a girl of 13 at the gate", False),
    ("I am a teacher, a man waits for a girl of 13", False),
]


@pytest.mark.parametrize(("text", "outside"), OUTSIDE)
def test_who_is_no_part_of_the_school_has_no_lead_to_tell(text: str, outside: bool) -> None:
    """A neighbour who found the school's link is not sent to its safeguarding lead."""
    assert dsl_is_told(a_draft(text, sector="school")) is outside


AT_RISK = [
    ("two lasses of 14 or 15 hang round with the cab drivers in the office until 3", True),
    ("a boy of 13 sleeps in the garage with the mechanics", True),
    ("the barmen keep two girls of 14 upstairs after closing", True),
    ("a girl of 14 left her bag with the barbers", False),
    ("two girls about 15 waited in our office until their mum came", False),
    ("a girl of 14 lost her purse and our receptionist found it", False),
    ("a man in his 40s signed in with a girl of 13, one double, cash", True),
    ("an older fella bought a lad who is 14 his dinner and paid for the room", True),
    ("a man was in room 6 on his own all night", False),
    ("a girl of 13 was in the lift on her own", False),
]


@pytest.mark.parametrize(("text", "at_risk"), AT_RISK)
def test_a_child_with_the_grown_up_it_is_about_may_be_at_risk_without_any_sign(
    knowledge: Knowledge, text: str, at_risk: bool
) -> None:
    """No list of signs is whole: who is told of beside a child is why somebody writes."""
    assert is_child_at_risk(with_facts(a_draft(text, sector="hotel")), knowledge) is at_risk


MENTIONED = [
    ("a lass sat on her own by the lockers, he kept topping up her cup", {}, True),
    ("some kid came out of 14 with no socks on", {}, True),
    ("a girl from the bar was walked to his van", {"under_18": given("no")}, False),
    ("a lad waited for him by the bins", {"anyone_under_18": given("no")}, False),
    ("a couple of blokes were in and out of the flat", {}, False),
]


@pytest.mark.parametrize(("text", "answers", "mentioned"), MENTIONED)
def test_who_may_be_a_child_is_one_until_somebody_says_no(
    knowledge: Knowledge, text: str, answers: dict[str, Any], mentioned: bool
) -> None:
    """A person read as a child counts without an age; the person's own "no" takes that back."""
    draft = with_facts(a_draft(text, sector="hotel", **answers))

    assert is_child_mentioned(draft, knowledge) is mentioned


def test_who_picks_that_they_are_the_lead_is_the_lead(knowledge: Knowledge) -> None:
    """A button of the trade says who writes as well as words do."""
    draft = a_draft("Casey keeps going off with a man of 30", sector="school", sector_question_1=given("I am the DSL"))
    assert audience(draft, knowledge) == "dsl"
