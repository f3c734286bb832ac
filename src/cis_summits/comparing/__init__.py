"""Sets what two documents state side by side: what both have, what they have otherwise, what only one has."""

from cis_summits.comparing.compare import compare
from cis_summits.comparing.comparison import Accord, Aspect, Comparison, Comparisons, Fact

__all__ = ["Accord", "Aspect", "Comparison", "Comparisons", "Fact", "compare"]
