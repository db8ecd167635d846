"""English verbs that give a figure to their subject, and other verbs, as far as words tell them."""

import re
from collections.abc import Sequence
from typing import Final

_AUXILIARY: Final = r"(?:(?:is|are|was|were) to|may|shall|should|must|will|would|can|could|has|have|had|be|been|is|are|was|were|not|also|now|only|already|currently|thus|thereby|therefore|hence|then|in turn|still|almost|nearly|even|further|again|about|actually|initially|likely|since|subsequently|more than|(?!supply|elderly|family|assembly|monopoly|anomaly|reply|july|italy|only)[a-z]{3,}ly)"
#: What an amount may be that it is: "is set at", "was projected to be".
_SET: Final = (
    "set", "levied", "charged", "imposed", "paid", "payable", "applied", "calculated",
    "issued", "granted", "fixed", "estimated", "established", "limited", "capped", "equal",
    "put", "planned", "projected", "forecast(?:ed)?", "expected", "valued", "priced",
    "pegged", "quoted", "rated", "kept", "maintained", "recorded", "registered",
    "observed", "defined", "assessed", "achieved", "reported", "fulfilled", "completed",
    "executed", "implemented", "formed", "placed", "sold", "offered", "bought",
)  # fmt: skip
_AMOUNT_VERBS: Final = (
    # is set at, was projected to be; is only, was under; is lower by
    rf"(?:is|was|are|were|be|been) (?:[a-z]+ly |now |still |also )?(?:re-?)?(?:{'|'.join(_SET)})"
    r"(?: by (?:the )?[\w-]+(?: [\w-]+){0,3}?(?= at))?"
    r"(?: as| at(?! an? \w+ of| the rate of)| within| between| in the amount of| to be| to reach| to| at the level of)",
    r"(?:is|was|are|were|be|been|being) (?:just |only )?(?:under|over|above|below|up|down)?(?: by| to)?",
    r"(?:is|was|are|were|be|been) (?:still |now |already |just |only )?at",
    r"(?:is|was|are|were|be|been) (?:lower|higher|less|more|greater|smaller|larger) by",
    r"(?:is|was|are|were) (?:forecast|projected|expected|estimated) (?:up|down)(?: by)?",
    # turned negative at, came in at, settled near, added up to
    r"turn(?:s|ed) (?:positive|negative) at", r"c[ao]mes? (?:in|out) at", r"r[au]ns? at",
    r"(?:finish|end|clos|start)(?:ed|es|s|e)? (?:the (?:day|week|month|quarter|year|period|session)|\N{SECTION SIGN}) at",
    r"(?:reach|hit)(?:es|ed|s)? (?:its|their|an?|the) (?:[a-z-]+ ){0,2}(?:peak|high|low|maximum|minimum|bottom)(?: (?:in|on|during|over|of)(?: the)? \N{SECTION SIGN})? at",
    r"land(?:s|ed) at", r"l(?:ies|ay) at(?! an? )", r"s[ai]ts? at", r"work(?:s|ed) out (?:at|to)",
    r"(?:stabili[sz]|settl)(?:e[ds]?|ing) (?:at|near)", r"add(?:s|ed)? up to", r"cross(?:es|ed)?",
    r"(?:bottom|top)ped out at", r"clock(?:s|ed) in at", r"spans?", r"extends?(?: for| over)",
    # beat the forecast by, ranged from, held at
    r"(?:exceed(?:s|ed)?|beats?|outstrip(?:s|ped)|outpac(?:es|ed)|surpass(?:es|ed)|overshot|undershot|miss(?:es|ed)|overt(?:akes|ook)|f[ea]lls? short of|lag(?:s|ged) behind) (?:the |its )?(?:[\w-]+ ){1,3}?by",
    r"(?:is|are|was|were|be|been) (?:calculated|defined|set|determined|fixed) as",
    r"rang(?:es?|ed|ing)(?: from| between)?", r"(?:stay(?:s|ed)?|h[oe]ld(?:s)?)(?: \w+)? at",
    r"var(?:y|ies|ied)(?: from| between)?",
    # is valid for
    r"(?:is|are|was|were|be|been|remain(?:s|ed)?|stay(?:s|ed)?) (?:[a-z]+ly )?(?:valid|effective|in force|in effect) for",
    # turned out to be, will make
    r"(?:turn(?:s|ed) out|prov(?:es|ed)|appear(?:s|ed)|seem(?:s|ed)) to be", r"(?<=will )make", r"(?<=shall )make",
    # was in the region of
    r"(?:is|was|are|were|be|been)(?: \w+ly)?(?: estimated to be| put)? (?:in|of|on) the (?:order|region|range|vicinity|neighbou?rhood) of",
    # takes two hours
    r"t(?:akes?|ook|aken)(?: \N{SECTION SIGN}(?= *\Z))?(?: (?:us|them|one|you))?",
    # represents, weighs, stretches for, stood at, amounted to, hit, costs, exceeded the plan by
    r"represent(?:s|ed|ing)?", r"measures?", r"weighs?", r"runs? (?:to|for)", r"ran for", r"yield(?:s|ed)",
    r"stretch(?:es|ed)?(?: for)?", r"(?<!for )(?<!in )(?<!\bover )(?<!of )(?<!at )last(?:s|ed)?(?: for)?", r"stands? at", r"stood at", r"c[ao]mes? to", r"went to", r"gone to",
    r"reach(?:es|ed|ing)?", r"attain(?:s|ed)", r"amount(?:s|ed|ing)? to", r"total(?:s|l?ed|l?ing)?",
    r"equal(?:s|l?ed)?(?: to)?", r"averag(?:es?|ed|ing)", r"number(?:s|ed)?",
    r"account(?:s|ed|ing)? for", r"contribut(?:es?|ed|ing)(?: to)?", r"ma(?:ke|kes|de) up(?: for)?", r"makes", r"make(?! up)", r"made", r"top(?:s|ped|ping)", r"(?<=to )top", r"surpass(?:es|ed|ing)?",
    r"approach(?:es|ed)", r"near(?:s|ed)", r"constitut(?:es?|ed|ing)", r"compris(?:es?|ed)",
    r"hit(?:ting)?", r"(?:sells?|sold|trade[sd]|retail(?:s|ed)) (?:for|at)", r"costs?(?: (?:the |its )?(?:budget|state|government|country|economy|taxpayers?|treasury|employers?|consumers?|households?))?", r"(?:clos|open|settl|trad|end)(?:ed|es|s) at",
    r"(?:start|begin)s? (?:from|at)", r"started (?:from|at)",
    r"exceed(?:s|ed)?(?: (?:the|its) (?:[\w-]+ )?(?:norm|plan|target|standard|limit|average|forecast|level|threshold)s?(?: by)?| (?:that|those) (?:of|in|among|for) (?:[\w-]+ ){1,3}by)?",
    r"becom(?:e|es)", r"became",
    r"remain(?:s|ed)?(?: \w+ly)?(?: unchanged| unchangeable| stable| steady| flat| constant)?(?: at)?",
    r"(?:is|was|are|were|be|been) (?:[a-z]+ly )?(?:unchanged|stable|steady|flat|constant)(?: (?:from|in|relative to|compared (?:to|with)) \N{SECTION SIGN})? at",
    r"(?:is|was|are|were) worth", r"(?:is|was|are|were) (?:expected|projected|forecast(?:ed)?|estimated)",
)  # fmt: skip
_AMOUNTS: Final = "|".join(_AMOUNT_VERBS)
_CHANGE_VERBS: Final = (
    # rose, fell, expanded, slowed
    r"rose", r"ris(?:e|es|en|ing)", r"grew", r"grow(?:s|n|ing)?", r"increas(?:ed?|es|ing)",
    r"fell", r"fall(?:s|en|ing)?", r"declin(?:ed?|es|ing)", r"decreas(?:ed?|es|ing)",
    r"dropp?(?:ed|s|ing)?", r"jump(?:ed|s|ing)?", r"expand(?:ed|s)?", r"shrank", r"shrunk",
    r"shrinks?", r"improv(?:ed?|es)", r"went(?: up| down)?", r"go(?:es)? (?:up|down)",
    r"climb(?:ed|s|ing)?", r"slow(?:s|ed|ing)?(?: down)?", r"(?:ac|de)celerat(?:ed?|es)",
    r"contract(?:ed|s)?", r"surg(?:ed?|es)", r"soar(?:ed|s)?", r"plung(?:ed?|es)",
    r"edg(?:ed|es) (?:up|down)", r"inch(?:ed|es) (?:up|down)", r"narrow(?:ed|s|ing)?",
    r"widen(?:ed|s|ing)?", r"doubl(?:ed?|es)", r"tripl(?:ed?|es)", r"quadrupl(?:ed?|es)",
    # was cut, reduced by; strengthened, lost
    r"(?:is|are|was|were|be|been|being) (?:\w+ly )?(?:cut|reduced|raised|lowered|extended|shortened|brought)",
    r"reduced(?= (?:by|to|from) | *\Z)", r"(?<=will )raise(?= (?:by|to) )", r"advanc(?:ed|es)", r"strengthen(?:ed|s)?", r"weaken(?:ed|s)?",
    r"gain(?:ed|s)", r"los(?:t|es)",
    # recovered, slumped, peaked, eased
    r"plateau(?:ed|s)", r"recover(?:ed|s|ing)?", r"rebound(?:ed|s|ing)?", r"bounc(?:ed|es) back",
    r"slump(?:ed|s)", r"dipp?(?:ed|s)", r"tumbl(?:ed|es)", r"plummet(?:ed|s)", r"swell(?:ed|s)",
    r"swollen", r"skyrocket(?:ed|s)", r"spik(?:ed|es)", r"peak(?:ed|s)", r"hover(?:ed|s)",
    r"fluctuat(?:ed|es)", r"oscillat(?:ed|es)", r"depreciat(?:ed?|es)", r"appreciat(?:ed?|es)",
    r"sli(?:d|des)", r"s[au]nk", r"sinks", r"eas(?:ed?|es)", r"moderat(?:ed?|es)",
    r"mount(?:ed|s)", r"escalat(?:ed|es)",
    r"(?:escalat|surg|soar|plung|shrink|expand|accelerat|contract|doubl|tripl)ing",
    r"multipli(?:ed|es)", r"quintupl(?:ed|es)", r"halv(?:ed?|es)", r"diminish(?:ed|es)",
    r"dwindl(?:ed|es)", r"subsid(?:ed|es)", r"shot up", r"shoots up",
    r"(?:tick|nudg|inch|mov|go|trend)(?:ed|es?|s) (?:up|down)", r"leap(?:s|t|ed)",
    r"crash(?:ed|es)", r"collaps(?:ed|es)", r"firmed", r"retreat(?:ed|s)", r"slip(?:ped|s)",
    r"cre(?:pt|eps)", r"balloon(?:ed|s)", r"rocket(?:ed|s)", r"worsen(?:ed|s)",
    r"deteriorat(?:ed|es)", r"pick(?:ed|s) up", r"intensif(?:ied|ies)", r"deepen(?:ed|s)",
    r"lengthen(?:ed|s)", r"cool(?:ed|s)", r"tripled", r"(?:mov|reced|shift)(?:ed|es)", r"shifts",
    r"(?:descend|ascend|dwindl|drift|abat|div|tighten|loosen|decelerat|stagnat)(?:ed|es|s)", r"levell?ed off",
    # has become shallower by
    r"(?:becom(?:e|es)|became|g[eo]ts?|grown?|grew) (?:[a-z]+er|(?:more|less) [a-z]+)(?= by )",
)  # fmt: skip
#: What may stand between such a verb and its amount: "further", "by half", "in value", "in 2020".
_HOW_CHANGED: Final = (
    r"(?: (?:\w+ly|further|again|back|down|up|almost|more than))?"
    r"(?: by half)?"
    r"(?: for (?:the|an?) [a-z]+ (?:consecutive |straight )?(?:month|quarter|year|time|week)(?: in a row| running)?)?"
    r"(?: in (?:price|value|volume|number|size|real terms|nominal terms|annual terms))?"
    r"(?: (?:in|over|during) (?:the )?(?:recent|past|last) (?:[a-z]+ )?(?:years?|months?|decades?))?"
    r"(?: on average)?,?"
    r"(?: (?:this|last) (?:year|month|quarter|week|season|january|february|march|april|may|june|july|august|september|october|november|december))?"
    r"(?:(?: (?:in|over|during|for|since|by|from))?(?: the)? \N{SECTION SIGN}(?= (?:by|to|from) ))?"
    r"(?: from(?: the)? (?:\N{SECTION SIGN}|(?:previous|same) (?:month|year|quarter|period)|january|february|march|april|may|june|july|august"
    r"|september|october|november|december)(?= (?:by|to) ))?"
    r"(?: (?:by|to|from|at|in))?"
    r"(?: a factor of| an average of| a range of)?"
    r"(?: just| only| almost| nearly)?"
)
CHANGES: Final = rf"(?:{'|'.join(_CHANGE_VERBS)}){_HOW_CHANGED}"
#: "is expected to grow to", "was planned to reach"
_EXPECTED: Final = r"(?:(?:expected|anticipated|projected|planned|forecast(?:ed)?|likely|set|scheduled|estimated|able|required)(?: by (?:the )?[\w-]+(?: [\w-]+){0,2}?)? to )"
#: Between the verb and its amount: "was only", "stood at a modest", "reached a record high of".
_FILLERS: Final = (
    "only", "just", "now", "already", "currently", "still", "today", "barely", "merely", "scarcely", "hardly", "a mere", "the (?:remaining|other)", "as (?:much|many|high|low|little|few|wide|large|big|long|great|deep|small|short|old) as", "roughly", "another", "up to", "some", "plus or minus",
    "an? (?!half|quarter|third)(?:[a-z]+ly )?[a-z]+",
    "an? (?:[\\w-]+ ){0,3}?(?:low|high|record|peak|maximum|minimum|total|average|mark) of",
    "(?<=from )(?:the|its|an?) (?:[\\w-]+ ){0,2}(?:level|low|high|peak|mark|figure|target) of",
    "an? (?:(?:new|record|historic(?:al)?|annual|overall|modest|similar|maximum|minimum|peak|high|low|combined|monthly|daily|average|total|all-time) ){0,2}(?:level|figure|value|volume|amount) of",
)  # fmt: skip
#: In small letters.
VERB: Final = re.compile(
    rf"(?<![\w'-])(?:{_AUXILIARY} )*{_EXPECTED}?(?:{_AUXILIARY} )*(?:{_AMOUNTS}|{CHANGES})(?:(?:(?<= )| )(?:{'|'.join(_FILLERS)}))? *\Z"
)
#: The same as single words: "rose", "amounted", "was".
VERB_WORD: Final = re.compile(
    rf"(?:{'|'.join(_CHANGE_VERBS)}|is|are|was|were|been|be|stood|stands?|reach(?:ed|es)|amount(?:ed|s)|total(?:s|l?ed)|averag(?:ed|es)|remain(?:ed|s)|stay(?:ed|s)|account(?:ed|s)|made|makes?|came|comes?|come|gone|exceed(?:ed|s)|rang(?:ed|es))"
)
#: The same as participles: "growing", "accounting".
PARTICIPLE: Final = (
    r"(?:reach|account|contribut|settl|hitt|topp|surpass|escalat|surg|soar|plung|shrink|expand|amount|total|equal|averag|exceed|represent|constitut|ris|grow|increas|fall|declin"
    r"|decreas|narrow|widen|slow|climb|jump|recover|rebound|eas|dropp|accelerat|decelerat|moderat|stabili[sz]|edg|inch|plummet|tumbl|peak|halv|doubl|tripl"
    r"|contract|strengthen|weaken|appreciat|depreciat|swell|slump|slid|dipp|improv|stand|go|mov)\w*ing"
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
    r"(?<![\w-])(?:number|population|headcount|total|amount|volume|size|staff|fleet|stock|herd|traffic|attendance|turnout|ridership|enrol?lments?|arrivals|flow|migration|intake|workforce|manpower|circulation|births|deaths|mortality|visits|shortage|shortfall|deficit|need|queue|backlog|quota|target|demand|output|production|capacity|sales|turnover|membership|quantity|employment)(?![\w-])",
    re.IGNORECASE,
)
#: Verbs that look like nouns in their base form: verbs only behind a plural or an auxiliary.
_BASE: Final = re.compile(
    r"(?:number(?!s|ed)|expand|jump|climb|contract|surge|soar|plunge|narrow|widen|strengthen|weaken|recover|rebound|ease|moderate|accelerate|rise|fall|increase|decline|decrease|drop|halve|double|triple|improve|slow|cost|hit|reach|measure|range|run to|make|account|last|becom|exceed|equal|total|average)(?!\w)",
    re.IGNORECASE,
)
_PLURAL: Final = re.compile(
    r"(?:\w{2,}(?<!ss)s|people|men|women|children|data|media|staff|personnel|livestock|population|workforce|they|we|\d|it)\Z"
)


