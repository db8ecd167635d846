"""Opens a PDF, an image or a text file and reads it page by page into lines with boxes.

``open`` tells what a file is; ``read`` reads one page: ``text_layer`` what a PDF says of itself,
``verdict`` whether to believe it, ``render``, ``scans`` and ``rulings`` the picture made ready,
``tesseract`` the engine, ``recognize`` the picture's lines, ``digits``, ``abbreviations_again`` and
``lone_cells`` what is read once more, ``layout`` lines to blocks (``columns``, ``tables``,
``unruled``), ``plain`` text files, ``beside`` annotations, form fields and bookmarks.
"""
