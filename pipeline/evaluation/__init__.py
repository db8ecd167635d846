"""How good each part is, counted against annotated texts and drawn pages."""
