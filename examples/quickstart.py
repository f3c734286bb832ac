"""A first look: read both examples, and ask them a few things. Run it from anywhere."""

from pathlib import Path

import cis_summits

HERE = Path(__file__).parent

doc = cis_summits.read(HERE / "informal-summit-2024-transcript.txt")
print(doc)

print("\nWhich figures, over which time, in which words?")
for indicator in doc.indicators:
    print(" ", indicator)
    print("     ", repr(indicator.span.of(doc.text)))

# A news text often has no date line: say when it was published, or "this year" stays unresolved.
news = cis_summits.read(HERE / "informal-summit-2025-news.txt", published="2025-12-22")

print("\nWho was not there, and why?")
for source in (doc, news):
    for attendance in source.attendance:
        if attendance.status == "absent":
            print(" ", source.summits[0], "-", attendance.leader.name, "-", attendance.reason or "no reason given")

print("\nWho met whom?")
for meeting in news.meetings:
    print(
        " ",
        " and ".join(person.leader.name for person in meeting.participants),
        "-",
        meeting.place or "place not told",
    )

print("\nWho belongs to the CIS, according to this text?")
for membership in news.memberships:
    print(" ", membership.country.name, "-", membership.status, membership.since or "")

print("\nDocuments go to JSON and back unchanged:")
print(" ", cis_summits.Document.model_validate_json(news.model_dump_json()) == news)
