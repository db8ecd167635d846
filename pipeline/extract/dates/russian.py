"""How dates are written in Russian."""

from typing import Final

from pipeline.extract.dates import readings as read
from pipeline.extract.dates import values
from pipeline.extract.dates.patterns import DASH, S0, Rule, S, Y, months, numeric_rules, rule
from pipeline.extract.dates.styles import style_rules
from pipeline.extract.dates.words import WORDS

ADJECTIVE: Final = (
    r"(?:(?:учебн|маркетингов|академическ|финансов|календарн|отчетн|бюджетн|хозяйственн)(?:ый|ого|ом|ому|ые|ых|ым)"
    rf"{S}|уч\.{S0})?"
)
#: "года", "г.", "гг."; the short "г" without its point only after a digit.
YEAR: Final = (
    rf"(?:-(?:го|му|м|й)(?!\w)|{S0}{ADJECTIVE}(?:год(?:а|у|ом|е|ы|ов|ах|ам|ами)?|гг?)(?![\w])\.?)"
)
_M: Final = months("ru")
_NTH_RU: Final = (
    r"(?:[1-4](?:-?(?:й|го|м|ом|ый|ой|е|ее|ому|я))?|[ivхxіпш]{1,4}|перв(?:ый|ого|ом|ому|ое|ым)"
    r"|втор(?:ой|ого|ом|ому|ое|ым)|трет(?:ий|ьего|ьем|ьему|ье|ьим)|четверт(?:ый|ого|ом|ому|ое|ым)"
    r"|последн(?:ий|его|ем|ему|ее))"
)
_CENTURY_RU: Final = (
    r"(?:[ivхxі]{1,5}|\d{1,2}(?=[ -])|двадцат(?:ый|ого|ом)|двадцать перв(?:ый|ого|ом)|девятнадцат(?:ый|ого|ом)"
    r"|восемнадцат(?:ый|ого|ом)|прошл(?:ый|ого|ом))"
)
_DAY_WORD_RU: Final = "|".join(sorted(WORDS["ru"].days, key=len, reverse=True))

