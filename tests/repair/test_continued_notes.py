"""Footnotes that go on in the next column or over the page are one segment."""

from pipeline.records import Block, Box, Line, Page, SegmentKind
from pipeline.repair.assemble import assemble

TEXT = "Слова отчёта идут одно за другим до самого конца строки, как во всех делах."
NOTE = "¹Закон о складах различает общие и особые склады, к первым относятся"
REST = "элеваторы, ко вторым мельницы."


def block(kind: SegmentKind, *texts: str, size: float = 8.0, flow: int = 0) -> Block:
    lines = [
        Line(
            text=text,
            start=0,
            box=Box(x0=50, y0=0, x1=50 + 4 * len(text), y1=10),
            font="Serif",
            size=size,
        )
        for text in texts
    ]
    return Block(kind=kind, lines=tuple(lines), flow=flow)


def text(flow: int = 0) -> Block:
    return block("paragraph", TEXT, TEXT, size=11.0, flow=flow)


def page(number: int, *blocks: Block) -> Page:
    placed, start, top = [], 0, 150.0 + number
    for own in blocks:
        lines = []
        for line in own.lines:
            assert line.box is not None
            box = line.box._replace(y0=top, y1=top + 10)
            lines.append(line._replace(start=start, box=box))
            start += len(line.text) + 1
            top += 12
        placed.append(own._replace(lines=tuple(lines)))
    raw = "".join(line.text + "\n" for own in placed for line in own.lines)
    return Page(
        number=number, width=595, height=842, read_as="text_layer", reason="", raw=raw,
        blocks=tuple(placed),
    )  # fmt: skip


def notes(*pages: Page) -> list[str]:
    return [s.text for s in assemble(pages) if s.kind == "footnote"]


def test_a_footnote_goes_on_over_the_page() -> None:
    one = page(1, text(), block("footnote", NOTE))
    other = page(2, text(), block("paragraph", REST), block("footnote", "² Там же."))
    assert notes(one, other) == [f"{NOTE} {REST}", "² Там же."]
    assert [s.text for s in assemble((one, other)) if s.kind == "paragraph"] == [
        f"{TEXT} {TEXT}"
    ] * 2


def test_a_footnote_goes_on_in_the_next_column() -> None:
    rest = "5,4 процента складов."
    full = block("footnote", NOTE, NOTE[1:] + "!", flow=1)._replace(flow=1)
    short = full._replace(lines=tuple(x._replace(text=x.text.rstrip("!")) for x in full.lines))
    one = page(1, text(1), short, text(2), block("footnote", rest, flow=2))
    assert notes(one)[0].endswith(rest)


def test_what_is_no_rest_of_a_footnote_stays_as_it_is() -> None:
    ended = page(1, text(), block("footnote", NOTE + "."))
    unmarked = page(2, text(), block("paragraph", REST))
    assert notes(ended, unmarked) == [NOTE + "."]
    open_end = page(1, text(), block("footnote", NOTE))
    for other in (
        page(2, text(), block("paragraph", REST, size=11.0)),  # no smaller than the text
        page(2, text(), block("footnote", "²Там же")),
        page(2, text(), block("paragraph", "Источник: отчёт")),
        page(2, block("paragraph", REST), text()),  # at the head of the page
        page(3, text(), block("paragraph", REST)),
    ):
        assert notes(open_end, other)[0] == NOTE
