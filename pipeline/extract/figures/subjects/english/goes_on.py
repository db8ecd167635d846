"""English figures that go on with the one before: "or 12 %", "(12 %)", "and imports $2 billion"."""

import re
from typing import Final

from pipeline.extract.figures.compared import compares_aside
from pipeline.extract.figures.subjects.english.amounts import NO_NOUN
from pipeline.extract.figures.subjects.english.any_verb import fixed_at
from pipeline.extract.figures.subjects.english.changed import changed_by
from pipeline.extract.figures.subjects.english.measures import ends_in_measure, is_measure
from pipeline.extract.figures.subjects.english.nouns import (
    PREPOSITIONS,
    as_noun_phrase,
    noun_phrase,
)
from pipeline.extract.figures.subjects.english.skeleton import only_leads
from pipeline.extract.figures.subjects.english.verbs import (
    CHANGED,
    FINITE,
    PARTICIPLE,
    PAST,
    QUANTITY,
    THEY_DO,
    has_verb,
)
from pipeline.extract.figures.subjects.shared import MARK, Clause
from pipeline.records import Figure, Found

#: "20 % of GDP and the share of new goods to": a further thing has its own amount.
_NO_NEXT_THING: Final = r"(?!.{0,60} and (?:the|its|their) )"
#: "5 trillion tenge or 100 %", "by 5 % to 7 million": the same again, and the level reached.
_HOW: Final = r"(?: (?:month|quarter|year)[ -](?:on|over)[ -]\w+| [yq]/[yq]| yoy| YOY| [yY]-o-[yY]| [qQ]-o-[qQ]| annually| year[ -]to[ -]date| over the (?:year|month|quarter|period)| in (?:real|nominal|annual|dollar) terms)?"
_RESTATES: Final = re.compile(
    rf"{_NO_NEXT_THING}(?: (?:of|in|per) [\w' ]{{1,40}}?)?{_HOW}(?: (?:in|over|as of|as at|at|by|on|during)?(?: the (?:past|last|same|whole|reporting))? *{MARK})?(?: (?:long|wide|deep|high|thick|tall) and| and (?:made|makes)| to make|(?<!\w(?=\w))[ ,:–-]*(?:n?or|that is|i\.e\.|but|and|to|from|at|(?:or|and|i\.e\.|that is,?) (?:by|to)|(?:and|but) (?:[a-z]+ly )?(?:lower|higher|smaller|larger|better|worse) at|(?:which is )?(?:equivalent|equal) to|(?:down|up) from)| to (?:reach|stand at|total)) *(?:(?:an?|the) (?:[a-z-]+ ){{0,2}}(?:\d{{4}}-)?(?:record|high|low|peak|average|level)(?: of)? )?"
)
#: "made up 8.5 %, which is 1.1 trillion tenge": the same in another unit.
_WHICH_IS: Final = re.compile(
    rf"(?: of [\w' ]{{1,40}}?)?(?: (?:in|as of|at|by)(?: the)? *{MARK})? ?, which (?:is|was|makes|made|equals|equalled|amounts to)(?: (?:equal|equivalent) to)? "
)
_AFTER: Final = re.compile(
    rf"{_HOW}(?: (?:in|over|as of|at|by|on|during)(?: the)? *{MARK})? *,? after (?:just |only |about )?"
)
#: "fell by 5 % month-on-month, from 26 to 13 cases"
_FROM_FURTHER: Final = re.compile(
    rf"{_HOW}(?: (?:in|over|during|for|within)(?: the)? *{MARK})?[ ,:–—-]+"
)
#: "23 million tonnes (491 thousand barrels per day)", "$5 million (12% of GDP)": the same told otherwise.
_EQUIVALENT: Final = re.compile(
    rf"(?: (?:of|in|per) (?!the (?:average|plan|norm|target|minimum)(?!\w))[\w' ]{{1,30}}?)?(?: (?:in|at|by|for|on|as of) {MARK})?(?: or)? \( ?(?:or |about |approximately |around |some |equivalent to |i\.e\. |~)?"
)
#: "totalled 572 billion (at the end of 2022 – 482 billion)"
_AT_ANOTHER_TIME: Final = re.compile(
    rf"(?: (?:of|in|per|during) [\w' ]{{1,30}}?)? \( ?(?:(?:in|at|on|as of|as at|for|against)(?: the)? )?{MARK} ?(?:[–—-]|:) ?"
)
#: "public debt is low (23 % of GDP)": a level of the subject.
IS_LOW: Final = re.compile(
    r" (?:is|was|are|were|remain(?:s|ed)?|stay(?:s|ed)?) (?:[a-z]+ )?(?:low(?:er)?|high(?:er)?|modest|moderate|small|large|weak|strong|limited|negligible|stable|unchanged|comfortable|contained|subdued|sizeable|significant|substantial) \( ?\Z"
)
#: "65 % and 1.5 million people will gain access": the verb of the thing counted.
OWN_VERB: Final = re.compile(
    r"(?: of [\w' ]{1,40}?)? (?:still |also |now |already |either |then )?(?:will|is|are|was|were|has|have|had|would|can|could|may|must|shall|do|did|cannot"
    r"|(?!compared|based|adjusted|needed|planned)[a-z]{3,}ed|f[ae]lls?|c[ao]mes?|goes?|went|lives?|works?|belongs?|remains?|relates?|needs?|t[ao]kes?|took|m[ao]kes?|made|gets?|got|g[ai]ves?"
    r"|uses?|holds?|held|ris(?:e|es)|rose|occurs?|depends?|lacks?|burns?|pa(?:y|ys|id)|owns?|receives?|speaks?|attends?|stud(?:y|ies)|begins?|began|spends?|spent|le(?:ave|aves|ft)|los(?:e|es|t)"
    r"|wins?|won|meets?|met|finds?|found|feels?|felt|thinks?|believes?|says?|said|comply|complies|suffers?|expects?|plans?|stands?|stood|lie|lies|lay|runs?|ran|serves?|exceeds?|failed?)(?= |[.;])"
)
#: "reached 51 trillion, having grown by 15%", ", exceeding the plan by 2%"
_HAVING: Final = re.compile(
    r"(?: [^,;:()]{1,60})? ?,? (?:(?:capped|limited|fixed|frozen|set) at|having (?:been )?(?:[a-z]+(?:n|ed)|cut|set)(?: [a-z]+ly)?(?: by| to)?"
    r"|(?:exceed|surpass|beat|miss|outpac|overtak|overshoot|undershoot)t?ing (?:(?:the|its|their) )?(?:[\w'’-]+ ){1,4}?by) "
)
#: "17 billion in 2020 and 19 billion in 2021": told apart by their dates alone.
_LISTED: Final = re.compile(
    rf"(?: of [\w ]{{1,30}})?(?: (?:in|at|on|for|by)(?: the)? *{MARK})? *,? (?:and|then) *"
)
#: "5 percent applies in 2026 and 10 percent in 2027": whatever the verb, its dates tell them apart.
_APPLIES: Final = re.compile(
    rf"(?: (?!(?:and|but|while|with|of|to) )[a-z]+){{1,5}}(?: the)? *{MARK} *,? and *"
)
#: "3 % of world exports, [2 %] of world imports"
_OF_EACH: Final = re.compile(r" of (?:(?!(?:and|or|for|in|among|on|of) )[\w'’-]+ ){0,4}?[\w'’-]+, ")
#: ", about 5 percent of GDP"
_IN_TIME_ASIDE: Final = re.compile(rf"(?: (?:in|for|by) {MARK})? ?, ")
_OF_A_WHOLE: Final = re.compile(
    r"(?:(?:about|around|nearly|almost|approximately|some|roughly) )?[\d.,]+ ?(?:%|per ?cent) of (?:the )?(?:country['’]s |national |annual )?(?:GDP|total|plan)(?!\w)",
    re.IGNORECASE,
)
_IN_TIME: Final = re.compile(
    r"(?: of [\w ]{1,30}?)? (?:in|at the end of|as of) (?:[a-z]+ )?(?:19|20)\d\d"
)
#: "declined by 10 %, going from"
_GOING: Final = re.compile(
    r"[^,;:()]{0,60}, (?:going|moving|swinging|slipping|shifting|changing)(?: [a-z]+ly)?(?: up| down)?(?: by| to| from)? "
)
#: "improved by 8 % in 2022 before deteriorating by": a participle of the clause before.
_DOING: Final = re.compile(
    rf"(?: (?:of|per) [\w' ]{{1,40}}?)?{_HOW}(?: (?:in|over|during|by|for)(?: the)? *{MARK})? ?,? (?:before|after|while|when|then|thereby) [a-z]+ing(?: [a-z]+ly| up| down| back)?(?: by| to| from| at)? "
)
#: "with manufacturing up 5 % and services up 4 %"
_UP: Final = re.compile(
    r"(?:(?:\A|,|and|while) |(?<=with )the (?=number ))((?:[\w'-]+ ){1,5}?|number of (?:[\w'-]+ ){1,8}?)"
    rf"(?:(?<!making )up|making up|down|being|{PARTICIPLE}(?: up| down)?)(?: [a-z]+ly)?(?: by| at| to| from| for)? \Z"
    rf"|(?:[Ww]ith|[Dd]espite|[Aa]mid|[Ff]ollowing|[Gg]iven|due to) (?:the |an? |its |their )?((?:(?!(?:with|while) )[\w'’{MARK}-]+ ){{1,8}}?)(?:(?<!making )up|making up|down|being|{PARTICIPLE}(?: up| down)?)(?: [a-z]+ly)?(?: by| at| to| from| for)? \Z"
    # , with the volume of investments increased by
    r"|(?:\A *|, *|and |while )[Ww]ith (?:the |an? |its |their )?((?:[\w'’-]+ ){1,8}?)(?:at|(?:(?:in|de)creased|raised|reduced)(?: by| to)) \Z"
)
#: "in 2001", "in June last year", "a year earlier"
_SPAN: Final = r"(?:year|month|quarter|half|season|week|decade|period|date)"
_WHEN: Final = rf"(?: (?:in |at |by |for |during |as of )?(?:(?:the )?[\w ]{{0,20}}?{MARK}|(?:an? |the )?(?:(?:last|this|same|previous|prior|preceding) )?{_SPAN}))"
#: "from 0.17 % of GDP to", "from 14 % in 2001 to": the subject of both.
_FROM_TO: Final = re.compile(
    rf"{_NO_NEXT_THING}(?: (?:of|in|at|per) [\w' ]{{1,60}}?)?(?:{_WHEN}{{1,3}}(?: (?:ago|earlier|before))?)? *to (?:just |only |about |(?:an?|the|its) (?:[\w-]+ ){{0,3}}?(?:low|high|peak|level|target|record) of )?"
)
#: What ends a figure and what hangs on it before the next member of a list of clauses.
_NEXT: Final = re.compile(r"[,;] *|(?:\A| )(?=(?:and|while|but|whereas) )")
#: "in § for", "in §": another time of the same.
_AT_TIME: Final = re.compile(
    rf"(?:(?:and|while|but|whereas) )?(?:in|for|by|on|at|over|during|as of)?(?: ?the)? ?(?:end of )?{MARK} ?,? ?(?:(?:by|to|at|for) )?(?:(?:just|only|about) )?"
)
#: "opponents [37 percent]", "auto industry by": the verb is that of the figure before.
_GAPPED_BARE: Final = re.compile(
    r"(?:(?:and|while|but|whereas) |(?=the |its |their ))((?:[\w'’-]+ ){1,5})"
)
#: "was up 102.6 %, agriculture 103 %": a further member of a list, before the one behind "and".
_GAPPED_LISTED: Final = re.compile(
    r"(?: (?:of|in) (?:the )?[\w'’]+(?: \w+)?)? ?[,;] (?!(?:and|while|but|whereas|table|figure|chart|box|year|next|last|this|that|higher|lower|larger|smaller|fewer|greater|better|worse|faster|slower|plus|minus|some|another|including|excluding|even|then|now|or|i\.e\.|only|just|more|less|the|an?|up|down|well|so|also|nearly|already|almost|as|not|all|both|each|per|net of) )"
    r"((?!\w{2,}(?:ly|ing|ed) )[\w'’-]+(?: [\w'’-]+){0,3}) ",
    re.IGNORECASE,
)
#: "the rate is 14 percent, the down payment [20 percent]"
_GAPPED_MEASURE: Final = re.compile(r" ?[,;] (?:the|its|their) ((?:(?!and )[\w'’-]+ ){1,4})")
_GAPPED: Final = re.compile(
    r"(?:(?:and|while|but|whereas) )?((?!(?:[–—-] ?)?(?:up|down|with) |[a-z]+ing (?:an?|the|its) )(?:[\w'’-]+ ){1,8})(?:by|to|at|for) "
)


