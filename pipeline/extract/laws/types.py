"""What acts are called: the words for each type in three languages, as patterns on folded text."""

from typing import Final

#: How much else a citation of the type needs. A ``strong`` word is a citation with a number, a
#: title or a date beside it; a ``soft`` one (a plan, a contract) only with a title of its own.
Strength = str
Head = tuple[str, str, Strength]

_N = r"(?:а|у|ом|е|ы|ов|ам|ами|ах|ой)?"  # endings of a masculine noun
_E = r"(?:е|я|ю|ем|и|й|ям|ями|ях)"  # endings of постановление

#: ``fundamentals`` are those of a branch of law, which Soviet acts set out.
#: act_type, pattern of the head word in any case, strength. The first that fits is taken.
RU: Final[tuple[Head, ...]] = (
    ("constitution", r"основн\w{2,3}[ ]{1,3}закон(?:а|у|ом|е)?", "name"),
    ("constitutional_law", rf"конституционн\w{{2,3}}[ ]{{1,3}}закон{_N}", "strong"),
    ("law", rf"закон{_N}", "strong"),
    ("law", rf"законопроект{_N}", "strong"),
    ("law", r"основ(?:ы|ах|ами|ам)?(?=[ ]{1,3}(?:[а-я-]{4,24}(?:ого|его)[ ]{1,3}){0,3}законодательства[ ])", "fundamentals"),
    ("constitution", r"конституци(?:я|и|ю|ей|ями?|ях|й)", "name"),
    ("code", rf"кодекс{_N}", "strong"),
    ("decree", rf"указ{_N}|декрет{_N}", "strong"),
    ("resolution", rf"постановлени{_E}", "strong"),
    ("resolution", r"резолюци(?:я|и|ю|ей|й|ями?|ях)", "strong"),
    ("order", rf"приказ{_N}", "strong"),
    ("directive", rf"распоряжени{_E}", "strong"),
    ("directive", r"директив(?:а|ы|у|ой|е)(?=[ ]{1,3}(?:\(?ес[ )]|европейск|совета|\d))", "strong"),
    ("decision", rf"решени{_E}", "strong"),
    ("technical_regulation", rf"технич\w{{4,7}}[ ]{{1,3}}регламент{_N}", "soft"),
    ("regulation", rf"положени{_E}", "soft"),
    ("regulation", rf"регламент{_N}", "soft"),
    ("rules", r"(?:правила(?:м|ми|х)?|правил)(?:[ ]и[ ]{1,2}(?:услови|срок|норм|требовани|поряд|методик)[а-я]{1,4}(?=[ ]))?", "soft"),
    ("instruction", r"инструкци(?:я|и|ю|ей|ями?|ях|й)", "soft"),
    ("methodology", r"методик(?:а|и|у|ой|е|ами?|ах)", "soft"),
    ("charter", rf"устав{_N}", "soft"),
    ("concept", r"концепци(?:я|и|ю|ей|ями?|ях|й)", "policy"),
    ("doctrine", r"доктрин(?:а|ы|у|ой|е)", "policy"),
    ("strategy", r"стратеги(?:я|и|ю|ей|ями?|ях|й)", "policy"),
    ("programme", r"программ(?:а|ы|у|ой|е|ами?|ах)?", "policy"),
    ("project", r"нацпроект(?:а|у|ом|е|ы|ов)?", "policy"),
    ("programme", r"госпрограмм(?:а|ы|у|ой|е|ам)?", "policy"),
    ("project", r"национальн\w{2,3}[ ]{1,3}проект(?:а|у|ом|е|ы|ов|ам|ами|ах)?", "policy"),
    ("road_map", r"дорожн\w{2,3}[ ]{1,3}карт(?:а|ы|у|ой|е)", "policy"),
    ("plan", rf"(?:нац)?план{_N}", "policy"),
    ("address", r"послани(?:е|я|ю|ем|и|й)", "policy"),
    ("treaty", r"договор(?:а|у|ом|е|ы|ов|ам|ами|ах)?", "treaty"),
    ("agreement", rf"соглашени{_E}", "treaty"),
    ("convention", r"конвенци(?:я|и|ю|ей|ями?|ях|й)", "treaty"),
    ("act", r"заключительн[а-я]{2,3}[ ]{1,3}акт(?:а|у|ом|е)?", "treaty"),  # Хельсинкский Заключительный акт
    ("covenant", r"пакт(?:а|у|ом|е|ы|ов)?", "treaty"),
    ("protocol", r"(?:дополнительн[а-я]{2,3}[ ]{1,3})?протокол(?:а|у|ом|е|ы|ов)?", "treaty"),
    ("declaration", r"деклараци(?:я|и|ю|ей|ями?|ях|й)", "treaty"),
    ("charter", r"харти(?:я|и|ю|ей)", "treaty"),
    ("memorandum", r"меморандум(?:а|у|ом|е|ы|ов)?", "treaty"),
    ("recommendation", r"рекомендаци(?:я|и|ю|ей|ями?|ях|й)", "treaty"),
    # ЗРК «О связи», but "№ 567-II ЗРК"; ППРК от 12 июня 2014 года № 645, УП РК № 636
    ("law", r"(?<![-ivxіх]{2}[ ])зрк(?=[ ]{1,3}(?:[«\"][ ]?об?[ ]|об?[ ]|от[ ]|№))", "initials"),
    ("law", r"фз(?=[ ]{1,3}(?:рф(?!\w)|[«\"][ ]?об?[ ]|об?[ ]|от[ ]|№))", "initials"),  # ФЗ РФ «О связи»
    ("resolution", r"пп[ ]?рк(?=[ ]{1,3}(?:от[ ]|№))|пп(?=[ ]№[ ]?\d{1,4}[ ]от[ ]\d)", "initials"),
    ("resolution", r"нп[ ]вс[ ]рк(?=[ ]{1,3}(?:от[ ]|№))", "initials"),  # нормативное постановление
    ("decree", r"уп[ ]?рк(?=[ ]{1,3}(?:от[ ]|№))", "initials"),
    ("standard", rf"(?:межгосударственн\w{{2,3}}[ ]{{1,3}}|национальн\w{{2,3}}[ ]{{1,3}})?стандарт{_N}", "soft"),
    ("covenant", r"мпгпп|мпэскп", "abbreviation"),
    ("convention", r"екпч", "abbreviation"),
    ("regulation", r"gdpr", "abbreviation"),
    ("agreement", r"трипс(?![ ]трипс)", "abbreviation"),
    ("code", r"(?:(?:кр[ ]?)?коап|кзот)(?:а|у|ом|е)?|гк|гпк|ук|упк|уик|тк|нк|зк|аппк|пк|эк|бк|ск|вк|лк|кобс", "abbreviation"),
)  # fmt: skip
_KK = r"(?:[а-яәғқңөұүһі]{0,9})"
KK: Final[tuple[Head, ...]] = (
    ("constitutional_law", rf"конституциялық[ ]{{1,3}}заң(?!нама|дық|дылық|сыз|гер){_KK}", "strong"),
    ("law", rf"заң(?!нама|дық|дылық|сыз|гер|шы|шығ){_KK}", "strong"),
    ("constitution", rf"конституция(?!лық){_KK}|(?:ата|негізгі)[ ]{{1,3}}заң{_KK}", "name"),
    ("code", rf"кодекс{_KK}", "strong"),
    ("decree", rf"жарлы(?:қ|ғ){_KK}", "strong"),
    ("resolution", rf"қаулы{_KK}|қарар(?!ла|ы[ ]{{1,3}}шы[қғ]){_KK}", "strong"),
    ("order", rf"бұйры(?:қ|ғ){_KK}", "strong"),
    ("directive", rf"өкім(?!ет|дік|шіл){_KK}", "strong"),
    ("decision", rf"шешім{_KK}", "strong"),
    ("technical_regulation", rf"техникалық[ ]{{1,3}}регламент{_KK}", "soft"),
    ("regulation", rf"ереже(?!лік){_KK}|регламент{_KK}", "soft"),
    ("rules", rf"қағида{_KK}(?:[ ]{{1,3}}(?:мен|және)[ ]{{1,3}}(?:шарттар|мерзімдер)[ыі]{_KK})?", "soft"),
    ("instruction", rf"нұсқаулы(?:қ|ғ){_KK}", "soft"),
    ("methodology", rf"әдістеме(?!лік){_KK}", "soft"),
    ("charter", rf"жарғы{_KK}", "soft"),
    ("concept", rf"тұжырымдама(?!лық){_KK}", "policy"),
    ("doctrine", rf"доктрина{_KK}", "policy"),
    ("strategy", rf"стратегия(?!лық){_KK}", "policy"),
    ("programme", rf"бағдарлама(?!лық|лау){_KK}", "policy"),
    ("project", rf"ұлттық[ ]{{1,3}}жоба(?!лау){_KK}", "policy"),
    ("road_map", rf"жол[ ]{{1,3}}картасы{_KK}", "policy"),
    ("plan", rf"жоспар(?!лау|лы|ла){_KK}", "policy"),
    ("address", rf"жолдау(?!шы){_KK}", "policy"),
    ("treaty", rf"шарт(?!тылы|тас){_KK}", "treaty"),
    ("agreement", rf"келісім(?!шарт|ділік|ге[ ]кел){_KK}", "treaty"),
    ("convention", rf"конвенция{_KK}", "treaty"),
    ("covenant", rf"пакт{_KK}", "treaty"),
    ("protocol", rf"хаттама{_KK}", "treaty"),
    ("declaration", rf"декларация{_KK}", "treaty"),
    ("charter", rf"хартия{_KK}", "treaty"),
    ("memorandum", rf"меморандум{_KK}", "treaty"),
    ("recommendation", rf"ұсынымдама{_KK}|ұсыным{_KK}", "treaty"),
    ("standard", rf"стандарт(?!тау|ты(?!ң)){_KK}", "soft"),
    ("law", r"қрз(?![\w-]|[ ]қрз)", "initials"),  # «Жол жүрісі туралы» ҚРЗ, 2014 жылғы № 194-V ҚРЗ
    ("regulation", r"gdpr(?:-[а-яәғқңөұүһі]{1,5})?", "abbreviation"),
    ("agreement", r"трипс(?![ ]трипс)(?:-[а-яәғқңөұүһі]{1,5})?", "abbreviation"),
    ("code", r"(?:коап|гпк|упк|гк|ук|тк|нк)(?=[ ]{1,3}\d{1,4}(?:-\d{1,2})?-ба[бп])", "abbreviation"),  # ТК 181-бабы
    ("code", r"(?:әқбтк|аіжк|қіжк|әрпк|қк|қпк|қак|апк|азк|ак|ек|ск|кк|жк|бк|эк|әк)(?:-[а-яәғқңөұүһі]{1,5})?", "abbreviation"),
)  # fmt: skip
EN: Final[tuple[Head, ...]] = (
    ("constitution", r"basic[ ]{1,3}law", "name"),
    ("constitutional_law", r"constitution(?:al)?[ ]{1,3}(?:laws?|statutes?)", "strong"),
    ("law", r"laws?", "strong"),
    ("act", r"final[ ]{1,3}act|founding[ ]{1,3}act|act(?=[ ]{1,3}of[ ]{1,3}accession)", "treaty"),  # Helsinki Final Act
    ("law", r"acts?", "soft"),
    ("law", r"(?:fundamentals|(?:basic|fundamental)[ ]principles)(?=[ ]{1,3}of[ ]{1,3}(?:the[ ]{1,3})?(?:[a-z-]{3,24}[ ]{1,3}){0,3}legislation[ ])", "fundamentals"),
    ("law", r"bills?", "soft"),
    ("constitution", r"constitutions?", "name"),
    ("code", r"codes?", "strong"),
    ("decree", r"decrees?|edicts?", "strong"),
    ("resolution", r"resolutions?", "strong"),
    ("order", r"orders?", "strong"),
    ("directive", r"directives?|instructions?(?=[ ]{1,3}of[ ]{1,3}the[ ]{1,3}(?:prime|president))", "strong"),
    ("decision", r"decisions?", "strong"),
    ("technical_regulation", r"technical[ ]{1,3}regulations?", "soft"),
    ("regulation", r"regulations?", "soft"),
    ("rules", r"rules(?:[ ](?:and|&)[ ](?:conditions|terms|procedures?|regulations|requirements)(?=[ ]for|[ ]of))?", "soft"),
    ("instruction", r"instructions?", "soft"),
    ("methodology", r"methodology|methodologies", "soft"),
    ("charter", r"charters?", "soft"),
    ("concept", r"concepts?", "policy"),
    ("doctrine", r"doctrines?", "policy"),
    ("strategy", r"strategy|strategies", "policy"),
    ("programme", r"programmes?|programs?", "policy"),
    ("programme", r"framework", "policy"),
    ("project", r"national[ ]{1,3}projects?", "policy"),
    ("road_map", r"road[ ]?-?maps?", "policy"),
    ("plan", r"plans?", "policy"),
    ("address", r"address|(?<=president's[ ])message|(?<=head[ ]of[ ]state's[ ])message|message(?=[ ]of[ ](?:the[ ])?(?:president|head[ ]of[ ]state))|message(?=[ ]to[ ]the[ ](?:people|nation))", "policy"),
    ("treaty", r"treaty|treaties", "treaty"),
    ("agreement", r"agreements?", "treaty"),
    ("convention", r"conventions?", "treaty"),
    ("covenant", r"covenants?", "treaty"),
    ("protocol", r"protocols?", "treaty"),
    ("declaration", r"declarations?", "treaty"),
    ("memorandum", r"memorandum|memoranda", "treaty"),
    ("recommendation", r"recommendations?", "treaty"),
    ("standard", r"standards?", "soft"),
    ("covenant", r"iccpr|icescr", "abbreviation"),
    ("convention", r"cedaw|crpd|icerd|uncac|unfccc", "abbreviation"),
    ("convention", r"echr", "abbreviation"),
    ("declaration", r"udhr", "abbreviation"),
    ("agreement", r"(?<!business )(?<!work )trips(?![ ](?:trips|agreement|of|to|by|for|and)(?!\w))", "abbreviation"),
    ("regulation", r"gdpr", "abbreviation"),
    ("code", r"co?ao|aoc|appc|cc|cpc|lc|tc|ec", "abbreviation"),
)  # fmt: skip
#: Who adopts what the initials of an act stand for.
ISSUED_BY: Final = {
    "пп": "Правительство Республики Казахстан",
    "уп": "Президент Республики Казахстан",
    "нп": "Верховный Суд Республики Казахстан",
}
HEADS: Final[dict[str, tuple[Head, ...]]] = {"ru": RU, "kk": KK, "en": EN}