def is_verb(matched: str, before: str) -> bool:
    """Return whether what looks like a verb is one, by what stands before it.

    >>> is_verb("rise in", "the sharpest "), is_verb("rise by", "prices ")
    (False, True)
    """
    if _BASE.match(matched) is None:
        return True
    words = re.sub(r"\([^()]*\)|\N{SECTION SIGN}", " ", before).lower().split()
    while words and (words[-1].endswith("ly") or words[-1] == "not"):
        words.pop()
    if not words:
        return True
    if words[-2:-1] in (["a"], ["an"]) and not matched.lower().startswith(("cost", "hit")):
        return False  # observed a considerable increase by
    if words[-1] == "to" or words[-1] in _MODAL:
        return True  # expects growth to slow, growth will likely slow
    if words[-1].strip(",") in _NO_SUBJECT_OF_A_VERB or _MOST.search(words[-1]):
        return False
    if matched.lower().startswith("number"):
        head = next((i for i, word in enumerate(words) if word in _BEHIND_HEAD), len(words))
        return any(_PLURAL.search(word) for word in [words[-1], *words[head - 1 : head]])
    if matched.lower().startswith(("cost", "hit")):
        return True  # the plant cost
    return any(_PLURAL.search(word.strip(",")) for word in words) or " and " in before


