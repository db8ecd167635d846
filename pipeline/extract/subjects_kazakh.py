"""What a Kazakh figure is about: what stands before it, where a verb behind it says so."""

import re
from typing import Final

from pipeline.extract.subjects import Clause, as_subject, nearest

_LINK_KK: Final = re.compile(
    r"\A(?:[, ]+(?:ғана|дейін|астам|жуық|артық|төмен|кем|емес))*[ ]*(?:-?(?:ға|ге|қа|ке|ды|ді|ны|ні|дан|ден) )?(?:деп )?"
    r"(?:құра[а-я]+|жет[а-яіқғ]+|өс[а-яіқғ]+|арт[а-яықғ]+|төмендe?[а-яіғ]*|төмендеті[а-яі]+|азай[а-яықғ]+|қысқар[а-яықғ]+|бол[а-яықғ]+|тең(?!ге)|ас(?:ты|ып|ады|қан)|кемі[а-яіг]+|ұлғай[а-яықғ]+|көтеріл[а-яігқ]+"
    r"|(?:немесе|яғни) *\Z|көбей[а-яігқ]+|белгілен[а-яіг]+|бағалан[а-яықғ]+|аспа[а-яықғ]+|деңгейінде|төме[а-яі]+|түс[а-яіқғ]+)",
)
_ENDS_KK: Final = re.compile(r"\A *(?:[,.;)]|\Z)")
_BOUNDARY_KK: Final = re.compile(
    r"[,;:()–—.«»\"]|(?<= )-(?= )|(?<![\w-])(?:бойынша|үшін|болмаса|дегенмен|мәселен|мысалы|бүгінде|бүгін|биыл|былтыр|қазір|яғни|тек|сәйкес|кейін|бері|дейін|туралы|ішінде|(?<!шағын )және|немесе|ал|бұл|бірақ|сондай-ақ|оның|олардың|қарай|бастап|арқылы|қатысты|қарағанда|салыстырғанда|кезінде|нәтижесінде|кезеңінде|қорытындысында|есебінен|негізінде)(?![\w-])|\N{SECTION SIGN}",
    re.IGNORECASE,
)
_OBLIQUE_KK: Final = re.compile(
    r"(?:[дт][ае]|[дтн][ае]н|[ғқ]а|[гк]е|нда|нде|ына|іне|менен|ған|ген|қан|кен|йды|йді|ады|еді|(?<=[кқпсштфх])т[ыі]|д[ыі]|ып|іп)\Z"
)


def subject_of(clause: Clause, carried: str) -> str:
    linked = _LINK_KK.match(clause.behind) is not None
    bounded = _ENDS_KK.match(clause.behind) or _BOUND_KK.search(clause.figure)
    if not linked and (clause.counted or not bounded):
        return ""
    near = nearest(_BOUNDARY_KK, _COMPARISON.sub("", clause.before))
    if near is None or (linked and _GOES_ON.fullmatch(near)):
        return carried if linked and _GOES_ON.fullmatch(clause.before.strip()) else ""
    words = near.split()
    while words and words[-1].lower() in _FILLERS_KK:
        words.pop()
    for i in range(len(words) - 1, -1, -1):  # what stands in a case of place or time goes
        if _OBLIQUE_KK.search(words[i].lower()) and words[i].lower() not in _NOT_OBLIQUE_KK:
            words = words[i + 1 :]
            break
    if words and _GENITIVE_KK.search(words[-1]):  # the whole that a share is of
        words = words[: next(i for i, word in enumerate(words) if _GENITIVE_KK.search(word))]
    while words and words[-1].lower() in _FILLERS_KK:
        words.pop()
    last = words[-1].lower() if words else ""
    if (
        not words
        or len(words) > 7
        or not last[0].isalpha()
        or any(c.isdigit() for c in last)
        or _NO_SUBJECT_KK.search(last)
    ):
        return ""
    return as_subject(" ".join(words))


#: "өткен жылмен салыстырғанда": a comparison between the subject and the figure.
_COMPARISON: Final = re.compile(
    r"(?:(?:өткен|алдыңғы|былтырғы|биылғы) (?:\S+ ){0,3})?(?:\N{SECTION SIGN}|\S+[мбп]ен) +(?:салыстырғанда|қарағанда),?"
)
#: "ұлғайып, 43 млрд теңгені құрады": the subject goes on.
_GOES_ON: Final = re.compile(r"(?:-\w{1,3} )?[, ]*(?:\w+(?:ып|іп|п)|немесе|яғни|және)?[, ]*")
_BOUND_KK: Final = re.compile(r"(?:аспайтын|аспауы|асты|астам|кем болма[а-яғ]+|аспауға)\Z")
_GENITIVE_KK: Final = re.compile(r"[ндт][ыі]ң\Z")
#: An object, an instrument, a time, a quality: no subject.
_NO_SUBJECT_KK: Final = re.compile(
    r"(?:[ыі]н|[мбп]ен|^соңғы|^тыс|^алғашқы|^көбі|сайын|бойы|бері|дағы|дегі|тағы|тегі)\Z"
)
_FILLERS_KK: Final = frozenset(
    "шамамен кемінде орташа небәрі барлығы жалпы ең тек қана ғана тағы бір есеппен орта".split()
)
_NOT_OBLIQUE_KK: Final = frozenset(
    "қазақстан жеке іске мектепке баға сауда шаруа қала бала орта шара дәреже сала".split()
)
