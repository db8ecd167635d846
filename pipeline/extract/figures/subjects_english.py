"""What an English figure is about: "Inflation was 18.1 %", "a fine of 20 MCI".

A verb of being, amounting, reaching or changing links a figure to its subject, or a dash or colon to
its label, or "of" to the noun it measures.
"""

import re
from typing import Final

from pipeline.extract.figures.nouns_english import (
    DETERMINERS,
    LEADING,
    PREPOSITIONS,
    QUOTES,
    as_noun_phrase,
    noun_phrase,
    without_leading,
)
from pipeline.extract.figures.subjects import MARK, Clause, as_subject
from pipeline.extract.figures.verbs_english import (
    CHANGED,
    CHANGES,
    FINITE,
    PAST,
    QUANTITY,
    VERB,
    VERB_BEFORE,
    has_verb,
    is_verb,
)

# --- what links a figure to its subject ----------------------------------------------------------

#: "5 trillion tenge or 100 %", "by 5 % to 7 million": the same again, and the level reached.
_RESTATES: Final = re.compile(
    rf"(?: (?:of|in|per) [\w' ]{{1,40}}?)?(?: (?:month|quarter|year)[ -]on[ -]\w+)?(?: (?:in|over|as of)? *{MARK})?[ ,]*(?:or|that is|i\.e\.|but|to|from) *"
)
_DASH: Final = re.compile(r"(?:(?<=\w)|(?<=[)\"”]))(?: ?[–—]| -| ?:) ?(?:(?:by|to|from|at) )?\Z")
_EXCEEDS: Final = re.compile(
    r"(?:(?:does|do|did|shall|may|must|should|will|can) not |cannot |not )?exceed(?:s|ed)?(?!\w)|not exceeding"
    r"|(?:may|must|shall|can|should|will) ?not be \w+ than"
)
#: ", reaching $5 billion": of the subject of the verb before.
_PARTICIPLE: Final = re.compile(
    r"(?:reach|amount|total|equal|averag|exceed|ris|grow|increas|fall|declin|decreas)\w*ing"
)
#: "the deficit widened sharply, reaching": the verb that the participle hangs on.
_MAIN_VERB: Final = re.compile(
    rf" (?:(?:has|have|had|was|were|is|are|been|more than|almost|nearly) )*{CHANGES}[^,;]{{0,40}}, *\Z",
    re.IGNORECASE,
)
_FOR_TO: Final = re.compile(r"(?<!\w)for (?:the |its )?((?:[\w-]+ ){1,5})to \Z")
#: "with manufacturing up 5 % and services up 4 %"
_UP: Final = re.compile(r"(?:\A|,|and|with|while) ((?:[\w'-]+ ){1,5}?)(?:up|down)(?: by)? \Z")
_JOINS: Final = re.compile(r"\A(?:with|and|while) ")
#: "from 0.17 % of GDP to", "from 14 % in 2001 to": the subject of both.
_FROM_TO: Final = re.compile(
    rf"(?: (?:of|in|at|per) [\w' ]{{1,60}}?)?(?: in(?: the [\w ]{{1,20}} of)?)?(?: {MARK})? *to "
)
#: "and opponents 37 percent": the verb of the figure before, of the same unit.
_GAPPED_BARE: Final = re.compile(
    rf"(?: (?:in|for|over|during) *{MARK})?[ ,;]*(?:and|while|but) ((?:[\w'-]+ ){{1,5}})\Z"
)
#: "auto industry by 31.6 %": the verb is that of the figure before.
_GAPPED: Final = re.compile(r"[ ,;]*(?:and |while |but )?((?:[\w'-]+ ){1,8})(?:by|to|at) \Z")
#: "in the amount of", "at the level of", "at an average rate of": of the subject of the verb before.
_AMOUNT: Final = re.compile(
    r" (?:(?:in|for|with) (?:the|an) (?:total )?(?:amount|sum) of|at (?:the|a|an) (?:\w+ )?(?:level|rate|pace) of) (?:up to )?\Z",
    re.IGNORECASE,
)
#: "loans are issued at a rate of 7 %": it is the rate that is so much.
_RATE: Final = re.compile(r"at (?:the|an?) ((?:\w+ )?(?:rate|pace)) of")
#: "a fine of 20 MCI", "investments of $5 million": the nouns before "of".
_OF: Final = re.compile(
    r"((?:(?<![\w-])[a-z-]+ ){1,3})of (?:up to |at least |about |only |just )?\Z", re.IGNORECASE
)

