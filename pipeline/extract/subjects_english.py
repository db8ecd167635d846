"""What an English figure is about: "Inflation was 18.1 %", "a fine of 20 MCI"."""

import re
from typing import Final

from pipeline.extract.subjects import Clause, as_subject, nearest

_LINK_EN: Final = re.compile(
    r"(?:(?<![\w'])(?:(?:may|shall|should|must|will|can|has|have|had|be|been|is|are|was|were) ){0,3}(?:also |now |only )?"
    r"(?:(?:is|was|are|were|be|been) (?:currently |now )?(?:set|fixed|estimated|established|limited|capped|expected to (?:reach|be))(?: at| in the amount of| to be| to)?"
    r"|is|was|are|were|be|rang(?:es?|ed)|stands? at|stood at|reach(?:es|ed)?|amount(?:s|ed|ing)? to|total(?:s|led|ed)?|equal(?:s|led|ed)?(?: to)?|averag(?:es|ed)"
    r"|(?:rose|rises|risen|grew|grows|grown|increased|increases|fell|falls|fallen|declined|declines|decreased|dropped|jumped|expanded|shrank|improved|went up|went down|climbed)(?: (?:sharply|further|slightly|again))?(?: (?:by|to|from|at))?"
    r"|(?:will )?slow(?:s|ed)? (?:down )?to|(?:will |is expected to |are expected to |may |should )?(?:reach|rise|fall|grow|increase|decrease|decline|drop)(?: by| to)?|ma(?:ke|kes|de) up|constitut(?:es|ed)|hit|(?:cut|reduced|raised|lowered)(?: (?:by|to|from|at))?|exceed(?:s|ed)?|reaching)(?: a factor of)?(?: only| just| as much as)?|(?<=[a-z]):|(?<=[a-z]) [-–—](?: by| to| from| at)?) *\Z",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"(?:year|month|week|day|hour|minute)s?\b")
_TERMS: Final = frozenset("term period duration age experience sentence length".split())
_WITHOUT_BRACKETS: Final = re.compile(r"\([^()]*\)")
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|may|must|be)\b", re.IGNORECASE
)
#: "a fine" right before "in the amount of".
_NAMED: Final = re.compile(r" (?:an?|the) ((?:[\w-]+ )?[\w-]+)\Z", re.IGNORECASE)
_PREPOSITIONS: Final = frozenset(
    "in for at on of by with from under to within during after before over between as per".split()
)
#: "a fine of 20 MCI", "investments of $5 million": the nouns before "of".
_OF_EN: Final = re.compile(
    r"((?:(?<![\w-])[a-z-]+ ){1,3})of (?:up to |at least |about )?\Z", re.IGNORECASE
)
_AMOUNT_EN: Final = re.compile(r" in (?:the|an) (?:amount|sum) of (?:up to )?\Z", re.IGNORECASE)
_AUXILIARY_EN: Final = re.compile(
    r"(?: (?:did|does|do|has|have|had|is|was|are|were|will|would|could|should|may|can|not|cannot|also|still|only|be))+\Z"
)
_NO_NOUN_EN: Final = frozenset(
    "it them out instead because consisting composed capable each most all some one end beginning middle course excess minimum "
    "maximum total average factor age use made means number part payment purchase construction thousands millions amount sum size".split()
)
_NO_ADJECTIVE_EN: Final = frozenset(
    "a an the in for with by to at and or from on of that is was are were which its their his this as under over into "
    "has have been be provide excluding providing including provides provided exceeds set paid imposes imposed".split()
)
_BOUNDARY: Final = re.compile(
    r"[,;:()–—.]|(?<= )-(?= )|\b(?:that|which|while|whereas|but|where|if|when|because|since|although|however|whose)\b|\N{SECTION SIGN}",
    re.IGNORECASE,
)
_CUT_EN: Final = re.compile(
    r" (?:with|in|for|to|at|on|from|by|under|between|among|over|during|per|across|against|into|through|as|excluding|including|within|after|before)\b",
    re.IGNORECASE,
)
_DETERMINER_EN: Final = re.compile(
    r"\A(?:and |or |then |also |thus )?(?:(?:the|an?|its|their|his|her|this|these|those|our|all|each|every) )?",
    re.IGNORECASE,
)
_NO_SUBJECT_EN: Final = frozenset(
    "it they he she there this that these those we you i who what which and or here one".split()
)


def subject_of(clause: Clause, carried: str) -> str:
    if re.match(
        r"(?:(?:does|do|did|shall|may|must|should|will|can) not |cannot |not )?exceed",
        clause.figure,
    ):
        link_start = len(clause.before)
    elif link := _LINK_EN.search(clause.before):
        link_start = link.start()
    else:
        return "" if clause.counted else _measured_en(clause)
    near = nearest(_BOUNDARY, _WITHOUT_BRACKETS.sub("", clause.before[:link_start]))
    if near is None:
        return ""
    phrase = _noun_phrase(near)
    if not phrase or phrase.lower() in ("and", "or", "also", "then"):
        return carried
    words = phrase.split()
    if len(words) > 8 or words[-1].lower() in _NO_SUBJECT_EN or not words[-1][:1].isalpha():
        return ""
    return "" if words[0].lower() in _PREPOSITIONS else as_subject(phrase)


def _noun_phrase(stretch: str) -> str:
    """Return a stretch without determiner, what a preposition hangs on it, and auxiliaries."""
    phrase = _DETERMINER_EN.sub("", _CUT_EN.split(stretch)[0].strip()).strip()
    return _AUXILIARY_EN.sub("", phrase)


def _measured_en(clause: Clause) -> str:
    """Return the noun that "of" hangs a measure on, with its adjectives: "loan term of"."""
    before = clause.before
    amount = _AMOUNT_EN.search(before)
    if amount is not None:
        return _in_the_amount(before[: amount.start()])
    named = _OF_EN.search(before)
    words = named[1].split() if named else []
    if not words or words[-1].lower() in _NO_NOUN_EN | _NO_ADJECTIVE_EN:
        return ""
    if _TIME.search(clause.figure) and words[-1].lower() not in _TERMS:
        return ""
    first = len(words) - 1
    while first > 0 and not _no_adjective(words[first - 1].lower()):
        first -= 1
    return as_subject(" ".join(words[first:]))


def _no_adjective(word: str) -> bool:
    return word in _NO_ADJECTIVE_EN or word.endswith(("ed", "s"))


def _in_the_amount(before: str) -> str:
    """Return what is "in the amount of": the subject of a verb, or the noun next to it."""
    near = nearest(_BOUNDARY, before) or ""
    named, verb = _NAMED.search(f" {near}"), _FINITE.search(near)
    if named is not None:
        phrase = named[1]
    else:
        phrase = _noun_phrase((near[: verb.start()] if verb else near).strip())
    words = phrase.split()
    if not words or len(words) > 6 or not words[-1].isalpha():
        return ""
    if words[0].lower() in _PREPOSITIONS or words[-1].lower() in _NO_SUBJECT_EN:
        return ""
    return as_subject(phrase)
