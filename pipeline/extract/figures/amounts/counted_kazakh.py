"""The noun that a Kazakh number counts: "434 жаңа жұмыс орнын" counts орын.

A Kazakh phrase is built to the left: qualities first, then nouns, and the head last. A noun with an
ending of its own closes the phrase; bare nouns lead to an owned one ("жұмыс орны").
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from pipeline.extract.figures.amounts.counted_words import MEASURES, Counted, following_words
from pipeline.extract.figures.amounts.counted_words_kazakh import (
    BRANCHES,
    DOINGS,
    ENDS,
    HAD,
    LANDS,
    MAKERS,
    MEASURED,
    PERSONS,
    PLACES,
    QUALITIES,
)
from pipeline.extract.figures.subjects.kazakh.words import NUMBER_WORDS
from pipeline.kazakh import Form, is_adjective, is_verb, readings

#: A phrase has at most so many words.
_LONGEST: Final = 7
#: "көп пәтерлі үй": a quality, no comparison.
_MANY: Final = re.compile(
    r" қамт[^\W\d]+(?!\w)| (?:бала|пәтер|қабат|сала|тіл|профил|функци)[а-я]*л[ыі]"
)
#: What leads to "employed": a quality of several words.
_EMPLOYED: Final = re.compile(
    r"(?:өзін-өзі {1,3}(?=жұмыспен))?(?:жұмыспен) {1,3}қамт[а-яғқ]{0,4}(?:[ғқ]ан|[гк]ен|тын) {1,3}[^\W\d]{4}"
)
#: "25 орынға көтерілді": a place in a ranking.
_RANK: Final = re.compile(
    r" {1,3}орын(?:(?:ға|ды|да)? {1,3}(?:дейін {1,3})?(?:көтеріл|иелен|жайғас|тұр(?:ды|ған|ақта|(?!\w))|алды|бекі)|нан {1,3}\d| {0,3}[()])"
)
#: "16 жасар бала": of that age, no things counted.
_AGED: Final = re.compile(r" {0,3}-?жасар(?!\w)")
#: "4,4 млн басқа жетті": heads of cattle, elsewhere "other" and "main".
_HEADS: Final = re.compile(
    r" {1,3}бас(?:қа|ты|тан)(?= {1,3}(?:дейін|жуық|таяу|жет|құра|ас[ты]|көбей|арт|өс|азай|кемі|ұлғай)|[,.])"
)
#: Loans that Kazakh spelling gives a vowel of its own.
_AS_WRITTEN: Final = {"объект": "объекті", "субъект": "субъекті", "проспект": "проспекті"}
#: "500 «Кировец» тракторы": what the name in quotes is the name of.
_NAMED: Final = re.compile(r" {1,3}[\"«“„](?! )[^\"»”“]{1,40}(?<! )[\"»”](?= )")
_SEATS: Final = re.compile(r"(орын|адам|кісі|пәтер|төсек|том)(?:[длт][ыі]к|[дт]ық|лік|[длт][ыі])")
_QUALITY: Final = re.compile(
    r"(?:[лдт][ыі]қ|[лдт]ік|л[ыі]|[дт][ае]ғы|[дт]егі|[ғқ]ан|[гк]ен|атын|етін|йтын|йтін|с[ыі]з)\Z"
)
_CASE: Final = re.compile(
    r"(?:[ндт][ыі]ң|ға|ге|(?<=[кқпстшщфхцчбвгд])(?:қа|ке)|(?<=[аеоуыі])н[ыі]|(?<=[^аеоуыі])[дт][ыі]|[дт][ае]|[дтн][ае]н|[мбп]ен|(?<=[кқпстшщфхцчбвгд])т[ае]р|(?<=[лмнңзж])д[ае]р|(?<![лмнңзжкқпстшщфхцчбвгд])л[ае]р)\Z"
)
_GENITIVE: Final = re.compile(r"[ндт][ыі]ң\Z")
_OWNED: Final = re.compile(r"[^дт][ыі]н?\Z|(?:[ыі]н|с[ыі]н)(?:[аеі]|ан|ен|да|де|ың|ің)?\Z")
#: "20 құқық бұзушылығы"
_DOING: Final = re.compile(r"([^\W\d]{2,}уш[ыі]л[ыі])[қкғг][^\W\d]{0,6}")
_STAGES: Final = frozenset({"үстінде", "барысында", "сатысында", "кезеңінде"})
_VERBAL: Final = re.compile(r"(?:[а-яәіңғүұқөһ]{2}у|[а-яәіңғүұқөһ]{2}у[ыі]н?)\Z")
_PASSIVE: Final = re.compile(r"[ыі](?:л|н)(?:[дт][ыі]|[аеу]|ып|іп|ады|еді|уда|уде|мақ|мек)\Z")
_MUST: Final = re.compile(r" {1,3}(?:тиіс|керек|мүмкін|қажет|ықтимал)")
#: A participle, also where it says when: "30 мың болғанда".
_DONE: Final = re.compile(
    r"(?:[ғқ]ан(?:да|нан|ша|ын?|дығын?)?|[гк]ен(?:де|нен|ше|ін?|дігін?)?|атын(?:ын?)?|етін(?:ін?)?|йтын(?:ын?)?|йтін(?:ін?)?)\Z"
)
_PARTICIPLE: Final = re.compile(r"(?:[ғқ]ан|[гк]ен|атын|етін|йтын|йтін)\Z")
#: "Агробизнес 2020 бағдарламасы": the year is part of its name.
_OF_YEAR: Final = re.compile(r"(?<![\d.,] )(?<![\d.,])20\d\d\Z")
_PROGRAMME: Final = re.compile(
    r" {1,3}(?:мемлекеттік |салалық |ұлттық |өңірлік )?(?:(?:бағдарлама|стратегия|доктрина|тұжырымдама|жоба|жол карта)с[ыі]|жоспары)"
)
#: "таңғы 9-дан кешкі 6-ға дейін": hours.
_CLOCK: Final = re.compile(r" {1,3}(?:таңғы|түскі|кешкі|түнгі) {1,3}(?:сағат {1,3})?\d")
#: "109 қысқа нөміріне", "1414 нөмірі бойынша": what is called.
_CALLED: Final = re.compile(
    r" {1,3}(?:(?:қысқа|тегін|бірыңғай|телефон|сенім) {1,3}){0,2}нөмір(?:і(?: {1,3}(?:бойынша|арқылы)|не|нен|мен)|ге|мен)(?!\w)"
)
#: "5 ауылдағы": in so many places.
_WITHIN: Final = re.compile(
    r" {1,3}(?:(?:ірі|шағын|жаңа|барлық) )?([а-яәіңғүұқөһ]{3,}?)(?:дағы|дегі|тағы|тегі)(?!\w)"
)
_THOUSANDS: Final = re.compile(r"(?:\d ?\d{3})\Z")
_MANY_MORE: Final = re.compile(r"(?:мың|млн|миллион)[^\W\d]{0,3}\.?(?: [^\W\d]+)?\Z")
_TENS: Final = re.compile(r"(?:он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан|жүз)\Z")
_NTH: Final = re.compile(r" {1,3}[^\W\d]{2,7}(?:інші|ыншы|нші|ншы)(?!\w)")


def _is_place(text: str, at: int, noun: str) -> bool:
    """Return whether a noun is a place of which there may be as many as the number that ends at `at`."""
    if _MANY_MORE.search(text[max(0, at - 24) : at]):
        return noun == "отбасы"  # 368 мың ауыл тұрғындары: so many of them
    if noun in LANDS:
        return _THOUSANDS.search(text[max(0, at - 6) : at]) is None
    return noun in PLACES


@lru_cache(maxsize=8)  # asked for a number, and for the range that it may open
def counted_kazakh(text: str, at: int) -> Counted | None:
    """Return the noun counted by the number that ends at `at`, None if none follows.

    >>> counted_kazakh("50 сауда нарығы ашылды", 2)
    Counted(name='нарық', end=15)
    """
    if _TENS.search(text, max(0, at - 8), at) and _NTH.match(text, at):
        return None  # мың тоғыз жүз жетпіс үшінші жылы
    if any(other.match(text, at) for other in (_RANK, _AGED, _CLOCK, _CALLED)):
        return None
    if _OF_YEAR.search(text[max(0, at - 6) : at]) and _PROGRAMME.match(text, at):
        return None
    if (heads := _HEADS.match(text, at)) is not None:
        return Counted("бас", heads.end())
    if (within := _WITHIN.match(text, at)) is not None:
        place = "отбасы" if within[1] == "отбасын" else within[1]
        if _is_place(text, at, place):
            return Counted(place, within.end())  # 5 ауылдағы 6 мың тұрғын
    named = _NAMED.match(text, at)
    words = tuple(_phrase(text, named.end() if named else at))
    head: Counted | None = None
    quality: Counted | None = None
    for place, (word, end) in enumerate(words):
        if not place and (seats := _SEATS.fullmatch(word)) is not None:
            return Counted(seats[1], end)  # 600 орындық
        following = words[place + 1][0] if place + 1 < len(words) else ""
        if head is None and _is_person(word, words[place + 1 :]):
            return Counted(word, end)  # 20 мың қазақстандық жұмыс тапты
        if agent := _agent_of(words[place : place + 3], bare=head is None):
            return agent  # 12 салық төлеуші, 5 жер қойнауын пайдаланушы
        if head is None and word == "сатып" and following.startswith("алу"):
            continue  # 3 сатып алу рәсімі
        if head is not None and _OF_TOWN.match(following) and _names_town(word):
            break  # 8 жоба Павлодар қаласы бойынша
        if head is not None and word == "оқиға" and following.startswith("орн"):
            break  # 12 техника оқиға орнында
        if head is not None and head.name.endswith("у") and _PASSIVE.search(word):
            break  # 45 тексеру жүргізілді
        if head is not None and head.name.endswith("у") and not readings(word):
            owned = _without_owner(word, head.name)
            if owned:
                return Counted(owned, end)  # 12 өткізу бекеті
        if head is not None and _PARTICIPLE.search(word):
            maker = _noun(following) if head.name not in PERSONS | MAKERS else None
            if maker is not None and maker.lemma in MAKERS | PERSONS:
                return Counted(maker.lemma, words[place + 1][1])  # 9 ет өндіретін зауыт
            if not readings(word):
                break  # 20 адам алған несие
        amounts = not following and _GOES_ON.match(text, end) and _is_object(readings(word))
        if not amounts and _is_quality(word, following):  # not 200 автокөлікті құрайды
            if head is None and word.endswith(("қ", "к")):
                quality = Counted(word, end)  # 100 мамандық бойынша
            continue
        if head is not None and (doing := _DOING.fullmatch(word)) is not None:
            return Counted(f"{doing[1]}{'қ' if doing[1][-1] == 'ы' else 'к'}", end)
        purchase = word == "алу" and place and words[place - 1][0] == "сатып"
        leads = word.endswith("у") and _OWNED.search(following) and following not in _STAGES
        if (head is not None or purchase) and _VERBAL.search(word) and leads:
            continue  # 7 денсаулық сақтау нысаны
        if head is not None and _VERBAL.search(word):
            break  # 240 түлек оқуын жалғастырды, 68 жоба пысықталу үстінде
        noun = _noun(word)
        if head is None and following in _TO_WHAT and noun is not None and noun.case == "dative":
            continue  # 800 орындалуға міндетті нұсқама
        if head is None and word in _DONE_TO and _PARTICIPLE.search(following):
            continue  # 40 жалға берілетін пәтер
        if head is not None and noun is not None and noun.plural and noun.case in _OBLIQUE:
            break  # 40 материал құқық қорғау органдарына жолданды
        with_it = head is None and noun is not None and noun.case == "instrumental"
        if with_it and following.endswith("у") and place + 2 < len(words):
            continue  # 20 сумен жабдықтау жобасы
        if noun is None:
            name = _guessed(word)
            if not name:
                break
            if head is not None and (owned := _without_owner(word, head.name)):
                return Counted(owned, end)  # 600 рұқсат бланкісін
            if head is None and name != word and _GENITIVE.search(word):
                return Counted(name, end)  # екі моноқаланың еңбек нарығы
            if head is None or head.name.endswith(("лық", "лік", "шік")):
                head = Counted(name, end)
            continue
        if head is not None and noun.owned and noun.plural and _is_place(text, at, head.name):
            break  # 1 260 ауыл тұрғындары: of so many villages
        if noun.lemma in BRANCHES and _owns_next(noun, following):
            head = Counted(noun.lemma, end)
            continue  # 300 ауыл шаруашылығы техникасы
        closes = noun.owned or noun.case != "nominative" or noun.plural
        if head is None or noun.owned or head.name.endswith("шік"):  # жекеменшік мектеп
            name = _AS_WRITTEN.get(noun.lemma, noun.lemma)
            head = Counted(MEASURES.get(name, name), end)
        elif closes:
            break
        if closes and noun.owned and (agent := _agent_of(words[place + 1 : place + 4], bare=False)):
            return agent  # 269 ауыл шаруашылығы тауарын өндіруші
        person = noun.lemma in PERSONS or word.endswith(("шы", "ші"))
        if closes or (person and not following.startswith("орн")):  # 300 оқушы орны
            break
    return head or quality


def _owns_next(noun: Form, following: str) -> bool:
    """Return whether a noun with an owner's ending and no case belongs to the name of the next."""
    owned = _noun(following) if noun.owned and noun.case == "nominative" else None
    return owned is not None and owned.owned and owned.lemma not in DOINGS


