"""Organizations told by their legal form: «Қазпошта» АҚ, ТОО "Алтын", Kazakhtelecom JSC."""

from collections.abc import Iterator
from typing import Final

from pipeline.extract.org_text import Named, Tokens, closing_quote

#: Abbreviated forms and the kind of organization they stand for.
RUSSIAN: Final = {
    "АО": "company", "ТОО": "company", "НАО": "company", "ОАО": "company", "ЗАО": "company",
    "ООО": "company", "ПАО": "company", "РГП": "company", "РГКП": "company", "ГКП": "company",
    "ГККП": "company", "КГП": "company", "КГКП": "company", "КГУ": "other", "РГУ": "other",
    "ГУ": "other", "ОО": "ngo", "РОО": "ngo", "МОО": "ngo", "ОФ": "fund", "КФ": "fund", "ЧФ": "fund",
    "ОЮЛ": "association", "ИП": "company", "КХ": "company", "ФХ": "company", "ЧУ": "other",
    "НУ": "other", "ПК": "company", "СПК": "company", "МФО": "company", "АОЗТ": "company",
    "ГАО": "company", "ФГУП": "company", "МУП": "company", "ФГБУ": "other", "ДГП": "company",
    "ЧК": "company", "ТДО": "company", "НПО": "company", "НПЦ": "institute", "НИИ": "institute",
}  # fmt: skip
KAZAKH: Final = {
    "АҚ": "company", "ЖШС": "company", "КеАҚ": "company", "КЕАҚ": "company", "РМК": "company",
    "РМҚК": "company", "МКК": "company", "МКҚК": "company", "КМК": "company", "КМҚК": "company",
    "КММ": "other", "РММ": "other", "ММ": "other", "ҚБ": "ngo", "РҚБ": "ngo", "ҚҚ": "fund",
    "КҚ": "fund", "ЗТБ": "association", "ЖК": "company", "ШҚ": "company", "ӨК": "company",
    "ААҚ": "company", "ЖАҚ": "company",
}  # fmt: skip
ENGLISH: Final = {
    "JSC": "company", "LLP": "company", "LLC": "company", "NPJSC": "company", "NJSC": "company",
    "NCJSC": "company", "RSE": "company", "RSOE": "company", "SE": "company", "CSE": "company",
    "PLC": "company", "Ltd": "company", "Inc": "company", "GmbH": "company", "OJSC": "company",
    "CJSC": "company", "PJSC": "company", "MSI": "other", "PF": "fund", "PA": "ngo", "ALE": "association",
}  # fmt: skip
#: Forms in full: the beginnings of their words, and the kind.
_RUSSIAN_LONG: Final = (
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
_KAZAKH_LONG: Final = (
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
_ENGLISH_LONG: Final = (
    (("non-profit", "joint", "stock", "company"), "company"),
    (("non-profit", "joint-stock", "company"), "company"),
    (("non-commercial", "joint", "stock", "company"), "company"),
    (("non-commercial", "joint-stock", "company"), "company"),
    (("joint", "stock", "company"), "company"),
    (("joint-stock", "company"), "company"),
    (("limited", "liability", "partnership"), "company"),
    (("limited", "liability", "company"), "company"),
    (("republican", "state", "enterprise"), "company"),
    (("public", "foundation"), "fund"),
    (("public", "fund"), "fund"),
    (("public", "association"), "ngo"),
    (("corporate", "foundation"), "fund"),
    (("corporate", "fund"), "fund"),
)  # fmt: skip
#: Words of a quoted name that say what the organization is, whatever its form.
_INSIDE: Final = (
    ("университет", "university"), ("university", "university"), ("академия", "university"),
    ("академиясы", "university"), ("консерватория", "university"),
    ("банк", "bank"), ("банкі", "bank"), ("bank", "bank"),
    ("школа", "school"), ("школа-лицей", "school"), ("школа-гимназия", "school"),
    ("мектебі", "school"), ("колледж", "school"), ("колледжі", "school"), ("лицей", "school"),
    ("гимназия", "school"), ("детский", "school"), ("бөбекжай", "school"), ("балабақша", "school"),
    ("больница", "hospital"), ("поликлиника", "hospital"), ("ауруханасы", "hospital"),
    ("емханасы", "hospital"), ("диспансер", "hospital"), ("hospital", "hospital"),
    ("институт", "institute"), ("институты", "institute"), ("institute", "institute"),
    ("газета", "media"), ("газеті", "media"), ("телерадиокомплекс", "media"),
    ("ассоциация", "association"), ("қауымдастығы", "association"), ("association", "association"),
    ("альянс", "association"), ("alliance", "association"), ("союз", "association"),
    ("аппарат", "department"), ("управление", "department"), ("отдел", "department"),
    ("департамент", "department"), ("басқармасы", "department"), ("бөлімі", "department"),
    ("партия", "party"), ("партиясы", "party"), ("движение", "movement"),
)  # fmt: skip
#: Names of companies that are known as something else.
_BY_NAME: Final = {"самрук-қазына": "fund", "самұрық-қазына": "fund", "самрук-казына": "fund",
                   "samruk-kazyna": "fund", "даму": "fund", "damu": "fund"}  # fmt: skip
_CASE_ENDINGS: Final = frozenset(
    "ның нің дың дің тың тің ға ге қа ке на не ды ді ты ті ны ні да де та те дан ден тан тен нан "
    "нен мен бен пен нда нде дағы дегі тағы тегі ндағы ндегі сы сі ы і ның".split()
)


def find(tokens: Tokens, language: str) -> Iterator[Named]:
    """Yield the organizations with a legal form before or after their name."""
    if language == "ru":
        yield from _before(tokens, RUSSIAN, _RUSSIAN_LONG, language)
    elif language == "kk":
        yield from _after(tokens, KAZAKH, _KAZAKH_LONG, language)
    else:
        yield from _after(tokens, ENGLISH, _ENGLISH_LONG, language)
    if language != "ru":
        yield from _before(
            tokens, RUSSIAN | (ENGLISH if language == "en" else KAZAKH), (), language
        )


def kind_by_words(tokens: Tokens, first: int, end: int, otherwise: str) -> str:
    """Return the kind that the words of a name tell, or `otherwise`."""
    words = tokens.words[first:end]
    for word in words:
        if word in ("даму", "damu") and not {"фонд", "қоры", "fund"} & set(words):
            continue  # Қазақстанның Даму Банкі
        if word in _BY_NAME:
            return _BY_NAME[word]
    if otherwise in ("ngo", "fund"):
        return otherwise
    for inside, kind in _INSIDE:
        if inside in words:
            return "ngo" if kind == "fund" and otherwise == "association" else kind
    return otherwise


def _before(
    tokens: Tokens,
    short: dict[str, str],
    long: tuple[tuple[tuple[str, ...], str], ...],
    language: str,
) -> Iterator[Named]:
    """Yield forms that stand before the name: АО «Казахтелеком»."""
    starts = tuple({rule[0][0] for rule in long})
    done = 0
    for at in range(len(tokens)):
        if at < done:
            continue
        raw = tokens.raw(at)
        kind, end = short.get(raw, ""), at + 1
        if not kind and long and tokens.words[at].startswith(starts):
            kind, end = _long_form(tokens, at, long)
        if not kind:
            continue
        end = _with_right(tokens, end, kind)
        named = _name_after(tokens, end, is_short=raw in short, kind=kind, language=language)
        if named == end:
            continue
        form_words = tokens.written(at, end)
        form = form_words if raw in short else nominative_form(form_words)
        yield _made(tokens, at, named, form, kind, quoted=end, language=language)
        done = named


def _long_form(
    tokens: Tokens, at: int, long: tuple[tuple[tuple[str, ...], str], ...]
) -> tuple[str, int]:
    for stems, kind in long:
        if all(tokens.word(at + n).startswith(stem) for n, stem in enumerate(stems)):
            return kind, at + len(stems)
    return "", at


def _with_right(tokens: Tokens, at: int, kind: str) -> int:
    """Return the end of "на праве хозяйственного ведения", "на ПХВ" after a form."""
    if tokens.word(at) == "на":
        if tokens.word(at + 1) in ("пхв", "пхв"):
            return at + 2
        if tokens.word(at + 1) == "праве":
            return at + 4
    if tokens.raw(at) in ("НК", "ГНПС", "НХ", "УК"):
        return at + 1
    return at


def _name_after(tokens: Tokens, at: int, *, is_short: bool, kind: str, language: str) -> int:
    """Return the end of the name after a form: quoted, or capitalised words after a short form."""
    if tokens.word(at) in ("«", '"'):
        return max(at, closing_quote(tokens, at))
    if not is_short or tokens.shouted_near(at):
        return at
    end = at
    while end < len(tokens) and end - at < 5:
        word = tokens.words[end]
        if not (tokens.capital(end) and word[0].isalpha()) or tokens.raw(end) in RUSSIAN:
            break
        end += 1
    if end == at + 1 and tokens.upper(at) and tokens.raw(at) in ("РК", "РФ", "ҚР", "RK"):
        return at
    return end


def _after(
    tokens: Tokens,
    short: dict[str, str],
    long: tuple[tuple[tuple[str, ...], str], ...],
    language: str,
) -> Iterator[Named]:
    """Yield forms that stand after the name: «Қазпошта» АҚ, Kazakhtelecom JSC."""
    starts = tuple({rule[0][0] for rule in long})
    for at in range(1, len(tokens)):
        raw = _without_case(tokens.raw(at), language)
        kind, end = short.get(raw, ""), at + 1
        if not kind and tokens.words[at].startswith(starts):
            kind, end = _long_form(tokens, at, long)
        if not kind:
            continue
        first_form = at
        if language == "kk" and tokens.raw(at - 1) in ("ШЖҚ", "ҰК", "АҚ", "ҰҚ") and at > 1:
            first_form = at - 1
        first = _name_before(tokens, first_form, language)
        if first == first_form:
            continue
        form = raw if raw in short else nominative_form_kk(tokens.written(at, end))
        if first_form < at:
            form = f"{tokens.raw(first_form)} {form}"
        name_end = first_form
        yield Named(
            first=first, end=end,
            name=_with_form_last(tokens, first, name_end, form, language),
            org_type=kind_by_words(tokens, first, name_end, kind), legal_form=form,
            rule="form", confidence=0.97, sealed=(first, end),
        )  # fmt: skip


def _without_case(raw: str, language: str) -> str:
    if language == "kk" and "-" in raw:
        stem, _, ending = raw.rpartition("-")
        if ending.lower() in _CASE_ENDINGS:
            return stem
    if language == "en" and raw.endswith(("'s", "s'")):
        return raw[:-2]
    return raw


def _name_before(tokens: Tokens, at: int, language: str) -> int:
    """Return where the name before a form begins: a quote, or capitalised words in English."""
    place = at
    if tokens.word(place - 1) in ("»", '"'):
        return _open_before(tokens, place - 1)
    if language == "kk":
        # «Самұрық-Қазына» ұлттық әл-ауқат қоры» АҚ; «Бәйтерек» ұлттық басқарушы холдингі АҚ
        for back in range(1, 6):
            word = tokens.word(place - back)
            if word in ("»", '"'):
                return _open_before(tokens, place - back)
            if not word[:1].isalpha():
                break
        return at
    if tokens.word(place - 1) == ",":
        place -= 1
    first = place
    while first > 0 and place - first < 8:
        word = tokens.words[first - 1]
        if (
            (tokens.capital(first - 1) and word[0].isalpha() and word not in _ENGLISH_OUTSIDE)
            or (
                word == "and"
                and first < place
                and tokens.capital(first - 2)
                and tokens.word(first - 3) not in ("of", "for", "the")
            )
            or (word == "of" and tokens.capital(first - 2) and tokens.word(first) in _COUNTRIES)
        ):
            first -= 1
        else:
            break
    return first if first < place else at


#: Places after which a company may be named: "Aluminium of Kazakhstan JSC".
_COUNTRIES: Final = frozenset({"kazakhstan", "astana", "almaty"})
_ENGLISH_OUTSIDE: Final = frozenset("the of by in for with to and a an its at on from".split())


def _open_before(tokens: Tokens, at: int) -> int:
    """Return where the quote begins that closes at `at`, over quotes inside: «Ү «Ж» қоры»."""
    if tokens.words[at] == '"':
        for place in range(at - 1, max(-1, at - 40), -1):
            if tokens.words[place] == '"':
                return place
        return at + 1
    opened, depth = at + 1, 0
    for place in range(at, max(-1, at - 40), -1):
        word = tokens.words[place]
        if word == "»":
            if opened <= at:
                break  # the next name to the left
            depth += 1
        elif word == "«":
            opened = place
            depth -= 1
            if depth == 0:
                break
        elif opened <= at and (word in _BETWEEN or opened - place > 8):
            break
    return opened


#: Words that stand between names, not in them.
_BETWEEN: Final = frozenset({"және", "мен", "пен", "бен", "and", "и", ",", ";", "."})


def _made(
    tokens: Tokens, at: int, end: int, form: str, kind: str, *, quoted: int, language: str
) -> Named:
    written = quotes_as_guillemets(tokens.written(quoted, end), language)
    return Named(
        first=at, end=end, name=f"{form} {written}" if language != "en" else f"{written} {form}",
        org_type=kind_by_words(tokens, quoted, end, kind), legal_form=form, rule="form",
        confidence=0.97, sealed=(at, end),
    )  # fmt: skip


def _with_form_last(tokens: Tokens, first: int, end: int, form: str, language: str) -> str:
    written = quotes_as_guillemets(tokens.written(first, end), language)
    return f"{written} {form}"


def quotes_as_guillemets(name: str, language: str) -> str:
    """Return a name with «» for every kind of quote; English names have none."""
    if language == "en":
        return " ".join("".join(c for c in name if c not in '«»“”„"‟').split())
    out, opened = [], False
    for place, letter in enumerate(name):
        if letter in "“„‟":
            letter = "«"
        elif letter == "”":
            letter = "»"
        elif letter == '"':
            after_space = place == 0 or name[place - 1] in " («"
            letter = "«" if after_space or not opened else "»"
        opened = opened or letter == "«"
        out.append(letter)
    return "".join(out).replace("« ", "«").replace(" »", "»")


def nominative_form(form: str) -> str:
    """Return a Russian legal form in full in the nominative.

    >>> nominative_form("акционерного общества")
    'акционерное общество'
    """
    from pipeline.extract.org_morphology import adjective_as, is_adjective, readings

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
    from pipeline.extract.org_morphology import noun_nominative

    return " ".join([*bent, noun_nominative(words[place]), *words[place + 1 :]])


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
            words[-1] = noun
            break
    return " ".join(words)
