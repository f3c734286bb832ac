"""What happens: summits, who attends them, and the talks around them."""

from typing import Literal

from cis_summits.model.base import Extracted
from cis_summits.model.country import Country
from cis_summits.model.organisation import Organisation
from cis_summits.model.people import Leader, Person
from cis_summits.values import PartialDate

__all__ = ["Attendance", "AttendanceStatus", "Meeting", "MeetingKind", "Summit", "SummitKind"]

AttendanceStatus = Literal["present", "absent", "remote", "invited"]
SummitKind = Literal["council", "informal", "extraordinary"]
"""``council``: a regular session of the heads of state (or of the supreme council)."""
MeetingKind = Literal["bilateral", "trilateral", "multilateral", "telephone"]


class Attendance(Extracted):
    """One person at, or missing from, the main event of a document.

    Attributes:
        leader: who; a :class:`Person` where the registry knows nobody of that name.
        country: the country represented; ``None`` for an official of an organisation.
        office: the office held on the day ("President", "Acting Prime Minister", "Executive Secretary").
        status: ``present``, ``absent``, ``remote`` (by video) or ``invited``.
        reason: why somebody was absent, in the words of the text.
    """

    leader: Leader | Person
    country: Country | None = None
    office: str | None = None
    status: AttendanceStatus = "present"
    reason: str | None = None

    def _summary(self) -> str:
        where = f" ({self.country.alpha_2})" if self.country else ""
        office = f", {self.office}" if self.office else ""
        reason = f" ({self.reason})" if self.reason else ""
        return f"{self.leader.name}{where}{office}: {self.status}{reason}"


class Summit(Extracted):
    """A meeting of an organisation's leaders, as the text tells it.

    Attributes:
        organisation: whose summit.
        kind: ``council``, ``informal`` or ``extraordinary``.
        start: first day, as exact as the text and the document's date allow.
        end: last day, included; ``None`` if the text leaves it open.
        place: the town or region, as printed.
        host: the country the place lies in.
        number: number in the series where the text tells it ("the twelfth summit").
        attendance: who came and who did not; empty for a summit that is not the document's main event.
    """

    organisation: Organisation
    kind: SummitKind
    start: PartialDate | None = None
    end: PartialDate | None = None
    place: str | None = None
    host: Country | None = None
    number: int | None = None
    attendance: tuple[Attendance, ...] = ()

    def _summary(self) -> str:
        days = str(self.start or "undated")
        if self.end and self.end != self.start:
            days += f"..{self.end}"
        return f"{self.organisation.code} {self.kind} {days} {self.place or ''}".rstrip()


class Meeting(Extracted):
    """A talk between leaders that the text reports as held.

    Attributes:
        kind: ``bilateral``, ``trilateral``, ``multilateral`` or ``telephone``.
        participants: who took part, each with country and office on the day.
        place: where, as printed; ``None`` if the text does not say.
        date: when, as exact as the text and the document's date allow.
    """

    kind: MeetingKind
    participants: tuple[Attendance, ...]
    place: str | None = None
    date: PartialDate | None = None

    def _summary(self) -> str:
        return f"{self.kind}: {', '.join(p.leader.name for p in self.participants)}"
