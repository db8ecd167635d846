"""The day or country of adoption that the sentence gives a law: "In June 1991 the Law ... was adopted"."""

import re
from typing import Final

import regex

from pipeline.extract.laws import issuers, parts
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.text import Text

_S = r"[ ]{1,3}"
_Y = r"(?:1[89]|20)\d\d"


def _plain(language: str) -> str:
    """Return the pattern of a date, or a month or year alone, each name once."""
    year = {"ru": rf"{_S}(?:год[ауе]|г\.)", "kk": "", "en": ""}[language]
    return (
        rf"(?P<date>{_ANY[language]}|{_Y}{year})"
        if language != "kk"
        else rf"(?P<date>{_ANY['kk']})"
    )


_MONTH: Final = {
    "ru": r"(?:январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}",
    "kk": r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:с?[ыі]н)?(?:да|де|та|те)?",
    "en": r"(?:january|february|march|april|may|june|july|august|september|october|november|december)",
}
_ANY: Final = {
    "ru": rf"(?:\d{{1,2}}{_S})?{_MONTH['ru']}{_S}{_Y}(?:{_S}(?:год[ауе]|г\.))?",
    "kk": rf"{_Y}{_S}(?:жылы|жылғы|жылдың|ж\.)(?:{_S}(?:\d{{1,2}}{_S})?{_MONTH['kk']}(?:{_S}айында)?)?",
    "en": rf"(?:\d{{1,2}}{_S})?{_MONTH['en']}(?:{_S}\d{{1,2}})?,?{_S}{_Y}",
}
#: "утвержденные приказом Министра от 5 мая": the date is the order's.
_OTHER_ACT = r"(?:приказ|постановлен|указ|закон|решени|распоряж|от(?!\w))"
#: "принят в первом чтении": not yet a law.
_READING = r"(?:перв|втор|трет|чтени)"
#: A chamber approves a bill before it is a law; a government approves a programme.
_DONE_RU = r"(?:принят|утвержд[ае]н|подписан|издан|совершен|заключен|одобрен(?![а-я]{0,4}[ ](?:мажилис|сенат|парламент|депутат|комитет)))"
_DONE_KK = rf"(?:қабылдан|бекітіл|жасал|мақұлдан|қол{_S}қойыл)"
_DONE_EN = r"(?:adopted|enacted|passed|approved|endorsed|signed|issued|done|concluded)"
#: Who adopts laws; a chamber of parliament adopts bills.
_PARLIAMENT = r"(?:парламент|президент|глава|правительство|верховный|казахстан|страна|республика)"
#: Said of the act itself; entry into force, registration and repeal are other dates.
_AFTER: Final = {
    # ... был принят 22 сентября 1989 года; принятый в 2005 году; (принят 5 мая 2005 года)
    # Закон «О связи» Парламент принял 5 июля 2004 года
    # ..., который Президент подписал 25 мая 2020 года
    "ru": rf"(?:[ ]?\([^()]{{1,60}}\))?[ ]?,?{_S}(?:котор[а-я]{{2,3}}{_S})?{_PARLIAMENT}{_S}(?:[а-я-]{{1,20}}{_S}){{0,3}}?(?:принял|подписал|утвердил|издал)[аио]?{_S}(?:в{_S})?{_plain('ru').replace('<date>', '<date2>')}"
    rf"|(?:(?:[ ]?\([^()]{{1,60}}\))?[ ]?[,-]?{_S}|{_S}\()(?:котор[а-я]{{2,3}}{_S})?(?:(?:был[аои]?|были){_S})?{_DONE_RU}[а-я]{{0,4}}(?:{_S}(?!в{_S}силу|{_OTHER_ACT}|{_READING})[а-я-]{{1,20}}){{0,3}}?{_S}(?:в{_S}(?:начале{_S}|конце{_S}|середине{_S})?)?{_plain('ru')}",
    # Заңы 2005 жылғы 5 мамырда қабылданды; (2005 жылғы 5 мамырда қабылданған)
    "kk": rf"(?:[ ]?,?{_S}|{_S}\()(?:референдумда{_S})?{_plain('kk')}(?:{_S}[а-яәғқңөұүһі-]{{1,20}}){{0,2}}?{_S}{_DONE_KK}",
    # was adopted on 22 September 1989; , adopted in 2005
    # ..., which the President signed on 25 May 2020; the Law dates back to 1995
    "en": rf"(?:,{_S}which{_S}(?:the{_S})?(?:president|parliament|government|supreme{_S}council)(?:{_S}[a-z-]{{1,20}}){{0,3}}?{_S}(?:adopted|enacted|passed|signed|approved)(?:{_S}into{_S}law)?{_S}(?:on|in)|{_S}dates(?:{_S}back)?{_S}(?:from|to)){_S}{_plain('en').replace('<date>', '<date2>')}"
    rf"|(?:(?:[ ]?\([^()]{{1,60}}\))?[ ]?,?{_S}|{_S}\()(?:(?:which|that){_S})?(?:(?:was|were|has{_S}been|had{_S}been){_S})?(?:first{_S}|formally{_S}|finally{_S})?{_DONE_EN}(?:{_S}into{_S}law)?(?:{_S}(?!into{_S}force|first|second|third|reading|(?:resolution|order|decree|law|decision|the{_S}(?:resolution|order|decree|law))(?!\w))[a-z-]{{1,20}}){{0,6}}?{_S}(?:on|in){_S}(?:early{_S}|late{_S}|mid-)?{_plain('en')}",
}
#: Acts between the verb and this one: "приняты Закон «О труде» и".
_LISTED = r"(?:зако|указ|кодекс)[^.;]{1,160}(?:,|[ ]и|,[ ]а[ ]также)[ ]\Z"
_LISTED_EN = r"(?:law|code|decree)[^.;]{1,160}[ ]and[ ](?:the[ ])?\Z"
#: Who adopted, where, and which one it was: between the date and the act.
_WHO_KK = (
    r"(?:біздің|елімізде|ел[ ]президенті|президент|қазақстанда|парламент|республикада|қазақ|кср|жоғарғы|кеңесі?|елде|жаңа|алғашқы|тұңғыш"
    r"|қазіргі|қолданыстағы|референдумда|мемлекет[ ]басшысы|үкімет|[қк]\.-?[ ]?[жк]\.|тоқаев)"
)
#: the President of the Republic of Kazakhstan, A. B. Asanov, signed
_HEAD_OF_STATE = (
    rf"(?:the{_S})?(?:president|head{_S}of{_S}state)(?:{_S}of{_S}(?:the{_S})?(?:republic{_S}of{_S})?kazakhstan)?"
    rf"(?:,?{_S}(?:[a-z]\.[ ]?-?){{0,3}}[a-z-]{{2,20}}(?:{_S}[a-z-]{{2,20}})?)?,?{_S}"
)
_BEFORE: Final = {
    # Принятый 31 мая 1996 года Закон
    # 22 сентября 1989 года был принят Закон; В июне 1991 года парламент принял Закон
    # Со дня принятия 5 июля 2014 года Кодекс
    "ru": rf"(?<!\w)(?:(?:принят|подписан|совершен|заключен)[а-я]{{2,4}}|(?:дня|момента|после)[ ](?:своего[ ])?(?:принятия|подписания)){_S}(?:в{_S})?(?P<date2>{_ANY['ru']}|{_Y}{_S}год[ау]){_S}\Z"
    rf"|(?<![\w-])(?<!от[ ]|до[ ]|\d[ ]|{_MONTH['ru']}[ ])(?:в{_S})?{_plain('ru')},?{_S}(?:[а-я]{{1,20}}{_S}){{0,3}}?(?:принят|принял|утвержд[ае]н|утвердил|подписан|подписал|издан|издал|совершен|заключен)[аоыи]?{_S}(?:нов[а-я]{{2}}{_S}|перв[а-я]{{2}}{_S})?(?:{_LISTED}|\Z)",
    # 1991 жылғы маусымда қабылданған «Концессиялар туралы» Заң
    # 1989 жылғы 22 қыркүйекте (Парламент) ... Заңы қабылданды: the verb is looked for after
    "kk": rf"(?<![\w-]){_plain('kk')}(?:{_S}(?:{_WHO_KK}|[а-яәғқңөұүһі-]{{3,20}}(?:да|де|та|те)(?={_S}(?:қабылданған|бекітілген|жасалған|қол)))){{0,5}},?(?P<verb>{_S}(?:қабылданған|бекітілген|жасалған|қол{_S}қойылған)(?:{_S}(?:жаңа|алғашқы))?)?{_S}\Z",
    # In June 1991 the Law ... was adopted: the verb is looked for after; In 2005 Parliament adopted the Law
    # Adopted in December 1991, the Constitutional Law
    # Since its adoption on 5 July 2014, the Code
    "en": rf"(?<!\w)(?P<verb>adopted|enacted|passed|signed|its{_S}(?:adoption|enactment|passage|signing))(?:{_S}into{_S}law)?{_S}(?:on|in){_S}{_plain('en').replace('<date>', '<date2>')},{_S}(?:the{_S})?\Z|(?:^|[.;(,][ ]|[ ])(?:in|on){_S}{_plain('en')},?{_S}(?:(?:{_HEAD_OF_STATE}|(?:[a-z]{{1,20}}{_S}){{0,5}}?)(?P<verb>adopted|enacted|passed|approved|signed|issued)(?:{_S}into{_S}law)?{_S})?(?:(?:the|a|an){_S}(?:(?:new|first|current|present){_S})?)?(?:{_LISTED_EN}|\Z)",
}
_VERB_AFTER: Final = {
    "kk": rf"(?:{_S}|[ ]?\([^()]{{1,60}}\){_S})(?:[а-яәғқңөұүһі]{{1,20}}{_S}){{0,2}}?(?:қабылда(?:нды|нған|нып|ды)|бекітіл(?:ді|ген)|шықты|жарық{_S}көрді|қол{_S}қой(?:ды|ылды|ған))",
    "en": rf"(?:[ ]?\([^()]{{1,60}}\))?(?:[ ]and[ ]the[ ]law[^.;]{{1,120}}?)?[ ]?,?{_S}(?:(?:was|were|has{_S}been){_S})?(?:adopted|enacted|passed|approved|signed)(?!\w)",
}
#: Kazakhstan adopted a new Law "On ..." on 1 July 2024: the verb before, the date after.
_AROUND: Final = {
    "ru": (
        regex.compile(
            rf"(?<!\w)(?:принят[аоы]?|принял[аи]?|подписал[аи]?|приняти[еяюи]м?|подписани[еяюи]м?){_S}(?:нов[а-я]{{2,3}}{_S}|перв[а-я]{{2,3}}{_S})?\Z"
        ),
        regex.compile(rf"{_S}(?:в{_S})?{_plain('ru')}"),
    ),
    "en": (
        regex.compile(
            rf"(?<!\w)(?:adopted|enacted|passed|signed(?:{_S}into{_S}law)?|(?:adopted|enacted|passed|promulgated){_S}as|(?:adoption|enactment|passage|signing){_S}of){_S}(?:(?:the|a|an|its){_S})?(?:(?:new|first){_S})?\Z"
        ),
        regex.compile(rf"{_S}(?:on|in){_S}{_plain('en')}"),
    ),
}
#: approved by a Resolution of the Government on 12 October 2021
_ON_DAY: Final = {
    "en": regex.compile(rf"{_S}(?:on|in){_S}(?P<date>{_ANY['en']})"),
    "ru": regex.compile(rf"{_S}в{_S}(?P<date>{_MONTH['ru']}{_S}{_Y})"),
}
_ISSUED: Final = regex.compile(
    r"(?<!\w)(?:decree|resolution|order|edict|постановлени|приказ|указ|распоряжени)"
)
_VALUE = {
    "ru": regex.compile(rf"(?:(?P<d>\d{{1,2}}){_S})?(?:(?P<m>{_MONTH['ru']}){_S})?(?P<y>{_Y})"),
    "kk": regex.compile(rf"(?P<y>{_Y})[^\d]{{1,12}}?(?:(?P<d>\d{{1,2}}){_S})?(?P<m>{_MONTH['kk']})|(?P<y2>{_Y})"),
    "en": regex.compile(
        rf"(?:(?P<d>\d{{1,2}}){_S})?(?P<m>{_MONTH['en']})(?:{_S}(?P<e>\d{{1,2}}))?,?{_S}(?P<y>{_Y})|(?P<y2>{_Y})"
    ),
}  # fmt: skip
_AFTER_COMPILED = Compiled(_AFTER)
_BEFORE_COMPILED = Compiled(_BEFORE)
_VERB_COMPILED = Compiled(_VERB_AFTER)
#: "было подписано Казахстаном 2 августа": others signed on other days; a memorandum has no date.
_BY_ONE = regex.compile(
    r"меморандум|memorandum|(?:подписан|signed|қол[ ]қой)[^.;]{0,30}(?:казахстан|kazakhstan|қазақстан)"
    r"|(?:конвенци|пакт|covenant|convention|париж|paris).{0,200}(?:подпис|қол[ ]қой|signed)"
)
#: All who signed did so there: ", подписанная в Актау 12 августа", "was done at Vienna on 22 May"
_AT_A_PLACE = regex.compile(
    r"(?:подписан|совершен|заключен|принят)[а-я]{0,4}[ ]в[ ](?:г\.[ ]?|городе[ ])?(?!январ|феврал|март|апрел|ма[ей]|июн|июл|август|сентябр|октябр|ноябр|декабр|\d)[а-я-]{3,20}[ ]"
    r"|(?:signed|done|concluded|adopted)[ ](?:in|at)[ ](?!january|february|march|april|may|june|july|august|september|october|november|december)[a-z-]{3,20}[ ,]"
    rf"|[ ](?!{_MONTH['kk']})[а-яәғқңөұүһі-]{{3,20}}(?:да|де|та|те)[ ](?:жасал|қабылдан|қол[ ]қойыл)"
)
#: "the Convention on ..., signed on 12 August": a day of its own, nobody's.
_SIGNED_ON = regex.compile(r",[ ]{1,3}signed[ ]{1,3}on[ ]")
_DONE = regex.compile(r"[ ]{1,3}(?:жасалған|қол[ ]{1,3}қойылған)")
_REACH: Final = 110
#: Most acts have no year near them: a cheap look before the patterns.
_YEAR: Final = re.compile(r"(?:1[89]|20)\d\d")


