"""The self-check in a real browser: counted in taps and words, with and without a script, back and forth."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from benchmarks.lighthouse.report import PAGES
from tests.web.clinic.served import Served
from tests.web.clinic.test_accessible import SCREENS, faults

pytestmark = [pytest.mark.browser, pytest.mark.server]

WORDS_A_MINUTE = 238
"""How fast adults read English prose silently (Brysbaert 2019, doi 10.1016/j.jml.2019.104047, as its abstract has it):
what the words on the way are counted against. Spanish is held to the same, though it takes more and shorter words."""
SECONDS_A_TAP = 1.0
MOST_TAPS, MOST_SCREENS = 17, 8
MOST_SECONDS = 120
KNOWN = ".asking-head a, .asking-head span, .asking-foot button, .answers label"
"""What stands on every screen in the same place: read once, and known from then on."""
PLACES = {"neck": "neck_back.left", "heel": "heel.right", "calf": "calf.left"}


def phone(served: Served, browser: Browser, *, scripts: bool = True) -> Page:
    """Somebody's phone."""
    context = browser.new_context(base_url=served.url, viewport={"width": 375, "height": 812},
                                  java_script_enabled=scripts, reduced_motion="reduce")  # fmt: skip
    context.set_default_timeout(10_000)
    return context.new_page()


def step(page: Page) -> str:
    """The step that is open; the first page asks the first of them."""
    at = page.url.partition("?")[0].rstrip("/").rpartition("/")[2]
    return "head_and_heart" if at == "self-check" else at


def words(page: Page, known: set[str]) -> int:
    """Count what is read of the open step, its answers given; what is known from a step before is not read again."""
    said = len(page.inner_text("form").split())
    for text in page.locator(KNOWN).all_inner_texts():
        label = re.sub(r"\d+", "#", text)
        said -= len(text.split()) if label in known else 0
        known.add(label)
    return said


def go_on(page: Page) -> None:
    """Press the button at the foot, and wait for the next page."""
    here = step(page)
    page.click(".asking-foot button")
    page.wait_for_url(lambda _: step(page) != here)


def answer(page: Page, place: str) -> int:
    """Answer what the open step needs besides its button; give the taps it took."""
    at = step(page)
    if at == "place":
        page.locator(f"a.region[href='#{place}']").first.click()
        return 1
    if at == "story":
        page.locator("input[name=since]").nth(2).check()
        page.locator("input[name=linked]").nth(2).check()
        return 2
    if at == "points":
        for box in page.locator("input[name=point]").all():
            box.check()
        return page.locator("input[name=point]").count()
    return 0


@pytest.mark.parametrize(("language", "name"), [*(("", name) for name in PLACES), ("/es", "calf")])
def test_how_many_taps_and_words_a_result_takes(
    served: Served, browser: Browser, language: str, name: str, capsys
) -> None:
    """Counted from the first page to the result, everything read, all answered no; printed with `-s`.

    What is folded is not read: the list of places, which somebody who taps the body does not open, and what the first
    page says of itself behind "nothing stored". No safety question is ever folded, and each is counted in full.
    """
    page = phone(served, browser)
    page.goto(f"{language}/self-check/")
    taps, screens, read, known = 0, 0, 0, set[str]()
    while step(page) != "result":
        assert 0 == page.locator("details fieldset, details legend, [hidden] legend").count()
        taps += answer(page, PLACES[name]) + 1
        read += words(page, known)
        go_on(page)
        screens += 1
    seconds = read / WORDS_A_MINUTE * 60 + taps * SECONDS_A_TAP
    with capsys.disabled():
        print(f"\n{language or '/en'} {name}: {screens} screens, {taps} taps, {read} words: {seconds:.0f} s at "
              f"{WORDS_A_MINUTE} words a minute and {SECONDS_A_TAP:g} s a tap")
    page.context.close()

    assert taps <= MOST_TAPS and screens <= MOST_SCREENS and seconds <= MOST_SECONDS


