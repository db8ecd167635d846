"""Words in twins of the other script go back where those beside them are; names and signs stay."""

import pytest

from pipeline.repair.letters import repair_lines, repair_text

#: Alone in their text.
MENDED = (
    ("• B целях исполнения поручения", "• В целях исполнения поручения"),
    ("▪ O мерах по развитию села", "▪ О мерах по развитию села"),
    ("… Ha перемене он открыл дневник", "… На перемене он открыл дневник"),
    ("постановление PK 29.03.2011 года", "постановление РК 29.03.2011 года"),
    ("фонд Елизаветы II c целью помощи", "фонд Елизаветы II с целью помощи"),
    ("ic–шаралардың күшеюі", "іс–шаралардың күшеюі"),
    ("мұрағат қоры, 787-ic, 44-парақ", "мұрағат қоры, 787-іс, 44-парақ"),
    ("мақсат 1-ey — қаланы тазарту", "мақсат 1-еу — қаланы тазарту"),
    ("Распоряжение акима от 12 мая № 171-pa", "Распоряжение акима от 12 мая № 171-ра"),
    ("у них родился мальчик (y пары есть и дочь)", "у них родился мальчик (у пары есть и дочь)"),
    ("Так пишет Daily Times co ссылкой на суд", "Так пишет Daily Times со ссылкой на суд"),
    ("На картине «He ждали» видна дверь", "На картине «Не ждали» видна дверь"),
    ("— A зачем вам это нужно", "— А зачем вам это нужно"),
    ("СОДЕРЖАНИЕ ДОРОГ B ГОРОДСКОМ ОКРУГЕ", "СОДЕРЖАНИЕ ДОРОГ В ГОРОДСКОМ ОКРУГЕ"),
    ("Рисунок Д. Moopa висит в зале", "Рисунок Д. Моора висит в зале"),
    ("Министр Ри Янг Xo келісімге қол қойды", "Министр Ри Янг Хо келісімге қол қойды"),
    ("AKT (алматинский комитет театров) открыт", "АКТ (алматинский комитет театров) открыт"),
    ("Группа Queen c момента основания пела", "Группа Queen с момента основания пела"),
    ("…Ha перемене шёл дождь", "…На перемене шёл дождь"),
    (
        "не более семи MPOT https://www.example.com/36/",
        "не более семи МРОТ https://www.example.com/36/",
    ),
    ("Олар WADA ici үшін келді", "Олар WADA ісі үшін келді"),
    ("Осы жолы Ле Г0льф өтті", "Осы жолы Ле Гольф өтті"),
    ("An estimate by CЕРI shows a rise", "An estimate by CEPI shows a rise"),
    ("Fіnаnсial polісу is sound", "Financial policy is sound"),
    ("Смета готова (a также сданы отчёты)", "Смета готова (а также сданы отчёты)"),
    ("MAM – мәдениет және ақпарат министрлігі;", "МАМ – мәдениет және ақпарат министрлігі;"),
    (
        "MAM – Қазақстан Республикасының Мәдениет және ақпарат министрлігі;",
        "МАМ – Қазақстан Республикасының Мәдениет және ақпарат министрлігі;",
    ),
    ("CMP – система мониторинга рынка;", "СМР – система мониторинга рынка;"),
    ("Из Нарьян-Mapa и Йошкар-Oла", "Из Нарьян-Мара и Йошкар-Ола"),
    ("Вышло на канале «Алтай-TB» вчера", "Вышло на канале «Алтай-ТВ» вчера"),
    ("Ask at рrimеministеr.kz for help", "Ask at primeminister.kz for help"),
)
#: In a document with others of that kind.
TYPED = ["Oн ознакомился c уставом TOO и PK.", "Работник HE вправе, но OH обязан."]
AMONG = (
    ("Халықаралық қылмыстық сот (XKC) шешімі", "Халықаралық қылмыстық сот (ХКС) шешімі"),
    ("А вот y Bruins неожиданно сильный состав", "А вот у Bruins неожиданно сильный состав"),
    ("KAPTA", "КАРТА"),
    ("OPEX", "OPEX"),
    ("TEXT", "TEXT"),
    ("B SEC тем временем отмечают рост", "В SEC тем временем отмечают рост"),
)
SOUND = (
    "Рейс KC 851 вылетает, госномер 777 AA 02",
    "Томография (CT) и давление (BP) в норме",
    "Витамины A и C полезны",
    "Поля y и z равны нулю, после K стоит число",
    "-o ФАЙЛ  записать ответ сюда",
    "Строки, начинающиеся с %cбудут удалены, или%0Aбудут",
    "Не UTF-8 символы в строке URI",
    "Протоколы MTP и PTP поддерживаются",
    "Технологияны бағалау агенттігі (BPPT) мәлімдеді",
    "Файлы MP3 и формат PC-карты",
    "Пояснения даны к графе A O’Brien",
    "B Файл шолушыны көрсету",
    "XIXғ. басында, XXв. соңында",
    "ПЛАН HACCP ДЛЯ ПРЕДПРИЯТИЙ",
    "Белки MHC класса II связаны с геном",
    "Ароматические углеводороды (PAH) и больница (MOH)",
    "метод (k ближайших соседей)",
    "Так пишет Wood & Co сегодня",
    "Модель Xo и кнопка Pay доступны",
    "ВАРИАНТ B СРЕДНИЙ ПО ЦЕНЕ",
    "Пишите на аprimeminister.kz или справка.doc",
    "Скорость в формуле Einstein c равна",
    "Схема CMP – порядок и правила работы",
    "Заболевание TB и формы MDR-TB, лечение МЛУ-TB",
    "Пункты (a) и (b), (a) в срок",
    "Веб-MAP и промо-HAM",
    "І. Есенберлин",
    "І. Омаров, таңдамалы",
)