_OF_A_CHANGE: Final = re.compile(
    r" (?:annual |further |real )?(?:increase|rise|growth|decrease|reduction|decline|drop|fall|stake|share|discount)(?!\w)"
)
#: "growth of the regional economy of 5.5 %"
_CHANGE_OF: Final = re.compile(
    r"((?:real |annual |average )?(?:growth|increase|rise|decrease|reduction|decline|volume|rate|level|share) of (?:the |an? )?(?:[\w-]+ ){1,4})of \Z",
    re.IGNORECASE,
)

# --- words ---------------------------------------------------------------------------------------

#: Segments between commas that stand apart from subject and verb.
_ASIDE: Final = re.compile(
    r"(?:which|who|whose|where|when|including|excluding|compared|according|having|being|i\.e|e\.g|respectively|however|such"
    r"|calculated|taking|based|\w{2,}ing (?:the|a|an|to|from|by|in|at)|(?:measured|defined|estimated|calculated|expressed) (?:at|by|in|as))(?![\w'])",
    re.IGNORECASE,
)
#: "Lending to small businesses": no aside where nothing stands before it.
_GERUND: Final = re.compile(
    r"(?!according|including|excluding|having|being|taking)\w+ing", re.IGNORECASE
)
#: Everything before the last of these is another clause.
_CLAUSE: Final = re.compile(
    r"[;:()]|(?:(?<=[a-z]{3})|(?<=\d))\.(?= )|(?:(?<= )[-–—](?= ))|\b(?:(?:noted|said|added|reported|stated|says|believes|expects|estimates|stressed|announced|explained|shows?|indicates?)(?= (?:the|its|their|in)\b)|that|while|whereas|but|where|if|when|because|although|though|however)\b",
    re.IGNORECASE,
)
#: "will act as an agent and the rate will be": the subject of the second verb.
_AND_THE: Final = re.compile(r" and (?:the|its|their|an?) ")
_NO_NOUN: Final = frozenset(
    "it them out instead because consisting composed capable each most all some one end beginning middle course excess minimum "
    "maximum total average factor age use made means number part payment purchase construction thousands millions amount sum "
    "size level commissioning overhaul reconstruction repair provision allocation issuance creation introduction supply is was are were be within for by at hundreds tens dozens lot kind type".split()
)
_NO_ADJECTIVE: Final = frozenset(
    "a an the forecast forecasts project predict predicts expects in for with by to at and or from on of that is was are were which its their his this as under over into "
    "has have been be provide excluding providing including provides provided exceeds set paid imposes imposed other had holds hold held owns needs need ensure achieve reach maintain expect show see record report give bring keep reflects "
    "showing achieving ensuring require requires required receive receives received obtain allocate allocates invest invests attract "
    "attracts pay pays spend spends earn earns borrow take makes get offer offers envisages envisage".split()
)
_TIME: Final = re.compile(r"(?<! a )(?<!per )(?<!each )(?:year|month|week|day|hour|minute)s?\b")
_TERMS: Final = frozenset(
    "term period duration age experience sentence length tenure lifespan".split()
)


