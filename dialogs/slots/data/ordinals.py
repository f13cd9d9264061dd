"""Ordinal words of the days of a month, by language: ``{"ord:15": "fifteenth"}``, first to thirty-first.

The first four of each language stand in the tables of ``period`` as well, with all their forms.
"""

from __future__ import annotations

_EN = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
    " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()
_RU = (
    "перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат тринадцат четырнадцат пятнадцат"
    " шестнадцат семнадцат восемнадцат девятнадцат двадцат"
).split()
_RU_ENDINGS = "ого ое ому ый ым ом".split()
_RU_IRREGULAR = {
    3: "третьего третье третьему третий третьим",
    2: "второго второе второму второй вторым",
    6: "шестого шестое шестому шестой",
    7: "седьмого седьмое седьмому седьмой",
    8: "восьмого восьмое восьмому восьмой",
}
_AR = {
    1: "الأول", 2: "الثاني", 3: "الثالث", 4: "الرابع", 5: "الخامس", 6: "السادس", 7: "السابع", 8: "الثامن",
    9: "التاسع", 10: "العاشر",
}  # fmt: skip
_AR_TEN = {1: "الحادي", **{number: word for number, word in _AR.items() if 1 < number < 10}}
_FI = (
    "ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes yhdestoista"
    " kahdestoista kolmastoista neljästoista viidestoista kuudestoista seitsemästoista kahdeksastoista"
    " yhdeksästoista kahdeskymmenes"
).split()
_FI_STEMS = {
    3: "kolmante", 4: "neljänte", 5: "viidente", 6: "kuudente", 7: "seitsemänte", 8: "kahdeksante",
    9: "yhdeksänte", 10: "kymmenente", 20: "kahdentenakymmenente",
}  # fmt: skip


def _tens_and_ones(of: list[str], twenty: str, thirty: str, joints: tuple[str, ...]) -> dict[int, list[str]]:
    """Twenty-first to twenty-ninth and thirty-first from a language's words for twenty and thirty."""
    forms = {20 + one: [f"{twenty}{joint}{of[one - 1]}" for joint in joints] for one in range(1, 10)}
    forms[31] = [f"{thirty}{joint}{of[0]}" for joint in joints]
    return forms


def _english() -> dict[int, list[str]]:
    return {
        **{number: [word] for number, word in enumerate(_EN, 1) if number > 4},
        **_tens_and_ones(_EN, "twenty", "thirty", (" ", " - ")),
        30: ["thirtieth"],
    }


def _russian_forms(number: int) -> list[str]:
    if number in _RU_IRREGULAR:
        return _RU_IRREGULAR[number].split()
    return [_RU[number - 1] + ending for ending in _RU_ENDINGS]


def _russian() -> dict[int, list[str]]:
    forms = {number: _russian_forms(number) for number in range(5, 21)}
    for one in range(1, 10):
        forms[20 + one] = [f"двадцать {form}" for form in _russian_forms(one)]
    forms[30] = [f"тридцат{ending}" for ending in _RU_ENDINGS]
    forms[31] = [f"тридцать {form}" for form in _russian_forms(1)]
    return forms


def _arabic() -> dict[int, list[str]]:
    return {
        **{number: [word] for number, word in _AR.items() if number > 4},
        **{10 + one: [f"{word} عشر"] for one, word in _AR_TEN.items()},
        20: ["العشرين", "العشرون"],
        **{20 + one: [f"{word} والعشرين", f"{word} والعشرون"] for one, word in _AR_TEN.items()},
        30: ["الثلاثين", "الثلاثون"],
        31: ["الحادي والثلاثين", "الحادي والثلاثون"],
    }


def _finnish() -> dict[int, list[str]]:
    forms = {number: [word] for number, word in enumerate(_FI, 1) if number > 4}
    for number, stem in _FI_STEMS.items():
        forms.setdefault(number, []).append(f"{stem}na")
    for one in range(1, 10):
        forms[20 + one] = [f"kahdeskymmenes{_FI[one - 1]}", f"kahdeskymmenes {_FI[one - 1]}"]
    return {**forms, 30: ["kolmaskymmenes"], 31: ["kolmaskymmenesensimmäinen"]}


def _table(forms: dict[int, list[str]]) -> dict[str, str]:
    return {f"ord:{number}": " | ".join(words) for number, words in sorted(forms.items())}


EN = _table(_english())
ES = {"ord:1": "primero"}
RU = _table(_russian())
AR = _table(_arabic())
FI = _table(_finnish())
