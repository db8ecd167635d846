"""One key for the names of one body: across case, quotes, legal form, country and script."""

from functools import cache, lru_cache
from typing import Final

import regex

from pipeline.extract.laws.abroad import code_abroad
from pipeline.extract.laws.text import fold
from pipeline.extract.organizations.core_names import core_name
from pipeline.extract.organizations.gazetteer import Known, by_abbreviation, by_name, known_bodies
from pipeline.extract.organizations.keys import (
    DESCRIBING,
    key_of_words,
    spelled_key,
    spelling,
    without_descriptions,
)
from pipeline.latin_kazakh import from_cyrillic
from pipeline.lexicon import LANGUAGES
from pipeline.records import Organization

_COUNTRY: Final = regex.compile(
    r"(?:^|(?<=\W))(?:(?:of[ ])?(?:the[ ])?(?:republic[ ]of[ ]kazakhstan|ro?k)|of[ ]kazakhstan|республики[ ]казахстан"
    r"|қазақстан[ ]республикасы(?:ның)?|рк|қр)(?=\W|$)"
    # "Парламент Республики", as the Constitution says; not "Правительство Кыргызской Республики"
    r"|[ ]казахстана$|(?<![ой]й)[ ]республики$|[ ]of[ ]the[ ]republic$|^республика(?:ның)?[ ](?=\w+$)"
)
_NOT_NAME: Final = regex.compile(r"[«»\"'(),.]|(?<!\w)-|-(?!\w)")


def identity(value: Organization, language: str = "ru") -> str:
    """Return the key of the body that a name means, "" for an empty one.

    A key with a colon has the class of the legal form before it: "ltd:berek".

    >>> identity(Organization(name="Министерство национальной экономики РК"))
    'mne'
    """
    return keys_of(value, language)[0]


def keys_of(value: Organization, language: str) -> tuple[str, ...]:
    """Return the keys under which a body may be joined with others, the best first."""
    return _keys(value.name, value.legal_form, language)


#: Legal forms that are one kind of body under different names.
_CLASSES: Final = {
    "jsc": "ао нао оао зао пао ao nao oao zao ақ кеақ аақ jsc npjsc njsc ncjsc ojsc cjsc pjsc plc акционерное акционерлік "
    "некоммерческое коммерциялық joint non-profit",
    "ltd": "тоо ооо too ooo жшс llp llc ltd товарищество жауапкершілігі limited общество",
    "state": "ргп ргкп гкп гккп кгп кгкп рмк рмқк мкк мкқк кмк шжқ rse rsoe se cse республиканское "
    "государственное республикалық мемлекеттік коммунальное коммуналдық republican",
    "fund": "оф кф чф ққ кқ pf общественный корпоративный частный қоғамдық public corporate",
    "ngo": "оо роо моо қб рқб pa",
    "farm": "кх фх шқ крестьянское шаруа",
    "person": "ип жк индивидуальный жеке",
    "association": "оюл зтб ale объединение заңды",
}
_CLASS_OF: Final = {word: name for name, words in _CLASSES.items() for word in words.split()}


def form_class(legal_form: str) -> str:
    """Return the class of a legal form, "" where it has none.

    >>> form_class("КеАҚ"), form_class("общественное объединение")
    ('jsc', 'ngo')
    """
    words = fold(legal_form, "").folded.split()
    if words[-1:] and words[-1].startswith(("объединение", "бірлестігі")) and "заңды" not in words:
        return "association" if "юридических" in words else "ngo"
    return next((_CLASS_OF[word] for word in words if word in _CLASS_OF), "")


@lru_cache(maxsize=20_000)
def _keys(name: str, legal_form: str, language: str) -> tuple[str, ...]:
    known = _known(name, legal_form, language)
    if known:
        return (known.key,)
    if state := _state_of_government(name, language):
        return (f"government-{state.lower()}",)
    listed_keys = _by_key()  # the telephone company МТС is not the ministry "mts"
    return tuple(
        f"{key}_" if key in listed_keys else key for key in _spelled(name, legal_form, language)
    )


#: Government of the Republic of Korea, Правительство Китайской Народной Республики, Қытай ... Үкіметі
_GOVERNMENT: Final = {
    "ru": regex.compile(r"(?:правительство) (?P<state>.{3,80})"),
    "kk": regex.compile(r"(?P<state>.{3,80}) үкіметі"),
    "en": regex.compile(r"government of (?:the )?(?P<state>.{3,80})"),
}
#: Cities that stand for their country elsewhere have governments of their own.
_CITIES: Final = ("москв", "мәскеу", "moscow")


