"""Units: how money, shares, measures and times are written in each language."""

import re

_KK = r"(?:-?[а-яәғқңөұүһі]{1,6})?"

#: Unit -> pattern by language; the first that fits is taken.
UNITS: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": (
        ("MCI", r"(?:месячн\w{2,3}\ расч[её]тн\w{2,3}\ показател\w{1,3}|МРП(?!\w))"),
        ("KZT", r"(?:тенге|тг\.?(?!\w)|₸|KZT)"),
        ("USD", r"(?:доллар\w{0,2}(?:\ США)?|долл\.(?:\ США)?|USD|\$)"),
        ("EUR", r"(?:евро(?!\w)|EUR|€)"), ("RUB", r"(?:российск\w{2,3}\ рубл\w{1,3}|рубл\w{1,3}|руб\.|RUB|₽)"),
        ("CNY", r"(?:юан\w{1,3}|CNY)"), ("GBP", r"(?:фунт\w{0,2}\ стерлингов|GBP)"),
        ("percentage_points", r"(?:процентн\w{2,3}\ пункт\w{0,2}|п\.\ ?п\.)"),
        ("percent", r"(?:%|процент(?!н)\w{0,3})"),
        ("working_days", r"рабоч\w{2}\ д(?:н\w{1,3}|ень)"), ("calendar_days", r"календарн\w{2}\ д(?:н\w{1,3}|ень)"),
        ("days", r"(?:дн(?:ей|я|ям|ями|ях)|день|сут(?:ки|ок))(?!\w)"), ("weeks", r"недел\w{1,3}"),
        ("months", r"месяц\w{0,3}(?!\w)|мес\."), ("years", r"(?:лет(?!\w)|год(?:а|у|ом|ов)?(?!\w)|летн\w+)"),
        ("hours", r"час(?:а|ов|ам|ами|у)?(?!\w)"), ("minutes", r"минут\w{0,2}(?!\w)"),
        ("km2", r"(?:кв\.?\ ?км|км2|км²|квадратн\w{2,3}\ километр\w{0,2})"),
        ("m2", r"(?:кв\.?\ ?м(?!\w)\.?|м2|м²|квадратн\w{2,3}\ метр\w{0,2})"),
        ("m3", r"(?:куб\.?\ ?м(?!\w)\.?|м3|м³|кубическ\w{2,3}\ метр\w{0,2}|кубометр\w{0,2})"),
        ("ha", r"(?:га(?!\w)|гектар\w{0,3})"), ("km", r"(?:км(?!\w)|километр\w{0,3})"),
        ("kg", r"(?:кг(?!\w)|килограмм\w{0,3})"), ("t", r"(?:тонн\w{0,2}(?!\w))"), ("l", r"литр\w{0,3}(?!\w)"),
        ("kWh", r"(?:кВт[·\ -]?ч(?!\w)|киловатт-час\w{0,3})"), ("MW", r"(?:МВт(?!\w)|мегаватт\w{0,2})"),
        ("GW", r"ГВт(?!\w)"), ("m", r"(?:метр(?:а|ов|ам|ах)?(?!\w)|м(?![\w.]))"),
    ),
    "kk": (
        ("MCI", r"(?:айлық\ есептік\ көрсеткіш\w{0,6}|АЕК(?!\w)" + "|" + r"АЕК-\w{1,4})"),
        ("KZT", rf"(?:теңге{_KK}|тг\.?(?!\w)|₸|KZT)"),
        ("USD", rf"(?:АҚШ\ доллар{_KK}|доллар{_KK}|USD|\$)"), ("EUR", rf"(?:еуро{_KK}|EUR|€)"),
        ("RUB", rf"(?:(?:Ресей\ )?рубл{_KK}|RUB|₽)"), ("CNY", rf"(?:юан{_KK}|CNY)"),
        ("percentage_points", rf"пайыздық\ тармақ{_KK}"), ("percent", rf"(?:%{_KK}|пайыз{_KK}|процент{_KK})"),
        ("working_days", rf"жұмыс\ күн{_KK}"), ("calendar_days", rf"күнтізбелік\ күн{_KK}"),
        ("days", rf"(?:күн(?!тізбе){_KK}|тәулік{_KK})(?!\w)"), ("weeks", rf"апта{_KK}(?!\w)"),
        ("months", r"ай(?:ға|дан|да|ды|дың|лық|ы|ында)?(?!\w)"),
        ("years", r"(?:жыл(?:ға|дан|да|ды|дың|ы|дық)?(?!\w)|жас(?:қа|тан|та|тағы|ты)?(?!\w))"),
        ("hours", rf"сағат{_KK}(?!\w)"), ("minutes", rf"минут{_KK}(?!\w)"),
        ("km2", r"(?:шаршы\ (?:километр|км)\w{0,6}|км2|км²)"), ("m2", r"(?:шаршы\ метр\w{0,6}|шаршы\ м(?!\w)\.?|м2|м²)"),
        ("m3", r"(?:текше\ метр\w{0,6}|м3|м³)"), ("ha", rf"(?:га(?!\w)|гектар{_KK})"),
        ("km", rf"(?:км(?!\w)|километр{_KK}|шақырым{_KK})"), ("kg", rf"(?:кг(?!\w)|килограмм{_KK})"),
        ("t", rf"тонна{_KK}(?!\w)"), ("l", rf"литр{_KK}(?!\w)"), ("kWh", rf"кВт[·\ -]?сағ{_KK}"),
        ("MW", r"(?:МВт(?!\w)|мегаватт\w{0,4})"), ("m", r"метр(?:ге|ден|де|ді)?(?!\w)"),
    ),
    "en": (
        ("MCI", r"(?:MCIs?|monthly\ calculation\ (?:index(?:es)?|indices))"),
        ("KZT", r"(?:KZT|tenges?|₸)(?!\w)"), ("USD", r"(?:US\ dollars?|U\.S\.\ dollars?|dollars?|USD|US\$|\$)"),
        ("EUR", r"(?:euros?|EUR|€)(?!\w)"), ("RUB", r"(?:(?:Russian\ )?rou?bles?|RUB)"), ("CNY", r"(?:yuan|CNY)"),
        ("GBP", r"(?:pounds?\ sterling|GBP|£)"), ("percentage_points", r"(?:percentage\ points?|p\.p\.|pp(?!\w))"),
        ("percent", r"(?:%|per\ ?cent(?!age)|percent(?!age))"), ("working_days", r"(?:working|business)\ days?"),
        ("calendar_days", r"calendar\ days?"), ("days", r"days?(?!\w)"), ("weeks", r"weeks?(?!\w)"),
        ("months", r"months?(?!\w)"), ("years", r"years?(?!\w)"), ("hours", r"hours?(?!\w)"),
        ("minutes", r"minutes?(?!\w)"), ("km2", r"(?:square\ kilomet(?:er|re)s?|sq\.?\ km|km2|km²)"),
        ("m2", r"(?:square\ met(?:er|re)s?|sq\.?\ m(?!\w)\.?|m2|m²)"), ("m3", r"(?:cubic\ met(?:er|re)s?|m3|m³)"),
        ("ha", r"(?:hectares?|ha(?!\w))"), ("km", r"(?:kilomet(?:er|re)s?|km(?!\w))"),
        ("kg", r"(?:kilograms?|kg(?!\w))"), ("t", r"(?:tonn?es?|tons?)(?!\w)"), ("l", r"(?:lit(?:er|re)s?)(?!\w)"),
        ("kWh", r"(?:kWh|kilowatt[- ]hours?)"), ("MW", r"(?:MW(?!\w)|megawatts?)"), ("GW", r"GW(?!\w)"),
        ("m", r"met(?:er|re)s?(?!\w)"),
    ),
}  # fmt: skip
PREFIX_MONEY = {
    "$": "USD",
    "US$": "USD",
    "€": "EUR",
    "£": "GBP",
    "₸": "KZT",
    "KZT": "KZT",
    "USD": "USD",
    "EUR": "EUR",
}

