"""What looks like a citation and is none: "заң факультеті", regulatory legal acts, court decisions."""

import regex

from pipeline.extract.laws.own_act import TYPE_IN_CAPITALS
from pipeline.extract.laws.seen import Seen

_GENERAL = {
    # кодекс чести, закон больших чисел, Кодекс Наполеона
    "ru": regex.compile(r"[ ](?:наполеона|хаммурапи|юстиниана|чингисхана|архимеда|ньютона|мерфи|мура|ома|гука|паркинсона|чести|поведения|природы|больших[ ]чисел|спроса)(?!\w)"),
    # заң актілері, заң шығару, заң факультеті
    "kk": regex.compile(r"[ ](?:күні|күші[ ]бар|акт|шығар|факультет|университет|институт|қорытынды|кеңесші|бұз|талаб|үстемдіг|ғылым|қызмет|мекеме|бөлім|департамент|саласы|басқарма|комитет|орталы)"),
    "en": regex.compile(r"[ ](?:day|enforcement|firm|school|society|faculty|student|professor|reform|degree|and[ ]order(?![ ](?:no|dated|of)(?!\w)|[ ]№)|student|university|office|cent(?:er|re)|agency|fund|makers?|making|of[ ]conduct|of[ ]ethics|of[ ](?:good[ ]|best[ ])?practices?)(?!\w)"),
}  # fmt: skip
#: source code, postal code, QR code
_NO_LAW = regex.compile(
    r"(?r)(?<!\w)(?:source|object|postal|zip|bar|qr|dress|colou?r|area|country|product|program|access"
    r"|error|pin|swift|computer|machine|genetic|morse|ethic(?:s|al)|штрих|qr-|пин-)[ ]{0,2}"
)
#: площадь Конституции, Constitution Avenue, Конституция даңғылы
_STREET_BEFORE = regex.compile(r"(?r)(?<!\w)(?:проспект|площад|улиц|бульвар)[а-я]{0,3}[ ]{1,3}")
_STREET_AFTER = regex.compile(r"[ ](?:avenue|street|square|даңғыл|көше|алаң)")
#: UNESCO Constitution, the constitution of an organization
_OF_BODY = regex.compile(r"(?r)(?<!\w)(?!ROK|RK)\p{Lu}{3,8}[ ]")
#: UN Development Programme
_UNDP = regex.compile(
    r"un development programme|united nations development programme|программ\w развития оон|бұұ(?:-ның)? даму бағдарлама"
)
#: День Конституции
_DAY_OF = regex.compile(r"(?r)(?<!\w)дн?(?:ень|я|ю|ем|е)[ ]{1,3}")
#: A programme on the air is no act.
_BROADCAST = regex.compile(
    r"телеарна|телеканал|эфир|телебағдарлама|шығарылым|телепередач|телепрограмм|ведущ(?:ий|ая)|broadcast|episode|tv[ ]channel"
)
_HIGH_COURT = regex.compile(r"верховн|конституц|жоғарғы|supreme|constitutional")
_COURT = regex.compile(r"(?<!верховн\w{3} |конституционн\w{3} )суда(?!\w)|сотының|соты(?!\w)|court")


_ACTS = regex.compile(
    r"(?:legal|legislative|normative|statutory|by-?law|administrative|other)[ ]acts?(?!\w)"
)


