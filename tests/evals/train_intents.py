"""Train the offline interpreter's classifier.

    python -m tests.evals.train_intents data.jsonl.gz [--out core/agent/interpreter/weights.json.gz] [--aside SOURCE]
                                        [--told-only]

The data file has one JSON object a line: text, op, title, lang, source, licence. A twelfth of every source, and all of
one small source, is kept aside and only used for the figures printed at the end. Needs scikit-learn, which the
application does not: run it in an environment of its own.
"""

import argparse
import base64
import collections
import gzip
import json
import pathlib
import random
import zlib
from typing import Any

import numpy
from scipy import sparse
from sklearn import linear_model

from core.agent.interpreter import features, language, normalise, rules
from tests.evals import own_grammar, own_sentences, train_names, train_told

LABEL = {"reopen": "update", "start": "update", "restore": "update"}
_FAINT = 1
ROOT = pathlib.Path(__file__).parents[2]


def main() -> None:
    """Train on all but the part kept aside, write int8 weights, print figures for the part kept aside."""
    arguments = _arguments()
    with gzip.open(arguments.data, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    learnt = [row for row in rows if not _aside(row, arguments.aside)]
    kept = [row for row in rows if _aside(row, arguments.aside)]
    titles = collections.defaultdict(list)
    for row in learnt:
        if row["title"]:
            titles[row["lang"]].append(row["title"])
    learnt += own_sentences.rows(titles, random.Random(7))
    learnt += own_grammar.rows(random.Random(7))
    told = {"told": _packed(train_told.fitted(learnt, own_grammar.told(random.Random(7))))}
    if arguments.told_only:
        _write(arguments.out, json.loads(gzip.decompress(pathlib.Path(arguments.out).read_bytes())) | told)
        return
    model = linear_model.LogisticRegression(C=arguments.c, max_iter=400)
    model.fit(_matrix(learnt), [LABEL.get(row["op"], row["op"]) for row in learnt])
    names = train_names.fitted(learnt)
    _write(arguments.out, {"operations": _packed(model), "names": _packed(names), **told})
    print(f"{len(learnt)} sentences learnt, {len(kept)} kept aside")
    _report(model, kept)


def _write(out: str, stored: dict[str, Any]) -> None:
    packed = gzip.compress(json.dumps(stored).encode(), 9, mtime=0)
    pathlib.Path(out).write_bytes(packed)
    print(f"{len(packed) / 1024:.0f} KiB")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data")
    parser.add_argument("--out", default=str(ROOT / "core/agent/interpreter/weights.json.gz"))
    parser.add_argument(
        "--aside", default="home-assistant", help="a source (its beginning) not to learn from"
    )
    parser.add_argument("--c", type=float, default=100.0, help="inverse regularisation strength")
    parser.add_argument(
        "--told-only", action="store_true", help="leave the rest of the weights there are as it is"
    )
    return parser.parse_args()


def _aside(row: dict[str, str], source: str) -> bool:
    return row["source"].startswith(source) or zlib.crc32(f"x{row['text']}".encode()) % 100 < 12


def _matrix(rows: list[dict[str, str]]) -> sparse.csr_matrix:
    columns, values, starts = [], [], [0]
    for row in rows:
        masked = normalise.clean(row["text"]).masked
        seen, hints = features.text(masked), features.hint(rules.match(masked, language.guess(masked)))
        shapes = features.shape(masked)
        columns += seen + shapes + hints
        values += [1 / max(1, len(seen)) ** 0.5] * len(seen)
        values += [1 / max(1, len(shapes)) ** 0.5] * len(shapes) + [features.HINT_WEIGHT] * len(hints)
        starts.append(len(columns))
    return sparse.csr_matrix((values, columns, starts), shape=(len(rows), features.BUCKETS))


def _packed(model: linear_model.LogisticRegression) -> dict[str, Any]:
    """What the application loads; the model itself is rounded as well, for the figures to be those of the application."""
    steps = numpy.maximum(numpy.abs(model.coef_).max(axis=1) / 127, 1e-9)
    rounded = numpy.round(model.coef_ / steps[:, None]).astype(numpy.int8)
    rounded[numpy.abs(rounded) <= _FAINT] = 0  # says next to nothing, and is most of what would be stored
    model.coef_ = rounded * steps[:, None]
    return {
        "classes": [str(name) for name in model.classes_],
        "intercepts": [round(float(value), 5) for value in model.intercept_],
        "steps": [float(value) for value in steps],
        "weights": [base64.b64encode(row.tobytes()).decode() for row in rounded],
    }


def _report(model: linear_model.LogisticRegression, rows: list[dict[str, str]]) -> None:
    guesses = model.predict(_matrix(rows))
    right = collections.defaultdict(list)
    for row, guess in zip(rows, guesses, strict=True):
        wanted = LABEL.get(row["op"], row["op"])
        right["all"].append(guess == wanted)
        for key in ("lang", "op", "source"):
            right[f"{key} {row[key][:24]}"].append(guess == wanted)
    for name, values in sorted(right.items()):
        print(f"{name:32} {100 * sum(values) / len(values):6.1f} %  of {len(values)}")


if __name__ == "__main__":
    main()
