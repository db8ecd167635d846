"""What links a Kazakh figure to its subject: the verb behind it, or the end of its clause."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.roles import GENITIVE, Word, words_of
from pipeline.extract.figures.subjects.kazakh.verbs import (
    ANY_VERB,
    AT_TIME,
    CHANGES_LATER,
    CHANGING,
    DOES,
    DONE_AT_END,
    FULFILLED,
    FULFILLING,
    LAST,
    NOMINALISED,
    VERB,
)
from pipeline.extract.figures.subjects.kazakh.words import MEASURE
from pipeline.extract.figures.subjects.shared import MARK, TO_MARK, Clause

SHARE: Final = re.compile(r"(?:пайыз|процент|%)\Z")
#: "көлемін 5 тоннадан 7 тоннаға арттырды": somebody does it.
_OBJECT: Final = re.compile(r"(?:[^\W\d]{2}[ыі]н|[^\W\d]{2}н[ыі](?<!ан[ыі])(?<!сан[ыі])) *\Z")
_DEFINITE: Final = re.compile(r"(?:[дтн][ыі]|[ыі]н)\Z")
_SHARE_IN_DATIVE: Final = re.compile(
    r"(?:(?:пайыз|процент|тармақ)(?:ға|қа|ге|ке|ына|іне)|% ?-?(?:ға|ге|қа|ке|ына|іне)|есе(?:ге)?|(?:пайыз|%).{1,6}(?:астам|жуық)[ғқ]а)\Z"
)
#: "4,5 метрге, ұзындығы 2,3 шақырымға жетеді": the ending waits for the verb of a later figure.
_WAITS: Final = re.compile(r"(?:дейін|[днт][ыі]|[ғқ]а|(?<!тең)[гк]е)\Z")
_ACCUSATIVE: Final = re.compile(r"[днт][ыі]\Z")
#: A change from one figure to the next: "3,1 пайыздан ЖІӨ-нің 2,7 пайызына дейін".
_FROM: Final = re.compile(r"[дтн][ае]н\Z")
_TO: Final = re.compile(r"(?:[^.,;:()]{0,24}|[^.,;:()]{0,40} бойынша )\N{CURRENCY SIGN}")
_THEN_TO: Final = re.compile(
    rf"[^.;:()]{{0,80}}?(?:[ғқ]а|(?<!тең)[гк]е|[ыі]н[ае]) (?:дейін )?(?:{LAST.pattern})"
)
_GOES_ON: Final = re.compile(r" *(?:,|(?:немесе|яғни|және|ал) )")
_TO_LEVEL: Final = re.compile(r" (?:деңгей|шама|көрсеткіш|меже|шек)(?:[ғг]е|[ыі]не|сына)(?!\w)")
NEXT: Final = re.compile(r" *\N{CURRENCY SIGN}")
AND_NEXT: Final = re.compile(r" *(?:,|және|мен|пен|бен) *\N{CURRENCY SIGN}")
_AND_THERE: Final = re.compile(
    r" *(?:,|,? *(?:және|мен|пен|бен|ал)) (?:[^\W\d]+ ){0,2}[^\W\d]+[дт][ае] \N{CURRENCY SIGN}"
)
CLOSES: Final = re.compile(r" *(?:[ғқ]ана *)?(?:[,.;:)\"]|\Z)")
_PAST: Final = re.compile(rf"{CLOSES.pattern}| {AT_TIME}")
ENDS_SENTENCE: Final = re.compile(r" *(?:[ғқ]ана *)?(?:[.;:]|\Z)")
#: "7 598 шақырым, оның 1 782 шақырымы шектеседі"
NEW_CLAUSE: Final = re.compile(r" *, *(?:оның|оған|олардың|соның|бұл)(?!\w)")
#: "66 мың адамды немесе 0,8 % құрады": the same amount again.
RESTATES: Final = re.compile(
    r"(?:-?[а-яі]{2,3} )? *(?:құра(?:ды|йды|п|ған))? *,? *(?:немесе|яғни)(?!\w)|(?: [^\W\d]+){1,3}, яғни(?!\w)"
)
#: A verb that belongs to the figure: "асады", "кем болмауға".
_BOUND: Final = re.compile(
    r"(?:асып (?:түс|кет)[а-яі]+|асп(?:ай|ау|аға|аса|ад)[а-яғі]*|асырма[а-яғі]+|ас(?:ты|ады|ып|атын|са|уы)|аса алма[а-яғ]+|(?:кем|жоғары|төмен|артық|аз|көп) болма[а-яғіқ]+|(?:болған|асқан) жоқ)\Z"
)
_COMES_IN: Final = re.compile(r" *(?:түс|көтеріл)")
_BARE: Final = re.compile(
    r"(?:теңге|доллар|е[ув]ро|тонна|гектар|\w{3,})\Z(?<!пайыз)(?<!есе)(?<!дейін)(?<![днт][ыі])(?<![ғқ]а)(?<![^ң]ге)(?<!ке)(?<![ае]н)"
)
#: "көлемінің 11 %-ға және өнімнің 1,1 %-ға ұлғаюы": the first of two.
_AND_CHANGES: Final = re.compile(r" *(?:,|және|ал) [^,;]{0,60}[ндт][ыі]ң \N{CURRENCY SIGN}")
#: Roles of words among which no subject is.
NO_NOUNS: Final = ("out", "verb", "link", "postposition")
#: "халықтың 20 пайызын": a share of the genitive.
OF_WHOLE: Final = re.compile(r"(?<![днт])(?<!дей)[ыі](?:н[ае]?)?\Z")
#: "билет 5 мың теңге тұрады"
_COSTS: Final = re.compile(r" (?:шамасында )?тұр(?:ады|са(?=,)|ған(?=[.,]))(?!\w)")
#: "деңгейі 8 сантиметрде тұр"
_STANDS: Final = re.compile(r" тұр(?:ды|ған)? *(?:[.,;]|\Z)")
_RANGE: Final = re.compile(
    r"\d(?:-| ).{0,24}?[дтн][ае]н .{1,30}(?<!жасқа)(?<!күнге)(?<!айға)(?<!жылға) дейін\Z"
)
_AT_LEVEL: Final = re.compile(r"(?:шегінде|шамасында|деңгейінде|аралығында)\Z")
_IN_PLACE: Final = re.compile(r"[дт][ае]\Z")
#: The level stands before the change: "474 теңгеге дейін 0,5 %-ға".
_LEVEL_FIRST: Final = re.compile(r" дейін \N{CURRENCY SIGN}")
#: A length of time stands before the verb, which is passive.
_AMOUNT_FIRST: Final = re.compile(
    r" (?:(?:мөлшер|көлем)(?:ін)?де|сома(?:сын)?да) \N{CURRENCY SIGN}"
)
_DETAILED: Final = re.compile(r" *[–—-] \N{CURRENCY SIGN}")
#: "жұмыссыздар саны 22 мың адамды, ал деңгейі 4 % құрады": the verb comes later.
COUNTS_UP: Final = re.compile(
    rf"(?<!\w)(?:саны|штаты|халқы|мал басы|қара басы|бас саны|қоры|контингенті|өсімі|айырымы|сальдосы)(?: [{MARK}{TO_MARK}])? *\Z",
    re.IGNORECASE,
)
_FINITE_END: Final = re.compile(r"[дт][ыі]\Z")


def is_linked(clause: Clause) -> bool:
    """Return whether a verb behind a figure, or at the end of its clause, gives it to a subject."""
    word = clause.before.rstrip().rpartition(" ")[2]
    last = words_of(word) if _DEFINITE.search(word) else []
    if last and last[0].role == "object":
        return False  # мөлшерлемені 14 % деңгейінде сақтап қалды
    if _SHARE_AS_SUBJECT.search(clause.figure) and clause.behind.startswith(" дайын"):
        return False  # комиссия қазандықтардың 96 пайызы дайын екенін айтты
    if TIME_IN_DATIVE.search(clause.figure) and clause.behind.startswith(" болса да"):
        return False  # бір күнге болса да
    if _COMES_IN.match(clause.behind) and _BARE.search(clause.figure):
        return False  # бюджетке 5 млрд теңге түсті: the money is the subject
    if _SHARE_IN_DATIVE.search(clause.figure) and ANY_VERB.match(clause.behind):
        last = words_of(word)
        return not last or last[-1].role != "object" or _WITH.search(word) is not None
    done = SHARE.search(clause.figure) or _DATIVE.search(clause.figure)  # кірістері 5 млрд теңгеге
    if is_reported(clause) or (done and FULFILLED.match(clause.behind)):
        return True
    if clause.counted and _IN_PLACE.search(clause.figure):
        return False  # баға 18 өңірде өсті
    if not clause.counted and _SHOWS.match(clause.behind):
        return True  # сала 6 % өсім көрсетті
    if _SHARE_AS_OBJECT.search(clause.figure) and _TAKES.match(clause.behind):
        return True  # көмір өндірістің 41 пайызын алады
    if _AREA.search(clause.figure) and _LIES.match(clause.behind):
        return True  # орман алқабы 13 млн гектарды алып жатыр
    if _FROM.search(clause.figure) and _SOLD.match(clause.behind):
        return True  # литріне 238 теңгеден сатылуда
    if _is_amount_in_dative(clause) and _PLANNED.match(clause.behind):
        return True  # өндіріс 40 млн тоннаға жоспарланып отыр
    if VERB.match(clause.behind) or _BOUND.search(clause.figure):
        return True
    if _is_of_quantity(clause) and (not clause.counted or COUNTS_UP.search(clause.before)):
        return True  # аумағы 30 млн гектарды алып жатыр
    if _RANGE.search(clause.figure) and ANY_VERB.match(clause.behind):
        return True  # 640 орыннан 580 орынға дейін оңтайландырылды
    if _AT_LEVEL.search(clause.figure) and ANY_VERB.match(clause.behind):
        return True  # ылғалдылық 40–60 % шегінде ұсталады
    if not clause.counted and _COSTS.match(clause.behind):
        return True
    if not clause.counted and _IN_PLACE.search(clause.figure) and _STANDS.match(clause.behind):
        return True
    if clause.figure.endswith(("асқан", "аспаған")) and _PAST.match(clause.behind):
        return True  # 22 млрд доллардан асқан, 10 АЕК-тен асқан жағдайда
    if clause.counted and _FROM.search(clause.figure) and _TO.match(clause.behind):
        return (
            _THEN_TO.match(clause.rest) is not None
        )  # 488 мың адамнан 2024 жылы 402 мың адамға төмендеді
    if clause.counted and not COUNTS_UP.search(clause.before):
        return _WAITS.search(clause.figure) is not None and bool(RESTATES.match(clause.behind))
    if _AND_THERE.match(clause.behind) and LAST.search(clause.rest):
        return True  # жылда 12 пайыз және тоқсанда 0,5 пайыз құрады
    if not clause.counted and AND_NEXT.match(clause.behind) and LAST.search(clause.rest):
        return True  # тиісінше 34 % және 36 % болды
    if _LEVEL_FIRST.match(clause.behind) and LAST.search(clause.rest):
        return True  # бағам 474 теңгеге дейін 0,5 %-ға әлсіреді
    if _AMOUNT_FIRST.match(clause.behind) and DONE_AT_END.search(clause.rest):
        return True  # 45 пайызы мөлшерінде алты айға дейін төленеді
    if _DETAILED.match(clause.behind) and _SHARE_IN_DATIVE.search(clause.figure):
        return LAST.search(clause.rest) is not None  # 12 %-ға – 4 млн тоннаға дейін өсті
    if RESTATES.match(clause.behind) and _TAKES_SHARE.search(clause.rest):
        return True  # 27 млн гектарды, яғни аумақтың 15 пайызын алып жатыр
    if RESTATES.match(clause.behind):  # 503 млрд теңге немесе 0,7 % болды
        return LAST.search(clause.rest) is not None or not ends_in_verb(clause.rest)
    if _FROM.search(clause.figure) and _TO.match(clause.behind):
        return not _OBJECT.search(clause.before)  # 182 теңгеден 205 теңгеге көтерілді
    if to_level := _TO_LEVEL.match(
        clause.behind
    ):  # 3,5 еседен астам деңгейге, ал қалада 2 есеге өсті
        behind = clause.behind[to_level.end() :]
        return _GOES_ON.match(behind) is not None and LAST.search(clause.rest) is not None
    if _WAITS.search(clause.figure) is None:
        return False
    if NEXT.match(clause.behind) and _SHARE_IN_DATIVE.search(clause.figure):
        return LAST.search(clause.rest) is not None  # 9 %-ға 12 млрд теңгеге дейін өсті
    if NEXT.match(clause.behind) and _DATIVE.search(clause.figure) and _is_beside_quantity(clause):
        return LAST.search(clause.rest) is not None  # көлемі 10 тоннаға 13 тоннадан
    if NEXT.match(clause.behind):  # қой еті 3 мың тоннаны 20 мың тоннаға
        return _ACCUSATIVE.search(clause.figure) is not None and bool(LAST.search(clause.rest))
    return _GOES_ON.match(clause.behind) is not None and LAST.search(clause.rest) is not None


def _is_amount_in_dative(clause: Clause) -> bool:
    if clause.counted or TIME_IN_DATIVE.search(clause.figure):
        return False  # кесте бір жылға жоспарланған
    return _DATIVE.search(clause.figure) is not None


TIME_IN_DATIVE: Final = re.compile(r"(?:күн|ай|апта|жыл|сағат)(?:ға|ге|қа)\Z")
_SHARE_AS_SUBJECT: Final = re.compile(r"(?:пайызы|проценті|бөлігі|жартысы|%-?ы)\Z")
_SHARE_AS_OBJECT: Final = re.compile(r"(?:пайыз|процент|бөліг|%-?)(?:ын|ін|ды|ті)\Z")
_TAKES: Final = re.compile(r" (?:алады|алған|алып (?:отыр|жатыр|тұр)|иелен(?:ді|еді|ген|іп))(?!\w)")
_TAKES_SHARE: Final = re.compile(rf"(?:пайыз|процент|бөліг|%-?)(?:ын|ін){_TAKES.pattern}")
_SHOWS: Final = re.compile(
    r"(?:д[ыі][кқ])? (?:өсім(?:ді)?|өсу|төмендеу|кему) (?:көрсет|берді|берген)"
)
_AREA: Final = re.compile(r"(?:гектар|шақырым|метр|километр|га-?|км2?-?|м2-?)[дтн][ыі]\Z")
_LIES: Final = re.compile(r" (?:алып (?:жат|тұр)|алады|қамти)")
_WITH: Final = re.compile(r"[мпб]ен\Z")  # провизиялармен 76 %-ға жабылған
_SOLD: Final = re.compile(r" (?:сат(?:ыл|ып ал)[аыуғп]|бастал[аыуғ])")  # 20 %-дан басталады
_DATIVE: Final = re.compile(r"(?:[ғқ]а|(?<!тең)[гк]е)\Z")
_PLANNED: Final = re.compile(
    r" (?:дейін )?(?:жоспарлан|болжан|күтіл|есептел|шақтал)(?!ған [^\W\d]|ген [^\W\d])"
)


def measures_before_comma(clause: Clause) -> bool:
    """Return whether a quantity has its figure beside it in a list: "мерзімі 84 ай, жеңілдігі 1 жыл болады"."""
    return CLOSES.match(clause.behind) is not None and _is_beside_quantity(clause)


def _is_beside_quantity(clause: Clause) -> bool:
    words = words_of(clause.before.replace(MARK, ""))
    if not words or words[-1].role != "head" or not words[-1].owned:
        return False
    return MEASURE.search(words[-1].text) is not None


def _is_of_quantity(clause: Clause) -> bool:
    """Return whether the nominative before a figure is itself a quantity, which no verb makes do a thing."""
    if _IN_PLACE.search(clause.figure) or DOES.match(clause.behind) is None:
        return False
    for word in reversed(words_of(clause.before)):
        if word.role == "head":
            return word.owned and MEASURE.search(word.text) is not None
        if word.role in ("stop", "verb", "this", "link", "participle") or word.text == ",":
            break
    return False


def is_reported(clause: Clause) -> bool:
    """Return whether a figure is that of a genitive: "көлемнің 7,6 пайызға ұлғаюы"."""
    if not GENITIVE.search(clause.before.rstrip(f" {MARK}")):
        return False  # өсімнің 2024 жылы 5 пайыз болатынын
    if _BOUND_NOUN.search(clause.figure) or _BEING.match(clause.behind):
        return _SHARE_OF.search(clause.figure) is None  # инфляцияның 6 пайыздан аспауы
    if OF_WHOLE.search(clause.figure):
        return False
    if SHARE.search(clause.figure) and FULFILLING.match(clause.behind):
        return True  # жоспардың 100 % орындалуын
    if CHANGING.match(clause.behind) or NOMINALISED.match(clause.behind):
        return True
    return bool(_AND_CHANGES.match(clause.behind)) and bool(CHANGES_LATER.search(clause.rest))


_BOUND_NOUN: Final = re.compile(
    r"(?:(?:болма|аспа|ас|бол)уы|(?:болма|аспа)(?:[ғқ]ан|йтын)ы|ас(?:қан|атын)ы)н?\Z"
)
#: "деңгейдің 70 %-ынан кем болуы": what is not told of the genitive.
_SHARE_OF: Final = re.compile(r"(?:% ?-?|пайыз|процент|бөліг|жартыс)[ыі]н?[ае]?н?(?!\w)")
_BEING: Final = re.compile(
    r" (?:деңгейінде )?(?:(?:болу|қалу|сақталу)ы(?:н|на|мен|ның)?|бол(?:атын|ған)ын?)(?!\w)"
)


def stands_alone(clause: Clause) -> bool:
    """Return whether a figure without a verb closes its clause: "жолдың ұзындығы 96 шақырым."

    Before a comma it may be the object of a verb that comes later: "Иран 600 тонна, ... сатып алды".
    """
    if not CLOSES.match(clause.behind):
        return False
    ranged = _RANGE.search(clause.figure) and ENDS_SENTENCE.match(clause.behind)
    if _WAITS.search(clause.figure) and not ranged:
        return False
    if ENDS_SENTENCE.match(clause.behind) or LAST.search(clause.rest):
        return True
    if NEW_CLAUSE.match(clause.rest):
        return True
    return not ends_in_verb(clause.rest)


def ends_in_verb(text: str) -> bool:
    """Return whether a verb closes what is left of a sentence: "сатып алды"."""
    last = words_of(text.rstrip(' .;)"»”'))[-1:]
    return bool(last) and (last[0].role == "verb" or _FINITE_END.search(last[0].text) is not None)


#: "24 % деңгейінде сақталды, ал былтыр"
_LEVEL: Final = re.compile(r"(?:деңгей|мөлшер|көлем|шама|маңай|төңірег)(?:[іы]н|сын)?д[ае]")


def goes_on(words: Sequence[Word]) -> bool:
    """Return whether words before a figure tell only where and when: ", ал қоймада 7 пайызға өсті"."""
    opens = [at for at, word in enumerate(words) if word.text.lower() == "ал" or word.text == ","]
    ended = words[: opens[0]] if opens else []
    verbal = all(
        word.role in ("verb", "postposition", "participle", "out") or _LEVEL.fullmatch(word.text)
        for word in ended
    )
    first = len(ended) if verbal else 0  # дейін азайып кеткен еді, ал қоймада
    rest = words[opens[0] + 1 :] if opens and opens[0] == first else words
    rest = rest[1:] if rest and rest[0].text.lower() == "ал" else rest
    rest = rest[1:] if rest and rest[0].role == "verb" else rest  # 9 млн құрайды және
    return not any(word.role in ("this", "stop", "verb") for word in rest)
