"""Rules for citations without quotes: "Закон о банках", "Концепция развития села до 2030 года"."""

from typing import Final

import regex

from pipeline.extract.laws import kazakh_names
from pipeline.extract.laws import russian as laws_russian
from pipeline.extract.laws.acts_by_name import NATION, code_of_act, is_of_union, treaty_of
from pipeline.extract.laws.citation import Part
from pipeline.extract.laws.seen import Seen
from pipeline.extract.laws.titles import Namer

_THE = regex.compile(r"(?r)(?<!\w)the[ ]{1,3}(?:(?:attached|enclosed|new|following)[ ]{1,3})?")


def has_bare_title(seen: Seen) -> bool:
    """Return whether an act is told by a title without quotes."""
    if not seen.has("bare_title"):
        return False
    title = seen.citation.part("bare_title")
    assert title is not None
    if not seen.capital and _EVERY_YEAR.fullmatch(seen.text.folded, title.start, title.end):
        return False
    if seen.language == "kk" and _LAWS_KK.match(seen.text.folded, seen.head.start, seen.head.end):
        return seen.has("number", "date")  # меншік құқығы туралы заңдардың: legislation
    if seen.statute:
        if seen.language == "en" and not seen.capital and _is_in_country(seen):
            return False
        return seen.capital or seen.language != "en" or seen.citation.act_type != "code"
    if seen.strong:
        issued = Namer(seen.text, seen.citation, seen.language).names_body_left()
        issued = issued and seen.citation.act_type != "directive"  # the World Bank Directive
        return seen.has("issuer", "country", "date") or issued or _is_signed(seen)
    if seen.strength == "soft":
        known = seen.inside or seen.approved or seen.quoted or _is_item(seen)
        return seen.capital and known and seen.citation.act_type in _RULES
    alone = seen.citation.act_type == "treaty" and not seen.has("between", "country", "date")
    if alone and _CONTRACTED.search(seen.text.folded, title.start, title.end):
        return False
    return (
        seen.strength in ("treaty", "policy")
        and (seen.capital or seen.has("between") or _is_known_treaty(seen))
        and _capital_treaty(seen)
    )


#: What a contract of firms is about: "Договор о государственных закупках", "жалдау туралы шарт"
_CONTRACTED: Final = regex.compile(
    r"закуп|поставк|аренд|купл|займ|заем|кредит|залог|страхован|подряд|оказани|приобретени|предоставлени|государственно-частн"
    r"|концесси|(?<!\w)(?:гчп|мжә)(?!\w)|сатып алу|сатып-алу|жеткізу|жалдау|жалға|қарыз|кепіл(?!дік)|сақтандыру|мердігер|қызмет көрсет|жекешелік әріптестік"
)


def _is_in_country(seen: Seen) -> bool:
    """Return whether law is what holds in a country: "trade union law in Kazakhstan against ..."."""
    country = seen.citation.part("country")
    return country is not None and seen.text.folded.startswith("in ", country.start)


def _is_known_treaty(seen: Seen) -> bool:
    """Return whether a treaty without a capital is one that all know: "конвенция о правах ребенка"."""
    title = seen.citation.part("bare_title")
    if title is None or seen.language == "kk":
        return False
    if seen.citation.act_type == "treaty":
        return _UNION_TREATY.match(seen.text.folded, title.start) is not None
    one = _MANY_TREATIES.match(seen.text.folded, seen.head.start) is None
    known = treaty_of(seen.text.folded[title.start : title.end]) == "UN"
    return seen.citation.act_type in ("convention", "covenant") and one and known


_MANY_TREATIES: Final = regex.compile(
    r"конвенци(?:й|ям|ях|ями)(?!\w)|пакт(?:ы|ов|ам|ах)(?!\w)|\w+s(?!\w)"
)
_UNION_TREATY: Final = regex.compile(
    r"(?:об?|on)[ ](?:the[ ])?(?:(?:создании|учреждении|establishment[ ]of)[ ](?:the[ ])?)?(?:евразийск\w+[ ]экономическ\w+[ ]союз|еаэс|eurasian[ ]economic[ ]union|eaeu)"
)


