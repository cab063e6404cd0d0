"""`make shape`: print the shape of the house in one table; exit status 1 when a figure is past its bound."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from scripts.shape.arrows import arrows, circles, floors, upward
from scripts.shape.complexity import too_complex
from scripts.shape.documented import count_public, undocumented
from scripts.shape.lengths import (
    LONGEST_FUNCTION,
    LONGEST_MODULE,
    function_lengths,
    long_functions,
    long_modules,
    module_lengths,
    spread,
)
from scripts.shape.names import repeated_classes, repeated_modules, vague_names
from scripts.shape.sources import PRODUCT, TESTS, TOOLS, Source, read_sources
from scripts.shape.tested import coverage
from scripts.shape.types_and_errors import broad_excepts, untyped

ROOT = Path(__file__).resolve().parents[2]
FILES_A_FOLDER = 15
# Each process has one outermost loop that catches everything; the app's two are its timed work and its routes.
PROCESSES = {"app": ("bot", "actions", "shared_text"), "engine": ("engine",), "receivers": ("examples",)}


@dataclass(frozen=True)
class Measure:
    """One row of the table: a figure, its bound (None when it is only shown), and what is past it."""

    name: str
    now: str
    bound: str = ""
    past: tuple[str, ...] = field(default=())


def none_of(name: str, offenders: Iterable[str]) -> Measure:
    """Return a measure of what there must be none of."""
    listed = tuple(offenders)
    return Measure(name, str(len(listed)), "0", listed)


def measure(root: Path) -> Iterator[Measure]:
    """Yield every row of the table."""
    product, tools, tests = (read_sources(root, *folders) for folders in (PRODUCT, TOOLS, TESTS))
    yield files_a_folder([*product, *tools, *tests])
    yield from directions(root, product)
    yield none_of("functions over complexity 10", too_complex([*product, *tools, *tests]))
    yield none_of(f"functions over {LONGEST_FUNCTION} lines", long_functions([*product, *tools, *tests]))
    yield none_of(f"modules over {LONGEST_MODULE} lines", long_modules([*product, *tools]))
    yield Measure("function lines: median / p90 / longest", spread(function_lengths(product)))
    yield Measure("module lines: median / p90 / longest", spread(module_lengths(product)))
    yield from prose(product)
    yield none_of("class names used twice", repeated_classes(product))
    yield none_of("module names used twice", repeated_modules(product))
    yield none_of("vague names", vague_names([*product, *tools]))
    yield typed_functions([*product, *tools, *tests])
    for process, folders in PROCESSES.items():
        yield one_broad_except(process, [source for source in product if source.path.parts[0] in folders])
    for room in coverage(root, product, tests):
        past = (f"{room.room}: {room.tests} lines of tests for {room.code} of code",) if room.share < room.least else ()
        yield Measure(f"test lines a code line, {room.room}", f"{room.share:.2f}", f"at least {room.least}", past)


def files_a_folder(sources: Iterable[Source]) -> Measure:
    """Return how many modules the fullest folder has; `__init__` is the folder itself."""
    counts = Counter(str(source.path.parent) for source in sources if source.path.name != "__init__.py")
    past = tuple(f"{folder}: {count}" for folder, count in counts.most_common() if count > FILES_A_FOLDER)
    return Measure("files in the fullest folder", str(max(counts.values())), f"at most {FILES_A_FOLDER}", past)


def directions(root: Path, product: Iterable[Source]) -> Iterator[Measure]:
    """Yield the arrows between rooms, circles of them, and those that point up."""
    drawn = arrows(product)
    yield Measure("rooms", str(len({room for arrow in drawn for room in arrow})))
    yield Measure("arrows between rooms", str(len(drawn)))
    yield none_of("circles of rooms", circles(drawn))
    yield none_of("arrows upward", upward(drawn, floors(root / ".importlinter")))


def prose(sources: list[Source]) -> Iterator[Measure]:
    """Yield how much is said beside the code, and the share of public names that have a docstring."""
    code = sum(source.code_lines() for source in sources)
    comments = sum(source.comments() for source in sources)
    docstrings = sum(len(source.docstring_lines()) for source in sources)
    yield Measure("comments a 100 lines of code", f"{100 * comments / code:.1f}")
    yield Measure("docstring lines a 100 lines of code", f"{100 * docstrings / code:.1f}")
    total, without = count_public(sources), tuple(undocumented(sources))
    yield Measure("public names documented", f"{100 * (total - len(without)) / total:.1f} %")


def typed_functions(sources: list[Source]) -> Measure:
    """Return the share of functions whose parameters and result have types."""
    total = sum(1 for source in sources for _ in source.functions())
    past = tuple(untyped(sources))
    return Measure("typed functions", f"{100 * (total - len(past)) / total:.1f} %", "100 %", past)


def one_broad_except(process: str, sources: list[Source]) -> Measure:
    """Return how often a process catches everything: at its outermost loop and nowhere else."""
    places = tuple(broad_excepts(sources))
    return Measure(f"broad excepts, {process}", str(len(places)), "at most 1", places if len(places) > 1 else ())


def main() -> int:
    """Print the table and what is past its bound."""
    parser = argparse.ArgumentParser(prog="python -m scripts.shape")
    parser.add_argument("--most", type=int, default=20, help="how many offenders of a row are named")
    most = parser.parse_args().most
    rows = list(measure(ROOT))
    for row in rows:
        print(f"{row.name:44} {row.now:>13}  {row.bound:14} {'PAST' if row.past else ''}".rstrip())
    for row in (row for row in rows if row.past):
        print(f"\n{row.name}: {row.now}, {row.bound}", *row.past[:most], sep="\n  ")
        print(f"  and {len(row.past) - most} more" * (len(row.past) > most))
    return 1 if any(row.past for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
