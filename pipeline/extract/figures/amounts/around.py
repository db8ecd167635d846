"""The words around an amount: comparators and "about", and what makes a number no amount at all."""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.extract.figures.amounts.units import S, spaced

#: Comparator or "~" (about) -> words before the amount.
_BEFORE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": (
        # не менее чем в 2 раза; не менее 10 процентов
        (">=", r"не\ реже(?:,?\ чем)?|не\ (?:(?:может|могут|долж[а-я]{1,3})\ (?:быть|составлять)\ )?(?:менее|ниже|меньше|короче|ранее|раньше|моложе|младше)(?:,?\ чем)?(?:\ (?:на|в|за|через))?|как\ минимум(?:\ (?:на|в|за))?|минимум|от(?=\ [^ ]{1,12}\ и\ (?:более|выше|старше)\b)"),
        ("<=", r"не\ чаще(?:,?\ чем)?|не\ (?:(?:может|могут|долж[а-я]{1,3})\ (?:быть|составлять)\ )?(?:более|выше|свыше|больше|дольше|старше|позднее|позже)(?:,?\ чем)?(?:\ (?:на|в|за|через))?|(?:не\ )(?:(?:может|могут|должн?[а-я]{0,3})\ )?превы(?:ша|с)[а-я]{1,5}|максимум|в\ пределах|вплоть\ до|самое\ большее"),
        (">", r"(?:чуть|немногим|несколько)\ (?:более|больше|выше)(?:\ чем)?|(?:более|больше|выше),?\ чем(?:\ (?:на|в|за))?|старше|более|свыше|больше|выше|превыша(?:ет|ют|ющ[а-я]{2,3}|вш[а-я]{2,3}|л[аио]?)|превысил[аио]?|превыс(?:ит|ят|ить)|(?<!не )(?:долж[а-я]{1,3}|может|могут|будет|будут)\ превышать"),
        ("<", r"(?:чуть|немногим|несколько)\ (?:менее|меньше|ниже)(?:\ чем)?|(?:менее|меньше|ниже),?\ чем(?:\ (?:на|в|за))?|моложе|младше|менее|меньше|ниже"),
        ("<=", r"до"),
        ("~", r"(?:без\ малого|около|порядка|примерно|приблизительно|почти|ориентировочно|в\ среднем)(?:\ (?:на|в|за))?"),
    ),
    "kk": (
        (">=", r"кемінде|ең\ кемінде|(?:ең\ )?кемі|ең\ аз\ дегенде|кем\ дегенде"), ("<=", r"ең\ көбі|көп\ дегенде|ең\ көп\ дегенде"),
        ("~", r"шамамен|жуықтап\ алғанда"),
    ),
    "en": (
        (">=", r"(?:may|must|shall|can|should|will|do|does)(?:\ not|not)\ be\ (?:less|lower|fewer|shorter|smaller|earlier)\ than|at\ least|(?:no|not)\ (?:less|fewer|lower)\ than|a\ minimum\ of|minimum(?:\ of)?"),
        ("<=", r"(?:may|must|shall|can|should|will|do|does)(?:\ not|not)\ be\ (?:more|higher|greater|longer|later|larger)\ than|at\ most|(?:no|not)\ (?:more|higher|greater|longer|later)\ than|not\ (?:to\ )?exceed(?:ing)?|(?:(?:does|do|did|shall|may|must|should|will|can)\ not|cannot)\ exceed|a\ maximum\ of|maximum(?:\ of)?|up\ to|as\ (?:much|many)\ as"),
        (">", r"(?:more|greater|higher|larger|longer)\ than|just\ over|well\ over|over|above|exceed(?:s|ed|ing)?|in\ excess\ of|upwards\ of"),
        ("<", r"(?:less|fewer|lower|smaller)\ than|under|below"),
        ("~", r"about|approximately|around|nearly|almost|some|roughly|approx\.?|close\ to|an\ estimated|on\ average|circa|just\ under"),
    ),
}  # fmt: skip
#: Comparator or "~" -> words behind the amount with its unit.
_AFTER: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": ((">=", r"(?:и|или)\ (?:более|выше|больше|старше)(?!\ \d)"), ("<=", r"(?:и|или)\ (?:менее|ниже|меньше|младше)(?!\ \d)")),
    "kk": (
        (">=", r"(?:кем|төмен|аз)\ емес|(?:кем|аз|төмен)\ (?:болма[а-яғқі]{1,7}|болған\ жоқ)|және\ одан\ (?:да\ )?(?:көп|астам|жоғары|артық|асатын)|немесе\ одан\ (?:да\ )?(?:көп|астам|жоғары|артық|асатын)|кем\ түспе[а-яуі]{1,6}|кем\ бола\ алма[а-яғ]{2,5}"),
        ("<=", r"дейін(?:гі)?|(?:аса|артық\ бола)\ алма[а-яғ]{2,5}|аспа(?:йтын|уы|уға|йды|ған|ды|й|са)[а-яғқ]{0,5}|асқан\ жоқ|асыр(?:ыл)?ма[а-яғқ]{1,6}|кешіктір(?:іл)?мей|кешікпей|(?:артық|көп|астам|жоғары)\ (?:емес|болма[а-яғқі]{1,7})|және\ одан\ (?:да\ )?(?:аз|кем|төмен)|шегінде"),
        (">", r"астам(?:ы|ын|ға|ды|дан)?|артық(?:қа|ты)?|көбі|көп(?:ке)?|жоғары|асып\ (?:түс|кет)(?:т[іе]|еді|ті|кен|кені|кенін|уі|уде|тін)|ас(?:а|атын|ады|ты|ып|қан(?:ын?|дығын?)?|уы|са)"), ("<", r"кем|аз|төмен"), ("~", r"жуық(?:қа)?|жуығын?|жуықтап(?=,|\ (?:жет|қал))|шамасында|шақты|таяу|тарта|шамалас|дерлік"),
    ),
    "en": ((">=", r"(?:and|or)\ (?:more|above|over|older|higher|longer)(?!\ than|\ \d)"), ("<=", r"(?:and|or)\ (?:less|below|fewer|under|younger|lower)(?!\ than|\ \d)")),
}  # fmt: skip
#: The same between the number and its noun or unit: "два и более лица", "5 мыңнан астам адам".
_MIDDLE: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": ((">=", r"(?:и|или)\ (?:более|больше|выше)"), (">", r"с\ (?:лишним|небольшим|половиной\ с\ лишним)"), ("<=", r"(?:и|или)\ менее")),
    "kk": (
        (">=", r"(?:кем|төмен|аз)\ емес|(?:кем|аз)\ болмайтын|(?:және|немесе|не|әрі)\ одан\ (?:да\ )?(?:көп|астам|артық|жоғары|асатын)"),
        ("<=", r"дейін(?:гі)?|аспа(?:йтын|йды|уы|уға|ған)|(?:артық|көп|астам)\ емес"), (">", r"астам|артық|көп(?!\ балалы)|аса(?:ды|тын)?|асты|аспақ"), ("<", r"(?:кем|аз)(?!\ (?:болма|бола\ алма|түспе))"), ("~", r"жуық(?:тады)?|шақты|таяу|тарта|шамалас"),
    ),
    "en": ((">=", r"(?:and|or)\ more(?!\ than)"), ("<=", r"(?:and|or)\ (?:less|fewer)"), ("~", r"(?:or|and)\ so|odd")),
}  # fmt: skip
_TABLES: Final = {"before": _BEFORE, "after": _AFTER, "middle": _MIDDLE}
_WINDOW: Final = 36


