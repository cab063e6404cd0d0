"""What an integrator reads is what the feed does."""

import re
from typing import get_args

import pytest

from bot.concerns import code_list
from bot.feed.answer_rules import CODES as LISTS
from bot.feed.answer_rules import Kind
from bot.feed.person_notices import News, what_is_told
from bot.guidance.model import Knowledge
from bot.guidance.texts import Texts, outcome_sentence
from bot.paths import ROOT

DOCUMENT = (ROOT / "docs" / "feed.md").read_text(encoding="utf-8")
KINDS = get_args(Kind)
SENTENCES = "utter_outcomes_"
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
    files = [*(ROOT / "bot" / "concerns").rglob("*.py"), ROOT / "bot" / "outbox" / "model.py"]
    code = "".join(path.read_text() for path in files)
    types = set(re.findall(r'^[A-Z_]+ = "([a-z]+\.[a-z_]+\.v1)"', code, re.MULTILINE))
    documented = set(re.findall(r"^\| `([a-z]+\.[a-z_]+\.v1)`", DOCUMENT, re.MULTILINE))
    assert types == documented == {row.code for row in code_list("event_types")}


def test_every_kind_of_answer_is_documented_and_nothing_else() -> None:
    """The table of acknowledgements has exactly the kinds that the feed takes."""
    table = DOCUMENT.split("| `kind` | what it does |")[1].split("\n\n")[0]
    assert set(re.findall(r"^\| `(\w+)`", table, re.MULTILINE)) == set(KINDS)


def test_every_reason_code_with_words_is_documented_and_nothing_else(texts: Texts) -> None:
    """A sentence that nobody promised, or a promise without a sentence, is a fault."""
    worded = {key.removeprefix(SENTENCES) for key in texts.all_keys() if key.startswith(SENTENCES)}
    assert {"_".join(code) for code in CODES} == {key.partition("_in_")[0] for key in worded}
    assert {(kind, code) for kind, codes in LISTS.items() for code in codes} == CODES
    assert len(CODES) == 12


@pytest.mark.parametrize(("kind", "code"), sorted(CODES))
def test_a_reason_code_has_words_of_its_own(texts: Texts, kind: str, code: str) -> None:
    """Every answer still says 999, and names nobody: it takes no value."""
    assert what_is_told(texts, News("police", "p", kind, code=code), None) == f"{kind}_{code}"
    assert "999" in texts.say(f"{SENTENCES}{kind}_{code}")


def test_no_end_reads_as_a_reproach(texts: Texts) -> None:
    """Whatever ends without action says that the person was not wrong: kept as information above all."""
    ends = [("outcome", code) for code in ("kept", "no_further_action", "not_about_a_child")]
    for kind, code in (*ends, *(("rejected", code) for code in LISTS["rejected"])):
        assert "does not mean you were wrong" in texts.say(f"{SENTENCES}{kind}_{code}")


def test_no_sentence_tells_of_a_case(texts: Texts, knowledge: Knowledge) -> None:
    """Neither of a child, a home, an arrest nor a person; an area's own words need a name behind them."""
    for key in (key for key in texts.all_keys() if key.startswith(SENTENCES)):
        assert not re.search(
            r"\b(?:arrest|charged|court|suspect|visited|her|his|him|the girl|the boy|safe)\b", texts.say(key)
        )
        area = key.partition("_in_")[2]
        assert not area or knowledge.procedures.of_area(area).sentences_by


def test_an_area_may_have_a_sentence_of_its_own() -> None:
    """Its own goes first; other areas hear the general one."""
    own = {
        "utter_outcomes_outcome_kept_in_demo": [{"text": "Ours."}],
        "utter_outcomes_outcome_kept": [{"text": "All."}],
    }
    assert [outcome_sentence(Texts(own), "outcome_kept", area) for area in ("demo", "croydon")] == ["Ours.", "All."]


@pytest.mark.parametrize("code", [None, "", "None", "our.own-7", "OTHER_AREA"])
def test_an_unknown_code_gets_the_words_of_its_kind(texts: Texts, code: str | None) -> None:
    """A recipient's own code is kept and changes nothing that a person reads."""
    assert what_is_told(texts, News("police", "p", "rejected", code=code), None) == "rejected"
