"""The subjects of Kazakh figures."""
