"""The Kazakh noun phrase before a figure: the nominative, with what describes and owns it."""

import re
from collections.abc import Sequence
from typing import Final, Literal

from pipeline.extract.figures.subjects.kazakh.described import (
    FIRST_HALVES,
    HOW_DONE,
    SOMEWHERE,
    THOSE_WHO,
    describes,
    governs,
    is_done_with,
    is_manner,
)
from pipeline.extract.figures.subjects.kazakh.joined import (
    PLURAL,
    VERBAL_NOUN,
    before_both,
    before_joined,
    before_list,
)
from pipeline.extract.figures.subjects.kazakh.oblique import (
    PAIRS,
    before_clause,
    before_genitive,
    before_qualities,
)
from pipeline.extract.figures.subjects.kazakh.owners import owner_across
from pipeline.extract.figures.subjects.kazakh.roles import (
    BY_TIME,
    CONVERB,
    FILLERS,
    NOT_OBLIQUE,
    WITHOUT,
    Word,
)
from pipeline.extract.figures.subjects.kazakh.words import MEASURE, NUMBER_WORDS
from pipeline.extract.figures.subjects.shared import MARK, as_subject
from pipeline.kazakh import readings

#: What may stand between the nominative and the figure.
Through = Literal["nothing", "adverbs", "all"]
_OBLIQUE: Final = ("object", "place")
IN_PHRASE: Final = ("head", "genitive", "quality", "quote")


def as_kazakh_subject(phrase: str) -> str:
    """Return a phrase as the table has it, a place with its capital.

    >>> as_kazakh_subject("Каспий деңгейі"), as_kazakh_subject("Өрт саны")
    ('Каспий деңгейі', 'өрт саны')
    """
    subject = as_subject(_SHARES_OF.sub("", _TITLE_BEHIND.sub("", phrase)))
    if _OF_WHOM.search(subject) or subject in NUMBER_WORDS:
        return ""  # халықтың: what it has is not told
    first = subject.partition(" ")[0]
    forms = readings(first) if phrase.strip()[:1].isupper() else ()
    named = bool(forms) and all(form.word_class == "name" for form in forms)
    return subject[:1].upper() + subject[1:] if named else subject


#: What is measured stands last, no title does: "шығындарды өтеу «Бюджет туралы» [заңмен]".
_TITLE_BEHIND: Final = re.compile(r"(?<=\w) «[^«»]+ туралы»\s*\Z")
#: "25 пайызының [өтілі]"
_SHARES_OF: Final = re.compile(r"\A(?:пайыз|процент)[ыі]н[ыі]ң ")
_OF_WHOM: Final = re.compile(r"[^\W\d]{3}[ндт][ыі]ң\Z")


