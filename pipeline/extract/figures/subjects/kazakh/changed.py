"""What a Kazakh verb changes by a figure or brings to it: "тозуын 51 пайызға дейін төмендету"."""

import re
from collections.abc import Sequence
from typing import Final

from pipeline.extract.figures.subjects.kazakh.joined import VERBAL_NOUN
from pipeline.extract.figures.subjects.kazakh.links import NO_NOUNS, OF_WHOLE
from pipeline.extract.figures.subjects.kazakh.oblique import before_clause, before_qualities
from pipeline.extract.figures.subjects.kazakh.phrases import (
    OF_FIGURES,
    as_kazakh_subject,
    phrase_before,
)
from pipeline.extract.figures.subjects.kazakh.roles import Word, words_of
from pipeline.extract.figures.subjects.kazakh.verbs import LAST
from pipeline.extract.figures.subjects.shared import MARK, TO_MARK, Clause
from pipeline.kazakh import readings

#: Verbs of change with an object, no passive: "арттыру", "төмендетті", not "арттырылды".
_CHANGES: Final = re.compile(
    r"""
    [ -]*(?:[ғқгк][ае]\s|[ндт]?[ае]н\s)?(?:(?:дейін|ға|ге|шейін|деңгейіне|шамасына|астам|артық|кем\sемес)\s)*
    (?:арттыр|төмендет|жеткіз|ұлғайт|көбейт|азайт|қысқарт|көтер|түсір|өсір|кеңейт|ұзарт|жоғарылат|кеміт|шекте
      |жақсарт|жеделдет|тежей|тежеу|ұстап|арзандат|қымбаттат)(?!\w{0,3}?(?:[ыі]л|(?<!т)[ыі]н)(?:[дгқуасеы]|\b))
    """,
    re.VERBOSE,
)
#: What keeps or sets a level, no passive: "16 % деңгейінде сақтау", "25 теңге мөлшерінде белгіледі".
_SETS: Final = re.compile(
    r" (?:(?:деңгей|мөлшер|көлем|шама|күй|қалп|қалып)(?:ін|сын|ын)?д[ае]|шегінде|дәлізінде|аралығында|етіп|деп) (?:[^\W\d]+ )?"
    r"(?:сақта|ұста|қалдыр|белгіле|бекіт|айқында|анықта|тұрақтандыр|қалыптастыр)(?!\w{0,3}?(?:[ыі]л|[ыі]н|л[ыідғгуае]|н[ыідғгуае]))"
)
#: "төлемді 30 % мөлшерінде төлейді": what is paid or given in an amount, no passive.
_PAYS: Final = re.compile(
    r" (?:мөлшер|көлем|сома)(?:ін|сын)?д[ае] (?:[^\W\d]+ )?(?![^\W\d]*?(?:[ыі][лн]|[аеу][лн])(?:[дт][ыі]|[аеу]|[ғқ]ан|[гк]ен|[ыі]п))"
    r"(?:төле|бер|бөл|енгіз|аудар|сал|ал|ұсын|өнді|есепте|жина|сұра|тарт|құй|шығар|өте)[^\W\d]*"
)
#: The accusative: with an owner ("үлесін"), without ("жалақыны", "салықты").
_OWNED: Final = re.compile(r"(?<=[ыі])н\Z")
_BARE: Final = re.compile(r"(?:ны|ні|ды|ді|ты|ті)\Z")
_TIMES: Final = frozenset((MARK, TO_MARK))
_FROM_LEVEL: Final = re.compile(
    r"(?:деңгей|жоспар|көрсеткіш|болжам|норма|орташа)(?:[ыі]н)?(?:[дт]|н)?[ае]н"
)
#: Who changes things, at the beginning of a clause, two words or more before what is changed.
_ACTOR: Final = re.compile(
    r"ел|үкімет|парламент|министрлік|әкімдік|комитет|басқарма|мемлекет|банк|компания|кәсіпорын|зауыт|кен(?:іш|орын)|фабрика|қор|ферма"
    r"|шаруалар|фермерлер|өндірушілер|директор|министр|президент|әкім"
)
_LEGAL_FORM: Final = re.compile(r"АҚ|ЖШС|ЖАҚ|КеАҚ|КММ|КМҚК|РМК|РМҚК|ШЖҚ|ӨК")
#: What goes on to a further figure: the verb of change stands behind the last one.
_MORE: Final = re.compile(
    r" *(?:дейін|астам|(?:немесе|яғни|және|ал)(?!\w)|[,(–—-]|\N{CURRENCY SIGN})"
)
_DATIVE: Final = re.compile(r"(?:[ғқ]а|(?<!тең)[гк]е|[ыі]н[ае]|есе|дейін|[дтн][ае]н)\Z")
#: Where what is counted is a number itself.
_NUMBER: Final = re.compile(r"(?:саны|үлесі|көлемі|штаты|халқы)\Z")