def adoption_date(text: Text, start: int, end: int, language: str, *, treaty: bool = False) -> str:
    """Return the day, month or year on which the sentence says the act ``start:end`` was adopted.

    A treaty is signed by one party after another: of a ``treaty`` that says nothing.

    >>> from pipeline.extract.laws.text import fold
    >>> adoption_date(fold("Закон был принят 22 сентября 1989 года.", "ru"), 0, 5, "ru")
    '1989-09-22'
    """
    if not _YEAR.search(text.folded, max(0, start - 2 * _REACH), end + _REACH):
        return ""
    on_day = (
        _ON_DAY[language].match(text.folded, end) if language in _ON_DAY and not treaty else None
    )
    if on_day and _ISSUED.search(text.folded, start, end):
        return _value(on_day["date"], language)
    around = _AROUND.get(language)
    if around and not treaty:
        match = around[1].match(text.folded, end, end + _REACH)
        if match and around[0].search(text.folded, max(0, start - _REACH), start):
            return _value(match["date"], language)
    match = _AFTER_COMPILED[language].match(text.folded, end, end + _REACH)
    if match and _tells_of_changes(text.folded, start, match.start(), match.end(), language):
        return ""
    if match:
        one_of_many = (
            treaty
            and _BY_ONE.search(text.folded, start, match.end())
            and not _AT_A_PLACE.search(text.folded, end, match.end())
            and not _SIGNED_ON.match(text.folded, end)
        )
        groups = match.groupdict()
        return "" if one_of_many else _value(groups.get("date2") or match["date"], language)
    before = text.folded[max(0, start - 2 * _REACH) : start]
    found = _BEFORE_COMPILED[language].search(before)
    verb = _VERB_COMPILED.get(language)
    after = verb.match(text.folded, end) if verb and found and not found["verb"] else None
    if not found or (treaty and not _by_all(found, after)):
        return ""
    if verb and not found["verb"] and not after:
        return ""
    groups = found.groupdict()
    return _value(groups.get("date2") or groups["date"], language)


