"""Figures of table cells, with what their headers say."""
