"""What sentences mean: operation, target and values, without any task looked up."""

import datetime
import zoneinfo

import pytest

from core.agent.interpreter import intents, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))  # a Wednesday
PROJECTS = ("Work", "Shopping", "Home")


def read(text: str) -> list[intents.Intent]:
    return understand.understand(text, NOW, PROJECTS)


def one(text: str) -> intents.Intent:
    found = read(text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("verb", ["start", "begin", "finish", "delete", "reopen", "cancel"])
@pytest.mark.parametrize("name", ["dentist", "report", "tax return", "gym"])
def test_a_short_name_is_left_whole(verb, name):
    assert name in one(f"{verb} the {name}").target.words


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("add renew passport tomorrow 5pm high priority", "create"),
        ("I need to remember to water the ferns", "create"),
        ("remind me to phone Omar on Friday at 3", "create"),
        ("[ ] descale the kettle", "create"),
        ("don't forget to lock the shed", "create"),
        ("what's pending?", "query"),
        ("what have I completed?", "query"),
        ("show overdue", "query"),
        ("what's due this week", "query"),
        ("find tasks about plumbing", "query"),
        ("is the attic done?", "query"),
        ("did I finish the attic?", "query"),
        ("how many tasks are open", "count"),
        ("mark task 3 as done", "complete"),
        ("I finished the attic", "complete"),
        ("the attic is done", "complete"),
        ("delete the plumber task", "delete"),
        ("take the plumber off my list", "delete"),
        ("start the attic", "start"),
        ("I'm working on the attic", "start"),
        ("reopen task 4", "reopen"),
        ("mark the attic as not done", "reopen"),
        ("bring back the attic", "restore"),
        ("rename task 2 to x", "update"),
        ("move task 5 to Work", "update"),
        ("push task 2 by two days", "update"),
        ("undo", "undo"),
        ("undo that", "undo"),
        ("help", "help"),
        ("how do I delete a task?", "help"),
        ("yes", "confirm"),
        ("the second one", "confirm"),
        ("no", "reject"),
        ("never mind", "reject"),
        ("thanks a lot", "smalltalk"),
        ("what is the capital of Peru", "out_of_scope"),
    ],
)
def test_a_sentence_is_read_as_the_operation_it_asks_for(text: str, op: str) -> None:
    assert one(text).op == op


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("complete task 3", intents.Target(ids=(3,))),
        ("complete #3 and #5", intents.Target(ids=(3, 5))),
        ("delete tasks 2-4", intents.Target(ids=(2, 3, 4))),
        ("delete the last one", intents.Target(ordinals=(-1,))),
        ("mark it as done", intents.Target(pronoun=True)),
        ("delete everything", intents.Target(every=True)),
        ("delete all done tasks", intents.Target(every=True, filter=intents.Filter(status=("done",)))),
        ("complete all overdue tasks", intents.Target(every=True, filter=intents.Filter(due="overdue"))),
        ("complete everything in Work", intents.Target(every=True, filter=intents.Filter(project="Work"))),
        ("delete the plumber task", intents.Target(words="plumber")),
        ('complete "call the plumber"', intents.Target(words="call the plumber")),
        ("mark attic and cellar as done", intents.Target(words="attic and cellar")),
    ],
)
def test_a_phrase_names_its_target(text: str, target: intents.Target) -> None:
    assert one(text).target == target


@pytest.mark.parametrize(
    "text",
    [
        "delete all tasks in project Work",
        "delete the tasks in the Work project",
        "delete the Work tasks",
        "complete the tasks in project Work",
        "complete everything in project Work",
        "move all tasks in project Work to project Home",
        "move the tasks in project Work to Home",
        "lösche alle Aufgaben im Projekt Work",
        "erledige die Aufgaben im Projekt Work",
        "supprime toutes les tâches du projet Work",
        "borra todas las tareas del proyecto Work",
    ],
)
def test_what_is_done_to_a_projects_tasks_is_done_to_no_others(text: str) -> None:
    intent = one(text)
    assert intent.target == intents.Target(every=True, filter=intents.Filter(project="Work"))
    assert intent.draft.project == ("Home" if "Home" in text else None)


def test_a_project_that_is_not_there_is_not_every_project() -> None:
    assert one("delete all tasks in project Attic").target.filter.project == "Attic"


def test_a_task_in_a_project_is_still_found_by_its_words() -> None:
    target = one("delete the report in project Work").target
    assert target == intents.Target(words="report", filter=intents.Filter(project="Work"))


