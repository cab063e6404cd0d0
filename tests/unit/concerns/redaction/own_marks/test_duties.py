"""The own duty is withheld however it is told, in the account and in any answer; other work and the place stay."""

from __future__ import annotations

import pytest

from bot.concerns.redaction.redact import Redaction, redact

WITHHELD = {
    "front desk at the pool. a man watched girls of 12": "front desk",
    "im housekeep 3rd floor, a girl was crying in 214": "3rd floor",
    "was on lates at the front desk when he came in with a girl": "lates",
    "working the bar tonight, he was plying her with drink": "working the bar",
    "I was covering the doors when he brought her in": "covering the doors",
    "I man the kiosk and he gives her vapes": "kiosk",
    "he paid for her on my till": "my till",
    "I have her in my maths set and she told me": "my maths set",
    "my day off is Monday, he had her in again": "Monday",
    "I lifeguard on Saturdays and he films them": "lifeguard",
    "I do gate duty and he waits for her": "gate duty",
    "im porter on the night desk, he took her up": "night desk",
    "security on the main doors here, he hangs round the girls": "ecurity",
    "Duty manager tonight. he took her up": "Duty manager",
    "housekeeping here, ground floor. she was in room 8": "ground floor",
    "security on the Larkmoor doors. a girl was with him": "ecurity",
    "bus driver, garage 3, duty 218. he got on with a girl": "218",
    "been on the doors here 5 years. he passed her a bag": "on the doors",
    "I coach the under 13s. he drove a lad home": "coach",
    "I relief manage the place. he bought her drinks": "relief manage",
    "as her class teacher I worry": "class teacher",
    "im the lass who does the breakfasts, he had her with him": "breakfasts",
    "im working nights, saw her twice": "nights",
    "we're on the late rota, he came in with her": "late rota",
    "I manage the place, he buys her drinks": "manage",
    "I get off my shift pattern next week, he comes in with her": "shift pattern",
}
STAYS = (
    "security let him in with her",
    "the front desk let him in, he took her to the 3rd floor",
    "he works on the bar and takes girls home",
    "she was on the floor crying and I was on the bus",
    "housekeeping took her up to 214 on the 2nd floor",
    "Kelly Marsh, 14, with Dean Cole, badge 4471, AB12 CDE",
    "my bus was late so I saw him with her",
    "the duty manager took her upstairs",
    "he's one of the lads at white rose taxis. blue badge 778. picks up the same girl",
    "a girl was on the 2nd floor, room 204, with him",
    "a girl on the tills told me he picks her up",
    "he said I run the bar so you drink free",
    "I was at the bar and he bought her drinks",
    "Reception class girl, 5, was taken by him",
)


@pytest.mark.parametrize(("text", "own"), WITHHELD.items())
@pytest.mark.parametrize("question", [None, "happening_now", "adults"])
def test_the_own_duty_is_withheld(text: str, own: str, question: str | None) -> None:
    """Who had that till, that floor or that shift is known to everybody there."""
    assert own not in redact(text, Redaction(), question).text


@pytest.mark.parametrize("text", STAYS)
def test_other_peoples_work_and_the_place_stay(text: str) -> None:
    """Names, plates, badges and the place of what was seen are what police need."""
    assert redact(text, Redaction()).text == text


def test_a_post_is_no_workplace_that_is_withheld_everywhere() -> None:
    """ "Security." at the beginning says who writes; the guard who took her is told of."""
    assert (
        redact("Security. The security guard took her", Redaction()).text == "[withheld]. The security guard took her"
    )


def test_the_hours_of_a_shift_that_was_had_are_the_writers() -> None:
    """ "I had the 2 till 10 shift" is a rota as much as "I did 2 till 10"."""
    assert "2 till 10" not in redact("I had the 2 till 10 shift, he came in with her", Redaction()).text
