"""The part of the training that learns which words of a sentence name the task."""

from collections.abc import Sequence

from scipy import sparse
from sklearn import linear_model

from core.agent.interpreter import features, normalise, tagger

_CHANGES = ("create", "update", "complete", "delete", "query")


def fitted(rows: Sequence[dict[str, str]]) -> linear_model.LogisticRegression:
    """Learns from the rows whose title stands in the sentence as it is."""
    columns, starts, named = [], [0], []
    for row in rows:
        masked = normalise.clean(row["text"]).masked
        title = normalise.clean(row.get("title") or "").masked
        start = masked.find(title)
        if not title or start < 0 or row["op"] not in _CHANGES:
            continue
        tokens = features.tokens(masked)
        for place, token in enumerate(tokens):
            columns += sorted({features.bucket(name) for name in tagger.names(tokens, place, row["op"])})
            starts.append(len(columns))
            named.append(start <= token.start and token.end <= start + len(title))
    matrix = sparse.csr_matrix(([1.0] * len(columns), columns, starts), (len(named), features.BUCKETS))
    return linear_model.LogisticRegression(C=1.0, max_iter=300).fit(matrix, named)
