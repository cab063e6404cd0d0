"""The kernel of training texts, summed over blocks of features, and what answers by it, as plain arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_array, hstack, issparse
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer

from bot.understanding.text.similarity import directions, project, rbf
from bot.understanding.text.tfidf import Tfidf

Array = Any
Terms = Callable[[Sequence[str]], list[str]]
Kernel = Callable[[slice, slice], Array]  # how alike the texts of two stretches are
SEED = 2026
SHARED = 800  # texts from which on a feature is multiplied densely
CHUNK = 1000  # rows of the kernel that are made at once


def fit_tfidf(texts: Iterable[Sequence[str]], terms: Terms, min_df: int) -> tuple[Tfidf, Array]:
    """Return the vocabulary of texts, which are lists of words, and their rows."""
    vectorizer = TfidfVectorizer(analyzer=terms, min_df=min_df, sublinear_tf=True, dtype=np.float32)
    rows = vectorizer.fit_transform(texts)
    return Tfidf(vectorizer.get_feature_names_out().tolist(), vectorizer.idf_), rows


class VectorKernel:
    """The RBF kernel over sentence vectors, in the directions in which they differ most."""

    def __init__(self, vectors: Array, components: int) -> None:
        self._centre = vectors.mean(0)
        svd = TruncatedSVD(components, random_state=SEED).fit(directions(vectors, self._centre))
        self._components = svd.components_.astype(np.float32)
        self.rows = project(vectors, self._centre, self._components)

    def __call__(self, rows: slice, columns: slice) -> Array:
        """Return how near the vectors of two stretches are to one another."""
        return rbf(self.rows[rows], self.rows[columns])

    def to_arrays(self, name: str, coefficients: Array) -> dict[str, Array]:
        """Return what bot.understanding.text.similarity.VectorScores reads; coefficients as of each training vector."""
        return {
            f"{name}_centre": self._centre,
            f"{name}_components": self._components,
            f"{name}_rows": self.rows,
            f"{name}_coef": coefficients,
        }


class InnerProducts:
    """The inner products of texts over blocks of features, dense or sparse.

    What many texts share is multiplied as a dense matrix: a sparse product over a feature of a thousand texts is a
    million single sums.
    """

    def __init__(self, blocks: Iterable[Array]) -> None:
        given = list(blocks)
        dense = [np.asarray(block, np.float32) for block in given if not issparse(block)]
        sparse = hstack(
            [block for block in given if issparse(block)] or [csr_array((len(dense[0]), 0), dtype=np.float32)]
        ).tocsc()
        shared = np.diff(sparse.indptr) > SHARED
        self._often = np.hstack([*dense, sparse[:, shared].toarray().astype(np.float32)])
        self._seldom = sparse[:, ~shared].tocsr()

    def __call__(self, rows: slice, columns: slice) -> Array:
        """Return the inner products of two stretches."""
        product = self._often[rows] @ self._often[columns].T
        product += (self._seldom[rows] @ self._seldom[columns].T).toarray()
        return product


def gram_matrix(size: int, *kernels: Kernel) -> Array:
    """Return the sum of kernels over all texts; each is asked for the half below the diagonal alone."""
    gram = np.empty((size, size), np.float32)
    for start in range(0, size, CHUNK):
        rows, columns = slice(start, start + CHUNK), slice(0, start + CHUNK)
        part = sum(kernel(rows, columns) for kernel in kernels)
        gram[rows, columns], gram[columns, rows] = part, part.T
    return gram
