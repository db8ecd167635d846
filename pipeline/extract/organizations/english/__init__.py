"""Names of organizations in English texts."""
