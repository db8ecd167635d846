"""What acts approve is one act in three languages, with its period or without."""

from pipeline.extract.laws.resolve import resolve_in_document
from pipeline.extract.laws.resolve_corpus import resolve_in_corpus
from pipeline.records import Law
from tests.extract.laws.test_resolve import mentions_of

RESOLUTION = {
    "ru": "Постановление Правительства РК от 3 мая 2021 года № 287 «Об утверждении Правил учета садов» действует.",
    "kk": "«Бақтарды есепке алу қағидаларын бекіту туралы» ҚР Үкіметінің 2021 жылғы 3 мамырдағы № 287 қаулысы қолданылады.",
    "en": "Resolution of the Government of the Republic of Kazakhstan dated 3 May 2021 No. 287 “On Approval of the Rules for Recording Gardens” is in force.",
}
RULES = {
    "ru": "По пункту 5 Правил учета садов это не нужно.",
    "kk": "Бақтарды есепке алу қағидаларының 5-тармағы қолданылады.",
    "en": "By paragraph 5 of the Rules for Recording Gardens this is not needed.",
}


def keys(*documents: tuple[str, str], kinds: tuple[str, ...] = ("rules",)) -> list[str]:
    """Return the keys of acts of some kinds that documents cite, each a language and a text."""
    resolved = {
        str(number): resolve_in_document(*mentions_of(text, language=language))
        for number, (language, text) in enumerate(documents)
    }
    made, acts = resolve_in_corpus(resolved)
    laws = [m.value for found in made.values() for m in found if isinstance(m.value, Law)]
    assert {law.act_key for law in laws if law.act_key} == {act.act_key for act in acts}
    return [law.act_key for law in laws if law.act_type in kinds]


def test_rules_are_those_of_the_resolution_that_approves_them_in_three_languages() -> None:
    texts = [(language, text) for part in (RESOLUTION, RULES) for language, text in part.items()]
    assert keys(*texts) == ["rules-of-P2100000287"] * 3


def test_an_approver_beside_them_is_enough() -> None:
    found = keys(
        ("ru", "Правила учета садов, утвержденные постановлением Правительства РК от 3 мая 2021 года № 287."),
        ("kk", "ҚР Үкіметінің 2021 жылғы 3 мамырдағы № 287 қаулысымен бекітілген Бақтарды есепке алу қағидаларына сәйкес."),
        ("en", "The Rules for Recording Gardens, approved by Resolution of the Government of Kazakhstan No. 287 of 3 May 2021."),
        ("ru", RULES["ru"]),
    )  # fmt: skip
    assert found == ["rules-of-P2100000287"] * 4


def test_rules_that_two_acts_approved_are_of_neither() -> None:
    later = RESOLUTION["ru"].replace("2021", "2024")
    found = keys(("ru", RESOLUTION["ru"]), ("ru", later), ("ru", RULES["ru"]))
    assert not any("-of-" in key for key in found)


def test_rules_stay_those_of_the_approver_that_stands_beside_them() -> None:
    rules = (
        "Правила учета садов, утвержденные приказом Министра культуры РК от 3 мая 2021 года № 12."
    )
    later = rules.replace("2021 года № 12", "2024 года № 18")
    earlier, second, of_none = keys(("ru", rules), ("ru", later), ("ru", RULES["ru"]))
    assert ["-of-" in key for key in (earlier, second, of_none)] == [True, True, False]
    assert earlier != second


def test_two_rules_of_one_order_stay_two() -> None:
    order = "приказом Министра культуры РК от 3 мая 2021 года № 12"
    found = keys(
        ("ru", f"Правила учета садов, утвержденные {order}."),
        ("ru", f"Правила учета лесов, утвержденные {order}."),
        ("ru", "По пункту 4 Правил учета лесов это не нужно."),
    )
    assert found[0] != found[1] == found[2]


def test_rules_of_another_country_are_not_ours() -> None:
    russian = "Правила учета садов, утвержденные постановлением Правительства Российской Федерации от 3 мая 2021 года № 99"
    found = keys(("ru", f"{russian}."), ("ru", RESOLUTION["ru"]), ("ru", RULES["ru"]))
    assert found == ["rules-of-resolution-ru-2021-05-03-99", "rules-of-P2100000287"]


def test_a_period_may_be_left_out() -> None:
    found = keys(
        ("ru", "Принята Концепция развития сельских садов до 2029 года."),
        ("ru", "Концепция развития сельских садов это предусматривает."),
        ("ru", "В Концепции развития городских садов этого нет."),
        kinds=("concept",),
    )
    assert found[0] == found[1] != found[2]


def test_of_two_periods_none_is_told() -> None:
    found = keys(
        ("ru", "Принята Государственная программа развития садов на 2016-2020 годы."),
        ("ru", "Госпрограмма развития садов на 2021-2025 годы отменена."),
        ("ru", "Государственная программа развития садов помогла."),
        kinds=("programme",),
    )
    assert len(set(found)) == 3


def test_a_programme_of_the_registry_keeps_its_key() -> None:
    found = keys(
        ("ru", "Концепция правовой политики Республики Казахстан до 2030 года, утвержденная Указом Президента РК от 15 октября 2021 года № 674."),
        ("en", "the Concept of Legal Policy of the Republic of Kazakhstan until 2030"),
        kinds=("concept",),
    )  # fmt: skip
    assert found == ["legal-policy-2030"] * 2


def test_an_order_without_its_minister_is_the_one_that_approves_the_same() -> None:
    found = keys(
        ("kk", "Қаржы министрінің 2018 жылғы 5 наурыздағы № 414 бұйрығымен бекітілген Бақтарды есепке алу қағидаларына сәйкес."),
        ("kk", "Әділет министрінің 2018 жылғы 5 наурыздағы № 414 бұйрығы да бар."),
        ("kk", "«Бақтарды есепке алу қағидаларын бекіту туралы» бұйрық, 05.03.2018 ж., № 414"),
        ("kk", "«Ормандарды күзету туралы» бұйрық, 05.03.2018 ж., № 414"),
        kinds=("order",),
    )  # fmt: skip
    assert found[0] == found[2]
    assert len(set(found)) == 3
