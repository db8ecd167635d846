"""English amounts that a noun is "in": "bonds in the amount of", "paid taxes in the amount of"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.english.clauses import last_clause, of_clause
from pipeline.extract.figures.subjects.english.nouns import (
    as_noun_phrase,
    noun_phrase,
    without_leading,
)
from pipeline.extract.figures.subjects.english.verbs import CHANGED, FINITE, PAST, is_verb_at
from pipeline.extract.figures.subjects.shared import MARK


def in_the_amount(before: str) -> str:
    """Return what is "in the amount of": the noun next to it, or the subject of the verb."""
    segment = re.split(r"[,;:()–—]", last_clause(before))[-1].strip()
    segment = _EXCLUDING.sub("", segment)
    changes = CHANGED.search(segment)
    if changes is not None:  # the economy grew at a rate of
        return of_clause(segment[: changes.start()], "")
    funded = _FUNDED_BY.search(segment)
    if funded is not None:  # shall be financed by bonds in the amount of
        return as_noun_phrase(noun_phrase(funded[1]))
    liable = _LIABLE.search(segment)
    if liable is not None:  # shall be liable to a fine in the amount of
        thing = _LIABLE_TO.fullmatch(segment, liable.end())
        return as_noun_phrase(thing[1]) if thing is not None else ""
    decided = _DECIDED_TO.search(segment) if FINITE.search(segment) is None else None
    if decided is not None:  # The Board decided to allocate funds in the amount of
        return as_noun_phrase(noun_phrase(decided[1]))
    moved = _PAYS.search(segment)
    if moved is not None:  # is to repay debts in the amount of
        return as_noun_phrase(noun_phrase(moved[1]))
    hung = re.search(
        r" (?:in|for|to|at|on|from|by|with|under) (?:the |an? )?[\w-]+(?: [\w-]+){0,3} ?\Z", segment
    )
    if hung is not None and FINITE.search(segment) is None:
        segment = segment[: hung.start()]
    provided = _PROVIDES_FOR.search(segment)
    if provided is not None:  # the budget provides for expenditures to support the sector
        return as_noun_phrase(noun_phrase(provided[1]))
    given = _GIVEN_WITH.search(segment)
    if given is not None and FINITE.search(segment, 0, given.start()) is not None:
        return as_noun_phrase(noun_phrase(given[1]))  # shall provide citizens with subsidies
    passive = _IS_DONE_IN.search(segment)
    if passive is not None:  # the rent is reflected in the revenues of the budget in the amount of
        return of_clause(segment[: passive.start()], "")
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
        return as_noun_phrase(noun_phrase(_BEHIND_TIME.sub("", segment[ordered.end() :])))
    ensured = _ENSURE.fullmatch(segment[verb.end() :]) if verb and verb.group() in _MODALS else None
    if ensured is not None:  # shall ensure co-financing in the amount of
        return as_noun_phrase(noun_phrase(ensured[1]))
    paid = _PAST_BEFORE.split(segment) if verb is None else []
    if len(paid) > 1:  # entrepreneurs paid taxes in the amount of
        return as_noun_phrase(noun_phrase(paid[-1]))
    words = segment.split() if verb is None else []
    deeds = [
        i for i in range(1, len(words) - 1) if PAST.fullmatch(words[i]) and is_verb_at(words, i)
    ]
    rest = words[deeds[-1] + 1 :] if deeds else []
    if 0 < len(rest) < 6 and MARK not in rest:  # the firm achieved a profit in the amount of
        return as_noun_phrase(noun_phrase(" ".join(rest)))
    phrase, _ = without_leading(segment[: verb.start()] if verb else segment)
    return as_noun_phrase(noun_phrase(phrase)) if len(phrase.split()) <= 8 else ""


#: What one does with money, after "to", "and" or "shall": "to pay off wage arrears".
_PAYS: Final = re.compile(
    r"(?:\A|[ ,])(?:to|and|or|shall|will|must|may|can|should|not|also) (?:pay|repay|recover|return|settle|allocate|provide|attract|raise|collect|reimburse|refund|compensate|transfer|write|disburse"
    r"|impose|levy|invest|spend|issue|grant|approve|establish|receive|obtain|save|earn|deposit|contribute|charge|cover|withhold|deduct|seize|cancel|forgive|restructure|borrow|offer|award|secure"
    r"|mobili[sz]e|eliminate|clear|make|take|set|fix|introduce|assign|send|give|get|place|reserve|budget|plan|envisage|include|reduce|identify|prevent|pledge|guarantee|claim|demand|set aside)"
    r"(?: off| out| back| up| aside| down)? ((?:(?!(?:of|in|for|to|on|by|with|from|at) )[\w'’-]+ ){0,3}[\w'’-]+)(?: (?:for|to|of|from|on|in) (?:the |its )?[\w'’-]+(?: [\w'’-]+){0,2})?\Z"
)
_EXCLUDING: Final = re.compile(
    r"\A(?:excluding|including|except for|with|without|besides|plus) (?:the |an? )?"
)
_PAST_BEFORE: Final = re.compile(
    r"(?<! the)(?<! an)(?<! a)(?<! its) (?:paid|spent|received|got|took|won|lost|provided|(?:receive|allocate|provide|pay|get|obtain|attract|impose|establish|collect|spend|earn|raise)s(?! (?:of|in|for|to|on|by|with|from|at|and|or) )|allocated|invested|transferred|collected|imposed|granted|found|identified|revealed|established|issued|approved|signed|attracted|obtained|caused|detected|recorded|recovered|returned|saved|earned|raised|borrowed|placed) (?=[a-z])"
)
_IS_DONE_IN: Final = re.compile(
    r" (?:(?:shall|will|must|may|has|have) )?(?:is|are|was|were|be|been) [a-z]+(?:ed|en|id) (?:in|on|for|from|to|under) (?:the |its |their )?(?:(?!(?:and|with|by|which|that|an?) )[\w-]+ )*of (?:the |its |their )?[\w-]+(?: [\w-]+)?\Z"
)
_GIVEN_WITH: Final = re.compile(
    r" with (?!the |its |their )((?:(?!(?:of|in|for|to) )[\w-]+ ){0,3}[\w-]+)\Z"
)
_PROVIDES_FOR: Final = re.compile(
    r" (?:provid|envisag|stipulat)(?:es?|ed) (?:for )?((?:[\w-]+ ){0,3}[\w-]+) (?:to (?!the |an? )[a-z]+|for|on) "
)
_FUNDED_BY: Final = re.compile(
    r" (?:financed|funded|covered|secured|backed|guaranteed|repaid|supported|replenished) (?:\w+ly )?(?:by|through|from|with) (?:an? |the |its )?((?:[\w-]+ ){0,3}[\w-]+)\Z"
)
_LIABLE: Final = re.compile(
    r"(?<!\w)(?:liable|responsible|entitled|(?:is|are|was|were|be) (?:fined|punished|penali[sz]ed|sanctioned|rewarded)\Z)(?!\w)"
)
_LIABLE_TO: Final = re.compile(r" (?:to|for) an? ((?:[\w-]+ ){0,2}[\w-]+)")
_MODALS: Final = frozenset({"shall", "will", "must", "may", "should", "can"})
_ENSURE: Final = re.compile(
    r" (?!be )[a-z]+ ((?:[\w-]+ ){0,3}?[\w-]+)(?: (?:for|on|to) (?:the )?[\w-]+(?: [\w-]+)?)?"
)
#: "to provide in the budget for 2023 transfers"
_BEHIND_TIME: Final = re.compile(
    rf"(?:in|for|from) (?:the |this )?(?:[\w-]+ ){{0,4}}(?:for )?{MARK} "
)
_DECIDED_TO: Final = re.compile(r"ed to [a-z]+ ((?:[\w-]+ ){0,4}[\w-]+)\Z")
_TO_ORDER: Final = re.compile(
    r"(?:[\da-z]{1,2}[.)] *)?(?:to [a-z]+|provide|approve|establish|allocate|envisage|set|determine) ",
    re.IGNORECASE,
)