def changed_by(clause: Clause) -> str:
    """Return what the verb behind a figure changes, in the nominative, "" where none does.

    >>> changed_by(Clause("Желілердің тозуын ", "51 пайызға", " дейін төмендету", counted=False))
    'желілердің тозуы'
    """
    changed = _CHANGES.match(clause.behind) or _sets(clause) or _PAYS.match(clause.behind)
    if not (changed or _changes_later(clause)):
        return ""
    words = words_of(clause.before)
    at = len(words)
    share = OF_WHOLE.search(clause.figure) is not None  # ЖІӨ-нің 30 пайызына
    while at and (_stands_between(words[at - 1]) or (share and words[at - 1].role == "genitive")):
        bare = words[at - 1].role == "postposition" and at > 1 and words[at - 2].role == "head"
        at -= 2 if bare else 1  # үлесін тауарлар бойынша 40 %-ға
    if at > 1 and _FROM_LEVEL.fullmatch(words[at - 1].text.lower()):
        at -= 1  # шығындарын 1990 жылғы деңгейден 15 пайызға азайту
        while at and (words[at - 1].text in _TIMES or words[at - 1].role in ("quality", "out")):
            at -= 1
    if at > 1 and words[at - 1].role == "head" and _DOER.search(words[at - 1].text):
        at -= 1  # жарнасын жұмыс беруші 10 пайыз мөлшерінде аударады
        at -= 1 if at > 1 and _GETS.match(words[at].text) and words[at - 1].role == "head" else 0
    receiver = _before_receiver(words, at)
    if receiver and _nominative(words[receiver - 1]):
        at = receiver
    nominative = _nominative(words[at - 1]) if at else ""
    same = _goes_on(words[:at]) or (clause.alike and _goes_on(words[:receiver]))
    if not nominative and clause.previous and same:
        return clause.previous  # көлемін 2 есеге арттырып, 5 млн тоннаға жеткізу
    if not nominative:
        return ""
    noun = words[at - 1]
    before = f"{clause.before[: noun.start]}{nominative}"
    named = words_of(before)
    first = _behind_doer(named, at - 1)
    subject = as_kazakh_subject(phrase_before(before, named[first:], at - first))
    return subject if not clause.counted or _NUMBER.search(subject) else ""


def _before_receiver(words: Sequence[Word], at: int) -> int:
    """Return the place before for whom a thing is changed: "тапсырысты [магистрлік гранттарға] 2 есе"."""
    dative = at > 0 and words[at - 1].role == "object" and _TO_WHOM.search(words[at - 1].text)
    return before_clause(words, at) if dative else at


_TO_WHOM: Final = re.compile(r"(?:[ғқ]а|[гк]е|[ыі]н[ае])\Z")


def _sets(clause: Clause) -> bool:
    """Return whether the verb behind a figure keeps or sets something at its level."""
    level = " шегінде" if clause.figure.endswith("шегінде") else ""  # a part of the figure
    return _SETS.match(f"{level}{clause.behind}") is not None


def _changes_later(clause: Clause) -> bool:
    """Return whether the next verb, behind further figures, changes things: "өсімін 10 %-ға, құнын 3 %-ға арттыру"."""
    if not (_DATIVE.search(clause.figure) and _MORE.match(clause.behind)):
        return False
    changes, other = _CHANGES_LATER.search(clause.rest), LAST.search(clause.rest)
    if changes is None or (other is not None and other.start() < changes.start()):
        return False
    between = clause.rest[: changes.start()]
    return not _PARTED.search(between) and not any(w.role == "verb" for w in words_of(between))


