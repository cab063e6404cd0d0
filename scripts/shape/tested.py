"""Lines of tests for each line of code, room by room; tables of cases count as tests of what reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scripts.shape.sources import Source

LEAST = 0.4
LEAST_IN = {"bot.understanding": 0.6}  # where a reading that is wrong is seen last
# Tests that stand elsewhere than in the mirror of their room, by the start of their path.
ELSEWHERE = {
    "actions": ("tests/integration/test_engine_dialogue",),
    "bot.casework": ("tests/integration/interview/",),  # on the real rooms
    "bot.channels": ("tests/browser", "tests/integration/telegram", "tests/integration/web/"),
    "bot.concerns": ("tests/integration/test_concerns",),
    "bot.feed": ("tests/integration/test_feed",),
    "bot.identity": ("tests/integration/test_storage_identity",),
    "bot.interview": ("tests/integration/interview/", "tests/integration/test_engine_dialogue"),
    "bot.questions": ("tests/unit/interview/test_path", "tests/unit/concerns/test_routing_table"),
    "bot.run": ("tests/stack", "tests/integration/test_storage_migrations", "tests/integration/test_feed_production"),
    "bot.understanding": ("tests/cases/facts",),
    "bot.guidance": ("tests/shape/test_knowledge", "tests/shape/test_texts", "tests/shape/test_words"),
    "engine": ("tests/engine", "tests/integration/test_engine"),
    "shared_text": ("tests/engine/nlu/test_spelling",),
    "examples": ("tests/integration/test_feed_receivers", "tests/unit/examples/"),
}


@dataclass(frozen=True)
class Coverage:
    """How many lines of code a room has, and of tests."""

    room: str
    code: int
    tests: int

    @property
    def least(self) -> float:
        """How many test lines a line of code it must have."""
        return LEAST_IN.get(self.room, LEAST)

    @property
    def share(self) -> float:
        """Test lines for each line of code."""
        return self.tests / self.code if self.code else 1.0


def coverage(root: Path, product: Iterable[Source], tests: Iterable[Source]) -> list[Coverage]:
    """Return every room that has more than a page of code with the lines that test it."""
    code: dict[str, int] = {}
    for source in product:
        room = ".".join(source.path.parts[: 2 if source.path.parts[0] == "bot" and len(source.path.parts) > 2 else 1])
        code[room] = code.get(room, 0) + source.code_lines()
    lines = {str(source.path): source.code_lines() for source in tests}
    tables = (path for path in (root / "tests/cases").rglob("*.yml") if "held" not in path.parts)
    lines |= {str(path.relative_to(root)): _filled_lines(path) for path in tables}
    return [Coverage(room, count, _lines_of(room, lines)) for room, count in sorted(code.items())]


def _filled_lines(path: Path) -> int:
    lines = (line.strip() for line in path.read_text("utf-8").splitlines())
    return sum(bool(line) and not line.startswith("#") for line in lines)


def _lines_of(room: str, lines: dict[str, int]) -> int:
    if room == "bot":  # the few modules that stand in no room
        return sum(count for path, count in lines.items() if path.startswith("tests/unit/test_"))
    mirror = "tests/unit/" + room.removeprefix("bot.").replace(".", "/") + "/"
    return sum(count for path, count in lines.items() if path.startswith((mirror, *ELSEWHERE.get(room, ()))))
