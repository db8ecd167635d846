"""Which act is meant: within a document, across a corpus, and by the registry."""

from dataclasses import replace

import pytest

from pipeline.extract.dates.find import find_dates
from pipeline.extract.laws.act_ids import act_id
from pipeline.extract.laws.find import find_laws
from pipeline.extract.laws.offices import office_mark
from pipeline.extract.laws.registry import entry_of, find_entry
from pipeline.extract.laws.resolve import resolve_in_document
from pipeline.extract.laws.resolve_corpus import key_of, resolve_in_corpus
from pipeline.records import Law, Mention

PPP = "Z1500000379"
LABOUR = "K1500000414"


def mentions_of(*segments: str, language: str = "ru") -> tuple[list[Mention], dict[int, str]]:
    """Return what the grammars find in the segments of a document, and the segments."""
    texts = dict(enumerate(segments))
    mentions = [
        Mention(
            segment=number,
            kind=found.kind,
            start=found.start,
            end=found.end,
            text=text[found.start : found.end],
            rule=found.rule,
            confidence=found.confidence,
            context_start=0,
            context_end=len(text),
            language=language,
            value=found.value,
        )
        for number, text in texts.items()
        for found in [*find_laws(text, language), *find_dates(text, language)]
    ]
    return mentions, texts


def resolved(*segments: str, language: str = "ru") -> list[tuple[str, str]]:
    """Return each law mentioned with the identifier it got."""
    mentions, texts = mentions_of(*segments, language=language)
    return [
        (mention.text, mention.value.act_id)
        for mention in resolve_in_document(mentions, texts)
        if isinstance(mention.value, Law)
    ]


