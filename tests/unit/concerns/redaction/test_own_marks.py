"""Marks, badges and posts by which colleagues would know who wrote; those of others are what police need."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.concerns.model import Statement
from bot.concerns.parts.facts_by_part import read_parts
from bot.concerns.redaction.redact import Redaction, redact
from bot.understanding.facts import Facts, read_facts
from tests.unit.concerns.redaction.test_own_identity import reporter

WITHHELD = {
    "my taxi's reg is YD18 QXW. a lass got in": "YD18",
    "my van’s number plate is YD18QXW if you check the cameras": "YD18",
    "I was in my own taxi, YD18QXW, and a black van followed": "YD18",
    "it was my work car, YD18 QXW. he got in with her": "YD18",
    "my cab's badge number is 6620": "6620",
    "my plate was PHV 118 if u need it. a man took her": "118",
    "I was in PHV 2207 thats mine, a lad of 13 got in": "2207",
    "plate was PHV 118, thats mine. girl got in": "118",
    "im on plate 44 tonight and a lass got in": "44",
    "i was driving plate 61 sat night": "61",
    "alright its call sign Delta 6 here im parked. a man": "Delta 6",
    "Kilo 12 here, picked up two girls": "Kilo 12",
    "im Tango 41 tonight. girl got in": "Tango 41",
    "my callsign is bravo nine. girl got in": "bravo nine",
    "running number 1904. a lass gets on": "1904",
    "duty 312, I do the 36. A lass gets on": "312",
    "my fleet no is 2214, a lass gets on": "2214",
    "my bus was 2214 that day, a lass got on": "2214",
    "licence 4471. a lass gets on": "4471",
    "badge says Irina. a man booked room 12": "Irina",
    "my name tag says Lee. he gives them food": "Lee",
    "its Lee on the name tag. he gives them food": "Lee",
    "on my lanyard it says Farrah. a lad told me": "Farrah",
    "Im the only night porter here. a girl came in": "only night porter",
    "Im the only female lifeguard on sundays. a man films": "female lifeguard",
    "i was the only one on the desk. a man came in": "on the desk",
    "theres only me on nights. a man came in": "on nights",
    "im the keyholder. two lads in with a man": "keyholder",
    "I'm year 9 pastoral lead here. Amelia told me": "pastoral lead",
    "Im the Friday barmaid, she was crying": "barmaid",
    "only woman driver at the firm so keep me out of it. a man took her": "only woman driver",
    "I am one of two night staff here. a girl": "night staff",
    "reg is LX19 KVB thats my cab. girl got in": "LX19 KVB",
    "KV19 WNM is me. girl got in": "KV19",
    "i drive hackney 88. girl got in": "88",
    "i do a school run, car 31, and the lass gets dropped early": "car 31",
    "im one of two cleaners on sundays. a girl": "cleaners",
    "im a hackney driver, plate no 204, girls get in at the rank": "204",
    "girls get in. saab estate silver thats my car": "saab",
    "security at the door here. a woman meets girls": "security at the door",
    "im head doorman at the Bent Oar. a lass was crying": "Bent Oar",
    "plate 44 here. picked up a lass": "44",
    "I drive a Toyota Prius plate no. 118, PO19 HKD. two girls got in": "PO19 HKD",
    "i drive a silver Octavia, badge 4471 and reg is LX19 KVB. a girl got in": "LX19 KVB",
    "my bus, 2214, was full. a lass got on": "2214",
    "evening, its 31 from Zippy Cars. dropped a lass at the park": "Zippy Cars",
    "driver with Coral Cabs here plate 204. a girl got in": "204",
    "outside our office, Zippy Cars on Quay Road": "Zippy Cars",
    "im the night porter here, Jerzy. man in room 14": "Jerzy",
    "I'm the duty manager tonight, Lorna. A man had a girl": "Lorna",
    "alright night manager at the place by the harbour here, fella with a girl": "night manager",
    "i lifeguard sundays, name is Farrah. a man films": "Farrah",
    "hi i cook in the kitchen, name Goran. man with girl": "Goran",
    "saw it on the till, ask for Gemma": "Gemma",
    "sir its the caretaker at St Orlans here, a lad talks to girls": "caretaker",
    "hi miss, this is the lunchtime cook at Birch Green here. a van waits": "cook",
    "its the night manager here, a man has a girl in 12": "night manager",
    "I drive car 14 for Portside Cabs. two girls got in": "Portside",
    "i work car 9 for Mersey Travel, a lad got in": "Mersey",
    "i do nights and a man had a girl in 14": "nights",
    "Security at the Birch Centre here. a man met a girl": "Security",
    "reception at the Grebe here, a man has a girl": "reception",
}
STAYS = (
    "his plate was PHV 118. a man took her",
    "the taxi was on plate 44 and he took her",
    "the driver, call sign Delta 6, took her home",
    "Delta 6 took her to the park",
    "a bus with running number 1904, she got on",
    "the driver on duty 312 strokes her hair",
    "I came on duty 10. a girl was there",
    "his licence 4471 was on the dash",
    "a man had her in the front. badge says Kev",
    "the badge says Kev Barrow and he had her in the front",
    "her name tag says Lee",
    "he is the only night porter here",
    "shes the only female lifeguard",
    "im the only one she talks to",
    "there was only me and the girl in room 5",
    "im on platform 2, a man had a girl",
    "bay 6 here is where she gets on",
    "the girl in Unit 4 here",
    "I followed plate 44 to the park",
    "the reg was KV19WNM, he said its mine",
    "his was PL68 HRT, my car was behind it",
    "in front of my own cab, YD18 QXW was parked with the girl in it",
    "the man who hit my van's mirror, YD18 QXW, had a girl in the back",
    "the neighbour's car, YD18 QXW, goes there every night",
    "taxi licence number PH4471 on the door",
    "i saw the lad he collects, car 31, every friday",
    "security at the door took her in",
    "a silver Saab behind my car",
    "black BMW, im in car on the road",
    "a grey Audi, im in traffic behind it",
    "he drives a silver Octavia, badge 4471, LX19 KVB",
    "job from Zippy Cars, a girl got in",
    "31 Sandpiper Close for Zippy Cars pick up. a girl",
    "alright 4 girls from Delta Cars got out",
    "the night porter here, Jerzy, takes girls up",
    "the men come to the desk and ask for Gemma",
    "i saw him, his name is Farrah",
    "im telling the manager at the Ibis",
    "Charlie 12 and his mate got in",
    "November 6 and a girl got in",
    "driver number 77 from Anchor Cars keeps asking for the job with the girl",
    "car 12 from Delta Cabs collects a girl of 13",
    "driver 9 from Anchor Cars offered her a lift",
    "its the caretaker at St Orlans who films them",
    "he drives car 14 for Portside Cabs",
    "security at the Birch Centre let him in",
)


@pytest.mark.parametrize(("text", "own"), WITHHELD.items())
def test_own_marks_and_posts_are_withheld(text: str, own: str) -> None:
    """A number, a badge or a post that only the writer has is in no release copy."""
    assert own not in redact(text, Redaction()).text


@pytest.mark.parametrize("text", STAYS)
def test_marks_of_others_stay(text: str) -> None:
    """A driver's plate, a badge that was read on a man and the place of the event are sent as typed."""
    assert redact(text, Redaction()).text == text


def test_a_badge_that_was_read_on_an_adult_stays_in_the_answer_about_adults() -> None:
    """At the question for other people "badge says Kev" is theirs."""
    assert redact("badge says Kev", Redaction(), "adults").text == "badge says Kev"


def facts_of(account: str) -> Facts:
    """Return the facts of an account, without those that say who wrote it."""
    statement = Statement("s1", "m1", account, "unspecified", "account", 1, datetime(2026, 11, 20, tzinfo=UTC))
    return read_parts([statement], {}, read_facts, reporter(account).redaction)["account"]


def test_who_reports_is_no_subject() -> None:
    """A name that is read off the own badge is nobody who is told of."""
    facts = facts_of("boss Imran has 3 lasses of 14 in the back. my name tag says Lee")
    assert [person.text for person in facts.persons] == ["boss", "3 lasses"]


def test_the_days_of_the_own_shift_are_no_pattern_of_the_event() -> None:
    """They would say who was there."""
    own = facts_of("a bloke was filming kids of 8. Im the only female lifeguard on sundays")
    seen = facts_of("a bloke films kids of 8 on sundays. Im the only female lifeguard here")
    assert own.recurrence is None
    assert seen.recurrence is not None
