"""The corpus as the export sees it: documents in order, their records read when asked for."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from pipeline.inbox import Inbox
from pipeline.records import Document, Failure, Mention, Page, Segment
from pipeline.store import WHOLE, Store


class Corpus:
    """The records of all documents of the inbox, one page, segment or mention at a time.

    ``current`` tells, by document, the stages whose records are true; of others there are none.
    """

    def __init__(
        self,
        store: Store,
        inbox: Inbox,
        failures: tuple[Failure, ...],
        current: Mapping[str, Collection[str]],
    ) -> None:
        self._store = store
        self._inbox = inbox
        self._current = current
        self._hashes = {name: file.sha256 for name, file in store.files().items()}
        self.failures = failures

    @property
    def doc_ids(self) -> tuple[str, ...]:
        return tuple(self._inbox.documents)

    def document(self, doc_id: str) -> Document:
        """Return the document, as much as is known of one that could not be opened."""
        path = self._inbox.relative[doc_id]
        known = self._store.read(Document, "ocr", doc_id, WHOLE) if self._has("ocr", doc_id) else ()
        if known:
            return replace(known[0], path=path)
        return Document(
            doc_id=doc_id,
            path=path,
            sha256=self._hashes.get(doc_id, ""),
            media_type="",
            pages=0,
        )

    def pages(self, doc_id: str) -> Iterator[Page]:
        for number in range(1, self.document(doc_id).pages + 1):
            yield from self.page(doc_id, number)

    def page(self, doc_id: str, number: int) -> tuple[Page, ...]:
        """Return a page, nothing where it could not be read."""
        return self._store.read(Page, "ocr", doc_id, number)

    def segments(self, doc_id: str) -> Iterator[Segment]:
        if self._has("detect", doc_id):
            yield from self._store.each(Segment, "detect", doc_id)

    def mentions(self, doc_id: str) -> Iterator[Mention]:
        """Yield the mentions of a document in the order of its segments."""
        if self._has("extract", doc_id):
            yield from self._store.each(Mention, "extract", doc_id)

    def _has(self, stage: str, doc_id: str) -> bool:
        return stage in self._current.get(doc_id, ())
