"""Sets what a document claims beside what the registry knows. Neither is ever changed by the other."""

from cis_summits.auditing.audit import audit
from cis_summits.auditing.findings import Claim, Finding, Findings, Topic, Verdict

__all__ = ["Claim", "Finding", "Findings", "Topic", "Verdict", "audit"]
