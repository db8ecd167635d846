"""Of which kind a Russian body is: its head tells, unless the words around it tell another."""

from typing import Final

from pipeline.extract.organizations.russian.heads import Head
from pipeline.extract.organizations.text import Tokens

#: "Всемирная метеорологическая организация", "Азиатский банк развития"
_WORLDWIDE: Final = (
    "международн",
    "всемирн",
    "европейск",
    "евразийск",
    "азиатск",
    "исламск",
    "межгосударственн",
)


def kind_of(tokens: Tokens, head: Head, first: int, at: int) -> str:
    """Return the kind of a body: the head's, or "international" by its adjectives."""
    if head.lemma == "служба" and "аудита" in tokens.words[at + 1 : at + 3]:
        return "department"
    if head.lemma == "академия" and "наук" in tokens.words[at + 1 : at + 3]:
        return "institute"
    if head.lemma == "совет" and tokens.word(at + 1) == "федерации" and tokens.capital(at + 1):
        return "parliament"
    if head.lemma == "палата" and tokens.word(at + 1) == "парламента":
        return "parliament"
    if head.lemma == "ассамблея" and tokens.word(at - 1).startswith("генеральн"):
        return "international"
    if head.lemma == "штаб" and "генеральн" in tokens.word(at - 1):
        return "military"
    if head.lemma == "коллегия" and any(
        word.startswith(("судебн", "апелляц", "кассац", "надзорн"))
        for word in tokens.words[first:at]
    ):
        return "court"
    if head.lemma == "агентство" and tokens.word(at - 1).startswith("рейтингов"):
        return "company"
    if head.lemma == "администрация" and tokens.word(at + 1) == "президента":
        return "head_of_state"
    if head.lemma == "агентство" and _has_name(tokens, at + 1):
        if not _RATERS.isdisjoint(tokens.words[at + 1 : at + 3]):
            return "company"
        if not tokens.word(at - 1).startswith(("национальн", "государственн")):
            return "media"  # агентство «Хабар», агентство Bloomberg
    news = tokens.word(at - 1).startswith(("информационн", "новостн"))
    if head.lemma == "агентство" and (news or tokens.word(at + 1) == "kazinform"):
        return "media"
    of_states = {tokens.word(at - 1), tokens.word(at + 1)} - {""}
    if head.lemma == "банк" and not any(w.startswith(_OF_STATES) for w in of_states):
        return head.org_type  # Евразийский банк, Исламский банк «Заман-Банк»
    if head.lemma in _ACROSS_BORDERS and any(
        word.startswith(_WORLDWIDE) for word in tokens.words[first:at]
    ):
        return "international"
    return head.org_type


def _has_name(tokens: Tokens, at: int) -> bool:
    """Return whether an agency has a name of its own: «Хабар», Reuters."""
    return tokens.word(at) == "«" or (tokens.capital(at) and tokens.word(at).isascii())


#: What banks that states have together are for.
_OF_STATES: Final = (
    "развити",
    "реконструкц",
    "инфраструктурн",
    "инвестици",
    "центральн",
    "всемирн",
    "экономическ",
    "расчет",
)
#: Agencies that rate.
_RATERS: Final = frozenset({"fitch", "moody's", "moody", "s&p", "standard"})
_ACROSS_BORDERS: Final = frozenset(
    ("организация", "союз", "фонд", "банк", "комиссия", "агентство", "ассоциация", "суд",
     "федерация", "комитет", "сообщество", "парламент")
)  # fmt: skip
