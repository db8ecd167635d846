"""Who adopts acts, and whose law it is: issuers and countries as they stand in citations."""

from functools import cache, lru_cache
from typing import Final

import regex

from pipeline.extract.laws.abroad import code_abroad
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.russian_phrases import nominative_adjective

#: Jurisdiction and the genitive (ru, kk) or "of ..." form (en) that names it in a citation.
COUNTRIES: Final[dict[str, tuple[tuple[str, str], ...]]] = {
    "ru": (
        ("KazSSR", r"казахской[ ]{1,3}(?:советской[ ]{1,3}социалистической[ ]{1,3}республики|сср)|каз\.?[ ]?сср|советского[ ]{1,3}казахстана|ка(?:за)?[кх]ской[ ]{1,3}асср|киргизской[ ]{1,3}(?:\(казахской\)[ ]{1,3})?асср|ка(?:за)?сср"),
        ("KZ", r"республики[ ]{1,3}казахстан(?!\w)|рк(?!\w)|р\.[ ]?к\.|казахстана?(?!\w)"),
        ("SU", r"союза[ ]{1,3}(?:советских[ ]{1,3}социалистических[ ]{1,3}республик|сср)|ссср"),
        ("RU", r"российской[ ]{1,3}федерации|рф(?!\w)|россии"),
        ("RU", r"рсфср|республики[ ]{1,3}(?:татарстан|башкортостан|коми|саха|крым|дагестан|карелия|хакасия|бурятия|тыва|мордовия|алтай|калмыкия|ингушетия)"),
        ("KG", r"кыргызской[ ]{1,3}республики|кр(?!\w)|кыргызстана"),
        ("UZ", r"республики[ ]{1,3}узбекистан|узбекистана"),
        ("BY", r"республики[ ]{1,3}беларусь|беларуси"),
        ("AM", r"республики[ ]{1,3}армения"),
        ("TJ", r"республики[ ]{1,3}таджикистан|таджикистана"),
        ("AZ", r"азербайджанской[ ]{1,3}республики"),
        ("UA", r"украины"),
        ("DE", r"федеративной[ ]{1,3}республики[ ]{1,3}германии?я?|германии|фрг"),
        ("FR", r"франции"),
        ("CN", r"китайской[ ]{1,3}народной[ ]{1,3}республики|кнр(?!\w)"),
        ("GB", r"великобритании|соединенного[ ]{1,3}королевства"),
        ("TR", r"турецкой[ ]{1,3}республики|турции"),
        ("KR", r"республики[ ]{1,3}корея|южной[ ]{1,3}кореи"),
        ("JP", r"японии"), ("GE", r"грузии"), ("EE", r"эстонии"), ("SG", r"сингапура"), ("CA", r"канады"),
        ("PL", r"польши"),
        ("US", r"сша|соединенных[ ]{1,3}штатов(?:[ ]{1,3}америки)?"),
        ("UN", r"организации[ ]{1,3}объединенных[ ]{1,3}наций|оон(?!\w)|юнситрал"),
        ("ILO", r"международной[ ]{1,3}организации[ ]{1,3}труда|мот(?!\w)"),
        ("EAEU", r"евразийского[ ]{1,3}межправительственного[ ]{1,3}совета|высшего[ ]{1,3}евразийского[ ]{1,3}экономического[ ]{1,3}совета|евразийской[ ]{1,3}экономической[ ]{1,3}комиссии|еэк(?!\w)|ктс(?!\w)|евразийского[ ]{1,3}экономического[ ]{1,3}союза|еаэс(?!\w)|таможенного[ ]{1,3}союза|евразэс(?!\w)"),
        ("CIS", r"(?:(?:стран|государств-?[ ]?участников)[ ]{1,3})?(?:содружества[ ]{1,3}независимых[ ]{1,3}государств|снг(?!\w))"),
        ("EU", r"европейского[ ]{1,3}союза|ес(?!\w)|евросоюза"),
    ),
    "kk": (
        ("KazSSR", r"қазақ[ ]{1,3}(?:кеңестік[ ]{1,3}социалистік[ ]{1,3}республикасы(?:ның)?|кср(?:-і?нің|-ның)?|сср(?:-і?нің)?)|кеңестік[ ]{1,3}қазақстан(?:ның)?"),
        ("KZ", r"[қк]аза[қк]стан[ ]{1,3}республикасы(?:ның)?|қр(?:-ның|-нің)?|қазақстан(?:ның)?(?![ ]{1,3}облыс)"),
        ("SU", r"кср[ ]{1,3}одағы(?:ның)?|ксро(?:-ның)?|кеңестік[ ]{1,3}социалистік[ ]{1,3}республикалар[ ]{1,3}одағы(?:ның)?"),
        ("RU", r"ресей[ ]{1,3}федерациясы(?:ның)?|рф(?:-ның|-нің)?|ресей(?:дің)?|(?:ркфср|рсфср)(?:-дің)?"),
        ("UA", r"украина(?:ның)?"), ("PL", r"польша(?:ның)?"), ("EE", r"эстония(?:ның)?"), ("GE", r"грузия(?:ның)?"),
        ("SG", r"сингапур(?:дың)?"), ("CA", r"канада(?:ның)?"),
        ("KG", r"қырғыз[ ]{1,3}республикасы(?:ның)?"),
        ("UZ", r"өзбекстан[ ]{1,3}республикасы(?:ның)?"),
        ("BY", r"беларусь[ ]{1,3}республикасы(?:ның)?"),
        ("FR", r"франция(?:ның)?"), ("JP", r"жапония(?:ның)?"), ("KR", r"корея[ ]{1,3}республикасы(?:ның)?"),
        ("TR", r"түркия(?:ның)?"), ("GB", r"ұлыбритания(?:ның)?"), ("US", r"ақш(?:-тың)?"), ("DE", r"германия(?:ның)?"),
        ("CN", r"қытай[ ]{1,3}халық[ ]{1,3}республикасы(?:ның)?|қытай(?:дың)?"),
        ("UN", r"біріккен[ ]{1,3}ұлттар[ ]{1,3}ұйымы(?:ның)?|бұұ(?:-ның)?|юнситрал(?:-дың)?"),
        ("ILO", r"халықаралық[ ]{1,3}еңбек[ ]{1,3}ұйымы(?:ның)?|хеұ(?:-ның)?"),
        ("EAEU", r"еэк(?!\w)|(?:жоғары[ ]{1,3})?еуразиялық[ ]{1,3}экономикалық[ ]{1,3}кеңес(?:тің|інің)?|еуразиялық[ ]{1,3}үкіметаралық[ ]{1,3}кеңес(?:тің|інің)?|еуразиялық[ ]{1,3}экономикалық[ ]{1,3}комиссия(?:ның|сының)?|еуразиялық[ ]{1,3}экономикалық[ ]{1,3}одақ(?:тың|ғы)?|еаэо(?:-ның|-тың)?|кеден[ ]{1,3}одағы(?:ның)?"),
        ("CIS", r"тәуелсіз[ ]{1,3}мемлекеттер[ ]{1,3}достастығы(?:ның)?|тмд(?:-ның|-нің)?"),
        ("EU", r"еуропалық[ ]{1,3}одақ(?:тың)?|еуропа[ ]{1,3}одағы(?:ның)?|ео(?!\w)"),
    ),
    "en": (
        ("KazSSR", r"(?:the[ ]{1,3})?kazakh[ ]{1,3}(?:ssr|soviet[ ]{1,3}sociali[sz]t(?:ic)?[ ]{1,3}republic)|soviet[ ]{1,3}kazakhstan"),
        ("KZ", r"(?:the[ ]{1,3})?republic[ ]{1,3}of[ ]{1,3}kazakhstan|(?:the[ ]{1,3})?ro?k|(?:the[ ]{1,3})?r\.k\.|kazakhstan"),
        ("SU", r"(?:the[ ]{1,3})?(?:ussr|union[ ]{1,3}of[ ]{1,3}soviet[ ]{1,3}socialist[ ]{1,3}republics|soviet[ ]{1,3}union)"),
        ("RU", r"(?:the[ ]{1,3})?russian[ ]{1,3}federation|russia|(?:the[ ]{1,3})?rsfsr"),
        ("KG", r"(?:the[ ]{1,3})?kyrgyz[ ]{1,3}republic|kyrgyzstan"),
        ("UZ", r"(?:the[ ]{1,3})?republic[ ]{1,3}of[ ]{1,3}uzbekistan|uzbekistan"),
        ("BY", r"(?:the[ ]{1,3})?republic[ ]{1,3}of[ ]{1,3}belarus|belarus"),
        ("GB", r"(?:the[ ]{1,3})?(?:united[ ]{1,3}kingdom|uk(?!\w))"),
        ("US", r"(?:the[ ]{1,3})?(?:united[ ]{1,3}states(?:[ ]{1,3}of[ ]{1,3}america)?|usa)"),
        ("DE", r"(?:the[ ]{1,3})?(?:federal[ ]{1,3}republic[ ]{1,3}of[ ]{1,3})?germany"),
        ("FR", r"france"), ("TR", r"turkey|türkiye"), ("JP", r"japan"), ("GE", r"georgia"), ("EE", r"estonia"),
        ("KR", r"(?:the[ ]{1,3})?republic[ ]{1,3}of[ ]{1,3}korea|south[ ]{1,3}korea"), ("SG", r"singapore"), ("CA", r"canada"),
        ("CN", r"(?:the[ ]{1,3})?people's[ ]{1,3}republic[ ]{1,3}of[ ]{1,3}china|china"), ("PL", r"poland"),
        ("AZ", r"(?:the[ ]{1,3})?republic[ ]{1,3}of[ ]{1,3}azerbaijan|azerbaijan"), ("UA", r"ukraine"),
        ("UN", r"(?:the[ ]{1,3})?united[ ]{1,3}nations|(?:the[ ]{1,3})?un(?!\w)"),
        ("ILO", r"(?:the[ ]{1,3})?international[ ]{1,3}labou?r[ ]{1,3}organi[sz]ation|(?:the[ ]{1,3})?ilo(?!\w)"),
        ("EAEU", r"(?:the[ ]{1,3})?eurasian[ ]{1,3}(?:economic[ ]{1,3}(?:commission|council)|intergovernmental[ ]{1,3}council)|(?:the[ ]{1,3})?eurasian[ ]{1,3}economic[ ]{1,3}union|(?:the[ ]{1,3})?eaeu|eec(?!\w)|cu(?=[ ]{1,3}commission)|(?:the[ ]{1,3})?customs[ ]{1,3}union"),
        ("CIS", r"(?:the[ ]{1,3})?commonwealth[ ]{1,3}of[ ]{1,3}independent[ ]{1,3}states|(?:the[ ]{1,3})?cis(?!\w)"),
        ("EU", r"(?:the[ ]{1,3})?european[ ]{1,3}union|(?:the[ ]{1,3})?eu(?!\w)"),
    ),
}  # fmt: skip
COUNTRY: Final = {
    language: "(?:" + "|".join(pattern for _, pattern in rows).replace("ң", "[ңн]") + ")"
    for language, rows in COUNTRIES.items()
}

