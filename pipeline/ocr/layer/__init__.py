"""The text layer of a PDF page, and whether to believe it."""