#: Segments of a document, and the identifiers of the laws in order of place.
DOCUMENTS = {
    "a phrase at the beginning of a later segment": (
        "en",
        [
            'The Law of the Republic of Kazakhstan dated 21 May 2013 No. 94-V (hereinafter the "Personal data law") is new.',
            "The Personal data law asks for consent.",
        ],
        ["Z1300000094", "Z1300000094"],
    ),
    "a former code": (
        "ru",
        [
            "С 2024 года в Уголовном кодексе Республики Казахстан норма иная, чем в прежнем Уголовном кодексе.",
            "Ранее действовавший Трудовой кодекс РК её не знал, новый Трудовой кодекс РК знает.",
        ],
        ["K1400000226", "K970000167_", "K070000251_", "K1500000414"],
    ),
    "a former code, in quotes": (
        "en",
        [
            "The “old” Environmental Code of Kazakhstan had no such permits, the Environmental Code has."
        ],
        ["K070000212_", "K2100000400"],
    ),
    "a former code in Kazakh": (
        "kk",
        [
            "Бұрынғы Экология кодексінде мұндай норма болмаған, қолданыстағы Экология кодексінде бар."
        ],
        ["K070000212_", "K2100000400"],
    ),
    "the law on a court, without the country": (
        "kk",
        ["Конституциялық Сот туралы Конституциялық заңның 58-бабында солай делінген."],
        ["Z2200000153"],
    ),
    "its own number again": (
        "en",
        [
            "Resolution of the Government of the Republic of Kazakhstan No. 802 dated December 15, 2016",
            "Approved by Resolution No. 802 of the Government of the Republic of Kazakhstan",
        ],
        ["P1600000802", "P1600000802"],
    ),
    "the present law": (
        "en",
        [
            "The Law of the Republic of Kazakhstan dated 22 December 1998 No. 326-I",
            "Under the present Law files are kept.",
        ],
        ["Z980000326_", "Z980000326_"],
    ),
    "what an order specifies is not the order itself": (
        "ru",
        [
            "Приказ Министра финансов Республики Казахстан от 5 мая 2019 года № 44. Зарегистрирован в Министерстве юстиции Республики Казахстан 6 мая 2019 года № 18640",
            "в приложении, утвержденном указанным приказом, изменить слова.",
        ],
        ["V1900018640", ""],
    ),
    "its own title, which others had": (
        "en",
        [
            "Budget Code of the Republic of Kazakhstan",
            "Code of the Republic of Kazakhstan dated 4 December, 2008 № 95-IV.",
            "This Code regulates the budget.",
        ],
        ["K080000095_", "K080000095_", "K080000095_"],
    ),
    "the edition in force on the day of the act": (
        "ru",
        [
            "Постановление Правительства Республики Казахстан от 5 мая 2012 года № 580",
            "В соответствии со статьей 9 Бюджетного кодекса Республики Казахстан ПОСТАНОВЛЯЕТ:",
        ],
        ["P1200000580", "K080000095_"],
    ),
    "no edition in the year of a new one": (
        "ru",
        [
            "Постановление Правительства Республики Казахстан от 25 декабря 2008 года № 1220",
            "В соответствии со статьей 9 Бюджетного кодекса Республики Казахстан ПОСТАНОВЛЯЕТ:",
        ],
        ["P080001220_", ""],
    ),
    "no edition where a later one may be meant": (
        "ru",
        [
            "Постановление Правительства Республики Казахстан от 5 мая 2012 года № 580",
            "Сноска. С изменениями, внесенными постановлением Правительства РК от 5 июня 2025 года № 411.",
            "В соответствии со статьей 9 Бюджетного кодекса Республики Казахстан ПОСТАНОВЛЯЕТ:",
        ],
        ["P1200000580", "P2500000411", ""],
    ),
    "its own act behind an article": (
        "en",
        [
            "On Archives",
            "The Law of the Republic of Kazakhstan dated 22 December 1998 No. 326-I.",
            "Under this Law files are kept.",
        ],
        ["Z980000326_", "Z980000326_"],
    ),
    "its own act behind its title": (
        "ru",
        [
            "Об утверждении Правил осмотра Постановление Правительства Республики Казахстан от 31 августа 2016 года № 497",
            "Настоящее постановление вводится в действие с 1 января 2017 года.",
        ],
        ["P1600000497", "P1600000497"],
    ),
    "the title of an amending act is not its own": (
        "ru",
        [
            "О внесении изменений в Указ Президента Республики Казахстан от 5 мая 2015 года № 15",
            "Настоящий Указ вводится в действие с 1 июня 2016 года.",
        ],
        ["U1500000015", ""],
    ),
    "a title given as a name": (
        "en",
        [
            'The Code on Administrative Offences of the RK dated 30 January 2001 No. 155-II (hereinafter the "Administrative Code").',
            "Article 84 of the Administrative Code sets fines.",
        ],
        ["K010000155_", "K010000155_"],
    ),
    "a title whose day is told once": (
        "en",
        [
            'Changes to the Code of the Republic of Kazakhstan "About subsoil and subsurface use".',
            'The Code of the Republic of Kazakhstan of December 27, 2017 "About subsoil and subsurface use" is changed.',
        ],
        ["K1700000125", "K1700000125"],
    ),
    "a defined name": (
        "ru",
        ["Закон РК от 31.10.2015 № 379-V «О ГЧП» (далее – Закон).", "По статье 7 Закона так."],
        [PPP, PPP],
    ),
    "a law of the country without title": (
        "ru",
        [
            "Закон РК от 31.10.2015 № 379-V «О ГЧП» (далее – Закон).",
            "Это дано Законом Республики Казахстан.",
        ],
        [PPP, ""],
    ),
    "a name that says the country": (
        "ru",
        ["Закон РК от 31.10.2015 № 379-V «О ГЧП» (далее – Закон РК).", "Это дано Законом РК."],
        [PPP, PPP],
    ),
    "a title in a bracket behind its act": (
        "kk",
        [
            "«Салық туралы» 2017 жылғы 25 желтоқсандағы № 120-VI Қазақстан Республикасының "
            "Кодексіне (Салық кодексі) сәйкес, 2026 жылғы 1 қаңтардан бастап.",
            "Салық кодексінің 5-бабы.",
        ],
        ["K1700000120", "K1700000120", "K1700000120"],
    ),
    "a Kazakh act's own head": (
        "kk",
        [
            "Қазақстан Республикасының Заңы 2025 жылғы 19 маусымдағы № 198-VIII ҚРЗ.",
            "Осы Заң күшіне енеді.",
        ],
        ["Z2500000198", "Z2500000198"],
    ),
    "an act whose title is torn off is none of those before": (
        "kk",
        [
            "«Білім туралы» Қазақстан Республикасының 2007 жылғы 27 шілдедегі № 319-III Заңына сай.",
            "туралы» Заңының 6-бабына сәйкес, ал Заңның 7-бабына сай.",
        ],
        ["Z070000319_", "", "Z070000319_"],
    ),
    "the number of a law again": (
        "en",
        [
            "The Law of the Republic of Kazakhstan No. 139 dated 5 May 2006 (see Article 2 of Law No. 139)",
            "and Law No. 140 is another.",
        ],
        ["Z060000139_", "Z060000139_", ""],
    ),
    "the document's own act": (
        "ru",
        [
            "Закон Республики Казахстан от 13 января 2012 года № 541-IV",
            "Статья 1. Настоящий Закон регулирует отношения. Настоящий приказ ни при чем.",
        ],
        ["Z1200000541", "Z1200000541", ""],
    ),
    "an approval is not the document's own act": (
        "ru",
        ["Правила утверждены приказом Министра от 5 мая 2020 года № 7.", "Настоящий приказ здесь."],
        ["", ""],
    ),
    "a number of before 1995": (
        "ru",
        ["Гражданский кодекс Республики Казахстан от 27 декабря 1994 года № 268-XIII действует."],
        ["K940001000_"],
    ),
    "articles of both parts of the Civil Code": (
        "ru",
        [
            "В 2020 году по статьям 9, 951 и 952 ГК, статьям 917 и 951 ГК, статьям 188, 259-261 ГК РК."
        ],
        ["", "K990000409_", "K940001000_"],
    ),
    "an act of another country is none of ours": (
        "ru",
        [
            "Закон РФ от 29 декабря 2012 года № 273-ФЗ «Об образовании», а Закон «Об образовании» иной.",
            "В 2023 году: Трудовой кодекс Литвы, Трудовой кодекс Онтарио, Трудовой кодекс Казахстана.",
        ],
        ["", "Z070000319_", "", "", "K1500000414"],
    ),
    "in English": (
        "en",
        ["In Kazakhstan: the Labour Code of Ontario, the Quebec Civil Code and the Labour Code."],
        ["", "", "K1500000414"],
    ),
    "a title in the words of a translator, and the day": (
        "en",
        [
            "Law of the Republic of Kazakhstan of March 24, 1998 “About regulatory legal acts”.",
            "The Law of 13 January 2012 “On Amendments on Energy Saving” is another.",
        ],
        ["Z980000213_", ""],
    ),
    "a short name of two words, in another case": (
        "ru",
        [
            "Закон РК от 31.10.2015 № 379-V «О ГЧП» (далее – Закон о партнерстве).",
            "По Закону о партнерстве так.",
        ],
        [PPP, PPP],
    ),
    "an acronym of a title cited in full": (
        "ru",
        [
            "Закон РК от 31.10.2015 № 379-V «О государственно-частном партнерстве» принят.",
            "Партнер выбран по Закону о ГЧП.",
        ],
        [PPP, PPP],
    ),
    "the beginning of a title cited in full": (
        "ru",
        [
            "Закон РК от 12 апреля 2005 года № 36-III «О государственном социальном заказе,"
            " грантах и премиях для неправительственных организаций в Республике Казахстан».",
            "По Закону о государственном социальном заказе выделены гранты.",
        ],
        ["Z050000036_", "Z050000036_"],
    ),
    "the registry: a code": ("ru", ["Согласно Трудовому кодексу РК в 2020 году так."], [LABOUR]),
    "the registry: an abbreviation": ("ru", ["По статье 104 ТК РК в 2020 году так."], [LABOUR]),
    "the registry: a title": (
        "ru",
        ["Закон РК «Об образовании» действует в 2020 году."],
        ["Z070000319_"],
    ),
    "the registry: English": (
        "en",
        ["In Kazakhstan, under the PPP Law and the Labour Code of 2015."],
        [PPP, LABOUR],
    ),
    "the registry: Kazakh": (
        "kk",
        ["МЖӘ туралы заңда және Еңбек кодексінде 2020 жылы."],
        [PPP, LABOUR],
    ),
    "the code before the one in force": ("ru", ["В 2010 году Трудовой кодекс РК был иным."], [""]),
    "three laws of one name": ("ru", ["Закон РК «О государственных закупках» действует."], [""]),
    "three laws of one name, the year told": (
        "ru",
        ["Закон РК от 4 декабря 2015 года «О государственных закупках»."],
        ["Z1500000434"],
    ),
    "two parts of a code, by article": (
        "ru",
        ["По статье 9 ГК РК и статье 715 ГК РК в 2020 году."],
        ["K940001000_", "K990000409_"],
    ),
    "a code in two parts without an article": ("ru", ["Гражданский кодекс РК 2020 года."], [""]),
    "the document itself": (
        "ru",
        ["Закон РК «О пастбищах» (далее – Закон).", "Цели настоящего Закона."],
        ["Z1700000047", ""],
    ),
    "the act spoken of": (
        "ru",
        ["Закон РК «О пастбищах» принят в 2017 году.", "В статье 3 названного Закона сказано."],
        ["Z1700000047", "Z1700000047"],
    ),
    "a bare word with two laws before it": (
        "ru",
        ["Закон РК «О пастбищах» и Закон РК «О нотариате».", "По Закону это верно."],
        ["Z1700000047", "Z970000155_", ""],
    ),
    "a bare word with nothing before it": ("ru", ["Согласно Закону обучение бесплатно."], []),
    "a code in the title of an older act": (
        "en",
        ["Law of the RK dated 13 July 1999 No. 412 “On Enactment of the Civil Procedure Code”."],
        ["Z990000412_", ""],
    ),
    "a law by its subject": (
        "en",
        ["Kazakhstan passed an access to information law."],
        ["Z1500000401"],
    ),
    "a law that a code came after": ("ru", ["Закон о труде в Казахстане изменён."], [""]),
    "a Latin i in a Kazakh title": (
        "kk",
        ["«Атқарушылық iс жүргiзу және сот орындаушыларының мәртебесi туралы» ҚР Заңы."],
        ["Z100000261_"],
    ),
    "a title that the document gave as a name": (
        "ru",
        [
            "Закон РК от 31 октября 2015 года № 379-V «О ГЧП» (далее – Закон о проектах).",
            "По статье 7 Закона о проектах так.",
        ],
        [PPP, PPP],
    ),
    "a draft is no act yet": ("ru", ["Разработан проект закона «Об образовании»."], [""]),
    "another country's code": ("ru", ["Трудовой кодекс РФ другой."], [""]),
    "an abbreviation defined before": (
        "ru",
        ["Трудовой кодекс Республики Казахстан (далее – ТК).", "См. статью 104 ТК."],
        [LABOUR, LABOUR, LABOUR],
    ),
    "a programme defined before": (
        "ru",
        ["Государственная программа «Цифровой Казахстан» (далее – Программа).", "Цели Программы."],
        ["", ""],
    ),
    "hereinafter": (
        "en",
        [
            "The Law of the Republic of Kazakhstan No. 379-V dated 31 October 2015"
            " (hereinafter – the Law) is in force.",
            "See Article 7 of the Law.",
        ],
        [PPP, PPP],
    ),
    "бұдан әрі": (
        "kk",
        [
            "«МЖӘ туралы» Қазақстан Республикасының 2015 жылғы 31 қазандағы № 379-V Заңы"
            " (бұдан әрі – Заң) бар.",
            "Бұл Заңның 7-бабында айтылған.",
        ],
        [PPP, PPP],
    ),
}


