"""The order of day and month that a document shows settles its other dates."""

from pipeline.extract.grammars import extract
from pipeline.records import Date, Law, Segment


def _dates(*texts: str, language: str = "en") -> list[str]:
    segments = [
        Segment(
            number=i, page=1, kind="paragraph", text=text, raw_start=0, raw_end=len(text),
            language=language,
        )
        for i, text in enumerate(texts)
    ]  # fmt: skip
    return [m.value.edtf for m in extract(segments) if isinstance(m.value, Date)]


def test_month_first_where_one_date_shows_it() -> None:
    assert _dates("Issued on 05/03/2014.", "Changed on 09/27/2016.") == ["2014-05-03", "2016-09-27"]


def test_day_first_where_none_shows_otherwise() -> None:
    assert _dates("Issued on 05/03/2014.") == ["2014-03-05"]
    assert _dates("Issued on 05/03/2014.", "Changed on 27/09/2016.") == ["2014-03-05", "2016-09-27"]


def test_both_orders_settle_nothing() -> None:
    found = _dates("On 05/03/2014.", "On 27/09/2016.", "On 09/28/2016.")
    assert found == ["2014-03-05", "2016-09-27", "2016-09-28"]


def test_year_day_month_of_a_registry() -> None:
    found = _dates("2024.06.02. бекітілген", "2024.22.10. өзгертілген", language="kk")
    assert found == ["2024-02-06", "2024-10-22"]


def test_what_opens_a_time_stays() -> None:
    assert _dates("until 05/03/2014", "on 09/27/2016") == ["../2014-05-03", "2016-09-27"]


def test_a_citation_takes_the_day() -> None:
    text = "2024.06.02. № 33 бұйрығымен бекітілген қағидалар"
    segments = [
        Segment(
            number=i, page=1, kind="paragraph", text=t, raw_start=0, raw_end=len(t), language="kk"
        )
        for i, t in enumerate((text, "2024.22.10. өзгертілген"))
    ]
    found = extract(segments)
    laws = [m.value.date for m in found if isinstance(m.value, Law)]
    dates = [m.value.edtf for m in found if isinstance(m.value, Date)]
    assert dates == ["2024-02-06", "2024-10-22"]
    assert laws == ["2024-02-06"]
