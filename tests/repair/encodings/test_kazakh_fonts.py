"""Tables of Kazakh fonts: known, and found from the text."""

from collections import Counter

import pytest

from pipeline.repair.encodings.font_tables import known_table, new_table, read_word
from pipeline.repair.encodings.kazakh_fonts import mend_kazakh_fonts
from pipeline.repair.letters import repair_lines

#: As read, as it was.
KNOWN = (
    ("Ќазаќстан єдебиеті", "Қазақстан әдебиеті"),
    ("Шарт жјне Ќамтамасыз ету бойынша бўзылу ќауіпініѕ тґнуі", "Шарт және Қамтамасыз ету бойынша бұзылу қауіпінің төнуі"),
    ("тїрлерін атќаратын ўйымдармен, басќа да", "түрлерін атқаратын ұйымдармен, басқа да"),
    ("ќўќыќ ќорєау їшін", "құқық қорғау үшін"),
    ("ќїќыќ ќорєау ўшін", "құқық қорғау үшін"),
    ("Қaзiргi кəсіпорындардың көлемі мен мəселесі", "Қaзiргi кәсіпорындардың көлемі мен мәселесі"),
)  # fmt: skip
SOUND = (
    "Її історія, європейський ґрунт і знаємо про її походження",
    "Његова књига о Љубљани и ђаци у школи",
    "Ќустендил и ѓубрива",
    "5 м² және 3 м³",
    "Қазақстан Республикасының Заңы",
)


@pytest.mark.parametrize(("read", "truth"), KNOWN)
def test_known_tables(read: str, truth: str) -> None:
    text = list(read)
    for change in mend_kazakh_fonts([read])[0]:
        text[change.start : change.end] = change.after
    assert "".join(text) == truth


@pytest.mark.parametrize("text", SOUND)
def test_other_languages_stay(text: str) -> None:
    assert mend_kazakh_fonts([text]) == [[]]


def test_signs_without_case_follow_their_word() -> None:
    assert read_word("†АЗА†СТАН", {"†": "қ"}) == "ҚАЗАҚСТАН"
    assert read_word("†азақ", {"†": "қ"}) == "қазақ"


def test_no_words_no_table() -> None:
    assert known_table(Counter()) is None
    assert new_table(Counter()) is None


def test_a_lone_letter_before_a_point_goes_with_the_others() -> None:
    lines = [
        "Алматы ќ., Абай к-сі; Астана ќ. Абай к-сі",
        "Ќазаќстан Республикасыныѕ аумаєы",
        "§ 5, ™ .",
    ]
    assert [it.text for it in repair_lines(lines)] == [
        "Алматы қ., Абай к-сі; Астана қ. Абай к-сі",
        "Қазақстан Республикасының аумағы",
        "§ 5, ™ .",
    ]


@pytest.mark.parametrize("font", ["ЈјЄєЌќЅѕҐґЎўЇїЋћІі", "ЂђЃѓЉљЊњЌќЋћЏџЎўІі"])
def test_a_letter_that_stands_alone_goes_with_the_others(font: str) -> None:
    """Of an initial nothing but its document tells what it is."""
    lines = [
        "Қ. Сәрсенов құжатты қабылдады және өзгерісті енгізді",
        "қаланың тұрғындары үшін жаңа мүмкіндіктер ашылды",
        "Ғ. Өтегенов оңтүстік өңірдің әкімі қызметінде",
    ]
    table = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", font)
    assert [it.text for it in repair_lines([line.translate(table) for line in lines])] == lines


LINES = (
    "Аудандық әкімдіктің қаулысы қабылданды және өзгерістер енгізілді",
    "Кәсіпорынның өнімі бойынша ұйымдар тұрғындарға қызмет көрсетеді",
    "Мәслихаттың шешімі: оқушыларға көмек, өңірдің қорғанысы, ұлғайту",
    "Күтілетін нәтижелер: тұрғындар санының өсуі және қорлардың жаңаруы",
)


def test_each_half_of_a_document_may_be_in_a_font_of_its_own() -> None:
    first, other = (
        str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", font)
        for font in ("ЈјЄєЌќЅѕҐґЎўЇїЋћІі", "ЄєЃѓЌќЅѕҐґЎўЇїЋћІі")
    )
    broken = [line.translate(first) for line in LINES] + [line.translate(other) for line in LINES]
    assert [it.text for it in repair_lines(broken)] == [*LINES, *LINES]


