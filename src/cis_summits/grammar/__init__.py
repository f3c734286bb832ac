"""Recognisers that know no language and no publisher: they are driven by the lexicon and the registry."""
