"""What an integrator reads is what the feed does."""

import re

from bot.paths import ROOT


def test_every_rule_is_documented_and_nothing_else() -> None:
    """The table of refusals in docs/feed.md has exactly the rules that the code gives."""
    code = "".join(path.read_text() for path in (ROOT / "bot" / "feed").glob("*.py"))
    given = set(re.findall(r'Problem\(\s*\w+,\s*"([a-z-]+)"', code))
    table = (ROOT / "docs" / "feed.md").read_text().split("## Refusals")[1]
    assert given == set(re.findall(r"^\| `([a-z-]+)`", table, re.MULTILINE))
    assert len(given) == 14


def test_every_type_of_event_is_documented() -> None:
    """A recipient reads in docs/feed.md what each type announces: also the end of an alarm."""
    code = "".join(path.read_text() for path in (ROOT / "bot" / "concerns").rglob("*.py"))
    types = set(re.findall(r'^TOPIC = "([\w.]+)"', code, re.MULTILINE))
    documented = (ROOT / "docs" / "feed.md").read_text()
    assert types == set(re.findall(r"^\| `([a-z]+\.[a-z]+\.v1)`", documented, re.MULTILINE))
    assert len(types) == 3
