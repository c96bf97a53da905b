"""What stands printed, is sighed, forbidden or told on names doings as well, and asks for none of them."""

import datetime

import pytest

from core.agent.interpreter import policy, understand

NOW = datetime.datetime(2026, 3, 11, 10, 0, tzinfo=datetime.UTC)


def ops(text: str) -> set[str]:
    return {intent.op for intent in understand.understand(text, NOW, ("Work",))}


@pytest.mark.parametrize(
    "text",
    [
        # notices
        "Please note that the library will be closed on Friday",
        "Note that prices may change without warning",
        "Bitte beachten Sie, dass der Eingang am Montag gesperrt bleibt",
        "Veuillez noter que le guichet sera fermé mardi",
        "Les informamos de que la piscina estará cerrada el lunes",
        # recipes and manuals
        "Remove from the oven and leave to cool",
        "Add the leeks and fry until soft",
        "Ajoutez le sucre et mélangez",
        "Añadir el ajo y sofreír",
        "Die Butter hinzufügen und verrühren",
        "Remove the old cartridge and insert the new one",
        "Pull to open",
        # headlines
        "Stop the closures, say parents",
        "Scrap the toll, urges mayor",
        "Start-ups add 4,000 jobs",
        "City council moves to close three schools",
        "Markets complete worst week since March",
        "Doctors add warning to pill",
        "Rovers complete signing of striker",
        "Carmaker cuts another 1,200 posts",
        "Start-ups schaffen 4.000 Jobs",
        "Les entreprises ajoutent 4 000 emplois",
        "Las empresas añaden 4.000 empleos",
        "Streicht den Soli, fordert die Partei",
        "Supprimez la taxe, réclame la gauche",
        # examples and forms
        "For instance: add buy bread tomorrow",
        "Attendees: Ana, Ben, Carla",
        "Steps to reproduce: click add, then delete",
    ],
)
def test_what_is_printed_changes_nothing(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    "text",
    [
        "I must say, that was lovely",
        "we really need a holiday",
        "the bank moved to the high street",
        "ich muss zugeben, das war gut",
        "wir brauchen Urlaub",
        "il faut que je te dise quelque chose",
        "j'ai besoin de repos",
        "tengo que contarte algo",
        "necesito unas vacaciones",
    ],
)
def test_a_confession_and_a_sigh_are_no_tasks(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    "text",
    [
        "bitte nicht abhaken",
        "hak das bloß nicht ab",
        "ne coche pas la lessive",
        "no lo marques como hecho",
        "nunca borres el informe",
    ],
)
def test_what_is_forbidden_is_not_done(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    "text",
    [
        "we finally got the results!",
        "I sent a parcel to my aunt and it got lost",
        "I just finished watching the series",
        "we sold the boat last year",
        "on a vendu le bateau l'an dernier",
        "the motion was rejected",
        "the closing date for entries was in May",
        "Entries must be submitted by 31 May",
        "Mark Twain to visit the school",
        "move over, Sherlock",
        "Nach dem Baden soll man ruhen",
        "bought a new bike and I love it",
        "I cleaned out my locker and walked away",
        "finally made it to Sunday",
        "we just got engaged",
        "the task force met on Tuesday",
        "Complete sentences have a subject and a verb",
        "Push for reform gains momentum",
        "Clean up your act",
        "Reminder: your subscription is overdue",
        "Wir haben uns getrennt",
        "ich hab gestern so gut gegessen",
        "bin gleich da",
        "déjame en paz",
    ],
)
def test_a_tale_finishes_and_moves_nothing(text: str) -> None:
    assert not ops(text) & policy.MUTATIONS


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("remind me to preheat the oven at 6", "create"),
        ("add stir-fry sauce to my shopping list", "create"),
        ("please note that I have to pay the rent", "create"),
        ("veuillez noter : appeler le médecin", "create"),
        ("we need milk", "create"),
        ("the essay must be done by friday", "update"),
        ("I sent the invoice to Petra", "complete"),
        ("take milk off your list", "delete"),
        ("tengo que llamar al banco", "create"),
        ("je n'ai plus besoin de la tâche piscine, supprime-la", "delete"),
        ("ya no hace falta la tarea del garaje, bórrala", "delete"),
    ],
)
def test_a_wish_that_sounds_alike_is_still_one(text: str, op: str) -> None:
    assert op in ops(text)
