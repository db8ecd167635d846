"""The texts that the Latin decoder learns from, and those kept aside from it."""

import json
import re
from html import unescape
from pathlib import Path

from pipeline.config import GOLD

#: Below the data folder, by language; see the card for their licences. Collections that state none
#: (RuREBus, NEREL) are not among them.
SOURCES: dict[str, tuple[str, ...]] = {
    "ru": (
        "text/ru_taiga-ud-dev.txt",
        "laws/constitution_kz_ru.txt",
        "laws/dedoc_ru/*.txt",
        "laws/kz_traffic_rules_ru.txt",
    ),
    "kk": (
        "text/primeminister_kz_corpus_kk.txt",
        "text/apertium_*_kk.txt",
        "text/kaznerd_kk_news_dev.txt",
        "text/kazqad_wiki_kk.txt",
        "text/kk_more/gov*.txt",
        "text/kk_more/encyclopedic*.txt",
        "text/kk_more/contracts*.txt",
        "text/kk_more/news_[ix]*.txt",
        "text/kk_more/commonvoice*.txt",
        "text/kk_more/misc*.txt",
    ),
}
#: What the letter n-grams learn from besides: short texts and names of acts and bodies.
SHORT: dict[str, tuple[str, ...]] = {
    "ru": ("laws/registry*.tsv", "laws/citation*.tsv", "orgs/egov_quasi*.tsv", "orgs/*titles*.csv"),
    "kk": (
        "text/kk_more/questions*.txt",
        "text/kk_more/sentences*.txt",
        "text/kk_more/ui_mediawiki*.txt",
        "laws/registry*.tsv",
        "laws/kaznerd*.tsv",
        "orgs/kaznerd*.tsv",
        "orgs/egov_quasi*.tsv",
    ),
}
#: Further Russian prose, in Debian packages unpacked below ``scratch/latin/packages``: help of an
#: office suite (MPL-2.0), questions about Debian and its developers' reference (GPL-2.0 and later).
PACKAGED: dict[str, tuple[str, ...]] = {
    "ru": (
        "usr/share/libreoffice/help/ru/text/**/*.html",
        "usr/share/doc/debian/FAQ/ru/*.html",
        "usr/share/developers-reference/ru/*.html",
    ),
}
PACKAGES = Path("scratch/latin/packages")
#: Words and phrases of Kazakhstan's policy language that the texts at hand, most of them from
#: Russia, lack; each counts as often as `OFTEN`.
PHRASES: dict[str, str] = {
    "ru": """
млн тенге, млрд тенге, тыс. тенге, тысяч тенге, миллионов тенге, миллиардов тенге, в тенге, тенге.
Республика Казахстан, Республики Казахстан, Республике Казахстан, в РК, Правительство РК, закон РК
Казахстана, Казахстане, Казахстаном, казахстанский, казахстанского, казахстанской, казахстанских
акимат, акимата, акиматом, акиматы, акиматов, аким области, акима города, акимы районов, акимов
маслихат, маслихата, маслихатов, маслихаты, мажилис, Мажилиса Парламента, сенат, депутаты мажилиса
месячный расчетный показатель, МРП, МЗП, ЕНПФ, ФСМС, ОСМС, НПО, ГЧП, ВВП, ВРП, НДС, ИПН, КПН, ЭЦП
Министерство национальной экономики, МНЭ РК, МОН РК, МВД РК, МСХ РК, МИД РК, МЗ РК, МТСЗН, МИО, МЮ
Астана, Астане, Астаны, Нур-Султан, Алматы, Шымкент, Шымкента, Караганда, Актобе, Атырау, Павлодар
Туркестанская область, Жамбылской области, Акмолинской области, Мангистауской, Кызылординской
государственно-частное партнерство, государственно-частного партнерства, концессия, концессионер
государственный социальный заказ, неправительственные организации, общественные объединения
Конституция Республики Казахстан, Указ Президента, постановление Правительства, приказ Министра
кандас, кандасов, оралманы, тенге на душу населения, холдинг Байтерек, фонд Самрук-Казына, Казына
АО, ТОО, ГУ, КГУ, КГП, РГП, ЦОН, ЖКХ, МСБ, ЕАЭС, СНГ, ЕНУ, КазНУ, СМИ, ООН, ОЭСР, ВОЗ, БРК, ФНБ
аннотация, ключевые слова, введение, заключение, список литературы, журнал
""",
    "kk": """
млн теңге, млрд теңге, мың теңге, миллион теңге, миллиард теңге, теңгеге, теңгені, теңгенің
Қазақстан Республикасы, Қазақстан Республикасының, Қазақстан Республикасында, ҚР Үкіметі, ҚР Заңы
айлық есептік көрсеткіш, АЕК, БЖЗҚ, МӘМС, ҮЕҰ, МЖӘ, ЖІӨ, ҚҚС, ЖТС, КТС, БҰҰ, ЕАЭО, ТМД, ЭЫДҰ, ЕҰУ
ҚР ҰЭМ, ҚР БҒМ, ҚР ІІМ, ҚР АШМ, ҚР СІМ, ҚР ДСМ, ЖАО, ЖШС, АҚ, КММ, МКҚК, РМК, ХҚКО, БАҚ, ШОБ, ҚазҰУ
мемлекеттік-жекешелік әріптестік, мемлекеттік-жекешелік әріптестіктің, концессия, концессионер
мемлекеттік әлеуметтік тапсырыс, үкіметтік емес ұйымдар, қоғамдық бірлестіктер
Астана, Алматы, Шымкент, Қарағанды, Ақтөбе, Атырау, Павлодар, Түркістан облысы, Жамбыл облысы
мәслихат, мәслихаттың, мәжіліс, сенат, әкімдік, әкімдігі, әкімі, Президентінің Жарлығы, қаулысы
аңдатпа, түйін сөздер, кіріспе, қорытынды, пайдаланылған әдебиеттер тізімі, журнал
қандас, қандастар, халықаралық, азаматтық қоғам, мемлекеттік қызмет
""",
}
OFTEN = 40
#: Whole files that nothing is learnt from: news of other hands.
ASIDE: dict[str, tuple[str, ...]] = {
    "ru": ("text/ru_gsd-ud-dev.txt",),
    "kk": ("text/kk_ktb-ud-test.txt", "text/kk_more/news_ntrex128_kaz.txt"),
}
#: Of every file this share at its end is kept aside too.
LAST = 0.06


