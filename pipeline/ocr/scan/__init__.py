"""The picture of a page -> words, read and read again where that was unsure."""
