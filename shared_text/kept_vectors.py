"""What was made of training texts, kept in a file by each text's hash: training again computes what is new alone."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np

from shared_text.published_weights import WEIGHTS_SHA256
from shared_text.transformer_layer import Array

Make = Callable[[list[str]], Sequence[Array]]


class KeptVectors:
    """Rows of numbers by the hash of their text, of what makes them, and of its code; of the last training alone."""

    def __init__(self, path: Path, made_as: str) -> None:
        self._path = path
        self._made_as = made_as

    def rows_of(self, texts: Sequence[str], make: Make) -> list[Array]:
        """Return the rows of each text; `make` is asked for texts that are not kept, each once."""
        names = [self._name(text) for text in texts]
        stored = self._read()
        new = {name: text for name, text in zip(names, texts, strict=True) if name not in stored}
        rows = {**stored, **dict(zip(new, make(list(new.values())), strict=True))} if new else stored
        wanted = {name: rows[name] for name in names}
        if wanted.keys() != stored.keys():
            self._write(wanted)
        return [wanted[name] for name in names]

    def _name(self, text: str) -> bytes:
        return hashlib.sha256(f"{_code()}\0{self._made_as}\0{text}".encode()).digest()

    def _read(self) -> dict[bytes, Array]:
        """Return what is kept; nothing where there is no file or a damaged one."""
        try:
            with np.load(self._path, allow_pickle=False) as file:
                names, ends, rows = file["names"], file["ends"].tolist(), file["rows"]
        except (OSError, ValueError, KeyError, EOFError, zipfile.BadZipFile):
            return {}
        return {bytes(name): rows[start:end] for name, start, end in zip(names, [0, *ends[:-1]], ends, strict=True)}

    def _write(self, stored: Mapping[bytes, Array]) -> None:
        """Put the file in place whole."""
        self._path.parent.mkdir(parents=True, exist_ok=True)
        draft = self._path.with_suffix(".new.npz")
        names = np.frombuffer(b"".join(stored), np.uint8).reshape(len(stored), -1)
        ends = np.cumsum([len(rows) for rows in stored.values()])
        np.savez(draft, names=names, ends=ends, rows=np.concatenate(list(stored.values())))
        draft.replace(self._path)


@lru_cache(maxsize=1)
def _code() -> str:
    """Return the hash of the weights and of every module that stands between a text and its vector."""
    modules = sorted(Path(__file__).parent.glob("*.py"))
    return hashlib.sha256(WEIGHTS_SHA256.encode() + b"".join(path.read_bytes() for path in modules)).hexdigest()
