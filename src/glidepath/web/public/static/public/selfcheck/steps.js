// Makes the browser's own Back as lossless as the link: before leaving, the page in the history is renamed to carry
// its answers (sealed). Without this script every step works the same, and Back shows the step as it was opened.
const form = document.querySelector("form[data-step]");

form?.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const sent = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } });
    if (!answer.ok) throw new Error(String(answer.status));
    const { next, sealed } = await answer.json();
    history.replaceState(null, "", `${form.dataset.step}?s=${sealed}`);
    location.assign(next);
  } catch {
    form.submit();
  }
});

// A page brought back whole from the browser's memory may be older than its address.
window.addEventListener("pageshow", (event) => event.persisted && location.reload());