def _is_signed(seen: Seen) -> bool:
    """Return whether somebody signed it: "The President signed the Decree on Further Reforms"."""
    if seen.citation.act_type != "decree" or not seen.capital:
        return False
    if seen.language == "kk":
        return _SIGNED_KK.match(seen.text.folded, seen.citation.end) is not None
    return _SIGNING.match(seen.text.folded, 0, seen.citation.start) is not None


_SIGNING: Final = regex.compile(
    r"(?r)(?<!\w)(?:(?:signed|issued|adopted)[ ](?:the|a|his)|(?:подписал|издал)[аи]?|подписан)[ ]"
)
#: комиссия құру туралы Жарлыққа қол қойды
_SIGNED_KK: Final = regex.compile(r"[ ]қол[ ]қой")
_LAWS_KK = regex.compile(r"заңдар(?!ы)")
_RULES: Final = frozenset({"rules", "instruction", "methodology", "regulation"})
#: The budget law of whichever year: "установленного законом о республиканском бюджете".
_EVERY_YEAR = regex.compile(
    r"о (?:республиканском |местном |областном |краевом |районном )?бюджете(?: на (?:соответствующий|очередной|текущий|тот|данный).*)?"
    r"|on the (?:republican |state )?budget(?: for the (?:relevant|corresponding|respective).*)?"
    r"|(?:(?:тиісті|келесі).{1,40} )?(?:республикалық )?бюджет туралы"
)


#: Соглашение о сотрудничестве, заключенное в Ашхабаде 23 декабря 1993 года
_SIGNED = regex.compile(
    r",[ ](?:подписанн|заключенн|совершенн)[а-я]{2,3}[ ]|[ ](?:было[ ])?(?:подписано|заключено|совершено)[ ](?:в[ ][а-я-]{3,20}[ ])?\d"
    r"|[ ]\d{4}[ ]жылғы[ ]\d{1,2}[ ][^.;,]{4,40}[ ](?:жасалды|жасалған|қол[ ]қойылды|қол[ ]қойылған)|,?[ ](?:signed|concluded|done)[ ](?:in|on|at)[ ]"
)
#: ... туралы келісімді ратификациялау туралы
_RATIFIED_KK: Final = regex.compile(r"[ ](?:ратификация|қосылу)")
_BETWEEN_PARTIES = regex.compile(r"[ ](?:между|between|арасындағы)[ ]")


def _capital_treaty(seen: Seen) -> bool:
    """Return whether a treaty has more than a lower-case "о ..." at the start of a sentence."""
    if _BETWEEN_PARTIES.search(seen.text.folded, seen.citation.start, seen.citation.end):
        return True
    title = seen.citation.part("bare_title")
    if title and seen.text.folded.startswith(("establishing", "о внесении измен"), title.start):
        return True
    if _SIGNED.match(seen.text.folded, seen.citation.end):
        return True
    if seen.language == "kk" and _RATIFIED_KK.match(seen.text.folded, seen.citation.end):
        return True
    return seen.inside or seen.has("country", "date", "between", "kind") or seen.citation.act_type in (
        "convention", "covenant", "declaration", "treaty",
    )  # fmt: skip


#: реттеу қағидалары | туралы келісім: what a treaty is about
_IN_TITLE_KK: Final = regex.compile(r"[ ]туралы[ ](?:келісім|шарт|хаттама|конвенция)")


