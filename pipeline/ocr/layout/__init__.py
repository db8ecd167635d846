"""Lines of a page -> blocks in reading order."""
