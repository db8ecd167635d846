"""The closed word lists that the tables use: kinds of act, kinds of organization, languages."""

from typing import Final

LANGUAGES: Final = ("kk", "ru", "en")

#: ``laws.act_type``: the English word, and what it is called in Russian and Kazakh acts.
ACT_TYPES: Final[dict[str, tuple[str, str]]] = {
    "constitution": ("Конституция", "Конституция"),
    "constitutional_law": ("Конституционный закон", "Конституциялық заң"),
    "code": ("Кодекс", "Кодекс"),
    "law": ("Закон", "Заң"),
    "decree": ("Указ", "Жарлық"),
    "resolution": ("Постановление", "Қаулы"),
    "order": ("Приказ", "Бұйрық"),
    "directive": ("Распоряжение", "Өкім"),
    "decision": ("Решение", "Шешім"),
    "regulation": ("Положение", "Ереже"),
    "rules": ("Правила", "Қағидалар"),
    "instruction": ("Инструкция", "Нұсқаулық"),
    "methodology": ("Методика", "Әдістеме"),
    "charter": ("Устав", "Жарғы"),
    "concept": ("Концепция", "Тұжырымдама"),
    "doctrine": ("Доктрина", "Доктрина"),
    "strategy": ("Стратегия", "Стратегия"),
    "programme": ("Программа", "Бағдарлама"),
    "project": ("Национальный проект", "Ұлттық жоба"),
    "plan": ("План", "Жоспар"),
    "road_map": ("Дорожная карта", "Жол картасы"),
    "address": ("Послание", "Жолдау"),
    "treaty": ("Договор", "Шарт"),
    "agreement": ("Соглашение", "Келісім"),
    "convention": ("Конвенция", "Конвенция"),
    "covenant": ("Пакт", "Пакт"),
    "protocol": ("Протокол", "Хаттама"),
    "declaration": ("Декларация", "Декларация"),
    "memorandum": ("Меморандум", "Меморандум"),
    "recommendation": ("Рекомендация", "Ұсынымдама"),
    "standard": ("Стандарт", "Стандарт"),
    "technical_regulation": ("Технический регламент", "Техникалық регламент"),
    "act": ("Акт", "Акт"),
}

#: ``organizations.org_type``.
ORGANIZATION_TYPES: Final = (
    "head_of_state",
    "government",
    "ministry",
    "committee",
    "agency",
    "department",
    "akimat",
    "maslikhat",
    "court",
    "prosecutor",
    "parliament",
    "commission",
    "council",
    "fund",
    "company",
    "bank",
    "university",
    "school",
    "institute",
    "hospital",
    "ngo",
    "movement",
    "party",
    "union",
    "association",
    "media",
    "military",
    "international",
    "other",
)

#: ``laws.jurisdiction``: ISO 3166-1 alpha-2 where it is a country, else the body's own short name.
JURISDICTIONS_BESIDE_ISO: Final = ("SU", "KazSSR", "UN", "ILO", "EAEU", "EU", "CIS", "INT")
