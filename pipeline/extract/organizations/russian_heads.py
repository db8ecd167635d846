"""The nouns that head Russian names of organizations, and the words that may not stand in them."""

from dataclasses import dataclass
from functools import cache
from typing import Final

from pipeline.extract.organizations.morphology import forms_of


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that heads names: its kind, gender, and when it is a name.

    ``needs``: "" always a name with a capital ("Правительство"); "topic" with a genitive or "по";
    "place" with a place ("акимат города Алматы"); "proper" with a quoted or capitalised part.
    """

    lemma: str
    org_type: str
    gender: str
    needs: str


#: lemma, org_type, gender, needs
_ROWS: Final = (
    ("министерство", "ministry", "n", "topic"),  # Министерство финансов
    ("госдепартамент", "ministry", "m", ""),  # Госдепартамент США
    ("госкомитет", "committee", "m", "topic"),
    ("комитет", "committee", "m", "topic"),  # Комитет по статистике
    ("подкомитет", "committee", "m", "topic"),
    ("агентство", "agency", "n", "topic"),  # Агентство по делам государственной службы
    ("департамент", "department", "m", "topic"),  # Департамент экологии
    ("управление", "department", "n", "topic"),  # Управление образования города Алматы
    ("отдел", "department", "m", "topic"),
    ("бюро", "department", "n", "topic"),  # Бюро национальной статистики
    ("инспекция", "department", "f", "topic"),
    ("служба", "agency", "f", "topic"),  # Служба государственной охраны
    ("прокуратура", "prosecutor", "f", "place"),  # прокуратура города Алматы
    ("акимат", "akimat", "m", "place"),
    ("маслихат", "maslikhat", "m", "place"),
    ("суд", "court", "m", "place"),  # Верховный Суд
    ("парламент", "parliament", "m", ""),
    ("сенат", "parliament", "m", ""),
    ("мажилис", "parliament", "m", ""),
    ("дума", "parliament", "f", "topic"),
    ("коллегия", "council", "f", "topic"),  # Апелляционная коллегия по уголовным делам
    ("нацкурултай", "council", "m", ""),
    ("госсовет", "council", "m", ""),
    ("правительство", "government", "n", ""),
    ("кабинет", "government", "m", "topic"),  # Кабинет Министров
    ("администрация", "other", "f", "place"),  # Администрация Президента
    ("канцелярия", "government", "f", "topic"),
    ("аппарат", "department", "m", "topic"),  # аппарат акима города Алматы
    ("комиссия", "commission", "f", "topic"),
    ("комиссариат", "other", "m", "topic"),
    ("совет", "council", "m", "topic"),
    ("штаб", "commission", "m", "topic"),  # Республиканский штаб по борьбе с паводками
    ("курултай", "council", "m", "topic"),
    ("ассамблея", "ngo", "f", "topic"),
    ("палата", "association", "f", "topic"),  # Палата предпринимателей
    ("нацпалата", "association", "f", "proper"),
    ("бизнес-ассоциация", "association", "f", "proper"),
    ("госфонд", "fund", "m", "proper"),
    ("нацкомпания", "company", "f", "proper"),
    ("фонд", "fund", "m", "proper"),
    ("компания", "company", "f", "proper"),
    ("корпорация", "company", "f", "proper"),
    ("холдинг", "company", "m", "proper"),
    ("предприятие", "company", "n", "proper"),
    ("фирма", "company", "f", "proper"),
    ("завод", "company", "m", "proper"),
    ("комбинат", "company", "m", "proper"),
    ("фабрика", "company", "f", "proper"),
    ("концерн", "company", "m", "proper"),
    ("комплекс", "company", "m", "proper"),  # Научно-производственный комплекс «Фитохимия»
    ("консорциум", "company", "m", "proper"),
    ("биржа", "company", "f", "proper"),
    ("авиакомпания", "company", "f", "proper"),
    ("банк", "bank", "m", "proper"),
    ("университет", "university", "m", "proper"),
    ("академия", "university", "f", "proper"),
    ("консерватория", "university", "f", "proper"),
    ("институт", "institute", "m", "proper"),
    ("центр", "institute", "m", "proper"),
    ("обсерватория", "institute", "f", "proper"),
    ("лаборатория", "institute", "f", "proper"),
    ("школа", "school", "f", "proper"),
    ("школа-интернат", "school", "f", "proper"),
    ("гимназия", "school", "f", "proper"),
    ("лицей", "school", "m", "proper"),
    ("школа-лицей", "school", "f", "proper"),
    ("школа-гимназия", "school", "f", "proper"),
    ("детсад", "school", "m", "proper"),
    ("ясли-сад", "school", "m", "proper"),
    ("сад", "school", "m", "proper"),  # детский сад № 54 «Нурай»
    ("колледж", "school", "m", "proper"),
    ("училище", "school", "n", "proper"),
    ("больница", "hospital", "f", "proper"),
    ("поликлиника", "hospital", "f", "proper"),
    ("госпиталь", "hospital", "m", "proper"),
    ("диспансер", "hospital", "m", "proper"),
    ("клиника", "hospital", "f", "proper"),
    ("библиотека", "other", "f", "proper"),
    ("музей", "other", "m", "proper"),
    ("театр", "other", "m", "proper"),
    ("филармония", "other", "f", "proper"),
    ("партия", "party", "f", "proper"),
    ("движение", "movement", "n", "proper"),
    ("союз", "union", "m", "proper"),
    ("профсоюз", "union", "m", "proper"),
    ("федерация", "union", "f", "proper"),
    ("конфедерация", "union", "f", "proper"),
    ("ассоциация", "association", "f", "proper"),
    ("альянс", "association", "m", "proper"),
    ("объединение", "ngo", "n", "proper"),
    ("общество", "ngo", "n", "proper"),
    ("организация", "ngo", "f", "proper"),
    ("содружество", "international", "n", "proper"),
    ("сообщество", "international", "n", "proper"),
    ("газета", "media", "f", "proper"),
    ("издание", "media", "n", "proper"),
    ("журнал", "media", "m", "proper"),
    ("телеканал", "media", "m", "proper"),
    ("радиостанция", "media", "f", "proper"),
    ("радио", "media", "n", "proper"),
    ("информагентство", "media", "n", "proper"),
    ("учреждение", "other", "n", "proper"),
    ("полк", "military", "m", "proper"),
    ("бригада", "military", "f", "proper"),
    ("гвардия", "military", "f", "proper"),
    ("миссия", "international", "f", "proper"),
    ("посольство", "other", "n", "proper"),
    ("консульство", "other", "n", "proper"),
    ("генконсульство", "other", "n", "proper"),
    ("представительство", "other", "n", "proper"),
    ("филиал", "other", "m", "proper"),
)  # fmt: skip


@cache
def heads() -> dict[str, tuple[Head, frozenset[tuple[str, str]]]]:
    """Return the heads by each of their forms, with the cases and numbers of the form."""
    found: dict[str, tuple[Head, frozenset[tuple[str, str]]]] = {}
    for lemma, org_type, gender, needs in _ROWS:
        head = Head(lemma, org_type, gender, needs)
        forms = forms_of(lemma) or _forms_by_pattern(lemma)
        for form, tags in forms.items():
            found.setdefault(form, (head, tags))
    return found


_MASCULINE: Final = (
    ("", "n", "s"), ("", "a", "s"), ("а", "g", "s"), ("у", "d", "s"), ("ом", "i", "s"), ("е", "l", "s"),
    ("ы", "n", "p"), ("ов", "g", "p"), ("ам", "d", "p"), ("ами", "i", "p"), ("ах", "l", "p"),
)  # fmt: skip


def _forms_by_pattern(lemma: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Return the forms of a word that the dictionary lacks: акимат, маслихат, мажилис."""
    found: dict[str, set[tuple[str, str]]] = {}
    for ending, case, number in _MASCULINE:
        found.setdefault(lemma + ending, set()).add((case, number))
    return {form: frozenset(tags) for form, tags in found.items()}