def _is_person(word: str, following: Sequence[tuple[str, int]]) -> bool:
    """Return whether a quality stands for people: no noun of them follows, but what they get."""
    jobless = word == "жұмыссыз"
    if not jobless and word != "шетелдік" and not _is_from_there(word):
        return False
    if following and all(name == "ел" or _PARTICIPLE.search(name) for name, _ in following):
        return True  # 97 мың шетелдік келген, 9 мың қазақстандық ел ішінде
    nouns = (_noun(name) for name, _ in following if not is_adjective(name))
    noun = next((noun for noun in nouns if noun is not None), None)
    if noun is None:
        return jobless
    return noun.lemma in _GIVEN or (jobless and noun.lemma not in PERSONS and not noun.plural)


def _is_from_there(word: str) -> bool:
    """Return whether a word is a quality made of a place: "қазақстандық", "алматылық"."""
    place = _OF_PLACE.sub("", word)
    return place != word and any(form.word_class == "name" for form in readings(place))


_OF_PLACE: Final = re.compile(r"[лдт](?:ық|ік)\Z")
#: Qualities that have what they are for before them.
_TO_WHAT: Final = frozenset("міндетті тиіс тиісті қабілетті жарамды бейім қажетті төзімді".split())
#: What people get or find.
_GIVEN: Final = frozenset(
    "жұмыс екпе вакцина көмек қолдау жәрдемақы зейнетақы білім баспана грант диплом сертификат ем қызмет".split()
)
#: Who makes what an accusative names: "тауарын өндіруші", "қызметін көрсетушіге".
_AGENT: Final = re.compile(
    r"(?P<who>[а-яәіңғүұқөһ]{2,}уш[ыі])(?!л[ыі][қкғг])(?:л[ае]р)?(?:[а-яәіңғүұқөһ]{0,5})\Z"
)


