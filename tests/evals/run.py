"""How well sentences are understood, as tables.

    python -m tests.evals.run [--data FILE ...] [--provider offline|MODEL] [--update] [--fails N]

Without `--data` it is the project's own sets, compared with the committed results (`--update` writes them anew); the
command fails when an offline figure has fallen. The kind of any other file is told by its rows. A language model has
no parsers to measure: with `--provider MODEL` only conversations count, held through OPENAI_API_KEY or OPENAI_BASE_URL.
"""

import argparse
import functools
import json
import pathlib
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from tests.evals import (
    adapters,
    score_dates,
    score_dialogues,
    score_quick_add,
    score_utterances,
    scores,
)

HERE = pathlib.Path(__file__).parent
OWN = tuple(HERE / "data" / f"{name}.jsonl" for name in ("dates", "quickadd", "utterances", "dialogues"))
RESULTS = HERE / "results.json"
OFFLINE = "offline"
Figures = Mapping[str, Sequence[int]]


def main() -> int:
    """Score, print, compare; 1 when a figure has fallen."""
    given = _arguments()
    committed = committed_figures(given.provider)
    found = {}
    for path in given.data or OWN:
        score = score_file(path, given.provider)
        if score is None:
            continue
        own = path in OWN
        print(table(path.stem, score, committed.get(path.stem, {}) if own else {}))
        for line in score.fails[: given.fails]:
            print(f"    {line}")
        if own:
            found[path.stem] = score.figures
    if given.update:
        _write(given.provider, found)
        return 0
    lost = [
        line for name, figures in found.items() for line in fallen(name, figures, committed.get(name, {}))
    ]
    print("\n".join(lost))
    return 1 if lost and given.provider == OFFLINE else 0


def score_file(path: pathlib.Path, provider: str = OFFLINE) -> scores.Score | None:
    """The score of one data file; None when the provider has nothing to do with its kind."""
    rows = scores.read(path)
    kind = kind_of(rows[0])
    if kind == "dialogues":
        return score_dialogues.score(rows, functools.partial(adapters.make_agent, provider=provider))
    if provider != OFFLINE:
        return None
    match kind:
        case "dates":
            return score_dates.score(rows, adapters.parse_date)
        case "quick add":
            return score_quick_add.score(rows, adapters.parse_quick_add)
        case _:
            return score_utterances.score(rows, adapters.classify)


def kind_of(row: scores.Row) -> str:
    """Which kind of set a row belongs to: dialogues, quick add, dates or utterances."""
    marks = {"turns": "dialogues", "dialect": "quick add", "ref": "dates", "accept_ops": "utterances"}
    return next(kind for field, kind in marks.items() if field in row)


def committed_figures(provider: str = OFFLINE) -> dict[str, Figures]:
    """The committed figures of a provider by set, {} when there are none."""
    stored: dict[str, dict[str, Figures]] = json.loads(RESULTS.read_text())
    return stored.get(provider, {})


def fallen(name: str, figures: Mapping[str, tuple[int, int]], before: Figures) -> list[str]:
    """A line for each figure whose share of right answers is smaller than it was."""
    return [
        f"{name}, {figure}: {right} of {of}, was {before[figure][0]} of {before[figure][1]}"
        for figure, (right, of) in figures.items()
        if figure in before and right * before[figure][1] < before[figure][0] * of
    ]


def table(name: str, score: scores.Score, before: Figures) -> str:
    """The figures of one set, each beside what it was."""
    lines = [f"\n{name}  ({score.milliseconds:.1f} ms a row or turn, median)"]
    for figure, (right, of) in score.figures.items():
        line = f"  {figure:22} {100 * right / of:6.1f} %  {right:5} of {of}"
        if figure in before:
            was, n = before[figure]
            line += f"   {100 * right / of - 100 * was / n:+6.1f}"
        lines.append(line)
    return "\n".join(lines)


def _write(provider: str, found: Mapping[str, Any]) -> None:
    stored = json.loads(RESULTS.read_text()) if RESULTS.exists() else {}
    stored[provider] = {**stored.get(provider, {}), **found}
    RESULTS.write_text(json.dumps(stored, indent=1, sort_keys=True) + "\n")


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", action="append", type=pathlib.Path, help="a file instead of our own sets")
    parser.add_argument("--provider", default=OFFLINE, help="offline, or a language model by name")
    parser.add_argument("--update", action="store_true", help="commit these figures as the ones to hold")
    parser.add_argument("--fails", type=int, default=0, help="how many wrong rows to print of each set")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
