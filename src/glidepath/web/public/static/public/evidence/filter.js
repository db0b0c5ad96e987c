// The table follows the filters as they move: the server reckons it anew. Without this script the form asks as a page.

const form = document.querySelector("[data-rows]");
const place = document.querySelector("[data-table]");
const status = form.querySelector("[data-status]");
let asking = null; // the question that is on its way

function question() {
  return String(new URLSearchParams([...new FormData(form)].filter(([, value]) => value)));
}

async function ask() {
  asking?.abort();
  asking = new AbortController();
  const wanted = question();
  const answer = await fetch(`${form.dataset.rows}?${wanted}`, { signal: asking.signal });
  if (!answer.ok) return form.submit();
  const drawn = new DOMParser().parseFromString(await answer.text(), "text/html");
  place.replaceChildren(...drawn.body.childNodes);
  const count = place.querySelector("[data-count]")?.dataset.count ?? "0";
  status.textContent = count === "1" ? form.dataset.one : form.dataset.many.replace("{count}", count);
  history.replaceState(null, "", wanted ? `${form.action}?${wanted}` : form.action);
}

form.querySelector("button").hidden = true;
form.addEventListener("change", () => ask().catch(() => {})); // a question that was overtaken needs no word
