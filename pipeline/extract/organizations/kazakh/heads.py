"""The nouns that end Kazakh names of organizations, and their case endings."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.kazakh import readings


@dataclass(frozen=True, slots=True)
class KazakhHead:
    """A noun with the possessive ending that closes a name: "министрлігі", "комитеті".

    ``needs`` is as in the Russian heads: "topic", "place", "proper" or "".
    """

    noun: str
    org_type: str
    needs: str


#: The possessive form that closes a name, its kind, and what has to stand before it.
_ROWS: Final = (
    ("министрлігі", "ministry", "topic"),  # Қаржы министрлігі
    ("комитеті", "committee", "topic"),  # Статистика комитеті
    ("агенттігі", "agency", "topic"),
    ("департаменті", "department", "topic"),
    ("басқармасы", "department", "topic"),  # Алматы қаласы Білім басқармасы
    ("бөлімі", "department", "topic"),
    ("бюросы", "department", "topic"),
    ("факультеті", "department", "topic"),  # ҚазҰУ-дың тарих факультеті
    ("кафедрасы", "department", "topic"),
    ("хатшылығы", "department", "known"),  # БҰҰ Хатшылығы
    ("инспекциясы", "department", "topic"),
    ("қызметі", "agency", "known"),
    ("прокуратурасы", "prosecutor", "place"),
    ("әкімдігі", "akimat", "place"),  # Алматы қаласының әкімдігі
    ("мәслихаты", "maslikhat", "place"),
    ("маслихаты", "maslikhat", "place"),  # as some texts spell it
    ("соты", "court", "place"),
    ("парламенті", "parliament", "place"),
    ("сенаты", "parliament", "place"),
    ("мәжілісі", "parliament", "place"),
    ("үкіметі", "government", "place"),
    ("кабинеті", "government", "known"),
    ("әкімшілігі", "other", "topic"),  # Президент Әкімшілігі
    ("кеңсесі", "government", "topic"),
    ("аппараты", "department", "topic"),
    ("комиссиясы", "commission", "topic"),
    ("кеңесі", "council", "topic"),
    ("штабы", "commission", "topic"),  # паводкке қарсы күрес жөніндегі облыстық штабы
    ("құрылтайы", "council", "topic"),
    ("ассамблеясы", "ngo", "topic"),
    ("алқасы", "court", "topic"),  # қылмыстық істер жөніндегі сот алқасы
    ("палатасы", "association", "topic"),
    ("қоры", "fund", "proper"),
    ("компаниясы", "company", "proper"),
    ("корпорациясы", "company", "proper"),
    ("холдингі", "company", "proper"),
    ("кәсіпорны", "company", "proper"),
    ("зауыты", "company", "proper"),
    ("фабрикасы", "company", "proper"),
    ("комбинаты", "company", "proper"),
    ("биржасы", "company", "proper"),
    ("әуекомпаниясы", "company", "proper"),
    ("авиакомпаниясы", "company", "proper"),
    ("серіктестігі", "company", "proper"),
    ("кооперативі", "company", "proper"),
    ("консорциумы", "company", "proper"),
    ("баспасы", "company", "proper"),
    ("банкі", "bank", "proper"),
    ("университеті", "university", "proper"),
    ("академиясы", "university", "proper"),
    ("консерваториясы", "university", "proper"),
    ("институты", "institute", "proper"),
    ("орталығы", "institute", "proper"),
    ("зертханасы", "institute", "proper"),
    ("мектебі", "school", "proper"),
    ("гимназиясы", "school", "proper"),
    ("лицейі", "school", "proper"),
    ("колледжі", "school", "proper"),
    ("училищесі", "school", "proper"),
    ("балабақшасы", "school", "proper"),
    ("бөбекжайы", "school", "proper"),
    ("бөбекжай-балабақшасы", "school", "proper"),
    ("амбулаториясы", "hospital", "proper"),
    ("ауруханасы", "hospital", "proper"),
    ("емханасы", "hospital", "proper"),
    ("госпиталі", "hospital", "proper"),
    ("клиникасы", "hospital", "proper"),
    ("диспансері", "hospital", "proper"),
    ("санаторийі", "hospital", "proper"),
    ("станциясы", "hospital", "proper"),
    ("кітапханасы", "other", "proper"),
    ("мұрағаты", "other", "proper"),
    ("архиві", "other", "proper"),
    ("клубы", "other", "proper"),
    ("музейі", "other", "proper"),
    ("мұражайы", "other", "proper"),
    ("театры", "other", "proper"),
    ("филармониясы", "other", "proper"),
    ("партиясы", "party", "proper"),
    ("қозғалысы", "movement", "proper"),
    ("одағы", "union", "proper"),
    ("кәсіподағы", "union", "proper"),
    ("федерациясы", "union", "proper"),
    ("конфедерациясы", "union", "proper"),
    ("қауымдастығы", "association", "proper"),
    ("альянсы", "association", "proper"),
    ("бірлестігі", "ngo", "proper"),
    ("қоғамы", "ngo", "proper"),
    ("ұйымы", "ngo", "proper"),
    ("достастығы", "international", "proper"),
    ("қоғамдастығы", "international", "proper"),
    ("газеті", "media", "proper"),
    ("журналы", "media", "proper"),
    ("телеарнасы", "media", "proper"),
    ("арнасы", "media", "proper"),
    ("радиосы", "media", "proper"),
    ("мекемесі", "other", "proper"),
    ("елшілігі", "other", "proper"),
    ("консулдығы", "other", "proper"),
    ("өкілдігі", "other", "proper"),
    ("филиалы", "other", "proper"),
    ("миссиясы", "international", "proper"),
)
#: Nouns that close names of bodies only after these words: "жедел жәрдем станциясы".
ONLY_AFTER: Final = {"станциясы": frozenset({"жәрдем", "көмек"})}
#: Endings after a possessive vowel, back and front: "министрлігі-нің", "қоры-на".
POSSESSIVE_ENDINGS: Final = (
    "", "ның", "нің", "на", "не", "н", "нда", "нде", "нан", "нен", "мен", "ндағы", "ндегі", "сыз",
    "нікі", "мыз",
)  # fmt: skip
#: Endings after a consonant or vowel, for names without a possessive: "Үкімет-тің", "Сенат-қа".
PLAIN_ENDINGS: Final = (
    "ның", "нің", "дың", "дің", "тың", "тің", "ға", "ге", "қа", "ке", "на", "не", "ды", "ді", "ты",
    "ті", "ны", "ні", "да", "де", "та", "те", "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен",
    "пен", "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі",
)  # fmt: skip
GENITIVES: Final = ("ның", "нің", "дың", "дің", "тың", "тің")
#: Heads without a possessive, after "жөніндегі" and "бойынша": "Адам құқықтары жөніндегі комиссия".
PLAIN_HEADS: Final = {
    "комиссия": "commission", "комитет": "committee", "агенттік": "agency", "кеңес": "council",
    "орталық": "institute", "қор": "fund", "бюро": "department", "палата": "association",
    "департамент": "department", "қызмет": "agency", "инспекция": "department", "ұйым": "ngo",
    "қоғам": "ngo", "басқарма": "department", "штаб": "commission", "кітапхана": "other",
    "музей": "other", "мұражай": "other", "мұрағат": "other",
}  # fmt: skip
PLURALS: Final = {
    "министрліктері": "министрлігі",
    "әкімдіктері": "әкімдігі",
    "мәслихаттары": "мәслихаты",
    "агенттіктері": "агенттігі",
    "комитеттері": "комитеті",
    "соттары": "соты",
    "прокуратуралары": "прокуратурасы",
    "газеттері": "газеті",
    "журналдары": "журналы",
}
#: Capital or not, these are no part of a name.
POINTING: Final = frozenset(
    (
        "осы", "бұл", "сол", "тиісті", "мүдделі", "уәкілетті", "аталған", "барлық", "басқа", "өз",
        "оның", "олардың", "көрсетілген", "жаңа", "бүгін", "кеше", "сондай-ақ", "сонымен", "қатар",
        "ал", "бірақ", "егер", "мұнда", "себебі", "өйткені", "ол", "олар", "біз", "сіз", "әр",
        "әрбір", "біраз", "кейбір", "бірқатар", "көп", "туралы", "үшін", "арқылы", "сәйкес",
        "кейін", "дейін", "бастап", "және", "немесе", "ең", "ірі", "жылы", "жылғы", "айында",
        "бірі", "яғни", "қазір", "биыл", "енді", "тек", "содан", "кезінде", "бар", "жоқ", "деп",
        "деген", "болып", "болған", "мемлекет", "басшысы", "елбасы", "министр", "бірге", "қазіргі",
        "негізгі", "ірі", "шетелдік", "отандық", "жергілікті", "аймақтық", "арнайы", "менің",
        "былтыр", "бүгінде", "бүгінгі", "барлығы", "мәселен", "мысалы", "сонда", "алғаш", "жақында",
        "ертең", "еліміздің", "елдегі", "елдің", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті",
        "сегіз", "тоғыз", "он", "бұған", "сөйтіп", "соған", "осыған", "бұдан", "дәл", "міне",
        "сондықтан", "әрі", "демек", "алайда", "дегенмен", "әйтсе", "жалпы", "іс", "әзірге", "да", "де", "та", "те", "тұтас",
    )
)  # fmt: skip
#: Words that may end in a genitive or verb ending and stand in topics all the same.
VERB_ENDINGS: Final = (
    "ған",
    "ген",
    "қан",
    "кен",
    "ып",
    "іп",
    "мақ",
    "мек",
)
PLACES: Final = frozenset(
    {"облыс", "қала", "аудан", "қаласы", "қаласының", "облысы", "облысының", "ауданы", "ауданының", "қ", "обл", "ауылдық",
     "округі", "округінің", "өңірі", "республикасы", "республикасының", "федерациясының",
     "ауылы", "ауылының", "кенті", "кентінің", "федерациясы", "корольдігі", "корольдігінің",
     "әмірліктері", "әмірліктерінің", "штаттары", "штаттарының"}
)  # fmt: skip
#: Adjectives of the places that local bodies have.
LOCAL: Final = frozenset({"аудандық", "қалалық", "облыстық"})
#: "Батыс Қазақстан", "Шығыс Қазақстан"
SIDES: Final = frozenset({"батыс", "шығыс", "солтүстік", "оңтүстік"})
#: What makes no name: "облыс әкімдігі", "қалалық мәслихаты".
GENERIC: Final = frozenset(
    "облыс облыстық қала қалалық аудан аудандық республикалық ауылдық округ облыстардың".split()
)
#: Stocks and the like, not funds: "деректер қоры", "жер қоры"
STOCKS: Final = frozenset(
    "деректер жер су үй сөз орман мәліметтер генетикалық алтын астық кітап білім сақтық энергетика мұрағат архив".split()
)


@cache
def kazakh_heads() -> dict[str, KazakhHead]:
    """Return the heads by each of their forms.

    >>> kazakh_heads()["министрлігінің"].noun
    'министрлігі'
    """
    found: dict[str, KazakhHead] = {}
    for noun, org_type, needs in _ROWS:
        head = KazakhHead(noun, org_type, needs)
        for ending in POSSESSIVE_ENDINGS:
            found.setdefault(noun + ending, head)
    return found


#: Nouns that a number or a person makes a name: "№ 12 мектеп-лицей", "Абай атындағы театр".
_NUMBERED: Final = {
    "мектеп": "school", "мектеп-лицей": "school", "мектеп-гимназия": "school", "лицей": "school",
    "гимназия": "school", "мектеп-интернат": "school", "балабақша": "school", "колледж": "school",
    "емхана": "hospital", "аурухана": "hospital", "орта мектеп": "school",
    "университет": "university", "академия": "university", "консерватория": "university",
    "институт": "institute", "театр": "other", "кітапхана": "other", "музей": "other",
    "мұражай": "other",
}  # fmt: skip


@cache
def numbered_heads() -> dict[str, tuple[str, str]]:
    """Return the nouns that a number makes a name, by each form, with their kind."""
    return {
        noun + ending: (noun, org_type)
        for noun, org_type in _NUMBERED.items()
        for ending in ("", *PLAIN_ENDINGS)
    }


@cache
def nouns() -> frozenset[str]:
    """Return the heads without case endings."""
    return frozenset(noun for noun, _, _ in _ROWS)


@cache
def plural_heads() -> dict[str, KazakhHead]:
    """Return the heads in the plural by each form: "министрліктерінің"."""
    singular = {noun: (org_type, needs) for noun, org_type, needs in _ROWS}
    return {
        plural + ending: KazakhHead(noun, *singular[noun])
        for plural, noun in PLURALS.items()
        for ending in POSSESSIVE_ENDINGS
    }


@cache
def plain_heads() -> dict[str, KazakhHead]:
    """Return the heads without a possessive by each of their forms."""
    found = {}
    for noun, org_type in PLAIN_HEADS.items():
        softened = noun[:-1] + {"к": "г", "қ": "ғ"}.get(noun[-1], noun[-1])
        head = KazakhHead(noun, org_type, "topic")
        found[noun] = head
        for ending in PLAIN_ENDINGS:
            found[noun + ending] = head
        found[softened + "і"] = found[softened + "ы"] = head
    return found


@cache
def local_heads() -> dict[str, KazakhHead]:
    """Return the bodies that an adjective of a place names: "аудандық мәслихат", by each form."""
    return {
        noun + ending: KazakhHead(noun, org_type, "place")
        for noun, org_type in (
            ("мәслихат", "maslikhat"),
            ("маслихат", "maslikhat"),
            ("әкімдік", "akimat"),
        )
        for ending in ("", *PLAIN_ENDINGS)
    }


def is_verbal(word: str) -> bool:
    """Return whether a word ends as participles and gerunds do: "құрылған", but "тау-кен", "көмек"."""
    if not word.endswith(VERB_ENDINGS) or "-" in word:
        return False
    classes = {reading.word_class for reading in readings(word)}
    return "noun" not in classes or "verb" in classes


def is_genitive(word: str) -> bool:
    """Return whether a word ends as a genitive does: "Республикасының"."""
    return len(word) > 4 and word.endswith(GENITIVES)