#: Organizations of states that have charters; none of them adopts laws.
UNIONS: Final = {
    "ru": r"шанхайской[ ]{1,3}организации[ ]{1,3}сотрудничества|шос|юнеско|всемирной[ ]{1,3}(?:организации[ ]{1,3}здравоохранения|торговой[ ]{1,3}организации)|воз|вто|магатэ"
    r"|обсе|совета[ ]{1,3}европы|организации[ ]{1,3}(?:тюркских[ ]{1,3}государств|исламского[ ]{1,3}сотрудничества|договора[ ]{1,3}о[ ]{1,3}коллективной[ ]{1,3}безопасности)|одкб",
    "kk": r"(?:шанхай[ ]{1,3}ынтымақтастық[ ]{1,3}ұйымы|шыұ|юнеско|дүниежүзілік[ ]{1,3}(?:денсаулық[ ]{1,3}сақтау|сауда)[ ]{1,3}ұйымы|ддұ|дсұ|магатэ"
    r"|еқыұ|еуропа[ ]{1,3}кеңесі|түркі[ ]{1,3}мемлекеттері[ ]{1,3}ұйымы|ислам[ ]{1,3}ынтымақтастығы[ ]{1,3}ұйымы|ұқшұ)-?(?:ның|нің)?",
    "en": r"shanghai[ ]{1,3}cooperation[ ]{1,3}organi[sz]ation|sco|unesco|world[ ]{1,3}(?:health|trade)[ ]{1,3}organi[sz]ation|council[ ]{1,3}of[ ]{1,3}europe"
    r"|organi[sz]ation[ ]{1,3}of[ ]{1,3}(?:turkic[ ]{1,3}states|islamic[ ]{1,3}cooperation)|collective[ ]{1,3}security[ ]{1,3}treaty[ ]{1,3}organi[sz]ation|csto|iaea|who|wto",
}
#: Heads of issuers in the Russian genitive, their nominative and gender.
_RU_NOUNS: Final[dict[str, tuple[str, str]]] = {
    "президента": ("Президент", "m"), "правительства": ("Правительство", "n"),
    "премьер-министра": ("Премьер-Министр", "m"), "министра": ("министр", "m"),
    "вице-министра": ("вице-министр", "m"), "министерства": ("министерство", "n"),
    "агентства": ("агентство", "n"), "комитета": ("комитет", "m"), "совета": ("Совет", "m"),
    "суда": ("Суд", "m"), "банка": ("Банк", "m"), "правления": ("правление", "n"),
    "председателя": ("председатель", "m"), "акима": ("аким", "m"), "акимата": ("акимат", "m"),
    "маслихата": ("маслихат", "m"), "парламента": ("Парламент", "m"), "сената": ("Сенат", "m"),
    "мажилиса": ("Мажилис", "m"), "прокурора": ("Прокурор", "m"), "палаты": ("палата", "f"),
    "комиссии": ("комиссия", "f"), "коллегии": ("коллегия", "f"), "ассамблеи": ("Ассамблея", "f"),
    "врача": ("врач", "m"), "президиума": ("Президиум", "m"), "кабинета": ("Кабинет", "m"),
    "пленума": ("Пленум", "m"), "думы": ("Дума", "f"), "департамента": ("департамент", "m"),
    "управления": ("управление", "n"), "главы": ("Глава", "f"), "руководителя": ("руководитель", "m"),
    "администрации": ("администрация", "f"), "прокуратуры": ("прокуратура", "f"),
}  # fmt: skip
#: Possessive: a word that is no adjective is not tried again letter by letter.
_ADJ_RU = r"(?:(?!настоящ)[а-я-]{4,30}+(?<=ого|его|ой|ей)[ ]{1,3})"
_RU_HEAD = (
    rf"(?:(?:и\.?[ ]?о\.?|врио|исполняющего[ ]{{1,3}}обязанности|(?:первого[ ]{{1,3}})?заместителя|(?:[ivxхі]{{1,8}}(?:-?[а-я]{{1,3}})?[ ]{{1,3}}|\d{{1,3}}(?:-?[а-я]{{1,3}})?[ ]{{1,3}}|(?:вне)?очередной[ ]{{1,3}}){{0,2}}сессии)[ ]{{1,3}})?"
    rf"(?:цк[ ]{{1,3}}(?:кпсс|кп|компартии)(?:[ ]{{1,3}}казахстана)?(?:[ ]{{1,3}}и[ ]{{1,3}}совета[ ]{{1,3}}министров)?|снк|в?цик(?:[ ]{{1,3}}и[ ]{{1,3}}снк)?|{_ADJ_RU}{{0,4}}+(?:{'|'.join(n for n in _RU_NOUNS if n != 'суда')}|(?<=(?:ого|его|ой|ей)[ ]{{1,3}})суда))(?!\w)"
)
_RU_STOP = r"(?=[ ]{0,3},?[ ]{0,3}(?:народу[ ]|имеющ[а-я]{2,3}[ ]силу|от[ ]|на[ ](?:19|20)\d|№|n[ ]?\d|n°|«|\"|о(?:бо?)?[ ]|\()|[ ]{1,3}\d)"
#: What an act does, no part of whose it is: "приказ министра действует до 31 декабря".
_RU_VERB = r"[а-я]{2,20}(?:[аяу]ет|[аяую]ют|[аеиуюя]тся|(?:леж|держ)ит)(?![а-я])"
_RU_WORD = (
    r"(?:,?(?:[ ]-)?[ ]{1,3}(?!о(?:бо?)?[ ]|от[ ]|не[ ]|до[ ]\d|"
    + _RU_VERB
    + r"|имеющ|в[ ](?:январ|феврал|март|апрел|ма[ей]|июн|июл|август|сентябр|октябр|ноябр|декабр|\d)|на[ ]|буд[еу]т|был[аои]?[ ]|явля|размещ|опублик|вступ|объявл|народу|издан|принят|утвержд|подписан|соответств|согласно|котор|и[ ]{1,3}(?:проект|закон|постановлен|указ|приказ|концепци|стратеги|программ[уаы]|кодекс|регламент|правил[а ]|конвенц|соглашен|договор|директив))(?:г\.|[а-я]{3}\.[а-я]{4,24}|[а-яa-z-]{1,30}))"
)
#: Агентства ... по противодействию коррупции (Антикоррупционной службы) от ...
_RU_ASIDE = r"(?:[ ]\((?:[а-яa-z-]{2,30}[ ]?){1,4}\)(?=[ ]{1,3}(?:от[ ]|№)))"
RU: Final = (
    rf"(?:совместн[а-я]{{2,3}}[ ]{{1,3}})?{_RU_HEAD}(?:{_RU_WORD}{{0,18}}?[ ]{{1,3}}{COUNTRY['ru']}"
    rf"(?=[ ]{{0,3}}(?:,?[ ]{{0,3}}(?:от[ ]|на[ ](?:19|20)\d|№|n[ ]?\d|«|\"|о(?:бо?)?[ ]|\(|;|$|\d)|[.,])){{1}}"
    rf"|{_RU_WORD}{{0,18}}?{_RU_ASIDE}?{_RU_STOP}|[ ]{{1,3}}{COUNTRY['ru']}|(?P<bare>))"
)
#: "приказом Рослесхоза от 12.12.2011 года № 516": whoever it is, as long as date and number follow.
RU_ANYBODY: Final = (
    r"(?!(?:суда|судьи|от|об?|в|на|и|по|с|за|к)[ ])(?:(?!(?:от|и|о|об|в|на|с|к|за|который|которым)[ ]|издан|принят|утвержд|подписан|вынес)[а-яa-z«»\".-]{2,30}[ ]{1,3}){0,8}?"
    r"(?!(?:от|и|о|об|в|на)[ ])[а-яa-z«»\".-]{2,30}"
    r"(?=[ ]{1,3}от[ ]{1,3}(?:\d{1,2}[.]\d{1,2}[.]\d{2,4}|\d{1,2}[ ]{1,2}[а-я]{3,9}[ ]{1,2}\d{4})[ ]{0,3}(?:года?|г\.)?[ ]{0,3}(?:№|n[ ]))"
    r"|мин(?!ист|имал|ут)[а-я]{3,16}(?:[ ]рк)?(?=[ ]{1,3}№)"  # приказ Минфина № 414
)
_KK_HEADS = (
    "президент", "[үу]кімет", "премьер-министр", "министр", "вице-министр", "министрліг", "министрлік", "комитет",
    "агенттіг", "агенттік", "төраға", "төрайым", "әкім", "әкімдіг", "әкімдік", "мәслихат", "банк", "басқарма", "сот", "кеңес",
    "төралқа", "мәжіліс", "сенат", "прокурор", "палата", "комиссия", "дәрігер", "департамент", "алқа", "парламент",
    "мемлекет[ ]{1,3}басшы", "(?:әкімшілігі|кеңсесі|бюросы)[ ]{1,3}(?:басшы|бастығ)", "іс[ ]{1,3}басқарушы", "кабинет",
    "ассамблея", "президиум", "пленум",
)  # fmt: skip
_KK_HEAD = (
    rf"(?:{'|'.join(_KK_HEADS)})(?:ті|ы|і|сы|сі|ғы)?(?:нің|ның|тің|тың|дің|дың)"
    # мәслихатының 18 сессиясының
    r"(?:[ ]{1,3}(?:міндетін[ ]{1,3}атқарушының|м\.а\.)|[ ]{1,3}(?:(?:\d{1,3}|[а-яәғқңөұүһіivx-]{1,12})[ ]{1,3}){0,3}(?:\d{1,3}-)?сессиясының)?"
)
#: «Самұрық-Қазына» АҚ Басқармасының: a company before its board
_KK_COMPANY = r"(?:«[^»]{1,60}»|\"[^\"]{1,60}\")[ ]{1,3}(?:ұ?б?х?[ ]?ақ|жшс|кеақ|рмк|рмқк|шжқ[ ]рмк|мм)[ ]{1,3}"
#: No word ends a sentence or a clause: "... Регламенті жаңартылды. Ұлттық Банк Төрағасының".
_KK_WORD = (
    r"(?:(?!туралы|жылғы|сәйкес|және[ ]{1,3}(?:заң|қаулы)|[а-яәғқңөұүһі-]{1,28}(?:ды|ді|ты|ті),)"
    r"(?:[а-яәғқңөұүһі-]{1,30}|(?:[а-яәғқңөұүһі]\.-?){1,2}),?[ ]{1,3})"
)
KK: Final = (
    rf"(?<!\w)(?:еуропа[ ]{{1,3}}кеңесінің|(?:бұұ(?:-ның)?[ ]{{1,3}}|(?<!(?:республикасы(?:ның)?|қр|ұйымы(?:ның)?)[ ]{{1,3}}))(?:қауіпсіздік[ ]{{1,3}}кеңесінің|бас[ ]{{1,3}}ассамблеясының)|(?:жоғары[ ]{{1,3}})?еуразиялық[ ]{{1,3}}экономикалық[ ]{{1,3}}кеңес(?:тің|інің)|еэк[ ]{{1,3}}(?:кеңесінің|алқасының)|еуразиялық[ ]{{1,3}}экономикалық[ ]{{1,3}}комиссия(?:ның|сының)?(?:[ ]{{1,3}}(?:алқасының|кеңесінің))?|{COUNTRY['kk']}[ ]{{1,3}}{_KK_WORD}{{0,16}}?{_KK_HEAD}"
    rf"|(?:(?:(?:шығыс|батыс|солтүстік|оңтүстік)[ ]{{1,3}})?[а-яәғқңөұүһі-]{{2,24}}[ ]{{1,3}}(?:[а-яәғқңөұүһі-]{{2,24}}[ ]{{1,3}}атындағы[ ]{{1,3}})?(?:облыс|қала|аудан|ауыл)[а-яәғқңөұүһі]{{0,8}}[ ]{{1,3}}){{1,3}}(?:[а-яәғқңөұүһі-]{{2,20}}[ ]{{1,3}}){{0,2}}?{_KK_HEAD}"
    rf"|(?:{_KK_COMPANY}|(?:облыс|қала|аудан)[ ]{{1,3}}(?=әкім|мәслихат)|ұлттық[ ]{{1,3}}банк(?:інің|тің|і)?[ ]{{1,3}}(?=басқарма|төраға)|жоғарғы[ ]{{1,3}}сот[ ]{{1,3}}(?=пленум))?{_KK_HEAD})"
)
#: Before the act itself the genitive may be left out: "Үкіметі қаулысының жобасы".
KK_POSSESSOR: Final = KK.replace("(?:нің|ның|тің|тың|дің|дың)(?:[ ]", "(?<=[ыі])(?:[ ]")
#: The first of two that issued an act: "Үкіметі мен Ұлттық Банкінің", "Үкіметінің және Ұлттық Банкінің".
KK_EITHER: Final = KK.replace(
    "(?:нің|ның|тің|тың|дің|дың)(?:[ ]", "(?:(?:нің|ның|тің|тың|дің|дың)|(?<=[ыі]))(?:[ ]"
)
_EN_HEAD = (
    r"(?:(?:first[ ]{1,3}|acting[ ]{1,3}|deputy[ ]{1,3}|vice-?[ ]?)?(?:ro?k[ ]{1,3})?(?:president|government|cabinet[ ]{1,3}of[ ]{1,3}ministers"
    r"|prime[ ]{1,3}minister|ministers?|ministry|chair(?:man|person|woman)|board|national[ ]{1,3}bank|supreme[ ]{1,3}(?:court|council|soviet)"
    r"|constitutional[ ]{1,3}(?:court|council)|parliament|senate|mazhilis|akim|akimat|maslikhat|committee|agency|governor"
    # the Healthcare and Social Development Minister
    r"|(?:(?!law|between|the[ ]|of[ ])[a-z-]{4,20}[ ]{1,3}(?:and[ ]{1,3})?){1,4}minister"
    # the Forestry Committee, the Management Board of Samruk-Kazyna JSC
    r"|(?:(?!law|code|act|order|resolution|decree)[a-z'&-]{2,20}[ ]{1,3}(?:and[ ]{1,3})?){1,4}(?:committee|board|department|agency|directorate|service|maslikhat|akimat|council|commission|collegium)"
    r"|supreme[ ]{1,3}audit[ ]{1,3}chamber|attorney[- ]general|european[ ]{1,3}parliament(?:[ ]{1,3}and[ ]{1,3}(?:of[ ]{1,3})?(?:the[ ]{1,3})?council)?|general[ ]{1,3}assembly|security[ ]{1,3}council|council|commission|presidium|head[ ]{1,3}of[ ]{1,3}state|prosecutor[ ]{1,3}general|chief[ ]{1,3}state[ ]{1,3}sanitary[ ]{1,3}doctor))(?!\w)"
)
_EN_MONTH = r"(?:january|february|march|april|may|june|july|august|september|october|november|december)[ ]\d"
#: Directive 2008/50/EC of the Council | and Regulation (EU) No 1305/2013
_EN_NEXT_ACT = r"(?:and[ ])?(?:the[ ])?(?:law|code|order|resolution|decree|decision|directive|regulation)[ ](?:no\.?[ ]?\d|№|dated|\((?:eu|ec)\)|of[ ]\d)"
_EN_WORD = rf"(?:,?[ ]{{1,3}}(?!(?:having|with)[ ](?:the[ ])?(?:force|effect)|dated|no\.|№|about[ ]|concerning[ ]|regarding[ ]|approved|adopted|registered|and[ ](?:no\.|№|dated)|{_EN_NEXT_ACT}|was[ ]|were[ ]|is[ ]|has[ ]|shall[ ]|entered|both[ ](?:dated|of)|to[ ]the[ ]|on[ ]{{1,3}}(?:the|approv|some|amend|meas)|as[ ]{{1,3}}of)(?:[a-z'-]{{1,30}}|[a-z]{{1,2}}\.))"
#: the Agency of the Republic of Kazakhstan for Informatization and Communication
_EN_FIELD = rf"(?:[ ](?:for|on)(?:,?[ ][a-z-]{{2,24}}){{1,11}}?(?=,?[ ](?:dated|no\.?[ ]?\d|№|of[ ](?:\d|{_EN_MONTH}))))"
#: the Government of the Republic of Kazakhstan and the National Bank of the Republic of Kazakhstan dated
_EN_SECOND = rf"(?:[ ]and[ ](?:the[ ])?{_EN_HEAD}{_EN_WORD}{{0,10}}?(?:[ ]{{1,3}}of[ ]{{1,3}}{COUNTRY['en']})?(?=,?[ ](?:dated|no\.?[ ]?\d|№|of[ ](?:\d|{_EN_MONTH}))))"
#: the extraordinary XXII session of the Almaty City Maslikhat
_EN_SESSION = r"(?:(?:(?:extraordinary|regular|scheduled|[ivx]{1,6}|\d{1,3}(?:st|nd|rd|th)?)[ ]{1,3}){0,3}session[ ]{1,3}of[ ]{1,3}(?:the[ ]{1,3})?)?"
_EN_WHOSE = (
    rf"{_EN_WORD}{{0,18}}?[ ]{{1,3}}of[ ]{{1,3}}{COUNTRY['en']}(?!\w)(?:{_EN_FIELD}|{_EN_SECOND})?"
    rf"|{_EN_WORD}{{0,12}}?(?=[ ]{{0,3}},?[ ]{{0,3}}(?:dated|no\.?[ ]?\d|№|«|\"|\(|of[ ]{{1,3}}(?:\d|{_EN_MONTH})))"
)
EN: Final = (
    rf"(?:of|by|from)[ ]{{1,3}}(?:the[ ]{{1,3}})?(?:deputy[ ]{{1,3}}prime[ ]{{1,3}}minister(?:[ ]{{1,3}}of[ ]{{1,3}}{COUNTRY['en']})?[ ]{{0,3}}-[ ]{{1,3}}(?:the[ ]{{1,3}})?)?"
    rf"{_EN_SESSION}{_EN_HEAD}(?:{_EN_WHOSE}|(?P<bare>))"
)
#: Without "of the" behind a number: Order № 657 Minister of Education of the Republic of Kazakhstan dated
OFFICE_EN: Final = (
    r"(?<=(?:№|no\.)[ ]?\d{1,4}[ ])(?=(?:acting[ ])?(?:minister|chairman)[ ]of[ ])"
    rf"{_EN_HEAD}(?:{_EN_WHOSE})"
)
_OF_OR_IN = regex.compile(r"(?i)^(?:of|in)\s+")
_PREPOSITION = regex.compile(r"(?i)^(?:of|by|from)\s+")
_THE = regex.compile(r"(?i)^the\s+")
_POSSESSIVE = regex.compile(r"\s?['’]s$")
_GENITIVE_KK = regex.compile(r"(?i)(?<=\w)-?(?:н[іi]ң|ның|д[іi]ң|дың|т[іi]ң|тың)$")
_CASE_OF_INITIALS = regex.compile(r"-(?:ның|нің|тың)$")
_SESSION_KK = regex.compile(
    r"(?i)\s(?:(?:\d{1,3}(?:-?[шс][іы])?|[ivxіх]{1,6}|кезек\w{0,4}|тыс|сайланған|шақырыл\w{2,6}|\w+(?:ншы|нші))\s){0,5}(?:\d{1,3}-)?сессиясының$"
)
_PERSON_KK = regex.compile(
    r"[ ](?:(?:\p{Lu}\.[ ]?-?){1,3}[ ]?[\p{L}-]{3,20}|Қасым-Жомарт[ ]\p{Lu}\p{L}+|Нұрсұлтан[ ]\p{Lu}\p{L}+)$"
)
_SESSION = regex.compile(
    r"(?i)^(?:(?:[IVXХІ]{1,8}(?:-?[а-я]{1,3})?|\d{1,3}(?:-?[а-я]{1,3})?|(?:вне)?очередной|[а-я]{4,20}(?:ой|ей))[ ]){0,3}сессии[ ]"
)


