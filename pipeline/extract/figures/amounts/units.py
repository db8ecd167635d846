"""Units: how money, shares, measures and times are written in each language, and rates of them.

The patterns are matched against plain text (`extract.simplified`) behind a number and at most two
spaces or a hyphen. An escaped space stands for one to three spaces.
"""

import re
from functools import cache, lru_cache
from typing import Final

S: Final = r" {1,3}"
_KK: Final = r"[а-яәғқңөұүһі]{0,7}"
#: An ending behind a hyphen: "га-ға", "км-ден".
_END_KK: Final = "[а-яәіңғқ]{1,4}"
_HYPHENED_KK: Final = r"(?:-(?:[ғқ]а|[гк]е|[дтн][аеыі]|[дтн][ае]н|[дтн][ыі]ң|[мпб]ен|с?[ыі](?:н[аеыі]?|нан|нен|нда|нде)?)(?!\w))?"
_RU_ADJ: Final = r"(?:ый|ого|ому|ом|ым|ая|ой|ую|ое|ые|ых|ыми)"
_RU_SOFT_ADJ: Final = r"(?:ий|его|ему|ем|им|яя|ей|юю|ее|ие|их|ими)"

#: Unit -> pattern by language; the first that fits is taken.
UNITS: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": (
        # 20 месячных расчетных показателей, 25-кратного размера МРП, двадцатикратный размер МРП
        ("MCI", r"(?:(?:-?(?:ти|х|и)?\ ?кратн[а-я]{2,3}\ (?:размер[а-я]{0,2}\ )?)?(?:месячн[а-я]{2,3}\ расчетн[а-я]{2,3}\ показател[а-я]{1,3}|мрп(?!\w)))"),
        ("KZT", r"(?:(?:казахстанск[а-я]{2,3}\ )?тенге(?!\w)|тг(?!\w)\.?|₸|kzt(?!\w))"),
        ("USD", r"(?:(?:американск[а-я]{2,3}\ )?доллар[а-я]{0,3}(?!\w)(?:\ сша(?!\w)|\ соединенных\ штатов(?:\ америки)?)?|долл?\.?(?!\w)(?:\ сша(?!\w))?|usd(?!\w)|us\$|\$(?:\ сша(?!\w))?)"),
        ("EUR", r"(?:евро(?!\w)|eur(?!\w)|€)"),
        ("RUB", r"(?:(?:российск[а-я]{2,3}\ )?(?:рубл(?:ь|я|ю|ем|е|и|ей|ям|ями|ях)(?!\w)|руб(?!\w)\.?)|rub(?!\w)|₽)"),
        ("CNY", r"(?:(?:китайск[а-я]{2,3}\ )?юан[а-я]{1,3}(?!\w)|cny(?!\w))"), ("GBP", r"(?:фунт[а-я]{0,3}\ стерлингов|gbp(?!\w)|£)"),
        ("KGS", r"(?:(?:кыргызск[а-я]{2,3}\ )?сом(?:а|ов)?(?!\w)|kgs(?!\w))"), ("JPY", r"(?:(?:японск[а-я]{2,3}\ )?иен[а-я]{0,2}(?!\w)|jpy(?!\w))"),
        ("UZS", r"(?:(?:узбекск[а-я]{2,3}\ )?сум(?:а|ов)?(?!\w)|uzs(?!\w))"), ("CHF", r"(?:швейцарск[а-я]{2,3}\ франк[а-я]{0,2}|chf)(?!\w)"), ("AED", r"(?:дирхам[а-я]{0,2}|aed)(?!\w)"), ("UAH", r"(?:гривн?[а-я]{0,2}|гривен|uah)(?!\w)"),
        ("SEK", r"(?:шведск[а-я]{2,3}\ крон[а-я]{0,2}|sek(?!\w)(?=\W))"), ("NOK", r"(?:норвежск[а-я]{2,3}\ крон[а-я]{0,2}|nok(?!\w))"),
        ("percentage_points", r"(?:процентн[а-я]{2,3}\ пункт[а-я]{0,3}|проц\.\ ?п(?:ункт[а-я]*|\.)|п\.\ ?п\.|пп(?!\w)|п\.п(?!\w))"),
        ("subsistence_minimum", r"(?:величин[аыу]?\ )?прожиточн[а-я]{2,3}\ минимум[а-я]{0,2}"), ("basis_points", r"(?:базисн[а-я]{2,3}\ пункт[а-я]{0,3}|б\.\ ?п\.)"),
        ("percent", rf"(?:%(?:-?н?{_RU_ADJ}(?!\w))?|-?процентн{_RU_ADJ}(?!\w)|процент(?:а|у|ом|е|ы|ов|ам|ами|ах)?(?!\w)|проц\.)(?:\ годовых(?=\ ?[.,;:)(–—-]|\ (?:в|на|со?|и|или|до|по|при|для|от|за|против|к|сроком)\ |\Z))?"),
        ("working_days", r"рабоч(?:ий|его|ему|им|их|ие|ими)\ д(?:н[а-я]{1,3}|ень)(?!\w)"),
        ("calendar_days", r"календарн(?:ый|ого|ому|ым|ых|ые|ыми)\ д(?:н[а-я]{1,3}|ень)(?!\w)"),
        ("days", rf"(?:(?:дней|дня|дню|днем|дням|днями|днях|дни|день|суток|сутки|сутках|суткам)(?!\w)|-?дневн{_RU_ADJ}(?!\w)|-?суточн{_RU_ADJ}(?!\w))"),
        ("weeks", rf"(?:недел(?:я|и|ю|ей|е|ь|ям|ями|ях)(?!\w)|-?недельн{_RU_ADJ}(?!\w))"),
        ("months", rf"(?:месяц(?:а|ев|у|ам|ем|ами|ах|е|ы)?(?!\w)|мес(?!\w)\.?|(?:-|(?<=\d)|(?<=\d )|(?<=[хи] ))месячн{_RU_ADJ}(?!\w)(?!\ расч))"),
        ("years", rf"(?:лет(?!\w)|год(?:а|у|ом|ов|ы|ам|ами|ах|е)?(?!\w)|годами|-?летн{_RU_SOFT_ADJ}(?!\w)|-?годичн{_RU_ADJ}(?!\w)|г\.(?=\ ?[а-я(]))"),
        ("hours", r"(?:час(?:а|ов|ам|ами|у|ах|ом)?(?!\w)|-?часов(?:ой|ого|ому|ом|ым|ая|ую|ое|ые|ых)(?!\w)|ч(?!\w)\.)"),
        ("minutes", r"(?:минут[а-я]{0,3}(?!\w)|мин(?!\w)\.?)"), ("seconds", r"(?:секунд[а-я]{0,3}(?!\w)|сек(?!\w)\.?)"),
        ("km2", r"(?:кв\.?\ ?км(?!\w)|км\.?\ ?кв(?!\w)\.?|км\ ?[2²]|кв\.?\ ?километр[а-я]{0,3}|квадратн[а-я]{2,3}\ километр[а-я]{0,3})"),
        ("cm3", r"(?:куб\.?\ ?см(?!\w)|см\ ?[3³](?!\w)|кубическ[а-я]{2,3}\ сантиметр[а-я]{0,3})"),
        ("m2", r"(?:кв\.?\ ?м(?:етр[а-я]{0,3})?(?!\w)|м\.?\ ?кв(?!\w)\.?|м\ ?[2²](?!\w)|квадратн[а-я]{2,3}\ метр[а-я]{0,3})"),
        ("m3", r"(?:куб\.?\ ?м(?:етр[а-я]{0,3})?(?!\w)|м\.?\ ?куб(?!\w)\.?|м\ ?[3³](?!\w)|(?:плотн[а-я]{2,3}\ )?кубическ[а-я]{2,3}\ метр[а-я]{0,3}|кубометр[а-я]{0,3}|кубов(?!\w))"),
        ("km3", r"(?:куб\.?\ ?км(?!\w)|км\ ?[3³]|кубическ[а-я]{2,3}\ километр[а-я]{0,3})"),
        ("ha", r"(?:га(?!\w)|гектар[а-я]{0,3}(?!\w))"), ("kWh", r"(?:квт[·⋅*./\ -]?ч(?:ас[а-я]{0,2})?(?!\w)(?:(?<=\.ч)\.(?=\ ?[^\W\d]))?|киловатт-час[а-я]{0,3}|киловатт\ час[а-я]{0,3})"),
        ("MWh", r"(?:мвт[·⋅*./\ -]?ч(?:ас[а-я]{0,2})?(?!\w)|мегаватт-час[а-я]{0,3})"), ("GWh", r"(?:гвт[·⋅*./\ -]?ч(?:ас[а-я]{0,2})?(?!\w)|гигаватт-час[а-я]{0,3})"), ("Gcal", r"(?:гкал(?!\w)|гигакалори[а-я]{1,3})"),
        ("km", r"(?:км(?!\w)|километр[а-я]{0,3}(?!\w)|-?километров[а-я]{2,3}(?!\w))"), ("kg", r"(?:кг(?!\w)|килограмм[а-я]{0,3}(?!\w))"),
        ("Gbit/s", r"гбит/с(?:ек)?(?!\w)"), ("Mbit/s", r"мбит/с(?:ек)?(?!\w)"), ("Hz", r"(?:гц(?!\w)|герц[а-я]{0,2}(?!\w))"), ("GJ", r"гдж(?!\w)"),
        ("t-km", r"(?:ткм(?!\w)|т-км(?!\w)|тонно-километр[а-я]{0,3})"), ("p-km", r"(?:п(?:асс\.?)?-?км(?!\w)|пассажиро-километр[а-я]{0,3})"), ("mg", r"(?:мг(?!\w)|миллиграмм[а-я]{0,3})"), ("°C", r"(?:°\ ?[cс](?!\w)|градус[а-я]{0,3}(?:\ цельсия)?(?!\w))"),
        ("t", r"(?:тонн[а-я]{0,3}(?!\w)|т(?!\w)\.?(?=[,;)]|\ |/|\Z)(?!\.\ ?[дпек]\.))"), ("l", r"(?:литр[а-я]{0,3}(?!\w))"), ("ml", r"(?:мл(?!\w)(?!\.\ ?[а-я])|миллилитр[а-я]{0,3})"), ("центнер", r"(?:центнер[а-я]{0,3}(?!\w)|ц(?=\ ?/\ ?га|\ с\ (?:1\ )?га))"),
        ("kV", r"(?:кв(?![\w.])|киловольт[а-я]{0,2}(?!\w))"), ("MW", r"(?:мвт(?!\w)|мегаватт[а-я]{0,2}(?!\w))"), ("GW", r"(?:гвт(?!\w)|гигаватт[а-я]{0,2}(?!\w))"), ("kW", r"(?:квт(?!\w)|киловатт[а-я]{0,2}(?!\w))"),
        ("cm", r"(?:см(?!\w)|сантиметр[а-я]{0,3}(?!\w))"), ("mm", r"(?:мм(?!\w)|миллиметр[а-я]{0,3}(?!\w))"),
        ("m", r"(?:метр(?:а|ов|ам|ах|ы|е|у|ом|ами)?(?!\w)|м(?!\w)(?!\.\ ?[а-я]{1,3}\.))"), ("баррель", r"(?:баррел[а-я]{1,3}(?!\w))"), ("g", r"(?:грамм[а-я]{0,3}(?!\w)|г(?![\w.]))"), ("балл", r"балл(?:а|ов|ам|ами|ах)?(?!\w)"),
        # 51,4 пункта; вырос на 4 пункта; not "3 пункта 5 статьи"
        ("пункт", r"(?:(?<=[,.]\d )|(?<=[,.]\d\d )|(?<=на \d )|(?<=на \d\d ))пункт(?:а|ов|ам)?(?!\w)(?!\ (?:\d|стать|настоящ|реш|приказ|постан))"),
        ("промилле", r"(?:промилле(?!\w)|‰)"), ("TEU", r"(?:дфэ|teu)(?!\w)"),
    ),
    "kk": (
        # 20 айлық есептік көрсеткішке, жиырма бес еселенген айлық есептік көрсеткіш, 10 АЕК-тен
        ("MCI", rf"(?:(?:(?:еселенген|еселік|есе)\ )?(?:айлық\ есептік\ көрсеткіш{_KK}|аек(?!\w)(?:-[а-яәіңғ]{{1,5}})?))"),
        ("KZT", rf"(?:те[ңн]ге(?!р){_KK}|тг(?!\w)\.?|₸|kzt(?!\w))"),
        ("USD", rf"(?:(?:ақш|америка)\ долл(?:ар{_KK}|\.|(?!\w))|доллар{_KK}|долл\.?(?!\w)|usd(?!\w)|us\$|\$)"), ("EUR", r"(?:е[ув]ро(?:ға|дан|ны|ның|да|мен)?(?!\w)|eur(?!\w)|€)"),
        ("RUB", rf"(?:(?:ресей\ )?рубл{_KK}|rub(?!\w)|₽)"), ("CNY", rf"(?:(?:қытай\ )?юан{_KK}|cny(?!\w))"), ("GBP", rf"(?:фунт\ стерлинг{_KK}|gbp(?!\w)|£)"),
        ("percentage_points", rf"(?:(?:пайыздық|проценттік)\ (?:тармақ|тармағ|пункт){_KK}|п\.\ ?т\.)"),
        ("basis_points", rf"(?:базистік|базисті|базалық)\ (?:тармақ|тармағ|пункт){_KK}"),
        ("промилле", rf"(?:промилле{_KK}(?!\w)|‰{_HYPHENED_KK})"),
        ("percent", rf"(?:%(?:(?:-|\ -\ ?|)(?:ға|ге|дан|ден|дың|дің|тан|тен|ды|ді|ы|і|ын|ін|ына|іне|ке|ті|қа|ті|ының|інің|мен|пен|ынан|інен|тік|дық|дің|да|де|ында|інде)(?!\w))?|пайыз{_KK}|процент{_KK})"),
        ("working_days", rf"жұмыс\ күн{_KK}"), ("calendar_days", rf"күнтізбелік\ күн{_KK}"),
        ("days", rf"(?:-?(?:күн|тәул)(?:дік|іктік){_KK}|күн(?!тізбе|дізгі|бағыс|шығыс|делік|\ (?:станция|электр|панел|энерги|батарея|коллектор)){_KK}|тәулік{_KK})(?!\w)"), ("weeks", rf"-?апта{_KK}(?!\w)"),
        ("months", r"-?ай(?:ға|дан|да|дағы|ды|дың|лық|лыққа|лықтан|ы|ын|ына|ында|ындағы|ының|ынан|мен|ымен)?(?!\w)"),
        # 7 жыл, 18-жастағы, but 25-жылы is the year
        ("years", r"(?:-(?!жыл(?!ды[қғ])))?(?:жыл(?:ға|дан|да|ды|дың|ы|ын|ына|дық|дықта|дыққа|мен|ғы|дағы)?(?!\w)|жас(?:тар(?=\ шамасында)|қа|тан|та|тағы|ты|тың|ында|ынан|ына)?(?!\w))"),
        ("hours", rf"-?сағат(?!\ ?сайын){_KK}(?!\w)"), ("minutes", rf"-?минут{_KK}(?!\w)"), ("seconds", rf"-?секунд{_KK}(?!\w)"),
        ("km2", rf"(?:шаршы\ (?:километр|км|шақырым){_KK}|км\ ?[2²])"), ("m2", rf"(?:шаршы\ метр{_KK}|шаршы\ м(?!\w)|ш\.\ ?м(?!\w)\.?|м\ ?[2²](?!\w))"),
        ("cm3", rf"(?:текше\ (?:сантиметр|см){_KK}|см\ ?[3³])"), ("m3", rf"(?:текше\ (?:метр{_KK}|м(?!\w))|м\ ?[3³](?!\w))"), ("km3", rf"(?:текше\ (?:километр|км|шақырым){_KK}|км\ ?[3³])"),
        ("ha", rf"(?:га(?!\w)(?:-{_END_KK})?|гектар{_KK})"), ("kWh", rf"(?:квт[·*.\ -]?сағ(?:ат)?{_KK}(?:-{_END_KK}|\.(?=\ ?[^\W\d]))?|киловатт[-\ ]сағат{_KK})"), ("MWh", rf"мвт[·*.\ -]?сағ{_KK}"), ("GWh", rf"гвт[·*.\ -]?сағ{_KK}"),
        ("TEU", rf"(?:жиырма|20)[-\ ]фу(?:н)?тты[қғ](?:\ (?:эквивалент|балама)(?:лы)?{_KK})?(?:\ контейнер{_KK})?"), ("центнер", rf"(?:центнер{_KK}|ц(?!\w|\.\w|\.\ \w{{1,2}}(?!\w)))"), ("Gcal", rf"(?:гкал(?!\w)|гигакалория{_KK})"), ("Gbit/s", r"гбит/с(?:ек)?(?!\w)"), ("Mbit/s", r"мбит/с(?:ек)?(?!\w)"), ("Hz", rf"(?:гц(?!\w)|герц{_KK})"), ("km", rf"(?:км(?!\w)(?:-{_END_KK})?|километр{_KK}|шақырым{_KK})"), ("kg", rf"(?:кг(?!\w)(?:-{_END_KK})?|килограмм?{_KK}|келі(?:ге|ден|сі)?(?!\w))"),
        ("mg", rf"(?:мг(?!\w)|миллиграмм{_KK})"), ("g", rf"(?:(?<!\w)грамм{_KK}|г(?=\ ?/\ ?(?:л|кг|м3|м³|км)(?!\w)))"), ("°C", rf"(?:°\ ?[cс](?!\w)|градус(?!т[ыі][қк]){_KK}(?:\ цельсия)?)"), ("t-km", rf"(?:тонна-(?:километр|шақырым){_KK}|т-км|ткм)(?!\w)"), ("t", rf"(?:тонна{_KK}(?!\w)|т(?!\w)\.?(?=[,;)]|\ |/|\Z)(?!\.\ ?[бс]\.))"), ("l", rf"(?:литр{_KK}(?!\w)|л(?=[ ,;)/]|\Z))"), ("ml", rf"(?:мл(?!\w)|миллилитр{_KK})"),
        ("MW", rf"-?(?:мвт(?!\w)|мегаватт{_KK})"), ("GW", rf"(?:гвт(?!\w)|гигаватт{_KK})"), ("kW", rf"(?:квт(?!\w)|киловатт{_KK})"),
        ("cm", rf"(?:см(?!\w)(?:-{_END_KK})?|сантиметр{_KK})"), ("mm", rf"(?:мм(?!\w)(?:-{_END_KK})?|миллиметр{_KK})"),
        ("m", r"(?:метр(?:ге|ден|де|ді|лік|і|ін|іне|дің)?(?!\w)|м(?!\w)(?!\.\ ?[а-я]{1,3}\b))"), ("баррель", rf"баррел{_KK}(?!\w)"), ("балл", rf"(?:балл{_KK}|бал(?:ға|дан|ды|дың|дық|мен))(?!\w)"),
    ),
    "en": (
        # 20 MCI, 20 monthly calculation indices, 20 times the monthly calculation index
        ("MCI", r"-?(?:(?:times|-?fold)\ (?:of\ )?(?:the\ )?)?(?:(?:mcis?|mrps?)(?!\w)|monthly\ (?:calculation|calculated|estimated)\ (?:index(?:es)?|indices|indicators?|rates?)(?:\ \(mcis?\))?)"),
        ("KZT", r"(?:(?:kazakh(?:stani?)?\ )?tenges?(?!\w)|kzt(?!\w)|₸|tg(?=\ ?/\ ?(?:kwh|kw|gcal|m2|m3|l|kg|month|person|liter|litre)(?!\w)))"), ("USD", r"(?:(?:us|u\.s\.|american)\ dollars?(?!\w)|dollars?(?!\w)|usd(?!\w)|us\$|\$)"),
        ("EUR", r"(?:euros?(?!\w)|eur(?!\w)|€)"), ("XDR", r"(?:sdrs?|special\ drawing\ rights?)(?!\w)"), ("RUB", r"(?:(?:russian\ )?ro?ubles?(?!\w)|rub(?!\w)|₽)"), ("CNY", r"(?:(?:chinese\ )?yuan(?!\w)|cny(?!\w)|rmb(?!\w))"),
        ("GBP", r"(?:pounds?\ sterling|gbp(?!\w)|£)"), ("JPY", r"(?:(?:japanese\ )?yen(?!\w)|jpy(?!\w))"),
        ("CHF", r"(?:swiss\ francs?|chf)(?!\w)"), ("NOK", r"(?:norwegian\ kron(?:er?|a)|nok)(?!\w)"), ("SEK", r"(?:swedish\ kron(?:or|a)|sek)(?!\w)"), ("UZS", r"(?:(?:uzbek(?:istan)?\ )?so['\N{RIGHT SINGLE QUOTATION MARK}]?ums?|uzs)(?!\w)"), ("AED", r"(?:(?:uae\ )?dirhams?|aed)(?!\w)"), ("KGS", r"(?:(?:kyrgyz(?:stani?)?\ )?soms?|kgs)(?!\w)"),
        ("AZN", r"(?:azerbaijani?\ manats?|azn)(?!\w)"), ("TMT", r"(?:turkmen(?:istan)?\ manats?|tmt)(?!\w)"), ("manat", r"manats?(?!\w)"), ("GEL", r"(?:(?:georgian\ )?laris?(?!\w)|gel(?!\w)|₾)"), ("TJS", r"(?:(?:tajik(?:istani?)?\ )?somonis?|tjs)(?!\w)"), ("MNT", r"(?:(?:mongolian\ )?(?:tugriks?|t[uo]grogs?|tögrögs?)|mnt)(?!\w)"), ("AMD", r"(?:(?:armenian\ )?drams|armenian\ dram|amd)(?!\w)"),
        ("percentage_points", r"(?:-?(?:percentage|per\ cent|percent)[-\ ]points?(?!\w)|p\.p\.|pp(?!\w)|ppts?(?!\w))"),
        ("basis_points", r"(?:basis\ points?|bps?)(?!\w)"), ("per_mille", r"(?:‰|per\ ?mille?(?!\w))"), ("percent", r"-?(?:%|per\ ?cent(?!\w)|pct(?!\w))(?:\ (?:per\ annum(?!\w)|p\.\ ?a\.))?"), ("working_days", r"(?:working|business)[-\ ]days?(?!\w)"),
        ("calendar_days", r"calendar[-\ ]days?(?!\w)"), ("days", r"-?days?(?!\w)"), ("weeks", r"-?weeks?(?!\w)"),
        ("months", r"-?months?(?!\w)"), ("years", r"-?(?:years?(?!\w)(?:-olds?|[-\ ]of[-\ ]age(?=\ (?:and|or)\ (?:older|over|above|more|younger|under)))?)"), ("hours", r"-?(?:hours?|hrs?)(?!\w)"),
        ("minutes", r"-?(?:minutes?|mins?)(?!\w)"), ("seconds", r"-?seconds?(?!\w|-)"),
        ("km2", r"-?(?:square[-\ ]kilomet(?:er|re)s?|sq\.?\ ?km(?!\w)|km\ ?[2²])"), ("m2", r"-?(?:square[-\ ]met(?:er|re)s?|sq\.?\ ?m(?:et(?:er|re)s?)?(?!\w)(?:\.(?=\)|\ of\ ))?|m\ ?[2²](?!\w))"),
        ("m3", r"-?(?:cubic[-\ ]met(?:er|re)s?|cu\.?\ m(?!\w)|m\ ?[3³](?!\w))"), ("km3", r"(?:cubic[-\ ]kilomet(?:er|re)s?|km\ ?[3³])"),
        ("ha", r"-?(?:hectares?|ha)(?!\w)"), ("kWh", r"-?(?:kwh|kilowatt[-\ ]hours?)(?!\w)"), ("MWh", r"-?(?:mwh|megawatt[-\ ]hours?)(?!\w)"), ("kV", r"-?(?:kv|kilovolts?)(?!\w)"), ("GWh", r"-?(?:gwh|gigawatt[-\ ]hours?)(?!\w)"), ("TWh", r"-?(?:twh|terawatt[-\ ]hours?)(?!\w)"),
        ("km", r"-?(?:kilomet(?:er|re)s?|kms?)(?!\w)"), ("kg", r"-?(?:kilograms?|kilograms|kg)(?!\w)"),
        ("t-km", r"(?:t(?:onne)?-?km|(?:metric\ )?t(?:onne|on)-kilomet(?:er|re)s?)(?!\w)"), ("mg", r"mg(?!\w)"), ("g", r"(?:grams?(?!\w)|g(?=(?:\ ?/\ ?|\ per\ )(?:l|lit(?:re|er)|kg|kilogram|m3|cubic|km|kilomet(?:re|er)|kwh|person|day|portion|serving)(?!\w)))"), ("°C", r"(?:°\ ?c(?!\w)|degrees?(?:\ celsius)?(?!\w))"), ("t", r"-?(?:(?:metric\ )?(?:tonn?es?|tons?|tn))(?!\w)|t(?:co[2₂](?:-?eq?)?(?!\w)|(?=\ (?:of\ )?co[2₂]))|(?<=\bmln[ ])t(?!\w)|(?<=\bmillion[ ])m?t(?!\w)|(?<=\bthousand[ ])m?t(?!\w)|(?<=\bthous\.[ ])t(?!\w)|t(?=\ ?/\ ?(?:ha|year|day|h|hour|km2|capita)(?!\w)|\ (?:per|of)(?!\w))"), ("l", r"-?lit(?:er|re)s?(?!\w)"), ("ml", r"-?(?:ml|millilit(?:er|re)s?)(?!\w)"),
        ("MW", r"-?(?:mw|megawatts?)(?!\w)"), ("GW", r"-?(?:gw|gigawatts?)(?!\w)"), ("kW", r"-?(?:kw|kilowatts?)(?!\w)"),
        ("cm", r"-?(?:cm|centimet(?:er|re)s?)(?!\w)"), ("mm", r"-?(?:mm|millimet(?:er|re)s?)(?!\w)"),
        ("m", r"-?(?:met(?:er|re)s?(?!\w)|m(?!\w|\.\w))"), ("barrel", r"-?(?:barrels?|bbls?)(?!\w)"), ("centner", r"(?:(?:centners?|quintals?)(?!\w)|centers?(?=\ ?(?:/\ ?ha|per\ hectare|from\ (?:1|one)\ hectare)(?!\w))|c(?=\ ?/\ ?ha(?!\w)))"), ("point", r"(?:index\ )?points?(?!\w)"),
        ("Gbit/s", r"(?:gbps|gbit/s|(?:gbits?|gigabits?)\ per\ second)(?!\w)"), ("Mbit/s", r"(?:mbps|mbit/s|(?:mbits?|megabits?)\ per\ second)(?!\w)"), ("lux", r"lux(?!\w)"), ("kcal", r"(?:kcal|kilocalories?)(?!\w)"),
        ("MVA", r"mva(?!\w)"), ("kVA", r"kva(?!\w)"), ("TJ", r"tj(?!\w)"), ("toe", r"toe(?!\w)"), ("hp", r"(?:horsepower|hp)(?!\w)"), ("GB", r"(?:gb|gigabytes?)(?!\w)"), ("TB", r"(?:tb|terabytes?)(?=[ ,.;:)]|\Z)(?!\ (?:patients|cases|treatment|control|hospitals?|dispensar))"), ("MHz", r"(?:mhz|megahertz)(?!\w)"), ("Hz", r"(?:hz|hertz)(?!\w)"), ("decibel", r"(?:db\(?a?\)?|decibels?)(?!\w)"), ("GJ", r"gj(?!\w)"), ("PJ", r"pj(?!\w)"), ("Gcal", r"(?:gcal|gigacalories?)(?!\w)"), ("TEU", r"teus?(?!\w)"), ("bcm", r"bcm(?!\w)"), ("mcm", r"mcm(?!\w)"), ("mtoe", r"mtoe(?!\w)"), *((f"{many}tco2", rf"{many}t(?:\ ?co[2₂](?:-?eq?)?(?!\w)|(?=\ of\ co[2₂]))") for many in "gmk"), ("kb/d", r"k(?:b/?|bo?p)d(?!\w)"), ("mb/d", r"m[mb]?b/?d(?!\w)"), ("b/d", r"(?:b/d|bo?pd)(?!\w)"), ("mmt", r"mmt(?!\w)"), ("kt", r"kt(?!\w)"), ("koz", r"koz(?!\w)"), ("moz", r"moz(?!\w)"), ("ounce", r"(?:(?:troy\ )?ounces?|oz)(?!\w)"), ("tcf", r"tcf(?!\w)"), ("bcf", r"bcf(?!\w)"),
    ),
}  # fmt: skip
#: Units with a multiplier of their own: "19.5 bcm", "1.6 mb/d", "331 MtCO2e".
PACKED: Final = {
    "bcm": ("m3", 10**9), "mcm": ("m3", 10**6), "mtoe": ("toe", 10**6), "mb/d": ("barrel/day", 10**6), "kb/d": ("barrel/day", 10**3), "b/d": ("barrel/day", 1),
    "gtco2": ("t", 10**9), "mtco2": ("t", 10**6), "ktco2": ("t", 10**3), "mmt": ("t", 10**6), "kt": ("t", 10**3), "koz": ("ounce", 10**3), "moz": ("ounce", 10**6), "tcf": ("ft3", 10**12), "bcf": ("ft3", 10**9), "millions": ("", 10**6),
}  # fmt: skip
#: Units that may be meant by an ordinary number of an article or stage: looked at twice.
WEAK_UNITS: Final = frozenset(
    {"years", "months", "days", "weeks", "hours", "m", "t", "g", "l", "cm"}
)

