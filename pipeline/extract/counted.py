"""The noun that a number counts: "25 новых школ" counts школа, "10 мың жұмыс орны" орын."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pipeline.russian import analyzer

_WORD: Final = re.compile(r" {1,3}([^\W\d_]+(?:-[^\W\d_]+){0,2})")
_VOWELS_KK: Final = frozenset("аәеиоөұүуыіэюя")
_VOICELESS_KK: Final = frozenset("кқпстшщфхцч")


@dataclass(frozen=True, slots=True)
class Counted:
    """The noun as a dictionary has it, and where it ends in the text."""

    name: str
    end: int


def counted_noun(
    text: str, at: int, language: str, amount: Decimal, worded: bool = False
) -> Counted | None:
    """Return the noun counted by the number that ends at `at`, None if none follows.

    >>> counted_noun("25 новых школ построено", 2, "ru", Decimal(25))
    Counted(name='школа', end=13)
    """
    if language == "kk":
        return None if worded and amount == 1 else _counted_kk(text, at)
    if worded and amount == 1:
        return None
    return _counted_ru(text, at, amount) if language == "ru" else _counted_en(text, at, amount)


def _words(text: str, at: int, most: int) -> Iterator[tuple[str, int]]:
    """Yield up to `most` words behind `at`, each with its end, while only spaces part them."""
    for _ in range(most):
        match = _WORD.match(text, at)
        if match is None:
            return
        at = match.end()
        yield match[1], at


# --- Russian -------------------------------------------------------------------------------------

#: Forms that pymorphy reads as a rarer noun, and ranks that a lone "1" gives: "1 место".
_LIKELIER_RU: Final = {"голов": "голова", "очков": "очко"}
_RANKS_RU: Final = frozenset("место разряд категория класс этап степень".split())
_SHORT_RU: Final = {
    "чел": "человек",
    "ед": "единица",
    "шт": "штука",
    "экз": "экземпляр",
    "уч": "учащийся",
}
#: Nouns that measure time, reached over an adjective: "5 последних лет".
MEASURES: Final = {
    "год": "years", "лето": "years", "месяц": "months", "день": "days", "неделя": "weeks", "час": "hours",
    "минута": "minutes", "сутки": "days", "гектар": "ha", "тонна": "t", "километр": "km", "метр": "m",
    "жыл": "years", "ай": "months", "күн": "days", "сағат": "hours", "апта": "weeks",
    "year": "years", "month": "months", "day": "days", "week": "weeks", "hour": "hours", "minute": "minutes",
}  # fmt: skip
_NO_NOUN_RU: Final = frozenset(
    "число числа и или а но в на с к о об по за из от до для при год года году раз том том числе более менее свыше около "
    "процент процентов также путем течение счет".split()
)


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[tuple[str, str, str, str, float], ...]:
    """Return part of speech, case, number, dictionary form and score of a Russian word."""
    return tuple(
        (str(p.tag.POS), str(p.tag.case), str(p.tag.number), p.normal_form, p.score)
        for p in analyzer().parse(word)
    )


def _counted_ru(text: str, at: int, amount: Decimal) -> Counted | None:
    joined = False
    for word, end in _words(text, at, 5):
        if word in _SHORT_RU:
            dot = text[end : end + 1] == "."
            return Counted(_SHORT_RU[word], end + dot)
        name = "" if word in _NO_NOUN_RU else _noun_ru(word, amount)
        if name and not _leads_on(text, word, end, amount):
            return Counted(MEASURES.get(name, name), end)
        if word == "и" and joined:  # малых и средних предприятий
            joined = False
            continue
        if word in _NO_NOUN_RU or not _adjective_ru(word):
            return None
        joined = True
    return None


def _leads_on(text: str, word: str, end: int, amount: Decimal) -> bool:
    """Return whether a word that may be noun or adjective is one here: "рабочих мест"."""
    if not _adjective_ru(word):
        return False
    following = next(_words(text, end, 1), ("", 0))[0]
    return bool(following) and following not in _NO_NOUN_RU and bool(_noun_ru(following, amount))


def _noun_ru(word: str, amount: Decimal) -> str:
    whole = amount == int(amount)
    last = int(amount) % 100
    singular = whole and last % 10 == 1 and last != 11
    if word in _LIKELIER_RU:
        return _LIKELIER_RU[word]
    if "-" in word:  # детей-инвалидов
        parts = [_noun_ru(part, amount) for part in word.split("-")]
        return "-".join(parts) if all(parts) else ""
    found = parses(word)
    best = found[0][4] if found else 0.0
    for pos, case, number, lemma, score in found:
        if pos == "ADJF" and lemma in (
            "учащийся",
            "работающий",
            "безработный",
            "больной",
            "военнослужащий",
        ):
            return lemma
        if pos != "NOUN" or score < 0.1 * best:
            continue
        if amount == 1 and lemma in _RANKS_RU:
            return ""
        if singular and number == "sing":
            return lemma
        if not singular and (case == "gent" or (number == "plur" and case not in ("nomn", "accs"))):
            return lemma
    return ""


def _adjective_ru(word: str) -> bool:
    return any(pos in ("ADJF", "PRTF") and score > 0.1 for pos, _, _, _, score in parses(word))


# --- Kazakh --------------------------------------------------------------------------------------

_NO_NOUN_KK: Final = frozenset(
    "алып алды келді кетті өтті артты шықты түсті алынған жетеді құрайды өседі және мен пен бен немесе не үшін бойынша дейін астам жуық кем артық аса көп аз болды болып болған құрады құрап "
    "құрайды құраған жетті жетіп өсті төмендеді бастап кейін сондай-ақ ірі осы бар жоқ деп деген кім кімге рақмет қарай бір әр ішінде "
    "бұрын туралы та те да де ғана бұл сол олар оның ал соң болса тең тек яғни қазір ауыр арқылы қатар сайын бойы бола болмауы "
    "алынды берілді дана-дан асты асып артты артып аспайтын тұрады қайта толық бірге ретінде рет рет-рет еді екен екенін "
    "жылдан жылы жылғы жылдың қабылданған бекітілген".split()
)
_ADJECTIVES_KK: Final = frozenset(
    "жоғары жоғарғы төменгі ішкі сыртқы бірдей қазақстан көп балалы емес жетекші үздік басты алдыңғы қосымша арнайы заманауи көпқабатты көпбейінді елді жаңа ірі шағын орта үлкен кіші басқа өзге түрлі әртүрлі негізгі жалпы бос ауыл қала халықаралық шетел отандық "
    "жеке жас барлық аса қатысушы".split()
)
_KK_STEMS: Final = {"орн": "орын", "халқ": "халық", "мекем": "мекеме", "ауд": "аудан"}
#: Loans whose end looks like a Kazakh plural or case.
_WHOLE_KK: Final = frozenset(
    "тары бөрі қазы кәрі сары кісі жылқы түлкі жеті алты отбасы тері қосалқы тұлға майдан тендер лидер дәптер компьютер катер принтер менеджер волонтер орталық аудан сабақтан тәртіп".split()
)
#: Case endings and the sounds they may stand behind: vowels, voiced and sonorous, nasal, voiceless.
_ENDS_KK: Final = re.compile(
    r"(?:(?<=[аәеиоөұүуыіэюя])(?:ның|нің|ға|ге|ны|ні|да|де|дан|ден|мен|лар|лер)"
    r"|(?<=[лрйузжвгд])(?:дың|дің|ға|ге|ды|ді|да|де|дан|ден|мен|бен|лар|лер|дар|дер)"
    r"|(?<=[мнң])(?:ның|нің|ға|ге|ды|ді|да|де|нан|нен|мен|дар|дер)"
    r"|(?<=[кқпстшщфхцчбгд])(?:тың|тің|қа|ке|ты|ті|та|те|тан|тен|пен|тар|тер))\Z"
)
_PLURAL_KK: Final = re.compile(r"(?:лар|лер|дар|дер|тар|тер)\Z")
_POSSESSED_KK: Final = re.compile(
    r"(?:(?<=[аәеиоөұүуыіэюя])с[ыі]|(?<=[^аәеиоөұүуыіэюяьъ])[ыі])(?:н(?:а|е|да|де|дағы|дегі|ан|ен|ың|ің)?|мен)?\Z"
)


def _counted_kk(text: str, at: int) -> Counted | None:
    """Return the head of the phrase: the first bare noun, or the possessed one it leads to."""
    head = last_quality = None
    adjective = False
    for word, end in _words(text, at, 7):
        if word == "және" and adjective and head is None:  # шағын және орта бизнес
            continue
        if word in _NO_NOUN_KK or len(word) < 2 or word in _MEASURED_KK:
            break
        if word.startswith("жылдығ"):  # 550 жылдығы: an anniversary
            break
        if (seats := _SEATS_KK.fullmatch(word)) is not None and head is None:
            return Counted(seats[1], end)  # 600 орындық
        adjective = _adjective_kk(word)
        if head is not None:
            ended = word.endswith(("ды", "ді")) or _verb_kk(word) or _PARTICIPLE_KK.search(word)
            if ended:
                break
            if not adjective and _POSSESSED_KK.search(word) and len(word) > 3:
                return Counted(lemma_kk(word, possessed=True), end)
            if not adjective and _ENDS_KK.search(word):
                break
            continue
        if adjective:
            if word.endswith(("лық", "лік", "дық", "дік", "тық", "тік")):
                last_quality = Counted(word, end)  # 100 мамандық бойынша
            continue
        name = lemma_kk(word, possessed=_is_possessed(word))
        head = Counted(MEASURES.get(name, name), end)
        if name != word:  # a noun with an ending closes the phrase
            break
    return head or last_quality


_SEATS_KK: Final = re.compile(r"(орын|адам|кісі|пәтер|төсек|том)(?:дық|дік|тық)")
_PARTICIPLE_KK: Final = re.compile(r"(?:[ғқ]ан|[гк]ен|атын|етін|йтын|йтін|[ғг][ыі])\Z")


def _is_possessed(word: str) -> bool:
    """Return whether the first word behind a number is possessed: "30 мемлекетінің", "5 мүшесі"."""
    if word in _WHOLE_KK or len(word) < 4 or word.endswith(("шы", "ші", "лы", "лі", "ғы", "гі")):
        return False
    if _ACCUSATIVE_KK.search(word):  # 87 жобаны
        return False
    return _POSSESSED_LONG_KK.search(word) is not None and not word.startswith("отбасы")


_ACCUSATIVE_KK: Final = re.compile(r"[аәеиоөұүуыіэюя]н[ыі]\Z")
_POSSESSED_LONG_KK: Final = re.compile(
    r"(?:(?<=[аәеиоөұүуыіэюя])с[ыі](?:н(?:а|е|да|де|ан|ен|ың|ің)?|мен)?"
    r"|(?<=[^аәеиоөұүуыіэюяьъшлғгдт])[ыі](?:н(?:а|е|да|де|ан|ен|ың|ің)|мен)?"
    r"|(?<=[лгғ])[ыі]н(?:а|е|да|де|ан|ен|ың|ің)"
    r"|(?<=[^кқпсшфхцчтгбдв]т)[ыі](?:н(?:а|е|да|де|ан|ен|ың|ің)|мен)?)\Z"
)
#: Stems in -ыс, -іс keep their last sound: құрылысы is құрылыс; but субъектісі is субъекті.
_STEM_IN_S_KK: Final = re.compile(r"[лм][ыі]с\Z")


def _adjective_kk(word: str) -> bool:
    if word in _ADJECTIVES_KK:
        return True
    if lemma_ends(word):
        return False
    return len(word) > 5 and word.endswith(
        ("дық", "дік", "тық", "тік", "лық", "лік", "лы", "лі", "дағы", "дегі", "тағы", "тегі", "ған", "ген", "қан", "кен", "атын", "етін", "йтын", "йтін", "сыз", "сіз")
    ) and not word.endswith(("мыздық", "орталық", "ушылық"))  # fmt: skip


def lemma_ends(word: str) -> bool:
    """Return whether a word with the end of an adjective is a noun: "бірлік", "тәулік"."""
    return word.startswith(("бірлік", "тәулік", "кепілдік", "шаруашылық", "әріптестік", "жаттығ"))


#: "Үш ауысымды мектеп": a three-shift school; the number counts no schools.
_MEASURED_KK: Final = frozenset("ауысымды қабатты сатылы тілді кезеңді деңгейлі палаталы".split())


def _verb_kk(word: str) -> bool:
    """Return whether a word is a verb of the past or present: "салынды", "өсті", "құрайды"."""
    if (
        word.endswith(("йды", "йді", "иды", "иді", "уды", "уді", "ады", "еді", "ыпты", "іпті"))
        and len(word) > 4
    ):
        return True
    if word.endswith(("ты", "ті")):
        return len(word) > 3 and word[-3] in _VOICELESS_KK
    return len(word) > 3 and word.endswith(
        ("лды", "лді", "нды", "нді", "рды", "рді", "йды", "зды", "зді")
    )


def lemma_kk(word: str, possessed: bool = False) -> str:
    """Return a Kazakh noun without case, plural and (when `possessed`) possessive endings.

    >>> lemma_kk("мектептердің"), lemma_kk("орнына", possessed=True)
    ('мектеп', 'орын')
    """
    if word in _WHOLE_KK:
        return word
    if word.startswith("отбасы"):
        return "отбасы"
    stem = word
    if possessed and (found := _POSSESSED_KK.search(stem)) and found.start() >= 2:
        stem = stem[: found.start()]
        if _STEM_IN_S_KK.search(word[: found.start() + 1]):
            stem = word[: found.start() + 1]
        voiceless = {"б": "п", "г": "к", "ғ": "қ"}.get(stem[-1])
        if stem in _KK_STEMS:
            return _KK_STEMS[stem]
        stem = stem[:-1] + voiceless if voiceless and len(stem) > 2 else stem
    else:
        case = _ENDS_KK.search(stem)
        shortest = 2 if case is not None and (len(case.group()) > 2 or len(word) == 4) else 3
        if (
            case is not None
            and case.start() >= shortest
            and _agrees(stem[: case.start()], case.group())
        ):
            stem = stem[: case.start()]
    plural = _PLURAL_KK.search(stem)
    if plural is not None and plural.start() >= 3 and stem not in _WHOLE_KK:
        stem = stem[: plural.start()]
    return stem


def _agrees(stem: str, end: str) -> bool:
    """Return whether an ending has the vowels, back or front, that the stem asks for."""
    vowels = [c for c in stem if c in _VOWELS_KK and c not in "уи"]
    if not vowels:
        return True
    if any(c in "аоұы" for c in vowels) and any(c in "әеөүіэ" for c in vowels):
        return True  # a loan takes either: "педагогті"
    front = vowels[-1] in "әеөүіэя"
    return front == any(c in "еі" for c in end) or vowels[-1] == "я"


# --- English -------------------------------------------------------------------------------------

_IRREGULAR_EN: Final = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "staff": "staff",
    "personnel": "personnel", "media": "media", "data": "data", "lives": "life", "wives": "wife", "criteria": "criterion",
    "livestock": "livestock", "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft", "feet": "foot", "teeth": "tooth",
    "species": "species", "series": "series", "workers": "worker", "headquarters": "headquarters", "head": "head", "households": "household",
    "businesses": "business", "buses": "bus", "analyses": "analysis", "indices": "index", "heads": "head", "movies": "movie",
}  # fmt: skip
_NO_NOUN_EN: Final = frozenset(
    "is was has this his its as us plus less thus times across towards besides versus always perhaps sometimes afterwards "
    "the a an of and or to in for by from with on at that which who whose when where while if than then also are were will "
    "shall may must can could should would be been have had it they them their our we i you he she not no but so such into "
    "under over after before during since until per percent percentage yes does includes remains needs works plans aims others "
    "per each every any all both more most other ones others against about between within without including".split()
)
_ADJECTIVE_AND_EN: Final = frozenset({"and", "or"})


def _counted_en(text: str, at: int, amount: Decimal) -> Counted | None:
    adjective = False
    for word, end in _words(text, at, 5):
        name = "" if word in _NO_NOUN_EN else _noun_en(word, amount)
        if name:
            return Counted(MEASURES.get(name, name), end)
        if adjective and word in _ADJECTIVE_AND_EN:
            adjective = False
            continue
        if word in _NO_NOUN_EN or (word.endswith("ed") and adjective):
            return None
        adjective = True
    return None


def _noun_en(word: str, amount: Decimal) -> str:
    if word in _IRREGULAR_EN:
        return _IRREGULAR_EN[word]
    if amount == 1:
        return "" if word.endswith(("al", "ive", "ous", "ic", "ed", "ing", "ary", "ble")) else word
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "ous")) or len(word) < 4:
        return ""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    if word.endswith("lves"):
        return f"{word[:-3]}f"
    return word[:-1]