@pytest.mark.parametrize("name", DOCUMENTS)
def test_within_a_document(name: str) -> None:
    language, segments, expected = DOCUMENTS[name]
    found = resolved(*segments, language=language)
    assert [identifier for _, identifier in found] == expected, found


#: The segments of a letterhead and of the text below, and the key of what "this" act means there.
LETTERHEADS = [
    ("ru", ["ПРИКАЗ", "Министра финансов", "28 февраля 2025 года № 74-НҚ", "Настоящий приказ."], f"order-2025-02-28-{office_mark('министр финансов')}-74-nk"),
    ("ru", ["МИНИСТЕРСТВО ТРУДА РЕСПУБЛИКИ КАЗАХСТАН", "ПРИКАЗ", "28 февраля 2025 года № 74-НҚ", "Настоящий приказ."], f"order-2025-02-28-{office_mark('министр труда')}-74-nk"),
    ("ru", ["МИНИСТЕРСТВО ТРУДА РЕСПУБЛИКИ КАЗАХСТАН", "КОМИТЕТ МИГРАЦИИ", "ПРИКАЗ", "28 февраля 2025 года № 74", "Настоящий приказ."], "order-2025-02-28-74"),
    ("kk", ["ҚАЗАҚСТАН РЕСПУБЛИКАСЫНЫҢ ЕҢБЕК МИНИСТРЛІГІ", "БҰЙРЫҚ", "2025 жылғы 28 ақпан № 74-НҚ", "Осы бұйрық."], f"order-2025-02-28-{office_mark('еңбек министрі')}-74-nk"),
    ("kk", ["БҰЙРЫҚ", "ПРИКАЗ", "2025 жылғы «28» ақпан № 74-ө от «28» февраля 2025 года № 74-ө", "Осы бұйрық."], "order-2025-02-28-74-o"),
    ("en", ["ORDER", "dated 28 February 2025 № 74", "This Order is new."], "order-2025-02-28-74"),
    ("ru", ["ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН ПОСТАНОВЛЕНИЕ", "от 5 марта 2024 года № 155", "Настоящее постановление."], "P2400000155"),
    ("ru", ["ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН ПОСТАНОВЛЕНИЕ", "от 5 марта 2024 года", "Астана, Үкімет үйі", "№ 155", "Настоящее постановление."], "P2400000155"),
    ("kk", ["БҰЙРЫҚ", "2025 жылғы 28 ақпан", "Астана қаласы", "№ 74-НҚ", "Осы бұйрық."], "order-2025-02-28-74-nk"),
    ("ru", ["ПРИКАЗ", "от 5 мая 2020 года", "город Астана", "№ ҚР ДСМ-21", "Настоящий приказ."], "order-2020-05-05-kr_dsm-21"),
    ("ru", ["ПРИКАЗ", "от 5 мая 2020 года формы № 7", "Настоящий приказ."], ""),
    ("ru", ["Министерство", "Исх. № 5 от 3 мая 2020 года", "Настоящий приказ."], ""),
    ("ru", ["ПРИКАЗ и РЕШЕНИЕ", "от 5 мая 2020 года № 7", "Настоящий приказ."], ""),
    ("ru", ["ПРИКАЗ", "от 5 мая 2020 года № 7", "Настоящее решение."], ""),
]  # fmt: skip


