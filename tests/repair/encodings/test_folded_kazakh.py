"""Kazakh without its own letters gets them back; Russian, and languages like Kazakh, stay."""

import pytest

from pipeline.repair.encodings.folded_kazakh import mend_folded_kazakh, unfolded
from pipeline.repair.letters import repair_lines

TRUTH = [
    "Қазақстан Республикасының Үкіметі қаулы етеді және бекітеді",
    "заңның қолданылуы туралы мәселелер қаралып, өзгерістер енгізілді",
    "өнеркәсіп кәсіпорындарының жұмысын ұйымдастыру тәртібі бұзылған",
    "үш күн ішінде өтінішті қарау және шешім қабылдау міндеті жүктелген",
]
FOLD = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")

#: Documents that only look folded.
SOUND = (
    ["О внесении изменений и дополнений в некоторые законы", "Министерство финансов сообщило"],
    [
        "Кыргыз Республикасынын Президенти мыйзамга кол койду",
        "Айыл чарба кызматкерлери эмгек акысын алышты",
        "Шаардын борбордук базарында баалар кымбаттады",
        "Жарандардын укуктары коргоого алынат",
    ],
    [
        "Узбекистон Республикаси Президентининг карори эълон килинди",
        "Вазирлар Махкамаси томонидан тасдикланган тартиб",
        "Кишлок хужалиги вазирлиги хабар берди",
    ],
    ["Казакстан"],
    ["Марат Сулейменов, Гулмира Касымова, Нурлан Ашимов, Ерлан Карибаев, Каир Омаров, Тлеу Кушербаев"],
    ["Асқар әке «белім-ай, басым-ай» деп үйге қайтты, қуат азайып, тізем ұстап отыр деп жатты"],
)  # fmt: skip


def test_words_get_their_letters_back() -> None:
    repaired = repair_lines([line.translate(FOLD) for line in TRUTH])
    words = [word for line in repaired for word in line.text.split()]
    truth = [word for line in TRUTH for word in line.split()]
    right = sum(one == other for one, other in zip(words, truth, strict=True))
    assert right >= 0.8 * len(truth)
    folded = [word.translate(FOLD) for word in truth]
    pairs = zip(words, truth, folded, strict=True)
    assert [word for word, *known in pairs if word not in known] == []


@pytest.mark.parametrize("lines", SOUND)
def test_sound_documents_stay(lines: list[str]) -> None:
    assert mend_folded_kazakh(lines) == [[] for _ in lines]


@pytest.mark.parametrize("line", TRUTH)
def test_beside_kazakh_letters_a_line_without_any_stays(line: str) -> None:
    assert mend_folded_kazakh([line, *(other.translate(FOLD) for other in TRUTH)])[1] == []
    russian = "О порядке рассмотрения обращений граждан города Костанай"
    assert mend_folded_kazakh([line, russian])[1] == []


def test_a_lone_misprint_of_a_long_document_stays() -> None:
    lines = [*TRUTH * 20, "Қаулы 2019 жылгы 4 наурызда күшіне енеді", *TRUTH * 20]
    assert [line.text for line in repair_lines(lines)] == lines


@pytest.mark.parametrize("fold", ["агкнеуухіАГКНЕУУХІ", "агкцоуYхiАГКНОУYХI"])
def test_a_russian_reader_keeps_i_and_makes_other_letters(fold: str) -> None:
    table = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", fold.replace("аг", "эг", 1).replace("АГ", "ЭГ"))
    truth = [
        "Қазақстан Республикасының Үкіметі қаулы етеді",
        "Денсаулық сақтау министрлігінің бұйрығы",
        "Әкімнің өкілеттігі мен міндеттері",
        "Өнеркәсіп өнімінің көлемі артты",
        "Жергілікті бюджет түсімдері",
    ]
    assert [it.text for it in repair_lines([line.translate(table) for line in truth])] == truth


def test_ukrainian_stays() -> None:
    lines = [
        "Про внесення змін до деяких законів",
        "Міністерство охорони здоровя повідомило",
        "Кабінет Міністрів затвердив порядок",
    ]
    assert [it.text for it in repair_lines(lines)] == lines


def test_what_two_words_may_have_been_stays() -> None:
    assert unfolded("он") in ("", "он")


