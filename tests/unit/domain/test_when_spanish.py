"""Spanish dates and recurrences. Seen from Wednesday 11 March 2026 at ten; `when_notation` explains the notation."""

import pytest

from tests.unit.domain import when_notation

CASES = """
2026-04-05 | pagar el alquiler el día 5
2026-03-20 | pagar la luz el 20
2026-03-18 | de hoy en ocho
2026-03-25 | dentro de quince días
2026-03-11T12:00 | comer al mediodía
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
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | cada dos lunes
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | un lunes de cada dos
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | uno de cada dos lunes
FREQ=WEEKLY;INTERVAL=2;BYDAY=MO | un lunes sí y otro no
FREQ=WEEKLY;INTERVAL=3;BYDAY=FR;BYHOUR=9;BYMINUTE=0 | un viernes de cada tres a las 9
FREQ=DAILY;INTERVAL=2 | un día de cada dos
FREQ=WEEKLY;INTERVAL=2 | una semana de cada dos
FREQ=WEEKLY;INTERVAL=2 | una de cada dos semanas
FREQ=WEEKLY;INTERVAL=2 | una semana sí y otra no
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | todos los días laborables
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | los días laborables
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=8;BYMINUTE=30 | todos los días hábiles a las 8:30
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR | cada día laborable
- | una persona de cada dos
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
2026-03-13 | cita el viernes
2026-03-13 | viernes 13
2026-03-13 | el viernes 13 de marzo
2026-03-13 | 13/03/2026
2026-03-20 | el viernes de la próxima semana
2026-03-16 | lunes
2026-03-16T09:30 | el lunes a las 9:30
2026-03-16T09:30 | el lunes a las nueve y media de la mañana
2026-03-12T18:00 | mañana a las 18:00
2026-03-12T18:00 | mañana a las seis de la tarde
2026-03-12T18:00 | a las 6 de la tarde mañana
2026-03-11T20:00 | esta noche a las 8
2026-03-11T20:00 | hoy a las 8 de la noche
2026-03-11T13:00 | hoy a la una de la tarde
2026-03-11T10:15 | en un cuarto de hora
2026-03-11T10:05 | en cinco minutos
2026-03-11T12:00 | dentro de dos horas
2026-04-11 | en un mes
2026-04-11 | dentro de un mes
2026-05-21 | el 21 de mayo
2026-05-01 | el primero de mayo
2026-12-25 | en navidad
2026-03-04 | hace una semana
2026-03-02 .. 2026-03-09 | la semana pasada
2027-01-01 .. 2028-01-01 | el año que viene
2026-05-01 .. 2026-06-01 | en mayo
2026-06-01 .. 2026-09-01 | este verano
2026-05-01 .. 2026-05-04 | del 1 al 3 de mayo
2026-03-12T14:00 .. 2026-03-12T16:00 | mañana de 14:00 a 16:00
FREQ=WEEKLY | cada semana
FREQ=WEEKLY | todas las semanas
FREQ=MONTHLY | cada mes
FREQ=MONTHLY | todos los meses
FREQ=DAILY;INTERVAL=2 | cada dos días
FREQ=WEEKLY;BYDAY=TU,TH | los martes y jueves
FREQ=WEEKLY;BYDAY=TU,TH | cada martes y jueves
FREQ=WEEKLY;BYDAY=SA,SU | cada fin de semana
FREQ=WEEKLY;BYDAY=SA,SU | los fines de semana
FREQ=MONTHLY;BYMONTHDAY=1 | el 1 de cada mes
FREQ=MONTHLY;BYMONTHDAY=1 | el día 1 de cada mes
FREQ=MONTHLY;BYMONTHDAY=-1 | el último día de cada mes
FREQ=MONTHLY;BYDAY=2TU | el segundo martes de cada mes
FREQ=DAILY;BYHOUR=20;BYMINUTE=0 | todas las noches a las 8
FREQ=WEEKLY;BYDAY=WE;BYHOUR=19;BYMINUTE=30 | los miércoles a las 19:30
FREQ=HOURLY;INTERVAL=4 | cada 4 horas
FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3 | cada año el 3 de mayo
FREQ=WEEKLY;INTERVAL=2;BYDAY=TU | cada dos semanas los martes
- | comprar leche
- | la segunda parte
- | el último tren
- | media docena de huevos
- | un cuarto de kilo
- | dos cafés
- | a la playa
- | las tres hermanas
- | once jugadores
FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA | todos los días menos el domingo
"""


@pytest.mark.parametrize(("expected", "text"), when_notation.cases(CASES))
def test_spanish_is_understood(expected: str, text: str) -> None:
    assert when_notation.read(text, "es", "en") == expected
