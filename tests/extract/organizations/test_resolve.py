"""Which body a mention means: within a document, and over a corpus."""

import time
from dataclasses import replace

import pytest

from pipeline.extract.organizations.core_names import core_name
from pipeline.extract.organizations.find import find_organizations
from pipeline.extract.organizations.identity import form_class, identity
from pipeline.extract.organizations.keys import key_of_words, spelled_key, spelling
from pipeline.extract.organizations.models import find as org_model
from pipeline.extract.organizations.models import names_english as org_names_english
from pipeline.extract.organizations.resolve import resolve_in_corpus, resolve_in_document
from pipeline.records import Mention, Organization


@pytest.fixture(autouse=True)
def _rules_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(org_model, "russian_tagger", lambda: None)
    monkeypatch.setattr(org_model, "kazakh_network", lambda: None)
    monkeypatch.setattr(org_names_english, "english_model", lambda: None)


def _mentions(texts: dict[int, str], language: str = "ru") -> list[Mention]:
    return [
        Mention(
            segment=number,
            kind="organization",
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
        for found in find_organizations(text, language)
    ]


def _organization(mention: Mention) -> Organization:
    assert isinstance(mention.value, Organization)
    return mention.value


def test_generic_words_stand_for_the_body_defined_before() -> None:
    texts = {
        0: "Министерство финансов Республики Казахстан (далее – Министерство) готовит план.",
        1: "План утвержден Министерством. Иное министерство его не меняет.",
    }
    made = resolve_in_document(_mentions(texts), texts)
    later = [m for m in made if m.segment == 1]
    assert [(m.text, _organization(m).body_id) for m in later] == [("Министерством", "mf")]
    start, end = later[0].context_start, later[0].context_end
    assert texts[1][start:end] == "План утвержден Министерством."


@pytest.mark.parametrize(
    ("before", "names"),
    [
        ("Uzbekistan bought more gas than ever.", []),
        ("Kazakhstan sold gas to Uzbekistan. Astana was glad.", ["Energy ministry"]),
        ("More gas was sold than ever.", ["Energy ministry"]),
    ],
)
def test_a_small_ministry_is_of_the_state_spoken_of(before: str, names: list[str]) -> None:
    texts = {0: before, 1: "Prices are set by the energy ministry."}
    made = resolve_in_document(_mentions(texts, "en"), texts)
    assert [_organization(m).name for m in made if m.segment == 1] == names


def test_a_list_of_abbreviations_holds_for_cells_before_it() -> None:
    texts = {
        0: "Отчёт в МЭ",
        1: "МЭ",
        2: "РЭ",
        3: "МЭ – Министерство энергетики Республики Казахстан",
        4: "РЭ – Министерство экономики",
    }
    made = resolve_in_document(_mentions(texts), texts)
    assert [(m.segment, m.text) for m in made if m.text == "МЭ"] == [
        (0, "МЭ"),
        (1, "МЭ"),
        (3, "МЭ"),
    ]
    assert not [m for m in made if m.text == "РЭ"]


def test_no_definition_no_mention() -> None:
    texts = {0: "Министерство готовит план."}
    assert resolve_in_document(_mentions(texts), texts) == ()


def test_a_later_definition_wins() -> None:
    texts = {
        0: "Министерство финансов (далее – Министерство) готовит план.",
        1: "Министерство юстиции (далее – Министерство) проверяет его.",
        2: "Отчет готовит Министерство.",
    }
    made = resolve_in_document(_mentions(texts), texts)
    assert [_organization(m).body_id for m in made if m.segment == 2] == ["moj"]


def test_a_body_is_named_in_its_languages_and_not_in_capitals() -> None:
    text = {0: "ГУ «МИНИСТЕРСТВО ЭНЕРГЕТИКИ РЕСПУБЛИКИ КАЗАХСТАН»", 1: "Департамент семян"}
    mentions = [replace(m, language="kk") for m in _mentions(text)]
    _, bodies = resolve_in_corpus({"a": resolve_in_document(mentions, text)})
    names = {body.body_id: (body.name_kk, body.name_ru) for body in bodies}
    assert names["men"] == ("Энергетика министрлігі", "Министерство энергетики")


def test_a_russian_name_in_a_kazakh_line_is_the_same_body() -> None:
    text = {0: "МАСЛИХАТ ГОРОДА СЕМЕЙ", 1: "маслихат города Семей"}
    first, second = _mentions(text)
    _, bodies = resolve_in_corpus({"a": (replace(first, language="kk"), second)})
    assert [body.mentions for body in bodies] == [2]


def test_a_name_in_capitals_is_no_abbreviation() -> None:
    texts = {0: "ПРАВИТЕЛЬСТВО РЕСПУБЛИКИ КАЗАХСТАН", 1: "МНЭ РК"}
    _, bodies = resolve_in_corpus({"a": resolve_in_document(_mentions(texts), texts)})
    assert [body.abbreviation for body in bodies] == ["", "МНЭ РК"]


def test_an_abbreviation_with_its_country_is_the_one_explained() -> None:
    texts = {0: "Комитет семян Казахстана (далее – КСЕМ) создан.", 1: "Отчет КСЕМ РК принят."}
    made = resolve_in_document(_mentions(texts), texts)
    keys = {m.value.body_id or identity(m.value, "ru") for m in made if isinstance(m.value, Organization)}  # fmt: skip
    assert len(keys) == 1


def test_kazakh_short_name() -> None:
    texts = {
        0: "Қаржы министрлігі (бұдан әрі – Министрлік) жоспар дайындады.",
        1: "Жоспарды Министрлік бекітті.",
    }
    made = resolve_in_document(_mentions(texts, "kk"), texts)
    assert [m.text for m in made if m.segment == 1] == ["Министрлік"]


def test_one_row_for_one_body_in_three_languages() -> None:
    documents = {
        "a": _mentions({0: "Министерство национальной экономики РК и МНЭ РК"}),
        "b": _mentions({0: "ҚР Ұлттық экономика министрлігі"}, "kk"),
        "c": _mentions({0: "The Ministry of National Economy of Kazakhstan"}, "en"),
    }
    _, bodies = resolve_in_corpus(documents)
    (body,) = bodies
    assert (body.body_id, body.abbreviation, body.mentions, body.documents) == (
        "mne",
        "МНЭ РК",
        4,
        3,
    )
    assert all((body.name_kk, body.name_ru, body.name_en))


def test_a_body_is_called_by_its_name() -> None:
    text = "Отчет ТОО «Ертіс Сервис», акимата города Семея и акимата города Курчатова принят."
    _, bodies = resolve_in_corpus({"a": _mentions({0: text})})
    assert [body.body_id for body in bodies] == [
        "akimat-goroda-kurchatova",
        "akimat-goroda-semeya",
        "too-ertis-servis",
    ]


def test_successors_stay_two_with_a_note() -> None:
    documents = {
        "a": _mentions({0: "Министерство образования и науки РК и Министерство просвещения РК"})
    }
    _, bodies = resolve_in_corpus(documents)
    assert [b.body_id for b in bodies] == ["mes", "mprosv"]
    assert all(b.note for b in bodies)


#: Names of one body: language, name, legal form.
SAME = (
    (("ru", "ТОО «Жетысу Курылыс»", "ТОО"), ("kk", "«Жетісу Құрылыс» ЖШС", "ЖШС")),
    (("ru", "ТОО «Нурлы Жол»", "ТОО"), ("en", "Nurly Zhol LLP", "LLP")),
    (("ru", "акимат Жамбылской области", ""), ("kk", "Жамбыл облысының әкімдігі", "")),
    (("ru", "Комитет науки МНВО РК", ""), ("kk", "Ғылым комитеті", "")),
    (
        (
            "en",
            "Bureau of National Statistics of the Agency for Strategic Planning and Reforms",
            "",
        ),
        ("ru", "Бюро национальной статистики", ""),
    ),
    (
        ("ru", "РГП Институт ядерной физики", "РГП"),
        ("kk", "Ядролық физика институты РМК", "РМК"),
        ("en", "RSE Institute of Nuclear Physics", "RSE"),
    ),
    (
        ("ru", "ГКП «Детский санаторий «Тулпар»", "ГКП"),
        ("kk", "«Тұлпар» балалар санаторийі» МКК", "МКК"),
    ),
    (
        ("ru", "Институт истории имени Уалиханова", ""),
        ("kk", "Уәлиханов атындағы Тарих институты", ""),
    ),
    (("en", "Healthcare Ministry", ""), ("ru", "Министерство здравоохранения", "")),
    (("en", "Damu Foundation", ""), ("ru", "фонд «Даму»", "")),
    (
        ("ru", "РГУ «Комитет казначейства Министерства финансов РК»", "РГУ"),
        ("ru", "Комитет казначейства", ""),
    ),
    (
        ("ru", "Комитет национальной безопасности Казахстана", ""),
        ("en", "National Security Committee", ""),
    ),
    (("ru", "Университет Назарбаева", ""), ("en", "Nazarbayev University", "")),
    (
        ("ru", "ДЧС Акмолинской области", ""),
        ("kk", "Ақмола облысының Төтенше жағдайлар департаменті", ""),
        ("en", "Department of Emergency Situations of Akmola Region", ""),
    ),
    (
        ("ru", "Прокуратура города Алматы", ""),
        ("kk", "Алматы қаласының прокуратурасы", ""),
        ("en", "Almaty City Prosecutor's Office", ""),
    ),
    (
        ("ru", "Аппарат акима Сарыаркинского района города Астаны", ""),
        ("kk", "Астана қаласы Сарыарқа ауданы әкімінің аппараты", ""),
    ),
    (
        ("ru", "Отдел образования Аягозского района", ""),
        ("en", "Education Department of Ayagoz District", ""),
    ),
    (
        ("ru", "Управление полиции Медеуского района", ""),
        ("en", "Police Department of Medeu District", ""),
    ),
    (("ru", "Торайгыров университет", ""), ("en", "Toraighyrov University", "")),
    (
        ("ru", "Ассоциация финансистов Казахстана", ""),
        ("kk", "Қазақстан қаржыгерлерінің қауымдастығы", ""),
        ("en", "Association of Financiers of Kazakhstan", ""),
    ),
    (("en", "Committee of Civil Aviation", ""), ("en", "Civil Aviation Committee", "")),
    (("ru", "НК КМГ", ""), ("en", "KMG", "")),
    (
        ("ru", "Управление сельского хозяйства Акмолинской области", ""),
        ("kk", "Ақмола облысының ауыл шаруашылығы басқармасы", ""),
        ("en", "Agriculture Department of Akmola Region", ""),
    ),
)
#: Names of two bodies.
APART = (
    (("ru", "ТОО «Самал»", "ТОО"), ("ru", "ТОО «Самар»", "ТОО")),
    (("ru", "ОФ «Болашак»", "ОФ"), ("ru", "ОО «Болашак»", "ОО")),
    (("ru", "акимат города Караганды", ""), ("ru", "акимат Карагандинской области", "")),
    (("ru", "Министерство финансов РК", ""), ("ru", "Министерство финансов РФ", "")),
    (("ru", "ТОО «Береке»", "ТОО"), ("ru", "ТОО «Береке-2030»", "ТОО")),
    (("ru", "АО «НУХ «Байтерек»", "АО"), ("ru", "КГУ «Центр досуга «Байтерек»", "КГУ")),
    (("ru", "ГККП «Ясли-сад «Тюльпан»", "ГККП"), ("ru", "ГККП «Дом культуры «Тюльпан»", "ГККП")),
    (
        ("ru", "КГУ «Школа № 1» ГУ «Отдел образования»", "КГУ"),
        ("ru", "КГУ «Школа № 2» ГУ «Отдел образования»", "КГУ"),
    ),
    (
        ("ru", "КГУ «Школа Арай» Сырымского района", "КГУ"),
        ("ru", "КГУ «Школа Арай» Абайского района", "КГУ"),
    ),
    (("kk", "«ҚО» АҚ", "АҚ"), ("kk", "«ҚӘ» АҚ", "АҚ")),
    (("ru", "Арбитражный центр НПП РК «Атамекен»", ""), ("ru", "НПП РК «Атамекен»", "")),
    (("ru", "Институт политики партии «Нур Отан»", ""), ("ru", "партия «Нур Отан»", "")),
    (("ru", "Минкультуры России", ""), ("ru", "Минкультуры Казахстана", "")),
    (("ru", "ДП Жамбылской области", ""), ("ru", "ДЧС Жамбылской области", "")),
    (
        ("ru", "Управление образования Абайской области", ""),
        ("en", "Education Department of Abai District", ""),
    ),
    (("ru", "Ассоциация юристов Казахстана", ""), ("ru", "Ассоциация юристов России", "")),
    (("en", "Committee on Finance", ""), ("en", "Ministry of Finance", "")),
    (
        ("ru", "Управление сельского хозяйства Акмолинской области", ""),
        ("ru", "Управление рыбного хозяйства Акмолинской области", ""),
    ),
)


def _ids(names: tuple[tuple[str, str, str], ...]) -> set[str]:
    template = _mentions({0: "Министерство финансов"})[0]
    documents = {
        str(n): (
            replace(
                template, language=language, value=Organization(name=name, legal_form=legal_form)
            ),
        )
        for n, (language, name, legal_form) in enumerate(names)
    }
    return {body.body_id for body in resolve_in_corpus(documents)[1]}


@pytest.mark.parametrize("names", SAME)
def test_joined(names: tuple[tuple[str, str, str], ...]) -> None:
    assert len(_ids(names)) == 1


@pytest.mark.parametrize("names", APART)
def test_kept_apart(names: tuple[tuple[str, str, str], ...]) -> None:
    assert len(_ids(names)) == 2


def test_spelling_is_one_over_scripts() -> None:
    assert spelling("Құрылыс") == spelling("Курылыс") == spelling("Kurylys")
    assert spelled_key("Өскемен Су Арнасы") == spelled_key("Oskemen Su Arnasy")
    assert key_of_words("Жамбыл облысының әкімдігі", "kk") == key_of_words(
        "акимат Жамбылской области", "ru"
    )


def test_parts_of_names() -> None:
    assert (
        core_name("АО «Фонд национального благосостояния «Самрук-Қазына»", "АО") == "Самрук-Қазына"
    )
    assert form_class("товарищество с ограниченной ответственностью") == "ltd"
    assert identity(Organization(name="НАО «ЦПГИ»", legal_form="НАО")) == "cpgi"


def _by_model(segment: int, text: str, short: str) -> Mention:
    start = text.index(short)
    return Mention(
        segment=segment, kind="organization", start=start, end=start + len(short), text=short,
        rule="org_model", confidence=0.6, context_start=0, context_end=len(text), language="ru",
        value=Organization(name=short, org_type="other"),
    )  # fmt: skip


def test_an_abbreviation_explained_as_something_else_is_no_body() -> None:
    texts = {
        0: "Получено технико-коммерческое предложение поставщика (ТПП) и отзыв ЦНТК.",
        1: "Взят паритет покупательной способности (далее – ППС) за год.",
        2: "По ППС доход вырос, сообщил ЦНТК.",
    }
    found = [_by_model(2, texts[2], "ППС"), _by_model(2, texts[2], "ЦНТК")]
    assert [m.text for m in resolve_in_document(found, texts)] == ["ЦНТК"]


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("«AMANAT» партиясы", "«AMANAT» партиясы Бурабай аудандық филиалы", "kk"),
        ("АО «Финансовая академия»", "Центр опросов при АО «Финансовая академия»", "ru"),
        ("партия «Ак жол»", "Актюбинский областной филиал партии «Ак жол»", "ru"),
        ("KIS", "KISI", "en"),
        ("Управление образования акимата города Алматы", "акимат города Алматы", "ru"),
        ("«Еңбек» АҚ", "«Еңбек» АҚ Абай облысы бойынша филиалының Ертіс ауданы бөлімі", "kk"),
        ("«Еңбек» АҚ", "«Еңбек» АҚ-ның Талдау департаменті", "kk"),
        ("АО «Еңбек»", "Департамент анализа АО «Еңбек»", "ru"),
        ("Halyk Bank", "Almaty branch of Halyk Bank", "en"),
        ("Russian energy ministry", "Ministry of Energy", "en"),
    ],
)
def test_a_part_of_a_body_is_not_the_body(one: str, other: str, language: str) -> None:
    assert identity(Organization(name=one), language) != identity(
        Organization(name=other), language
    )


