"""English labels, amounts and measures: "trade - 7.5 %", "in the amount of", "a fine of 50 MCI"."""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.subjects.english.clauses import of_clause
from pipeline.extract.figures.subjects.english.hanging import IS_SO
from pipeline.extract.figures.subjects.english.measures import ends_in_measure, is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    DETERMINERS,
    LEADING,
    LIST_NUMBER,
    PREPOSITIONS,
    QUOTES,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects.english.verbs import CHANGES, FINITE, PAST, THEY, has_verb
from pipeline.extract.figures.subjects.shared import MARK, Clause, as_subject
from pipeline.extract.figures.tables.header_units import names_unit

#: "loans are issued at a rate of 7 %": it is the rate that is so much.
RATE: Final = re.compile(r"at (?:the|an?) ((?:\w+ )?(?:rate|pace)) of")
#: "a fine of 20 MCI", "investments of $5 million": the nouns before "of".
#: What ends in none of these has no noun on which "of" hangs.
_ENDS_IN_OF: Final = re.compile(r"of (?:[a-z]+ ){0,3}\Z", re.IGNORECASE)
_LONGEST_OF: Final = len("of as much as ")
_OF: Final = re.compile(
    r"((?:(?<![\w-])[a-z-]+ ){1,5})of (?:up to |at least |about |only |just |as (?:high|much|many|low) as )?\Z",
    re.IGNORECASE,
)
_OF_A_CHANGE: Final = re.compile(
    r" (?:annual |further |real )?(?:increase|rise|growth|decrease|reduction|decline|drop|fall|stake|share|discount)(?!\w)"
)
#: "growth of the regional economy of 5.5 %"
_CHANGE_OF: Final = re.compile(
    r"((?:real |annual |average |total |combined |overall )?(?:area|capacity|number|population|growth|increase|rise|decrease|reduction|decline|volume|rate|level|share|margin|term|amount|size|degree|cost|price|value|period|length|duration|speed) of (?:the |an? )?(?:(?!(?:of|in|for|to|by|with|at|on|from) )[\w-]+ ){1,4})of \Z",
    re.IGNORECASE,
)
_NO_ADJECTIVE: Final = frozenset(
    "a an the given shown known seen drawn following after amid reflecting forecast forecasts project predict predicts expects in for with by to at and or from on of that is was are were which its their his this as under over into "
    "our my your whose these those has have been be provide excluding providing including provides provided exceeds set paid imposes imposed other had holds hold held owns needs need ensure achieve reach maintain expect show saw sees see posted posts enjoyed enjoys record report give bring keep reflects "
    "showing achieving ensuring require requires required receive receives received obtain allocate allocates invest invests attract "
    "attracts found find finds built made bought sold sent lent attracting raising securing mobilizing mobilising obtaining granting issuing allocating investing imposing generating creating driving seeing pay pays spend spends earn earns borrow bear bore take makes get offer offers envisages envisage face faces carry carries bear bears".split()
)
TIME: Final = re.compile(r"(?<! a )(?<!per )(?<!each )(?:year|month|week|day|hour|minute)s?\b")
#: "with an average age of 24 years", not "at the age of 24 years"
_OF_AGE: Final = frozenset("average mean median minimum maximum retirement pension".split())
_ADJECTIVES: Final = frozenset(
    "total overall combined new annual average additional design initial maximum minimum current gross net".split()
)
_TERMS: Final = frozenset(
    "hours notice time workday workweek leave vacation break rest probation delay arrears stay shift term period duration age expectancy figure average experience sentence length tenure lifespan".split()
)
NO_NOUN: Final = frozenset(
    "basis results outcome outcomes course it them out instead because consisting composed capable each most all some one end beginning middle course excess space minimum "
    "maximum total average tune factor age use made means number part payment purchase construction thousands millions amount sum "
    "size level equivalent january february march april may june july august september october november december commissioning overhaul reconstruction repair provision allocation issuance creation introduction supply is was are were be within for by at hundreds tens dozens lot kind type order".split()
)


#: "Unemployment rate, 2023: 4.7 %"
_TIME_AT_END: Final = re.compile(rf"(?<=\w), *{MARK} *\Z")