def _next_member(before: str) -> str:
    """Return what stands between the figure before, with what hangs on it, and this one.

    >>> _next_member(" of all workers in the country, and Astana for ")
    'and Astana for '
    """
    for parts in _NEXT.finditer(before):
        hangs = before[: parts.start()].split()
        if has_verb(" ".join(["-", *hangs])):
            return ""
        if not hangs or hangs[0].lower() in PREPOSITIONS | _HOW_OFTEN or hangs[0] == MARK:
            return before[parts.end() :].lstrip()
    return ""


def is_next_member(gap: str) -> bool:
    """Return whether a figure's own thing is told by its name alone behind the figure before.

    >>> is_next_member(" of the pupils and girls "), is_next_member(" of the pupils and girls were ")
    (True, False)
    """
    member = _next_member(gap)
    named = _GAPPED.fullmatch(member) or _GAPPED_BARE.fullmatch(member)
    return named is not None and not has_verb(f"- {named[1]}")


_HOW_OFTEN: Final = frozenset("yoy y/y y-o-y year-on-year annually monthly a".split())
#: "grew by 4 % with an annual plan of 5 % and reached": the verb behind goes on with its own subject.
_BESIDE_IT: Final = re.compile(
    rf"(?:(?: (?:in|for|over|during)(?: the)?)? *{MARK} *)?,? ?(?<= )(?:with|against|versus|on|from|at) (?:(?:an?|the|its) )?(?:[a-z-]+ ){{1,4}}of "
)
_JOINS_CLAUSE: Final = re.compile(r"[ ,;]*(?:while|whereas|but|and) ")


