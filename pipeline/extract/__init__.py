"""Segments to mentions: laws, dates, organizations and figures, found and given their values."""
