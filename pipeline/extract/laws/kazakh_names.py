"""Where Kazakh titles without quotes and names of issuers begin, whose ends are known.

Nothing marks the beginning; a capital letter, and the words that cannot be inside, tell.
"""

from collections.abc import Mapping
from typing import Final

import regex

from pipeline.extract.laws import kazakh as laws_kazakh
from pipeline.extract.laws.text import Text

_TOKEN = regex.compile(r"(?r)[\w'/-]{1,40},?[ ]{1,3}")
_LAST = regex.compile(r"(?r)[\w'/-]{1,40},?")
_ABOUT = regex.compile(r"(?r)(?:туралы|жөнінде(?:гі)?)")
#: Сыбайлас жемқорлыққа қарсы конвенция
_AGAINST = regex.compile(r"(?r)(?:туралы|жөнінде(?:гі)?|(?<=[қғкг][ае][ ])қарсы)")
#: No title runs over these.
_HARD: Final = frozenset(
    (
        "сәйкес", "сондай-ақ", "деп", "егер", "бұл", "осы", "сол", "біз", "ол", "бірақ", "болып",
        "аталған", "арқылы", "негізінде", "жылы", "жылғы", "жылдың", "жылдан", "қабылданған", "қабылданды",
        "бекітілген", "аясында", "шеңберінде", "республикасының", "қазақстанның", "жаңа", "қр", "рк", "яғни", "атты",
        "қазір", "бүгінде", "кейін", "дейін", "соң", "мысалы", "оның", "олардың", "біздің", "біріккен",
        "байланысты", "ал", "әрі", "тіпті", "себебі", "өйткені", "сонымен", "қатар", "бірге", "яки", "бастап", "енген", "сөзінде", "баяндамасында", "бұдан", "әйтпесе", "қолданыстағы", "бойынша", "бір", "осындай", "мұндай", "емес", "парламент",
        "қр", "рк", "президент", "үкімет", "мәжіліс", "сенат", "депутаттар", "келесі", "биыл", "былтыр", "мемлекет",
        "жақында", "бүгін", "кеше", "енді", "ертең", "жуырда", "кейіннен", "кейінірек", "алдымен", "осылайша", "сонда", "содан", "мәселен", "алайда", "дегенмен"
    )
)  # fmt: skip
#: What a programme is for; "Макронның жоспары" is nobody's document.
PURPOSE: Final = regex.compile(
    r"даму|дамыт|саясат|жаңғырт|реформ|қолдау|көшу|қамт|қауіпсіз|күрес|қарсы|арттыр|жақсарт|қорға|сақта"
    r"|оқыт|білім|денсаулық|цифрл|жекешелендір|үнемде|іс-қимыл|іс-шара|жүзеге асыру|іске асыру|бірлі[гк]|өмір сапасы"
)
#: Names that stand inside a title rather than begin it.
_INSIDE: Final = tuple(
    "республикасы федерациясы президенті үкіметі парламенті банкі кеңесі одағы ұйымы".split()
)
_ACCUSED = regex.compile(
    r"(?!\w*(?:ий|музей|лицей|жағдай|үй)[дт][ыі]\Z)[\w-]+(?:йды|йді|ады|еді|мақ|мек|са|се|ып|іп)"
)
_NOT_VERBS: Final = frozenset(
    "сатып жалпы қоса баса көмек тамақ аймақ тармақ салмақ тәртіп қауіп кәсіп әдіп".split()
)
_THIS_ACT: Final = regex.compile(
    r"(?<=(?:осы|аталған|көрсетілген)[ ])(?:заң|кодекс|жарлы|қаулы|бұйры)"
)
_ITS: Final = frozenset({"оның", "олардың"})
_MOST: Final = 22


def issuer_start(text: Text, start: int, end: int) -> int:
    """Return where an issuer begins that a pattern found at `start`.

    A place has a capital: in "регламенті облыс әкімдігінің" the first word is none.
    """
    state = _OF_STATE.search(text.folded, start, end)
    if state:
        return state.start()
    first = _PLACED.match(text.folded, start, end)
    if first and not text.upper_at(start):
        return first.start("kind")
    begins = name_before(text, start)
    joint = _JOINT.match(text.folded, 0, begins)
    return name_before(text, joint.start()) if joint else begins


