"""The Russian parts of a citation, and what stands where: provision, type, issuer, date, title.

"подпунктом 3) пункта 2 статьи 7 Закона Республики Казахстан от 31 октября 2015 года № 379-V
«О государственно-частном партнерстве»": the provision is to the left of the head, the rest right.
"""

from typing import Final

import regex

from pipeline.extract import russian_phrases
from pipeline.extract.laws import abroad
from pipeline.extract.laws import issuers as laws_issuers
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.provisions import CHAIN_LEFT
from pipeline.extract.laws.text import Text

_ADJ = r"(?:ый|ий|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими|ей)"
#: What makes a reference of a bare head word: "настоящий Кодекс", "указанного Закона".
POINTER: Final = (
    r"(?:настоящ|указанн|вышеуказанн|нижеуказанн|данн|комментируем|рассматриваем|названн|вышеназванн|упомянут|вышеупомянут"
    rf"|поименованн){_ADJ}|эт(?:от|ого|ому|им|ом)|т(?:от|ого|ому|ем|ом)[ ]{{1,3}}же"
)
_CODE = (
    r"(?:гражданск|уголовн|трудов|налогов|земельн|водн|лесн|бюджетн|экологическ|социальн"
    r"|предпринимательск|административн|таможенн|семейн|жилищн|градостроительн|цифров|строительн"
    r"|арбитражн|избирательн|воздушн|этическ|торгов|процессуальн|исполнительн"
    rf"|кодекс[ ])(?:{_ADJ}|о)?(?:-(?:процессуальн|исполнительн|процедурн){_ADJ})?"
    rf"|процедурно-процессуальн{_ADJ}|уголовно-(?:процессуальн|исполнительн){_ADJ}"
    rf"|гражданско-процессуальн{_ADJ}|административно-процедурн{_ADJ}|процедурно-процессуальн{_ADJ}"
)
#: Уголовный и Уголовно-процессуальный
CODE_NAME: Final = rf"(?:{_CODE})(?:[ ]{{1,3}}(?:{_CODE})){{0,2}}"
#: государственная программа, стратегический план, нормативное постановление
KIND: Final = (
    r"(?:предвыборн|нормативн|федеральн|модельн|совместн|государственн|национальн|общенациональн|отраслев"
    r"|региональн|территориальн|республиканск|стратегическ|типов|комплексн|генеральн|долгосрочн"
    r"|среднесрочн|правительственн|президентск|пилотн|индикативн|ежегодн|правов|областн|муниципальн|межгосударственн"
    rf"|межправительственн|двусторонн|международн|един|инфраструктурн|антинаркотическ|антикоррупционн|целев|районн|городск|санитарн|гигиеническ|ведомственн|бюджетн|органическ|рамочн){_ADJ}"
)
#: Парижское соглашение, Международный пакт, Всеобщая декларация
TREATY_NAME: Final = rf"(?:[а-я-]{{3,24}}(?:ск|цк){_ADJ}|всеобщ{_ADJ}|рамочн{_ADJ}|единой|международн{_ADJ}|факультативн{_ADJ})"
DRAFT: Final = r"проект(?:а|у|ом|е|ы|ов|ам|ами|ах)?"
_FORCE = r"и\.[ ]?с\.[ ]?з\.|имеющ[а-я]{2,3}[ ]{1,3}силу[ ]{1,3}(?:конституционного[ ]{1,3})?закона"
_SECTION = r"\((?:общ|особенн)[а-я]{2}[ ]{1,3}част[ьи]\)"
#: "Конституции Республики Армения", but "Конституции Республики нормативные акты".
_REPUBLICS = (
    "беларусь|узбекистан|армени[яи]|таджикистан|молдов[аы]|татарстан|башкортостан|алтай|коми|саха|крым"
    "|дагестан|коре[яи]|польш[аи]|инди[яи]|серби[яи]|хакаси[яи]|карели[яи]|бурят[а-я]{1,2}|тыва|мордови[яи]"
    "|адыге[яи]|калмыки[яи]|ингушети[яи]|марий[ ]эл|каракалпакстан|кыргызстан|туркменистан"
)
_PLACE = (
    r"(?:[а-я-]{3,24}(?:ской|цкой)[ ]{1,3}(?:области|республики|сср)|города[ ]{1,3}[а-я-]{3,20}"
    rf"|республики[ ]{{1,3}}(?:{_REPUBLICS})(?!\w)|республики(?![ ]{{1,3}}казахстан)(?!\w))"
)
#: A treaty between: "между Правительством РК и Правительством КНР", read up to the title.
ASIDE = r"\([^()]{3,90}\)(?:[ ]\([^()]{3,90}\))?(?=[ ]между[ ])"
_BETWEEN = r"между(?:[ ]{1,3}[\w-]{1,30},?){1,20}?(?=[ ]{1,3}об?[ ]|[ ]{1,3}по[ ](?!поручен)|[ ]{1,3}на[ ]20\d\d)"
#: Соглашение о торговле между ЕАЭС, | с одной стороны, и Вьетнамом, с другой стороны, | от 29 мая 2015 года
_SIDES = (
    r"с[ ]одной[ ]стороны,?[ ]{1,3}и(?:[ ]{1,3}[\w-]{1,30},?){1,14}?[ ]{1,3}с[ ]другой[ ]стороны"
)
_ADDRESSEE = r"народу[ ]{1,3}казахстана"

