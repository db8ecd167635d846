"""Organizations that the shipped models find, held to what policy text allows.

Kazakh: ``models/ner_kk``, a spaCy model trained on KazNERD. Russian: ``models/ner_ru``, the network
that natasha ships (Slovnet) with its frequent words. They see names no list holds; they also take
programmes, posts and abbreviations of things for organizations, so that each finding has to pass
`_believed`. Without the models the rules stand alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator
from dataclasses import replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any, Final

from pipeline.config import model_folder
from pipeline.extract.org_kazakh_heads import PLAIN_ENDINGS, kazakh_heads
from pipeline.extract.org_morphology import is_adjective
from pipeline.extract.org_russian_heads import heads
from pipeline.extract.org_text import Named, Tokens
from pipeline.russian import analyzer

if TYPE_CHECKING:
    from spacy.language import Language

#: Abbreviations that are no organizations, and words the models take for names.
NOT_NAMES: Final = frozenset(
    (
        "гчп мчп ввп врп ндс мрп сми жкх нпо тэо мсб мсп ент сша ссср кнр рк рф чс гсм снп икт ниокр эцп "
        "иин бин фз гк ук тк гпк упк коап нк бк нпа ип тоо ао оао зао ооо пао гу кгу ргп апк аис ис пк эвм "
        "смп вич спид орви ковид covid-19 covid дтп жд гэс тэц аэс вэс сэс гост снип есхн енвд усн ндфл "
        "мнс дмс омс фот пдк тбо тко жку пфхд гмо всу орв кдн фоив роив омсу мо мр го сп су пмпк доу сош "
        "дюсш фап цод цон ис эдо кпи kpi gdp it ит hr pr ai esg mice gps swift nft пцр дпи стем ввп. мжә жіө "
        "ткш бақ тжк ақш кср ксро қр рф ехр ем шмб мсб юпитер instagram youtube tiktok whatsapp telegram "
        "facebook twitter zoom интернет internet"
    ).split()
)  # fmt: skip
#: Before a quoted name: what makes it the name of a plan, an act, a prize.
_TITLED: Final = (
    "проект", "программ", "план", "закон", "концепци", "стратеги", "конкурс", "акци", "форум",
    "преми", "номинаци", "систем", "портал", "журнал", "выставк", "марк", "орден", "медал", "звани",
    "бағдарлама", "жоба", "жоспар", "заң", "тұжырымдама", "стратегия", "байқау", "портал", "жүйе",
)  # fmt: skip
#: Words of which names of other things are made.
_THINGS: Final = (
    "закон",
    "заң",
    "бюджет",
    "жарлық",
    "қаулы",
    "бағдарлама",
    "тәуелсізді",
    "стратегия",
    "программ",
    "политик",
    "фестивал",
    "кодекс",
    "конституци",
    "постановлени",
)
_POSTS: Final = (
    "министр", "президент", "председател", "директор", "депутат", "глав", "руководител", "аким",
    "премьер", "вице", "секретар", "дом", "замминистр", "губернатор", "мэр", "посол",
)  # fmt: skip


#: Words with a capital that say nothing of an organization nearby.
_COMMON_CAPITALS: Final = (
    "қазақстан", "казахстан", "республик", "президент", "заң", "закон", "кодекс", "конституци",
    "алматы", "астан", "нұр-сұлтан", "нур-султан", "шымкент", "премьер", "елбасы", "ресей", "росси",
    "стать", "глав", "раздел", "мемлекет", "государств", "бағдарлама", "программ", "ережелер", "правил",
    "жолдау", "послани", "стратегия", "павлодар", "қарағанды", "караганд", "ақтөбе", "актюб", "жамбыл",
    "түркістан", "туркестан", "қостанай", "костанай", "қызылорда", "маңғыстау", "мангист", "атырау",
    "қр",
    "рк",
    "бүгін",
    "назарбаев",
    "тоқаев",
    "токаев",
    "нұрсұлтан",
    "нурсултан",
    "қасым-жомарт",
    "касым-жомарт",
    "шығыс", "батыс", "солтүстік", "оңтүстік", "еуропа", "европ", "орталық", "азия", "қытай", "кита",
)  # fmt: skip


#: How surnames and names after the father end.
_OF_PERSONS: Final = (
    "ұлы", "қызы", "ов", "ев", "ова", "ева", "ин", "ина", "овтың", "евтің", "овтің", "евтың", "ович",
    "евич", "овна", "евна", "ского", "ский", "ова", "еву", "ову", "овым", "евым", "ұлының", "қызының",
)  # fmt: skip


def find(tokens: Tokens, language: str, covered: Container[int] = ()) -> Iterator[Named]:
    """Yield what the model of a language finds and the text makes believable.

    The model is asked about the sentences in which a capital stands that no rule accounts for:
    `covered` are the tokens that rules have read.
    """
    for start, end in _spans(tokens, language, covered):
        first = bisect_left(tokens.starts, start)
        last = max(first, bisect_right(tokens.ends, end))
        if last > first and tokens.words[last - 1] == ")" and "(" not in tokens.words[first:last]:
            last -= 1
        if last > first and _believed(tokens, first, last, language):
            yield Named(
                first=first, end=last, name=_name(tokens, first, last, language),
                org_type=_kind(tokens, first, last, language), rule="model", confidence=0.6,
            )  # fmt: skip


def _spans(tokens: Tokens, language: str, covered: Container[int]) -> list[tuple[int, int]]:
    """Return the offsets of the organizations that the model finds in the composed text."""
    if language not in ("kk", "ru") or tokens.shouted:
        return []
    pieces = list(_unread(tokens, covered, language))
    model: Any = (kazakh_model() if language == "kk" else russian_model()) if pieces else None
    if model is None:
        return []
    texts = [tokens.text.composed[start:end] for start, end in pieces]
    found: list[tuple[int, int]] = []
    if language == "kk":
        for (start, _), doc in zip(pieces, model.pipe(texts, batch_size=16), strict=True):
            found += [
                (start + e.start_char, start + e.end_char) for e in doc.ents if e.label_ == "ORG"
            ]
    else:
        for (start, _), markup in zip(pieces, model.map(texts), strict=True):
            found += [(start + s.start, start + s.stop) for s in markup.spans if s.type == "ORG"]
    return found


def _unread(tokens: Tokens, covered: Container[int], language: str) -> Iterator[tuple[int, int]]:
    """Yield the offsets of sentences that hold a capital no rule accounts for."""
    begin, worth = 0, False
    for at, word in enumerate(tokens.words):
        if not worth and at not in covered:
            worth = _tells(tokens, at, word, at == begin, language)
        if at + 1 == len(tokens) or _ends_sentence(tokens, at, word) or at - begin > _LONGEST:
            if worth:
                yield tokens.starts[begin], tokens.ends[at]
            begin, worth = at + 1, False


#: A stretch without a full stop is cut after so many tokens.
_LONGEST: Final = 150


def _ends_sentence(tokens: Tokens, at: int, word: str) -> bool:
    if word not in (".", "!", "?", ";"):
        return "\n" in tokens.gap(at + 1) if at + 1 < len(tokens) else True
    long_enough = word != "." or len(tokens.word(at - 1)) > 3
    return long_enough and not tokens.adjacent(at + 1) and tokens.capital(at + 1)


def _tells(tokens: Tokens, at: int, word: str, begins: bool, language: str) -> bool:
    """Return whether a token has a capital that may be that of an organization."""
    if len(word) < 2 or not tokens.capital(at):
        return False
    if at > 0 and tokens.words[at - 1] in ("«", '"'):
        return True
    if word.startswith(_COMMON_CAPITALS) or word.endswith(_OF_PERSONS):
        return False
    if not begins and not tokens.begins_sentence(at):
        return True
    return language == "ru" and _uncommon(word)  # Госдума приняла


@lru_cache(maxsize=20_000)
def _uncommon(word: str) -> bool:
    """Return whether a Russian word that begins a sentence may be a name for all we know."""
    return not analyzer().word_is_known(word) or _is_organization(word)


def bracketed(tokens: Tokens, rest: Named) -> list[Named]:
    """Return the abbreviation in the bracket that the rest of a finding consists of, if it does."""
    first, end = rest.first, rest.end
    if tokens.word(first) != "(":
        return []
    if tokens.word(end - 1) == ")":
        end -= 1
    if end != first + 2 or tokens.words[first + 1] in NOT_NAMES:
        return []
    if not tokens.upper(first + 1) and not _is_organization(tokens.words[first + 1]):
        return []
    return [replace(rest, first=first + 1, end=end, name=tokens.raw(first + 1))]


@cache
def kazakh_model() -> "Language | None":
    """Return the spaCy model of Kazakh, None where it is not there."""
    folder = model_folder("ner_kk")
    if not (folder / "config.cfg").exists():
        return None
    import spacy
    from spacy.util import set_lang_class

    from pipeline.extract.kazakh import Kazakh

    set_lang_class("kk", Kazakh)
    nlp: Language = spacy.load(folder)
    nlp.max_length = 10_000_000
    return nlp


@cache
def russian_model() -> Any:
    """Return the tagger of Russian, None where its files or its library are not there."""
    folder = model_folder("ner_ru")
    if not (folder / "ner.tar").exists():
        return None
    try:
        from navec import Navec
        from slovnet import NER
        from threadpoolctl import threadpool_limits
    except ImportError:
        return None
    threadpool_limits(limits=1)  # small matrices: more threads only wait for each other
    tagger = NER.load(str(folder / "ner.tar"))
    tagger.navec(Navec.load(str(folder / "words.tar")))
    return tagger


def _believed(tokens: Tokens, first: int, end: int, language: str) -> bool:
    """Return whether what a model found is the name of an organization as policy texts use them."""
    words = tokens.words[first:end]
    raw = tokens.raw(first)
    if (
        "\n" in tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]]
        or words[-1] in ("(", "-", ",")
        or words[0] in (")", ",")
    ):
        return False
    if (
        words[0].startswith(_POSTS)
        or words[-1] in NOT_NAMES
        or (end == first + 1 and words[0] in NOT_NAMES)
    ):
        return False
    if any(c.isdigit() for c in words[-1]) or (
        tokens.word(end) == "-" and tokens.word(end + 1).isdigit()
    ):
        return False
    if tokens.word(end) == "туралы" or "№" in words or any(word.isdigit() for word in words):
        return False
    if words[-1] == ":" or any(word.startswith(_THINGS) for word in words):
        return False
    back = 7 if tokens.word(first - 1) in ("«", '"') else 1
    before = tokens.words[max(0, first - back) : first]
    if any(word.startswith(_TITLED) for word in before):
        return False
    if language == "kk":
        return _believed_kazakh(tokens, first, end)
    if end == first + 1:
        return _alone(tokens, first)
    inner = any(tokens.capital(at) for at in range(first + 1, end))
    starts = first == 0 or tokens.word(first - 1) in (".", "!", "?", ":", ";")
    if starts and language == "ru" and is_adjective(words[0], "n"):
        starts = False  # Первый канал отменил
    return raw[0].isalnum() and (inner or (tokens.capital(first) and not starts))


_ROMAN: Final = re.compile("[ivxlcхіv]+")


def _believed_kazakh(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether a Kazakh finding is a name: one with a head, an abbreviation, a foreign word.

    Quoted names without a word that says what they are may be anything: songs, orders, cars.
    """
    last = tokens.words[end - 1]
    if tokens.raw(end - 1)[0].isupper() and end == first + 1:
        stem = tokens.raw(first).partition("-")[0]
        if tokens.word(first - 1) in ("«", '"'):
            follows = tokens.word(end + 1)
            return follows in kazakh_heads() and not follows.startswith("қызмет")
        if stem.isupper() and 2 < len(stem) < 8 and not tokens.shouted_near(first):
            return not _ROMAN.fullmatch(stem.lower()) and stem.lower() not in NOT_NAMES
        return stem.isascii() and not tokens.begins_sentence(first)
    if last in kazakh_heads():
        return tokens.capital(first) and not tokens.begins_sentence(first)
    return tokens.text.composed[tokens.starts[first] : tokens.ends[end - 1]].isascii()


