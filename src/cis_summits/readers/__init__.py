"""One room per object kind: a reading in, typed objects with evidence and diagnostics out."""
