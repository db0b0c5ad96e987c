"""Every page holds WCAG 2.2 AA as far as axe can tell, by light and dark, from a phone to a desk."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.web.clinic.hands import Hands
from tests.web.clinic.served import OWNER, Served

pytestmark = [pytest.mark.browser, pytest.mark.server]

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
EVERY = pytest.mark.thorough
LARGER = [pytest.param(1440, 900, "dark", marks=EVERY), pytest.param(390, 844, "light", marks=EVERY)]
SCREENS = [(320, 640, "dark"), pytest.param(820, 1180, "light", marks=EVERY), *LARGER]
"""The smallest screen in every run; a tablet, a desk and a larger phone by `make test-screens`."""
TABLET = [(320, 640, "dark"), (820, 1180, "light"), *LARGER]
"""For what is made for a tablet: that too in every run."""


def faults(page: Page) -> list[str]:
    """What axe finds on the page as it stands, and whether it is wider than the screen."""
    found = Axe().run(page, options=RULES)
    said = [
        f"{page.url}: {item['id']}: {node['html'][:160]}"
        for item in found.response["violations"]
        for node in item["nodes"]
    ]
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    return said + ([f"{page.url}: {wide} px too wide"] if wide > 0 else [])


def followed(page: Page, what: str) -> None:
    """Click what leads to another page and wait until that page stands."""
    with page.expect_navigation():
        page.locator(what).first.click()


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_pages_about_people(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """Sign-in, lists, forms with and without faults, chart, note, account: nothing found, nothing cut off."""
    context = served.context(browser, width=width, height=height, scheme=scheme)
    page = context.new_page()
    page.goto("/account/login/")
    found = faults(page)
    context.close()

    page = served.open(browser, width=width, height=height, scheme=scheme)
    for address in ("/people/", "/people/?q=nobody", "/people/add/", "/followups/", "/account/2fa/",
                    "/account/password/change/"):  # fmt: skip
        page.goto(address)
        found += faults(page)
    page.goto("/people/add/")
    followed(page, "button:text('Save')")
    found += faults(page)
    page.goto("/people/")
    followed(page, "ul[aria-label='People by name'] a.person-row:has-text('Alder')")
    found += faults(page)
    chart = page.url
    page.goto(chart + "episode/")
    found += faults(page)
    for further in ("goal/", "progress/", "drawing/", "programme/", "today/", "worry/", "checklists/", "headaches/",
                    "measure/", "measure/elbow_bend/right/", "tests/", "tests/grip/right/", "tests/activities/",
                    "days/", "how-it-goes/", "how-it-goes/links/", "end/", "trial/"):  # fmt: skip
        page.goto(chart + further)
        found += faults(page)
    page.goto(chart)
    followed(page, "a.person-row:has-text('Signed')")
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_a_day_at_home(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """Everything unfolded, in both languages, a form with a fault, an exercise by itself.

    Last the answer to a sign that has to be looked at, and the day that it holds back.
    """
    page = served.open(browser, width=width, height=height, scheme=scheme, who="person@demo.example")
    today = page.url.partition("?")[0]
    alone = page.get_attribute("main a.primary", "href")
    worry = today.replace("/today/", "/worry/").removeprefix(served.url)
    found = []
    for address in (today, f"/es{today.removeprefix(served.url)}"):
        page.goto(address)
        page.evaluate("for (const one of document.querySelectorAll('main details')) one.open = true")
        found += faults(page)
    page.locator("#felt form > button").click()
    page.locator("[data-said]").first.wait_for()
    found += faults(page)
    page.goto(str(alone))
    found += faults(page)
    page.goto(worry)
    page.locator("[value=fever]").check()
    followed(page, "main form .button.primary")
    found += faults(page)
    page.goto(f"{worry}told/")
    found += faults(page)
    page.goto(today)
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_scans(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """A person's own: none yet, a file that does not hold, the preview, the page with everything unfolded, by hand."""
    page = served.open(browser, width=width, height=height, scheme=scheme, who="person@demo.example")
    home = page.url.partition("/today/")[0].rstrip("/")
    page.goto(f"{home}/dexa/")
    found = faults(page)
    for further in ("type/", "bodyspec/", "add/"):
        page.goto(f"{home}/dexa/{further}")
        for summary in page.locator("main summary").all():
            summary.click()
        found += faults(page)
    rows = [f"2026-0{month}-02,{side}_leg,3.1,{7 + month / 10}" for month in (1, 3, 5) for side in ("left", "right")]
    page.fill("#text", "\n".join(["date,region,fat_mass,lean_mass", *rows]))
    followed(page, "main button.big")
    found += faults(page)
    page.select_option("#unit", "kg")
    page.fill("#scanner", "A scanner")
    followed(page, "main button.big")
    found += faults(page)
    if page.locator("[name=save]").count() and page.locator("[name=keep]:not([disabled])").count():
        followed(page, "[name=save]")
    for language in ("", "/es"):
        page.goto(f"{language}{home.removeprefix(served.url)}/dexa/")
        for summary in page.locator("main summary").all():
            summary.click()
        found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_atlas(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """The atlas as it opens, in another layer, with results; structures with techniques that suit and that do not."""
    page = served.context(browser, width=width, height=height, scheme=scheme).new_page()
    found = []
    for address in ("", "?view=palm&layer=inner", "?motion=cervical_rotation", "?q=nothingatall",
                    "levator_scapulae/pin_and_stretch/?side=left", "median_nerve/self_care/",
                    "pirifromis/"):  # fmt: skip
        page.goto(f"/atlas/{address}")
        for summary in page.locator("summary").all()[:2]:
            summary.click()
        found += faults(page)
    page.goto("/atlas/")
    page.fill("#q", "hamst")
    page.wait_for_selector("a.hit")
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_evidence(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """The table, what answers nothing, conditions with plots and with votes, everything unfolded."""
    page = served.context(browser, width=width, height=height, scheme=scheme).new_page()
    found = []
    for address in ("", "?direction=mixed&treatment=stretching", "tennis_elbow/", "neck_pain/", "tail_pain/"):
        page.goto(f"/evidence/{address}")
        for summary in page.locator("summary").all():
            summary.click()
        found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_the_directory(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """The search with and without results, a provider of each standing, and the clinic's own pages about them."""
    page, said = served.context(browser, width=width, height=height, scheme=scheme).new_page(), []
    page.on("console", lambda message: said.append(message.text))
    page.goto("/providers/")
    names = page.locator(".found-provider h3 a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    found = faults(page)
    assert 5 == len(names)
    for address in (*names, "/providers/?place=Demoville&technique=active_release&language=es",
                    "/providers/?place=atlantis", "/providers/nobody/"):  # fmt: skip
        page.goto(address)
        found += faults(page)
    page.context.close()
    assert [] == [text for text in said if "Content Security Policy" in text]

    page = served.open(browser, width=width, height=height, scheme=scheme, who=OWNER)
    for address in ("/listing/", "/listing/claim/"):
        page.goto(address)
        found += faults(page)
    page.goto("/listing/")
    followed(page, "a.person-row:has-text('Sam Holt')")
    page.locator("summary").first.click()
    found += faults(page)
    entry = page.url
    for form in ("says", "licence", "certificate"):
        page.goto(f"{entry}{form}/")
        found += faults(page)
    page.goto("/listing/")
    followed(page, "section[aria-labelledby=claims] a")
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS[:2])
def test_what_is_told_before_a_visit(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """The form of a guest, in both languages, with a sign that refers; then what the clinic reads of it."""
    context = served.context(browser, width=width, height=height, scheme=scheme)
    page = context.new_page()
    page.goto("/providers/")
    page.locator(".found-provider:has-text('Next free') h3 a").click()
    followed(page, "a:has-text('See free times')")
    for _ in range(3):
        followed(page, "nav[aria-label=Weeks] a:has-text('Later')")
    followed(page, ".times-list button")
    page.fill("#name", f"Made Up {width}")
    page.fill("#phone", "555-0100")
    page.check("#consent")
    followed(page, "button:text('Book')")
    followed(page, "a:has-text('Answer the questions')")
    found = faults(page)
    page.check("#keep")
    followed(page, "button:text('Begin')")
    intake = page.url.partition("/intake/")[0] + "/intake/"
    for step in ("trouble", "care"):
        page.goto(f"{intake.replace('/booking/', '/es/booking/') if step == 'care' else intake}{step}/")
        found += faults(page)
    page.goto(f"{intake}before_hands_on/")
    page.locator("label:has(input[name=care][value=yes])").click()
    followed(page, ".asking-foot button")
    page.goto(f"{intake}more/")
    found += faults(page)
    page.goto(f"{intake}nerves_and_bones/")
    page.locator("label:has(input[name=saddle_numbness][value=yes])").click()
    followed(page, ".asking-foot button")
    found += faults(page)
    page.goto(intake)
    found += faults(page)
    assert [] == context.cookies()
    context.close()

    page = served.open(browser, width=width, height=height, scheme=scheme)
    page.goto("/intakes/")
    found += faults(page)
    followed(page, f"a.person-row:has-text('Made Up {width}')")
    found += faults(page)
    followed(page, "a:has-text('Whose record is it?')")
    found += faults(page)
    page.context.close()

    assert [] == found


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS)
def test_booking(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """Free times, the form with and without faults, booked, moved, cancelled, a link that is none; no cookie."""
    context = browser.new_context(base_url=served.url, viewport={"width": width, "height": height},
                                  color_scheme=scheme)  # type: ignore[arg-type]  # fmt: skip
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/providers/")
    page.locator(".found-provider:has-text('Next free') h3 a").click()
    followed(page, "a:has-text('See free times')")
    followed(page, "a:has-text('Be told when a time becomes free')")
    found = faults(page)
    followed(page, "button:text('Put me on the waitlist')")
    found += faults(page)
    page.go_back()
    page.go_back()
    followed(page, "nav[aria-label=Weeks] a:has-text('Later')")
    found += faults(page)
    followed(page, ".times-list button")
    found += faults(page)
    followed(page, "button:text('Book')")
    found += faults(page)
    page.fill("#name", "Made Up")
    page.fill("#phone", "555-0100")
    page.check("#consent")
    followed(page, "button:text('Book')")
    found += faults(page)
    link = page.url
    followed(page, "a:text('Move')")
    found += faults(page)
    page.goto(link)
    followed(page, "button:text('Cancel this visit')")
    found += faults(page)
    page.goto("/booking/nothing/")
    found += faults(page)
    cookies = context.cookies()
    context.close()

    assert [] == found and [] == cookies and all(url.startswith(served.url) for url in asked)


@pytest.mark.parametrize(("width", "height", "scheme"), SCREENS[:2])
def test_messages_and_calendars(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """What is said of a booking, unfolded; the calendars of a diary and of a person, and a new address."""
    page, found = served.open(browser, width=width, height=height, scheme=scheme, who=OWNER), []
    page.goto("/providers/")
    page.locator(".found-provider:has-text('Next free') h3 a").click()
    followed(page, "a:has-text('See free times')")
    followed(page, "nav[aria-label=Weeks] a:has-text('Later')")
    followed(page, ".times-list button")
    for field, typed in (("name", "Made Up"), ("email", "made.up@demo.example")):
        page.fill(f"#{field}", typed)
    page.check("#consent")
    followed(page, "button:text('Book')")
    page.goto("/messages/")
    page.locator("summary:text('What it says')").first.click()
    found += faults(page)
    for address in ("/calendars/", "/waitlist/"):
        page.goto(address)
        found += faults(page)
    page.goto("/people/")
    followed(page, "ul[aria-label='People by name'] a.person-row:has-text('Alder')")
    followed(page, "a:text('Calendar')")
    found += faults(page)
    followed(page, "button:text('Make an address')")
    found += faults(page)
    followed(page, "a:text('Done')")
    followed(page, "a:text('Back')")
    followed(page, "a:text('Waitlist')")
    found += faults(page)
    followed(page, "button:text('Put on the waitlist')")
    found += faults(page)
    page.context.close()

    assert [] == found


def test_the_browser_is_asked_where_somebody_is_only_when_they_press(served: Served, browser: Browser) -> None:
    """The button fills in a point rounded to about a kilometre and searches; nothing goes anywhere else."""
    context = served.context(browser, width=390, height=844, scheme="light")
    context.grant_permissions(["geolocation"], origin=served.url)
    context.set_geolocation({"latitude": 0.0512345, "longitude": 0.0512345})
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("/providers/")
    assert page.locator("#latitude").input_value() == ""
    with page.expect_navigation():
        page.click("[data-locate]")

    assert "latitude=0.05&longitude=0.05" in page.url and "less than 1 km" in page.content()
    assert all(url.startswith(served.url) for url in asked) and context.cookies() == []
    context.close()


@pytest.mark.parametrize(("width", "height", "scheme"), TABLET)
def test_the_visit_screen(served: Served, browser: Browser, width: int, height: int, scheme: str) -> None:
    """Every stage of a visit, the body chart and the paused visit included."""
    hands = Hands(served.open(browser, width=width, height=height, scheme=scheme))
    page = hands.page
    hands.start("Alder")
    found = []
    if page.locator("[data-focus=none-flags]").count():
        found += faults(page)
        hands.tap("[data-focus=none-flags]")
        page.locator("[data-focus=open_wound-yes]").click()
        found += faults(page)
        page.locator("[data-focus=open_wound-yes]").click()
        hands.tap("[data-focus=none-precautions]")
        hands.tap("[data-focus=consent]")
        page.wait_for_selector(".stage-rail li:nth-child(2)[aria-current]")
        found += faults(page)
        hands.scale("before", 5)
        hands.dial("before", "Neck", 41)
        page.wait_for_selector("text=Lay a hand on")
        hands.tap("[data-focus=to-measure]")
        page.locator("summary:has-text('History')").click()
        found += faults(page)
        hands.tap("[data-focus=go-on]")
    else:
        hands.tap("[data-focus=find]")
    found += faults(page)
    hands.tap("[data-focus^=place-]:not([disabled])")
    found += faults(page)
    hands.tap("[data-focus=tender-6]")
    hands.tap("[data-focus=familiar-yes]")
    page.wait_for_selector(".pass-done")
    found += faults(page)
    hands.passes(1)
    found += faults(page)
    hands.tap("[data-focus=pause]")
    page.wait_for_selector("[data-focus=resume]")
    found += faults(page)
    hands.tap("[data-focus=resume]")
    hands.scale("after", 5)
    hands.dial("after", "Neck", 42)
    page.wait_for_selector(".verdict")
    found += faults(page)
    if page.locator("[data-focus=to-close]").count():
        hands.tap("[data-focus=to-close]")
    found += faults(page)
    page.context.close()

    assert [] == found
