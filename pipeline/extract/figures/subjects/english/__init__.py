"""The subjects of English figures."""
