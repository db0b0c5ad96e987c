// <home-entries>: what a person writes down on this page is kept on the device and sent when it can be. It shows what is
// not sent yet and what was refused, takes the forms that have `data-entry`, and stands in the way of signing out while
// something is unsent. Every word is the server's, in the element's own markup.

import { Leaving } from "./leaving.js";
import { correctedBy, entryOf, fieldsOf, Problem, refill } from "./mapping.js";
import { Queue } from "./queue.js";
import { able, held, renew } from "./sealing.js";

const FRESH = 60 * 60 * 1000; // ms for which the server is not asked for the key again
const REACHED = 3000; // ms after which the clinic counts as out of reach
const SOON = 4000; // ms after which an entry that is not sent is said to be kept here

class HomeEntries extends HTMLElement {
  #place;
  #queue = null;
  #correcting = null;

  async connectedCallback() {
    this.#place = JSON.parse(this.dataset.place);
    this.#since();
    if (!able()) return;
    new BroadcastChannel("glidepath-home").addEventListener("message", ({ data }) => { if (data === "wiped") this.#wiped(); });
    addEventListener("online", reached);
    new Leaving(this, () => this.#queue);
    for (const form of document.querySelectorAll("form[data-entry]")) form.addEventListener("submit", (event) => this.#take(event));
    const known = await held(this.#place.person);
    if (known) this.#begin(known);
    const stale = !known || Date.now() - known.seen > FRESH || known.base !== this.#place.base;
    const record = stale ? await renew(this.#place).catch(() => known) : known;
    if (record && record !== known) this.#begin(record);
    this.#worker();
    this.dataset.ready = record ? "kept" : "plain";
  }

  /** Begin to keep and send, with the newest key. */
  #begin(record) {
    this.#queue?.close();
    this.#queue = new Queue(record, this.#place.entries);
    this.#queue.addEventListener("change", () => this.#draw());
    this.#queue.addEventListener("kept", reached);
    this.#part("send").onclick = () => this.#queue.send();
    this.#queue.send();
    this.#correct();
  }

  /** The device was wiped, by this tab or another: nothing of the person stays on the screen. */
  #wiped() {
    this.#queue?.close();
    this.#queue = null;
    if (!("leaving" in this.dataset)) location.assign(this.#place.sign_in);
  }

  /** Take a form: keep what it says, and go on when the server has it, or when it is safe on this device. */
  async #take(event) {
    const form = event.target;
    if (!this.#queue || "plain" in form.dataset) return; // nothing can be kept here: the form is sent as it is
    event.preventDefault();
    const button = event.submitter ?? form.querySelector("button:not([type=button])");
    button.disabled = true;
    try {
      if ("answered" in form.dataset && await this.#reached()) return plainly(form, button);
      const { words = "" } = form.dataset;
      const about = {
        words, page: location.pathname, fields: fieldsOf(form), instead: correctedBy(form), over: this.#correcting,
      };
      const entry = entryOf(form, event.submitter);
      this.#say(form, "");
      this.#answer(form);
      const settled = this.#settled();
      const key = await this.#queue.add(entry, about);
      this.#correcting = null;
      await this.#after(form, about.fields, await settled(key));
    } catch (error) {
      if (!(error instanceof Problem)) return plainly(form, button); // the device cannot keep it: the server shall
      this.#say(form, this.#words(error.message, error.fills));
    } finally {
      button.disabled = false;
    }
  }

  /** Whether the clinic answers just now. */
  #reached() {
    const asked = fetch(this.#place.worker, { method: "HEAD", cache: "no-store", signal: AbortSignal.timeout(REACHED) });
    return asked.then(({ ok }) => ok, () => false);
  }

  /** Say at once what the highest of the ticked signs calls for, where the clinic cannot. */
  #answer(form) {
    const rungs = [...form.querySelectorAll("[data-rung]:checked")].map((one) => one.dataset.rung);
    const answers = [...document.querySelectorAll("[data-answer]")]; // the highest first
    const due = answers.find((one) => rungs.includes(one.dataset.answer));
    for (const one of answers) one.hidden = one !== due;
    due?.scrollIntoView({ block: "start" });
  }

  /** Listen for what becomes of an entry; gives a function that waits for the one with a key. */
  #settled() {
    const seen = new Map();
    let told = () => {};
    for (const name of ["kept", "refused"]) {
      this.#queue.addEventListener(name, ({ detail }) => { seen.set(detail.key, name); told(); });
    }
    return (key) => new Promise((resolve) => {
      told = () => { if (seen.has(key)) resolve(seen.get(key)); };
      told();
      setTimeout(() => resolve("here"), SOON);
      this.#queue.addEventListener("change", () => { if (this.#queue?.state) resolve("here"); });
      if (!navigator.onLine) resolve("here");
    });
  }

  async #after(form, sent, became) {
    const answered = document.querySelector("[data-answer]:not([hidden])"); // stays, to be read
    if (became === "kept" && answered) return form.reset();
    if (became === "kept") return location.hash ? location.reload() : location.assign(location.pathname);
    await this.#draw();
    if (became === "refused") return this.#part("refusals").scrollIntoView({ block: "nearest" });
    if (String(fieldsOf(form)) === String(sent)) form.reset(); // not what was typed meanwhile
    if (!answered) this.#say(form, this.#words("kept_here"), "success");
  }

  /** Put back what a refused entry said, where the address asks for it. */
  async #correct() {
    const order = Number(new URLSearchParams(location.hash.slice(1)).get("correct"));
    if (!order) return;
    const item = (await this.#queue.list("refused")).find((one) => one.order === order);
    const forms = [...document.querySelectorAll("form[data-entry]")];
    const form = forms.find((one) => JSON.parse(one.dataset.entry).type === item?.made.entry.type);
    if (!form) return;
    refill(form, item.made.fields);
    this.#correcting = order;
    form.scrollIntoView({ block: "center" });
  }

  async #draw() {
    if (!this.#queue) return;
    const queue = this.#queue;
    const [counts, waiting, refused] = [await queue.counts(), await queue.list("waiting"), await queue.list("refused")];
    this.#part("queue").hidden = !counts.waiting;
    if (!counts.waiting) for (const said of document.querySelectorAll("[data-said].success")) said.remove();
    this.#fill("count", { count: counts.waiting });
    const warned = waiting.some(({ made }) => made.entry.type === "warned"); // which stops the exercises, told or not
    for (const one of document.querySelectorAll("[data-warned]")) one.hidden = !warned;
    for (const one of document.querySelectorAll("[data-unless-warned]")) one.hidden = warned;
    for (const one of document.querySelectorAll("[data-untold]")) one.hidden = !counts.waiting;
    for (const one of document.querySelectorAll("[data-told]")) one.hidden = Boolean(counts.waiting);
    for (const one of this.querySelectorAll("[data-state-of]")) one.hidden = one.dataset.stateOf !== queue.state;
    this.#part("list").replaceChildren(...waiting.map(({ made }) => this.#one("waiting-one", made)));
    this.#part("refusals").hidden = !counts.refused;
    this.#part("refused").replaceChildren(...refused.map((item) => this.#refusal(item)));
    this.#part("locked").hidden = !counts.locked;
    this.#fill("locked", { count: counts.locked });
    this.dataset.unsent = counts.waiting;
  }

  #refusal({ order, made }) {
    const one = this.#one("refused-one", made);
    one.querySelector("[data-why]").textContent = made.why;
    one.querySelector("a").href = `${made.page}#correct=${order}`;
    one.querySelector("a").hidden = !made.page;
    one.querySelector("a").addEventListener("click", () => setTimeout(() => this.#correct()));
    one.querySelector("button").addEventListener("click", () => this.#queue.dismiss(order));
    return one;
  }

  #one(template, made) {
    const one = this.querySelector(`template[data-${template}]`).content.firstElementChild.cloneNode(true);
    one.querySelector("[data-what]").textContent = made.words || made.entry.type;
    one.querySelector("[data-when]").textContent = moment(made.at);
    return one;
  }

  /** Say how old a page is that the device gave because the clinic could not be reached. */
  #since() {
    const { keptAt } = document.documentElement.dataset;
    if (!keptAt) return;
    this.#part("since").hidden = false;
    this.#fill("since", { when: moment(keptAt) });
  }

  /** Say something above a form. */
  #say(form, text, kind = "error") {
    let place = form.previousElementSibling;
    if (!place?.matches("[data-said]")) {
      place = document.createElement("p");
      place.dataset.said = "";
      form.before(place);
    }
    place.className = text ? `notice ${kind}` : "";
    place.setAttribute("role", kind === "error" ? "alert" : "status");
    place.textContent = text;
  }

  #words(name, fills = {}) {
    return filled(this.#place.words[name], fills);
  }

  #fill(name, fills) {
    const place = this.#part(name);
    const text = filled(place.dataset.words, fills);
    if (place.textContent !== text) place.textContent = text;
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  /** Let pages be kept on the device; without a worker everything else works. */
  async #worker() {
    if (!("serviceWorker" in navigator)) return;
    await navigator.serviceWorker.register(this.#place.worker, { type: "module", updateViaCache: "none" }).catch(console.warn);
    const { active } = await navigator.serviceWorker.ready;
    active.postMessage("keep");
  }
}

/** Let the worker wait for the network again. */
function reached() {
  navigator.serviceWorker?.controller?.postMessage("reached");
}

/** Send a form as it is, without this script. */
function plainly(form, button) {
  form.dataset.plain = "";
  button.disabled = false;
  form.requestSubmit(button);
  delete form.dataset.plain;
}

const filled = (text, fills) => text.replace(/\{(\w+)\}/g, (_, name) => fills[name]);

function moment(when) {
  return new Date(when).toLocaleString(document.documentElement.lang, { dateStyle: "medium", timeStyle: "short" });
}

customElements.define("home-entries", HomeEntries);