def test_a_title_in_capitals_gets_its_hooks_back_in_a_russian_document() -> None:
    lines = [
        "КАЗАКСТАН РЕСПУБЛИКАСЫ УЛТТЫК ЭКОНОМИКА МИНИСТРЛІГІ",
        "МИНИСТЕРСТВО НАЦИОНАЛЬНОЙ ЭКОНОМИКИ РЕСПУБЛИКИ КАЗАХСТАН",
        "Приказ вступает в силу со дня подписания.",
    ]
    assert [line.text for line in repair_lines(lines)] == [
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҰЛТТЫҚ ЭКОНОМИКА МИНИСТРЛІГІ",
        *lines[1:],
    ]
    ukrainian = ["КАБІНЕТ МІНІСТРІВ УКРАЇНИ", "ЗАКОН ПРО МОВИ", "Інші питання"]
    assert [line.text for line in repair_lines(ukrainian)] == ukrainian


def test_single_hooks_come_back_in_a_kazakh_document() -> None:
    lines = [
        "КАЗАКСТАН РЕСПУБЛИКАСЫ",
        "Қаулы 2019 жылгы 4 наурызда күшіне енеді",
        "Мына министрлігінін бұйрыгы мен уйымдардың есебі тіркелсін",
        "Мырза Кимді қарсы алған Данди клубы",
        "Постановление Правительства о ходе жатвы",
    ]
    assert [line.text for line in repair_lines(lines)] == [
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ",
        "Қаулы 2019 жылғы 4 наурызда күшіне енеді",
        "Мына министрлігінің бұйрығы мен ұйымдардың есебі тіркелсін",
        *lines[3:],
    ]


@pytest.mark.parametrize(
    ("read", "truth"),
    [
        ("Шымкент каласы", "Шымкент қаласы"),
        ("Казакстан Республикасы", "Қазақстан Республикасы"),
        (
            "мектептін қүрылысы аякталды, жүмысшылар кетті",
            "мектептің құрылысы аяқталды, жұмысшылар кетті",
        ),
        ("ғимарат ұзақтыгының белгісі", "ғимарат ұзақтығының белгісі"),
        ("рүқсат жоне қүжаттар", "рұқсат және құжаттар"),
        ("су қоры жөне орман қоры, тұргын үй", "су қоры және орман қоры, тұрғын үй"),
        ("үйымдар жоспары мен қүқығы", "ұйымдар жоспары мен құқығы"),
        ("Мэжбүрлі еңбекке тыйым салынады", "Мәжбүрлі еңбекке тыйым салынады"),
    ],
)
def test_words_of_bad_readers_come_back_beside_sound_ones(read: str, truth: str) -> None:
    assert repair_lines([read, "бұл құжат бүгін күшіне енеді"])[0].text == truth


@pytest.mark.parametrize(
    "line",
    [
        "Костанай",  # a cell of a Russian column
        "Кокшетау - Атбасар",
        "аким области Абай",
        "Кыргыз Республикасынын Президенти",
        "Түркияда күн шуақты, үстел үстінде гүл тұр",
        "Қой шелді болса, қойшы көңілді",
    ],
)
def test_names_and_words_of_neighbours_stay_in_a_kazakh_document(line: str) -> None:
    assert repair_lines([line, "бұл құжат бүгін күшіне енеді"])[0].text == line


@pytest.mark.parametrize(
    "line",
    [
        "жоғарыда аталмаған адамдар өтінішін өздері береді",  # a string that the lists know by chance
        "шарттың бағасы 64 000 тенге деп көрсетілген",  # a Russian word
        "Керемет! бәрі өз уақытында тапсырылды",  # an exclamation
    ],
)
def test_words_that_are_sound_as_they_stand_stay(line: str) -> None:
    assert repair_lines([line, "бұл құжат бүгін күшіне енеді"])[0].text == line


def test_a_reading_by_chance_is_none() -> None:
    assert unfolded("аталмаган") in ("", "аталмаған")
    assert unfolded("адамдар") == "адамдар"


@pytest.mark.parametrize(
    "line", ["Ким Чен Ын, Жан-Жак Руссо", "узна́ем за́мок, Оле́г", "Ҳукумати Тоҷикистон аз соли 2012"]
)
def test_names_stresses_and_other_languages_stay_among_folded_lines(line: str) -> None:
    folded = [text.translate(FOLD) for text in TRUTH]
    repaired = [its.text for its in repair_lines([*folded, line])]
    assert repaired[-1] == line
    assert repaired[:-1] != folded


def test_headings_of_tajik_stay() -> None:
    lines = [
        "ДАСТУРИ КОР БО МАХЗАН",
        "Муҳтарам меҳмонони сомонаи Ҷумҳурии Тоҷикистон, қонунҳои нав",
    ]
    assert [line.text for line in repair_lines(lines)] == lines
