"""Read CIS summit transcripts and news into typed objects that point at the words they came from.

The public names of the package; everything behind them may change. They are loaded on first use, so that
importing the package costs next to nothing and touches no data.
"""

from __future__ import annotations

__version__ = "0.1.0"
