"""Names of organizations in Russian texts."""