def _state_of_government(name: str, language: str) -> str:
    """Return the code of the other state whose government a name means in any language, or "".

    >>> _state_of_government("Правительство Китайской Народной Республики", "ru")
    'CN'
    """
    pattern = _GOVERNMENT.get(language)
    match = pattern.fullmatch(" ".join(fold(name, language).folded.split())) if pattern else None
    if match is None or match["state"].startswith(_CITIES):
        return ""
    return code_abroad(match["state"], language)


def _spelled(name: str, legal_form: str, language: str) -> tuple[str, ...]:
    """Return the keys of a body that is not on the list, made of its own words."""
    if name.isupper() and name.isalpha() and len(name) < 8:
        return (spelling(name),)  # KIS is not KISI
    core = core_name(name, legal_form) or _before_kind(name, language)
    if core:
        kind = form_class(legal_form)
        before = f"{kind}:" if kind else ""
        words = key_of_words(core, language)
        told = tuple(w for w in words if w not in DESCRIBING) or words
        keys = [before + "-".join(told), f"{before}~" + "-".join(spelled_key(core))]
        return tuple(dict.fromkeys(keys))
    words = key_of_words(bare_name(name, legal_form), language)
    keys = ["-".join(words) or slug(name)]
    if language == "en" and "dep" in words:
        district = "district" in words and "police" not in words
        part = "otdel" if district else "upr"  # of a district, of a region
        keys.append("-".join(sorted(part if w == "dep" else w for w in words)))
    if "kazakhstan" in words and _OF_MEMBERS.intersection(words) and len(words) > 2:
        keys.append("-".join(w for w in words if w != "kazakhstan"))  # Қазақстан ... қауымдастығы
    return tuple(keys)


#: What a country has one of for each trade: its name is said or left out.
_OF_MEMBERS: Final = frozenset({"association", "union", "federation", "alliance"})


def _before_kind(name: str, language: str) -> str:
    """Return the proper part of "AMANAT party", "Zheltoksan Movement", "AMANAT партиясы"."""
    words = name.split()
    if language == "kk" and len(words) > 1 and words[-1].lower() in ("партиясы", "қозғалысы"):
        return " ".join(words[:-1])
    if language == "en" and len(words) > 1 and words[-1].lower() in ("party", "movement"):
        return " ".join(words[:-1])
    if language == "ru" and len(words) > 1 and words[0].lower() == "партия" and "«" not in name:
        return " ".join(words[1:])
    return ""


def _after_kind(name: str) -> str:
    """Return the proper part of "агентство Kazinform", "компания Chevron"; only one word is sure."""
    kind, _, rest = name.partition(" ")
    if rest in ("Corporation", "Group"):
        return kind  # Kazakhmys Corporation
    return rest if kind in _KINDS and rest[:1].isupper() and " " not in rest else ""


_KINDS: Final = frozenset(
    "агентство информагентство компания авиакомпания холдинг газета телеканал".split()
)


def bare_name(name: str, legal_form: str = "") -> str:
    """Return a name folded, without country, legal form and quotes."""
    folded = fold(name, "").folded
    if legal_form:
        folded = folded.replace(fold(legal_form, "").folded, " ", 1)
    folded = _IN_NAME_OF.sub("имени ", folded)
    folded = _NOT_NAME.sub(" ", _COUNTRY.sub(" ", folded)).replace(" the ", " ")
    return _OF_AKIMAT.sub(" ", _REGION_OF_CITY.sub(" ", " ".join(folded.split()))).strip()


#: Управление образования | акимата | города Алматы: whose else would it be.
_OF_AKIMAT: Final = regex.compile(
    r"(?<=^(?:управление|отдел|департамент)[ ][\p{L} -]{3,80})[ ]акимата[ ](?=города|области|района|[\p{L}-]+ско)"
    r"|(?<=[ ](?:қаласы|облысы|ауданы))(?:ның)?[ ]әкімдігі(?:нің)?[ ](?=[\p{L} -]{3,80}(?:басқармасы|бөлімі|департаменті)$)"
    r"|(?<=^[\p{L} -]{3,80}[ ]department[ ]of)[ ](?:the[ ])?akimat[ ]of[ ]"
)

#: университет им. аль-Фараби
_IN_NAME_OF: Final = regex.compile(r"(?<=[ ])им(?:[.][ ]?|[ ])(?=\w)")
#: Cities have their names to themselves, so that their region says nothing more.
_REGION_OF_CITY: Final = regex.compile(
    r"(?<=городск\w{2}[ ](?:маслихат|акимат|суд)\b)[ ]\w+ской[ ]области$"
    r"|(?<=(?:маслихат|акимат|суд)[ ]города[ ]\w{3,20})[ ]\w+ской[ ]области$"
    r"|^(?:\w+[ ])?\w+[ ]облысы(?:ның)?[ ](?=\w+[ ](?:қаласы(?:ның)?|қалалық)[ ](?:мәслихат|әкімді|сот))"
)