def _agent_of(words: Sequence[tuple[str, int]], *, bare: bool) -> Counted | None:
    """Return who does something to the accusative, or if `bare` to the bare noun, that two words begin with."""
    agent = _AGENT.fullmatch(words[1][0]) if len(words) > 1 else None
    if agent is None:
        return None
    forms = readings(words[0][0])
    thing = bare and any(_is_bare(form) and form.lemma not in PERSONS | MAKERS for form in forms)
    if not thing and not _is_object(forms):
        return None
    maker = _noun(words[2][0]) if len(words) > 2 and words[1][0] == agent["who"] else None
    if maker is not None and maker.lemma in MAKERS | PERSONS:
        return Counted(maker.lemma, words[2][1])  # 15 жүйе құраушы кәсіпорын
    return Counted(agent["who"], words[1][1])


def _is_bare(form: Form) -> bool:
    return form.word_class == "noun" and form.case == "nominative" and not form.owned


#: "Павлодар [қаласы]"
_OF_TOWN: Final = re.compile(r"(?:қала|аудан|облыс|ауыл|кент)с?[ыі](?:н[а-яіғң]{0,4})?(?!\w)")


def _names_town(word: str) -> bool:
    """Return whether a word is the name of a place, or none that a dictionary has."""
    forms = readings(word)
    return not forms or any(form.word_class == "name" and form.lemma == word for form in forms)


