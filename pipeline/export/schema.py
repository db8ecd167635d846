"""The tables: every column with its type, unit and meaning, and the keys between tables."""

from dataclasses import dataclass
from typing import Literal, get_args

from pipeline.lexicon import ACT_TYPES, JURISDICTIONS_BESIDE_ISO, ORGANIZATION_TYPES
from pipeline.records import ReadAs

Kind = Literal["string", "integer", "number", "boolean", "date"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column; ``kind`` is its Frictionless type, ``unit`` what its numbers count.

    ``values`` are the only ones it may hold beside none, where the list is closed.
    """

    name: str
    kind: Kind
    meaning: str
    unit: str = ""
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table; ``links`` are pairs of a column and the table.column it points to."""

    name: str
    about: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    links: tuple[tuple[tuple[str, ...], str, tuple[str, ...]], ...] = ()


DOC = Column("doc_id", "string", "the document: its path below the input folder, without suffix")
PAGE = Column("page", "integer", "page of the document, from 1")
BOX = (
    Column("x0", "number", "left edge of its box on the page", "pt"),
    Column("y0", "number", "upper edge, counted from the top of the page", "pt"),
    Column("x1", "number", "right edge", "pt"),
    Column("y1", "number", "lower edge", "pt"),
)
PLACE = (
    Column("start", "integer", "first character in text/<doc_id>.txt", "code points"),
    Column("end", "integer", "character after the last in text/<doc_id>.txt", "code points"),
    Column("raw_start", "integer", "first character in text/<doc_id>.raw.txt", "code points"),
    Column("raw_end", "integer", "character after the last in <doc_id>.raw.txt", "code points"),
)
MENTION = (
    Column("mention_id", "string", "key of the row"),
    DOC,
    Column("page", "integer", "page on which it begins, from 1"),
    Column("segment", "integer", "the piece of text it stands in (segments.csv)"),
    Column("language", "string", "kk, ru, en (ISO 639-1)"),
    Column("text", "string", "the words found, in the repaired text"),
    *PLACE,
    *BOX,
    Column("confidence", "number", "how sure the finding, the reading and the repair are, 0 to 1"),
    Column("rule", "string", "the rule or model that found it"),
    Column("context", "string", "the sentence around it"),
)
BOXES = Column("boxes", "string", "page and box of each line it stands on, joined by |", "pt")
_ACT_TYPE = Column("act_type", "string", "kind of act", values=tuple(ACT_TYPES))
_ORG_TYPE = Column("org_type", "string", "kind of organization", values=ORGANIZATION_TYPES)
_SEGMENT_LINK = (("doc_id", "segment"), "segments", ("doc_id", "segment"))
_DOCUMENT_LINK = (("doc_id",), "documents", ("doc_id",))

TABLES: tuple[Table, ...] = (
    Table(
        name="laws",
        about="every citation of an act or official policy document",
        key=("mention_id",),
        links=(_SEGMENT_LINK, (("act_key",), "acts", ("act_key",))),
        columns=(
            *MENTION,
            _ACT_TYPE,
            Column("title", "string", "title without quotes"),
            Column("number", "string", "number of the act"),
            Column("date", "string", "day of adoption, ISO 8601, perhaps only month or year"),
            Column("issuer", "string", "who issued it, in the nominative"),
            Column(
                "jurisdiction",
                "string",
                f"country (ISO 3166-1) or {', '.join(JURISDICTIONS_BESIDE_ISO)}",
            ),
            Column("article", "string", "article (статья, бап), lists and ranges as 5, 7-9"),
            Column("paragraph", "string", "paragraph (пункт, тармақ)"),
            Column("part", "string", "part (часть, бөлік)"),
            Column("subparagraph", "string", "subparagraph (подпункт, тармақша)"),
            Column("short_form", "string", "the short form, where it is cited by one"),
            Column("draft", "boolean", "whether it is cited as a draft"),
            Column("act_id", "string", "identifier in the state registry of acts, where known"),
            Column("act_key", "string", "key in acts.csv; empty where the act is not known"),
            BOXES,
        ),
    ),
    Table(
        name="dates",
        about="every date, period and open-ended time",
        key=("mention_id",),
        links=(_SEGMENT_LINK,),
        columns=(
            *MENTION,
            Column("edtf", "string", "the date as EDTF (ISO 8601-2)"),
            Column("date_from", "date", "first day"),
            Column("date_to", "date", "last day"),
            Column("precision", "string", "day, month, season, quarter, half_year ... century"),
            Column("modifier", "string", "before, after, as_of, start, middle, end, approximate"),
            Column("within_law", "boolean", "whether it stands inside a citation"),
            BOXES,
        ),
    ),
    Table(
        name="organizations",
        about="every organization named",
        key=("mention_id",),
        links=(_SEGMENT_LINK, (("body_id",), "bodies", ("body_id",))),
        columns=(
            *MENTION,
            Column("name", "string", "name in the nominative"),
            _ORG_TYPE,
            Column("legal_form", "string", "legal form as written: АО, ЖШС, JSC, ..."),
            Column("body_id", "string", "key in bodies.csv"),
            Column("within_law", "boolean", "whether it stands inside a citation"),
            BOXES,
        ),
    ),
    Table(
        name="figures",
        about="every amount: money, percent, counts, measures, durations",
        key=("mention_id",),
        links=(_SEGMENT_LINK,),
        columns=(
            *MENTION,
            Column("value", "number", "the amount, multiplier applied", "unit"),
            Column("value_to", "number", "upper end of a range", "unit"),
            Column("unit", "string", "ISO 4217 code, MCI, percent, days, ..., or what is counted"),
            Column("comparator", "string", "one of > < >= <="),
            Column("approximate", "boolean", "whether it is called approximate"),
            Column("subject", "string", "what is counted or measured"),
            Column("period_from", "date", "first day of the time it speaks of"),
            Column("period_to", "date", "last day of the time it speaks of"),
            Column("multiplier", "number", "1000, 1000000, ..., already applied"),
            BOXES,
        ),
    ),
    Table(
        name="acts",
        about="one row per act cited in the corpus",
        key=("act_key",),
        columns=(
            Column("act_key", "string", "key of the row"),
            _ACT_TYPE,
            Column("title_kk", "string", "title in Kazakh"),
            Column("title_ru", "string", "title in Russian"),
            Column("title_en", "string", "title in English"),
            Column("number", "string", "number"),
            Column("date", "string", "day of adoption, ISO 8601, perhaps shortened"),
            Column("registry_id", "string", "identifier in the state registry of acts"),
            Column("link", "string", "address in the state registry of acts"),
            Column("mentions", "integer", "times cited"),
            Column("documents", "integer", "documents that cite it"),
            Column("note", "string", "note"),
            Column("cited_in", "string", "the documents, separated by |"),
        ),
    ),
    Table(
        name="bodies",
        about="one row per organization named in the corpus",
        key=("body_id",),
        columns=(
            Column("body_id", "string", "key of the row"),
            Column("name_kk", "string", "name in Kazakh"),
            Column("name_ru", "string", "name in Russian"),
            Column("name_en", "string", "name in English"),
            Column("abbreviation", "string", "abbreviation"),
            _ORG_TYPE,
            Column("legal_form", "string", "legal form"),
            Column("mentions", "integer", "times named"),
            Column("documents", "integer", "documents that name it"),
            Column("note", "string", "note, for instance a successor"),
            Column("named_in", "string", "the documents, separated by |"),
        ),
    ),
    Table(
        name="documents",
        about="one row per file of the inbox",
        key=("doc_id",),
        links=(
            (("act_key",), "acts", ("act_key",)),
            (("approved_by",), "acts", ("act_key",)),
        ),
        columns=(
            DOC,
            Column("path", "string", "path below the input folder"),
            Column("sha256", "string", "hash of the bytes"),
            Column("media_type", "string", "kind of file (IANA media type)"),
            Column("pages", "integer", "pages"),
            Column("title", "string", "title as it stands on its first page"),
            _ACT_TYPE,
            Column("number", "string", "number of the act that the document is"),
            Column("date", "string", "day of adoption of the act that it is, ISO 8601"),
            Column("act_id", "string", "its identifier in the state registry of acts, where known"),
            Column("act_key", "string", "its key in acts.csv, where a document cites it"),
            Column("approved_by", "string", "key in acts.csv of the act that approved it"),
            Column("file_title", "string", "title in the file's own data"),
            Column("author", "string", "author in the file's own data"),
            Column("created", "string", "time of making in the file's own data"),
            Column("producer", "string", "program that made the file"),
            Column("same_as", "string", "an earlier document whose file has the same bytes"),
            Column("note", "string", "what is wrong with a file that could be read all the same"),
            Column("language", "string", "language of most of its letters"),
            Column("characters", "integer", "characters of clean text", "code points"),
            Column("segments", "integer", "pieces of text"),
            Column("laws", "integer", "rows in laws.csv"),
            Column("dates", "integer", "rows in dates.csv"),
            Column("organizations", "integer", "rows in organizations.csv"),
            Column("figures", "integer", "rows in figures.csv"),
            Column("repairs", "integer", "repairs made in its text"),
            Column("failures", "integer", "rows in failures.csv"),
            Column("text_file", "string", "its clean text, below the output folder"),
            Column("raw_file", "string", "its text as read, below the output folder"),
        ),
    ),
    Table(
        name="pages",
        about="how each page was read",
        key=("doc_id", "page"),
        links=(_DOCUMENT_LINK,),
        columns=(
            DOC,
            PAGE,
            Column("width", "number", "width", "pt"),
            Column("height", "number", "height", "pt"),
            Column("rotation", "integer", "turn needed to read it", "degrees"),
            Column("read_as", "string", "how it was read", values=get_args(ReadAs)),
            Column("reason", "string", "why it was read so"),
            Column("confidence", "number", "mean confidence of its lines, 0 to 1"),
            Column("lines", "integer", "lines"),
            Column("doubtful_lines", "integer", "lines that stayed doubtful"),
            Column("characters", "integer", "characters as read", "code points"),
        ),
    ),
    Table(
        name="segments",
        about="every piece of text: paragraph, heading, cell, footnote, running header, ...",
        key=("doc_id", "segment"),
        links=(_DOCUMENT_LINK,),
        columns=(
            DOC,
            Column("segment", "integer", "its number in the document, in reading order"),
            Column("page", "integer", "page on which it begins, from 1"),
            Column("kind", "string", "paragraph, heading, list_item, table_cell, ..."),
            Column("flow", "integer", "stream of text (column of a bilingual page)"),
            Column("language", "string", "kk, ru, en, another ISO 639-1 code, or und"),
            Column("language_confidence", "number", "how sure the language is, 0 to 1"),
            Column("script", "string", "Cyrl or Latn (ISO 15924)"),
            *PLACE,
            *BOX,
            Column("read_confidence", "number", "how sure the reading is, 0 to 1"),
            Column("text", "string", "the repaired text"),
        ),
    ),
    Table(
        name="cells",
        about="every table cell, with the texts that head it",
        key=("doc_id", "segment"),
        links=(_SEGMENT_LINK,),
        columns=(
            DOC,
            Column("segment", "integer", "its piece of text (segments.csv)"),
            PAGE,
            Column("table", "integer", "the table's number on its page, from 0"),
            Column("row", "integer", "row, from 0"),
            Column("column", "integer", "column, from 0"),
            Column("row_span", "integer", "rows it covers"),
            Column("column_span", "integer", "columns it covers"),
            Column("is_header", "boolean", "whether it heads others"),
            Column("row_header", "string", "what heads its row"),
            Column("column_header", "string", "what heads its column"),
            Column("title", "string", "title or unit line of the table"),
            Column("odd", "boolean", "a scanned number not written as those around it"),
            Column("text", "string", "the repaired text"),
        ),
    ),
    Table(
        name="repairs",
        about="every repair of letters",
        key=("repair_id",),
        links=(_SEGMENT_LINK,),
        columns=(
            Column("repair_id", "string", "key of the row"),
            DOC,
            PAGE,
            Column("segment", "integer", "the piece of text (segments.csv)"),
            Column("before", "string", "the letters as read"),
            Column("after", "string", "the letters put in their place"),
            Column("family", "string", "kind of damage"),
            Column("confidence", "number", "how sure the repair is, 0 to 1"),
            Column("applied", "boolean", "false: only flagged, the text was left"),
            *PLACE,
        ),
    ),
    Table(
        name="failures",
        about="what could not be done, and what to do about it",
        key=("failure_id",),
        links=(_DOCUMENT_LINK,),
        columns=(
            Column("failure_id", "string", "key of the row"),
            DOC,
            Column("stage", "string", "the stage that failed"),
            Column("page", "integer", "page, empty: the whole document"),
            Column("kind", "string", "kind of trouble"),
            Column("message", "string", "what happened and what to do"),
        ),
    ),
)
BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
