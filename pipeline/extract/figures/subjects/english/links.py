"""The verb that links an English figure to its subject: "inflation was 18.1 %", "was cut by 5 %"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.amounts import TIME, measured
from pipeline.extract.figures.subjects.english.any_verb import of_main_clause
from pipeline.extract.figures.subjects.english.clauses import last_clause, of_clause
from pipeline.extract.figures.subjects.english.goes_on import IS_LOW, absolute, changed_in_bracket
from pipeline.extract.figures.subjects.english.hanging import (
    antecedent,
    next_noun,
    of_trend,
    set_at,
)
from pipeline.extract.figures.subjects.english.in_the_amount import in_the_amount
from pipeline.extract.figures.subjects.english.measures import ends_in_measure, is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects.english.verbs import (
    CHANGES,
    FINITE,
    PARTICIPLE,
    QUANTITY,
    VERB,
    is_verb,
    is_verb_at,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.extract.simplified import lowered

#: What links a figure to its subject is not longer.
_LONGEST_LINK: Final = 72
_EXCEEDS: Final = re.compile(
    r"(?:(?:does|do|did|shall|may|must|should|will|can) not |cannot |not )?exceed(?:s|ed)?(?!\w)|not exceeding"
    r"|(?:may|must|shall|can|should|will) ?not be \w+ than"
)
#: ", reaching $5 billion": of the subject of the verb before.
_CHANGING: Final = re.compile(
    r"(?:ris|grow|increas|fall|declin|decreas|dropp|escalat|surg|soar|plung|shrink|expand|averag)\w*ing"
)
_PARTICIPLE: Final = re.compile(PARTICIPLE)
#: "the deficit widened sharply, reaching": the verb that the participle hangs on.
_MAIN_VERB: Final = re.compile(
    rf" (?:(?:has|have|had|was|were|is|are|been|more than|almost|nearly) )*(?:{CHANGES}|reach(?:ed|es) an?|hit an?|set an?)(?!\w)[^,;]{{0,40}}, *\Z",
    re.IGNORECASE,
)
#: ", while imports also": a clause with a subject of its own.
_JOINED: Final = re.compile(
    r"(?:\A|,) ?(?:while|whereas|but|and) (?:(?!also )[\w'’-]+ ){1,5}?(?:also)?\Z"
)
_HANGS_ON_NOUN: Final = re.compile(r"(?:total|rang|amount|reach|averag)\w*ing", re.IGNORECASE)
_FOR_TO: Final = re.compile(r"(?<!\w)for (?:the |its )?((?:[\w-]+ ){1,5})to \Z")
#: What may open "with consumer loans growing", "despite inflation accelerating".
_ABSOLUTE: Final = re.compile(
    r"(?:(?<!\w)[Ww]ith|[Dd]espite|[Aa]mid|[Ff]ollowing|[Gg]iven|due to) "
)
#: "firms with an asset value": no object of a verb, as in "to raise wages above 5".
_HAS: Final = re.compile(r"(?<!\w)(?:with|ha(?:s|ve|d|ving)|of) (?:an? |the )?(?:[\w-]+ ){1,4}\Z")
_MORE: Final = (
    "greater than ",
    "more than ",
    "less than ",
    "lower than ",
    "higher than ",
    "above ",
    "below ",
    "over ",
    "in excess of ",
    "up to ",
)
#: "Kazakhstan saw its output increase by"
_SAW: Final = re.compile(r" saw (?:the |its |their )?((?:[\w'’-]+ ){1,6})\Z")
#: "with the population expected to grow to"
_EXPECTED: Final = (
    "expected to",
    "projected to",
    "forecast to",
    "set to",
    "likely to",
    "estimated to",
)
_WITH: Final = re.compile(r"(?:\A|[ ,])[Ww]ith (?:the |its |their )?((?:[\w'’-]+ ){1,8})\Z")
_MADE_TO: Final = re.compile(
    r"(?<!\w)(?:expect|project|forecast|predict|estimat|caus|ensur|allow|enabl|help|forc|push|requir|want|s[ae][ew])(?:e?[ds]|e|ing)? (?:the |its |their )?(?:\N{SECTION SIGN} )?((?:[\w'’-]+ ){1,7})to \Z"
)
#: Who wants to reach an amount is not what it is of.
_WANTS_TO: Final = re.compile(
    r"(?<!\w)(?:aim|intend|hope|want|seek|pledge|promise|strive|wish|agree|undertake|plan)s? to \Z"
    r"|(?<!\w)(?:aimed|intended|hoped|wanted|sought|pledged|promised|agreed|undertook) to \Z"
)
#: "was 5,230 people": a number of them; "reached 3,200 flats" is none.
_IS: Final = re.compile(
    r"(?<!\w)(?:is|was|are|were|be|been|(?:amount|total|equal|number|averag)[a-z]*(?: to)?|st(?:ands|ood|and) at)(?: only| just| about| some)? *\Z",
    re.IGNORECASE,
)
_OF_MONEY: Final = re.compile(
    r"(?:(?:has|have|had|also|will|shall) )*(?:made|make|recovered)", re.IGNORECASE
)
#: "took two months of leave", "two days off"
_LEAVE: Final = re.compile(r" (?:of|off)(?!\w)")
_OWNED: Final = re.compile(r" (?:state-|foreign-)?(?:owned|controlled|privately|state)(?!\w)")
_SHARE: Final = re.compile(r"%|per ?cent|per ?mille?|‰")
_CONTRIBUTES: Final = re.compile(r"contribut\w+(?: to)?\Z", re.IGNORECASE)
#: What a rate or an index gains, not what somebody owns.
_MOVES: Final = re.compile(r"%|per ?cent|points?|times|tiyn|cents?")
_LOSES: Final = re.compile(r"(?<!\w)(?:lost|loses|gained|gains)(?!\w)", re.IGNORECASE)
_MAKES_UP: Final = re.compile(r"account|contribut|represent|constitut|ma(?:ke|kes|de) up")
_OF_ITS: Final = re.compile(r" of (?!GDP)\w")
_MOVES_THINGS: Final = re.compile(r"(?:mov|reced|shift)(?:ed|es|s)(?! (?:to|by|from))(?: \w+)? *\Z")
_LENGTH: Final = re.compile(r"(?:[kc]?m|met(?:re|er)s?|kilomet(?:re|er)s?|miles?)\Z")
#: "is restricted to", "was slashed by": whatever the verb, a bound or a change.
_PASSIVE: Final = re.compile(
    r" (?:(?:has|have|had|will|shall|must|may|can|could|would|should|not|also|only) )*(?:is|are|was|were|be|been|being) (?:[a-z]+ly )?(?:[a-z]{3,}(?:ed|cut|set)|drawn|brought|driven) (?:down |up |back )?(?:by|to|at) (?:only |just |about |another )?\Z",
    re.IGNORECASE,
)
_CHANGED_FROM: Final = re.compile(
    r" (?:(?:has|have|had|will|shall|must|may) )*(?:is|are|was|were|be|been) (?:\w+ly )?[a-z]{3,}(?:ed|cut) \Z| will raise \Z"
)
_AFTER_IT: Final = re.compile(r", (?:after|before|while|having|despite|though|although) *\Z")
#: Who or what does it is no amount: "is financed by".
_PAID_BY: Final = re.compile(
    r"(?:locat|situat|financ|fund|support|back|guarante|secur|cover|sign|approv|attend|(?<![a-z])own|held|award|allocat|transferr|pay|paid|send|sent|connect|deliver|add|compar|relat|oblig|entitl|requir|sentenc|tax)[a-z]* (?:by|to|at) "
)
#: Who does it: a share of people, not of an amount.
_BY_SOME: Final = re.compile(
    r" by (?:only |just |about |another )? ?of (?!gdp|the (?:plan|target|budget|total|volume|level|amount))"
)
#: "Unemployment, at 4.7 percent, was unchanged".
_AT_LEVEL: Final = re.compile(
    r", (?:[a-z]+ly |now |then )?(?:estimated |valued |projected |set |put |planned |forecast |budgeted |approved |fixed |targeted )?at (?:about |only |just )?\Z"
)
_AT_LEVEL_VERB: Final = re.compile(
    r"[^,.;:()]{0,44}, (?:\w+ly )?(?:[a-z]{3,}s (?:the|its|an?|for|to|from|in|by|on|until|below|above|behind|ahead|well|far|among|close|roughly|about)|[a-z]{3,}ed|is|was|were|are|has|had|have|will|would|should|must|can|could|may|took|c[ao]mes?|turned|stood|stands|remain|exceed|stay|continu|fell|rose|ease|cover|account|trail|lag|make)"
)
_EQUAL: Final = re.compile(r"(?<=[a-z]), (?:equivalent|equal) to (?:about |some )?\Z")
_THOUGH: Final = re.compile(
    r", (?:though|although|albeit|while|if) (?:still |already |only )?(?:up|down)(?: by)? \Z"
)
#: "Inflation at 3.6 percent was": the level before the verb.
_BESIDE_AT: Final = re.compile(r"(?<=\w)(?<!ed) at (?:about |only |just )?\Z")
_LEVEL_VERB: Final = re.compile(
    r" (?:of [\w ]{1,20} )?(?:is|was|are|were|remain(?:s|ed)|stay(?:s|ed)|exceed(?:s|ed)|fell|rose)(?!\w)"
)
_WORTH: Final = re.compile(
    r", (?:worth|costing|measuring|averaging|numbering|(?:\w+ly )?(?:estimated|valued|priced|assessed|appraised|budgeted|insured|put) at) (?:about |over |some )?\Z"
)
#: "Remittances, worth 2 percent of GDP in 2013, shrank": what may hang on a worth before its comma.
_CLOSED: Final = re.compile(r"(?: (?:of|in|at|per|an?) [^,;:()]{1,40})?[,.]")
#: "Internet use, already 90 %, is"
_ALREADY: Final = re.compile(r", (?:already|now|just|a mere|still|[a-z]{3,}ly) \Z")
_PUT_IN: Final = re.compile(r", (?:currently|now|at present|today|initially|originally) \Z")
_APPOSED: Final = re.compile(
    r"(?: of [\w' ]{3,30}?| (?:tall|long|wide|high|deep|old))?(?: (?:in|for|at|on|as of) [\w ,-]{3,24})?, (?:\w+ly )?(?:[a-z]{3,}ed|feels?|felt|looks?|seems?|stays?|stayed|appears?|compares?|fell|rose|is|was|were|are|has|had|have|will|remains?|remained|exceeds|exceeded|[a-z]{3,}s(?= (?:about|some|over|only|the|an?|its|to|from|in|for|by|at|on) ))(?!\w)"
)
#: "Revenue remains weak, at 16.9 percent".
_REMAINS_AT: Final = re.compile(
    r" (?:(?:has|have|had) )?(?:is|was|are|were|been|remain(?:s|ed)?|stay(?:s|ed)?|becom(?:e|es)|became|turn(?:s|ed)|looks?|looked|seems?|appears?|proved) (?:(?:[a-z-]+ ){0,3}[a-z-]+,|(?:among |one of )?the [a-z-]*(?:est|most [a-z]+)(?: [^,;:()]{1,40})?) at (?:about |only |just )?\Z"
)


def bounded(clause: Clause, before: str, carried: str) -> str | None:
    """Return the subject of a figure that itself begins with "exceeds", None for any other."""
    if clause.figure.startswith("not exceeding"):
        if clause.previous and clause.alike and before.rstrip().endswith(","):
            return clause.previous  # a forfeit of 0.1% a day, not exceeding 15%
        if TIME.search(clause.figure) and not before.rstrip().endswith((" hours", " time")):
            return ""  # arrest for a period not exceeding ten days
        return measured(clause, " of ")
    if (
        clause.figure.startswith(_MORE)
        and _HAS.search(before)
        and ends_in_measure(before)
        and not TIME.search(clause.figure)
    ):
        return measured(clause, " of ")  # an asset value greater than 1 million
    if clause.figure.startswith("exceeding "):
        return _exceeding(clause, before, carried)
    return of_clause(before, carried, clause.whole) if _EXCEEDS.match(clause.figure) else None


def _exceeding(clause: Clause, before: str, carried: str) -> str:
    """Return what exceeds a figure: "with a total value exceeding", ", exceeding 5 billion"."""
    if before.rstrip().endswith(","):
        main = None if carried else _MAIN_VERB.search(before)
        return of_clause(before[: main.start()], "") if main is not None else carried
    goes_on = _HAS_BEEN.search(before)
    if goes_on is not None:  # the load factor has long been exceeding 100 %
        return of_clause(before[: goes_on.start()], carried, clause.whole)
    named = absolute(f"{before.rstrip()} reaching ")
    return measured(clause, " of ") or named or ""


_HAS_BEEN: Final = re.compile(
    r" (?:(?:has|have|had)(?: [a-z]+)? been|is|are|was|were)(?: (?:now|still|already|currently|again))? *\Z"
)


def by_verb(clause: Clause, before: str, carried: str) -> str | None:
    """Return the subject of the verb before a figure, None where no verb gives it."""
    verb = VERB.search(lowered(before), max(0, len(before) - _LONGEST_LINK))
    if verb is None:
        return None
    ahead, said = before[: verb.start()], before[verb.start() :]
    if not _gives(said, ahead, clause):
        return None
    named = absolute(before) if _ABSOLUTE.search(before) else None
    if named is not None:  # with consumer loans growing 26 percent
        return named
    beside = _AFTER_IT.search(ahead) if _PARTICIPLE.match(said) else None
    if beside is not None and not clause.previous:  # prices, after rising 20 %, fell
        return of_clause(ahead[: beside.start()], "")
    hangs = ahead.rstrip().endswith((",", " before", " after"))
    others = not clause.alike and not QUANTITY.search(clause.previous)
    if (
        clause.previous
        and not clause.counted
        and _PARTICIPLE.match(said)
        and not ahead.strip(f" {MARK}")
    ):
        return clause.previous  # grew by 2 % in 2023 surpassing 5 billion
    if hangs and clause.counted and clause.previous and others:
        return ""  # rose to 18 billion tenge, reaching 37 thousand people
    if hangs and _PARTICIPLE.match(said):
        if not clause.previous and _AT_LEVEL_VERB.match(clause.behind):
            return antecedent(ahead)  # the rise, averaging 14 %, took
        whole = clause.whole or before
        seen = _A_CHANGE.search(whole[: len(whole) - len(said)])
        if seen is not None:
            return of_clause(whole[: seen.start()], "")
        main = _MAIN_VERB.search(ahead)
        if main is not None and (not carried or _JOINED.search(ahead, 0, main.start())):
            return of_clause(before[: main.start()], "")
        verb = FINITE.search(ahead) if _MAKES_UP.search(said) and not carried else None
        if verb is not None:  # farming is a key sector, accounting for
            return of_clause(ahead[: verb.start()], "")
        trend = carried or of_trend(ahead, changes=_CHANGING.match(said) is not None)
        return trend or ("" if clause.whole else of_main_clause(ahead))
    if said.strip().lower() == "equal to":  # pays a fee equal to
        return in_the_amount(ahead.rstrip())
    if _HANGS_ON_NOUN.match(said.lstrip()):
        noun = _noun_of_participle(ahead, clause.whole[: len(clause.whole) - len(said)] or ahead)
        if noun is not None:
            return noun
    bound = _FOR_TO.search(ahead)
    if bound is None and " saw " in ahead:
        bound = _SAW.search(ahead)
    if bound is None and ahead.endswith(" to "):
        bound = _MADE_TO.search(ahead)
    if bound is None and said.lstrip().startswith(_EXPECTED):
        bound = _WITH.search(ahead)
    if bound is not None:  # provides for tariffs to fall, expects growth to slow
        return as_noun_phrase(noun_phrase(bound[1]))
    loses = _LOSES.search(said) and (
        _OF_ITS.match(clause.behind) or not _MOVES.search(clause.figure)
    )
    found = of_clause(ahead, carried, clause.whole[: len(clause.whole) - len(said)])
    hangs_on = ahead.startswith(" of ") and not FINITE.search(f"{ahead}{said}")
    if ahead.endswith(", which ") and (hangs_on or _MAKES_UP.search(said)):
        found = found or next_noun(ahead.removesuffix(", which "))  # of oil, which accounts for
    if loses and not is_measure(found):
        return ""  # the glacier has lost 40 % of its area, the firm $5 million
    keeps = not clause.counted or _IS.search(said) or QUANTITY.search(found)
    return found if keeps else ""


def _gives(said: str, ahead: str, clause: Clause) -> bool:
    """Return whether what looks like a verb of amount is one that gives this figure."""
    if _OWNED.match(clause.behind):
        return False  # one bank is 100 % owned by the state
    if _OF_MONEY.fullmatch(said.strip()) and not _SHARE.search(clause.figure):
        # tax revenues made 5 million; the firm made 5 million
        return is_measure(of_clause(ahead, ""))
    if _CONTRIBUTES.search(said.strip()) and not _SHARE.search(clause.figure):
        return False  # donors contributed $5 million
    if _WANTS_TO.search(ahead):
        return False  # officials aim to reach 7 million tonnes
    if _MOVES_THINGS.search(said) and not _LENGTH.search(clause.figure):
        return False  # trucks moved 5 million tonnes
    if said.lstrip().startswith(("take", "took")) or " take" in said:
        return TIME.search(clause.figure) is not None and _LEAVE.match(clause.behind) is None
    if said.endswith("within ") and TIME.search(clause.figure):
        return False  # compensation is paid within three days
    return is_verb(said.lstrip(), ahead)


def _noun_of_participle(ahead: str, whole: str) -> str | None:
    """Return the noun that "totalling" hangs on, None where it is the subject of the clause.

    That is the object of the verb before it: "households receive support averaging".
    """
    if not ahead.strip(f" ,{MARK}"):
        return ""  # 15 agreements totalling $75 million
    words = last_clause(ahead).split()
    verb = next(
        (i for i in reversed(range(len(words))) if is_verb_at(words, i, whole != ahead)), -1
    )
    thing = words[verb + 1 :]
    if verb < 0 or not thing or thing[0].lower() in PREPOSITIONS or "," in "".join(words[verb:]):
        return None
    return as_noun_phrase(noun_phrase(" ".join(thing)))


def by_passive(clause: Clause, before: str, carried: str) -> str | None:
    """Return the subject of any passive verb that sets a bound or a change, None for no such verb."""
    fold = clause.figure.endswith("fold")
    if (clause.figure.startswith("from ") and not clause.counted) or fold:
        passive = _CHANGED_FROM.search(before)
        # the stake was diluted from 51 to 37 %, dropped between 2000 and 2001, from 20 to 15 %
        return of_clause(before[: passive.start()], carried) if passive is not None else None
    if " by " not in before[-12:] and " to " not in before[-12:] and " at " not in before[-12:]:
        return None
    near = max(0, len(before) - _LONGEST_LINK)
    settled = _PASSIVE.search(before, near)
    if settled is not None and _BY_SOME.search(f"{settled.group()}{clause.behind}"):
        return None  # was reported by 41 % of those asked
    if settled is not None and not _PAID_BY.search(settled.group()):
        whole = clause.whole[: len(clause.whole) - len(settled.group())]
        found = of_clause(before[: settled.start()], carried, whole)
        if not clause.counted or QUANTITY.search(found):
            return found  # the staff was trimmed to 640 employees
    return None


def by_change_seen(clause: Clause, before: str) -> str | None:
    """Return the subject of "revenue recorded a fall, from 5 to", None for no such words."""
    leads = clause.figure.startswith("from ") or before.endswith((" from ", " to "))
    seen = _CHANGE_SEEN.search(clause.whole or before) if leads else None
    if seen is None:
        return None
    if seen["thing"]:  # saw a rise in output to
        thing = noun_phrase(seen["thing"])
        return as_noun_phrase(thing) if is_measure(thing) else None
    found = of_clause((clause.whole or before)[: seen.start()], "")
    return found if is_measure(found) else None


_SEES: Final = r" (?:(?:has|have|had|also) )*(?:experienced|saw|seen|observed|recorded|showed|shown|registered|witnessed|posted|suffered|underwent) an? (?:[\w%-]+ ){0,4}?(?:fall|drop|decline|decrease|reduction|rise|increase|growth|jump|surge)"
_CHANGE_SEEN: Final = re.compile(
    rf"{_SEES}(?: (?:year-on-year|y-o-y|yoy))?(?: (?:in|of) (?P<thing>(?!the (?:first|second|third|last|region|country|year))[^,;:()]{{1,60}}?)| (?:in|over|during|since) [^,;:()]{{1,60}}?)?,? (?:from |to )?\Z"
)
#: "saw a decline of 22 %, falling to", "saw a decline, settling at": the decline is not what falls.
_A_CHANGE: Final = re.compile(rf"{_SEES}(?: of [^,;]*)?, *\Z")


#: "the plant (installed capacity 60 MW, average load 75 %)": a bare measure before its amount.
_LABEL_IN_BRACKET: Final = re.compile(r"\((?:the |an? |its )?((?:[a-z'’-]+ ){1,4})\Z")


def in_bracket(clause: Clause, before: str) -> str | None:
    """Return the subject of "Public debt is low (23 %", "fell (from 5 to", None for no such bracket."""
    label = _LABEL_IN_BRACKET.search(before)
    if label is not None and ends_in_measure(label[1]):
        return as_noun_phrase(noun_phrase(label[1]))
    if not before.endswith(("(", "( ", "(by ", "(to ")):
        return None
    before = before.removesuffix("by ").removesuffix("to ")  # increased (by 5 %)
    low = IS_LOW.search(before) or changed_in_bracket(clause, before)
    return of_clause(before[: low.start()], "") if low is not None else None


def at_level(clause: Clause, before: str) -> str | None:
    """Return the subject of "Debt, at 5 %, is" and "Revenue is low, at 5 %", None for no level."""
    put_in = _PUT_IN.search(before) if clause.behind.startswith(",") else None
    ahead = before[: put_in.start()] if put_in is not None else ""
    if put_in is not None and is_measure(thing := next_noun(ahead) or of_clause(ahead, "")):
        return thing  # carries a variable rate, currently 6.8 percent, and
    apposed = _ALREADY.sub(", ", before)
    if apposed.endswith(", ") and not clause.counted and _APPOSED.match(clause.behind):
        return antecedent(apposed)  # the lowest rate, 3 %, is
    worth = _WORTH.search(before) if not clause.counted else None
    if worth is not None and _CLOSED.match(clause.behind):
        return antecedent(before[: worth.start()])  # the bond, worth $5 billion, matures
    equal = _EQUAL.search(before)
    if equal is not None and (thing := next_noun(before[: equal.start()])):
        return thing  # on remittances, equivalent to 28 %
    though = _THOUGH.search(before)
    if though is not None:  # prices, though down 3 %
        return of_clause(before[: though.start()], "")
    if " at " not in before[-12:]:
        return None
    beside = _BESIDE_AT.search(before) if _LEVEL_VERB.match(clause.behind) else None
    rate = beside is not None and _SHARE.search(clause.figure)
    if beside is not None and rate and is_measure(found := of_clause(before[: beside.start()], "")):
        return found  # inflation at 3.6 % was still high
    told = None if clause.counted or _AT_LEVEL_VERB.match(clause.behind) else set_at(before)
    if told is not None:
        return told
    if _AT_LEVEL.search(before) and _AT_LEVEL_VERB.match(clause.behind):
        return of_clause(_AT_LEVEL.sub("", before), "")
    level = None if clause.counted else _REMAINS_AT.search(before)
    return of_clause(before[: level.start()], "") if level is not None else None