#: "staff of the service in the district number": what hangs on a head noun begins so.
_BEHIND_HEAD: Final = frozenset("of in at on for with from under within by".split())
#: "the highest", no noun: "losses after harvest reach"
_MOST: Final = re.compile(r"(?<!harv)(?<!inter)(?<!for)(?<!requ)(?<!cont)(?<!prot)est\Z")
_MODAL: Final = frozenset("will would may might could can shall must should".split())
_NO_SUBJECT_OF_A_VERB: Final = frozenset(
    "a an the this that its their any each every annual further sharp slight steady average of real no another overall total "
    "price tax wage salary expected planned projected record".split()
)
FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|may|must|be|can|could|would|should|does|did|do|says?|said|rose|fell|grew|went|came|took|gave|became|began|led|drove|shrank|sank|ran|stood|drew|broke|wrote|swung|sprang|sat|chose|froze|sought)\b",
    re.IGNORECASE,
)
#: Verbs of one, now: forms that are no plural noun in such prose.
THIRD: Final = frozenset(
    "employs receives takes makes provides includes contains consists produces generates exceeds becomes requires allows enables ensures "
    "establishes determines defines describes gives gets keeps pays brings sells buys sends spends earns builds grows loses reaches serves "
    "occupies carries depends belongs applies relates refers comprises constitutes represents equals envisages stipulates obliges prohibits "
    "regulates puts says suggests indicates confirms expects believes thinks wants seeks intends tries begins continues lies goes owns "
    "manages operates develops creates attracts invests lends borrows publishes submits delivers transports absorbs consumes emits attends "
    "knows sees considers regards boasts enjoys lacks remains remain depend rely relies seem exist differ consist belong".split()
)
#: The same of many, where they are no noun or adjective: "employ", "carry", "reach".
THEY: Final = frozenset(
    re.sub(r"(?<=[cs]h)es|(?<=go)es|(?<=s)\Z|s\Z", "", re.sub(r"ies\Z", "ys", verb))
    for verb in THIRD
) - set("own lack boast regard transport equal ly seem".split())
PAST: Final = re.compile(
    r"\w{2,}(?<!e)ed|(?:agre|fre|guarante)ed|led|fed|spent|paid|got|gave|took|made|sold|bought|lost|won|cut|saw|set|sent|built|brought|received|got|left|kept|met|put|held|hit"
)


