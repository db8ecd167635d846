"""What an English figure is about: "Inflation was 18.1 %", "a fine of 20 MCI".

A verb of being, amounting, reaching or changing links a figure to its subject, or a dash or colon to
its label, or "of" to the noun it measures.
"""

import re
from dataclasses import replace
from typing import Final

from pipeline.extract.figures.subjects.english.amounts import (
    RATE,
    TIME,
    measured,
    of_label,
)
from pipeline.extract.figures.subjects.english.any_verb import (
    at_behind,
    at_first,
    by_any_verb,
    fixed_at,
)
from pipeline.extract.figures.subjects.english.changed import changed_by
from pipeline.extract.figures.subjects.english.clauses import of_clause
from pipeline.extract.figures.subjects.english.goes_on import (
    OWN_VERB,
    SHARE,
    of_verb_before,
    told_again,
)
from pipeline.extract.figures.subjects.english.in_the_amount import in_the_amount
from pipeline.extract.figures.subjects.english.links import (
    at_level,
    bounded,
    by_change_seen,
    by_passive,
    by_verb,
    in_bracket,
)
from pipeline.extract.figures.subjects.english.measures import is_measure
from pipeline.extract.figures.subjects.english.skeleton import of_change, skeleton
from pipeline.extract.figures.subjects.english.verbs import (
    CHANGED,
    FINITE,
    QUANTITY,
    THIRD,
    has_verb,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause

_DASH: Final = re.compile(
    rf"(?:(?<=\w)|(?<=[)\"”])|(?<={MARK} ))(?: ?[–—]| -| ?:) ?(?:(?:(?:reduc|rais|lower|shorten|extend|increas|decreas)ed )?(?:(?:by|to|from|at|for|within) )?)\Z"
)
#: "in the amount of", "at the level of", "at an average rate of": of the subject of the verb before.
_AMOUNT: Final = re.compile(
    r"(?:,(?= to the (?:amount|sum) of))? (?:(?:in|for|with) (?:(?:the|an|a) )?(?:total )?(?:amount|sum)(?: of)?|to the (?:amount|sum|tune) of|(?:equal|equivalent) to|at (?:the|an?|its|(?:last |this )?\w+['’]s) (?:\w+ )?(?:level|rate|pace) of) (?:up to )?\Z",
    re.IGNORECASE,
)
_KEEPS: Final = re.compile(
    r" (?:(?:has|have|had|will|is|was|are|were|been|be|to|must|shall|should) )*(?:be|remain(?:s|ed)?|stay(?:s|ed)?|stands?|stood|kept|held|maintained|is|was|are|were)(?: \w+ly)?(?: unchanged)?\Z"
)
#: "stays [below 8 %]": what leads to a level is inside its figure.
_BOUND: Final = re.compile(r"(?:below|above|under|within) ")
#: "the law caps fee increases at": another verb stands before what looks like one
_FIXES: Final = re.compile(r" (?:caps|sets|puts|keeps|fixes|limits|holds) ")
#: "grew to the equivalent of 17 % of GDP"
_EQUIVALENT: Final = re.compile(
    r"(?:(?<= to)|(?<= is)|(?<= was)|(?<=represents)|(?<=ing)) (?:the|an) equivalent of \Z"
)
#: What stands between a verb and its "by", "to" or "from": "was halved between 2006 and 2013, to"
_BESIDE_VERB: Final = (
    rf"(?<=[a-z]{{2}})(?: (?:in|over|during|for|within)(?: the)? {MARK} ?,?|(?<=ed) {MARK} ?,?|,)"
)
_LEADS_FROM: Final = re.compile(rf"{_BESIDE_VERB} \Z")
#: "Revenues, however, rose"
_PUT_IN: Final = re.compile(
    r"(?<=\w), (?:however|in turn|meanwhile|therefore|moreover|nevertheless|too|by contrast|in particular|for example|for instance|of course|in fact|overall|accordingly|consequently|(?:although|though|albeit|while(?= [a-z]+ing)) [a-z ]{3,30}"
    r"|(?:the )?[\w'’ ]{2,40} (?:says?|said|notes?|noted|added|claims?|believes?|estimates?|reports?|reported|shows?|suggests?)), "
)
#: "The main cargo – coal – came to"
_BETWEEN_DASHES: Final = re.compile(r"(?<=\w) [–—-] [^–—,;:()]{2,40} [–—-] (?=[a-z])")
#: What is no label but the rest of the figure before it.
_GOES_ON: Final = re.compile(r" (?:of |the |in )[^,;:–—]*:")
_VERB_AND_COLON: Final = re.compile(
    rf" (?:(?:will|shall|would) )?(?:be|is|are|was|were|amounted to|totall?ed|reached)(?: (?:defined|set|fixed|planned|projected|estimated)(?: as| at)?)? ?: ?(?:(?:in|for|on|as of)? *{MARK} *(?:[-–—] *)?)?\Z"
)
_DOING: Final = re.compile(r" [a-z]+ing (?:in|on|at|for|with|from|to|the|an?) ")
#: "the Dostyk – Aktau route": a name, no clause of its own.
_BETWEEN_NAMES: Final = re.compile(r"(?<= the )([A-Z][a-z]+) [-–—] (?=[A-Z][a-z]+ [a-z])")


#: "has grown in each of the last three years": when, not how long.
_LENGTH_PAST: Final = re.compile(
    r"(?<!\w)(?:the|its|their) (?:last|past|previous|preceding|next|coming|following|recent) \Z"
)


def subject_of(clause: Clause, carried: str) -> str:
    """Return the subject of a figure, `carried` where the clause goes on with the one before."""
    if TIME.search(clause.figure) and _LENGTH_PAST.search(clause.before):
        return ""
    found = _read(clause, carried)
    if not found and not clause.counted and _BOUND.match(clause.figure):
        found = _read(replace(clause, before=f"{clause.before}at "), carried)  # stays [below 8 %]
    of_noun = clause.before.endswith(("(", "( ")) and TIME.search(clause.figure)
    bare = "" if found or of_noun else skeleton(clause.before)  # the term set by the Code (6 years)
    if not bare:
        return found
    whole = skeleton(clause.whole) if clause.whole else ""
    return _read(replace(clause, before=bare, whole=whole), carried)


def _read(clause: Clause, carried: str) -> str:
    """Return the subject of a figure as the words before it tell it."""
    if clause.figure.startswith("from ") and _LEADS_FROM.search(clause.before):
        ahead, whole = _LEADS_FROM.sub(" ", clause.before), _LEADS_FROM.sub(" ", clause.whole)
        clause = replace(clause, before=ahead, whole=whole)
    before = clause.before
    if " the " in before and (" – " in before or " - " in before):
        before = _BETWEEN_NAMES.sub(r"\1–", before)
    if before.count(" – ") + before.count(" — ") + before.count(" - ") == 2:
        before = _BETWEEN_DASHES.sub(" ", before)
    before = _EQUIVALENT.sub(" ", _PUT_IN.sub(" ", before))
    found = told_again(clause, before)
    if found is None:
        found = in_bracket(clause, before)
    if found is None:
        found = at_first(clause, before)
    if found is None:
        found = bounded(clause, before, carried)
    if found is None:
        found = by_verb(clause, before, carried)
        found = (fixed_at(clause, before) or found) if found and _FIXES.search(found) else found
    if found is None:
        found = by_passive(clause, before, carried)
    if found is None:
        found = by_change_seen(clause, before)
    if found is None:
        found = at_level(clause, before)
    if found is None:
        found = at_behind(clause, before)
    if found is None:
        found = _by_label(clause, before, carried)
    if found is None:
        found = _in_an_amount(clause, before)
    if found is None:
        found = of_verb_before(clause, before, carried) or changed_by(clause) or None
    if found is None:
        found = _by_so_much(clause, before)
    if found is None:
        fixed = fixed_at(clause, before)
        found = fixed if fixed and (not clause.counted or QUANTITY.search(fixed)) else None
    if found is None:
        found = by_any_verb(clause, before)
    return measured(clause) if found is None else found


def _by_label(clause: Clause, before: str, carried: str) -> str | None:
    """Return the label before a dash or colon, None where there is neither."""
    dash = _DASH.search(before, max(0, len(before) - 12))
    label = _WITH_FIGURE.search(clause.whole) if before.startswith((" –", " -", " —")) else None
    if label is not None and not has_verb(label["label"]):
        return of_label(label["label"], carried)
    if dash is None:
        return None
    if clause.previous and ":" in dash.group() and OWN_VERB.match(clause.behind):
        return ""  # emissions were 5 million tonnes: 3 million tonnes came from
    if clause.counted and ":" in dash.group() and ";" in clause.rest:
        return ""  # expected results: 1,400 jobs; three workshops
    if ":" in dash.group() and OWN_VERB.match(clause.behind) and _says(before[: dash.start()]):
        return ""  # the lack of doctors remains a problem: 412 posts are vacant
    if clause.whole != before and ":" in dash.group() and _GOES_ON.match(before):
        other = clause.counted and not clause.alike  # 61 % of the population: 11.9 million people
        return "" if other else clause.previous  # almost half the installed capacity: 49.4 %
    verb = _VERB_AND_COLON.search(before) if ":" in before else None
    if verb is not None and not clause.counted:  # the amounts will be: 1.5 million
        return of_clause(before[: verb.start()], carried)
    if clause.whole != before and _DOING.match(before):
        return ""  # 9.8 million women living in the state - 1.2 % more
    return of_label(before[: dash.start()], carried)


def _says(label: str) -> bool:
    """Return whether what stands before a colon is a clause of its own."""
    clause = re.split(r"[.;] ", label)[-1]
    return FINITE.search(clause) is not None or bool(THIRD.intersection(clause.split()))


#: A label that holds a figure, behind a preposition: "2) mothers with five or more children – by".
_WITH_FIGURE: Final = re.compile(
    r"(?:\A|[;:\n]) *(?P<label>(?:\d{1,2}[.)] *|[–—•*-] *)?[^\d;:\n]{3,80} (?:with|aged|over|under|above|below|from|between|for|having|within|up to|older than|without) [^;:\n–—]{1,60}?) [–—-] [a-z ]{0,12}\Z"
)


def _in_an_amount(clause: Clause, before: str) -> str | None:
    """Return what is "in the amount of" or grows "at a rate of", None for neither."""
    amount = _AMOUNT.search(before, max(0, len(before) - 60))
    if amount is None:
        worth = before.removesuffix(" worth ")  # loans worth $12 million
        money = worth != before and not SHARE.search(clause.figure)
        found = in_the_amount(worth) if money else ""
        return found if is_measure(found) else None
    keeps = _KEEPS.search(before[: amount.start()]) if " level of" in amount.group() else None
    if keeps is not None:  # remains at the current level of
        return of_clause(before[: keeps.start()], "")
    whole = _AMOUNT.search(clause.whole) if not before[: amount.start()].strip() else None
    if whole is not None:  # 9,100 grants in the amount of
        return in_the_amount(clause.whole[: whole.start()])
    rate = RATE.search(amount.group())
    if rate is None or CHANGED.search(before[: amount.start()]):
        return in_the_amount(before[: amount.start()])
    return rate[1]


def _by_so_much(clause: Clause, before: str) -> str | None:
    """Return the change that "by" leads from, or what changes "from" or "to", None for neither."""
    ahead = f"{before}from " if clause.figure.startswith("from ") else before
    return of_change(ahead) if not clause.counted else None
