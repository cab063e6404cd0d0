"""`python -m bot.guidance.check knowledge`: print every fault; exit status 1 when there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from bot import clock
from bot.guidance.load import KnowledgeError, load_knowledge
from bot.guidance.model import Knowledge
from bot.guidance.schema import stale


def _unchecked(knowledge: Knowledge) -> int:
    """Return how many answers and texts of law nobody has checked lately."""
    today = clock.now().date()
    laws = sum(row.standing_on(today) != "checked" for row in knowledge.laws)
    return laws + sum(not row.is_checked(today) for row in knowledge.advice.values())


def main(arguments: list[str]) -> int:
    """Check one folder and say what it holds."""
    root = Path(arguments[0] if arguments else "knowledge")
    try:
        knowledge = load_knowledge(root)
    except KnowledgeError as error:
        sys.stderr.write(f"{error}\n{len(error.faults)} faults\n")
        return 1
    if names := stale(root):
        sys.stderr.write(
            f"{root}/schema: {', '.join(names)}: out of date -> run `python -m bot.guidance.schema {root}`\n"
        )
        return 1
    places = sum(len(area.places) for area in knowledge.areas.values())
    sys.stdout.write(
        f"{root}: {len(knowledge.indicators)} indicators, {len(knowledge.sectors)} sectors, "
        f"{len(knowledge.areas)} areas, {places} places, {len(knowledge.wording)} wording rules\n"
        f"{len(knowledge.advice)} answers and {len(knowledge.laws)} texts of law, "
        f"{_unchecked(knowledge)} of them not checked lately\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
