"""Accounts of a document for people and tables: readable text, flat records."""

from cis_summits.export.account import account
from cis_summits.export.audit_account import audit_account
from cis_summits.export.comparison_account import comparison_account
from cis_summits.export.records import KINDS, Numbers, Record, to_records

__all__ = ["KINDS", "Numbers", "Record", "account", "audit_account", "comparison_account", "to_records"]
