"""How the model of misread English is made."""