RUSSIAN: Final[tuple[Rule, ...]] = (
    *style_rules("ru", f"{YEAR}?"),
    *numeric_rules("года?|году|г\\.?|гг\\."),
    # с 1 по 15 марта 2021 года (the "с" is added with the words ahead), 1-15 марта 2021 года
    rule("days", rf'"?(?P<d>\d{{1,2}})"?(?:{DASH}|{S}(?:по|до){S})"?(?P<e>(?!(?P=d)\D)\d{{1,2}})"?{S}{_M},?{S0}(?P<y>{Y}){YEAR}?(?!\d)', read.days),
    # «31» октября 2015 года, 5-го января 2021 г.
    rule(
        "day",
        rf'(?P<q>" ?)?(?P<d>\d{{1,2}})(?(q) ?"|"?)(?:-?(?:го|е|ое))?[ -]{{0,3}}{_M}[, -]{{0,3}}(?:(?P<y>{Y})(?:-(?:го|й))?{YEAR}?|(?P<y2>\d\d)(?={S0}г){YEAR})(?!\d)',
        lambda m: values.day(values.full_year(m["y"] or m["y2"]), read.month_of(m), int(m["d"])),
    ),
    # двадцать пятого декабря 2019 года
    rule("day", rf"(?P<d>{_DAY_WORD_RU}){S}{_M}{S0}(?P<y>{Y}){YEAR}?(?!\d)", read.a_day_in_words),
    # двадцать пятого декабря
    rule("day_of_year", rf"(?P<d>{_DAY_WORD_RU}){S}{_M}(?!{S0}\d{{4}})", read.day_in_words_of_any_year),
    # 1-15 марта
    rule("days_of_year", rf'(?P<d>[0-3]?\d)(?:{DASH}|{S}(?:по|до){S})(?P<e>(?!(?P=d)\D)[0-3]?\d){S}{_M}(?![\d])', read.days_of_any_year),
    # 5-го января
    rule("day_of_year", rf'(?P<q>" ?)?(?P<d>[0-3]?\d)(?(q) ?"|"?)(?:-?(?:го|е|ое))?{S}{_M}(?!{S0}\d{{4}}(?!\d|,\d|{S}(?:тыс|млн|млрд)))', read.day_of_any_year),
    # 9 месяцев 2021 года
    rule("months", rf"(?P<n>1?\d|{'|'.join(WORDS['ru'].counts)})(?:-?(?:ти|и|ми|х))?{S}(?:месяц(?:ев|а|ам|ах)|мес\.?){S}(?P<y>{Y}){YEAR}", read.first_months),
    # январь-март 2021 года
    rule("months", rf"{months('ru', 'a')}{DASH}{months('ru', 'b')}{S0}(?P<y>{Y}){YEAR}?(?!\d)", read.span_of_months),
    # в январе-октябре
    rule("months_of_year", rf"{months('ru', 'a')}{DASH}{months('ru', 'b')}(?!{S0}\d)", read.span_of_months_of_any_year),
    # с мая по июнь (the "с" is added with the words ahead)
    rule("months_of_year", rf"(?<=\bс ){months('ru', 'a')}{S}по{S}{months('ru', 'b')}(?!{S0}\d)", read.span_of_months_of_any_year),
    # весной 2023 года
    rule("season", rf"(?P<n>весн(?:ой|ы|у|е)|лет(?:ом|а|у|о)|осен(?:ью|и|ь)|зим(?:ой|ы|у|е)){S}(?P<y>{Y}){YEAR}(?!\d)", read.a_season),
    # во второй декаде мая 2023 года
    rule("days", rf"(?P<n>{_NTH_RU}|[1-3]-(?:й|ю|я)|перв(?:ой|ую)|втор(?:ой|ую)|треть(?:ей|ю)|последн(?:ей|юю)){S}декад(?:а|е|у|ы|ой){S}{_M}(?:{S0}(?P<y>{Y}){YEAR}?)?(?!\d)", read.a_third_of_month),
    # в октябре 2015 года
    rule("month", rf"{_M}{S0}(?:месяц(?:а|е|у|ем)?{S})?(?P<y>{Y}){YEAR}?(?![\d-]\d)", read.a_month),
    # в ноябре, до конца мая: a month of no year, believed behind a preposition
    rule("month_of_year", rf"(?:(?<=\bв )|(?<=\bс )|(?<=\bза )|(?<=\bна )|(?<=\bдо )|(?<=\bк )|(?<=\bконце )|(?<=\bконца )|(?<=\bначале )|(?<=\bначала )|(?<=\bсередине )|(?<=\bсередины )|(?<=\bтечение ))(?!янв\.|мар\.|дек\.){_M}(?!{S0}\d)", read.a_month_of_any_year),
    # три квартала 2023 года
    rule("quarters", rf"(?:первы[ехм]{{1,2}}{S})?(?P<n>два|две|три|двух|трех|[23]){S}квартал(?:а|ов|ах|ам){S0}(?P<y>{Y}){YEAR}", read.first_quarters),
    # I-III кварталы 2021 года
    rule("quarters", rf"(?P<n>{_NTH_RU}){DASH}(?P<o>{_NTH_RU}){S0}(?:квартал[а-я]{{0,2}}|кв\.){S0}(?P<y>{Y}){YEAR}?", read.quarters),
    # в I квартале 2023 г.
    rule("quarter", rf"(?P<n>{_NTH_RU}){S0}(?:квартал[а-я]{{0,2}}|кв\.){S0}(?P<y>{Y}){YEAR}?(?!\d)", read.a_quarter),
    # в III квартале того же года
    rule("quarter_of_year", rf"(?P<n>{_NTH_RU}){S0}квартал(?:а|е|у|ом)?(?!\w)(?!{S0}\d)", read.a_quarter_of_any_year),
    # в первом полугодии 2022 года
    rule("half_year", rf"(?P<n>{_NTH_RU}){S0}(?:полугоди[а-я]{{1,2}}|половин[а-я]{{1,2}}){S0}(?P<y>{Y}){YEAR}?(?![\d/])", read.a_half),
    # в первом полугодии
    rule("half_of_year", rf"(?P<n>{_NTH_RU}){S0}полугоди(?:е|я|и|ю|ем)(?!\w)(?!{S0}\d)", read.a_half_of_any_year),
    # 1920-1930-е гг., 30-40-х годов прошлого века
    rule(
        "decades",
        rf"(?P<y>(?:1[5-9]|20)\d0|[1-9]0){DASH}(?P<z>(?:1[5-9]|20)\d0|[1-9]0)-{S0}(?:е|х|ых|ые|ми)(?!\w){S0}(?:год[а-я]{{1,3}}|гг?\.)"
        rf"(?:{S}(?P<c>{_CENTURY_RU}){S0}(?:век|столети)[а-я]{{0,2}})?",
        read.decades,
    ),
    # 1990-е годы, 80-х годов, 30-х годов XX века
    rule(
        "decade",
        rf"(?P<y>(?:1[5-9]|20)\d0|[1-9]0)(?:{DASH}(?:е(?!{S0}(?:мест|заседани|общее|чтени|рабоч))|х(?!{S0}(?:класс|числ|мест|скважин|групп|номер))|ых|ые|ми|м(?={S0}год))(?![\w])|{S0}(?:е|х|ых|ые)(?={S0}г))(?:{S0}(?:год[а-я]{{1,3}}|гг?\.))?"
        rf"(?:{S}(?P<c>{_CENTURY_RU}){S0}(?:век|столети)[а-я]{{0,2}})?",
        read.a_decade,
    ),
    # в семидесятых годах, шестидесятые годы XX века
    rule(
        "decade",
        rf"(?P<w>{'|'.join(stem for stem, _ in WORDS['ru'].decades)})(?:ые|ых|ым|ыми){S}год[а-я]{{1,3}}(?!\w)(?:{S}(?P<c>{_CENTURY_RU}){S0}(?:век|столети)[а-я]{{0,2}})?",
        read.a_decade_in_words,
    ),
    # XX-XXI вв.
    rule("centuries", rf"(?P<n>{_CENTURY_RU}){DASH}(?P<o>{_CENTURY_RU}){S0}(?:веков|веках|века|столети[а-я]{{1,2}}|вв\.?)(?![\w])", read.centuries),
    # XX века, 20-го века, двадцатого столетия
    rule("century", rf"(?P<n>{_CENTURY_RU}){S0}(?:-?(?:го|й|м|ом){S})?(?:век(?:а|е|у|ом|ов|и|ах)?|столети[а-я]{{1,2}}|вв?\.)(?![\w])", read.a_century),
    # 2016-2019 годы, 2014-16 гг., 2019/2020 учебный год
    rule("years", rf"(?P<y>{Y})(?:{S0}(?:года?|гг?\.?))?(?:{DASH}|/)(?P<z>{Y}|\d\d(?={S0}(?:г|{ADJECTIVE}год))){YEAR}", read.years),
    # 2019-2021 without a noun
    rule("years", rf"(?P<y>(?:19|20)\d\d){DASH}(?P<z>(?:19|20)\d\d)(?![\d-]|[.,]\d|{S0}(?:%|тенге|тыс|млн|чел))", read.years),
    # 2015 года
    rule("year", rf"(?P<y>{Y})(?:-(?:го|м|й|му))?{YEAR}", read.a_year),
    # в 2020 (and no noun counted after it)
    rule("year", rf"(?<=\bв )(?P<y>(?:19|20)\d\d)(?![\w%-]|[.,]\d|{S}(?:и|или){S}\d|{S}[а-я-]+(?:ах|ях|тенге|раза?)(?!\w))", read.a_year),
    # с 2011 по настоящее время
    rule("year", rf"(?<=\bс )(?P<y>(?:19|20)\d\d)(?={S}по{S}(?:настоящ|сегодня|сей|н\.))", read.a_year),
    # в 2009-м, до конца 2023-го
    rule("year", r"(?P<y>(?:19|20)\d\d)-(?:м|ом|го|му)(?!\w)", read.a_year),
    # (Собрание законодательства, 1998, № 31; 1999, № 28)
    rule("year", r"(?:(?<=\()|(?<=[;,] ))(?P<y>(?:19|20)\d\d)(?=, ?№ ?\d)", read.a_year),
    # увеличился до 49,4 % (2019 – 40 %)
    rule("year", rf"(?<=\()(?P<y>(?:19|20)\d\d)(?={DASH}\d{{1,3}}(?: \d{{3}}){{0,3}}(?:,\d+)?{S0}(?:%|процент|тенге|тыс|млн|млрд|трлн|чел|ед))", read.a_year),
    # (2015), (Астана, 2019), 2019)
    rule("year", r"(?:(?<=\()|(?<=, ))(?P<y>(?:19|20)\d\d)(?=\))", read.a_year),
)  # fmt: skip
