"""Which act a mention means, of those that its document names: a file for each way to tell."""