#: Codes of money that no word of a text looks like.
_OTHER_MONEY: Final = (
    "CHF NOK SEK DKK JPY AED UZS KGS TJS AZN TMT AMD BYN UAH INR PLN CAD AUD KRW".split()
)
#: What stands before a number and makes it money.
PREFIX_MONEY: Final = re.compile(
    r"(?:(?P<KZT>₸|(?<!\w)kzt|(?<!\w)tg\.?|(?<!\w)(?:t(?= ?\Z)|т(?=\Z)))|(?P<XDR>(?<!\w)sdr)|(?P<USD>(?<!\w)us ?\$|(?<!\w)usd|\$)|(?P<EUR>€|(?<!\w)eur)|(?P<GBP>£|(?<!\w)gbp)|(?P<RUB>₽|(?<!\w)rub)|(?P<GEL>₾|(?<!\w)gel)|(?P<MNT>₮|(?<!\w)mnt)|(?P<CNY>(?<!\w)(?:cny|rmb))"
    + "".join(rf"|(?P<{code}>(?<!\w){code.lower()})" for code in _OTHER_MONEY)
    + r") ?\Z"
)
#: What may end such a sign, looked at first.
_MONEY_ENDS: Final = frozenset("$€£₸₽₾₮")
_MONEY_WORDS: Final = frozenset(
    "kzt tg t т sdr us usd eur gbp rub gel mnt cny rmb".split()
) | frozenset(code.lower() for code in _OTHER_MONEY)


