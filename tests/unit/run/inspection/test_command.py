"""`sightline admin inspection`: what an operator prints for an inspector."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bot.run.cli.admin import admin
from bot.run.stack.layout import CannotStart


def test_an_area_without_cases_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing is drawn of nothing, as text and as data."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    text = CliRunner().invoke(admin, ["inspection", "demo", "--sample", "5", "--seed", "3"])
    as_data = CliRunner().invoke(admin, ["inspection", "demo", "--json"])
    assert "Drawn by lot: 0, with seed 3" in text.stdout
    assert json.loads(as_data.stdout)["cases"] == []


def test_an_unknown_area_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody who mistypes an area reads which there are."""
    monkeypatch.setenv("SIGHTLINE_STATE_DIR", str(tmp_path))
    refused = CliRunner().invoke(admin, ["inspection", "croydno"])
    assert isinstance(refused.exception, CannotStart)
    assert "croydon" in str(refused.exception)
