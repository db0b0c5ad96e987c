// Steps that are still on this device. A step is kept here before it is sent, sent under its own key (so that sending
// twice is harmless), and let go only when the server has said that it is durable.

import { cookie, done, newKey, opened, request } from "../../js/keeping.js";

const NAME = "glidepath";
const STORE = "steps";
const SOONEST = 800; // ms until the first new try; doubled up to LATEST
const LATEST = 10_000;

/** Events: "change" (what is kept has changed), "answer" (detail: the server's answer), "refused" (detail: {why}),
 * "stranger" (signed out: nothing is lost, sign in again). */
export class Queue extends EventTarget {
  #database;
  #visit;
  #address;
  #token;
  #kept = [];
  #sending = false;
  #wait = SOONEST;
  #timer = 0;

  constructor({ visit, address, token }) {
    super();
    this.#visit = visit;
    this.#address = address;
    this.#token = token;
  }

  async open() {
    this.#database = await opened(NAME, 1, (made) => made.createObjectStore(STORE, { keyPath: "key" }));
    const all = await request(this.#database.transaction(STORE).objectStore(STORE).getAll());
    this.#kept = all.filter((item) => item.visit === this.#visit).sort((a, b) => a.order - b.order);
    addEventListener("online", () => this.send());
    this.send();
  }

  /** Steps not yet acknowledged, the oldest first; refused ones are left out. */
  get unsent() {
    return this.#kept.filter((item) => !item.refused).map((item) => item.step);
  }

  /** Steps the server refused, with why; kept until they are dismissed. */
  get refused() {
    return this.#kept.filter((item) => item.refused);
  }

  /** Keep steps on this device, in order, then send them. */
  async add(...steps) {
    const items = steps.map((step, index) => ({
      key: newKey(), visit: this.#visit, order: Date.now() + index / 1000 + this.#kept.length / 1e6, step, refused: "",
    }));
    const transaction = this.#database.transaction(STORE, "readwrite", { durability: "strict" });
    for (const item of items) transaction.objectStore(STORE).put(item);
    this.#kept.push(...items);
    this.#changed();
    await done(transaction);
    this.send();
  }

  async dismiss(key) {
    await this.#drop(key);
    this.#changed();
  }

  /** Send what is kept, one after the other; try again later when the server cannot be reached. */
  async send() {
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      for (let item = this.#first(); item; item = this.#first()) await this.#sendOne(item);
      this.#wait = SOONEST;
    } catch {
      this.#timer = setTimeout(() => this.send(), this.#wait);
      this.#wait = Math.min(LATEST, this.#wait * 2);
    } finally {
      this.#sending = false;
      this.#changed();
    }
  }

  #first() {
    return this.#kept.find((item) => !item.refused);
  }

  async #sendOne(item) {
    const response = await fetch(this.#address, {
      method: "POST",
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": cookie("csrf") ?? this.#token },
      body: JSON.stringify({ key: item.key, step: item.step }),
    });
    if (response.ok) {
      const answer = await response.json();
      await this.#drop(item.key);
      this.dispatchEvent(new CustomEvent("answer", { detail: answer }));
      return;
    }
    if (response.status === 401) this.dispatchEvent(new CustomEvent("stranger"));
    if (![409, 422].includes(response.status)) throw new Error(`answered ${response.status}`);
    const { why } = await response.json();
    item.refused = why;
    const transaction = this.#database.transaction(STORE, "readwrite");
    transaction.objectStore(STORE).put(item);
    await done(transaction);
    this.dispatchEvent(new CustomEvent("refused", { detail: { why } }));
  }

  async #drop(key) {
    const transaction = this.#database.transaction(STORE, "readwrite");
    transaction.objectStore(STORE).delete(key);
    await done(transaction);
    this.#kept = this.#kept.filter((item) => item.key !== key);
  }

  #changed() {
    this.dispatchEvent(new CustomEvent("change"));
  }
}