def test_an_abbreviation_in_brackets_is_the_body_before_it() -> None:
    texts = {
        0: "The National Scientific Council (NSC) met.",
        1: "Grants are approved by the NSC.",
    }
    made = resolve_in_document(_mentions(texts, "en"), texts)
    ids = {_organization(m).body_id for m in made if m.text == "NSC"}
    assert ids == {identity(Organization(name="National Scientific Council"), "en")}


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("Ministry of the National Economy", "Ministry of National Economy", "en"),
        ("National Bank of the RK", "National Bank of the Republic of Kazakhstan", "en"),
        ("Agency of the RoK for Civil Service Affairs", "Agency for Civil Service Affairs", "en"),
        ("MNE of the RK", "Ministry of National Economy", "en"),
        ("Управление образования акимата города Алматы", "Управление образования города Алматы", "ru"),
        ("Алматы қаласы әкімдігінің Білім басқармасы", "Алматы қаласының білім басқармасы", "kk"),
        ("МВД Республики Казахстан", "Министерство внутренних дел", "ru"),
        ("Қазақстан Республикасының ҰЭМ", "Ұлттық экономика министрлігі", "kk"),
        ("KMG of Kazakhstan", "KazMunayGas", "en"),
        ("Казахстанское министерство здравоохранения", "Министерство здравоохранения", "ru"),
        ("Қазақстан Ұлттық Банкі", "Ұлттық Банк", "kk"),
        ("Қазақстанның Қаржы министрлігі", "ҚР Қаржы министрлігі", "kk"),
        ("Қазақстан Үкіметі", "Қазақстан Республикасының Үкіметі", "kk"),
        ("AMANAT партиясы", "«AMANAT» партиясы", "kk"),
        ("Сарыағашский городской маслихат Туркестанской области", "Сарыағашский городской маслихат", "ru"),
        ("Samruk-Kazyna National Wealth Fund", "Samruk-Kazyna", "en"),
        ("КазНУ им. аль-Фараби", "Казахский национальный университет имени аль-Фараби", "ru"),
        ("Әл-Фараби атындағы ҚазҰУ", "ҚазҰУ", "kk"),
        ("Қазақстан Республикасы Парламенті Мәжілісі", "Мәжіліс", "kk"),
        ("Kazakhmys Corporation", "Kazakhmys", "en"),
        ("агентство Kazinform", "Казинформ", "ru"),
        ("КГД МФ РК", "Комитет государственных доходов", "ru"),
        ("ҚР СЖРА ҰСБ", "Ұлттық статистика бюросы", "kk"),
        ("ҚР ҰЭМ Статистика комитеті", "Статистика комитеті", "kk"),
        ("Committee on Statistics of the MNE RK", "Statistics Committee", "en"),
        ("Kazakh energy ministry", "Ministry of Energy of the Republic of Kazakhstan", "en"),
        ("Маңғыстау облыстық маслихаты", "Маңғыстау облыстық мәслихаты", "kk"),
    ],
)  # fmt: skip
def test_spellings_of_one_body(one: str, other: str, language: str) -> None:
    keys = {identity(Organization(name=name), language) for name in (one, other)}
    assert len(keys) == 1


