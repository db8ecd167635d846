"""Signs that are read for others that they look like, told by the words beside them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from pipeline.ocr.tesseract import Token

#: What a Roman one stands before: "I квартал", "I тоқсан".
_COUNTED: Final = ("квартал", "полугоди", "тоқсан", "жартыжыл")
#: What stands behind "О" at the start of a title: a locative, which no zero governs.
_ABOUT: Final = re.compile(r"[а-яё]{2,}(?:ах|ях|ии)|ходе|порядке|проекте|плане|составе|бюджете")
_OPENING: Final = re.compile(r"<(?=[^\W\d_])")
_CLOSING: Final = re.compile(r"(?<=[^\W\d_])>(?=[.,;:)]*\Z)")


def without_look_alikes(tokens: Sequence[Token]) -> list[Token]:
    """Return the tokens with the signs that were meant.

    "| квартал" is "I квартал", "<Арлан>" is "«Арлан»", "0 результатах" at the start of a line is
    "О результатах".
    """
    around = zip((None, *tokens), tokens, (*tokens[1:], None), strict=False)
    return [_meant(before, token, after) for before, token, after in around]


def _meant(before: Token | None, token: Token, after: Token | None) -> Token:
    text = token.text
    if after is not None and after.line == token.line:
        first = before is None or before.line != token.line
        if text in ("|", "l") and after.text.startswith(_COUNTED):
            text = "I"
        elif first and text == "0" and _ABOUT.fullmatch(after.text):
            text = "О"
    if "<" in text or ">" in text:
        text = _CLOSING.sub("»", _OPENING.sub("«", text))
    return token if text == token.text else replace(token, text=text)
