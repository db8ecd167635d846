"""The legal forms of organizations in three languages, and the kind each stands for."""

from typing import Final

from pipeline.extract.organizations.morphology import (
    adjective_as,
    is_adjective,
    noun_nominative,
    readings,
)
from pipeline.extract.organizations.text import Tokens

Long = tuple[tuple[tuple[str, ...], str], ...]

#: Abbreviated forms and the kind of organization they stand for.
RUSSIAN: Final = {
    "АО": "company", "ТОО": "company", "НАО": "company", "ОАО": "company", "ЗАО": "company",
    "ООО": "company", "ПАО": "company", "РГП": "company", "РГКП": "company", "ГКП": "company",
    "ГККП": "company", "КГП": "company", "КГКП": "company", "КГУ": "other", "РГУ": "other",
    "ГУ": "other", "ОО": "ngo", "РОО": "ngo", "МОО": "ngo", "ОФ": "fund", "КФ": "fund", "ЧФ": "fund",
    "ОЮЛ": "association", "ИП": "company", "КХ": "company", "ФХ": "company", "ЧУ": "other",
    "НУ": "other", "ПК": "company", "СПК": "company", "МФО": "company", "АОЗТ": "company",
    "ГАО": "company", "ФГУП": "company", "МУП": "company", "ФГБУ": "other", "ДГП": "company",
    **dict.fromkeys(
        "МБУ МАУ МКУ МБУДО МБОУ МАОУ МКОУ МБДОУ МАДОУ МКДОУ ГБУ ГАУ ГКУ ФКУ ГБОУ ФГБОУ ФГБУН ГБУЗ "
        "ФБУ ФГКУ".split(), "other",
    ),
    "АНО": "ngo", "ФГАОУ": "university", "ЧК": "company", "ТДО": "company", "НПО": "company", "НПЦ": "institute", "НИИ": "institute",
}  # fmt: skip
KAZAKH: Final = {
    "АҚ": "company", "ЖШС": "company", "КеАҚ": "company", "КЕАҚ": "company", "РМК": "company",
    "РМҚК": "company", "МКК": "company", "МКҚК": "company", "КМК": "company", "КМҚК": "company",
    "КММ": "other", "РММ": "other", "ММ": "other", "ҚБ": "ngo", "РҚБ": "ngo", "ҚҚ": "fund",
    "КҚ": "fund", "ЗТБ": "association", "ЖК": "company", "ШҚ": "company", "ӨК": "company",
    "ДББҰ": "other", "ААҚ": "company", "ЖАҚ": "company", "ЕЖШС": "company",
}  # fmt: skip
#: Letters behind a quoted name that tell its kind as a form does: «Арай» ҰК.
KAZAKH_QUOTED: Final = {
    "ҰК": "company", "ҰБХ": "company", "ҰХ": "company", "ӘКК": "company", "ФК": "other",
    "ЖМ": "other", "ЖММ": "other",
}  # fmt: skip
ENGLISH: Final = {
    "JSC": "company", "LLP": "company", "LLC": "company", "NPJSC": "company", "NJSC": "company",
    "NCJSC": "company", "RSE": "company", "RSOE": "company", "SE": "company", "CSE": "company",
    "PLC": "company", "BV": "company", "NV": "company", "SpA": "company", "Ltd": "company", "Inc": "company", "GmbH": "company", "OJSC": "company",
    "CJSC": "company", "PJSC": "company", "MSI": "other", "RSI": "other", "MSE": "company", "MUE": "company", "SUE": "company", "PF": "fund", "PA": "ngo", "IE": "company", "AEO": "other", "Corp": "company", "NAO": "company", "AO": "company", "OAO": "company", "ZAO": "company", "TOO": "company", "OOO": "company", "ALE": "association",
}  # fmt: skip
#: Forms whose letters are other things as well, unless a quoted name follows: НПО Казахстана.
QUOTED_ALONE: Final = frozenset({"НПО", "НПЦ", "НИИ"})
#: Forms of other countries with their full stops, as tokens: "Eni S.p.A.", "Shell Co., Ltd."
ENGLISH_DOTTED: Final[tuple[tuple[str, ...], ...]] = (
    ("co", ".", ",", "ltd", "."), ("co", ".", "ltd", "."), ("co", ".", ",", "ltd"), ("co", ".", "ltd"),
    ("s", ".", "p", ".", "a", "."), ("l", ".", "l", ".", "p", "."), ("l", ".", "l", ".", "c", "."),
    ("b", ".", "v", "."), ("n", ".", "v", "."), ("s", ".", "a", "."), ("l", ".", "p", "."),
    ("ltd", "."), ("inc", "."), ("corp", "."),
)  # fmt: skip
#: Forms in full: the beginnings of their words, and the kind.
RUSSIAN_LONG: Final[Long] = (
    (("некоммерческ", "акционерн", "обществ"), "company"),
    (("открыт", "акционерн", "обществ"), "company"),
    (("закрыт", "акционерн", "обществ"), "company"),
    (("публичн", "акционерн", "обществ"), "company"),
    (("акционерн", "обществ"), "company"),
    (("товариществ", "с", "ограниченной", "ответственностью"), "company"),
    (("обществ", "с", "ограниченной", "ответственностью"), "company"),
    (("республиканск", "государственн", "казенн", "предприяти"), "company"),
    (("республиканск", "государственн", "предприяти"), "company"),
    (("государственн", "коммунальн", "казенн", "предприяти"), "company"),
    (("государственн", "коммунальн", "предприяти"), "company"),
    (("коммунальн", "государственн", "казенн", "предприяти"), "company"),
    (("коммунальн", "государственн", "предприяти"), "company"),
    (("коммунальн", "государственн", "учреждени"), "other"),
    (("республиканск", "государственн", "учреждени"), "other"),
    (("государственн", "учреждени"), "other"),
    (("частн", "учреждени"), "other"),
    (("республиканск", "общественн", "объединени"), "ngo"),
    (("молодежн", "общественн", "объединени"), "ngo"),
    (("общественн", "объединени"), "ngo"),
    (("общественн", "фонд"), "fund"),
    (("корпоративн", "фонд"), "fund"),
    (("частн", "фонд"), "fund"),
    (("благотворительн", "фонд"), "fund"),
    (("объединени", "юридических", "лиц"), "association"),
    (("индивидуальн", "предпринимател"), "company"),
    (("крестьянск", "хозяйств"), "company"),
    (("производственн", "кооператив"), "company"),
    (("национальн", "компани"), "company"),
    (("национальн", "холдинг"), "company"),
)  # fmt: skip
KAZAKH_LONG: Final[Long] = (
    (("коммерциялық", "емес", "акционерлік", "қоғам"), "company"),
    (("акционерлік", "қоғам"), "company"),
    (("жауапкершілігі", "шектеулі", "серіктесті"), "company"),
    (("шаруашылық", "жүргізу", "құқығындағы", "республикалық", "мемлекеттік", "кәсіпор"), "company"),
    (("республикалық", "мемлекеттік", "қазыналық", "кәсіпор"), "company"),
    (("республикалық", "мемлекеттік", "кәсіпор"), "company"),
    (("мемлекеттік", "коммуналдық", "қазыналық", "кәсіпор"), "company"),
    (("мемлекеттік", "коммуналдық", "кәсіпор"), "company"),
    (("коммуналдық", "мемлекеттік", "кәсіпор"), "company"),
    (("коммуналдық", "мемлекеттік", "мекеме"), "other"),
    (("республикалық", "мемлекеттік", "мекеме"), "other"),
    (("мемлекеттік", "мекеме"), "other"),
    (("республикалық", "қоғамдық", "бірлестi"), "ngo"),
    (("республикалық", "қоғамдық", "бірлесті"), "ngo"),
    (("қоғамдық", "бірлесті"), "ngo"),
    (("қоғамдық", "қор"), "fund"),
    (("корпоративтік", "қор"), "fund"),
    (("жеке", "қор"), "fund"),
    (("заңды", "тұлғалар", "бірлесті"), "association"),
    (("жеке", "кәсіпкер"), "company"),
    (("шаруа", "қожалы"), "company"),
    (("ұлттық", "компания"), "company"),
)  # fmt: skip
ENGLISH_LONG: Final[Long] = (
    (("non-profit", "joint", "stock", "company"), "company"),
    (("non-profit", "joint-stock", "company"), "company"),
    (("non-commercial", "joint", "stock", "company"), "company"),
    (("non-commercial", "joint-stock", "company"), "company"),
    *(
        ((kind, *words), "company")
        for kind in ("open", "closed", "public")
        for words in (("joint", "stock", "company"), ("joint-stock", "company"))
    ),
    (("joint", "stock", "company"), "company"),
    (("joint-stock", "company"), "company"),
    (("limited", "liability", "partnership"), "company"),
    (("limited", "liability", "company"), "company"),
    (("republican", "state", "enterprise"), "company"),
    (("republican", "state", "institution"), "other"),
    (("state", "institution"), "other"),
    (("private", "institution"), "other"),
    *(
        ((kind, *words), "company" if words[-1] == "enterprise" else "other")
        for kind in ("municipal", "communal")
        for words in (("state", "enterprise"), ("unitary", "enterprise"), ("state", "institution"))
    ),
    (("state", "municipal", "enterprise"), "company"),
    (("state", "communal", "enterprise"), "company"),
    (("state", "enterprise"), "company"),
    (("association", "of", "legal", "entities"), "association"),
    (("republican", "public", "association"), "ngo"),
    (("private", "foundation"), "fund"),
    (("private", "fund"), "fund"),
    (("private", "company"), "company"),
    (("public", "foundation"), "fund"),
    (("public", "fund"), "fund"),
    (("public", "association"), "ngo"),
    (("corporate", "foundation"), "fund"),
    (("corporate", "fund"), "fund"),
)  # fmt: skip
#: Words of a quoted name that say what the organization is, whatever its form.
_INSIDE: Final = (
    ("университет", "university"), ("университеті", "university"), ("university", "university"), ("академия", "university"),
    ("академиясы", "university"), ("консерватория", "university"),
    ("банк", "bank"), ("банкі", "bank"), ("bank", "bank"),
    ("школа", "school"), ("школа-лицей", "school"), ("школа-гимназия", "school"),
    ("мектебі", "school"), ("колледж", "school"), ("колледжі", "school"), ("лицей", "school"),
    ("гимназия", "school"), ("школа-интернат", "school"), ("училище", "school"), ("ясли-сад", "school"),
    ("мектеп", "school"), ("мектеп-лицей", "school"), ("мектеп-гимназия", "school"), ("мектеп-лицейі", "school"), ("мектеп-гимназиясы", "school"), ("лицейі", "school"),
    ("гимназиясы", "school"), ("мектеп-интернаты", "school"), ("lyceum", "school"), ("kindergarten", "school"), ("детский", "school"), ("бөбекжай", "school"), ("бөбекжайы", "school"), ("балабақшасы", "school"), ("балабақша", "school"),
    ("больница", "hospital"), ("поликлиника", "hospital"), ("ауруханасы", "hospital"),
    ("емханасы", "hospital"), ("диспансер", "hospital"), ("hospital", "hospital"),
    ("емхана", "hospital"), ("аурухана", "hospital"), ("диспансері", "hospital"), ("клиника", "hospital"),
    ("клиникасы", "hospital"), ("госпиталь", "hospital"), ("госпиталі", "hospital"), ("polyclinic", "hospital"),
    ("институт", "institute"), ("институты", "institute"), ("institute", "institute"),
    ("газета", "media"), ("газеті", "media"), ("телерадиокомплекс", "media"),
    ("ассоциация", "association"), ("қауымдастығы", "association"), ("association", "association"),
    ("альянс", "association"), ("alliance", "association"), ("союз", "association"),
    ("аппарат", "department"), ("управление", "department"), ("отдел", "department"),
    ("департамент", "department"), ("басқармасы", "department"), ("бөлімі", "department"),
    ("аппараты", "department"), ("департаменті", "department"), ("инспекциясы", "department"),
    ("партия", "party"), ("партиясы", "party"), ("движение", "movement"),
    ("комитет", "committee"), ("комитеті", "committee"), ("инспекция", "department"),
    ("department", "department"), ("committee", "committee"), ("school", "school"),
    ("college", "school"), ("university", "university"), ("clinic", "hospital"),
)  # fmt: skip
#: Names of companies that are known as something else.
_BY_NAME: Final = {"самрук-қазына": "fund", "самұрық-қазына": "fund", "самрук-казына": "fund",
                   "samruk-kazyna": "fund", "даму": "fund", "damu": "fund"}  # fmt: skip