def nominative(text: str, words: Sequence[Word], through: Through) -> str:
    """Return the nominative nearest to the end; `through` says what may stand between."""
    at = len(words)
    while at and words[at - 1].text.lower() in FILLERS:
        at -= 1
    if [word.text.lower() for word in words[at:]] in (["орташа", "айлық"], ["орта", "айлық"]):
        return text[words[at].start : words[-1].end]  # the monthly pay
    while at:
        role = words[at - 1].role
        if words[at - 1].text == "," and through != "all":
            return ""
        before_comma = at < len(words) and words[at].text == ","
        if before_comma and role == "head" and CONVERB.search(words[at - 1].text):
            role = "verb"  # сақталып, қалып: staying
        if before_comma and role == "head" and is_condition(words[at - 1].text.lower()):
            return ""  # қайталап жасаса, 30 АЕК: a clause of its own
        if role == "quality" and at == len(words) and through == "all" and _is_of_figure(words[-1]):
            role = "out"  # мөлшерлеме бұған дейінгі 14 пайыздан
        if role == "quality" and at == len(words) and WITHOUT.search(words[-1].text):
            role = "out"  # пәтердің құны жөндеусіз 19 млн теңге
        if role == "quality" and at < len(words) and words[at].text.lower() in _TURNS:
            role = "out"  # екінші жыл қатарынан
        if role == "quality" and _may_be_noun(words[at - 1].text.lower()):
            role = "head"  # шоттағы қалдық: no noun follows
        if at > 1 and (words[at - 2].text.lower(), words[at - 1].text.lower()) in PAIRS:
            at -= 2  # саны жыл сайынғы 12 %
            continue
        timed = at > 1 and words[at - 2].text.lower() in _TIMES
        if timed and words[at - 1].text.lower() in _WHEN:
            at -= 2  # әр жолы, алғашқы жылы
            continue
        done = at > 1 and words[at - 2].role == "participle"
        if done and words[at - 1].text.lower() in _WHEN:
            at -= 2  # мөлшері құрылған күні
            continue
        if role == "head" and [word.text for word in words[at : at + 2]] == ["болып", ","]:
            role = "head" if words[at - 1].owned else "out"  # көшбасшы болып, 75 жасқа жетті
        if role == "object" and through == "adverbs" and _TO_PERIOD.fullmatch(words[at - 1].text):
            role = "place"  # индексі өткен жылғы тиісті тоқсанына 107 %
        if role == "head" and at < len(words) and words[at].text.lower() in _TIME_OF:
            role = "out"  # қарбалас уақытта
        if role == "this" and _points_at_oblique(words, at - 1):
            role = "out"  # мөлшері бұл деңгейден 5 пайызға
        first = role in ("head", "quality") and words[at - 1].text.lower() in _TIMES
        if first and at < len(words) and words[at].text == MARK:
            role = "out"  # алғашқы тоғыз айда
        if role == "link" and at > 1 and words[at - 2].role == "verb":
            role = "out"  # жарналар бөлек есептеледі және айына 18 мың теңге болады
        if role in ("head", "quote"):
            return phrase_before(text, words, at)
        passed = {
            "nothing": ("out", "genitive"),
            "adverbs": ("out", "genitive", "postposition", "place"),
        }
        if role in ("stop", "this", "link", "quality") or role not in passed.get(through, (role,)):
            return ""
        if role == "genitive":
            at = before_genitive(words, at)
        elif role == "postposition" and _compares_bare(words, at):
            at = before_qualities(words, at - 2)
        elif role == "postposition":
            at = before_clause(words, at - 1)
        elif role in _OBLIQUE:
            at = before_clause(words, at)
        else:
            at -= 1
    return ""


def _compares_bare(words: Sequence[Word], at: int) -> bool:
    """Return whether what is compared with has nothing before it: "бақылаумен салыстырғанда"."""
    with_what = words[at - 2] if at > 1 else None
    compares = words[at - 1].text.lower() in ("салыстырғанда", "қарағанда")
    return compares and with_what is not None and not with_what.owned and with_what.role == "object"


def _is_of_figure(word: Word) -> bool:
    """Return whether a quality right before a figure is told of the figure: "жоспарлы 25 %"."""
    return word.text.lower() in OF_FIGURES or word.text.lower() in (
        "басындағы",
        "соңындағы",
        "кезеңдегі",
    )


OF_FIGURES: Final = frozenset(
    "нормативтік дейінгі кейінгі бұрынғы алдыңғы бастапқы толық жоспарлы жобалық болжамды нысаналы нақты қазіргі рекордтық".split()
)


_TO_PERIOD: Final = re.compile(r"(?:кезең|мерзім|тоқсан|ай)(?:[ғг][ае]|[ыі]н[ае])")
_TIME_OF: Final = frozenset("уақытта кезде кезеңде мезгілде сәтте".split())
_TIMES: Final = frozenset(
    "әр әрбір келесі соңғы алғашқы осы бұл қазіргі бүгінгі кешегі дүйсенбі сейсенбі сәрсенбі бейсенбі жұма сенбі жексенбі".split()
)
_WHEN: Final = frozenset("жолы күні жылы айы аптасы тоқсаны маусымы".split())
#: What is counted by ordinals.
_TURNS: Final = frozenset("жыл жылы ай айда рет тоқсан тоқсанда".split())


def _points_at_oblique(words: Sequence[Word], at: int) -> bool:
    """Return whether "бұл" points at an oblique noun behind a nominative: "мөлшері бұл деңгейден"."""
    behind = words[at + 1].role if at + 1 < len(words) else ""
    return at > 0 and behind in _OBLIQUE and words[at - 1].role == "head"


