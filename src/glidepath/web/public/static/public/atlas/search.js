// Instant results: what is typed is asked at once, and what is found takes the place of the lists below.
// Without this script the form asks the same question as a page.

const WAIT = 60; // ms of stillness before asking

const form = document.querySelector("[data-instant]");
const field = form.elements.q;
const found = document.querySelector("[data-found]");
const lists = document.querySelector("[data-browse]");
const status = form.querySelector("[data-status]");
const part = (name) => found.querySelector(`[data-${name}]`);
let timer = 0;
let asking = null; // the question that is on its way
let answered = null; // the question whose answer is shown

function element(tag, name, text) {
  const made = document.createElement(tag);
  if (name) made.className = name;
  if (text) made.textContent = text;
  return made;
}

/** A sentence that the form holds in the language of the page, its places filled. */
function say(name, told) {
  return Object.entries(told).reduce((said, [key, value]) => said.replace(`{${key}}`, value), form.dataset[name]);
}

/** The question as it stands, empty where nothing is typed or chosen. */
function question() {
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
  return String(asked);
}

/** What a structure is called, which is in English in every language. */
function named(name, kind = "hit-name") {
  const made = element("span", kind, name);
  made.lang = "en";
  return made;
}

function row({ address, name, also, kind, kind_words, why }) {
  const link = element("a", "hit");
  link.href = address;
  const tag = element("span", "tag kind", kind_words);
  tag.dataset.kind = kind;
  link.append(named(name), " ", named(also, "hit-also"), " ", element("span", "hit-why", why), tag);
  const item = element("li");
  item.append(link);
  return item;
}

function way({ address, name }) {
  const link = element("a", "button small", name);
  link.href = address;
  const item = element("li");
  item.append(link);
  return item;
}

/** Show an answer; `null` puts the lists back. */
function show(answer) {
  if (lists) lists.hidden = Boolean(answer);
  found.hidden = !answer;
  if (!answer) {
    status.textContent = "";
    return;
  }
  const { total, rows, ways } = answer;
  const words = field.value.trim();
  part("title").textContent = words ? `“${words}”` : form.dataset.heading;
  part("total").textContent = say(total > rows.length ? "some" : total === 1 ? "one" : "many", { shown: rows.length, count: total });
  part("says").hidden = true;
  part("ways").replaceChildren(...ways.map(way));
  part("ways").hidden = !ways.length;
  const list = element("ul", "hits");
  list.setAttribute("role", "list");
  list.append(...rows.map(row));
  const held = found.contains(document.activeElement) ? document.activeElement.getAttribute("href") : null;
  part("groups").replaceChildren(list);
  if (held) (links().find((link) => link.getAttribute("href") === held) ?? links()[0] ?? field).focus();
  part("nothing").hidden = Boolean(total);
  status.textContent = total ? say("first", { count: total, name: rows[0].name }) : form.dataset.nothing;
}

/** Ask, unless the answer is already shown; gives the answer once it is. */
async function ask() {
  clearTimeout(timer);
  const wanted = question();
  if (wanted === answered) return;
  asking?.abort();
  if (!wanted) {
    answered = wanted;
    history.replaceState(null, "", form.action);
    if (lists) show(null);
    else location.assign(form.action);
    return;
  }
  asking = new AbortController();
  const answer = await fetch(`${form.dataset.instant}?${wanted}`, { signal: asking.signal });
  if (!answer.ok) return;
  show(await answer.json());
  answered = wanted;
  history.replaceState(null, "", `${form.action}?${wanted}`);
}

/** Ask without a word about an answer that was overtaken or never came: Find still works. */
const asked = () => ask().catch(() => {});

function links() {
  return [...found.querySelectorAll("a.hit")];
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(asked, WAIT);
}

field.addEventListener("input", soon);
form.addEventListener("change", (event) => { if (event.target !== field) asked(); });
form.addEventListener("submit", async (event) => {
  if (event.submitter && document.activeElement === event.submitter) return; // Find was pressed: the whole list
  event.preventDefault();
  await asked();
  const [first] = found.hidden ? [] : links();
  if (first) first.click();
  else if (question()) form.submit();
});

document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [field, ...(found.hidden ? [] : links())];
  const at = stops.indexOf(document.activeElement);
  if (event.key === "Escape" && at > 0) field.focus();
  if (!step || at < 0 || !stops[at + step]) return;
  event.preventDefault();
  stops[at + step].focus();
});

addEventListener("pageshow", ({ persisted }) => { if (persisted || field.value !== field.defaultValue) asked(); });