_SESSION_EN = regex.compile(
    r"(?i)^(?:the[ ])?(?:(?:extraordinary|regular|scheduled|[ivx]{1,6}|\d{1,3}(?:st|nd|rd|th)?)[ ]){0,3}session[ ]of[ ](?=\S)"
)
#: Its convocation is no part of a council's name.
_CONVOCATION = regex.compile(
    r"(?i)[ ](?:[IVXХІ]{1,5}[ ]созыва|\([^()]{2,30}[ ]сессия\)|of[ ]the[ ][IVX]{1,5}[ ]convocation)$"
)


#: Whose law an English adjective names: "the German Basic Law".
ADJECTIVES: Final = {
    "SU": frozenset({"soviet"}), "RU": frozenset({"russian"}), "DE": frozenset({"german"}),
    "FR": frozenset({"french"}), "GB": frozenset({"british", "english"}), "US": frozenset({"american"}),
    "KG": frozenset({"kyrgyz"}), "UZ": frozenset({"uzbek"}), "CN": frozenset({"chinese"}),
    "TR": frozenset({"turkish"}), "PL": frozenset({"polish"}), "EE": frozenset({"estonian"}),
    "JP": frozenset({"japanese"}), "IT": frozenset({"italian"}), "ES": frozenset({"spanish"}),
    "SE": frozenset({"swedish"}), "NL": frozenset({"dutch"}), "LT": frozenset({"lithuanian"}), "LV": frozenset({"latvian"}),
    "AT": frozenset({"austrian"}), "CH": frozenset({"swiss"}), "TJ": frozenset({"tajik"}), "MN": frozenset({"mongolian"}),
    "IN": frozenset({"indian"}), "CA": frozenset({"canadian"}), "AU": frozenset({"australian"}), "FI": frozenset({"finnish"}),
    "AZ": frozenset({"azerbaijani"}), "GE": frozenset({"georgian"}), "UA": frozenset({"ukrainian"}),
}  # fmt: skip