COMPARATORS_BEFORE: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": (
        (">=", r"не\ (?:менее|ниже|меньше|менее\ чем)|как\ минимум|минимум"),
        ("<=", r"не\ (?:более|выше|свыше|больше|более\ чем)|не\ превыша\w+|максимум"),
        (">", r"более(?:\ чем)?|свыше|больше(?:\ чем)?|выше|превыша\w+"), ("<", r"менее(?:\ чем)?|меньше|ниже"),
        ("<=", r"до"), ("~", r"около|порядка|примерно|приблизительно|почти|ориентировочно"),
    ),
    "kk": ((">=", r"кемінде|ең\ кемі|кем\ дегенде"), ("<=", r"ең\ көбі|көп\ дегенде"), ("~", r"шамамен|жуық\ шамамен")),
    "en": (
        (">=", r"at\ least|no\ less\ than|not\ less\ than|no\ fewer\ than|a\ minimum\ of|minimum"),
        ("<=", r"at\ most|up\ to|no\ more\ than|not\ more\ than|not\ exceeding|a\ maximum\ of"),
        (">", r"more\ than|over|above|exceeding|in\ excess\ of|upwards\ of"), ("<", r"less\ than|under|below|fewer\ than"),
        ("~", r"about|approximately|around|nearly|almost|some|roughly"),
    ),
}  # fmt: skip
COMPARATORS_AFTER: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": ((">=", r"и\ (?:более|выше)"), ("<=", r"и\ (?:менее|ниже)")),
    "kk": (
        (">=", r"(?:кем\ емес|төмен\ емес|кем\ болмау\w*)"), ("<=", r"(?:дейін(?:гі)?|аспайтын|аспауы|артық\ емес|көп\ емес)"),
        (">", r"(?:астам|артық|көп|жоғары)"), ("<", r"(?:кем|аз|төмен)"), ("~", r"(?:жуық|шамасында)"),
    ),
    "en": ((">=", r"(?:and|or)\ (?:more|above|over)"), ("<=", r"(?:and|or)\ (?:less|below|fewer)")),
}  # fmt: skip
FRACTIONS: dict[str, tuple[tuple[str, str], ...]] = {
    "ru": (("1/2", r"половин[ауыео]й?"), ("1/3", r"одн(?:а|ой|у)\ трет(?:ь|и|ью)|треть"), ("2/3", r"дв(?:е|ух)\ трет(?:и|ей)"),
           ("1/4", r"одн(?:а|ой|у)\ четверт(?:ь|и|ью)|четверть"), ("3/4", r"тр(?:и|[её]х)\ четверт(?:и|ей)")),
    "kk": (("1/2", r"жартысы\w*|жартысын\w*"), ("1/3", r"үштен\ бір\w*"), ("2/3", r"үштен\ екі\w*"), ("1/4", r"төрттен\ бір\w*|ширегі"),
           ("3/4", r"төрттен\ үш\w*")),
    "en": (("1/2", r"(?:one|a)[- ]half|half(?=\ (?:of|the))"), ("1/3", r"(?:one|a)[- ]third"), ("2/3", r"two[- ]thirds"),
           ("1/4", r"(?:one|a)[- ]quarter(?!\ of\ (?:19|20))|one[- ]fourth"), ("3/4", r"three[- ](?:quarters|fourths)")),
}  # fmt: skip
RATIO = {
    "ru": r"раз(?:а)?(?!\w)",
    "kk": r"есе(?:ге|ден|лік)?(?!\w)",
    "en": r"times(?!\w)|-?fold(?!\w)",
}
#: A number after one of these is an address in a document or a code, no amount.
NO_AMOUNT_BEFORE = re.compile(
    r"(?:№|N[oº°]?\.?|§|\b(?:стать\w{1,3}|ст\.|пункт\w{0,3}|п\.|пп\.|подпункт\w{0,3}|част\w{1,3}|ч\.|глав\w{1,3}|гл\.|раздел\w{0,3}|"
    r"приложени\w{1,2}|таблиц\w{1,2}|табл\.|рисун\w{2,3}|рис\.|стр\.|с\.|том\w{0,2}|форм\w{1,2}|тел\.?|телефон\w*|факс|кабинет|кв\.|дом|д\.|"
    r"БИН|ИИН|БСН|ЖСН|ИИК|БИК|индекс|код\w{0,2}|articles?|art\.|paragraphs?|para\.|clauses?|sections?|chapters?|annex|appendix|"
    r"tables?|figures?|pages?|pp?\.|vol\.|tel\.?|phone|fax|BIN|IIN|room|step|stage|version|level|категори\w|пп|"
    r"бап\w*|тармақ\w*|бөлім\w*|тарау\w*|қосымша\w*|кесте|сурет|нысан\w*))\s*\Z",
    re.IGNORECASE,
)
NO_AMOUNT_AFTER = re.compile(
    r"\s?(?:-?(?:й|ый|ой|ая|ое|го|му|ом|е|х|ые|ых|м|ші|шы|інші|ыншы|нші|ншы|st|nd|rd|th)(?!\w)|[-–]?\s?(?:бап|тармақ|бөлі[кг]|тарма[ғқ]|қосымша|кесте|сурет|тарау|статья|п\.)|\))",
    re.IGNORECASE,
)