def test_governments_of_another_state_are_one_in_three_languages() -> None:
    names = (
        ("Правительство Китайской Народной Республики", "ru"),
        ("Қытай Халық Республикасының Үкіметі", "kk"),
        ("Government of the People's Republic of China", "en"),
    )
    assert len({identity(Organization(name=name), language) for name, language in names}) == 1
    apart = ("Правительство Москвы", "Правительство Российской Федерации", "Правительство РК")
    assert len({identity(Organization(name=name), "ru") for name in apart}) == 3


def test_a_list_of_abbreviations_tells_of_a_part_with_its_ministry() -> None:
    texts = {
        0: "Отвечает МФ, МНЭ.",
        1: "КГД МФ – Комитет государственных доходов Министерства финансов Республики Казахстан.",
    }
    made = resolve_in_document(_mentions(texts, "ru"), texts)
    assert {_organization(m).body_id for m in made if m.text == "МФ"} <= {"", "mf"}


def test_district_bodies_of_two_regions_stay_two() -> None:
    names = ("Абайский районный маслихат Карагандинской области", "Абайский районный маслихат")
    assert len({identity(Organization(name=name), "ru") for name in names}) == 2


def test_an_abbreviation_in_a_cell_is_the_body_in_the_next_cell() -> None:
    texts = {
        0: "НЦВ",
        1: "Национальный центр водоснабжения",
        2: "ВВП",
        3: "Валовой внутренний продукт",
        4: "Отчёт дан НЦВ.",
    }
    made = resolve_in_document(_mentions(texts, "ru"), texts)
    ids = {m.segment: _organization(m).body_id for m in made if m.text == "НЦВ"}
    body = identity(Organization(name="Национальный центр водоснабжения"), "ru")
    assert ids == {0: body, 4: body}