def money_before(ahead: str) -> re.Match[str] | None:
    """Return the sign or code of money that a stretch before a number ends in."""
    word = ahead.rstrip().rpartition(" ")[2].lstrip('([-"~').rstrip(".")
    if word[-1:] in _MONEY_ENDS or word in _MONEY_WORDS or word.rpartition("/")[2] in _MONEY_WORDS:
        return PREFIX_MONEY.search(ahead)
    return None


#: "$5m", "$40k", "$1.2bn": multipliers that are letters, after money only.
LETTER_MULTIPLIERS: Final = {"k": 10**3, "m": 10**6, "b": 10**9, "bn": 10**9}

# --- rates ---------------------------------------------------------------------------------------

#: What a rate is by: name after the slash -> pattern, by language.
_PER: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": (
        ("kWh", r"(?:квт[·*.\ -]?ч(?:ас[а-я]{0,2})?(?!\w)|киловатт-час[а-я]{0,3})"), ("m2", r"(?:кв\.?\ ?м(?:етр[а-я]{0,2})?(?!\w)|м\ ?[2²]|квадратн[а-я]{2,3}\ метр[а-я]{0,2})"),
        ("m3", r"(?:куб\.?\ ?м(?:етр[а-я]{0,2})?(?!\w)|м\ ?[3³]|кубическ[а-я]{2,3}\ метр[а-я]{0,2}|кубометр[а-я]{0,2}|мз(?!\w))"), ("dm3", r"дм\ ?[3³]"),
        ("km2", r"(?:кв\.?\ ?км(?!\w)|км\ ?[2²]|квадратн[а-я]{2,3}\ километр[а-я]{0,2})"), ("USD", r"(?:(?:1\ )?долл(?:ар(?!\w)|\.(?!\w)|(?!\w))(?:\ сша)?(?!\w)|\$(?!\ ?\d)|usd(?!\w))"), ("EUR", r"(?:евро(?!\w)|€|eur(?!\w))"), ("RUB", r"(?:(?:российский\ )?рубль(?!\w)|rub(?!\w))"), ("Gcal", r"(?:гкал(?!\w)|гигакалори[а-я]{1,2})"),
        ("ha", r"(?:га(?!\w)|гектар[а-я]{0,2}(?!\w))"), ("t", r"(?:тонн[а-я]{0,2}(?!\w)|т(?!\w))"), ("kg", r"(?:килограмм[а-я]{0,2}|кг)(?!\w)"),
        ("km", r"(?:километр[а-я]{0,2}|км)(?!\w)"), ("l", r"(?:литр[а-я]{0,2}|л)(?!\w)"), ("баррель", r"барр(?:ел[а-я]{1,2}(?!\w)|\.(?!\w))"),
        ("month", r"месяц(?:а)?(?!\w)"), ("year", r"год(?!\w)"), ("day", r"(?:сутки|сут\.?|день)(?!\w)"), ("week", r"неделю(?!\w)"),
        ("hour", r"(?:час|ч)(?!\w)"), ("second", r"(?:секунду|сек|(?<=/)с)(?!\w)"), ("человек", r"(?:человека|чел\.?|душу\ населения|жителя|работника|ребенка)(?!\w)"), ("акция", r"(?:(?:простую|привилегированную)\ )?акцию(?!\w)"),
    ),
    "en": (
        ("kWh", r"(?:kwh|kilowatt[-\ ]hour)(?!\w)"), ("Gcal", r"(?:gcal|gigacalorie)(?!\w)"), ("MWh", r"(?:mwh|megawatt[-\ ]hour)(?!\w)"), ("m2", r"(?:square\ met(?:er|re)|sq\.?\ ?m(?:et(?:er|re))?|m\ ?[2²])(?!\w)"), ("m3", r"(?:cubic\ met(?:er|re)|m\ ?[3³])(?!\w)"),
        ("km2", r"(?:square\ (?:kilomet(?:er|re)|km)|sq\.?\ km|km\ ?[2²])(?!\w)"), ("ha", r"(?:hectare|ha)(?!\w)"), ("t", r"(?:tonne|ton|t)(?!\w)"), ("kg", r"(?:kilogram|kg)(?!\w)"),
        ("km", r"(?:kilomet(?:er|re)|km)(?!\w)"), ("l", r"(?:lit(?:er|re)|l)(?!\w)"), ("USD", r"(?:(?:us|u\.s\.)\ dollar|us\$|usd|dollar|\$)(?:\ ?1(?![\d.,]*\d))?(?!\w)"), ("EUR", r"(?:euro|eur|€)(?!\w)"), ("barrel", r"(?:barrel|bbl)(?!\w)"), ("month", r"month(?!\w)"),
        ("year", r"(?:year|annum|yr)(?!\w)"), ("day", r"day(?!\w)"), ("week", r"week(?!\w)"), ("hour", r"(?:hour|h)(?!\w)"), ("second", r"(?:second|sec|s)(?!\w)"), ("cm3", r"(?:cubic\ centimet(?:er|re)|cm\ ?[3³])(?!\w)"),
        ("person", r"(?:person|capita|head|inhabitant)(?!\w)"), ("child", r"child(?!\w)"), ("household", r"household(?!\w)"), ("family", r"family(?!\w)"),
        ("student", r"(?:student|pupil)(?!\w)"), ("worker", r"(?:worker|employee)(?!\w)"), ("unit", r"unit(?!\w)"),
    ),
    "kk": (
        ("kWh", rf"квт[·*.\ -]?сағ{_KK}"), ("m2", rf"(?:шаршы\ метр{_KK}|м\ ?[2²])"), ("m3", rf"(?:текше\ метр{_KK}|м\ ?[3³]|мз(?!\w))"), ("dm3", r"дм\ ?[3³]"), ("km2", rf"(?:шаршы\ (?:километр|шақырым|км(?!\w)){_KK}|км\ ?[2²])"),
        ("Gcal", r"гкал(?!\w)"), ("ha", rf"(?:га|гектар{_KK})(?!\w)"), ("t", rf"тонна{_KK}(?!\w)"), ("kg", rf"(?:кг|килограмм?{_KK}|келі{_KK})(?!\w)"), ("km", rf"(?:км|километр{_KK})(?!\w)"),
        ("l", rf"(?:литр{_KK}|л)(?!\w)"), ("баррель", rf"баррел{_KK}(?!\w)"), ("hour", r"(?:сағ(?:ат)?)(?!\w)"), ("month", r"ай(?!\w)"), ("year", r"жыл(?!\w)"), ("day", r"(?:тәулік|күн)(?!\w)"), ("second", r"(?<=/)с(?:ек)?(?!\w)"),
        ("адам", rf"(?:адам{_KK}|жан\ бас{_KK})(?!\w)"),
    ),
}  # fmt: skip
#: Between unit and what the rate is by: "за 1 кв. м", "в месяц", "/м2", "per", "a".
_RATE_JOINTS: Final = {
    "ru": (
        r"(?:\ ?/\ ?(?:1\ )?(?={any})|\ (?:за|на|с)\ (?:(?:1|одн(?:у|ого|о|ой)|один|кажд(?:ый|ую|ого|ое|ой))\ )?"
        r"(?!год|месяц)(?={any})|\ в\ (?=(?:месяц|год|сутки|день|неделю|час)(?!\w)))"
    ),
    "en": r"(?:\ ?/\ ?(?={any})|\ (?:per|for\ (?:each|every|one)|for\ 1)\ (?={any})|\ (?:an?|each|every)\ (?={any}))",
    "kk": r"(?:\ ?/\ ?(?={any}))",
}  # fmt: skip
#: Kazakh puts what the rate is by first: "айына 150 мың теңге", "1 шаршы метрге 250 мың теңге".
_AHEAD_KK: Final[tuple[tuple[str, str], ...]] = (
    ("month", r"(?:айына|ай\ сайын)"), ("kWh", rf"(?:(?:бір|1|әр)\ )?квт[·*.\ -]?сағ(?:ат)?{_KK}\.?(?:\ үшін)?"), ("year", r"жылына"), ("day", r"(?:күніне|тәулігіне)"), ("hour", r"сағатына"), ("ауысым", r"ауысымына"), ("second", r"секундына"), ("week", r"аптасына"),
    ("m2", r"(?:(?:бір|1|әр)\ )?шаршы\ метр(?:(?:і|іне|ге|дің)(?:\ үшін)?|\ үшін)|(?:бір|1|әр)\ м\ ?[2²](?:-?(?:ге|іне))?(?:\ үшін)?"), ("m3", r"(?:(?:бір|1|әр)\ )?текше\ метр(?:(?:і|іне|ге)(?:\ үшін)?|\ үшін)|(?:бір|1|әр)\ м\ ?[3³](?:-?(?:ге|іне))?(?:\ үшін)?"),
    ("Gcal", r"(?:бір|1|әр)\ (?:гкал(?:-?(?:ға|сына))?|гигакалория(?:ға|сына)?)(?:\ үшін)?"), ("USD", r"(?:бір|1)\ (?:ақш\ )?доллар(?:(?:ы|ға)?\ үшін|(?:ына?|ға)(?:\ шаққанда)?(?!\ үшін))"),
    ("km", r"(?:бір|1|әр)\ (?:км(?:-?(?:ге|іне))?|километр(?:ге|іне|і)?|шақырым(?:ға|ына|ы)?)(?:\ үшін)?|(?:километріне|шақырымына)(?:\ үшін)?"),
    ("km2", r"(?:(?:бір|1|әр)\ )?(?:шаршы\ (?:километр|шақырым|км-?)|км\ ?[2²]-?)(?:ге|ға|іне|ына)(?:\ шаққанда)?"),
    ("t", r"(?:(?:бір|1|әр)\ )?тонна(?:(?:сы|сына|ға)(?:\ үшін)?|\ үшін)"), ("kg", r"(?:(?:бір|1|әр)\ )?(?:килограмм?|келі|кило|кг-?)(?:сы|ы|ына|сына|ға|ге|сі|сіне)(?:\ үшін)?|(?:бір|1|әр)\ (?:килограмм?|келі|кг)\ үшін"),
    ("l", r"(?:(?:бір|1|әр)\ )?литр(?:(?:і|іне|ге)(?:\ үшін)?|\ үшін)"), ("ha", r"(?:(?:бір|1|әр)\ )?гектар(?:(?:ы|ына|ға|дан|ынан)(?:\ үшін)?|\ үшін)|(?:1|бір|әр)\ га-?(?:дан|ға|сынан|сына)?(?:\ үшін)?"),
    ("баррель", r"(?:(?:бір|1|әр)\ )?баррел(?:і|ь|іне|ге)(?:\ үшін)?"), ("EUR", r"(?:бір|1)\ еуро(?:сына|ға)(?:\ шаққанда)?(?!\ үшін)"), ("адам", r"(?:жан\ басына|(?:бір|1|әр)\ адамға)(?:\ шаққанда)?"),
)  # fmt: skip


