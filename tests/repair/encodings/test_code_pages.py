"""Code pages are told by whole words: abbreviations of three like letters, Kazakh fonts beside."""

import random

import pytest

from pipeline.evaluation.damage import KAZAKH, Damager, font, misread, private_use
from pipeline.repair.letters import repair_lines, repair_text
from pipeline.repair.suspect import is_suspect

PAGES = (
    misread("cp1251", "cp866"), misread("cp866", "cp1251"), misread("koi8-r", "cp1251"),
    misread("cp1251", "latin-1"), misread("cp1251", "koi8-r"), private_use,
)  # fmt: skip
WESTERN = font("ÄäÖöÜüÇçÑñÕõÝýÞþІі")


@pytest.mark.parametrize("damage", PAGES)
@pytest.mark.parametrize(
    "sentence",
    [
        "Услуги оказывает ООО «Инженерные технологии» из Алматы",
        "Народный артист СССР и лауреат премий награждён орденами",
    ],
)
def test_three_like_capitals_are_no_frame(damage: Damager, sentence: str) -> None:
    broken = damage(sentence, random.Random(0))
    if broken is not None:
        assert repair_lines([broken])[0].text == sentence


def test_western_letters_in_cyrillic_words_are_a_font() -> None:
    lines = [
        "Жобаның құны 32,2 миллиард теңгені құрайды.",
        "Темір жолмен жүк тасымалдау көлемі, мың тонна.",
        "Үздік қызметкер, ғылыми әлеует, һәм Өңір",
    ]
    broken = [str(WESTERN(line, random.Random(0))) for line in lines]
    assert not any(set(KAZAKH) - set("Іі") & set(line) for line in broken)
    assert [repaired.text for repaired in repair_lines(broken)] == lines


def test_frames_stay() -> None:
    frame = "╬╬╬╬╬╬╬ ═══ ЪДДДДДДДДДДДДДДДДДДДДДДДДДї"
    assert repair_lines([frame])[0].text == frame


TABLE = """┌────┬──────────────────┬───────────┬──────────┐
│ N  │ Вид продукции    │ Единица   │ 2024 год │
├────┼──────────────────┼───────────┼──────────┤
│ 1. │ Выпуск муки      │ тыс. тонн │     85,1 │
│ 2. │Число пекарен     │ ед.       │       40 │
├────┴──────────────────┼───────────┼──────────┤
│ Итого                 │           │   100 %  │
└───────────────────────┴───────────┴──────────┘
╔══════╦═══════╗
║ Год  ║ Доход ║
╠══════╬═══════╣
║ 2019 ║ 120   ║
╚══════╩═══════╝
Таблица 7
ИТОГО
в т.ч.
да
нет""".split("\n")


@pytest.mark.parametrize(
    "page",
    ["cp1251", "cp1252", "latin-1", "mac_cyrillic", "koi8-r", "iso8859_5", "cp437", "cp850"],
)
def test_tables_of_dos_come_back_with_frames_and_short_cells(page: str) -> None:
    broken = [misread("cp866", page)(line, random.Random(0)) or "" for line in TABLE]
    assert [repaired.text for repaired in repair_lines(broken)] == TABLE


def test_a_table_that_is_right_stays() -> None:
    assert [repaired.text for repaired in repair_lines(TABLE)] == TABLE


def test_a_line_of_bars_takes_no_time() -> None:
    repair_lines(["і ¤" * 20_000, "│ д" * 20_000, "─┼" * 20_000])


def _misread(text: str, written: str, read: str) -> str:
    data = text.encode(written, "replace")
    return "".join(bytes([byte]).decode(read, "ignore") or chr(byte) for byte in data)


@pytest.mark.parametrize("read", ["latin-1", "cp1252"])
def test_short_cells_go_with_their_table(read: str) -> None:
    cells = [
        "Наименование",
        "Всего по области",
        "Население",
        "Доля домов",
        "км",
        "нет",
        "ё",
        "—",
        "в т.ч.",
    ]
    broken = [_misread(cell, "cp1251", read) for cell in cells]
    assert [its.text for its in repair_lines(broken)] == [*cells[:6], broken[6], *cells[7:]]


@pytest.mark.parametrize("read", ["cp1257", "iso8859_2", "iso8859_15"])
def test_pages_of_other_alphabets_bring_all_signs_back(read: str) -> None:
    lines = ["Отчёт об исполнении плана", "ТОО «Сервис-Н» нашло № 4 и ещё № 5", "Берёзовка и Щучье"]
    broken = [_misread(line, "cp1251", read) for line in lines]
    assert [its.text for its in repair_lines(broken)] == lines


