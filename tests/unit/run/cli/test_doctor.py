"""What `sightline doctor` says of a machine on which something is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.paths import UNDERSTANDING_MODEL
from bot.run.cli import doctor
from bot.settings import Settings
from shared_text import WeightsMissing, WrongHash


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the models that a test may damage."""
    shutil.copytree(UNDERSTANDING_MODEL, tmp_path / "models" / "understanding")
    (tmp_path / "models" / "sightline.tar.gz").touch()
    monkeypatch.setattr(doctor, "ROOT", tmp_path)
    return tmp_path / "models"


def test_whole_models_are_well(machine: Path) -> None:
    """Models as they were trained give no finding to mend."""
    assert doctor.check_models(Settings()).well


@pytest.mark.parametrize("file", ["model.npz", "wording.npz"])
def test_a_damaged_model_is_named_with_its_remedy(machine: Path, file: str) -> None:
    """A model that is not the file that its card describes is named, and how to make it again."""
    with (machine / "understanding" / file).open("ab") as damaged:
        damaged.write(b"x")

    finding = doctor.check_models(Settings())

    assert not finding.well
    assert file in finding.mend
    assert "make train" in finding.mend


@pytest.mark.parametrize("lost", ["sightline.tar.gz", "understanding/model.json", "understanding/wording.json"])
def test_a_lost_model_is_named_with_its_remedy(machine: Path, lost: str) -> None:
    """A model that is not there is a finding whose remedy is to train."""
    (machine / lost).unlink()

    finding = doctor.check_models(Settings())

    assert not finding.well
    assert "make train" in finding.mend


@pytest.mark.parametrize("problem", [WeightsMissing("none"), WrongHash("not the pinned ones")])
def test_wrong_weights_are_named_with_their_remedy(problem: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Weights that are missing or not the pinned ones are a finding that says what to run and what works until then."""

    def refuse(_path: Path | None) -> None:
        raise problem

    monkeypatch.setattr(doctor, "load", refuse)

    finding = doctor.check_weights(Settings())

    assert not finding.well
    assert "make set-up" in finding.mend


def test_a_fault_of_the_lexicon_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The lists are well as they are shipped; a folder without them is a finding that names each file."""
    assert doctor.check_lexicon(Settings()).well
    monkeypatch.setattr(doctor, "ROOT", tmp_path)

    finding = doctor.check_lexicon(Settings())

    assert not finding.well
    assert "danger_signs.yml: file: the file is missing -> add it" in finding.mend
