"""What each word of a Kazakh clause does in it: told by the dictionary, else by its ending."""

import re
from functools import lru_cache
from typing import Final, Literal, NamedTuple

from pipeline.extract.figures.subjects.kazakh.words import (
    ADVERBS,
    LINKS,
    MEASURE,
    MORE_OR_LESS,
    POSTPOSITIONS,
)
from pipeline.extract.figures.subjects.shared import MARK
from pipeline.kazakh import is_verb, readings

_TOKEN: Final = re.compile(
    rf"\w+(?:[-\N{{EN DASH}}'\N{{RIGHT SINGLE QUOTATION MARK}}]\w+|(?<=[^\W\d]{{3}})/[^\W\d]{{3,}})*|[«“„\"][^«»“”„\"]{{1,80}}[»”\"]|[^\w\s]|{MARK}"
)
#: Words of another clause: nothing beyond them is the subject.
_STOPS: Final = frozenset(
    "ал бірақ алайда дегенмен болса егер сондықтан өйткені себебі деп деді мәлімдеді бар жоқ атап ол олар біз сіз".split()
)
#: Words that stand for what was named before, left out of a subject.
_POINTING: Final = frozenset(
    "біздің сіздің менің мынадай оған соған бұған осыған оларға оларды онда одан бұдан мұнда осы сол биылғы былтырғы аталған ондай мұндай сондай оның олардың оны соның мұның өз өзінің әр әрбір көрсетілген күнгі".split()
)
#: By what time an amount is told: "жалдау ақысы айына 3 мың теңге".
BY_TIME: Final = frozenset("айына жылына күніне аптасына тәулігіне сағатына".split())
_ADVERBS: Final = (
    ADVERBS
    | BY_TIME
    | MORE_OR_LESS
    | frozenset(
        (
            "ертең кеше шамамен кемінде небәрі барлығы қана тағы есеппен бүгін алдағы ағымдағы соңғы "
            "жылда жылға айда айы ай жыл айында айының жылдары жылдарда жылдардағы осындай "
            "кезең кезеңде мәселен мысалы ескере отырып алғанда таңда уақытта енді әлі "
            "айтқанда көбі дәл жақын есе рет айтарлықтай ұзамай едәуір біршама шамалы күрт бірден біртіндеп бөлек тең"
        ).split()
    )
)
#: Left out right before the figure, part of a subject elsewhere: "орташа 15 пайыз", "орташа жалақы".
FILLERS: Final = frozenset("орташа орта жалпы бір жылдық айлық қосымша".split())
NOT_OBLIQUE: Final = frozenset({"дейінгі", "кейінгі"})

_PARTICIPLE: Final = re.compile(r"(?:\w[ғқ]ан|\w[гк]ен|[аеий]т[ыі]н)\Z")
#: The dictionary has them as nouns.
_PARTICIPLES: Final = frozenset(
    "туған келген біткен құлаған шіріген күйреген өлген қартайған зақымданған қысқартылған қатысатын өткізетін қараған".split()
)
_SINCE_DONE: Final = re.compile(
    r"\w{2}(?:[ғқ]алы|[гк]елі|[ғқ]анша|[гк]енше)\Z"
)  # басталғалы, аяқталғанша
_SINCE_STEM: Final = re.compile(r"(?:[ғқ]алы|[гк]елі|[ғқ]анша|[гк]енше)\Z")
_IF_WE: Final = re.compile(r"\w{2}с(?:а[қм]|е[км])\Z")
_NOMINAL: Final = re.compile(r"(?:[ғқ]аны|[гк]ені)\Z")  # игерілгені: what was spent
_ORDINAL: Final = re.compile(r"(?:[ыі]н|сын|нын)ш[ыі]\Z")  # төртінші
CONVERB: Final = re.compile(r"[ыіауеиоөүй]п\Z")
_FINITE: Final = re.compile(r"(?:[аеиыіу]?й?[дт][ыі]|ады|еді)\Z")
GENITIVE: Final = re.compile(r"[ндт][ыі]ң\Z")
_OBJECT: Final = re.compile(r"(?:[ғқ]а|[гк]е|[ыі]на|[ыі]не|[мбп]ен|н[ыі]|[дт][ыі]|[ыі]н)\Z")
_PLACE: Final = re.compile(r"(?:[дт][ае]|[дтн][ае]н)\Z")
_OWNED: Final = re.compile(r"[ыі]\Z")
_OWNED_OBLIQUE: Final = re.compile(r"[ыі](?:н(?:да|де|ан|ен|а|е)?|мен)\Z")
#: "еліміз": an owner that no noun before it says.
_OUR: Final = re.compile(r"м[ыі]з(?:[ғгд]?[аеыі]?|[дн][ыіае][ңн]|[дн]ағы|дегі)?\Z")
QUALITY: Final = re.compile(r"(?:[лдт][ыі]қ|[лдт]ік|[лдт][ыі]|с[ыі]з)\Z")