@dataclass(frozen=True, slots=True)
class Word:
    """A comparator, or "~": what it says, and where it begins or ends in the text."""

    says: str
    at: int


@cache
def _pattern(where: str, language: str) -> re.Pattern[str]:
    table = _TABLES[where][language]
    words = spaced("|".join(f"(?P<c{i}>{form})" for i, (_, form) in enumerate(table)))
    if where == "before":
        article = rf"(?:{S}an?)?" if language == "en" else ""  # more than a 30 percent increase
        return re.compile(rf"(?<![\w-])(?:{words}){article}{S}\Z")
    return re.compile(rf"{S}(?:{words})(?![\w])")


def _says(match: re.Match[str], where: str, language: str) -> str:
    return _TABLES[where][language][int((match.lastgroup or "c0")[1:])][0]


#: "снизится до 3,5 %": what is reached, no upper bound.
_CHANGES_RU: Final = re.compile(
    r"(?<!\w)(?:суз|сжал|сожм|схлоп|скат|откат|спустил|рухн|просе|просяд|съеж|обвал|вернул|верн[её]т|взлет|взви|скакн|подскоч|подтян|дотян|дорос|разрос|разогн|разгон|обмел|наполн|нараст|нарост|ужал|ужим|уреза|уреж|срез|сброс|сдвин|перенес|продл|отодвин|убав|прибав|округл|сверн|разверн|ограничи|скорректир|пересмотр|оптимизир|ухудш|улучш|разбав|обнов|удлин|укорот|отступ|сполз|дополз|скатил|провал|выдел?ан|смягч|ужесточ)[а-я]* {1,3}(?:[а-я]+ {1,3}){0,2}до {1,3}\Z|(?:увелич|сниз|сниж|сократ|сокращ|замедл|повы[сш]|рост|вырос|вырас|возрос|возраста[ею]|возраст[еу]т|довест|довед|довел|ускор|(?:у|(?<!\w))па[лд]|опуст|опуска|усил|понизи|понижа"
    r"|подня|подним|расшир|удво|утро|умень[шщ]|прибли[зж]|(?<!\w)раст(?:ет|ут|и)|укреп|ослаб|подорож|подешев|доход(?:и[тл]|ят)|(?<!\w)до(?:жи[лтв]|рос|раст|тян|тяг|шл|шел|йд|йт))[а-я]*(?: {1,3}|(?: |, |: )(?:[^.;()]|(?:г|гг|тыс|млн|млрд|руб|тг|п)\.|\([^()]{1,44}\)|(?<=\d)\.(?=\d)){1,220}[ ,(])"
    r"(?<!численностью )(?<!стоимостью )(?<!мощностью )(?<!площадью )(?<!возрасте )(?<!сроком )(?<!размере )(?<!сумме )(?<!детей )(?<!сроке )(?<!лиц )"
    r"до {1,3}\Z|(?<!\w)(?:со?|от) \d[\d ,.]{0,14}(?:%|[а-я%. ]{1,24})? (?:в|на|за|у|по|для) [^.;:()%\d]{3,60} до {1,3}\Z|(?<!\w)со? \d[\d ,.]{0,14}(?:%|[а-я%. ]{1,24}[23]?|на 10{2,5} (?:тыс\. )?[а-я]{3,20})? (?:в|на|за) [^.;:()%]{3,20} до {1,3}\Z|(?:г\.|год[аух]*) - до {1,3}\Z|(?:вырос|возрос|увелич|сниз|сократ|подорож|подешев)[а-я]* на (?:[^.;]|(?:тыс|млн|млрд|руб|тг|п)\.){2,110} - до {1,3}\Z|\((?:рост |прирост |снижение )?на [\d ,.]{1,12}(?:%|процент[а-я]{0,3}|п\. ?п\.|раза?)?,? до {1,3}\Z|(?:[–—;,-]|[а-яё]{3}) на [\d ,.]{1,12}(?:%|процент[а-я]{0,3}), до {1,3}\Z"
)