def is_condition(word: str) -> bool:
    """Return whether a word is a verb of condition: "жасаса", "көтерілсе"."""
    noun = any(form.lemma == word for form in readings(word))
    return len(word) > 4 and word.endswith(("са", "се")) and not noun


def phrase_before(text: str, words: Sequence[Word], end: int) -> str:
    """Return the noun that ends at `end` with its qualities, genitives, bare nouns and objects."""
    start, between = end - 1, (0, 0)
    while start:
        word, following = words[start - 1], words[start]
        pair = start > 1 and (words[start - 2].text.lower(), word.text.lower()) in PAIRS
        besides = start > 1 and words[start - 2].text.lower() in _THAN_THIS
        if besides and word.text.lower() in ("басқа", "бөлек"):
            break  # бұдан басқа шай
        if word.text == MARK and start > 1 and words[start - 2].role == "genitive":
            start -= 1  # индикатордың 2024 жылғы мәні
            continue
        if pair or is_manner(words, start - 1):
            start -= 2
            continue
        if word.owned and _HAVING.fullmatch(following.text) and word.role == "head":
            start -= 1  # жоғары білімі барлар
            continue
        whole = words[start + 1].role if start + 1 < end else ""
        if word.role == "head" and word.owned and following.text == "жалпы" and whole != "genitive":
            break  # ипотекалық компаниясы жалпы сомасы
        if word.role == "head" and word.owned and following.text.lower() in _OF_DEGREE:
            noun = next(k for k in range(start, end) if words[k].role != "quality" or k == end - 1)
            if words[noun].role == "genitive":
                start = noun  # табысы ең төмен тұлғалардың үлесі: "тұлғалардың үлесі"
                break
        if word.role == "head" and _DOING_OF.search(word.text):
            break  # рейтингтің көтерілуі облигациялар кірістілігін төмендетті
        if word.text.lower() in _AIMS and start < end:
            break  # негізгі мақсаты шағын бизнестің үлесін 40 пайызға жеткізу болып табылады
        if word.role == "head" and word.owned and following.role == "head" and not following.owned:
            break  # департаменті келушілер: two nouns, no phrase
        two = MEASURE.search(word.text) and not following.text.startswith(("көрсеткіш", "деңгей"))
        if word.owned and following.role == "genitive" and two:
            break  # салықтың мөлшерлемесі қозғалтқышының көлемі
        nominative_ends = word.role == "head" and word.owned and following.role == "genitive"
        if nominative_ends and not following.owned:
            break  # заң жобасы айыппұлдың шегін
        if word.owned and following.role == "genitive" and word.text.lower() in _OFFICES:
            break  # Мемлекет басшысы халықтың табысы екі есе артатынын айтты
        bare_behind = following.role in ("head", "genitive") and not following.owned
        if word.text.lower() in _TITLES and bare_behind:
            break  # әкім бюджет шығысының 14 пайызға қысқарғанын айтты
        if word.role == "head" and VERBAL_NOUN.search(word.text) and _owns(words, start):
            break  # жүйені енгізу қызметтердің қолжетімділігін арттырады
        study = word.text.lower() in _STUDIES and (following.role == "genitive" or start == 1)
        told = following.role in ("head", "genitive") and not following.owned
        if study and told and not VERBAL_NOUN.search(following.text):
            break  # талдау тарифтің 10 пайызға көтерілуі инфляцияны жеделдететінін көрсетті
        bare = word.role == "head" and start < end - 1 and not word.text.isupper()
        dwelling = word.text.lower() == "тұрғын" and following.text.startswith("үй")
        if bare and following.role == "quality" and not words[end - 1].owned and not dwelling:
            break  # төраға айлық инфляция: a bare noun hangs on an owned one only
        two = following.role == word.role == "head" and not following.owned
        many = PLURAL.search(word.text) and not _is_word(word.text.lower())  # not пәтер
        if two and many and not _DONE_TO_MANY.fullmatch(following.text):
            break  # сарапшылар доллар бағамы өседі деп болжайды
        if two and start > 1 and words[start - 2].text.lower() in ("бұл", "мұндай"):
            break  # бұл өсім өсімдік шаруашылығының 5 пайызға ұлғаюы
        if _opens_gap(words, start, end):
            owner = owner_across(words[:end], start) if words[end - 1].owned else 0
            if word.role == "quality" and any(w.role == "genitive" for w in words[start : end - 1]):
                owner = 0  # кәсіпорынның капиталындағы мемлекеттің үлесі
            if owner and not between[1]:
                between, start = (owner, start), owner  # оқушылардың математикадан орташа балы
                continue
            if word.role == "quality":
                break  # мектептердегі оқушылар, бөгетке дейінгі көлем: as "in schools"
        belongs = word.role in IN_PHRASE or governs(following, word)
        belongs = belongs or (word.text.lower() == "ағымдағы" and following.text.startswith("шот"))
        belongs = belongs or (word.text.lower() == "сатып" and following.text.startswith("алу"))
        if is_done_with(word, words[start : start + 6]):
            belongs = True  # мектепке бала қабылдау жоспары
        doing = VERBAL_NOUN.search(following.text) or _DOING_OF.search(following.text)
        if word.text.lower() in HOW_DONE and doing:
            belongs = True  # қайта қаржыландыру ставкасы, Үкіметтің қоса қаржыландыруы
        done = following.role == "participle" or following.text.endswith(("ғаны", "гені"))
        if done and word.text.lower() in FIRST_HALVES:
            belongs = True  # қалпына келтірілген сома
        if word.role == "verb" and CONVERB.search(word.text):
            # көшіп келгендер саны, тоқтап тұру уақыты
            belongs = bool(THOSE_WHO.search(following.text) or _HELPING.fullmatch(following.text))
        if (joined := before_joined(words, start, end)) < start:
            start = joined
        elif belongs or describes(words, start - 1):
            start -= 1
        elif (
            _is_owned(words, start)
            and not between[1]
            and (owner := owner_across(words[:end], start))
        ):
            between, start = (owner, start), owner  # судағы фтордың рұқсат етілген мөлшері
        else:
            break
    start = min(before_list(words, start, end), before_both(words, start, end))
    while start < end - 1 and (
        words[start].role == "quote"
        or words[start].text == "емес"
        or (len(words[start].text) < 2 and words[start].text not in _ROMAN)
    ):
        start += 1
    while end > start + 1 and words[end - 1].text.lower() in FILLERS:
        end -= 1  # экспорт орташа
    phrase = words[start:end]
    last = phrase[-1].text.strip('«»“”„"')
    if len(phrase) > 10 or len(last) < 2 or not last[-1].isalpha() or _ENDING_ALONE.fullmatch(last):
        return ""
    if last.lower() in FILLERS or last.lower() in _UNITS or last.endswith(("дағы", "дегі")):
        return ""
    if phrase[0].text in _UNITS and not text[: phrase[0].start].strip():
        return ""  # (401) мың туылғандар
    if between[0] > start:
        return f"{text[phrase[0].start : words[between[0] - 1].end]} {text[words[between[1]].start : phrase[-1].end]}"
    return text[phrase[0].start : phrase[-1].end].replace(f" {MARK} ", " ")