@pytest.mark.parametrize(("language", "segments", "key"), LETTERHEADS)
def test_the_act_of_a_letterhead(language: str, segments: list[str], key: str) -> None:
    mentions, texts = mentions_of(*segments, language=language)
    laws = [m.value for m in resolve_in_document(mentions, texts) if isinstance(m.value, Law)]
    assert [law.act_key for law in laws if law.short_form] == [key]


def test_a_programme_used_in_a_later_segment_points_to_the_first() -> None:
    mentions, texts = mentions_of(
        "Концепция развития села на 2021-2025 годы (далее – Концепция) утверждена.",
        "Меры Концепции исполнены.",
    )
    laws = [m.value for m in resolve_in_document(mentions, texts)]
    keys = [law.act_key for law in laws if isinstance(law, Law)]
    assert len(keys) == 2
    assert keys[0] == keys[1] != ""


def test_one_act_in_three_languages_is_one_row() -> None:
    documents = {}
    for language, text in {
        "ru": "Закон РК от 31 октября 2015 года № 379-V «О государственно-частном партнерстве».",
        "kk": "«Мемлекеттік-жекешелік әріптестік туралы» Қазақстан Республикасының 2015 жылғы"
        " 31 қазандағы № 379-V Заңы.",
        "en": "The Law of the Republic of Kazakhstan on Public-Private Partnership dated"
        " 31 October 2015 No. 379-V.",
    }.items():
        mentions, texts = mentions_of(text, language=language)
        documents[language] = resolve_in_document(mentions, texts)
    resolved_documents, acts = resolve_in_corpus(documents)
    assert [act.act_key for act in acts] == [PPP]
    act = acts[0]
    assert (act.mentions, act.documents, act.number, act.date) == (3, 3, "379-V", "2015-10-31")
    assert act.title_ru == "О государственно-частном партнерстве"
    assert act.title_kk == "Мемлекеттік-жекешелік әріптестік туралы"
    assert act.title_en == "On Public-Private Partnership"
    assert act.link.endswith(PPP)
    assert set(resolved_documents) == {"ru", "kk", "en"}