#: Энергетика министрінің және | Ұлттық экономика министрінің
_JOINT: Final = regex.compile(
    r"(?r)(?<!\w)(?:министр|төраға|басшы)(?:і|сы)(?:нің|ның)?[ ]{1,3}(?:және|мен|пен)[ ]{1,3}"
)

#: Білім министрі Асанов | Мемлекет басшысының Жолдауын: what stands before him is of another
_OF_STATE: Final = regex.compile(r"(?<=\w )мемлекет[ ]{1,3}басшысы(?:ның)?\Z")

#: Шымкент қаласы
_PLACED: Final = regex.compile(r"[\w-]+[ ]{1,3}(?P<kind>(?:облыс|қала|аудан|ауыл)[ ])")


def name_before(text: Text, start: int) -> int:
    """Return where the name of an issuer begins whose last word begins at `start`.

    "Орман шаруашылығы комитетінің": the words back to the capital, if the last has none.
    """
    high = _HIGH.match(text.folded, 0, start) if text.upper_at(start) else None
    if high:
        return high.start()
    body = _OF_BODY.match(text.folded, 0, start)
    if body and text.upper_at(start):
        start = body.start()  # Қаржы нарығын реттеу агенттігі Басқармасының
    if text.upper_at(start) or text.folded[start : start + 1] in '«"':
        return start
    at = start
    for _ in range(_LONGEST_NAME):
        match = _TOKEN.match(text.folded, 0, at)
        if not match or _no_name(match.group().strip(" ,")):
            return start
        if "," in match.group() and " және " not in text.folded[at:start]:
            return start  # Цифрлық даму, инновациялар және аэроғарыш өнеркәсібі министрінің
        at = match.start()
        if text.upper_at(at):
            return at
    return start


def _no_name(word: str) -> bool:
    """Return whether a word cannot stand in the name of a body: "барысында", "бекітіп"."""
    verb = _ACCUSED.fullmatch(word) is not None and word not in _NOT_VERBS
    placed = _LOCATIVE.fullmatch(word) is not None and word != "сауда"
    return word in _HARD or verb or placed


#: Ұлттық Банкінің, Жоғарғы Соттың, Бас прокурордың, Облыс Әкімінің: the capital of the noun is not the first.
_HIGH: Final = regex.compile(
    r"(?r)(?<!\w)(?:халық[ ]{1,3}комиссарлары|министрлер|ұлттық|жоғарғы|конституциялық|бас|орталық|облыс|қала|аудан)[ ]{1,3}"
)
_OF_BODY: Final = regex.compile(
    r"(?r)(?<!\w)(?:агенттігі|комитеті|министрлігі|бюросы|әкімшілігі|кеңсесі)[ ]{1,3}"
)
_LOCATIVE: Final = regex.compile(r"\w{3,}(?:да|де|та|те|дан|ден|тан|тен|нан|нен)")
_LONGEST_NAME: Final = 8


