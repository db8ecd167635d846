"""The English parts of a citation, and what stands where.

Provisions come before the act ("Article 7(2) of the Law"), sometimes after it; names of codes and
programmes on either side ("the Labour Code", "the Code on Taxes", "the Nurly Zhol Programme").
"""

from typing import Final

import regex

from pipeline.extract import laws_issuers, laws_parts
from pipeline.extract.laws_provisions import CHAIN
from pipeline.extract.laws_text import Text

POINTER: Final = (
    r"(?:this|these|the[ ]{1,3}(?:said|same|present|aforesaid|(?:above|afore)-?[ ]?mentioned|named|above)"
    r"|said|aforementioned|above-?mentioned)"
)
_CODE = (
    r"(?:civil|criminal|penal|labou?r|tax|land|water|forest|forestry|budget(?:ary)?|environment(?:al)?"
    r"|ecolog(?:y|ical)|social|entrepreneurial|entrepreneurship|business|administrative|procedur(?:al|e)"
    r"|process|process-procedural|executive|customs|family|housing|digital|construction|violations|offen[cs]es|election|commercial"
    r"|procedure-process|procedural-process|enforcement|penitentiary|subsoil|health|electoral)"
)
CODE_NAME: Final = rf"{_CODE}(?:[ ]{{1,3}}(?:and[ ]{{1,3}})?{_CODE}){{0,3}}"
KIND: Final = (
    r"(?:state|national|normative|federal|joint|model|sectoral|strategic|action|comprehensive|regional|territorial"
    r"|republican|general|annual|regulatory|international|interstate|intergovernmental|bilateral|framework|optional"
    r"|development|master|government|long-term|industry|governmental)"
)
TREATY_NAME: Final = (
    r"(?:paris|kyoto|vienna|geneva|hague|minsk|aarhus|basel|stockholm|montreal|istanbul|marrakesh|new[ ]{1,3}york"
    r"|european|universal|rotterdam|bern|ramsar|rio|lisbon|tashkent|almaty|astana|eurasian|tehran)"
)
_BEFORE_ISSUER = r"(?:government|presidential|ministerial|cabinet|parliamentary)"
_COUNTRY_LEFT = laws_issuers.COUNTRY["en"].replace("(?:the[ ]{1,3})?", "")
_PLACE = r"of[ ]{1,3}the[ ]{1,3}republic(?!\w)(?![ ]{1,3}of)"
_ADDRESSEE = r"to[ ]{1,3}the[ ]{1,3}(?:people|nation)(?:[ ]{1,3}of[ ]{1,3}kazakhstan)?"
_BETWEEN = r"between[ ]{1,3}(?:[\w-]{1,30},?[ ]{1,3}){1,18}?(?=on[ ])"
_FORCE = r"(?:having|with)[ ]{1,3}the[ ]{1,3}force[ ]{1,3}of[ ]{1,3}(?:a[ ]{1,3}|the[ ]{1,3})?(?:constitutional[ ]{1,3})?law"
_SECTION = r"\((?:general|special)[ ]{1,3}part\)"
_Y = r"(?:19|20)\d\d"
#: until 2030, for 2020-2025, for the period until 2016, 2020-2025
PERIOD: Final = (
    rf"(?:(?:until|till|to|up[ ]{{1,3}}to|by|through)[ ]{{1,3}}(?:the[ ]{{1,3}}year[ ]{{1,3}})?{_Y}(?!\d)"
    rf"|for[ ]{{1,3}}(?:the[ ]{{1,3}})?(?:(?:period|years)[ ]{{1,3}})?(?:until[ ]{{1,3}}|of[ ]{{1,3}}|from[ ]{{1,3}})?{_Y}(?:[ ]{{0,2}}(?:-|to|and)[ ]{{0,2}}{_Y})?(?!\d)"
    rf"|{_Y}[ ]?-[ ]?{_Y}(?!\d))"
)

