"""Acts of the registry by names cut short, with the country or without, as translations differ."""

import pytest

from pipeline.extract.laws.find import find_laws
from pipeline.extract.laws.registry import find_entry
from pipeline.records import Law

#: Language, text, and the key of the act that its first citation means, "" for none.
NAMES = [
    # the country cut short, added, or in another place
    ("ru", "по Закону «Об оценочной деятельности в РК»", "Z1800000133"),
    ("ru", "Закон РК «О выборах в Казахстане»", "Z950002464_"),
    ("ru", "Закон Республики Казахстан «Об автомобильном транспорте Республики Казахстан»", "Z030000476_"),
    ("kk", "«ҚР-дағы баланың құқықтары туралы» Заң", "Z020000345_"),
    ("en", "the Law “On State Property of the Republic of Kazakhstan”", "Z1100000413"),
    ("ru", "Кодекс Республики Казахстан «Трудовой кодекс Республики Казахстан» от 23 ноября 2015 года", "K1500000414"),
    ("ru", "статья 14 МПГПП", "un-civil-and-political-rights"),
    ("en", "Art. 12 ICESCR", "un-economic-social-and-cultural-rights"),
    # dashes and blanks
    ("en", "by the Law “On the Republican Budget for 2023 – 2025”", "Z2200000163"),
    ("kk", "«2023–2025 жылдарға арналған республикалық бюджет туралы» Заң", "Z2200000163"),
    # as translations differ
    ("en", "the Law “On Tourist Activity in the Republic of Kazakhstan”", "Z010000211_"),
    ("en", "the Law on Mortgage of Real Estate", "U950002723_"),
    ("en", "the Law “On Notaries”", "Z970000155_"),
    ("kk", "Адвокаттық қызмет пен заң көмегі туралы заңға сәйкес", "Z1800000176"),
    ("kk", "«Жылжымайтын мүлікке құқықты мемлекеттік тіркеу туралы» Заң", "Z070000310_"),
    # as they are called for short
    ("ru", "Закон о партиях", "Z020000344_"),
    ("ru", "закону о Фонде компенсации потерпевшим", "Z1800000131"),
    ("ru", "Кодекс о браке и семье", "K1100000518"),
    ("ru", "Закон о браке и семье", "Z980000321_"),
    ("ru", "закон о госслужбе", "Z1500000416"),
    ("kk", "Партиялар туралы заңды жаңарту керек", "Z020000344_"),
    ("kk", "Референдум туралы Конституциялық заңда", "Z950002592_"),
    ("kk", "Неке және отбасы туралы кодекс", "K1100000518"),
    ("en", "Article 20 of the Mortgage Law", "U950002723_"),
    ("en", "the Family Code", "K1100000518"),
    ("en", "the Health Code", "K2000000360"),
    # decrees that had the force of law
    ("ru", "Указ «Об ипотеке недвижимого имущества» от 23 декабря 1995 года № 2723", "U950002723_"),
    ("kk", "«Жылжымайтын мүлік ипотекасы туралы» 1995 жылғы 23 желтоқсандағы № 2723 Жарлығы", "U950002723_"),
    ("en", "the Decree “On Mortgage of Immovable Property” of 23 December 1995 No. 2723", "U950002723_"),
    ("ru", "по Указу об ипотеке недвижимого имущества 1995 года", "U950002723_"),
    # treaties
    ("ru", "Хельсинкская конвенция 1992 года", "unece-water"),
    ("ru", "Конвенция по охране и использованию трансграничных водотоков и международных озер", "unece-water"),
    ("ru", "Конвенция ООН по борьбе с опустыниванием", "un-desertification"),
    ("ru", "Базельская конвенция", "un-basel"),
    ("ru", "Базельская конвенция о контроле за трансграничной перевозкой опасных отходов", "un-basel"),
    ("en", "the Water Convention (Helsinki, 1992)", "unece-water"),
    ("en", "the TRIPS Agreement", "wto-trips"),
    # no act, or none that is told
    ("ru", "Указ Президента от 23 декабря 2015 года № 2723", ""),
    ("ru", "Указ «О нотариате»", ""),
    ("ru", "Закон о госзакупках", ""),
    ("ru", "Таможенный кодекс", ""),
    ("ru", "Закон о регистрации", ""),
    ("ru", "Закон «О молодежной политике»", ""),
    ("kk", "Тіркеу туралы заң", ""),
    ("en", "the Helsinki Convention", ""),
    ("en", "the Registration Law", ""),
    ("ru", "Закон Республики Беларусь «О нотариате»", ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), NAMES)
def test_names(language: str, text: str, expected: str) -> None:
    law = find_laws(text, language)[0].value
    assert isinstance(law, Law)
    entry = find_entry(law)
    assert (entry.key if entry else "") == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "Закон «О банках и банковской деятельности»"),
        ("kk", "«Қазақстан Республикасындағы банктер және банк қызметі туралы» Заң"),
        ("en", "the Banking Law"),
    ],
)
def test_the_edition_before_the_newest(language: str, text: str) -> None:
    law = find_laws(text, language)[0].value
    assert isinstance(law, Law)
    keys = [
        entry.key if (entry := find_entry(law, latest_year=year)) else ""
        for year in (1994, 2024, 2026, 9999)
    ]
    assert keys == ["", "Z950002444_", "", ""]


def test_of_several_editions_before_the_newest_none_is_told() -> None:
    law = Law(act_type="code", title="Налоговый кодекс", jurisdiction="KZ")
    assert find_entry(law, latest_year=2024) is None


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("ru", "Гражданский кодекс РК (Особенная часть)", "K990000409_"),
        ("ru", "ст. 8 ГК (Общая часть)", "K940001000_"),
        ("kk", "Қазақстан Республикасының Азаматтық кодексін (Жалпы бөлім)", "K940001000_"),
        ("en", "the Civil Code (Special Part)", "K990000409_"),
        ("ru", "Уголовный кодекс (Особенная часть)", ""),
        ("ru", "Гражданский кодекс РК", ""),
    ],
)
def test_a_part_of_a_code_in_a_bracket(language: str, text: str, expected: str) -> None:
    law = find_laws(text, language)[0].value
    assert isinstance(law, Law)
    assert law.act_id == expected
