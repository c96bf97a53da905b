"""The part of the training that learns what only tells from what asks for something."""

from collections.abc import Sequence

from scipy import sparse
from sklearn import linear_model

from core.agent.interpreter import classifier, features, normalise

_WISHES = ("create", "update", "complete", "delete", "query", "count", "reopen", "start", "restore")


def fitted(
    learnt: Sequence[dict[str, str]], told: Sequence[dict[str, str]]
) -> linear_model.LogisticRegression:
    """Learns from sentences that only tell, and from those of `learnt` that ask for something."""
    told = [*told, *(row for row in learnt if row["op"] == "smalltalk")]
    asked = [row for row in learnt if row["op"] in _WISHES]
    columns, values, starts = [], [], [0]
    for row in (*told, *asked):
        masked = normalise.clean(row["text"]).masked
        for found in (features.text(masked), features.shape(masked)):
            columns += [place % classifier.TOLD_BUCKETS for place in found]
            values += [1 / max(1, len(found)) ** 0.5] * len(found)
        starts.append(len(columns))
    matrix = sparse.csr_matrix((values, columns, starts), (len(told) + len(asked), classifier.TOLD_BUCKETS))
    return linear_model.LogisticRegression(C=3.0, max_iter=300).fit(
        matrix, [1] * len(told) + [0] * len(asked)
    )