#: “Bolashak” International Programs Centre JSC
#: What people file, no declaration of states: декларация о доходах, кірістер туралы декларация
_FILED = regex.compile(
    r"декларац[а-я]{1,3}[ ](?:(?:о|об|по)[ ](?:[а-я]{3,16}[ ](?:и[ ])?){0,2}(?:доход|имуществ|соответстви|налог|актив|расход|пожарн|промышленн)|на[ ]товар)"
    r"|(?:кіріс|мүлі[кг]|табы[сc]|салы[қғ]|тауар|актив|шығы[сc]|сәйкестік)[а-яәғқңөұүһі]{0,8}[ ](?:[а-яәғқңөұүһі]{3,12}[ ])?декларация"
    r"|(?:tax|customs|income|asset|export|import|goods)s?[ ]declaration|declaration[ ](?:of|on)[ ](?:[a-z]{3,12}[ ](?:and[ ])?){0,2}(?:income|assets?|conformity|property|goods|interests?)"
)
_BODY_AFTER = regex.compile(r"[ ](?:cent(?:er|re)|agency|fund|jsc|llp|authority|committee)(?!\w)")
#: What scholars and politicians have in mind, no document: the concept of sustainable development
_IDEA = regex.compile(
    r"концепци[а-я]{1,3}[ ](?:устойчивого[ ]развития|человеческого[ ](?:капитала|развития)|правового[ ]государства|социального[ ]государства"
    r"|разделения[ ]властей|естественного[ ]права|общественного[ ]договора|открытого[ ]общества|жизненного[ ]цикла)(?!\w)"
    r"|concepts?[ ]of[ ](?:the[ ])?(?:sustainable[ ]development|human[ ](?:capital|development|rights)|rule[ ]of[ ]law|social[ ](?:state|contract)|separation[ ]of[ ]powers|natural[ ]law|open[ ]society)(?!\w)"
)
_IDEA_KK = regex.compile(
    r"(?r)(?<!\w)(?:тұрақты[ ]даму|адами[ ](?:капитал|даму)|құқықтық[ ]мемлекет|әлеуметтік[ ]мемлекет|билікті[ ]бөлу|қоғамдық[ ]келісім)(?:дың|дің|тің|тың)?[ ]"
)
_OF_A_BILL = regex.compile(
    r"[ ](?:проекта|законопроекта|к[ ]проекту|(?:of|to|for)[ ](?:the[ ]|a[ ])?(?:draft[ ]law|bill))(?!\w)"
)
_BULLETIN = regex.compile(r"(?r)(?<!\w)(?:bulletin[ ]of(?:[ ]the)?|бюллетен[а-я]{1,3})[ ]")
#: Положения Закона о госзакупках: what it says
_SAYS = regex.compile(
    r"положени(?:я|й|ям|ями|ях)[ ](?:[а-я]{4,20}(?:его|ого|ых|их)[ ])?(?:закон|кодекс|конституц|конвенц|договор|соглашени|устав|пакт|указ|приказ|постановлени)"
)
_COMPANY = regex.compile(
    r"(?<!\w)(?:(?:н?ао|тоо|гу|ргп|кгп|оо|jsc|llp)(?!\w)|компани|обществ|предприяти|учреждени)"
)
#: Об утверждении Правил ..., On approval of the Rules ..., ... қағидаларын бекіту туралы
_APPROVAL = {
    "ru": regex.compile(r"(?r)(?<!\w)об[ ]утверждении[ ]"),
    "en": regex.compile(r"(?r)(?<!\w)on[ ](?:the[ ])?approval[ ]of[ ](?:the[ ])?"),
    "kk": regex.compile(r"[ ]бекіту[ ]туралы(?!\w)"),
}


def _is_approved_in_title(seen: Seen) -> bool:
    """Return whether a document stands in the title of the act that approves it."""
    if seen.strength not in ("soft", "policy") or seen.citation.has("number", "date"):
        return False
    folded = seen.text.folded
    if seen.language == "kk":
        return _APPROVAL["kk"].match(folded, seen.citation.end) is not None
    return _APPROVAL[seen.language].match(folded, 0, seen.citation.start) is not None


#: Accusatives that are adjectives as well: заңды тұлға, шартты түрде, келісімді баға
_ACCUSATIVE_KK = regex.compile(r"(?:заң|шарт|келісім)[дт][ыі]")
_LEGAL_KK = regex.compile(
    r"[ ](?:тұлға|күш|құқы|түрде|негіз|мүдде|өкіл|мекен|некеде|баға|сот|жазала|қаржы|бірлік)"
)


def _is_adjective(seen: Seen) -> bool:
    """Return whether a Kazakh word in the accusative is the adjective made of it: "заңды тұлға"."""
    head, folded = seen.head, seen.text.folded
    if seen.language != "kk" or not _ACCUSATIVE_KK.fullmatch(folded, head.start, head.end):
        return False
    named = seen.has("title", "bare_title", "number", "pointer", "date")
    return not named or _LEGAL_KK.match(folded, head.end) is not None


def _is_idea(seen: Seen) -> bool:
    """Return whether a concept is an idea that has no document: "концепция устойчивого развития"."""
    if seen.has("period", "date", "number", "country", "issuer", "title", "provision"):
        return False
    folded, head = seen.text.folded, seen.head
    named = _IDEA.match(folded, head.start) or _IDEA_KK.match(folded, 0, head.start)
    return named is not None and not seen.ends_with_year and not seen.approved


#: Country Partnership Framework, Sendai Framework for Disaster Risk Reduction
_FRAMEWORK = regex.compile(
    r"(?<!\w)(?:partnership|cooperation|assistance|sendai|hyogo)[ ]framework(?!\w)"
)


def _is_any_framework(seen: Seen) -> bool:
    """Return whether "framework" is a word like any other: the Legal Framework, within the framework of."""
    folded, head = seen.text.folded, seen.head
    if not folded.startswith("framework", head.start):
        return False
    if not seen.text.upper_at(head.start) or seen.shouted:
        return True
    named = _FRAMEWORK.search(folded, seen.citation.start, seen.citation.end)
    return named is None and not seen.has("period") and not seen.ends_with_year


