"""How dates are written in Kazakh: the year comes first ("2015 жылғы 31 қазандағы")."""

from typing import Final

from pipeline.extract.dates import readings as read
from pipeline.extract.dates.patterns import DASH, S0, Rule, S, Y, months, numeric_rules, rule
from pipeline.extract.dates.styles import style_rules
from pipeline.extract.dates.words import WORDS

_END: Final = r"[а-яәғқңөұүһі]{0,8}"
#: Case endings of "жыл"; "жылдық", "жылдам" and the like are other words.
_YEAR_ENDS: Final = (
    "(?:ғы(?:дан|мен|ға)?|дың|дыңғы|ды|да|дағы|дан|ға|мен|дар(?:ы|да|ды|дың|дан|ға|ын|ына|ында|ындағы|ының|ынан|дағы|мен|ымен)?"
    "|ы|ын|ына|ында|ындағы|ының|ынан|ымен|ындағы|дікі)"
)
_TH: Final = r"(?:-?(?:ші|шы|інші|ыншы|нші|ншы|сыншы|сінші))?"
YEAR: Final = rf"(?:{_TH}{S0}-?{S0}(?:оқу{S})?жыл{_YEAR_ENDS}?(?![\w])|{S0}ж\.{S0}ж(?![\w])\.?|{S0}жж?(?![\w])\.?)"
_M: Final = months("kk")
_NTH: Final = r"(?:[1-4](?:{S0}-?{S0}(?:ші|шы|інші))?|[ivхxі]{1,4}|бірінші|алғашқы|екінші|үшінші|төртінші|соңғы)".replace(
    "{S0}", S0
)
_NTH_AFTER: Final = rf"(?:{S0}-{S0}|{S0})"
#: "9-12 наурыз аралығында": it belongs to the range.
_WITHIN: Final = rf"(?:{S}аралығында(?:ғы)?(?!\w))?"
_DAY_WORD: Final = "|".join(sorted(WORDS["kk"].days, key=len, reverse=True))
#: "жылыту маусымында", "бір маусымда", "туристік маусымда": a season, where no year owns it.
_NO_SEASON: Final = (
    r"(?!(?<!жылдың )(?<!жылының )маусымы|(?<=[лдт][ыі][қк] )маусым"
    r"|(?<!\w)(?:(?<=бір )|(?<=екі )|(?<=үш )|(?<=жаңа )|(?<=қысқы )|(?<=жазғы ))маусым)"
)
_CENTURY: Final = (
    r"(?:[ivхxі]{1,5}|\d{1,2}|жиырма бірінші|жиырмасыншы|он тоғызыншы|он сегізінші|өткен)"
)


