"""Where a stretch of raw text stands."""

import pytest

from pipeline.export.places import Gap, Place, Places
from pipeline.records import Block, Box, Line, Page, Word


def box(x0: float, y0: float, x1: float, y1: float) -> Box:
    return Box(x0=x0, y0=y0, x1=x1, y1=y1)


def line(text: str, start: int, y: float) -> Line:
    """A line whose letters are ten points wide and high."""
    words, at = [], 0
    for word in text.split(" "):
        end = at + len(word)
        words.append(Word(start=at, end=end, box=box(at * 10, y, end * 10, y + 10), confidence=0.9))
        at = end + 1
    whole = box(0, y, len(text) * 10, y + 10)
    return Line(start=start, text=text, box=whole, words=tuple(words), confidence=0.95)


def page(number: int, *texts: str) -> Page:
    lines, at = [], 0
    for y, text in enumerate(texts):
        lines.append(line(text, at, y * 20))
        at += len(text) + 1
    return Page(
        number=number,
        width=595,
        height=842,
        raw="".join(f"{text}\n" for text in texts),
        blocks=(Block(kind="paragraph", lines=tuple(lines)),),
        read_as="text_layer",
        reason="",
    )


PAGES = (page(1, "Закон от", "31 октября"), page(2, "2015 года"))


def again(number: int) -> Page:
    return PAGES[number - 1]


def place_of(words: str) -> Place:
    places = Places(PAGES, again)
    start = "".join(page.raw for page in PAGES).index(words)
    return places.find(start, start + len(words))


def test_on_one_line_it_has_one_box() -> None:
    assert place_of("октября").boxes == ((1, box(30, 20, 100, 30)),)


def test_over_lines_each_line_has_its_box() -> None:
    place = place_of("от\n31")
    assert place.boxes == ((1, box(60, 0, 80, 10)), (1, box(0, 20, 20, 30)))
    assert place.box == box(0, 0, 80, 30)


def test_over_pages_the_box_is_that_of_the_first() -> None:
    place = place_of("октября\n2015 года")
    assert place.page == 1
    assert place.box == box(30, 20, 100, 30)
    assert place.boxes[-1] == (2, box(0, 0, 90, 10))


@pytest.mark.parametrize(("end", "lines"), [("2015", 2), ("\n2015", 3)])
def test_a_line_left_out_with_its_line_feeds_has_no_box(end: str, lines: int) -> None:
    pages = (page(1, "Закон от", "31 октября", "7"), page(2, "2015 года"))
    raw = "".join(page.raw for page in pages)
    gap = Gap(raw.index("\n7"), raw.index(end), lost=2)
    places = Places(pages, lambda number: pages[number - 1])
    place = places.find(raw.index("31"), len(raw) - 1, [gap])
    assert len(place.boxes) == lines
    assert place.box == box(0, 20, 100, 30 if lines == 2 else 50)


def test_the_least_confidence_of_words_counts() -> None:
    assert place_of("октября").confidence == 0.9


def test_plain_text_has_no_box() -> None:
    assert Places((), again).find(0, 3) == Place(0, None, 1.0)


def test_pages_are_read_as_far_as_they_are_asked_for() -> None:
    coming = iter(PAGES)
    places = Places(coming, again)
    places.find(0, 5)
    assert next(coming) == PAGES[1]


def test_a_page_that_was_let_go_is_read_again() -> None:
    many = [page(number, f"Страница {number}") for number in range(1, 200)]
    places = Places(many, lambda number: many[number - 1])
    places.read_all()
    starts = [sum(len(p.raw) for p in many[:index]) for index in range(len(many))]
    for number in (1, 199, 2, 100):
        found = places.find(starts[number - 1] + 9, starts[number - 1] + 10)
        assert found.page == number
        assert found.box == box(90, 0, 90 + 10 * len(str(number)), 10)
    assert len(places._held) < 50
