"""Soft hyphens go where nobody sees them and become hyphens where a font has no other."""

import pytest

from pipeline.repair.letters import repair_lines, repair_text

#: As read ("~" for the soft hyphen), as it was.
CASES = (
    ("сни~жение по~казателя", "снижение показателя"),
    ("сократился на ~3,7 % и (~0,4)", "сократился на -3,7 % и (-0,4)"),
    ("Закон № 301~VI и приказ № 17~н", "Закон № 301-VI и приказ № 17-н"),
    ("на 2021~2025 годы", "на 2021-2025 годы"),
    ("инженерно~геологические изыскания", "инженерно-геологические изыскания"),
    ("тұрғын~құрылыс кешені", "тұрғын-құрылыс кешені"),
    ("mid~July review of a short~term loan", "mid-July review of a short-term loan"),
    ("SMS~хабар мен web~портал", "SMS-хабар мен web-портал"),
    ("~ подготовка кадров", "- подготовка кадров"),
    ("ре~ор~га~ни~за~ция", "реорганизация"),
    ("вице~президент", "вице-президент"),
    ("слово~", "слово"),
    ("учебно~методический совет", "учебно-методический совет"),
    ("от +2 °С~тан +6 °С~қа дейін", "от +2 °С-тан +6 °С-қа дейін"),
    ("железно~дорожный путь", "железнодорожный путь"),
)  # fmt: skip


@pytest.mark.parametrize(("read", "truth"), CASES)
def test_each_is_what_it_was(read: str, truth: str) -> None:
    repaired = repair_text(read.replace("~", "\N{SOFT HYPHEN}")).text
    assert repaired == truth
    assert repair_text(repaired).text == truth


def test_what_nothing_tells_goes_as_the_others_of_the_document_went() -> None:
    name = "Жұлдызғам~бетеева"
    hyphens = ["№ 5~н", "2011~2012", name]
    breaks = ["ре~монт", "за~вод", name]
    assert [line.text for line in repair_lines([t.replace("~", "\xad") for t in hyphens])][2] == (
        "Жұлдызғам-бетеева"
    )
    assert [line.text for line in repair_lines([t.replace("~", "\xad") for t in breaks])][2] == (
        "Жұлдызғамбетеева"
    )