def _tells_of_changes(folded: str, start: int, at: int, end: int, language: str) -> bool:
    """Return whether what was adopted is what changes the act: "поправки в Закон, принятые в 2023 году"."""
    if language == "kk":
        return _CHANGES_KK.match(folded, end) is not None
    if not _CHANGES_OF[language].match(folded, 0, start):
        return False
    return language == "en" or _ARE_MANY_RU.match(folded, at, end) is not None


#: Поправки в | Закон «О связи», amendments and additions to the | Land Code
_CHANGES_OF: Final = {
    "ru": regex.compile(
        r"(?r)(?<!\w)(?:поправ(?:ки|ок|кам|ками|ках)|(?:изменени|дополнени)(?:я|й|ям|ями|ях))[ ](?:во?|к)[ ](?:[а-я]+(?:ий|ый|ие|ые)[ ])?"
    ),
    "en": regex.compile(
        r"(?r)(?<!\w)(?:amendments?|changes|additions|supplements|revisions)[ ](?:to|in)[ ](?:the[ ]|kazakhstan's[ ]|its[ ])?(?:new[ ]|current[ ])?"
    ),
}
#: "принятые", "были приняты": no one act, which would be "принятый"
_ARE_MANY_RU: Final = regex.compile(
    r"[^\d(]{0,60}?(?<!\w)[а-я]{4,}(?:ны|ты|(?:нн|т)(?:ые|ых|ыми))(?!\w)"
)
#: 2023 жылғы 19 сәуірде қабылданған | өзгерістер
_CHANGES_KK: Final = regex.compile(
    r"(?:[а-яәғқңөұүһі]{0,6})(?:[ ][а-яәғқңөұүһі-]+){0,2}?[ ](?:өзгеріс|толықтыру|түзету)(?:лер|лар)?"
)


