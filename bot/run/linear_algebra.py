"""How a process of ours lets linear algebra work: how many threads, and which of the processor's instructions."""

from __future__ import annotations

import os
import re
from pathlib import Path

# The vectors of one short text are too little work for threads of their own: on two cores app and engine would wait for
# each other's (measured: the danger check of a text 49 ms instead of 460 on a busy machine, 16 on an idle one).
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")
# The engine's numpy brings an OpenBLAS that is older than some processors, and takes the slowest kernels on one that it
# does not know (measured on a Sapphire Rapids: 22 instead of 86 thousand million operations a second, a text encoded in
# 12 instead of 4.5 ms). So the best kernels that the processor's own flags allow are named, best first.
KERNELS = "OPENBLAS_CORETYPE"
NEEDS = {
    "SkylakeX": frozenset({"avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"}),
    "Haswell": frozenset({"avx2", "fma"}),
}
CPU_INFO = Path("/proc/cpuinfo")
_FLAGS = re.compile(r"^flags\s*:(.*)$", re.MULTILINE)


def settings(cpu_info: Path = CPU_INFO) -> dict[str, str]:
    """Return the environment for linear algebra: one thread and the best kernels, unless somebody has set others."""
    wanted = dict.fromkeys(ONE_THREAD, "1")
    if kernels := _kernels(cpu_info):
        wanted[KERNELS] = kernels
    return {name: os.environ.get(name, value) for name, value in wanted.items()}


def use_settings() -> None:
    """Give this process the settings; it must be called before the first import of numpy."""
    os.environ.update(settings())


def _kernels(cpu_info: Path) -> str | None:
    """Return the best kernels that this processor has the instructions for; None where that cannot be read."""
    try:
        flags = _FLAGS.search(cpu_info.read_text(errors="replace"))
    except OSError:
        return None
    has = frozenset(flags[1].split()) if flags else frozenset()
    return next((kernels for kernels, needed in NEEDS.items() if needed <= has), None)