def test_a_new_task_takes_every_value_that_is_given() -> None:
    draft = one('add "file the claim" to Work, high priority, due Friday, tag it money').draft
    assert draft == intents.Draft(
        title="file the claim",
        priority="high",
        due_on=datetime.date(2026, 3, 13),
        project="Work",
        tags=("money",),
    )


def test_a_date_leaves_the_title_and_keeps_the_time_zone() -> None:
    draft = one("remind me to phone Omar on Friday at 3").draft
    assert draft.title == "phone Omar"
    assert draft.due_at == datetime.datetime(2026, 3, 13, 15, 0, tzinfo=NOW.tzinfo)
    assert draft.due_on is None


@pytest.mark.parametrize(
    ("text", "draft"),
    [
        ("set task 2 to high", intents.Draft(priority="high")),
        ("make it urgent", intents.Draft(priority="urgent")),
        ("move task 5 to Work", intents.Draft(project="Work")),
        ("move task 5 to Friday", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        ("rename task 2 to oil the hinge", intents.Draft(title="oil the hinge")),
        ("tag task 3 with money", intents.Draft(tags=("money",))),
        ("remove the due date from task 2", intents.Draft(clear=("due_on", "due_at"))),
        ("push task 2 by two days", intents.Draft(shift_days=2)),
        ("add a note to task 3: bring gloves", intents.Draft(notes="bring gloves")),
        ("no, I meant Friday", intents.Draft(due_on=datetime.date(2026, 3, 13))),
        (
            "change task 1 to phone Omar tonight",
            intents.Draft(title="phone Omar", due_on=datetime.date(2026, 3, 11)),
        ),
    ],
)
def test_a_change_says_which_field_gets_which_value(text: str, draft: intents.Draft) -> None:
    intent = one(text)
    assert intent.op == "update"
    assert intent.draft == draft


def test_setting_a_state_is_the_operation_that_leads_there() -> None:
    assert [one(f"set task 2 to {state}").op for state in ("done", "in progress")] == ["complete", "start"]


def test_two_orders_in_one_line_are_two_wishes() -> None:
    found = read("add milk and eggs and mark the ironing done")
    assert [intent.op for intent in found] == ["create", "create", "complete"]
    assert [intent.draft.title for intent in found[:2]] == ["milk", "eggs"]
    assert found[2].target.words == "ironing"


def test_a_verb_inside_a_title_is_no_second_order() -> None:
    assert one("remind me to sort the shed and remove the old paint").draft.title is not None


def test_a_pair_that_belongs_together_is_one_title() -> None:
    assert one("add fish and chips").draft.title == "fish and chips"


def test_a_list_of_names_on_a_named_list_goes_to_that_project() -> None:
    found = read("add nails, screws and glue to my shopping list")
    assert [(i.draft.title, i.draft.project) for i in found] == [
        ("nails", "Shopping"),
        ("screws", "Shopping"),
        ("glue", "Shopping"),
    ]


def test_a_question_about_the_past_looks_back() -> None:
    chosen = one("what did I finish last week?").target.filter
    assert chosen.status == ("done",)
    assert (chosen.completed_from, chosen.completed_to) == (
        datetime.date(2026, 3, 2),
        datetime.date(2026, 3, 8),
    )


@pytest.mark.parametrize(
    ("text", "op", "language"),
    [
        ("lösche die Aufgabe 4", "delete", "de"),
        ("lösche alle erledigten Aufgaben", "delete", "de"),
        ("verschiebe den Umzug auf Montag", "update", "de"),
        ("öffne Aufgabe 4 wieder", "reopen", "de"),
        ("wie viele Aufgaben sind offen?", "count", "de"),
        ("supprime toutes les tâches terminées", "delete", "fr"),
        ("marque la tâche 3 comme terminée", "complete", "fr"),
        ("rappelle-moi d'appeler Omar vendredi à 15h", "create", "fr"),
        ("borra todas las tareas completadas", "delete", "es"),
        ("recuérdame llamar a Omar el viernes", "create", "es"),
        ("¿qué está pendiente?", "query", "es"),
        ("aaj ke kaam dikhao", "query", "ur"),
        ("task 3 mukammal karo", "complete", "ur"),
        ("دودھ لانا شامل کرو", "create", "ur"),
        ("ٹاسک 2 ہٹا دو", "delete", "ur"),
    ],
)
def test_the_common_operations_are_understood_in_other_languages(text: str, op: str, language: str) -> None:
    intent = one(text)
    assert (intent.op, intent.language) == (op, language)


@pytest.mark.parametrize(
    "text",
    [
        "lösche alle erledigten Aufgaben",
        "supprime toutes les tâches terminées",
        "borra todas las tareas completadas",
    ],
)
def test_a_condition_is_a_condition_in_every_language(text: str) -> None:
    assert one(text).target == intents.Target(every=True, filter=intents.Filter(status=("done",)))


@pytest.mark.parametrize(
    "text",
    [
        "what is planned this week", "what is scheduled for today", "was ist diese Woche geplant",
        "was ist heute vorgesehen", "qu'est-ce que j'ai de prévu demain", "quelles tâches sont prévues aujourd'hui",
        "qué hay programado para mañana", "qué tareas están vencidas", "cuántas tareas están atrasadas",
    ],
)  # fmt: skip
def test_a_question_about_days_is_about_no_title(text: str) -> None:
    intent = one(text)
    assert (intent.target.words, intent.target.filter.due is None) == ("", False)


def test_the_same_words_at_the_same_instant_are_another_day_elsewhere() -> None:
    evening = datetime.datetime(2026, 3, 11, 20, 0, tzinfo=zoneinfo.ZoneInfo("UTC"))
    tokyo = evening.astimezone(zoneinfo.ZoneInfo("Asia/Tokyo"))
    days = [understand.understand("add call Mei tomorrow", now)[0].draft.due_on for now in (evening, tokyo)]
    assert days == [datetime.date(2026, 3, 12), datetime.date(2026, 3, 13)]


def test_what_is_handed_out_is_not_changed_by_who_got_it_before() -> None:
    read("add buy milk").clear()
    assert one("add buy milk").op == "create"


MONDAY = datetime.datetime(2026, 3, 9, 10, 0, tzinfo=zoneinfo.ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("push everything due today to Monday", datetime.date(2026, 3, 16)),
        ("verschiebe den Bericht auf Montag", datetime.date(2026, 3, 16)),
        ("move the report to today", datetime.date(2026, 3, 9)),
        ("move the report to march 9", datetime.date(2026, 3, 9)),
        ("add the report on monday", datetime.date(2026, 3, 9)),
    ],
)
def test_moving_a_task_to_a_weekday_on_that_weekday_means_the_next_one(text: str, due: datetime.date) -> None:
    (intent,) = understand.understand(text, MONDAY)
    assert intent.draft.due_on == due


