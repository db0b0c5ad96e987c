"""Messages by e-mail, over Django's own back end for it."""

import smtplib
from email.headerregistry import Address
from email.mime.text import MIMEText

from django.conf import settings
from django.core.mail import EmailMessage, get_connection

from glidepath.web.records.messages.ways import File, Later, Never, Outgoing

REFUSED = 500
"""Replies from here on are for good, those from 400 on for now (RFC 5321, section 4.2.1)."""


class Mail:
    """Sends by the mail server that the settings name."""

    def send(self, message: Outgoing) -> None:
        """Hand a letter to the mail server.

        What the server says of the letter or of its reader decides: 5xx is for good. What it says of us (sign-in, TLS,
        our own address) may be mended, and is tried again; so is a server that is not there.
        """
        letter = _letter(message)
        try:
            with get_connection(fail_silently=False) as server:
                server.send_messages([letter])
        except smtplib.SMTPRecipientsRefused as refused:
            code, words = max(refused.recipients.values())
            raise _refusal(code, words) from refused
        except smtplib.SMTPDataError as refused:
            raise _refusal(refused.smtp_code, refused.smtp_error) from refused
        except smtplib.SMTPResponseException as refused:
            said = _said(refused.smtp_code, refused.smtp_error)
            raise Later(f"the mail server does not take us: {said}") from refused
        except (smtplib.SMTPException, OSError) as error:
            raise Later(f"the mail server was not reached: {error}") from error
        except (ValueError, UnicodeError) as error:
            raise Never(f"this cannot be written as an e-mail: {error}") from error


def _letter(message: Outgoing) -> EmailMessage:
    """A letter whose Message-ID stays the same at every try, so that who got it twice may see one."""
    sender = Address(display_name=message.clinic, addr_spec=settings.DEFAULT_FROM_EMAIL)
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2]
    headers = {"Message-ID": f"<{message.id}@{domain}>", "Auto-Submitted": "auto-generated"}
    letter = EmailMessage(message.subject, message.words, str(sender), [message.to], headers=headers)
    for file in message.files:
        letter.attach(_part(file))
    return letter


def _part(file: File) -> MIMEText:
    """An entry as mail programs recognise it: with its method beside its type (RFC 6047, section 2.4)."""
    part = MIMEText(file.content.decode(), "calendar", "utf-8")
    part.set_param("method", file.method)
    part.add_header("Content-Disposition", "attachment", filename=file.name)
    return part


def _refusal(code: int, words: bytes | str) -> Later | Never:
    """What a reply means."""
    said = _said(code, words)
    return Never(f"refused: {said}") if code >= REFUSED else Later(f"not taken now: {said}")


def _said(code: int, words: bytes | str) -> str:
    """A reply in one line."""
    text = words.decode(errors="replace") if isinstance(words, bytes) else words
    return f"{code} {' '.join(text.split())}"
