"""What a citation means: the fields of `Law` read out of its parts."""

from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws import issuers as laws_issuers
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.abroad import names_a_place
from pipeline.extract.laws.act_ids import act_id, registration_after
from pipeline.extract.laws.acts_by_name import code_of_act, is_of_union, nation_of, treaty_of
from pipeline.extract.laws.adopted import adoption_date, country_of_adoption
from pipeline.extract.laws.citation import POLICY, STATUTES, TREATIES, Citation
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.edges import ILO_NUMBER
from pipeline.extract.laws.provisions import read_chain
from pipeline.extract.laws.registry import find_entry
from pipeline.extract.laws.text import Text
from pipeline.extract.laws.titles import Namer
from pipeline.extract.laws.types import ISSUED_BY
from pipeline.records import Law

_NUMBERS = Compiled(laws_parts.NUMBER)
_ORGANIZATIONS: Final = frozenset({"UN", "ILO", "EAEU", "CIS", "EU"})
_BY_BODIES: Final = frozenset({"decision", "directive", "order"})
#: Решение Высшего Евразийского экономического совета: the union's body is named for the country
_UNION_BODY = regex.compile(r"совет|комисси|кеңес|council|commission")
_BETWEEN = regex.compile(r"[ ](?:между|between|арасында(?:ғы)?)[ ]")
#: Agreements of the Government, unions and employers, of the State or a region or branch of it.
_SOCIAL: Final = (
    "генеральн",
    "региональн",
    "отраслев",
    "бас",
    "өңірлік",
    "салалық",
    "general",
    "sectoral",
    "regional",
)
#: Agreements of the State with a firm, and of its regions.
_WITHIN_STATE = regex.compile(
    r"общих трансферт|жалпы сипаттағы трансферт|инвестиционных обязательств|социальн\w+ партнерств"
    r"|(?<!\w)(?:с|и|with|between)[ ](?:тоо|ао|компани|jsc|llp)(?!\w{0,2}[ ]стран)"
    r"|(?<!\w)(?:jsc|llp)[ ]and[ ]"
)
#: Декрет СНК, постановление ЦК КПСС: no republic is named
_SOVIET = regex.compile(r"(?:снк|совнарком[а-я]{0,2}|в?цик|цк[ ]кпсс)(?!\w)")
#: What a state declares of itself, alone.
_SOVEREIGN = regex.compile(r"суверенитет|егеменді|sovereignty")
_OF_UN = regex.compile(r"(?<!\w)(?:united[ ]nations|un|sendai|hyogo)(?!\w)")
#: Organizations of states, whose strategies are nobody's law.
_OF_MANY = regex.compile(
    r"(?<!\w)(?:adb|carec|world[ ]bank|undp|unicef|unesco|unece|ebrd|oecd|imf|aiib|isdb|osce|csto|sco)(?!\w)"
)
_OF_UNION = regex.compile(
    r"евразийской экономической комиссии|еуразиялық экономикалық комиссия|eurasian economic commission"
)
_UN_BODY = regex.compile(
    r"генеральн\w+ ассамбле|general assembly|бас ассамблея|^қауіпсіздік кеңесі(?=нің)|совет\w* безопасности оон|security council|human rights council|совет\w* по правам человека"
)
#: Закон Нижегородской области, закон Пермского края
_OF_REGION = regex.compile(
    r"(?<!\w)закон\w{0,3}[ ]{1,3}[\w-]+(?:[сц]кой[ ]{1,3}(?:автономной[ ]{1,3})?области|ского[ ]{1,3}(?:края|автономного[ ]{1,3}округа))(?!\w)"
)
#: Section 5 of the Budget Code: it has articles, and sections above them
_SECTIONS = regex.compile(r"(?<!sub|sub-|sub )(?:sections?|sec\.|§)")
#: section 488 of the Code, section 10(1) of the Law: so the ILO calls articles; no code has as many sections
_ARTICLES = regex.compile(
    r"(?<!sub|sub-|sub )(?:sections?|sec\.|§)(?=[ ]?(?:\d{3}|[4-9]\d|\d{1,2}[ ]?\(\d))"
)
_GOVERNMENT_EN = regex.compile(
    r"(?<!\w)(?:gov(?:ernment|t?\.)|(?:council|cabinet)[ ]of[ ]ministers)"
)
_OF_PREMIER = regex.compile(r"(?<!\w)prime[ ]minister(?![^-]*-[ ])")
_WITH_R = regex.compile(r"\d{1,4}-[rр]")
_DATA = regex.compile(r"данных|деректер")
_GENERAL = regex.compile(r"(?r)(?<!\w)(?:общ(?:ий|его|ему|им|ем)|жалпы)[ ]{1,3}")
#: Регламент Совета (ЕС) № 1370/2013
_UNION_MARK = regex.compile(r"[ ]\((?:ЕС|ЕО|EU|EC)\)\Z")
_SLASHED = regex.compile(r"\d+/\d+(?:/\p{L}+)?")


