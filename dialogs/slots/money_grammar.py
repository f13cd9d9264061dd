"""The grammar of an answer about money: items in, amounts and ranges out.

Letters: N amount (or range), c currency, F from, f weak from ("de"), T to, i weak to ("a"), D dash, J or, & and,
B between, G above, P below, U max, L min, v "or more", u "or less", n not, a about, s soft, x counted thing,
t stretch of time, p "per", g age, y year, X correction, V vague, h "digits of", ``,`` clause end, w any other word.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from dialogs.slots.grammar import Rule, rewritten, rule

_YEARS = range(2001, 2041)
_SMALLEST = 1
_DIGITS_OF_MONEY = range(3, 8)
_FEW_THINGS, _SURELY_MONEY = 10, 100


class Item(NamedTuple):
    """One letter of the grammar; an amount (``N``) also has its ends, its currency and how it was said."""

    kind: str
    value: float = 0.0
    scale: float = 1.0
    currency: str = ""
    low: float | None = None
    high: float | None = None
    rough: bool = False
    bounded: bool = False
    first: str = ""

    @property
    def bare(self) -> bool:
        """Whether nothing but digits was said: no currency and no multiplier."""
        return not self.currency and self.scale == 1 and not self.bounded


def amounts_in(items: Sequence[Item]) -> list[Item]:
    """The amounts and ranges said, each with ``low``, ``high`` and ``currency``; one when the answer is clear."""
    done = rewritten(items, _RULES)
    found = [item for item in done if item.kind == "N" and not _says_nothing(item)]
    if any(item.kind == "X" for item in done) and len(found) > 1:
        found = _after_correction(done)
    if len(found) > 1:
        found = _without_small_counts(found)
    rough = any(item.kind in "as" for item in items)
    return [
        item._replace(rough=item.rough or rough, currency="" if item.currency == "?" else item.currency)
        for item in _merged(found)
    ]


def _says_nothing(item: Item) -> bool:
    """A multiplier alone ("тысяч"), and a part of something ("half")."""
    return item.first == "many" or (item.value < _SMALLEST and not item.currency and not item.bounded)


def _without_small_counts(found: list[Item]) -> list[Item]:
    """Leave out small counts beside an amount that is money: "we are two, so 1800"."""
    money = [item for item in found if not item.bare or item.bounded or item.value >= _SURELY_MONEY]
    return money if all(item in money or item.value <= _FEW_THINGS for item in found) and money else found


def _after_correction(done: Sequence[Item]) -> list[Item]:
    """What is said after "no, sorry" when an amount was said before it."""
    last = max(place for place, item in enumerate(done) if item.kind == "X")
    after = [item for item in done[last:] if item.kind == "N"]
    return after or [item for item in done if item.kind == "N"]


def _merged(found: list[Item]) -> list[Item]:
    """One range of a lower and an upper bound; one amount of the same amount said twice."""
    merged = found[:1]
    for item in found[1:]:
        joined = _joined(merged[-1], item)
        if joined is None:
            merged.append(item)
        else:
            merged[-1] = joined
    return merged


def _joined(one: Item, two: Item) -> Item | None:
    currency = one.currency or two.currency
    if two.currency and two.currency != currency:
        return None
    two = _scaled_like(one, two)
    if (one.low, one.high) == (two.low, two.high):
        return one._replace(currency=currency)
    if (
        one.bounded
        and two.bounded
        and one.low is None is two.low
        and one.high is not None
        and two.high is not None
    ):
        return one._replace(high=max(one.high, two.high), currency=currency)
    lower, upper = (one, two) if one.high is None or two.low is None else (two, one)
    if not (lower.bounded or upper.bounded) or lower.low is None or upper.high is None:
        return None
    if lower.high is not None and upper.low is not None:
        return None
    if lower.low > upper.high:
        return None
    return upper._replace(low=lower.low, high=upper.high, currency=currency, bounded=True)


def _scaled_like(one: Item, two: Item) -> Item:
    """Read "2k, no more than 3": the second amount is meant in thousands too."""
    said = two.high if two.high is not None else two.low
    other = one.high if one.high is not None else one.low
    if two.scale != 1 or one.scale < 100 or said is None or other is None or said >= other or two.currency:
        return two
    return two._replace(
        low=None if two.low is None else two.low * one.scale,
        high=None if two.high is None else two.high * one.scale,
        scale=one.scale,
    )


def _amount(items: Sequence[Item]) -> list[Item]:
    """An amount with the currencies around it; a code or word says more than a sign."""
    number = next(item for item in items if item.kind == "N")
    said = [item.currency for item in items if item.kind == "c"]
    return [
        number._replace(
            currency=number.currency or next((code for code in reversed(said) if code != "?"), "?")
        )
    ]


def _bare_only(items: Sequence[Item]) -> list[Item] | None:
    """Drop a count of things: "2 people", "25 years old"; money that says its currency stays."""
    number = next(item for item in items if item.kind == "N")
    return None if number.currency or number.scale > 100 else [Item("w")]


def _counts(items: Sequence[Item]) -> list[Item] | None:
    """Drop two counts of one thing: "children of 5 and 8 years"."""
    plain = all(item.bare and item.value < 100 for item in items if item.kind == "N")
    return [Item("w")] if plain else None


def _place_number(items: Sequence[Item]) -> list[Item] | None:
    """Drop the number of a room, a house or an order: "room 204"."""
    return [Item("w")] if items[0].first == "p" and not items[1].currency else None


def _year(items: Sequence[Item]) -> list[Item] | None:
    number = items[-1]
    return [Item("w")] if number.bare and number.value in _YEARS else None


def _so_many_digits(items: Sequence[Item]) -> list[Item] | None:
    """Thai "5 หลัก": some amount of five digits."""
    number = items[0]
    if not number.bare or number.value not in _DIGITS_OF_MONEY:
        return [Item("w")]
    low = 10.0 ** (number.value - 1)
    return [number._replace(low=low, high=low * 10 - 1, scale=low, rough=True, bounded=True)]


def _digits_of(items: Sequence[Item]) -> list[Item]:
    """Thai "หลักหมื่น": some amount of five digits."""
    number = items[-1]
    return [number._replace(high=number.value * 10 - 1, rough=True, bounded=True)]


def _range(items: Sequence[Item]) -> list[Item] | None:
    numbers = [item for item in items if item.kind == "N"]
    low, high = numbers[0], numbers[-1]
    if low.bounded or high.bounded or (low.currency and high.currency and low.currency != high.currency):
        return None
    bottom, top = low.value, high.value
    dashed = any(item.kind == "D" for item in items)
    if low.scale == 1 and high.scale > 1 and (dashed or not low.currency) and bottom < top / high.scale:
        bottom *= high.scale
    elif high.scale == 1 and low.scale > 1 and top < bottom:
        top *= low.scale
    elif dashed or low.first == high.first == "said":
        bottom *= _missing_scale(low, high)
    bottom, top = sorted((bottom, top))
    currency = low.currency or high.currency
    scale = max(low.scale, high.scale)
    return [Item("N", bottom, scale, currency, bottom, top, rough=low.rough or high.rough, bounded=True)]


def _rather_than(items: Sequence[Item]) -> list[Item]:
    """Read "800, not 80"."""
    return [items[0]]


def _unit_last(items: Sequence[Item]) -> list[Item]:
    """Bring a currency that stands behind "or more" to its amount."""
    return [*_amount([items[0], items[-1]]), *items[1:-1]]


def _many_then_number(items: Sequence[Item]) -> list[Item] | None:
    """Read "тысяч так пять"."""
    unit, number = items
    if unit.first != "many" or number.scale != 1:
        return None
    value = number.value * unit.scale
    return [number._replace(value=value, low=value, high=value, scale=unit.scale, rough=True)]


def _many_up_to(items: Sequence[Item]) -> list[Item] | None:
    """Read "тысяч до двадцати": up to twenty thousand."""
    unit, to, number = items
    if unit.first != "many" or number.scale != 1:
        return None
    value = number.value * unit.scale
    return [to, number._replace(value=value, low=value, high=value, scale=unit.scale)]


def _missing_scale(low: Item, high: Item) -> float:
    """The thousand or hundred of a low end that only the high end shows: "10-15 000", "5-7000", "7-800"."""
    spoken = low.first == high.first == "said"
    for scale in (1000, 100, 10) if spoken else (1000, 100):
        meant = low.value * scale
        if low.bare and high.scale == 1 and not high.value % scale and high.value / 10 < meant < high.value:
            return scale
    return 1


def _corrected(_: Sequence[Item]) -> list[Item]:
    """Read "30, no, 40" as a correction."""
    return [Item("X")]


def _words_side_by_side(items: Sequence[Item]) -> list[Item] | None:
    """Read "สี่ห้าพัน", "две три тысячи": two numbers side by side are a range when the second grows from the first."""
    low, high = items
    if low.currency or low.bounded or high.bounded:
        return None
    if low.scale > 1 and high.bare and low.value < high.value * low.scale <= low.value * 2:
        return _range(items)
    grown = high.value / high.scale if high.scale > 1 and low.scale == 1 else high.value
    if low.value < grown <= low.value * 5 and high.scale > 1:
        return _range(items)
    return None


def _upper(items: Sequence[Item]) -> list[Item] | None:
    number = next(item for item in items if item.kind == "N")
    if number.bounded and (number.low is None or number.high is None):
        return None
    low = number.low if number.bounded else None
    return [number._replace(low=low, high=number.high, bounded=True)]


def _lower(items: Sequence[Item]) -> list[Item] | None:
    if items[-1].kind == "F" and items[-1].first == "p":
        return None
    number = next(item for item in items if item.kind == "N")
    if number.bounded and (number.low is None or number.high is None):
        return None
    return [number._replace(high=None, bounded=True)]


def _plain_then_most(items: Sequence[Item]) -> list[Item] | None:
    """Read "500, 700 max": the second bounds the first from above."""
    numbers = [item for item in items if item.kind == "N"]
    low, high = numbers[0], _scaled_like(numbers[0], numbers[1])
    if low.bounded or not high.bounded or high.low is not None or high.high is None or low.value >= high.high:
        return None
    currency = low.currency or high.currency
    return [high._replace(low=low.low, currency=currency)]


def _nothing(_: Sequence[Item]) -> list[Item]:
    return []


def _finnish_cases(items: Sequence[Item]) -> list[Item]:
    """Read "500 eurosta 1000 euroon": from and to are endings of the currency."""
    low, start, unit, high, end, other_unit = items
    return [start, *_amount([low, unit]), end, *_amount([high, other_unit])]


def _up_to_currency(items: Sequence[Item]) -> list[Item]:
    """Read "200 euroon asti": up to so much."""
    return [items[1], *_amount([items[0], items[2]])]


def _said_together(items: Sequence[Item]) -> list[Item] | None:
    """Two bare numbers side by side that no rule joined are no amount: "две пятьсот"."""
    return [Item("V")] if all(item.bare for item in items) else None


_RULES: tuple[Rule[Item], ...] = (
    rule("NFcNTc", _finnish_cases),
    rule("(?<!c)Nwc(?!N)", _amount),
    rule("(?<![DTJ])NTcu?(?!N)", _up_to_currency),
    rule("(?<=[DTJ])NTcu?(?!N)", lambda items: _amount([items[0], items[2]])),
    rule("[yt]N", _year),
    rule("c?Nf?c(?!N)|cN|Nf?c", _amount),
    rule("N(?:[J&]|,?[J&]?)N[aw]?[xt]", _counts),
    rule("Nh", _so_many_digits),
    rule("N[aw]?x|gN|N[aDw]?g|Nt|MN$", _bare_only),
    rule("(?<=N),n,(?=N)", _corrected),
    rule("xN(?![cN])", _place_number),
    rule("Nn+N", _rather_than),
    rule("NpN", _range),
    rule("p[xtg]?", _nothing),
    rule("hN", _digits_of),
    rule("N[vausD]+c(?!N)", _unit_last),
    rule("VN", lambda _: [Item("V")]),
    rule("[asy]", _nothing),
    rule("[FfGL]?B[Ff]?N[TiDJ&]+N", _range),
    rule("N[&DJ]NB", _range),
    rule("NTN", _many_up_to),
    rule("[Ff]N[TiD]N", _range),
    rule("N[TiD]J?N|N,?J[Ti]?N", _range),
    rule("NN", _words_side_by_side),
    rule("NN", _many_then_number),
    rule("c?Nc(?!N)|cN", lambda items: _amount(items) if any(item.kind == "c" for item in items) else None),
    rule("n[^N,n]{0,6}?[GF]T?N", _upper),
    rule("n[^N,n]{0,6}?PN", _lower),
    rule("G[aF]?Nw*z", _upper),
    rule("^,?N&N,?$", _range),
    rule("LG?N(?!L)", _lower),
    rule("[PU]+[TPi]?N", _upper),
    rule("N&?[uU](?!N)", _upper),
    rule("N&?[vLF]+(?!N)", _lower),
    rule("GNn(?!,?N)", _upper),
    rule("GN", _lower),
    rule("FN", _lower),
    rule("TN", _upper),
    rule("N[,J&w]{0,3}N", _plain_then_most),
    rule("NN", _said_together),
)
