"""Signs that are still UTF-8 in a text whose letters are sound: "вЂ“" -> "–", "В«СамрукВ»"."""

import re
from functools import cache
from typing import Final

from pipeline.repair.changes import Change

WESTERN_LETTER: Final = re.compile("[À-ſ]")
#: Signs of three bytes, which nothing else looks like, and of two, of which "В" may be a word or
#: a name: it is believed in pairs and behind a small letter.
_SIGNS: Final = "–—“”‘’„…•№€₸"
_WESTERN_SIGNS: Final = "«»°§±·\xa0"
#: Of a no-break space that became a plain one: "№Â 63".
_BEFORE_SPACE: Final = re.compile("(?<=[\\d№а-яёәғқңөұүһі»)])Â(?= )")
_MAY_BE_STRAY: Final = re.compile("Â |вЂ|в„–|в‚|РІР|РІв|Гўв|â€|â„|â‚|Â[«»°§±·\xa0]|В[«»°]")
_QUOTED: Final = re.compile(
    r"(?<!\w)(В«)(?=[^«»]{2,200}?(В»))|(?<=[а-яёәғқңөұүһі]{3})(В»)"  # «Нұр ОтанВ», but «кВ»
)


def stray_signs(text: str) -> list[Change]:
    """Return the signs that are still UTF-8 in a text whose letters are sound.

    >>> [change.after for change in stray_signs("Фонд В«СамрукВ» вЂ“ приказ в„– 45")]
    ['«', '»', '–', '№']
    """
    if not _MAY_BE_STRAY.search(text):
        return []
    strays, pattern = _strays()
    spans = {match.span(): strays[match[0]] for match in pattern.finditer(text)}
    for match in _QUOTED.finditer(text):
        spans |= {match.span(part): match[part][1:] for part in (1, 2, 3) if match[part]}
    spans |= {match.span(): "" for match in _BEFORE_SPACE.finditer(text)}
    around = len(WESTERN_LETTER.findall(text))
    own = sum(len(WESTERN_LETTER.findall(text, *span)) for span in spans)
    if around > 2 * own:
        return []  # no sound text: its letters are of another code page
    return [Change(*span, sign, 0.95) for span, sign in sorted(spans.items())]


@cache
def _strays() -> tuple[dict[str, str], re.Pattern[str]]:
    """Return the signs as the usual code pages read them, and their pattern; lost bytes may lack."""
    found: dict[str, str] = {}
    for page, signs in (("cp1251", _SIGNS), ("cp1252", _SIGNS + _WESTERN_SIGNS)):
        for sign in signs:
            data = sign.encode()
            readings = {
                _as_read(data, page),
                *(data.decode(page, errors) for errors in ("ignore", "replace")),
                data.decode(page, "replace").replace("\N{REPLACEMENT CHARACTER}", "?"),
            }
            if sign in _SIGNS:  # and once more: "РІР‚Сљ", "Ð²Ð‚â€œ"
                twice = [its.encode() for its in readings]
                for other in ("cp1251", "cp1252"):
                    readings |= {its.decode(other, "ignore") for its in twice}
                    readings |= {_as_read(its, other) for its in twice}
            found |= dict.fromkeys(readings, sign)
    longest = sorted(found, key=len, reverse=True)
    pattern = re.compile(r"(?:(?<=\d)|(?<=\d[ \xa0]))В°|" + "|".join(map(re.escape, longest)))
    return found | {"В°": "°"}, pattern


def _as_read(data: bytes, page: str) -> str:
    """Return bytes as a code page reads them, those that it has no sign for as control codes."""
    return "".join(bytes([byte]).decode(page, "ignore") or chr(byte) for byte in data)