def slug(name: str) -> str:
    """Return a name in Latin letters with hyphens, for a key: at most 80 letters, whole words.

    >>> slug("акимат города алматы")
    'akimat-goroda-almaty'
    """
    words = regex.sub(r"[^a-z0-9]+", "-", from_cyrillic(name, "practical").lower()).strip("-")
    return words if len(words) <= 80 else words[:81].rpartition("-")[0] or words[:80]


#: "Қазақстан Республикасының Бас прокуратурасы": the possessive that the country asks for.
_POSSESSED: Final = regex.compile("(?<=а)сы$|(?<=я)сы$|(?<=[^аеия])[ыі]$")


@lru_cache(maxsize=20_000)
def listed(name: str, legal_form: str = "") -> Known | None:
    """Return the body of the list that has this full name in any language, if just one."""
    bare = bare_name(name, legal_form)
    found = {body.key: body for body in _bodies(bare) or _bodies(_POSSESSED.sub("", bare))}
    return next(iter(found.values())) if len(found) == 1 else None


def _known(name: str, legal_form: str, language: str) -> Known | None:
    body = listed(name, legal_form) or _abbreviated(name) or _with_parent(name, language)
    body = body or _chained(name, language) or _turned(name, language)
    body = body or _of_kazakhstan(name, language)
    if body:
        return body
    core = core_name(name, legal_form) or _before_kind(name, language) or _after_kind(name)
    if not core:
        return None
    body = listed(core) or _abbreviated(core) or _with_parent(core, language)
    body = body or listed(without_descriptions(core, language))
    if not body or (body.org_type in _STATE and form_class(legal_form) not in ("", "state")):
        return None
    institution = fold(legal_form, "").folded.endswith(_INSTITUTIONS)
    if institution and body.org_type in ("company", "bank", "fund"):
        return None  # КГУ «Центр «Бәйтерек»: no holding
    fund = form_class(legal_form) in ("fund", "ngo")
    return None if fund and body.org_type not in ("fund", "ngo", "company") else body


#: How the legal forms of institutions end: no company has them.
_INSTITUTIONS: Final = ("гу", "учреждение", "мм", "мекемесі", "institution", "msi", "rsi")
_STATE: Final = frozenset({"ministry", "committee", "agency", "government", "court", "parliament"})


#: "МНЭ РК", "МВД Республики Казахстан", "MNE of the RK"
COUNTRY_BESIDE: Final = regex.compile(
    r"(?i)(?:^|\s)(?:РК|ҚР|Республики Казахстан|Казахстана|Қазақстан Республикасы(?:ның)?"
    r"|(?:of (?:the )?)?(?:(?-i:Ro?K)|Republic of Kazakhstan)|of Kazakhstan)(?=\s|$)"
)


def _abbreviated(name: str) -> Known | None:
    """Return the body that an abbreviation means: "МНЭ РК", "ҚР ҰЭМ"."""
    written = COUNTRY_BESIDE.sub(" ", name).strip()
    if written == name and name in _OF_OTHERS:
        return None
    written = _NAMED_AFTER.sub("", written).removeprefix("НК ")  # НК КМГ
    found = {
        table[written].key: table[written]
        for table in map(by_abbreviation, ("ru", "kk", "en"))
        if written in table
    }
    return next(iter(found.values())) if len(found) == 1 else None


#: What others are known by as well, the world over: an institute, an association, a foundation.
_OF_OTHERS: Final = frozenset({"MIT", "APA", "RSF", "KISS", "KAS", "FES", "МТС", "МИР"})
#: What an abbreviation says already: "КазНУ | имени аль-Фараби", "Әл-Фараби атындағы | ҚазҰУ".
_NAMED_AFTER: Final = regex.compile(
    r"(?<=^\p{Lu}\S+)[ ](?:имени|им\b|named[ ]after)[ .].+$|^.+[ ]атындағы[ ](?=\S*\p{Lu}\p{Lu}\S*$)"
)


def _chained(name: str, language: str) -> Known | None:
    """Return the part that letters name with whose it is: "КГД МФ РК", "ҚР ҚМ МКК"."""
    written = [word for word in name.split() if word not in _COUNTRY_LETTERS]
    if language not in LANGUAGES or len(written) != 2:
        return None
    part, owner = written if language != "kk" else written[::-1]
    short = by_abbreviation(language)
    return short.get(part) if owner in short else None


_COMMITTEE: Final = regex.compile(r"(?P<kind>committee|agency) (?:for|on|of) (?P<topic>.+)")


