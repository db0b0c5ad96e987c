"""Who may open which address: the table that the access matrix walks. A new address needs a line here.

`about` says what the address carries: a person, a visit, the clinic as a whole, an entry of the directory or a claim
on one, a diary or an appointment, or nothing (`self`: one's own account; `open`: anybody). `roles` are those let
through for a subject of their own clinic (a person in care: for themselves); every other role gets 403. Another
clinic's subject is always 404, another person's record is 404 for a person in care, and a stranger is always asked to
sign in. An entry, claim, diary or appointment of another clinic is 404 to whoever may open one, and 403 to everybody
else, as their own clinic's is.
"""

from dataclasses import dataclass, field
from typing import Any

EVERYBODY = frozenset({"owner", "clinician", "desk", "person"})
STAFF = EVERYBODY - {"person"}
CLINICAL = frozenset({"owner", "clinician"})
OWNER = frozenset({"owner"})


@dataclass(frozen=True)
class Expect:
    """What is expected of one address: how to ask, what about, and who gets through."""

    about: str
    roles: frozenset[str] = frozenset()
    method: str = "get"
    data: dict[str, Any] | str = field(default_factory=dict)
    content_type: str = ""
    also: dict[str, Any] = field(default_factory=dict)
    """Further parts of the address, besides the subject's id."""


JSON = "application/json"
OPEN = Expect("open")
SELF = Expect("self")

