"""What the documents for newcomers name is there: files, folders, modules, targets of make."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePath

import pytest

from bot.paths import ROOT

LEFT_OUT = {"node_modules", "__pycache__", "var", "models", "results", "mutants"}
DOCUMENTS = sorted(
    str(path.relative_to(ROOT))
    for pattern in ("*.md", "docs/*.md", "knowledge/*.md", "lexicon/*.md", "tests/cases/held/*.md")
    for path in ROOT.glob(pattern)
)
LINKED = [*DOCUMENTS, *sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("docs/decisions/*.md"))]
AT_RUN_TIME = {"var/", ".venv/bin/sightline"}
PATH = re.compile(r"`([\w.<>*-]+(?:/[\w.<>*-]*)+|[\w.-]+\.(?:py|md|yml|jsonl|toml))`")
LINK = re.compile(r"\]\(([^)#:\s]+)(?:#[^)]*)?\)")
MODULE = re.compile(r"python -m ((?:bot|bench|evaluation|scripts|examples)[\w.]*)")
TARGET = re.compile(r"`make ([a-z-]+)`")


def paths(folder: Path) -> Iterator[PurePath]:
    """Yield every file and folder of the project below a folder."""
    for path in folder.iterdir():
        if path.name in LEFT_OUT or (path.name.startswith(".") and path.is_dir()):
            continue
        yield PurePath(path.relative_to(ROOT))
        if path.is_dir() and not path.is_symlink():
            yield from paths(path)


EVERYTHING = "\n".join(f"/{path}" for path in paths(ROOT))


def words(document: str) -> str:
    """Return a document as it is written."""
    return (ROOT / document).read_text(encoding="utf-8")


def is_there(name: str) -> bool:
    """Say whether a path, from the root or from the room that is spoken of, is a file or folder of the project."""
    parts = re.split(r"<[^>]+>|\*", name.rstrip("/"))
    return re.search(rf"/{'[^/\\n]*'.join(map(re.escape, parts))}$", EVERYTHING, re.MULTILINE) is not None


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_path_that_a_document_names_exists(document: str) -> None:
    """A newcomer who looks where the document says finds it."""
    named = set(PATH.findall(words(document))) - AT_RUN_TIME
    assert sorted(name for name in named if not is_there(name)) == []


@pytest.mark.parametrize("document", LINKED)
def test_every_link_of_a_document_leads_somewhere(document: str) -> None:
    """Also from the decisions, which may name in words what is gone."""
    folder = (ROOT / document).parent
    assert sorted(link for link in LINK.findall(words(document)) if not (folder / link).exists()) == []


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_command_that_a_document_names_can_be_called(document: str) -> None:
    """Targets of make, and modules of ours that are run."""
    targets = set(re.findall(r"^([a-z-]+):", words("Makefile"), re.MULTILINE))
    assert set(TARGET.findall(words(document))) <= targets
    for module in MODULE.findall(words(document)):
        path = ROOT.joinpath(*module.split("."))
        assert path.with_suffix(".py").exists() or (path / "__main__.py").exists(), module


@pytest.mark.parametrize("name", ["bot/nowhere.py", "gone.py", "understanding/nothing/", "data/nlu/<intent>.toml"])
def test_a_path_that_is_not_there_is_noticed(name: str) -> None:
    """The check itself can fail."""
    assert PATH.findall(f"see `{name}` there") == [name]
    assert not is_there(name)


def test_the_documents_name_paths() -> None:
    """An expression that finds nothing would hold everything to be there."""
    assert sum(len(PATH.findall(words(document))) for document in DOCUMENTS) > 100
