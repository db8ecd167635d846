"""The words that tie a figure to a date, or part them, in each language: a table for `period`.

Patterns are matched against small letters. `before` is the text ahead of a date or figure, `behind`
what follows it, `between` what stands from one to the other.
"""

import re
from dataclasses import dataclass
from typing import Final

from pipeline.extract.dates.words import KAZAKH_MONTHS
from pipeline.extract.figures.subjects.shared import MARK

#: No word of any text.
_NEVER: Final = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodWords:
    """What a language says around the time of a figure."""

    #: before a date that is compared with: "по сравнению с 2015 годом", "against 2018"
    compared_with: re.Pattern[str]
    #: behind it: "2018 жылмен салыстырғанда", "2018 жылғы деңгейден 15 пайызға"
    compared_behind: re.Pattern[str]
    #: between: "в 2019 году выше, чем"
    compares: re.Pattern[str]
    #: a comparison as a whole, from its first word up to where the clause goes on
    comparison: re.Pattern[str]
    #: what is put in between two commas: ", несмотря на кризис,"
    aside: re.Pattern[str] = _NEVER
    #: before the date of an act or paper: "от", "dated"; `dateline` is how a piece of news writes its day
    dated: re.Pattern[str]
    dated_behind: re.Pattern[str] = _NEVER
    dateline: re.Pattern[str] = _NEVER
    #: before or behind the date when a thing began: "founded in 1995, the firm has 200 workers"
    founded_before: re.Pattern[str] = _NEVER
    founded_behind: re.Pattern[str] = _NEVER
    #: before the date when a study was made that says something of another time
    made_before: re.Pattern[str] = _NEVER
    #: behind the day when a paper was made: "31 декабря утвержден бюджет"
    adopted_behind: re.Pattern[str] = _NEVER
    #: what parts a figure from a date behind it
    parts: re.Pattern[str]
    #: a clause of its own behind a date that opens the sentence: "что", "which"
    own_clause: re.Pattern[str]
    #: what was told on the day that opens the sentence has a time of its own: "said that"
    said: re.Pattern[str] = _NEVER
    #: "from 2 trillion in 2018 to 3.5 trillion": between a date and the figure of another time
    onwards: re.Pattern[str] = _NEVER
    #: before a figure of another time than the one before: "reached 80 billion, up 5 percent"
    change_aside: re.Pattern[str] = _NEVER
    #: a time told from now on, which no day bounds: "in the next year", "биыл"
    relative: re.Pattern[str]
    #: between two figures of which the second is a part of the first, or said of the next thing alike
    part_of: re.Pattern[str]
    #: the same where nothing is said of the part: "из них 812 женщин.", not "из них 812 женщин ушли"
    part_alone: re.Pattern[str]
    #: between two parts of one whole: "79 years for women and 71 years for men"
    next_part: re.Pattern[str] = _NEVER
    #: behind a figure that is a part of the one before: "54 percent of them"
    of_them: re.Pattern[str] = _NEVER
    #: behind a date that holds for a whole list: "на 2023 год в следующих объемах: 1) доходы – ..."
    heads_list: re.Pattern[str] = _NEVER
    #: before a date that a participle behind a figure has: ", поданных в"
    participle: re.Pattern[str] = _NEVER
    #: a length of time that runs from a day: "within 10 days", "10 күн ішінде"
    term_before: re.Pattern[str] = _NEVER
    term_behind: re.Pattern[str] = _NEVER


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)")


#: Words of a further thing before its figure: ", для дизеля – ", " and imports ".
_NAMED: Final = r"[^\W\d][^\d,;:.()]{0,60}?"

