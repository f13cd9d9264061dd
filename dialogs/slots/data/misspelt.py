"""Words that are one letter away from a word about money or time and are no slip."""

from __future__ import annotations

REAL_WORDS = frozenset(
    """
    sprint sprints string strings winner winners thirsty eastern hummer simmer monkey mouths milling wonders
    counts pounds pounder poundage dinner dinners friary decent marchar agostar apparel autumnal quartet
    pillion trillion zillion sunny money mondays friday's juniors junior augusta minuto minutos
    libro libros mesas martas juegos jueces puntos punto cuarto cuartos siente sientes segundos dona meseta
    завтрак завтрака завтраку завтраке погода погоды погоду недели модели сумма неделимый летов сердца
    пятница-развратница годовой годовая месячный месячная месячные недельный
    kesaloman kesalomaan kuulen vuoteen tuntea tunnen kuuden talvet vuodet kesken kesto kestoa satama sadat tonnikala
    """.split()
)
