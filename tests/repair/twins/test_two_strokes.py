"""Letters that readers took for two others: ы for ь and і, ың and ық for ь and щ."""

import pytest

from pipeline.repair.letters import repair_text


@pytest.mark.parametrize(
    ("read", "text"),
    [
        ("жьілғьі 5 мамырдағы бұйрьіғьі", "жылғы 5 мамырдағы бұйрығы"),
        ("қүрылысьін салу үшін", "құрылысын салу үшін"),
        ("порядок вьіплатьі пособий", "порядок выплаты пособий"),
        ("Қазақстан Республикасыньщ Үкіметі", "Қазақстан Республикасының Үкіметі"),
        ("халықтьщ пікірі мен қоғамдьщ бақылау", "халықтың пікірі мен қоғамдық бақылау"),
    ],
)
def test_two_strokes_become_one_letter(read: str, text: str) -> None:
    assert repair_text(read).text == text


@pytest.mark.parametrize(
    "text",
    [
        "Пётр Ільіч і мільён рублёў",  # Belarusian
        "помощь и вещь, тьма, мощь",
        "Львів, сільські ради, більші міста",  # Ukrainian
    ],
)
def test_sound_words_stay(text: str) -> None:
    assert repair_text(text).text == text