#: Соглашение ТРИПС, Конвенция СИТЕС
_ACRONYM = r"[а-я]{4,8}"
RIGHT: Final[tuple[tuple[str, str], ...]] = (
    ("date", laws_parts.DATE["ru"]),  # от 31 октября 2015 года
    ("resolved", laws_parts.RESOLVED_SIGNED),
    ("number", laws_parts.NUMBER["ru"]),  # № 379-V
    ("numeral", laws_parts.NUMERAL["ru"]),  # Конвенция 144 МОТ
    ("resolved", laws_parts.RESOLVED),  # резолюция 70/1 Генеральной Ассамблеи ООН
    (
        "year",
        r"(?:19|20)\d\d(?=(?:,[ ](?:19|20)\d\d){0,5}[ ]и[ ](?:19|20)\d\d[ ]г(?:одов|г\.))",
    ),  # 1993 | и 1995 годов
    ("suffix", r"-20\d\d"),  # Стратегия-2050
    ("slashed", laws_parts.SLASHED),  # 2014/24/ЕС
    ("mark", r"\(?тр[ ]{1,2}(?:тс|еаэс)[ ]{1,2}\d{3}/\d{4}\)?"),
    # Республики Казахстан, but not "данного Протокола Казахстан присоединяется"
    ("country", rf"(?!казахстан(?![а-я]|[ ]?-?[ ]?20)){laws_issuers.COUNTRY['ru']}"),
    ("union", laws_issuers.UNIONS["ru"]),  # Устав Шанхайской организации сотрудничества
    ("abroad", abroad.names("ru")),  # Литвы
    ("issuer", laws_issuers.RU),  # Министра финансов Республики Казахстан
    ("agency", r"[а-я]{2,8}[ ]{1,3}рк(?!\w)"),  # МФ РК
    ("agency", r"[а-я]{2,6}(?=[ ]{1,3}№)"),  # приказ МНЭ № 724
    ("agency", r"(?:сб|га)[ ]{1,3}оон"),  # резолюция СБ ООН 1373
    ("anybody", laws_issuers.RU_ANYBODY),  # Рослесхоза
    ("place", _PLACE),  # Оренбургской области
    ("force", _FORCE),  # имеющий силу закона
    ("section", _SECTION),  # (Особенная часть)
    ("addressee", _ADDRESSEE),  # народу Казахстана
    ("person", r"(?:[а-я]\.[ ]?-?){1,3}[ ]?[а-я-]{3,20}"),  # Президента К.-Ж. Токаева
    ("acronym", _ACRONYM),
    ("supplement", r"к[ ](?:ней|нему)"),  # Монреальский протокол к ней 1987 года
    ("aside", ASIDE),  # Соглашение о займе (Проект «Дороги») между ...
    ("between", _BETWEEN),  # между Правительством ... и ...
    ("sides", _SIDES),
)
LEFT: Final[tuple[tuple[str, str], ...]] = (
    ("draft", DRAFT),  # проект закона
    ("new", r"нов[а-я]{2,3}"),  # проект нового Налогового кодекса
    ("name", CODE_NAME),  # Трудовой кодекс
    ("kind", KIND),  # Государственная программа
    ("foreign", abroad.adjectives("ru")),  # итальянский Гражданский кодекс
    ("pointer", POINTER),  # настоящий Кодекс
    ("treaty", TREATY_NAME),  # Парижское соглашение
    ("adjective", rf"(?!прилагаем)[а-я-]{{3,24}}{_ADJ}"),  # Военная доктрина, Общий регламент
    ("provision", CHAIN_LEFT["ru"]),  # пункт 2 статьи 7
)
_TITLE = regex.compile(r"(?:обо|об|о)(?=[ ])")
_FOR = regex.compile(r"по(?=[ ])")
#: Соглашение по торговым аспектам ...; "соглашение по реструктуризации долга" is a contract
_FOR_STATES = regex.compile(
    r"по(?=[ ](?:борьбе|торгов|тариф|таможен|ядерн|транзит|сельск|субсиди|применению|техническ|санитарн|биобезоп|биологич|морск"
    r"|разоруж|космич|атмосфер|озон|предотвращ|сохранени|вопросам|правам|опасн|экологич))"
)
#: Конвенция | по охране и использованию трансграничных водотоков: what states convene for is done
_OF_CONVENTION: Final = regex.compile(r"(?r)(?<!\w)конвенци(?:я|и|ю|ей|ям|ями|ях)[ ]")
_FOR_A_DEED: Final = regex.compile(
    r"по(?=[ ](?!(?:сравнению|отношению|состоянию|мнению|окончанию|стране|той|кругу)(?!\w))[а-я]{2,20}(?:нию|тию|не|те|бе|ле|ке)(?!\w))"
)
_AGAINST = regex.compile(r"против(?=[ ])")
#: Протокол к Договору, Договор к Энергетической хартии
_TO_TREATY: Final = regex.compile(
    r"к[ ](?=(?:[а-я-]{4,24}(?:ой|ому|ему)[ ]){0,3}(?:договор|соглашени|конвенци|харти|пакт|устав))"
)
#: The Kyoto protocol to a convention is known by its own name, an optional one is not.
_OPTIONAL: Final = regex.compile(r"(?r)факультативн[а-я]{2,3}[ ]протокол[а-я]{0,2}[ ]")
#: Протокол к Конвенции о правах ребенка, касающийся торговли детьми
_CONCERNING: Final = regex.compile(r",[ ]касающ[а-я]{2,6}(?=[ ])")
_NAMED: Final = frozenset({"policy", "soft", "named treaty", "fundamentals"})


