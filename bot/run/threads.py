"""How many threads a process of ours gives to linear algebra."""

from __future__ import annotations

import os

# The vectors of one short text are too little work for threads of their own: on two cores app and engine would wait for
# each other's (measured: the danger check of a text 49 ms instead of 460 on a busy machine, 16 on an idle one).
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS")


def one_thread() -> dict[str, str]:
    """Return the environment that gives linear algebra one thread, where nobody has set another number."""
    return {name: os.environ.get(name, "1") for name in ONE_THREAD}


def use_one_thread() -> None:
    """Give this process one thread; it must be called before the first import of numpy."""
    os.environ.update(one_thread())