def test_an_emergency_takes_two_taps(served: Served, browser: Browser) -> None:
    """Yes, go on; the three answers stand beside each other, so that a screen of questions stays short."""
    page = phone(served, browser)
    page.goto("/self-check/")
    answers = page.locator(".answers").first.locator("label").all()
    assert 1 == len({label.bounding_box()["y"] for label in answers})
    page.get_by_role("group", name="Face or eyelid drooping").get_by_role("radio", name="Yes").check()
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Get help now")
    expect(page.get_by_role("link", name="Ring 112")).to_be_visible()
    page.context.close()


def test_the_browsers_own_back_and_forward_lose_nothing(served: Served, browser: Browser) -> None:
    """Back shows what was answered there, forward leads to where one was, and nothing is asked to be sent again."""
    page = phone(served, browser)
    page.goto("/self-check/head_and_heart/")
    go_on(page)
    page.get_by_role("group", name="Hard to pass water").get_by_role("radio", name="No", exact=True).check()
    go_on(page)
    page.locator("a.region[href='#calf.left']").first.click()
    go_on(page)
    here = page.url
    page.go_back()
    expect(page.locator("[data-chosen]")).to_have_text("Calf (left)")
    page.go_back()
    expect(page.locator("input[name=bladder_bowel_change][value=no]")).to_be_checked()
    page.go_forward()
    expect(page.locator("[data-chosen]")).to_have_text("Calf (left)")
    page.go_forward()
    assert here == page.url
    page.go_back()
    go_on(page)
    assert "grave_signs" == step(page)
    page.context.close()


def test_back_over_several_steps_asks_nothing_again(served: Served, browser: Browser) -> None:
    """Going on from an earlier step takes along what was answered after it; a new start takes nothing."""
    page = phone(served, browser)
    page.goto("/self-check/head_and_heart/")
    go_on(page)
    go_on(page)
    page.locator("a.region[href='#calf.left']").first.click()
    go_on(page)
    there = step(page)
    for _ in range(3):
        page.go_back()
    assert "head_and_heart" == step(page)
    go_on(page)
    assert there == step(page)
    page.goto("/self-check/")
    go_on(page)
    assert "nerves_and_bones" == step(page)
    page.context.close()


def test_the_body_and_the_list_say_the_same(served: Served, browser: Browser) -> None:
    """A tap on the body ticks the list, a tick in the list colours the body, and both can be taken back."""
    page = phone(served, browser)
    page.goto("/self-check/place/")
    go = "a.region[href='#heel.right']"
    page.locator("summary", has_text="Use a list").click()
    page.locator("summary", has_text="Knee, leg and foot").click()
    page.get_by_role("checkbox", name="Heel (right)", exact=True).check()
    expect(page.locator(go).first).to_have_class(re.compile("is-chosen"))
    page.locator(go).first.click()
    expect(page.get_by_role("checkbox", name="Heel (right)", exact=True)).not_to_be_checked()
    expect(page.locator("[data-chosen]")).to_have_text("Nothing chosen yet.")
    page.context.close()


@pytest.mark.parametrize("start", ["/self-check/", "/es/self-check/"])
def test_without_a_script_everything_works(served: Served, browser: Browser, start: str) -> None:
    """The body leads into the list, the list is ticked, and the result comes."""
    page = phone(served, browser, scripts=False)
    page.goto(start)
    while step(page) != "result":
        if step(page) == "place":
            page.locator("a.region[href='#calf.left']").first.click()
            page.wait_for_url("**#calf.left")
            page.locator("[id='calf.left'] input").check()
        elif step(page) == "story":
            page.locator("input[name=since]").first.check()
        go_on(page)
    assert "self_care_first" == page.locator(".outcome").get_attribute("data-result")
    page.context.close()


