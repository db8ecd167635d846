"""Organizations that the shipped models find where no rule did.

Kazakh: ``models/ner_kk``, the network of ``network`` trained on KazNERD. Russian:
``models/ner_ru``, the network that natasha ships (Slovnet) with its frequent words. English:
``models/ner_en``, a name finder of spaCy's (``names_english``). They see names no list holds;
each finding has to be believable. Without the models the rules stand alone.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Sequence
from functools import cache, lru_cache
from typing import Any, Final

from pipeline.config import model_folder
from pipeline.extract.organizations.english.heads import HEADS as ENGLISH_HEADS
from pipeline.extract.organizations.gazetteer import by_abbreviation
from pipeline.extract.organizations.kazakh.heads import kazakh_heads
from pipeline.extract.organizations.kazakh.nominative import nominative
from pipeline.extract.organizations.known_abbreviations import STATES
from pipeline.extract.organizations.models import believed_kazakh as org_believed_kazakh
from pipeline.extract.organizations.models import names_english as org_names_english
from pipeline.extract.organizations.models.believed import believed, is_organization
from pipeline.extract.organizations.models.network import kazakh_network
from pipeline.extract.organizations.morphology import nominative_phrase
from pipeline.extract.organizations.quotes import quotes_as_guillemets
from pipeline.extract.organizations.russian.heads import heads
from pipeline.extract.organizations.text import Named, Tokens
from pipeline.russian import analyzer

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


def find(tokens: Tokens, language: str, named: Sequence[Named] = ()) -> Iterator[Named]:
    """Yield what the model of a language finds and the text makes believable.

    The model is asked about the sentences in which a capital stands that no rule accounts for:
    `named` are the names that rules have found.
    """
    for first, whole, sure in _spans(tokens, language, named):
        end = _without_bracket(tokens, first, whole)
        first, end = _within_entry(tokens, first, end)
        checked = language == "en"  # by its own rules
        if end <= first or _is_explained(tokens, first, end):
            continue
        if not (checked or believed(tokens, first, end, language, sure)):
            continue
        if language == "kk" and tokens.word(end) == "»" and tokens.word(first - 1) == "«":
            closed = org_believed_kazakh.with_noun(tokens, end)
            if closed > end:  # «Бек» | серіктестігі
                first, end = first - 1, closed
        elif language == "ru" and tokens.words[end - 1].endswith("банк"):
            end += tokens.word(end) in STATES  # Эксимбанк | Казахстана
        elif language == "ru" and tokens.word(end) == "»" and tokens.word(first - 1) == "«":
            first, end = first - 1, end + 1  # гендиректор «Казахавтодора»
        yield Named(
            first=first, end=end, name=_name(tokens, first, end, language),
            org_type=_kind(tokens, first, end, language), rule="model",
            confidence=round(min(sure, 0.9), 2),
        )  # fmt: skip


def _within_entry(tokens: Tokens, first: int, end: int) -> tuple[int, int]:
    """Return a finding without the abbreviations of a list before and after it."""
    if end > first + 1 and first in tokens.entries:
        first += 2 if tokens.word(first + 1) == "the" else 1
    return first, min((at for at in tokens.entries if first < at < end), default=end)


def _is_explained(tokens: Tokens, first: int, end: int) -> bool:
    """Return whether small words spell out a finding, or it is but the first of those that do.

    "CSC – construction supervision consultant", "MCI | Monthly calculation index"
    """
    if end > first + 1 or not tokens.raw(first).isalpha():
        return False
    small = not tokens.capital(end) and tokens.word(end).isalpha()
    if first - 1 in tokens.entries:
        return small
    after = end + 1 if tokens.word(end) in ("–", "-", "—") else end
    letters = tokens.word(first)
    words = [tokens.words[at][0] for at in range(after, min(after + len(letters), len(tokens)))]
    small = not any(tokens.capital(at) for at in range(after, after + len(words)))
    return len(letters) > 2 and tokens.upper(first) and small and "".join(words) == letters


def _without_bracket(tokens: Tokens, first: int, end: int) -> int:
    """Return the end of a finding without the bracket that gives its short name: "Форум (ФПК)"."""
    opened = end - 3
    short = tokens.words[end - 1] == ")" and tokens.word(opened) == "(" and opened > first
    return opened if short and tokens.upper(opened + 1) else end


def _spans(
    tokens: Tokens, language: str, named: Sequence[Named]
) -> Iterator[tuple[int, int, float]]:
    """Yield the organizations that the model finds: first token, end, how probable it is."""
    if tokens.shouted:
        return
    covered = {at for item in named for at in range(item.first, item.end)}
    if language == "en":
        for first, end in org_names_english.names(tokens, covered):
            yield first, end, _USUAL
        return
    pieces = list(_unread(tokens, covered, language))
    if not pieces:
        return
    if language == "kk":
        network = kazakh_network()
        found = network.names(tokens, pieces, named) if network else []
        yield from ((n.first, n.end, n.sure) for n in found if n.label == "ORG")
        return
    tagger = russian_tagger()
    if tagger is None:
        return
    texts = [tokens.text.composed[tokens.starts[a] : tokens.ends[b - 1]] for a, b in pieces]
    for (begin, _), markup in zip(pieces, tagger.map(texts), strict=True):
        start = tokens.starts[begin]
        for span in markup.spans:
            if span.type == "ORG":
                yield *_whole(tokens, start + span.start, start + span.stop), _USUAL


#: What a finding is worth where the model does not say: three of five are right.
_USUAL: Final = 0.6


def _whole(tokens: Tokens, start: int, stop: int) -> tuple[int, int]:
    """Return the tokens of a stretch of text, without a bracket that it did not open."""
    first = bisect_left(tokens.starts, start)
    end = max(first, bisect_right(tokens.ends, stop))
    if end > first and tokens.words[end - 1] == ")" and "(" not in tokens.words[first:end]:
        end -= 1
    if tokens.raw(end) in ("РК", "РФ") and tokens.upper(end - 1):
        end += 1  # НОК | РК
    opened, closed = (tokens.words[first:end].count(quote) for quote in "«»")
    if opened == closed + 1 and tokens.word(end) == "»":
        end += 1  # РИА «Новости | »
    elif closed == opened + 1 and tokens.word(first - 1) == "«":
        first -= 1
    return first, end


def _unread(tokens: Tokens, covered: Container[int], language: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that hold a capital no rule accounts for: first token, end."""
    begin, worth = 0, False
    for at, word in enumerate(tokens.words):
        if not worth and at not in covered:
            worth = _tells(tokens, at, word, at == begin, language)
            worth = worth or (language == "kk" and _closes_first(tokens, begin, at))
        if at + 1 == len(tokens) or _ends_sentence(tokens, at, word) or at - begin > _LONGEST:
            if worth:
                yield begin, at + 1
            begin, worth = at + 1, False