def _phrase(text: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the words of the phrase, each with its end."""
    before, quality = "", False
    for word, end in following_words(text, at, _LONGEST):
        goes_on = word == "және" and (quality or before.endswith("у"))  # шағын және орта кәсіпорын
        many = word in ("көп", "аз") and _MANY.match(text, end) is not None
        if before in NUMBER_WORDS and word not in MEASURED:
            return
        preschool = word == "мектепке" and text.startswith(" дейінгі", end)
        if preschool or (word == "дейінгі" and before == "мектепке"):
            before = word  # 30 мектепке дейінгі ұйым
            continue
        if (word in HAD and text.startswith(" бар ", end)) or (word == "бар" and before in HAD):
            before = word  # 30 мың мүгедектігі бар бала
            continue
        if _EMPLOYED.match(text, end - len(word)):
            before = word  # 70 мың өзін-өзі жұмыспен қамтыған азамат
            continue
        if word in MEASURED and before not in NUMBER_WORDS:
            return  # 3 қабатты: it is measured, not counted
        if (word in ENDS and not goes_on and not many) or len(word) < 2:
            return
        if _MUST.match(text, end) and word.endswith(("уы", "уі", "юы", "юі", "уға", "уге")):
            return  # 2 миллиардқа жетуі тиіс
        if word.startswith("жылдығ"):  # 550 жылдығы: an anniversary
            return
        if not goes_on and word not in NUMBER_WORDS:
            yield word, end
        before, quality = word, is_adjective(word) or word in QUALITIES


#: "ірілі-ұсақты", "үлкенді-кішілі"
_OF_ALL_KINDS: Final = re.compile(r"[^\W\d]+[лдт][ыі]-[^\W\d]+[лдт][ыі]")


def _is_quality(word: str, following: str) -> bool:
    """Return whether a word says of what kind the noun is that it leads to, if it leads to one."""
    if word in QUALITIES or word in MEASURED or _OF_ALL_KINDS.fullmatch(word):
        return True
    if word == "жетім":  # 412 жетім бала
        return following.startswith("бала")
    if word == "тұрғын":  # тұрғын үй, a dwelling; тұрғын, a dweller
        return following.startswith(("үй", "жай"))
    forms = readings(word)
    if not forms and _PARTICIPLE.search(word) and following:
        return True  # 9 жаңартылатын энергия нысаны
    if _is_object(forms) and _is_done_to(following):
        return False  # 20 ауылды желіге қосты, 143 ауылды қамтыды
    if not forms:
        return len(word) > 5 and _QUALITY.search(word) is not None and not is_verb(word)
    either = any(form.word_class == "adjective" and form.lemma == word for form in forms)
    return is_adjective(word) or (either and bool(following) and _QUALITY.search(word) is not None)


def _is_done_to(following: str) -> bool:
    """Return whether a verb or what a thing is done to follows an accusative."""
    if _VERBAL.search(following):
        return True
    forms = readings(following)
    if not any(form.word_class == "noun" for form in forms):
        return is_verb(following)
    return any(form.case in _OBLIQUE for form in forms)


#: Behind an accusative a verb that no phrase goes on over, or a colon; a quality ends its clause.
_GOES_ON: Final = re.compile(r":| {1,3}(?!(?:және|мен|пен|бен|немесе) )[^\W\d]")


def _is_object(forms: Sequence[Form]) -> bool:
    return any(form.case == "accusative" and form.word_class == "noun" for form in forms)


#: What a participle has before it: "жалға берілетін", "іске қосылған".
_DONE_TO: Final = frozenset(
    "жалға пайдалануға іске жұмысқа есепке тіркеуге қолданысқа айналымға айналысқа сатуға өндіріске".split()
)
_OBLIQUE: Final = frozenset({"dative", "locative", "ablative", "instrumental"})


_LIKE: Final = re.compile(r"[дт][ае]й\Z")


@lru_cache(maxsize=10_000)
def _noun(word: str) -> Form | None:
    """Return the likeliest reading as a noun, without a stem that only a rare case gives."""
    whole = any(
        form.lemma in (word, word[:-2]) and form.word_class == "noun" for form in readings(word)
    )  # бекет, бекетін
    if not whole and _PARTICIPLE.search(word):
        return None
    parts = word.rpartition("-")  # іс-шаралар
    known = readings(parts[2]) or readings(_LIKE.sub("", parts[2]))  # адамдай
    found = next((f for f in known if f.word_class in ("noun", "name")), None)
    if found is None or not parts[0]:
        return found
    return Form(f"{parts[0]}-{found.lemma}", "noun", found.case, found.owned, found.plural)


def _guessed(word: str) -> str:
    """Return a word that no dictionary has as it stands, "" if it looks like a verb."""
    if is_verb(word) or _DONE.search(word) or any(readings(word)):
        return ""
    return _without_case(word)


def _without_owner(word: str, head: str) -> str:
    """Return an unknown word without its owner's ending, "" if it has none for sure."""
    if head in PERSONS or head.endswith(("шы", "ші")):
        return ""
    oblique = _OWNED_OBLIQUE.search(word)
    if oblique is None and head.endswith("у"):  # 12 өткізу бекеті
        oblique = _OWNER.search(word)
    stem = word[: oblique.start()] if oblique else ""
    return stem if len(stem) > 2 else ""


_OWNED_OBLIQUE: Final = re.compile(r"(?:(?<=[аеіыоүұ])с)?[ыі]н(?:[аеі]|ан|ен|да|де|ың|ің)?\Z")
_OWNER: Final = re.compile(r"(?:(?<=[аеіы])с)?[ыі]\Z")


def _without_case(word: str) -> str:
    """Return an unknown word without the ending of a case: "стартапты", "МБ-тан"."""
    stem, hyphen, ending = word.rpartition("-")
    if hyphen and len(ending) < 4 and _CASE.search(ending):
        return stem
    case = _CASE.search(word)
    return word[: case.start()] if case and case.start() > 3 else word
