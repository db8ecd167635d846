"""Render the sample documents from their sources: what each looks like, and its truth beside it.

``python corpus/render.py`` reads ``corpus/sources/*.txt`` and writes, for each, a document below
``corpus/documents`` and ``NAME.truth.json`` (text and mentions). A source begins with ``look:`` and
``language:``; a line ``# ...`` is a heading, lines with ``|`` are a table, ``---`` parts two
columns. A mention is written ``{{kind field=value;field=value|words}}``; they may nest.
"""

import io
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any, Final

import numpy as np
import pymupdf
from PIL import Image, ImageDraw, ImageFilter, ImageFont

HERE = Path(__file__).resolve().parent
DOCUMENTS = HERE / "documents"
FONTS: Final = Path("/usr/share/fonts/truetype/liberation2")
CSS: Final = """
@font-face { font-family: text; src: url(LiberationSerif-Regular.ttf); }
@font-face { font-family: text; font-weight: bold; src: url(LiberationSerif-Bold.ttf); }
* { font-family: text; font-size: 11.5pt; line-height: 1.25; }
h1 { font-size: 14pt; text-align: center; margin-bottom: 10pt; }
p { text-align: justify; text-indent: 18pt; margin: 0 0 5pt 0; }
td { border: 0.7pt solid black; padding: 3pt; font-size: 10.5pt; }
"""
PAGE: Final = pymupdf.Rect(0, 0, 595, 842)
BODY: Final = pymupdf.Rect(71, 64, 524, 778)
COLUMNS: Final = (pymupdf.Rect(57, 64, 288, 778), pymupdf.Rect(307, 64, 538, 778))
#: A4 in pixels at 150 dots per inch.
DPI: Final = 150

#: A 1990s font had ә ғ қ ң ө ұ ү һ і on places of other letters; its text was read as cp1251.
KAZAKH_FONT: Final = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "јєќѕґўїћіЈЄЌЅҐЎЇЋІ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A source file read: its look, its flows of paragraphs and the truth."""

    name: str
    look: str
    language: str
    flows: tuple[tuple[str, ...], ...]
    mentions: tuple[dict[str, Any], ...]

    @property
    def text(self) -> str:
        return "\n".join(part for flow in self.flows for part in flow)


@dataclass(slots=True)
class _Reader:
    """Takes the mentions out of marked text, counting places in the text that remains."""

    text: str = ""
    mentions: list[dict[str, Any]] = field(default_factory=list)

    def read(self, marked: str) -> None:
        open_ones: list[dict[str, Any]] = []
        for token in re.split(r"(\{\{\w+(?: [^|{}]*)?\||\}\})", marked):
            begun = re.fullmatch(r"\{\{(\w+) ?([^|{}]*)\|", token)
            if begun:
                pairs = (pair.split("=", 1) for pair in begun[2].split(";") if pair)
                mention = {"kind": begun[1], "start": len(self.text), "value": dict(pairs)}
                open_ones.append(mention)
                self.mentions.append(mention)
            elif token == "}}":
                mention = open_ones.pop()
                mention["end"] = len(self.text)
                mention["text"] = self.text[mention["start"] :]
            else:
                self.text += token


def read_source(path: Path) -> Source:
    """Return what a source file says."""
    lines = path.read_text(encoding="utf-8").splitlines()
    look, language = (lines[i].split(": ", 1)[1] for i in range(2))
    reader = _Reader()
    flows: list[list[str]] = [[]]
    for line in lines[2:]:
        if line == "---":
            flows.append([])
            continue
        mark = "# " if line.startswith("# ") else ""
        if reader.text:
            reader.text += "\n"
        begin = len(reader.text)
        cells = [cell.strip() for cell in line.strip("| ").split(" | ")] if line[0] == "|" else None
        reader.read("\n".join(cells) if cells else line.removeprefix(mark))
        plain = reader.text[begin:]
        flows[-1].append(mark + ("|" + plain if cells else plain))
    return Source(
        name=path.stem,
        look=look,
        language=language,
        flows=tuple(map(tuple, flows)),
        mentions=tuple(reader.mentions),
    )


def truth(source: Source) -> dict[str, Any]:
    """Return the truth as it is written beside the document."""
    text = "\n".join(p.removeprefix("# ").removeprefix("|") for f in source.flows for p in f)
    for mention in source.mentions:
        assert text[mention["start"] : mention["end"]] == mention["text"], mention
    return {
        "language": source.language,
        "look": source.look,
        "text": text,
        "mentions": [dict(sorted(m.items())) for m in source.mentions],
    }


# --- the page ------------------------------------------------------------------------------------


