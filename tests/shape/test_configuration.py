"""What the configuration names is there: a path that was renamed would be left out unseen."""

from __future__ import annotations

import tomllib

import pytest

from bot.paths import ROOT

TOOLS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
NAMED = (
    *TOOLS["mutmut"]["source_paths"],
    *TOOLS["mutmut"]["pytest_add_cli_args_test_selection"],
    *TOOLS["mutmut"]["also_copy"],
    *TOOLS["vulture"]["paths"],
    *TOOLS["vulture"]["exclude"],
    *TOOLS["mypy"]["files"],
    *TOOLS["ruff"]["lint"]["per-file-ignores"],
)


@pytest.mark.parametrize("path", NAMED)
def test_every_path_that_a_tool_is_given_exists(path: str) -> None:
    """Mutation, dead code, types and exceptions of the linter speak of files that are there."""
    anywhere = "**/" if path.startswith("*/") else ""  # vulture compares whole paths
    assert list(ROOT.glob(anywhere + path.removeprefix("*/").rstrip("/")))