def bare_title(
    text: Text, end: int, strength: str, capital_needed: bool, openings: Mapping[int, int]
) -> int:
    """Return where a title without quotes that ends at `end` begins, or `end` if none does.

    ``openings`` is where quotations begin, by their ends: a title may begin with one.
    """
    folded = text.folded
    attached = _attached(text, end) if strength in ("policy", "soft") else end
    if attached < end:
        return attached
    about = (_AGAINST if strength == "treaty" else _ABOUT).match(folded, 0, end)
    if not about and strength != "policy":
        return end
    shouted = text.composed[max(0, end - _SHOUTED) : end].isupper()
    start = at = about.start() if about else end
    lower = start
    for _ in range(_MOST):
        match = _TOKEN.match(folded, 0, at) or (_LAST.match(folded, 0, at) if at == end else None)
        if match is None and about and at < start and folded[at - 1] == " ":
            opening = openings.get(at - 1, at)  # «Болашақ» халықаралық стипендиясы туралы
            if opening < at and text.upper_at(opening + 1):
                return opening
        if not match or _stops(text, match, end, own=not about):
            if match and match.group().strip(" ,") in _ITS:
                return end  # ... көрсетудің, оның мөлшерлерін: the title begins before
            break
        word = match.group().strip(" ,")
        if word == "арасындағы" or (word == "арасында" and strength != "policy"):
            return at  # the parties of a treaty are no part of its title
        if not about and _ADDRESS.fullmatch(word):
            return end
        at = match.start()
        if about and _THIS_ACT.match(folded, at):
            return end  # осы Кодексті іске асыру туралы: what follows "this" is another act
        if _OTHER_ACT.match(folded, at):
            if about:
                return lower if not capital_needed and lower < start else end
            break
        if word in _JOINING or folded.endswith(" - ", 0, at):
            continue  # Қазақстан - Ресей шекарасында
        acronym = text.upper_at(at) and text.upper_at(at + 1)
        if (
            text.upper_at(at)
            and not shouted
            and not word.startswith(_INSIDE)
            and not _OF_PRESIDENT.match(folded, 0, at)
            and (not acronym or match.end() == start)
        ):
            timed = _NAME_THEN_PERIOD.match(folded, at)
            return timed.start("period") if timed else _with_country(folded, at)
        if (text.upper_at(at) and about) or not capital_needed:
            lower = at
    if about and _AMENDED.match(folded, lower):
        return _line_of(text, lower, end)
    besides = _BESIDES.match(folded, lower) if lower < start else None
    lower = besides.end() if besides else lower
    if about and not capital_needed and _words(folded, lower, start) <= _MOST_LOWER:
        return _with_country(folded, lower) if lower < start else end
    return end if about and strength != "policy" else _behind_period(folded, end, strength)


#: Қазақстан Республикасы Президенті | Іс Басқармасының қызметшілерін бағалау әдістемесі
_OF_PRESIDENT: Final = regex.compile(
    r"(?r)(?<!\w)(?:президенті|премьер-министрі)(?:нің)?[ ]{1,3}(?:іс[ ]{1,3})?"
)


def _line_of(text: Text, at: int, end: int) -> int:
    """Return where the line begins in which a title ending at `end` cites the act it amends, or `end`.

    "Үкіметтің 2009 жылғы 12 қазандағы № 15 | қаулысына өзгерістер енгізу туралы".
    """
    begins = text.composed.rfind("\n", 0, at) + 1
    near = at - begins <= _LONGEST_LINE and ". " not in text.folded[begins:at]
    first = text.composed[begins : begins + 1]
    whole = near and (first.isupper() or first in '«"“')
    return begins if whole else end


_LONGEST_LINE: Final = 400
#: № 15 | қаулысына өзгерістер енгізу туралы
_AMENDED: Final = regex.compile(
    r"(?:заң|кодекс|жарлы|қаулы|бұйры|шешім|өкім)[а-яәғқңөұүһі]{0,8}[нғ][ае][ ](?=өзгеріс|толықтыру)"
)
#: Бұдан басқа, бюджет туралы заң: what begins the sentence
_BESIDES: Final = regex.compile(r"(?<=бұдан[ ])(?:басқа|өзге|бөлек),?[ ]")
#: Серік Ахметов | 2020 жылға дейінгі ... тұжырымдамасы: whose name it is, stands in the genitive
_NAME_THEN_PERIOD: Final = regex.compile(
    rf"[\w-]+(?<!ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|на|не)[ ](?P<period>{laws_kazakh.PERIOD})"
)


def _attached(text: Text, end: int) -> int:
    """Return where the name of rules begins right behind what approves them, or `end`."""
    match = _ATTACHED.search(text.folded, max(0, end - _LONGEST_ATTACHED), end)
    if match is None or _OTHER_RULES.search(text.folded, match.end(), end):
        return end
    known = match["by"] is None or text.upper_at(match.end())
    return match.end() if known else end