#: "I топ", "V санат"
_ROMAN: Final = "IVXІХ"
#: "білімі барлардың", "санаты бар": those who have it.
_HAVING: Final = re.compile(r"(?:бар|жоқ)(?:[лт]ар(?:ы|дың|ының)?)?")


#: "оқу жылының басында мектептердің саны"
_SOMETIME: Final = re.compile(r"(?:бас|соң|аяғ|орта)с?[ыі]нд?ан?")


def _opens_gap(words: Sequence[Word], at: int, end: int) -> bool:
    """Return whether the word before `at` is none of the phrase, but may stand between owner and owned.

    A place ("мектептердегі", "математикадан"), a bound ("бөгетке дейінгі"), what it is to or with.
    """
    word, following = words[at - 1], words[at]
    if word.role == "quality" and SOMEWHERE.search(word.text):
        return True
    if at > 1 and word.text.lower() in NOT_OBLIQUE and words[at - 2].role == "object":
        return words[at - 2].text.lower() != "мектепке"
    if not words[end - 1].owned:
        return False
    if word.role == "postposition":
        return word.text.lower() in ("қатысты", "байланысты")
    if word.text.lower() in BY_TIME:
        return True  # педагогтің аптасына жүктемесі
    if word.owned or governs(following, word) or _SOMETIME.fullmatch(word.text):
        return False
    return word.role == "place" or (
        word.role == "object" and _TO_OR_WITH.search(word.text) is not None
    )