def of_label(before: str, carried: str) -> str:
    """Return the label before a dash or colon: "trade - 7.5 %"."""
    untimed = _TIME_AT_END.sub("", before)
    if untimed != before and carried and untimed.split()[0].lower() in PREPOSITIONS:
        return carried  # 3 % of all power in 2020, by 2030 - 10 %
    before = untimed
    verb = re.search(rf"(?<![\w-]){CHANGES}\Z", before.rstrip(), re.IGNORECASE)
    ahead = before[: verb.start()].rstrip() if verb is not None else ""
    if verb is not None and not _OPENS_ITEM.fullmatch(ahead.rpartition(";")[2]):
        # investment almost tripled - from $28.5 million
        return of_clause(
            _BEFORE_VERB.sub("", before[: verb.start()].rstrip()),
            carried,
        )
    parts = re.split(r"[,;:()–—]|(?<= )-(?= )|(?<= )that(?= )", before)
    words = [w for w in parts[-1].split() if w != MARK and w.strip(f"{QUOTES}•*·▪●")]
    if words and LIST_NUMBER.fullmatch(words[0]):
        words = words[1:]  # 1. Housing: 15 million
    while words and words[0].lower() in LEADING | {"as", "well", "such"}:
        words = words[1:]
    if [word.lower() for word in words[:2]] == ["followed", "by"]:
        words = words[2:]
    if not words or (len(words) == 1 and words[0].lower() in _MONTHS):
        return carried
    label = _INCLUDES.sub("", " ".join(words))
    if _FOLLOWS.search(label):
        return _as_follows(label)
    told = IS_SO.fullmatch(label)
    if told is not None and is_measure(told[1]):
        return as_noun_phrase(noun_phrase(told[1]))  # the repayment rate is outstanding: 99 %
    if carried and _AND_DID.match(parts[-1]):
        return carried  # reached 243 thousand and showed growth: 231 thousand in 2018
    label = _TO_BE_DONE.sub("", label)
    finite = FINITE.search(label)
    if (
        finite is not None
        and is_measure(noun_phrase(label[: finite.start()]))
        and _WAS_SO.fullmatch(label, finite.start())
    ):
        return of_clause(
            label[: finite.start()], carried
        )  # the forecast has been revised upward: 8 %
    turned = _TURNED.match(label, finite.start()) if finite is not None else None
    if turned is not None and is_measure(noun_phrase(turned[1])):
        return as_noun_phrase(noun_phrase(turned[1]))  # of concern is the share of old teachers
    if finite is not None:  # positive dynamics is observed in construction
        place = re.search(
            r" (?:in|for|by|on|from|among) ([\w-]+(?: [\w-]+)* ?)\Z", label[finite.end() :]
        )
        named = place is not None and _SPAN.search(place[1]) is None
        if place is not None and _RANK.search(place[1]):
            return ""  # Russia is in second place - 230 million
        return as_noun_phrase(noun_phrase(place[1])) if place and named else ""
    if _WITH_OBJECT.search(label) or words[-1].lower() in ("ago", "earlier", "later"):
        return ""  # athletes won a record number of medals - 19
    if words[0] == "to" and len(words) > 1 and words[1].lower() not in DETERMINERS:
        words, label = words[1:], label.removeprefix("to ")  # to tax revenues - 5 million
    if words[0].lower() in PREPOSITIONS and words[:2] != ["Per", "capita"]:
        rest = [w for w in words[1:] if w.lower() not in DETERMINERS]
        beside = len(rest) <= 1 and words[0].lower() in ("in", "for", "by") and MARK in parts[-1]
        return carried if beside else ""
    return as_noun_phrase(noun_phrase(label)) if len(words) <= 14 else ""


#: "1) contracts – 10 years": a noun, with nothing before it.
_OPENS_ITEM: Final = re.compile(r"[\W\d]*(?:[a-z]\))?\W*")
_BEFORE_VERB: Final = re.compile(r"(?: almost| nearly| also| [a-z]+ly| has| have| had)+\Z")
#: "March - 1.1 %": when, not what.
_MONTHS: Final = frozenset(
    "january february march april may june july august september october november december".split()
)