#: What a word does in the clause; "object" is dative, accusative or instrumental, "place" locative or
#: ablative, "out" an adverb, a date or a pointing word, "this" what stands for a whole sentence.
Role = Literal[
    "head", "genitive", "object", "place", "quality", "participle", "verb", "postposition", "out",
    "this", "stop", "link", "quote",
]  # fmt: skip


class Word(NamedTuple):
    """A word of a Kazakh text, where it stands and what it does; ``owned`` by its ending."""

    text: str
    start: int
    end: int
    role: Role
    owned: bool = False


def words_of(text: str) -> list[Word]:
    """Return the words of a text with their roles."""
    words = [_word(match) for match in _TOKEN.finditer(text)]
    for at, word in enumerate(words):
        if _is_dwelling(word, words[at + 1] if at + 1 < len(words) else None):
            words[at] = word._replace(role="quality")
        if word.role == "head" and _goes_on(words, at):
            words[at] = word._replace(role="verb", owned=False)
        if word.text.lower() in _IN_EXCESS and _is_in_excess(words, at):
            words[at] = word._replace(role="quality")
        if word.role == "object" and _is_of_class(words, at):
            words[at] = word._replace(role="quality")
        if at and word.text == "кезең" and words[at - 1].role in ("quality", "participle"):
            words[at] = word._replace(role="head")  # жеңілдікті кезең
        if at and word.text == "қою" and words[at - 1].role == "head" and not words[at - 1].owned:
            words[at] = word._replace(role="head")  # талап қою: no thick demand
        behind = words[at + 1].role if at + 1 < len(words) else ""
        if word.role == "out" and WITHOUT.search(word.text) and behind in ("head", "genitive"):
            words[at] = word._replace(role="quality")  # қайтарымсыз грант
        if (
            at
            and word.text == "тиіс"
            and _DOING.search(words[at - 1].text)
            and behind in ("head", "genitive")
        ):
            words[at] = word._replace(role="participle")  # төленуі тиіс сома
            words[at - 1] = words[at - 1]._replace(role="object")
        if at and word.role == "quality" and _is_of_something(words, at):
            words[at] = word._replace(role="participle")
        if at and (words[at - 1].text.lower(), word.text) in _ONE_QUALITY:
            describes = behind in _NOMINAL_ROLES and word.text != "есеппен"
            role: Role = "quality" if describes else "out"
            words[at - 1 : at + 1] = [w._replace(role=role) for w in words[at - 1 : at + 1]]
    return words


_DOING: Final = re.compile(r"[ую][ыі]\Z")
WITHOUT: Final = re.compile(r"[^\W\d]{3}с[ыі]з\Z")


def _is_of_something(words: list[Word], at: int) -> bool:
    """Return whether a quality has words of its own: "өтелуге тиісті сома", "деңгейден төмен халық"."""
    word, before = words[at].text, words[at - 1]
    if word == "тиісті":
        return before.role == "object" and before.text.endswith(("уға", "уге"))
    if word in ("тиесілі", "қажетті"):
        return before.role == "object"
    than = before.role == "place" and before.text.endswith(
        ("нан", "нен", "дан", "ден", "тан", "тен")
    )
    behind = words[at + 1].role if at + 1 < len(words) else ""
    return word in ("төмен", "жоғары") and than and behind in ("head", "genitive")


