"""The act that a document is, as its heading says: what "this Order" in it means."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws import issuers, parts
from pipeline.extract.laws.act_ids import act_id
from pipeline.extract.laws.citation import TREATIES
from pipeline.extract.laws.issuers import nominative
from pipeline.extract.laws.text import fold
from pipeline.records import Law, Mention

#: So many segments may stand before and in the heading of a document.
_HEADING: Final = 12
_REGISTERED: Final = (
    "зарегистр",
    "утратил",
    "registered",
    "it was registered",
    "қазақстан республикасының әділет",
    "қазақстан республикасы әділет",
    "тіркел",
    "күші жойыл",
    "repealed",
    "abolished",
    "revoked",
    "invalidated",
    "became invalid",
    "expired",
    "has lost",
    "lost force",
    "no longer in force",
    "(с изменен",
    "действующий",
    "подлежит опубл",
    "жариялануға тиіс",
    "жаңартылған",
    "сноска",
    "ескерту",
    "«о",
    '"о',
)
#: Where an act of a region was registered: "Оңтүстік Қазақстан облысының Әділет департаментінде".
_REGISTERED_THERE: Final = regex.compile(
    r"[^.\n]{3,60}(?:әділет[ ](?:департамент|басқарма)|(?:department|directorate)[ ]of[ ]justice)",
    regex.IGNORECASE,
)
#: A note above a text that is no original.
TRANSLATED: Final = (
    r"(?:(?:new|updated)\s)?unofficial\stranslation|неофициальный\sперевод|ресми\sемес\sаударма"
)
#: What may stand before it: "Unofficial translation", "The", and the word for it said twice, as in
#: "Law of the | Republic of Kazakhstan Law № 379-V".
_BEFORE: Final = regex.compile(
    rf"(?:{TRANSLATED})?\W*(?:the)?\W*(?:(?:law|code|decree|resolution)[ ]of[ ]the)?\W*",
    regex.IGNORECASE,
)
#: A title that goes on to another act: "О внесении изменений в | Указ", "On amendments to the | Law".
_LEADS_ON: Final = regex.compile(
    r"(?<!\w)(?:об?|во?|на|по|из|от|ко?|со?|и|или|of|to|in|into|on|by|for|and|under|the)\s*\Z"
)
#: The kind of act in the nominative, which begins a line: "Нормативное постановление Верховного Суда".
_BEGINS: Final = regex.compile(
    r"(?:(?:Конституционный|Совместн\w{2}|Нормативн\w{2}|Joint|Constitutional|Normative|Regulatory)\s)?"
    r"(?:Закон|Кодекс|Указ|Постановление|Приказ|Решение|Распоряжение|[пП]остановление|[пП]риказ|Law|Code|Decree|Resolution|Order|Decision|[rR]esolution|[oO]rder)\s"
)
#: The word for the act on letterheads, in capitals.
_TYPES: Final = {
    "ПРИКАЗ": "order", "БҰЙРЫҚ": "order", "БҰЙРЫҒЫ": "order", "ORDER": "order",
    "ПОСТАНОВЛЕНИЕ": "resolution", "ҚАУЛЫ": "resolution", "ҚАУЛЫСЫ": "resolution", "RESOLUTION": "resolution",
    "РЕШЕНИЕ": "decision", "ШЕШІМ": "decision", "ШЕШІМІ": "decision", "DECISION": "decision",
    "РАСПОРЯЖЕНИЕ": "directive", "ӨКІМ": "directive", "ӨКІМІ": "directive",
    "ЗАКОН": "law", "ЗАҢЫ": "law", "LAW": "law", "КОДЕКС": "code", "КОДЕКСІ": "code", "CODE": "code",
    "УКАЗ": "decree", "ЖАРЛЫҒЫ": "decree", "DECREE": "decree",
}  # fmt: skip
#: Not "ҚАУЛЫ ЕТЕМІН", "ШЕШІМ ҚАБЫЛДАДЫ": so ends the preamble.
TYPE_IN_CAPITALS: Final = rf"(?<!\w)(?:{'|'.join(_TYPES)})(?!\w)"
_TYPE: Final = regex.compile(rf"{TYPE_IN_CAPITALS}(?!\s+(?:ЕТЕ|ҚАБЫЛДА|ШЫҒАР))")
#: The word for it in a line above day and number: "Решение Сайрамского районного маслихата", "...
#: мәслихатының шешімі", "Үкіметінің қаулысы. 2003 жылғы 21 қаңтар N 65"; "Отчет о решении" names no act.
_LINE_OF_TYPE: Final = regex.compile(
    rf"(?m)^(?:(?P<type>{'|'.join(_TYPES)})[ ][^\n]{{1,150}}|[^\n]{{1,150}}(?:ының|інің)[ ](?P<type>{'|'.join(_TYPES)}))"
    r"(?:\n(?=(?:от|of|dated)?[ ]?[«\"]?\d)|\.[ ](?=\d{4}[ ]ж))",
    regex.IGNORECASE,
)
#: от 14 марта 2025 года | Астана, Үкімет үйі | № 163
_PLACE: Final = r"(?:(?:г\.|город)[ ]?)?\w[\w-]{2,24}(?:[ ](?:қ\.|қаласы))?(?:,[ ](?:үкімет үйі|ақорда|дом правительства))?"
_NAMED_PLACE: Final = regex.compile(r"(?:[гГ]\.|[гГ]ород)?[ \n]?\p{Lu}")
#: от «28» февраля 2025 года № 74-ө; 2025 жылғы 28 ақпан № 74; of December 30, 2025 No. 249-VIII
_NUMBERED: Final = {
    language: regex.compile(
        rf"(?<![\w.])(?P<whole>{date}),?[ ]{{1,3}}(?:(?P<place>{_PLACE})[ ]{{1,3}}(?=№|n[ ]?\d))?(?:№[ ]?|n(?:o\.)?[ ]?(?=\d))(?P<act>(?:қр[ ](?=дсм))?\w(?:[\w/-]|\.(?=\d)){{0,15}})"
    )
    for language, date in parts.DATE.items()
}
#: № 147-НҚ | г. Астана | от 12 июля 2024 года; № 74 2025 жылғы 28 ақпан
_NUMBER_FIRST: Final = {
    language: regex.compile(
        rf"(?<![\w.])(?:№[ ]?|n(?:o\.)?[ ]?(?=\d))(?P<act>(?:қр[ ](?=дсм))?\w(?:[\w/-]|\.(?=\d)){{0,15}})[ ]{{1,3}}(?:(?P<place>{_PLACE})[ ]{{1,3}})??(?P<whole>{date})"
    )
    for language, date in parts.DATE.items()
}
_LONGEST: Final = 1200
#: Whose the acts are that have identifiers by their number.
_GOVERNMENT: Final = regex.compile(
    r"правительство республики казахстан|республикасының үкіметі|government of the republic of kazakhstan"
)
_REACH: Final = 300


def own_act(mentions: Sequence[Mention], texts: Mapping[int, str]) -> Law | None:
    """Return the act that a document is, where its heading gives kind, date and number.

    "Закон Республики Казахстан от 13 января 2012 года № 541-IV": a line near the beginning that says
    nothing else, or the registration after it; or a letterhead, "ПРИКАЗ" above day and number.
    """
    first = sorted(texts)[:_HEADING]
    spoken = Counter(mention.language for mention in mentions)
    language = spoken.most_common(1)[0][0] if spoken else ""
    cited = _cited(mentions, texts, first)
    return cited or _of_letterhead([texts[number] for number in first], language)


def _cited(
    mentions: Sequence[Mention], texts: Mapping[int, str], first: Sequence[int]
) -> Law | None:
    for mention in mentions:
        if mention.segment not in first:
            return None
        law = mention.value
        if not isinstance(law, Law) or not (law.number and law.date) or law.draft or law.short_form:
            continue
        if any(_is_running(texts[number]) for number in first if number < mention.segment):
            return None
        if _heads_alone(mention, mentions, texts):
            if any(_is_listed_with(mention, other, mentions, texts) for other in mentions):
                return None
            return replace(law, article="", paragraph="", part="", subparagraph="")
    return None


def own_by_name(mentions: Sequence[Mention], texts: Mapping[int, str]) -> frozenset[Mention]:
    """Return the mentions in the heading of the code or treaty that a document is, or ratifies.

    "ТРУДОВОЙ КОДЕКС", "Соглашение между ... о туризме" on a line of its own, "О ратификации ...".
    """
    first = frozenset(sorted(texts)[:_HEADING])
    return frozenset(
        mention
        for mention in mentions
        if mention.segment in first
        and isinstance(mention.value, Law)
        and mention.value.act_type in (*TREATIES, "code")
        and mention.value.title
        and _heads_by_name(mention, texts[mention.segment])
    )


def _heads_by_name(mention: Mention, text: str) -> bool:
    before, after = text[: mention.start].strip(), text[mention.end :].strip(" .\n")
    return not (before or after) or bool(_MADE.search(before) or _MADE_KK.match(after))


#: О ратификации | Соглашения, On the signing of the | Protocol
_MADE: Final = regex.compile(
    r"(?:\A(?:О|Об)\s(?:ратификации|подписании|заключении|утверждении|одобрении|присоединении[^.,\n]{0,40}\sк)"
    r"|\AOn\s(?:the\s)?(?:ratification|signing|conclusion|approval|accession)\s(?:of|to)(?:\sthe)?)\s*\Z"
)
#: келісімді | ратификациялау туралы
_MADE_KK: Final = regex.compile(r"(?:ратификациялау|бекіту|мақұлдау|жасасу|қол қою)\sтуралы\W*\Z")


def _heads_alone(mention: Mention, mentions: Sequence[Mention], texts: Mapping[int, str]) -> bool:
    """Return whether a line says no more than the act, its title before it and notes behind it."""
    text = texts[mention.segment]
    before = text[: mention.start].strip()
    after = " ".join(text[_end_of_joint(mention, mentions, text) :].split()).strip(" .,")
    return heads_document(before, mention.text) and (not after or _is_note(after))


def _end_of_joint(mention: Mention, mentions: Sequence[Mention], text: str) -> int:
    """Return where an act ends with its other halves: "Совместный приказ ... № 410 и ... № 180"."""
    end = mention.end
    for other in mentions:
        if other.segment != mention.segment or other.start < end:
            continue
        halves = isinstance(other.value, Law) and bool(other.value.number and other.value.date)
        if not halves or not _AND_HALF.fullmatch(text[end : other.start]):
            break
        end = other.end
    return end if _JOINT.search(text[mention.start : end]) else mention.end


_JOINT: Final = regex.compile(r"\A(?:совместн|joint)|бірлескен", regex.IGNORECASE)
_AND_HALF: Final = regex.compile(r",?\s(?:и|және|мен|and(?:\sthe)?)\s")


def _is_listed_with(
    mention: Mention, other: Mention, mentions: Sequence[Mention], texts: Mapping[int, str]
) -> bool:
    """Return whether another act stands alone on the next line: a list of acts heads no document."""
    law, named = mention.value, other.value
    if other.segment != mention.segment + 1 or not isinstance(law, Law):
        return False
    if not isinstance(named, Law) or not (named.number and named.date) or named.draft:
        return False
    return (law.number, law.date) != (named.number, named.date) and _heads_alone(
        other, mentions, texts
    )


def heads_document(before: str, citation: str) -> bool:
    """Return whether a citation stands alone, or behind its title on one line with it.

    >>> heads_document("Об архивах", "Закон Республики Казахстан от 22 декабря 1998 года № 326")
    True
    >>> heads_document("О внесении изменений в", "Указ Президента от 5 мая 2020 года № 5")
    False
    """
    if _BEFORE.fullmatch(before):
        return True
    title = before.removesuffix("The").strip()
    titled = _ABOUT.match(title) and not _LEADS_ON.search(title)
    return bool(titled) and _BEGINS.match(citation) is not None


_ABOUT: Final = regex.compile(r"(?:Об?|On|About)\s")


def _is_running(text: str) -> bool:
    """Return whether a segment announces what follows it: "Нормативная база:".

    In a register of acts "Сведения об акте:" stands above the act that the text is.
    """
    return text.rstrip().endswith(":") and not _REGISTER.fullmatch(text.strip())


_REGISTER: Final = regex.compile(
    r"(?:[^\n:]{3,20}:\s{0,3}[^\n:]{3,30}\s{1,3})?"
    r"(?:статус|сведения об акте|мәртебесі|акт туралы ақпарат|status|information about the act)\s?:",
    regex.IGNORECASE,
)


def _is_note(after: str) -> bool:
    """Return whether a sentence of its own behind a citation says that it was registered, or repealed.

    "Зарегистрирован в Министерстве юстиции"; not "Заңның күші жойылып, ...", which goes on.
    """
    if after in _OF_TRANSLATIONS:
        return True
    if after[0].islower():
        return False
    if _AMENDED.match(after.lower()):
        return True
    return after.lower().startswith(_REGISTERED) or bool(_REGISTERED_THERE.match(after))


#: "№ 154-V ЗРК" as translations have it.
_OF_TRANSLATIONS: Final = frozenset({"SAM", "RK"})
#: (ҚР Үкіметінің 12.04.02 ж. № 426 қаулысымен енгізілген өзгерістерімен); (с изменениями от ...)
_AMENDED: Final = regex.compile(r"\([^()]{0,300}(?:өзгеріс|толықтыру|изменени|дополнени|amend)")


def _of_letterhead(segments: Sequence[str], language: str) -> Law | None:
    """Return the act whose kind stands in capitals above its day and number.

    Two languages may say it side by side; where they differ, nothing is known. The office is read in
    the ``language`` of the document: two ministries may count to the same number on one day.
    """
    heading = "\n".join(" ".join(segment.split()) for segment in segments)[:_LONGEST]
    words = [word.span() for word in _TYPE.finditer(heading)]
    words = words or [word.span("type") for word in _LINE_OF_TYPE.finditer(heading)]
    kinds = {_TYPES[heading[slice(*word)].upper()] for word in words}
    if len(kinds) != 1:
        return None
    kind = kinds.pop()
    start, end = words[0][1], words[-1][1] + _REACH
    issuer = "Government" if _GOVERNMENT.search(heading.casefold()) else ""
    issuer = issuer if kind == "resolution" else _office(heading, start, end, language)
    laws = set()
    for spoken in _NUMBERED:
        folded = fold(heading, spoken).folded.replace("\n", " ")
        match = next(
            (m for m in _NUMBERED[spoken].finditer(folded, start, end) if _heads(heading, m)), None
        )
        match = match or next(
            (m for m in _NUMBER_FIRST[spoken].finditer(folded, start, end) if _is_line(heading, m)),
            None,
        )
        if match and (day := parts.date_value(match, spoken)):
            number = parts.number_value(heading[slice(*match.span("act"))])
            identifier = act_id(kind, number, day, issuer=issuer)
            laws.add(
                Law(
                    act_type=kind,
                    number=number,
                    date=day,
                    issuer=issuer,
                    jurisdiction="KZ",
                    act_id=identifier,
                )
            )
    return laws.pop() if len(laws) == 1 else None


def _heads(heading: str, match: regex.Match[str]) -> bool:
    """Return whether day and number stand on a line of the letterhead, not in its first sentence.

    "ПРИКАЗ" above "В соответствии с Законом от 11 июля 1997 года № 151 ПРИКАЗЫВАЮ" is no act of 1997.
    """
    if match["place"] and not _NAMED_PLACE.match(heading, match.start("place")):
        return False
    line = heading[heading.rfind("\n", 0, match.start()) + 1 : match.start()]
    brief = line.upper() == line or len(line.split()) <= _WORDS_BEFORE
    return brief and not _SENTENCE.search(line) and not _QUOTED.search(line)


def _is_line(heading: str, match: regex.Match[str]) -> bool:
    """Return whether number and day are a line of the letterhead, but for a place."""
    start = heading.rfind("\n", 0, match.start()) + 1
    end = (heading + "\n").index("\n", match.end())
    beside = heading[start : match.start()], heading[match.end() : end], match["place"] or ""
    return all(not part.strip() or _A_PLACE.fullmatch(part.strip(" ,.")) for part in beside)


_A_PLACE: Final = regex.compile(_PLACE, regex.IGNORECASE)
#: Words before day and number on their line: "Приказ Министра финансов Республики Казахстан от".
_WORDS_BEFORE: Final = 8
#: An act named by its title: «О некоммерческих организациях» от 16 января 2001 года № 142.
_QUOTED: Final = regex.compile(r"[»”\"]\s*\Z")


#: "В соответствии с пунктом 2 статьи 17 Закона", "(с изменениями от ...)", "УТВЕРЖДЕНЫ приказом".
_SENTENCE: Final = regex.compile(
    r"(?:в соответствии|согласно|на основании|во исполнение|в целях|(?:закон|кодекс)(?:ом|а|у|е)(?!\w)|сәйкес|негізінде"
    r"|мақсатында|in accordance|pursuant|on the basis|изменени|дополнени|өзгеріс|толықтыру|amend"
    r"|утвержд|бекіт|approved)",
    regex.IGNORECASE,
)


def _office(heading: str, start: int, end: int, language: str) -> str:
    """Return who issued the act below a letterhead, as citations in the language name him, or "".

    "ПРИКАЗ Министра финансов", or "МИНИСТЕРСТВО ФИНАНСОВ РЕСПУБЛИКИ КАЗАХСТАН" above it; in Kazakh
    before the word for the act: "Сайрам аудандық мәслихатының шешімі".
    """
    folded = fold(heading, language).folded.replace("\n", " ")
    line = heading.rfind("\n", 0, start) + 1
    near = {"ru": (start, end), "kk": (line, start)}.get(language)
    named = _GIVEN_BY[language].search(folded, *near) if near else None
    if named:
        return nominative(named.group(), language)
    ministry = _MINISTRY[language].search(folded) if language in _MINISTRY else None
    if not ministry or _WITHIN.search(folded):
        return ""
    field = " ".join(ministry["field"].split())
    return f"{field} министрі" if language == "kk" else f"министр {field}"


_GIVEN_BY: Final = {"ru": regex.compile(issuers.RU), "kk": regex.compile(issuers.KK)}
#: A committee of the ministry has a chairman of its own.
_WITHIN: Final = regex.compile(r"(?<!\w)(?:комитет|департамент)")
#: The ministry in the first lines; its minister signs.
_MINISTRY: Final = {
    "ru": regex.compile(
        r"(?<!\w)министерство[ ]{1,3}(?P<field>(?:[а-я,-]{1,24}[ ]{1,3}){1,9}?)республики[ ]{1,3}казахстан(?!\w)"
    ),
    "kk": regex.compile(
        r"қазақстан[ ]{1,3}республикасы(?:ның)?[ ]{1,3}(?P<field>(?:[а-яәғқңөұүһі,-]{1,24}[ ]{1,3}){1,9}?)министрлігі(?!\w)"
    ),
}
