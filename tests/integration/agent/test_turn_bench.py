"""The measuring of a turn measures a turn."""

import asyncio

from bench import turn


def test_a_round_prints_both_figures_and_their_ratio(database: str, capsys):
    asyncio.run(turn._measure(database, turns=2, rounds=1))
    printed = capsys.readouterr().out
    for figure in ("whole turn", "bare SDK", "ratio", "processor"):
        assert figure in printed