def spaced(pattern: str) -> str:
    """Return a pattern in which an escaped space stands for one to three spaces."""
    return pattern.replace(r"\ ?", r" {0,2}").replace(r"\ ", S)


@cache
def unit_pattern(language: str) -> re.Pattern[str]:
    """Return the pattern of all units; the groups are ``u0``, ``u1``, ... as in `UNITS`."""
    units = "|".join(f"(?P<u{i}>{form})" for i, (_, form) in enumerate(UNITS[language]))
    ending = _HYPHENED_KK if language == "kk" else ""
    return re.compile(rf" {{0,3}}(?:{spaced(units)}){ending}")


@lru_cache(maxsize=256)
def unit_at(text: str, at: int, language: str) -> re.Match[str] | None:
    """Return the unit that follows at a place of a text: asked by range and measure alike."""
    return unit_pattern(language).match(text, at)


def unit_of(match: re.Match[str], language: str) -> str:
    """Return the unit that a match of `unit_pattern` names."""
    return UNITS[language][int((match.lastgroup or "u0")[1:])][0]


@cache
def _rate_pattern(language: str) -> re.Pattern[str]:
    anything = "|".join(form for _, form in _PER[language])
    joint = _RATE_JOINTS[language].replace("{any}", f"(?:{anything})")
    per = "|".join(f"(?P<r{i}>{form})" for i, (_, form) in enumerate(_PER[language]))
    ending = _HYPHENED_KK if language == "kk" else ""  # 40 Гкал/сағ-қа
    return re.compile(spaced(rf"{joint}(?:{per})") + ending)