def _by_all(found: "regex.Match[str]", after: "regex.Match[str] | None") -> bool:
    """Return whether a treaty was adopted there and then: "28 июня 2010 года принята Декларация"."""
    verb = found.groupdict().get("verb")
    if after:
        return _ADOPTED_BY_ALL.search(after.group()) is not None
    return _DONE.match(verb) is not None if verb else _ADOPTED.search(found.group()) is not None


#: In June 1998 the Aarhus Convention was adopted
_ADOPTED_BY_ALL: Final = regex.compile(r"(?:was|were|been)[ ]{1,3}adopted|қабылданды|қабылданған")


#: Adopted by all who met; "подписано" is by each for itself.
_ADOPTED: Final = regex.compile(
    r"(?<!\w)(?:принят|совершен|заключен)(?:[аоы]|[а-я]{2,3})?[ ]{1,3}\Z"
)


def _value(written: str, language: str) -> str:
    match = _VALUE[language].search(written)
    if not match:
        return ""
    groups = match.groupdict()
    year = groups.get("y") or groups.get("y2") or ""
    month, day = groups.get("m"), groups.get("d") or groups.get("e")
    if not month:
        return year
    number = parts.month_number(month, language)
    return f"{year}-{number:02}-{int(day):02}" if day else f"{year}-{number:02}"


