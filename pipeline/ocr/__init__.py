"""Opens a PDF, an image or a text file and reads it page by page into lines with boxes.

``open`` tells what a file is; ``read`` reads one page: ``text_layer`` what a PDF says of itself,
``verdict`` whether to believe it, ``render`` and ``scans`` the picture made ready, ``tesseract``
the engine, ``recognize`` the picture's lines, ``plain`` text files, ``beside`` annotations, form
fields and bookmarks.
"""
