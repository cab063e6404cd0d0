"""Ridge regression in scikit-learn, answered in numpy."""

from __future__ import annotations

import numpy as np
import pytest
from sklearn.linear_model import Ridge
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


def test_the_ridge_over_texts_is_the_ridge_over_features() -> None:
    """Coefficients that are solved over the Gram matrix are those of ridge regression without an intercept."""
    features = np.random.default_rng(3).normal(size=(12, 4)).astype(np.float32)
    target = features @ np.array([[1.0], [2.0], [0.0], [-1.0]], np.float32)

    duals = ridge.fit(ridge.gram_matrix([features]), target, np.arange(12), alpha=0.4)

    wanted = Ridge(0.4, fit_intercept=False).fit(features, target[:, 0]).coef_
    assert np.allclose(features.T @ duals[:, 0], wanted, atol=1e-3)


def test_a_text_is_scored_by_a_fit_that_never_saw_its_group() -> None:
    """When a whole group is unlike all others, nothing is known of it: its scores are zero."""
    features = np.eye(10, dtype=np.float32).repeat(2, 0)
    target = np.ones((20, 1), np.float32)

    scores = ridge.out_of_fold(features @ features.T, target, np.arange(20), np.arange(20) // 2, alpha=0.4)

    assert np.allclose(scores, 0)


@pytest.mark.parametrize("shared", [0, 2, 99])
def test_a_sparse_block_has_the_inner_products_of_its_rows(monkeypatch: pytest.MonkeyPatch, shared: int) -> None:
    """Which features are multiplied densely, and how many rows at once, changes nothing but the time it takes."""
    _, rows = ridge.fit_tfidf(TEXTS, word_terms, min_df=1)
    monkeypatch.setattr(ridge, "SHARED", shared)
    monkeypatch.setattr(ridge, "CHUNK", 3)

    assert np.allclose(ridge.gram_matrix([rows]), (rows @ rows.T).toarray(), atol=1e-6)