def pdf_of(source: Source) -> pymupdf.Document:
    """Return a born-digital PDF of the source."""
    pdf = pymupdf.open()
    page = pdf.new_page(width=PAGE.width, height=PAGE.height)
    places = COLUMNS if len(source.flows) == 2 else (BODY,)
    archive = pymupdf.Archive(str(FONTS))
    for flow, place in zip(source.flows, places, strict=True):
        spare, _ = page.insert_htmlbox(place, "".join(_html(flow)), css=CSS, archive=archive)
        assert spare >= 0, f"{source.name} does not fit its page"
    pdf.subset_fonts()
    return pdf


def _html(flow: tuple[str, ...]) -> Iterator[str]:
    rows: list[str] = []
    for part in (*flow, ""):
        if part.startswith("|"):
            cells = "".join(f"<td>{escape(cell)}</td>" for cell in part[1:].split("\n"))
            rows.append(f"<tr>{cells}</tr>")
            continue
        if rows:
            yield f"<table>{''.join(rows)}</table><p></p>"
            rows = []
        if part.startswith("# "):
            yield f"<h1>{escape(part[2:])}</h1>"
        elif part:
            yield f"<p>{escape(part)}</p>"


def picture(pdf: pymupdf.Document, dpi: int = DPI) -> Image.Image:
    """Return the first page as a grey picture."""
    pixels = pdf[0].get_pixmap(dpi=dpi, colorspace=pymupdf.csGRAY)
    return Image.frombytes("L", (pixels.width, pixels.height), pixels.samples)


def worn(page: Image.Image, *, skew: float, noise: float, blur: float) -> Image.Image:
    """Return the picture as a scanner gives it back: turned a little, noisy, not sharp."""
    page = page.rotate(skew, fillcolor=250, resample=Image.Resampling.BICUBIC)
    page = page.filter(ImageFilter.GaussianBlur(blur))
    grains = np.random.default_rng(7).normal(0, noise, (page.height, page.width))
    return Image.fromarray(np.clip(np.asarray(page) + grains, 0, 255).astype(np.uint8))


def scanned(page: Image.Image, layer: Callable[[pymupdf.Page], None] | None = None) -> bytes:
    """Return a PDF that is a picture, with a hidden text layer if `layer` writes one."""
    stream = io.BytesIO()
    page.save(stream, "JPEG", quality=45)
    pdf = pymupdf.open()
    made = pdf.new_page(width=PAGE.width, height=PAGE.height)
    made.insert_image(PAGE, stream=stream.getvalue())
    if layer:
        layer(made)
    return bytes(pdf.tobytes(garbage=4, deflate=True, no_new_id=True))


def sealed(page: Image.Image) -> Image.Image:
    """Return the picture with a round blue seal over some of its text."""
    coloured = page.convert("RGB")
    seal = Image.new("RGBA", (300, 300), (0, 0, 0, 0))
    draw = ImageDraw.Draw(seal)
    for inset, width in ((6, 5), (50, 3)):
        draw.ellipse(
            (inset, inset, 300 - inset, 300 - inset), outline=(40, 60, 190, 210), width=width
        )
    font = ImageFont.truetype(str(FONTS / "LiberationSans-Bold.ttf"), 34)
    draw.text((150, 150), "КӨШІРМЕ", font=font, fill=(40, 60, 190, 210), anchor="mm")
    coloured.paste(seal, (640, 320), seal)
    return coloured


# --- text layers that are wrong ------------------------------------------------------------------


def with_layer(source: Source, wrong: Callable[[str], str]) -> bytes:
    """Return a PDF whose letters look right and are copied wrong, by changed ToUnicode maps."""
    pdf = pdf_of(source)
    for xref in range(1, pdf.xref_length()):
        kind, value = pdf.xref_get_key(xref, "ToUnicode")
        if kind == "xref":
            at = int(value.split()[0])
            cmap = pdf.xref_stream(at).decode("latin-1")
            pdf.update_stream(at, _remapped(cmap, wrong).encode("latin-1"))
    return bytes(pdf.tobytes(garbage=4, deflate=True, no_new_id=True))


def _remapped(cmap: str, wrong: Callable[[str], str]) -> str:
    """Return a ToUnicode map (PDF 32000-1, 9.10.3) with each letter replaced, without ranges."""
    pairs: list[tuple[int, str]] = []
    for block in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, target in re.findall(r"<(\w+)>\s*<(\w+)>", block):
            pairs.append((int(code, 16), bytes.fromhex(target).decode("utf-16-be")))
    for block in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for low, high, target in re.findall(r"<(\w+)>\s*<(\w+)>\s*<(\w+)>", block):
            first = int(target, 16)
            pairs += [
                (c, chr(first + c - int(low, 16))) for c in range(int(low, 16), int(high, 16) + 1)
            ]
    lines = [f"<{code:04x}> <{wrong(letter).encode('utf-16-be').hex()}>" for code, letter in pairs]
    blocks = [lines[i : i + 100] for i in range(0, len(lines), 100)]
    written = "\n".join(
        f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks
    )
    head, tail = (
        cmap.split("begincmap")[0],
        "\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend",
    )
    middle = re.search(r"1 begincodespacerange.*?endcodespacerange", cmap, re.DOTALL)
    space = middle[0] if middle else "1 begincodespacerange <0000> <ffff> endcodespacerange"
    name = "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def"
    return f"{head}begincmap\n{name}\n{space}\n{written}{tail}"


