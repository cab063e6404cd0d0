"""What may say who reports is withheld; nothing else is touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.concerns.redaction.redact import MARK, Redaction, contact_terms, organisation_terms, redact

GIVES_AWAY = {
    "I whispered to my wife, she saw him too": "I whispered to [withheld], she saw him too",
    "Hi, night manager at the place by the sea. A girl of 14": "Hi, [withheld] at the place by the sea. A girl of 14",
    "hello, day porter for the flats. he has a girl of 13": "hello, [withheld] for the flats. he has a girl of 13",
    "I pour pints at the Dray Horse. He keeps a lass of 15": "[withheld] at [withheld]. He keeps a lass of 15",
    "i do the door here, he brings girls of 14": "[withheld] here, he brings girls of 14",
    "I just do breakfasts, a man has a boy of 12 in room 9": "[withheld], a man has a boy of 12 in room 9",
    "he is there every Friday. I teach swimming on Sundays": "he is there every Friday. [withheld]",
    "my daughter's teacher told me": "[withheld] told me",
    "I drive cab 123 and saw it": "I drive [withheld] and saw it",
    "My badge number is TX 4471, she cried": "My [withheld], she cried",
    "badge 4471 here": "[withheld] here",
    "my name is Dave Hill and she was crying": "my name is [withheld] and she was crying",
    "Its Dave from Acme Cabs, girl about 14": "Its [withheld], girl about 14",
    "ring me on 07700 900123 he has 07700 900456": "ring me on [withheld] he has 07700 900456",
    "email me at jo.h@example.org": "email me at [withheld]",
    "I work at the Grand Hotel and saw": "I work at [withheld] and saw",
    "i work for acme cabs saw a girl": "i work for [withheld] saw a girl",
    "a girl in my form said": "a girl in [withheld] said",
    "I'm her form tutor, she said": "[withheld], she said",
    "I teach Year 9 and she said": "I teach [withheld] and she said",
    "i'm the night porter, room 305": "[withheld], room 305",
    "our neighbour's lad saw them": "[withheld] saw them",
    "my number is 01632 960123": "my number is [withheld]",
    "this is Dave from Acme Cabs. girl in the back": "this is [withheld]. girl in the back",
    "hi its dave from acme cabs, girl about 14": "hi its [withheld], girl about 14",
    "evening all, dave here. Two girls": "evening all, [withheld]. Two girls",
    "Dave here, two girls about 14": "[withheld], two girls about 14",
    "I'm Sue Hill, I saw a man with a girl": "I'm [withheld], I saw a man with a girl",
    "im fred from the harbour view hotel and": "im [withheld] and",
    "She was crying. Thanks, Dave Hill": "She was crying. Thanks, [withheld]",
    "my badge number is 1234": "my [withheld]",
    "badge no. 4471, picked up a girl": "[withheld], picked up a girl",
    "im driver 4471 and she was crying": "im [withheld] and she was crying",
    "cab 12 here, girl about 14": "[withheld] here, girl about 14",
    "my plate is LV12 ABC": "my [withheld]",
    "my reg is lv12abc he got in": "my [withheld] he got in",
    "my cab number 88": "my [withheld]",
    "my car is a silver Prius LV12 ABC": "my car is a [withheld]",
    "i was driving LV12 ABC when": "i was driving [withheld] when",
    "call me on 07700 900123": "call me on [withheld]",
    "you can get me on my mobile 07700 900123": "you can get me on my mobile [withheld]",
    "07700 900123 is my number": "[withheld] is my number",
    "message me on insta @dave_h": "message me on insta [withheld]",
    "my snap is dave_h99": "my snap is [withheld]",
    "my work email is sam@acmecabs.example": "my work email is [withheld]",
    "I work nights at the Grand Hotel and saw": "[withheld] at [withheld] and saw",
    "i work with kids at Larkmoor Academy": "i work with kids at [withheld]",
    "I'm a driver for Acme Cabs and": "I'm a driver for [withheld] and",
    "i run the kebab shop on Carr St": "i run [withheld] on Carr St",
    "I'm calling from Gannet House Hotel about": "I'm calling from [withheld] about",
    "my manager Sue said to report it": "[withheld] said to report it",
    "I told my manager Sue Hill. She agreed": "I told [withheld]. She agreed",
    "my boss sue told me to write": "[withheld] told me to write",
    "call me on 0191 498 0172 or 07700 900655": "call me on [withheld]",
    "sitting in our shop crying": "sitting in [withheld] shop crying",
    "my ex husband knows him": "[withheld] knows him",
    "I live at 12 Carr Street and see them": "I live at [withheld] and see them",
    "my address is 12 Carr Street, they come": "my address is [withheld], they come",
    "my dob is 01/02/1980": "my dob is [withheld]",
    "I WORK AT THE GRAND HOTEL. A GIRL WAS CRYING": "I WORK AT [withheld]. A GIRL WAS CRYING",
}
KEPT = [
    "a girl of 12 opened the door and whispered can you phone my gran",
    "she asked me if I could text my dad",
    "the lad mouthed get my sister",
    "she was crying for my mum",
    "I was collecting glasses when a girl told me",
    "she says I do the rooms with him",
    "he makes the girl pull pints at the bar",
    "Hi, manager at the kebab shop takes girls upstairs.",
    "Hello, coach at the baths hugs a lad of 12.",
    "I serve notice that he is back",
    "girl about 14 crying, older man would not let her talk",
    "he was driving plate LV12 ABC, silver prius",
    "this is about 3 months ago now so prob no use",
    "its the girl off the missing poster",
    "I was driving down Carr St at 11",
    "This is Hackthorn Rd in town",
    "boss's mate gives the school kids free chips",
    "my passenger was a girl in school uniform",
    "he has 07700 900456 on his phone",
    "he rang my phone from 07700 900456",
    "my phone has 07700 900456 in the call log",
    "call me if you see 07700 900456",
    "he said call me on 07700 900456 if you want girls",
    'the note said "ring me on 07700 900456"',
    "he told her my name is Karim and I'm 19",
    "the girl said my uncle makes me do it",
    "her snap is anya_09 and his is zed_99",
    "his badge number was 4471",
    "the driver's badge no 4471, plate LV12 ABC",
    "he wore a badge 4471 on his coat",
    "LV12 ABC was behind my car",
    "he got out of my car 2 minutes later",
    "in my taxi 15 minutes, she never spoke",
    "my car was followed by LV12 ABC",
    "It's Karim from the garage who picks her up",
    "its karim from the garage, he picks her up",
    "This is him from the takeaway again",
    "its a man from the kebab shop",
    "It's cab 12 that brings them",
    "he works at the Grand Hotel with Sue",
    "she lives at 12 Carr Street",
    "a bloke called Dave Hill takes them there",
    "their manager Sue lets them in",
    "I manage to see the plate LV12 ABC",
    "I run after him down Carr Street",
    "i work in the evenings",
    "im worried about her, shes 14",
    "I'm scared of him",
    "Anya from year 9 has a new phone",
    "his address is 12 Carr Street",
    "one of my lads sits with men in their 20s",
    "a man is beating one of our pupils by the fence",
    "our manager gives the girls free pizza if they stay",
    "shes screaming shes not my mum",
    "man with a girl said shes my stepdaughter then my cousin",
    "i heard her say theyll hurt my brother",
    "THE GIRL IS FROM THE GRAND HOTEL AND SHE IS CRYING",
]


@pytest.mark.parametrize(("text", "copy"), GIVES_AWAY.items())
def test_first_person_phrases_that_give_somebody_away_are_withheld(text: str, copy: str) -> None:
    """Name, number, badge, cab, workplace, role and kin of the reporter."""
    assert redact(text, Redaction()).text == copy


@pytest.mark.parametrize("text", KEPT)
def test_what_says_nothing_of_the_reporter_is_kept(text: str) -> None:
    """A suspect's number, a plate, a place and a time are what police need."""
    assert redact(text, Redaction()).text == text


