"""The time that figures speak of."""
