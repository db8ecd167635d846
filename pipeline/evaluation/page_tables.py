"""Tables of our own making with known truth: ruled, unruled, merged heads, over several pages."""

from random import Random
from typing import Any, Final

from pipeline.evaluation.page_sheet import BOTTOM, LEFT, RIGHT, Sheet
from pipeline.evaluation.page_words import paragraph, row_names


def _number(chance: Random) -> str:
    return f"{chance.randint(1, 999)} {chance.randint(100, 999)},{chance.randint(0, 9)}"


def _table(
    s: Sheet, rows: int, *, ruled: bool, merged: bool = False, number: int = 0, names: Any = None
) -> None:
    """Draw a table of three figures a row, its header in one or two rows."""
    edges = (LEFT, LEFT + 190, LEFT + 280, LEFT + 370, RIGHT)
    height = s.size * 1.7
    head = {"ru": "Показатель", "kk": "Көрсеткіш", "en": "Indicator"}[s.language]
    over = {"ru": "Годы, млн тенге", "kk": "Жылдар, млн теңге", "en": "Years, mln tenge"}
    year = s.chance.randint(2005, 2022)
    years = [str(year + i) for i in range(3)]
    body = [
        [name, *(_number(s.chance) for _ in years)]
        for name in (names or row_names(s.language, s.chance, rows))
    ]
    top = s.y
    cells: list[tuple[int, int, str, float, float]] = []
    if merged:
        cells += [(0, 0, head, edges[0], top + height), (0, 1, over[s.language], edges[1], top)]
        cells += [(1, i + 1, y, edges[i + 1], top + height) for i, y in enumerate(years)]
    else:
        cells += [(0, i, t, edges[i], top) for i, t in enumerate((head, *years))]
    first = 2 if merged else 1
    for r, row in enumerate(body, first):
        cells += [(r, c, text, edges[c], top + r * height) for c, text in enumerate(row)]
    for r, c, text, x, y in cells:
        base = y + height * 0.7
        if merged and (r, c) == (0, 0):
            base -= height / 2
        is_figure = c > 0 and r >= first
        right = edges[c + 1] - 6 - s.width(text)
        s.draw(right if is_figure and not ruled else x + 5, base, text)
        s.note("table_cell", text, (number, r, c))
    s.y = top + (len(body) + first) * height
    if ruled:
        _rules(s, edges, top, height, len(body) + first, merged)
    s.y += 12


def _rules(
    s: Sheet, edges: tuple[float, ...], top: float, height: float, rows: int, merged: bool
) -> None:
    for r in range(rows + 1):
        begin = edges[1] if merged and r == 1 else edges[0]
        s.rule(begin, top + r * height, edges[-1], top + r * height)
    for i, x in enumerate(edges):
        inner = merged and 1 < i < len(edges) - 1
        s.rule(x, top + (height if inner else 0), x, top + rows * height)


def table_ruled(s: Sheet) -> None:
    """A ruled table between paragraphs."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    _table(s, 6, ruled=True)
    s.flow(paragraph(s.language, s.chance))


def table_unruled(s: Sheet) -> None:
    """A table without lines between paragraphs."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    s.y += 8
    _table(s, 6, ruled=False)
    s.y += 8
    s.flow(paragraph(s.language, s.chance))