def _as_follows(label: str) -> str:
    """Return the measure that is "as follows:", empty where what follows is no amount of it."""
    so = _IS_AS_FOLLOWS.fullmatch(label)
    phrase = noun_phrase(so[1]) if so is not None else ""
    return as_noun_phrase(phrase) if is_measure(phrase) else ""


_WAS_SO: Final = re.compile(
    r"(?:(?:is|are|was|were|has|have|had|been|also|now|being) )+[a-z]+ed(?: (?:up|down)wards?| up| down)?"
)
_TURNED: Final = re.compile(r"(?:is|are|was|were) (?:the|an?|its|their) (.+)")
#: "Number of jobs to be created:"
_TO_BE_DONE: Final = re.compile(r" (?:to be [a-z]+(?:ed|n|t)|being [a-z]+(?:ed|n|t))(?: .*)?\Z")
#: "The main partners include China - $3.3 billion"
_INCLUDES: Final = re.compile(r"\A(?:[^,;:]* )?(?:includes?|included|comprises?|comprised) ")
#: "The goals are as follows: 6 % by 2030"
_FOLLOWS: Final = re.compile(r"(?<!\w)(?:follows|following|below)\Z")
_IS_AS_FOLLOWS: Final = re.compile(r"(?:the |its |their )?(.+?) (?:is|are|was|were) as follows")
#: "lower than planned for the reporting period:" names no place.
_SPAN: Final = re.compile(r"(?:period|year|quarter|month|week|day|time|half)s?\Z")
#: "in 2017 and showed growth:", but not "other goods and paid services -"
_AND_DID: Final = re.compile(
    rf"(?: (?:of|in|for|by|on|over|at|to|from) [^,;:]*| *{MARK}[^,;:]*)? *(?:and|but) (?:then |also )?(?:{PAST.pattern}) "
)
_RANK: Final = re.compile(r"(?:place|position|rank|lead|spot)\Z")
_WITH_OBJECT: Final = re.compile(
    rf" (?:{PAST.pattern}) (?:up )?(?:an?|the|its|their) ", re.IGNORECASE
)


def of_series(label: str) -> str:
    """Return the label of a row of years: "Water supply in villages, million m3: 2021 – ..."."""
    named, _, last = label.rpartition(",")
    named = named if named and names_unit(last.strip(), "en") else label
    return noun_phrase(named) or named


#: "gross output in crop production of 3 trillion tenge"
_OUTPUT_IN: Final = re.compile(
    r"(?:\A|[ ,])((?:(?:gross|total|net|real|annual|average|annualised|annualized|domestic|foreign|direct|high|low|strong|healthy|modest|public|private|industrial|agricultural|new|large|further|additional|overall|combined) ){0,2}(?:output|growth|investments?|turnover|sales|exports|imports|production|employment|increase|decrease|reduction|rise|decline|drop|fall|returns?|damage|loss(?:es)?|debts?|payments?|transfers?|aid|assistance|support|fines?|penalt(?:y|ies)|fees?|levy|dut(?:y|ies)|tax(?:es)?|grants?|loans?|allowances?|bonus(?:es)?|compensation|benefits?|subsid(?:y|ies)|contributions?|deficits?|surplus|arrears|demand|supply|access)) (?:in|to|(?<!increase )(?<!decrease )(?<!reduction )(?<!rise )(?<!decline )(?<!drop )(?<!fall )from|for|on) (?:the )?(?:(?!(?:against|with|at|compared|is|are|was|were|has|have|had|will|also|includes?|provides?|amounts?) )[\w'’-]+ ){1,6}of (?:up to |about )?\Z",
    re.IGNORECASE,
)