def bare_title(text: Text, at: int, strength: str) -> tuple[str, int]:
    """Return the kind of bare title at `at`, "bare_title" or "bare_name", and where it ends.

    Laws have a title in "о ..."; programmes, plans and rules a name in the genitive.
    """
    match = _TITLE.match(text.folded, at)
    if strength == "treaty between":
        match = match or _FOR.match(text.folded, at)  # Соглашение между ... по экологии
        strength = "treaty"
    if not match and strength.endswith("treaty"):
        match = _AGAINST.match(text.folded, at)  # Конвенция против коррупции
    substances = _FOR.match(text.folded, at) if strength == "named treaty" else None
    if substances:  # Монреальский протокол по веществам, разрушающим озоновый слой
        end = russian_phrases.phrase_end(text, substances.end(), "по")
        return "bare_name", _with_clause(text, end) if end > substances.end() else at
    if match:
        end = russian_phrases.phrase_end(text, match.end(), match.group())
        end = _without_negated(text.folded, _with_clause(text, end))
        other = _AND_ACT.search(text.composed, match.end(), end + len(" № "))
        if other and not text.folded.startswith("о внесении", at):
            end = min(end, other.start())
        return "bare_title", end if end > match.end() else at
    match = _FOR_STATES.match(text.folded, at) if strength == "treaty" else None
    if not match and strength == "treaty" and _OF_CONVENTION.match(text.folded, 0, at):
        match = _FOR_A_DEED.match(text.folded, at)
    if match:
        end = russian_phrases.phrase_end(text, match.end(), "по")
        return "bare_name", end if end > match.end() else at
    match = _TO_TREATY.match(text.folded, at) if strength.endswith("treaty") else None
    if match and (strength == "treaty" or _OPTIONAL.match(text.folded, 0, at)):
        end = max(russian_phrases.phrase_end(text, match.end() - 1, "к"), at)
        about = _CONCERNING.match(text.folded, end)
        return "bare_name", russian_phrases.phrase_end(text, about.end()) if about else end
    own = _OF_YEAR.match(text.folded, at) if strength == "policy" and text.upper_at(at) else None
    if own:
        return "bare_name", own.end()
    if strength in _NAMED and at and not _NO_NAME.match(text.folded, at):
        end = russian_phrases.phrase_end(text, at - 1)
        end = _with_clause(text, end) if strength == "soft" else end
        return "bare_name", end if end > at else at
    return "", at