_THEN: Final = re.compile(r" {1,3}(?:earlier|ago|later|before|after)(?!\w)")
#: "50,000 tons annually"
_OFTEN: Final = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour"
}  # fmt: skip
_HOW_OFTEN: Final = re.compile(
    rf"(?<!year)(?<!month)(?<!week)(?<!day)(?<!hour) {{1,3}}({'|'.join(_OFTEN)})(?= {{0,2}}(?:[.,;:)]|\Z|(?:in|by|to|for|from|on|at|and|or|while|with|as|until|till|before|after|during|throughout) ))"
)
#: "per borrower", "per computer": whatever it is by.
_PER_ANY: Final = re.compile(
    r" {1,3}per {1,3}(?:working |calendar |academic )?(?!cent(?!\w)|se(?!\w)|diem|one|each|every|two|three|ten|hundred|thousand|million)([a-z]{3,}(?: (?:centre|center|station|site|holder|place))?)(?![\w-])"
)


def rate_after(text: str, at: int, language: str) -> tuple[str, int]:
    """Return what a rate behind a unit is by, and where it ends: "в месяц", "per barrel", "/м2"."""
    match = _rate_pattern(language).match(text, at)
    if match is not None and language == "en" and _THEN.match(text, match.end()):
        return "", at  # 33 billion a year earlier
    often = _HOW_OFTEN.match(text, at) if match is None and language == "en" else None
    if often is not None:
        return _OFTEN[often[1]], often.end()
    if match is None:
        other = _PER_ANY.match(text, at) if language == "en" else None
        return (other[1], other.end()) if other is not None else ("", at)
    return _PER[language][int((match.lastgroup or "r0")[1:])][0], match.end()