@pytest.mark.parametrize("mark", ["docket w36742237", "the crate says b00417765", "order KX11223344"])
def test_a_mark_of_a_thing_is_nobodys_number_in_an_unfinished_report(mark: str) -> None:
    """Figures behind a letter name a thing, unless they are as long as a telephone number and begin like one."""
    assert redact(f"a lad carried it, {mark}", Redaction(strict=True)).text == f"a lad carried it, {mark}"


@pytest.mark.parametrize("number", ["mob07700900123", "01632 960123", "+447700900123"])
def test_a_number_that_nobody_is_named_with_is_withheld_in_an_unfinished_report(number: str) -> None:
    """It may be the reporter's own, also where it is glued to the word before it."""
    assert not any(figure.isdigit() for figure in redact(f"so, {number}", Redaction(strict=True)).text)


@pytest.mark.parametrize("typed", ["07700900123", "+44 7700 900123", "07700-900-123", "(0)7700 900 123"])
def test_the_reporters_number_is_found_however_it_is_written(typed: str) -> None:
    """Spaces, dashes and the country code do not hide it."""
    assert "900" not in redact(f"she has {typed} saved", Redaction(contact_terms("Jo Smythe 07700 900123"))).text


def test_the_reporters_name_is_withheld_wherever_it_stands() -> None:
    """Each word of the name, also with an s behind it, in any case."""
    redaction = Redaction(contact_terms("Jo Smythe 07700 900123 jo@example.org"))
    assert redact("smythe's car, JO was there, jolly", redaction).text == f"{MARK} car, {MARK} was there, jolly"


