"""The subject of an English verb: the noun phrase before it, over what stands between."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.hanging import and_measure, antecedent, next_noun
from pipeline.extract.figures.subjects.english.measures import MEASURE, ends_in_measure, is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    DETERMINERS,
    LEADING,
    PREPOSITIONS,
    QUOTES,
    as_noun_phrase,
    behind_object,
    noun_phrase,
    without_leading,
)
from pipeline.extract.figures.subjects.english.relatives import describes, tells
from pipeline.extract.figures.subjects.english.skeleton import goes_on
from pipeline.extract.figures.subjects.english.verbs import CHANGES, FINITE, THIRD, VERB_BEFORE
from pipeline.extract.figures.subjects.shared import MARK

#: Segments between commas that stand apart from subject and verb.
_ASIDE: Final = re.compile(
    r"(?:which|who|whose|where|when|including|excluding|net of|gross of|inclusive of|exclusive of|adjusted for|compared|according|having|being|i\.e|e\.g|respectively|however|such as"
    r"|calculated|taking|based|\w{2,}ing (?:the|a|an|to|from|by|in|at)|(?:(?!(?:speed|need|seed|feed|breed)(?!\w))\w{3,}ed|built|set|made|paid|known|held|given|sold|drawn|taken|run|led|born|kept) (?:(?:mostly|mainly|largely|partly|primarily|chiefly|also|only|fully|entirely|almost|once) )*(?:by|in|on|at|from|for|to|with|under|between|through|only|as)|(?:measured|defined|estimated|calculated|expressed) (?:at|by|in|as))(?![\w'])",
    re.IGNORECASE,
)
#: "The rent, paid quarterly, is"
_PARTICIPLE: Final = re.compile(r"(?:\w{3,}ed|paid|held|set|built|made)(?: \w+ly)?")
#: "Lending to small businesses": no aside where nothing stands before it.
_GERUND: Final = re.compile(
    r"(?!according|including|excluding|having|being|taking)\w+ing", re.IGNORECASE
)
#: Everything before the last of these is another clause.
_CLAUSE: Final = re.compile(
    r"[;:()]|(?:(?<=[a-z]{3})|(?<=\d))\.(?= )|(?:(?<= )[-–—](?= ))|\b(?:(?:noted|said|added|reported|stated|says|believes|expects?|foresees?|foresaw|envisages?|estimates?|stressed|announced|explained|shows?|indicates?|revealed|found|suggests?|confirmed|means?|meant|implies|implied)(?= (?:(?:the|its|their|this|these|in|since|for|over|during|as of)\b|(?-i:[A-Z][a-z]+['’]s )))|(?:(?<=\A[Hh]e )|(?<=\W[Hh]e ))(?:said|noted|added|stressed|stated|reported|explained)|(?<= minister )(?:said|noted|added)|(?<!\bthe )(?<!\ba )(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )(?<!\bbe )(?:forecasted|predict(?:s|ed)|anticipates|assumes)(?= (?!by\b|to\b|for\b|in\b|at\b|as\b|that\b|and\b|on\b)[a-z])|(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\bat )(?<!\bto )(?<!\bon )(?<!\bby )(?<!\bwith )(?<!\bfrom )that(?! (?:year|month|quarter|day|period|time)(?!\w))|(?:indicating|showing|suggesting|revealing|confirming|estimating)(?= (?:the|its|their|a|an) )|(?<=, )for(?= (?:the|in|its|their) )|while|whilst|whereas|but|where|if|when|why|how|whether|unless|until(?= (?:the|an?|its|their|his|her|they|it|he|she) (?!end|start|beginning|middle|date|day|age|time))|because|although|though|however)\b",
    re.IGNORECASE,
)
#: "will act as an agent and the rate will be": the subject of the second verb.
_AND_THE: Final = re.compile(r" and (?:the|its|their|an?) ")
#: "doubled and in 2017 the growth was": a time of its own begins a clause.
_AND_THEN: Final = re.compile(
    rf" and (?:in|on|at|by|during|over|as of) (?:the )?{MARK},? (?=(?:the|its|their|an?) )"
)


def of_clause(before: str, carried: str, whole: str = "") -> str:
    """Return the subject of the verb that follows `before`.

    `whole` is the same with the figures before it: one may stand inside the subject ("the cost of
    one kilometre came to").
    """
    if ", " in whole:
        whole = _THOUGH.sub(" ", whole)
    if before.endswith("(which "):  # all exports (which reached
        return next_noun(before.removesuffix("(which "))
    that = _THAT.search(before)
    if that is not None and not tells(before[: that.start()]):  # trade that grew
        return antecedent(last_clause(before[: that.start()]))
    clause = _without_object(last_clause(before), whole)
    own = and_measure(clause) if whole else None
    if own is not None:  # topped 30 billion in 2025 and gas reserves were
        return as_noun_phrase(noun_phrase(own))
    tripled = _WHICH_CHANGED.search(clause)
    if tripled is not None:  # in financing, which has tripled to reach
        return antecedent(clause[: tripled.start()])
    relative = _WHICH.search(clause)
    if relative is not None:
        return antecedent(clause[: relative.start()]) if "which" in relative.group() else ""
    hangs = whole and clause.rstrip().endswith(",") and _has_no_own(clause, before)
    if not clause.strip(f" ,{MARK}{QUOTES}") or hangs:
        return _with_figure_inside(whole) or carried
    if (carried or whole) and (
        _AND_ALONE.search(clause) or (carried and goes_on(clause))
    ):  # is 128 km long and costs
        return _of_main_verb(whole) or carried
    if (
        whole and "," not in clause and _HANGS.match(before) and _HANGS.match(clause)
    ):  # for speeding from 10 to 20 km/h on a motorway will rise
        return _with_figure_inside(whole) or carried
    if whole and "," not in clause and _BEHIND_PREPOSITION_AND_NUMBER.search(whole[: -len(before)]):
        found = _with_figure_inside(whole)
        if found:  # aid for 2 million people eligible for it amounted to
            return found
    segments = _with_list_joined(_COMMA.split(clause))
    if len(segments) > 2 and _ADVERB.fullmatch(segments[-1]):
        segments.pop()  # inflation, as measured by the index, rose
        if (segments[-1].split() or [""])[0].lower() in PREPOSITIONS or _is_apposed(segments):
            segments.pop()
    while segments:
        phrase, first = "", ""
        aside = _ASIDE.match(segments[-1].strip()) or _PARTICIPLE.fullmatch(segments[-1].strip())
        own = segments[-1].strip().removeprefix("whose ")
        if own != segments[-1].strip():  # the refinery, whose capacity is
            return as_noun_phrase(noun_phrase(own))
        if aside is None or (len(segments) == 1 and _GERUND.match(aside.group())):
            phrase, first = without_leading(segments[-1])
        elif len(segments) == 1 and MARK in segments[-1]:  # according to the results of 2019 trade
            phrase, _ = without_leading(segments[-1].rpartition(MARK)[2])
            phrase = phrase or " ".join(behind_object(segments[-1].split()))
        if not phrase and len(segments) == 1:
            after = _AFTER.fullmatch(segments[0])
            phrase = after[1] if after is not None else ""
        if phrase:
            return as_noun_phrase(noun_phrase(phrase))
        if first in ("and", "or", "then", "also", "but"):
            return carried or ("" if whole else _of_first_verb(",".join(segments[:-1])))
        segments.pop()
    return ""


def _has_no_own(clause: str, before: str) -> bool:
    """Return whether a clause that a comma closes is the rest of one that begins before a figure.

    No new clause begins: ", which had been 5 %, fell", but "is 5 %, and trade, including transit, is".
    """
    return len(clause) == len(before) and _AND_THING.match(clause) is None


_AND_THING: Final = re.compile(
    r" ?(?:and|while|but) (?!(?:then|also|now|in|on|by|at|for|of|to|with|from|over|under) )[a-z]{3,} [a-z]"
)
#: Nothing but when: ", now exceeds"
_ADVERB: Final = re.compile(rf"[ {MARK}]*(?:(?:now|still|also|already|currently|today) *)?")


def _is_apposed(segments: list[str]) -> bool:
    """Return whether the last segment before a verb calls the one before it by another name.

    "Trade with China, the country's largest partner, fell": trade did.
    """
    if len(segments) < 2 or _OTHER_NAME.match(segments[-1]) is None:
        return False
    thing = segments[-2].split()
    if not thing or thing[0].lower() in PREPOSITIONS | LEADING or MARK in thing:
        return False
    if len(thing) < 2 and not (is_measure(thing[0]) or _PLURAL.fullmatch(thing[0])):
        return False  # today, the share of
    first = len(segments) == 2 or thing[0].lower() in DETERMINERS
    return first and not any(FINITE.search(segment) for segment in segments[-2:])


_PLURAL: Final = re.compile(
    r"(?!Besides|Sometimes|Always|Perhaps|Nowadays|Overseas|Afterwards|Series)[A-Za-z]{4,}[a-rt]s"
)
#: "the largest city", "Kazakhstan's second-largest partner", "a landlocked country"
_OTHER_NAME: Final = re.compile(
    r" (?:(?:the|an?|its|their) |(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s )"
)


def _without_object(clause: str, whole: str) -> str:
    """Return a clause without what is left of the object before it.

    "to cover another [62 km] section of the road and the financing was increased".
    """
    joined = _AND_THE.search(clause) if whole.endswith(clause) and "," not in clause else None
    if joined is None or FINITE.search(last_clause(whole[: len(whole) - len(clause)])) is None:
        return clause
    return clause[joined.start() + 5 :]


def _of_first_verb(clause: str) -> str:
    """Return the subject of a clause that another verb goes on: "Trade has doubled, and stands at"."""
    verb = FINITE.search(clause)
    return of_clause(clause[: verb.start()], "") if verb is not None else ""


#: "After output fell by 2 %": no preposition before a verb.
_AFTER: Final = re.compile(
    r" ?(?:After|Before|Until|Since|Once|As) ((?!(?:the|an?|its) )(?:[\w'’-]+ ){0,2}[\w'’-]+) ?"
)
#: "Prices, though down 3 % in dollars, have gained": what is put in with a figure of its own.
_THOUGH: Final = re.compile(r", (?:though|although|albeit|while|if) [^,]*, ?")
_THAT: Final = re.compile(r"(?<=[a-z)]) that *\Z")
_WHICH: Final = re.compile(r"(?:\A|[ ,])(?:which|that|who) *\Z", re.IGNORECASE)
_WHICH_CHANGED: Final = re.compile(
    rf", which (?:(?:has|have|had|is|was) )?{CHANGES} *\Z", re.IGNORECASE
)
#: A comma that parts words, not the digits of a number.
_COMMA: Final = re.compile(r",(?!\d{3}(?!\d))")
_HANGS: Final = re.compile(
    r" (?:on|in|at|of|to|for|with|without|within|by|from|near|along|under|or leaving|connecting|linking|serving|supplying|producing|employing|supporting) ",
    re.IGNORECASE,
)


def _with_list_joined(segments: list[str]) -> list[str]:
    """Return segments between commas, a list of short nouns as one: "gas, steam and water supply"."""
    if len(segments) == 2 and _OPENS_AS_LIST.fullmatch(segments[0]):
        only = segments[0].split()
        plural = only[-1].endswith("s") and not only[-1].endswith("ss")
        if _ENDS_LIST.match(segments[1]) and (plural or ends_in_measure(segments[0])):
            return [",".join(segments)]  # Exports, imports and transit
    ends = _ENDS_LIST.match(segments[-1])
    whole = ends is not None and ends.end() == len(segments[-1])
    if len(segments) > 1 and (
        (whole and _opens_list(segments[-2]))
        or (_GOES_ON_IN.fullmatch(segments[-1]) and _LIST_OF.search(segments[-2]))
    ):
        return [*segments[:-2], ",".join(segments[-2:])]  # output of farms, forestry and fisheries
    if len(segments) < 3 or " and " not in segments[-1]:
        return segments
    if _ENDS_NAMES.match(segments[-1]):  # output of Aksu, Ekibastuz, and Pavlodar
        first = len(segments) - 2
        while first and _NAME.fullmatch(segments[first]):
            first -= 1
        if first < len(segments) - 2 and _BEHIND_PREPOSITION.search(segments[first].rstrip()):
            return [*segments[:first], ",".join(segments[first:])]
    first = len(segments) - 1
    while first and _is_short_noun(segments[first - 1]):
        first -= 1
    if first < len(segments) - 1 and _AND_LAST.match(
        segments[-1]
    ):  # pay on holidays, weekends, and nights
        ahead = first - 1 if first else 0
        if (
            first
            and _LIST_ON.search(segments[ahead].rstrip())
            and not FINITE.search(segments[ahead])
        ):
            return [*segments[:ahead], ",".join(segments[ahead:])]
    if first and _ENDS_LIST.match(segments[-1]) and _opens_list(segments[first - 1].rstrip()):
        first -= 1  # the schools of Pavlodar, Aktobe and Akmola
    if len(segments) - first < 3:
        return segments
    return [*segments[:first], ",".join(segments[first:])]


#: "Exports", "Oil revenues", not "Besides", "Thus"
_OPENS_AS_LIST: Final = re.compile(
    rf"(?!(?i:{'|'.join(sorted(LEADING | PREPOSITIONS))})(?!\w)) ?(?:[Tt]he )?(?:[\w-]+ )?[\w-]+"
)


def _opens_list(segment: str) -> bool:
    """Return whether a segment may end in the first member of a list: "revenue of hotels"."""
    if _LIST_OF.search(segment) is not None:
        return True
    return FINITE.search(segment) is None and _LIST_BY.search(segment) is not None


_NO_OPENING: Final = r"\A(?! ?(?:in|as|according|of|for|at|by|on|over|under|during|after|with|from|since|this|because|instead|ahead|regardless|outside|half|one|some|many|most|all|each)(?!\w))"
_LIST_OF: Final = re.compile(
    rf"{_NO_OPENING}.* of (?:the )?[\w-]+(?: [\w-]+){{0,2}}\Z", re.IGNORECASE
)
#: "revenue generated by the country's hotels, inns and hostels"
_LIST_BY: Final = re.compile(
    rf"{_NO_OPENING}.* (?:of|by|from|in|for|among|between) (?:the )?[\w'’-]+(?: [\w'’-]+)?\Z",
    re.IGNORECASE,
)
_ENDS_LIST: Final = re.compile(r" (?!the )[\w-]+(?: [\w-]+)? and (?!the )[\w-]+(?: [\w-]+)? *")
#: "the output of farms, forestry and fisheries in the region"
_GOES_ON_IN: Final = re.compile(rf"{_ENDS_LIST.pattern}(?:in|for|over|during|as of|at) [^,]*")


#: "share in output from CCEL, KGM, and PKI": names alone between commas, behind a preposition.
_BEHIND_PREPOSITION: Final = re.compile(
    r"\A(?! ?(?i:in|as|according|of|for|at|by|on|over|under|during|after|with|from|since|this|to|across|like|such)(?!\w)).* (?:of|in|from|to|for|by|with|between|among) (?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)?\Z"
)
#: "pay on holidays, weekends, and night shifts"
_LIST_ON: Final = re.compile(
    rf"{_NO_OPENING}.* (?:of|by|from|in|for|on|among|between) (?:the )?[\w'’-]+(?: [\w'’-]+)?\Z",
    re.IGNORECASE,
)
_AND_LAST: Final = re.compile(r" and (?!the |its |their |an? )[\w-]+(?: [\w-]+)? *(?:in [^,]*)?\Z")
_NAME: Final = re.compile(r" [A-Z][\w-]*(?: [A-Z][\w-]*)?")
_ENDS_NAMES: Final = re.compile(rf" and [A-Z][\w-]*(?: [A-Z][\w-]*)?(?= |{MARK}|\Z)")


def _is_short_noun(segment: str) -> bool:
    words = segment.lower().split()
    return 0 < len(words) < 4 and not (PREPOSITIONS & set(words)) and not FINITE.search(segment)


def _with_figure_inside(whole: str) -> str:
    """Return the subject of a clause that holds a figure, nothing where it has a verb before that."""
    clause = last_clause(whole)
    segments = _COMMA.split(clause)
    if len(segments) > 2 and not segments[-1].strip(
        f" {MARK}"
    ):  # inflation, which had been 5 %, fell
        clause = whole = ",".join(segments[:-2])
    if not clause.strip() or FINITE.search(clause) or VERB_BEFORE.search(clause):
        return ""
    return _OF_SO_MANY.sub("", of_clause(_OF_THE_BOTTOM.sub(" ", whole), ""))


#: "consumption of the bottom 40 percent of households"
_OF_THE_BOTTOM: Final = re.compile(r" of the (?:bottom|top|poorest|richest) \d[^,;]*\Z")
#: What hangs on a noun, with the number in it: "aid for 2 million people".
_BEHIND_PREPOSITION_AND_NUMBER: Final = re.compile(
    r"[a-z] (?:for|of|on|with|to|from|by|in|at|over|among|between|under|within) (?:the |its |their )?(?:(?:about|over|some|nearly|almost|around|at least|up to|more than) )?[$€₸]?\d[^,;:()]{0,32}\Z"
)
#: "the assets of the two banks": the subject holds no number.
_OF_SO_MANY: Final = re.compile(
    r" of (?:the |all )?(?:two|three|four|five|six|seven|eight|nine|ten|\d)(?!\w).*\Z"
)
_AND_ALONE: Final = re.compile(
    rf"\A *(?:of (?:[a-z-]+ ){{1,3}})?(?:(?:year|month|quarter)[ -]on[ -][a-z]+ |per annum |y/y )?(?:(?:(?:in|on|over|during|for|since|by) )?{MARK} *)?(?:[a-z-]+ ){{0,2}}and(?: also| then| now)? *\Z"
)


#: "The lake covers an area of 18,400 km2 and is": verbs that say no amount themselves.
_HAS: Final = re.compile(
    r"(?<= )(?:covers?|occup(?:y|ies)|holds?|employs?|serves?|carr(?:y|ies)|includes?|contains?|provides?|envisages?|offers?) (?:an?|the|its|about|over|\d)"
)


#: "The licence allows extraction of 5 tonnes and is valid for"
_DOES: Final = re.compile(rf"(?<=\w )(?:{'|'.join(sorted(THIRD))})(?= )")


def _of_main_verb(whole: str) -> str:
    """Return the subject of the first verb of a clause: "would have a capacity of 5 MW and cost"."""
    clause = last_clause(whole)
    for segment in reversed(
        _COMMA.split(clause)
    ):  # jobs will be created, output will rise by 5 % and
        verb = FINITE.search(segment)
        if verb is not None and segment[: verb.start()].strip():
            return of_clause(segment[: verb.start()], "")
    verb = FINITE.search(clause) or _HAS.search(clause) or _DOES.search(clause)
    return of_clause(clause[: verb.start()], "") if verb is not None else ""


_AS_THE: Final = re.compile(
    r"(?<!such)(?<!well)(?<!same)(?<!ed)(?<!set)(?<!known)(?<!far)(?<!twice)(?<!much)(?<!high) as (?=(?:the|its|their) (?:[\w-]+ ){0,3}(?:of|in) )"
)


#: "reached 43 % as oil imports increased": no name that something goes by.
_AS_MEASURE: Final = re.compile(
    rf"(?<!such)(?<!well)(?<!same)(?<!ed)(?<!set)(?<!known)(?<!far)(?<!twice)(?<!much)(?<!high) as (?=(?:(?!(?:the|an?|of|in|for|its|their|compared|well|per) )[\w'’-]+ ){{0,3}}{MEASURE} *\Z)"
)


def last_clause(before: str) -> str:
    """Return the clause that a text ends with."""
    ends = [match.end() for match in _CLAUSE.finditer(before) if not describes(before, match)]
    clause = before[ends[-1] :] if ends else before
    then = [match.end() for match in _AND_THEN.finditer(clause)]
    clause = clause[then[-1] :] if then else clause
    joined = [m for m in _AND_THE.finditer(clause) if FINITE.search(clause[: m.start()])]
    if joined:
        return clause[joined[-1].start() + 5 :]
    as_so = _AS_THE.search(clause)
    if as_so is not None and FINITE.search(clause[: as_so.start()]):
        return clause[as_so.end() :]  # the exception is meat as the share of imports
    own = _AS_MEASURE.search(clause)
    if own is not None and clause[: own.start()].strip():
        return clause[own.end() :]
    measure = and_measure(clause) if FINITE.search(clause) else None
    return measure if measure is not None else clause