def as_cp1252(letter: str) -> str:
    """Return a cp1251 letter as a program that knows only cp1252 shows it: "З" is "Ç"."""
    return letter.encode("cp1251", "replace").decode("cp1252", "replace")


def as_kazakh_font(letter: str) -> str:
    return letter.translate(KAZAKH_FONT)


def as_glyph_code(letter: str) -> str:
    """Return the letter shifted by a constant, as from a font whose codes are glyph numbers."""
    return chr(ord(letter) - 0x3ED) if "А" <= letter <= "я" else letter


#: What Tesseract's English model makes of Cyrillic letters.
READ_AS_LATIN: Final = dict(
    pair.split("=")
    for pair in (
        "а=a б=6 в=B г=r д=J е=e ж=xK з=3 и=M й=ii к=K л=J1 м=M н=H о=o п=m р=p с=c т=T у=y ф=cp"
        " х=x ц=II ч=4 ш=III щ=III ъ=b ы=bI ь=b э=3 ю=1o я=a"
    ).split()
)


def latin_layer(source: Source) -> Callable[[pymupdf.Page], None]:
    """Return a writer of the hidden layer that an English OCR would have left."""
    from_pdf = pdf_of(source)[0].get_text("dict")

    def write(page: pymupdf.Page) -> None:
        for block in from_pdf["blocks"]:
            for line in block.get("lines", []):
                text = "".join(span["text"] for span in line["spans"])
                wrong = "".join(
                    READ_AS_LATIN.get(c, READ_AS_LATIN.get(c.lower(), c).upper()) for c in text
                )
                wrong = wrong.encode("latin-1", "replace").decode("latin-1").replace("?", "")
                page.insert_text(
                    (line["bbox"][0], line["bbox"][3] - 3), wrong, fontsize=9, render_mode=3
                )

    return write


# --- every look ----------------------------------------------------------------------------------


def _born_digital(source: Source) -> tuple[str, bytes]:
    return ".pdf", bytes(pdf_of(source).tobytes(garbage=4, deflate=True, no_new_id=True))


def _scan(source: Source) -> tuple[str, bytes]:
    page = picture(pdf_of(source), 200)
    return ".pdf", scanned(worn(page, skew=0.8, noise=9, blur=0.6))


def _photo(source: Source) -> tuple[str, bytes]:
    page = worn(picture(pdf_of(source), 170), skew=-1.5, noise=6, blur=0.7)
    stream = io.BytesIO()
    page.save(stream, "JPEG", quality=50, dpi=(170, 170))
    return ".jpg", stream.getvalue()


def _seal(source: Source) -> tuple[str, bytes]:
    return ".pdf", scanned(sealed(worn(picture(pdf_of(source), 200), skew=0, noise=4, blur=0.4)))


def _latin(source: Source) -> tuple[str, bytes]:
    page = worn(picture(pdf_of(source), 200), skew=0, noise=5, blur=0.5)
    return ".pdf", scanned(page, latin_layer(source))


def _cp1251(source: Source) -> tuple[str, bytes]:
    return ".txt", truth(source)["text"].replace("–", "-").encode("cp1251")


LOOKS: Final[dict[str, Callable[[Source], tuple[str, bytes]]]] = {
    "born_digital": _born_digital,
    "table": _born_digital,
    "two_columns": _born_digital,
    "scan": _scan,
    "photo": _photo,
    "seal": _seal,
    "mojibake": lambda source: (".pdf", with_layer(source, as_cp1252)),
    "kazakh_font": lambda source: (".pdf", with_layer(source, as_kazakh_font)),
    "glyph_codes": lambda source: (".pdf", with_layer(source, as_glyph_code)),
    "latin_layer": _latin,
    "plain_cp1251": _cp1251,
}


def main() -> None:
    """Render every source."""
    DOCUMENTS.mkdir(exist_ok=True)
    for path in sorted((HERE / "sources").glob("*.txt")):
        source = read_source(path)
        suffix, data = LOOKS[source.look](source)
        (DOCUMENTS / f"{source.name}{suffix}").write_bytes(data)
        written = json.dumps(truth(source), ensure_ascii=False, indent=1)
        (DOCUMENTS / f"{source.name}.truth.json").write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
