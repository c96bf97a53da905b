"""Spanish dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-03-11 | hoy
2026-03-12 | llamar a mamá mañana
2026-03-13 | pasado mañana
2026-03-10 | ayer
2026-03-11 | esta noche
2026-03-11 | esta mañana
2026-03-12 | mañana por la mañana
2026-03-12T17:00 | mañana a las 5 de la tarde
2026-03-12T17:00 | mañana a las 17:00
2026-03-12T09:00 | mañana a las 9
2026-03-12T17:30 | mañana a las cinco y media de la tarde
2026-03-12T17:15 | mañana a las cinco y cuarto de la tarde
2026-03-12T16:45 | mañana a las cinco menos cuarto de la tarde
2026-03-12T12:00 | mañana al mediodía
2026-03-16 | el lunes
2026-03-16 | el próximo lunes
2026-03-16 | el lunes que viene
2026-03-09 | el lunes pasado
2026-03-13 | este viernes
2026-03-13T16:00 | viernes a las 4 de la tarde
2026-05-05 | 5 de mayo
2026-05-05 | el 5 de mayo de 2026
2026-05-05 | martes 5 de mayo
2026-06-05 | 05/06/2026
2026-03-14 | en 3 días
2026-03-18 | dentro de una semana
2026-03-11T10:30 | en media hora
2026-03-11T11:30 | en una hora y media
2026-03-11T12:00 | en dos horas
2026-03-08 | hace tres días
2026-03-16 .. 2026-03-23 | la próxima semana
2026-03-16 .. 2026-03-23 | la semana que viene
2026-04-01 .. 2026-05-01 | el mes que viene
2026-03-14 .. 2026-03-16 | este fin de semana
2026-03-31 | a finales de marzo
2026-03-31 | a fin de mes
2026-04-01 | a principios de abril
2026-03-13 | antes del viernes
2026-03-13 | para el viernes
2026-03-13 | hasta el viernes
2026-07-03 .. 2026-07-11 | del 3 al 10 de julio
2026-03-16 .. 2026-03-20 | de lunes a jueves
2026-03-12T09:00 .. 2026-03-12T11:00 | mañana de 9 a 11
2026-03-12T09:00 .. 2026-03-12T11:00 | mañana entre las 9 y las 11
FREQ=DAILY | todos los días
FREQ=DAILY | cada día
FREQ=WEEKLY;BYDAY=MO | todos los lunes
FREQ=WEEKLY;BYDAY=MO | cada lunes
FREQ=WEEKLY;BYDAY=MO | los lunes
FREQ=WEEKLY;BYDAY=MO,WE | todos los lunes y miércoles
FREQ=WEEKLY;INTERVAL=2 | cada dos semanas
FREQ=DAILY;INTERVAL=15 | cada 15 días
FREQ=MONTHLY;BYMONTHDAY=15 | el 15 de cada mes
FREQ=MONTHLY;BYDAY=1MO | el primer lunes de cada mes
FREQ=MONTHLY;BYDAY=-1FR | el último viernes de cada mes
FREQ=YEARLY | cada año
FREQ=DAILY;BYHOUR=8;BYMINUTE=0 | todos los días a las 8
FREQ=DAILY | todas las mañanas
FREQ=DAILY | cada noche
FREQ=WEEKLY;BYDAY=MO;UNTIL=20260601 | todos los lunes hasta el 1 de junio
FREQ=DAILY from 2026-03-12 | cada día a partir de mañana
2026-12-25 | navidad
- | comprar pan
- | un par de zapatos
- | las llaves
- | una vez más
- | el fin del mundo
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_spanish_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "es", "en") == expected
