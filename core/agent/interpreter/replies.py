"""What the interpreter says: one friendly sentence, or a short list of tasks by number."""

import dataclasses
import datetime
from collections.abc import Sequence

from core.agent.interpreter import intents, markup, rows, spans
from core.agent.interpreter.wording import tables

SHOWN = 10  # tasks a list shows


@dataclasses.dataclass(frozen=True)
class Voice:
    """The language a reply is in, and the instant its dates are relative to (in the user's zone)."""

    language: str
    now: datetime.datetime

    def say(self, key: str, **values: object) -> str:
        """A sentence of the table; values go in as they are, so people's words must be escaped first."""
        return tables.say(self.language, key, **values)

    def quote(self, key: str, **words: str) -> str:
        """A sentence with people's words in it, escaped."""
        return self.say(key, **{name: markup.plain(text) for name, text in words.items()})

    def task(self, row: rows.Row) -> str:
        """A task by its title, with what is special about it."""
        return ", ".join([markup.bold(row.title), *self._details(row)])

    def title(self, row: rows.Row) -> str:
        """A task by its title alone."""
        return markup.bold(row.title)

    def listed(self, found: Sequence[rows.Row], total: int | None = None) -> str:
        """A bullet list of tasks, each with its number at the end; what does not fit is counted."""
        lines = [f"- {self._line(row, full=len(found) == 1)} ({row.id})" for row in found[:SHOWN]]
        left = max(len(found), total or 0) - len(lines)
        return "\n".join([*lines, *([self.say("more", n=left)] if left > 0 else [])])

    def when(self, row: rows.Row) -> str:
        """When a task is due, "" when it has no date."""
        return spans.due(row.due_on, row.due_at, self.now, self.language)

    def _line(self, row: rows.Row, full: bool) -> str:
        """What tells a task from the others; its tags and estimate only where it is alone."""
        words = tables.language(self.language)
        when = spans.due(row.due_on, row.due_at, self.now, self.language, short=True)
        said = [
            markup.bold(row.title),
            when,
            words.PRIORITY[row.priority] if row.priority not in ("none", "") else "",
            spans.rule(row.recurrence, self.language) if row.recurrence else "",
            markup.plain(row.project) if row.project else "",
            words.STATUS[row.status] if row.status != "todo" else "",
            self._tags(row.tags) if full and row.tags else "",
            self.say("minutes", n=row.estimate_minutes) if full and row.estimate_minutes else "",
        ]
        return " · ".join(filter(None, said))

    def _details(self, row: rows.Row) -> list[str]:
        words = tables.language(self.language)
        when = self.when(row)
        return [
            *([self.say("due", when=when)] if when else []),
            *([words.PRIORITY[row.priority]] if row.priority not in ("none", "") else []),
            *([spans.rule(row.recurrence, self.language)] if row.recurrence else []),
            *([self.say("in_project", project=markup.plain(row.project))] if row.project else []),
            *([self._tags(row.tags)] if row.tags else []),
            *([self.say("minutes", n=row.estimate_minutes)] if row.estimate_minutes else []),
            *([words.STATUS[row.status]] if row.status != "todo" else []),
            *([self.say("noted")] if row.notes else []),
        ]

    def _tags(self, tags: Sequence[str]) -> str:
        return self.say("tagged", tags=", ".join(markup.plain(tag) for tag in tags))

    def _shifted(self, by: int, unit: str = "") -> str:
        return self.say(("later" if by > 0 else "earlier") + unit, n=abs(by))

    def changes(self, draft: intents.Draft) -> str:
        """The new values a draft gives, as people say them; "" when it gives none."""
        words = tables.language(self.language)
        when = spans.due(draft.due_on, draft.due_at, self.now, self.language)
        said = [
            *([self.say("named", title=markup.bold(draft.title))] if draft.title else []),
            *([self.say("due", when=when)] if when else []),
            *([self._shifted(draft.shift_days)] if draft.shift_days else []),
            *([self._shifted(draft.shift_minutes, "_min")] if draft.shift_minutes else []),
            *([words.PRIORITY[draft.priority]] if draft.priority else []),
            *([self.say("higher" if draft.priority_steps > 0 else "lower")] if draft.priority_steps else []),
            *([spans.rule(draft.recurrence, self.language)] if draft.recurrence else []),
            *([self.say("in_project", project=markup.plain(draft.project))] if draft.project else []),
            *([self._tags(draft.tags)] if draft.tags else []),
            *([self.say("untagged", tags=", ".join(map(markup.plain, draft.untag)))] if draft.untag else []),
            *([self.say("minutes", n=draft.estimate_minutes)] if draft.estimate_minutes else []),
            *([self.say("noted")] if draft.notes else []),
            *dict.fromkeys(
                words.CLEARED[name]
                for name in (key.replace("due_on", "due").replace("due_at", "due") for key in draft.clear)
                if name in words.CLEARED
            ),
        ]
        return ", ".join(said)

    def unknown(self) -> str:
        """What to say when a sentence was not understood."""
        return self.say("unknown", examples=self.say("examples"))
