"""Hands on the visit screen: every tap is counted; or the keyboard alone."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page

THUMB = 48  # CSS pixels, as the stylesheet has it
PLACE = ".choice[data-focus^='place-']:not([disabled])"


@dataclass
class Hands:
    """Somebody carrying a visit; `taps` and `typed` count what they do."""

    page: Page
    taps: int = 0
    typed: int = 0

    def tap(self, what: str | Locator) -> None:
        """Tap once."""
        place = self.page.locator(what).first if isinstance(what, str) else what.first
        place.click()
        self.taps += 1

    def start(self, family_name: str) -> None:
        """Open a person's chart from the list (not counted) and start their visit."""
        self.page.goto("/people/")
        self.page.click(f"ul[aria-label='People by name'] a.person-row:has-text('{family_name}')")
        self.tap("#start-visit")
        self.page.wait_for_selector("visit-screen[data-ready]")

    def arrive(self) -> None:
        """No to every question, and consent."""
        self.tap("[data-focus=none-flags]")
        self.tap("[data-focus=none-precautions]")
        self.tap("[data-focus=consent]")
        self.page.wait_for_selector(".stage-rail li:nth-child(2)[aria-current]")

    def scale(self, when: str, value: int) -> None:
        """Give pain by number."""
        self.tap(f"[data-focus^='{when}-Pain'][data-focus$='-{value}']")

    def dial(self, when: str, sign: str, value: int) -> None:
        """Give a value off the scale: near the last one with one tap, else by slider and steps."""
        self.page.wait_for_selector(f"[data-focus^='{when}-{sign}'][data-focus$='-slider']")
        near = self.page.locator(f"[data-focus^='{when}-{sign}'][data-focus$='-near-{value}']")
        if near.count():
            return self.tap(near)
        self.saved()  # the screen is drawn anew when the step before is answered
        slider = self.page.locator(f"[data-focus^='{when}-{sign}'][data-focus$='-slider']")
        box, low, high = slider.bounding_box(), *(float(slider.get_attribute(end) or 0) for end in ("min", "max"))
        assert box is not None
        along = THUMB / 2 + (box["width"] - THUMB) * (value - low) / (high - low)
        slider.click(position={"x": along, "y": box["height"] / 2})
        self.taps += 1
        card = self.page.locator("section", has=slider).last
        while (now := float(slider.input_value())) != value:
            self.tap(card.get_by_role("button", name="plus 1 " if now < value else "minus 1 ", exact=False))
        return self.tap(f"[data-focus^='{when}-{sign}'][data-focus$='-save']")

    def palpate(self, *, tenderness: int, familiar: bool, place: str = PLACE) -> None:
        """Choose a structure (the first one proposed), say how tender it is and whether it is their pain: treat it."""
        self.tap(place)
        self.tap(f"[data-focus=tender-{tenderness}]")
        self.tap(f"[data-focus=familiar-{'yes' if familiar else 'no'}]")
        self.page.wait_for_selector(".pass-done")

    def passes(self, count: int) -> None:
        """Do passes."""
        for number in range(1, count + 1):
            self.tap(".pass-done")
            self.page.wait_for_selector(f".pass-dots > .done:nth-child({number})")

    def close(self) -> None:
        """Close the visit; the note opens."""
        if not self.page.locator("[data-focus=close-visit]").count():
            self.tap("[data-focus=to-close]")
        self.tap("[data-focus=close-visit]")
        self.page.wait_for_selector("#sign-note")

    def sign(self) -> None:
        """Sign the note that is on the screen."""
        self.tap("#sign-note")
        self.page.wait_for_selector(".signature")

    def saved(self) -> None:
        """Wait until nothing is left unsent."""
        self.page.wait_for_selector("[data-sync][data-state=saved]")


class Keys(Hands):
    """The same visit by keyboard alone: Tab reaches, Enter presses, arrows move a slider."""

    def tap(self, what: str | Locator) -> None:
        """Reach a control by Tab and press it."""
        self.reach(what)
        self.page.keyboard.press("Enter")
        self.taps += 1

    def dial(self, when: str, sign: str, value: int) -> None:
        """Move the slider by arrow keys."""
        self.saved()
        slider = self.page.locator(f"[data-focus^='{when}-{sign}'][data-focus$='-slider']")
        self.reach(slider)
        while (now := float(slider.input_value())) != value:
            self.page.keyboard.press("ArrowRight" if now < value else "ArrowLeft")
        self.tap(f"[data-focus^='{when}-{sign}'][data-focus$='-save']")

    def reach(self, what: str | Locator) -> None:
        """Press Tab until a control has the focus, and shows that it has."""
        place = self.page.locator(what).first if isinstance(what, str) else what.first
        place.wait_for()
        for _ in range(300):
            if place.evaluate("place => place === document.activeElement && place.matches(':focus-visible')"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"{what} is not reached by Tab")
