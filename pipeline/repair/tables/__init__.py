"""Tables over pages: what heads their cells and rows."""
