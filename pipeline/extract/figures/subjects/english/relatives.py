"""English relative clauses inside a subject: "the gas that the state sells is estimated at"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.verbs import FINITE, PAST
from pipeline.extract.figures.subjects.shared import MARK

#: Behind one of these "that" tells what is said, thought or so.
_TELLS: Final = re.compile(
    r"(?<![\w-])(?:sa(?:y|ys|id)|t(?:ell|ells|old)|(?:show|indicat|reveal|not|add|report|estimat|expect|forecast|predict|project|believ|claim|argu|suggest"
    r"|announc|stat|stress|emphasi[sz]|underlin|explain|confirm|warn|hop|assum|conclud|declar|promis|inform|ensur|recall|demand|requir|agree|decid|propos"
    r"|recommend|remind|calculat|provid|assur|acknowledg|remark|highlight|point|observ|mention|wr)(?:e|es|s|ed|ing|ote|n)?(?: out)?|shown|found|finds?|thinks?|thought|means?|meant|know[ns]?|knew"
    r"|seen?|saw|given|so|such|than|fact|idea|view|news|evidence|condition|extent|likely|possible|clear|true|important|necessary|is|was|be)\Z",
    re.IGNORECASE,
)
_OBJECT: Final = rf"(?:the|an?|its|their|all|only|more|less|most|over|from|to|in|by|on|for|at|with|abroad|{MARK})"
#: A verb right behind "that".
_VERB_FIRST: Final = re.compile(
    rf"(?:also |not |now |[a-z]+ly )?(?:(?:{FINITE.pattern})"
    r"|[a-z]{3,}s (?:the|an?|its|their|all|only|more|less|over)(?!\w)"
    rf"|(?:{PAST.pattern}) {_OBJECT}(?!\w)"
    r"|(?:receiv|produc|us|provid|mak|tak)e |(?:employ|export|import|work|sell|buy|pay|need|offer|support|serve|comes?|goes|go|lives?|works|belongs?|depends?|leads?|relates?) )",
    re.IGNORECASE,
)


def tells(ahead: str) -> bool:
    """Return whether "that" behind a text opens what is said or so: "he said"."""
    return _TELLS.search(ahead) is not None


def describes(text: str, that: re.Match[str]) -> bool:
    """Return whether "that" opens a clause that describes the noun before it, at the end of a text.

    >>> text = "the gas that the state will sell "
    >>> describes(text, re.search("that", text))
    True
    >>> text = "he said that the state will sell "
    >>> describes(text, re.search("that", text))
    False
    """
    ahead, clause = text[: that.start()].rstrip(), text[that.end() :].strip()
    if that.group().lower() != "that" or not ahead[-1:].isalpha() or "," in clause:
        return False
    if _TELLS.search(ahead) is not None:
        return False
    if _VERB_FIRST.match(clause) is not None:
        return True
    return " and " not in clause and FINITE.search(clause) is not None