#: "the Dostyk – Aktau route": a name, no clause of its own.
_BETWEEN_NAMES: Final = re.compile(r"(?<= the )([A-Z][a-z]+) [-–—] (?=[A-Z][a-z]+ [a-z])")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    before = _BETWEEN_NAMES.sub(r"\1–", clause.before)
    if before.rstrip().endswith("("):
        return ""
    if clause.previous and _RESTATES.fullmatch(before):
        return clause.previous
    if clause.figure.startswith("not exceeding"):
        return "" if _TIME.search(clause.figure) else _measured(clause, " of ")
    if _EXCEEDS.match(clause.figure):
        return _of_clause(before, carried, clause.whole)
    verb = VERB.search(before)
    if verb is not None and not is_verb(verb.group().lstrip(), before[: verb.start()]):
        verb = None
    if verb is not None:
        if _PARTICIPLE.match(verb.group()) and before[: verb.start()].rstrip().endswith(","):
            main = None if carried else _MAIN_VERB.search(before[: verb.start()])
            return _of_clause(before[: main.start()], "") if main is not None else carried
        if verb.group().strip().lower() == "equal to":  # pays a fee equal to
            return _in_the_amount(before[: verb.start()].rstrip())
        bound = _FOR_TO.search(before[: verb.start()])
        if bound is not None:  # provides for tariffs to fall
            return as_noun_phrase(noun_phrase(bound[1]))
        if _LOSES.search(verb.group()) and _OF_ITS.match(clause.behind):
            return ""  # the glacier has lost 40 % of its area
        whole = clause.whole[: len(clause.whole) - len(verb.group())]
        found = _of_clause(before[: verb.start()], carried, whole)
        keeps = not clause.counted or _IS.search(verb.group()) or QUANTITY.search(found)
        return found if keeps else ""
    passive = None if clause.counted or clause.behind.startswith(" of ") else _ANY_BY.search(before)
    if passive is not None:
        return _of_clause(before[: passive.start()], carried)
    dash = _DASH.search(before)
    if dash is not None and clause.counted and ":" in dash.group() and ";" in clause.rest:
        return ""  # expected results: 1,400 jobs; three workshops
    if dash is not None:
        return _of_label(before[: dash.start()], carried)
    amount = _AMOUNT.search(before)
    if amount is not None:
        rate = _RATE.search(amount.group())
        grows = rate is None or CHANGED.search(before[: amount.start()]) is not None
        return _in_the_amount(before[: amount.start()]) if grows or rate is None else rate[1]
    if carried and _FROM_TO.fullmatch(before):
        return carried
    gapped = _GAPPED.match(before)
    if gapped is not None and carried and not has_verb(gapped[1]):
        return as_noun_phrase(noun_phrase(gapped[1]))
    up = _UP.search(before)
    if up is not None:
        return as_noun_phrase(noun_phrase(_JOINS.sub("", up[1])))
    bare = _GAPPED_BARE.match(before) if carried else None
    bare = bare if bare is not None and (clause.alike or bare[1].startswith("its ")) else None
    if bare is not None and _names_a_thing(bare[1]):
        return as_noun_phrase(noun_phrase(bare[1]))
    return _measured(clause)


#: "was 5,230 people": a number of them; "reached 3,200 flats" is none.
_IS: Final = re.compile(
    r"(?<!\w)(?:is|was|are|were|be|been|(?:amount|total|equal|number|averag)[a-z]*(?: to)?|st(?:ands|ood|and) at)(?: only| just| about| some)? *\Z",
    re.IGNORECASE,
)
_LOSES: Final = re.compile(r"(?<!\w)(?:lost|loses|gained|gains)(?!\w)", re.IGNORECASE)
_OF_ITS: Final = re.compile(r" of (?:its|their|his|her)(?!\w)")
#: "was overfulfilled by 5 %": whatever the verb, so much less or more.
_ANY_BY: Final = re.compile(
    r" (?:(?:has|have|had|was|were|is|are|been|be|being|will|would|may|could|can) )*[a-z]{3,}ed by (?:another |only |just )?\Z",
    re.IGNORECASE,
)


