"""A second opinion on what a clause asks for: logistic regression over hashed features, in plain Python."""

import base64
import functools
import gzip
import importlib.resources
import json
import math

from core.agent.interpreter import features, rules

_FILE = "weights.json.gz"


@functools.cache
def _model() -> tuple[list[str], list[float], list[float], list[memoryview]]:
    """Classes, intercepts, the size of one weight step per class, and a row of int8 weights per class."""
    packed = importlib.resources.files("core.agent.interpreter").joinpath(_FILE).read_bytes()
    stored = json.loads(gzip.decompress(packed))
    rows = [memoryview(base64.b64decode(row)).cast("b") for row in stored["weights"]]
    return stored["classes"], stored["intercepts"], stored["steps"], rows


def predict(masked: str, hit: rules.Hit | None) -> dict[str, float]:
    """The probability of each operation the classifier knows; they add up to 1."""
    classes, intercepts, steps, rows = _model()
    seen, hints = features.text(masked), features.hint(hit)
    length = math.sqrt(len(seen)) or 1.0
    scores = []
    for row, intercept, step in zip(rows, intercepts, steps, strict=True):
        own = sum(row[bucket] for bucket in seen) / length
        hinted = sum(row[bucket] for bucket in hints) * features.HINT_WEIGHT
        scores.append(intercept + step * (own + hinted))
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    total = sum(parts)
    return {name: part / total for name, part in zip(classes, parts, strict=True)}