def _behind_period(folded: str, end: int, strength: str) -> int:
    """Return where the small words behind a period begin: "2020-2030 жылдарға арналған сыртқы саясат"."""
    timed = _TIMED.match(folded, 0, end) if strength == "policy" else None
    words = timed["words"].split() if timed else []
    if timed and words and words[-1] not in _JOINING and not any(word in _HARD for word in words):
        return timed.start("words")
    return end


def _with_country(folded: str, at: int) -> int:
    """Return where a title begins whose first capital at `at` follows the country it speaks of."""
    country = next(filter(None, (p.match(folded, 0, at) for p in _BEFORE_CAPITAL)), None)
    if not country and folded.startswith("кеден кодексі", at):
        country = _UNIONS.match(folded, 0, at)
    if not country and _OF_COUNTRY.match(folded, at):
        country = _COUNTRYS.match(folded, 0, at)
    return country.start() if country else at


#: Беларусь Республикасындағы, Қазақстан Республикасындағы және | Ресей Федерациясындағы
_COUNTRIES: Final = regex.compile(
    r"(?r)(?<!\w)(?:[\w-]{3,20}[ ](?:республикасы|федерациясы)ндағы(?:,|[ ](?:және|мен|пен))[ ]){1,5}"
)
#: Қазақстан Республикасындағы Тілдерді дамыту бағдарламасы
_IN_COUNTRY: Final = regex.compile(
    r"(?r)(?<!\w)(?:қазақстан[ ]республикасындағы|қазақстандағы|^қазақстан[ ]республикасында)[ ]"
)
_BEFORE_CAPITAL: Final = (_COUNTRIES, _IN_COUNTRY, _HIGH)
#: Қазақстан Республикасының Үкіметі туралы: nobody else's government
_OF_COUNTRY: Final = regex.compile(
    r"(?:үкіметі|(?:тұңғыш )?президенті|парламенті|ұлттық банкі|конституциялық (?:соты|кеңесі)|жоғарғы соты|азаматтығы"
    r"|мемлекеттік (?:рәміздері|шекарасы|қызметі|тәуелсіздігі)|халықаралық шарттары|қорғанысы|қарулы күштері"
    r"|ұлттық қауіпсіздігі|әкімшілік-аумақтық|сот жүйесі|ұлттық кеңесі|прокуратурасы|ішкі істер|ассамблеясы)"
)
#: Еуразиялық экономикалық одақтың Кеден кодексі туралы шарт
_UNIONS: Final = regex.compile(
    r"(?r)(?<!\w)(?:еуразиялық[ ]экономикалық[ ]одақтың|еаэо(?:-ның|-тың)?|кеден[ ]одағының)[ ]"
)
_COUNTRYS: Final = regex.compile(r"(?r)(?<!\w)(?:қазақстан[ ]республикасының|қр)[ ]")


def name_after_quote(text: Text, at: int, openings: Mapping[int, int]) -> int:
    """Return where the words between a quoted name and `at` begin, or `at` if there are none.

    "«Нұрлы жер» тұрғын үй-коммуналдық дамыту мемлекеттік бағдарламасы".
    """
    start = at
    for _ in range(_MOST_BETWEEN):
        match = _BETWEEN.match(text.folded, 0, start)
        if not match or match["word"] in _HARD or match["word"] in _SAID:
            return at
        if _OWN_HEAD.match(match["word"]):
            return at  # «Астана – 2030» стратегиясы және даму бағдарламасы: two of them
        start = match.start("word")
        if text.folded[start - 1 : start] == " " and start - 1 in openings:
            if (
                match["word"] in _JOINING
                or match["word"] in ("and", "the")
                or _BODY.match(match["word"])
            ):
                return at  # «Нұрлы жол» және өңірлік бағдарламалар; «Атамекен» палатасы
            opening = openings[start - 1]
            first = text.composed[opening + 1 :][:2].strip(' «"')[:1]
            national = text.folded.endswith("республикасының ", 0, opening)
            return start if national or not first.islower() else at
    return at


