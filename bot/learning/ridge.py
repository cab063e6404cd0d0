"""Ridge regression on several blocks of features, by scikit-learn, as coefficients in plain arrays."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.kernel_ridge import KernelRidge
from sklearn.model_selection import GroupKFold

from bot.understanding.text.similarity import directions, project, rbf
from bot.understanding.text.tfidf import Tfidf

Array = Any
Terms = Callable[[Sequence[str]], list[str]]
FOLDS, SEED = 3, 2026
SHARED = 400  # texts from which on a feature is multiplied densely
CHUNK = 1000  # rows of a sparse product that are made dense at once


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

    def gram(self) -> Array:
        """Return how near the vectors are to one another."""
        return rbf(self.rows, self.rows)

    def to_arrays(self, name: str, coefficients: Array) -> dict[str, Array]:
        """Return what bot.understanding.text.similarity.VectorScores reads; coefficients as of each training vector."""
        return {
            f"{name}_centre": self._centre,
            f"{name}_components": self._components,
            f"{name}_rows": self.rows,
            f"{name}_coef": coefficients,
        }


def gram_matrix(blocks: Iterable[Array]) -> Array:
    """Return the inner products of all texts, summed over blocks of features, dense or sparse."""
    first, *others = map(_inner, blocks)
    for product in others:
        first += product
    return first


def _inner(block: Array) -> Array:
    """Return the inner products of a block's rows in single precision.

    What many texts share is multiplied as a dense matrix: a sparse product over a feature of a thousand texts is a
    million single sums.
    """
    if isinstance(block, np.ndarray):
        return np.asarray(block @ block.T, np.float32)
    shared = np.bincount(block.indices, minlength=block.shape[1]) > SHARED
    often, seldom = block[:, shared].toarray().astype(np.float32), block[:, ~shared].tocsr()
    product = often @ often.T
    for start in range(0, len(product), CHUNK):
        product[start : start + CHUNK] += (seldom[start : start + CHUNK] @ seldom.T).toarray()
    return product


def fit(gram: Array, targets: Array, rows: Array, alpha: float) -> Array:
    """Return the dual coefficients of every text, 0 outside `rows`."""
    duals = np.zeros_like(targets, np.float32)
    duals[rows] = KernelRidge(alpha=alpha, kernel="precomputed").fit(gram[np.ix_(rows, rows)], targets[rows]).dual_coef_
    return duals


def out_of_fold(gram: Array, targets: Array, rows: Array, groups: Sequence[Any] | Array, alpha: float) -> Array:
    """Return the score of every text from a fit without its group; fitted on `rows` alone."""
    scores = np.zeros_like(targets, np.float32)
    for kept_in, left_out in GroupKFold(FOLDS).split(gram, groups=groups):
        duals = fit(gram, targets, np.intersect1d(kept_in, rows), alpha)
        scores[left_out] = gram[left_out] @ duals
    return scores
