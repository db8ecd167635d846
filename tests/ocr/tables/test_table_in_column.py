"""A table without upright rulings that stands in one of two columns of text."""

from collections.abc import Iterator

from pipeline.ocr.layout.blocks import blocks_of
from pipeline.records import Box, Line, Word

WIDTH, HEIGHT = 595.0, 842.0
#: How high the lines of the left column stand, and the rows of the table.
LEFT = (69, 81, 93, 105, 117, 129, 141, 157, 169, 181, 193, 205, 217, 233, 245, 257)
FIGURES = (488, 535, 583)  # where they end
TABLE = (
    (106.2, ("Indicator", "2021", "2022", "2023"), (313, 456, 504, 551), (349, 475, 522, 570)),
    (119.4, ("Freight, Mt", "291.5", "299.8", "303.4"), (313, 466, 514, 561), (396, *FIGURES)),
    (
        132.0,
        ("Turnover, bn t-km", "298.1", "310.2", "322.6"),
        (313, 466, 514, 561),
        (391, *FIGURES),
    ),
    (144.6, ("Average speed, km/h", "41.7", "40.9", "40.2"), (313, 471, 519, 566), (393, *FIGURES)),
    (157.2, ("Revenue", "1,118.4", "1,290.6", "1,552.0"), (313, 459, 507, 554), (391, *FIGURES)),
)


def line(text: str, x0: float, x1: float, y: float, high: float = 12.0) -> Line:
    """Return a line whose words are as wide as their letters."""
    letter = (x1 - x0) / len(text)
    words, at = [], 0
    for word in text.split():
        at = text.index(word, at)
        box = Box(x0 + letter * at, y, x0 + letter * (at + len(word)), y + high)
        words.append(Word(at, at + len(word), box))
        at += len(word)
    box = Box(x0, y, x1, y + high)
    return Line(text=text, start=0, box=box, words=tuple(words), font="a", size=10.5)


def page() -> Iterator[Line]:
    for height in LEFT:
        yield line(f"Kazakhstan moved tonnes of freight by rail, row {height:3}", 28, 301, height)
    yield line("Bank approved a loan in November of the year before it", 311, 584, 65)
    yield line("the European Bank for Reconstruction and Development too", 311, 584, 77)
    yield line("added a loan.", 311, 402, 89)
    for y, texts, lefts, rights in TABLE:
        for text, x0, x1 in zip(texts, lefts, rights, strict=True):
            yield line(text, x0, x1, y, 9.7)
    for i in range(7):
        yield line(
            f"Two options are considered for the reform, in section {i}", 311, 584, 173 + 12 * i
        )


def test_it_is_read_within_its_column() -> None:
    rulings = [Box(311, 117.3 + 12.6 * i, 584, 117.9 + 12.6 * i) for i in range(5)]
    blocks = blocks_of(list(page()), width=WIDTH, height=HEIGHT, rulings=rulings)
    cells = {
        (block.cell.row, block.cell.column): block.lines[0].text for block in blocks if block.cell
    }
    assert len(cells) == 20
    for row, (_, texts, _, _) in enumerate(TABLE):
        assert tuple(cells[row, column] for column in range(4)) == texts
    order = [block.lines[0].text.split()[0] for block in blocks if not block.cell]
    assert order == sorted(order, key=["Kazakhstan", "Bank", "Two"].index)
