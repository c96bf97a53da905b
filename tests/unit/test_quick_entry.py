"""The example in the empty line of quick add does what it promises."""

import datetime

from core.domain import quickadd
from pages import quick_entry


def test_every_part_of_the_example_is_understood() -> None:
    read = quickadd.parse(quick_entry.EXAMPLE, datetime.datetime(2026, 11, 29, 9, tzinfo=datetime.UTC))
    assert (read.title, read.priority, read.project) == ("Pay rent", "high", "home")
    assert (read.recurrence, read.due_on) == ("FREQ=MONTHLY;BYMONTHDAY=1", datetime.date(2026, 12, 1))
