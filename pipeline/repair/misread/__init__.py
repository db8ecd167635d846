"""English that a reader of Cyrillic alone has read, back to Latin letters."""
