"""How the decoder of Cyrillic read as Latin is made."""
