"""The language of texts, of segments beside each other, and of stretches of mixed texts."""

import pytest

from pipeline.evaluation.language import marked
from pipeline.language.clear import clear_case
from pipeline.language.detect import detect, detect_segments, spans_of
from pipeline.language.scores import word_scores
from pipeline.records import Segment

LANGUAGES = [
    ("Қазақстан Республикасының Заңы", "kk"),
    ("Казакстан Республикасынын Укіметі", "kk"),
    ("Qazaqstan Respýblıkasynyń Úkimeti", "kk"),
    ("Qazaqstan Respublikasynyñ Ükımetı", "kk"),
    ("қаулы", "kk"),
    ("Об утверждении Правил", "ru"),
    ("Закон Республики Казахстан", "ru"),
    ("постановление", "ru"),
    ("On Public-Private Partnership", "en"),
    ("The said Law shall apply", "en"),
    ("Кыргыз Республикасынын Өкмөтү токтом кабыл алды", "ky"),
    ("O‘zbekiston Respublikasining qonuni", "uz"),
    ("Ўзбекистон Республикасининг қонуни", "uz"),
    ("Башҡортостан Республикаһы Хөкүмәте", "ba"),
    ("Верховна Рада України ухвалила закон", "uk"),
    ("да на свёклу, да на репу, да на поля и луга глядел старик", "ru"),
    ("Türkiye Cumhuriyeti Cumhurbaşkanlığı kararnamesi", "tr"),
    ("Der Vertrag wurde unterzeichnet", "de"),
    ("Le gouvernement a approuvé le programme", "fr"),
    ("г. Астана", "ru"),
    ("Астана қ.", "kk"),
    ("тыс. тенге", "ru"),
    ("мың теңге", "kk"),
    ("ТОО «Казахстан Инжиниринг»", "ru"),
    ("«Қазақстан Инжиниринг» ЖШС", "kk"),
    ("ТОО «Алтын Орда»", "ru"),
    ("АО «Ұлттық ақпараттық технологиялар»", "ru"),
    ("программа «Нұрлы жол»", "ru"),
    ("Закон «Тіл туралы»", "ru"),
    ("«Дорожная карта бизнеса» бағдарламасы", "kk"),
    ("«Казахстанская правда» газеті", "kk"),
    ("the newspaper «Егемен Қазақстан»", "en"),
    ("«Бұл жоба ауыл тұрғындарына жаңа жұмыс береді», – Ivan Petrov", "kk"),
    ("Закон Республики Казахстан «Тіл туралы»", "ru"),
    ("«Школы и дороги района построят за год», — Нұрсұлтан Әшімбай", "ru"),
    ("«Война за веру», War of Faith", "ru"),
    ("Reuters, The Times: «Нефть подешевела на треть»", "ru"),
    ("ул. Сейфуллина", "ru"),
    ("Сейфуллин көш.", "kk"),
    ("QazAqparat", "kk"),
    ("5-бап", "kk"),
    ("10-статья", "ru"),
    ("Qazaqstan Respýblıkasy Úkіmetіnіń qaýlysy", "kk"),  # і from Cyrillic
    ("Zakon Respubliki Kazakhstan o gosudarstvennoy sluzhbe", "ru"),
    ("قازاقستان رەسپۋبليكاسى ۇكىمەتىنىڭ قاۋلىسى", "kk"),
    ("شىنجاڭ ئۇيغۇر ئاپتونوم رايونى", "ug"),
    ("مەدەنىيەت مىراسلىرىنى قوغداش", "ug"),
    ("قالالىق ءماسليحات سەسسياسى", "kk"),
    ("Җумһурийәтлик уйғур театри қанунни тәстиқлиди", "ug"),
    ("Верховна Рада прийняла постанову", "uk"),
    ("URL: https://adilet.zan.kz", "und"),
    # a name quoted with the letters of its own language
    ("Қазақстанның Башҡортостан Республикасымен сауда-экономикалық байланысы биыл артты", "kk"),
    ("Ақын Мұса Җәлилдің мұрасы қазақ тіліне бірнеше рет аударылып, кітап болып шықты", "kk"),
    ("Театр имени Мажита Гафури (Башҡорт дәүләт театры) приехал с гастролями в Астану", "ru"),
    ("№ 379-V", "und"),
    ("XXI", "und"),
    ("План_2019.docx", "und"),
    ("Асан Сейтов", "und"),
    ("Сейтова Айжан", "und"),
    ("Комитет Доходов", "ru"),
    ("Assan Seitov", "und"),
    ("«Мы откроем новые школы и больницы во всех районах области», — Нурсұлтан Әшімбай", "ru"),
    ("«Біз барлық ауданда жаңа мектептер мен ауруханалар ашамыз», — Дмитрий Петрович", "kk"),
    ("2015", "und"),
    ("", "und"),
    ("https://adilet.zan.kz/rus/docs/Z1500000379", "und"),
    ("中华人民共和国", "zh"),
]


@pytest.mark.parametrize(("text", "language"), LANGUAGES)
def test_language(text: str, language: str) -> None:
    assert detect(text).language == language


@pytest.mark.xfail(strict=True)
@pytest.mark.parametrize(
    ("text", "language"),
    [
        # no letter of Tatar's own: the same as Kazakh typed without its letters
        ("Татарстан Республикасы Министрлар Кабинеты карары", "tt"),
    ],
)
def test_known_failures(text: str, language: str) -> None:
    test_language(text, language)


def test_damaged_text_is_less_sure() -> None:
    clean = detect("социального партнерства в Казахстане")
    garbled = detect("COLUAJIb-Horo mapTHepcTtBa B Kazaxcrane")
    assert clean.confidence > 0.95
    assert garbled.confidence < 0.7


