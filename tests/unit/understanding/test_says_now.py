"""What goes on at the time of writing, as the account itself says."""

import pytest

from bot.understanding.says_now import says_now

SAYS = [
    ("girl about 13 sat in my taxi right now, crying", True),
    ("now in my cab is girl small with a man", True),
    ("he still has her in the room", True),
    ("two lads are at the till atm and she is scared", True),
    ("she will be home by now", False),
    ("he is now 45", False),
    ("a girl is crying in room 9. ok phoning them now", False),
    ("she was taken upstairs, she is safe now", False),
    ("a man had her by the arm. I have told my boss now", False),
    ("she comes in now and again", False),
]


@pytest.mark.parametrize(("text", "now"), SAYS)
def test_now_is_said_of_somebody(text: str, now: bool) -> None:
    """Of the writer's own doing, of an age, and where something ended, "now" says nothing of the event."""
    assert says_now(text) is now