def texts_of(data: Path, *, aside: bool = False) -> dict[str, str]:
    """Return the text to learn from, or what is kept aside, by language."""
    texts = {}
    for language, patterns in SOURCES.items():
        pieces = []
        for path in _files(data, patterns):
            text = clean(path.read_text(encoding="utf-8", errors="replace"))
            cut = int(len(text) * (1 - LAST))
            pieces.append(text[cut:] if aside else text[:cut])
        if aside:
            pieces += [
                clean(path.read_text(encoding="utf-8", errors="replace"))
                for path in _files(data, ASIDE[language])
            ]
        texts[language] = "\n".join(pieces)
    return texts


def language_texts(data: Path) -> dict[str, str]:
    """Return the text that pages are drawn of and letter n-grams learn from, by language."""
    texts = texts_of(data)
    for language, patterns in PACKAGED.items():
        pages = [_page_text(path.read_text("utf-8")) for path in _files(PACKAGES, patterns)]
        texts[language] += "\n" + clean("\n".join(pages))
    for language in texts:
        rows = (GOLD / "sentences" / f"{language}.seen.jsonl").read_text("utf-8").splitlines()
        texts[language] += "\n" + clean("\n".join(json.loads(row)["text"] for row in rows))
    for language, patterns in SHORT.items():
        cells = [
            cell
            for path in _files(data, patterns)
            for cell in re.split(r"[\t\n]", path.read_text(encoding="utf-8", errors="replace"))
        ]
        kazakh = re.compile(r"[ӘәҒғҚқҢңӨөҰұҮүҺһ]")
        of_it = [cell for cell in cells if bool(kazakh.search(cell)) == (language == "kk")]
        texts[language] += "\n" + clean("\n".join(re.sub(r",https?:\S+", "", c) for c in of_it))
        texts[language] += PHRASES[language] * OFTEN
    return texts


def clean(text: str) -> str:
    """Return the lines that are mostly Cyrillic prose; those in small letters begin with a capital.

    >>> clean("ауылда салынды .\\nabout\\n1 2 3 4 5 6 7 8 9 10 11 12 13 14")
    'Ауылда салынды .'
    """
    kept = []
    for line in text.splitlines():
        line = re.sub(r"\s+", " ", line).strip()
        cyrillic = len(re.findall(r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]", line))
        if cyrillic * 2 > len(line):
            kept.append(line[0].upper() + line[1:])
    return "\n".join(kept)


def _page_text(html: str) -> str:
    """Return the paragraphs of a page, a line each.

    >>> _page_text("<p>Вставка <b>диаграммы</b></p><script>1</script><p>в&nbsp;текст</p>").split()
    ['Вставка', 'диаграммы', 'в', 'текст']
    """
    html = re.sub(r"(?s)<(script|style|head|pre|code)\b.*?</\1>", " ", html)
    html = re.sub(r"\s+", " ", html)
    html = re.sub(r"</?(?:p|div|h\d|li|td|th|tr|br|dt|dd)\b[^>]*>", "\n", html)
    return unescape(re.sub(r"<[^>]*>", "", html))


def _files(data: Path, patterns: tuple[str, ...]) -> list[Path]:
    return sorted(path for pattern in patterns for path in data.glob(pattern))
