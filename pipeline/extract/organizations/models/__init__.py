"""Organizations that networks find, and whether they are believed."""
