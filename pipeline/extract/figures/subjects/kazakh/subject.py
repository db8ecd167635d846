"""What a Kazakh figure is about: the nominative before it, where a verb behind it says so.

"Өндіріс көлемі 2023 жылы 15 пайызға өсті": the subject stands first, what is in another case or hangs
on a postposition may stand between, the verb comes last. So the words are read from the figure to the
left: what is oblique goes with what hangs on it, and the first nominative is the head of the subject.
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.subjects.kazakh.amounts import (
    FINE,
    IN_THE_AMOUNT,
    made_up_by,
    subject_of_amount,
    subject_of_dealt,
    subject_of_worth,
)
from pipeline.extract.figures.subjects.kazakh.changed import changed_by
from pipeline.extract.figures.subjects.kazakh.joined import PLURAL
from pipeline.extract.figures.subjects.kazakh.labels import of_label, tells_whom, without_unit
from pipeline.extract.figures.subjects.kazakh.links import (
    AND_NEXT,
    CLOSES,
    COUNTS_UP,
    ENDS_SENTENCE,
    NEW_CLAUSE,
    NO_NOUNS,
    OF_WHOLE,
    RESTATES,
    ends_in_verb,
    goes_on,
    is_linked,
    is_reported,
    measures_before_comma,
    stands_alone,
)
from pipeline.extract.figures.subjects.kazakh.measures import (
    DESCRIBES,
    DESCRIBES_WITH_NEXT,
    does,
    is_quality,
    measured,
)
from pipeline.extract.figures.subjects.kazakh.oblique import before_qualities
from pipeline.extract.figures.subjects.kazakh.phrases import (
    Through,
    as_kazakh_subject,
    nominative,
    phrase_before,
)
from pipeline.extract.figures.subjects.kazakh.roles import (
    GENITIVE,
    words_of,
)
from pipeline.extract.figures.subjects.kazakh.verbs import CHANGING, LAST, NOMINALISED
from pipeline.extract.figures.subjects.kazakh.words import LINKS, MEASURE
from pipeline.extract.figures.subjects.shared import MARK, Clause

#: "Шығын көлемі, Үкіметтің бағалауынша, 300 млрд": who says so stands between; "аумағы, соның ішінде көлдер,";
#: "көкөністер, картоптан басқа –".
_AS_SAID: Final = re.compile(
    r", [^,]{3,60}(?:бағалауынша|мәліметінше|айтуынша|деректерінше|болжамынша|есебінше|мәліметі бойынша|деректері бойынша|бағалауы бойынша|болжамы бойынша),"
    r"|, (?:соның|оның|олардың) (?:ішінде|қатарында) [^,]{2,60},"
    r"|, (?:[^\W\d]+ ){0,3}[^\W\d]+[дтн][ае]н (?:басқа|өзге|бөлек)(?=,| *[–—-])"
    r"| (?:[^\W\d]+ ){1,3}[^\W\d]+[дтн][ыі] қоса (?:алғанда|есептегенде)"
)
#: "46 пайыз болса, 2023 жылы 37 пайызға кеміді": of the same subject.
_IF_BEFORE: Final = re.compile(r"\A *болса *,")
#: "75 %-дан (1192-ден 2080-ге дейін) 51 %-ға": the next figure behind a bracket, no year.
_NEXT_NUMBER: Final = re.compile(r"(?<!\w)(?!(?:19|20)\d\d жыл)\d.*", re.DOTALL)
#: "5 млн тонна: бір жылда 9 % өсті"
_GOES_ON_BEHIND: Final = re.compile(r"\A *:")
#: "туу 1000 адамға шаққанда 2020 жылы 18-ден", "1000 адамға шаққандағы көрсеткіш": what a rate is by.
_BASE: Final = re.compile(
    rf"\d[\d ]{{0,9}}(?:(?:мың|млн) )?(?:[^\W\d]+ ){{1,4}}шаққанда(?:ғы (?=[^\W\d])| ?(?={MARK}|\Z))"
)
#: "44,9 (48,4) мың адамды құрап, 7,2 % кеміді": the unit of the two before.
_REST_OF_AMOUNT: Final = re.compile(r"\A *(?:мың|млн|млрд|трлн)\.? [^\W\d]+ ")
_CHANGED_FIRST: Final = re.compile(r"(?<=[ндт][ыі]ң)(?: [^\W\d]+){0,2} [^\W\d]{2,}[ыіауеиөүй]п,?\Z")
_ON_AFTER: Final = re.compile(r" *[^\W\d]{2,}[ыі]п, *")
_IF_SO: Final = re.compile(r" *(?:бол|[.,;)]|\Z)")
_EACH: Final = re.compile(r"(?<!\w)әр(?:бір)? ?\Z")
#: "300 төсекке есептелген": how many a thing is made for.
_BRINGS: Final = re.compile(
    r" *(?:жеткіз|көрсет|(?:есептел|арнал|лайықтал|шақтал|жобалан)(?:ған|ген|іп|ып))"
)
#: Where something came to, no number of it.
_REACHED: Final = re.compile(
    r"(?:ауыл|пәтер|үй|мектеп|аудан|қала|өңір|облыс|мекен|отбасы|ел)(?:ға|ге|қа|ке|іне|ына|сына|ігіне) жет(?:ті|еді|кен|іп)"
)
_BRACKET: Final = re.compile(r"\A *\([^()]*\)")
#: "көлемі 44 х 32 мм": the other sides stand before.
_OTHER_SIDES: Final = re.compile(r"(?: \d{1,5}(?:,\d{1,3})? ?[хx×]){1,2} ?\Z")
#: "398,6 (401,1) мың адамды құрады": the unit stands behind the same of another time.
_BRACKET_IN_AMOUNT: Final = re.compile(
    r"\A *\([^()]*\)(?: (?:мың|млн|млрд|миллион|миллиард)\.? [^\W\d]+)?"
)
#: "4 трлн теңге көлемінде (ЖІӨ-нің 2 %-ы) айқындалды"
_BRACKET_BEHIND_LEVEL: Final = re.compile(
    r"( (?:(?:көлем|мөлшер|деңгей)(?:ін)?де|шама(?:сын)?да|сома(?:сын)?да|дейін|астам|жуық)) *\([^()]*\)"
)
#: "15 жыл мерзімге"
_TERM: Final = re.compile(r" мерзім(?:ге|мен)(?!\w)")
#: "жалпы сомасы 3 млрд теңгеге несие": what so much money is for, no change of the sum.
_SUM: Final = re.compile(r"(?:^|\s)сомасы\Z", re.IGNORECASE)
_MONEY_IN_DATIVE: Final = re.compile(r"(?:теңге|доллар|е[ув]ро|рубль|млн|млрд)-?[ғг][ае]\Z")
#: "жалпы сомасы 24 млрд теңге бөлінді"
_PAID: Final = re.compile(r" (?:бөлін|төлен|беріл|қарастырыл|жұмсал|аударыл|игеріл)")
#: "аспайтын мерзімге", "5 жылдан 15 жылға дейінгі мерзімге"
_UP_TO_TERM: Final = re.compile(r"аспайтын\Z|[дтн][ае]н .*дейінгі\Z")
_POINTS: Final = ("бастап", "кейін", "соң")
#: Between a label and its length of time: from when on it is counted.
_SINCE: Final = re.compile(
    r" [–—-] [^–—:;.,()]{3,90}[дтн][ае]н (?:бастап|кейін|соң)\Z", re.IGNORECASE
)

#: "мөлшерлеме – салық салынатын табыстың 20 %-ы": whose share it is stands behind the dash.
_SHARE_OF_LABEL: Final = re.compile(r"(?<=\w)( [–—-]) (?:[^\W\d]+ ){0,4}[^\W\d]+[ндт][ыі]ң\Z")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    if sides := _OTHER_SIDES.search(clause.before):
        clause = replace(clause, before=clause.before[: sides.start()])
    if changed := changed_by(clause):
        return changed  # міндетіміз көрсеткішті 30 %-ға жеткізу болып табылады
    before = (clause.whole or clause.before).rstrip()
    contrast = _IF_BEFORE.match(before)
    if "шаққанда" in before:
        before = _BASE.sub("", before)
    before = _REST_OF_AMOUNT.sub("", before)
    if "," in before or " қоса " in before:
        before = _IF_BEFORE.sub("", _AS_SAID.sub(" ", before))
    inside = clause.behind.lstrip()[:1] == "("  # a figure stands in the bracket
    if clause.rest.startswith(" (") and (inside or clause.figure[-1].isdigit()):
        bracket = _BRACKET_IN_AMOUNT if clause.figure[-1].isdigit() else _BRACKET
        behind = bracket.sub("", clause.rest, count=1)[:60]
        clause = replace(clause, behind=_NEXT_NUMBER.sub("\N{CURRENCY SIGN}", behind))
    converb = _CHANGED_FIRST.search(before) if before.endswith(("п", "п,")) else None
    if converb is not None:  # инфляцияның баяулап, 8 %-ға түскені
        first = replace(clause, before=before[: converb.start()], whole="")
        if is_reported(first):
            clause, before = first, first.before
    if before.endswith(MARK) and (CHANGING.match(clause.behind) or is_reported(clause)):
        before = before.rstrip(f" {MARK}")  # бағаның 2024 жылы 9 %-ға ұлғаюы
        clause = replace(clause, before=before, whole="")
    if level := _BRACKET_BEHIND_LEVEL.match(clause.rest):
        rest = level[1] + clause.rest[level.end() :]
        clause = replace(clause, behind=rest[:60], rest=rest)
    if _EACH.search(before) and clause.figure.endswith(("да", "де")):
        return ""  # рейтинг әрбір 3 жылда қалыптастырылады
    amount = IN_THE_AMOUNT.match(clause.behind)
    if FINE.match(clause.rest) and not clause.counted:
        return "айыппұл"
    if (thing := made_up_by(clause) or subject_of_worth(clause) or subject_of_dealt(clause)) != "":
        return thing
    if clause.previous and _tells_when(before):
        return clause.previous  # сақталды (сәуірде – 7,6 %)
    if clause.previous and clause.alike and _AS_PLANNED.search(before):
        return clause.previous  # 52 %-ға (жоспар бойынша 53 %) төмендеді
    if label := _COUNT_OF_LABEL.search(before):
        return of_label(clause, before[: label.end(1)], "")  # ерлер – 34 (56 %)
    if before.strip() == "(":  # 5,2 мың тоннаға (3 пайызға) артып, but 2,1 есеге асты
        return "" if _COMPARED_IN_BRACKET.match(clause.behind) else clause.previous
    if before.endswith("("):
        same = _tells_again(before[:-1]) or before[:-1].strip() == clause.previous
        return clause.previous if same else ""  # 3 %-ға өсті (5 тоннадан; 40 АЕК айыппұл (
    each = before.endswith("тиісінше") and AND_NEXT.match(clause.behind)
    if each and any(word.role == "link" for word in words_of(before)):
        return ""  # табыс пен шығыс тиісінше 2 млрд және 3 млрд теңге: one each
    if clause.previous and "(" in before and _is_share(before.rpartition("(")[2]):
        return clause.previous  # 42,8 млрд теңгені құрады (жоспардың 104 %-ы)
    if _TERM.match(clause.behind) and not _UP_TO_TERM.search(clause.figure):
        return "мерзім"
    if clause.figure.endswith("дейінгі") and amount is None and not _WITHIN.match(clause.behind):
        return measured(before)
    if amount is not None and (noun := subject_of_amount(amount)) is not None:
        return noun
    second = clause.previous and clause.alike and before.strip() in LINKS
    if second and DESCRIBES.match(clause.behind):
        return clause.previous  # сыйымдылығы 27 л және 50 л болатын баллон
    if DESCRIBES.match(clause.behind) or DESCRIBES_WITH_NEXT.match(clause.rest):
        # құны 2,6 млрд теңгені құрайтын жабдық
        return measured(before, any_owned=not clause.counted)
    if MEASURE.search(before) and (is_quality(clause) or does(clause)):
        return measured(before)  # қуаты жылына 500 тонна цех
    if before.endswith(_POINTS) and (
        since := _SINCE.search(before)
    ):  # мерзімі – өтініш берілген күннен бастап
        return of_label(clause, before[: since.start()], carried)
    if (share := _SHARE_OF_LABEL.search(before)) and CLOSES.match(clause.behind):
        return of_label(clause, before[: share.end(1)], carried)
    if clause.figure.endswith(("дағы", "дегі", "тағы", "тегі")):
        return ""  # үлесі – 15 және одан жоғары жастағы халықтың 31 %-ы
    if before.endswith(("-", "–", "—", ":")) or clause.figure.startswith("(-)"):
        return of_label(clause, before, carried)
    if is_linked(clause):
        return _owner_of_rate(clause, before) or _of_verb(clause, before, carried)
    if clause.previous and (again := RESTATES.match(before)) and _is_whole(before[again.end() :]):
        return clause.previous  # 13 млн гектар, яғни ел аумағының 5 пайызы
    if _SUM.search(before) and (
        _MONEY_IN_DATIVE.search(clause.figure) or _PAID.match(clause.behind)
    ):
        return measured(before)  # жалпы сомасы 3 млрд теңгеге несие берілді
    if amount is None and not stands_alone(clause) and not measures_before_comma(clause):
        return ""
    elsewhere = contrast or (before.lstrip().startswith(",") and not clause.counted)
    where = before.lstrip(" ,")
    if carried and clause.alike and elsewhere and (_is_place(where) or tells_whom(words_of(where))):
        return carried  # қалада 27 оқушы болса, ауылда 11 оқушы; ішінен 4 метр, сыртынан 6 метр
    if carried and amount is None and not clause.counted and _ON_AFTER.fullmatch(before):
        return carried  # өндіру 2 %-ға кеміп, 112 млн тонна, ал қор 3 млн тонна болды
    if not clause.counted and _is_priced_for(before):
        return as_kazakh_subject(nominative(before, words_of(before), "all"))
    last = ENDS_SENTENCE.match(clause.behind) or NEW_CLAUSE.match(clause.rest)
    last = last or LAST.search(clause.rest)
    names = "(" not in before and not ends_in_verb(clause.rest)  # ақшалай мәнде 17 %, ал
    through: Through = "adverbs" if last or names else "nothing"
    found = as_kazakh_subject(nominative(before, words_of(before), through))
    return found if not clause.counted or MEASURE.search(found) else ""


#: "2 пайыздан 4 пайызға дейінгі шегінде белгіленеді"
_WITHIN: Final = re.compile(r" (?:шег|мөлшер|көлем|аралығ)[іы]нд[ае] ")


def _is_priced_for(before: str) -> bool:
    """Return whether a measure stands before whom or what its amount is for: "бағасы ересектерге"."""
    words = words_of(before)
    if not words or words[-1].role != "object" or not _TO.search(words[-1].text):
        return False
    at = before_qualities(words, len(words) - 1)
    if at and words[-1].owned and words[at - 1].role == "head" and not words[at - 1].owned:
        at = before_qualities(words, at - 1)  # кіру ақысы адам басына
    noun = words[at - 1] if at else None
    return noun is not None and noun.owned and MEASURE.search(noun.text) is not None


_TO: Final = re.compile(r"(?:[ғқ]а|[гк]е|[ыі]н[ае])\Z")


def _is_whole(text: str) -> bool:
    """Return whether words say only what a share is of: "ел аумағының", "жұмыс күшіне"."""
    roles = ("genitive", "quality", "out")
    words = words_of(text)
    if words and words[-1].role == "object" and _TO_WHOLE.search(words[-1].text):
        words = words[:-1]
    return all(word.role in roles or (word.role == "head" and not word.owned) for word in words)


_TO_WHOLE: Final = re.compile(r"(?:[ыі]н[ае]|[ғқ]а|[гк]е)\Z")


def _owner_of_rate(clause: Clause, before: str) -> str:
    """Return what a rate is told of: "бидайдың тоннасы 90 мың теңге" is about wheat."""
    words = words_of(before) if _RATE_OF.match(clause.figure) else []
    if not words or words[-1].role != "genitive":
        return ""
    return as_kazakh_subject(GENITIVE.sub("", phrase_before(before, words, len(words))))


_RATE_OF: Final = re.compile(
    r"(?:(?:бір|1|әр) )?(?:(?:шаршы|текше) метрі|тоннасы|литрі|келісі|килограмы|гектары|баррелі) "
)


def _tells_when(text: str) -> bool:
    """Return whether a bracket that ends a text opens with a time only: "(сәуірде – 7 %)"."""
    inside = _IN_BRACKET.search(text)
    return inside is not None and all(
        word.role in ("place", "out") for word in words_of(inside[1].rstrip("-–— "))
    )


_COMPARED_IN_BRACKET: Final = re.compile(r" (?:асты|көп|аз|артық|кем|жоғары|төмен)\)")
_AS_PLANNED: Final = re.compile(r"(?:\A|[,(]) *жоспар(?:да|ы? бойынша)(?: [–—-])?\Z")
#: A number of things behind a label, its share in the bracket.
_COUNT_OF_LABEL: Final = re.compile(r"( [–—-]) \d[\d ]{0,9} *\(\Z")
_IN_BRACKET: Final = re.compile(rf"\(([^()]{{1,40}}[-–—]|[ {MARK}]+) *\Z")


def _tells_again(text: str) -> bool:
    """Return whether only the verb of the figure before stands there: "3 %-ға өсті (5 тоннадан"."""
    return all(word.role == "verb" for word in words_of(text))


def _is_share(text: str) -> bool:
    if _TO_WHOLE_PRODUCT.fullmatch(text):
        return True
    return GENITIVE.search(text) is not None and not _OF_THEM.match(text) and _is_whole(text)


#: "3 трлн теңге (ЖІӨ-ге қатысты 2,5 %)"
_TO_WHOLE_PRODUCT: Final = re.compile(
    r" *(?:ЖІӨ|ІЖӨ|ЖӨӨ|ЖҰӨ)-?(?:ге|не) (?:қатысты|шаққанда) *", re.IGNORECASE
)


def _is_place(text: str) -> bool:
    words = words_of(text)
    when = all(word.role in ("place", "out", "postposition") for word in words)
    ends = bool(words) and (words[-1].role == "place" or when)  # ай басынан бері 0,3 %
    return ends and not nominative(text, words, "all")


def subject_of_label(label: str) -> str:
    """Return what a label is about, the whole label where that is not plain.

    >>> subject_of_label("Жол салуға бөлінетін қаражат")
    'қаражат'
    """
    label = without_unit(label)
    before = f"{label} –"
    return of_label(Clause(before, "", "", counted=False), before, "") or label


def _of_verb(clause: Clause, before: str, carried: str) -> str:
    """Return the subject of the verb that gives the figure, or waits behind it."""
    if clause.previous and (again := RESTATES.match(before)):
        rest = before[again.end() :]  # яғни жоспары 100 % орындалды
        return as_kazakh_subject(nominative(rest, words_of(rest), "all")) or clause.previous
    if not clause.previous and RESTATES.match(before) and _THAN.match(clause.behind):
        return ""  # бұл өткен жылдан 79 мың га немесе 7 %-ға артық
    if clause.previous and before.strip(" ,") == "бірақ":
        return clause.previous  # 5 пайызын, бірақ кемінде 0,6 еуроны құрайды
    before = _GOES_ON_BEHIND.sub(" ", before)
    words = words_of(before)
    if all(word.role in NO_NOUNS for word in words):
        return carried
    if clause.previous and all(word.role == "genitive" for word in words):
        return clause.previous
    attributive = clause.figure.endswith(("атын", "етін", "йтын", "йтін"))
    if attributive and not _IF_SO.match(clause.behind):
        return measured(before)  # үш айдан аспайтын мерзімде: none
    if clause.counted and _BRINGS.match(clause.behind) and not COUNTS_UP.search(before):
        return ""  # 1 800 пәтерге жеткізіледі, 129 түрін көрсетеді
    if clause.counted and _REACHED.search(f"{clause.figure}{clause.behind}"):
        return ""  # желі 2 606 ауылға жетті
    reported = is_reported(clause) or (
        NOMINALISED.match(clause.behind) is not None and not OF_WHOLE.search(clause.figure)
    )
    if reported and words[-1].role == "genitive":
        return as_kazakh_subject(GENITIVE.sub("", phrase_before(before, words, len(words))))
    if any(word.text.lower() == "ішінде" for word in words):
        carried = ""  # оның ішінде тауарлар бойынша 100,4 %-ды құрады
    if carried and _AMONG.fullmatch(before):
        return carried  # деңгейі 4,6 % болып қалды, жастар арасында 3,4 % құрады
    if carried and not any(word.role in ("head", "quote", "this", "stop") for word in words):
        return carried  # өндіру 90 млн тоннаны құрап, өткен жылғы деңгейден 6,9 пайызға артты
    found = as_kazakh_subject(nominative(before, words, "nothing" if attributive else "all"))
    things = clause.counted and len(clause.figure.rpartition(" ")[2]) > 3  # not 1010 мб
    if things and _THERE_IS.match(clause.behind) and not _may_number(found):
        return ""  # Семейде 470 жарылыс болды
    return found or (carried if goes_on(words) else "")


_THAN: Final = re.compile(r" (?:көп|аз|артық|кем|жоғары|төмен)(?!\w)")
_THERE_IS: Final = re.compile(r" *(?:бол(?:ды|ады|ған|са)|еді)(?!\w)")


def _may_number(phrase: str) -> bool:
    """Return whether a phrase may be said to be so many: "қатысушылар 80 адам болды"."""
    last = words_of(phrase)[-1:]
    if not last:
        return False
    many = last[0].owned or PLURAL.search(last[0].text) is not None
    return many or last[0].text.lower() in _QUANTITIES


#: "штат 640 бірлік болды"
_QUANTITIES: Final = frozenset("штат контингент халық квота лимит резерв тираж қор сұраныс".split())


_AMONG: Final = re.compile(
    r"(?: [^\W\d]+){0,3} *, *(?:(?:ал|оның ішінде) )?(?:[^\W\d]+ ){1,3}арасында *"
)


_OF_THEM: Final = re.compile(r" *(?:оның|олардың|соның|мұның)(?!\w)", re.IGNORECASE)
