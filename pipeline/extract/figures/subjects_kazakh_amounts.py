"""What a Kazakh amount is of: "20 АЕК мөлшерінде айыппұл салынады", "5 млн теңге көлеміндегі қарыз"."""

import re
from typing import Final

from pipeline.extract.figures.phrases_kazakh import IN_PHRASE, as_kazakh_subject
from pipeline.extract.figures.roles_kazakh import words_of
from pipeline.extract.figures.subjects import Clause
from pipeline.kazakh import readings

#: "20 АЕК мөлшерінде айыппұл салынады": what is in the amount of.
IN_THE_AMOUNT: Final = re.compile(
    r" (?:мөлшер(?:ін)?де(?:гі)?|көлеміндегі|көлем(?:ін)?де(?= (?:айыппұл|өсімпұл|алым|жарна)| (?:[^\W\d]+ ){1,3}?(?:анықта|[^\W\d]+(?:[аеыі][лн]|[лрй]н))(?:[дт][ыі]|[аеу]|[ыі]?п|[ғқ]ан|[гк]ен|мақ|мек))|сомасындағы) ((?:\w+ ){0,2}\w+)"
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
_MONEY: Final = re.compile(r"(?:теңге|доллар|еуро|рубль|юань)\Z")
#: "500 млн теңге көлеміндегі кредитті": the quality of a noun in any case.
_OF_AMOUNT: Final = (" мөлшеріндегі", " мөлшердегі", " көлеміндегі", " сомасындағы")
_CASES: Final = re.compile(r"(?:[дтн][ыі]ң?|[ғқ]а|[гк]е|н[ае]|[дтн][ае]н?|[мпб]ен)\Z")


def subject_of_amount(amount: re.Match[str]) -> str | None:
    """Return the noun behind a match of `IN_THE_AMOUNT`, None where another may stand before it."""
    if levied := _levied(amount[1]):
        return levied
    return _in_nominative(amount[1]) if amount.group().startswith(_OF_AMOUNT) else None


def subject_of_worth(clause: Clause) -> str:
    """Return the object that an amount of money tells how much of is found, drawn or paid."""
    worth = _WORTH.match(clause.behind) if _MONEY.search(clause.figure) else None
    return _in_nominative(worth[1]) if worth is not None else ""


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


def _levied(phrase: str) -> str:
    """Return the noun behind "мөлшерінде": "айыппұл салынады" is about a fine."""
    words = words_of(phrase)
    first = 1 if words[0].role == "participle" else 0  # жеңілдетілген қаржыландыру
    behind = range(first, len(words))
    end = next((i for i in behind if words[i].role not in IN_PHRASE), len(words))
    while end and (words[end - 1].role != "head" or words[end - 1].text in _DOING):
        end -= 1
    if end and not first and words[end - 1].text.endswith("у"):
        return ""
    return as_kazakh_subject(phrase[words[0].start : words[end - 1].end]) if end else ""