#: Трудовой кодекс, принятый (в 2001 году) в России; the Code adopted in Russia
_ADOPTED_AT: Final = {
    "ru": regex.compile(
        r",?[ ](?:принят|изданн|действующ|введенн)[а-я]{2,4}[ ](?:в[ ]действие[ ])?(?:в[ ]\d{4}[ ]году[ ])?"
        r"во?[ ](?P<place>[а-я-]{3,20}(?:[ ][а-я-]{3,20}){0,2})"
    ),
    "en": regex.compile(
        r"[ ]\((?P<place>uk|usa)\)|,?[ ](?:adopted|enacted|passed|in[ ]force)[ ](?:in[ ]\d{4}[ ])?in[ ](?P<place>[a-z-]+(?:[ ][a-z-]+){0,4})"
    ),
    # Ресейде (2001 жылы) қабылданған Еңбек кодексі
    "kk": regex.compile(
        r"(?r)(?<!\w)(?P<place>(?:[а-яәғқңөұүһі-]{3,20}[ ])?[а-яәғқңөұүһі-]{3,20})(?:да|де|та|те)"
        r"[ ](?:\d{4}[ ]жылы[ ])?(?:қабылданған|қолданыстағы)[ ](?:\d{4}[ ]жылғы[ ])?"
    ),
}
#: The Kyrgyz Republic passed the | Law; Парламент Узбекистана принял | Закон; Өзбекстан ... has the verb behind
_ADOPTED_BY: Final = {
    "ru": regex.compile(
        rf"(?<!\w)(?:парламент|правительство|президент)[ ](?P<place>[а-я-]{{3,20}}(?:[ ][а-я-]{{3,20}}){{0,2}}){_S}"
        rf"(?:принял|утвердил|подписал){_S}(?:новый{_S})?\Z"
    ),
    "en": regex.compile(
        rf"(?:\A|[.;,]{_S}|{_Y},?{_S}|(?<!\w)the{_S})(?P<place>[a-z]+(?:{_S}[a-z]+){{0,3}}?){_S}(?:(?:has|had){_S})?"
        rf"(?:adopted|enacted|passed|approved){_S}(?:(?:the|a|an|its){_S})?(?:(?:new|first){_S})?\Z"
    ),
    "kk": regex.compile(r"(?P<place>)(?!)"),
}
#: The genitive has these where the prepositional has "е": в Украине, Украины; в Китае, Китая.
_GENITIVES_RU: Final = ("е", "ы", "и", "а", "я")


def country_of_adoption(text: Text, start: int, end: int, language: str) -> str:
    """Return the country in which the sentence says that the act ``start:end`` was adopted, or "".

    >>> from pipeline.extract.laws.text import fold
    >>> country_of_adoption(fold("Кодекс, принятый в Китае", "ru"), 0, 6, "ru")
    'CN'
    """
    by = _ADOPTED_BY[language].search(text.folded, max(0, start - _REACH), start)
    if by and text.upper_at(by.start("place")):
        code = issuers.country_of(by["place"], language)
        if code:
            return code
    pattern = _ADOPTED_AT[language]
    match = (
        pattern.match(text.folded, 0, start)
        if language == "kk"
        else pattern.match(text.folded, end)
    )
    if not match or not text.upper_at(match.start("place")):
        return ""
    first, _, rest = match["place"].partition(" ")
    forms = (f"{first[:-1]}{e}" for e in _GENITIVES_RU) if first.endswith("е") else (first,)
    names = (f"{form} {rest}".strip() for form in (forms if language == "ru" else (first,)))
    return next((code for name in names if (code := issuers.country_of(name, language))), "")
