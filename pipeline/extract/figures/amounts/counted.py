"""The noun that a number counts: "25 новых школ" counts школа, "10 мың жұмыс орны" орын."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final

from pipeline.extract.figures.amounts.counted_kazakh import counted_kazakh
from pipeline.extract.figures.amounts.counted_words import MEASURES, Counted, following_words
from pipeline.russian import analyzer


def counted_noun(
    text: str, at: int, language: str, amount: Decimal, worded: bool = False
) -> Counted | None:
    """Return the noun counted by the number that ends at `at`, None if none follows.

    >>> counted_noun("25 новых школ построено", 2, "ru", Decimal(25))
    Counted(name='школа', end=13)
    """
    if language == "kk":
        if _OF_THEM_KK.search(text, max(0, at - 12), at):
            return None  # қызметшілердің 20 мыңын | оқыту
        return None if worded and amount == 1 else counted_kazakh(text, at)
    if worded and amount == 1:
        return None
    return _counted_ru(text, at, amount) if language == "ru" else _counted_en(text, at, amount)


#: So many of what the words before name.
_OF_THEM_KK: Final = re.compile(r"(?:мың|миллион|миллиард|жүз)(?:ын|ының|ына)\Z")


# --- Russian -------------------------------------------------------------------------------------

#: Forms that pymorphy reads as a rarer noun, and ranks that a lone "1" or "1,2" gives: "1 место".
_LIKELIER_RU: Final = {
    "голов": "голова",
    "очков": "очко",
    "родившихся": "родившийся",
    "умерших": "умерший",
}
_RANKS_RU: Final = frozenset(
    "место разряд категория класс этап степень группа курс уровень очередь".split()
)
#: "лауреат 2 степени", "инвалиды 2 группы", "дорога 3 категории": what has a rank, before its number.
_RANKED_RU: Final = re.compile(
    r"(?<!\w)(?:лауреат|диплом|орден|инвалид|пенси|дорог|отход|котельн|линейк)[а-я]{0,4} {1,3}(?:[1-4](?:,| и|-) ?)?[1-4]\Z"
)
_RANK_RU: Final = re.compile(r" {1,3}(?:степен|групп|категори|класс|разряд|очеред|уровн)")
#: Adjectives and participles that are people where no noun follows.
_PEOPLE_RU: Final = frozenset(
    "учащийся работающий безработный больной военнослужащий новорождённый живорождённый служащий трудящийся верующий погибший".split()
)
_PARTICIPLES_RU: Final = {
    "пострадать": "пострадавший",
    "погибнуть": "погибший",
    "осудить": "осуждённый",
    "обучаться": "обучающийся",
    "заведовать": "заведующий",
    "отдыхать": "отдыхающий",
}
_SHORT_RU: Final = {
    "чел": "человек",
    "ед": "единица",
    "шт": "штука",
    "экз": "экземпляр",
    "уч": "учащийся",
    "мзп": "МЗП",
    **{
        word: word.upper()
        for word in "нпа сэз мфо бву цон нпз гпз вэс сэс ниш трц спк жск кск кфх кгп ргп гкп гккп ргкп ргу кгу гу ао азс агнкс мтф фап впг оопт нко ктж".split()
    },
}
#: "Приложение: на 3 л.", "на 12 листах": how long a paper is.
_ON_SHEETS_RU: Final = re.compile(r"(?<!\w)на {1,3}\d{1,4}\Z")
_SHEETS_RU: Final = re.compile(r" {0,3}(?:л\.|лист(?:е|ах)(?!\w)|стр\.|страниц(?:е|ах)(?!\w))")
#: "120чел."
_GLUED_RU: Final = re.compile(r"(чел|ед|шт|экз)(?!\w)\.?")
_NO_NOUN_RU: Final = frozenset(
    "число числа и или а но в на с к о об по за из от до для при год года году раз том том числе более менее свыше около "
    "процент процентов также путем течение счет г "
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)


#: First parts of nouns that do not bend: "койко-место", "онлайн-курс".
_UNBENT_RU: Final = re.compile(
    r"[а-я]{2,}о|онлайн|интернет|бизнес|веб|пресс|медиа|мини|it|ит|смарт|фитнес"
)


@lru_cache(maxsize=50_000)
def parses(word: str) -> tuple[tuple[str, str, str, str, float], ...]:
    """Return part of speech, case, number, dictionary form and score of a Russian word."""
    found = tuple((*_of_tag(p.tag), p.normal_form, p.score) for p in analyzer().parse(word))
    if word in _NOUNS_FIRST:
        return tuple(sorted(found, key=lambda parse: parse[0] != "NOUN"))
    return found


#: More often a fine and a loan than "foaming" and "let us eat up".
_NOUNS_FIRST: Final = frozenset("пеня пеню заем".split())


@lru_cache(maxsize=5_000)
def _of_tag(tag: Any) -> tuple[str, str, str]:
    """Return part of speech, case and number: some thousand tags serve all words."""
    return str(tag.POS), str(tag.case), str(tag.number)


#: "114 из 168 проектов", "23 из более чем 40 заявок": the noun stands behind the second number.
_OF_SO_MANY_RU: Final = re.compile(
    r" из (?:более чем |примерно |почти )?(?P<all>\d[\d ]{0,9})(?= [а-я])"
)


def _counted_ru(text: str, at: int, amount: Decimal) -> Counted | None:
    so_many = _OF_SO_MANY_RU.match(text, at)
    if so_many:
        every = Decimal(so_many["all"].replace(" ", ""))
        of_all = _counted_ru(text, so_many.end(), every) if amount < every else None
        return Counted(of_all.name, at) if of_all else None
    if amount < 5 and _RANK_RU.match(text, at) and _RANKED_RU.search(text, max(0, at - 30), at):
        return None
    if _ON_SHEETS_RU.search(text, max(0, at - 10), at) and _SHEETS_RU.match(text, at):
        return None
    if glued := _GLUED_RU.match(text, at):
        return Counted(_SHORT_RU[glued[1]], glued.end())
    joined = False
    for word, end in following_words(text, at, 5, quoted=True):
        if text[end - 1] == '"' and not _adjective_ru(word):
            return None
        if joined and amount == 1 and word in ("места", "место"):
            return Counted("место", end)  # не менее 1 рабочего места
        if word in _SHORT_RU:
            dot = text[end : end + 1] == "."
            return Counted(_SHORT_RU[word], end + dot)
        noun = word not in _NO_NOUN_RU and text[end - 1] != '"'
        name = _noun_ru(word, amount) if noun else ""
        likelier = word in _LIKELIER_RU  # родившихся живыми
        if name and (likelier or not _leads_on(text, word, end, amount)):
            return Counted(MEASURES.get(name, name), end)
        if word == "и" and joined:  # малых и средних предприятий
            joined = False
            continue
        if word in _NO_NOUN_RU or not _describes_ru(word, amount):
            return None
        joined = True
    return None


def _describes_ru(word: str, amount: Decimal) -> bool:
    """Return whether an adjective may stand between a number and its noun: not "2 настоящей статьи"."""
    one = amount != int(amount) or (int(amount) % 10 == 1 and int(amount) % 100 != 11)
    return any(
        pos in ("ADJF", "PRTF") and score > 0.1 and (one or number == "plur")
        for pos, _, number, _, score in parses(word)
    )


def _leads_on(text: str, word: str, end: int, amount: Decimal) -> bool:
    """Return whether a word that may be noun or adjective is one here: "рабочих мест"."""
    if not _adjective_ru(word):
        return False
    following = next(following_words(text, end, 1), ("", 0))[0]
    if following in ("места", "место"):
        return True
    return bool(following) and following not in _NO_NOUN_RU and bool(_noun_ru(following, amount))


def _noun_ru(word: str, amount: Decimal) -> str:
    whole = amount == int(amount)
    last = int(amount) % 100
    singular = whole and last % 10 == 1 and last != 11
    broken = not whole and amount < 1000  # 2,5 случая
    if word in _LIKELIER_RU:
        return _LIKELIER_RU[word]
    if "-" in word:  # детей-инвалидов
        *first, last_part = word.split("-")
        parts = [_noun_ru(part, amount) for part in first]
        noun = _noun_ru(last_part, amount)
        if noun and not all(parts) and len(first) == 1 and _UNBENT_RU.fullmatch(first[0]):
            parts = first  # койко-мест, бизнес-инкубаторов
        return "-".join([*parts, noun]) if noun and all(parts) else ""
    found = parses(word)
    best = found[0][4] if found else 0.0
    adjective = word.endswith(("ых", "их")) and bool(found) and found[0][0] == "ADJF"
    many = ""  # 91 школ: against the grammar, and yet
    for pos, case, number, lemma, score in found:
        if pos == "ADJF" and lemma in _PEOPLE_RU:
            return lemma
        if pos == "PRTF" and lemma in _PARTICIPLES_RU:
            return _PARTICIPLES_RU[lemma]
        if pos != "NOUN" or score < 0.1 * best:
            continue
        if adjective and not lemma.endswith(("й", "е", "я")):
            continue  # 16 ветровых: no Mr Ветров; but 5 рабочих
        if (amount == 1 or broken) and lemma in _RANKS_RU:
            return ""
        if broken and (case, number) != ("gent", "sing"):
            continue  # учащиеся 3,4 классов
        if singular and number == "sing":
            return lemma
        if singular and amount > 1 and case == "gent" and number == "plur":
            many = many or lemma
        if not singular and (case == "gent" or (number == "plur" and case not in ("nomn", "accs"))):
            return lemma
    return many


def _adjective_ru(word: str) -> bool:
    return any(pos in ("ADJF", "PRTF") and score > 0.1 for pos, _, _, _, score in parses(word))


# --- English -------------------------------------------------------------------------------------

_IRREGULAR_EN: Final = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "staff": "staff",
    "personnel": "personnel", "media": "media", "data": "data", "lives": "life", "wives": "wife", "criteria": "criterion",
    "livestock": "livestock", "cattle": "cattle", "sheep": "sheep", "aircraft": "aircraft", "feet": "foot", "teeth": "tooth",
    "species": "species", "subspecies": "subspecies", "series": "series", "workers": "worker", "headquarters": "headquarters", "head": "head", "households": "household",
    "businesses": "business", "buses": "bus", "analyses": "analysis", "indices": "index", "heads": "head", "movies": "movie",
    "kazakhstanis": "kazakhstani",
}  # fmt: skip
_IN_US_EN: Final = frozenset(
    "bonus bus campus census consensus corpus focus genius nexus prospectus status surplus terminus virus".split()
)
_NO_NOUN_EN: Final = frozenset(
    "is was has this his its as us plus less thus times across towards besides versus always perhaps sometimes afterwards "
    "the a an of and or to in for by from with on at that which who whose when where while if than then also are were will "
    "shall may must can could should would be been have had it they them their our we i you he she not no but so such into "
    "under over after before during since until per percent percentage yes does includes remains needs works plans aims others "
    "per each every any all both more most other ones others against about between within without including".split()
)
#: Nouns of many that stand before another noun.
_BEFORE_NOUN_EN: Final = frozenset(
    "livestock cattle sheep sports savings customs sales media data".split()
)
_ADJECTIVE_AND_EN: Final = frozenset({"and", "or"})


_OF_IT: Final = re.compile(
    r" (?:specialist|professional|engineer|developer|expert|graduate|student|compan|firm|enterprise|project|product|service|system|solution|school|class|lyceum|park|hub|start-?up)"
)


def _counted_en(text: str, at: int, amount: Decimal) -> Counted | None:
    adjective, led, before = False, False, ""
    for place, (word, end) in enumerate(following_words(text, at, 5)):
        if word in ("more", "such") and not place:
            continue  # 206 more projects, 156 such sites
        if word == "it" and not place and _OF_IT.match(text, end):
            continue  # 45,000 IT specialists
        name = "" if word in _NO_NOUN_EN else _noun_en(word, amount)
        describes = (word.endswith("ics") and adjective) or word in _BEFORE_NOUN_EN
        if name and describes:  # transport and logistics centres, livestock farms
            for following, _ in following_words(text, end, 2 if word in _BEFORE_NOUN_EN else 1):
                if following in _NO_NOUN_EN:
                    break
                name = "" if _noun_en(following, amount) else name
        if name:
            live = before == "live" and name == "birth"
            return Counted("live birth" if live else MEASURES.get(name, name), end)
        led, before = before.endswith("ly") or before == "already", word  # newly diagnosed cases
        if adjective and word in _ADJECTIVE_AND_EN:
            adjective = False
            continue
        if word in _NO_NOUN_EN or (word.endswith("ed") and adjective and not led):
            return None
        adjective = True
    return None


def _noun_en(word: str, amount: Decimal) -> str:
    if word in _IRREGULAR_EN:
        return _IRREGULAR_EN[word]
    if word.endswith(("children", "women", "men", "people")) and len(word) > 7:
        return re.sub(r"ren\Z", "", re.sub(r"men\Z", "man", word))
    if amount == 1:
        return "" if word.endswith(("al", "ive", "ous", "ic", "ed", "ing", "ary", "ble")) else word
    if (
        not word.endswith("s")
        or word.endswith(("ss", "us", "is", "ous"))
        or word in ("gas", "biogas")
        or len(word) < 4
    ):
        return ""
    if word.endswith("ies") and len(word) > 4:
        return f"{word[:-3]}y"
    if word.endswith(("sses", "ches", "shes", "xes", "zzes")):
        return word[:-2]
    if word.endswith("uses") and word[:-2] in _IN_US_EN:
        return word[:-2]
    if word.endswith("lves"):
        return f"{word[:-3]}f"
    return word[:-1]