def carried_on(before: str, subject: str, carried: str) -> str:
    """Return the subject with which a verb behind a figure may go on.

    That is the figure's own, or the one carried so far, but not over a verb of its own.
    """
    if carried and _BESIDE_IT.fullmatch(before):
        return carried
    joins = _JOINS_CLAUSE.match(before) is not None
    own_verb = FINITE.search(before) or THEY_DO.search(before) or (joins and has_verb(before))
    return subject or ("" if own_verb else carried)


def changed_in_bracket(clause: Clause, before: str) -> re.Match[str] | None:
    """Return the verb whose change a bracket tells: "Unemployment fell (from 5 to 4 %)", "fell (4 % in 2021)"."""
    told = not clause.previous and not clause.counted
    return CHANGED.search(before.rstrip(" (")) if told else None


def of_a_year_before(text: str, previous: Found, figure: Found) -> str:
    """Return the subject that a figure of the time before shares: "against 24.9 % a year before", "" for none."""
    before, now = previous.value, figure.value
    assert isinstance(before, Figure)
    assert isinstance(now, Figure)
    between = " ".join(text[previous.end : figure.start].split())
    if now.unit not in (before.unit, before.unit.partition("/")[0]) or not _AGAINST.fullmatch(
        between
    ):
        return ""
    behind = " ".join(text[figure.end : figure.end + 80].split())
    dated = before.period_from and _IN_A_YEAR.match(behind)
    return before.subject if dated or _YEAR_BEFORE.match(behind) else ""