@pytest.mark.parametrize(("broken", "truth"), MENDED)
def test_words_in_twins_are_mended(broken: str, truth: str) -> None:
    assert repair_text(broken).text == truth


@pytest.mark.parametrize(("broken", "truth"), AMONG)
def test_words_in_twins_are_mended_among_others(broken: str, truth: str) -> None:
    assert repair_lines([*TYPED, broken])[-1].text == truth


@pytest.mark.parametrize("text", SOUND)
def test_latin_words_stay(text: str) -> None:
    assert repair_text(text).text == text


def test_an_abbreviation_is_what_the_document_has_elsewhere() -> None:
    texts = ["Основан холдинг КТХО.", "Прибыль KTXO выросла.", "Прибыль HACCP выросла."]
    after = [repaired.text for repaired in repair_lines(texts)]
    assert after == ["Основан холдинг КТХО.", "Прибыль КТХО выросла.", "Прибыль HACCP выросла."]


def test_a_lone_roman_one_is_no_initial() -> None:
    assert repair_text("І. Общие положения").text == "I. Общие положения"


@pytest.mark.parametrize(
    "text", ["Бірлестік OPEC келісті", "IPO өткізілді", "Фонд TCX, MRT растут"]
)
def test_latin_abbreviations_stay_among_others(text: str) -> None:
    assert repair_lines([*TYPED, text])[-1].text == text


def test_a_few_words_in_twins_make_no_typist() -> None:
    sound = ["Он со своей стороны спросил ее о ТОО и о РК, и все это его успокоило."] * 20
    assert repair_lines([*sound, *TYPED, "Модель KEXO нова"])[-1].text == "Модель KEXO нова"


def test_an_english_abbreviation_stays_where_one_typist_wrote_it_in_cyrillic() -> None:
    texts = ["IT-саласы өсті.", "IT мамандары келді.", "ІТ мамандары керек.", "Қаланың IT-паркі"]
    assert [repaired.text for repaired in repair_lines(texts)] == texts


def test_a_letter_within_words_makes_no_typist() -> None:
    broken = [f"Бейненıң {side} жағын кесу" for side in ("оң", "сол", "төменгі", "артқы")]
    after = [repaired.text for repaired in repair_lines([*broken, "PEM пішімі мен Mac-та"])]
    assert after[0] == "Бейненің оң жағын кесу"
    assert after[-1] == "PEM пішімі мен Mac-та"
