"""Names of organizations in Kazakh texts."""
