"""Live changes: what a page is told, and how soon, whatever becomes of the connection that listens."""

import time

from integration import serving

from tests import owners

# The connection that listens is cut.
served = serving.in_its_own_process()


def test_changes_are_told_within_two_seconds_after_the_line_was_cut(served: serving.Served) -> None:
    ana = served.person("ana")
    owner = owners.at(served.database)
    with ana.news() as topics:
        for round_ in (1, 2, 3):
            cut = owner.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and query = 'listen saydone'"
            ).fetchall()
            assert cut == [(True,)]
            assert "conversations" in topics  # the last of all that may have been missed
            began = time.monotonic()
            owners.insert(
                served.database, "tasks", {"user_id": ana.caller.user_id, "id": round_, "title": "New"}
            )
            assert "tasks" in topics
            assert time.monotonic() - began < 2
