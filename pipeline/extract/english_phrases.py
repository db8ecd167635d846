"""Where an English noun phrase without quotes begins or ends: titles of laws, names of programmes.

"the Law on Public Procurement was ..." has no mark where the title ends. Capitals tell where there
are any; otherwise the first verb, clause word or place and time does.
"""

from dataclasses import dataclass
from typing import Final, Literal

import regex

from pipeline.extract.laws.text import Text

_Y = r"(?:19|20)\d\d"
#: until 2030, for 2020-2025, for the period until 2016, 2020-2025
PERIOD: Final = (
    rf"(?:(?:until|till|to|up[ ]{{1,3}}to|by|through)[ ]{{1,3}}(?:the[ ]{{1,3}}year[ ]{{1,3}})?{_Y}(?!\d)"
    rf"|for[ ]{{1,3}}(?:the[ ]{{1,3}})?(?:(?:period|years)[ ]{{1,3}})?(?:until[ ]{{1,3}}|of[ ]{{1,3}}|from[ ]{{1,3}})?{_Y}(?:[ ]{{0,2}}(?:-|to|and)[ ]{{0,2}}{_Y})?(?!\d)"
    rf"|{_Y}[ ]?-[ ]?{_Y}(?!\d))"
)
_PERIOD_AFTER = regex.compile(rf"[ ]{{1,3}}(?:{PERIOD})")
_WORD = regex.compile(
    r"(?P<comma>,?)[ ]{1,3}(?P<word>\([\w-]{1,40}\)|[\w&][\w'/-]{0,40}"
    # implementation (suspension, cancellation) of standards
    r"|\((?!as[ ]|hereinafter|with[ ]|now[ ]|in[ ]|the[ ])[a-z][a-z, -]{3,60}\)(?=[ ](?:of|for|and|in|to)[ ]))"
)
#: Words no title runs over: verbs, what joins clauses, what leads to a date or number.
_STOP: Final = regex.compile(
    r"(?:was|were|is|are|has|have|had|shall|should|may|must|will|would|can|could|which|that|who|whose|"
    r"dated|no|nos|as|by|this|these|it|its|they|if|when|where|while|but|not|under|until|since|during|"
    r"because|into|also|than|then|there|so|after|before|through|within|without|upon|via|per|"
    r"adopted|approved|passed|enacted|dates?|obliged|according|pursuant|means|leaves?|entered|enter(?:s)?|establish(?:ed|es)|provid(?:ed|es)|regulates?|defin(?:ed|es)|sets?|"
    r"stipulat(?:ed|es)|requir(?:ed|es)|introduc(?:ed|es)|govern(?:s|ed)|prohibit(?:ed|s)|allow(?:ed|s)|"
    r"determin(?:ed|es)|came|comes|says|states|gave|gives|amended|becomes?|became|does|did|do|signed|"
    r"contains?|consists?|includes?|included|grants?|granted|obliges?|entitles?|guarantees|guaranteed|"
    r"envisages?|envisaged|aims?|aimed|seeks?|covers?|applies|applied|recogni[sz]es|recogni[sz]ed|lists?|"
    r"listed|describes|permits|permitted|specifies|specified|ratified|places?|placed|lays?|laid|exempts?|"
    r"imposes?|imposed|bans?|banned|obligates?|helped|helps|makes?|made|took|takes|remains?|remained|"
    r"year|later|last|next|ago|soon|yesterday|today|"
    r"snip|gost|joined|acceded|expired|expires|lapsed|replaced|replaces|repealed|repeals|treats?|treated|distinguish(?:es|ed)?)"
)
_STOPS_HERE: Final = regex.compile(rf"(?:{_STOP.pattern})(?!\w)")
_SMALL: Final = frozenset(
    "of and and/or the in for on to with a an at or their its & against other some certain between all".split()
)
#: After a capitalised word these go on with the name only where a capital or small word follows.
_MONTHS: Final = regex.compile(
    r"[ ](?:\d|(?:january|february|march|april|may|june|july|august|september|october|november|december)[ ])"
)
#: "the Law on State Statistics for [January-June 2024]": when something was done is no part of a title.
_TIME: Final = regex.compile(
    r"[ ](?:the[ ])?(?:(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:[ ]?-[ ]?[a-z]{3,9}|[ ]to[ ][a-z]{3,9})?,?[ ](?:19|20)\d\d"
    r"|(?:first|second|third|fourth|last)[ ](?:[a-z]+[ ])?(?:quarter|half|months|month)|q[1-4](?!\w)|h[12](?!\w)|(?:reporting|same|current|previous)[ ](?:period|year|quarter|month))"
)
#: "the housing programmes for [KZT 233 billion]"
_AMOUNT: Final = regex.compile(
    r"[ ]?(?:(?:kzt|usd|us|eur|rub|gbp|cny|chf|uzs|kgs)[ ]?[$€₸£₽]?|[$€₸£₽])[ ]?\d"
)