def test_a_treaty_and_a_strategy_in_three_languages_are_two_rows() -> None:
    documents = {}
    for language, text in {
        "ru": "Парижское соглашение и Стратегия «Казахстан-2050» важны.",
        "kk": "Париж келісімі және «Қазақстан-2050» стратегиясы маңызды.",
        "en": "The Paris Agreement and the Kazakhstan-2050 Strategy matter.",
    }.items():
        mentions, texts = mentions_of(text, language=language)
        documents[language] = resolve_in_document(mentions, texts)
    _, acts = resolve_in_corpus(documents)
    assert [(act.act_key, act.mentions, act.registry_id) for act in acts] == [
        ("kazakhstan-2050", 3, ""),
        ("un-paris-agreement", 3, ""),
    ]


def test_acts_of_other_countries_join_by_country() -> None:
    documents = {}
    for language, text in {
        "ru": "Казахстан: Конституция Молдовы, Трудовой кодекс Литвы, Трудовой кодекс Польши.",
        "kk": "Қазақстан: Молдова Конституциясы, Конституция.",
        "en": "Kazakhstan: the Constitution of Moldova and the Constitution of India.",
    }.items():
        mentions, texts = mentions_of(text, language=language)
        documents[language] = resolve_in_document(mentions, texts)
    _, acts = resolve_in_corpus(documents)
    rows = {act.act_key: (act.mentions, act.registry_id) for act in acts}
    assert rows.pop("K950001000_") == (1, "K950001000_")
    assert rows.pop("constitution-md") == (3, "")
    assert rows.pop("constitution-in") == (1, "")
    assert list(rows.values()) == [(1, ""), (1, "")]


def test_a_title_points_to_the_act_another_document_numbers() -> None:
    first, texts = mentions_of("Закон РК от 5 мая 2019 года № 999-VI «О редких птицах» принят.")
    second, others = mentions_of("Закон РК «О редких птицах» применяется.")
    documents = {
        "a": resolve_in_document(first, texts),
        "b": resolve_in_document(second, others),
    }
    _, acts = resolve_in_corpus(documents)
    assert [(act.act_key, act.mentions) for act in acts] == [("Z1900000999", 2)]


def test_every_mention_key_has_a_row() -> None:
    mentions, texts = mentions_of(
        "Приказ Министра финансов РК от 5 мая 2020 года № 10; Конвенция МОТ № 138;"
        " СТ РК 1174-2003; Парижское соглашение; Конституция РК;"
        " решение маслихата города Алматы от 3 июня 2021 года № 5.",
    )
    resolved_documents, acts = resolve_in_corpus({"d": resolve_in_document(mentions, texts)})
    keys = {
        m.value.act_key for m in resolved_documents["d"] if isinstance(m.value, Law)
    } - {""}  # fmt: skip
    assert keys == {act.act_key for act in acts}
    assert len(keys) == 6
    assert "K950001000_" in keys


#: Identifiers known from the registry, and the citation they follow from.
IDENTIFIERS = [
    (("law", "379-V", "2015-10-31"), "Z1500000379"),
    (("code", "414-V", "2015-11-23"), "K1500000414"),
    (("law", "319-III", "2007-07-27"), "Z070000319_"),
    (("law", "274-IV", "2010-05-04"), "Z100000274_"),
    (("law", "413-IV", "2011-03-01"), "Z1100000413"),
    (("law", "2198", "1995-04-17"), "Z950002198_"),
    (("code", "409-I", "1999-07-01"), "K990000409_"),
    (("law", "2464-XII", "1994-01-01"), ""),
    (("law", "379-V", ""), ""),
    (("order", "598", "2015-11-30"), ""),
    (("decision", "23/218-VII", "2022-12-14"), ""),
]


@pytest.mark.parametrize(("parts", "expected"), IDENTIFIERS)
def test_identifiers(parts: tuple[str, str, str], expected: str) -> None:
    assert act_id(*parts) == expected