#: Adjectives before a head that only point at it: "данный комитет", "новое министерство".
POINTING: Final = frozenset(
    (
    "данный", "этот", "тот", "настоящий", "соответствующий", "указанный", "уполномоченный",
    "новый", "другой", "иной", "каждый", "любой", "весь", "свой", "наш", "ваш", "сам", "самый",
    "вышеуказанный", "названный", "отдельный", "заинтересованный", "профильный", "отраслевой",
    "курирующий", "бывший", "нынешний", "крупный", "крупнейший", "ведущий", "различный", "многий",
    "некоторый", "остальной", "последний", "первый", "второй", "третий", "один", "такой", "какой",
    "который", "чей", "мой", "твой", "оба", "следующий", "рабочий", "вновь", "ответственный",
    "действующий", "подведомственный", "структурный", "вышестоящий", "компетентный", "местный",
    "зарубежный", "иностранный", "отечественный", "частный", "коммерческий", "крупный", "малый",
    "все", "прочий", "определенный", "заведующий", "управляющий", "созданный", "общий", "главный",
    "независимый", "успешный", "известный", "дочерний", "основной", "собственный", "единственный",
    "принимающий", "казахстанский", "российский", "ранний", "поздний", "прежний",
    )
)  # fmt: skip
#: Words that end a complement though their form would fit.
STOPPERS: Final = frozenset(
    (
    "который", "которого", "которой", "которых", "его", "ее", "их", "данного", "данной", "данных",
    "этого", "этой", "этих", "другого", "другой", "других", "иного", "иной", "иных", "всех",
    "всего", "своего", "своей", "своих", "настоящего", "настоящей", "настоящих", "также",
    "соответствующих", "заинтересованных", "проекта", "проектов", "заместителя", "является", "были",
    "было", "года", "году", "лет", "месяца", "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря", "тенге", "процентов", "более",
    "менее", "около", "согласно", "сроком", "порядке", "случае", "целях", "рамках", "течение",
    "указанных", "указанного", "указанной", "всеми", "ряда", "одного", "одной", "первого", "второго",
    "третьего", "этот", "тот", "то", "это", "той", "того", "тех", "чего", "кого", "ему", "ей", "им",
    "нам", "вам", "мне", "себе", "себя", "нас", "вас", "них", "него", "нее",
        "сведений", "отчета", "отчетов", "предложений", "заключения", "запроса", "запросов", "копии",
        "копий", "заявки", "заявления", "уведомления", "ходатайства",
    )
)  # fmt: skip
#: Heads that are common nouns at the beginning of a sentence unless something proper follows.
WEAK: Final = frozenset(
    (
        "организация", "общество", "объединение", "движение", "миссия", "центр", "фонд", "союз",
        "учреждение", "сообщество", "содружество", "предприятие", "лаборатория", "представительство",
        "радио", "журнал", "газета", "клиника", "завод", "фирма", "компания", "филиал", "издание",
        "палата", "бригада", "федерация", "посольство", "консульство",
    )
)  # fmt: skip
#: Adjective and head that are no body: Российская Федерация, лесной фонд.
COMMON_BEFORE: Final = frozenset(
    (
        ("муниципальный", "управление"), ("государственный", "управление"),
        ("российский", "федерация"), ("советский", "союз"), ("лесной", "фонд"), ("жилищный", "фонд"),
        ("водный", "фонд"), ("земельный", "фонд"), ("основной", "фонд"), ("уставный", "фонд"),
        ("административный", "центр"), ("областной", "центр"), ("районный", "центр"),
        ("торговый", "центр"), ("дошкольный", "организация"), ("гражданский", "общество"),
        ("стратегический", "миссия"), ("общественный", "движение"), ("семейный", "союз"),
        ("жилой", "фонд"), ("библиотечный", "фонд"), ("архивный", "фонд"), ("сельский", "управление"),
    )
)  # fmt: skip
#: Head and the word after it that are no body: фонд оплаты труда, общество с ограниченной ...
COMMON_AFTER: Final = frozenset(
    (
        ("фонд", "оплаты"), ("фонд", "заработной"), ("фонд", "потребления"), ("фонд", "времени"),
        ("организация", "работы"), ("организация", "регулярного"), ("организация", "деятельности"),
        ("организация", "проведения"), ("организация", "питания"), ("организация", "труда"),
        ("управление", "рисками"), ("служба", "в"), ("движение", "денежных"), ("движение", "средств"),
        ("движение", "транспорта"), ("управление", "проектами"), ("управление", "качеством"),
        ("компания", "по"), ("суд", "первой"), ("совет", "директоров"), ("союз", "сср"), ("совет", "старейшин"), ("школа", "юного"), ("союз", "писателей-"),
    )
)  # fmt: skip