@pytest.mark.parametrize("written", ["kz1048", "ptcp154"])
@pytest.mark.parametrize("read", ["koi8-r", "mac_cyrillic", "cp866"])
def test_kazakh_pages_read_as_others(written: str, read: str) -> None:
    broken = [
        "".join(bytes([byte]).decode(read, "ignore") or chr(byte) for byte in line.encode(written))
        for line in LINES
    ]
    assert [it.text for it in repair_lines(broken)] == [*LINES]


def test_latin_i_within_words_of_a_font() -> None:
    lines = ["Жеке кујлiгi N 12, ЌР IIМ берiлген", "Їміттеріѕ аќталсын", "iPhone ЌР"]
    assert repair_lines(lines)[0].text == "Жеке куәлігі N 12, ҚР ІІМ берілген"


def test_a_text_that_no_font_explains_is_not_read_by_one() -> None:
    lines = ["Ќазаќстан Республикасыныѕ аумаєы", "╩┐Є│ыхЄ│э э╝ЄшцхыхЁ ║Є", "халќыныѕ тјуелсіздігі"]
    assert "Ғ" not in repair_lines(lines)[1].text


def test_the_number_of_an_order_in_a_russian_text() -> None:
    assert repair_lines(["Приказ № 318-НЌ от 5 мая"])[0].text == "Приказ № 318-НҚ от 5 мая"


def test_initials_that_are_signs_go_with_their_document() -> None:
    table = str.maketrans("ӘәҒғҚқҢңӨөҰұҮүҺһІі", "Ўў‡†Ќњ§¤Љљ¶µЇї™©Іі")
    lines = [
        "Комиссия құрамы: Ғ. Ө. Қасымов, Ғ. Ұзақов, Ә. Өмірбекова",
        "Ғылыми кеңестің шешімі бойынша тағы да құжаттар қабылданды, ғимараттар салынды",
        "Ұйымның бөлімшелері мен өкілдіктерінің мәліметтері",
    ]
    assert [it.text for it in repair_lines([line.translate(table) for line in lines])] == lines


#: As read, as it was; and sentences of other languages that such a document may quote.
OF_FONT = (
    ("Тўжырымдаманы бекіту туралы ќаулы ќолданысќа енгізіледі", "Тұжырымдаманы бекіту туралы қаулы қолданысқа енгізіледі"),
    ("Їкімет жыл сайын ґѕірлердегі жўмыс туралы аќпарат ўсынсын", "Үкімет жыл сайын өңірлердегі жұмыс туралы ақпарат ұсынсын"),
    ("Ґнім кґлемі ґсіп, теѕгемен есептегенде екі есе ўлєайды", "Өнім көлемі өсіп, теңгемен есептегенде екі есе ұлғайды"),
)  # fmt: skip
FOREIGN = (
    "Влада Републике Србије и људска права рађају се једнака",
    "Кабінет Міністрів України затвердив порядок; ґрунт, їжа, єдність",
    "Савет Міністраў Беларусі ў сваёй годнасці",
    "Ўзбекистон Республикаси Вазирлар Маҳкамасида бўлиб ўтди",
    "Ҳукумати Ҷумҳурии Тоҷикистон аз лиҳози манзилату ҳуқуқ",
    "Башҡортостан Республикаһы Хөкүмәтенең ҡарары, хоҡуҡтары тигеҙ",
)


@pytest.mark.parametrize("quoted", [[foreign] for foreign in FOREIGN] + [list(FOREIGN)])
def test_other_languages_stay_among_texts_of_a_font(quoted: list[str]) -> None:
    lines = [broken for broken, _ in OF_FONT] + quoted
    repaired = [line.text for line in repair_lines(lines)]
    assert repaired == [truth for _, truth in OF_FONT] + quoted


def test_other_turkic_letters_are_none_of_a_font() -> None:
    words = Counter(
        "бекіту ‡аулы ‡олданыс‡а жµмыс µсынсын а‡парат басљарма Башҡортостан ҡарары".split()
    )
    table = new_table(words)
    assert table is not None
    assert table["‡"] == "қ"
    assert "ҡ" not in table
