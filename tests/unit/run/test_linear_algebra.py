"""Linear algebra gets one thread and the processor's best kernels unless an operator wants something else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.run.linear_algebra import KERNELS, ONE_THREAD, settings, use_settings

FLAGS = {
    "SkylakeX": "fpu sse2 fma avx avx2 avx512f avx512dq avx512cd avx512bw avx512vl amx_tile",
    "Haswell": "fpu sse2 fma avx avx2",
    None: "fpu sse2",
}


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """Begin as on a machine where nobody has set anything, and bring back afterwards what is set here."""
    for name in (*ONE_THREAD, KERNELS):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


def test_what_an_operator_set_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody has set is one thread; what somebody has set is left alone."""
    monkeypatch.setenv(ONE_THREAD[0], "4")
    monkeypatch.setenv(KERNELS, "Zen")

    use_settings()

    assert [os.environ[name] for name in (*ONE_THREAD, KERNELS)] == ["4", "1", "Zen"]


@pytest.mark.parametrize(("kernels", "flags"), FLAGS.items())
def test_the_best_kernels_are_those_the_processor_has_instructions_for(
    tmp_path: Path, kernels: str | None, flags: str
) -> None:
    """A processor that an old library does not know is still given its fast kernels, and never some it cannot run."""
    info = tmp_path / "cpuinfo"
    info.write_text(f"processor\t: 0\nflags\t\t: {flags}\nbugs\t\t: none\n")

    assert settings(info).get(KERNELS) == kernels


def test_a_machine_that_tells_no_flags_chooses_for_itself(tmp_path: Path) -> None:
    """Where the flags cannot be read nothing is named, and the library decides."""
    assert KERNELS not in settings(tmp_path / "missing")