def is_amount(text: Text, at: int) -> bool:
    """Return whether a sum of money begins at a place: money is no part of a name."""
    return _AMOUNT.match(text.folded, at) is not None


_LOOSE: Final = frozenset("to for with on against between in at from into".split())
#: the Agreement on Trade Facilitation and the GATT 1994
_ACRONYM: Final = regex.compile(r"[ ]the[ ]\p{Lu}{3,8}(?!\w)(?=[ ](?:\d|[a-z]))")
#: the 21st Century
_ORDINAL: Final = regex.compile(r"\d{1,2}(?:st|nd|rd|th)")
#: "and the law on ...": another act, or another thing that the sentence speaks of.
_ANOTHER: Final = regex.compile(
    r"[ ]{1,3}(?:its|other|in|of|to|on|draft|the[ ](?:law|code|draft|new|state|government|president|resolution|decree"
    r"|order|national|concept|programme|program|strategy|plan|convention|agreement|ministry|minister))(?!\w)"
)
_ANOTHER_ACT: Final = regex.compile(
    r"[ ]{1,3}(?!(?:the[ ])?(?:rule[ ]of[ ]law|rules[ ]of[ ](?:technical|procedure|origin|conduct|competition)))(?:the[ ])?(?:(?!and[ ])[\w'-]+[ ]){0,4}?(?:law|doctrine|memorandum|rules|framework|code|decree|resolution|order|convention|agreement|covenant"
    r"|articles?|arts?|paragraphs?|paras?|treaty|protocol|declaration|concept|strategy|programme|program|constitution|charter|road[ ]?map|plan|general[ ]comments?"
    r"|(?:regulation|directive|recommendation)(?=[ ](?:\(|no|\d)))(?!\w)"
)
#: "the Treaty on the Union and Annex No. 18 to it"
_ANNEX: Final = regex.compile(r"[ ](?:the[ ])?(?:annex(?:es)?|appendi(?:x|ces)|schedules?)(?!\w)")
#: "On Public Health and Health Care System I hereby ORDER"
_ORDERS: Final = regex.compile(r"[ ](?:hereby|order|decree|approve|resolve)(?!\w)")
#: the Act on Chambers and the Trade Union Act
_ACT_BY_NAME: Final = regex.compile(
    r"[ ](?:the[ ])?(?:\p{Lu}[\w'-]+[ ]){0,5}?(?:Acts?|Guidelines)(?!\w)"
)
#: "on cooperation in the field of tourism": a title that goes on over "in".
_COOPERATING: Final = regex.compile(
    r"(?:cooperation|co-operation|partnership|assistance|activities)\Z"
)
#: Rules for the interaction of bodies in the field of trade
_FIELD: Final = regex.compile(r"[ ]the[ ](?:field|sphere|area)s?[ ]of[ ]")
#: "the draft law on science for consideration"
_SUBMITTED: Final = regex.compile(
    r"[ ](?:consideration|discussion|approval|signature|adoption|review)(?![ ]of|\w)"
)
#: "the Bill on Science to the Mazhilis"
_ADDRESSED: Final = regex.compile(
    r"[ ]the[ ](?:mazhilis|parliament|senate|government|president)(?!\w)"
)
#: Carriage of Passengers and Cargo by Rail
_MEANS: Final = regex.compile(
    r"[ ](?:(?:inland|motor|railway|automobile)[ ])?(?:rail|road|air|sea|water|waterways?|transport|vehicles?)(?!\w)"
)
#: Training of Personnel by Subsoil Users during the Production Period
_OVER: Final = frozenset({"by", "during", "within"})
#: "the Law on Education by Parliament": who did what the sentence says.
_DOER: Final = regex.compile(
    r"[ ](?:the[ ])?(?:(?:state|prime|acting|deputy|first)[ ])?(?:government|president|parliament|ministr?y?|minister|resolution|order|decree|law|edict|akimats?|akim"
    r"|maslikhats?|senate|mazhilis|head|board|chairman|committee|agency|kazakhstan|national|january|february|march|april|may|june|july|august|september|october|november|december)(?!\w)"
)
_LEADS: Final = regex.compile(
    r"(?r)(?<!\w)(?:(?:to|of|for|towards)(?:[ ](?:an?|the))?"
    r"|of[ ](?:the[ ])?(?:rules|concept|strategy|programme|program|plan|standard|project))"
)
_QUOTED: Final = regex.compile(r"[ ]{1,3}(?:«[^«»]{1,60}»|\"[^\"]{1,60}\")")
_HEADS: Final = frozenset({"law", "code", "decree", "resolution", "order", "act", "article"})
_LONGEST: Final = 45

