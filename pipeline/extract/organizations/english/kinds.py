"""Of which kind an English body is: its head tells, unless the words around it tell another."""

from typing import Final

from pipeline.extract.organizations.english.heads import ACROSS_BORDERS, WORLDWIDE, EnglishHead
from pipeline.extract.organizations.text import Tokens


def is_press(tokens: Tokens, at: int) -> bool:
    """Return whether a university is named for its publisher: "Cambridge University | Press"."""
    return tokens.words[at : at + 2] == ("university", "press") and tokens.capital(at + 1)


def kind_of(tokens: Tokens, head: EnglishHead, first: int, at: int, end: int) -> str:
    """Return the kind of a body: the head's, unless its other words tell another."""
    words = " ".join(tokens.words[first:end])
    if is_press(tokens, at):
        return "company"
    if words.startswith("united nations "):
        return "international"
    if head.noun.lower() in ACROSS_BORDERS and tokens.words[first] in WORLDWIDE:
        return "international"
    if head.noun in ("Organization", "Organisation") and words.endswith(_MANY_STATES):
        return "international"
    if head.noun == "Assembly" and tokens.word(at - 1) in (
        "general",
        "parliamentary",
        "interparliamentary",
    ):
        return "international"  # of the United Nations, of the Council of Europe
    if head.noun == "Service" and "internal audit" in words:
        return "department"
    if head.noun == "Mission" and tokens.word(at - 1) == "permanent":
        return "other"
    if head.noun == "Agency" and tokens.word(at - 1) in ("news", "information"):
        return "media"
    if head.noun == "Academy" and "of science" in words:
        return "institute"
    if head.noun == "Office" and any(word in words for word in _PROSECUTORS):
        return "prosecutor"
    if head.noun == "Administration" and "president" in words:
        return "head_of_state"
    return head.org_type


_PROSECUTORS: Final = ("prosecutor", "procurator", "attorney general")
#: Whose organizations stand above states: "... of the United Nations".
_MANY_STATES: Final = ("united nations", " states", " countries")
