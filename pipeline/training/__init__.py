"""How the models that qujat ships are made."""
