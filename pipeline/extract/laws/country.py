"""Whose act it is where the citation does not say: that of the country the document speaks of."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws import issuers
from pipeline.extract.laws.text import fold
from pipeline.records import Law, Mention

#: What a citation that names no country is taken for, where the document speaks of Kazakhstan.
HOME: Final = "KZ"
#: Words that tell the country a document speaks of.
_SIGNS: Final[dict[str, "regex.Pattern[str]"]] = {
    "KZ": regex.compile(
        r"(?i)казахстан|қазақстан|kazakh|тенге|теңге|\btenge|\b(?:з|пп|уп)?рк\b|\bқр\b|алматы|астан[аыеу]\b|шымкент"
        r"|мажилис|маслихат|мәслихат|maslikhat|акимат|akimat|әкімдік|\bмрп\b|\bаек\b|\d-[ivxіх]{1,4}\b"
    ),
    "RU": regex.compile(r"(?i)российск|\bросси(?:я|и|ю|ей)\b|\bрф\b|рубл|федеральн|\b\d+-фз\b"),
    "KG": regex.compile(r"(?i)кыргыз|киргиз|kyrgyz|қырғыз"),
    "UZ": regex.compile(r"(?i)узбекистан|uzbekistan|өзбекстан"),
}
#: So many words for another country, and so many times those for ours, make it another's document.
_ENOUGH: Final = 3
_TIMES: Final = 3
#: "379-V": the number of the convocation stands behind the numbers of Kazakhstan's laws alone.
_OF_HOME: Final = regex.compile(r"\d-[IVXІХ]{1,4}\b")


def with_countries(mentions: Sequence[Mention], texts: Mapping[int, str]) -> tuple[Mention, ...]:
    """Return the mentions, those laws that name no country with the one of their document.

    Conventions that go by a number alone are those of the ILO, where the document speaks of it.
    """
    if any(_ILO.search(text) for text in texts.values()):
        mentions = [_of_ilo(mention) for mention in mentions]
    country = country_of_document(texts.values())
    if country == HOME:
        return tuple(mentions)
    return tuple(_placed(mention, country) for mention in mentions)


#: Who numbers its conventions.
_ILO: Final = regex.compile(
    r"\b(?:ILO|МОТ|ХЕҰ)\b|(?i:international labou?r (?:organi[sz]ation|conference)|международн\w+ организаци\w+ труда"
    r"|халықаралық еңбек ұйым)"
)
_MOST_OF_ILO: Final = 200


def _of_ilo(mention: Mention) -> Mention:
    """Return a mention of "Convention No. 87", of nobody, as one of the ILO."""
    law = mention.value
    if not isinstance(law, Law) or law.act_type != "convention" or law.jurisdiction != "INT":
        return mention
    alone = not (law.title or law.date or law.issuer) and law.number.isdecimal()
    known = alone and int(law.number) < _MOST_OF_ILO
    return replace(mention, value=replace(law, jurisdiction="ILO")) if known else mention


def _placed(mention: Mention, country: str) -> Mention:
    """Return a mention whose law, if it names no country, is of ``country`` ("" for unknown).

    What is written in Kazakh is ours where nothing tells; an identifier of ours goes with the country.
    """
    law = mention.value
    if not isinstance(law, Law) or not _names_none(mention, law):
        return mention
    if not country and mention.language == "kk":
        return mention
    return replace(mention, value=replace(law, jurisdiction=country, act_id=""))


def country_of_document(texts: Iterable[str]) -> str:
    """Return the country that the texts of a document speak of, "" where they speak of none.

    >>> country_of_document(["Правительство РФ", "бюджет Российской Федерации, 5 млн рублей"])
    'RU'
    >>> country_of_document(["Программа развития региона"])
    ''
    """
    counts = dict.fromkeys(_SIGNS, 0)
    for text in texts:
        for country, signs in _SIGNS.items():
            counts[country] += len(signs.findall(text))
    best = max(counts, key=lambda country: counts[country])
    plain = best != HOME and counts[best] >= max(_ENOUGH, _TIMES * counts[HOME])
    if plain:
        return best
    return HOME if counts[HOME] else ""


def _names_none(mention: Mention, law: Law) -> bool:
    """Return whether a law is taken for ours though its citation does not say so."""
    if law.jurisdiction != HOME or _OF_HOME.search(law.number):
        return False
    return not issuers.country_of(fold(mention.text, mention.language).folded, mention.language)