def test_by_keyboard_alone(served: Served, browser: Browser) -> None:
    """Arrows choose an answer, Tab goes on, Enter sends; the body takes no stop."""
    page = phone(served, browser)
    page.goto("/self-check/nerves_and_bones/")
    page.locator("input[name=saddle_numbness]").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("input[name=saddle_numbness][value=unsure]")).to_be_checked()
    page.keyboard.press("Enter")
    page.wait_for_url("**/result/**")
    page.goto("/self-check/place/")
    assert 0 == page.locator(".body-map a:not([tabindex='-1'])").count()
    page.context.close()


def test_nothing_is_asked_of_anybody_else(served: Served, browser: Browser) -> None:
    """Every request of the public pages goes to this site; no cookie is set, nothing kept, nothing refused."""
    page = phone(served, browser)
    asked, said = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    for address in (*PAGES, "/self-check/place/", "/es/evidence/", "/es/providers/", "/es/atlas/soleus/"):
        page.goto(address)
    page.goto("/providers/")
    page.locator(".found-provider a").first.click()
    page.get_by_role("link", name="See free times").click()
    page.wait_for_url("**/times/")
    kept = page.evaluate("[localStorage.length, sessionStorage.length, document.cookie]")
    cookies = page.context.cookies()
    page.context.close()

    assert [] == [url for url in asked if not url.startswith(served.url)]
    assert [] == said  # a data block breaks no policy
    assert [0, 0, ""] == kept and [] == cookies


def test_no_answer_is_left_on_the_server(served: Served, browser: Browser) -> None:
    """A whole check in a browser changes no file in the data folder."""
    page = phone(served, browser)
    page.goto("/self-check/")
    before = files(served.home)
    while step(page) != "result":
        answer(page, "calf.left")
        go_on(page)
    page.get_by_role("link", name="Show or print").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("To show to a doctor or clinician")
    page.context.close()

    assert before == files(served.home)


def files(home: Path) -> dict[str, tuple[int, int]]:
    """Every file with its size and when it was written."""
    return {str(path): (path.stat().st_size, path.stat().st_mtime_ns) for path in home.rglob("*") if path.is_file()}


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
@pytest.mark.parametrize("language", ["", "/es"])
def test_accessible(served: Served, browser: Browser, language: str, width: int, height: int, scheme: str) -> None:
    """Every step, the four results and the sheet to show: nothing found by axe, nothing cut off."""
    page = served.context(browser, width=width, height=height, scheme=scheme).new_page()
    page.goto(f"{language}/self-check/")
    found = faults(page)
    while step(page) != "result":
        if step(page) == "place":
            page.locator("summary").first.click()
            for summary in page.locator("details details > summary").all()[:2]:
                summary.click()
        answer(page, "calf.left")
        found += faults(page)
        go_on(page)
    found += faults(page)
    page.goto(page.url.replace("/result/", "/show/"))
    found += faults(page)
    for signs in (["feeling_ill", "weight_loss"], ["suddenly_unsteady"]):
        at = "head_and_heart" if len(signs) == 1 else "signs"
        page.goto(re.sub(r"/(show|result)/", f"/{at}/", page.url))
        for sign in signs:
            page.locator(f"input[name={sign}][value=unsure]").check()
            found += faults(page)
            go_on(page)
        found += faults(page)
    page.goto(f"{language}/self-check/result/?s=old")
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
@pytest.mark.parametrize("language", ["", "/es"])
def test_what_is_read_is_accessible(
    served: Served, browser: Browser, language: str, width: int, height: int, scheme: str
) -> None:
    """The first page, questions, a visit, two complaints, techniques: nothing found by axe, nothing cut off."""
    page = served.context(browser, width=width, height=height, scheme=scheme).new_page()
    found = []
    for address in ("/", "/understanding/", "/understanding/visit/", "/conditions/neck_pain/",
                    "/conditions/sciatic_type/", "/techniques/", "/techniques/?for=tennis_elbow"):  # fmt: skip
        page.goto(f"{language}{address}")
        found += faults(page)
    page.context.close()

    assert [] == found