@lru_cache(maxsize=10_000)
def country_of(folded: str, language: str) -> str:
    """Return the jurisdiction a stretch of a citation names, or "".

    >>> country_of("закона республики казахстан", "ru"), country_of("мот", "ru")
    ('KZ', 'ILO')
    """
    if _ANY_COUNTRY[language].search(folded):
        for code, pattern in _readers(language):
            if pattern.search(folded):
                return code
    for code, words in ADJECTIVES.items() if language == "en" else ():
        if not words.isdisjoint(folded.split()):
            return code
    return code_abroad(folded, language)


#: Organizations that adopt treaties, in the nominative, by jurisdiction.
_ORGANIZATIONS: Final[dict[str, dict[str, str]]] = {
    "ru": {
        "UN": "Организация Объединенных Наций", "ILO": "Международная организация труда",
        "EAEU": "Евразийский экономический союз", "CIS": "Содружество Независимых Государств",
        "EU": "Европейский союз",
    },
    "kk": {
        "UN": "Біріккен Ұлттар Ұйымы", "ILO": "Халықаралық еңбек ұйымы",
        "EAEU": "Еуразиялық экономикалық одақ", "CIS": "Тәуелсіз Мемлекеттер Достастығы",
        "EU": "Еуропалық одақ",
    },
    "en": {
        "UN": "United Nations", "ILO": "International Labour Organization",
        "EAEU": "Eurasian Economic Union", "CIS": "Commonwealth of Independent States",
        "EU": "European Union",
    },
}  # fmt: skip


