"""The English parts of a citation, and what stands where.

Provisions come before the act ("Article 7(2) of the Law"), sometimes after it; names of codes and
programmes on either side ("the Labour Code", "the Code on Taxes", "the Nurly Zhol Programme").
"""

from typing import Final

import regex

from pipeline.extract import english_phrases
from pipeline.extract.english_phrases import PERIOD
from pipeline.extract.laws import abroad
from pipeline.extract.laws import issuers as laws_issuers
from pipeline.extract.laws import parts as laws_parts
from pipeline.extract.laws.provisions import CHAIN_LEFT
from pipeline.extract.laws.text import Text

POINTER: Final = (
    r"(?:this|these|that|the[ ]{1,3}(?:said|specified|indicated|mentioned|same|present|aforesaid|(?:above|afore)-?[ ]?mentioned|named|above)"
    r"|said|aforementioned|above-?mentioned)"
)
_CODE = (
    r"(?:civil|criminal|penal|labou?r|tax|land|water|forest|forestry|budget(?:ary)?|environment(?:al)?"
    r"|ecolog(?:y|ical)|social|entrepreneurial|entrepreneurship|business|administrative|procedur(?:al|e)"
    r"|process|process-procedural|executive|customs|(?:marriage[ ]{1,3}(?:\(matrimony\)[ ]{1,3})?and[ ]{1,3})?family|housing|digital|construction|violations|offen[cs]es|election|commercial"
    r"|process-related|procedure-process|procedural-process|enforcement|penitentiary|subsoil|health|electoral)"
)
ONE_CODE: Final = rf"{_CODE}(?:[ ]{{1,3}}{_CODE}){{0,3}}"
#: "Administrative Procedural and Process-Related Code", but "Criminal and Criminal Procedure Codes"
CODE_NAME: Final = (
    rf"{_CODE}(?:[ ]\({_CODE}\))?(?:[ ]{{1,3}}(?:and[ ]{{1,3}}(?=process))?{_CODE}){{0,3}}"
)
KIND: Final = (
    r"(?:state|national|normative|federal|joint|model|sectoral|strategic|action|comprehensive|regional|territorial"
    r"|republican|general|annual|regulatory|international|interstate|intergovernmental|bilateral|framework"
    r"|development|master|government|long-term|industry|governmental)"
)
TREATY_NAME: Final = (
    r"(?:optional|paris|kyoto|vienna|washington|geneva|hague|minsk|aarhus|basel|stockholm|montreal|istanbul|marrakesh|new[ ]{1,3}york"
    r"|european|helsinki|universal|rotterdam|alma-?ata|bel(?:ovezh|avezh)[a-z]{1,3}|chisinau|bishkek|ashgabat|samarkand|minamata|bern|ramsar|rio|lisbon|tashkent|almaty|astana|eurasian|tehran)"
)
#: Almaty City Maslikhat | decision No. 97
_LOCAL_BODY = (
    r"(?:(?:(?!(?:the|an?|by|of|in|under|to|and|that|this|said|new|with|on|for|from|each|every|joint|its|their)[ ])[a-z-]{3,16}[ ])?(?:city|region(?:al)?|district|oblast)[ ])?"
    r"(?:maslikhat|akimat)"
)
_BEFORE_ISSUER = (
    rf"(?:{_LOCAL_BODY}|(?:supreme|constitutional)[ ]court|constitutional[ ]council|cabinet(?:[ ]of[ ]ministers)?"
    r"|national[ ]bank|central[ ]election[ ]commission|parliament|senate|mazhilis|gov(?:ernment|\.)|presidential"
    r"|(?:(?:un|united[ ]{1,3}nations)[ ]{1,3})?(?:security[ ]{1,3}council|general[ ]{1,3}assembly|human[ ]{1,3}rights[ ]{1,3}council))"
)
#: No word of an office: "the Minister of Energy approved the Order".
_OFFICE_WORD = (
    r"(?!(?:approved|issued|signed|adopted|by|an?|the|this|that|in|to|for|was|were|is|are|under|with|on|its)[ ])"
    r"[a-z-]{2,24},?"
)
_OFFICE = (
    r"(?:(?:acting|deputy)[ ])?(?:minister|ministry|chairman|governor)[ ]of[ ](?:the[ ])?"
    rf"(?:{_OFFICE_WORD}[ ]){{0,9}}?(?!and(?!\w)){_OFFICE_WORD}"
)
_COUNTRY_LEFT = laws_issuers.COUNTRY["en"].replace("(?:the[ ]{1,3})?", "")
_NATIONS = "|".join(sorted(word for words in laws_issuers.ADJECTIVES.values() for word in words))
_PLACE = r"of[ ]{1,3}the[ ]{1,3}republic(?!\w)(?![ ]{1,3}of)"
_ADDRESSEE = r"to[ ]{1,3}the[ ]{1,3}(?:people|nation)(?:[ ]{1,3}of[ ]{1,3}kazakhstan)?"
#: Loan Agreement (Ordinary Operations) (Pension Programme) between ...
ASIDE = r"\([^()]{3,90}\)(?:[ ]\([^()]{3,90}\))?(?=[ ]between[ ])"
_BETWEEN = r"between(?:[ ]{1,3}[\w'-]{1,30},?){0,23}?[ ]{1,3}[\w'-]{1,30}(?=,?[ ]{1,3}(?:on|was|were|is|has|had|signed|dated|entered|concluded|for[ ]the)[ ]|[ ][«\"](?:on|about)[ ]|[ ]?[.;(]|\Z)"
_FORCE = r"(?:having|with)[ ]{1,3}(?:the[ ]{1,3})?(?:force|effect)[ ]{1,3}of[ ]{1,3}(?:a[ ]{1,3}|the[ ]{1,3})?(?:constitutional[ ]{1,3})?law"
_SECTION = r"\((?:general|special)[ ]{1,3}part\)"
RIGHT: Final[tuple[tuple[str, str], ...]] = (
    ("date", laws_parts.DATE["en"]),  # dated 31 October 2015
    ("resolved", laws_parts.RESOLVED_SIGNED),
    ("number", laws_parts.NUMBER["en"]),  # No. 379-V
    ("numeral", laws_parts.NUMERAL["en"]),  # ILO Convention 144
    ("resolved", laws_parts.RESOLVED),  # Security Council Resolution 1325 (2000)
    ("slashed", laws_parts.SLASHED),  # Directive 2014/24/EU
    ("mark", r"\(?tr[ ]{1,2}(?:cu|eaeu)[ ]{1,2}\d{3}/\d{4}\)?"),
    ("year", r"(?:19|20)\d\d(?![\d/-])"),
    ("issuer", laws_issuers.EN),  # of the Government of the Republic of Kazakhstan
    ("office", laws_issuers.OFFICE_EN),  # Order № 657 Minister of Education
    ("country", rf"(?:of|in)[ ]{{1,3}}{laws_issuers.COUNTRY['en']}|ro?k"),
    ("union", rf"of[ ]{{1,3}}(?:the[ ]{{1,3}})?(?:{laws_issuers.UNIONS['en']})"),
    (
        "abroad",
        rf"of[ ]{{1,3}}(?:the[ ]{{1,3}})?(?:republic[ ]{{1,3}}of[ ]{{1,3}})?{abroad.names('en')}",
    ),  # of Lithuania
    ("agency", r"of[ ]{1,3}(?:the[ ]{1,3})?[a-z]{2,8}(?=[ ](?:no\.|dated[ ]|№))"),  # of the MNE
    ("place", _PLACE),  # of the Republic
    ("force", rf"{_FORCE}"),
    ("section", _SECTION),  # (Special Part)
    ("addressee", _ADDRESSEE),  # to the people of Kazakhstan
    ("aside", ASIDE),  # Loan Agreement (Roads Project) between ...
    ("between", _BETWEEN),  # between the Government of ... and ...
    ("period", PERIOD),  # until 2030, for 2020-2025
)
LEFT: Final[tuple[tuple[str, str], ...]] = (
    (
        "draft",
        r"draft(?:[ ]{1,3}(?:version[ ]{1,3})?of[ ]{1,3}(?:an?|the))?",
    ),  # a draft of the new Code
    ("new", r"new"),
    ("name", CODE_NAME),  # Labour Code
    ("issuer", _BEFORE_ISSUER),  # Government Resolution
    ("office", rf"{_OFFICE}(?:[ ]?'s)?"),  # Minister of Energy Order No. 466, Minister of Energy's
    ("kind", rf"{KIND}|state[ -]{{1,3}}of[ -]{{1,3}}the[ -]{{1,3}}nation"),
    ("treaty", TREATY_NAME),  # Paris Agreement
    (
        "owner",
        rf"(?:{_COUNTRY_LEFT}|president|prime[ ]{{1,3}}minister|head[ ]{{1,3}}of[ ]{{1,3}}state|government)[ ]?'s",
    ),
    ("nation", rf"(?:{_COUNTRY_LEFT}|kazakhstani|kazakh|{_NATIONS})"),  # German Basic Law
    ("foreign", abroad.adjectives("en")),  # Latvian Law on Citizenship
    ("foreign", abroad.names("en")),  # US Constitution
    ("owner", rf"{abroad.names('en')}[ ]?'s"),  # Sweden's Environmental Code
    (
        "ministry",
        r"(?!(?:the|an?|to|of|and|by|in|on|for|this|new|such|no|or|its)(?!\w))[a-z]{2,6}(?:[ ]rk)?",
    ),  # MoH order No. 254
    ("date", laws_parts.DATE["en"]),
    ("period", r"(?:19|20)\d\d[ ]?-[ ]?(?:19|20)\d\d"),
    ("year", r"(?:19|20)\d\d"),
    ("pointer", POINTER),  # the said Law
    ("nearby", CHAIN_LEFT["en"]),  # Art. 190(4) CC RK
    (
        "provision",
        rf"{CHAIN_LEFT['en']}(?:[ ]\([a-z][a-z\d' -]{{3,60}}\))?,?[ ]{{1,3}}(?:of|to|in|under)(?:[ ]{{1,3}}(?:the|a))?",
    ),
)

