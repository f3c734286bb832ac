"""Accounts of a document for people and tables: readable text, flat records."""

from cis_summits.export.account import account
from cis_summits.export.records import Record, to_records

__all__ = ["Record", "account", "to_records"]
