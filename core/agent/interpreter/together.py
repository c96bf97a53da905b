"""Several jobs of one message: which can run side by side, and running them so."""

from collections.abc import Sequence

from core.agent.interpreter import conversation, state

CHANGING = frozenset({"complete", "reopen", "start", "update", "delete", "restore"})


def groups(jobs: Sequence[state.Job]) -> list[list[list[state.Job]]]:
    """Jobs that can run side by side, those that add tasks in one.

    "Add milk and mark it as done" has to wait for the milk; "delete the milk and add oat milk" must not find the new.
    """
    groups: list[list[list[state.Job]]] = []
    for job in jobs:
        adds = job.intent.op == "create"
        same = bool(groups) and (groups[-1][-1][-1].intent.op == "create") == adds
        waits = job.intent.target.pronoun and job.tasks is None and job.intent.op in CHANGING
        if same and adds:
            groups[-1][-1].append(job)
        elif same and not waits:
            groups[-1].append([job])
        else:
            groups.append([[job]])
    return groups


def clauses(later: Sequence[Sequence[Sequence[state.Job]]]) -> list[str]:
    """What groups of jobs are about, in the person's own words."""
    return list(
        dict.fromkeys(job.intent.clause.strip(" .;,") for group in later for jobs in group for job in jobs)
    )


def run(parts: Sequence[state.Steps[state.Outcome]]) -> state.Steps[list[state.Outcome]]:
    """Run several jobs side by side: their calls share steps, and equal calls are made once."""
    ended: dict[int, state.Outcome] = {}
    wanted: dict[int, list[conversation.Call]] = {}

    def resume(place: int, results: list[conversation.Result] | None) -> None:
        try:
            wanted[place] = next(parts[place]) if results is None else parts[place].send(results)
        except StopIteration as stop:
            wanted.pop(place, None)
            ended[place] = stop.value

    for place in range(len(parts)):
        resume(place, None)
    while wanted:
        calls: list[conversation.Call] = []
        for call in (one for batch in wanted.values() for one in batch):
            if call not in calls:
                calls.append(call)
        results = yield calls
        for place, batch in list(wanted.items()):
            resume(place, [results[calls.index(call)] for call in batch])
    return [ended[place] for place in sorted(ended)]
