"""What makes a model train again."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.paths import ROOT
from bot.run.stack.train_models import TRAINING
from bot.run.stack.training_inputs import digest, modules_of


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project in which `app.train` imports `app.words`, and `app.colours` stands beside them."""
    (tmp_path / "app").mkdir()
    (tmp_path / "requirements").mkdir()
    (tmp_path / "app" / "__init__.py").touch()
    (tmp_path / "app" / "train.py").write_text('"""Train."""\nfrom app import words\n')
    (tmp_path / "app" / "words.py").write_text("LIMIT = 3  # why\n")
    (tmp_path / "app" / "colours.py").write_text("RED = 1\n")
    (tmp_path / "requirements" / "app.txt").write_text("numpy==1.0 \\\n    --hash=x\nother==1.0 \\\n")
    return tmp_path


def digest_of(project: Path) -> str:
    """Return the hash of what `app.train` is made from."""
    return digest(project, [], "app.train", ["numpy"])


@pytest.mark.parametrize(
    ("file", "text", "again"),
    [
        ("app/words.py", "LIMIT = 4\n", True),
        ("app/words.py", '"""Words."""\n\nLIMIT = 3  # another reason\n', False),
        ("app/colours.py", "RED = 2\n", False),
        ("requirements/app.txt", "numpy==1.1 \\\nother==1.0 \\\n", True),
        ("requirements/app.txt", "numpy==1.0 \\\nother==2.0 \\\n", False),
    ],
)
def test_a_model_trains_again_only_for_what_it_is_made_from(project: Path, file: str, text: str, again: bool) -> None:
    """Imported syntax and pinned packages count; comments, docstrings and other modules do not."""
    before = digest_of(project)

    (project / file).write_text(text)

    assert (digest_of(project) != before) is again


def test_the_understanding_is_not_made_from_facts_or_channels() -> None:
    """An edit of a colour, a place or a page trains nothing."""
    names = {file.relative_to(ROOT).as_posix() for file in modules_of(ROOT, TRAINING)}

    assert "bot/understanding/danger/signs.py" in names
    assert not [name for name in names if name.startswith(("bot/understanding/facts", "bot/channels", "bot/run"))]