@pytest.mark.parametrize(
    ("language", "text", "short", "body"),
    [
        ("ru", "Комитет науки Министерства образования (далее – Комитет) закрыт. Комитет ответил.", "Комитет", "Комитет науки Министерства образования"),
        ("ru", "Отдел связи Министерства обороны (далее – Министерство) ждёт. Министерство молчит.", "Министерство", "Министерство обороны"),
        ("ru", "Комитет геологии Министерства энергетики (далее – МЭ) ждёт.", "МЭ", "Министерство энергетики"),
        ("en", "The Department of Forests of the Ministry of Energy (hereinafter, the Department) met. The Department voted.", "Department", "Department of Forests of the Ministry of Energy"),
        ("kk", "Қаржы министрлігінің Аудит департаменті (бұдан әрі – Министрлік) күтуде. Министрлік жазды.", "Министрлік", "Қаржы министрлігі"),
        ("kk", "Қаржы министрлігінің Қазынашылық комитеті (бұдан әрі – Комитет) күтуде. Комитет жазды.", "Комитет", "Қазынашылық комитеті"),
    ],
)  # fmt: skip
def test_a_short_name_is_of_the_part_or_of_the_whole(
    language: str, text: str, short: str, body: str
) -> None:
    made = resolve_in_document(_mentions({0: text}, language), {0: text})
    ids = {_organization(m).body_id for m in made if m.text == short and _organization(m).body_id}
    assert ids == {identity(Organization(name=body), language)}


