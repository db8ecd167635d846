"""Letters and words in the look-alikes of another script."""
