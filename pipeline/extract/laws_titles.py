"""Titles without quotes: "Закон о ГЧП", "the Law on Education", "Мемлекеттік сатып алу туралы заң".

Where such a title ends (or begins, in Kazakh) is nowhere marked; words that cannot be in one stop
it. Limits: a title with a verb in it is cut before the verb.
"""

from typing import Final

import regex

from pipeline.extract.laws_text import Text

_WORD = regex.compile(r"[ ]{1,3}(?:\(?[\w'/-]+\)?|&)")
_LONGEST = 26

_STOP_RU: Final = regex.compile(
    r"(?:от|до|с|со|в(?=[ ](?:соответств|случа|част|связ|целях|порядк|рамках|стат|пункт|редакц|нем|котор|эт|сил|200|199|201|202))|для|при|а|но|или|что|если|как|не|ни|за|под|из|к|ко|"
    r"котор\w+|согласно|а|также|том|числе|далее|если|когда|где|так|"
    r"(?:настоящ|указанн|данн)\w+|"
    r"№|был\w*|будет|будут|принят\w*|утвержд[её]н\w*|является|являются|установлен\w*|"
    r"предусмотрен\w*|регулиру\w+|определя\w+|устанавлива\w+|закрепля\w+|вступ\w+|"
    r"[\w-]+(?:ает|яет|ует|ют|ает|ены|ена|ено|ится|ется|ются|ятся|ался|алась|алось|ались|ил|ила|ило|или|ал|ала|ало|али|ять|ать|ить|еть))"
)
_STOP_EN: Final = regex.compile(
    r"(?:was|were|is|are|has|have|had|shall|should|may|must|will|would|can|could|which|that|who|"
    r"dated|no|nos|as|from|by|was|this|these|it|its|they|if|when|where|while|but|not|"
    r"under|until|since|during|because|into|also|"
    r"adopted|approved|entered|establish\w*|provid\w+|regulat(?:es|ed)|defin(?:es|ed|ing)|set[s]?|"
    r"stipulat\w+|requir\w+|introduc\w+|govern(?:s|ed|ing)|prohibit\w+|allow\w*|determin\w+|"
    r"came|came|says|states|gave|gives|amended|became|becomes|does|did|do)"
)
_STOP_KK: Final = regex.compile(
    r"(?:сәйкес|бойынша|үшін|және|мен|бұл|осы|сол|аталған|ол|біз|сондай-ақ|деп|яғни|негізінде|"
    r"жылғы|жылы|қабылданған|қабылданды|бекітілген|республикасының|"
    r"[\w-]+(?:ды|ді|ты|ті|йды|йді|мақ|мек|ған|ген|қан|кен|ып|іп|са|се))"
)
_SMALL_EN: Final = frozenset(
    "of and the in for on to with a an at or their its & against other some certain".split()
)
_GENITIVE_KK: Final = regex.compile(r"[\w-]+(?:ның|нің|дың|дің|тың|тің)")


def title_after(text: Text, at: int, language: str) -> int:
    """Return where the unquoted title that begins at `at` ("о ...", "on ...") ends, or `at`."""
    opening = regex.compile(r"(?:об|обо|о)(?=[ ])" if language == "ru" else r"on(?=[ ])")
    match = opening.match(text.folded, at)
    if not match:
        return at
    end = match.end()
    if language == "ru":
        return _after_russian(text, end, at)
    return _after_english(text, end, at)


def _after_russian(text: Text, end: int, at: int) -> int:
    start, good = end, at
    for count in range(_LONGEST):
        match = _WORD.match(text.folded, end)
        if not match:
            break
        word = match.group().strip(" ()")
        if _STOP_RU.fullmatch(word) or (word[0].isdigit() and not _year_in_title(text, match)):
            break
        if word in ("и", "на", "по", "в", "от"):
            end = match.end()
            continue
        end = good = match.end()
        if text.folded[end : end + 1] in ".;:" or (
            text.folded[end : end + 1] == "," and not _list_goes_on(text, end)
        ):
            break
        if text.folded[end : end + 1] == ",":
            end += 1
        del count
    return good if good > start else at


def _list_goes_on(text: Text, end: int) -> bool:
    """Return whether a comma stands inside a list of the title: "о судах, тюрьмах и законах"."""
    return bool(
        regex.match(r",[ ][а-я-]{4,30}(?:ой|ей|ых|их|ии|е|и|ах|ях)?[ ]и[ ][а-я-]{4,30}", text.folded[end : end + 90])
    ) and not regex.match(r",[ ](?:котор|принят|утвержд|указ|постановл|кодекс|закон)", text.folded[end : end + 20])  # fmt: skip


def _year_in_title(text: Text, match: "regex.Match[str]") -> bool:
    before = text.folded[max(0, match.start() - 4) : match.start()].rstrip()
    return before.endswith((" на", "до")) or text.folded[match.end() : match.end() + 5].strip(
        " "
    ).startswith(("год", "гг"))


def _after_english(text: Text, end: int, at: int) -> int:
    good = at
    capital = False
    for _ in range(_LONGEST):
        match = _WORD.match(text.folded, end)
        if not match:
            break
        word = match.group().strip(" ()")
        place = match.end() - len(match.group().lstrip())
        is_capital = text.upper_at(place) or text.upper_at(place + 1)
        if _STOP_EN.fullmatch(word) or word[0].isdigit():
            break
        if word in _SMALL_EN:
            end = match.end()
            continue
        if good == at:
            capital = is_capital
        elif capital and not is_capital:
            break
        end = good = match.end()
        nextone = text.folded[end : end + 1]
        if nextone == "," and regex.match(
            r",[ ](?:[a-z-]+,?[ ]){0,4}?and[ ]", text.folded[end : end + 60]
        ) and (not capital or text.upper_at(end + 2)):  # fmt: skip
            end += 1
        elif nextone in (",", ".", ";", ":"):
            break
    return _without_country(text, at, good)


def _without_country(text: Text, at: int, end: int) -> int:
    """Return the end of an English title without "of the Republic of Kazakhstan" after it."""
    match = regex.search(
        r"[ ](?:of|in)[ ](?:the[ ])?(?:republic[ ]of[ ]kazakhstan|rk|kazakhstan)\Z",
        text.folded[at:end],
    )
    return at + match.start() if match else end


_BEFORE_KK = regex.compile(r"(?r)(?:[\w'-]+,?[ ]{1,3})")


def title_before(text: Text, end: int) -> int:
    """Return where the unquoted Kazakh title that ends at `end` ("... туралы") begins, or `end`."""
    folded = text.folded
    if not folded.endswith(("туралы", "жөнінде"), 0, end):
        return end
    at = end - (6 if folded.endswith("туралы", 0, end) else 7)
    best = end
    for count in range(14):
        match = _BEFORE_KK.match(folded, 0, at)
        if not match:
            break
        word = match.group().strip(" ,")
        if word == "және" and count:
            at = match.start()
            continue
        if _STOP_KK.fullmatch(word) or word[0].isdigit() or ("," in match.group() and count == 0):
            break
        if "," in match.group() and not regex.search(r"[ ]және[ ]", folded[at:end]):
            break
        at = match.start()
        best = at
        if text.upper_at(at) and not _follows_name(text, at):
            break
    return best


def _follows_name(text: Text, at: int) -> bool:
    """Return whether the capital at `at` follows "Қазақстан Республикасындағы" or the like."""
    return text.folded.startswith(
        ("республикасы", "президенті", "үкіметі", "банкі", "парламенті"), at
    )