#: A stretch without a full stop is cut after so many tokens.
_LONGEST: Final = 150


def _ends_sentence(tokens: Tokens, at: int, word: str) -> bool:
    if word not in (".", "!", "?", ";"):
        return "\n" in tokens.gap(at + 1) if at + 1 < len(tokens) else True
    long_enough = word != "." or len(tokens.word(at - 1)) > 3
    return long_enough and not tokens.adjacent(at + 1) and tokens.capital(at + 1)


def _closes_first(tokens: Tokens, begin: int, at: int) -> bool:
    """Return whether a Kazakh head may close a name that begins the sentence, as the rules doubt."""
    head = kazakh_heads().get(tokens.words[at])
    near = begin + 1 < at < begin + 12 and tokens.capital(begin)
    return near and head is not None and head.needs == "proper"


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
    return not analyzer().word_is_known(word) or is_organization(word)


@cache
def russian_tagger() -> Any:
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


def _name(tokens: Tokens, first: int, end: int, language: str) -> str:
    """Return a name without the case ending of its last word, as far as that is plain."""
    written = tokens.written(first, end)
    if language == "kk":
        before, last = tokens.written(first, end - 1), nominative(tokens.raw(end - 1))
        if tokens.word(first) == "«":
            return quotes_as_guillemets(f"{before} {last}", "kk")
        return f"{before} {last}".strip()
    if language == "en":
        return written.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'").removesuffix("'s")
    if tokens.word(first) == "«":
        return quotes_as_guillemets(_ABSTRACT.sub("ия", written), "ru")
    if end == first + 1:
        for parse in analyzer().parse(written):
            plain = written[1:].islower() and not written.isascii()
            plain = plain and not (written.startswith("Мин") and written.endswith(("ы", "и")))
            if parse.tag.POS == "NOUN" and plain and parse.is_known:
                form = parse.inflect({"nomn"})
                return str(form.word).capitalize() if form else written
        return written
    return nominative_phrase(written)