@pytest.mark.parametrize(
    ("text", "op", "named"),
    [
        ("I'm not going to the conference anymore, remove it", "delete", "conference"),
        ("we had the parents' evening last night so that can be ticked off", "complete", "parents' evening"),
        ("I'd rather do the ironing on sunday", "update", "ironing"),
        ("we sold the car so get rid of the tyre pressure one", "delete", "tyre pressure"),
    ],
)
def test_the_name_of_a_task_is_found_where_no_phrase_takes_a_sentence_apart(
    text: str, op: str, named: str
) -> None:
    intent = one(text)
    assert (intent.op, intent.target.words) == (op, named)


def test_of_a_title_only_the_frame_is_cut_off() -> None:
    assert one("I keep forgetting to cancel the gym, put it on my list").draft.title == "cancel the gym"
    whole = "cancel the trial before it renews"
    assert one(f"add a task: {whole}").draft.title == whole


def test_what_is_told_before_a_wish_is_its_reason() -> None:
    assert [intent.op for intent in read("I changed my mind, take orchids off my list")] == ["delete"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("move the report to Friday and the taxes to Monday", [("report", 13, None), ("taxes", 16, None)]),
        ("move lunch with Ann and Bob to Friday", [("lunch with Ann and Bob", 13, None)]),
        ("the report is urgent and should be done by Friday", [("report", 13, "urgent")]),
        ("the taxes should be on Friday and are high priority", [("taxes", 13, "high")]),
        ("put it on Friday with high priority", [("", 13, "high")]),
        (
            "Setz Bericht auf Freitag und hohe Priorität und die Steuer auf Montag",
            [("Bericht", 13, "high"), ("Steuer", 16, None)],
        ),
        ("décale le rapport à vendredi et les impôts à lundi", [("rapport", 13, None), ("impôts", 16, None)]),
    ],
)
def test_each_name_gets_its_own_values(text: str, wanted: list[tuple[str, int, str | None]]) -> None:
    found = [(i.target.words, i.draft.due_on and i.draft.due_on.day, i.draft.priority) for i in read(text)]
    assert found == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("remind me of the dentist on Monday at 9 and the barber on Friday", ["dentist", "barber"]),
        ("remind me of lunch with Ann and Bob on Friday", ["lunch with Ann and Bob"]),
    ],
)
def test_titles_with_a_day_each_are_several_tasks(text: str, wanted: list[str]) -> None:
    assert [intent.draft.title for intent in read(text)] == wanted