#: Two that only their dates tell apart.
_IN_A_YEAR: Final = re.compile(
    r"(?:(?:of|per) [\w ]{1,30}? )?(?:in|for|as of|at|on|during) (?:(?!the same|the corresponding)[a-z0-9]+ ){0,5}(?:19|20)\d\d(?!\d)",
    re.IGNORECASE,
)
_AGAINST: Final = re.compile(
    r"(?:[^,;:.()]{0,60}(?:, ?| )|[^,;:()]{0,40}\(? ?)?(?:as )?(?:against|compared (?:to|with)|versus|vs\.?|(?:up |down )?from|instead of|in comparison (?:to|with))(?: the)?(?: (?:only|just|about|around))?",
    re.IGNORECASE,
)
_YEAR_BEFORE: Final = re.compile(
    r"(?:(?:of|per) [\w ]{1,30}? )?(?:(?:a|one|the|two|three) (?:year|month|quarter|week|decade)s? (?:before|earlier|ago|previously)|the (?:year|month|quarter) before|previously|earlier|now|today|currently|at present|last (?:year|month|quarter)"
    r"|(?:in|for|during|over|at) (?:the )?(?:same|corresponding|similar|previous|preceding|prior|last) (?:period|year|quarter|month|half|date|time|point)(?! of (?:19|20)\d\d))(?!\w)"
)


