"""Letters that are set higher than a line, as marks of notes are: "Loansᵃ"."""

from typing import Final

#: As Unicode has them, for the letters "abcdefgh" in their order.
RAISED_LETTERS: Final = "ᵃᵇᶜᵈᵉᶠᵍʰ"