def organization(written: str, code: str, language: str) -> str:
    """Return an organization's name in the nominative, an abbreviation as written.

    >>> organization("МОТ", "ILO", "ru"), organization("of the United Nations", "UN", "en")
    ('МОТ', 'United Nations')
    """
    name = _OF_OR_IN.sub("", " ".join(written.split()))
    name = _THE.sub("", name)
    short = _CASE_OF_INITIALS.sub("", name)
    if short.lower() in ("таможенного союза", "customs union"):
        return "Таможенный союз" if language == "ru" else short
    return short if short.isupper() else _ORGANIZATIONS[language][code]


@cache
def _readers(language: str) -> "list[tuple[str, regex.Pattern[str]]]":
    return [
        (code, regex.compile(rf"(?<!\w)(?:{pattern})(?!\w)"))
        for code, pattern in COUNTRIES[language]
    ]


_ANY_COUNTRY = Compiled(
    {language: rf"(?<!\w){pattern}(?!\w)" for language, pattern in COUNTRY.items()}
)


@lru_cache(maxsize=10_000)
def nominative(written: str, language: str) -> str:
    """Return an issuer in the nominative.

    >>> nominative("Министра финансов Республики Казахстан", "ru")
    'Министр финансов Республики Казахстан'
    >>> nominative("Қазақстан Республикасы Үкіметінің", "kk")
    'Қазақстан Республикасы Үкіметі'
    >>> nominative("of the Government of the Republic of Kazakhstan", "en")
    'Government of the Republic of Kazakhstan'
    """
    text = " ".join(written.split()).strip(" ,")
    if language == "en":
        text = _CONVOCATION.sub("", _SESSION_EN.sub("", _PREPOSITION.sub("", text)))
        if text.lower() == "presidential":
            return "President"
        text = _POSSESSIVE.sub("", text)
        return _THE.sub("", text)
    if language == "kk":
        return _GENITIVE_KK.sub("", _SESSION_KK.sub("", _PERSON_KK.sub("", text)))
    return _nominative_russian(text)