_NOMINAL_ROLES: Final = ("head", "genitive", "quality", "object", "place", "participle")
#: Two words that say of what kind a noun is: "облыстық маңызы бар жол", "алдын ала сома".
_ONE_QUALITY: Final = frozenset(
    {
        ("маңызы", "бар"),
        ("мүгедектігі", "бар"),
        ("алдын", "ала"),
        ("орташа", "есеппен"),
        ("орта", "есеппен"),
        ("жалпы", "есеппен"),
        ("жер", "үсті"),
        ("жер", "асты"),
        ("өзге", "де"),
        ("басқа", "да"),
        ("сол", "жақ"),
        ("оң", "жақ"),
    }
)


def _goes_on(words: list[Word], at: int) -> bool:
    """Return whether a word is the first of two verbs: "төмендей береді", "ұлғая отырып"."""
    behind = words[at + 1].text.lower() if at + 1 < len(words) else ""
    verb = words[at].text[-1] in "аеяй" and not _is_noun(words[at].text.lower())  # not несие берді
    return verb and _AUXILIARY.fullmatch(behind) is not None


_AUXILIARY: Final = re.compile(
    r"(?:ал|бер|түс|баста|кел|отыр)(?:[еа]?й?[дт][іы]|іп|ып|ген|ған|кен|қан)"
)


#: What each word leads to where it compares with nothing before it.
_IN_EXCESS: Final = {"аса": ("quality",), "артық": ("head", "genitive")}


def _is_in_excess(words: list[Word], at: int) -> bool:
    """Return whether a word is no "more than": "аса ірі сома", "артық төлем"."""
    behind = words[at + 1].role if at + 1 < len(words) else ""
    compares = at > 0 and words[at - 1].role in ("place", "stop")
    return behind in _IN_EXCESS[words[at].text.lower()] and not compares


def _is_of_class(words: list[Word], at: int) -> bool:
    """Return whether what looks like an accusative is a quality: "бірінші санатты дәрігерлер"."""
    if _OF_CLASS.fullmatch(words[at].text) is None or not 0 < at < len(words) - 1:
        return False
    return words[at - 1].role == "quality" and words[at + 1].role in ("genitive", "head")


_OF_CLASS: Final = re.compile(r"(?:санат|сынып|дәреже|топ|тип|деңгей|класс)[лдт][ыі]")


def _is_dwelling(word: Word, following: Word | None) -> bool:
    """Return whether "тұрғын" is the first half of "тұрғын үй", no dweller."""
    if following is None or word.text not in ("тұрғын", "Тұрғын"):
        return False
    return following.text.lower().startswith(("үй", "жай"))


def _word(match: re.Match[str]) -> Word:
    text = match.group()
    role, owned = _role(text)
    return Word(text, match.start(), match.end(), role, owned)


def _role(text: str) -> tuple[Role, bool]:
    if text[0] in '«»“”„"':
        return ("head" if len(text) > 1 else "quote"), False
    if not text[0].isalpha():
        return ("stop" if text in ";:()." or text[0].isdigit() else "out"), False
    if text.isupper() and 1 < len(text) < 7:
        return "head", False  # ЖІӨ, ШОБ
    return _role_of_word(text.lower())


