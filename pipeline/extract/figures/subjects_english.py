"""What an English figure is about: "Inflation was 18.1 %", "a fine of 20 MCI".

A verb of being, amounting, reaching or changing links a figure to its subject, or a dash or colon to
its label, or "of" to the noun it measures.
"""

import re
from typing import Final

from pipeline.extract.figures.clauses_english import of_clause
from pipeline.extract.figures.nouns_english import (
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects import MARK, Clause
from pipeline.extract.figures.subjects_english_amounts import (
    NO_NOUN,
    RATE,
    TIME,
    in_the_amount,
    measured,
    of_label,
)
from pipeline.extract.figures.verbs_english import (
    CHANGED,
    CHANGES,
    FINITE,
    PAST,
    QUANTITY,
    VERB,
    has_verb,
    is_verb,
)

# --- what links a figure to its subject ----------------------------------------------------------

#: "5 trillion tenge or 100 %", "by 5 % to 7 million": the same again, and the level reached.
_RESTATES: Final = re.compile(
    rf"(?: (?:of|in|per) [\w' ]{{1,40}}?)?(?: (?:month|quarter|year)[ -]on[ -]\w+| over the (?:year|month|quarter|period)| in (?:real|nominal|annual|dollar) terms)?(?: (?:in|over|as of)? *{MARK})?(?: (?:long|wide|deep|high|thick|tall) and|[ ,]*(?:or|that is|i\.e\.|but|and|to|from|(?:or|and) (?:by|to)|(?:which is )?equivalent to|(?:down|up) from)) *"
)
#: "23 million tonnes (491 thousand barrels per day)", "$5 million (12% of GDP)": the same told otherwise.
_EQUIVALENT: Final = re.compile(
    r"(?: (?:of|in|per) [\w' ]{1,30}?)? \( ?(?:or |about |approximately |around |some |equivalent to |i\.e\. |~)?"
)
#: "65 % and 1.5 million people will gain access": the verb of the thing counted.
_OWN_VERB: Final = re.compile(
    r"(?: of [\w' ]{1,40}?)? (?:will|is|are|was|were|has|have|had|would|can|could|may|must|shall|do|did) "
)
#: What links a figure to its subject is not longer.
_LONGEST_LINK: Final = 72
_DASH: Final = re.compile(
    rf"(?:(?<=\w)|(?<=[)\"”])|(?<={MARK} ))(?: ?[–—]| -| ?:) ?(?:(?:by|to|from|at) )?\Z"
)
_EXCEEDS: Final = re.compile(
    r"(?:(?:does|do|did|shall|may|must|should|will|can) not |cannot |not )?exceed(?:s|ed)?(?!\w)|not exceeding"
    r"|(?:may|must|shall|can|should|will) ?not be \w+ than"
)
#: ", reaching $5 billion": of the subject of the verb before.
_PARTICIPLE: Final = re.compile(
    r"(?:reach|amount|total|equal|averag|exceed|represent|constitut|ris|grow|increas|fall|declin|decreas|narrow|widen|slow|climb|jump|recover|rebound|eas|dropp)\w*ing"
)
#: "the deficit widened sharply, reaching": the verb that the participle hangs on.
_MAIN_VERB: Final = re.compile(
    rf" (?:(?:has|have|had|was|were|is|are|been|more than|almost|nearly) )*{CHANGES}[^,;]{{0,40}}, *\Z",
    re.IGNORECASE,
)
_HANGS_ON_NOUN: Final = re.compile(r"(?:total|rang|amount|reach|averag)\w*ing", re.IGNORECASE)
_PAST_BEFORE: Final = re.compile(
    rf"(?<! the)(?<! an)(?<! a)(?<! its) (?:{PAST.pattern}) (?=[a-z])", re.IGNORECASE
)
_OBJECT: Final = re.compile(
    rf"(?:{FINITE.pattern}) (?:not )?(?!be )[a-z]+ (?:[\w ]{{1,40}}? )?((?:an?|the) (?:[\w-]+ ?){{1,4}})\Z"
)
_FOR_TO: Final = re.compile(r"(?<!\w)for (?:the |its )?((?:[\w-]+ ){1,5})to \Z")
#: "with manufacturing up 5 % and services up 4 %"
_UP: Final = re.compile(
    r"(?:\A|,|and|with|while) ((?:[\w'-]+ ){1,5}?)(?:(?<!making )up|making up|down|growing|rising|increasing|falling|declining|decreasing|reaching|averaging|amounting|totall?ing|standing)(?: by| at| to)? \Z"
)
_JOINS: Final = re.compile(r"\A(?:with|and|while) ")
#: "from 0.17 % of GDP to", "from 14 % in 2001 to": the subject of both.
_FROM_TO: Final = re.compile(
    rf"(?: (?:of|in|at|per) [\w' ]{{1,60}}?)?(?: in(?: the [\w ]{{1,20}} of)?)?(?: {MARK})? *to "
)
#: "and opponents 37 percent": the verb of the figure before, of the same unit.
_GAPPED_BARE: Final = re.compile(
    rf"(?: (?:in|for|over|during) *{MARK})?(?:[ ,;]*(?:and|while|but) | ?, (?=its |their ))((?:[\w'-]+ ){{1,5}})\Z"
)
#: "auto industry by 31.6 %": the verb is that of the figure before.
_GAPPED: Final = re.compile(r"[ ,;]*(?:and |while |but )?((?:[\w'-]+ ){1,8})(?:by|to|at) \Z")
#: "in the amount of", "at the level of", "at an average rate of": of the subject of the verb before.
_AMOUNT: Final = re.compile(
    r" (?:(?:in|for|with) (?:the|an) (?:total )?(?:amount|sum) of|at (?:the|a|an) (?:\w+ )?(?:level|rate|pace) of) (?:up to )?\Z",
    re.IGNORECASE,
)


# --- words ---------------------------------------------------------------------------------------


#: "the Dostyk – Aktau route": a name, no clause of its own.
_BETWEEN_NAMES: Final = re.compile(r"(?<= the )([A-Z][a-z]+) [-–—] (?=[A-Z][a-z]+ [a-z])")


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    before = clause.before
    if " the " in before and (" – " in before or " - " in before):
        before = _BETWEEN_NAMES.sub(r"\1–", before)
    if before.rstrip().endswith("("):
        return clause.previous if _EQUIVALENT.fullmatch(before) else ""
    if clause.previous and _RESTATES.fullmatch(before):
        return "" if clause.counted and _OWN_VERB.match(clause.behind) else clause.previous
    if clause.previous and _HAVING.fullmatch(before):
        return clause.previous
    if clause.previous and before.strip() == "," and clause.figure.startswith("from "):
        return clause.previous  # fell 1.9 times, from 26 to 13 cases
    if clause.figure.startswith("not exceeding"):
        if clause.previous and clause.alike and before.rstrip().endswith(","):
            return clause.previous  # a forfeit of 0.1% a day, not exceeding 15%
        return "" if TIME.search(clause.figure) else measured(clause, " of ")
    if _EXCEEDS.match(clause.figure):
        return of_clause(before, carried, clause.whole)
    verb = VERB.search(before, max(0, len(before) - _LONGEST_LINK))
    if (
        verb is not None
        and _OF_MONEY.fullmatch(verb.group().strip())
        and not _SHARE.search(clause.figure)
    ):
        verb = None  # made 5 million dollars
    if verb is not None and verb.group().endswith("within ") and TIME.search(clause.figure):
        verb = None  # compensation is paid within three days
    if verb is not None and not is_verb(verb.group().lstrip(), before[: verb.start()]):
        verb = None
    if verb is not None:
        absolute = _UP.search(before) if " with " in before else None
        if absolute is not None:  # with consumer loans growing 26 percent
            return as_noun_phrase(noun_phrase(_JOINS.sub("", absolute[1])))
        hangs = before[: verb.start()].rstrip().endswith((",", " before", " after"))
        if hangs and clause.counted and clause.previous and not clause.alike:
            return ""  # rose to 18 billion tenge, reaching 37 thousand people
        if hangs and _PARTICIPLE.match(verb.group()):
            main = None if carried else _MAIN_VERB.search(before[: verb.start()])
            return of_clause(before[: main.start()], "") if main is not None else carried
        if verb.group().strip().lower() == "equal to":  # pays a fee equal to
            return in_the_amount(before[: verb.start()].rstrip())
        if _HANGS_ON_NOUN.match(verb.group().lstrip()) and not before[: verb.start()].strip(
            f" ,{MARK}"
        ):
            return ""  # 15 agreements totalling $75 million
        if _HANGS_ON_NOUN.match(verb.group().lstrip()):  # approved applications totalling
            ahead = _PAST_BEFORE.split(before[: verb.start()])
            if len(ahead) > 1:
                return as_noun_phrase(noun_phrase(ahead[-1]))
            thing = _OBJECT.search(before[: verb.start()])
            if thing is not None:  # shall impose a fine ranging from
                return as_noun_phrase(noun_phrase(thing[1]))
        bound = _FOR_TO.search(before[: verb.start()])
        if bound is not None:  # provides for tariffs to fall
            return as_noun_phrase(noun_phrase(bound[1]))
        if _LOSES.search(verb.group()) and (
            _OF_ITS.match(clause.behind) or not _MOVES.search(clause.figure)
        ):
            return ""  # the glacier has lost 40 % of its area, the firm $5 million
        whole = clause.whole[: len(clause.whole) - len(verb.group())]
        found = of_clause(before[: verb.start()], carried, whole)
        keeps = not clause.counted or _IS.search(verb.group()) or QUANTITY.search(found)
        return found if keeps else ""
    settled = _PASSIVE.search(before)
    if settled is not None and not _PAID_BY.search(settled.group()):
        found = of_clause(
            before[: settled.start()],
            carried,
            clause.whole[: len(clause.whole) - len(settled.group())],
        )
        if not clause.counted or QUANTITY.search(found):
            return found  # the staff was trimmed to 640 employees
    passive = None if clause.counted or clause.behind.startswith(" of ") else _ANY_BY.search(before)
    if passive is not None and not _PAID_BY.search(passive.group()):
        return of_clause(before[: passive.start()], carried)
    if _AT_LEVEL.search(before) and _AT_LEVEL_VERB.match(clause.behind):
        return of_clause(_AT_LEVEL.sub("", before), "")
    level = None if clause.counted else _REMAINS_AT.search(before)
    if level is not None:
        return of_clause(before[: level.start()], "")
    dash = _DASH.search(before)
    if dash is not None and clause.counted and ":" in dash.group() and ";" in clause.rest:
        return ""  # expected results: 1,400 jobs; three workshops
    if dash is not None:
        return of_label(before[: dash.start()], carried)
    amount = _AMOUNT.search(before)
    if amount is not None:
        rate = RATE.search(amount.group())
        grows = rate is None or CHANGED.search(before[: amount.start()]) is not None
        return in_the_amount(before[: amount.start()]) if grows or rate is None else rate[1]
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
    by = None if clause.counted else _CHANGE_BY.search(before)
    if by is not None:  # with an increase in output by 4 %
        return as_noun_phrase(noun_phrase(by[1]))
    return measured(clause)


#: "reached 51 trillion, having grown by 15%"
_HAVING: Final = re.compile(
    r"(?: [^,;:()]{1,60})?, having [a-z]+(?:n|ed)(?: [a-z]+ly)?(?: by| to)? "
)
_CHANGE_BY: Final = re.compile(
    r"(?<![\w-])(?:an?|the|its|their|with|real|annual|average|further) ((?:[\w-]+ ){0,2}(?:increase|decrease|growth|rise|decline|reduction|drop|fall)(?: (?:in|of) (?:[\w'’-]+ ){1,6}?)?)by \Z",
    re.IGNORECASE,
)
#: "was 5,230 people": a number of them; "reached 3,200 flats" is none.
_IS: Final = re.compile(
    r"(?<!\w)(?:is|was|are|were|be|been|(?:amount|total|equal|number|averag)[a-z]*(?: to)?|st(?:ands|ood|and) at)(?: only| just| about| some)? *\Z",
    re.IGNORECASE,
)
#: "Unemployment, at 4.7 percent, was unchanged".
_AT_LEVEL: Final = re.compile(
    r", (?:currently |now )?(?:estimated |valued |projected |set |put )?at (?:about |only |just )?\Z"
)
_AT_LEVEL_VERB: Final = re.compile(
    r"[^,.;:()]{0,44}, (?:\w+ly )?(?:is|was|were|are|has|had|have|remain|exceed|stay|continu|fell|rose)"
)
#: "Revenue remains weak, at 16.9 percent".
_REMAINS_AT: Final = re.compile(
    r" (?:(?:has|have|had) )?(?:is|was|are|were|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:[a-z-]+ ){0,3}[a-z-]+, at (?:about |only |just )?\Z"
)
_OF_MONEY: Final = re.compile(r"(?:(?:has|have|had|also) )*(?:made|recovered)", re.IGNORECASE)
_SHARE: Final = re.compile(r"%|per ?cent")
#: "is restricted to", "was slashed by": whatever the verb, a bound or a change.
_PASSIVE: Final = re.compile(
    r" (?:(?:has|have|had|will|shall|must|may|can|could|would|should|not|also|only) )*(?:is|are|was|were|be|been) (?:[a-z]+ly )?[a-z]{3,}(?:ed|cut|set) (?:by|to|at) (?:only |just |about |another )?\Z",
    re.IGNORECASE,
)
#: Who or what does it is no amount: "is financed by".
_PAID_BY: Final = re.compile(
    r"(?:financ|fund|support|back|guarante|secur|cover|sign|approv|attend|own|held|award|allocat|transferr|pay|paid|send|sent|connect|deliver|add|compar|relat|oblig|entitl|requir|sentenc)[a-z]* (?:by|to|at) "
)
#: What a rate or an index gains, not what somebody owns.
_MOVES: Final = re.compile(r"%|per ?cent|points?|times|tiyn|cents?")
_LOSES: Final = re.compile(r"(?<!\w)(?:lost|loses|gained|gains)(?!\w)", re.IGNORECASE)
_OF_ITS: Final = re.compile(r" of (?!GDP)\w")
#: "was overfulfilled by 5 %": whatever the verb, so much less or more.
_ANY_BY: Final = re.compile(
    r" (?:(?:has|have|had|was|were|is|are|been|be|being|will|would|may|could|can) )*[a-z]{3,}ed by (?:another |only |just )?\Z",
    re.IGNORECASE,
)


def _names_a_thing(words: str) -> bool:
    """Return whether words are a noun phrase alone, as far as their endings tell."""
    split = words.lower().split()
    verb = FINITE.search(words) or PAST.fullmatch(split[-1])
    return not verb and not PREPOSITIONS & set(split[-1:]) and split[-1] not in NO_NOUN
