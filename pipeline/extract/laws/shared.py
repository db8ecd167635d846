"""What the acts of a list share: country, issuer, and a date that stands behind the last of them.

"приказы Министра образования № 77 и № 78, оба от 12 марта 2013 года" are two orders of that day.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import regex

from pipeline.extract.laws import parts
from pipeline.extract.laws.act_ids import act_id
from pipeline.extract.laws.citation import ISSUED
from pipeline.extract.laws.compiled import Compiled
from pipeline.extract.laws.text import Text
from pipeline.records import Law


def as_listed(law: Law, first: Law) -> Law:
    """Return an act of a list whose country and issuer the first of them names."""
    if law.draft or law.jurisdiction not in ("KZ", first.jurisdiction):
        return law
    return _identified(
        replace(law, jurisdiction=first.jurisdiction, issuer=law.issuer or first.issuer)
    )


#: What stands between two acts of a list.
LINK: Final = regex.compile(r",?[ ]{1,3}(?:(?:және|мен|и|а[ ]также|and)[ ]{1,3})?")


def shares_issuer(before: Law, law: Law) -> bool:
    """Return whether an act that names no issuer may have the one of the act before it."""
    same = before.act_type == law.act_type and law.act_type in ISSUED
    whole = bool(law.number and law.date and before.issuer)
    return same and whole and not (law.issuer or law.title or law.draft)


def with_date(law: Law, date: str) -> Law:
    """Return an act that has no date of its own with the one that the list gives all its acts."""
    return law if law.date or law.draft else _identified(replace(law, date=date))


def registered_together(laws: Sequence[Law]) -> list[Law]:
    """Return the halves of a joint order, all with the identifier under which it is registered.

    The year in it is that of the order: halves of two years have none.
    """
    known = {law.act_id for law in laws} - {""}
    of_one_year = len({law.date[:4] for law in laws}) == 1
    identifier = known.pop() if len(known) == 1 and of_one_year else ""
    return [replace(law, act_id=identifier) for law in laws]


def _identified(law: Law) -> Law:
    if law.act_id.startswith("V"):
        return law  # its registration, which is told behind it
    identifier = act_id(law.act_type, law.number, law.date, law.jurisdiction, issuer=law.issuer)
    return replace(law, act_id=identifier)


#: Acts that another act approves: their jurisdiction is its.
_APPROVED: Final = frozenset(
    {
        "rules",
        "regulation",
        "instruction",
        "methodology",
        "concept",
        "strategy",
        "programme",
        "plan",
    }
)
#: Правила ..., утвержденные решением; the Rules approved by the Decision
_BY: Final = regex.compile(
    r",?[ ](?:утвержд[её]нн[а-я]{2,3}|принят[а-я]{2,3}|одобренн[а-я]{2,3}|(?:which[ ](?:was|were)[ ])?(?:approved|adopted)[ ]by)[ ](?:the[ ])?"
)
#: решением ... утверждено Положение; шешімімен бекітілген Ереже
_APPROVES: Final = regex.compile(
    r",?[ ](?:(?:был[аои]?[ ])?утвержд[её]н[аоы]?|бекітілген|(?:has[ ])?approved|approves)[ ](?:the[ ]|прилагаем[а-я]{2}[ ])?"
)


def with_approver(before: Law, between: "tuple[Text, int, int]", law: Law) -> tuple[Law, Law]:
    """Return two acts, one after the other; rules that a union approved are of that union.

    "Правила ..., утвержденные решением Совета Евразийской экономической комиссии ..."
    """
    text, start, end = between
    if _is_of_another(before, law) and _BY.fullmatch(text.folded, start, end):
        return replace(before, jurisdiction=law.jurisdiction, act_id=""), law
    if _is_of_another(law, before) and _APPROVES.fullmatch(text.folded, start, end):
        return before, replace(law, jurisdiction=before.jurisdiction, act_id="")
    return before, law


def _is_of_another(law: Law, approver: Law) -> bool:
    """Return whether an act that names nobody may be of another state or union than ours."""
    alone = law.act_type in _APPROVED and law.jurisdiction == "KZ" and not law.issuer
    return alone and approver.jurisdiction in ("EAEU", "CIS", "EU", "RU", "SU", "KazSSR")


_OF_BOTH: Final = {
    # , оба от 12 марта 2013 года
    "ru": regex.compile(rf",?[ ]{{1,3}}(?:оба|обе|все)[ ]{{1,3}}(?={parts.DATE['ru']})"),
    # , both dated 12 March 2013
    "en": regex.compile(r",?[ ]{1,3}(?:both|all)[ ]{1,3}(?=(?:dated|of|as of)[ ]{1,3}\S)"),
}
_DATE: Final = Compiled(parts.DATE)


def date_of_all(text: Text, end: int, language: str) -> str:
    """Return the date that stands behind a list which ends at `end` and is said of all its acts.

    >>> from pipeline.extract.laws.text import fold
    >>> date_of_all(fold("№ 78, оба от 12 марта 2013 года", "ru"), 4, "ru")
    '2013-03-12'
    """
    lead = _OF_BOTH[language].match(text.folded, end) if language in _OF_BOTH else None
    match = _DATE[language].match(text.folded, lead.end()) if lead else None
    return parts.date_value(match, language) if match else ""