def table_merged(s: Sheet) -> None:
    """A ruled table with a header of two rows."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    _table(s, 7, ruled=True, merged=True)
    s.flow(paragraph(s.language, s.chance))


def table_over_pages(s: Sheet) -> None:
    """A ruled table that goes on over the page, its header repeated."""
    names = row_names(s.language, s.chance, 8)
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    s.y = BOTTOM - 6 * s.size * 1.7
    _table(s, 4, ruled=True, names=names[:4])
    s.new_page()
    _table(s, 4, ruled=True, names=names[4:])
    s.flow(paragraph(s.language, s.chance))


#: What stands above a budget: its caption and its line of units; what heads its columns.
_BUDGET: Final = {
    "ru": (
        "Приложение 2. Исполнение бюджета района",
        "тыс. тенге",
        ("Код", "Наименование", "План", "Факт", "Исполнено, %"),
    ),
    "kk": (
        "2-қосымша. Аудан бюджетінің атқарылуы",
        "мың теңге",
        ("Коды", "Атауы", "Жоспар", "Нақты", "Орындалуы, %"),
    ),
    "en": (
        "Annex 2. Execution of the district budget",
        "thousand tenge",
        ("Code", "Name", "Plan", "Actual", "Executed, %"),
    ),
}
_BUDGET_EDGES: Final = (LEFT, LEFT + 52, LEFT + 220, LEFT + 300, LEFT + 380, RIGHT)
_BUDGET_ROWS: Final = (15, 24, 12)


def table_budget(s: Sheet) -> None:
    """A budget over three pages, headed only on the first; dashes where there was nothing."""
    caption, unit, heads = _BUDGET[s.language]
    s.size = min(s.size, 10)
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    s.centred(caption, kind="caption")
    s.note("paragraph", unit)
    s.y += s.size
    s.draw(RIGHT - s.width(unit), s.y, unit)
    s.y += 6
    for number, rows in enumerate(_BUDGET_ROWS):
        if number:
            s.new_page()
        body = [_budget_row(s) for _ in range(rows)]
        _wrapped(s, _BUDGET_EDGES, body if number else [list(heads), *body])
    s.flow(paragraph(s.language, s.chance))


def _budget_row(s: Sheet) -> list[str]:
    name = " ".join(row_names(s.language, s.chance, s.chance.choice((1, 1, 2))))
    plan = _number(s.chance)
    actual = "-" if s.chance.random() < 0.2 else _number(s.chance)
    share = "-" if actual == "-" else f"{s.chance.randint(20, 99)},{s.chance.randint(0, 9)}"
    return [str(s.chance.randint(100000, 999999)), name, plan, actual, share]


def _wrapped(
    s: Sheet, edges: tuple[float, ...], rows: list[list[str]], *, level: bool = True
) -> None:
    """Draw rows with rulings, a long text on several lines; in the middle if not `level`."""
    top = s.y
    ends = [top]
    for r, row in enumerate(rows):
        wrapped = [s.wrap(t, edges[c + 1] - edges[c] - 8) for c, t in enumerate(row)]
        most = max(map(len, wrapped))
        for c, lines in enumerate(wrapped):
            above = 0.0 if level else (most - len(lines)) / 2
            for i, line in enumerate(lines):
                s.draw(edges[c] + 4, s.y + s.size * (1.25 + 1.2 * (above + i)), line)
            s.note("table_cell", row[c], (0, r, c))
        s.y += s.size * (0.7 + 1.2 * most)
        ends.append(s.y)
    for y in ends:
        s.rule(edges[0], y, edges[-1], y)
    for x in edges:
        s.rule(x, top, x, s.y)
    s.y += 12


#: What heads the columns of a plan of measures; who carries them out.
_PLAN: Final = {
    "ru": ("№", "Мероприятие", "Ответственные", "млн тенге", "Срок"),
    "kk": ("№", "Іс-шара", "Жауаптылар", "млн теңге", "Мерзімі"),
    "en": ("No.", "Measure", "Responsible", "mln tenge", "Year"),
}
_BODIES: Final = {
    "ru": "МНЭ МФ МТСЗН МОН МЗ МВД МСХ МИО МЦРИАП АЗРК МЭ МИИР".split(),
    "kk": "ҰЭМ ҚМ ІІМ ДСМ АШМ БҒМ ЖАО СІМ ЭМ ТЖМ".split(),
    "en": "MNE MoF MoH MES MIID MoA AIFC NBK LLP JSC".split(),
}
_PLAN_EDGES: Final = (LEFT, LEFT + 32, LEFT + 232, LEFT + 340, LEFT + 392, RIGHT)


def plan_of_measures(s: Sheet) -> None:
    """A ruled plan whose cells stand in the middle of their rows, long numbers on two lines."""
    s.new_page()
    s.flow(paragraph(s.language, s.chance))
    rows = [list(_PLAN[s.language])]
    names = row_names(s.language, s.chance, 8)
    for number, name in enumerate(names, 1):
        bodies = ", ".join(s.chance.sample(_BODIES[s.language], s.chance.randint(1, 4)))
        more = s.chance.choice(("", " ", " "))
        measure = f"{name}{more}{s.chance.choice(names) if more else ''}"
        amount = _number(s.chance) if s.chance.random() < 0.7 else str(s.chance.randint(5, 990))
        year = str(s.chance.randint(2021, 2030))
        rows.append([f"{number}.", measure, bodies, amount, year])
    _wrapped(s, _PLAN_EDGES, rows, level=False)