def test_an_organisation_is_withheld_under_its_short_name_too() -> None:
    """Harbour View Hotel is also Harbour View."""
    redaction = Redaction(organisation_terms("Harbour View Hotel"), phrases=False)
    assert redact("room 3 at harbour view, Harbour-View Hotel", redaction).text == f"room 3 at {MARK}, {MARK}"


def test_a_manager_whom_it_is_about_keeps_their_name() -> None:
    """Whoever does something may be who it is about; in a concern about a colleague people at work always stay."""
    acts = "my manager Sue takes girls up to room 5"
    assert redact(acts, Redaction()).text == "[withheld] Sue takes girls up to room 5"
    assert redact(acts, Redaction(colleague=True)).text == acts
    assert redact("I work with Karim Dent, he texts girls", Redaction(colleague=True)).text.endswith(
        "Karim Dent, he texts girls"
    )


ORGANISATIONS = [
    ("Brindleport Blue Cars (practice)", "its a BRINDLEPORT BLUE car", "its a [withheld] car"),
    ("Brindleport Blue Cars (practice)", "sam@brindleportblue.example has it", "[withheld] has it"),
    ("Larkmoor Academy", "a girl from larkmoor", "a girl from [withheld]"),
    ("Smith & Sons Taxis", "smith and sons picked her up", "[withheld] picked her up"),
    ("Blue Cars", "a dark blue golf and a man of Blue Cars", "a dark blue golf and a man of [withheld]"),
    ("Silver Taxis", "silver astra, not a silver taxi", "silver astra, not a silver taxi"),
    ("Station Hotel", "seen at the station and in the Station Hotel", "seen at the station and in the [withheld]"),
]


@pytest.mark.parametrize(("name", "text", "copy"), ORGANISATIONS)
def test_an_organisation_is_found_however_it_is_written(name: str, text: str, copy: str) -> None:
    """Without its brackets, run together, in an address, with another "and"; a plain word alone stays a place."""
    assert redact(text, Redaction(organisation_terms(name), phrases=False)).text == copy


def test_a_name_that_is_a_word_too_is_withheld_only_as_a_name() -> None:
    """Will and Rose are names; "he will" and "she rose" are not."""
    redaction = Redaction(contact_terms("Will Rose 07700 900123"))
    assert redact("he will come, she rose. Will knows", redaction).text == "he will come, she rose. [withheld] knows"


@given(st.text(max_size=300))
def test_a_copy_is_the_original_with_marks_and_nothing_else(text: str) -> None:
    """What stands between the marks stands in the original, in the same order: masked, never reworded."""
    masked = redact(text.replace(MARK, ""), Redaction(("Jo", "07700 900123")))
    position = 0
    for part in masked.text.split(MARK):
        found = text.replace(MARK, "").find(part, position)
        assert found >= 0
        position = found + len(part)