def has_bare_name(seen: Seen) -> bool:
    """Return whether an act is told by its name alone, or the name left of its head."""
    if seen.citation.act_type == "plan" and seen.capital and seen.inside and _is_national(seen):
        return True
    if seen.shouted and not seen.has("number", "date"):
        return False  # the heading of the document itself
    titled = seen.strength == "policy" and seen.has("bare_title")
    if not titled and not seen.has("bare_name", "bare_name_left"):
        return False
    if seen.strength == "policy":
        if seen.citation.act_type == "plan" and _sets_amount(seen):
            return False
        known = seen.approved or seen.has("kind", "title", "period", "issuer", "date", "provision")
        if not known and _says_nothing(seen):
            return False
        return _policy_name(seen) and not _PLURAL_KK.search(
            seen.text.folded, seen.head.start, seen.head.end
        )
    if seen.citation.act_type == "memorandum":
        return (
            seen.capital
            and _BETWEEN_PARTIES.search(seen.text.folded, seen.citation.start, seen.citation.end)
            is not None
        )
    left = seen.citation.part("bare_name_left")
    if left and seen.citation.act_type == "charter":
        return _OF_MANY.search(seen.text.folded, left.start, left.end) is not None
    if seen.language == "kk" and _IN_TITLE_KK.match(seen.text.folded, seen.citation.end):
        return False
    if seen.strength == "soft" and seen.has("bare_name_left"):
        dated = seen.has("year", "date") and seen.citation.act_type in (
            "law",
            "regulation",
            "rules",
        )
        foreign = seen.has("owner") or (  # Germany's ... Act, the US ... Act
            left is not None and NATION.match(seen.text.folded, left.start) is not None
        )
        centre = left is not None and seen.text.folded.startswith("aifc ", left.start)
        return (
            dated
            or centre
            or (left is not None and _is_foreign(seen, left))
            or (seen.citation.act_type == "law" and (foreign or _is_known_act(seen)))
        )
    if seen.strength == "soft":
        return _soft_name(seen)
    if seen.citation.act_type == "code" and seen.has("bare_name"):
        return seen.capital  # Code of Administrative Offences
    name = seen.citation.part("bare_name")
    if name and seen.strength == "treaty":
        acronym = seen.text.composed[name.start : name.end].isupper() and not seen.shouted
        supplement = seen.text.folded.startswith(("к ", "to "), name.start)
        if seen.citation.act_type in _BY_TOPIC and seen.text.folded.startswith("по ", name.start):
            return seen.capital
        if seen.citation.act_type == "convention" and seen.text.folded.startswith(
            "for ", name.start
        ):
            return seen.capital and seen.inside  # Convention for the Protection of Human Rights
        return seen.capital and (supplement or acronym)
    if seen.has("bare_name_left") and seen.citation.act_type == "agreement":
        return seen.inside and seen.capital and _between_states(seen)
    named = seen.has("bare_name_left") and seen.inside
    if named and seen.citation.act_type == "directive":
        return _is_of_union(seen)
    return named and (seen.statute or seen.citation.act_type in _NAMED_TREATIES)


def _is_of_union(seen: Seen) -> bool:
    """Return whether a directive goes by its name alone: "under the Habitats Directive"."""
    left = seen.citation.part("bare_name_left")
    led = _THE.match(seen.text.folded, 0, seen.name_start) is not None
    known = left is not None and is_of_union(seen.text.folded[left.start : left.end])
    return seen.capital and led and known and not seen.has("owner")


def _is_foreign(seen: Seen, left: Part) -> bool:
    """Return whether a regulation is known by its name: "the General Data Protection Regulation"."""
    known = code_of_act(seen.text.folded[left.start : left.end])
    return seen.citation.act_type == "regulation" and seen.capital and bool(known)


def _is_national(seen: Seen) -> bool:
    """Return whether a plan is the one that the country has: "the National Development Plan"."""
    return _NATIONAL.match(seen.text.folded, seen.name_start) is not None


_NATIONAL: Final = regex.compile(
    r"(?:national|strategic)[ ]development[ ]plan|national[ ]plan[ ]of[ ]development|ұлттық[ ]даму[ ]жоспар"
)
#: Соглашение по торговым аспектам прав интеллектуальной собственности
_BY_TOPIC: Final = frozenset({"agreement", "convention"})
#: Shanghai Cooperation Organization Charter
_OF_MANY: Final = regex.compile(r"organi[sz]ation|union|nations|european|energy|social|council")


def _is_known_act(seen: Seen) -> bool:
    """Return whether an English act goes by its name: "under the AIFC Act", "the Foreign Corrupt Practices Act"."""
    one = (
        seen.text.folded.startswith("act", seen.head.start) and seen.head.end - seen.head.start == 3
    )
    led = _THE.match(seen.text.folded, 0, seen.name_start) is not None
    return one and led and seen.capital and seen.inside