EXPECTED: dict[str, Expect] = {
    # sign-in: open to everybody
    "account_login": OPEN,
    "account_logout": OPEN,
    "account_inactive": OPEN,
    "account_signup": OPEN,  # answers that accounts are made by the clinic
    "account_email_verification_sent": OPEN,
    "account_reset_password": OPEN,
    "account_reset_password_done": OPEN,
    "account_reset_password_from_key": Expect("open", also={"uidb36": "1", "key": "x-y"}),
    "account_reset_password_from_key_done": OPEN,
    "account_confirm_email": Expect("open", also={"key": "x"}),
    "account_confirm_login_code": OPEN,
    "mfa_authenticate": OPEN,
    "mfa_login_webauthn": OPEN,
    # open to everybody, in every language: about nobody, or by a link that lets whoever has it act
    **{f"{space}{name}": expect for space in ("", "es:") for name, expect in {
        "door": OPEN,
        "understanding": OPEN,
        "understanding_visit": OPEN,
        "condition": Expect("open", also={"condition": "neck_pain"}),
        "techniques": OPEN,
        "selfcheck": OPEN,
        "selfcheck_result": OPEN,
        "selfcheck_show": OPEN,
        "selfcheck_step": Expect("open", also={"step": "place"}),
        "intake": Expect("open", also={"secret": "nothing"}),
        "intake_now": Expect("open", also={"secret": "nothing"}),
        "intake_take_back": Expect("open", method="post", also={"secret": "nothing"}),
        "intake_step": Expect("open", also={"secret": "nothing", "step": "place"}),
        # waiting for a time without an account
        "wait": Expect("open", also={"slug": "nobody"}),
        "waiting": Expect("open", also={"secret": "nothing"}),
        "booking_earlier": Expect("open", method="post", also={"secret": "nothing"}),
        "evidence": OPEN,
        "evidence_rows": OPEN,
        "evidence_condition": Expect("open", also={"condition": "neck_pain"}),
        "atlas": OPEN,
        "atlas_search": OPEN,
        "structure": Expect("open", also={"structure": "soleus"}),
        "structure_technique": Expect("open", also={"structure": "soleus", "technique": "self_care"}),
        "providers": OPEN,
        "provider": Expect("open", also={"slug": "nobody"}),
        "free_times": Expect("open", also={"slug": "nobody"}),
        "booking": Expect("open", also={"secret": "nothing"}),
        "booking_move": Expect("open", also={"secret": "nothing"}),
        "booking_cancel": Expect("open", method="post", also={"secret": "nothing"}),
    }.items()},
    "booking_calendar": Expect("open", also={"secret": "nothing"}),
    "exercise_figure": Expect("open", also={"exercise": "heel_raise_both"}),
    "sitemap": OPEN,
    "robots": OPEN,
    # one's own account
    "account_reauthenticate": SELF,
    "account_email": SELF,
    "account_change_password": SELF,
    "account_set_password": SELF,
    "mfa_index": SELF,
    "mfa_reauthenticate": SELF,
    "mfa_activate_totp": SELF,
    "mfa_deactivate_totp": SELF,
    "mfa_view_recovery_codes": SELF,
    "mfa_generate_recovery_codes": SELF,
    "mfa_download_recovery_codes": SELF,
    "mfa_list_webauthn": SELF,
    "mfa_add_webauthn": SELF,
    "mfa_reauthenticate_webauthn": SELF,
    "mfa_remove_webauthn": Expect("self", also={"pk": 1}),
    "mfa_edit_webauthn": Expect("self", also={"pk": 1}),
    # the clinic
    "root": OPEN,  # the first page of the public, or the way on for somebody signed in
    "home": SELF,
    "people": Expect("clinic", STAFF),
    "add_person": Expect("clinic", STAFF),
    "chart": Expect("person", CLINICAL | {"person"}),
    "body": Expect("person", CLINICAL | {"person"}),
    "programme": Expect("person", CLINICAL | {"person"}),
    "change_programme": Expect("person", CLINICAL, method="post"),
    "progress": Expect("person", CLINICAL | {"person"}),
    "person_intake": Expect("person", CLINICAL | {"person"}),
    "inbox": Expect("clinic", CLINICAL),
    "before_visit": Expect("person", CLINICAL | {"person"}),
    "intakes": Expect("clinic", CLINICAL),
    "intake_of": Expect("appointment", CLINICAL),
    "whose_intake": Expect("appointment", CLINICAL),
    "new_episode": Expect("person", CLINICAL),
    "goal": Expect("person", CLINICAL),
    "end_episode": Expect("person", CLINICAL),
    "followups": Expect("clinic", CLINICAL),
    "trial": Expect("person", CLINICAL),
    "start_visit": Expect("person", CLINICAL, method="post"),
    "visit": Expect("visit", CLINICAL),
    "note": Expect("visit", CLINICAL | {"person"}),
    "note_pdf": Expect("visit", CLINICAL | {"person"}),
    "sign_note": Expect("visit", CLINICAL, method="post"),
    "addend_note": Expect("visit", CLINICAL, method="post"),
    # the person's own pages, in every language
    **{f"{space}{name}": expect for space in ("", "es:") for name, expect in {
        "today": Expect("person", CLINICAL | {"person"}),
        "checklists": Expect("person", CLINICAL | {"person"}),
        "worry": Expect("person", CLINICAL | {"person"}),
        "worry_told": Expect("person", CLINICAL | {"person"}),
        "today_exercise": Expect("person", CLINICAL | {"person"}, also={"exercise": "chin_tuck_sitting"}),
        "own_progress": Expect("person", CLINICAL | {"person"}),
        "own_progress_pdf": Expect("person", CLINICAL | {"person"}),
        "shares": Expect("person", CLINICAL | {"person"}),
        "shared": Expect("open", also={"secret": "nothing"}),
        "follow_up": Expect("open", also={"secret": "nothing"}),
        "follow_up_safety": Expect("open", also={"secret": "nothing"}),
        "headaches": Expect("person", CLINICAL | {"person"}),
        "tests": Expect("person", CLINICAL | {"person"}),
        "test": Expect("person", CLINICAL | {"person"}, also={"test": "grip", "side": "left"}),
        "activities": Expect("person", CLINICAL | {"person"}),
        "measure": Expect("person", CLINICAL | {"person"}),
        "measure_one": Expect("person", CLINICAL | {"person"}, also={"guide": "neck_turn", "side": "left"}),
        "dexa": Expect("person", CLINICAL | {"person"}),
        "dexa_add": Expect("person", CLINICAL | {"person"}),
        "dexa_type": Expect("person", CLINICAL | {"person"}),
        "dexa_remove": Expect("person", CLINICAL | {"person"}, method="post"),
        "dexa_link": Expect("person", CLINICAL, method="post"),
        "dexa_bodyspec": Expect("person", frozenset({"person"})),
        "dexa_sign_in": Expect("person", frozenset({"person"})),
        "pain_drawing": Expect("person", CLINICAL | {"person"}),
        "days": Expect("person", CLINICAL | {"person"}),
        # the installable app: where it opens, and what it is called
        "start": SELF,
        "manifest": OPEN,
    }.items()},
    "worker": OPEN,
    "offline_key": Expect("person", frozenset({"person"})),
    "entries": Expect("person", CLINICAL | {"person"}, method="post", data="{}", content_type=JSON),
    # where BodySpec sends people back to, and where it tells of results
    "dexa_back": SELF,
    "dexa_told": Expect("open", also={"secret": "nothing"}),
    # the clinic's entries in that directory; what belongs to the entry's holder alone is in test_listing.py
    "listing": Expect("clinic", CLINICAL),
    "listing_claim": Expect("clinic", CLINICAL),
    "listing_decide": Expect("claim", OWNER),
    "listing_entry": Expect("provider", CLINICAL),
    "listing_says": Expect("provider", CLINICAL),
    "listing_licence": Expect("provider", CLINICAL),
    "listing_certificate": Expect("provider", CLINICAL),
    "listing_withdraw": Expect("provider", CLINICAL, method="post"),
    "listing_check": Expect("provider", OWNER, method="post"),
    # the desk
    "diary": Expect("clinic", STAFF),
    "diary_week": Expect("diary", STAFF),
    "book_visits": Expect("clinic", STAFF),
    "overdue": Expect("clinic", STAFF),
    "hours": Expect("clinic", STAFF),
    "diary_hours": Expect("diary", STAFF),
    "appointment": Expect("appointment", STAFF),
    "move_appointment": Expect("appointment", STAFF, method="post"),
    "cancel_appointment": Expect("appointment", STAFF, method="post"),
    # what people who come are told, and calendars that follow
    "messages": Expect("clinic", STAFF),
    "message_retry": Expect("clinic", STAFF, method="post"),
    "message_remind": Expect("clinic", STAFF, method="post"),
    "waitlist": Expect("clinic", STAFF),
    "person_wait": Expect("person", STAFF),
    "feeds": Expect("clinic", STAFF),
    "person_feeds": Expect("person", CLINICAL | {"person"}),
    "feed": Expect("open", also={"secret": "nothing"}),
    # the interface for programs; a second method of an address stands after its name
    "api:openapi-json": OPEN,
    "api:readings": Expect("person", CLINICAL | {"person"}),
    "api:readings POST": Expect("person", CLINICAL | {"person"}, method="post", data="{}", content_type=JSON),
    "api:visit_panel": Expect("visit", CLINICAL),
    "api:visit_steps": Expect("visit", CLINICAL, method="post", data="{}", content_type=JSON),
    "api:card_picture": Expect("visit", CLINICAL, also={"structure": "soleus", "side": "left"}),
    "api:card": Expect("visit", CLINICAL, also={"structure": "soleus", "side": "left"}),
}
