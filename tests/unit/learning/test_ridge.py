"""Ridge regression in scikit-learn, answered in numpy."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.metrics.pairwise import rbf_kernel

from bot.learning import ridge
from bot.understanding.text.similarity import GAMMA, VectorScores, directions
from bot.understanding.text.tfidf import Tfidf, character_terms, word_terms

TEXTS = [text.split() for text in ("they took the child", "the child cried", "nobody took the bus", "the bus came")]


@pytest.mark.parametrize("terms", [word_terms, character_terms])
def test_answering_makes_the_rows_that_training_made(terms: ridge.Terms) -> None:
    """A row in numpy, from a vocabulary that was kept as plain arrays, is the row of scikit-learn's TfidfVectorizer."""
    fitted, rows = ridge.fit_tfidf(TEXTS, terms, min_df=1)
    read = Tfidf.from_arrays(fitted.to_arrays("word"), "word")
    made = np.zeros(rows.shape, np.float32)

    for row, text in zip(made, TEXTS, strict=True):
        columns, weights = read.row(terms(text))
        row[columns] = weights

    assert np.allclose(made, rows.toarray(), atol=1e-6)


def test_terms_that_training_never_saw_count_for_nothing() -> None:
    """A text of unknown words has an empty row and a score of zero."""
    tfidf, _ = ridge.fit_tfidf(TEXTS, word_terms, min_df=1)

    assert tfidf.dot(["zebra"], np.ones((len(tfidf.idf), 2))).tolist() == [0, 0]


def test_the_vectors_part_of_a_score_is_an_rbf_kernel() -> None:
    """What a vector adds is scikit-learn's RBF kernel times the dual coefficients."""
    vectors = np.random.default_rng(1).normal(size=(9, 6)).astype(np.float32)
    duals = np.random.default_rng(2).normal(size=(9, 2)).astype(np.float32)
    kernel = ridge.VectorKernel(vectors, components=6)

    scores = VectorScores(kernel.to_arrays("vector", duals), "vector").scores(vectors[3])

    centred = directions(vectors, vectors.mean(0))
    assert np.allclose(scores, rbf_kernel(centred[3:4], centred, gamma=GAMMA)[0] @ duals, atol=1e-4)


@pytest.mark.parametrize("shared", [0, 2, 99])
def test_a_kernel_of_texts_is_the_inner_products_of_their_rows(monkeypatch: pytest.MonkeyPatch, shared: int) -> None:
    """Which features are multiplied densely, and how many rows at once, changes nothing but the time it takes."""
    _, rows = ridge.fit_tfidf(TEXTS, word_terms, min_df=1)
    dense = np.random.default_rng(5).normal(size=(len(TEXTS), 3)).astype(np.float32)
    monkeypatch.setattr(ridge, "SHARED", shared)
    monkeypatch.setattr(ridge, "CHUNK", 3)

    gram = ridge.gram_matrix(len(TEXTS), ridge.InnerProducts([rows, dense]))

    assert np.allclose(gram, (rows @ rows.T).toarray() + dense @ dense.T, atol=1e-6)


def test_kernels_are_added_up() -> None:
    """The kernel of texts is the sum of those that are given."""
    products = ridge.InnerProducts([np.eye(4, dtype=np.float32)])

    assert np.allclose(ridge.gram_matrix(4, products, products), 2 * np.eye(4))
