"""Acts as a document names them, looked up."""

from pipeline.extract.laws.meant.acts import Named, Spoken, the_one
from pipeline.records import Law, Mention

MENTION = Mention(
    segment=1, kind="law", start=0, end=5, text="Закон", rule="law", confidence=1.0,
    context_start=0, context_end=5, language="ru",
)  # fmt: skip
PPP = Law(act_type="law", number="379-V", date="2015-10-31", act_id="Z1500000379", act_key="Z1500000379")  # fmt: skip
COURT = Law(act_type="constitutional_law", number="153-VII", date="2022-11-05", act_key="court")
ORDER = Law(act_type="order", number="15-3", act_key="order", issuer="Министр финансов")


def named(law: Law) -> Named:
    return Named(law, MENTION, law.number, law.date)


SPOKEN = Spoken(map(named, (PPP, COURT, ORDER)))


def test_a_constitutional_law_is_a_law() -> None:
    assert [item.law for item in SPOKEN.of_type("law")] == [PPP, COURT]
    assert [item.law for item in SPOKEN.of_type("constitutional_law")] == [COURT]
    assert SPOKEN.of_type("decree") == ()


def test_numbers_are_found_without_what_follows_them() -> None:
    assert [item.law for item in SPOKEN.of_number("379")] == [PPP]
    assert [item.law for item in SPOKEN.of_number("379-v")] == [PPP]
    assert [item.law for item in SPOKEN.of_number("15-3")] == [ORDER]
    assert SPOKEN.of_number("37") == ()


def test_years_are_found_by_any_day() -> None:
    assert [item.law for item in SPOKEN.of_year("2015")] == [PPP]
    assert [item.law for item in SPOKEN.of_year("2022-11-05")] == [COURT]


def test_acts_with_an_identifier_are_kept_once() -> None:
    assert Spoken(map(named, (PPP, COURT, PPP))).registered == {"Z1500000379": PPP}


def test_one_act_is_the_one_and_two_are_none() -> None:
    assert the_one(map(named, (PPP, PPP))) == PPP
    assert the_one(map(named, (PPP, COURT))) is None
    assert the_one([]) is None
