"""English verbs that give a figure to their subject, and other verbs, as far as words tell them."""

import re
from typing import Final

_AUXILIARY: Final = r"(?:(?:is|are|was|were) to|may|shall|should|must|will|would|can|could|has|have|had|be|been|is|are|was|were|not|also|now|only|already|currently|thus|therefore|then|still|almost|nearly|even|further|again|about|actually|initially|more than)"
_AMOUNTS: Final = (
    r"(?:is|was|are|were|be|been) (?:[a-z]+ly |now |still |also )?(?:re-?)?(?:set|levied|charged|imposed|paid|payable|applied|calculated|issued|granted|fixed|estimated|established|limited|capped|equal|put|planned|projected|forecast(?:ed)?|expected|valued|priced|pegged|quoted|rated|kept|maintained|recorded|registered|observed|defined|assessed|achieved|reported|fulfilled|completed|executed|implemented|formed|placed|sold|offered|bought)(?: by (?:the )?[\w-]+(?: [\w-]+){0,3}?(?= at))?(?: as| at(?! an? \w+ of| the rate of)| within| in the amount of| to be| to reach| to| at the level of)"
    r"|(?:is|was|are|were|be|been) (?:just |only )?(?:under|over|above|below|up|down)?(?: by| to)?|(?:is|was|are|were|be|been) (?:lower|higher|less|more|greater|smaller|larger) by|(?:is|was|are|were) (?:forecast|projected|expected|estimated) (?:up|down)(?: by)?|turn(?:s|ed) (?:positive|negative) at|c[ao]mes? (?:in|out) at|r[au]ns? at|(?:finish|end|clos|start)(?:ed|es|s) the (?:day|week|month|quarter|year|period|session) at|land(?:s|ed) at|l(?:ies|ay) at(?! an? )|s[ai]ts? at|work(?:s|ed) out (?:at|to)|(?:stabili[sz]|settl)(?:e[ds]?|ing) (?:at|near)|add(?:s|ed)? up to|cross(?:es|ed)?|(?:bottom|top)ped out at|clock(?:s|ed) in at|spans?|extends?(?: for| over)"
    r"|(?:beats?|outstrip(?:s|ped)|outpac(?:es|ed)|surpass(?:es|ed)|overshot|undershot|miss(?:es|ed)|overt(?:akes|ook)|f[ea]lls? short of|lag(?:s|ged) behind) (?:the |its )?(?:[\w-]+ ){1,3}?by|(?:is|are|was|were|be|been) (?:calculated|defined|set|determined|fixed) as|rang(?:es?|ed|ing)(?: from| between)?|(?:stay(?:s|ed)?|h[oe]ld(?:s)?)(?: \w+)? at|var(?:y|ies|ied)(?: from| between)?|represent(?:s|ed|ing)?|measures?|weighs?|runs? to|stretch(?:es|ed)?(?: for)?|stands? at|stood at|came to|comes to|reach(?:es|ed|ing)?|amount(?:s|ed|ing)? to|total(?:s|l?ed|l?ing)?|equal(?:s|l?ed)?(?: to)?|averag(?:es?|ed|ing)"
    r"|number(?:s|ed)?|ma(?:ke|kes|de) up|makes|made|top(?:s|ped)|surpass(?:es|ed|ing)?|approach(?:es|ed)|near(?:s|ed)|constitut(?:es?|ed|ing)|compris(?:es?|ed)|hit(?:ting)?|costs?|(?:clos|open|settl|trad|end)(?:ed|es|s) at|(?:start|begin)s? (?:from|at)|started (?:from|at)|exceed(?:s|ed)?(?: (?:the|its) (?:[\w-]+ )?(?:norm|plan|target|standard|limit|average|forecast|level|threshold)s?(?: by)?| (?:that|those) (?:of|in|among|for) (?:[\w-]+ ){1,3}by)?|becom(?:e|es)|became|remain(?:s|ed)?(?: \w+ly)?(?: unchanged| unchangeable| stable| steady| flat| constant)?(?: at)?|(?:is|was|are|were) worth"
)
CHANGES: Final = (
    r"(?:rose|ris(?:e|es|en|ing)|grew|grow(?:s|n|ing)?|increas(?:ed?|es|ing)|fell|fall(?:s|en|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|dropp?(?:ed|s|ing)?|jump(?:ed|s|ing)?|expand(?:ed|s)?|shrank|shrunk|shrinks?|improv(?:ed?|es)"
    r"|went(?: up| down)?|goes (?:up|down)|climb(?:ed|s|ing)?|slow(?:s|ed|ing)?(?: down)?|(?:ac|de)celerat(?:ed?|es)|contract(?:ed|s)?|surg(?:ed?|es)|soar(?:ed|s)?|plung(?:ed?|es)|edg(?:ed|es) (?:up|down)|inch(?:ed|es) (?:up|down)|narrow(?:ed|s|ing)?|widen(?:ed|s|ing)?|doubl(?:ed?|es)|tripl(?:ed?|es)|quadrupl(?:ed?|es)"
    r"|(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:cut|reduced|raised|lowered|extended|shortened|brought)|reduced(?= (?:by|to) )|advanc(?:ed|es)|strengthen(?:ed|s)?|weaken(?:ed|s)?|gain(?:ed|s)|los(?:t|es)"
    r"|recover(?:ed|s|ing)?|rebound(?:ed|s|ing)?|bounc(?:ed|es) back|slump(?:ed|s)|dipp?(?:ed|s)|tumbl(?:ed|es)|plummet(?:ed|s)|swell(?:ed|s)|swollen|skyrocket(?:ed|s)|spik(?:ed|es)|peak(?:ed|s)|hover(?:ed|s)|fluctuat(?:ed|es)|oscillat(?:ed|es)"
    r"|depreciat(?:ed?|es)|appreciat(?:ed?|es)|sli(?:d|des)|s[au]nk|sinks|eas(?:ed?|es)|moderat(?:ed?|es)|mount(?:ed|s)|escalat(?:ed|es)|(?:escalat|surg|soar|plung|shrink|expand|accelerat|contract|doubl|tripl)ing|multipli(?:ed|es)|quintupl(?:ed|es)|halv(?:ed?|es)|diminish(?:ed|es)|dwindl(?:ed|es)|subsid(?:ed|es)"
    r"|shot up|shoots up|(?:tick|nudg|inch|mov|go|trend)(?:ed|es?|s) (?:up|down)|leap(?:s|t|ed)|crash(?:ed|es)|collaps(?:ed|es)|firmed|retreat(?:ed|s)|slip(?:ped|s)|cre(?:pt|eps)|balloon(?:ed|s)|rocket(?:ed|s)|worsen(?:ed|s)|deteriorat(?:ed|es)|pick(?:ed|s) up|intensif(?:ied|ies)|deepen(?:ed|s)|lengthen(?:ed|s)|cool(?:ed|s)|tripled|levell?ed off)(?: (?:\w+ly|further|again|back|down|up|almost|more than))?(?: by half)?(?: for the [a-z]+ (?:consecutive |straight )?(?:month|quarter|year|time|week)(?: in a row| running)?)?(?: in (?:price|value|volume|number|size|real terms|nominal terms|annual terms))?(?: on average)?,?(?:(?: (?:in|over|during|for|since|by|from))?(?: the)? \N{SECTION SIGN}(?= (?:by|to) ))?(?: (?:by|to|from|at|in))?(?: a factor of| an average of| a range of)?(?: just| only| almost| nearly)?"
)
#: "is expected to grow to", "was planned to reach"
_EXPECTED: Final = r"(?:(?:expected|projected|planned|forecast(?:ed)?|likely|set|scheduled|estimated|able|required) to )"
#: In small letters.
VERB: Final = re.compile(
    rf"(?<![\w'-])(?:{_AUXILIARY} )*{_EXPECTED}?(?:{_AUXILIARY} )*(?:{_AMOUNTS}|{CHANGES})(?: only| just| as (?:much|many|high|low|little|few) as| roughly| another| an? (?!half|quarter|third)[a-z]+| an? (?:[\w-]+ ){{0,3}}?(?:low|high|record|peak|maximum|minimum|level|total|average) of| up to| some| plus or minus)? *\Z"
)
#: A verb of these kinds with an amount behind it.
VERB_BEFORE: Final = re.compile(
    rf"(?<![\w'-])(?:{_AMOUNTS}|{CHANGES})(?=\W+(?:[a-z]+ )?[\d$€])", re.IGNORECASE
)
CHANGED: Final = re.compile(rf" (?:{_AUXILIARY} )*{CHANGES}\Z", re.IGNORECASE)
#: "net profit doubled and came to": the first verb is not of the subject.
CHANGED_AND: Final = re.compile(rf" (?:{_AUXILIARY} )*{CHANGES} and\Z", re.IGNORECASE)
#: "Gas has reached 3,200 flats": things are no amount, unless it is a number that reaches it.
QUANTITY: Final = re.compile(
    r"(?<![\w-])(?:number|population|headcount|total|amount|volume|size|staff|fleet|stock|herd|traffic|attendance|turnout|ridership|enrol?lments?|arrivals|flow|migration|intake|workforce|manpower|circulation|births|deaths|visits|shortage|shortfall|deficit|quota|target|demand|output|production|capacity|sales|turnover|membership|quantity|employment)(?![\w-])",
    re.IGNORECASE,
)
#: Verbs that look like nouns in their base form: verbs only behind a plural or an auxiliary.
_BASE: Final = re.compile(
    r"(?:number(?!s|ed)|expand|jump|climb|contract|surge|soar|plunge|narrow|widen|strengthen|weaken|recover|rebound|ease|moderate|accelerate|rise|fall|increase|decline|decrease|drop|halve|double|triple|improve|slow|cost|hit|reach|measure|range|run to|make up|becom|exceed|equal|total|average)(?!\w)",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(
    r"(?:\w{2,}(?<!ss)s|people|men|women|children|data|media|they|we|\d|it)\Z"
)


def is_verb(matched: str, before: str) -> bool:
    """Return whether what looks like a verb is one, by what stands before it.

    >>> is_verb("rise in", "the sharpest "), is_verb("rise by", "prices ")
    (False, True)
    """
    if _BASE.match(matched) is None:
        return True
    words = re.sub(r"\([^()]*\)|\N{SECTION SIGN}", " ", before).lower().split()
    while words and words[-1].endswith("ly"):
        words.pop()
    if not words:
        return True
    if words[-1] == "to":
        return True  # expects growth to slow
    if words[-1].strip(",") in _NO_SUBJECT_OF_A_VERB or words[-1].endswith("est"):
        return False
    if matched.lower().startswith("number"):
        return _PLURAL.search(words[-1]) is not None  # beneficiaries number
    if matched.lower().startswith(("cost", "hit")):
        return True  # the plant cost
    return any(_PLURAL.search(word.strip(",")) for word in words) or " and " in before


_NO_SUBJECT_OF_A_VERB: Final = frozenset(
    "a an the this that its their any each every annual further sharp slight steady average of real no another overall total "
    "price tax wage salary expected planned projected record".split()
)
FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|may|must|be|can|could|would|should|does|did|do|says?|said)\b",
    re.IGNORECASE,
)
PAST: Final = re.compile(
    r"\w+ed|spent|paid|got|gave|took|made|sold|bought|lost|won|cut|saw|set|sent|built|brought|received|got|left|kept|met|put|held"
)


def has_verb(words: str) -> bool:
    """Return whether a verb is among words, as far as their endings tell: not in the first."""
    return FINITE.search(words) is not None or any(map(PAST.fullmatch, words.split()[1:]))