def test_each_appendix_may_give_a_short_name_anew() -> None:
    texts = {
        0: "Комитет науки Министерства финансов (далее – Комитет).",
        1: "Комитет собрался.",
        2: "Комитет геологии Министерства энергетики (далее – Комитет).",
        3: "Комитет разошёлся.",
    }
    made = resolve_in_document(_mentions(texts, "ru"), texts)
    ids = {m.segment: _organization(m).body_id for m in made if m.text == "Комитет"}
    assert ids == {1: "knauki", 3: "kgeo"}


def test_a_ministry_in_one_word_is_the_one_of_its_field_that_the_document_names() -> None:
    texts = {0: "Министерство культуры и спорта открыло зал.", 1: "Минкультуры и Минздрав молчат."}
    made = resolve_in_document(_mentions(texts, "ru"), texts)
    assert {m.text: _organization(m).body_id for m in made if m.segment == 1} == {
        "Минкультуры": "mks",
        "Минздрав": "",
    }


def test_letters_that_an_agreement_goes_by_are_no_body() -> None:
    texts = {0: "This Framework Agreement (“RSF”) was signed.", 1: "The RSF binds ADB."}
    made = resolve_in_document(_mentions(texts, "en"), texts)
    assert [m.text for m in made] == ["ADB"]


