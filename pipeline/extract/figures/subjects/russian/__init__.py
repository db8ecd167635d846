"""The subjects of Russian figures."""
