"""What is made before the first person writes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot.run.wiring import READ_AHEAD, read_ahead
from bot.understanding.facts import Facts
from bot.understanding.reading_memory import ReadingMemory
from tests.support.readers import by_listed_phrases, own_knowledge
from tests.unit.gateway import world


def test_a_few_sentences_of_the_knowledge_base_are_read_in_every_area(tmp_path: Path) -> None:
    """Facts are read among the places of each area, whose patterns are made by that."""
    asked: list[tuple[str, Any]] = []

    def read(text: str, places: Any, now: Any) -> Facts:
        asked.append((text, places))
        return Facts()

    reader, knowledge = by_listed_phrases(), own_knowledge()
    services = replace(
        world.services(tmp_path), knowledge=knowledge, understanding=reader, readings=ReadingMemory(read)
    )
    read_ahead(services)
    assert len({text for text, _ in asked}) == READ_AHEAD
    assert all((area.places in [places for _, places in asked]) for area in knowledge.areas.values())
