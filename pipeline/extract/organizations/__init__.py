"""Organizations: names by rules, lists and networks, and who they are."""