#: Программа | Агробизнес 2020, Ак булак - 2020; in "Программа Поддержки 2015 семей" it counts them.
_OF_YEAR: Final = regex.compile(
    r"[а-яәіңғүұқөһ]{2,24}(?:[ ][а-яәіңғүұқөһ]{3,24})?(?:[ ]|[ ]?-[ ]?)20\d\d(?![\w-]|[ ]-[ ]?\d|[ ]{1,3}(?:год|г\.|[а-яё]{2,16}(?:[её]в|ов|ей)(?!\w)))"
)
#: Соглашение о торговле с Вьетнамом | и решение Коллегии от ...
_AND_ACT: Final = regex.compile(
    r"[ ]и[ ](?:решени|постановлени|приказ|указ|закон|кодекс|распоряжени)[а-я]{0,3}[ ](?=\p{Lu}|от[ ]\d|№|«)"
)


def _without_negated(folded: str, end: int) -> int:
    """Return where a title ends without the noun that is negated behind it: "к Закону о связи вопросов нет"."""
    return folded.rfind(" ", 0, end) if _NEGATED.match(folded, end) else end


_NEGATED: Final = regex.compile(r"[ ](?:нет|не[ ](?:было|будет|возникло|поступило|осталось))(?!\w)")


def _with_clause(text: Text, end: int) -> int:
    """Return where a title ends with the participle clause that what approved the act closes.

    "Правила возмещения расходов, понесенных при инвестиционных вложениях, утвержденные приказом".
    """
    for clause in (_KNOWN, _CLAUSE, _OTHERS):
        if match := clause.match(text.folded, end):
            return match.end()
    rest = _TO_APPROVED.match(text.folded, end)
    return (
        rest.end()
        if rest and russian_phrases.is_nominal(_WITHOUT_ASIDE.sub("", rest["words"]))
        else end
    )


#: No act is told by these: it is approved, adopted, signed, amended.
_CLAUSE: Final = regex.compile(
    r",[ ](?!утвержд|принят|подписан|одобрен|соверш|заключен|издан|введен|вступ|действующ|регулир|ратифиц|касающ|согласно)"
    r"[а-я-]{3,24}(?:нных|тых|щих|щихся|ших|мых|нными|щими|щимися|шими|мыми)[ ](?:[а-я-]{1,30}[ ]){0,11}?[а-я-]{2,30}"
    r"(?=,[ ]утвержд|,[ ]от[ ]\d|[ ]\([а-я]{2,12}\)|[ ]\(утв|[ ]\(далее)"
)
#: Правила повышения качества | аквакультуры (рыбоводства), утвержденные: up to what approved them;
#: Правила профилактики травли | (буллинга) ребенка, утвержденные
_ASIDE: Final = r"[ ]\([а-я -]{3,40}\)"
_TO_APPROVED: Final = regex.compile(
    rf"(?P<words>(?:(?:{_ASIDE})?+(?:[ ][а-я-]{{2,30}}){{1,6}}))(?:{_ASIDE})?(?=,[ ]утвержденн)"
)
_WITHOUT_ASIDE: Final = regex.compile(_ASIDE)
#: Правила ответственности производителей (импортеров), утвержденные; производителей, импортеров, утвержденные
_OTHERS: Final = regex.compile(
    r"(?:[ ]\([а-я -]{3,40}\)|,[ ](?!согласно|кроме|включая)(?:[а-я-]{3,24}[ ]){0,2}[а-я-]{3,24}(?:ов|ев|ей|ий|ых|их))(?=,[ ]утвержд)"
)
#: Clauses of well-known treaties.
_KNOWN: Final = regex.compile(
    r",[ ]разрушающ[а-я]{2,3}[ ]озоновый[ ]слой|(?<=пыток)[ ]и[ ]других[ ]жестоких,[ ]бесчеловечных[ ]или[ ]унижающих[ ](?:человеческое[ ])?достоинство[ ]видов[ ]обращения[ ]и[ ]наказания"
)


