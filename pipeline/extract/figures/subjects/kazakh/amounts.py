"""What a Kazakh amount is of: "20 АЕК мөлшерінде айыппұл салынады", "5 млн теңге көлеміндегі қарыз"."""

import re
from typing import Final

from pipeline.extract.figures.subjects.kazakh.described import FIRST_HALVES
from pipeline.extract.figures.subjects.kazakh.joined import VERBAL_NOUN
from pipeline.extract.figures.subjects.kazakh.phrases import (
    IN_PHRASE,
    as_kazakh_subject,
    is_condition,
    phrase_before,
)
from pipeline.extract.figures.subjects.kazakh.roles import Word, words_of
from pipeline.extract.figures.subjects.shared import Clause
from pipeline.kazakh import is_verb, readings

#: "20 АЕК мөлшерінде айыппұл салынады": what is in the amount of.
IN_THE_AMOUNT: Final = re.compile(
    r" (?:мөлшер(?:ін)?де(?:гі)?|көлеміндегі|көлем(?:ін)?де(?= (?:айыппұл|өсімпұл|алым|жарна)| (?:[^\W\d]+ ){1,3}?(?:анықта|[^\W\d]+(?:[аеыі][лн]|[лрй]н))(?:[дт][ыі]|[аеу]|[ыі]?п|[ғқ]ан|[гк]ен|мақ|мек))|сома(?:сын)?дағы) ((?:\w+ ){0,5}\w+)"
)
#: "5 АЕК көлемінде, яғни 19 мың теңге айыппұл"
FINE: Final = re.compile(
    r" (?:мөлшер|көлем)(?:ін)?де,? (?:немесе|яғни) \d[\d ,.]*(?: (?!және|ал)[^\W\d]+){1,3}?"
    r" (?:әкімшілік )?айыппұл(?= (?!сал(?:ған|атын))[^\W\d]|[.,;(]|\Z| \()"
)
#: "палата 28 млрд теңге көлемінде бұзушылықтарды анықтады": what somebody does so much worth of.
_WORTH: Final = re.compile(
    r" көлемінде ((?:[^\W\d]+ ){0,2}[^\W\d]+(?:[дтн][ыі]|[дтн][ыі]ң)) (?:[^\W\d]+ ){0,2}[^\W\d]+(?:[дт][ыі]|[ғқ]ан|[гк]ен|[мпб][ае][кқ])(?!\w)"
)
#: "5 млн теңге сомасына несие берілді", "сомасында 18 адам несие алды": what is done for so much.
_FOR_SUM: Final = re.compile(
    r" сомм?а(?:сында|сына|ға|да) (?P<many>\d{1,6}(?:[ ,]\d{1,3})? (?:мың )?(?:(?:адам|тұлға|азамат|отбасы|бірлік)[^\W\d]{0,4} )?+)?+(?P<done>(?:[^\W\d]+ ){1,6}[^\W\d]+)"
)
#: The first half of a verb: "құжаттарға қол қойылды".
_OF_VERB: Final = frozenset("қол жол ие мүмкіндік".split())
_MONEY: Final = re.compile(r"(?:теңге|доллар|е[ув]ро|рубль|юань)\Z")
#: "500 млн теңге көлеміндегі кредитті": the quality of a noun in any case.
_OF_AMOUNT: Final = (" мөлшеріндегі", " мөлшердегі", " көлеміндегі", " сомасындағы", " сомадағы")
_CASES: Final = re.compile(r"(?:[дтн][ыі]ң?|[ғқ]а|[гк]е|н[ае]|[дтн][ае]н?|[мпб]ен|(?<=[ыі])н)\Z")


def subject_of_amount(amount: re.Match[str]) -> str | None:
    """Return the noun behind a match of `IN_THE_AMOUNT`, None where another may stand before it."""
    if levied := _levied(amount[1]):
        return levied
    return _in_nominative(amount[1]) if amount.group().startswith(_OF_AMOUNT) else None


#: "адамдарға 50 АЕК мөлшерінде, субъектілерге 120 АЕК": whom the next amount is for.
_FOR_WHOM: Final = re.compile(r"(?:[ғқ]а|[гк]е|[ыі]н[ае]|үшін)(?: [–—-])?\Z")
_NEXT_WHOM: Final = re.compile(
    r"(?: (?:мөлшер|көлем)(?:ін)?де)?(?:,| және)(?: ал)? [^\d.;:()]{2,120}?(?:[ғқнгк][ае]|үшін)(?: [–—-])?"
    r" \d[\d ]{0,9}(?:,\d{1,3})?(?: [^\W\d]+){1,4}?(?=,| (?:мөлшер|көлем)(?:ін)?де)"
)
_WHOM_AT_MOST: Final = 5


def subject_of_dealt(clause: Clause) -> str:
    """Return what is dealt out in amounts of which this is one, told behind the last of them."""
    if not _FOR_WHOM.search(clause.before.rstrip()):
        return ""
    at = 0
    for _ in range(_WHOM_AT_MOST):
        further = _NEXT_WHOM.match(clause.rest, at)
        if further is None:
            return ""
        at = further.end()
        if amount := IN_THE_AMOUNT.match(clause.rest, at):
            return subject_of_amount(amount) or ""
    return ""


def subject_of_worth(clause: Clause) -> str:
    """Return what an amount of money tells how much of is found, drawn or paid."""
    if summed := _FOR_SUM.match(clause.rest):
        last = clause.rest[summed.end() : summed.end() + 1] in ("", ".", ",", ";")
        return _done_for(summed["done"], to_many=summed["many"] is not None, last=last)
    worth = _WORTH.match(clause.behind) if _MONEY.search(clause.figure) else None
    return _in_nominative(worth[1]) if worth is not None else ""