_CHANGE_OF: Final = re.compile(
    r"(?:the |an? )?(?:increase|decrease|growth|rise|decline|reduction|drop|fall|cut) (?:in|of) "
)


def _is_change(gapped: re.Match[str]) -> bool:
    """Return whether what is so much is what changes: "and the growth of reserves to"."""
    return gapped.group().endswith("to ") and _CHANGE_OF.match(gapped[1]) is not None


#: "the greater part of the portfolio (72 %"
_PART_IN_BRACKET: Final = re.compile(
    r"(?<![\w-])((?:[Tt]he |[Aa]n? )(?:[a-z]+ )?(?:part|share|portion|majority|bulk|proportion|half) of [^,;:()]{2,60}) \( ?\Z"
)


#: "a shortage of 3,900 doctors and 1,200 nurses": so many of several kinds.
_MISSING: Final = re.compile(
    r"(?:[a-z-]+ )?(?:shortages?|shortfall|deficit|needs?|demand|loss(?:es)?|requirements?|surplus|fleet|reserves?)(?!\w)"
)
_OF_WHAT: Final = re.compile(r" of .*")


def told_again(clause: Clause, before: str) -> str | None:
    """Return the subject of a figure that tells the one before otherwise, None for any other."""
    if compares_aside(before, clause.behind):
        return ""
    if before.rstrip(" ~").endswith("("):
        if clause.figure.startswith(("+", "-")):
            return ""  # 1,150 MW (+11 % in a year)
        if IS_LOW.search(before) is not None or changed_in_bracket(clause, before) is not None:
            return None
        part = _PART_IN_BRACKET.search(before) if SHARE.search(clause.figure) else None
        if part is not None and not has_verb(part[1]):
            return as_noun_phrase(noun_phrase(part[1]))
        if (
            clause.counted
            and ends_in_measure(_OF_WHAT.sub("", clause.previous))
            and not clause.alike
            and not QUANTITY.search(clause.previous)
        ):
            return ""  # a length of 4,700 km (13 projects)
        return clause.previous if _EQUIVALENT.fullmatch(before) else ""
    if _AT_ANOTHER_TIME.fullmatch(before):
        return clause.previous
    if not clause.previous:
        return None
    if before.strip() == "," and clause.figure.startswith("up to ") and not clause.alike:
        return clause.previous  # increased by 14 %, up to 4,810 tenge
    if _RESTATES.fullmatch(before):
        own = (clause.counted or "and" in before) and OWN_VERB.match(clause.behind)
        beside = before.strip() == "at" and (clause.counted or clause.alike)
        beside = beside or (before.strip() == "and" and clause.counted and not clause.alike)
        beside = beside and _MISSING.match(clause.previous) is None
        return "" if own or beside else clause.previous
    if not clause.alike and _WHICH_IS.fullmatch(before):
        return clause.previous
    if clause.alike and _AFTER.fullmatch(before) and not OWN_VERB.match(clause.behind):
        return clause.previous  # grew 3.2 percent in 2022, after 4.3 percent in 2021
    if before and _FROM_FURTHER.fullmatch(before) and clause.figure.startswith("from "):
        return clause.previous  # fell 1.9 times, from 26 to 13 cases
    if clause.alike and "ing " in before and _DOING.fullmatch(before):
        return clause.previous
    if clause.alike and _LISTED.fullmatch(before) and _IN_TIME.match(clause.behind):
        return clause.previous
    if clause.alike and _APPLIES.fullmatch(before) and _IN_TIME.match(clause.behind):
        return clause.previous
    if clause.alike and _OF_EACH.fullmatch(before) and clause.behind.startswith(" of "):
        return clause.previous
    if _IN_TIME_ASIDE.fullmatch(before) and _OF_A_WHOLE.match(f"{clause.figure}{clause.behind}"):
        return clause.previous  # will reach 2.3 trillion in 2022, about 5 percent of GDP
    if clause.previous and not clause.counted and only_leads(before):
        return clause.previous  # grew 2.7 times over the year ended in June, to 96 billion
    hangs = _HAVING.fullmatch(before) or (before.count(",") == 1 and _GOING.fullmatch(before))
    return clause.previous if hangs else None