_FUNDS: Final = frozenset({"фонд", "қоры", "fund", "фнб", "ұәқ"})


def kind_by_words(tokens: Tokens, first: int, end: int, otherwise: str) -> str:
    """Return the kind that the words of a name tell, or `otherwise`."""
    words = tokens.words[first:end]
    for word in words:
        if word in _BY_NAME and (_FUNDS & set(words) or sum(w[0].isalpha() for w in words) == 1):
            return _BY_NAME[word]
    if otherwise in ("ngo", "fund"):
        return otherwise
    if otherwise == "company" and "қоры" in words[-2:]:
        return "fund"  # «Ғылым қоры» АҚ
    for inside, kind in _INSIDE:
        if inside in words and not (inside == "alliance" and words[0] == inside):
            return "ngo" if kind == "fund" and otherwise == "association" else kind
    return otherwise


def long_form(tokens: Tokens, at: int, long: Long) -> tuple[str, int]:
    """Return the kind that a form in full stands for, and where it ends; "" if there is none."""
    for stems, kind in long:
        if all(tokens.word(at + n).startswith(stem) for n, stem in enumerate(stems)):
            return kind, at + len(stems)
    return "", at


def nominative_form(form: str) -> str:
    """Return a Russian legal form in full in the nominative.

    >>> nominative_form("акционерного общества")
    'акционерное общество'
    """
    words = form.split()
    noun = next(
        (
            (n, r)
            for n, word in enumerate(words)
            for r in readings(word.lower())
            if r.part == "NOUN" and not is_adjective(word.lower())
        ),
        None,
    )
    if not noun:
        return form
    place, reading = noun
    bent = [adjective_as(word, reading.gender or "n") for word in words[:place]]
    return " ".join([*bent, noun_nominative(words[place]), *words[place + 1 :]])