@lru_cache(maxsize=50_000)
def _role_of_word(word: str) -> tuple[Role, bool]:
    """Return what a word does in the clause, and whether it has an owner's ending."""
    for words, role in _CLOSED:
        if word in words:
            return role, False
    stem, _, tail = word.rpartition("-")
    if stem and tail in ("дағы", "дегі", "тағы", "тегі"):
        return "quality", False  # ЖІӨ-дегі
    if _WITHOUT_ITS.search(word) or (stem and tail in ("сыз", "сіз")):
        return "object", not stem  # салығынсыз, ҚҚС-сыз
    if stem and QUALITY.search(stem) and QUALITY.search(tail) and len(tail) > 4:
        return "quality", False  # дәнді-бұршақты
    if stem and len(tail) > 2 and not _CASE.fullmatch(tail) and _is_noun(tail):
        return _role_of_word(tail)  # төсек-орын, жем-шөп
    if (
        stem
        and len(tail) < 5
        and (GENITIVE.search(tail) or _PLACE.search(tail) or _OBJECT.search(tail))
    ):
        place: Role = "place" if _PLACE.search(tail) else "object"  # ЖІӨ-де, ЖІӨ-не
        return ("genitive" if GENITIVE.search(tail) else place), tail in ("на", "не")
    if stem and len(tail) > 3 and not readings(word) and readings(tail):
        return _role_of_word(tail)  # алтын-валюта
    if _NOMINAL.search(word) and not any(form.case == "accusative" for form in readings(word)):
        return "head", True  # not of "неке": некені тіркеу
    if word.endswith(("стан", "сұлтан")) and not any(f.case == "ablative" for f in readings(word)):
        return "head", False  # Қазақстан, Нұр-Сұлтан: no ablative
    if (loan := _LOAN_PREFIX.match(word)) and not readings(word):
        return _role_of_word(word[loan.end() :])  # автоөнеркәсіп
    if _ORDINAL.search(word) or word == "шаққандағы":
        return "quality", False  # жан басына шаққандағы өнім
    if stem and len(tail) > 3 and not readings(word) and readings(tail):
        return _role_of_word(tail)  # алтын-валюта, агро-өнеркәсіптік
    if word in _PARTICIPLES:
        return "participle", False
    if _SINCE_DONE.search(word) and is_verb(f"{_SINCE_STEM.sub('', word)}ды"):
        return "verb", False
    if _IF_WE.search(word) and not readings(word):
        return "out", False  # атап айтсақ
    return _known_role(word) if readings(word) else _guessed_role(word)


#: What is without something of its own, told of no noun behind: "қосылған құн салығынсыз".
_WITHOUT_ITS: Final = re.compile(r"[^\W\d]{2}[ыі]нс[ыі]з\Z")
_LOAN_PREFIX: Final = re.compile(
    r"(?:авто|агро|авиа|био|гео|кибер|микро|нано|электр|энерго)(?=[^\W\d]{4})"
)


def _is_noun(word: str) -> bool:
    return any(form.lemma == word and form.word_class == "noun" for form in readings(word))


_CASE: Final = re.compile(r"[ндт][ыі]ң|[дтн][ае]н|[мбп]ен")
_CLOSED: Final[tuple[tuple[frozenset[str], Role], ...]] = (
    (frozenset({"бұл"}), "this"), (frozenset("жатыр отыр тұр жүр ие еді екен бола".split()), "verb"), (_STOPS, "stop"), (LINKS, "link"), (POSTPOSITIONS, "postposition"), (_ADVERBS | _POINTING, "out"),
    (FILLERS | NOT_OBLIQUE | frozenset("өзін-өзі ең үлкен емес жеке жаңа көрші орталықтандырылған мамандандырылған автоматтандырылған механикаландырылған кепілдендірілген жеңілдетілген оңайлатылған ресми шағын батыс шығыс оңтүстік солтүстік көпшілік".split()), "quality"),
)  # fmt: skip
_CASES: Final[dict[str, Role]] = {
    "nominative": "head", "genitive": "genitive", "attributive": "quality", "locative": "place", "ablative": "place",
    "dative": "object", "accusative": "object", "instrumental": "object",
}  # fmt: skip


def _known_role(word: str) -> tuple[Role, bool]:
    """Return the role of a word that the dictionary knows."""
    forms = readings(word)
    classes = {form.word_class for form in forms if form.lemma == word}
    if classes & {"noun", "name"}:
        quality = "adjective" in classes and QUALITY.search(word) is not None
        measure = MEASURE.search(word) is not None  # ені: the width, no other noun
        return ("quality" if quality else "head"), measure and not quality
    if "adjective" in classes:
        return ("participle" if _PARTICIPLE.search(word) else "quality"), False
    nouns = [form for form in forms if form.lemma != word]
    if classes and not nouns:
        done = _PARTICIPLE.search(word) and not word.startswith("бол")
        return ("participle" if done else "out"), False  # арналған
    somewhere = (form for form in nouns if form.case == "attributive")
    form = next(somewhere, nouns[0] if nouns else forms[0])  # құндағы: in the value, no swaddling
    if form.case == "accusative" and len(form.lemma) < 4 and _is_short_verb(word, form.lemma):
        return "verb", False
    owned = form.owned or (form.case == "locative" and any(f.owned for f in nouns))  # шетінде
    return _CASES[form.case], owned and _OUR.search(word) is None


