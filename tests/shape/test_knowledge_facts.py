"""What the knowledge must hold, whoever edits it."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from bot.guidance.model import Contact, Knowledge
from bot.guidance.reader import Reader, strings
from bot.guidance.schema import schemas
from bot.paths import KNOWLEDGE

DRAMA = re.compile(r"^01632 960\d{3}$|^07700 900\d{3}$")
CONSEQUENCES = {"matrix": 23, "extra": 18}
MAIN_EXAMPLES = 3


def contacts(knowledge: Knowledge) -> list[Contact]:
    """Return every contact, local and national."""
    return [*(row for area in knowledge.areas.values() for row in area.contacts), *knowledge.national]


def test_no_indicator_was_lost_from_its_tier(knowledge: Knowledge) -> None:
    """At least eight of danger, fifty-seven strong (nineteen of them for the same day), twelve emerging."""
    signs = knowledge.indicators.values()
    assert Counter(sign.tier for sign in signs) >= Counter({"immediate_danger": 8, "strong": 57, "emerging": 12})
    assert sum(sign.same_day for sign in signs) >= 19
    assert {sign.tier for sign in signs if sign.same_day} == {"strong"}


def test_each_sector_has_its_indicators(knowledge: Knowledge) -> None:
    """A sector lost in an edit would silently hide signs from a trade."""
    found = Counter(sector for sign in knowledge.indicators.values() for sector in sign.sectors)
    few = {"school": 50, "hotel": 49, "takeaway": 45, "licensed_premises": 39}
    assert found >= Counter({"taxi": 62, "transport": 57, "leisure": 54, "retail": 50, **few})


def test_every_indicator_is_explained_and_sourced(knowledge: Knowledge) -> None:
    """Each says why it matters, what else it can be, how each of its trades says it, and where it is from."""
    for sign in knowledge.indicators.values():
        assert sign.why
        assert sign.innocent
        assert sign.sources
        shared = {name for name in sign.sectors if knowledge.sectors[name].signs_of}
        assert set(sign.sectors) - shared <= set(sign.says) <= set(sign.sectors), sign.id
        assert len(sign.says[sign.sectors[0]]) >= MAIN_EXAMPLES, sign.id


def test_no_sentence_is_said_twice(knowledge: Knowledge) -> None:
    """One sentence never stands for two indicators."""
    said = Counter(line for sign in knowledge.indicators.values() for lines in sign.says.values() for line in lines)
    assert [line for line, times in said.items() if times > 1] == []


def test_nobodys_check_is_invented(knowledge: Knowledge) -> None:
    """As delivered nothing is checked, and only codes of the emergency service are shown unchecked."""
    assert {row.checked_on for row in contacts(knowledge)} == {None}
    shown = [row for row in contacts(knowledge) if row.always_shown]
    assert {number for row in shown for number in row.phones} == {"999", "101", "18000"}
    assert all(row.url is None and row.email is None for row in shown)


def test_the_practice_area_is_invented(knowledge: Knowledge) -> None:
    """Its numbers are for drama, its addresses are examples, and it has places enough to try things out."""
    demo = knowledge.areas["demo"]
    assert demo.demo
    assert len(demo.places) >= 30
    assert all(DRAMA.match(number) for row in demo.contacts for number in row.phones)
    assert all(row.email is None or row.email.endswith(".example.org") for row in demo.contacts)


def test_every_sector_has_a_practice_link(knowledge: Knowledge) -> None:
    """`demo-<sector>` opens the chat of each of the eight sectors."""
    assert set(knowledge.links) == {f"demo-{sector}" for sector in knowledge.sectors}
    assert all(link.demo and knowledge.areas[link.area].demo for link in knowledge.links.values())


def test_places_without_a_licensed_basis_have_no_coordinates(knowledge: Knowledge) -> None:
    """Stations whose coordinates came from an unlicensed list are kept by name alone."""
    places = {place.id: place for area in knowledge.areas.values() for place in area.places}
    assert places["st-brockley-whins-metro-station"].lat is None
    assert places["st-jarrow-metro-station"].lat is not None


def test_no_refused_site_is_named(knowledge: Knowledge) -> None:
    """Not in a field, not in a note, not without its scheme."""
    refused = [row["site"] for row in Reader(KNOWLEDGE).rows("refused_sources.yml", "refused")]
    assert knowledge.areas
    for path in sorted(KNOWLEDGE.rglob("*.yml")):
        if path.name != "refused_sources.yml":
            found = strings(Reader(KNOWLEDGE).read(str(path.relative_to(KNOWLEDGE))))
            assert [(path.name, text) for _, text in found for site in refused if site in text] == []


def test_there_is_no_score(knowledge: Knowledge) -> None:
    """Routing knows roles and reasons, no points and no grades."""
    text = (KNOWLEDGE / "routing.yml").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    assert knowledge.routing.matrix
    assert re.search(r"score|points|weight|risk_level|low|medium|high\b", "\n".join(rows)) is None


def test_the_routing_table_decides_every_case(knowledge: Knowledge) -> None:
    """The matrix ends with a row that always holds, and danger now comes first with 999."""
    table = knowledge.routing
    assert {"matrix": len(table.matrix), "extra": len(table.extra)} == CONSEQUENCES
    first = next(row for row in table.matrix if not row.when.adults_only and "now" in row.when.happening)
    before = table.matrix[: table.matrix.index(first)]
    assert all(row.when.adults_only or row.when.survivor for row in before)  # adults in danger, and what is long ago
    assert before[0].then.show_999 == "always"
    assert (first.then.show_999, first.then.lane, first.when.has) == ("always", "safety", ("immediate_danger",))
    assert table.matrix[-1].when.has == ()


def test_every_sector_says_999_first(knowledge: Knowledge) -> None:
    """The first thing to do in danger is the same in every trade."""
    assert all(sector.dos[0].startswith("Call 999") for sector in knowledge.sectors.values())
    assert all(1 <= len(sector.questions) <= 4 for sector in knowledge.sectors.values())


def test_what_is_still_to_do_after_a_report_is_advice_of_the_trade(knowledge: Knowledge) -> None:
    """A receipt gives one or two of the do's; its last sentence says 999, so they need not."""
    for sector in knowledge.sectors.values():
        assert 1 <= len(sector.afterwards) <= 2, sector.id
        assert set(sector.afterwards) <= set(sector.dos), sector.id
        assert "999" not in " ".join(sector.afterwards), sector.id


def test_wording_has_every_rule_of_the_guides(knowledge: Knowledge) -> None:
    """Each names what to avoid, what to write and why."""
    assert len(knowledge.wording) >= 46
    assert all(rule.avoid and rule.prefer and rule.reason for rule in knowledge.wording)


def test_the_origin_of_every_kind_of_data_is_told() -> None:
    """Each folder of data is named in DATA_LICENCES.md with where it comes from and on which terms."""
    told = (KNOWLEDGE.parent / "DATA_LICENCES.md").read_text(encoding="utf-8")
    folders = [path for path in (*KNOWLEDGE.iterdir(), *(KNOWLEDGE.parent / "data").iterdir()) if path.is_dir()]
    names = [str(path.relative_to(KNOWLEDGE.parent)) for path in folders if path.name != "schema"]
    assert names
    assert [name for name in names if f"`{name}`" not in told] == []


@pytest.mark.parametrize("name", sorted(schemas(KNOWLEDGE)))
def test_the_schemas_are_current(name: str) -> None:
    """Run `python -m bot.guidance.schema knowledge` after changing a record or a source."""
    assert (KNOWLEDGE / "schema" / f"{name}.json").read_text(encoding="utf-8") == schemas(KNOWLEDGE)[name]
