"""Arrows between rooms: who imports whom, circles, and what points up against the floors of .importlinter."""

from __future__ import annotations

import ast
import configparser
from collections import Counter
from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

from scripts.shape.sources import Source

# Rooms that are corridors: what is inside them counts as rooms of its own.
OPENED = ("bot", "bot.channels", "bot.understanding", "bot.understanding.facts")
Arrow = tuple[str, str]


def room_of(module: str) -> str:
    """Return the room that a module is in: a package of ours, or the module itself where it stands in a corridor."""
    parts = module.split(".")
    depth = 1
    while depth < len(parts) and ".".join(parts[:depth]) in OPENED:
        depth += 1
    return ".".join(parts[:depth])


def imported(source: Source, modules: set[str]) -> Iterator[str]:
    """Yield the modules of ours that a file imports."""
    for node in ast.walk(source.tree):
        for candidates in _candidates(node):
            yield from [name for name in candidates if name in modules][:1]


def _candidates(node: ast.AST) -> list[tuple[str, ...]]:
    """Return what each imported name may mean: a module of that name first, then the module that holds the name."""
    if isinstance(node, ast.Import):
        return [(alias.name,) for alias in node.names]
    if isinstance(node, ast.ImportFrom) and node.module and not node.level:
        return [(f"{node.module}.{alias.name}", node.module) for alias in node.names]
    return []


def arrows(sources: Iterable[Source]) -> Counter[Arrow]:
    """Return the arrows between different rooms with the number of imports behind each."""
    listed = list(sources)
    modules = {source.module for source in listed}
    pairs = ((room_of(source.module), room_of(name)) for source in listed for name in imported(source, modules))
    return Counter((importer, used) for importer, used in pairs if importer != used)


def circles(drawn: Iterable[Arrow]) -> list[str]:
    """Return one circle of rooms, none when there is no circle."""
    uses: dict[str, set[str]] = {}
    for importer, used in drawn:
        uses.setdefault(importer, set()).add(used)
    try:
        TopologicalSorter(uses).prepare()
    except CycleError as problem:
        return [" <- ".join(problem.args[1])]
    return []


def floors(importlinter: Path) -> list[list[str]]:
    """Return the rooms by floor, the highest first, as the contract `layers` has them."""
    contracts = configparser.ConfigParser()
    contracts.read(importlinter, "utf-8")
    lines = contracts["importlinter:contract:layers"]["layers"].split("\n")
    return [[room.strip(" ()") for room in line.replace("|", ":").split(":")] for line in lines if line.strip()]


def upward(drawn: Iterable[Arrow], storeys: list[list[str]]) -> list[str]:
    """Return the arrows that point to a higher floor."""
    height = {room: -number for number, rooms in enumerate(storeys) for room in rooms}

    def floor_of(room: str) -> int | None:
        while room and room not in height:
            room = room.rpartition(".")[0]
        return height.get(room)

    levels = ((arrow, floor_of(arrow[0]), floor_of(arrow[1])) for arrow in drawn)
    return [
        f"{importer} -> {used}"
        for (importer, used), low, high in levels
        if low is not None and high is not None and high > low
    ]
