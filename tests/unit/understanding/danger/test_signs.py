"""The signs of danger that a safeguarding lead can read and change."""

import pytest

from bot.understanding.danger import recognise
from bot.understanding.danger.signs import signs
from bot.understanding.text import neutralise
from bot.understanding.text.lexicons.danger_records import DangerSign
from bot.understanding.text.lexicons.lexicon import lexicon
from tests.support.paths import CASES as FOLDER
from tests.support.paths import yaml_of

CASES: dict[str, str] = yaml_of(FOLDER / "danger_signs.yml")
BY_ID = {sign.id: sign for sign in signs()}


def test_every_sign_has_a_case() -> None:
    """No sign is added that nothing shows to work."""
    assert list(CASES) == list(BY_ID)


@pytest.mark.parametrize("name", CASES)
def test_a_sign_is_found_and_is_danger(name: str) -> None:
    """Each sign finds its case, and the words alone raise danger."""
    assert BY_ID[name].evidence_in(neutralise(CASES[name]).text)
    assert recognise(CASES[name]).danger


@pytest.mark.parametrize("sign", lexicon().danger_signs.signs, ids=lambda sign: sign.id)
def test_a_sign_says_in_one_sentence_what_it_is(sign: DangerSign) -> None:
    """Whoever reviews it need not read its phrases first."""
    says = sign.says

    assert says[0].isupper()
    assert says.find(".") == len(says) - 1


def test_a_sign_of_several_groups_is_said_by_the_whole_text() -> None:
    """Its parts may stand anywhere."""
    assert BY_ID["not_family"].evidence_in("they is not my parent") is None
    assert BY_ID["not_family"].evidence_in("they is not my parent please") == (0, 28)


@pytest.mark.parametrize(
    "text", ["a man of 40 wont wake up", "he is 50 and unconscious", "bloke in his thirties gone blue"]
)
def test_illness_and_drink_of_grown_ups_are_no_matter_for_this_service(text: str) -> None:
    """A man of forty who is unwell needs an ambulance, not a referral."""
    assert not recognise(text).danger
    assert recognise("a girl of 14 wont wake up").danger