def dotted_end(tokens: Tokens, at: int) -> int:
    """Return the end of a foreign form with its full stops, `at` if there is none.

    The last stop belongs to the form unless it ends the sentence: "Ltd. was", but "by Eni Ltd. The".
    """
    for words in ENGLISH_DOTTED:
        end = at + len(words)
        if tokens.words[at:end] != words or not tokens.capital(at):
            continue
        ends_text = end == len(tokens) or tokens.capital(end)
        return end - 1 if words[-1] == "." and len(words) == 2 and ends_text else end
    return at


_KAZAKH_FORMS: Final = (
    ("серіктесті", "серіктестігі"), ("кәсіпор", "кәсіпорны"), ("мекеме", "мекемесі"),
    ("бірлест", "бірлестігі"), ("қоғам", "қоғамы"), ("қожалы", "қожалығы"), ("қор", "қоры"),
    ("компания", "компаниясы"),
)  # fmt: skip


def nominative_form_kk(form: str) -> str:
    """Return a Kazakh legal form in full without its case ending.

    >>> nominative_form_kk("акционерлік қоғамының")
    'акционерлік қоғамы'
    """
    words = form.split()
    for stem, noun in _KAZAKH_FORMS:
        if words[-1].lower().startswith(stem):
            words[-1] = noun.upper() if words[-1].isupper() else noun
            break
    return " ".join(words)
