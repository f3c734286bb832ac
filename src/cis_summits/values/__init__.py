"""Values that know how exact they are: partial dates, periods, intervals."""

from cis_summits.values.interval import Answer, Interval, Qualifier, bounds_of
from cis_summits.values.partial_date import PartialDate
from cis_summits.values.period import Period

__all__ = ["Answer", "Interval", "PartialDate", "Period", "Qualifier", "bounds_of"]
