"""Numbers in tables that are no figures by what heads them: codes, ranks, years, numbers of rows."""

import re
from typing import Final

from pipeline.extract.figures.tables.headers import parts
from pipeline.extract.simplified import simplified
from pipeline.records import Cell

#: Columns of codes, ranks, years and numbers of rows.
_CODES: Final = re.compile(
    r"(?:№|n|no\.?|п/п|р/с|б/н|#|коды?|code|шифр|notes?|прим|примечани[ея]|ескерт(?:пе|у)|стро(?:ка|ки)|жол|место|ранг|рейтинг|позиция|rank|ranking|place|position|орны|орын"
    r"|бин|иин|бсн|жсн|инн|окпо|оквэд|кпп|бик|иик|бск|жск|bin|iin|индекс|телефон[а-я]*|тел|phone|факс|год[ыа]?|жыл[ыа-я]*|years?|дата|күні|date|страница|стр|бет|page"
    r"|абп|п?фг|бп|пп|ббә|кбк|категория|класс|подкласс|специфика|функциональн[а-я]+ (?:под)?групп[а-я]+|администратор[а-я]*(?: бюджетн[а-я]+ программ)?|программа|подпрограмма"
    r"|санаты?|сыны[пб]ы?|(?:кіші|ішкі) сыны[пб]ы?|функционалдық (?:кіші )?топ|(?:бюджеттік бағдарламалар(?:дың)? )?әкімшісі|(?:кіші )?бағдарлама|ерекшелігі|category|class|subclass|programme?|administrator)"
    r"(?:[ /.:].{0,40})?\Z"
)
#: "Место в рейтинге", "Rank in the index"
_RANK: Final = re.compile(
    r"(?:место|позиция|рейтинг|ранг) (?:в|по|среди) |рейтингтегі |rank(?:ing)? (?:in|among) "
)
#: "Loan No.", "Номер договора", "Шарттың нөмірі": at most so many words that end or begin so.
_NUMBERED: Final = re.compile(r"(?:\S+ ){0,3}(?:№|no\.?|нөмірі)|номер(?: \S+){0,3}")
#: "жыл басына", "год к началу": the state at an end of the year.
_OF_YEARS_END: Final = re.compile(r"(?:жыл|кезең)(?:дың)? (?:бас|соң|аяғ)")
#: Words that a whole heading, not its beginning, must be: "Программа" but not "Программа развития".
_WHOLE: Final = re.compile(
    r"(?:год[ыа]?|жыл|years?|класс|class|программа|подпрограмма|бағдарлама|programme?|категория|category|орын|строка|индекс|дата|date|page|position|место)\b.*"
)
_CODE_ROW: Final = re.compile(
    r"(?<!\w)(?:окпо|окуд|окэд|оквэд|окопф|окфс|океи|инн|бин|иин|бсн|жсн|огрн(?:ип)?|кпп|бик|бск|иик|жск|кбе|кнп|снилс|код|почтов[а-я]+ индекс|телефон|тел\.|факс|расчетн[а-я]+ счет|р/с|дата|e-?mail"
    r"|bin|iin|phone|fax|zip)(?!\w)|\A(?:№|n|no\.) ?\d"
)


def is_code(cell: Cell) -> bool:
    """Return whether the headers say that a number is a code, a rank, a year or a row's number."""
    for part in parts(cell.column_header):
        head = simplified(part).text.strip()
        if head.endswith((" саны", " число", " количество")) or _OF_YEARS_END.match(head):
            continue  # Орын саны: how many places there are
        if _RANK.match(head) or _NUMBERED.fullmatch(head):
            return True
        if _CODES.match(head) and (not _WHOLE.match(head) or len(head.split()) < 3):
            return True
    row = simplified(cell.row_header).text
    return _CODE_ROW.search(row) is not None
