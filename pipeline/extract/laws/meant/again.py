"""Uses of a programme or convention once named in full, without a bracket: "По Программе"."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws.defined import Definition, head_type
from pipeline.extract.laws.first_words import NOUN_BEHIND
from pipeline.extract.laws.meant.uses import definition_of, laws_by_segment, uses_in
from pipeline.records import Law, Mention

#: What a capital alone makes a name of, once one was named: by type, in the nominative.
_NAMES: Final = {
    "programme": {"ru": "Программа", "kk": "Бағдарлама", "en": "Programme"},
    "concept": {"ru": "Концепция", "kk": "Тұжырымдама", "en": "Concept"},
    "strategy": {"ru": "Стратегия", "kk": "Стратегия", "en": "Strategy"},
    "doctrine": {"ru": "Доктрина", "kk": "Доктрина", "en": "Doctrine"},
    "convention": {"ru": "Конвенция", "kk": "Конвенция", "en": "Convention"},
    "rules": {"ru": "Правила", "kk": "Қағидалар", "en": "Rules"},
}
#: A capital within a sentence; in English behind the article.
_CAPITAL: Final = {
    ("ru", "programme"): r"Программ(?:а|ы|у|ой|е)", ("ru", "concept"): r"Концепци(?:я|и|ю|ей)",
    ("ru", "strategy"): r"Стратеги(?:я|и|ю|ей)", ("ru", "doctrine"): r"Доктрин(?:а|ы|у|ой|е)",
    ("ru", "convention"): r"Конвенци(?:я|и|ю|ей)", ("ru", "rules"): r"Правил(?:а|ам|ами|ах)?",
    **{("kk", kind): rf"{names['kk']}(?:[дн][ыі]ң|[дн][ыі]|[ғг][ае]|[дт][ае]|[дт][ае]ғы|[дт][ае]н|м[ае]н)?"
       for kind, names in _NAMES.items()},
    **{("en", kind): rf"[Tt]he[ ]{names['en']}" for kind, names in _NAMES.items()},
    ("en", "programme"): r"[Tt]he[ ]Program(?:me)?",
}  # fmt: skip
#: What its kind makes a name of wherever it stands: "Госпрограмма завершена".
_WITH_KIND: Final = {
    ("ru", "programme"): r"(?:Государственн(?:ая|ой|ую)[ ]п|Госп)рограмм(?:а|ы|у|ой|е)",
    ("kk", "programme"): r"Мемлекеттік[ ]бағдарлама(?:ның|ны|ға|да|дағы|дан|мен)?",
    ("en", "programme"): r"[Tt]he[ ]State[ ]Program(?:me)?",
}


def _use(language: str, kind: str, word: str) -> "regex.Pattern[str]":
    inside = "" if language == "en" else r"(?<=[\p{L}\d,;)»][ ])"
    whole = _WITH_KIND.get((language, kind))
    either = rf"{inside}{word}|{whole}" if whole else f"{inside}{word}"
    behind = NOUN_BEHIND if language == "ru" else ""
    return regex.compile(rf"(?<!\w)(?:{either})(?!\w){behind}")


_USES: Final = {
    (language, kind): _use(language, kind, word) for (language, kind), word in _CAPITAL.items()
}
#: How the rule is called in the tables.
RULE: Final = "law_again"


def named_again(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Mention]:
    """Return the mentions and the uses of programmes, concepts, conventions and rules once named in full.

    None where the document speaks so of itself, of something that it gave the name, or did before.
    """
    added: list[Mention] = []
    laws = laws_by_segment(mentions)
    for first in _firsts(mentions, texts):
        law = first.value
        assert isinstance(law, Law)
        pattern = _USES[first.language, law.act_type]
        name = _NAMES[law.act_type][first.language]
        known = [Definition(name, 0, 0, 0, law)]
        for number in (number for number in sorted(texts) if number >= first.segment):
            here = laws.get(number, [])
            if pattern.search(texts[number]) and _speaks(here, first.language):
                added += [
                    replace(use, rule=RULE)
                    for use in uses_in(texts[number], number, first.language, known, here)
                    if _is_use(use, first, pattern, texts[number])
                ]
    return sorted([*mentions, *added], key=lambda m: (m.segment, m.start, -m.end))


def _speaks(here: Sequence[Mention], language: str) -> bool:
    return not here or here[0].language == language


def _is_use(use: Mention, first: Mention, pattern: "regex.Pattern[str]", text: str) -> bool:
    """Return whether a use stands behind the first mention, and with its capital within a sentence."""
    if (use.segment == first.segment and use.start < first.end) or use.rule != "law_defined":
        return False
    law, named = use.value, first.value
    same = isinstance(law, Law) and isinstance(named, Law) and law.act_type == named.act_type
    match = pattern.search(text, max(0, use.start - len("the ")), use.end + 1)
    return same and match is not None and match.end() == use.end


def _firsts(mentions: Sequence[Mention], texts: Mapping[int, str]) -> list[Mention]:
    """Return the first mention of each type that is named in full, where its name alone can mean it."""
    firsts: dict[str, Mention] = {}
    closed: set[str] = set()
    for mention in mentions:
        law = mention.value
        if not isinstance(law, Law) or law.act_type not in _NAMES:
            continue
        if law.title and not law.draft:
            firsts.setdefault(law.act_type, mention)
        elif _OF_ITSELF.match(law.short_form):
            closed.add(law.act_type)
        if definition := definition_of(mention, law, texts):
            closed.add(head_type(definition.name.lower(), mention.language))
    return [
        mention
        for kind, mention in firsts.items()
        if kind not in closed and not _named_otherwise(mention, kind, texts)
    ]


_OF_ITSELF: Final = regex.compile(r"(?:настоящ|осы |this |these |the present )", regex.IGNORECASE)


def _named_otherwise(first: Mention, kind: str, texts: Mapping[int, str]) -> bool:
    """Return whether a document uses a name before, or gives it to something in a bracket."""
    word = _CAPITAL[first.language, kind]
    bracket = regex.compile(rf"\([^()]{{0,40}}(?<!\w){word}[»”\"']?\)")
    for number in sorted(texts):
        text = texts[number]
        end = first.start if number == first.segment else len(text) if number < first.segment else 0
        if bracket.search(text) or _USES[first.language, kind].search(text, 0, end):
            return True
    return False
