"""The worker: rounds until it is asked to stop, whatever goes wrong in one."""

import threading

from glidepath.web.records import work
from glidepath.web.records.messages import sending
from glidepath.web.records.models import Message
from tests import mailbox
from tests.web.diaries import open_diary
from tests.web.house import build
from tests.web.records.messages.visits import guest, use


def test_a_round_does_what_is_due(house, settings):
    """A booked visit of tomorrow: its message and nothing else; a round later there is nothing left."""
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        guest(diary, diary.at(9))

        assert [work.Done(sent=1), work.Done()] == [work.once(), work.once()]


def test_beside_a_server_it_sends_until_stopped(lasting, settings, monkeypatch, caplog):
    """In a thread of its own; a round that fails is logged, and the next one sends."""
    house = build("Riverside")
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    guest(diary, diary.at(9))
    fails, lease = [RuntimeError("the database is away")], sending._lease

    def first_fails(*given):
        if fails:
            raise fails.pop()
        return lease(*given)

    monkeypatch.setattr(sending, "_lease", first_fails)
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        stop = threading.Event()
        thread = threading.Thread(target=work.until, args=(stop,), kwargs={"pause": 0.01})
        thread.start()
        assert box.got.wait(20)
        stop.set()
        thread.join(20)

    assert not thread.is_alive() and 1 == len(box.letters)
    assert "sent" == Message.objects.get().state and "work on sent failed" in caplog.text


def test_asked_to_stop_it_ends_between_two_messages(house, settings):
    """What was begun is settled; the rest waits for the next worker."""
    diary = open_diary(house, provider_id=house.provider_id, online=True)
    stop = threading.Event()
    with mailbox.served() as box:
        use(settings, f"smtp+plain://127.0.0.1:{box.port}")
        box.then = stop.set
        for hour in (9, 10, 11):
            guest(diary, diary.at(hour))
        work.once(stop=stop)

    assert ["sent", "waiting", "waiting"] == list(Message.objects.order_by("id").values_list("state", flat=True))