def _goes_on(words: Sequence[Word]) -> bool:
    """Return whether words before a figure name nothing that could be changed."""
    links = [k for k, word in enumerate(words) if word.role == "link"]
    if links and links[-1] and VERBAL_NOUN.search(words[links[-1] - 1].text):
        words = words[links[-1] :]  # 4 % шегінде сақтау және 3 %-ға төмендету
    named = (word for word in words if word.role not in (*NO_NOUNS, "quality", "place"))
    plain = words[-1:] and words[-1].role == "postposition"
    return not list(named)[1 if plain and words[-2:-1] and words[-2].role == "head" else 0 :]


_CHANGES_LATER: Final = re.compile(rf"(?<!\w)(?=[^\W\d])(?:{_CHANGES.pattern})", re.VERBOSE)
_PARTED: Final = re.compile(r"[.;:] ")


def _stands_between(word: Word) -> bool:
    return (
        word.text in _TIMES
        or word.role in ("postposition", "out")
        or (word.role == "place" and not word.owned)
    )


def _behind_doer(words: Sequence[Word], at: int) -> int:
    """Return where the phrase of a noun begins, behind who does it.

    "[үкімет] салықты", "[зауыт] таза пайдасын", "[компания] мұнай өндіруді": a bare noun stands right
    before what is done, or what is owned. "[«Жылу» ЖШС] бағаны", "[төмендету және] ұзындығын".
    """
    ended = (k + 1 for k in range(at - 1, -1, -1) if _ends_other(words, k))
    if (behind := next(ended, 0)) and behind <= at:
        return behind
    actor = next((k for k in range(at - 1) if _is_actor(words, k)), None)
    first = actor - 1 if actor and _GETS.match(words[actor].text) else actor  # жұмыс беруші
    if actor is not None and (not first or words[first - 1].role in ("stop", "participle")):
        return actor + 1
    first = at
    while first and words[first - 1].role == "quality":
        first -= 1
    if words[at].owned and first == at:
        return 0
    if not words[at].owned and words[at].text.endswith(("у", "ю")):
        first -= 1
        if words[first].owned and first and words[first - 1].role == "head":
            first = before_qualities(words, first - 1)  # ауыл саласын қаржыландыруды
    bare = first > 0 and words[first - 1].role == "head" and not words[first - 1].owned
    return first if bare else 0


def _is_actor(words: Sequence[Word], k: int) -> bool:
    """Return whether a word names who does things: "үкімет", "өндіруші"; no quality of what is behind it."""
    if _ACTOR.fullmatch(words[k].text.lower()):
        return True
    doer = words[k].role in ("head", "quality") and _DOER.search(words[k].text)
    return bool(doer) and words[k + 1].role in ("genitive", "quality", "out", "object")


_DOER: Final = re.compile(r"[^\W\d]{2}уш[ыі](?:лар|лер)?\Z")
_GETS: Final = re.compile(
    "(?:бер|ал|төле|көрсет|ұста|шығар|өндір|орында|пайдалан|салын?|сақтан|сақтандыр|жетк)"
)


def _ends_other(words: Sequence[Word], k: int) -> bool:
    """Return whether a word ends the name of who does it, or joins what is done to a change before."""
    if words[k].role == "link":
        return k > 0 and _CHANGES.match(words[k - 1].text.lower()) is not None
    return _LEGAL_FORM.fullmatch(words[k].text) is not None


def _nominative(word: Word) -> str:
    """Return a noun in the accusative as its nominative, "" where it is in no such case."""
    accusative = any(form.case == "accusative" for form in readings(word.text.lower()))
    if word.text.lower() in OF_FIGURES or not (accusative or word.role == "object"):
        return ""  # "бағаны": the accusative of "баға", or "his pole"
    for ending in (_OWNED, _BARE):
        if ending.search(word.text):
            return ending.sub("", word.text)
    return ""
