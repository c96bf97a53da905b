"""A second opinion on what a clause asks for and what it names: logistic regression, in plain Python."""

import base64
import functools
import gzip
import importlib.resources
import json
import math
from collections.abc import Iterable
from typing import Any

from core.agent.interpreter import features, rules

_FILE = "weights.json.gz"
TOLD_BUCKETS = 1 << 13  # of what tells a tale from a wish: a coarser matter than the operation


_Model = tuple[list[str], list[float], list[float], list[memoryview]]


@functools.cache
def _models() -> dict[str, _Model]:
    """By name: classes, intercepts, the size of one weight step per class, and a row of int8 weights per class."""
    packed = importlib.resources.files("core.agent.interpreter").joinpath(_FILE).read_bytes()
    return {name: _unpacked(stored) for name, stored in json.loads(gzip.decompress(packed)).items()}


def _unpacked(stored: dict[str, Any]) -> _Model:
    rows = [memoryview(base64.b64decode(row)).cast("b") for row in stored["weights"]]
    return stored["classes"], stored["intercepts"], stored["steps"], rows


def names_task(features_of_word: Iterable[str]) -> float:
    """How much speaks for a word being of a task's name: log-odds, above 0 it is the likelier reading."""
    _, (intercept,), (step,), (row,) = _models()["names"]
    return intercept + step * sum(row[features.bucket(name)] for name in features_of_word)


def only_tells(masked: str) -> float:
    """How much speaks for a clause only telling something and asking for nothing: log-odds, above 0 it is likelier."""
    _, (intercept,), (step,), (row,) = _models()["told"]
    coarser = [[bucket % TOLD_BUCKETS for bucket in found] for found in _features(masked)]
    return intercept + step * _said(row, coarser)


def predict(masked: str, hit: rules.Hit | None) -> dict[str, float]:
    """The probability of each operation the classifier knows; they add up to 1."""
    classes, intercepts, steps, rows = _models()["operations"]
    own, hints = _features(masked), features.hint(hit)
    scores = []
    for row, intercept, step in zip(rows, intercepts, steps, strict=True):
        hinted = sum(row[bucket] for bucket in hints) * features.HINT_WEIGHT
        scores.append(intercept + step * (_said(row, own) + hinted))
    top = max(scores)
    parts = [math.exp(score - top) for score in scores]
    total = sum(parts)
    return {name: part / total for name, part in zip(classes, parts, strict=True)}


@functools.lru_cache(16)
def _features(masked: str) -> tuple[list[int], list[int]]:
    """The clause's own features and its shapes; both models ask for those of one clause, and not once."""
    return features.text(masked), features.shape(masked)


def _said(row: memoryview, groups: Iterable[list[int]]) -> float:
    """What a row of weights says of groups of buckets, each group as loud as any other of its length."""
    return sum(sum(row[bucket] for bucket in found) / (math.sqrt(len(found)) or 1.0) for found in groups)
