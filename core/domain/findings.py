"""What a chart says, in one sentence. Facts, never blame: pure functions from figures to words."""

import collections
import statistics
from collections.abc import Sequence

from core.domain import stats

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WEEKDAYS = ("Mondays", "Tuesdays", "Wednesdays", "Thursdays", "Fridays", "Saturdays", "Sundays")
_ENOUGH = 5  # below this many tasks a median says little


def days(value: float | None, beside: float | None = None) -> str:
    """A length of time in the unit people would use: `40 min`, `5 h`, `2.4 d`; `–` for None.

    `beside` is a longer one that it is compared with: both then have the same unit.
    """
    if value is None:
        return "–"
    size = value if beside is None else beside
    if size < 1 / 24:
        return f"{round(value * 24 * 60)} min"
    if size < 1:
        return f"{round(value * 24)} h"
    return f"{value:.1f} d" if size < 10 else f"{round(value)} d"


def number(value: int) -> str:
    """Words up to ten, then figures."""
    return _NUMBERS[value] if 0 <= value < len(_NUMBERS) else f"{value:,}"


def count(value: int, noun: str) -> str:
    """`one task`, `12 tasks`."""
    return f"{number(value)} {noun if value == 1 else noun + 's'}"


def is_alike(now: float, then: float) -> bool:
    """Whether a difference is too small to speak of: below a tenth."""
    return abs(now - then) < 0.1 * then


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def throughput(weeks: Sequence[tuple[int, int]]) -> str:
    """From (created, completed) of each week, the last one still running."""
    full = weeks[:-1]
    if not any(completed for _, completed in weeks):
        created = sum(created for created, _ in weeks)
        return f"Nothing completed yet in these weeks; {count(created, 'task')} came in."
    average = statistics.fmean(completed for _, completed in full) if full else 0
    if average < 1:
        return f"{_capital(count(sum(done for _, done in weeks), 'task'))} completed in these weeks."
    last = full[-4:]
    ahead = sum(completed > created for created, completed in last)
    rhythm = f"About {round(average)} completed a week"
    if ahead * 2 >= len(last):
        return f"{rhythm}; in {number(ahead)} of the last {number(len(last))} more than came in."
    more = sum(created - completed for created, completed in last)
    if more > 0:
        return f"{rhythm}; over the last {number(len(last))} weeks {more:,} more came in than went out."
    return f"{rhythm}; about as many come in as go out."


def throughput_of_everyone(weeks: Sequence[tuple[int | None, int | None]]) -> str:
    """As `throughput`, from the weeks in which enough people took part: None where nothing may be said."""
    known = [
        (created, completed)
        for created, completed in weeks[:-1]
        if created is not None and completed is not None
    ]
    if not known:
        return "No full week yet in which enough people added and completed tasks."
    return throughput([*known, (0, 0)])


def duration(ended: stats.Ended, before: stats.Ended, period: str) -> str:
    """How long tasks take, from starting them where they were started, else from adding them."""
    started = ended.cycle.tasks > 0
    now, then = (ended.cycle, before.cycle) if started else (ended.lead, before.lead)
    if now.median is None:
        return "This fills in as tasks are done."
    since = "of starting" if started else "of being added"
    text = f"Half of the tasks are done within {days(now.median)} {since}, 85 % within {days(now.p85)}."
    if then.median is None or min(now.tasks, then.tasks) < _ENOUGH:
        return text
    change = now.median - then.median
    if is_alike(now.median, then.median):
        return f"{text} That is as in the {period} before."
    more = "more" if change > 0 else "less"
    return f"{text} The median is {days(abs(change), now.median)} {more} than in the {period} before."


def flow(first: tuple[int, int], last: tuple[int, int]) -> str:
    """From (waiting, in progress) at the start of the period and now."""
    (waited, _), (waiting, doing) = first, last
    progress = _capital(count(doing, "task")) if doing else "Nothing"
    now = f"{progress} in progress and {number(waiting) if waiting else 'nothing'} waiting"
    change = waiting - waited
    if abs(change) <= max(2, 0.1 * waited):
        return f"{now}, about as many as at the start of the period."
    return f"{now}, {abs(change):,} {'more' if change > 0 else 'fewer'} than at the start of the period."


def activity(days_: Sequence[tuple[int | None, int]], weeks: int) -> str:
    """From (weekday with Monday 0, completed) of each day; None: days that are not told apart."""
    by_weekday: collections.Counter[int | None] = collections.Counter()
    for weekday, completed in days_:
        by_weekday[weekday] += completed
    total = by_weekday.total()
    if not total:
        return f"No task completed in the last {weeks} weeks."
    text = f"{_capital(count(total, 'task'))} completed in {weeks} weeks."
    (best, most), *others = by_weekday.most_common(2)
    if total >= 10 and best is not None and all(most > completed for _, completed in others):
        text += f" {_WEEKDAYS[best]} are the best day."
    return text


def open_tasks(by_priority: dict[str, int], untold: int = 0) -> str:
    """From the number of open tasks of each priority, and of those whose priority may not be told."""
    total = sum(by_priority.values()) + untold
    if not total:
        return "Nothing is open."
    if untold:  # urgent ones may be among them
        return f"{_capital(count(total, 'open task'))}."
    pressing = by_priority.get("urgent", 0) + by_priority.get("high", 0)
    return f"{_capital(count(total, 'open task'))}, {number(pressing) if pressing else 'none'} of them urgent or high."


def on_time(share: stats.Share, before: stats.Share, period: str) -> str:
    """How much of what was due was done by then."""
    if share.percent is None:
        return "Tasks with a due date appear here once they are done."
    due = f"{share.due:,} done {'task' if share.due == 1 else 'tasks'} with a due date"
    text = f"{share.on_time:,} of {due} {'was' if share.on_time == 1 else 'were'} on time."
    if before.percent is None or min(share.due, before.due) < _ENOUGH:
        return text
    change = share.percent - before.percent
    if not change:
        return f"{text} The share is that of the {period} before."
    return f"{text} {abs(change)} points {'more' if change > 0 else 'fewer'} than in the {period} before."


def typical_weeks(medians: Sequence[float | None], p85s: Sequence[float | None]) -> str:
    """From each week's median and 85th percentile in days, None where nothing may be said."""
    known, high = ([value for value in values if value is not None] for values in (medians, p85s))
    if not known or not high:
        return "Too few people started and finished tasks in these weeks."
    half, most = days(statistics.median(known)), days(statistics.median(high))
    return f"In a typical week half of the started tasks are done within {half}, 85 % within {most}."


def people(weeks: Sequence[int | None]) -> str:
    """From the number of people who completed something in each week, the last one still running."""
    known = [value for value in weeks[:-1] if value is not None]
    if not known:
        return "Too few people completed tasks in these weeks."
    typical = round(statistics.median(known))
    if max(known) == typical:
        return f"{typical:,} people in a typical week."
    return f"{typical:,} people in a typical week, {max(known):,} at most."


def shares(percents: Sequence[int | None]) -> str:
    """From the percentage done on time in each week."""
    known = [value for value in percents if value is not None]
    if not known:
        return "Too few people had tasks with a due date in these weeks."
    low, high = min(known), max(known)
    return f"Between {low} % and {high} % a week, {round(statistics.median(known))} % in a typical one."