_Verdict = Literal["stop", "skip", "take"]


@dataclass(frozen=True, slots=True)
class _State:
    """What the phrase is like so far: ``words`` taken, and whether it is written in capitals."""

    words: int
    capitals: bool


def phrase_end(text: Text, end: int, at: int) -> int:
    """Return where the phrase that goes on from `end` ends, or `at` if nothing follows."""
    good = at
    state = _State(0, False)
    listed = False  # in a list: "the creation, development, operation, and acquisition of"
    for _ in range(_LONGEST):
        period = _PERIOD_AFTER.match(text.folded, end)
        if period and state.words:
            return period.end()
        quoted = _QUOTED.match(text.folded, end) if state.words else None
        if quoted and _LEADS.match(text.folded, 0, end):  # transition to a “green economy”
            good = end = quoted.end()
            continue
        match = _WORD.match(text.folded, end)
        if not match:
            break
        also = _ALSO.match(text.folded, match.start()) if match["comma"] and listed else None
        too = _AND_ALSO.match(text.folded, match.start()) if match["comma"] else None
        if too and state.words and not _ANOTHER_ACT.match(text.folded, too.end()):
            end = too.end()  # Rules of issue of permissions, and also | implementation of transfer
            continue
        if also and text.folded.startswith(f"{also['again']} ", at):
            end = also.end()  # Rules for the repair of roads, bridges, as well as | for
            continue
        if match["comma"]:
            closes = listed and text.folded.startswith(", and ", match.start())
            if not closes and not _list_goes_on(text, match.start(), state.capitals):
                break
            listed = True
        if _owns(text, match, state):
            return match.end() - len("'s")  # the Law on Payments' rules
        verdict = _verdict(text, match, state)
        if verdict == "stop":
            break
        end = match.end()
        if verdict == "take":
            capital = _is_capital(text, match.start("word"))
            state = _State(state.words + 1, state.capitals if state.words else capital)
            good = end
    return good


def _owns(text: Text, match: "regex.Match[str]", state: _State) -> bool:
    """Return whether what follows belongs to the act: "the Law on Payments's | implementing rules".

    Among capitals the owner is part of the title: "Law on Children's Rights".
    """
    word = match["word"]
    capital = _is_capital(text, match.start("word")) and (state.capitals or not state.words)
    if not capital or not word.endswith("'s") or _COUNTRIES.fullmatch(word):
        return False
    return text.composed[match.end() : match.end() + 2][1:].islower()


_COUNTRIES: Final = regex.compile(
    r"(?:kazakhstan|republic|rk|state|president|government|country)'s"
)


