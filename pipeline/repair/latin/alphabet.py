"""The letters that the Latin decoder reads and writes, and how lines become one stream."""

from typing import Final

#: What the network may write at a place: nothing, the sign itself, or one of these.
NOTHING: Final = 0
COPY: Final = 1
CYRILLIC: Final = "абвгдежзийклмнопрстуфхцчшщъыьэюяёәғқңөұүһі"
MARKS: Final = " .,:;-—()«»\"'!?№%/"
OUTPUTS: Final = ("", "", *CYRILLIC, *MARKS)
#: What the network reads: index 0 is any other sign.
_READ = (
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    " .,:;-—–_()[]{}<>«»\"'`‘’“”!?/\\|*+=~@#$%^&§©®°€£¥¢éêëèàâçîïôöûüñæ№•¬"
)
#: Stands for a line end, and for a line end after a hyphen.
LINE_END: Final = "\n"
HYPHEN_END: Final = "\N{NOT SIGN}"
INPUTS: Final = {char: index for index, char in enumerate(_READ + LINE_END, 1)}
OUTPUT_INDEX: Final = {char: index for index, char in enumerate(OUTPUTS) if char}
#: Two symbols are written at most for each one read.
SLOTS: Final = 2
#: Other forms of a mark.
SAME_MARK: Final = {
    "\N{EN DASH}": "—", "“": '"', "”": '"', "„": '"', "’": "'", "‘": "'", "\N{HYPHEN}": "-",
    "\N{NON-BREAKING HYPHEN}": "-", "\N{MINUS SIGN}": "-", "\N{NO-BREAK SPACE}": " ",
}  # fmt: skip


def encode(text: str) -> list[int]:
    """Return what the network reads for each sign of `text`."""
    return [INPUTS.get(char, 0) for char in text]


def symbol(char: str) -> int:
    """Return what is written for a letter of the truth, in small or in capitals."""
    char = SAME_MARK.get(char, char)
    return OUTPUT_INDEX.get(char.lower(), COPY)
