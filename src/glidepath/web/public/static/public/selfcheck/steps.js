// Makes the browser's own Back as lossless as the link: before leaving, the page in the history is renamed to carry
// its answers (sealed), and notes them in its entry, so that whoever went back several steps and goes on again takes
// along what the entries ahead hold. A new start has none ahead. Without this script every step works the same, and
// Back shows the step as it was opened.
const form = document.querySelector("form[data-step]");

/** The answers of the furthest step ahead in this tab's history, sealed; undefined where there is none. */
function ahead() {
  const { navigation } = globalThis;
  const entries = navigation?.entries().slice(navigation.currentEntry.index + 1) ?? [];
  return entries.map((entry) => entry.getState()?.sealed).filter(Boolean).at(-1);
}

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const sent = new URLSearchParams(new FormData(form));
    sent.set("s", ahead() ?? sent.get("s"));
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { next, sealed } = await answer.json();
    history.replaceState(null, "", `${form.dataset.step}?s=${sealed}`);
    globalThis.navigation?.updateCurrentEntry({ state: { sealed } });
    location.assign(next);
  } catch {
    form.submit();
  }
});

// A page brought back whole from the browser's memory may be older than its address.
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