def _verdict(text: Text, match: "regex.Match[str]", state: _State) -> _Verdict:
    """Return whether a word ends the phrase, may stand inside it, or belongs to it."""
    if match["word"][0] == "(" and state.words:
        return "skip"  # "(ICCPR)" behind a title, unless the title goes on
    word = match["word"].strip("()")
    if word.endswith("'s") and not state.words:
        return "skip"  # on Kazakhstan's accession
    if not state.words:
        if word in ("the", "a", "an", "some", "certain"):
            return "skip"
    elif word == "in" and (
        _COOPERATING.search(text.folded, 0, match.start()) or _FIELD.match(text.folded, match.end())
    ):
        return "skip"
    elif (
        (word == "to" and _ADDRESSED.match(text.folded, match.end()))
        or (word in ("in", "on", "from", "of") and _MONTHS.match(text.folded, match.end()))
        or (word in ("for", "to", "by", "during", "over") and _TIME.match(text.folded, match.end()))
        or (word in _LOOSE and is_amount(text, match.end()))
    ):
        return "stop"
    elif word in _LOOSE and (state.capitals or word in ("in", "at", "from")):
        return "skip" if _capital_follows(text, match.end()) else "stop"
    if word == "for" and not state.capitals and _SUBMITTED.match(text.folded, match.end()):
        return "stop"
    if word == "and" and not state.capitals and _ANOTHER.match(text.folded, match.end()):
        return "stop"
    if word == "and" and _ANOTHER_ACT.match(text.folded, match.end()):
        return "stop"
    if word == "and" and _ANNEX.match(text.folded, match.end()):
        return "stop"
    if word == "i" and _ORDERS.match(text.folded, match.end()):
        return "stop"
    if word == "and" and _ACT_BY_NAME.match(text.composed, match.end()):
        return "stop"
    if word == "and" and _ACRONYM.match(text.composed, match.end()):
        return "stop"
    if word in _OVER and state.capitals and not _DOER.match(text.folded, match.end()):
        return "skip" if _capital_follows(text, match.end()) else "stop"
    if word in _SMALL or (word == "by" and _MEANS.match(text.folded, match.end())):
        return "skip"
    capital = _is_capital(text, match.start("word"))
    named = (
        capital
        and (state.capitals or not state.words)
        and word.endswith(("es", "ts", "ed"))
        and not text.upper_at(match.start("word") + 1)
    )
    if _ORDINAL.fullmatch(word) and _capital_follows(text, match.end()):
        return "skip"
    named = named or (state.words > 0 and _is_noun(text, match))
    if (_STOP.fullmatch(word) and not named) or word[0].isdigit():
        return "stop"  # "Their Guarantees" is no verb among capitals
    if state.words and state.capitals and not capital:
        return "stop"
    if state.words and not state.capitals and capital and word in _HEADS:
        return "stop"
    return "take"


def _is_noun(text: Text, match: "regex.Match[str]") -> bool:
    """Return whether a word that may be a verb is what something is done to: "issuing permits"."""
    alike = _ALIKE.fullmatch(match["word"]) is not None
    return alike and _DONE.match(text.folded, 0, match.start("word")) is not None


_ALIKE: Final = regex.compile(
    r"permits|grants|lists|places|bans|sets|states|requirements?|limits|dates"
)
_DONE: Final = regex.compile(r"(?r)(?<!\w)(?:[a-z]{2,12}ing|of|for|on|between|issuance[ ]of)[ ]")


def _capital_follows(text: Text, at: int) -> bool:
    """Return whether a capitalised word comes next, "the" and "of" passed over."""
    for _ in range(4):
        match = _WORD.match(text.folded, at)
        if not match or match["comma"]:
            return False
        if _is_capital(text, match.start("word")):
            return True
        word = match["word"]
        if word not in ("the", "of", "a", "an", "its", "their") and not _ORDINAL.fullmatch(word):
            return False
        at = match.end()
    return False


def _is_capital(text: Text, at: int) -> bool:
    return text.upper_at(at) or (text.folded[at : at + 1] == "(" and text.upper_at(at + 1))