#: "while employers pay 2 percent", but "services export"
THEY_DO: Final = re.compile(
    r"(?:[a-rt-z]s|people|men|women) (?:pay|get|receive|hold|own|need|want|take|make|produce|provide|cover|employ|(?<!goods )(?<!services )(?<!gas )(?:use|export|import))(?!\w)"
)


def is_verb_at(words: Sequence[str], i: int, behind_noun: bool = False) -> bool:
    """Return whether a word is a verb by its form and the word before it, a noun where that is not there.

    >>> is_verb_at("firms received loans".split(), 1), is_verb_at("the received loans".split(), 1)
    (True, False)
    """
    word, before = words[i].lower(), words[i - 1].lower() if i else ""
    if FINITE.fullmatch(word) or word in THIRD or before in _MODAL:
        return True
    if word in THEY:
        return _PLURAL.search(before) is not None or before == "to"
    noun = before not in _BEFORE_ADJECTIVE and before[-1].isalnum() if i else behind_noun
    return noun and PAST.fullmatch(word) is not None


#: What stands before a participle that is an adjective: "with combined assets".
_BEFORE_ADJECTIVE: Final = frozenset(
    "the a an its their of in at on for with from to under within by and or new total more less other all not".split()
)


def has_verb(words: str) -> bool:
    """Return whether a verb is among words, as far as their endings tell: not in the first."""
    known = FINITE.search(words) or THEY_DO.search(words)
    return known is not None or any(map(PAST.fullmatch, words.split()[1:]))
