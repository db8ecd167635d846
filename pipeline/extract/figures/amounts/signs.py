"""The sign before an amount: "сальдо составило -3,7 %", "минус 5"; no dash before what is told."""

import re
from typing import Final

#: "температура -38 °C": a hyphen at a number of degrees
_FROST: Final = re.compile(r" (?P<sign>-)\Z")
#: "составил -3,7 %", "сальдо – -3,7", "минус 5": a sign, no dash; ": - 14 школ" begins a list.
_SIGNS: Final = ("-", "(-)", "минус", "minus")
_NEGATIVE: Final = re.compile(
    r"(?:(?=\(-\))|[(:,;] {0,2}(?=-\Z)|(?:(?<!\w)-|(?<!\w)(?:(?:состав|достиг)[а-я]{1,4}|объ[её]ме|размере|сумме|уровне|was|is|are|at|of|to|by|from|made|makes|reached|totalled|averaged|around|about)) {0,2}|(?=минус|minus)(?<!\w))(?P<sign>\(-\) {0,2}|- ?|(?:минус|minus) {1,3})\Z"
)

#: "доля составляет - 25 %": a dash behind a verb with a space on each side.
_LOOSE_DASH_RU: Final = re.compile(r"(?:состав|достиг)[а-я]{1,4} {1,2}\Z")
#: "в размере -5 млн": a dash as often as a sign
_AMOUNTS_TO_RU: Final = re.compile(r"(?:объ[её]ме|размере|сумме|уровне) *\Z")
#: What may be below nothing.
_MAY_BE_NEGATIVE_RU: Final = re.compile(
    r"сальдо|сложил|прирост|убыл|темп|баланс|разниц|разрыв|отклонен|температур|миграц|рентабельн|результат|дефицит|профицит|инфляци|изменени|динамик|марж|доходност|ставк|прибыл|эффект|вклад",
    re.IGNORECASE,
)

#: "a corridor of +/- 1 p.p.": in both directions.
EITHER_WAY: Final = re.compile(r"(?<![\w.,])(?:\+ ?/ ?[-–−]|±) ?\Z")


def sign_before(ahead: str, unit: str, language: str) -> re.Match[str] | None:
    """Return the sign or "минус" that ends the text before an amount, as the group ``sign``.

    >>> sign_before("сальдо составило - ", "percent", "ru")["sign"]
    '- '
    >>> sign_before("доля составила - ", "percent", "ru")
    """
    near = ahead[-14:]
    if near.endswith("plus or minus "):
        return None
    if unit == "°C" and (frost := _FROST.search(near)):
        return frost
    match = _NEGATIVE.search(near) if near.rstrip().endswith(_SIGNS) else None
    if match is None or language != "ru" or match["sign"][0] != "-":
        return match
    lead = near[: match.start("sign")]
    loose = _AMOUNTS_TO_RU.search(lead) or (match["sign"] == "- " and _LOOSE_DASH_RU.search(lead))
    return None if loose and not _MAY_BE_NEGATIVE_RU.search(ahead[-90:]) else match