def _done_for(text: str, to_many: bool, last: bool) -> str:
    """Return what the first verb of a text has right before it, bare or as its object.

    A perfect is its verb where the clause ends there: `last`.
    """
    words = words_of(text)
    if last and _PASSIVE_PERFECT.search(words[-1].text):
        words[-1] = words[-1]._replace(role="verb")  # қосымша төлем тағайындалған
    verbs = (k for k, word in enumerate(words) if word.role == "verb" or _is_done(word))
    end = next(verbs, 0)
    if end and words[end - 1].text in FIRST_HALVES | _OF_VERB:
        end -= 1
    noun = words[end - 1] if end else None
    if noun is None or VERBAL_NOUN.search(_CASES.sub("", noun.text)):
        return ""  # сомасына ұлғайту күтіледі
    if to_many and noun.role == "object" and noun.text.endswith(_TO):
        return ""  # көмек 5 млн теңге сомасында 80 отбасыға көрсетілді
    if noun.role == "head" and not noun.text.endswith(("ын", "ін")):
        return as_kazakh_subject(phrase_before(text, words, end))
    return _object_named(text, end - 1) if noun.role in ("head", "object") else ""


def _object_named(text: str, at: int) -> str:
    """Return the object that is the word at `at`, in the nominative with what is its own."""
    noun = words_of(text)[at]
    if noun.text.endswith(_WITH):
        return ""
    named = text[: noun.start] + _CASES.sub("", noun.text)
    return as_kazakh_subject(phrase_before(named, words_of(named), at + 1))


def _is_done(word: Word) -> bool:
    """Return whether a form of a verb looks like another word: "түсті", "алды", "асырылуда"."""
    if word.role == "place":
        return word.text.endswith(("уда", "уде"))
    past = word.text.endswith(("ды", "ді", "ты", "ті"))
    return past and word.role in ("head", "quality") and is_verb(word.text)


_PASSIVE_PERFECT: Final = re.compile(r"[аеыі]?[лн](?:[ғқ]ан|[гк]ен)\Z")
_WITH: Final = ("мен", "пен", "бен")
_TO: Final = ("ға", "ге", "қа", "ке")


def _in_nominative(phrase: str) -> str:
    """Return the noun that begins a phrase, with its qualities, without the ending of its case."""
    words = words_of(phrase)
    place = next((i for i, word in enumerate(words) if word.role != "quality"), 0)
    noun = words[place].text if words else ""
    stem = _CASES.sub("", noun)
    if stem == noun or not any(form.word_class == "noun" for form in readings(stem.lower())):
        return ""
    return as_kazakh_subject(phrase[: words[place].start] + stem)


#: "көлемінде зейнетақы алып жүрген": what is done with it.
_DOING: Final = frozenset("алып беріп төлеп салып сатып жинап болып бөліп тауып".split())
#: "бөлінетінін айтты", "бекітілсін"
_SAYS_OR_BIDS: Final = re.compile(r"(?:т[ыі]н|[ғқ]ан|[гк]ен)[ыі]н\Z|[лн]с[ыі]н\Z")


def _is_verbal(word: str) -> bool:
    return word in _DOING or is_condition(word)  # көлемінде төленсе


def _levied(phrase: str) -> str:
    """Return the noun behind "мөлшерінде": "айыппұл салынады" is about a fine."""
    words = words_of(phrase)
    first = 1 if words[0].role == "participle" else 0  # жеңілдетілген қаржыландыру
    behind = range(first, len(words))
    end = next((i for i in behind if words[i].role not in IN_PHRASE), len(words))
    owned = first < end < len(words) and words[end].role == "object" and words[end].owned
    if owned and not _SAYS_OR_BIDS.search(words[end].text):
        return _object_named(phrase, end)  # көлемінде ел инвестициялары тартылды
    while end and (words[end - 1].role != "head" or _is_verbal(words[end - 1].text)):
        end -= 1
    if end and not first and words[end - 1].text.endswith("у"):
        return ""
    return as_kazakh_subject(phrase[words[0].start : words[end - 1].end]) if end else ""


def made_up_by(clause: Clause) -> str:
    """Return what makes up a share, behind it: "қалған 91 пайызын трансферттер құрайды"."""
    found = _MADE_UP_BY.match(clause.rest) if _SHARE_AS_OBJECT.search(clause.figure) else None
    if found is None:
        return ""
    words = [w for w in words_of(found.group()) if w.end <= found.end("thing")]
    plain = all(word.role in (*IN_PHRASE, "link", "participle") for word in words)
    return as_kazakh_subject(found["thing"]) if plain and words[-1].role == "head" else ""


_SHARE_AS_OBJECT: Final = re.compile(
    r"(?:пайыз|процент|жарты|бөліг|тең жарты|% ?-?(?:с|н)?)с?[ыі]н\Z|(?:бір|екі|үш|төрт)[ыі]н\Z|(?:теңге|тонна)с[ыі]н\Z"
)
_MADE_UP_BY: Final = re.compile(
    r" (?:ғана )?(?P<thing>(?:[^\W\d]+[ ,]+){0,7}?[^\W\d]+) (?:құра(?:й?ды|ған|йтын|п)|ала(?:ды|тын)|алып (?:жатыр|отыр))(?!\w)"
)
