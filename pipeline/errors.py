"""One family of errors. Each message says what happened and what to do about it.

Only `cli` turns them into exit codes; inside a stage they cost one document or page and become a
row of ``failures.csv`` under their ``kind``.
"""


class QujatError(Exception):
    """Something qujat can name. ``kind`` is the short word for it in ``failures.csv``."""

    kind = "error"
    exit_code = 1


class DocumentError(QujatError):
    """A document, or one page of it, cannot be read; all others can."""

    kind = "unreadable"


class Encrypted(DocumentError):
    """The file needs a password."""

    kind = "encrypted"


class Damaged(DocumentError):
    """The file is truncated, or its inside is broken."""

    kind = "damaged"


class Empty(DocumentError):
    """The file has no bytes, or no pages."""

    kind = "empty"


class WrongType(DocumentError):
    """The inside of the file is not what its name says, or nothing qujat reads."""

    kind = "wrong_type"


class TooLarge(DocumentError):
    """A page or an image is larger than what may be rendered."""

    kind = "too_large"


class TimedOut(DocumentError):
    """A page took longer than its time limit."""

    kind = "timed_out"


class WorkerDied(DocumentError):
    """The process that worked on the document ended without an answer."""

    kind = "died"


class Unexpected(DocumentError):
    """An error nobody thought of; the message names it, so that it can be reported."""

    kind = "unexpected"


class UsageError(QujatError):
    """The command was given something it cannot work with."""

    kind = "usage"
    exit_code = 2


class MissingPart(QujatError):
    """Something qujat needs is not on this machine: Tesseract, a language of it, a model."""

    kind = "missing"
    exit_code = 3
