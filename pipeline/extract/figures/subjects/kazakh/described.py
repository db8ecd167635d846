"""What describes a Kazakh noun or hangs on it: participles, manners, objects of what is done."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.joined import VERBAL_NOUN
from pipeline.extract.figures.subjects.kazakh.roles import NOT_OBLIQUE, QUALITY, Word
from pipeline.extract.figures.subjects.shared import MARK

#: "мектептердегі": where things are.
SOMEWHERE: Final = re.compile(r"(?<!шаққа)(?:[^ьй]|\w\wй)[дт](?:ағы|егі)\Z")
#: Of verbs of two words, the first: "жұмыспен қамтылған", "іске асырылған".
FIRST_HALVES: Final = frozenset(
    "қалпына іске жүзеге жұмыспен қамтамасыз сатып зардап қайтыс қаза мерт".split()
)


def describes(words: Sequence[Word], at: int) -> bool:
    """Return whether a word describes the noun behind: "игерілмеген қаражат", "халықтың рекордты саны".

    A participle must have nothing of its own; what looks like an object between a genitive and the
    noun it belongs to is a quality that the dictionary does not know.
    """
    word, before = words[at], words[at - 1] if at else None
    if word.role == "participle" and before is not None and before.text.lower() in FIRST_HALVES:
        first = at - 1
        while (
            first
            and words[first - 1].role in ("quality", "out")
            and words[first - 1].text[0].isalpha()
        ):
            first -= 1  # дәрімен тегін қамтамасыз етілетін
        alone = not first or words[first - 1].role not in ("object", "place")
        dated = at > 1 and words[at - 2].text == MARK
        return alone and not (dated and not _PLURAL.search(words[at + 1].text))
    if word.role == "participle" and before is not None and before.role == "participle":
        return True  # бюджетке бөлінетін кепілдендірілген трансферт
    if word.role == "participle":
        # 2020 жылы тіркелген неке саны, but 2024 жылға көзделген қаражат
        somewhere = before is not None and SOMEWHERE.search(before.text) is not None
        if at > 1 and [w.text.lower() for w in words[at - 2 : at]] == ["жағдай", "бойынша"]:
            return True  # 1 қаңтардағы жағдай бойынша тіркелген
        first = at
        while first and words[first - 1].role == "quality" and not words[at + 1].owned:
            first -= 1  # ең жоғары ұсынылатын мөлшерлеме
        before = words[first - 1] if first else None
        opens = (
            before is None and not words[first].start
        )  # not behind a figure: 8 беттен тұратын газет
        alone = opens or somewhere or (before is not None and before.role in ("stop", "genitive"))
        if before is not None and before.role == "quality" and words[at + 1].owned:
            alone = at > 1 and words[at - 2].role in (
                "genitive",
                "place",
            )  # стансаның жиынтық белгіленген қуаты, стансада жалпы белгіленген қуаты
        founded = before is not None and before.text == MARK and _FOUNDED.match(word.text)
        counted = any(word.text == "саны" for word in words[at + 2 : at + 4])
        if founded and not counted and not _PLURAL.search(words[at + 1].text):
            return False  # 2021 жылы салынған мектептің қуаты, but of schools: that were built then
        alone = alone or (before is not None and before.text in (",", MARK, *_BULLETS))
        return alone or opens_sentence(words, first - 1)
    between = word.role == "object" and before is not None and before.role == "genitive"
    return between and words[at + 1].owned and QUALITY.search(word.text) is not None


def opens_sentence(words: Sequence[Word], at: int) -> bool:
    """Return whether a word ends what opens a sentence and hangs on none of it: "бұл ретте", "нәтижесінде"."""
    if at < 0 or words[at].text.lower() not in _OPENERS:
        return False
    if at and words[at - 1].text.lower() in _OF_THIS:
        at -= 1
    return not at or words[at - 1].role == "stop" or words[at - 1].text in (",", MARK)


_OPENERS: Final = frozenset(
    (
        "нәтижесінде қорытындысында қорытындысымен салдарынан ретте қатар осылайша сөйтіп сонымен сондай-ақ осыдан "
        "биыл былтыр бүгінде қазір бүгін кейін соңында әзірге бастапқыда негізінен сайып тұтастай жалпы алғанда "
        "арқасында есебінен барысында кезінде шеңберінде аясында жағдайда кезеңде уақытта сәтте шақта мерзімде бойынша "
        "бөлек өзге басқа қарамастан байланысты орай сәйкес"
    ).split()
)
#: What points back to the sentence before: "осының нәтижесінде", "сонымен қатар", "бұдан бөлек".
_OF_THIS: Final = frozenset(
    "бұл осы сол осының соның мұның оның сонымен осымен бұнымен бұдан одан содан осыдан осыған соған бұған мұндай сондай осындай қазіргі бұның".split()
)

_FOUNDED: Final = re.compile("(?:құрыл|қабылдан|бекітіл|салын|ашыл|негіздел|баста|аяқтал)")
_PLURAL: Final = re.compile(r"[лдт][ае]р(?:[дт][ыі]ң|[ыі]н[ыі]ң|[ыі])?\Z")
_BULLETS: Final = "-–—•*·▪●"
_JOINED: Final = ("head", "quality", "link")
_MANNER: Final = frozenset(
    "қайта толық кешенді тікелей тиімді тиімсіз мақсатсыз заңсыз ұтымды уақтылы".split()
)
#: Adverbs that belong to what is done, right before it.
HOW_DONE: Final = frozenset("қайта қоса тең өзара бірлесіп қашықтан сырттай іштей".split())


def is_manner(words: Sequence[Word], at: int) -> bool:
    """Return whether a word says how a thing is done that stands before: "қалдықтарды қайта өңдеу"."""
    done = words[at + 1].text.endswith(("у", "ю"))
    return done and at > 0 and words[at].text.lower() in _MANNER and words[at - 1].role == "object"


def is_done_with(word: Word, behind: Sequence[Word]) -> bool:
    """Return whether an object hangs on a verbal noun with a bare noun or a quality between."""
    from_what = word.role == "place" and _FROM.search(word.text)
    if len(behind) > 1 and from_what and THOSE_WHO.search(behind[1].text):
        return behind[0].text.lower() in FIRST_HALVES  # жол апатынан қаза тапқандар
    if len(behind) < 2 or word.role != "object":
        return False
    with_what = next((k for k, w in enumerate(behind) if w.role not in _JOINED), 0)
    if 0 < with_what < len(behind) - 1 and behind[with_what].role == "object":
        done = behind[with_what + 1].text.lower()
        done_to = _ACCUSATIVE.search(word.text) and not behind[0].owned
        # ауылдарды ауыз сумен қамту, жастарды кәсіптік және жоғары біліммен қамту
        return bool(done_to and (VERBAL_NOUN.search(done) or done == "қамтамасыз"))
    if not (VERBAL_NOUN.search(behind[1].text) or THOSE_WHO.search(behind[1].text)):
        return False
    between = behind[0]
    if between.role == "quality" and THOSE_WHO.search(behind[1].text):
        return True  # спортпен тұрақты шұғылданатындар
    if between.role == "quality":  # жүктерді экспорттық жеткізу
        return _ACCUSATIVE.search(word.text) is not None
    return between.role == "head" and not between.owned and _DATIVE.search(word.text) is not None


#: "шетелге демалуға баратындар"
_DATIVE_DOING: Final = re.compile(r"у(?:ға|ге)\Z")
_DATIVE: Final = re.compile(r"(?:[ғқ]а|[гк]е)\Z")


def governs(word: Word, object_before: Word) -> bool:
    """Return whether a word has what it governs before it: "энергияны өндіру", "іске асыру"."""
    if word.text.lower() in ("құн", "құны", "құнының") and object_before.text.lower() == "қосылған":
        return True  # қосылған құн салығы: the value-added tax
    if object_before.role == "place" and word.text.lower().startswith(("қашықты", "тұрғандар")):
        return True  # аудан орталығынан қашықтығы, кезекте тұрғандар
    if object_before.role == "place" and _STAYING.match(word.text.lower()):
        return not object_before.text.endswith(_FROM_ENDS)  # кезекте күтудің уақыты
    if object_before.role == "place" and _LIVING.match(word.text.lower()):
        return not object_before.text.endswith(_FROM_ENDS)  # қалада тұратындардың үлесі
    if VERBAL_NOUN.search(word.text) and _FROM.search(object_before.text):
        return object_before.role == "place"  # шекарадан өту уақыты
    if object_before.role != "object":
        return False
    if word.text.lower() in _TO_WHAT:
        return _DATIVE.search(object_before.text) is not None
    if word.role == "object" or word.text.lower() == "сатып":  # балаларды балабақшамен қамту
        again = _DATIVE_DOING.search(word.text) and _DATIVE.search(object_before.text)
        return bool(again) or _ACCUSATIVE.search(object_before.text) is not None
    if object_before.text.endswith(("мен", "пен", "бен")) and _WITH.match(word.text.lower()):
        return True  # жұмыспен қамту, интернетпен қамтылу
    if object_before.text.lower() == "жұмыспен":
        return False
    if THOSE_WHO.search(word.text):
        return True  # кәмелетке толмағандардың үлесі
    if word.text.lower().startswith(("шаққан", "қатынас")):
        return True  # жан басына шаққандағы, борыштың ЖІӨ-ге қатынасы
    if _ITS_DOING.search(word.text) and _DATIVE.search(object_before.text):
        return True  # түлектердің жұмысқа орналасуы
    return VERBAL_NOUN.search(word.text) is not None or word.text.lower() in NOT_OBLIQUE


#: What is done at a place that belongs to it: "ауруханада жату мерзімі", "қоймада сақтау".
_STAYING: Final = re.compile("(?:күт|жат|тұр|сақта|ұста|емде|тоқта)у")
_LIVING: Final = re.compile(r"(?:тұр|оқи|жүр|жат|өс|емдел|тәрбиелен|оқы)[аеы]?т[ыі]нд[ае]р")
_FROM_ENDS: Final = ("дан", "ден", "тан", "тен", "нан", "нен")


#: A participle that is a noun itself.
THOSE_WHO: Final = re.compile(
    r"(?:[ғқ]андар|[гк]ендер|[аеий]т[ыі]нд[ае]р|у(?:шылар|шілер))(?:ы|і|[дт][ыі]ң|[ыі]н[ыі]ң)?\Z|уш[ыі]н[ыі]ң\Z"
)
_ITS_DOING: Final = re.compile(r"\w{3}у[ыі]\Z")
_FROM: Final = re.compile(r"[дтн][ае]н\Z")
#: Qualities that govern a dative: "бәсекеге қабілетті өнім", "суыққа төзімді".
_TO_WHAT: Final = frozenset("қабілетті төзімді бейім тән мұқтаж тәуелді".split())
#: What governs an instrumental.
_WITH: Final = re.compile("күрес|қамт|қамсызд|жабдықта|жарақта|сырқаттан|ауыр|айналыс")


_ACCUSATIVE: Final = re.compile(r"(?:[дтн][ыі]|[ыі]н)\Z")
