"""What the subjects of figures are read from, whatever the language."""

import re
from dataclasses import dataclass
from typing import Final

#: What stands for a date, or a length of time, in the text before a figure.
MARK: Final = "\N{SECTION SIGN}"


#: The same for a Kazakh date in the dative, which a participle behind it may govern.
TO_MARK: Final = "\N{PILCROW SIGN}"


#: The subjects of a length of time that lasts at no time of its own: "children of six", "дети в возрасте 6 лет".
NO_MEASURE: Final = ("", "возраст")


@dataclass(frozen=True, slots=True)
class Clause:
    """What stands around a figure: text before it (dates cut out), the figure, text behind it.

    `counted` is whether the figure counts things; `previous` the subject of the figure before it,
    `alike` whether that has the same unit; `whole` is the text before with the figure before it as
    plain words, where that stands inside a noun phrase ("the cost of one kilometre"); `rest` what is left of the sentence, in
    Russian as it is written.
    """

    before: str
    figure: str
    behind: str
    counted: bool
    previous: str = ""
    alike: bool = False
    whole: str = ""
    rest: str = ""


def as_subject(phrase: str) -> str:
    """Return a phrase as the table has it: one space, small first letter unless it is a name.

    >>> as_subject("Уставный  капитал"), as_subject("ВВП страны")
    ('уставный капитал', 'ВВП страны')
    >>> as_subject("Astana Hub резиденттерінің саны")
    'Astana Hub резиденттерінің саны'
    """
    plain = re.sub(r"\s+", " ", phrase).strip(" ,;:-–—•*·▪●○■◦◆♦❖►➢➤✓✔")
    if _NAME.match(plain):
        return plain
    return plain[:1].lower() + plain[1:]


#: An abbreviation ("GDP", "R&D"), two words with capitals, a Latin name in Cyrillic text, a country or its people.
_NAME: Final = re.compile(
    r"\w&?[A-ZА-ЯӘІҢҒҮҰҚӨҺ]|[HQ][1-4] |[IVXІХ] [а-яәіңғүұқөһ]|[A-ZА-ЯӘІҢҒҮҰҚӨҺ][\w-]+ [A-ZА-ЯӘІҢҒҮҰҚӨҺ][a-zа-яәіңғүұқөһ]|[А-ЯӘІҢҒҮҰҚӨҺ][а-яәіңғүұқөһ]+-[А-ЯӘІҢҒҮҰҚӨҺ]|[A-Z][a-z]+-[A-Z]|[A-Z][a-z]+ [а-яәіңғүұқөһ]|(?:(?:Kazak|Uzbek|Kyrgyz|Tajik|Turkmen|Russia|Chinese|German|Turk|Europe|Asia|America|Soviet|Japan)[a-z]*|China|Astana|Almaty|Gini|Brent|Казахстан|Қазақстан|Астана|Алматы|Шымкент|Ресей|Қытай)"
    r"|(?:Түркістан|Қостанай|Атырау|Маңғыстау|Ақтөбе|Жамбыл|Қызылорда|Павлодар|Абай|Жетісу|Ұлытау|Ақмола|Қарағанды) (?:обл|қала)|[А-ЯӘІҢҒҮҰҚӨҺ][\w-]+(?<!ң) (?:облысы|қаласы)"
)


def nearest(boundary: re.Pattern[str], before: str) -> str | None:
    """Return the stretch next to the figure; None behind a word that opens a clause of its own.

    A date (a section sign), a comma or a dash may stand between.
    """
    end = len(before)
    for match in reversed(list(boundary.finditer(before))):
        if stretch := before[match.end() : end].strip():
            return stretch
        if match.group()[0].isalpha():
            return None
        end = match.start()
    return before[:end].strip()
