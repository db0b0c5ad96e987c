"""The evidence in a real browser: the table follows the filters, and the form asks without a script."""

import pytest
from playwright.sync_api import Browser, expect

from tests.web.clinic.served import Served

pytestmark = [pytest.mark.browser, pytest.mark.server]


def test_the_table_follows_the_filters(served: Served, browser: Browser) -> None:
    """One choice and the table is another; the address keeps the question, and the count is announced."""
    page = served.context(browser, width=375, height=800, scheme="light").new_page()
    page.goto("/evidence/")
    expect(page.get_by_role("button", name="Show")).to_be_hidden()
    page.select_option("#condition", "tennis_elbow")
    expect(page.locator("[data-status]")).to_have_text("4 rows")
    expect(page.locator(".evidence-table tbody")).to_have_count(1)
    page.select_option("#direction", "favours")
    page.select_option("#treatment", "exercise")
    expect(page.locator("[data-status]")).to_have_text("1 row")
    assert page.url.endswith("?condition=tennis_elbow&treatment=exercise&direction=favours")
    page.select_option("#direction", "mixed")
    expect(page.locator("[data-table]")).to_contain_text("Nothing on file answers that")
    page.context.close()


def test_without_a_script_the_form_asks_as_a_page(served: Served, browser: Browser) -> None:
    """Choose, press Show, read on."""
    context = browser.new_context(base_url=served.url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/evidence/")
    page.select_option("#condition", "neck_pain")
    page.click("button:has-text('Show')")
    page.click(".evidence-table a:has-text('Neck pain')")
    expect(page.locator("h1")).to_have_text("Neck pain")
    page.click("summary:has-text('Studies') >> nth=0")
    expect(page.get_by_text("Kim, Lee, Park 2015").first).to_be_visible()
    context.close()
