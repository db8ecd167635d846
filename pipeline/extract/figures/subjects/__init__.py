"""What figures are about: the noun phrase that is counted or measured."""