_TO_OR_WITH: Final = re.compile(r"(?:[ғқ]а|[гк]е|[мпб]ен)\Z")


def _is_owned(words: Sequence[Word], at: int) -> bool:
    """Return whether a participle stands before an owned noun with its qualities."""
    if words[at - 1].role != "participle":
        return False
    bare = ("quality", "head")  # мигранттардың [елден шыққан] ақша аударымдары
    noun = next((w for w in words[at:] if w.owned or w.role not in bare), None)
    return noun is not None and noun.owned


#: How much of it something has: told with what it has, they describe it as a participle does.
_OF_DEGREE: Final = frozenset("ең төмен жоғары көп аз мол биік нашар әлсіз".split())
_THAN_THIS: Final = frozenset("бұдан одан мұнан осыдан содан".split())
#: Who says something about a subject.
_OFFICES: Final = frozenset(
    "басшысы министрі вице-министрі премьер-министрі төрағасы әкімі президенті директоры өкілі хатшысы спикері орынбасары сарапшысы".split()
)
#: "көтерілуі": what something does is no word of another noun.
_DOING_OF: Final = re.compile(r"(?:[^\W\d]{3}у|ю)[ыі]\Z")


def _owns(words: Sequence[Word], at: int) -> bool:
    """Return whether what begins at a place is a genitive of its own, with its qualities."""
    while at < len(words) - 1 and words[at].role == "quality":
        at += 1
    many = _MANY.search(words[at].text) is not None
    return words[at].role == "genitive" and not words[at].owned and many


_MANY: Final = re.compile(r"[лдт][ае]рд[ыі]ң\Z")


def _is_word(word: str) -> bool:
    return any(form.lemma == word for form in readings(word))


#: "тексерулер жүргізу мерзімі", "рұқсаттар беру саны"
_DONE_TO_MANY: Final = re.compile("(?:жүргіз|көрсет|бер|жаса|өткіз|орында)у")
#: What something is for stands before what is done.
_HELPING: Final = re.compile(r"(?:тұр|жүр|кет|ал|бер|кел|шығ|өт)у(?:д[ыі]ң)?")
_AIMS: Final = frozenset("мақсаты міндеті мақсатымыз міндетіміз мақсат міндет".split())
#: What a number had before it that could not be read.
_UNITS: Final = frozenset("км га мм см кг теңге тг мың млн млрд трлн пайыз".split())
_TITLES: Final = frozenset(
    "банк министрлік үкімет агенттік ведомство комитет әкімдік әкім министр вице-министр премьер-министр төраға президент директор спикер сарапшы баяндамашы комиссия инспекция инспектор прокурор аудитор департамент басқарма ғалым ревизор бақылаушы".split()
)
_STUDIES: Final = frozenset(
    "талдау зерттеу тексеру мониторинг сауалнама баяндама мақала есеп шолу аудит сараптама зертхана тексеріс сынама өлшем бақылау ревизия".split()
)


#: Cut off from a name in quotes: "«Қазпошта» -ға".
_ENDING_ALONE: Final = re.compile(
    r"(?!нан)(?:[ғқ]а|[гк]е|н[ыі]|[дт][аеыі]|[ндт][ыі]ң|[дтн][ае]н|[мбп]ен|н[ае])"
)


def _may_be_noun(word: str) -> bool:
    """Return whether a word that looks like a quality may be a noun: "қалдық", "портфелі"."""
    return not readings(word) or any(
        form.word_class == "noun" and (form.lemma == word or form.owned) for form in readings(word)
    )