def _turned(name: str, language: str) -> Known | None:
    """Return the body that English names the other way round or with its kind last.

    "Healthcare Ministry", "Kazakhstan Khalkyna Foundation", "Committee of Civil Aviation"
    """
    bare = bare_name(name)
    plain = bare.partition(" named after ")[0]
    if language == "en" and plain != bare and plain.endswith("university"):
        return listed(plain)
    if language == "en" and (behind := _COMMITTEE.fullmatch(bare)):
        kind, topic = behind["kind"], behind["topic"]
        return listed(f"{topic} {kind}") or _linked(kind, topic)
    topic, _, noun = bare.rpartition(" ")
    if language == "en" and noun in ("committee", "agency"):
        return _linked(noun, topic)
    if language != "en" or noun not in ("ministry", "foundation", "fund"):
        return None
    if noun == "ministry":
        return listed(f"Ministry of {topic}")
    body = listed(name.rpartition(" ")[0])
    return body if body and body.org_type == "fund" else None


def _linked(kind: str, topic: str) -> Known | None:
    """Return the body "Committee for X", "Committee on X", "Committee of X", if just one is listed."""
    links = (listed(f"{kind} {link} {topic}") for link in ("for", "on", "of"))
    found = {body.key: body for body in links if body}
    return next(iter(found.values())) if len(found) == 1 else None


#: How a name begins that tells the state of Kazakhstan by its people or in short.
_OF_STATE: Final = {
    "en": regex.compile(r"Kazakh(?:stan(?:i|['’]s)?)?(?= )"),
    "ru": regex.compile(r"[Кк]азахстанск(?:ий|ая|ое)(?= )"),
    "kk": regex.compile(r"(?:Қазақстан(?:ның)?|[Ққ]азақстандық)(?= )"),
}


def _of_kazakhstan(name: str, language: str) -> Known | None:
    """Return the body of the state of "Kazakh Ministry of Energy", "Қазақстан Үкіметі"."""
    pattern = _OF_STATE.get(language)
    state = pattern.match(name) if pattern else None
    if state is None:
        return None
    rest = name[state.end() :].lstrip()
    body = listed(rest) or _turned(rest, language)
    return body if body and body.org_type in _STATE | {"prosecutor", "bank"} else None


_COUNTRY_LETTERS: Final = frozenset({"РК", "ҚР", "RK"})


@cache
def _owners(language: str) -> frozenset[str]:
    """Return the abbreviations of ministries and agencies, folded: "мнэ"."""
    short = by_abbreviation(language).items()
    return frozenset(name.lower() for name, b in short if b.org_type in ("ministry", "agency"))


#: What a parent body begins with (ru, en) or ends in (kk).
_PARENT: Final = regex.compile(
    r"(?:министерства|агентства|парламента|при|мнво|мон|мз|мсх|мнэ|мф|мвд|of the|of (?:ministry|agency|committee|parliament|administration)|under)(?!\w)"
)
_PARENT_KK: Final = regex.compile(r"(?:министрлігі|агенттігі|парламенті?)(?:нің|тің)?$|жанындағы$")


def _with_parent(name: str, language: str) -> Known | None:
    """Return the body of a name that goes on with its parent: "Комитет науки МНВО РК"."""
    words = bare_name(name).split()
    owners = _owners(language) if language in LANGUAGES else frozenset()
    for cut in range(len(words) - 1, 1, -1):
        head, tail = words[:cut], words[cut:]
        if language == "kk":
            head, tail = words[-cut:], words[:-cut]
            if tail[-1] not in owners and not _PARENT_KK.search(" ".join(tail)):
                continue
        elif not (_PARENT.match(" ".join(tail)) or _is_owner(tail, owners)):
            continue
        body = listed(" ".join(head))
        if body:
            return body
    return None


def _is_owner(words: list[str], owners: frozenset[str]) -> bool:
    """Return whether words are a ministry or an agency in short: "мнэ", "of mne", "минфина"."""
    last = words[-1]
    short = last in owners or (last.startswith("мин") and last[:-1] in owners)
    return short and words[:-1] in ([], ["of"])


def _bodies(bare: str) -> list[Known]:
    return [table[bare] for table in _bare_tables() if bare in table]


@cache
def _bare_tables() -> tuple[dict[str, Known], ...]:
    return tuple(
        {bare_name(name): body for name, body in by_name(language).items()}
        for language in ("ru", "kk", "en")
    )


@cache
def _by_key() -> dict[str, Known]:
    return {body.key: body for body in known_bodies()}


def known_body(key: str) -> Known | None:
    """Return the row of the list with a key."""
    return _by_key().get(key)