def is_act_of_day(seen: Seen) -> bool:
    """Return whether an English act goes by its day: "the Act of 10 March 2017 amending ..."."""
    date = seen.citation.part("date")
    if date is None or seen.text.folded[seen.head.start : date.start] != "act ":
        return False
    led = _THE.match(seen.text.folded, 0, seen.citation.start) is not None
    return seen.capital and led and _DAY.search(seen.text.folded, date.start, date.end) is not None


_DAY: Final = regex.compile(r"(?<!\d)\d{1,2}(?!\d)")


def _says_nothing(seen: Seen) -> bool:
    """Return whether the name of a plan is that of any: "План мероприятий"."""
    name = seen.citation.part("bare_name")
    if name is None:
        return False
    return _ANY_PLAN.fullmatch(seen.text.folded, name.start, name.end) is not None


_ANY_PLAN = regex.compile(
    r"(?:основных[ ])?(?:действий|мероприятий|работы?)|of[ ](?:action|activities|measures)"
)


def _sets_amount(seen: Seen) -> bool:
    """Return whether a plan is the amount to be reached: "План закупок на 2025 год составляет"."""
    start, end = seen.citation.start, seen.citation.end
    return not seen.approved and _AMOUNTS.search(seen.text.folded, start, end) is not None


_AMOUNTS = regex.compile(
    r"план[а-я]{0,3}[ ](?:на[ ]\d{4}[ ]год[ ])?(?:по[ ])?(?:государственн[а-я]{2,3}[ ])?"
    r"(?:закуп|поступлен|сбор|налог|продаж|выпуск|добыч|производств|ввод|при[её]м|набор|доход|расход|перевоз|платеж|финансировани)"
    r"|(?:сатып[ ]алу|түсім|салық|өндіріс|шығар|қабылдау|кіріс|шығыс|қаржыландыру)[а-яәіңғүұқөһ]{0,12}[ ]жоспар"
    r"|(?:procurement|purchas\w+|production|sales|revenue|collection|output)s?[ ]plan"
    r"|plan[ ](?:for|of)[ ](?:procurement|purchas\w+|production|sales|revenue|collect\w+|output)"
)
#: "Мемлекеттік және салалық бағдарламалар": programmes in general.
_PLURAL_KK = regex.compile(r"(?:бағдарлама|стратегия|жоспар|тұжырымдама|жоба)(?:лар|лер)")


def _between_states(seen: Seen) -> bool:
    """Return whether an agreement by name is one of states: "Loan Agreement between the Republic ..."."""
    name = seen.citation.part("bare_name_left")
    between = seen.citation.part("between")
    folded = seen.text.folded
    if between and _STATES.search(folded, between.start, between.end):
        return True
    return name is not None and _STATES_AGREE.search(folded, name.start, name.end) is not None


_STATES = regex.compile(r"republic|government|kazakhstan|international[ ]bank")
_STATES_AGREE = regex.compile(
    r"(?<!\w)(?:partnership[ ]and[ ]cooperation|free[ ]trade|wto|trips|trims|tbt|sps|gats|gatt|eaeu|accession|association|customs|visa|transit)(?!\w)"
)
#: "Shareholders Agreement" is a contract, "Aarhus Convention" is none.
_NAMED_TREATIES: Final = frozenset({"treaty", "convention", "covenant", "declaration", "charter"})


def _policy_name(seen: Seen) -> bool:
    period = seen.has("period") or seen.ends_with_year or seen.names_period
    if seen.capital:
        if seen.language == "kk" and seen.has("kind") and not seen.inside:
            return period or _purposeful(seen)  # "Ұйымның стратегиялық жоспары" is any plan
        if seen.language in ("ru", "kk") and not seen.inside:
            return period or seen.has("kind") or _is_policy(seen) or _is_action_plan(seen)
        return period or seen.has("kind") or (seen.inside and _purposeful(seen))
    known = seen.has("kind") or seen.language == "kk"  # 2020-2030 жылдарға арналған ...
    name = seen.citation.part("bare_name")
    known = known or (name is not None and seen.text.upper_at(name.start))  # Агробизнес-2020
    return seen.has("bare_name_left") or (period and known)


