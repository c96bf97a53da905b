"""Live changes: what a page is told, whatever becomes of the connection that listens."""

from integration import serving

from tests import owners

# The connection that listens is cut.
served = serving.in_its_own_process()


def test_whoever_listens_is_heard_again_after_the_line_was_cut(served: serving.Served) -> None:
    ana = served.person("ana")
    owner = owners.at(served.database)
    with ana.news() as topics:
        for number in (1, 2, 3):
            cut = owner.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where datname = current_database() and query = 'listen saydone'"
            ).fetchall()
            assert cut == [(True,)]
            assert (
                "conversations" in topics
            )  # the last of all that may have been missed: somebody listens again
            row = {"user_id": ana.caller.user_id, "id": number, "title": "New"}
            owners.insert(served.database, "tasks", row)
            assert "tasks" in topics
