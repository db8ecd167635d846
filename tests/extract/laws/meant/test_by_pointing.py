"""Acts that are pointed to: the document itself, what was named last, the one named just before."""

import pytest

from tests.extract.laws.documents import check

TWO_LAWS = "Действуют Закон РК «О пастбищах» и Закон РК «О нотариате».\n"
#: The language, the document, and what its mentions mean.
CASES = {
    "one named by its title only": (
        "en",
        "The Law on Amendments of 9 July 2012 No. 35-V is old.\nTwo groups applied under the Law on Political Parties. By Article 10 of the said Law 5,000 members are enough.",
        {"Article 10 of the said Law": "Z020000344_"},
    ),
    "said of two in one sentence": ("ru", f"{TWO_LAWS}По указанному Закону так.", {"указанному Закону": ""}),
    "said of the last of two sentences": (
        "ru",
        "Действует Закон РК «О пастбищах». Есть и Закон РК «О нотариате». По указанному Закону так.",
        {"указанному Закону": "Z970000155_"},
    ),
    "said long after several": (
        "ru",
        f"{TWO_LAWS}Работа идет.\nОна не окончена.\nСрок истек.\nИтоги есть.\nПо статье 3 названного Закона так.",
        {"статье 3 названного Закона": ""},
    ),
    "said of a constitutional law": (
        "ru",
        "Действует Закон РК «О пастбищах». Выборы идут по Конституционному закону «О выборах в Республике Казахстан»; в этот закон вернули округа.",
        {"этот закон": "Z950002464_"},
    ),
    "said of one that nobody knows": (
        "ru",
        "Действует Закон РК «О пастбищах». Обсуждали закон о редких бабочках. По статье 3 названного Закона так.",
        {"статье 3 названного Закона": ""},
    ),
    "said of a state programme": (
        "ru",
        "Государственная программа «Цифровой Казахстан» исполнена в рамках программы «Бастау Бизнес». Цели указанной Государственной программы достигнуты.",
        {"указанной Государственной программы": "Государственная программа «Цифровой Казахстан»"},
    ),
    "a note of the publisher names nothing to point to": (
        "ru",
        "Сноска. Утратило силу решением акима области от 29.09.2004 № 9-95.\nИсполнение данного решения отложено.",
        {"данного решения": ""},
    ),
    "control is over the document itself": (
        "ru",
        "3. Отменить решение акима области от 6 июня 1996 года № 5-122.\n4. Контроль за исполнением данного решения остается за акимом.",
        {"данного решения": ""},
    ),
    "the aforementioned resolution": (
        "en",
        "1) in Government resolution No. 953 of 28 November 2022:\nin the Rules approved by the aforementioned resolution, words change.",
        {"the aforementioned resolution": "Government resolution No. 953 of 28 November 2022"},
    ),
    "the code of the sentence before": (
        "kk",
        "Келісім қажет («Неке (ерлі-зайыптылық) және отбасы туралы» Кодекстің 34-бабы). Соттар осы Кодексті бірізді қолданады.",
        {"осы Кодексті": "K1100000518"},
    ),
    "this law in the text of a law": (
        "kk",
        "Осы Заң қатынастарды реттейді.\n«Нотариат туралы» Заң қолданылады. Осы Заңның мақсаты басқа.",
        {"Осы Заң": "", "Осы Заңның": ""},
    ),
    "this resolution is the document": (
        "kk",
        "Үкіметтің 2017 жылғы 12 желтоқсандағы № 827 қаулысымен бекітілген бағдарлама осы қаулының қосымшасына сәйкес жазылсын.",
        {"осы қаулының": ""},
    ),
    "the law of the sentence before": (
        "en",
        "The Law on Notariat of 14 July 1997 No. 155-I is old in 2024. The duty follows from the Law on Road Traffic; Article 54 of the Law lists more. Article 55 of the Law is short.",
        {"Article 54 of the Law": "Z1400000194", "Article 55 of the Law": "Z1400000194"},
    ),
    "a law after two in one sentence": ("ru", f"{TWO_LAWS}По статье 5 Закона так.", {"статье 5 Закона": ""}),
    "a law far from two": (
        "ru",
        f"{TWO_LAWS}Работа идет. Она не окончена. По статье 5 Закона так.",
        {"статье 5 Закона": ""},
    ),
    "a law that the document named": (
        "ru",
        "Закон РК «О пастбищах» (далее – Закон) нов. Есть Закон РК «О нотариате». По статье 5 Закона так.",
        {"статье 5 Закона": "Z1700000047"},
    ),
    "a law known by its day": (
        "ru",
        "Закон РК от 5 мая 2010 года № 275-IV нов.\nВместе с Законом РК от 30 мая 2005 года № 54-III читается Венская конвенция, так как понятия в Законе изложены короче.",
        {"Законе": "Z050000054_"},
    ),
    "of the organization": (
        "ru",
        "Есть Венская конвенция о праве международных договоров от 23 мая 1969 года. Дополнительно – Конвенция Организации Объединенных Наций против коррупции от 31 октября 2003 года. Статья 8 Конвенции ООН говорит о другом.",
        {"Статья 8 Конвенции ООН": "Конвенция Организации Объединенных Наций против коррупции от 31 октября 2003 года"},
    ),
    "the law of a region": (
        "ru",
        "Приняты Федеральный закон от 1 декабря 2014 года № 419-ФЗ и, в целях приведения Закона Ивановской области в соответствие, поправки.",
        {"Закона Ивановской области": ""},
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_by_pointing(name: str) -> None:
    check(*CASES[name])