def _soft_name(seen: Seen) -> bool:
    """Return whether rules or a regulation without quotes have a name: "Правила оказания услуг"."""
    given = seen.language == "kk" and seen.text.folded.endswith(
        "бекітілген ", 0, seen.citation.start
    )
    of_service = seen.language == "kk" and seen.text.folded.startswith(("«", '"'), seen.name_start)
    unnamed = seen.citation.act_type in ("standard", "charter") and not (given or of_service)
    if seen.text.folded.startswith("положени", seen.head.start) and not seen.approved:
        return False  # Правовое положение иностранцев: acts have "о" behind it
    if seen.citation.act_type == "regulation" and seen.has("adjective") and not seen.approved:
        named = seen.text.folded[seen.citation.start : seen.citation.end]
        return "данных" in named  # Общий регламент по защите данных, not: Общий регламент работы
    annexed = seen.language == "ru" and seen.approved and _is_numbered(seen)
    if not (seen.capital or annexed) or unnamed:
        return False
    if seen.language == "en" and _BODY_FOR.match(seen.text.folded, 0, seen.name_start):
        return False
    if seen.language == "en" and not _THE.match(seen.text.folded, 0, seen.name_start):
        return seen.has("draft") or seen.approved or _is_item(seen)
    if seen.language == "kk":
        name = seen.text.folded[seen.citation.start : seen.citation.end]
        return len(name.split()) > _FEW_WORDS or seen.approved or given
    known = seen.inside or seen.approved or seen.has("provision")
    return known or seen.quoted or _is_item(seen)


def _is_item(seen: Seen) -> bool:
    """Return whether rules are an item of what is approved: "1) Правила оказания услуг;"."""
    folded, end = seen.text.folded, seen.citation.end
    ends = folded.startswith(";", end) or (seen.language == "ru" and folded[end:] == ".")
    return ends and _is_numbered(seen)


def _is_numbered(seen: Seen) -> bool:
    return _NUMBERED.match(seen.text.folded, 0, seen.citation.start) is not None


_NUMBERED: Final = regex.compile(r"(?r)\d{1,3}\)[ ]{1,2}")
#: the Committee for the Regulation of Natural Monopolies: what a body is for.
_BODY_FOR = regex.compile(
    r"(?r)(?:committee|agency|department|commission|authority|office|bureau|service|council|board|division|centre|center)"
    r"[ ]{1,3}(?:for|on|of)[ ]{1,3}(?:the[ ]{1,3})?(?:[\w-]+[ ](?:and|of)[ ]{1,3}(?:the[ ])?){0,2}"
)
#: "Қызметтік әдеп қағидалары" may be any rules, a longer name is that of a document.
_FEW_WORDS: Final = 3


def _is_policy(seen: Seen) -> bool:
    """Return whether a sentence begins with a document: "Стратегия цифровой трансформации", not "Стратегия компании"."""
    named = seen.citation.act_type in ("concept", "strategy", "doctrine")
    start, end = seen.citation.start, seen.citation.end
    purpose = kazakh_names.PURPOSE if seen.language == "kk" else laws_russian.PURPOSE
    return named and purpose.search(seen.text.folded, start, end) is not None


def _is_action_plan(seen: Seen) -> bool:
    """Return whether a plan of actions says in what: "План действий в области прав человека"."""
    if seen.citation.act_type != "plan":
        return False
    start, end = seen.citation.start, seen.citation.end
    return _ACTIONS.search(seen.text.folded, start, end) is not None


_ACTIONS: Final = regex.compile(
    r"план[а-я]{0,3}[ ](?:действий|мероприятий)[ ](?:по[ ]|в[ ]области[ ])|(?:жөніндегі|саласындағы)[ ]іс-(?:қимыл|шаралар)[ ]жоспар"
)


def _purposeful(seen: Seen) -> bool:
    """Return whether a name says what for; the document's own "Программа" is followed by anything."""
    start, end = seen.citation.start, seen.citation.end
    if seen.language == "kk":
        return kazakh_names.PURPOSE.search(seen.text.folded, start, end) is not None
    if seen.language == "en" or seen.citation.act_type in ("concept", "strategy", "doctrine"):
        return True
    return laws_russian.PURPOSE.search(seen.text.folded, start, end) is not None