def test_identifiers_of_decrees_and_resolutions_need_their_issuer() -> None:
    government = "Правительство Республики Казахстан"
    assert act_id("resolution", "1413", "2014-12-31", issuer=government) == "P1400001413"
    assert act_id("resolution", "680", "2008-07-11", issuer="Үкімет") == "P080000680_"
    assert act_id("resolution", "41", "2019-03-30", issuer="Правление Национального Банка") == ""
    assert (
        act_id("resolution", "407", "2013-11-14", issuer="Правительство Ленинградской области")
        == ""
    )
    assert act_id("resolution", "407", "2013-11-14", issuer="Правительство РК") == "P1300000407"
    assert act_id("resolution", "5", "2013-11-14", issuer="Government of Moscow") == ""
    assert act_id("decree", "611", "2024-07-30", issuer="Глава государства") == "U2400000611"
    assert act_id("law", "116", "2013") == ""  # Law No. 116 of 2013: any country's
    assert act_id("law", "94-V", "2013") == "Z1300000094"
    assert act_id("decree", "577", "2013-05-30", issuer="President") == "U1300000577"
    last = act_id("decree", "2828", "1996-01-27", issuer="Президент", force_of_law=True)
    assert last == "U960002828_"  # no register of numbers tells which letter such a decree has
    assert act_id("law", "2828", "1996-01-27") == act_id("law", "2828", "1996") == "U960002828_"
    amending = act_id("decree", "2447", "1995-08-31", issuer="President", force_of_law=True)
    assert amending == act_id("law", "2447", "1995-08-31") == ""
    assert act_id("law", "48-I", "1996-11-22") == "Z960000048_"
    assert (
        act_id("decree", "2444", "1995-08-31", issuer="Президент", force_of_law=True)
        == "Z950002444_"
    )
    assert act_id("decree", "2444", "1995-08-31", issuer="Президент") == ""
    assert act_id("law", "224-ФЗ", "2015-07-13", "RU") == ""


#: A registered act: its type, number, date and issuer, the number of its registration.
REGISTERED = [
    (("order", "1187", "2015-12-09", "Министр по инвестициям", "12864"), "V1500012864"),
    (("order", "69", "2014-11-03", "Мәдениет және спорт министрі", "9947"), "V1400009947"),
    (("resolution", "215", "2019-11-28", "Правление Национального Банка", "19670"), "V1900019670"),
    (("order", "179", "2002-11-23", "Министр юстиции", "2071"), "V020002071_"),
    (("decision", "31-4", "2014-06-06", "Жуалынский районный маслихат", "2268"), ""),
    (("resolution", "923", "2018-12-29", "Правительство РК", "923"), "P1800000923"),
    (("order", "5", "2020-01-01", "", "19999"), ""),
]


@pytest.mark.parametrize(("parts", "expected"), REGISTERED)
def test_identifiers_of_registered_acts(parts: tuple[str, ...], expected: str) -> None:
    act_type, number, date, issuer, registered = parts
    assert act_id(act_type, number, date, issuer=issuer, registered=registered) == expected


def test_halves_of_a_joint_order_share_its_registration() -> None:
    text = (
        "совместный приказ Министра энергетики от 14 декабря 2015 года № 717 и Министра экономики от "
        "28 декабря {} года № 799 «Об осмотре пасек» (зарегистрирован в Реестре под № 12661)"
    )
    for year, expected in ((2015, "V1500012661"), (2016, "")):  # of two years: which is not known
        halves = [found.value for found in find_laws(text.format(year), "ru")]
        assert [law.act_id for law in halves if isinstance(law, Law)] == [expected] * 2
    kazakh = (
        "Экономика министрінің 2009 жылғы 6 тамыздағы № 166 және Қаржы министрінің 2009 жылғы 25 тамыздағы "
        "№ 351 бірлескен бұйрығы (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 5797 "
        "болып тіркелген)"
    )
    both = [found.value for found in find_laws(kazakh, "kk")]
    assert [law.act_id for law in both if isinstance(law, Law)] == ["V090005797_"] * 2


def test_identifiers_of_directives() -> None:
    office = "Премьер-Министр Республики Казахстан"
    assert act_id("directive", "55-р", "2020-04-09", issuer=office) == "R2000000055"
    assert act_id("directive", "55-ө", "2020-04-09", issuer="Премьер-Министр") == "R2000000055"
    assert act_id("directive", "55-р", "2020-04-09", issuer="Аким города Алматы") == ""
    assert act_id("directive", "55-р", "2009-04-09", issuer=office) == ""