def _names_a_thing(words: str) -> bool:
    """Return whether words are a noun phrase alone, as far as their endings tell."""
    split = words.lower().split()
    verb = FINITE.search(words) or PAST.fullmatch(split[-1])
    return not verb and not PREPOSITIONS & set(split[-1:]) and split[-1] not in _NO_NOUN


# --- the subject of a verb -----------------------------------------------------------------------


def _of_clause(before: str, carried: str, whole: str = "") -> str:
    """Return the subject of the verb that follows `before`.

    `whole` is the same with the figures before it: one may stand inside the subject ("the cost of
    one kilometre came to").
    """
    clause = _last_clause(before)
    if _WHICH.search(clause):
        return ""
    if not clause.strip(f" ,{MARK}{QUOTES}") or (whole and clause.rstrip().endswith(",")):
        return _with_figure_inside(whole) or carried
    if carried and _AND_ALONE.search(clause):  # is 128 km long and costs
        return carried
    if whole and _HANGS.match(before):  # for speeding from 10 to 20 km/h on a motorway will rise
        return _with_figure_inside(whole) or carried
    segments = _COMMA.split(clause)
    if len(segments) > 2 and not segments[-1].strip(f" {MARK}"):
        segments.pop()  # inflation, as measured by the index, rose
        if (segments[-1].split() or [""])[0].lower() in PREPOSITIONS:
            segments.pop()
    while segments:
        phrase, first = "", ""
        aside = _ASIDE.match(segments[-1].strip())
        if aside is None or (len(segments) == 1 and _GERUND.match(aside.group())):
            phrase, first = without_leading(segments[-1])
        elif len(segments) == 1 and MARK in segments[-1]:  # according to the results of 2019 trade
            phrase, _ = without_leading(segments[-1].rpartition(MARK)[2])
        if phrase:
            return as_noun_phrase(noun_phrase(phrase))
        if first in ("and", "or", "then", "also", "but"):
            return carried
        segments.pop()
    return ""


_WHICH: Final = re.compile(r"(?:\A|[ ,])(?:which|that|who) *\Z", re.IGNORECASE)
#: A comma that parts words, not the digits of a number.
_COMMA: Final = re.compile(r",(?!\d{3}(?!\d))")
_HANGS: Final = re.compile(
    r" (?:on|in|at|of|to|for|with|without|within|by|from|near|along|under|or leaving) ",
    re.IGNORECASE,
)


def _with_figure_inside(whole: str) -> str:
    """Return the subject of a clause that holds a figure, nothing where it has a verb before that."""
    clause = _last_clause(whole)
    segments = _COMMA.split(clause)
    if len(segments) > 2 and not segments[-1].strip(
        f" {MARK}"
    ):  # inflation, which had been 5 %, fell
        clause = whole = ",".join(segments[:-2])
    if not clause.strip() or FINITE.search(clause) or VERB_BEFORE.search(clause):
        return ""
    return _of_clause(_MEASURE_OF.sub(" ", whole), "")


#: "a loan of $5 million", "a landfill with a capacity of 2 tons": no part of the subject's name.
_MEASURE_OF: Final = re.compile(r" (?:with an? [\w-]+ )?of (?:[$€]|\d)[^,;]*\Z")
_AND_ALONE: Final = re.compile(rf"\A *(?:in {MARK} *)?(?:[a-z-]+ ){{0,2}}and(?: also| then)? *\Z")


def _last_clause(before: str) -> str:
    ends = [match.end() for match in _CLAUSE.finditer(before)]
    clause = before[ends[-1] :] if ends else before
    joined = [m for m in _AND_THE.finditer(clause) if FINITE.search(clause[: m.start()])]
    return clause[joined[-1].start() + 5 :] if joined else clause


# --- labels, amounts and measures ----------------------------------------------------------------


