"""What is still found where a reader of pages slipped: "JVs 379-V", "2З июня 202l года", "5 мпрд".

Each slip is put into every annotated text that has a place for it; the text is repaired and read as
a document's is. What comes out with the same values as from the sound text is kept; what no sound
text gave is added. So the measure says how much a slip costs, not how good the grammars are.
"""

import re
import zlib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pipeline.errors import UsageError
from pipeline.evaluation.extract import GOLD
from pipeline.evaluation.gold import Gold, load_gold
from pipeline.extract.grammars import find
from pipeline.records import Date, Figure, Found, Law, MentionKind
from pipeline.repair.letters import repair_lines

#: So many texts for each slip are enough, the same in each run.
_TEXTS: Final = 60
_KINDS: Final[tuple[MentionKind, ...]] = ("law", "date", "figure")
_MONTH: Final = r"(?=[ ](?:[а-яәғқңөұүһі]{3,}|[A-Z][a-z]{2,}[ ](?:19|20)\d\d))"
_RUSSIAN_MONTH: Final = "(?:января|февраля|марта|апреля|мая|июня|июля|августа|[а-я]+[яб]ря)"
_UNIT: Final = r"(?=[ ](?:%|тыс|млн|млрд|мың|процент|пайыз|тенге|теңге))"


@dataclass(frozen=True, slots=True)
class Slip:
    """What a reader makes of what `pattern` finds, in every place."""

    name: str
    pattern: str
    after: str | Callable[[re.Match[str]], str]

    def put_into(self, text: str) -> str:
        """Return a text with the slip in all places that it has for it."""
        return re.sub(self.pattern, self.after, text)


def _letters(pairs: str) -> Callable[[re.Match[str]], str]:
    """Return what puts the second letter of each pair for the first: "VУ IІ"."""
    table = str.maketrans({pair[0]: pair[1:] for pair in pairs.split()})
    return lambda match: match.group().translate(table)


SLIPS: Final = (
    *(Slip(f"№ as {sign}", "№", sign) for sign in "Ns M Лг J№ JV® Nq Не N9 №.".split()),
    Slip("l for 1 in a day", rf"\b1(?=\d{_MONTH})", "l"),
    Slip("З for 3 in a day", rf"(?<=\b[12])3{_MONTH}|\b3(?=[01]?{_MONTH})", "З"),
    Slip("l for 1 in a year", r"\b(20[12])1\b", r"\1l"),
    Slip("З for 3 in a year", r"\b(20[012])3(?=[ ](?:год|г\.|жыл))", r"\1З"),
    Slip("О for 0 in a year", r"\b20(?=[012]\d\b)", "2О"),
    Slip("a year in two halves", r"\b20(?=[012]\d[ ](?:год|г\.|жыл))", "20 "),
    Slip("З for 3 in an amount", rf"(?<=,)3{_UNIT}", "З"),
    Slip("У for V of a session", r"(?<=\d-)[IV]+\b", _letters("VУ")),
    Slip("l for I of a session", r"(?<=\d-)V?I+\b", _letters("Il")),
    Slip("dash of a session apart", r"(?<=\d)-(?=[IV]+\b)", " - "),
    Slip("°/o for %", "%", "°/o"),
    Slip("мпрд for млрд", "млрд", "мпрд"),
    Slip("r. for г.", r"(?<=\d[ ])г\.", "r."),
    Slip("от31", r"\bот[ ](?=\d)", "от"),
    Slip("31октября", r"(?<=\b\d\d)[ ](?=[а-яәғқңөұүһі]{3,}[ ](?:19|20)\d\d)", ""),
    Slip("day with its ending", rf"(?<=\b\d\d)(?=[ ]{_RUSSIAN_MONTH})", "-го"),
    Slip("<< for «", "[«“]", "<<"),
    Slip("straight quotes", "[«»“”]", '"'),
    Slip("к for қ", "[қҚ]", _letters("қк ҚК")),
    Slip("г for ғ", "[ғҒ]", _letters("ғг ҒГ")),
    Slip("н for ң", "[ңҢ]", _letters("ңн ҢН")),
    Slip("Latin a, e, o, p, c", "[аеорс]", _letters("аa еe оo рp сc")),
    Slip("no-break spaces", "[ ]", "\N{NO-BREAK SPACE}"),
    Slip("a line break before each number", r"(?<=\w)[ ](?=\d)", "\n"),
    Slip("signs of footnotes", r"(?<=[^\W\d]{6})(?=[ ][^\W\d]{3})", "[1]"),
)  # fmt: skip


def evaluate(*, data: Path | None = None, unseen: bool = False) -> str:
    """Return for each slip how many values are kept and how many others come up, as a table.

    `data` is a folder of gold of one's own.

    Raises:
        UsageError: there is no gold in the folder.
    """
    folders = [data] if data is not None else [GOLD / "sentences", GOLD / "documents"]
    golds = [gold for folder in folders for gold in load_gold(folder, unseen=unseen)]
    if not golds:
        raise UsageError(
            f"no gold below {', '.join(map(str, folders))}: see corpus/gold/GUIDELINE.md"
        )
    head = f"{'':<34}{'texts':>6}" + "".join(f"{f'{kind}s':>16}" for kind in _KINDS)
    return "\n".join([f"{head}     kept of all, added", *_rows(golds)])


def _rows(golds: Sequence[Gold]) -> Iterator[str]:
    sound = {gold.id: _values(gold, gold.text) for gold in golds}
    for slip in SLIPS:
        texts = [(gold, text) for gold in golds if (text := slip.put_into(gold.text)) != gold.text]
        texts.sort(key=lambda pair: zlib.crc32(pair[0].id.encode()))
        kept, all_, added = Counter[str](), Counter[str](), Counter[str]()
        for gold, text in texts[:_TEXTS]:
            got = _values(gold, text)
            for (kind, _), number in (sound[gold.id] & got).items():
                kept[kind] += number
            for (kind, _), number in sound[gold.id].items():
                all_[kind] += number
            for (kind, _), number in (got - sound[gold.id]).items():
                added[kind] += number
        cells = "".join(f"{f'{kept[kind]}/{all_[kind]} +{added[kind]}':>16}" for kind in _KINDS)
        yield f"{slip.name:<34}{min(len(texts), _TEXTS):>6}{cells}"


def _values(gold: Gold, text: str) -> Counter[tuple[str, str]]:
    """Return the values that a text gives once it is repaired, by kind."""
    repaired = "\n".join(line.text for line in repair_lines(text.split("\n")))
    found = find(repaired, gold.language, _KINDS)
    return Counter((item.kind, _value(item)) for item in found)


def _value(found: Found) -> str:
    value = found.value
    if isinstance(value, Law):
        return f"{value.act_type} {value.number} {value.date} {value.article}"
    if isinstance(value, Date):
        return value.edtf
    return f"{value.value} {value.value_to} {value.unit}" if isinstance(value, Figure) else ""