KAZAKH: Final[tuple[Rule, ...]] = (
    *style_rules("kk", YEAR),
    *numeric_rules("жыл(?:ғы|ы|дың|дан|ға|да)?|ж\\.?"),
    # 2021 жылғы 1-15 наурыз
    rule("days", rf'(?P<y>{Y}){YEAR},?{S0}"?(?P<d>\d{{1,2}})"?{DASH}"?(?P<e>\d{{1,2}})"?{S}{_M}{_WITHIN}', read.days),
    # 2015 жылғы 31 қазандағы, 2016 жылғы «11» шілдедегі, 2020 ж. 1 маусымда
    rule("day", rf'(?P<y>{Y}){YEAR},?{S0}(?P<q>" ?)?(?P<d>\d{{1,2}})(?(q) ?"|"?){_TH}[ -]{{0,3}}{_M}', read.a_day),
    # 1991 жылғы он алтыншы желтоқсанда
    rule("day", rf"(?P<y>{Y}){YEAR}{S}(?P<d>{_DAY_WORD}){S}{_M}", read.a_day_in_words),
    # 2015 жылғы қазанның 31-інде, 2015 жылдың қазан айының 31-і
    rule("day", rf"(?P<y>{Y}){YEAR}{S}{_M}{S0}(?:айының{S})?(?P<d>[0-3]?\d){S0}-{S0}(?:[іы]н?(?:де|да|ен|ан|не|на|нен|нан|ші|шы|дегі|дағы)?|сы[а-яі]{{0,5}}|не|ге|ға|дан|ден|нен|де|да|те|та)(?!\w)", read.a_day),
    # 31 қазан 2015 жыл
    rule("day", rf'(?P<q>" ?)?(?P<d>\d{{1,2}})(?(q) ?"|"?){_TH}[ -]{{1,3}}{_M}(?:(?<![дт][ае]),)?{S0}(?P<y>{Y}){YEAR}?(?![\d\w])', read.a_day),
    # 2021 жылғы 9 айда
    rule("months", rf"(?P<y>{Y}){YEAR}{S}(?:алғашқы{S})?(?P<n>1?\d|екі|үш|алты|тоғыз|сегіз|жеті|бес|төрт|он){S}ай(?:да|мен|ымен|дың|ы|ында|дағы|лық|ға|ының|ындағы)?(?!\w)", read.first_months),
    # 2021 жылғы қаңтар-наурызда
    rule("months", rf"(?P<y>{Y}){YEAR}{S0}{months('kk', 'a')}{DASH}{months('kk', 'b')}(?:{S}ай(?:ы|лар)[а-яіғң]{{0,7}})?(?:{S}аралығында(?:ғы)?)?", read.span_of_months),
    # қаңтар-шілдеде, қаңтар-мамыр аралығында
    rule("months_of_year", rf"{months('kk', 'a')}{DASH}{months('kk', 'b')}(?:{S}ай(?:ы|лар)[а-яіғң]{{0,7}}(?!\w)(?:{S}аралығында(?:ғы)?)?|(?:{S}аралығында(?:ғы)?)?(?!{S0}\d))", read.span_of_months_of_any_year),
    # қаңтар мен тамыз айлары аралығында
    rule("months_of_year", rf"{months('kk', 'a')}{S}[мпб]ен{S}{months('kk', 'b')}(?:{S}айлары)?{S}аралығында(?:ғы)?", read.span_of_months_of_any_year),
    # наурыздан мамырға дейін
    rule("months_of_year", rf"(?<![-\d]){months('kk', 'a')}(?<=[дтн][ае]н){S}{months('kk', 'b')}(?<=[ғқгк][ае]){S}дейін(?:гі)?(?!\w)", read.span_of_months_of_any_year),
    # 2020 жылдың көктемінде
    rule("season", rf"(?P<y>{Y}){YEAR}{S}(?P<n>көктем|жаз|күз|қыс)(?:[іы]?н?(?:де|да|ен|ан|ге|ға|е|а|ің|ың|гі|ғы)|[іы]н?|мен|і?мен)?(?!\w)", read.a_season),
    # мамырдың екінші онкүндігінде
    rule("days", rf"(?:(?P<y>{Y}){YEAR}{S})?{_M}(?:{S}айының)?{S}(?P<n>{_NTH}){_NTH_AFTER}(?:он{S0}күнді[гк]|декада){_END}", read.a_third_of_month),
    # 2015 жылғы қазанда, 2015 жылдың қазан айында
    rule("month", rf"(?P<y>{Y}){YEAR},?{S0}{_M}(?:{S}ай(?:ы|ын|ының|ында|ындағы|ынан|ына|да)?(?!\w))?(?![ -]{{1,3}}\d{{1,2}}-[іы]|{DASH}\d{{1,2}}(?![\d.,%]| ?(?:%|пайыз|мың|млн|млрд|трлн|теңге|есе)))", read.a_month),
    # қазан айы 2015 жылы; қазан 2015 ж.
    rule("month", rf"{_M}{S0}(?P<y>{Y}){YEAR}?(?![\d\w])", read.a_month),
    # тоғызыншы ақпан
    rule("day_of_year", rf"(?P<d>{_DAY_WORD}){S}{_M}(?!{S0}\d{{4}})", read.day_in_words_of_any_year),
    # қараша айында, қарашада: a month of no year
    rule("month_of_year", rf"(?<![-\d])(?:{months('kk', 'n')}(?:{S}ай(?:лар)?(?:ы|ын|ының|ында|ындағы|ынан|ына)(?!\w))|{_NO_SEASON}{months('kk')}(?<=[дт][ае]))(?!{S0}(?:{Y}(?!\d)|\d\d?(?![\d.,])(?! ?(?:%|пайыз|мың|млн|млрд|трлн|теңге|есе))))", read.a_month_of_any_year),
    # тамыздың соңына дейін, наурыздан бастап, қазанға дейін
    rule("month_of_year", rf"(?<![-\d]){_NO_SEASON}{_M}(?:(?<=[нд][ыі]ң)(?={S}(?:бас|соң|аяғ|орта))|(?<=[дтн][ае]н)(?={S}бастап)|(?<=[ғқгк][ае])(?={S}дейін))", read.a_month_of_any_year),
    # 2021 жылғы I-III тоқсандарда
    rule("quarters", rf"(?P<y>{Y}){YEAR}{S0}(?P<n>{_NTH}){DASH}(?P<o>{_NTH}){_NTH_AFTER}тоқсан{_END}", read.quarters),
    # 2023 жылдың үш тоқсанында
    rule("quarters", rf"(?P<y>{Y}){YEAR}{S0}(?:(?P<first>алғашқы{S}))?(?P<n>екі|үш|3|(?(first)2|(?!))){S}тоқсан(?!-){_END}", read.first_quarters),
    # 2023 жылдың бірінші тоқсанында
    rule("quarter", rf"(?P<y>{Y}){YEAR}{S0}(?P<n>{_NTH}){_NTH_AFTER}тоқсан{_END}", read.a_quarter),
    # 2023 жылдың бірінші жартыжылдығында
    rule("half_year", rf"(?P<y>{Y}){YEAR}{S0}(?P<n>{_NTH}){_NTH_AFTER}(?:жарты{S0}жыл|жартысы){_END}", read.a_half),
    # бірінші тоқсанда, бірінші жартыжылдықта, бірінші жарты жылда
    rule("quarter_of_year", rf"(?P<n>{_NTH}){_NTH_AFTER}тоқсан(?:да|ға|дан|ы|ын|ында|ының|ның|дың|дағы|ындағы)?(?!\w)", read.a_quarter_of_any_year),
    rule("half_of_year", rf"(?P<n>{_NTH}){_NTH_AFTER}жарты{S0}жыл{_END}", read.a_half_of_any_year),
    # жылдың бірінші жартысында
    rule("half_of_year", rf"(?<!\d{{4}} )жылдың{S}(?P<n>{_NTH}){_NTH_AFTER}жартысы(?:нда|ндағы|ның|нан|на)?(?!\w)", read.a_half_of_any_year),
    # қазанның 15-інде, қазан айының 15-іне
    rule("day_of_year", rf"{_M}{S}(?:айының{S})?(?P<d>[0-3]?\d){S0}-{S0}(?:[іы]н(?:де|да|ен|ан|е|а)|с[іы]н(?:де|да|ен|ан|е|а))(?!\w)", read.day_of_any_year),
    # 1-15 маусымда
    rule("days_of_year", rf"(?P<d>[0-3]?\d){DASH}(?P<e>[0-3]?\d){S}{_M}{_WITHIN}", read.days_of_any_year),
    # 5 және 10 тамыз аралығында
    rule("days_of_year", rf"(?P<d>[0-3]?\d){S}(?:және|мен|пен){S}(?P<e>[0-3]?\d){S}{_M}{S}аралығ(?:ында|ындағы)", read.days_of_any_year),
    # 1 маусымда
    rule("day_of_year", rf'(?P<q>" ?)?(?P<d>[0-3]?\d)(?(q) ?"|"?){_TH}[ -]{{1,3}}{_M}(?!{S0}\d{{4}})', read.day_of_any_year),
    # 1920-1930-жылдары, өткен ғасырдың 30-40-жылдары
    rule("decades", rf"(?:(?P<c>{_CENTURY}){_TH}{_NTH_AFTER}ғасыр(?:дың){S})?(?P<y>(?:1[5-9]|20)\d0|[1-9]0){DASH}(?P<z>(?:1[5-9]|20)\d0|[1-9]0){_TH}-{S0}жылдар[а-яәғқңөұүһі]{{0,8}}", read.decades),
    # 1990-жылдары, 90-жылдардың, 1930-шы жылдары; ХХ ғасырдың 30-жылдары
    rule("decade", rf"(?:(?P<c>{_CENTURY}){_TH}{_NTH_AFTER}ғасыр(?:дың){S})?(?P<y>(?:1[5-9]|20)\d0|[1-9]0)(?<!\d және \d\d\d\d)(?<!\d (?:мен|пен) \d\d\d\d)(?<!\d, \d\d\d\d){_TH}(?:(?:{DASH}|{S0})жылдар[а-яәғқңөұүһі]{{0,8}}|(?<=\b[1-9]0)-жыл(?:дың|ы)(?!\w))", read.a_decade),
    # жетпісінші жылдары, өткен ғасырдың тоқсаныншы жылдарында
    rule("decade", rf"(?:(?P<c>{_CENTURY}){_TH}{_NTH_AFTER}ғасыр(?:дың){S})?(?P<w>{'|'.join(stem for stem, _ in WORDS['kk'].decades)}){S}жылдар[а-яәғқңөұүһі]{{0,8}}", read.a_decade_in_words),
    # ХХ-ХХІ ғасырларда
    rule("centuries", rf"(?P<n>{_CENTURY}){_TH}{DASH}(?P<o>{_CENTURY}){_TH}{_NTH_AFTER}(?:ғасыр{_END}|ғғ?\.)", read.centuries),
    # ХХ ғасырдың, 21-ғасырда
    rule("century", rf"(?P<n>{_CENTURY}){_TH}{_NTH_AFTER}(?:ғасыр(?!{S}бұрын){_END}|ғғ?\.)", read.a_century),
    # 2016-2019 жылдары, 2020 - 2025 жылдарға, 2019/2020 оқу жылында
    rule("years", rf"(?P<y>{Y})(?:{S0}ж(?:ыл)?\.?)?(?:{DASH}|/)(?P<z>{Y}|\d\d(?={YEAR})){YEAR}(?:{S}аралығында(?:ғы)?)?", read.years),
    # 2019-2021 without a noun
    rule("years", rf"(?P<y>(?:19|20)\d\d){DASH}(?P<z>(?:19|20)\d\d)(?![\d-]|[.,]\d|{S0}(?:%|теңге|мың|млн|адам))", read.years),
    # 2015 жылы, 2015 жылғы, 2015 ж.
    rule("year", rf"(?P<y>{Y}){YEAR}(?<!жыл(?= бұрын))", read.a_year),
    # (2015), (Астана, 2019)
    rule("year", r"(?:(?<=\()|(?<=, ))(?P<y>(?:19|20)\d\d)(?=\))", read.a_year),
)  # fmt: skip
