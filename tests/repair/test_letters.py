"""Letters read wrongly come back; sound text, digits and offsets stay."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.records import Segment
from pipeline.repair.letters import repair_lines, repair_segments, repair_text
from pipeline.repair.repaired import Repaired
from pipeline.spans import OffsetMap

#: Broken text, what it was, the family that mends it.
MENDED = (
    ("Методы CТ и MRT применяются вместе", "Методы CT и MRT применяются вместе", "look_alike"),
    ("Р—Р°РєРѕРЅ Рѕ РЅР°СѓРєРµ", "Закон о науке", "utf8"),
    ("Ð—Ð°ÐºÐ¾Ð½", "Закон", "utf8"),
    ("Ð—Ð°ÐºÐ¾Ð½ Ð¾ ÑÑƒÐ´Ðµ", "Закон о суде", "utf8"),
    ("Р–РµТЈС–СЃРєРµ РѕР№РЅР°Сѓ", "Жеңіске ойнау", "utf8"),
    ("Ñòîëèöà Êàçàõñòàíà", "Столица Казахстана", "code_page"),
    ("Правительство сообщает: Óòâåðäèòü ïðèëàãàåìûé ïëàí ìåðîïðèÿòèé ïî ðàçâèòèþ îáëàñòè", "Правительство сообщает: Утвердить прилагаемый план мероприятий по развитию области", "code_page"),  # sound in part
    ("Áàííåğ ïğîñëàâëÿşùèé âåëèêóş ìîùü Åëáàñû.", "Баннер прославляющий великую мощь Елбасы.", "code_page"),
    ("рТБЧЙФЕМШУФЧП тЕУРХВМЙЛЙ лБЪБИУФБО", "Правительство Республики Казахстан", "code_page"),
    ("‡акон ђеспублики Љазахстан о бюджете", "Закон Республики Казахстан о бюджете", "code_page"),
    ("Ќазаќстан Республикасыныѕ аумаєындаєы", "Қазақстан Республикасының аумағындағы", "kazakh_font"),
    ("Қaзaқстaн Республикaсы", "Қазақстан Республикасы", "look_alike"),
    ("күшiне енгiзiлсiн", "күшіне енгізілсін", "look_alike"),
    ("Закон O концессиях принят парламентом", "Закон О концессиях принят парламентом", "look_alike"),
    ("Руководитель TOO назначен приказом", "Руководитель ТОО назначен приказом", "look_alike"),
    ("екі елдің Yкіметі Yш жылға yлттық жоба жасайды", "екі елдің Үкіметі Үш жылға ұлттық жоба жасайды", "look_alike"),
    ("Mycтафа Чокай и его мyзей", "Мустафа Чокай и его музей", "look_alike"),
    ("Mycтафа Шоқай туралы", "Мұстафа Шоқай туралы", "look_alike"),
    ("БҰЙРЬIҚ тіркелді, БҰЙРЬІҚТАР", "БҰЙРЫҚ тіркелді, БҰЙРЫҚТАР", "look_alike"),
    ("Pecny6лика Казахстан, Ka3axстан", "Республика Казахстан, Казахстан", "look_alike"),
    ("ввод резерва (ABP) и автоматический ввод резерва (ABP)", "ввод резерва (АВР) и автоматический ввод резерва (АВР)", "look_alike"),
    ("требования CT PK 986 и СН PK 1.03", "требования СТ РК 986 и СН РК 1.03", "look_alike"),
    ("1) Ha территории района, а в иных местах co стороны двора", "1) На территории района, а в иных местах со стороны двора", "look_alike"),
    ("OT 28 СЕНТЯБРЯ 2012 ГОДА", "ОТ 28 СЕНТЯБРЯ 2012 ГОДА", "look_alike"),
    ("Закон Республики Казахстан (B ред. от 12 мая)", "Закон Республики Казахстан (В ред. от 12 мая)", "look_alike"),
    ("CONSTITUTION ОҒ THE REPUBLIC", "CONSTITUTION OF THE REPUBLIC", "look_alike"),
    ("глава ІV и раздел ХІ", "глава IV и раздел XI", "look_alike"),
    ("Закон № 267-V 3РК, № 94-V ҚР3", "Закон № 267-V ЗРК, № 94-V ҚРЗ", "look_alike"),
    ("№ 148-П Заңы күшіне енді", "№ 148-II Заңы күшіне енді", "look_alike"),
    ("I, П, Ш и ІV категории", "I, II, III и IV категории", "look_alike"),
    ("на ХХП сессии, ҮІІ сайланған, ІҮ тоқсан", "на XXII сессии, VII сайланған, IV тоқсан", "look_alike"),
    ("Срок: 1У квартал 2025 года", "Срок: IV квартал 2025 года", "look_alike"),
    ("ХХ ғ. басында, в конце ХХ в.", "XX ғ. басында, в конце XX в.", "look_alike"),
    ("İскерлік орта, мемлекеттık", "Іскерлік орта, мемлекеттік", "look_alike"),
    ("Закон № 254-ІІІ ЗРК", "Закон № 254-III ЗРК", "look_alike"),
    ("в соответствии с 3аконом", "в соответствии с Законом", "look_alike"),
    ("Начало П квартала, глава Ш, ХП век", "Начало II квартала, глава III, XII век", "look_alike"),
    ("Срок: ГУ квартал 2025 года, I-ГУ кварталы", "Срок: IV квартал 2025 года, I-IV кварталы", "look_alike"),
    ("2024 жылғы ГУ тоқсан", "2024 жылғы IV тоқсан", "look_alike"),
    ("Consultant: Egis International, Ltd; подрядчик TOO «Жолсервис»", "Consultant: Egis International, Ltd; подрядчик ТОО «Жолсервис»", "look_alike"),
    ("Мұрағаттың мекенжайы; ic № 01-12/347", "Мұрағаттың мекенжайы; іс № 01-12/347", "look_alike"),
    ("ТОО учреждено, а PMK и AO ликвидированы", "ТОО учреждено, а РМК и АО ликвидированы", "look_alike"),
    ("Отчёт представлен c опозданием на два дня", "Отчёт представлен с опозданием на два дня", "look_alike"),
    ("Работа c отчётом. B данном случае «Нұрлы жер» завершена c опозданием", "Работа с отчётом. В данном случае «Нұрлы жер» завершена с опозданием", "look_alike"),
    ("Приказ ¹ 45 по школе ¹12, от 5 мая 2010 года ¹ 45-ө", "Приказ № 45 по школе №12, от 5 мая 2010 года № 45-ө", "look_alike"),
    ("Mu\u0308ller, C\u0327elik; Тоҷикӣ ва ӯ: Тоҷики\u0304 ва у\u0304", "Müller, Çelik; Тоҷикӣ ва ӯ: Тоҷикӣ ва ӯ", "invisible"),
    ("п»їЗакон Республики Казахстан", "Закон Республики Казахстан", "invisible"),
    ("Закон РК от 4 мая Ne 148-II", "Закон РК от 4 мая № 148-II", "look_alike"),
    ("өнім ҚР CT 1174-2003 және KO TP 021/2011 талаптарына сай", "өнім ҚР СТ 1174-2003 және КО ТР 021/2011 талаптарына сай", "look_alike"),
    ("188-6абының 2-6өлігі", "188-бабының 2-бөлігі", "look_alike"),
    ("0бъявлен конкурс", "Объявлен конкурс", "look_alike"),
    ("глава Трудового к0декса", "глава Трудового кодекса", "look_alike"),
    ("Юго-3ападная железная дорога", "Юго-Западная железная дорога", "look_alike"),
    ("The |nstallation is tested before use", "The Installation is tested before use", "sign"),
    ("температура 20\uf0b0С и выше", "температура 20°С и выше", "sign"),
    ("қаланың басы¬на", "қаланың басына", "invisible"),
    ("ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ", "THE GREAT ENGLISH DOCUMENT", "misread_latin"),
    ("Тhe Gоvernment аdopted the law", "The Government adopted the law", "look_alike"),
    ("За\N{SOFT HYPHEN}кон", "Закон", "invisible"),
    ("oﬃcial", "official", "invisible"),
    ("№ 5\N{GREEK QUESTION MARK} № 6", "№ 5; № 6", "invisible"),
    ("2004\x1e2006 жылдар, 12\x1eбап", "2004-2006 жылдар, 12-бап", "invisible"),
    ("Итого\x0785\x07120\x07", "Итого 85 120", "invisible"),
    ("О плане\x0bразвития сель\x1fских библиотек", "О плане развития сельских библиотек", "invisible"),
    ("данныи\N{COMBINING BREVE} случаи\N{COMBINING BREVE}", "данный случай", "invisible"),
    ("R E S O L U T I O N", "RESOLUTION", "spaced"),
    ("П О С Т А Н О В Л Я Е Т:", "ПОСТАНОВЛЯЕТ:", "spaced"),
    ("А К И М А Т Р А Й О Н А Р Е Ш И Л", "АКИМАТ РАЙОНА РЕШИЛ", "spaced"),
    ("Н У Р М А Г А М Б Е Т О В", "НУРМАГАМБЕТОВ", "spaced"),
    ("К\u0329азак\u0329стан зан\u0329ы жылг\u0335ы", "Қазақстан заңы жылғы", "invisible"),
    ("У с л у г о д а т е л ь обязан", "Услугодатель обязан", "spaced"),
    ("С у   р е с у р с т а р ы н   б а с қ а р у", "Су   ресурстарын   басқару", "spaced"),
    ("П р е м ь е р - М и н и с т р   Б .   С а й л а у", "Премьер-Министр   Б.   Сайлау", "spaced"),
    ("О т ч ё т   з а   2 0 1 9   г о д", "Отчёт   за   2 0 1 9   год", "spaced"),
    ("The contractor\x92s \x93penalty\x94 is \x8015,000", "The contractor’s “penalty” is €15,000", "sign"),
    ("The penalty is Ђ15,000", "The penalty is €15,000", "sign"),
    ("Исп.: Сулейменова A.K., в c. Берёзовка", "Исп.: Сулейменова А.К., в с. Берёзовка", "look_alike"),
    ("The reportРІР‚в„ўs end РІР‚вЂњ soon", "The report’s end – soon", "utf8"),
    ("® обеспечить исполнение", "• обеспечить исполнение", "sign"),
    ("In January—-September of 2024 it rose", "In January–September of 2024 it rose", "sign"),
    ("в 2024—-2025 годах – рост", "в 2024–2025 годах – рост", "sign"),
    ("7KH\x03*RYHUQPHQW\x03RI\x03WKH\x035HSXEOLF\x03DGRSWHG", "The Government of the Republic adopted", "glyph_codes"),
)  # fmt: skip

#: Text that only looks broken.
SOUND = (
    "А Б В Г Д Е",
    "пункты а, б, в, г; а б в г д",
    "А Ә Б В Г Ғ Д",
    "ГУ «Аппарат акима» просит отвести квартал под застройку, а ГУ кварталом не ведает.",
    "1 V квартал, 1Х, үйдің ҮІ қабаты, лампа 1У",
    "Lietuvos įstatymą dėl švietimo plėtros, Latvijas likumu pieņēma izglītību",
    "Źródło: Ministerstwo Środowiska, české životní prostředí a ochraně přírody",
    "Раздел A.B. и лист C, Smith J. c. 1850, Иванов P. Smith",
    "Раздел X. Целевые показатели, глава X. Заключительные положения",
    "genera [-c квант] [массив] [(-o] вывод",
    "«-o ПОЛЕ» отвергнуто, '-c СТРОКА' принято",
    "L’ús i l’òrgan: d’això n’hi ha prou",
    "Секция C. Обрабатывающая промышленность; секция B. Добыча руды",
    "Вариант A. Какое число больше? Вариант B. Какое меньше?",
    "Утилита написана на C. Программа собирается долго",
    "Нажмите a снова, затем введите y и нажмите ввод",
    "B тобы, C тобы және K санаты",
    "1. A 2. B 3. C 4. D 5. E",
    "Диагностика методами CT и MRT проводится бесплатно",
    "Клуб HC «Барыс» выиграл матч",
    "Свидетельство серии KC № 123 выдано в Алматы",
    "Самолёты Ан-24РВ, Boeing MAX, Airbus neo, Embraer jet",
    "После перезапуска или обновления: Не Plug and Play, а Bug and Pay",
    "Бетти эсперантоша өте жақсы сөйлейді",
    "АО «Международный аэропорт «Костанай», «Қостанай» халықаралық әуежайы",
    "Њујорк је на обали, Џерси и Џохор такође, сабља",
    "Охотник взял снайперку с глушаком",
    "Да живееш и работиш в полза на измъчените",
    "COVID-19, SARS-CoV-2, № 379-V, iPhone-мен",
    "Пишите на office@example.kz или www.example.kz/ru/news",
    "https://adilet.zan.kz/rus/docs/Z1500000379",
    "Витамин C, гепатит B, класс A, формат A4, группа крови A (II)",
    "Кыргыз Республикасынын Президенти жаңы мыйзамга кол койду.",
    "Татарстан Республикасы Дәүләт Советы яңа закон кабул итте.",
    "Ҷумҳурии Тоҷикистон узви комилҳуқуқи ҷомеаи ҷаҳонӣ мебошад.",
    "Ўзбекистон Республикаси Президентининг қарори эълон қилинди.",
    "Її робота присвячена історії міжнародних відносин у Європі.",
    "Његова књига о историји Љубљане и Њујорка",
    "O‘zbekiston Respublikasi qonuni e’lon qilindi",
    "Größere Städte erhalten Zuschüsse für den öffentlichen Nahverkehr.",
    "L’État français garantit l’accès de tous à l’éducation.",
    "Öğrencilerin ulaşım giderleri bütçeden karşılanacaktır.",
    "Сноска¹ и объём 10¹, численность ¹ 2020 г., на конец года ¹ 45 тыс.",
    "5 м², 3 м³, CO₂, +25 °C, 12 μg/m³, § 3, № 4, ± 2 %",
    "for (int i = 0; i < n; i++) { a[i] ^= mask & 0xFF; }",
    "блоки A B C D E, план X Y Z A B",
    "Людовик XIV, I квартал, XIX век, том III",
    "Иран, İслам Җөмһүриәте",
    "İstanbul ve Diyarbakır şehirleri, İçişleri Bakanı",
    "блоки П, Ш и К, форма П, группы П и Ш, точка Х в плане",
    "дом 5-В 3РК и ТЦ 3РК",
    "Распоряжение № 62-р, приказ № ҚР ДСМ-175/2020, 1С:Бухгалтерия, 3D-модель, 5А, 3а",
    "Сидоров К. К., Abdullayev M. A. Хозяйство Туркестана",
    "Госномер B 777 AA 02",
    "┌───┬──────────────┬───────────────────────┬─",
    "│ № │ Наименование │ Количество            │",
    "════════════════════ ▪ ■ □ ● ○ ◦ ► ✓",
    "ТОО «KEGOC», BBC, IBM, PPP, рейтинг BB+",
    "Fonet Er-Tai AK MINING компаниясы кен өндіреді",
    "Қауіпсіз HTTP және CA сертификаттары PEM пішімінде сақталады",
    "Wells Fargo & Co банкі мен Mac компьютерлері туралы мақала",
    "Mп – весовое значение показателя, Tф – температура факела",
    "Степень достижения цели КЦИi не ниже единицы",
    "Ауаның температурасы 38 – 39ºС-қа жетеді",
    "σφαῖρα (шар) деген сөзден шыққан",
    "Көкте ұшқан 🤷\u200d♀️ белгісі",
    "Халық арасына тарауына Ш. Жарылғапұлы көп еңбек сіңірді",
    "П. Анисимов и Ш. Каримов подписали акт",
    "форма П, блок Ш, группа П",
    "P мен B арасындағы коэффициент, X және y осьтері",
    "c Аудио жолды ауыстырып өту, b Файл шолушыны көрсету",
    "Отрезок BC = 9 см, угол A тупой, насос НР-12 и принтер HP DeskJet с кабелем USB-A",
    "Мұнайшылар КазМунайГаз тобымен және Қазақстан компаниясымен келісті",
    "Рейс KC 851 вылетает из терминала T1 аэропорта",
    "Эйрбас A үш жүз жиырма ұшағы",
    "жоспардың 6-бабы, 3-санат",
    "Полдневицкое се6льское поселение",
    "Ключи -a и -d, форма записи %c устарела",
    "--no-idata4  Не создавать раздел idata$4",
    "Гепатиты A, B и C, точки D и E, язык C (по умолчанию)",
    "Нажмите кнопку OK, затем кнопку Mac",
    "O = (Cel + Fin + Meг) / 3, где О – оценка",
    "> 64 кБ, <= 128 кБ FLASH",
    "••• ПРЕДУПРЕЖДЕНИЕ •••",
    "git remote prune [-n | --dry-run] ИМЕ",
    "Папуа-Жаӊы Гвинея",
    "(Йўқ)",
    "УКУК",
    "[жЖ]",
    "German (Bone, »ß« unten)",
    "параметри командного рядка, режими емуляції та адреси: і",
    "“цитата”, ‘слово’, „дәйексөз“ — тире – и «ёлочки»",
    "ПОСТАНОВЛЯЮ: УТВЕРДИТЬ ПРИЛАГАЕМЫЙ ПЕРЕЧЕНЬ ГОСУДАРСТВЕННЫХ УЧРЕЖДЕНИЙ",
)

LETTERS = "абвгеиклмнорстуяАОСРТқәіңabcehopxACEHIMKT \xa0-.,;:!?«»№()0123456789iРСРТ°±Ђ‡ÐÑà\xad\x03"
TEXTS = st.text(alphabet=LETTERS, max_size=120) | st.text(max_size=80)


@pytest.mark.parametrize(("broken", "truth", "family"), MENDED)
def test_broken_text_is_mended(broken: str, truth: str, family: str) -> None:
    repaired = repair_text(broken)
    assert repaired.text == truth
    assert family in {repair.family for repair in repaired.repairs}


@pytest.mark.parametrize("text", SOUND)
def test_sound_text_stays(text: str) -> None:
    repaired = repair_text(text)
    assert repaired.text == text
    assert not [repair for repair in repaired.repairs if repair.applied]


@pytest.mark.parametrize(("broken", "truth", "_family"), MENDED)
def test_repairing_twice_changes_nothing_more(broken: str, truth: str, _family: str) -> None:
    assert repair_text(repair_text(broken).text).text == truth


@given(TEXTS)
@example("0Ab\N{CYRILLIC CAPITAL LETTER ES}")
@settings(max_examples=60, deadline=None)
def test_twice_is_once_on_any_text(text: str) -> None:
    once = repair_text(text).text
    assert repair_text(once).text == once


@given(st.lists(st.sampled_from([*(row[0] for row in MENDED), *SOUND]), max_size=5))
@settings(max_examples=30, deadline=None, derandomize=True)
def test_twice_is_once_on_a_document(lines: list[str]) -> None:
    once = repair_lines(lines)
    for line, repaired in zip(lines, once, strict=True):
        assert_leads_back(line, repaired)
    texts = [repaired.text for repaired in once]
    assert [repaired.text for repaired in repair_lines(texts)] == texts


@given(TEXTS)
@settings(max_examples=60, deadline=None)
def test_offsets_lead_back(text: str) -> None:
    assert_leads_back(text, repair_text(text))


def assert_leads_back(text: str, repaired: Repaired) -> None:
    """Outside of edits both texts are the same; the edits account for their lengths."""
    at = clean = 0
    for edit in repaired.offsets.edits:
        assert text[at : edit.raw_start] == repaired.text[clean : edit.start]
        at, clean = edit.raw_end, edit.end
    assert text[at:] == repaired.text[clean:]
    for repair in repaired.repairs:
        assert 0 <= repair.start <= repair.end <= len(repaired.text)


@given(st.binary(max_size=200))
@settings(max_examples=60, deadline=None)
def test_any_bytes_pass(data: bytes) -> None:
    for page in ("utf-8", "cp1251", "latin-1", "cp866"):
        lines = data.decode(page, "replace").split("\n")
        assert len(repair_lines(lines)) == len(lines)


@given(st.text(alphabet="авеорстын № ІXV0123456789.,-/()\x07\x0b\x1e\x1f\x03", max_size=80))
@settings(max_examples=60, deadline=None)
def test_numbers_stay(text: str) -> None:
    """Digits that stand by themselves or in numbers are never added, dropped or altered."""
    numbers = re.compile(r"(?<![^\W\d_])\d+(?![^\W\d_])")
    standing = [match.group() for match in numbers.finditer(text)]
    after = repair_text(text).text
    at = 0
    for number in standing:
        at = after.find(number, at)
        assert at >= 0
        at += len(number)


def test_rows_count_on() -> None:
    rows = ["I. Общие положения", "П. Задачи и цели", "Ш. Этапы", "ІV. Итоги", "П. Петров"]
    assert [repaired.text for repaired in repair_lines(rows)] == [
        "I. Общие положения", "II. Задачи и цели", "III. Этапы", "IV. Итоги", "П. Петров",
    ]  # fmt: skip
    cells = ["I", "12,5", "П", "13,8", "Ш", "14,0", "П", "Ш"]
    assert [repaired.text for repaired in repair_lines(cells)] == [
        "I", "12,5", "II", "13,8", "III", "14,0", "П", "Ш",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "read"),
    [
        (["1. Доходы", "5 118,0", "П. Затраты", "Ш. Сальдо", "У. Итог"],
         ["I. Доходы", "5 118,0", "II. Затраты", "III. Сальдо", "У. Итог"]),
        (["I. Доходы", "1. Налоги", "II. Затраты", "III. Сальдо"], None),
        (["1. Цель", "2. Задачи", "II. Порядок", "III. Итоги"], None),
        (["1. Настоящие Правила определяют порядок.", "II. Порядок", "III. Итоги"], None),
        (["1. Доходы", "II. Затраты", "2. Расходы", "III. Итоги"], None),
    ],
)  # fmt: skip
def test_a_one_before_two_numerals_is_one(rows: list[str], read: list[str] | None) -> None:
    assert [repaired.text for repaired in repair_lines(rows)] == (read or rows)


def test_a_document_with_digits_for_letters_has_them_at_edges_too() -> None:
    lines = ["әр 6ағытта 6асып озды", "к0миссия қа6ылдады, хал0қ"]
    assert repair_lines(lines)[0].text == "әр бағытта басып озды"
    assert repair_text("бүкіл елді 6асып алды").text == "бүкіл елді 6асып алды"


@pytest.mark.parametrize(
    ("broken", "truth"),
    [
        ("министр К.Мәсім0в пен Н.Ә.Назар6аев", "министр К.Мәсімов пен Н.Ә.Назарбаев"),
        (
            "депутат А.6айжанов, заявление А.3аславского",
            "депутат А.Байжанов, заявление А.Заславского",
        ),
        ("форма Т.3 и раздел Б.6абв, К.06мая, А.6т", "форма Т.3 и раздел Б.6абв, К.06мая, А.6т"),
    ],
)
def test_digits_in_a_name_behind_an_initial(broken: str, truth: str) -> None:
    assert repair_text(broken).text == truth


def test_a_document_chooses_one_font() -> None:
    lines = [
        "Ќазаќстан Республикасыныѕ Заѕы", "тїрлерін атќаратын ўйымдар", "мґрімен кујландырылєан", "ўлєайту",
    ]  # fmt: skip
    assert [repaired.text for repaired in repair_lines(lines)] == [
        "Қазақстан Республикасының Заңы", "түрлерін атқаратын ұйымдар", "мөрімен куәландырылған", "ұлғайту",
    ]  # fmt: skip


def test_a_font_that_no_table_has_is_found_from_the_document() -> None:
    truth = [
        "Қазақстан Республикасының Үкіметі қаулы етеді және бекітеді",
        "Заңның қолданылуы туралы мәселелер қаралып, өзгерістер енгізілді",
        "өнеркәсіп кәсіпорындарының жұмысын ұйымдастыру тәртібі бұзылған",
        "үш күн ішінде өтінішті қарау және шешім қабылдау міндеті жүктелген",
        "мемлекеттік органдардың құзыретіне жататын қызмет көрсету ережелері",
    ]
    font = str.maketrans("әғқңөұүҚҮ", "љџќ†ђѓњЌЊ")
    assert [r.text for r in repair_lines([line.translate(font) for line in truth])] == truth


def test_segments_keep_their_way_back() -> None:
    segment = Segment(
        number=0, page=1, kind="paragraph", text="Çàêîí Ðåñïóáëèêè", raw_start=5, raw_end=21
    )
    (repaired,) = repair_segments([segment])
    assert repaired.text == "Закон Республики"
    assert [r.before for r in repaired.repairs] == ["Çàêîí", "Ðåñïóáëèêè"]
    assert OffsetMap(repaired.edits).to_raw(6, 16) == (6, 16)


def test_a_word_of_utf8_leads_back_to_its_own_bytes() -> None:
    raw = "Р—Р°РєРѕРЅ Рѕ РЅР°СѓРєРµ"
    repaired = repair_text(raw)
    start, end = repaired.offsets.to_raw(8, 13)
    assert raw[start:end] == "РЅР°СѓРєРµ"


def test_each_change_is_a_row() -> None:
    repaired = repair_text("Зaкoн O концессиях")
    assert [(r.before, r.after) for r in repaired.repairs] == [("a", "а"), ("o", "о"), ("O", "О")]
    assert all(0 < r.confidence <= 1 for r in repaired.repairs)


def test_words_of_latin_that_are_not_sure_stay_and_flag_their_line() -> None:
    repaired = repair_text("Ведие$5 ог диоаНопз аге саге оц ФгоиэВ Фе Шымкайсар ме рома].")
    assert "quotations are" in repaired.text
    assert "through the Шымкайсар" in repaired.text
    assert sum(not repair.applied for repair in repaired.repairs) == 1
    assert repair_text(repaired.text).text == repaired.text


@pytest.mark.parametrize(
    "text",
    [
        "Авт0р о!ирает!я на З|кон о пре|приятия{ и м0де|ь 1994 г0да",
        "Сп{циаль$ые рас$оды опр$деля|т комис{ия по бюд$ету ра$она",
        "К|мисс{я рас|м0тр$ла 97 ж|лоб и от|азал| по вос|ми из н|х",
    ],
)
def test_russian_that_a_bad_scan_spoilt_is_not_read_as_english(text: str) -> None:
    assert not re.search("[A-Za-z]", repair_text(text).text)


def test_numbers_in_misread_latin_stay() -> None:
    repaired = repair_text(
        "Тре зиррйег зВа! детуег 64 ритр$ оп 15 Магсй 2026, 98,500 {епде еасп, 10 Пе 51а{е"
    )
    assert re.findall(r"\d[\d,]*", repaired.text)[:4] == ["64", "15", "2026,", "98,500"]
    assert "98,500 tenge" in repaired.text
    assert " 10 the " in repaired.text


def test_a_half_read_line_of_latin_is_left_to_no_other_family() -> None:
    line = "Те сопиши{{ее арргоуе4 оЁаП ехрепзез оГ ХУ епИ{ез Ра апа АЙ"
    after = repair_text(line)
    families = {repair.family for repair in after.repairs}
    assert families == {"misread_latin"}
    left = set(line.split()) & set(after.text.split())
    assert left
    assert not any(repair.applied and repair.before in left for repair in after.repairs)


def test_a_long_document_of_misread_latin_is_flagged_only() -> None:
    repaired = repair_lines(["ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ"] * 2500)
    assert {line.text for line in repaired} == {"ТНЕ СВЕАТ ЕМСТ1$Н РОСОМЕМТ"}
    assert {repair.applied for line in repaired for repair in line.repairs} == {False}


def test_short_lines_between_misread_ones_go_back_too() -> None:
    lines = [
        "Тве Боага арргоуеа {Пе герог{ ап4 {Пе Бидое{.",
        "Тре гезий$",
        "Тре с!ат маз зегуеа оп Фе гезроп4еп{.",
    ]
    assert repair_lines(lines)[1].text.lower() == "the results"
    assert repair_lines(lines[1:2])[0].text == lines[1]


#: Words of a document whose typist wrote in Latin letters what looks the same there.
TYPED_IN_TWINS = ["Oн ознакомился c уставом TOO и PK.", "Работник HE вправе, но OH обязан."]


@pytest.mark.parametrize(
    ("broken", "truth"),
    [
        ("(B редакции приказа от 4 мая)", "(В редакции приказа от 4 мая)"),
        ("акты формы KC-2 подписаны", "акты формы КС-2 подписаны"),
        ("глава MO «Северный» доложил", "глава МО «Северный» доложил"),
        ('долг OAO "Заречное" вырос', 'долг ОАО "Заречное" вырос'),
        ("в соответствии co", "в соответствии со"),
        ("по состоянию Ha I полугодие", "по состоянию На I полугодие"),
        ("лесной массив y д. Сосновка", "лесной массив у д. Сосновка"),
        ("облыстағы aca ipi зауыттың 2-eyi салынды", "облыстағы аса ірі зауыттың 2-еуі салынды"),
        ("(co) сол жылы «Ac болсын» деді", "(со) сол жылы «Ас болсын» деді"),
    ],
)
def test_words_in_twins_of_a_document_that_has_others(broken: str, truth: str) -> None:
    assert repair_lines([*TYPED_IN_TWINS, broken])[-1].text == truth


@pytest.mark.parametrize(
    "line",
    [
        "выбросы CO и PM 2.5 снизились",
        "цены стран OPEC и расходы OPEX выросли",
        "подключение через API и HTTP работает",
        "пункт (C) договора и группа (B)",
    ],
)
def test_latin_words_of_a_document_in_twins_stay(line: str) -> None:
    assert repair_lines([*TYPED_IN_TWINS, line])[-1].text == line


@pytest.mark.parametrize("line", ["аa" * 20_000, "а0" * 20_000, "ЬI" * 20_000, "\xadза" * 20_000])
def test_a_line_without_an_end_takes_no_time(line: str) -> None:
    assert len(repair_text(line).text) >= len(line) // 2


@pytest.mark.parametrize(
    "unit",
    [
        "?ұлы ",
        "Ãâ€ ",
        "й",
        "гГ",
        "а\xad",
        "қү",
        "З а",
        "&#1047;",
        "\\u0417",
        "Р В",
        "Â ",
        "\xad",
        "7KH\x03",
    ],
)
def test_a_hundred_thousand_signs_of_one_kind_take_no_time(unit: str) -> None:
    line = unit * (100_000 // len(unit))
    assert_leads_back(line, repair_text(line))


def test_half_characters_pass() -> None:
    """Readers of JSON and of broken PDFs leave halves of surrogate pairs behind."""
    broken = "Р”РѕРєСѓ\udfffРјРµРЅС‚С‹ \ud800 РѕС‚РґРµР»Р°"
    assert repair_text("?аза? тілі \ud800?").text.endswith("\ud800?")
    assert "\udfff" in repair_text(broken).text
    assert repair_text("\ud800 Ð—Ð°ÐºÐ¾Ð½ \udbb8").text == "\ud800 Закон \udbb8"


def test_items_of_a_list_by_latin_letters_stay() -> None:
    lines = ["a. Охрана труда", "b. Безопасность движения", "c. Оплата проезда", "d. Дежурство"]
    assert [repaired.text for repaired in repair_lines(lines)] == lines
    assert repair_text("c. Берёзовка, 2-я улица").text == "с. Берёзовка, 2-я улица"


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("Верховна Рада України п о с т а н о в л я є:", "Верховна Рада України постановляє:"),
        ("3) қ ә ә ң ғ ;", "3) қ ә ә ң ғ ;"),  # the letters of Russian got lost
    ],
)
def test_spaced_letters(text: str, after: str) -> None:
    assert repair_text(text).text == after
