"""Which language a text is in, and which stretches of it."""