@pytest.mark.parametrize("read", ["latin-1", "cp866", "koi8-r", "cp437"])
def test_the_head_of_a_table_goes_with_it(read: str) -> None:
    cells = ["№ п/п", "Наименование работ", "Стоимость, тыс. тенге", "Исполнитель", "Срок сдачи"]
    broken = [_misread(cell.replace("№", "N"), "koi8-r", read) for cell in cells]
    if read == "koi8-r":
        broken = [_misread(cell, "cp1251", read) for cell in cells]
    truth = cells if read == "koi8-r" else ["N п/п", *cells[1:]]
    assert [its.text for its in repair_lines(broken)] == truth


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("cp866", "cp1251"),
        ("cp1251", "cp866"),
        ("cp1251", "latin-1"),
        ("koi8-r", "cp1251"),
        ("cp1251", "koi8-r"),
        ("iso8859_5", "cp1251"),
    ],
)
@pytest.mark.parametrize(
    ("sound", "other"),
    [
        ("Об утверждении Правил предоставления", "субсидий сельским товаропроизводителям"),
        ("Выплата производится", "за счёт республиканского бюджета"),
        ("Размер выплаты составляет", "не более трети дохода"),
        ("по истечении", "трёх рабочих дней со дня подписания"),
    ],
)
def test_words_that_stand_right_stay_beside_others(
    written: str, read: str, sound: str, other: str
) -> None:
    assert repair_lines([f"{sound} {_misread(other, written, read)}"])[0].text == f"{sound} {other}"


@pytest.mark.parametrize(
    "text",
    [
        "3 × 4 м",
        "78 млн кВт·ч",
        "5 м² ± 2 %",
        "АҚМОЛА АУДАНДЫҚ МӘСЛИХАТЫ",
        "НИЦ КТЖУ РЩМО",
        "комитет (ДНКК)",
    ],
)
def test_signs_and_headings_of_sound_text_are_not_suspect(text: str) -> None:
    assert not is_suspect(text) or repair_lines([text])[0].text == text


def test_an_abbreviation_in_koi8_is_no_word_in_small_letters() -> None:
    line = "Соглашение с МБРР и ЕБРР предусматривает заём на сумму 300 млн. долларов"
    assert repair_lines([_misread(line, "cp1251", "koi8-r")])[0].text == line


def test_signs_beside_letters_are_suspect() -> None:
    assert is_suspect("×àñòü")
    assert not is_suspect("Площадь 3 × 4 м, расход 78 м³·ч, цена 5 €")
    assert is_suspect("Утвердить РТБЧЙМБ")
    assert not is_suspect("Утвердить ПРАВИЛА")


def test_a_half_of_a_line_in_utf8() -> None:
    sound, other = "Контроль за исполнением возложить", "на вице-министра (тел. 12-34)"
    broken = _misread(other, "utf-8", "cp1251")
    assert repair_lines([f"{sound} {broken}"])[0].text == f"{sound} {other}"


@pytest.mark.parametrize(
    ("sound", "read_wrongly", "written_as", "read_as"),
    [
        ("Развитие детей, молодёжи", "и взрослого населения округа", "cp1251", "koi8-r"),
        ("Комплексные меры противодействия", "в муниципальном районе", "cp1251", "cp866"),
        ("В рамках данного мероприятия", "Центра Транспорта и Связи", "cp1251", "mac_cyrillic"),
        ("При этом закон", "Республики Казахстан в Правилах", "mac_cyrillic", "cp1251"),
        ("Пак мырза шекаралық бақылауды", "күшейту және жоғары болады", "kz1048", "cp1252"),
        ("Мисс Фриман бөлінуге қатысты", "келіссөздер жаз бойы жалғасады", "kz1048", "cp1252"),
    ],
)
def test_sound_words_beside_a_wrong_code_page_stay(
    sound: str, read_wrongly: str, written_as: str, read_as: str
) -> None:
    broken = read_wrongly.encode(written_as).decode(read_as)
    assert repair_text(f"{sound} {broken}").text == f"{sound} {read_wrongly}"


@pytest.mark.parametrize(
    ("around", "word"),
    [
        ('log.write("{}: %s", reader.page)', "Ошибка чтения страницы"),
        ('row = {{"name": "{}", "url": "https://example.org/flags"}}', "Узбекистан"),
        ("WHEN '{}' THEN 'Georgia, the Republic of'", "Грузия"),
        (
            "Ministry of Water Resources and Irrigation / {} (Astana)",
            "Министерство водных ресурсов",
        ),
        ("3.2 Energy efficiency of the housing stock: {}", "жилищный фонд"),
        ("'{0}' => array('{0}', 'ENC')", "СЕЛЬСКИЙ ОКРУГ"),
        ("{{26, '{0}'}}", "Министерство"),
        ('new string[] {{"{0}", "{0}"}},', "Хозяйственный двор"),
    ],
)
@pytest.mark.parametrize("read", ["cp1252", "latin-1", "cp1250"])
def test_words_beside_english_are_judged_alone(around: str, word: str, read: str) -> None:
    broken = around.format(_misread(word, "cp1251", read))
    assert repair_text(broken).text == around.format(word)