def service_start(text: Text, at: int, openings: Mapping[int, int]) -> int:
    """Return where the quoted name of the service begins that rules ending at `at` are of, or `at`.

    "«Куәлік беру» мемлекеттік қызмет көрсету қағидалары".
    """
    match = _SERVICE.match(text.folded, 0, at)
    return openings.get(match.start() + 1, at) if match else at


_SERVICE: Final = regex.compile(
    r"(?r)[»\"][ ]{1,2}мемлекеттік[ ](?:көрсетілетін[ ])?қызмет[а-яәғқңөұүһі]{0,8}(?:[ ]көрсету(?:дің)?)?"
)
#: So many letters in capitals tell nothing of where a title begins.
_SHOUTED: Final = 30
_TIMED: Final = regex.compile(
    rf"(?r)(?<!\w){laws_kazakh.PERIOD}[ ]{{1,2}}(?P<words>(?:[а-яәғқңөұүһі-]{{3,24}}[ ]){{0,5}}[а-яәғқңөұүһі-]{{3,24}})"
)
_MOST_BETWEEN: Final = 16
_OWN_HEAD: Final = regex.compile(
    r"(?:programmes?|programs?|projects?|strategy|plans?|concept|initiatives?)(?!\w)|жолдауы(?:н|нда|ндағы|на|ның)(?!\w)|(?:стратегия|бағдарлама|жоба|жоспар|тұжырымдама|доктрина|заң|кодекс|қаулы|бұйры[қғ]|жарлы[қғ])(?:[дт][ыі]|(?:сы|сі|ы|і)(?:н|на|не|нда|нде|мен|ның|нің)?)(?!\w)"
)
_BODY: Final = regex.compile(
    r"(?:ақ|ұк|жшс|кеақ|рмк|мм|ао|тоо)(?!\w)|(?:қоры|палата|партия|холдинг|компания|банк|университет|орталы[қғ]"
    r"|корпорация|қоғам|бірлестіг|ассоциация|газет|агентті|ұйым|клуб|журнал)"
)
#: What stands between a quotation and a plan of somebody's.
_SAID: Final = frozenset(
    "үшін туралы деген делінетін құру атты деп болатын was were is are has had in on by under to that which with".split()
)
_BETWEEN = regex.compile(r"(?r)(?P<word>[а-яәғқңөұүһіa-z\d-]{1,30})[ ]?")


def _stops(text: Text, match: "regex.Match[str]", end: int, *, own: bool) -> bool:
    """Return whether a word cannot stand in a title; the ``own`` name of a programme has the country."""
    folded = text.folded
    word = match.group().strip(" ,")
    if _ON_MATTERS.match(folded, 0, match.end()):
        return False
    if own and (word == "республикасының" or _UNTIL.match(folded, 0, match.end())):
        return False
    if own and match.end() == end and _OF_YEAR.fullmatch(word):
        return folded.endswith(_WHERE, 0, match.start())
    if (
        word in _HARD
        or _ADOPTER.match(folded, match.start())
        or _TO_MINISTRIES.fullmatch(word)
        or _BY_ACT.fullmatch(word)
        or _MONTH.fullmatch(word)
        or (word[0].isdigit() and not folded.startswith("жыл", match.end()))
    ):
        return True
    if "," in match.group() and not _in_list(folded, match.end(), end):
        return True
    verb = _ACCUSED.fullmatch(word) and word not in _NOT_VERBS
    return bool(verb) and not text.upper_at(match.start())


