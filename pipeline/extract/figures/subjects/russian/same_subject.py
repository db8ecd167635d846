"""How a Russian verb or dash without a subject of its own shares that of the figure before."""

import re
from typing import Final

from pipeline.extract.figures.subjects.russian.agreement import agrees
from pipeline.extract.figures.subjects.russian.any_verb import goes_on_with
from pipeline.extract.figures.subjects.russian.before import BEGINS_IN_VERB, TIMED
from pipeline.extract.figures.subjects.russian.goes_on import (
    CLOSED,
    PRONOUN,
    TIMED_AGAIN,
    adds_verb,
)
from pipeline.extract.figures.subjects.russian.in_the_table import as_subject
from pipeline.extract.figures.subjects.russian.links import HOW
from pipeline.extract.figures.subjects.russian.participles import without_clauses
from pipeline.extract.figures.subjects.russian.phrases import subject_before
from pipeline.extract.figures.subjects.russian.tokens import TOKEN, Token, reads
from pipeline.extract.figures.subjects.russian.verbs import of_verb_before
from pipeline.extract.figures.subjects.shared import MARK, Clause

#: A dash or colon that leads to a figure.
LABEL: Final = re.compile(
    rf"(?:[-–—](?:{HOW})?(?: (?:на уровне|на|до|в|с))?|:(?: (?:со?|на|до))?) *\Z"
)


def going_on(clause: Clause, before: str, link: str, carried: str) -> str:
    """Return the subject that a verb or dash without one of its own shares with the figure before."""
    rest = before.removesuffix(link)
    verb = BEGINS_IN_VERB.match(link.lstrip()) is not None
    if carried and TIMED_AGAIN.fullmatch(before):
        return carried
    labelled = LABEL.fullmatch(link.strip()) is not None
    if not labelled and clause.previous.startswith(_TERM):
        phrase = of_verb_before(whole_before(clause, link), link)
        if phrase and goes_on_with(phrase, link):
            return as_subject(phrase)
    if not rest.strip() and not labelled and (whole := whole_before(clause, link)):
        phrase = subject_before(whole)  # площадь 15 школ достигла
        if phrase:
            return as_subject(phrase)
    if clause.counted and not clause.alike and _MADE.match(link):
        return ""  # доля составила 9 %, за полгода открыто 12 школ
    if verb and clause.previous and CLOSED.fullmatch(rest):
        phrase = before_aside(clause, link)
        if phrase:
            return as_subject(phrase)
        if carried == clause.previous and goes_on_with(carried, link):
            return carried  # износ, составлявший 64 %, уменьшен до
    pronoun = PRONOUN.fullmatch(rest)
    if pronoun is not None and not labelled:
        return carried if _stands_for(pronoun["pronoun"], carried) else ""
    if verb and clause.previous and "с учетом" in clause.whole and hangs_on_preposition(clause):
        return ""  # с учетом индексации на 9 % составит
    if labelled and not rest.strip() and not clause.previous:
        return ""  # в том числе НДС 12 % – 5 млн
    if carried and _UNDONE.match(link) and not _stands_for("оно", carried):
        return ""  # расходы исполнены на 98 %, не освоено 12 млн
    told = clause.previous if rest.lstrip().startswith("(") else carried
    if labelled:
        return "" if rest.strip(f" {MARK}") else carried  # выросли на 23 % – до 11 млрд тенге
    fits = goes_on_with(told, link) or link.split()[:1] == ["было"]  # год назад было 9 млн
    return told if told and fits and adds_verb(rest) else ""


#: "лицензия выдается сроком на 5 лет и может быть продлена на": the term is no subject
_TERM: Final = "срок"
#: "освоено 12 млн": of nothing named.
_UNDONE: Final = re.compile(r" *(?:не )?[а-яё]+(?:ен|ан|ят|ыт)о(?!\w)")


def before_aside(clause: Clause, verb: str) -> str:
    """Return the subject before a participle whose words end in the figure before: "доход, облагаемый по ставке 10 %,"."""
    whole = clause.whole.rstrip().removesuffix(verb.rstrip())
    shorter = without_clauses(whole.rstrip())
    return subject_before(f"{shorter} ", verb=verb) if shorter != whole.rstrip() else ""


def _stands_for(pronoun: str, subject: str) -> bool:
    """Return whether a pronoun agrees with the noun that a subject begins with."""
    nouns = (match.group() for match in TOKEN.finditer(subject))
    head = next((word for word in nouns if reads(word.lower(), "NOUN")), "")
    return bool(head) and agrees(Token(head, 0, 0), _PRONOUNS.get(pronoun, ""))


_PRONOUNS: Final = {"он": "masc", "она": "femn", "оно": "neut", "они": "plur"}
_MADE: Final = re.compile(r" *[а-яё]+(?:ен|ан|ят|ыт)[аоы]\s")


def hangs_on_preposition(clause: Clause) -> bool:
    """Return whether the subject of the figure before is told on the way: "при плане 75 % исполнен"."""
    head = clause.previous.split()[0].lower()
    stem = re.escape(head[: max(3, len(head) - 2)])
    return (
        re.search(
            rf"(?<!\w)(?:(?:при|со?|от|до)|с учетом(?: [а-яё]+)?) {stem}[а-яё]*(?!\w)|(?<!\w)(?!{re.escape(head)}(?!\w)){stem}[а-яё]?(?:ью|[оеё][мй])(?!\w)",
            clause.whole.lower(),
        )
        is not None
    )


def whole_before(clause: Clause, link: str) -> str:
    """Return the text before a link with the figure before it as words, empty where that is none."""
    whole = TIMED.sub(" ", clause.whole)
    ends = whole.replace("ё", "е").endswith(link.replace("ё", "е"))
    return whole[: len(whole) - len(link)] if ends else ""