def _alone(tokens: Tokens, at: int) -> bool:
    """Return whether one word names an organization: foreign letters, capitals, no dictionary word."""
    word = tokens.words[at]
    if len(word) < 2 or not tokens.capital(at):
        return False
    if word in heads():
        return False
    if tokens.upper(at) and len(word) > 4 and analyzer().word_is_known(word):
        return _is_organization(word)  # ПОСТАНОВЛЯЕТ, ОТЧЕТ
    if tokens.upper(at) or word.isascii():
        return True
    if _is_organization(word):
        return True
    return not analyzer().word_is_known(word) or tokens.word(at - 1) in ("«", '"')


def _is_organization(word: str) -> bool:
    """Return whether the dictionary has a word as an organization: Госдума, Минздрав."""
    return any("Orgn" in parse.tag for parse in analyzer().parse(word))


def _name(tokens: Tokens, first: int, end: int, language: str) -> str:
    """Return a name without the case ending of its last word, as far as that is plain."""
    written = tokens.written(first, end)
    if language == "kk":
        head = kazakh_heads().get(tokens.words[end - 1])
        if head:
            return f"{tokens.written(first, end - 1)} {head.noun}".strip()
        stem, hyphen, ending = written.rpartition("-")
        return stem if hyphen and ending in PLAIN_ENDINGS else written
    if end == first + 1:
        for parse in analyzer().parse(written):
            if parse.tag.POS == "NOUN" and not written.isupper() and not written.isascii():
                form = parse.inflect({"nomn"})
                return str(form.word).capitalize() if form else written
    return written


def _kind(tokens: Tokens, first: int, end: int, language: str) -> str:
    """Return the kind that a head word in a name tells, "other" where there is none."""
    for at in range(first, end):
        if language == "kk" and tokens.words[at] in kazakh_heads():
            return kazakh_heads()[tokens.words[at]].org_type
        if language == "ru" and tokens.words[at] in heads():
            return heads()[tokens.words[at]][0].org_type
    return "other"