#: What is done on the basis of something is no title.
_NO_TITLE = r"[ ](?:the[ ](?:basis|grounds?|part|side|initiative|contrary|eve|agenda|one[ ]hand|other[ ]hand|way)|behalf|average|time)(?!\w)"
_OPEN = regex.compile(
    rf"(?:on(?!{_NO_TITLE})(?![ ]{{1,3}}(?:the[ ])?(?:\d|(?:january|february|march|april|may|june|july|august|september|october|november"
    r"|december)[ ]))|concerning|regarding|about|against|relating[ ]to)(?=[ ])"
)
_TO_TREATY = regex.compile(
    r"to[ ](?:the[ ])?(?:[\w-]+[ ]){0,4}?(?:treaty|agreement|convention|charter|covenant|protocol)(?=[ ](?:on|for|against|of)[ ])"
)
#: The Kyoto protocol to a convention is known by its own name, an optional one is not.
_OPTIONAL = regex.compile(r"(?r)(?<!\w)optional[ ]protocols?[ ]")
_ESTABLISHING = regex.compile(r"establishing(?=[ ])")
_NAME_OPEN = regex.compile(r"(?:of|for|on)(?=[ ])")


#: Law on amending and supplementing the Water Code of Kazakhstan; on amendments and additions to the Tax Code
_AMENDING = regex.compile(
    r"(?:on|about)(?:[ ]the)?[ ](?:amending(?:[ ]and[ ]supplementing)?|(?:(?:introducing|making|introduction[ ]of)[ ])?(?:amendments?|changes?|additions?|supplements?|modifications?)"
    r"(?:[ ]and(?:/or)?[ ](?:amendments|changes|additions|supplements))?[ ](?:to|into|in))(?=(?:[ ]the)?[ ](?P<act>(?:some|certain)[ ]leg|[a-z-]+[ ]))"
)
#: Code of Administrative Offences, Code of Criminal Procedure
_OF_CODE = regex.compile(rf"of[ ]{{1,3}}{CODE_NAME}(?!\w)")


