"""Cyrillic that was read as Latin: found, decoded, with a confidence for each word."""