#: What the last word before an amount begins with where there is a comparator: looked at first, as
#: the pattern is tried at each letter.
_LAST_WORDS: Final[dict[str, tuple[str, ...]]] = {
    "ru": (
        "мен", "ниж", "короче", "чаще", "реже", "ран", "молож", "младш", "чем", "на", "в", "за", "через", "минимум", "от", "бол", "выш", "свыш",
        "дольш", "старш", "поз", "превы", "максимум", "пределах", "до", "около", "порядка", "прим", "прибл", "почти", "ориент", "среднем", "малого",
    ),
    "kk": ("кем", "дегенде", "көбі", "шамамен", "алғанда"),
    "en": (
        "least", "than", "of", "minimum", "most", "exceed", "maximum", "to", "as", "over", "above", "under", "below", "about",
        "appro", "around", "nearly", "almost", "some", "roughly", "estimated", "average", "circa", "many", "much",
    ),
}  # fmt: skip
_CHANGES_EN: Final = re.compile(
    r"(?<![a-z])(?:increas|ris|rose|gr[eo]w|expand|nudg|revis|boost|climb|crept|creep|edged|inched|ticked|moved|shot|jumped|surged|soared|swelled|picked|br(?:ing|ought)|rais|went|go(?:es)?|accelerat)(?:[a-z]*)(?: [a-z]+){0,5} up to {1,3}\Z|(?<!\w)add(?:s|ed|ing)? up to {1,3}\Z"
)


