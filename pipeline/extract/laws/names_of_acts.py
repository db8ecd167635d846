"""How names of acts are compared: what does not tell one from another is left out of both.

Texts name one act with its country and without it, in words that translations differ in, and leave
out parts of its title: "Закон «Об оценочной деятельности в РК»", "Law on Mortgage of Real Estate".
"""

import re
from functools import lru_cache
from typing import Final

from pipeline.records import Law


def name_of(law: Law) -> str:
    """Return the title or short form of a citation in plain form, without the word for the act.

    >>> name_of(Law(short_form="Закон о ГЧП")), name_of(Law(short_form="PPP Law"))
    ('о гчп', 'ppp')
    >>> name_of(Law(short_form="ТК РК")), name_of(Law(title="Трудовой кодекс"))
    ('тк', 'трудовой кодекс')
    """
    text = plain(law.title or law.short_form)
    return text if law.title else _HEAD.sub("", text).strip() or text


_HEAD: Final = re.compile(
    r"^(?:конституционный )?(?:закон|кодекс|договор)\b|\b(?:(?:конституциялық )?заң[ыі]?|кодекс[іi]?|шарт[ы]?|law|code|act|treaty)$"
    r"|^(?:constitutional )?(?:law|code|treaty)\b"
)


def plain(text: str) -> str:
    """Return a title with nothing in it that does not tell acts apart.

    >>> plain("«О  ветеранах»"), plain("Об образовании РК"), plain("О выборах в РК")
    ('о ветеранах', 'об образовании', 'о выборах в республике казахстан')
    """
    low = _SPACE.sub(" ", text).strip().casefold().replace("ё", "е")
    low = _NICKNAME.sub("", _LATIN_I.sub("і", low))
    low = re.sub(r"[‐‑‒–—−]", "-", low)
    low = _IN_RUSSIAN.sub("в республике казахстан", low)
    low = _IN_ENGLISH.sub("in the republic of kazakhstan", low)
    low = _IN_KAZAKH.sub("қазақстан республикасындағы ", low)
    return _SPACE.sub(" ", _COUNTRY.sub("", low)).strip()


_COUNTRY: Final = re.compile(
    r"\b(?:рк|қр|rk)\b|(?<=кодекс) республики казахстан$|^қазақстан республикасы(?:ның)? (?=\S+ кодекс)"
)
_IN_RUSSIAN: Final = re.compile(r"\bв рк$")
_IN_ENGLISH: Final = re.compile(r"\bin (?:the )?ro?k$")
_IN_KAZAKH: Final = re.compile(r"^қр-?дағы ")
#: О налогах и других обязательных платежах в бюджет (Налоговый кодекс)
_NICKNAME: Final = re.compile(r" ?\((?:[\w-]+ кодекс[іi]?|(?:the )?[\w-]+ code)\)$")
#: "iс жүргiзу": as older Kazakh texts write it
_LATIN_I: Final = re.compile(r"(?<=[Ѐ-ӿ])i|i(?=[Ѐ-ӿ])")
_SPACE: Final = re.compile(r"[\s«»\"“”„]+")


@lru_cache(maxsize=20_000)
def loose(name: str) -> str:
    """Return a plain name without what translations of one title differ in.

    >>> loose("about the mortgage of real estate") == loose("on mortgage of immovable property")
    True
    >>> loose("on the republican budget for 2023 - 2025") == loose("on republican budget for 2023-2025")
    True
    """
    name = re.sub(r"^(?:about|concerning) ", "on ", name).replace("кодексі", "кодекс")
    name = _ARTICLES.sub("", name).replace("health care", "healthcare")
    for pattern, word in _ONE_WORD:
        name = pattern.sub(word, name)
    return _YEAR.sub("-", _IZATION.sub("z", name))


_ARTICLES: Final = re.compile(r"\b(?:the|an?) (?=\w)")
#: Business Road Map 2025, Business Road Map - 2025
_YEAR: Final = re.compile(r"(?<=[^\W\d])(?: ?- ?| )(?=20\d\d$)")
#: informatisation, organisations
_IZATION: Final = re.compile(r"(?<=\wi)s(?=ations?\b)")
#: What is one word in the titles of acts, however it is translated or cut short.
_ONE_WORD: Final = tuple(
    (re.compile(pattern), word)
    for pattern, word in (
        (r"(?<=\d) ?- ?(?=20\d\d)", "-"),
        # English
        (r"\bactivities\b", "activity"), (r"\btouris(?:t|m)\b", "tourism"), (r"\bdefense\b", "defence"),
        (r"\blabor\b", "labour"), (r"\bprogram\b", "programme"), (r"\b(?:real estate|real property|immovables)\b", "immovable property"),
        (r"\b(?:notary|notaries|notariate)\b", "notariat"), (r"\b(?:anticorruption|corruption prevention)\b", "anti-corruption"),
        (r"\bcombating\b", "counteracting"), (r"\bregistering\b", "registration of"), (r"\boffenses\b", "offences"),
        (r"\bmatters\b|\bquestions\b", "issues"), (r"\bcertain\b", "some"),
        # Russian
        (r"\bгос(?=закуп|услуг)", "государственных "), (r"\bгос(?=служб)", "государственной "), (r"\bгос(?=имуще|ауди)", "государственном "),
        # Kazakh
        (r"(?<=[а-яәғқңөұүһі]) [бпм]ен (?=\w)", " және "), (r"\bқұқықты\b", "құқықтарды"), (r"\bнарығы", "рыногы"),
    )
)  # fmt: skip


def without_country(name: str) -> str:
    """Return a plain name without the country that it ends or, in Kazakh, begins with.

    >>> without_country("о выборах в республике казахстан"), without_country("on elections")
    ('о выборах', 'on elections')
    """
    return _OF_COUNTRY.sub("", name)


_OF_COUNTRY: Final = re.compile(
    r" (?:в )?(?:республик[еи] казахстан|казахстан[ае])$| (?:in|of) (?:the )?(?:republic of )?kazakhstan$"
    r"|^(?:қазақстан республикасы(?:ның|ндағы|нда)?|қазақстан(?:ның|дағы)) "
)