#: Приказ о приеме на работу № 12-к; Order No. 17 for the delivery of furniture
_STAFF = regex.compile(
    r"о[ ](?:приеме|увольнении|переводе|назначении на должность|предоставлении|расторжении|наказании|взыскании|премировании|командировании)"
)
_TRADE = regex.compile(r"[ ]for[ ](?:the[ ])?(?:delivery|supply|purchase|goods|payment)(?!\w)")
#: Purchase order No. 45, payment order No. 12 of 5 May
_OF_TRADE = regex.compile(
    r"(?r)(?<!\w)(?:purchase|payment|work|job|money|production|change|delivery|shipping|collection|sales|supply|print(?:ing)?"
    r"|repair|service|call-?off|task|standing|postal|customer|store|advance|settlement|transfer|expense|cash)[ ]"
)
#: Offset paper. Format 60x84. Circulation 500 copies. Order No. 187
_IMPRINT = regex.compile(
    r"(?r)(?<!\w)(?:format|offset|circulation|print[ ]run|typeface|typeset|signed[ ](?:for|to)[ ](?:print|press)|(?:printed|conventional|quire)[ ]sheets?)(?!\w)"
)
#: Кодекс | корпоративного управления АО «Қор»
_OF_FIRM = regex.compile(
    r"[ ](?:корпоративного[ ]управления|делов(?:ой|ого)[ ](?:этики|поведения))"
)
#: дәрігердің әдеп кодексі, этический кодекс врача
_MORAL = regex.compile(r"(?:әдеп|ар-намыс|этическ)")


#: "A law on lobbying is being drafted": none that there is.
_ANY_LAW = regex.compile(r"(?r)(?<!\w)(?:an?|any|no|another)[ ](?:new[ ]|special[ ]|separate[ ])?")


#: Amendments to Certain Acts on Heat Power: nobody knows which.
_CERTAIN = regex.compile(
    r"(?r)(?<!\w)(?:certain|some|other|various|several|individual|separate|such)[ ](?:(?:legislative|legal|normative|regulatory)[ ]){0,3}"
)
_PLURAL = regex.compile(r"(?:acts|laws|codes|decrees|resolutions|orders|decisions)")


def _is_any_law(seen: Seen) -> bool:
    """Return whether an English law has a small letter and an indefinite article before it, or is one of many."""
    head = seen.head
    many = _PLURAL.fullmatch(seen.text.folded, head.start, head.end)
    if many and _CERTAIN.match(seen.text.folded, 0, head.start):
        return not seen.has("number", "date", "title")
    told = seen.capital or seen.has("title", "number", "date", "draft")
    named = seen.statute and seen.has("bare_title")
    return (
        named and not told and _ANY_LAW.match(seen.text.folded, 0, seen.citation.start) is not None
    )


def _is_any_act(seen: Seen) -> bool:
    """Return whether acts in general are meant, or one that is to be issued.

    "постановлений Правительства о поддержке семьи", "принять решение маслихата об отмене льгот".
    """
    title = seen.has("bare_title") and seen.strong and not seen.statute
    if (
        not title
        or seen.language != "ru"
        or seen.capital
        or seen.has("date", "number", "year", "title")
    ):
        return False
    folded, head = seen.text.folded, seen.head
    many = _MANY_ACTS.fullmatch(folded, head.start, head.end) is not None
    return many or _TO_ISSUE.match(folded, 0, seen.citation.start) is not None


_MANY_ACTS = regex.compile(
    r"(?:указ|приказ)(?:ов|ам|ами|ах)|(?:постановлени|распоряжени|решени)(?:й|ям|ями|ях)"
)
_TO_ISSUE = regex.compile(
    r"(?r)(?<!\w)(?:принять|принимать|издать|издавать|подготовить|вынести|выносить)[ ](?:проект[ ])?"
)


def _is_branch(seen: Seen) -> bool:
    """Return whether an English law is a branch of law, or what law a contract is under."""
    branch = _BRANCH.match(seen.text.folded, 0, seen.head.start)
    return (
        branch is not None
        and seen.citation.act_type == "law"
        and not seen.has("number", "date", "title", "bare_title", "provision")
    )


#: Applicable Law, the Governing Law, Administrative Law; but the Administrative Law of 2014
_BRANCH = regex.compile(
    r"(?r)(?<!\w)(?:applicable|governing|mandatory|local|domestic|national|foreign|private|civil|criminal"
    r"|administrative|commercial|substantive|procedural|case|statutory)[ ]"
)