#: Each member at most four whole words, read in one way only.
_MEMBERS: Final = r"(?:,[ ][\w-]++(?:[ ][\w-]++){0,3}){1,6}"
_LIST = regex.compile(rf"{_MEMBERS},?[ ](?:and|or)[ ][\w-]+")
_LIST_ALSO = regex.compile(rf"{_MEMBERS},[ ]as[ ]well[ ]as[ ](?:for|of|on)(?!\w)")
#: As translations of the registry have it.
_AND_ALSO: Final = regex.compile(r",[ ]and[ ]also(?=[ ][a-z]{5,20}(?<!ed|es|ly)[ ]of[ ])")
#: , as well as for: what a title goes on with behind a list
_ALSO: Final = regex.compile(r",[ ]as[ ]well[ ]as(?=[ ](?P<again>for|of|on)[ ])")


def _list_goes_on(text: Text, at: int, capitals: bool) -> bool:
    """Return whether the comma at `at` stands in a list of the title that "and" closes."""
    folded = text.folded
    if folded.startswith(", and ", at):
        return capitals and text.upper_at(at + 6)
    if folded.startswith((", the ", ", as "), at) or _STOPS_HERE.match(folded, at + 2):
        return False
    if not capitals and _LIST_ALSO.match(folded, at, at + 200):
        return True
    match = _LIST.match(folded, at, at + 200)
    return match is not None and (not capitals or text.upper_at(at + 2))


_WORD_BEFORE = regex.compile(r"(?r)(?P<word>[\w&][\w'/&-]{0,30})")
#: Capitalised only because they begin a sentence, or because they name a provision.
_NO_NAME: Final = frozenset(
    (
        "the this that these under in on by of a an and for to it its according pursuant article "
        "articles section as if when each any such new his her our your their my both all no every some draft "
        "approve amend supplement invalidate repeal cancel revoke annul recognize recognise abolish declare ratify enact "
        "see also cf per between both only here there what how why did do does thus therefore moreover however although since while with without from at "
        "following pending amending supplementing approving repealing implementing regarding concerning despite considering "
        "after before until once unlike besides"
    ).split()
)
_MOST_WORDS: Final = 7
_MOST_IN_LONG: Final = 16
#: What is done with a convention is no part of its name: Ratification of the Forced Labour Convention.
_DONE_TO: Final = frozenset(
    (
        "application ratification implementation provisions requirements denunciation principles text "
        "violation violations adoption compliance accession article articles committee status supervision"
    ).split()
)


def name_start(text: Text, at: int, *, of: bool = False, long: bool = False) -> int:
    """Return where capitalised words that name an act before its head word begin, or `at`.

    "the Nurly Zhol State Programme": called with `at` before "State". ``of`` tells whether such a
    name may hold one: "the Freedom of Association Convention", ``long`` whether it may hold many
    words: "Freedom of Association and Protection of the Right to Organise Convention, 1948 (No. 87)".
    """
    start = at
    for count in range(_MOST_IN_LONG if long else _MOST_WORDS):
        if count and text.folded[start - 1 : start] != " ":
            break
        match = _WORD_BEFORE.match(text.folded, 0, start - 1 if count else start)
        if not match:
            break
        word = match["word"]
        if word.endswith("'s"):
            break  # the United Kingdom's
        if (word in ("and", "for") or (of and word in ("of", "to"))) and count:
            before = _WORD_BEFORE.match(text.folded, 0, match.start() - 1)
            if not before or not text.upper_at(before.start()) or before["word"] in _NO_NAME:
                break
            if long and before["word"] in _DONE_TO:
                break
        elif long and word == "the" and text.folded.endswith(" of ", 0, match.start()):
            pass
        elif not _belongs(text, match, count) or word in _NO_NAME:
            break
        start = match.start()
    return start + len("the ") if text.folded.startswith("the ", start) else start


def _belongs(text: Text, match: "regex.Match[str]", count: int) -> bool:
    """Return whether a word is capitalised, or the year of "the Kazakhstan 2050 Strategy"."""
    if text.upper_at(match.start()):
        return True
    before = _WORD_BEFORE.match(text.folded, 0, match.start() - 1)
    year = _FOUR_DIGITS.fullmatch(match["word"]) is not None and not count
    return (
        year
        and before is not None
        and text.upper_at(before.start())
        and before["word"] not in _NO_NAME
    )


_FOUR_DIGITS = regex.compile(r"20\d\d")