#: Far more often the accusative of a noun than a verb: "тұрғын үйді пайдалануға беру".
_NOUNS_FIRST: Final = frozenset("үйді жерді суды қорды түрді".split())


def _is_short_verb(word: str, stem: str) -> bool:
    """Return whether a form is a verb in the past, not the accusative of a short noun: "алды"."""
    if not _FINITE.search(word) or word in _NOUNS_FIRST or _PLURAL_OBJECT.search(word):
        return False
    return is_verb(word) or any(form.word_class == "verb" for form in readings(stem))


#: "пайдаланылмай жатқан"
_NOT_DOING: Final = re.compile(r"[^\W\d]{4}[мбп][ае]й\Z")
#: "генерациядағы"; not "долларға шаққандағы"
_IN_PLACE: Final = re.compile(r"\w{3}(?<![ғқ]ан)(?<![гк]ен)[дт](?:ағы|егі)\Z")
#: "ластаушы заттар": who does something, by nobody owned.
_DOER: Final = re.compile(r"\w{3}[уы]ш[ыі]\Z")
#: "минималды жалақы", "нақты активті халық"
_LOAN_QUALITY: Final = re.compile(r"(?:[иуне]алды|[имнор]алды|ивті)\Z")
#: "сыни белгі", "мәдени шара"
_LEARNED_QUALITY: Final = re.compile(r"[^\W\d]{2}[нмхрлтд]и\Z")
#: "заттай мәнде", "ақшалай түрде"
_MANNER: Final = re.compile(r"(?:[дт][ае]й|л[ае]й)\Z")
#: "профициті", "трансферті": behind a voiced sound neither the past nor the accusative has "т".
_OWNED_LOAN: Final = re.compile(r"[аеиоуыіэюярлмнңй]т[ыі]\Z")
#: An accusative, where no verb is known: "тарифті", "кредитті".
_LOAN_OBJECT: Final = re.compile(r"[фтксшпцчхщ]т[ыі]\Z")
#: An accusative, no verb: "мотоциклдерді".
_PLURAL_OBJECT: Final = re.compile(r"[лдт][ае]р[дт][ыі]\Z")


def _guessed_role(word: str) -> tuple[Role, bool]:
    if _PARTICIPLE.search(word):
        return "participle", False
    if _PLURAL_OBJECT.search(word):
        return "object", False
    if _IN_PLACE.search(word):
        return "quality", False
    if _LEARNED_QUALITY.search(word):
        return "quality", False
    if _LOAN_QUALITY.search(word) and not is_verb(word):
        return "quality", False
    if _MANNER.search(word) and len(word) > 4:
        return "quality", False
    if (
        CONVERB.search(word)
        or _NOT_DOING.search(word)
        or word.endswith(("ймыз", "йміз", "ймын", "ймін", "амыз", "еміз"))
    ):
        return "verb", False
    if GENITIVE.search(word):
        return "genitive", word[:-3].endswith(("ы", "і"))
    if _OWNED_LOAN.search(word):
        return "head", True
    if len(word) > 3 and (_PLACE.search(word) or _OBJECT.search(word)):
        if _LOAN_OBJECT.search(word) and not is_verb(word):
            return "object", False
        if _FINITE.search(word):
            return "verb", False
        owned = _OWNED_OBLIQUE.search(word) is not None
        return ("place" if _PLACE.search(word) else "object"), owned
    if QUALITY.search(word) and len(word) > 4:
        return "quality", False
    if _DOER.search(word):
        return "head", False
    return "head", _OWNED.search(word) is not None