def word_before(text: str, low: int, at: int, language: str) -> Word | None:
    """Return the comparator before `at`, looked for down to `low`."""
    low = max(low, at - _WINDOW)
    ahead = text[low:at].rstrip()
    ahead = ahead.removesuffix(" an").removesuffix(" a").rstrip() if language == "en" else ahead
    last = ahead.rpartition(" ")[2].lstrip('("')
    if not last.startswith(_LAST_WORDS[language]):
        return None
    match = _pattern("before", language).search(text[low:at])
    said = match.group().strip() if match is not None else ""
    if said == "до" and _CHANGES_RU.search(text[max(0, at - 260) : at]):
        return None
    if (
        said == "up to"
        and not text[:at].endswith("by up to ")
        and _CHANGES_EN.search(text[max(0, at - 60) : at])
    ):
        return None
    if language == "ru" and said.startswith(_THAN) and _TIMES_RU.search(text[:at][-30:]):
        return None  # в 6,8 раза больше 10 % бедных
    return None if match is None else Word(_says(match, "before", language), low + match.start())


_THAN: Final = ("больше", "меньше", "выше", "ниже")
_TIMES_RU: Final = re.compile(r"\d (?:раза?) [а-я]+ \Z")


def word_after(text: str, at: int, language: str, where: str = "after") -> Word | None:
    """Return the comparator behind `at` (or in the middle, before the noun)."""
    match = _pattern(where, language).match(text, at)
    return None if match is None else Word(_says(match, where, language), match.end())


