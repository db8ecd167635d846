"""Texts in a wrong code page, font or encoding, put right."""