#: қылмыстық істер бойынша өзара құқықтық көмек туралы шарт
_ON_MATTERS: Final = regex.compile(r"(?r)(?:істері?|мәселелері?|салықтар)[ ]{1,3}бойынша[ ]{1,3}")
#: Жұмыспен қамту | 2020 | бағдарламасы; in "Өңірде 2020 бағдарламасы" it is where, no name
_OF_YEAR, _WHERE = regex.compile(r"20\d\d"), ("да ", "де ", "та ", "те ")
#: 2060 жылға дейін көміртегі бейтараптығына қол жеткізу стратегиясы
_UNTIL: Final = regex.compile(r"(?r)20\d\d[ ]жылға[ ]дейін[ ]{1,3}")
#: "«...» Жолдауын, Заңын іске асыру жөніндегі жоспар": the address or law is an act of its own.
_ADDRESS: Final = regex.compile(
    r"жолдауы(?:н|нда|ндағы|на|ның)|(?:заң|кодекс)(?:[ыі]н|[дт][ыі]|[ыі]на|ға|ке)"
)
#: "Қоса беріліп отырған ... қағидалары", "бұйрығымен бекітілген ... қағидаларына": all that follows
#: is the name of the rules.
_ATTACHED: Final = regex.compile(
    r"(?r)(?<!\w)(?:қоса[ ](?:берілген|беріліп[ ]отырған)|(?P<by>(?:бұйры[ғқ]|қаулы|шешім|жарлы[ғқ])[а-яі]{0,6}(?:мен|пен)[ ])бекітілген)"
    r"[ ]{1,3}(?=(?:[^.;«\"()]|\([^()]{1,60}\)){3,280}\Z)"
)
#: қағидаларға және нұсқаулыққа, талаптардың 3-тармағы, : the rules before are others
_OTHER_RULES: Final = regex.compile(
    r"[ ]бұдан[ ]әрі[ ]|-(?:тарма[қғ]|ба[пб]|бөлі[гк])[а-яәғқңөұүһі]{0,12}(?:,|[ ](?:және|мен|пен)[ ])|(?:қағида|ереже|нұсқаулы[қғ]|стандарт|әдістеме|регламент)[а-яәғқңөұүһі]{0,14}(?:,|[ ](?:және|мен|пен|немесе)[ ])"
)
_LONGEST_ATTACHED: Final = 300
#: Әділет, Қаржы министрліктеріне | Бағдарлама бойынша: to whom something is given
_TO_MINISTRIES: Final = regex.compile(r"министрлі(?:ктері|гі)(?:не|мен)")
#: ХЕҰ-ның ... туралы конвенциясы: who adopted it
_ADOPTER: Final = regex.compile(
    r"(?:хеұ|бұұ|юнеско|тмд|еаэо|еурасэқ)-(?:ның|нің|дың|тың)|ұйымының(?<=халықаралық[ ]еңбек[ ]ұйымының|біріккен[ ]ұлттар[ ]ұйымының)"
)
#: "Жарлығымен Тұжырымдама бекітілді": by which act; it begins no name.
_BY_ACT: Final = regex.compile(r"(?:заң|жарлығ|қаулы|бұйрығ|шешім|өкім)[а-яіі]{0,4}(?:мен|бен|пен)")
#: "... туралы меморандум және ... туралы келісім": an act before the one the title is of
_OTHER_ACT: Final = regex.compile(
    r"(?:меморандум|конвенция|пакт|келісім|хаттама|декларация|заң|кодекс|жарлық|қаулы|бұйрық"
    r"|тұжырымдама|стратегия|бағдарлама|жоспары|жол[ ]картасы|жобасы)[а-яіңғқ]{0,6}[ ]{1,3}(?:және|мен|пен)[ ]"
)
#: "15 сәуірде әйелдердің құқықтарын қорғау туралы заңға қол қойды": a date before the title.
_MONTH: Final = regex.compile(
    r"(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)(?:ын|ін)?(?:да|де|та|те)(?:ғы|гі)?"
)
_JOINING: Final = frozenset({"және", "мен", "немесе", "пен"})
_MOST_LOWER: Final = 9


def _words(folded: str, start: int, end: int) -> int:
    return len(folded[start:end].split())


def _in_list(folded: str, at: int, end: int) -> bool:
    """Return whether a comma before `at` stands in a list that "және" closes further on."""
    return " және " in folded[at : min(end, at + 90)]