#: No name begins so: "Программы на заседании", "Плана в части"; "Программа по улучшению" is one.
_NO_NAME = regex.compile(r"(?:в|во|на|с|со|из|под|для|при|от|до|за|к|у|между|через|без|и|или)[ ]")
#: A programme without a period has one of these in its name, or is the document's own "Программа".
PURPOSE: Final = regex.compile(
    r"развити|политик|модерниз|реформ|переход|действи|нации|поддержк|безопасност|обеспечени|снижени"
    r"|повышени|борьб|противодейств|цифровиз|индустриал|занятост|образовани|здравоохран|сотрудничеств"
    r"|улучшени|сохранени|охран|формировани|совершенствовани|строительств|приватизац|мероприят"
    r"|энергосбереж|по реализации|эффективност|страхован|управлени|трансформац|газифик|бизнеса|миграц|интеграц|освоени|единств"
)


_GENDER: Final = {"concept": "f", "doctrine": "f", "strategy": "f", "programme": "f", "road_map": "f",
                  "address": "n", "resolution": "n", "decision": "n", "directive": "n", "agreement": "n",
                  "regulation": "n", "constitution": "f", "convention": "f", "declaration": "f",
                  "instruction": "f", "methodology": "f", "recommendation": "f"}  # fmt: skip
_LEMMA: Final = {
    "законопроект": "законопроект", "закон": "закон", "конституц": "конституция", "кодекс": "кодекс", "указ": "указ",
    "постановлен": "постановление", "приказ": "приказ", "распоряжен": "распоряжение",
    "решен": "решение", "регламент": "регламент", "положен": "положение", "правил": "правила",
    "инструкц": "инструкция", "методик": "методика", "устав": "устав", "концепц": "концепция",
    "доктрин": "доктрина", "стратег": "стратегия", "программ": "программа", "проект": "проект", "нацпроект": "нацпроект",
    "госпрограмм": "госпрограмма", "нацплан": "нацплан", "декрет": "декрет",
    "карт": "карта", "план": "план", "послан": "послание", "договор": "договор",
    "соглашен": "соглашение", "конвенц": "конвенция", "пакт": "пакт", "протокол": "протокол",
    "деклара": "декларация", "меморандум": "меморандум", "рекомендац": "рекомендация",
    "стандарт": "стандарт", "харти": "хартия", "основ": "основы",
}  # fmt: skip


#: "Правилами и условиями выдачи разрешений"
_SECOND: Final = {
    "услови": "условия",
    "срок": "сроки",
    "методик": "методики",
    "норм": "нормы",
    "требовани": "требования",
    "поряд": "порядок",
}


_OF_DRAFT: Final = regex.compile(rf"(?i)(?<=[ ]{DRAFT})[ ](?=\w)[^.]*\Z")


def nominative(written: str, act_type: str) -> str:
    """Return the head of a citation with the adjectives before it in the nominative.

    >>> nominative("Государственной программы", "programme")
    'Государственная программа'
    >>> nominative("настоящего Кодекса", "code"), nominative("Уголовно-процессуального кодекса", "code")
    ('настоящий Кодекс', 'Уголовно-процессуальный кодекс')
    """
    if draft := _OF_DRAFT.search(written):  # настоящего проекта закона: "закона" stays
        return nominative(written[: draft.start()], "project") + draft.group()
    written, _, second = written.partition(" и ")
    words = written.split()
    head = words[-1]
    low = head.lower().replace("ё", "е")
    lemma = next((full for stem, full in _LEMMA.items() if low.startswith(stem)), low)
    if lemma in ("правила", "основы"):
        gender = "p"
    else:
        gender = (
            "m"
            if lemma.endswith(("н", "т", "с", "з", "р", "л", "в", "м", "к"))
            else _GENDER.get(act_type, "f")
        )
    if lemma == "карта":
        gender = "f"
    first = [russian_phrases.nominative_adjective(word, gender) for word in words[:-1]]
    shaped = (
        lemma.upper()
        if head.isupper()
        else lemma[:1].upper() + lemma[1:]
        if head[:1].isupper()
        else lemma
    )
    named = next((full for stem, full in _SECOND.items() if second.startswith(stem)), second)
    return " ".join([*first, shaped, *(["и", named] if named else [])])
