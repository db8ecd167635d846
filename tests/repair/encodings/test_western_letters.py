"""Western letters read as Cyrillic ones come back; Latin words with Russian or Kazakh endings stay."""

import pytest

from pipeline.repair.letters import repair_text

MENDED = (
    (
        "Mьller H.-J., StrauЯ K. — Kцln: Bцhlau, 2011.",
        "Müller H.-J., Strauß K. — Köln: Böhlau, 2011.",
    ),
    ("Schrцder P. — Mьnchen; la rйforme", "Schröder P. — München; la réforme"),
    ("Revisiуn de la tarifa", "Revisión de la tarifa"),
    (
        "Las tarifas elйctricas rurales: anбlisis econуmico, Peсa, Yбсez",
        "Las tarifas eléctricas rurales: análisis económico, Peña, Yáñez",
    ),
    ("Saъde e seguranзa, Sгo Luнs", "Saúde e segurança, São Luís"),
    (
        "Les comptes: l'йnergie а bon marchй est rйglйe",
        "Les comptes: l'énergie à bon marché est réglée",
    ),
    ("Nьfus sayэmэ ve konut, Эstatistik Daэresi", "Nüfus sayımı ve konut, İstatistik Daıresi"),
    ("The governmeпt of the day", "The government of the day"),
    ("Цzdemir, Tьrkiye ile iliюkileri", "Özdemir, Türkiye ile ilişkileri"),
    (
        "The cafй’s owner, a naпve entrepreneur, paid 5.",
        "The café’s owner, a naïve entrepreneur, paid 5.",
    ),
)
KEPT = (
    "PDFы, iPhoneы, Zoomда, WhatsAppта, SMSкой, e-mailға, Javaда",
    "дайындалды; формула Lп = Rдж, Vmaxд",
    "https://example.kz/Mьller",
    "Веб-сайт JSONға дейін, XMLдің Flashтан",
    "Файлдар: readmeнi, configтi және logтар",
    f"Токен {'abcdefghij' * 100}_1 тут",  # as long as any pattern can bear
)


@pytest.mark.parametrize(("broken", "sound"), MENDED)
def test_western_letters_come_back(broken: str, sound: str) -> None:
    assert repair_text(broken).text == sound


def test_letters_that_look_latin_are_latin() -> None:
    assert repair_text("The рeoрle and the deрth of markets").text == (
        "The people and the depth of markets"
    )


@pytest.mark.parametrize("text", KEPT)
def test_latin_words_with_endings_stay(text: str) -> None:
    assert repair_text(text).text == text
