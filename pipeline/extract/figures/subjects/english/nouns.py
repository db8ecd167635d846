"""English noun phrases before a verb: where the subject begins, and what only hangs on it."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.measures import is_measure
from pipeline.extract.figures.subjects.english.verbs import CHANGED_AND, FINITE, THIRD
from pipeline.extract.figures.subjects.shared import MARK, as_subject

PREPOSITIONS: Final = frozenset(
    "in for at on of by with from under to within during after before over between as per across against into through "
    "throughout among until since towards toward despite among amid due via about around than like upon beyond along alongside without near behind outside inside".split()
)
_CUT: Final = re.compile(
    rf" (?:{'|'.join(sorted(PREPOSITIONS - {'of'}))}|out(?= of)|below|above|excluding|including|compared|based|according|that|which|(?<! those )who|whom|whose|where|provided|required|aimed|following(?= the))(?! (?:capita|head)(?!\w))(?![\w-])",
    re.IGNORECASE,
)
DETERMINERS: Final = frozenset(
    "the a an its their his her our my your this these those that all each every such any some no both either neither kazakhstan's".split()
) - {"kazakhstan's"}
#: Words that open a clause before its subject.
LEADING: Final = frozenset(
    "and or then also thus so today now currently meanwhile moreover however besides here overall therefore yet but further "
    "furthermore similarly finally additionally nevertheless since because if when where while whilst whereas although that which "
    "who earlier previously formerly originally initially later subsequently usually typically generally annually alone only mainly mostly particularly especially namely including pursuant according due owing thanks contrary".split()
)
_NO_SUBJECT: Final = frozenset(
    "it they he she there this that these those we you i who what which and or here one them him us others most some many several few half none "
    "today year years month months not more less fewer further another well plus excluding including "
    "though although while albeit".split()
)
NOUNS_IN_ING: Final = frozenset(
    "building housing training farming mining manufacturing engineering spending lending funding financing processing "
    "holding meeting rating ranking hearing teaching banking marketing shipping breeding crossing drilling saving "
    "earning borrowing opening closing heating lighting refining".split()
)
_NOUNS_IN_ED: Final = frozenset(
    "unemployed employed self-employed disabled insured injured displaced".split()
)
#: "people employed by", but "the registered unemployed of"
_PEOPLE: Final = frozenset("people persons women men workers citizens residents".split())
#: "supply" and the like are no adverbs.
NOUNS_IN_LY: Final = frozenset("supply elderly family assembly monopoly reply anomaly".split())
LIST_NUMBER: Final = re.compile(r"\(?\d{1,2}[.)]?")
QUOTES: Final = "\"'“”«»‘’"
#: What begins an item of a list.
BULLETS: Final = frozenset("•*·▪●–—-")
_NO_OPENING: Final = frozenset("there it this and or that which who she he they we i".split())


_SOME_TIME: Final = re.compile(
    r"(?:by|in|at|since|from|until|before|during|over|for|within|towards|through) (?:the )?(?:(?:end|beginning|start|middle|close|first half|second half) of )?"
    r"(?:this|next|last|(?:the )?(?:current|previous|past|coming|same|reporting|whole|entire)|(?:first|second|third|fourth|last|final)(?= (?:half|quarter))) (?:(?:two|three|four|five|six|seven|eight|nine|ten|few|calendar|financial|fiscal|reporting) )?"
    r"(?:years?|months?|quarters?|weeks?|periods?|seasons?|half-year|half|days?|decades?)(?!\w)(?! of )(?: of (?:the |this |last )?(?:year|season|period))?,? *",
    re.IGNORECASE,
)


#: "since the start of the programme its cost grew", but "since the output fell"
_SINCE_THE: Final = re.compile(
    r"since (?:the|its|their) (?:[\w'’-]+ )*?[\w'’-]+(?<! of)(?<! in)(?<! for)(?<! and) (?:the|its|their) ",
    re.IGNORECASE,
)


def without_leading(segment: str) -> tuple[str, str]:
    """Return a segment from its subject on, and the first word that was left out before it."""
    words = [word for word in segment.split() if word.strip(QUOTES)]
    first = words[0].lower() if words else ""
    spoken = _SOME_TIME.match(" ".join(words)) if first in PREPOSITIONS else None
    if spoken is not None:  # by the end of this year trade will exceed
        words = " ".join(words)[spoken.end() :].split()
    while words:
        word = words[0].lower().strip(QUOTES)
        if word == "since" and _SINCE_THE.match(" ".join(words)):
            words = behind_object(words)
        elif word in LEADING or word == MARK or LIST_NUMBER.fullmatch(word) or word in BULLETS:
            words = words[1:]
        elif word == "of" and words[1:2] and words[1].lower() in ("which", "whom", "these"):
            words = words[2:]  # of which transfers make up
        elif word.endswith("ly") and words[1:] and words[1].lower() in DETERMINERS:
            words = words[1:]  # globally the incidence
        elif word == "as" and words[1:] and words[1].lower() not in _NO_CLAUSE_AS:
            words = words[1:]  # as revenue rose
        elif word in ("last", "this", "next") and words[1:2] == ["year"]:
            words = words[2:]
        elif word in PREPOSITIONS and words[:2] != [words[0], "capita"]:
            words = behind_object(words)
        else:
            break
    return " ".join(words), first


#: "as of", "as a result": no clause of its own.
_NO_CLAUSE_AS: Final = frozenset(
    "of a an the at compared well in for per to on regards part against from with by much many result such it".split()
) | {MARK}


def behind_object(words: list[str]) -> list[str]:
    """Return the words behind a date that a preposition leads to, or from the next noun with "the" on."""
    marks = [i for i, word in enumerate(words[:12]) if word == MARK and i + 1 < len(words)]
    if marks:  # for the first time in the past five years revenues
        rest = words[marks[-1] + 1 :]
        named = next(
            (i for i, word in enumerate(rest) if word.lower() not in _YEARS_NAMED), len(rest)
        )
        return rest[named:]
    for i, word in enumerate(words[1:], 1):
        if word == MARK and i < 9:
            return words[i + 1 :]
        opens = word.lower() in ("the", "its", "their", "this", "these") and i > 1
        if opens and words[i - 1].lower() not in PREPOSITIONS | {"and"}:
            return words[i:]  # since the start of the programme its cost
    return _behind_place(words)


def _behind_place(words: list[str]) -> list[str]:
    """Return the noun of measure behind a place or a group without a comma, [] where there is none.

    >>> _behind_place("In the Turkistan region unemployment".split())
    ['unemployment']
    """
    first = 2 if words[1:2] and words[1].lower() in DETERMINERS else 1
    for i in range(first + 1, min(len(words), first + 6)):
        if _joins(words, i):
            continue
        named = all(word[:1].isupper() or word == "and" for word in words[first:i])
        ends = _ENDS_PLACE.fullmatch(words[i - 1]) is not None
        if (named or ends) and is_measure(noun_phrase(" ".join(words[i:]))):
            return words[i:]
    return []


def _joins(words: list[str], i: int) -> bool:
    """Return whether a word and the one before it belong together: "of the", "and trade"."""
    return bool({words[i - 1].lower(), words[i].lower()} & _JOINTS) or words[i] in _PLACES


_JOINTS: Final = PREPOSITIONS | DETERMINERS | {"and", "or"}
#: "the Turkistan | region": no measure begins with it
_PLACES: Final = frozenset(
    "region regions oblast oblasts city cities town towns district districts country countries province provinces village villages area areas sector sectors".split()
)
#: What a place or a group ends in: "in rural areas", "in agriculture", "among women".
_ENDS_PLACE: Final = re.compile(
    r"[A-Z][a-z]+s|(?!gas|sales|customs|arms|savings|earnings|goods|emissions|services)[a-z]{3,}[a-rt-z]s|women|men|people|children|youth|staff|region|oblast|city|district|country|province|town|village|capital|republic|area|zone|world|north|south|east|west|centre|center"
    r"|agriculture|industry|construction|transport|mining|manufacturing|engineering|education|medicine|healthcare|health|tourism|banking|energy|forestry|retail|metallurgy|terms|sector"
)


#: "in the 2023/24 marketing year exports rose"
_YEARS_NAMED: Final = frozenset(
    "season seasons academic school marketing fiscal financial budget year census censuses surveys elections".split()
)
_NEXT_YEAR: Final = re.compile(
    r"(?<= )(?<!of )(?<!the )(?:next|last|this|current|previous|coming) (?:[a-z]+ )?(?:year|month|quarter|week|season)\Z",
    re.IGNORECASE,
)


_QUOTED_NAME: Final = re.compile(r"((?:[\w-]+ ){1,3})[“«\"][^“”«»\"]+[”»\"]?\Z")


def noun_phrase(stretch: str) -> str:
    """Return a stretch without determiners, what a preposition hangs on it, and verbs behind it."""
    stretch = stretch.rstrip()
    if stretch[-4:].lower() == " and":
        stretch = _before_deed(CHANGED_AND.sub("", stretch))
    stretch = stretch.rpartition(" whose ")[2]  # taxpayers whose turnover exceeds
    bare = _THIS_YEARS.sub("", stretch.strip(f" {QUOTES}"))
    bare = _DOING.split(_OF_BODY.sub("", bare))[0]
    named = _QUOTED_NAME.match(bare)  # the indicator "Share of firms"
    pieces = _CUT.split(named[1] if named is not None else bare)
    words = pieces[0].split()
    ends_open = bool(words) and words[-1].lower() == "and" and MARK in words
    while words and words[0].lower() in DETERMINERS:
        words = words[1:]
    while len(words) > 1 and words[0].lower() in _COVERING:
        words = words[1:]
    finite = next((i for i, word in enumerate(words) if i and _is_finite(words, i)), len(words))
    if ends_open and finite == len(words):
        return ""  # the programme runs from 2021 and costs
    words = [word for word in words[:finite] if word != MARK and not _YEAR.fullmatch(word)]
    words = _NEXT_YEAR.sub("", " ".join(words)).split()  # the salary of doctors next year will rise
    hangs = len(pieces) > 1
    while len(words) > 1 and _is_behind(words, hangs=hangs):
        hangs = words.pop().lower() in _WHERE or hangs
    return " ".join(words)


def _before_deed(stretch: str) -> str:
    """Return a stretch without the first of two verbs: "growth exceeded expectations and"."""
    deed = next((m for m in _DEED.finditer(stretch) if is_measure(stretch[: m.start()])), None)
    return stretch[: deed.start()] if deed is not None else stretch


_DEED: Final = re.compile(
    r" (?:[a-z]{2,}ed|beat|broke|hit|met|outran|outgrew|overtook|overshot|undershot|saw|set|kept|held|made|took|lost|won|gave|led|drove) (?=.* and\Z)"
)


def _is_finite(words: list[str], i: int) -> bool:
    """Return whether a word is a verb as it stands: "machinery takes", but not "the employs" of a name."""
    known = words[i] in THIRD and words[i - 1].lower() not in DETERMINERS | {"of", "and"}
    return known or FINITE.fullmatch(words[i]) is not None


#: "audits were held, covering resources totalling"
_COVERING: Final = frozenset(
    "covering involving comprising representing identifying revealing creating including".split()
)
#: "the nominal 2015 GDP": no part of the name.
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
#: "the number of tourists visiting the country"
_DOING: Final = re.compile(
    rf"(?<=[a-z]s) (?!{'|'.join(sorted(NOUNS_IN_ING))})[a-z]+ing (?=(?:the|an?|its|their) |[A-Z])"
    rf"|(?<=[a-z]{{3}}[a-rt-z]s) (?!(?:{'|'.join(sorted(NOUNS_IN_ING))}|trading|monitoring|planning|pricing|licensing|accounting|testing|operating|outstanding|including|excluding|remaining|existing|performing|working|living|acting)\b)[a-z]+ing (?=[a-z]{{4,}}(?!\w))"
    r"|(?<!of)(?<!and)(?<!the)(?<!for)(?<!to)(?<!by)(?<!with) (?:entering|leaving|reaching|living|working|visiting|crossing|using|covering|concerning|regarding|involving|connecting|linking|serving|supplying|producing|employing|supporting|operating) (?=the |an? |its |[A-Z])"
)
#: "this year's plan"
_THIS_YEARS: Final = re.compile(
    r"\A(?:(?:this|last|next|the (?:current|previous|coming)) )(?:year|month|quarter)['’]s ",
    re.IGNORECASE,
)
#: "the Bank for Reconstruction and Development's | portfolio": a name that "for" does not end.
_OF_BODY: Final = re.compile(
    r"\A(?:[A-Z][\w-]+ ){1,4}(?:for|on|in) (?:[A-Z][\w-]+ (?:and |of |the )?){0,6}[A-Z][\w-]+['’]s +(?=[a-z])"
)
#: "services available online": where in one word.
_WHERE: Final = frozenset(
    "online there here home abroad overseas elsewhere locally domestically nationwide worldwide".split()
)
_PARTICIPLES: Final = frozenset(
    "paid held made built sold spent given taken bought sent kept drawn grown written sown lent won lost found shown begun left taught brought caught led fed met laid dug lit bred driven chosen stolen seen done told".split()
)
_HANGING_ADJECTIVES: Final = frozenset(
    "overdue exempt suitable fit ready sufficient capable able unable entitled aged liable prone worth typical higher lower older younger larger smaller longer shorter attributable available important essential critical relevant due payable necessary eligible equivalent responsible subject relative relating net".split()
)


def _is_behind(words: list[str], *, hangs: bool) -> bool:
    """Return whether the last word only hangs on the noun: "violations identified", "also".

    `hangs` is whether a preposition follows: "villagers living in", but "inefficient planning".
    """
    last, before = words[-1].lower(), words[-2].lower()
    if (
        hangs
        and last.endswith("ing")
        and last not in NOUNS_IN_ING
        and before not in ("of", "the", "and", "a", "for")
    ):
        return True  # the population living in
    if (last.endswith("ly") and last not in NOUNS_IN_LY) or last in (
        "also",
        "more",
        "first",
        "almost",
        "nearly",
        "still",
        "alone",
        "already",
        "together",
        "along",
        "home",
        "abroad",
        "overseas",
        "elsewhere",
        "online",
        "there",
        "here",
        "up",
        "down",
        "and",
        "or",
        "not",
        "such",
        "now",
        "thus",
        "again",
        "itself",
        "having",
        "of",
    ):
        return True
    if last in ("available", "accessible"):
        return True  # the funds available
    if hangs and last in _PARTICIPLES:
        return True  # prices paid to growers
    if hangs and last in _HANGING_ADJECTIVES and before not in ("accounts", "notes", "bills"):
        return True  # the profit attributable to
    return (
        last.endswith("ed")
        and (last not in _NOUNS_IN_ED or (hangs and before in _PEOPLE))
        and before not in ("of", "the", "and", "for")
        and (before, last) != ("value", "added")
        and not last.endswith("eed")
    )


#: "grew 5 % year-on-year": how it is compared, no thing.
_EACH_YEAR: Final = re.compile(
    r"(?:year|month|quarter)[ -](?:on|over)[ -](?:year|month|quarter)|y[/-]?o[/-]?y|q[/-]?o[/-]?q",
    re.IGNORECASE,
)


#: "two coal-fired plants": how many is no part of what they are.
_SO_MANY: Final = re.compile(
    r"\A(?:(?:about|around|some|nearly|almost|over|roughly) )?(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundreds of|thousands of|dozens of|\d[\d,]*)"
    r"(?:-(?:one|two|three|four|five|six|seven|eight|nine))? (?!of |and |or |to )",
    re.IGNORECASE,
)
_ONE_OF: Final = re.compile(r"(?:one|some|each|many|several|most|all|both|none) of ", re.IGNORECASE)
_PRONOUNS: Final = frozenset({"it", "they", "there", "which", "who"})


def as_noun_phrase(phrase: str) -> str:
    """Return a phrase as a subject, nothing where it is no noun phrase."""
    phrase = _SO_MANY.sub("", phrase)
    words = phrase.split()
    if not words or len(words) > 13 or not words[-1].strip(QUOTES)[-1:].isalpha():
        return ""
    opens = words[0].lower()
    if opens in _NO_OPENING or (opens in PREPOSITIONS and words[1:2] != ["capita"]):
        return ""
    if _EACH_YEAR.fullmatch(phrase):
        return ""
    if (opens == "most" and len(words) == 2) or _ONE_OF.match(phrase):
        return ""  # most travellers hailed from Russia; one of the plants is among the top
    if FINITE.fullmatch(words[0]) or opens in THIRD or any(word.isdigit() for word in words):
        return ""
    lone = len(words) == 1 and (
        words[0].lower() in _NO_SUBJECT or re.search(r"(?<!e)ed\Z", words[0]) is not None
    )
    whose = len(words) == 1 and words[0].endswith(("'s", "\N{RIGHT SINGLE QUOTATION MARK}s"))
    if lone or whose or (words[-1] != "IT" and words[-1].lower() in _PRONOUNS):
        return ""
    return as_subject(phrase)
