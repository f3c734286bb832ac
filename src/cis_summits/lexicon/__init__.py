"""Everything that belongs to a language, as data: one folder of TOML files a language.

A file holds one category; its ``[[entry]]`` tables each have an ``id``, ``forms`` (the words as they are
written), an ``example`` in which one of the forms is found, and whatever else the readers of that category
need. Entries with ``scan = false`` are word lists that are asked for by id. Adding a word means adding a
form; adding a language means adding a folder.
"""

from cis_summits.lexicon.gazetteer import Gazetteer, Hit
from cis_summits.lexicon.loader import SHARED, Entry, Lexicon, load_lexicon
from cis_summits.lexicon.tokens import Tokens

__all__ = ["SHARED", "Entry", "Gazetteer", "Hit", "Lexicon", "Tokens", "load_lexicon"]