def read(text: Text, citation: Citation, language: str, rule: str) -> Law:
    """Return the fields of a citation that the rule named `rule` found."""
    reader = _Reader(text, citation, language)
    draft = citation.has("draft") or reader.head_word().startswith(
        ("законопроект", "bill", "заңжоба")
    )
    number = reader.number()
    short = reader.short_form(rule)
    jurisdiction = reader.jurisdiction(number)
    levels = reader.levels(jurisdiction)
    issuer = reader.issuer()
    date = _date(reader, text, citation, language, draft=draft)
    act_type = reader.act_type()
    forced = citation.has("force")
    law = Law(
        act_type=act_type,
        title="" if short else reader.title(),
        number=number,
        date=date,
        issuer=issuer,
        jurisdiction=jurisdiction,
        article=levels.get("article", ""),
        paragraph=levels.get("paragraph", ""),
        part=levels.get("part", ""),
        subparagraph=levels.get("subparagraph", ""),
        short_form=short,
        draft=draft,
        act_id=""
        if draft
        else act_id(
            act_type,
            number,
            date,
            jurisdiction,
            issuer=issuer or reader.owner(),
            force_of_law=forced,
            registered=_registration(text, citation, language),
        ),
    )
    return _of_section(law, text, citation)


def _of_section(law: Law, text: Text, citation: Citation) -> Law:
    """Return a code with the identifier of the part that a bracket names: "ГК (Общая часть)"."""
    section = citation.part("section")
    if section is None or law.act_id or law.draft:
        return law
    name = f"{law.title or law.short_form} {text.composed[section.start : section.end]}"
    entry = find_entry(replace(law, title=name, short_form=""))
    return replace(law, act_id=entry.act_id) if entry else law


def _registration(text: Text, citation: Citation, language: str) -> str:
    """Return the number under which an act was registered: behind it, or before its Kazakh word.

    "№ 403 (Нормативтік құқықтық ... тізілімінде № 9756 болып тіркелген) бұйрығы".
    """
    entry = citation.part("entry")
    within = registration_after(text, entry.start, language) if entry else ""
    return within or registration_after(text, citation.end, language)


def _date(reader: "_Reader", text: Text, citation: Citation, language: str, *, draft: bool) -> str:
    """Return the date of a citation, else the adoption date that its sentence gives."""
    if reader.is_year_name():
        return ""
    date = reader.date()
    if len(date) > len("1978") or draft:
        return date
    treaty = citation.act_type in TREATIES
    told = adoption_date(text, citation.start, citation.end, language, treaty=treaty)
    return (
        told if told.startswith(date) else date
    )  # Конституция 1978 года принята 20 апреля 1978 года


#: The office without the name of who holds it: "Президента Касым-Жомарта Токаева".
_OFFICE: Final = regex.compile(
    r"(?i)(?:of[ ](?:the[ ])?)?(?:президента|главы[ ]государства|president|head[ ]of[ ]state)"
    r"(?:[ ](?:республики[ ]казахстан|казахстана|страны|рк|of[ ](?:the[ ]republic[ ]of[ ])?kazakhstan))?"
)


#: The General Assembly numbers its resolutions by session, from the 31st on.
_OF_ASSEMBLY: Final = regex.compile(r"(?:3[1-9]|[4-7]\d|8[0-5])/\d{1,3}")