#: The last words of foreign companies.
_ENDS_OF_COMPANIES: Final = frozenset(
    "group industries engineering associates partners holdings technologies systems resources petroleum "
    "oil motors airlines airways logistics consulting insurance electric energy chemicals steel pharma "
    "pharmaceuticals ventures securities telecom metals minerals mining services solutions".split()
)
#: How feminine names in quotes end that bend: «СК-Фармацией».
_ABSTRACT: Final = re.compile(r"(?<=[бвгджзклмнпрстфхцчшщ])(?:ии|ию|ией)(?=[»\"]$)")
#: What a medium does, before its name.
_REPORTS: Final = frozenset("сообщает передает передаёт пишет информирует сообщил сообщила".split())


def _kind(tokens: Tokens, first: int, end: int, language: str) -> str:
    """Return the kind that a head word in a name tells, "other" where there is none."""
    if tokens.words[end - 1] in ("kz", "ru") or tokens.words[first] == "иа":
        return "media"  # Kazpravda.kz, ИА «...»
    if tokens.words[first] == "нии":
        return "institute"
    if tokens.word(first - 1) in _REPORTS:
        return "media"  # сообщает «Ұлт ақпарат»
    known = by_abbreviation(language).get(tokens.raw(first)) if end == first + 1 else None
    if known:
        return known.org_type
    if ".kz" in tokens.written(first, end).lower():
        return "media"
    if end > first + 1 and tokens.words[end - 1] in _ENDS_OF_COMPANIES:
        return "company"  # Hyundai Heavy Industries
    if language == "kk":
        kinds = map(org_believed_kazakh.kind, reversed(tokens.words[first:end]))
        foreign = (w for w in tokens.words[first:end] if end > first + 1 and w in ENGLISH_HEADS)
        told = next(filter(None, kinds), "") or next(
            (ENGLISH_HEADS[word].org_type for word in foreign), ""
        )
        return told or "other"  # Alikhan Bokeikhan | University
    for at in range(first, end):
        if language == "ru" and tokens.words[at] in heads():
            return heads()[tokens.words[at]][0].org_type
        if tokens.words[at] in ENGLISH_HEADS and end > first + 1:
            return ENGLISH_HEADS[tokens.words[at]].org_type  # Maqsut Narikbayev University
        if (
            language == "ru"
            and tokens.words[at].startswith("мин")
            and is_organization(tokens.words[at])
        ):
            return "ministry"  # Минфин
    return _kind_beside(tokens, first, end, language)


def _kind_beside(tokens: Tokens, first: int, end: int, language: str) -> str:
    """Return the kind that the noun beside a name tells: "компании Monsanto", "the Zhuldyz fund"."""
    before = first - 2 if tokens.word(first - 1) == "«" else first - 1
    if language == "ru":
        row = heads().get(tokens.word(before))
        kinds = [row[0].org_type] if row else []
    else:
        nouns = (tokens.word(before), tokens.word(end)) if first else (tokens.word(end),)
        kinds = [ENGLISH_HEADS[noun].org_type for noun in nouns if noun in ENGLISH_HEADS]
    kind = next((kind for kind in kinds if kind in _APPOSED), "other")
    return "media" if kind == "agency" else kind  # агентство Ассошиэйтед Пресс


#: Kinds whose nouns stand beside a name without being of it.
_APPOSED: Final = frozenset({"company", "bank", "fund", "media", "agency", "university", "party"})
