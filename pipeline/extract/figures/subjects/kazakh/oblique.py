"""What stands between a Kazakh nominative and its figure: how far an oblique noun reaches back."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.roles import Word
from pipeline.extract.figures.subjects.kazakh.words import MEASURE
from pipeline.extract.figures.subjects.shared import MARK

#: "жұмыс күші санына": what is measured is a bare noun and an owned one.
_MEASURED: Final = re.compile(r"(?:сан|үлес|көлем|деңгей|құрам|құн|баға|өнім)[ыі]?с?[ыі]н[ае]\Z")

#: "қойылғаннан кейін", "төленгенде"; "берілген күннен бастап".
_DONE: Final = re.compile(r"(?:[ғқ]ан|[гк]ен)(?:нан|нен|да|де|дар(?:дан|да)|дер(?:ден|де))\Z")

_MOMENT: Final = re.compile(r"(?:күн|сәт|кез|уақыт|кезең|жағдай)[іы]?н?[дтн][ае]н?")


def before_clause(words: Sequence[Word], at: int) -> int:
    """Return the place before an oblique noun or verbal, with the bare noun that something is done to."""
    if (place := _before_its_moment(words, at)) < at:
        return place
    place = _before_object(words, at)
    if not place or words[place - 1].role != "head":
        return place
    if place < at - 2 and words[place].owned and _MOMENT.fullmatch(words[at - 1].text):
        # құжаттар топтамасы берілген күннен
        return place if words[place - 1].owned else place - 1
    done = place == at - 1 and _DONE.search(words[at - 1].text)
    happens = words[place].role in ("participle", "quality") and words[at - 2].role == "participle"
    moment = happens and _MOMENT.fullmatch(words[at - 1].text) is not None
    return place - 1 if done or moment else place


def _before_its_moment(words: Sequence[Word], at: int) -> int:
    """Return the place before the day on which something was done: "[мерзімі] тіркелген күнінен"; else `at`."""
    done = at > 2 and _MOMENT.fullmatch(words[at - 1].text) and words[at - 2].role == "participle"
    if not done or words[at - 3].role != "head" or not words[at - 3].owned:
        return at
    measured = MEASURE.search(words[at - 3].text) is not None
    return at - 2 if measured or words[at - 1].owned else at


def before_genitive(words: Sequence[Word], at: int) -> int:
    """Return the place before the whole that a share is of: "халықтың 20 пайызы"."""
    while at and words[at - 1].role in ("genitive", "quality"):
        owned = words[at - 1].owned
        at -= 1
        if owned and at > 1 and words[at - 1].text == MARK:
            at -= 1  # қонақүйдегі бір тәулік құнының
        if _AIM.search(words[at].text) and at and words[at - 1].role == "head":
            at, owned = at - 1, words[at - 1].owned  # ауыл шаруашылығы мақсатындағы жердің
        if owned and at and words[at - 1].role == "head" and not words[at - 1].owned:
            dwelling = at > 1 and words[at - 2].text.lower() == "тұрғын"
            at = at - 2 if dwelling else _before_bare(words, at)  # тұрғын үй құнының
            if at and words[at - 1].role == "participle":
                at = _before_doing(words, at)  # барлық өндірілген электр энергиясының
        elif owned and at > 1 and _is_izafet(words, at):
            at -= 2  # банк секторы активтерінің
        elif _DOER_OF.search(words[at].text) and at and _is_bare(words[at - 1]):
            at -= 1  # тауар өндірушінің, мұнай өндірудің
        if at > 1 and (words[at - 2].text.lower(), words[at - 1].text.lower()) in PAIRS:
            at -= 2  # салық салынатын базаның
        if at > 1 and words[at - 1].role == "head" and words[at - 1].text.istitle():
            at = before_qualities(words, at - 1)  # Ұлттық Банк базалық мөлшерлемесінің
    return at


def _before_doing(words: Sequence[Word], at: int) -> int:
    """Return the place before a participle, with who does it: "өңір тұтынатын [құс етінің]"."""
    start = before_qualities(words, at)
    done = words[start].text.lower()
    active = _USES.match(done) or not _PASSIVE.search(done)
    return start - 1 if active and start and _is_bare(words[start - 1]) else start


#: Active for all their "н".
_USES: Final = re.compile(r"(?:тұтын|пайдалан|қолдан)(?!ыл)")


def _is_izafet(words: Sequence[Word], at: int) -> bool:
    """Return whether a bare noun and an owned one, no measure, own the genitive at `at`.

    "банк секторы активтерінің", "Абай облысы әкімдігінің"; "[қарыз жүктемесі] табысының" are two.
    """
    noun = words[at - 1]
    owned = noun.role == "head" and noun.owned and not MEASURE.search(noun.text)
    many = _PLURAL_OF.search(words[at].text) or _TERRITORY.search(noun.text)
    return owned and many is not None and _is_bare(words[at - 2])


_DOER_OF: Final = re.compile(r"(?:уш[ыі]н[ыі]ң|[^\W\d]{3}уд[ыі]ң)\Z")
_PLURAL_OF: Final = re.compile(r"[лдт][ае]р[ыі]н[ыі]ң\Z")


def _before_bare(words: Sequence[Word], at: int) -> int:
    """Return the place before a bare noun and what is done by it: "тыныс алу жүйесі"."""
    if not at or not _is_bare(words[at - 1]):
        return at
    doing = at > 1 and (_DOING.fullmatch(words[at - 1].text) or _DOER.search(words[at - 1].text))
    done = doing and _is_bare(words[at - 2])  # тыныс алу жүйесі, қарыз алушы табысының
    return at - 2 if done else at - 1


def _is_bare(word: Word) -> bool:
    return word.role == "head" and not word.owned


def _before_object(words: Sequence[Word], at: int) -> int:
    """Return the place before an oblique noun and what hangs on it: "еліміздің ірі қалаларында"."""
    if not at:
        return 0
    noun = words[at - 1]
    at = before_qualities(words, at - 1)
    while at > 1 and words[at - 1].role == "link":  # Астана мен Алматы үшін, қуатына және өңірге
        izafet = words[at - 2].role in ("object", "head") and words[at - 2].owned
        at = before_qualities(words, at - 2)
        if izafet and at and _is_bare(words[at - 1]):
            at = before_qualities(words, _before_bare(words, at))  # кен өндіру өнеркәсібі және
    nearest = words[at - 1] if at else None
    if nearest is not None and nearest.role == "head" and _DOING.fullmatch(noun.text):
        return at if nearest.owned else before_qualities(words, at - 1)
    if nearest is not None and not noun.owned and _DOER.search(nearest.text):
        return before_qualities(words, at - 1)  # реттеуші талаптан
    if nearest is not None and at > 1 and _is_bare(nearest) and words[at - 2].text in _EACH:
        return at - 2  # әр мүше мемлекет үшін
    if nearest is None or not noun.owned:
        return at - 1 if nearest is not None and _LATIN.fullmatch(nearest.text) else at
    if nearest.role == "genitive":
        return before_genitive(words, at)
    if nearest.role == "head" and not nearest.owned:
        if at > 1 and _DOING.fullmatch(nearest.text) and _is_bare(words[at - 2]):
            return at - 2  # білім беру саласына
        return before_qualities(words, at - 1)
    if nearest.role == "head" and nearest.owned and _PLURAL_OWNED.search(noun.text):
        return _before_bare(words, at - 1)
    if nearest.role == "head" and _PERIOD.fullmatch(nearest.text):
        return before_qualities(words, at - 1)  # өткен жылдың сәйкес кезеңі көрсеткішінен
    if nearest.role == "head" and _TERRITORY.search(nearest.text):
        return _before_territory(words, at - 1)
    # деңгейі жұмыс күші санына: the object's noun has a bare noun of its own
    izafet = at > 2 and words[at - 2].role == "head" and not words[at - 2].owned
    measured = _MEASURED.match(noun.text.lower()) is not None
    return at - 2 if izafet and nearest.role == "head" and measured else at


#: "тамыр жүйесі ауруларынан": whose they are is owned itself.
_PLURAL_OWNED: Final = re.compile(r"[лдт][ае]р[ыі](?:н(?:ан|ен|да|де|а|е)?)?\Z")
_PERIOD: Final = re.compile(r"(?:кезең|тоқсан|ай|жарты ?жылдығ)[ыі]")
#: "LED шамдарға": an abbreviation is told of the noun behind.
_LATIN: Final = re.compile(r"[A-Z]{2,4}")
#: "реттеуші талап": who does something, told of what is asked.
_DOER: Final = re.compile(r"(?:[^\W\d]{2}уш|\Aбасш)[ыі]\Z")
#: "алматы облысы әкімдігінде": the place of an office is no subject.
_TERRITORY: Final = re.compile(
    r"\A(?:обл|аудан|қала|ауыл|өңір|округ|республика|министрліг|комитет|агенттіг)(?:ыс)?(?:с?[ыі]|лары|лері|тары|дары)\Z",
    re.IGNORECASE,
)


def _before_territory(words: Sequence[Word], at: int) -> int:
    """Return the place before the name of a territory: "шығыс қазақстан және қарағанды облыстары"."""
    for _ in range(2):
        if not at or words[at - 1].role != "head" or words[at - 1].owned:
            return at
        at -= 1
        while at and words[at - 1].text.lower() in _SIDES:
            at -= 1
        if not at or words[at - 1].role != "link":
            return at
        at -= 1
    return at


_SIDES: Final = frozenset("шығыс батыс солтүстік оңтүстік".split())

#: What is done has a bare object before it: "қызмет көрсетуде", "мал өсіру кезінде".
_DOING: Final = re.compile(
    r"(?:[а-яәіңғүұқөһ]{3,}[ую]|[а-яәіңғүұқөһ][бгғджзкқлмнңпрстфхшщ]у|[а-яәіңғүұқөһ][иоө]ю)(?:[дт][ае]н?|[ғг][ае]|[дт]?[ыі]н?|[ыі]?мен|[ыі]н[ае]н?|[ыі]нд[ае])?"
)

_AIM: Final = re.compile(r"[ыі]н(?:дағы|дегі)\Z")

_EACH: Final = frozenset({"әр", "әрбір"})


def before_qualities(words: Sequence[Word], at: int) -> int:
    """Return the place before qualities and participles, with the subject of a participle."""
    while at and (words[at - 1].role in ("quality", "participle") or words[at - 1].text in _EACH):
        participle = words[at - 1].role == "participle"
        at -= 1
        if at and words[at].text.startswith("еті") and words[at - 1].role == "head":
            at -= 1  # рұқсат етілген
            continue
        if _AIM.search(words[at].text) and at and words[at - 1].role == "head":
            at = _before_owner(words, at - 1)  # ірі компаниялар кірісіндегі үлестерді
            continue
        if at > 1 and (words[at - 2].text.lower(), words[at - 1].text.lower()) in PAIRS:
            at -= 2  # мерзімі өткен әрбір күн үшін
        if participle and at and words[at - 1].text.lower() in ("ол", "олар"):
            at -= 1  # ол тіркелген күннен бастап
        elif _is_planned(words, at):
            while at and words[at - 1].role == "quality":
                at -= 1  # шағын жинақталған мектептерде
            return at  # мөлшері жоспарланған деңгейден, мерзімі орындалған жұмыстар актісіне
        elif participle and at and words[at - 1].role == "head" and words[at - 1].owned:
            each = at + 1 < len(words) and words[at + 1].text in _EACH
            at = at if each and _is_first(words, at - 1) else at - 1  # құны өсетін тауарлар үшін
    return at


def _is_planned(words: Sequence[Word], at: int) -> bool:
    """Return whether a participle tells what somebody did to the noun behind: it has no subject of its own.

    Of a day it may have one: "мерзімі өткен күннен".
    """
    behind = words[at + 1].text if at + 1 < len(words) else ""
    return _PASSIVE.search(words[at].text.lower()) is not None and not _MOMENT.match(behind)


_PASSIVE: Final = re.compile(
    r"\w{2}(?:[ыі][лн]|[аеу][лн]|й[ыі]л)(?:[ғқ]ан|[гк]ен|атын|етін)\Z(?<!болған)(?<!қалған)(?<!салған)(?<!болатын)|\A(?:болжан|көзделген)"
)


def _is_first(words: Sequence[Word], at: int) -> bool:
    """Return whether a noun, with its owner, opens the clause.

    "Өсімпұл мөлшері кешіктірілген әрбір күн үшін 0,1 %" leaves it to the figure.
    """
    while at and words[at - 1].role in ("genitive", "quality", "head"):
        at -= 1
    return not at or words[at - 1].role == "stop" or words[at - 1].text == ","


def _before_owner(words: Sequence[Word], at: int) -> int:
    """Return the place before the noun at `at`, and one that "мен" joins with it."""
    while at and words[at - 1].role in ("quality", "participle"):
        at -= 1
    if at > 1 and words[at - 1].role == "link" and words[at - 2].role == "head":
        return _before_owner(words, at - 2)
    return at


#: Two words that are one quality: overdue, yearly, monthly.
PAIRS: Final = frozenset(
    {
        ("ең", "көп"),
        ("ең", "аз"),
        ("мерзімі", "өткен"),
        ("жұмыс", "істемейтін"),
        ("қолда", "бар"),
        ("іс", "жүзіндегі"),
        ("бар", "болғаны"),
        ("салық", "салынатын"),
        ("жыл", "сайынғы"),
        ("ай", "сайынғы"),
        ("күн", "сайынғы"),
    }
)
