"""Reads English back out of Cyrillic letters: a beam over what each sign may be.

A beginning is weighed by the channel, by the tree of English words with their frequencies, and by
which words stand side by side. A word that is not in the tree is left as it was read, at a cost, so
that one bad word does not take the others with it. Then each word is decoded once more between its
neighbours: what else it may have been says how sure it is.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp
from typing import Any, Final

from pipeline.repair.misread.model import Letters, Model, Node, contexts, kind

#: Beginnings kept of a text, and of a word by itself; none that is so many nats behind the best.
BEAM: Final = 40
WORD_BEAM: Final = 16
BEHIND: Final = 14.0
#: What a sign may be: so many of the likeliest.
CHOICES: Final = 12
#: What language counts beside the channel; what pairs of words count beside the words.
LANGUAGE: Final = 0.6
PAIRS: Final = 0.9
#: What it costs to leave a token as it was read, and each of its signs, in nats.
LEFT: Final = 5.0
LEFT_SIGN: Final = 2.6
_NOWHERE: Final = -9.0
#: Before the first word of a clause, and for a number.
CLAUSE: Final = "<s>"
_NUMBER: Final = "<n>"
_CLAUSE_ENDS: Final = frozenset('.;:!?()"')
_SENTENCE_ENDS: Final = frozenset(".!?")
#: A number with its signs, by itself or before a hyphen or the Roman numeral of an act: only copied.
_COPIED: Final = re.compile(
    r"""
    (?<! [^\s("'«№/–—+±=<>-] )
    \d (?: [\d.,:/–—-]* \d )?
    (?= [.,;:!?)%"'»–—-]* (?: \s | $ ) | [-–] [IVXУХПШІ1]{1,4} (?! \w ) )
    """,
    re.VERBOSE,
)
#: A digit that has grown onto a letter is no number and no word.
_HALF_NUMBER: Final = re.compile(r"\d[a-z]|[a-z]\d|\d\W?[a-z]*[\\{|}$!]")
_RUN: Final = re.compile("[a-z]+")
#: Words that are Roman numerals.
_NUMERAL: Final = re.compile(r"(?=[ivx]{2}|[vx]$)x{0,3}(?:ix|iv|v?i{0,3})\Z")
#: What a word with a capital costs, one that begins a sentence gains, one in capitals costs; what a
#: numeral in capitals gains (nats).
_TITLE: Final = 1.0
_BEGINS: Final = 2.0
_LARGE: Final = 2.0
_NUMERAL_GAIN: Final = 4.0
_WIDEST: Final = 12.0

#: Where a reading is: within a word of the tree or between words; the word before; the kind of the
#: last sign.
State = tuple[Node, str, str]
#: The letters of a reading as a chain: those before, how far they were read, the last ones.
Trail = tuple[Any, ...]
Spot = dict[State, tuple[float, Trail]]


@dataclass(frozen=True, slots=True)
class Word:
    """A token as read, ``start:end`` of its text, what it was, and how surely that is right.

    One that is left as it was read has confidence 0.
    """

    start: int
    end: int
    text: str
    confidence: float


@dataclass(frozen=True, slots=True)
class Measured:
    """A token and what says how sure its letters are; nothing of one that is left.

    ``form`` is the probability that its capitals and the signs beside its letters are right.
    """

    start: int
    end: int
    text: str
    letters: tuple[float, ...]
    form: float


def decode(read: str, model: Model) -> list[Word]:
    """Return the tokens of a text that was Latin."""
    return [
        Word(token.start, token.end, token.text, _confidence(token, model.weights))
        for token in measure(read, model)
    ]


def _confidence(token: Measured, weights: Sequence[float]) -> float:
    if not token.letters:
        return 0.0
    sum_ = sum(w * m for w, m in zip(weights, token.letters, strict=True))
    return _probability(sum_) * token.form


def _probability(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


def measure(read: str, model: Model) -> Iterator[Measured]:
    """Yield the tokens of a text, and what says how sure each is."""
    decoder = _Decoder(read, model)
    letters = decoder.whole()
    spans = list(_spans(read, letters))
    texts = ["".join(letters[start:end]).strip() for start, end in spans]
    words = [_RUN.findall(text) for text in texts]
    for number, (start, end) in enumerate(spans):
        own = read[start:end]
        text = texts[number]
        if text == own.lower() or not words[number] or _HALF_NUMBER.search(text):
            yield Measured(start, end, own, (), 0.0)
            continue
        before = CLAUSE if not number or texts[number - 1][-1:] in _CLAUSE_ENDS else ""
        before = before or (words[number - 1] or [_NUMBER])[-1]
        after = words[number + 1][:1] if number + 1 < len(spans) else []
        margin, weight, signs = decoder.alternatives(start, end, before, "".join(after), text)
        rarest = min(model.words.get(word, -20.0) for word in words[number])
        size = sum(map(len, words[number]))
        left = [
            texts[near] == read[slice(*spans[near])].lower()
            for near in (number - 1, number + 1)
            if 0 <= near < len(spans)
        ]
        measured = (
            1.0, margin / _WIDEST, float(margin == _WIDEST), max(-4.0, weight / (end - start)),
            min(size, 12) / 12, rarest / 10, min(4.0, abs(size - (end - start))),
            float(sum(left)), float(len(words[number]) > 1),
        )  # fmt: skip
        begins = not number or texts[number - 1][-1:] in _SENTENCE_ENDS
        cased, case = decoder.cased(start, letters[start:end], begins=begins)
        form = _probability(case) * _probability(signs)
        yield Measured(start, end, cased, measured, form)


def _spans(read: str, letters: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the tokens: stretches between spaces that stayed spaces."""
    start = 0
    for at in range(len(read) + 1):
        if at == len(read) or (read[at] == " " and letters[at] == " "):
            if at > start:
                yield start, at
            start = at + 1


class _Decoder:
    """A text, and what each of its signs may be."""

    def __init__(self, read: str, model: Model) -> None:
        self.read = read
        self.model = model
        copied = {
            at for match in _COPIED.finditer(read) for at in range(match.start(), match.end())
        }
        beside = {at for number in copied for at in (number - 1, number + 1)}
        self.choices = [
            ((sign.lower(), 0.0),)
            if at in copied or (sign == " " and at in beside)
            else self._choices(at)
            for at, sign in enumerate(read)
        ]
        self.ends = {match.start(): match.end() for match in re.finditer("[^ ]+", read)}

    def _choices(self, at: int) -> Letters:
        """Return what the sign at a place may be, with log-probabilities; digits only themselves."""
        sign = self.read[at]
        for key in contexts(self.read, at):
            if key in self.model.rows:
                return tuple(
                    (letters, weight)
                    for letters, weight in self.model.rows[key][:CHOICES]
                    if not letters.isdigit() or letters == sign
                )
        return ((sign.lower(), 0.0),)

    def whole(self) -> list[str]:
        """Return the letters of each sign of the likeliest reading; a token left stands at its first."""
        found = self._search(0, len(self.read), CLAUSE, BEAM, leave=True)
        letters = [""] * len(self.read)
        trail = found[0][1] if found else ()
        while trail:
            trail, start, text = trail
            letters[start] = text
        return letters

    def alternatives(
        self, start: int, end: int, before: str, after: str, text: str
    ) -> tuple[float, float, float]:
        """Return by how much the letters of a token are ahead of any others, its weight, and by how
        much its signs are ahead of others beside the same letters.
        """
        found = self._search(start, end, before, WORD_BEAM, leave=False, after=after)
        best: dict[str, float] = {}
        mine, other_signs = "".join(_RUN.findall(text)), float("-inf")
        for weight, trail in found:
            letters = []
            while trail:
                trail, _, last = trail
                letters.append(last)
            whole = "".join(reversed(letters))
            word = "".join(_RUN.findall(whole))
            if word == mine and whole.strip() != text:
                other_signs = max(other_signs, weight)
            best.setdefault(word, weight)
        own = best.pop(mine, None)
        if own is None:
            return -1.0, -4.0 * (end - start), 0.0
        margin = own - max(best.values(), default=own - _WIDEST)
        return max(-3.0, min(_WIDEST, margin)), own, max(-3.0, min(_WIDEST, own - other_signs))

    def _search(
        self, start: int, end: int, before: str, beam: int, *, leave: bool, after: str = ""
    ) -> list[tuple[float, Trail]]:
        """Return the likeliest readings of a stretch with their weights, the best first."""
        spots: list[Spot] = [{} for _ in range(end - start + 1)]
        spots[0][self.model.tree, before, " "] = (0.0, ())
        for at in range(start, end):
            kept = spots[at - start]
            least = max((weight for weight, _ in kept.values()), default=0.0) - BEHIND
            items = [item for item in kept.items() if item[1][0] > least]
            if len(items) > beam:
                items.sort(key=lambda item: -item[1][0])
                del items[beam:]
            if leave and at in self.ends:
                self._leave(items, at, spots[self.ends[at] - start])
            self._step(items, at, spots[at + 1 - start])
        found = []
        for (node, word, _), (weight, trail) in spots[-1].items():
            if node is not self.model.tree:
                if not node.word:
                    continue
                weight += LANGUAGE * (node.end + self._together(word, node.word))
                word = node.word
            if after:
                weight += LANGUAGE * self._together(word, after)
            found.append((weight, trail))
        return sorted(found, key=lambda pair: -pair[0])

    def _step(self, items: Sequence[tuple[State, tuple[float, Trail]]], at: int, new: Spot) -> None:
        """Put into `new` the readings after one more sign."""
        root, signs = self.model.tree, self.model.signs
        choices = [
            (letters, chance, len(letters) == 1 and "a" <= letters <= "z")
            for letters, chance in self.choices[at]
        ]
        for (node, before, last), (weight, trail) in items:
            begins = LANGUAGE * signs.get((last, "a"), _NOWHERE) if node is root else 0.0
            same = "" if node is root else last
            for letters, chance, is_letter in choices:
                if is_letter:  # as nearly always
                    found = node.next.get(letters)
                    if found is not None:
                        state = (found[0], before, same)
                        total = weight + chance + begins + LANGUAGE * found[1]
                        there = new.get(state)
                        if there is None or there[0] < total:
                            new[state] = (total, (trail, at, letters))
                    continue
                here, word, sign, total = node, before, last, weight + chance
                for letter in letters:
                    if "a" <= letter <= "z":
                        found = here.next.get(letter)
                        if found is None:
                            break
                        if here is root:
                            total += LANGUAGE * signs.get((sign, "a"), _NOWHERE)
                            sign = ""
                        here = found[0]
                        total += LANGUAGE * found[1]
                        continue
                    if here is not root:
                        if not here.word:
                            break
                        total += LANGUAGE * (here.end + self._together(word, here.word))
                        word, sign, here = here.word, "a", root
                    after = kind(letter)
                    total += LANGUAGE * signs.get((sign, after), _NOWHERE)
                    sign = after
                    if letter in _CLAUSE_ENDS:
                        word = CLAUSE
                    elif after == "0":
                        word = _NUMBER
                else:
                    state = (here, word, sign)
                    there = new.get(state)
                    if there is None or there[0] < total:
                        new[state] = (total, (trail, at, letters))

    def _leave(
        self, items: Sequence[tuple[State, tuple[float, Trail]]], at: int, spot: Spot
    ) -> None:
        """Put into the spot after a token the likeliest reading with the token as it was read."""
        root = self.model.tree
        weights = [
            (pair[0], number) for number, (state, pair) in enumerate(items) if state[0] is root
        ]
        if not weights:
            return
        weight, number = max(weights)
        end = self.ends[at]
        weight -= LEFT + LEFT_SIGN * (end - at)
        state = (root, "", "a")
        if state not in spot or spot[state][0] < weight:
            spot[state] = (weight, (items[number][1][1], at, self.read[at:end].lower()))

    def _together(self, before: str, word: str) -> float:
        """Return how much likelier than chance a word is after another, as far as that counts."""
        gain = self.model.pairs.get((before, word))
        return PAIRS * (self.model.alone.get(before, 0.0) if gain is None else gain)

    def cased(self, start: int, letters: Sequence[str], *, begins: bool) -> tuple[str, float]:
        """Return a token with each of its words small, with a capital or in capitals, and by how
        much that is likelier than another case, in nats.

        `begins`: it begins a sentence.
        """
        odds: list[float] = []
        for at, text in enumerate(letters, start):
            odds += [self._capital(at)] * bool(text) + [0.0] * (len(text) - 1)
        whole = "".join(letters)
        cased, sure = list(whole), _WIDEST
        for match in _RUN.finditer(whole):
            own = odds[match.start() : match.end()]
            numeral = bool(_NUMERAL.match(match[0])) or match[0] == "i"
            title = own[0] + (_BEGINS if begins and not match.start() else -_TITLE)
            large = sum(own) - _LARGE + _NUMERAL_GAIN * numeral
            if large > max(0.0, title) and (len(own) > 1 or numeral):
                cased[match.start() : match.end()] = match[0].upper()
                sure = min(sure, large - max(0.0, title))
                continue
            if title > 0:
                cased[match.start()] = cased[match.start()].upper()
            ahead = abs(title) if len(own) == 1 else min(abs(title), max(0.0, title) - large)
            sure = min(sure, ahead)
        return "".join(cased).strip(), sure

    def _capital(self, at: int) -> float:
        """Return the log-odds that a capital stood at a place."""
        for key in contexts(self.read, at):
            if key in self.model.capitals:
                return self.model.capitals[key]
        return 0.0
