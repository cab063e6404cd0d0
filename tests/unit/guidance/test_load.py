"""Loading is strict and names every fault at once: file, path, remedy."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.guidance.check import main
from bot.guidance.load import KnowledgeError, load_knowledge, version_of
from bot.paths import KNOWLEDGE
from tests.support.spoil import spoil

TAXI = "sectors/taxi.yml"
NATIONAL = "areas/national.yml"
REASON = 'context_though_strong: "working rule of the domain dossier, 1.4; a safeguarding lead may change it"'


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the product's knowledge that a test may spoil."""
    shutil.copytree(KNOWLEDGE, tmp_path / "knowledge")
    return tmp_path / "knowledge"


def faults(root: Path) -> list[str]:
    """Return every fault as a line."""
    with pytest.raises(KnowledgeError) as raised:
        load_knowledge(root)
    return [str(fault) for fault in raised.value.faults]


def test_every_fault_is_named_at_once(copy: Path) -> None:
    """Whoever mends the files sees the whole list, not one fault a run."""
    spoil(copy, TAXI, "name: Taxi and private hire", "nam: Taxi")
    spoil(copy, "indicators/vehicle.yml", "tier: strong", "tier: grave")
    (copy / "wording.yml").unlink()
    found = "\n".join(faults(copy))
    assert "sectors/taxi.yml: name: Field required -> add it" in found
    assert "sectors/taxi.yml: nam: Unexpected keyword argument -> remove it or correct its name" in found
    assert "indicators/vehicle.yml: vehicle_moved_between_cars.tier" in found
    assert "wording.yml: file: the file is missing -> add it" in found


def test_broken_yaml_is_a_fault_not_a_traceback(copy: Path) -> None:
    """A slip in the YAML is told with its file."""
    (copy / TAXI).write_text("id: [taxi", encoding="utf-8")
    assert any(line.startswith("sectors/taxi.yml: file: not YAML") for line in faults(copy))


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("sources.yml", "www.sussex.police.uk/police-forces", "www.studylib.net/doc", "studylib.net is a refused site"),
        (TAXI, "sources: [thurrock_taxi", "sources: [hearsay", "no source 'hearsay'"),
        ("indicators/vehicle.yml", "sign: harm_sign", "sign: risk_context", "write harm_sign"),
        (
            "indicators/peer_group.yml",
            f"    {REASON}\n",
            "",
            "or give the reason in",
        ),
        ("indicators/peer_group.yml", REASON, 'context_though_strong: " "', "no reason is needed, or it is empty"),
        (
            "indicators/gifts_and_money.yml",
            "tier: emerging",
            f"tier: emerging\n    {REASON}",
            "only a strong indicator",
        ),
        ("indicators/vehicle.yml", "sources: [derbyshire_aidant, thurrock_taxi]", "sources: []", "no source"),
        (NATIONAL, "always_shown: false", "always_shown: true", "shown unchecked"),
        (NATIONAL, "checked_on: null", "checked_on: 2026-11-01", "a check needs a day and a name"),
        ("demo/links.yml", "area: demo", "area: atlantis", "no area 'atlantis'"),
        ("demo/links.yml", "larkmoor-academy.example", "*.example", "is no origin"),
        ("areas/demo.yml", "lat: 53.9,", "", "half a coordinate"),
        ("areas/croydon.yml", "everyday_words: [quest]", "everyday_words: [guest]", "'guest' is in none of its names"),
        ("routing.yml", "lane: safety", "ask: []", "must set show_999 and lane"),
        ("contact_kinds.yml", "kind: rail_police", "kind: emergency", "named twice"),
        ("contact_kinds.yml", "kind: rail_police", "kind: astrologer", "no contact is of this kind"),
        ("contact_kinds.yml", "[school]", "[circus]", "no sector 'circus' -> add sectors/circus.yml"),
        ("indicators/vehicle.yml", "sectors: [taxi,", "sectors: [circus, taxi,", ".sectors: no sector 'circus'"),
        ("routing.yml", "sector: [licensed_premises, takeaway]", "sector: [circus]", "no sector 'circus'"),
        (TAXI, "dos:", "signs_of: [circus]\ndos:", "signs_of: no sector 'circus'"),
        (TAXI, "id: taxi", "id: cab", "sectors/taxi.yml: id: the id is not the name of the file -> write taxi"),
        ("wording.yml", "  - excuses\n", "", "wording/excuses.yml: file: wording.yml does not name this group"),
        ("wording.yml", "- excuses", "- excusses", "wording/excusses.yml: file: the file is missing"),
        ("wording/excuses.yml", "id: bit_of_fun", "id: lying", "this id is used twice"),
        ("routing.yml", "id: danger_today", "id: danger_now", "used twice"),
        ("areas/croydon.yml", "id: croydon\n", "id: demo\n", "used twice"),
    ],
)
def test_a_broken_rule_is_a_fault(copy: Path, file: str, old: str, new: str, expected: str) -> None:
    """Each rule across the files is held when the knowledge is loaded."""
    spoil(copy, file, old, new)
    assert any(expected in line for line in faults(copy))


def test_the_version_changes_with_any_file(copy: Path) -> None:
    """A referral names exactly the knowledge it was made with."""
    before = version_of(copy)
    spoil(copy, TAXI, "Taxi and private hire", "Taxi")
    assert before == version_of(KNOWLEDGE) != version_of(copy)


def test_the_check_prints_faults_and_fails(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`make check` stops at a fault and says what it is."""
    (copy / "wording.yml").unlink()
    assert main([str(copy)]) == 1
    assert "wording.yml" in capsys.readouterr().err


def test_the_products_own_knowledge_is_valid(capsys: pytest.CaptureFixture[str]) -> None:
    """What is shipped has no fault."""
    assert main([str(KNOWLEDGE)]) == 0
    assert f"{len(list((KNOWLEDGE / 'sectors').glob('*.yml')))} sectors" in capsys.readouterr().out


def test_a_trade_may_share_the_signs_of_others(copy: Path) -> None:
    """One line in the file of a new trade is enough for its people to see what theirs see, no sign twice."""
    campsite = (copy / TAXI).read_text(encoding="utf-8").replace("id: taxi", "id: campsite\nsigns_of: [hotel, leisure]")
    (copy / "sectors" / "campsite.yml").write_text(campsite, encoding="utf-8")
    read = load_knowledge(copy)
    wanted = [sign.id for sign in read.indicators.values() if {"hotel", "leisure"} & set(sign.sectors)]
    assert wanted == [sign.id for sign in read.indicators.values() if sign.sectors.count("campsite") == 1]
    assert all("campsite" not in sign.says for sign in read.indicators.values())


def test_the_check_says_which_schema_is_out_of_date(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An editor that offers yesterday's trades would mark today's as wrong."""
    (copy / "sources.yml").write_text((copy / "sources.yml").read_text() + SOURCE)
    assert main([str(copy)]) == 1
    assert "out of date -> run `python -m bot.guidance.schema" in capsys.readouterr().err


SOURCE = """  - id: brand_new
    publisher: Somebody
    title: Something new
"""
