"""Figures: money, shares, counts and measures, with unit, subject and period."""
