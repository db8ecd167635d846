"""Numbers with their multipliers, units, counted nouns and bounds."""
