"""Whole conversations, judged by the state they leave: what a row does not name has to be as it was.

The reader is `make(tasks, now, tz, user) → agent` with `agent.send(text) → reply` and `agent.tasks() → [task]`.
"""

import copy
import re
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tests.evals import scores

Make = Callable[..., Any]
Task = Mapping[str, Any]
_ASKS = re.compile(r"[?？؟]|\bconfirm\b|(?:reply|say|type|answer)\W+(?:with\W+)?yes", re.I)
_FIELDS = ("title", "status", "due", "priority", "tags", "project", "owner")
_ALIKE = ("title", "status", "due", "project")  # a deleted row that comes back may be a new one


def score(rows: Sequence[scores.Row], make: Make) -> scores.Score:
    """How many conversations go as they should, by category."""
    tally, fails, seconds = scores.Tally(), [], []
    for row in rows:
        started = time.perf_counter()
        wrong, said = judge(row, make)
        seconds.append((time.perf_counter() - started) / max(1, len(said)))
        tally.add(not wrong, "all", row["category"])
        if wrong:
            log = " / ".join(f"{text!r} → {reply!r}" for text, reply in said)
            fails.append(f"{row['id']}: {'; '.join(wrong)}. {log[:700]}")
    return scores.Score(tally.figures(), tuple(fails), tuple(seconds))


def judge(row: scores.Row, make: Make) -> tuple[list[str], list[tuple[str, str]]]:
    """What went wrong in one conversation, and all that was said."""
    ref = scores.wall(row["now"])
    agent = make(copy.deepcopy(row["tasks"]), ref, row["tz"], row["user"])
    before, asked = copy.deepcopy(agent.tasks()), False
    wrong: list[str] = []
    said: list[tuple[str, str]] = []
    for turn in row["turns"]:
        if turn.get("only_if_asked") and not asked:
            continue
        reply = agent.send(turn["user"]) or ""
        after = copy.deepcopy(agent.tasks())
        asked = bool(_ASKS.search(reply))
        said.append((turn["user"][:80], reply[:300]))
        wrong += _turn(turn, asked, reply, changed=bool(differences({}, before, after, ref)))
        before = after
    ends = [row["end"], *row.get("alt_ends", ())]
    found = [
        differences(end, row["tasks"], before, ref)
        + (["should have asked"] if end.get("requires_question") and not asked else [])
        for end in ends
    ]
    if all(found):  # none of the allowed ends
        return wrong + found[0], said
    if row["category"] in ("out_of_scope", "long_input"):  # an end that is allowed may be reached at once
        wrong = [one for one in wrong if one != "changed something"]
    return wrong, said


def _turn(turn: Mapping[str, Any], asked: bool, reply: str, changed: bool) -> Iterable[str]:
    if turn.get("must_ask") and not asked:
        yield "did not ask"
    if turn.get("db_unchanged") and changed:
        yield "changed something"
    wanted = turn.get("db_changed")
    if wanted and not changed and not (wanted == "unless_asked" and asked):
        yield "changed nothing"
    if turn.get("reply_any") and not any(re.search(one, reply, re.S) for one in turn["reply_any"]):
        yield f"says none of {turn['reply_any']}"
    yield from (f"does not say {one}" for one in turn.get("reply_all", ()) if not re.search(one, reply, re.S))
    yield from (f"says {one}" for one in turn.get("reply_none", ()) if re.search(one, reply, re.S))


def differences(end: Mapping[str, Any], before: Sequence[Task], after: Sequence[Task], ref: Any) -> list[str]:
    """Where the table is not what `end` (created, changed, deleted) makes of what it was."""
    now = {str(task["id"]): task for task in after}
    known = {str(task["id"]) for task in before}
    new = [task for number, task in now.items() if number not in known]
    gone = {str(number) for number in end.get("deleted", ())}
    wrong: list[str] = []
    for old in before:
        number = str(old["id"])
        if number in gone:
            wrong += [f"{number} is still there"] if number in now else []
            continue
        task = now.get(number)
        if task is None:
            task = next((one for one in new if all(_is(f, old.get(f), one.get(f)) for f in _ALIKE)), None)
            if task is None:
                wrong.append(f"{number} is gone")
                continue
            new.remove(task)
        changed = end.get("changed", {}).get(number, {})
        for field in _FIELDS:
            wanted, got = changed.get(field, old.get(field)), task.get(field)
            if not (
                _is(field, wanted, got) if field in changed else _plain(field, wanted) == _plain(field, got)
            ):
                wrong.append(f"{number} has {field} {got!r}, not {wanted!r}")
    for spec in end.get("created", ()):
        made = next((task for task in new if _fits(spec, task, ref)), None)
        if made is None:
            wrong.append(f"nothing new is {spec}")
        else:
            new.remove(made)
    return wrong + [f"{task['title'][:60]!r} is new" for task in new]


def _is(field: str, wanted: Any, got: Any) -> bool:
    """Whether a value is the wanted one, or one of `any`; a wanted day allows any time on it."""
    if isinstance(wanted, Mapping):
        return any(_is(field, one, got) for one in wanted["any"])
    if field == "due" and wanted and got:
        return bool(_plain(field, got).startswith(_plain(field, wanted)))
    return bool(_plain(field, wanted) == _plain(field, got))


def _plain(field: str, value: Any) -> Any:
    match field:
        case "due":
            return str(value)[:16].replace(" ", "T") if value else ""
        case "tags":
            return sorted(value or ())
        case "priority":
            return value or "none"
        case "project":
            return (value or "").casefold()
        case _:
            return value


def _fits(spec: Mapping[str, Any], task: Task, ref: Any) -> bool:
    for field, wanted in spec.items():
        if field == "title_re":
            right = bool(re.search(wanted, task["title"] or ""))
        elif field == "recurrence_like":
            right = bool(task.get("recurrence")) and scores.recurs_alike(wanted, task["recurrence"], ref)
        elif field == "tags":
            right = set(wanted) <= set(task.get("tags") or ())
        else:
            right = _is(field, wanted, task.get(field))
        if not right:
            return False
    return True
