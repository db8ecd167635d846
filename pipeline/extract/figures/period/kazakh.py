"""What a Kazakh date belongs to: the day on which something was said, a clause within another."""

import re
from typing import Final

from pipeline.extract.figures.surroundings import FIGURE, Around
from pipeline.records import Date, Figure, Found

#: How far a verb of saying or an inner clause is looked for, in letters.
_LONGEST: Final = 160

#: A participle with the noun it describes.
QUALITY: Final = re.compile(r"[^\W\d](?:[ғқ]ан|[гк]ен|[аеий]т[ыі]н)\s+[^\W\d]")
#: "5 млн теңге болды, бұл өткен жылдан 4 %-ға көп, тозу – 40 %"
CLOSED: Final = re.compile(
    r", *(?:бұл|ол) [^,;:()]{0,90}(?:көп|аз|артық|кем|жоғары|төмен)(?: бол(?:ды|ған))?(?=,)"
)


def is_elsewhere(around: Around, date: Found, figure: Found, day: bool) -> bool:
    """Return whether a date before a figure tells another time: its clause ended, or it was said on that day.

    "2024 жылға көзделген қаражат 2 млрд теңге, оның 15 пайызы": that is what it is for; "Департамент
    2023 жылы 2 млрд теңгені жұмсаған, ал қалдық 3 млн теңге": the date stands inside the first clause.
    """
    if day and _is_said_on(around, date, figure):
        return True
    between = around.between(date.end, figure.start)
    if _SINCE.search(around.text, date.start, date.end):
        return True  # 2024 жылғы қыркүйектен 20 пайызға өсірілді
    if around.text.endswith(_FOR, date.start, date.end) and _OF_WHAT_IS_FOR_IT.match(between):
        return True
    ahead = around.text[around.sentence[0] : date.start].strip()
    return ahead != "" and "," not in ahead and _NEXT_CLAUSE.search(between) is not None


_SINCE: Final = re.compile(r"[дтн][ае]н\Z")
_FOR: Final = ("жылға", "жылдарға", "айға", "тоқсанға", "жартыжылдыққа")
#: "көзделген қаражат 2 млрд теңге, оның": a participle stands behind the time, not "жылға 139 жоба"
_OF_WHAT_IS_FOR_IT: Final = re.compile(
    r" *[^\W\d]+(?:[ғқ]ан|[гк]ен) .{1,200}?, *(?:оның|олардың|соның)(?!\w)"
)
#: A clause behind one that ended in a verb of its own: "пайдаланған, ал қаражат".
_NEXT_CLAUSE: Final = re.compile(
    rf"{FIGURE}.{{0,60}}(?:[дт][ыі]|[ғқ]ан|[гк]ен|[аеий]д[ыі]), ал (?![^,]*{FIGURE})"
)


def is_of_first_clause(
    around: Around, date: Found, figure: Found, subject: str, previous: Found | None
) -> bool:
    """Return whether a date stands inside a clause that ended before that of a figure began.

    The figure's clause has a subject of its own; a date that opens the sentence holds for it as well.
    """
    if around.language != "kk":
        return False
    told = previous.value if previous is not None else None
    ahead = around.text[around.sentence[0] : date.start].strip()
    if isinstance(told, Figure) and subject == told.subject:
        return False
    if not subject or not ahead or "," in ahead or _WHERE.search(ahead):
        return False
    return _ENDED.search(around.between(date.end, figure.start)) is not None


#: "Облыста 2023 жылы": where and when open a sentence together.
_WHERE: Final = re.compile(r"(?:[дт][ае]|бойынша|ішінде)\Z")
#: "құрады, жалға алу құны": a verb ended the clause, no word points back to it.
_ENDED: Final = re.compile(
    r"(?:[дт][ыі]|[ғқ]ан|[гк]ен|[аеий]д[ыі]),(?: (?:ал|алайда|бірақ|және))? (?!(?:бұл|ол|оның|олардың|соның|яғни|осылайша)(?!\w))[^,]*\Z"
)


def _is_said_on(around: Around, date: Found, figure: Found) -> bool:
    """Return whether a date, no first of a month, is the day on which somebody told of the figure."""
    first = isinstance(date.value, Date) and date.value.edtf.endswith("-01")
    on_day = _ON_DAY.search(around.text, date.start, date.end) is not None
    rest = around.text[figure.end : around.sentence[1]].lower()
    return on_day and not first and _SAID.search(rest[:_LONGEST]) is not None


_ON_DAY: Final = re.compile(r"(?:[дт][ае]|күні)\Z")
#: "400 жоба іріктелгенін хабарлады"
_SAID: Final = re.compile(
    r"(?:[ғқ]анын|[гк]енін|[ғқ]андығын|[гк]ендігін|т[ыі]нын|т[ыі]нін|екен[ідг][^\W\d]*|деп|деген)\s(?:атап\s|еске\s|мәлім\s)?(?:хабарла|айт|мәлімде|жариял|өтті|сал|жеткіз|баянда|түсіндір|ет|растад|көрсет)[^\W\d]*"
)


def is_of_embedded(around: Around, date: Found) -> bool:
    """Return whether a date behind a figure opens a clause that somebody says, with figures of its own."""
    said = _EMBEDDED.search(around.text, date.end, min(date.end + _LONGEST, around.sentence[1]))
    if said is None:
        return False
    return any(date.end <= f.start < said.end() for f in around.figures)


#: A clause in the accusative: "5 пайызға әлсірейтінін болжайды".
_EMBEDDED: Final = re.compile(r"(?:[ғқ]анын|[гк]енін|т[ыі]нын|т[ыі]нін|екенін|[ую][ыі]н)(?!\w)")