class _Reader(Namer):
    """Reads the fields of one citation."""

    def act_type(self) -> str:
        """Return the type; what English calls a decree or order of the Government is its resolution,
        an order of the Prime Minister with his letter ("No. 12-r") his directive.
        """
        part = self._citation.part("issuer")
        act_type = self._citation.act_type
        decree = self._language == "en" and act_type in ("decree", "order")
        government = part is not None and _GOVERNMENT_EN.search(self._folded(part))
        kind = self._citation.part("kind")
        by = part or self._citation.part("owner")
        if (
            decree
            and by
            and _OF_PREMIER.search(self._folded(by))
            and _WITH_R.fullmatch(self.number())
        ):
            return "directive"
        normative = kind is not None and self._folded(kind) in ("normative", "regulatory")
        court = act_type == "decree" and normative  # Normative Decree of the Supreme Court
        return "resolution" if decree and (government or court) else act_type

    def number(self) -> str:
        part = self._citation.part("number")
        if self._language == "kk":
            part = self._citation.part("second") or part  # № 1265 және № 831: the first of two
        match = _NUMBERS[self._language].match(self._text.folded, part.start) if part else None
        if not match:
            return self._other_number()
        start, end = match.span("number")
        statute = self._citation.act_type in ("law", "code", "constitutional_law")
        statute = statute and self._country("country") in ("", "KZ")  # Закон РФ № 2395-1
        statute = statute and not self._is_of_region()
        return laws_parts.number_value(self._text.number(start, end), statute=statute)

    def _other_number(self) -> str:
        """Return a number with a slash of its own form, or one without a numero sign in a list."""
        part = self._citation.part("mark") or self._citation.part("slashed")
        match = _SLASHED.search(self._written(part)) if part else None
        resolved = self._citation.part("resolved")
        if resolved:
            return self._written(resolved).lstrip("№Nno. ")
        listed = self._citation.part("number")
        if listed and not match:
            match = regex.fullmatch(r"\d+", self._written(listed))  # Nos. 87 and 98
        return match.group() if match else ""

    def levels(self, jurisdiction: str) -> dict[str, str]:
        """Return the numbers of the provision by level; a section is no article of a law of ours."""
        part = self._citation.part("provision")
        if not part:
            return {}
        written = self._folded(part)
        if jurisdiction == "KZ" and self.head_word() in ("law", "code"):
            written = _SECTIONS.sub("chapter", _ARTICLES.sub("article", written))
        levels = read_chain(written, self._language)
        return {str(level): numbers for level, numbers in levels.items()}

    def issuer(self) -> str:
        part = self._citation.part("issuer")
        act_type = self._citation.act_type
        if part and act_type in POLICY and self._citation.has("period"):
            return ""  # "Стратегический план Министерства ... на 2020-2024 годы": its name
        if self.orders_body() or self.is_in_name(part):
            return ""
        if part and act_type not in STATUTES:
            written = self._written(part)
            if act_type == "address":
                office = _OFFICE.match(written)
                written = office.group() if office else written
            return laws_issuers.nominative(_UNION_MARK.sub("", written), self._language)
        if self._citation.strength == "initials":
            return ISSUED_BY.get(self.head_word()[:2], "")
        left = self._citation.part("bare_name_left")
        if left and self.names_body_left() and not self._citation.has("slashed"):
            return self._written(left)
        country = self._citation.part("country")
        if country and act_type in _BY_BODIES and _UNION_BODY.search(self._folded(country)):
            return laws_issuers.nominative(self._written(country), self._language)
        if self._citation.names_union:
            return ""
        if country and act_type in (*TREATIES, "technical_regulation"):
            code = laws_issuers.country_of(self._folded(country), self._language)
            if code in _ORGANIZATIONS:
                return laws_issuers.organization(self._written(country), code, self._language)
        return ""

    def owner(self) -> str:
        """Return whose an act is by the word before it, which is no part of it: "the President's | Decree"."""
        part = self._citation.part("owner")
        return self._folded(part).removesuffix("'s").strip() if part else ""

    def jurisdiction(self, number: str) -> str:
        treaty = self._citation.act_type in TREATIES or self._citation.strength == "treaty"
        if self._citation.act_type == "charter" and self._citation.has(
            "bare_name_left", "treaty", "country"
        ):
            treaty = True  # Shanghai Cooperation Organization Charter
        if self._citation.has("mark"):
            return "EAEU"
        if self.head_word().startswith("gdpr") or self._is_general_regulation():
            return "EU"
        if self._is_of_ilo():
            return "ILO"
        if self._citation.has("slashed") and self._citation.act_type != "resolution":
            return "EU"
        if self._citation.has("period") and self._country_word().startswith(_SOCIAL):
            return "KZ"
        code = self._country("country", "issuer", "owner", "place")
        issuer = self._citation.part("issuer")
        if not code and issuer and _SOVIET.match(self._folded(issuer)):
            return "SU"
        resolved = self._citation.part("resolved")
        if not code and resolved and ("(" in self._folded(resolved) or self._is_of_assembly()):
            return "UN"  # Resolution 1540 (2004), Resolution 70/1
        if not code and issuer and _UN_BODY.search(self._folded(issuer)):
            return "UN"
        sovereign = False
        if self._citation.act_type == "declaration" and not code:
            code = self._country("title", "bare_title")
            named = self._text.folded[self._citation.start : self._citation.end]
            sovereign = _SOVEREIGN.search(named) is not None
            code = (code or "KZ") if sovereign else code if code == "KazSSR" else ""
        if code:
            alone = issuer or sovereign or code == "KazSSR"
            national = self._citation.act_type == "declaration" and alone
            return "INT" if treaty and code not in _ORGANIZATIONS and not national else code
        left = self._citation.part("bare_name_left")
        if left and self._citation.act_type in POLICY and _OF_MANY.search(self._folded(left)):
            return "INT"  # the CAREC 2030 Strategy
        if left and self.names_body_left():  # EEC Board Decision No. 45
            code = laws_issuers.country_of(self._folded(left), self._language)
            if code:
                return code
        nation = nation_of(self._folded(left)) if left and self._language == "en" else ""
        if nation:
            return nation
        federal = self._country_word().startswith(("федеральн", "federal"))
        federal = federal or self.head_word() == "фз"
        if federal or number.lower().endswith(("фз", "-fz")):
            return "RU"
        if self._is_of_region():
            return "RU"
        whole = self._text.folded[self._citation.start : self._citation.end]
        if treaty and _WITHIN_STATE.search(whole):
            return "KZ"
        if treaty and (self._citation.has("between") or _BETWEEN.search(whole)):
            return "INT"
        if treaty and not self._citation.has("period"):
            return treaty_of(self._text.folded[self._citation.start : self._citation.end])
        if self.head_word() == "framework" and _OF_UN.search(whole):
            return "UN"
        if self._citation.strength == "soft" and _OF_UNION.search(whole):
            return "EAEU"  # Регламент работы Евразийской экономической комиссии
        if left and code_of_act(self._folded(left)):
            return code_of_act(self._folded(left))
        if left and self._citation.act_type == "directive" and is_of_union(self._folded(left)):
            return "EU"  # the Habitats Directive: Kazakhstan's have an issuer
        own: tuple[str, ...] = ("bare_name",) if self._citation.strength == "fundamentals" else ()
        code = self._country("title", "bare_title", *own)
        if code in ("RU", "KazSSR") or (code and own):
            return code
        if self._citation.act_type in STATUTES and not number:
            start, end = self._citation.start, self._citation.end
            if code := country_of_adoption(self._text, start, end, self._language):
                return code
        if "1800" < self.date()[:4] < "1918":
            return "RU"  # Степное положение 1891 года
        return "" if self._is_elsewhere(number) else "KZ"

    def _is_of_region(self) -> bool:
        """Return whether it is the law of a region, as those of Russia alone have."""
        whole = self._text.folded[self._citation.start : self._citation.end]
        return self._citation.act_type == "law" and _OF_REGION.search(whole) is not None

    def _is_general_regulation(self) -> bool:
        """Return whether it is the Union's on data protection: "Общий регламент по защите данных"."""
        head = self._citation.part("head")
        if head is None or not self.head_word().startswith("регламент"):
            return False
        end = max(self._citation.end, head.end)
        about = _DATA.search(self._text.folded, self._citation.start, end) is not None
        return about and _GENERAL.match(self._text.folded, 0, head.start) is not None

    def _is_of_assembly(self) -> bool:
        """Return whether a resolution of nobody has the session of the UN's: "Resolution 70/1"."""
        resolved = self._citation.part("resolved")
        number = self._folded(resolved) if resolved else ""
        alone = not (self._citation.has("issuer") or self._citation.has("bare_name_left"))
        alone &= not self._text.folded.startswith(" of the ", self._citation.end)
        return alone and _OF_ASSEMBLY.fullmatch(number) is not None

    def _is_of_ilo(self) -> bool:
        """Return whether a convention is written as the ILO does: "Forced Labour Convention, 1930 (No. 29)"."""
        convention = self._citation.act_type == "convention" and self._language == "en"
        end = self._citation.part_end("head")
        return convention and ILO_NUMBER.match(self._text.folded, end) is not None

    def _is_elsewhere(self, number: str) -> bool:
        """Return whether a statute is of some place that is not known: "Labour Code of Ontario"."""
        if self._citation.act_type not in STATUTES or number:
            return False
        end = self._citation.part_end("head")
        return end == self._citation.end and names_a_place(self._text, end, self._language)

    def _country_word(self) -> str:
        part = self._citation.part("kind")
        return self._folded(part) if part else ""

    def _country(self, *kinds: str) -> str:
        """Return the first country or organization that a part of one of the kinds names."""
        for part in self._citation.parts:
            if part.kind in kinds:
                code = laws_issuers.country_of(self._folded(part), self._language)
                if code:
                    return code
        return ""