#: Правительства Республики Казахстан и Национального Банка, Европейского парламента и Совета,
#: Министра энергетики и Министра финансов
_TWO_BODIES = regex.compile(
    r"(?i)((?:[^,]{0,50}[ ])?маслихата(?!\w)[^,]{0,60}?) и ((?:и\.[ ]?о\.[ ]|исполняющего обязанности )?акима(?!\w).{0,60})|((?:министра|председателя|руководителя)(?!\w)[^,]{0,80}?) и ((?:министра|председателя|руководителя)(?!\w).{0,80})|((?:правительства|европейского парламента|совета министров|президиума|[цс][ин]?к)(?!\w)[^,]{0,80}?) и"
    r" ((?:(?:национального|верховного|центрального|высшего)[ ])?(?:банка|совета|суда|правительства|правления|кабинета)(?!\w).{0,60})"
)
_SHORT = regex.compile(r"(?:Рос|Мин|Гос|Нац|Каз|Глав)[а-я]{2,20}а")
_ACTING = regex.compile(r"(?i)(исполняющего)[ ]обязанности(?=[ ])")


def _nominative_russian(text: str) -> str:
    acting = _ACTING.match(text)
    if acting:  # исполняющий обязанности Министра: the minister stays as he is
        return f"{acting[1].replace('его', 'ий')} обязанности{_CONVOCATION.sub('', text[acting.end() :])}"
    joint = _TWO_BODIES.fullmatch(text)
    if joint:
        return " и ".join(_nominative_russian(body) for body in joint.groups() if body)
    text = _CONVOCATION.sub("", text)
    words = _SESSION.sub("", text).split(" ")
    if words[0].lower().replace(" ", "") in ("и.о.", "ио", "врио"):
        return " ".join(words)  # "и.о. Министра" stands as it is
    if len(words) < 3 and _SHORT.fullmatch(words[0]):
        return " ".join([words[0][:-1], *words[1:]])  # Рослесхоза, Минфина РФ
    dash = next((at for at, word in enumerate(words) if word in ("-", "–", "—")), 0)
    if dash:  # Заместителя Премьер-Министра – Министра финансов: two offices
        first, second = " ".join(words[:dash]), " ".join(words[dash + 1 :])
        return f"{_nominative_russian(first)} {words[dash]} {_nominative_russian(second)}"
    for at, word in enumerate(words[:7]):
        low = word.lower()
        if low == "заместителя":
            words[at] = word[:-1] + "ь"
            name, gender = words[at], "m"
        elif low in _RU_NOUNS:
            name, gender = _RU_NOUNS[low]
            lower = word[0].islower() and name[0].islower()
            words[at] = name if lower else name[0].upper() + name[1:]
            words[at] = words[at].upper() if word.isupper() else words[at]
        else:
            continue
        words[:at] = [nominative_adjective(before, gender) for before in words[:at]]
        break
    return " ".join(words)
