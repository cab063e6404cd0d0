"""Sightline: everything but the engine."""

import os

# The vectors of one short text are too little work for threads of their own: on a machine with other work two of them
# wait for each other most of the time. Must stand before the first import of numpy.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
