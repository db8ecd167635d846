"""The hundredths that stand behind an amount of money: "12 350 тенге 50 тиын"."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from pipeline.numerals import plain
from pipeline.records import Figure

_SMALL_COINS: Final = {
    "KZT": re.compile(r" {1,3}(\d\d?) {1,3}(?:тиын|tiyn)[а-яәғқңөұүһі]*"),
    "RUB": re.compile(r" {1,3}(\d\d?) {1,3}коп(?:ее?к|ейк|\.)[а-я]*"),
    "USD": re.compile(r" {1,3}(?:and {1,3})?(\d\d?) {1,3}(?:центов|цента?|cents?)(?!\w)"),
}


def with_coins(text: str, value: Figure, end: int) -> tuple[Figure, int]:
    """Return an amount that ends at `end` with the hundredths behind it, and where those end."""
    coins = _SMALL_COINS[value.unit].match(text, end) if value.unit in _SMALL_COINS else None
    if coins is None:
        return value, end
    total = Decimal(value.value) + Decimal(coins[1]) / 100
    return replace(value, value=plain(total)), coins.end()