def test_names_run_together_are_not_damage() -> None:
    assert detect("КазМунайГаз").confidence > 0.3
    assert detect("КазНУ").confidence > 0.3


def test_same_answer_twice() -> None:
    texts = [text for text, _ in LANGUAGES]
    assert [detect(text) for text in texts] == [detect(text) for text in reversed(texts)][::-1]


def _segment(number: int, text: str, confidence: float = 1.0) -> Segment:
    return Segment(
        number=number,
        page=1,
        kind="paragraph",
        text=text,
        raw_start=0,
        raw_end=len(text),
        read_confidence=confidence,
    )


def test_neighbours_help_a_short_piece() -> None:
    """The word "концессия" is a word of both languages."""
    russian = "Расходы бюджета и доходы бюджетов регионов выросли в этом году."
    kazakh = "Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі."
    for text, language in ((russian, "ru"), (kazakh, "kk")):
        segments = [_segment(0, text), _segment(1, "Концессия"), _segment(2, text)]
        assert detect_segments(segments)[1].language == language


def test_a_signature_is_in_the_language_of_the_document() -> None:
    russian = "Настоящий приказ вводится в действие со дня его опубликования."
    kazakh = "Осы бұйрық жарияланған күнінен бастап қолданысқа енгізіледі."
    for text, language in ((russian, "ru"), (kazakh, "kk")):
        segments = [_segment(0, text), _segment(1, "Министр Б. Асанов")]
        assert detect_segments(segments)[1].language == language


def test_badly_read_text_is_less_sure() -> None:
    text = "Заң ресми жарияланған күнінен бастап қолданысқа енгізіледі."
    good, bad = detect_segments([_segment(0, text), _segment(1, text, 0.4)])
    assert good.language == bad.language == "kk"
    assert bad.language_confidence < good.language_confidence


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Закон «Мемлекеттік-жекешелік әріптестік туралы» принят в первом чтении", "ru"),
        ("Министрлік «Дорожная карта занятости населения» бағдарламасын бекітті", "kk"),
        ("The programme «Ауыл — ел бесігі» supports schools in rural districts", "en"),
    ],
)
def test_the_language_of_a_mixed_segment_is_that_around_the_quotes(
    text: str, language: str
) -> None:
    segment = detect_segments([_segment(0, text)])[0]
    assert segment.language == language
    assert len(segment.spans) > 1


MIXED = [
    "{{ru|Министерство предложило механизм}} {{en|social impact bonds}} {{ru|для этого}}.",
    "{{kk|Бағдарлама аясында}} {{en|public-private partnership}} {{kk|кеңінен қолданылады}}.",
    "{{ru|В Законе Республики Казахстан}} «{{kk|Мемлекеттік-жекешелік әріптестік туралы}}» "
    "{{ru|закреплены понятия}}.",
    "{{ru|Согласно пункту 7}} «{{kk|Жолдар туралы}}» {{ru|Закона владелец ведёт учёт}}.",
    "{{ru|План ремонта на 2019 год}} — {{kk|2019 жылға арналған жөндеу жоспары}}",
    "{{kk|Қаулы}} {{ru|Постановление}}",
    "{{kk|Тіркеу нөмірі}}: 4512 {{ru|Дата опубликования}}",
    "{{kk|Серіктестік}} {{en|due diligence}} {{kk|жүргізіп, есебін жариялады}}.",
    "{{ru|Обзор ОЭСР}} «{{en|Public Governance Review of the Region}}» {{ru|вышел на днях}}.",
    "{{ru|Такие знаки относятся}} к {{en|other characters}} {{ru|и опускаются}}.",
    "{{ru|Приложение 2 к правилам}} {{kk|Қағидаларға 2-қосымша}}",
    "{{kk|Кілт сөздер: қала, жол}}. {{ru|Ключевые слова: город, дорога}}. "
    "{{en|Keywords: city, road}}.",
    "{{kk|Шешім бүгін күшіне енеді}}. {{ru|Решение вступает в силу сегодня}}.",
]


@pytest.mark.parametrize("line", MIXED)
def test_mixed_text_is_cut(line: str) -> None:
    text, spans = marked(line)
    assert [(s.start, s.end, s.language) for s in spans_of(text)] == spans


@pytest.mark.parametrize(
    "text",
    [
        "Канал CNN сообщил об этом вчера вечером.",
        "Қазақстан Республикасының Үкіметі бүгін қаулы қабылдады.",
        "The Government of Kazakhstan adopted the programme.",
        "1-бөлім. Паспорт",
        "Доля вкладов в АО «Народный банк» и Kaspi Bank выросла вдвое за год.",
        "Технопарк Astana Hub ашылғаннан бері елуден астам жоба іске қосылды.",
        "Ri = S(Xik×Mk), где показатель равен доле региона в общей сумме",
        "Цены на бензин снизились (MET – CMP), сообщили в акимате",
        "Loans for the project are managed by KazAvtoZhol together with the bank.",
        "",
    ],
)
def test_text_in_one_language_has_no_spans(text: str) -> None:
    assert spans_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Кыргыз Республикасынын Өкмөтү ушул токтомду кабыл алды жана бекитти",
        "Министерският съвет прие нова програма за развитие и на селските",
        "Цей закон набирає чинності з дня його опублікування",
        "Закон «Мемлекеттік-жекешелік әріптестік туралы» принят в первом чтении",
    ],
)
def test_only_beyond_doubt_is_clear(text: str) -> None:
    store = word_scores()
    assert store is not None
    assert clear_case(text, store.model.common) is None