#: "tons of oil a day", "tonnes of CO2 equivalent per capita": what it is of stands before the rate.
_OF_THING: Final = re.compile(
    r" {1,3}of(?: {1,3}(?!(?:is|are|was|were|has|have|had|will|to|in|for|and|by|at|from|on|that|which)(?!\w))[a-z][a-z\d-]*){1,3}?(?= {1,3}(?:per {1,3}|an? {1,3}(?:second|hour|day|week|month|year)(?!\w)))"
)


def rate_of_thing(text: str, at: int) -> tuple[str, int]:
    """Return what an English rate is by, and where it ends, if its thing stands between."""
    thing = _OF_THING.match(text, at)
    return rate_after(text, thing.end(), "en") if thing is not None else ("", at)


@cache
def _ahead_pattern() -> re.Pattern[str]:
    per = "|".join(f"(?P<r{i}>{form})" for i, (_, form) in enumerate(_AHEAD_KK))
    return re.compile(rf"(?<![\w-])(?:{spaced(per)}){S}(?:орта(?:ша)?{S}есеппен{S})?\Z")


#: "апатты еске алу күніне": for a day with a name, no rate; "жүктемесі күніне" is one.
_NAMES_DAY: Final = re.compile(
    r"(?:у|[ғқ]ан|[гк]ен|(?<!жүктемес)(?<!көлем)(?<!мөлшер)(?<!қуат)(?<!өнімділіг)(?<!сан)(?<!тұтынус)(?<!шығын)(?<!норма)[ыі]|[ндт][ыі]ң) {1,3}күніне {1,3}\Z"
)


def rate_before_kazakh(ahead: str, *, share: bool = False) -> tuple[str, int]:
    """Return what a rate before a Kazakh amount is by, and how many letters say so.

    A `share` has no day with a name: "өсімпұлы күніне 0,1 %".
    """
    match = _ahead_pattern().search(ahead)
    if match is None or (not share and _NAMES_DAY.search(ahead[: match.end()])):
        return "", 0
    return _AHEAD_KK[int((match.lastgroup or "r0")[1:])][0], len(ahead) - match.start()


@cache
def _opens_kazakh() -> re.Pattern[str]:
    per = "|".join(form for _, form in _AHEAD_KK)
    return re.compile(
        rf"(?:{spaced(per)}){S}(?:(?:орташа|орта){S}(?:есеппен{S})?)?(?=\d|[$€]|[^\W\d_]+{S}(?:мың|млн|миллион|жүз|теңге))"
    )


def opens_rate_kazakh(text: str, at: int) -> bool:
    """Return whether "1 шаршы метрге" at `at` leads to the amount of a rate."""
    return _opens_kazakh().match(text, at) is not None
