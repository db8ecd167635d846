"""How dates are written in English."""

from typing import Final

from pipeline.extract.dates import readings as read
from pipeline.extract.dates.patterns import DASH, S0, Rule, S, Y, months, numeric_rules, rule
from pipeline.extract.dates.styles import style_rules
from pipeline.extract.dates.words import WORDS

_M: Final = months("en")
_TH: Final = r"(?:st|nd|rd|th)"
_D: Final = rf"(?P<d>[0-3]?\d){_TH}?"
_NTH: Final = rf"(?:first|second|third|fourth|final|last|[1-4]{_TH}|i{{1,3}}|iv)"
#: "of 2022", not "of the 2020s"
_OF_YEAR: Final = rf"{S}(?:of{S})?(?:the{S})?(?:year{S})?(?P<y>{Y})(?!\d|'?s(?!\w))"
#: Behind a month, its year or day; in "In June, 18 schools were opened" there is none.
_ITS_YEAR: Final = rf"(?:{S0}(?:\d(?!\d?\.\d)|of{S}\d|in{S}{Y}(?!\d))|,{S0}(?:of{S}\d|{Y}(?!\d)))"
_CENTURY: Final = (
    rf"(?:\d{{1,2}}{_TH}|twenty[- ]first|twentieth|nineteenth|eighteenth|seventeenth|last)"
)
#: Words before a bare number that make a year of it.
_YEAR_AHEAD: Final = "".join(
    f"|(?<=\\b{words} )"
    for words in (
        "in", "of", "since", "from", "to", "by", "until", "till", "for", "before", "after", "during", "between",
        "through", "year", "than", "early", "late", "around", "about", "circa", "with", "throughout", "towards",
        "and", "or", "both", "either", "years", "as early as", "as late as", "as far back as", "as recently as", "beyond", "well into", "on", "the", "this", "act", "code", "law", "fiscal", "year-end", "until the end of", "fy", "cy",
    )
).lstrip("|")  # fmt: skip
#: What makes an amount, an article or a code of it after all.
_NO_YEAR_AFTER: Final = (
    rf"(?!(?<=\bthe \d\d\d\d){S}(?:strategy|agenda|vision)(?!\w))(?![\w%]|[.,]\d|-(?!\d{{1,3}},\d{{3}}(?!\d))\w|/\d|{S0}\((?:one|two|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)[ -]|{S0}(?:%|percent|per cent|tenge|kzt|mci|monthly{S}(?:calculation|calculated|estimated)|usd|dollars|euros?|km|kg|ha|m2|mw|kwh|tons?|tonnes?"
    rf"|hectares|square|cubic|sq|metres|meters|people|persons|units|million|billion|trillion|thousand|mln|bln|bn|times|hours|days)(?![\w]))"
)
#: A plural noun after the number: "in 2000 schools" counts schools, unless a verb or "Plans" may follow.
_COUNTED: Final = rf"(?!{S}(?!onwards|afterwards|towards|across|includes|provides|states|requires|sets|marks|shows|remains)(?:new |small |large |rural |other |existing |registered |active |operating |planned )?[a-z]{{3,20}}[^su\W]s(?![\w]))"

#: "reached over 2015": how many, not when.
_NO_TIME_OVER: Final = (
    "to",
    "of",
    "is",
    "was",
    "are",
    "were",
    "has",
    "have",
    "had",
    "with",
    "by",
    "from",
    "at",
    "and",
    "reached",
    "employs",
    "well",
)
_DAY_WORD: Final = "|".join(sorted(WORDS["en"].days, key=len, reverse=True))