#: A number after one of these is an address in a document or a code, no amount.
_NO_AMOUNT_BEFORE: Final = re.compile(
    r"(?:№|§|\bn[oº°]\.?|\b(?:стать[а-я]{1,3}|ст\.|пункт[а-я]{0,3}|п\.|пп\.|подпункт[а-я]{0,3}|част(?:ь|и|ью|ях|ей)|ч\.|глав[а-я]{1,3}|гл\.|раздел[а-я]{0,3}"
    r"|приложени[а-я]{1,3}|таблиц[а-я]{1,3}|табл\.|рисун[а-я]{2,3}|рис\.|стр\.|страниц[а-я]{1,2}|с\.|том[а-я]?|форм(?:а|ы|е|у)|тел\.?|телефон[а-я]*|факс|кабинет|дом|д\.|улиц[а-я]{1,2}|ул\."
    r"|бин|иин|бсн|жсн|иик|бик|индекс|код(?:ом|а|ы|у)?|класс[а-я]?|тип|серии|лот|схем[аеуы]|график|модул[ьяе]|этап[а-я]?|вариант|абзац[а-я]{0,2}|строк[аеиу]|граф[аеуы]|"
    r"articles?|art\.|paragraphs?|para\.|clauses?|sections?|chapters?|annex(?:es)?|appendix|appendices|subparagraphs?|items?|parts?"
    r"|orders?|decrees?|resolutions?|laws?|rows?|rules?|schedules?|tables?|figures?|pages?|pp?\.|vol\.|volume|tel\.?|phone|fax|bin|iin|room|step|stage|grades?|scope|tier|phase|version|level|goal|box|lot|category"
    r"|(?P<kk>бап[а-я]*|тармақ[а-я]*|(?:бөлім|тарау)(?:і|ы|дері|лары)?)|кесте|сурет|нысан))[ .:]{0,4}(?:\d[\d, -]{0,12}(?:,|и|and|және|-) {0,2})?\Z"
)
#: "формат 60х84 1/16": a part of a sheet of paper.
_SHEET_BEFORE: Final = re.compile(r"(?<!\d)\d{2,3} ?[xх×*] ?\d{2,3} {1,3}\Z")
#: "Sheffield S10 2TN", "London WC2A 2AE": a British postcode; no quarter of a year.
_POSTCODE_BEFORE: Final = re.compile(r"(?<!\w)(?![qh]\d )[a-z]{1,2}\d{1,2}[a-z]? \Z")
_POSTCODE: Final = re.compile(r"\d[abd-hjlnp-uw-z]{2}(?!\w)")
#: "Абай көшесі, 11", "ул. Абая, 11", "5 Abay Street, 11": a house.
_HOUSE_BEFORE: Final = re.compile(
    r"(?:(?:көше|даңғыл)[^\W\d]{0,4}|(?:\bул\.|\bпр\.|\bулиц[аеуы]|\bпроспект[а-я]?) ?[^\W\d]+|(?:street|avenue)),? {1,2}\Z"
)
_STREETS: Final = ("көше", "даңғыл", "ул.", "улиц", "пр.", "проспект", "street", "avenue")
#: An ordinal, an article, a list mark, an address behind the number.
_NO_AMOUNT_AFTER: Final = re.compile(
    r"(?: ?-?(?:[ыои]?й|ая|ое|ого|го|ому|му|ом|ую|е|х|ые|ых|ми?|я)(?!\w)(?<! м)(?<! е)(?<! х)(?<! я)"
    r"|-?(?:ші|шы|інші|ыншы|нші|ншы|і|ы|сы|сі)(?!\w)|(?:st|nd|rd|th)(?!\w)"
    r"|-(?:үй|пәтер|көше)(?!\w)|(?! \w+[дтн][ае]н (?:(?:және|мен|пен) \d+ \w+[дтн][ае]н )?(?:тұр|құрал)) ?-? ?(?:бап|баб|тармақ|тарма[ғг]|тармақша|бөлі[кг]|қосымша|кесте|сурет|тарау|параграф|абзац|бөлім|қадам|сынып|класс|курс|парақ|(?:наурыз|мамыр|шілде|желтоқсан)(?!\w)|ғасыр|тоқсан"
    r"|стать[яиеюй]|пункт[аеуы]?\b|п\.|глав[аеыу]|раздел)|[):](?! from \d)|\.\d)"
)


def is_address(text: str, start: int) -> bool:
    """Return whether the words before a number make it an article, page, code, not an amount."""
    ahead = text[max(0, start - 40) : start]
    named = _NO_AMOUNT_BEFORE.search(ahead)
    if named is not None and (named["kk"] is None or text[start].isdigit()):
        return True  # not "тармақтары алты құжатты": in words an article stands behind its number
    if _SHEET_BEFORE.search(ahead):
        return True
    if _POSTCODE.match(text, start) and _POSTCODE_BEFORE.search(ahead):
        return True
    return any(word in ahead for word in _STREETS) and _HOUSE_BEFORE.search(ahead) is not None


def is_ordinal(text: str, end: int) -> bool:
    """Return whether what follows a number makes it an ordinal, an article or a list mark."""
    return _NO_AMOUNT_AFTER.match(text, end) is not None


#: "картоп–15,5%": a label whose dash has no spaces.
_LABEL_DASH: Final = re.compile(r"(?:[а-яәіңғүұқөһ]{3}|[a-z]{4})-\Z")
_SURE_UNIT: Final = re.compile(
    r"\d[\d ,.]{0,14} ?(?:%|пайыз|процент|мың|млн|млрд|трлн|тыс|теңге|тенге)"
)
#: "record levels—47.5 million tonnes", not "covid-19".
_MILLIONS: Final = re.compile(r"\d[\d,.]{0,14} (?:thousand|million|billion|trillion|mln|bln)(?!\w)")


def is_labelled(text: str, start: int) -> bool:
    """Return whether a hyphen before a number is the dash of a label, as its unit tells."""
    label = _LABEL_DASH.search(text[max(0, start - 5) : start])
    sure = _SURE_UNIT if label is None or not label.group().isascii() else _MILLIONS
    return label is not None and sure.match(text, start) is not None