_RUSSIAN: Final = PeriodWords(
    compared_with=re.compile(
        r"(?:(?:сравнени\w* с(?:о)?(?: [а-яё]+){0,3}|отношени\w* к|уров(?:н\w+|ень)|(?<!\w)(?:от|к|против|с) уровн\w+(?: [а-яё]+){1,3} (?:за|в)|(?:макси|мини)мум\w*|рекорд\w*|ценах|факт\w*|показател\w+|против|относительно|(?:больше|меньше|выше|ниже) (?:данных|показател\w+|результат\w*|значени\w+|итог\w+) (?:за|в)|(?:чем|как и) (?:в|за|на)"
        r"|(?<!\w)(?:аналогичн|соответствующ|предыдущ|прошл|т)\w+(?: же)? (?:период|квартал|месяц|дат)\w*(?: в| за| на)?|(?<!\w)к(?: (?:оценк|план|факт|прогноз|значени|итог|данны)[а-яё]{0,3})?)) *\Z"
    ),
    compared_behind=_NEVER,
    compares=re.compile(
        r"сравнени|сопоставлени|отношению|уровню|уровнем|чем"
        r"|против(?= (?:\N{CURRENCY SIGN}|\d|(?:почти|около|лишь|более|свыше|примерно|в|за|на) |прошл|предыдущ|аналогичн|соответствующ|план|запланирован|прогноз|показател|уровн|результат|т[оеа]\w* ))"
    ),
    comparison=re.compile(
        r"(?:по сравнению (?:со?|к)|в сравнении со?|сравнительно со?|по отношению к|относительно|к (?:уровню|оценке|плану|факту|прогнозу|показателю|показателям|значению)|к (?:аналогичному|соответствующему|предыдущему|прошлому))(?!\w)"
        r"(?: прошл(?:ым|ой)(?= (?!год|[а-яё]+(?:ым|им|ом|ем|ой|ью) )[а-яё]+ )"  # с прошлым очередь выросла
        rf"|(?: [а-яё]+){{0,3}} (?:19|20)\d\d(?: ?[–—-] ?(?:19|20)\d\d)?(?: ?г(?:г?\.|од[а-я]{{1,2}}(?!\w)))(?! ?,? когда)|(?:(?! и | а )[^,;:()\N{{CURRENCY SIGN}}{MARK}]){{0,60}}{MARK}|[^,;:()\N{{CURRENCY SIGN}}{MARK}]{{0,60}}?(?:прошл|предыдущ)\w+ (?:(?:учебн|финансов|календарн|отчетн)\w+ )?(?:год|период|квартал|месяц)\w*(?! {MARK})"
        rf"|[^,;:()\N{{CURRENCY SIGN}}{MARK}]{{0,60}}?(?:аналогичн|соответствующ)\w+ (?:период|квартал|месяц)\w*(?= (?!{MARK}|[а-яё]+ого |за |в |года))"
        r"|[^,;:()\N{CURRENCY SIGN}]{0,70}?(?=,| (?:и|а|составил[аио]?|состав[ия]т|составля[ею]т|достиг[а-я]*|вырос[а-я]*|возрос[а-я]*|(?:вы|воз)раст[а-я]+|увелич[а-я]*|сни[зж][а-я]*|сокра[тщ][а-я]*|уменьш[а-я]*|повы[сш][а-я]*|упа[лд][а-я]*|ожидается|планируется|прогнозируется) | (?:на|в|до) (?:(?:[а-я]+ )?\N{CURRENCY SIGN}|\Z)|\Z))",
        re.IGNORECASE,
    ),
    aside=re.compile(
        r" ?, (?:включая|исключая|несмотря на|невзирая на|не считая|в том числе|как|согласно|по (?:данным|оценк[ае]м?|словам|информации|мнению|прогноз[уам]{1,2}|итогам|результатам|предварительным|сведениям)"
        r"|к примеру|к слову|кстати|к сожалению|по сути|по-прежнему|напротив|наоборот|соответственно|напомним|отметим|с учетом|без учета|кроме|помимо|за исключением|благодаря|вследствие|в связи с|ввиду|в силу|в частности|например|прежде всего|в основном|вместе с тем|наряду с|вместо|однако|таким образом|в свою очередь|пока|хотя)(?![\w-])"
        r"[^,;:()–—\N{CURRENCY SIGN}]{0,110}, ?",
        re.IGNORECASE,
    ),
    dated_behind=re.compile(r"\s*(?:года?\s*)?№"),
    dated=re.compile(
        r"(?:\bот|№ ?\S{1,12}|(?:подписан|заключен|принят|утвержден|зарегистрирован|издан)[а-я]{0,2}) *\Z"
    ),
    founded_before=re.compile(
        r"(?:основан|создан|учрежден|принят|построен|утвержден|подписан|введен|начат|запущен|опубликован)[а-я]{0,6}(?<!о) (?:в|на)? *\Z"
        r"|(?<!\w)(?:после|до|с момента|со дня)(?: [а-яё-]+){1,4} (?:в|на) *\Z"
        r"|(?<!\w)со? (?:[а-яё]+(?:ой|го|[ыи]х) )?(?:переписи|времен|кризиса|пандемии|выборов|запуска|открытия|создания|начала) *\Z"
    ),
    founded_behind=re.compile(r"\s*(?:г\.|года)?\s*(?:постройки|выпуска|рождения|основания)(?!\w)"),
    adopted_behind=re.compile(
        r"\s*(?:был[аио]?\s+)?(?:утвержд|принят|подписан|заключ|издан|одобрен|выдан)[а-я]*"
    ),
    parts=_words(
        "и|а|но|к|чем|с (?:увеличением|ростом|снижением|сокращением|уменьшением|доведением)"
    ),
    own_clause=re.compile(
        r", *(?:что(?! (?:позвол|даст|дало|обеспеч|привел|принес|созда|помогл|соответству|состав|эквивалент|равн))|причем|притом,? что|при том,? что|тогда как|в то время как|между тем как|где|из них|(?:(?:(?:из|в|на) )?котор(?:ый|ая|ое|ые|ых|ом|ой)|(?!по )[а-яё-]{3,}(?: [а-яё-]+)? котор(?:ых|ого|ой)))(?!\w)|показал[аио]?:|(?<!\w)поруч(?:ен[оаы]?|ил[аи]?)(?!\w)"
    ),
    onwards=re.compile(r"до|с"),
    relative=_words(
        r"(?:в|за) (?:следующ|прошл|позапрошл|предыдущ|минувш|эт|текущ|нынешн|аналогичн|соответствующ)(?:ем|ом|ий|ый|от) (?:год|квартал|месяц|период|сезон)[уе]?"
        r"|(?:в|за) (?:текущ|прошл|предыдущ|нынешн)(?:ем|ом) (?=[–—-])|(?:на|за) (?:ту же|эту же|тот же|аналогичную|аналогичный|соответствующую|соответствующий) (?:дату|период) (?:прошлого|предыдущего) года"
        r"|со? (?:нынешн|текущ|сегодняшн)\w+ (?:уровня|показателя|значения)"
        r"|в (?:средне|долго|кратко)срочно(?:м|й) (?:период|перспектив)е|в перспективе"
        r"|с начала (?:этого |текущего |отчетного )?года|сейчас|сегодня|ныне|теперь|на сегодня(?:шний день)?|в настоящее время|на (?:данный|текущий) момент|к настоящему времени"
        r"|(?:годом|месяцем|кварталом) (?:ранее|раньше|позже|позднее)|(?:год|месяц) (?:назад|спустя)|\N{CURRENCY SIGN} (?:тому )?(?:назад|спустя)|(?:через|спустя) (?:\N{CURRENCY SIGN}|год|месяц|полгода)|к (?:концу|началу|середине) (?:[а-яё]+ого )?(?:года|периода|квартала|месяца|полугодия)"
    ),
    part_of=re.compile(
        rf", *(?:в том числе|в т\. ?ч\.|включая)(?:[: ]+{_NAMED})?[ :–—-]*|(?: в (?:год|месяц|день|сутки))?[,;]? *(?:а |и |а также |тогда как |в то время как )?(?!итого|всего)[^\W\d][^\d,;:.()]{{0,110}}? [–—-] *(?:(?:на|до|в) )?"
        r"|,? *(?:превышая|увеличивая|сокращая|снижая|повышая|доведя|обеспечивая|достигнув"
        r"|(?!актив|состав|устав|посев|архив|норматив|коллектив|кооператив|массив|мотив|сплав)[а-яё]{3,}(?:[иаыуе]в|вшись))(?:(?: [а-яё-]+){0,4} (?:на|до|в))? *"
    ),
    part_alone=re.compile(rf"(?: [^\W\d]+){{0,5}}, *(?:из них|из которых)(?: {_NAMED})? "),
    of_them=re.compile(r" (?:из них|из которых)(?!\w)"),
    heads_list=re.compile(r",? в следующ(?:их|ем) (?:объем|размер|сумм)[а-я]*:\s"),
    participle=re.compile(
        r", (?!основан|создан|учрежд|утвержд|введен|начат)[а-яё]+(?:нн|ят|ыт|ут|ш|ющ|ящ)(?:ый|ая|ое|ые|ых|ого|ой|ую|ий|ие|их|его|ей)(?:ся)?(?: [а-яё-]+){0,2}? (?:(?:в|во|за|на|по состоянию на) )?"
    ),
    term_before=re.compile(
        r"(?:в течение|не позднее|не позже|через|сроком на|спустя|каждые|раз в) *\Z"
    ),
)
_MONTH_KK: Final = f"(?:{'|'.join(KAZAKH_MONTHS)})"
_KAZAKH: Final = PeriodWords(
    compared_with=re.compile(r"(?!)"),
    compared_behind=re.compile(
        r"\s*(?:[^\W\d]+\s+){0,3}(?:\([^()]{1,24}\)\s+)?(?:салыстыр|қараған)|\s+\w+(?:[дт][ае]н|н[ае]н)\s+\d"
        r"|\s*(?:есе[бп]|баяндама|шолу)[^\W\d]*\s+сәйкес"
        r"|\s*(?:[^\W\d]+\s+)?баға(?:лар)?(?:ы|сы)?(?:мен|нда|да)(?!\w)"
        r"|\s*арналған(?: [^\W\d]+){0,3} (?:жоспар|бағдарлама|стратегия|тұжырымдама)"
        r"|\s*(?:дәл )?(?:ұқсас|тиісті|сәйкес(?:інше)?|осындай|осы|сол) (?:кезең|мерзім)(?:\w*(?:не|нен|мен)|\w* деңгей\w+)(?!\w)"
    ),
    compares=re.compile(r"салыстыр|қараған"),
    comparison=re.compile(
        r"(?:(?:19|20)\d\d|өткен|алдыңғы|былтырғы(?:мен|дан)?)(?!\w)[^,;:()\N{CURRENCY SIGN}]{0,70}?(?:салыстырғанда|қарағанда)(?!\w)"
        rf"|(?<!\w){_MONTH_KK}[^\W\d]*(?: ай[^\W\d]*)? (?:салыстырғанда|қарағанда)(?!\w)",
        re.IGNORECASE,
    ),
    dated=re.compile(r"№ ?\S{1,12} *\Z"),
    dated_behind=re.compile(
        r"\s*(?:№|(?:хат|шарт|келісім|шешім|бұйры|қаулы|үкім|өтініш|хаттама)[^\W\d]*(?!\w))"
    ),
    dateline=re.compile(rf"{_MONTH_KK}(?:ы|і|сы)?\Z"),
    founded_behind=re.compile(
        r"\s*(?:(?:(?!бойынша)[^\W\d]+ )?[^\W\d]{3,}(?:да|де|та|те) )?(?:құрыл|қабылдан|бекітіл|салын|ашыл|негіздел|шық|жасал|баста|аяқтал|(?:іске |пайдалануға |қолданысқа )?(?:қосыл|беріл|енгізіл)|жариялан|дайындал)"
        r"л?(?:ған|ген|қан|атын|етін)(?= [^\W\d])(?!(?: [^\W\d]+){0,3} саны)(?! (?:[^\W\d]+ ){0,2}[^\W\d]+[лдт][ае]р[дт][ыі]ң )"
        r"|\s*(?:құрыл|қабылдан|бекітіл|салын|ашыл|негіздел|баста|іске қосыл|жөндел)[лн]?[ыі]п,"
        r"|\s*(?:[^\W\d]+\s+){0,3}[^\W\d]+(?:[ғқ]ан|[гк]ен)(?:нан|нен)?\s+(?:бері|кейін|соң)(?!\w)"
        r"|\s*(?:[^\W\d]+\s+){0,3}[^\W\d]+(?:[ғқ]ан|[гк]ен)\s+(?:сәт|күн|кез|уақыт)[тнд][ае]н\s+(?:бері|бастап|кейін)(?!\w)"
    ),
    parts=_words("және|ал"),
    own_clause=re.compile(r", *(?:бұл|ол)(?!\w)"),
    relative=_words(
        r"(?:келесі|өткен|алдыңғы|ағымдағы|осы|биылғы) (?:жылы|тоқсанда|айда|(?:жылдың|жылғы) (?:сәйкес|осы|ұқсас|тиісті) (?:кезең|мерзім)(?:інде|де))|биыл(?:ғы|дың|ғының)?|былтыр(?:ғы|дың)?(?!(?:(?: [^\W\d]+)?(?: (?:деңгей|көрсеткіш|кезең|мерзім|жыл|мән|нәтиже)[^\W\d]*)|[^\W\d]*)[дтн][ае]н(?!\w))|қазір(?:гі (?:таңда|кезде|уақытта))?|бүгінде|бүгінгі (?:таңда|күні)|(?:осы|ағымдағы|өткен|алдыңғы) (?:жылғы|жылдың) (?:\d?\d ай[а-яі]*|\N{CURRENCY SIGN})|жыл (?:соңына|аяғына) (?:қарай|дейін)"
    ),
    part_of=re.compile(
        rf"(?: [^\W\d]+){{0,3}}, *(?:оның|соның|олардың) ішінде(?: {_NAMED})?[ :–—-]*|,? *(?:ал |және )?{_NAMED} [–—-] *"
    ),
    part_alone=re.compile(rf"(?: [^\W\d]+){{0,3}}, *(?:оның|олардың|соның)(?: {_NAMED})? "),
    term_behind=re.compile(r"\s*(?:ішінде|бұрын|кейін|сайын|өткен соң|мерзім)"),
)
_ENGLISH: Final = PeriodWords(
    compared_with=re.compile(
        r"(?:compar\w+ (?:to|with)(?:(?: (?!half|third|quarter)[a-z’'-]+){1,4} (?:in|for|of|at|on))?|relative to|than (?:in|the (?:[a-z’'-]+ ){1,4}(?:in|of|for))|(?:same|corresponding|similar) (?:period|date|month|quarter|half|day) (?:of|in)|(?:increase|decrease|growth|rise|decline|reduction|drop|fall) (?:over|from|on) (?:the )?(?:(?!in |years?|periods?|quarters?|months?)[a-z’'-]+ ){1,4}(?:in|of|for|as of|as at|at)|(?:above|below) the (?:[a-z’'-]+ ){0,2}(?:results?|figures?|values?|indicators?|volumes?) (?:of|in|for)|against|versus|from|level of|(?:points?|percent|%|increase|decrease|rise|decline|drop|fall|growth|reduction|gain|up|down) on)(?: the)?(?: level of)? *\Z"
    ),
    compared_behind=re.compile(
        r" (?:(?:us )?dollars|prices|levels?|baseline|figures?|edition|estimates?|index|rankings?"
        r"|(?:country |annual |progress |national )?(?:reports?|review))(?!\w)"
    ),
    compares=re.compile(
        r"compar|than(?! (?:doubled|tripled|quadrupled|halved)(?!\w))|against(?! (?:an? |the |its )?(?:\w+ )?(?:plan|target|forecast|norm)(?!\w))(?! the (?:us )?(?:dollar|euro|roubl|rubl|yuan|tenge|basket|usd|eur|rub|cny|kzt|u\.?s)(?!\w))|versus|relative to"
    ),
    comparison=re.compile(
        r"(?:compared (?:to|with)|in comparison (?:to|with))(?!\w)"
        r"[^,;:()\N{CURRENCY SIGN}]{0,70}?(?=,| (?:and|is|was|are|were|has|have|had|will|amounted|totall?ed|reached|stood|rose|grew|increased|fell|declined|decreased|dropped|exceeded|came) | (?:to|by) *\Z|\Z)|year-on-year(?!\w)"
        r"|(?:against|over|from|on|versus) the (?:previous|same|corresponding|preceding|prior) (?:year|period|month|quarter|season)(?: of (?:the )?(?:last|previous|preceding) year)?(?!\w)(?! of)",
        re.IGNORECASE,
    ),
    dated_behind=re.compile(r"\s*no\.? ?\d"),
    dated=re.compile(
        r"(?:dated|(?:no\. ?\S{1,12}|order|decision|resolution|decree|letter|ruling|judgment|agreement|contract|minutes|notice) of|(?:signed|adopted|approved|concluded|registered|issued) on) *\Z"
    ),
    founded_before=re.compile(
        r"(?:adopted|approved|signed|established|founded|created|ratified|set up|launched|introduced|built|opened|commissioned|erected|registered|incorporated|inaugurated|updated|amended|revised) (?:on|in)(?: the)? *\Z"
        r"|(?<!\w)(?:since|after|following(?! the (?:results?|outcomes?) of)|before|until)(?: [\w'’-]+){1,5} (?:on|in|of)(?: the)? *\Z"
    ),
    made_before=re.compile(
        r"(?:conducted|carried out|made|held|published|taken|done|undertaken|commissioned|released) (?:on|in)(?: the)? *\Z"
    ),
    adopted_behind=re.compile(
        r",?\s+(?:the |an? )?(?:[^\W\d]+ ){1,4}(?:was |were )?(?:adopted|approved|signed|concluded|issued)(?!\w)",
        re.IGNORECASE,
    ),
    parts=_words("and|but|while|as(?! (?:of|at)(?!\\w)| [a-z]+ (?:in|on|for|during) *\\Z)|from"),
    own_clause=re.compile(r", *(?:which|of which|of whom|of these)(?!\w)"),
    said=re.compile(
        r"(?<!\w)(?:said|told|announced|reported|stated|noted|stressed|promised|ordered|instructed|declared|recalled|added|explained|found|showed|shows|revealed)(?: [\w-]+){0,4} that(?!\w)"
    ),
    onwards=re.compile(r"(?:up )?to|from"),
    change_aside=re.compile(
        r"(?:,| [–—-]) (?:(?:up|down)(?: by| from)?|an? (?:increase|decrease|rise|drop|fall|decline) of|having \w+(?: \w+ly)?(?: by)?) *\Z"
    ),
    relative=_words(
        r"ha(?:s|ve) since|since then|(?:a|one) (?:year|month|quarter) (?:later|earlier|ago|before|on)|(?:over|in|during|for|within) the (?:past|last) \N{CURRENCY SIGN}|(?:in |for )?(?:the )?(?:next|following|coming|last|previous|this|current) (?:year|quarter|month)|(?<=[,;] )(?:now|today|currently|at present)"
    ),
    part_of=re.compile(
        rf", *(?:including|among them)(?: {_NAMED})?[ :–—-]*|,? *(?:and |while )?{_NAMED} [–—-] *"
    ),
    part_alone=re.compile(rf"(?:(?: [^\W\d]+){{1,8}})?, *of (?:which|whom|these)(?: {_NAMED})? "),
    next_part=re.compile(r" (?:for|of|in|among|from|by) [^\d,;:.()]{2,60}?(?:,| and|, and) "),
    of_them=re.compile(r" of (?:them|whom|which|these|those)(?!\w)"),
    heads_list=re.compile(r",? in the following (?:amount|volume|sum|size)s?:\s"),
    term_before=re.compile(
        r"(?:within|no later than|not later than|after|every|for a (?:term|period) of|up to) *\Z"
    ),
)
WORDS: Final[dict[str, PeriodWords]] = {"ru": _RUSSIAN, "kk": _KAZAKH, "en": _ENGLISH}
