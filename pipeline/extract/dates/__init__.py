"""Dates: days, months, quarters, years, ranges and open ends, as EDTF."""
