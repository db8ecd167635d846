"""Organizations that the shipped models find, held to what policy text allows.

Kazakh: ``models/ner_kk``, a spaCy model trained on KazNERD. Russian: ``models/ner_ru``, the network
that natasha ships (Slovnet) with its frequent words. They see names no list holds; they also take
programmes, posts and abbreviations of things for organizations, so that each finding has to pass
`_believed`. Without the models the rules stand alone.
"""

from collections.abc import Container, Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from pipeline.config import model_folder
from pipeline.extract.org_kazakh_heads import PLAIN_ENDINGS, kazakh_heads
from pipeline.extract.org_morphology import analyzer, is_adjective
from pipeline.extract.org_russian_heads import heads
from pipeline.extract.org_text import Named, Tokens

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


def worth_asking(tokens: Tokens, covered: Container[int]) -> bool:
    """Return whether a capital stands inside a sentence that no rule accounts for."""
    return any(
        tokens.capital(at) and at not in covered and not tokens.begins_sentence(at)
        for at in range(len(tokens))
    ) or ("«" in tokens.words and not tokens.shouted)


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield what the model of a language finds and the text makes believable."""
    for start, end in _spans(tokens, language):
        first = next((at for at, s in enumerate(tokens.starts) if s >= start), len(tokens))
        last = first
        while last < len(tokens) and tokens.ends[last] <= end:
            last += 1
        if last > first and tokens.words[last - 1] == ")" and "(" not in tokens.words[first:last]:
            last -= 1
        if last > first and _believed(tokens, first, last, language):
            yield Named(
                first=first, end=last, name=_name(tokens, first, last, language),
                org_type=_kind(tokens, first, last, language), rule="model", confidence=0.6,
            )  # fmt: skip


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


def _spans(tokens: Tokens, language: str) -> list[tuple[int, int]]:
    text = tokens.text.composed
    if not any(tokens.capital(at) for at in range(len(tokens))) or tokens.shouted:
        return []
    if language == "kk":
        model = kazakh_model()
        if model is None:
            return []
        return [(e.start_char, e.end_char) for e in model(text).ents if e.label_ == "ORG"]
    if language == "ru":
        tagger = russian_model()
        if tagger is None:
            return []
        return [(s.start, s.stop) for s in tagger(text).spans if s.type == "ORG"]
    return []


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
    if end == first + 1:
        return _alone(tokens, first, language)
    inner = any(tokens.capital(at) for at in range(first + 1, end))
    starts = first == 0 or tokens.word(first - 1) in (".", "!", "?", ":", ";")
    if starts and language == "ru" and is_adjective(words[0], "n"):
        starts = False  # Первый канал отменил
    return raw[0].isalnum() and (inner or (tokens.capital(first) and not starts))


def _alone(tokens: Tokens, at: int, language: str) -> bool:
    """Return whether one word names an organization: foreign letters, capitals, no dictionary word."""
    word = tokens.words[at]
    if len(word) < 2 or not tokens.capital(at):
        return False
    if language == "kk":
        return word not in kazakh_heads()
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
    """Return the kind that a head word in a name tells, a company where there is none."""
    for at in range(first, end):
        if language == "kk" and tokens.words[at] in kazakh_heads():
            return kazakh_heads()[tokens.words[at]].org_type
        if language == "ru" and tokens.words[at] in heads():
            return heads()[tokens.words[at]][0].org_type
    return "company"
