"""Who may do what. A page to read: no logic here.

A permission is a word for something somebody in the clinic does. A role is a name and the permissions that
come with it. `own_only` means: about oneself and nobody else.
"""

import msgspec

PERMISSIONS = {
    "clinic.manage": "give and end roles in the clinic",
    "audit.read": "see who looked at and wrote in a record",
    "people.list": "see the list of people by name",
    "people.add": "add a person",
    "people.change": "change how a person is reached and called",
    "record.read": "open a person's chart, visits, readings and notes",
    "intake.read": "read what was told before a visit, and say whose record it belongs to",
    "episode.write": "open, change and close an episode of care",
    "visit.write": "open a visit and take it through its steps",
    "visit.sign": "sign the note of a visit",
    "note.addend": "add to a signed note",
    "listing.read": "see the clinic's entries in the public directory, and its claims",
    "listing.claim": "claim an entry of the directory as one's own, with proof, and answer for it",
    "listing.verify": "decide on claims, and record checks of licences and certificates",
    "diary.read": "see who comes when, and what is free",
    "diary.write": "book, move and cancel appointments",
    "diary.manage": "set working hours, types of visit and rooms",
    "reading.add": "add a reading outside a visit, such as one taken at home",
    "progress.share": "give somebody else a link to a person's progress, and revoke it",
    "drawing.add": "draw where it hurts, or hand over the tablet for it",
    "scan.add": "add DEXA scans, and remove those one has added",
    "scan.connect": "sign in at a provider of scans to fetch one's own",
    "scan.link": "say which user of a provider of scans a person is, so that their scans come by themselves",
}


class Role(msgspec.Struct, frozen=True, kw_only=True):
    """A role in a clinic."""

    id: str
    name: str
    description: str
    permissions: frozenset[str]
    own_only: bool = False


CLINICIAN = Role(
    id="clinician",
    name="Clinician",
    description="Assesses and treats people of the clinic, and answers for the notes they sign.",
    permissions=frozenset(
        {
            "people.list",
            "people.add",
            "people.change",
            "record.read",
            "intake.read",
            "episode.write",
            "visit.write",
            "visit.sign",
            "note.addend",
            "reading.add",
            "drawing.add",
            "scan.add",
            "scan.link",
            "progress.share",
            "listing.read",
            "listing.claim",
            "diary.read",
            "diary.write",
            "diary.manage",
        }
    ),
)

OWNER = Role(
    id="owner",
    name="Clinic owner",
    description="Runs the clinic: whatever a clinician does, who else works here, who looked at what, who is listed.",
    permissions=CLINICIAN.permissions | {"clinic.manage", "audit.read", "listing.verify"},
)

DESK = Role(
    id="desk",
    name="Front desk",
    description="Knows who comes and how to reach them. Sees nothing of what is wrong with anybody.",
    permissions=frozenset(
        {"people.list", "people.add", "people.change", "diary.read", "diary.write", "diary.manage"}
    ),
)

PERSON = Role(
    id="person",
    name="Person in care",
    description="Sees their own record, shares it, adds readings and scans, draws. Nobody else's exists for them.",
    permissions=frozenset(
        {"record.read", "reading.add", "drawing.add", "progress.share", "scan.add", "scan.connect"}
    ),
    own_only=True,
)

ROLES = {role.id: role for role in (OWNER, CLINICIAN, DESK, PERSON)}
