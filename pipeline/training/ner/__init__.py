"""How the finders of names are made."""