#: The registration of one order in three languages, and what is none.
REGISTRATIONS = [
    ("ru", "Приказ Министра юстиции от 5 мая 2018 года № 194. Зарегистрирован в Министерстве юстиции Республики Казахстан 29 мая 2018 года № 16949"),
    ("ru", "приказом Министра юстиции РК от 5 мая 2018 года № 194 «О формах» (далее – Приказ) (зарегистрирован в Реестре государственной регистрации нормативных правовых актов за № 16949)"),
    ("ru", "Приказ МЮ РК от 05.05.2018 №194 (рег. №16949)"),
    ("ru", "Приказ Министра юстиции РК от 5 мая 2018 года № 194 (зарегистрирован за № 16949, опубликован 1 июня 2018 года)"),
    ("en", "Order of the Minister of Justice of the RK dated May 5, 2018 No. 194 (registered under No. 16949)"),
    ("kk", "Әділет министрінің 2018 жылғы 5 мамырдағы № 194 бұйрығымен (Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № 16949 болып тіркелген)"),
    ("en", "Order of the Minister of Justice of the RK dated May 5, 2018 No. 194 (registered in the Register of State Registration of Regulatory Legal Acts under No. 16949)"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), REGISTRATIONS)
def test_an_order_with_its_registration(language: str, text: str) -> None:
    assert [act for _, act in resolved(text, language=language)] == ["V1800016949"]


def test_no_registration_is_none_of_the_order() -> None:
    text = "Приказ Министра юстиции от 5 мая 2018 года № 194 (заявление зарегистрировано № 16949)."
    assert resolved(text) == [("Приказ Министра юстиции от 5 мая 2018 года № 194", "")]


def test_a_registration_told_once_is_known_to_the_corpus() -> None:
    told = (
        "Приказ Министра юстиции от 5 мая 2018 года № 194 (рег. № 16949).",
        "Настоящий приказ вступает в силу. Приказ Министра юстиции РК от 5 мая 2018 года № 194.",
    )
    kazakh = "Қазақстан Республикасы Әділет министрінің 2018 жылғы 5 мамырдағы № 194 бұйрығы."
    first, texts = mentions_of(*told)
    second, others = mentions_of(kazakh, language="kk")
    made, acts = resolve_in_corpus(
        {"a": resolve_in_document(first, texts), "b": resolve_in_document(second, others)}
    )
    laws = [m.value for row in made.values() for m in row if isinstance(m.value, Law)]
    assert {law.act_key for law in laws if law.number} == {"V1800016949"}
    assert "V1800016949" in [act.registry_id for act in acts]


def test_number_and_day_of_an_act_are_of_one_citation() -> None:
    mentions, texts = mentions_of(
        "Совместный приказ Министра энергетики РК от 23 ноября 2023 года № 410 и Министра экономики от "
        "24 ноября 2023 года № 180 (рег. № 33685)."
    )
    _, acts = resolve_in_corpus({"a": resolve_in_document(mentions, texts)})
    joint = [act for act in acts if act.registry_id == "V2300033685"]
    assert [(act.number, act.date) for act in joint] == [("410", "2023-11-23")]


def test_a_registration_is_of_no_act_without_a_name() -> None:
    registered = (
        "Приказ Министра юстиции от 5 мая 2018 года № 194. Зарегистрирован в Министерстве юстиции "
        "Республики Казахстан 29 мая 2018 года № 16949",
        "Настоящий приказ вводится в действие со дня его опубликования.",
    )
    other = "Настоящий Закон вводится в действие с 1 января 2020 года."
    first, texts = mentions_of(*registered)
    second, others = mentions_of(other)
    made, _ = resolve_in_corpus(
        {"a": resolve_in_document(first, texts), "b": resolve_in_document(second, others)}
    )
    laws = {name: [m.value for m in row if isinstance(m.value, Law)] for name, row in made.items()}
    assert [law.act_id for law in laws["a"]] == ["V1800016949"] * 2
    assert [law.act_id for law in laws["b"]] == [""]


#: As written in Russian texts, and the identifier meant.
VARIANTS = [
    ("Закон РК «О гражданстве»", "Z910004800_"),
    ("Закон РК «О финансовом лизинге»", "Z000000078_"),
    ("Закон о педагогах", "Z1900000293"),
    ("Закон РК «О выборах»", "Z950002464_"),
    ("Закон РК «О Национальном Банке»", "Z950002155_"),
    ("Трудовой кодекс РК", LABOUR),
    ("Закон РК «О правах потребителей»", "Z100000274_"),
    ("Закон РК «Об исполнительном производстве»", "Z100000261_"),
    ("Закон РК «О ТОО»", "Z980000220_"),
    ("Закон РК «О Воинской службе и статусе военнослужащих»", "Z1200000561"),
    ("Закон РК «О государственной службе РК»", "Z1500000416"),
    ("Закон РК «О правах ребенка Республики Казахстан»", "Z020000345_"),
    ("Закон РК «О пенсионном обеспечении»", "Z1300000105"),
    ("Кодекс РК об административных правонарушениях", "K1400000235"),
]


@pytest.mark.parametrize(("text", "expected"), VARIANTS)
def test_names_of_the_registry(text: str, expected: str) -> None:
    law = find_laws(text, "ru")[0].value
    assert isinstance(law, Law)
    entry = find_entry(law)
    assert entry is not None
    assert entry.act_id == expected