def measured(clause: Clause, of: str = "") -> str:
    """Return the noun that "of" hangs a measure on, with its adjectives: "loan term of"."""
    if _OF_A_CHANGE.match(clause.behind) or clause.figure.startswith("one "):
        return ""  # a result of 5 % growth, the cost of one kilometre
    each = _EACH.search(clause.whole) if clause.behind.startswith(" each") else None
    if each is not None:  # three units of 325 MW each
        return as_noun_phrase(noun_phrase(each[1]))
    before = f"{clause.before.rstrip()}{of}" if of else _AS_HIGH_AS.sub(" of ", clause.before)
    if (total := _SUM_OF.search(before)) is not None and _VERB_BEHIND.match(clause.behind):
        return as_subject(total[1])
    measures = _ENDS_IN_OF.search(before, max(0, len(before) - _LONGEST_OF)) is not None
    hangs = _HANGS_BEHIND.match(before)
    if hangs is not None and not ends_in_measure(hangs[1]):
        return ""  # of the bottom [40 %] of households of about [6 %]
    whole = _CHANGE_OF.search(before) if measures else None
    if whole is not None:
        return as_noun_phrase(noun_phrase(whole[1]))
    output = None if clause.counted else _OUTPUT_IN.search(before) if measures else None
    if output is not None:
        return as_noun_phrase(noun_phrase(output[1]))
    per = _PER_OF.search(before) if measures and not TIME.search(clause.figure) else None
    if per is not None:  # a GDP per capita of $11,500, profit for the period of
        noun = measured(replace(clause, before=f"{before[: per.start()]} of "))
        return f"{noun} per {per['by']}" if noun and per["by"] in _PERSON_OR_SHARE else noun
    named = _OF.search(before) if measures else None
    words = named[1].split() if named else []
    if not words or words[-1].lower() in NO_NOUN | _NO_ADJECTIVE:
        named_so = len(words) > 1 and (
            words[-2] in ("a", "an") or not _no_adjective(words[-2].lower())
        )
        if not named_so or not (
            words[-1].lower() == "payment"
            or (words[-2] in ("a", "an") and _PROCESS.search(words[-1]))
            or (words[-1] == "sum" and words[-2] == "lump")
            or (words[-1] == "average" and words[-2].lower() not in DETERMINERS)
            or (words[-1] == "age" and words[-2].lower() in _OF_AGE)
            or words[-1] in ("forecast", "forecasts")
            or (words[-1] == "level" and ends_in_measure(words[-2]))
            or (
                words[-1] == "factor"
                and words[-2] in ("load", "capacity", "utilization", "utilisation")
            )
        ):  # a one-time payment of, the OECD average of
            return ""
    if words[-1] in _BODIES:
        loan = _OF_BODY.search(before)  # a loan of Halyk Bank JSC of up to
        return as_noun_phrase(loan[1]) if loan and not has_verb(loan[1]) else ""
    of_thing = _OF_THING.match(clause.behind) is not None or " of " in clause.figure
    process = of_thing and _PROCESS.search(words[-1])
    if process and not {"a", "an", "its"} & set(before.lower().split()[-5:]):
        return ""  # the transfer of 80 % of the services
    if clause.counted and not _NUMBER_NAMED.search(words[-1]):
        return ""  # a group of 25 members
    of_time = TIME.search(clause.figure) is not None and words[-1].lower() not in _TERMS
    if of_time and (named is None or not _ONE.search(f"{before[: named.start()]} {named[1]}")):
        return ""
    first = len(words) - 1
    while first > 0 and not (
        (
            _no_adjective(words[first - 1].lower())
            and not _is_project(words, first - 1, before[: named.start()] if named else "")
        )
        or words[first - 1].lower() in PREPOSITIONS
    ):
        first -= 1
    ahead_of = words[first - 1].lower() if first else ""
    if ahead_of == "on" or (ahead_of == "by" and not is_measure(words[-1])):
        return ""  # a fine on officials of 15 MCI, planned by partners of 20 km
    if first > 1 and words[first - 1].endswith("ed"):
        ahead = words[first - 2].lower()
        if ahead in DETERMINERS | {"with", "for", "of"} or (ahead in _HAS and first < len(words)):
            first -= 1  # a fixed fee of
        elif ahead in _ADJECTIVES:
            first -= 2  # a total installed capacity of
    ahead = before[: named.start()].lower().split() if named is not None else []
    if first == 0 and ahead and ahead[-1] in _ADJECTIVES:
        words.insert(0, ahead[-1])  # average annual incidence rate of
    if first and words[first - 1 : first + 1] == ["per", "capita"]:
        first -= 1  # per capita GDP of
    return as_subject(" ".join(words[first:]))