RIGHT: Final[tuple[tuple[str, str], ...]] = (
    ("date", laws_parts.DATE["en"]),
    ("number", laws_parts.NUMBER["en"]),
    ("issuer", laws_issuers.EN),
    ("country", rf"(?:of|in)[ ]{{1,3}}{laws_issuers.COUNTRY['en']}"),
    ("place", _PLACE),
    ("force", rf"{_FORCE}"),
    ("section", _SECTION),
    ("addressee", _ADDRESSEE),
    ("between", _BETWEEN),
    ("period", PERIOD),
)
LEFT: Final[tuple[tuple[str, str], ...]] = (
    ("draft", r"draft"),
    ("name", CODE_NAME),
    ("issuer", _BEFORE_ISSUER),
    ("kind", KIND),
    ("treaty", TREATY_NAME),
    ("country", rf"(?:{_COUNTRY_LEFT}(?:'s)?|kazakhstani|kazakh|soviet)"),
    ("date", laws_parts.DATE["en"]),
    ("period", rf"{_Y}[ ]?-[ ]?{_Y}"),
    ("year", _Y),
    ("pointer", POINTER),
    ("provision", rf"{CHAIN['en']}[ ]{{1,3}}(?:of|to|in|under)(?:[ ]{{1,3}}(?:the|a))?"),
)

_WORD = regex.compile(r"(?P<comma>,?)[ ]{1,3}(?P<word>\([\w-]{1,40}\)|[\w&][\w'/-]{0,40})")
_STOP: Final = regex.compile(
    r"(?:was|were|is|are|has|have|had|shall|should|may|must|will|would|can|could|which|that|who|whose|"
    r"dated|no|nos|as|from|by|this|these|it|its|they|if|when|where|while|but|not|under|until|since|during|"
    r"because|into|also|than|then|there|so|after|before|through|within|without|upon|via|per|"
    r"adopted|approved|entered|enter(?:s)?|establish(?:ed|es)|provid(?:ed|es)|regulates?|defin(?:ed|es)|sets?|"
    r"stipulat(?:ed|es)|requir(?:ed|es)|introduc(?:ed|es)|govern(?:s|ed)|prohibit(?:ed|s)|allow(?:ed|s)|determin(?:ed|es)|"
    r"came|comes|says|states|gave|gives|amended|became|becomes|does|did|do|signed|contains?|consists?|includes?|included|"
    r"grants?|granted|obliges?|entitles?|guarantees|guaranteed|envisages?|envisaged|aims?|aimed|seeks?|covers?|"
    r"applies|applied|recogni[sz]es|recogni[sz]ed|lists?|listed|describes|permits|permitted|specifies|specified|"
    r"ratified|in|at)"
)
_SMALL: Final = frozenset("of and the in for on to with a an at or their its & against other some certain between".split())  # fmt: skip
_LONGEST: Final = 28
_OPEN = regex.compile(r"(?:on|concerning|regarding|about)(?=[ ])")
_NAME_OPEN = regex.compile(r"(?:of|for|on|to)(?=[ ])")
_PERIOD = regex.compile(rf"[ ]{{1,3}}(?:{PERIOD})")


def bare_title(text: Text, at: int, strength: str) -> tuple[str, int]:
    """Return the kind of bare title at `at`, "bare_title" or "bare_name", and where it ends."""
    match = _OPEN.match(text.folded, at)
    if match:
        return "bare_title", _trimmed(text, at, _phrase_end(text, match.end(), at))
    if strength in ("policy", "soft", "treaty"):
        match = _NAME_OPEN.match(text.folded, at)
        if match:
            return "bare_name", _phrase_end(text, match.end(), at)
    return "", at