def absolute(before: str) -> str | None:
    """Return the subject of "with consumer loans growing 26 percent", None if there is none."""
    up = _UP.search(before, max(0, len(before) - 80))
    told = None
    while up is not None and not told:  # were opened with output rising: not from the first word on
        told = as_noun_phrase(noun_phrase(up[1] or up[2] or up[3]))
        up = _UP.search(before, up.start() + 1)
    return told


def of_verb_before(clause: Clause, before: str, carried: str) -> str | None:
    """Return the subject of a figure whose verb is that of the figure before, None for any other."""
    if carried and clause.previous and _FROM_TO.fullmatch(before):
        return carried
    if changed_by(clause) or fixed_at(clause, before):
        return None  # cutting costs by 5 %, increasing output by 4 %: a verb of its own
    member = _next_member(before) if carried else ""
    if clause.alike and _AT_TIME.fullmatch(member):
        return clause.previous or carried  # accounted for 5 % and in 2019 for 9 %
    gapped = _GAPPED.fullmatch(member)
    if gapped is not None and before.endswith(" for ") and not SHARE.search(clause.figure):
        gapped = None  # accounts for 3 % and health care for 18 %, but a grant for 5 schools
    if gapped is not None and clause.counted and not QUANTITY.search(gapped[1]):
        gapped = None  # pensions to 2 million people
    if gapped is not None and not has_verb(gapped[1]) and not _is_change(gapped):
        return as_noun_phrase(noun_phrase(gapped[1]))
    up = absolute(before)
    if up is not None:
        return up
    listed = _GAPPED_LISTED.fullmatch(before) if clause.previous else None
    named = listed is not None and (clause.alike or is_measure(listed[1].strip()))
    if listed and named and not has_verb(f"- {listed[1]}") and _names_a_thing(listed[1]):
        return as_noun_phrase(noun_phrase(listed[1]))
    next_measure = _GAPPED_MEASURE.fullmatch(before) if clause.previous and carried else None
    if next_measure is not None and ends_in_measure(next_measure[1]):
        return as_noun_phrase(noun_phrase(next_measure[1]))
    bare = _GAPPED_BARE.fullmatch(member)
    named = bare is not None and not clause.counted and _MEASURE_NAMED.match(bare[1]) is not None
    if bare is not None and not (clause.alike or named or is_measure(bare[1].strip())):
        bare = None
    if bare is not None and _names_a_thing(bare[1]):
        return as_noun_phrase(noun_phrase(bare[1]))
    return None


#: "the price 20 million and the deductible 1 %", no "the top 10 %"
_MEASURE_NAMED: Final = re.compile(
    r"(?:the|its|their) (?:[a-z'’-]+ ){0,2}(?![a-z]+(?:est|ed|ing|ly) |(?:top|bottom|first|last|next|other|full|whole|entire|extra|additional|average|final|previous|current|new|old|total|best|worst|half|us|same) )[a-z]+ \Z"
)
SHARE: Final = re.compile(r"(?:%|per ?cent|half|third|quarter|fifth|tenth)s?\Z")


#: "a year later 15 %", "the remaining 60 %"
_NO_THING: Final = frozenset(
    "later earlier ago before remaining other others rest remainder latter former same next".split()
)


def _names_a_thing(words: str) -> bool:
    """Return whether words are a noun phrase alone, as far as their endings tell."""
    split = [word for word in words.lower().split() if word not in ("only", "just")]
    if not split or split[-1] in _NO_THING:
        return False  # and a year later 15 %; the remaining 60 %
    verb = FINITE.search(words) or PAST.fullmatch(split[-1]) or THEY_DO.search(words)
    branch = split == ["construction"]  # of the economy, where nothing is built
    named = branch or split[-1] not in NO_NOUN
    return named and not verb and not PREPOSITIONS & set(split[-1:])
