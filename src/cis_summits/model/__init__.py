"""The domain model: what the library's objects are. No parsing, no look-ups."""

from cis_summits.model.base import Basis, Entity, Evidence, Extracted
from cis_summits.model.claims import Chairmanship, ChairRole, Membership, MembershipStatus, ThemeYear
from cis_summits.model.country import Country
from cis_summits.model.coverage import Coverage, KindCoverage
from cis_summits.model.document import SCHEMA_VERSION, Diagnostic, Document, Mention, Severity, Source
from cis_summits.model.events import Attendance, AttendanceStatus, Meeting, MeetingKind, Summit, SummitKind
from cis_summits.model.organisation import Organisation
from cis_summits.model.people import Institution, Leader, LeaderName, Person, Speaker, Term
from cis_summits.model.quantity import Direction, Indicator, IndicatorKind, IndicatorStatus, Quantity
from cis_summits.model.statement import SpeechAct, Statement, StatementMode

__all__ = [
    "SCHEMA_VERSION",
    "Attendance",
    "AttendanceStatus",
    "Basis",
    "ChairRole",
    "Chairmanship",
    "Country",
    "Coverage",
    "Diagnostic",
    "Direction",
    "Document",
    "Entity",
    "Evidence",
    "Extracted",
    "Indicator",
    "IndicatorKind",
    "IndicatorStatus",
    "Institution",
    "KindCoverage",
    "Leader",
    "LeaderName",
    "Meeting",
    "MeetingKind",
    "Membership",
    "MembershipStatus",
    "Mention",
    "Organisation",
    "Person",
    "Quantity",
    "Severity",
    "Source",
    "Speaker",
    "SpeechAct",
    "Statement",
    "StatementMode",
    "Summit",
    "SummitKind",
    "Term",
    "ThemeYear",
]
