"""PyMuPDF without its layout package, whose import costs a second and 60 MB for nothing."""

import sys
from functools import cache
from typing import Any


@cache
def library() -> Any:
    """Return the module `pymupdf`, quiet, imported without `pymupdf.layout`.

    A name that `sys.modules` maps to None cannot be imported (Python reference, 5.3.1), and PyMuPDF
    goes on without its layout package when it is not there.
    """
    absent = "pymupdf.layout" not in sys.modules
    if absent:
        sys.modules["pymupdf.layout"] = None  # type: ignore[assignment]
    try:
        import pymupdf
    finally:
        if absent:
            del sys.modules["pymupdf.layout"]
    tools: Any = pymupdf.TOOLS
    tools.mupdf_display_errors(False)
    tools.mupdf_display_warnings(False)
    tools.set_small_glyph_heights(False)
    return pymupdf
