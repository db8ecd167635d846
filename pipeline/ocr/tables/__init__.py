"""Tables of a page -> cells, with rules and without."""