@pytest.mark.parametrize(
    "text",
    [
        "Voyage à Paris: l'été, où l'on a déjà vu",
        "Øre, Æsir and Åland in the Nordic list",
        "The naïve café owner’s résumé",
    ],
)
def test_western_words_beside_english_stay(text: str) -> None:
    broken = _misread("Перечень стран и территорий", "cp1251", "cp1252")
    assert repair_lines([broken, broken, broken, text])[-1].text == text


@pytest.mark.parametrize("damage", PAGES)
def test_a_line_with_capitals_inside_its_words_goes_with_its_document(damage: Damager) -> None:
    lines = [
        "Протокол рабочей группы по вопросам кредитования",
        "Средства выделены из областного бюджета на три года",
        "Оператором программы назначен фонд КазАгроГарант",
        "Отчёт направить в управление до конца месяца",
    ]
    broken = [str(damage(line, random.Random(0))) for line in lines]
    assert [repaired.text for repaired in repair_lines(broken)] == lines


def test_code_pages_are_no_letters_of_other_scripts() -> None:
    lines = ["ссылка на файл https://example.kz/a/b", "Письмо с телефона, ответ к пятнице"]
    damage = misread("cp866", "cp1252")
    broken = [str(damage(line, random.Random(0))) for line in lines]
    assert [repaired.text for repaired in repair_lines(broken)] == lines


@pytest.mark.parametrize("lost", ["", "spaces"])
def test_letters_that_a_program_dropped_make_a_reading_doubtful(lost: str) -> None:
    lines = [
        "Направляем замечания к проекту Правил и к приложениям",
        "Сумма по смете 15 тысяч тенге",
        "План работ на год",
    ]
    damage = misread("cp866", "cp1251", lost=lost)
    repairs = [
        repair
        for repaired in repair_lines([str(damage(line, random.Random(0))) for line in lines])
        for repair in repaired.repairs
        if repair.family == "code_page"
    ]
    assert repairs
    assert all((repair.confidence < 0.5) == bool(lost) for repair in repairs)


#: What a document quotes in other languages, and its lists, in the signs of the misread page too.
QUOTED = (
    "Die Würde des Menschen – § 5 Abs. 2 GewStG, Größe",
    "L’État français – « même » pour l’été, 5 €",
    "Zażółć gęślą jaźń, co następuje: § 1.",
    "Д’Артаньян, О’Генри и Йоханнесбург",
    "норма К = Н × С, где Н – ставка, С – сумма",
    "пункты а, б, в, г; а б в г д",
)


@pytest.mark.parametrize("quoted", QUOTED)
@pytest.mark.parametrize(
    ("written", "read"),
    [("koi8-r", "cp1251"), ("cp1251", "koi8-r"), ("cp866", "cp1251"), ("cp1251", "iso8859_5")],
)
def test_what_the_page_has_no_letters_for_stays(quoted: str, written: str, read: str) -> None:
    lines = [
        "Утвердить прилагаемую Концепцию развития рынка зерна",
        "Объем производства вырос и составил больше прежнего",
        "Настоящее постановление вводится в действие со дня подписания",
        "Министерству ежегодно представлять отчет о ходе реализации",
    ]
    broken = [_misread(line, written, read) for line in lines]
    assert [line.text for line in repair_lines([*broken, quoted])] == [*lines, quoted]


def test_a_letter_read_as_a_quotation_mark_comes_back() -> None:
    lines = [
        "С начала года в районе построено шесть площадок",
        "Заявитель подает заявление",
        "Настоящие Правила определяют порядок",
        "Коэффициент рождаемости и численность населения",
    ]
    broken = [_misread(line, "mac_cyrillic", "cp1251") for line in lines]
    assert [line.text for line in repair_lines(broken)] == lines


def test_an_older_mac_page_ends_with_the_sign_of_currency() -> None:
    sentence = "В соответствии с Законом утвердить изменения и порядок"
    broken = sentence.encode("cp1251").decode("mac_cyrillic").replace("€", "¤")
    assert repair_text(broken).text == sentence


def test_short_cells_in_a_frame_go_with_their_document() -> None:
    lines = [
        "Нормы расхода бензина",
        "Марки автомобилей",
        "Стоимость перевозки",
        "¦ ЗП ¦ 75,3 ¦ 124 ¦ - ¦",
    ]
    broken = [line.encode("cp1251").decode("latin-1") for line in lines]
    assert [line.text for line in repair_lines(broken)] == lines