@pytest.mark.parametrize("name", ["МТС", "MIT", "EY", "AES"])
def test_letters_of_others_are_no_body_of_the_list(name: str) -> None:
    keys = {identity(Organization(name=known), "ru") for known in ("МТС РК", "МИТ РК")}
    assert identity(Organization(name=name), "ru") not in keys


@pytest.mark.parametrize(
    ("ru", "kk", "en"),
    [
        ("Агентство по регулированию естественных монополий", "Табиғи монополияларды реттеу агенттігі", "Agency for Regulation of Natural Monopolies"),
        ("Министерство связи и информации", "Байланыс және ақпарат министрлігі", "Ministry of Communications and Information"),
        ("Агентство по миграции и демографии", "Көші-қон және демография жөніндегі агенттік", "Agency for Migration and Demography"),
        ("Комитет государственной инспекции в агропромышленном комплексе", "Агроөнеркәсіптік кешендегі мемлекеттік инспекция комитеті", "State Inspection Committee in the Agro-Industrial Complex"),
        ("Комитет железнодорожного и водного транспорта", "Теміржол және су көлігі комитеті", "Railway and Water Transport Committee"),
        ("Министерство природных ресурсов и охраны окружающей среды", "Табиғи ресурстар және қоршаған ортаны қорғау министрлігі", "Ministry of Natural Resources and Environmental Protection"),
    ],
)  # fmt: skip
def test_former_bodies_are_one_in_three_languages(ru: str, kk: str, en: str) -> None:
    named = (("ru", ru), ("kk", kk), ("en", en))
    assert len({identity(Organization(name=name), language) for language, name in named}) == 1


def test_a_list_of_abbreviations_tells_bodies_from_other_things() -> None:
    texts = {
        0: "EIRR – economic internal rate of return\nMOTC – Ministry of Transport and Communications",
        1: "The EIRR of MOTC was good.",
    }
    mentions = [
        replace(m, rule="org_model") if m.text == "EIRR" else m for m in _mentions(texts, "en")
    ]
    made = resolve_in_document(mentions, texts)
    assert {m.text: _organization(m).body_id for m in made if m.text in ("EIRR", "MOTC")} == {
        "MOTC": "mtk"
    }


def test_time_grows_with_the_mentions_of_a_paragraph() -> None:
    times = []
    for many in (250, 1000):
        text = "Комитет науки Министерства финансов (далее – Комитет). " * many
        mentions, begun = _mentions({0: text}), time.perf_counter()
        resolve_in_document(mentions, {0: text})
        times.append(time.perf_counter() - begun)
    assert times[1] < 0.5 or times[1] < 12 * times[0]