ENGLISH: Final[tuple[Rule, ...]] = (
    *style_rules("en", ""),
    *numeric_rules("y\\."),
    # 25-Jan-2021
    rule("day", rf"(?P<d>\d{{1,2}})-{_M}-(?P<y>{Y})(?!\d)", read.a_day),
    # 1-15 March 2021
    rule("days", rf"{_D}(?:{DASH}|{S}(?:to|through){S})(?P<e>[0-3]?\d){_TH}?{S}(?:of{S})?{_M}{S0},?{S}(?P<y>{Y})(?!\d)", read.days),
    # March 1-15, 2021
    rule("days", rf"{_M}{S}{_D}(?:{DASH}|{S}(?:to|through){S})(?P<e>[0-3]?\d){_TH}?{S0},?{S}(?P<y>{Y})(?!\d)", read.days),
    # 31 October 2015, the 1st of June 2020, 5th day of May, 2019
    rule("day", rf'"?{_D}"?{S}(?:day{S})?(?:of{S})?{_M}{S0},?{S}(?P<y>{Y})(?!\d)', read.a_day),
    # the twenty-first of June 2021, the fifth day of May, 2019
    rule("day", rf"(?P<d>{_DAY_WORD}){S}(?:day{S})?of{S}{_M}{S0},?{S}(?P<y>{Y})(?!\d)", read.a_day_in_words),
    # October 31, 2015; June 1st 2020
    rule("day", rf"{_M}{S}{_D}{S0},?{S}(?:of{S})?(?P<y>{Y})(?!\d)", read.a_day),
    # January-March 2021
    rule("months", rf"{months('en', 'a')}(?:{DASH}){months('en', 'b')}{S0},?{S}(?:(?:period{S})?of{S})?(?P<y>{Y})(?!\d)", read.span_of_months),
    # in January-October
    rule("months_of_year", rf"{months('en', 'a')}(?:{DASH}){months('en', 'b')}(?!{_ITS_YEAR})", read.span_of_months_of_any_year),
    # from May to September, between June and August ("from" is added with the words ahead)
    rule("months_of_year", rf"(?<=\bfrom ){months('en', 'a')}{S}(?:to|through|until|till){S}{months('en', 'b')}(?!{_ITS_YEAR})", read.span_of_months_of_any_year),
    rule("months_of_year", rf"(?<=\bbetween ){months('en', 'a')}{S}and{S}{months('en', 'b')}(?!{_ITS_YEAR})", read.span_of_months_of_any_year),
    # in the spring of 2023
    rule("season", rf"(?P<n>spring|summer|autumn|(?:(?<=the )|(?<=in )|(?<=[,|(] ))fall|winter){_OF_YEAR}", read.a_season),
    # the second ten days of May, 2023
    rule("days", rf"(?P<n>first|second|third|last){S}(?:decade|ten{S}days){S}of{S}{_M}(?:,?{S}(?:of{S})?(?P<y>{Y}))?(?!\d)", read.a_third_of_month),
    # June 2020; October, 2015
    rule("month", rf"{_M}{S0},?{S}(?:(?:of|in){S})?(?P<y>{Y})(?!\d|-\d\d-)", read.a_month),
    # compared to July last year, May of this year
    rule("month_of_year", rf"{_M}(?={S}(?:of{S})?(?:(?:the{S})?(?:last|same|previous|next|following|current)|this|each|every){S}year)", read.a_month_of_any_year),
    # in November, by the end of May: a month of no year
    rule("month_of_year", rf"(?:(?<=\bin )|(?<=\bby )|(?<=\bsince )|(?<=\buntil )|(?<=\bduring )|(?<=\bend of )|(?<=\bbeginning of )|(?<=\bearly )|(?<=\blate )|(?<=\bmid-)|(?<=\bevery )|(?<=\beach )|(?<=\blast )|(?<=\bacross )){_M}(?!\.?{_ITS_YEAR})", read.a_month_of_any_year),
    # the first nine months of 2021
    rule("months", rf"(?:first{S})?(?P<n>1?\d|three|four|five|six|seven|eight|nine|ten){S}months{S}(?:of{S}|in{S})?(?P<y>{Y})(?!\d)", read.first_months),
    # the first three quarters of 2023
    rule("quarters", rf"(?:first{S})?(?P<n>two|three|[23]){S}quarters{_OF_YEAR}", read.first_quarters),
    # Q1-Q3 2023, Q1 2023, 2020 Q4
    rule("quarters", rf"q(?P<n>[1-4]){DASH}q?(?P<o>[1-4]){_OF_YEAR}", read.quarters),
    rule("quarter", rf"q(?P<n>[1-4]){_OF_YEAR}", read.a_quarter),
    rule("quarter", rf"(?P<y>{Y}){S0}q(?P<n>[1-4])(?!\w)", read.a_quarter),
    # the first quarter of 2023, the first quarter (Q1) of 2023
    rule("quarter", rf"(?P<n>{_NTH})(?:{S}|-)quarters?(?:{S}\(q[1-4]\))?{_OF_YEAR}", read.a_quarter),
    # the third and fourth quarters of 2022, Q2 and Q3 2023: the first of them
    rule("quarter", rf"(?P<n>{_NTH})(?=(?:,{S}{_NTH})*,?{S}and{S}(?:the{S})?{_NTH}{S}quarters?{_OF_YEAR})", read.a_quarter),
    rule("quarter", rf"q(?P<n>[1-4])(?=(?:,{S}q[1-4])*,?{S}and{S}q[1-4]{_OF_YEAR})", read.a_quarter),
    # H1 2021, 2021 H2, the first half of 2023
    rule("half_year", rf"h(?P<n>[12]){_OF_YEAR}", read.a_half),
    rule("half_year", rf"(?P<y>{Y}){S0}h(?P<n>[12])(?!\w)", read.a_half),
    rule("half_year", rf"(?P<n>first|second|last|[12]{_TH})(?:{S}|-)half(?:-year|{S}year)?(?:{S}\(h[12]\))?{_OF_YEAR}", read.a_half),
    # in the first quarter, in the second half of the year
    rule("quarter_of_year", rf"(?P<n>{_NTH}){S}quarter(?![\w-])(?!{S}(?:of{S}(?:the{S})?)?(?:{Y}|centur|final))(?:{S}of{S}(?:the|this|each){S}year)?", read.a_quarter_of_any_year),
    rule("half_of_year", rf"(?P<n>first|second|last){S}half{S}of{S}(?:the|this|each){S}year(?!{S}\d)", read.a_half_of_any_year),
    # in Q3, in H2: of no year
    rule("quarter_of_year", r"(?:(?<=\bin )|(?<=\bof )|(?<=\bfor )|(?<=\bduring )|(?<=\bsince )|(?<=\bby )|(?<=\bfrom ))q(?P<n>[1-4])(?![\w-])", read.a_quarter_of_any_year),
    rule("half_of_year", r"(?:(?<=\bin )|(?<=\bof )|(?<=\bfor )|(?<=\bduring ))h(?P<n>[12])(?![\w-])", read.a_half_of_any_year),
    # 1-15 March; March 1-15
    rule("days_of_year", rf"{_D}{DASH}(?P<e>[0-3]?\d){_TH}?{S}{_M}", read.days_of_any_year),
    rule("days_of_year", rf"{_M}{S}{_D}{DASH}(?P<e>[0-3]?\d){_TH}?(?![\w%/-]|[.,]\d|{S}(?:percent|per{S}cent|points|billion|million)|{S0},?{S}\d{{4}})", read.days_of_any_year),
    # from July 1 to 5
    rule("days_of_year", rf"(?<=\bfrom ){_M}{S}{_D}{S}(?:to|through|until|till){S}(?P<e>[0-3]?\d){_TH}?(?![\w%/-]|[.,]\d|{S}(?:percent|per{S}cent|points|billion|million|thousand)|{S0},?{S}(?:\d{{4}}|[a-z]+s(?!\w)))", read.days_of_any_year),
    # the 5th of January, 5 January
    rule("day_of_year", rf"{_D}{S}(?:day{S})?(?:of{S})?{_M}(?!{S0},?{S}\d{{4}})", read.day_of_any_year),
    # January 5th
    rule("day_of_year", rf"{_M}(?:{S}|(?<=[a-z]\.)(?!\d\d?{S}to{S}\d)){_D}(?![\w%]|[.,]\d)(?!{S0},?{S}(?:of{S})?\d{{4}})", read.day_of_any_year),
    # the late 1980s, the 1990's
    rule("decade", r"(?P<y>(?:1[5-9]|20)\d0)'?s(?!\w)", read.a_decade),
    # in the seventies, the late nineties; "in his seventies" is an age
    rule("decade", rf"(?:(?<=\bthe )|(?<=\bearly )|(?<=\bearly-)|(?<=\bmid-)|(?<=\bmid )|(?<=\blate )|(?<=\blate-)|nineteen[- ])(?P<w>(?:{'|'.join(stem for stem, _ in WORDS['en'].decades)})ies)(?!\w)", read.a_decade_in_words),
    # the 20th century, the twentieth century
    rule("century", rf"(?P<n>\d{{1,2}}{_TH})(?={S}(?:and|or|to){S}(?:the{S})?(?:(?:early|mid|late)[ -])?\d{{1,2}}{_TH}{S}centur)", read.a_century),
    rule("century", rf"(?P<n>{_CENTURY}){S}(?:century|centuries)(?!\w)", read.a_century),
    # 2016-2019, 2019/20, 2019/2020 academic year
    rule("years", rf"(?P<y>(?:1[89]|20)\d\d)(?! - \d\d(?: ?[;.,]| ?\Z))(?:{DASH}|/)(?P<z>(?:1[89]|20)\d\d|\d\d(?!\d))(?:{S}(?:academic|school|marketing|financial|fiscal|agricultural|budget){S}years?(?!\w))?(?![\w%/-]|[.,]\d|{S0}(?:%|per ?cent|tenge|kzt|people|persons|units|million|billion|trillion|thousand|mln|bln|bn|tons|tonnes|ha|hectares|km|mw|gw|points|mci)(?!\w))", read.years),
    # in 2022 exports rose: a year of our days behind "in", whatever noun comes
    rule("year", rf"(?:(?<=\bin )|(?<=\bsince )|(?<=\buntil )|(?<=\bby )|(?<=\bfor )|(?<=\bduring )|(?<=\bend of )|(?<=\bstart of )|(?<=\bbeginning of )|(?<=\bhalf of ))(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d)){_NO_YEAR_AFTER}", read.a_year),
    # in 2015, the 2015 budget
    rule("year", rf"(?:{_YEAR_AHEAD}|(?<=\bmid-)|(?<=\bend-))(?P<y>{Y}){_NO_YEAR_AFTER}{_COUNTED}", read.a_year),
    # at constant 2015 prices, its 2024 country report, 2023 data
    rule("year", rf"(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?={S}(?:constant |annual |country |progress |national |state |republican |nominal |total |average )?(?:gdp|gni|population|income|output|expenditures?|revenues?|prices|reports?|budgets?|levels?|census|survey|baseline|edition|targets?|forecasts?|harvests?|elections?|review|figures|data|estimates?|season|results|rankings?|index|floods|protests|riots|unrest|events|reforms|amendments|sanctions|games|devaluations?)(?!\w))", read.a_year),
    # 1H23, 2Q 2024, 9M2023
    rule("half_year", rf"(?P<n>[12])h(?:{S0}(?P<y>{Y})|(?P<y2>\d\d))(?!\w)", read.a_half),
    rule("quarter", rf"(?P<n>[1-4])q(?:{S0}(?P<y>{Y})|(?P<y2>\d\d))(?!\w)", read.a_quarter),
    # two months of 2021: the first two, but "for two months in 2021" is a length of time
    rule("months", rf"(?P<n>two|eleven){S}months{S}of{S}(?P<y>{Y})(?!\d)", read.first_months),
    rule("months", rf"(?P<n>[3-9]|1[0-2])m{S0}(?P<y>{Y})(?!\w)", read.first_months),
    # FY2023/24
    rule("years", rf"fy{S0}(?P<y>{Y})(?:-|/)(?P<z>{Y}|\d\d)(?![\w/]|-\d)", read.years),
    # FY23
    rule("year", r"[cf]y(?P<y>\d\d)(?![\w/]|[-.]\d)", read.a_year),
    # FY2021, CY2021
    rule("year", rf"[cf]y{S0}(?P<y>{Y})(?![\w/]|-\d)", read.a_year),
    # (2015), (UNDP, 2019), 2015.
    rule("year", r"(?:(?<=\()|(?<=\( )|(?<=, ))(?P<y>(?:19|20)\d\d)(?= ?[);,:]|\.(?!\d)| \(no\.? ?\d)", read.a_year),
    # over 2022, prices rose; over 2022 alone, prices rose
    rule("year", r"(?<=\bover )(?P<y>(?:19|20)\d\d)(?=(?: alone| as a whole)?, [a-z])", read.a_year),
    # grew by 5 % over 2023 and; not "employs over 2015 people", "rose to over 2020"
    rule("year", rf"(?<=[a-z%] over ){''.join(f'(?<!{word} over )' for word in _NO_TIME_OVER)}(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?=[.;)](?!\d)| {0,3}\Z|,? (?:and|as|to|in|on|while|but|due|thanks|because|which|with|amid|from|compared|against)(?!\w))", read.a_year),
    # 2022 was a record year: a year that opens its sentence, before a verb
    rule("year", r"(?:\A|(?<=\A )|(?<=[.!?;:\n] )|(?<=\n)|(?<=, ))(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?= (?:is|was|will|has|had|saw|brought|marked|became|marks|sees|began|ended|witnessed|proved|started|closed)(?!\w))", read.a_year),
    # debt ended 2023 at
    rule("year", r"(?:(?<=\bended )|(?<=\bclosed )|(?<=\bfinished ))(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?= (?:at|with|on|up|down|in)(?!\w))", read.a_year),
    # 2022's growth
    rule("year", r"(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?='s )", read.a_year),
    # (2021: 4.3 %; 2020: 2.5 %), 2024 (forecast) - 4.5 %
    rule("year", r"(?:(?<=[(;,] )|(?<=\())(?P<y>199[1-9]|20(?:0[1-9]|[1-4]\d))(?=: |(?: \((?:forecast|plan|target|estimate|fact|actual|projected|projection|planned|estimated)\))? - )", read.a_year),
)  # fmt: skip