def bare_title(text: Text, at: int, strength: str) -> tuple[str, int]:
    """Return the kind of bare title at `at`, "bare_title" or "bare_name", and where it ends."""
    if strength == "code":
        match = _OF_CODE.match(text.folded, at)
        if match:
            return "bare_name", match.end()
    match = _AMENDING.match(text.folded, at)
    if match and (text.upper_at(match.start("act")) or match["act"].endswith("leg")):
        return "bare_title", english_phrases.phrase_end(text, match.end(), at)
    match = _OPEN.match(text.folded, at)
    if match:
        end = _trimmed(text, at, english_phrases.phrase_end(text, match.end(), at))
        return "bare_title", _to_the_other_side(text.folded, at, end)
    match = _NAME_OPEN.match(text.folded, at) if strength == "treaty between" else None
    if match:  # Agreement between ... for the Promotion of Investment
        return "bare_title", english_phrases.phrase_end(text, match.end(), at)
    strength = "treaty" if strength == "treaty between" else strength
    if strength.endswith("treaty"):
        match = _ESTABLISHING.match(text.folded, at)  # Agreement Establishing the Bank
        if match:
            return "bare_title", english_phrases.phrase_end(text, match.end(), at)
    if strength == "treaty" or (strength == "named treaty" and _OPTIONAL.match(text.folded, 0, at)):
        match = _TO_TREATY.match(text.folded, at)  # Protocol to the Convention on ...
        if match:
            return "bare_name", english_phrases.phrase_end(text, match.end(), at)
    if strength in ("policy", "soft", "treaty", "named treaty", "fundamentals"):
        match = _NAME_OPEN.match(text.folded, at)
        if match and not english_phrases.is_amount(text, match.end()):
            end = english_phrases.phrase_end(text, match.end(), at)
            rest = _TO_APPROVED.match(text.folded, end) if strength == "soft" else None
            return "bare_name", rest.end() if rest else end
    return "", at