def _phrase_end(text: Text, end: int, at: int) -> int:
    """Return where the phrase ends: at a verb, at a lower word after capitals, at punctuation."""
    good = at
    capitals = False
    for count in range(_LONGEST):
        period = _PERIOD.match(text.folded, end)
        if period and good > at:
            return period.end()
        match = _WORD.match(text.folded, end)
        if not match or (match["comma"] and not _list_goes_on(text, match.start(), capitals)):
            break
        word = match["word"].strip("()")
        is_capital = text.upper_at(match.start("word")) or text.upper_at(match.start("word") + 1)
        if word in ("the", "a", "an") and count == 0:
            end = match.end()
            continue
        if word in ("in", "at") and text.upper_at(match.end() + 1) and good > at:
            end = match.end()
            continue
        if word in ("in", "at") and text.folded.startswith("the ", match.end() + 1) and good > at:
            if not text.upper_at(match.end() + 5):
                break
            end = match.end()
            continue
        if _STOP.fullmatch(word) or word[0].isdigit():
            break
        if word in _SMALL:
            if (
                word == "and"
                and text.folded.startswith(
                    ("the ", "its ", "other ", "in ", "of "), match.end() + 1
                )
                and not capitals
            ):
                break
            if (
                word in ("to", "for", "with", "on", "against", "between", "its", "their")
                and capitals
            ):
                follow = _WORD.match(text.folded, match.end())
                if not follow or not (
                    text.upper_at(follow.start("word")) or follow["word"] in _SMALL
                ):
                    break
            end = match.end()
            continue
        if good == at:
            capitals = is_capital
        elif (capitals and not is_capital) or (not capitals and is_capital and _head_like(word)):
            break
        end = good = match.end()
    return good


def _head_like(word: str) -> bool:
    return word in ("law", "code", "decree", "resolution", "order", "act")


def _list_goes_on(text: Text, at: int, capitals: bool) -> bool:
    match = regex.match(
        r"(?:,[ ](?:[\w-]+[ ]?){1,4}){1,6},?[ ](?:and|or)[ ][\w-]+", text.folded[at : at + 200]
    )
    if (
        not match
        or _STOP.match(text.folded, at + 2)
        or text.folded.startswith((", and ", ", the ", ", as "), at)
    ):
        return (
            bool(match)
            and text.folded.startswith(", and ", at)
            and capitals
            and text.upper_at(at + 6)
        )
    return not capitals or text.upper_at(at + 2)


_TAIL = regex.compile(r"[ ]of[ ](?:the[ ])?(?:republic[ ]of[ ]kazakhstan|rk|kazakhstan)\Z")


def _trimmed(text: Text, at: int, end: int) -> int:
    """Return the end without "of the Republic of Kazakhstan", which names whose law it is."""
    match = _TAIL.search(text.folded[at:end])
    return at + match.start() if match and match.start() > 3 else end


_NAME_LEFT = regex.compile(r"(?r)(?P<word>[\w&][\w'/&-]{0,30}),?[ ]{1,3}")


def name_start(text: Text, at: int) -> int:
    """Return where capitalised words that name an act before its head word begin, or `at`.

    "the Nurly Zhol State Programme": called with `at` before "State".
    """
    start = at
    for count in range(7):
        match = regex.compile(r"(?r)(?P<word>[\w&][\w'/&-]{0,30})").match(
            text.folded, 0, start if count == 0 else start - 1
        )
        if not match or (count and text.folded[start - 1] != " "):
            break
        word = match["word"]
        place = match.start()
        if word in ("of", "and", "for") and count:
            before = regex.compile(r"(?r)(?P<word>[\w&][\w'/&-]{0,30})").match(
                text.folded, 0, place - 1
            )
            if before and text.upper_at(before.start()) and word != "of":
                start = place
                continue
            break
        if not text.upper_at(place) or word in _NO_NAME or _PLAIN.fullmatch(word):
            break
        start = place
    return start


_NO_NAME: Final = frozenset("the this that these under in on by of a an and for to it its according pursuant article articles section as if when each any such new his her our".split())  # fmt: skip
_PLAIN = regex.compile(r"\d+")


def nominative(written: str) -> str:
    """Return the words of a reference with "the" and "of" before them taken off."""
    text = " ".join(written.split())
    return regex.sub(r"(?i)^(?:the|a|an)\s+(?!said|same|present|above|afore)", "", text)
