"""The tables, one a file. Imported by `records` alone."""

from glidepath.web.records.models.access_entry import AccessEntry
from glidepath.web.records.models.account import Account
from glidepath.web.records.models.addendum import Addendum
from glidepath.web.records.models.appointment import Appointment
from glidepath.web.records.models.claim import Claim
from glidepath.web.records.models.clinic import Clinic
from glidepath.web.records.models.diary import Diary
from glidepath.web.records.models.episode import Episode
from glidepath.web.records.models.feed import Feed
from glidepath.web.records.models.follow_up import FollowUp
from glidepath.web.records.models.home_entry import HomeEntry
from glidepath.web.records.models.intake import Intake
from glidepath.web.records.models.membership import Membership
from glidepath.web.records.models.message import Message
from glidepath.web.records.models.note import Note
from glidepath.web.records.models.offer import Offer
from glidepath.web.records.models.other_hours import OtherHours
from glidepath.web.records.models.pain_drawing import PainDrawing
from glidepath.web.records.models.person import Person
from glidepath.web.records.models.programme import Programme
from glidepath.web.records.models.reading import Reading
from glidepath.web.records.models.room import Room
from glidepath.web.records.models.scan import Scan
from glidepath.web.records.models.scan_link import ScanLink
from glidepath.web.records.models.session import Session
from glidepath.web.records.models.share import Share
from glidepath.web.records.models.step import Step
from glidepath.web.records.models.trial import Trial
from glidepath.web.records.models.visit import Visit
from glidepath.web.records.models.visit_type import VisitType
from glidepath.web.records.models.wish import Wish
from glidepath.web.records.models.working_hours import WorkingHours

__all__ = [
    "AccessEntry",
    "Account",
    "Addendum",
    "Appointment",
    "Claim",
    "Clinic",
    "Diary",
    "Episode",
    "Feed",
    "FollowUp",
    "HomeEntry",
    "Intake",
    "Membership",
    "Message",
    "Note",
    "Offer",
    "OtherHours",
    "PainDrawing",
    "Person",
    "Programme",
    "Reading",
    "Room",
    "Scan",
    "ScanLink",
    "Session",
    "Share",
    "Step",
    "Trial",
    "Visit",
    "VisitType",
    "Wish",
    "WorkingHours",
]
