"""What stands at the edges of a citation: small looks that say what may come next."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Final

import regex

from pipeline.extract import english_phrases, russian_phrases
from pipeline.extract.laws import kazakh
from pipeline.extract.laws.citation import Citation
from pipeline.extract.laws.provisions import CHAIN_LEFT
from pipeline.extract.laws.text import Text

#: No part of a citation begins, or ends, with these.
ENDS_RIGHT: Final = frozenset(("", ".", ";", ":", ")", "!", "?"))
ENDS_LEFT: Final = frozenset(("", ";", ":", "(", "!", "?"))
#: A comma; (16-я сессия, IV созыв); № 2202-I (ред. от 21.11.2011) «О прокуратуре»; July 25, 1996. No. 7 "On
GLUE_RIGHT = regex.compile(
    r"(?:[ ]{1,3}[a-zк]\d{6,8}_(?=[ ][«\"])"  # N 2340 U952340_ "О порядке": as the registry once linked acts
    r"|[ ]{1,3}\((?=[^()]{0,20}(?:сесси|созыв))[^()]{1,60}\)"
    r"|[ ]{1,3}\((?:в[ ])?(?:ред|с[ ]изм)[^()]{1,60}\)(?=[ ]{1,3}[«\"]об?[ ])"
    r"|(?<=(?:законы|закона|законов|законам|законами|законах)):[ ](?=[«\"]об?[ ])"  # два закона: «О ...» и «О ...»
    r"|(?<=(?:19|20)\d\d)\.(?=[ ](?:no\.|№)[ ]?[\w/-]{1,12}[ ](?:[«\"]|on[ ])))?[ ]{0,3}(?:,[ ]{0,3})?"
)
#: мәслихатының (V сайланған XI сессиясы) 2013 жылғы
GLUE_LEFT = regex.compile(r"(?r)(?:[ ]\((?=[^(),]{0,30}сессия)[^(),]{1,60}\)[ ])|(?:,)?[ ]{0,3}")
#: "the Digital Kazakhstan programme", but not "the World Bank programme".
LOWER_NAME = regex.compile(
    r"[ ](?!(?:bank|fund|ministry|government|committee|university|agency|union|company|group)\b)\S+\Z"
)
#: Rules of something, as "Қағидалар" alone is not: "резервті пайдалану қағидалары".
OWN_RULES = regex.compile(
    r"қағидалары|ережесі|ережелері|әдістемесі|нұсқаулығы|(?<=жалпы )регламенті"
)
NAMED_BODY = regex.compile(
    r"(?<!\w)(?:н?ао|тоо|ргп|гу|фонда|холдинга|округа|компании|общества|университета|предприятия|n?jsc|llp|llc|(?:welfare|investment|development)[ ]fund|holding|company)\Z"
)
#: "Art. 25, Law No. 11-VI": no word leads from the provision to the act
_PROVISION_EN = regex.compile(rf"(?r)(?<![\w-]){CHAIN_LEFT['en']}")
#: "Civil Code, | Art. 8, Tax Code, Art. 5": it is that of the act before it
_OF_ACT_BESIDE = regex.compile(
    r"(?r)(?:,|(?:code|constitution|convention|covenant|treaty|charter|\d|[»\"”]),?)[ ]"
)
#: The last word of a provision before its act: a cheap look before the chain is read.
PROVISION_ENDS: Final = {
    "ru": regex.compile(
        r"(?r)(?:[\d¹²³⁴-⁹)»\"]|(?<!\w)(?:[а-яa-z]{1,2}|[ivxіх]{1,5}|(?:перв|втор|трет|четв|пят|шест|седьм|восьм|девят|десят)[а-я]{1,4}"
        r"|абзац[а-я]{0,3}|част[а-я]{1,3}))"
    ),
    "en": regex.compile(r"(?r)(?<!\w)(?:of|to|in|under)(?:[ ]{1,3}(?:the|a))?"),
}
#: (art. 24-1) and Item 3 of Article 7: the first belongs to the act before the bracket
OF_ACT_BEFORE = regex.compile(
    r"(?:arts?\.?|articles?|sections?|ст\.|стать[а-я]{1,3})[ ]?\d[\d, -]{0,20}\)(?:,|,?[ ](?:and|и))[ ]"
)
DATED = regex.compile(r"[ ]{1,3}(?:(?:от|of|dated)[ ]{1,3}\d|(?:№|no\.)[ ]?\d)")
OF = regex.compile(r"[ ]{1,3}of(?=[ ])")
#: Whose convention it is, before its name: "ILO Minimum Wage Fixing Convention"
ADOPTER = regex.compile(
    r"(?:ilo|un|united[ ]{1,3}nations|international[ ]{1,3}labou?r[ ]{1,3}organi[sz]ation)[ ]"
)
#: So the ILO writes its conventions: Forced Labour Convention, 1930 (No. 29)
ILO_NUMBER = regex.compile(
    r"(?:[ ]\(revised\))?,[ ](?:19|20)\d\d[ ]\((?:revised[ ]\d{4},[ ])?no\.[ ]?\d"
)
#: What stays outside before a date to the left: "of the 2015 Entrepreneurial Code"
#: the September Address
MONTH_EN = regex.compile(
    r"(?:january|february|march|april|may|june|july|august|september|october|november|december)"
)
LEADS_TO_DATE = regex.compile(r"(?:(?:of|from|dated)[ ]{1,3}(?:the[ ]{1,3})?)?")
DRAFT_KK = regex.compile(rf"[ ]{{1,3}}(?:жаңа[ ]{{1,3}})?{kazakh.DRAFT}(?!\w)")
#: "бұйрығымен 1-тармақ жаңа редакцияда": what an act changes is no provision of it.
BY_ACT_KK = regex.compile(r"(?r)[а-яәғқңөұүһі]{3,}[ыі](?:мен|бен|пен)")
#: "... тұжырымдамасы", below it "1-бөлім. Паспорт": the first heading of the act itself
HEADING_KK = regex.compile(r"(?:\d{1,2}|[ivxіх]{1,4})-?[ ]?(?:бөлім|тарау)")
#: Шарттың ережелері, Кодекстің талаптары мен ережелері: what is provided there
OF_ACT_KK = regex.compile(
    r"(?r)(?:заң|кодекс|шарт|келісім|конвенция|хаттама|жарлық|қаулы|бұйрық)(?:н|д|т)[ыі]ң"
    r"(?:[ ][а-яәғқңөұүһі]{3,20}(?:ары|ері)[ ](?:мен|және))?[ ]{0,3}"
)
SIGNED_KK = regex.compile(rf"{kazakh.ON_DAY}[ ]{{1,3}}{kazakh.ACTIVE}")
#: План мероприятий по проведению переписи в 2020 году, утвержденный ...
HELD = regex.compile(r"[ ]в[ ](?:19|20)\d\d[ ](?:году|г\.)(?=,?[ ](?:утвержд|\(далее))")
#: The period at the end of "Plan of the Ministry of Energy for 2020-2024" is the plan's.
PERIOD_BEFORE_EN = regex.compile(rf"(?r)[ ]{{1,3}}(?:{english_phrases.PERIOD})")
#: of the Council of the OECD | on Open Government
#: Law No. 319-III of 27 July 2007, | On Education,
ON_TITLE = regex.compile(r"On[ ](?:the[ ])?\p{Lu}\p{Ll}+[^.;]{0,120}?(?:[,.;)]|\Z)")
ABOUT_EN = regex.compile(r"[ ]{1,3}(?:on|On|concerning)[ ]{1,3}(?=(?:the[ ])?\p{Lu})")
PERIOD_RU = russian_phrases.PERIOD


#: принятие нового Закона, вступление в силу Закона, введение в действие Закона
EVENT = regex.compile(
    r"(?r)(?<!\w)(?:(?:приняти|подписани|издани|опубликовани)[а-я]{1,2}|(?:принял|подписал|утвердил|издал|опубликовал)[аи]?"
    r"|(?:принят|подписан|утвержден|издан|опубликован)[аоы]?|(?:вступлени[а-я]{1,2}|вступил[аио]?)[ ]в[ ]силу"
    r"|введен(?:и[а-я]{1,2}|[аоы])?[ ]в[ ]действие)[ ]{1,3}(?:нов[а-я]{2,3}[ ]{1,3})?"
)
#: 1) Правила ведения реестра, | учета актов; Правила проверок | и оценки, согласно приложению 1
_LISTED = regex.compile(
    r"(?r)(?:\d{1,3}\)|прилагаем(?:ые|ую|ое|ый)|\Aприложение[ ](?:№?[ ]?\d{1,2}[ ])?к)[ ]{1,2}"
)
_OF_ITEM = regex.compile(
    r"(?:[^;:.()«»\"]|\([^();]{1,90}\)){0,300}?(?:(?P<annex>(?=,?[ ]согласно[ ]приложени))|(?=;|\.?\Z))"
)
_ALSO = regex.compile(r",(?:[ ]а[ ]также)?")


def end_of_item(folded: str, start: int, end: int) -> int:
    """Return where the name of rules ends that an item of what is approved consists of.

    ``start`` is where the name begins, ``end`` where a phrase of nouns ends.
    """
    rest = _OF_ITEM.match(folded, end) if _LISTED.match(folded, 0, start) else None
    if rest is None:
        return end
    listed = rest["annex"] is not None or russian_phrases.is_nominal(_ALSO.sub("", rest[0]))
    return rest.end() if listed else end


def past_lead(match: "regex.Match[str]") -> int:
    """Return where the date itself begins, behind "of the"."""
    lead = LEADS_TO_DATE.match(match.group())
    return match.start() + (lead.end() if lead else 0)


def provision_before_comma(folded: str, end: int) -> int:
    """Return where the provision of "Art. 25, Law No. 11-VI" begins that ends at ``end``, or ``end``."""
    match = _PROVISION_EN.match(folded, 0, end)
    if not match or _OF_ACT_BESIDE.match(folded, 0, match.start()):
        return end
    closed = (
        folded[match.start() - 1] == "(" and ")" in match.group()
    )  # Law on Science (Article 5),
    return end if closed else match.start()


def provision_start(folded: str, start: int) -> int:
    """Return where a provision begins that may hold the end of a bracket about another act."""
    before = OF_ACT_BEFORE.match(folded, start) if folded[start - 1 : start] == "(" else None
    return before.end() if before else start


def takes_article(text: Text, head: Citation, have: AbstractSet[str]) -> bool:
    """Return whether an article may stand right before a law or code, which initials or its name call.

    "Art. 190 CC", "Article 7 PPP Law", "Article 200 Code of Criminal Procedure".
    """
    if head.strength == "abbreviation":
        return True
    if head.act_type not in ("law", "code") or not text.upper_at(head.start):
        return False
    named = have <= {"head", "name", "bare_name_left"} and len(have) > 1
    return named or (have == {"head"} and text.folded.startswith("code of ", head.start))


def is_dated_title(text: Text, start: int, end: int, have: AbstractSet[str]) -> bool:
    """Return whether a quotation right before the date and number of a Kazakh act can be its title.

    "«Түсімдерді бөлу кестесі» 2014 жылғы 18 қыркүйектегі № 404 бұйрық"; a name of a company is short.
    """
    words = text.folded.count(" ", start, end) + 1
    return have >= {"date", "number"} and text.upper_at(start + 1) and words >= _WORDS_OF_TITLE


_WORDS_OF_TITLE: Final = 4


def titled_before_kk(
    text: Text, starts: Mapping[int, int], pattern: "regex.Pattern[str]", at: int
) -> bool:
    """Return whether a title stands before what a pattern matches: «Тілдер туралы» 1989 ... қабылданған.

    `starts` tells of the end of each quotation where it begins.
    """
    match = pattern.match(text.folded, 0, at)
    end = match.start() - 1 if match else 0
    return end in starts and text.folded.endswith(("туралы", "жөнінде"), 0, end - 1)
