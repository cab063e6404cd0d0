"""`python -m bot.guidance.check knowledge`: print every fault; exit status 1 when there is one."""

from __future__ import annotations

import sys
from pathlib import Path

from bot.guidance.load import KnowledgeError, load_knowledge
from bot.guidance.schema import stale


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
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