_HAS: Final = frozenset("has have had having".split())
_EACH: Final = re.compile(
    r"(?<!\w)(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|several) ((?:[a-z-]+ ){1,3})of (?:up to |about )?\Z",
    re.IGNORECASE,
)
#: "The total sum of [5 million] shall be paid": the sum is so much where it is itself a subject.
_SUM_OF: Final = re.compile(
    r"(?:\A|[,;] )(?:the|a|an|this) ((?:[a-z]+ )?(?:sum|amount)) of \Z", re.IGNORECASE
)
_VERB_BEHIND: Final = re.compile(r" (?:shall|is|was|will|must|has|had|may|should|came)(?!\w)")
#: "face tax rates as high as 39 %"
_AS_HIGH_AS: Final = re.compile(r"(?<=[a-z])(?: of)? as (?:high|low|large|small) as \Z")
#: What hangs on the figure before holds no noun of the next one.
_HANGS_BEHIND: Final = re.compile(r" of (?:the |all )?((?:[\w-]+ ){1,3})of (?:\w+ )?\Z")
#: What the name of an organization ends in: it is no amount.
_BODIES: Final = frozenset(
    "JSC LLP LLC NJSC PLC Ltd Inc Corporation Bank Company Ministry Agency Committee".split()
)
_OF_BODY: Final = re.compile(
    r"(?<![\w-])(?:[Aa]n?|[Tt]he|its) ((?:[a-z-]+ ){1,3})(?:of|from|by) (?:the )?[A-Z][^,;:()§]*of (?:up to |at least |about )?\Z"
)
_PER_OF: Final = re.compile(
    r" (?:per (?P<by>[a-z]+)|for the (?:reporting )?(?:period|year|quarter|month)) of (?:up to |at least |about |only |just )?\Z"
)
#: Measures that go by these names: "earnings per share".
_PERSON_OR_SHARE: Final = frozenset({"capita", "head", "share"})
#: "of the services", not "of GDP", which is no thing that something is done to.
_OF_THING: Final = re.compile(r" of (?!(?:the )?(?:country's |national )?gdp(?!\w))")
_PROCESS: Final = re.compile(
    r"(?:[ts]ion|ment|ing|transfer|purchase|sale|coverage|cover)\Z", re.IGNORECASE
)
#: Nouns that are themselves a number of things.
_NUMBER_NAMED: Final = re.compile(
    r"(?:compensation|fine|fee|bonus|allowance|benefit|penalty|pension|reward|bail|target|quota|limit|ceiling|threshold|maximum|minimum|goal|staff|headcount|workforce|population|membership|audience|capacity|turnout|shortage|shortfall|backlog|queue|deficit|surplus|loss|gain|outflow|inflow|increase|rise|decrease|decline|drop|fall|total|average)\Z",
    re.IGNORECASE,
)
#: "with a maturity of 17.5 years": a noun with its article measures, "children of 5 years" does not.
_ONE: Final = re.compile(r"(?<!\w)(?:an?|its|the) (?:[\w-]+ ){0,3}\Z", re.IGNORECASE)


def _is_project(words: list[str], i: int, ahead: str) -> bool:
    """Return whether "project" is no verb: "the total project cost", "Project costs of"."""
    named = (i > 0 and words[i - 1].lower() in _ADJECTIVES | DETERMINERS) or (i + len(ahead)) == 0
    return named and words[i].lower() in ("project", "record", "forecast")


def _no_adjective(word: str) -> bool:
    plural = word.endswith("s") and not word.endswith("ss") and word not in _PLURAL_BEFORE_NOUN
    return word in _NO_ADJECTIVE or word in THEY or plural or word.endswith("ed")


#: "emissions reduction target", "sales tax"
_PLURAL_BEFORE_NOUN: Final = frozenset("emissions sales savings customs sports arms gas".split())