def _of_label(before: str, carried: str) -> str:
    """Return the label before a dash or colon: "trade - 7.5 %"."""
    verb = re.search(rf"(?<![\w-]){CHANGES}\Z", before.rstrip(), re.IGNORECASE)
    if verb is not None:  # investment almost tripled - from $28.5 million
        return _of_clause(
            re.sub(r"(?: almost| nearly| also| has| have)+\Z", "", before[: verb.start()].rstrip()),
            carried,
        )
    parts = re.split(r"[,;:()–—]|(?<= )-(?= )", before)
    words = [w for w in parts[-1].split() if w != MARK and w.strip(f"{QUOTES}•*·▪●")]
    while words and words[0].lower() in LEADING | {"as", "well", "such"}:
        words = words[1:]
    if not words:
        return carried
    label = " ".join(words)
    finite = FINITE.search(label)
    if finite is not None:  # positive dynamics is observed in construction
        place = re.search(r" (?:in|for|by|on|from|among) ((?:[\w-]+ ?)+)\Z", label)
        return as_noun_phrase(noun_phrase(place[1])) if place else ""
    if words[0].lower() in PREPOSITIONS and words[:2] != ["Per", "capita"]:
        rest = [w for w in words[1:] if w.lower() not in DETERMINERS]
        beside = len(rest) <= 1 and words[0].lower() in ("in", "for", "by") and MARK in parts[-1]
        return carried if beside else ""
    return as_noun_phrase(noun_phrase(label)) if len(words) <= 14 else ""


def _in_the_amount(before: str) -> str:
    """Return what is "in the amount of": the noun next to it, or the subject of the verb."""
    segment = re.split(r"[,;:()–—]", _last_clause(before))[-1].strip()
    changes = CHANGED.search(segment)
    if changes is not None:  # the economy grew at a rate of
        return _of_clause(segment[: changes.start()], "")
    funded = _FUNDED_BY.search(segment)
    if funded is not None:  # shall be financed by bonds in the amount of
        return as_noun_phrase(noun_phrase(funded[1]))
    if _LIABLE.search(segment):
        return ""
    hung = re.search(
        r" (?:in|for|to|at|on|from|by|with|under) (?:the |an? )?(?:[\w-]+ ?){1,4}\Z", segment
    )
    if hung is not None and FINITE.search(segment) is None:
        segment = segment[: hung.start()]
    named = re.search(
        r"(?:^| )(?:an?|the|its|their) ((?:[\w-]+ )?[\w-]+)\Z", segment, re.IGNORECASE
    )
    if named is not None:
        return as_noun_phrase(named[1])
    verb = FINITE.search(segment)
    made = (
        re.search(r" \w+(?:ed|[dt]) ((?:[\w-]+ ){0,3}[\w-]+)\Z", segment[verb.end() :])
        if verb
        else None
    )
    if made is not None and as_noun_phrase(made[1]):  # have manufactured products worth
        return as_noun_phrase(noun_phrase(made[1]))
    ordered = _TO_ORDER.match(segment) if verb is None else None
    if ordered is not None:  # To establish budget withdrawals in the amount of
        return as_noun_phrase(noun_phrase(segment[ordered.end() :]))
    ensured = _ENSURE.fullmatch(segment[verb.end() :]) if verb and verb.group() in _MODALS else None
    if ensured is not None:  # shall ensure co-financing in the amount of
        return as_noun_phrase(noun_phrase(ensured[1]))
    phrase, _ = without_leading(segment[: verb.start()] if verb else segment)
    return as_noun_phrase(noun_phrase(phrase)) if len(phrase.split()) <= 8 else ""