#: Rules of creation of statements | by administrators of programs approved by the order
_TO_APPROVED = regex.compile(
    r"(?:,?[ ](?!(?:is|are|was|were|shall|has|have|that|which|who|may|must|laws?|decrees?|orders?|resolutions?|codes?|rules|regulations?)(?!\w))"
    r"(?:[\w'-]{1,30}|\(or\))){1,24}?(?=,?[ ]approved[ ]by[ ])"
)


_TAIL = regex.compile(
    r"(?<!republic)[ ]of[ ](?:the[ ])?(?:republic[ ]of[ ]kazakhstan|rk|kazakhstan)\Z"
)


#: Regulations on the Ministry of Energy of the Republic of Kazakhstan: the country is its
_ON_BODY = regex.compile(
    r"on[ ](?:the[ ])?(?:ministry|agency|committee|government|national[ ]bank|parliament|president|department)[ ]"
)
#: Law of the Republic of Kazakhstan | On the Status of Judges of the Republic of Kazakhstan: said twice
_COUNTRY_TOLD = regex.compile(
    r"(?r)(?<!\w)of[ ](?:the[ ])?(?:republic[ ]of[ ]kazakhstan|rk|kazakhstan)[ ]"
)
#: Law on Education Art. 57(4)
_PROVISION_TAIL = regex.compile(r"(?r)[ ](?:arts?|articles?|paras?|sections?|clauses?|items?)")


def _trimmed(text: Text, at: int, end: int) -> int:
    """Return the end without "of the Republic of Kazakhstan" and without what leads to an article."""
    article = _PROVISION_TAIL.match(text.folded, at, end)
    if article and _ITS_NUMBER.match(text.folded, end):
        end = article.start()
    if _ON_BODY.match(text.folded, at) or _COUNTRY_TOLD.match(text.folded, 0, at):
        return end
    match = _TAIL.search(text.folded[at:end])
    return at + match.start() if match and match.start() > 3 else end


def _to_the_other_side(folded: str, start: int, end: int) -> int:
    """Return where the parties of a treaty end that are two sides.

    "between Kazakhstan, on the one hand, and the Union and its member States, on the other hand".
    """
    sides = _SIDES.match(folded, end) if " between " in folded[start:end] else None
    return sides.end() if sides else end


_SIDES = regex.compile(
    r",?[ ](?:on|of)[ ]the[ ]one[ ](?:hand|part|side),?(?:[ ]{1,3}[\w'-]{1,30},?){1,24}?[ ](?:on|of)[ ]the[ ]other(?:[ ](?:hand|part|side))?(?!\w)"
)
_ITS_NUMBER = regex.compile(r"\.?[ ]{0,2}\d")


def edition_start(folded: str, at: int) -> int:
    """Return where the word begins that tells the edition of the act at `at`, or `at`.

    >>> edition_start("under the old code", 14), edition_start("under the code", 10)
    (10, 10)
    """
    match = _EDITION.match(folded, 0, at)
    return match.start() if match else at


_EDITION: Final = regex.compile(r"(?r)(?<!\w)(?:old|new|former|previous|latter)[ ]")


def nominative(written: str) -> str:
    """Return the words of a reference with "the" and "of" before them taken off."""
    text = " ".join(written.split())
    text = regex.sub(r"(?i)(?<=\w )(?<!(?:these|those) )(code|law)s$", r"\1", text)
    return regex.sub(
        r"(?i)^(?:the|a|an)\s+(?!said|specified|indicated|mentioned|same|present|above|afore)",
        "",
        text,
    )
