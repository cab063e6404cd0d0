"""What an integrator reads is what the feed does."""

import re
from typing import get_args

import pytest

from bot.feed.answer_rules import CODES as LISTS
from bot.feed.answer_rules import Kind
from bot.feed.person_notices import News, notice_of
from bot.guidance.texts import Texts
from bot.paths import ROOT

DOCUMENT = (ROOT / "docs" / "feed.md").read_text(encoding="utf-8")
KINDS = get_args(Kind)
REASONS = DOCUMENT.split("| `kind` | `code` |")[1]
CODES = set(re.findall(r"^\| `(\w+)` \| `([\w.-]+)` \|", REASONS, re.MULTILINE))


def test_every_rule_is_documented_and_nothing_else() -> None:
    """The table of refusals in docs/feed.md has exactly the rules that the code gives."""
    rooms = (ROOT / "bot" / room for room in ("feed", "procedures"))
    code = "".join(path.read_text() for room in rooms for path in room.rglob("*.py"))
    given = set(re.findall(r'(?:Problem\(\s*\w+,|CannotRecord\()\s*"([a-z-]+)"', code))
    table = DOCUMENT.split("## Refusals")[1]
    assert given == set(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE))
    assert len(given) >= 14


def test_every_type_of_event_is_documented() -> None:
    """A recipient reads in docs/feed.md what each type announces: also the end of an alarm."""
    code = "".join(path.read_text() for path in (ROOT / "bot" / "concerns").rglob("*.py"))
    types = set(re.findall(r'^TOPIC = "([\w.]+)"', code, re.MULTILINE))
    assert types == set(re.findall(r"^\| `([a-z]+\.[a-z]+\.v1)`", DOCUMENT, re.MULTILINE))
    assert len(types) >= 3


def test_every_kind_of_answer_is_documented_and_nothing_else() -> None:
    """The table of acknowledgements has exactly the kinds that the feed takes."""
    table = DOCUMENT.split("| `kind` | what it does |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == set(KINDS)


def test_every_reason_code_with_words_is_documented_and_nothing_else(texts: Texts) -> None:
    """A sentence that nobody promised, or a promise without a sentence, is a fault."""
    keys = [f"utter_notices_{kind}_" for kind in KINDS]
    worded = {
        (key.split("_")[2], key.removeprefix(start))
        for key in texts.all_keys()
        for start in keys
        if key.startswith(start)
    }
    assert worded
    assert worded == CODES == {(kind, code) for kind, codes in LISTS.items() for code in codes}


@pytest.mark.parametrize(("kind", "code"), sorted(CODES))
def test_a_reason_code_has_words_of_its_own(texts: Texts, kind: str, code: str) -> None:
    """Every answer to a rejection still says 999."""
    assert notice_of(texts, News("police", "p", kind, code=code)) == f"utter_notices_{kind}_{code}"
    assert "999" in texts.say(f"utter_notices_{kind}_{code}", None, reference="R", recipient="Police", text="")


@pytest.mark.parametrize("code", [None, "", "None", "our.own-7", "OTHER_AREA"])
def test_an_unknown_code_gets_the_words_of_its_kind(texts: Texts, code: str | None) -> None:
    """A recipient's own code is kept and changes nothing that a person reads."""
    assert notice_of(texts, News("police", "p", "rejected", code=code)) == "utter_notices_rejected"