def test_no_registry_row_contradicts_the_rule() -> None:
    for number, date, kind in (("379-V", "2015-10-31", "law"), ("414-V", "2015-11-23", "code")):
        entry = entry_of(act_id(kind, number, date))
        assert entry is not None
        assert (entry.number, entry.date) == (number, date)


def test_keys_tell_acts_apart() -> None:
    order = Law(act_type="order", number="5", date="2020-05-05", issuer="Министр финансов РК")
    assert key_of(order) != key_of(replace(order, issuer="Министр юстиции РК"))
    assert key_of(replace(order, draft=True)) == ""


def test_an_order_is_one_act_in_two_languages() -> None:
    orders = {
        "ru": ("ru", "приказ Министра энергетики РК от 15 июня 2018 года № 256"),
        "kk": ("kk", "ҚР Энергетика министрінің 2018 жылғы 15 маусымдағы № 256 бұйрығы"),
    }
    documents = {
        name: resolve_in_document(*mentions_of(text, language=language))
        for name, (language, text) in orders.items()
    }
    _, acts = resolve_in_corpus(documents)
    assert [(act.number, act.mentions, act.documents) for act in acts] == [("256", 2, 2)]


def test_standards_with_a_small_number_have_no_key() -> None:
    laws = [found.value for found in find_laws("По МСФО (IAS) 16, ISO 9001:2015.", "ru")]
    assert [key_of(law) for law in laws if isinstance(law, Law)] == ["", "standard-int-9001:2015"]


def test_orders_of_two_offices_are_two_acts() -> None:
    texts = (
        "приказ Министра энергетики РК от 15 июня 2018 года № 256",
        "приказ Министра финансов РК от 15 июня 2018 года № 256",
        "приказ Министра финансов Республики Казахстан от 15 июня 2018 года № 256",
    )
    _, acts = resolve_in_corpus({"d": resolve_in_document(*mentions_of(*texts))})
    assert sorted(act.mentions for act in acts) == [1, 2]


def test_a_code_of_open_edition_is_one_act_in_three_languages() -> None:
    codes = {
        "ru": "Налоговый кодекс РК",
        "kk": "ҚР Салық кодексі",
        "en": "the Tax Code of the Republic of Kazakhstan",
    }
    documents = {
        language: resolve_in_document(*mentions_of(text, language=language))
        for language, text in codes.items()
    }
    _, acts = resolve_in_corpus(documents)
    assert [(act.act_key, act.registry_id, act.mentions) for act in acts] == [
        ("code-tax-code", "", 3)
    ]


def treaty_keys(*segments: str, language: str) -> list[str]:
    """Return the keys of the treaties mentioned, in order of place."""
    mentions, texts = mentions_of(*segments, language=language)
    laws = [m.value for m in resolve_in_document(mentions, texts)]
    return [law.act_key for law in laws if isinstance(law, Law) and law.act_type == "agreement"]


@pytest.mark.parametrize(
    ("language", "segments"),
    [
        ("ru", ["О ратификации Соглашения между Республикой Казахстан и Республикой Армения о туризме",
                "Закон Республики Казахстан от 5 марта 2018 года № 140-VI", "Целью настоящего Соглашения является туризм."]),
        ("kk", ["Қазақстан Республикасы мен Армения Республикасы арасындағы туризм туралы келісімді ратификациялау туралы",
                "Қазақстан Республикасының Заңы 2018 жылғы 5 наурыздағы № 140-VI", "Осы Келісімнің мақсаты – туризм."]),
        ("en", ["Agreement between the Republic of Kazakhstan and Georgia on tourism",
                "Article 1", "The aim of this Agreement is tourism."]),
    ],
)  # fmt: skip
def test_this_treaty_is_the_one_in_the_heading(language: str, segments: list[str]) -> None:
    first, pointed = treaty_keys(*segments, language=language)
    assert first == pointed != ""


def test_of_two_treaties_in_the_heading_none_is_this_one() -> None:
    *named, pointed = treaty_keys(
        "Соглашение между Республикой Казахстан и Республикой Армения о туризме",
        "Соглашение между Республикой Казахстан и Республикой Индия о туризме и спорте",
        "Целью настоящего Соглашения является туризм.",
        language="ru",
    )
    assert len(set(named)) == 2
    assert pointed == ""


def test_conventions_by_number_are_of_the_ilo_where_it_is_spoken_of() -> None:
    texts = ("ILO standards are binding.", "The ratification of Convention No. 102 is planned.")
    mentions, segments = mentions_of(*texts, language="en")
    laws = [m.value for m in resolve_in_document(mentions, segments) if isinstance(m.value, Law)]
    assert [(law.number, law.jurisdiction) for law in laws] == [("102", "ILO")]


def test_rules_point_to_those_the_document_names() -> None:
    texts = (
        "Утвердить прилагаемые Правила осмотра техники (далее – Правила).",
        "Настоящие Правила определяют порядок осмотра.",
    )
    mentions, segments = mentions_of(*texts)
    laws = [m.value for m in resolve_in_document(mentions, segments) if isinstance(m.value, Law)]
    assert len({law.act_key for law in laws}) == 1