def _is_within_firm(seen: Seen) -> bool:
    """Return whether an order is one of an employer or a customer, a code one of manners."""
    citation, folded = seen.citation, seen.text.folded
    name = citation.part("name")
    if name and _MORAL.match(folded, name.start):
        return not seen.has("date", "number") and not seen.text.upper_at(name.start)
    if citation.act_type == "code" and _OF_FIRM.match(folded, seen.head.end):
        return not seen.has("date", "number")
    if citation.act_type != "order" or seen.has("issuer", "country"):
        return False
    title = citation.part("bare_title")
    staff = title is not None and _STAFF.match(folded, title.start) is not None
    if staff or _TRADE.match(folded, citation.end):
        return True
    if seen.language != "en":
        return False
    imprint = _IMPRINT.search(folded, max(0, citation.start - 90), citation.start)
    return imprint is not None or _OF_TRADE.match(folded, 0, seen.head.start) is not None


#: ПРИКАЗ МИНИСТРА ПРОСВЕЩЕНИЯ, on the next line "31 августа 2022 года № 385": what the text itself is
_LETTERHEAD = regex.compile(
    rf"(?:[^\p{{Ll}}\n]+\n)?[^\p{{Ll}}\n]*{TYPE_IN_CAPITALS}[^\p{{Ll}}\n]*\n+(?:от |of |dated |No\. ?|№ ?)?[«\"]?\d"
)
#: Above it stand no more than the names of who issued the act.
_LETTERHEAD_WITHIN = 300


def _is_letterhead(seen: Seen) -> bool:
    """Return whether the words are the heading of an act in its own text."""
    start, text = seen.citation.start, seen.text.composed
    if start > _LETTERHEAD_WITHIN or text[start - 1 : start].strip() or "\n" not in text:
        return False
    return seen.citation.has("number") and bool(_LETTERHEAD.match(text, start))


def is_common(seen: Seen) -> bool:
    """Return whether the words are one of the things that look like acts but are none."""
    citation, folded = seen.citation, seen.text.folded
    head = citation.part("head")
    assert head is not None
    general = _GENERAL[seen.language].match(folded, head.end)
    of_this = citation.has("pointer") and general and general.group() != " акт"
    dated = citation.has("bare_title") and citation.has(
        "date"
    )  # туралы 2014 жылғы шарт қызметтерді
    if general and not citation.has("number", "title") and not of_this and not dated:
        return True  # осы заң актілері; but "осы заңды бұзу" speaks of this law
    if _BODY_AFTER.match(folded, citation.end) and seen.text.upper_at(citation.end + 1):
        return True
    if citation.act_type == "concept" and _OF_A_BILL.match(folded, head.end):
        return True  # концепция проекта Закона
    if citation.act_type == "concept" and _is_idea(seen):
        return True
    if citation.act_type == "charter" and _COMPANY.search(folded, head.end, citation.end):
        return True  # Устав АО «Самрук-Қазына»
    if citation.act_type == "regulation" and _SAYS.match(folded, head.start):
        return True
    if citation.act_type == "declaration" and _FILED.search(folded, citation.start, citation.end):
        return True
    if _BULLETIN.match(folded, 0, citation.start):
        return True  # Бюллетень международных договоров 2016 г., № 3, ст. 40
    if (
        _is_letterhead(seen)
        or _is_within_firm(seen)
        or _is_approved_in_title(seen)
        or _is_adjective(seen)
        or _is_any_framework(seen)
    ):
        return True
    if _is_any_act(seen):
        return True
    if seen.language == "en" and (_is_any_law(seen) or _is_branch(seen)):
        return True
    if citation.act_type == "code" and _NO_LAW.match(folded, 0, head.start):
        return True
    if citation.act_type == "constitution" and _DAY_OF.match(folded, 0, citation.start):
        return True
    if citation.act_type == "constitution" and _OF_BODY.match(
        seen.text.composed, 0, citation.start
    ):
        return True
    if citation.act_type == "constitution" and (
        _STREET_BEFORE.match(folded, 0, citation.start) or _STREET_AFTER.match(folded, citation.end)
    ):
        return True
    if citation.act_type == "programme" and _UNDP.match(folded, citation.start):
        return True
    if citation.act_type == "law" and folded.startswith("act", head.start):
        legal = _ACTS.search(folded, citation.start, citation.end) is not None
        return legal or not seen.capital  # to act on behalf of; regulatory legal acts
    if citation.act_type == "programme" and _BROADCAST.search(
        folded, max(0, citation.start - 60), citation.end + 40
    ):
        return True
    issuer = citation.part("issuer")
    if issuer and citation.act_type in ("decision", "resolution"):
        named = folded[issuer.start : issuer.end]
        return bool(_COURT.search(named)) and not _HIGH_COURT.search(named)
    return False