_FUNDED_BY: Final = re.compile(
    r" (?:financed|funded|covered|secured|backed|guaranteed|repaid|supported|replenished) (?:\w+ly )?(?:by|through|from|with) (?:an? |the |its )?((?:[\w-]+ ){0,3}[\w-]+)\Z"
)
_LIABLE: Final = re.compile(r"(?<!\w)(?:liable|responsible|entitled)(?!\w)")
#: "gross output in crop production of 3 trillion tenge"
_OUTPUT_IN: Final = re.compile(
    r"(?:\A|[ ,])((?:(?:gross|total|net|real|annual|average) )?(?:output|growth|investments?|turnover|sales|exports|imports|production|employment|increase|decrease|reduction)) in (?:the )?(?:[\w-]+ ){1,4}of (?:up to |about )?\Z",
    re.IGNORECASE,
)
_SHARE_OR_MONEY: Final = re.compile(
    r"%|per ?cent|tenge|[$€₸]|kzt|usd|eur|dollar|euro|mci|rouble|ruble"
)
_MODALS: Final = frozenset({"shall", "will", "must", "may", "should"})
_ENSURE: Final = re.compile(r" (?!be )[a-z]+ ((?:[\w-]+ ){0,3}[\w-]+)")
_TO_ORDER: Final = re.compile(r"(?:[\da-z]{1,2}[.)] *)?to [a-z]+ ", re.IGNORECASE)


def _measured(clause: Clause, of: str = "") -> str:
    """Return the noun that "of" hangs a measure on, with its adjectives: "loan term of"."""
    if _OF_A_CHANGE.match(clause.behind) or clause.figure.startswith("one "):
        return ""  # a result of 5 % growth, the cost of one kilometre
    before = f"{clause.before.rstrip()}{of}" if of else clause.before
    whole = _CHANGE_OF.search(before)
    if whole is not None:
        return as_noun_phrase(noun_phrase(whole[1]))
    output = _OUTPUT_IN.search(before)
    if output is not None:
        return as_noun_phrase(noun_phrase(output[1]))
    each = _PER_CAPITA.search(before)
    if each is not None:  # a GDP per capita of $11,500
        return as_noun_phrase(noun_phrase(each[1]))
    named = _OF.search(before)
    words = named[1].split() if named else []
    if not words or words[-1].lower() in _NO_NOUN | _NO_ADJECTIVE:
        named_so = len(words) > 1 and not _no_adjective(words[-2].lower())
        if not named_so or words[-1].lower() != "payment":  # a one-time payment of
            return ""
    process = clause.behind.startswith(" of ") and _PROCESS.search(words[-1])
    if process and not {"a", "an", "its"} & set(before.lower().split()[-5:]):
        return ""  # the transfer of 80 % of the services
    if clause.counted and not _NUMBER_NAMED.search(words[-1]):
        return ""  # a group of 25 members
    of_time = _TIME.search(clause.figure) is not None and words[-1].lower() not in _TERMS
    if of_time and (named is None or not _ONE.search(f"{before[: named.start()]} {named[1]}")):
        return ""
    first = len(words) - 1
    while first > 0 and not (
        _no_adjective(words[first - 1].lower()) or words[first - 1].lower() in PREPOSITIONS
    ):
        first -= 1
    return as_subject(" ".join(words[first:]))


_PER_CAPITA: Final = re.compile(
    r"(?<![\w-])(?:an?|the|its|with|at) ((?:(?!(?:an?|the) )[\w-]+ ){1,3}per capita) of \Z",
    re.IGNORECASE,
)
_PROCESS: Final = re.compile(
    r"(?:[ts]ion|ment|ing|transfer|purchase|sale|coverage|cover)\Z", re.IGNORECASE
)
#: Nouns that are themselves a number of things.
_NUMBER_NAMED: Final = re.compile(
    r"(?:target|quota|limit|ceiling|threshold|maximum|minimum|goal|staff|headcount|workforce|population|membership|audience|capacity|turnout|shortage|shortfall|deficit|surplus|increase|total|average)\Z",
    re.IGNORECASE,
)
#: "with a maturity of 17.5 years": a noun with its article measures, "children of 5 years" does not.
_ONE: Final = re.compile(r"(?<!\w)(?:an?|its|the) (?:[\w-]+ ){0,2}\Z", re.IGNORECASE)


def _no_adjective(word: str) -> bool:
    return word in _NO_ADJECTIVE or word.endswith(("ed", "s"))
