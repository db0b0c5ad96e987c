// Entries that are still on this device: kept and sealed before anything is sent, sent in batches under keys of their
// own (so that sending twice is harmless), let go only when the server has said that they are durable.

import { alone, ask, change, ENTRIES } from "./database.js";
import { seal, unseal } from "./sealing.js";
import { cookie, newKey } from "../../js/keeping.js";

const AT_ONCE = 50;
const SOONEST = 1000; // ms until the next try; doubled up to LATEST
const LATEST = 60_000;
const PATIENCE = 30_000; // ms for one answer
const WHOLE = [413, 422]; // a batch that cannot be taken as it is
const STRANGER = [401, 403, 404];

/** Why nothing can be sent now: "offline", "stranger" (sign in again) or "server" (it cannot keep them). */
class Waits extends Error {}

/** Events: "change" (what is kept has changed), "kept" and "refused" (detail: {key}). */
export class Queue extends EventTarget {
  #record;
  #address;
  #channel = new BroadcastChannel("glidepath-home");
  #sending = false;
  #again = false;
  #wait = SOONEST;
  #timer = 0;

  /** Why the last try did not go through; empty where it did. */
  state = "";

  constructor(record, address) {
    super();
    this.#record = record;
    this.#address = address;
    this.#channel.addEventListener("message", ({ data }) => { if (data === "changed") this.#tell("change"); });
    addEventListener("online", this);
    document.addEventListener("visibilitychange", this);
  }

  /** Back online, or looked at again: try at once. */
  handleEvent() {
    if (document.visibilityState !== "visible") return;
    this.#wait = SOONEST;
    this.send();
  }

  /** Stop: the key was wiped. */
  close() {
    clearTimeout(this.#timer);
    removeEventListener("online", this);
    document.removeEventListener("visibilitychange", this);
    this.#record = null;
  }

  /** Keep an entry on this device, then send it. Answers with its key; throws where the device cannot keep it.
   *
   * `words`, `page` and `fields` let it be shown and corrected; `instead` is the key of one that it corrects on record,
   * `over` the order of a refused one that it takes the place of.
   */
  async add(entry, { words = "", page = "", fields = {}, instead = null, over = null } = {}) {
    const key = newKey();
    await this.addAll([{ key, entry, at: localTime(new Date()), instead, words, page, fields }], over);
    return key;
  }

  /** Keep several at once, or none. */
  async addAll(made, over = null) {
    const items = await Promise.all(made.map((one) => this.#sealed(one, "waiting")));
    await change([ENTRIES], (store) => {
      for (const item of items) store.put(item);
      if (over !== null) store.delete(over);
    });
    this.#changed();
    this.send();
  }

  /** How many wait, and how many lie here that this key cannot open. */
  async counts() {
    const [waiting, refused, all] = await Promise.all([
      this.#count("waiting"), this.#count("refused"),
      ask(ENTRIES, (store) => store.index("of").count(IDBKeyRange.bound([this.#record.person], [this.#record.person, []]))),
    ]);
    return { waiting, refused, locked: all - waiting - refused };
  }

  /** What waits, or was refused (with `why`), the oldest first. */
  async list(state, most = AT_ONCE) {
    const found = [];
    for (const kid of Object.keys(this.#record.keys)) {
      const items = await ask(ENTRIES, (store) => store.index("of").getAll([this.#record.person, kid, state], most));
      for (const item of items) found.push({ ...item, made: await unseal(this.#record, item, item.person) });
    }
    return found.sort((one, other) => one.order - other.order).slice(0, most);
  }

  /** Let go of one that the server refused. */
  async dismiss(order) {
    await change([ENTRIES], (store) => store.delete(order));
    this.#changed();
  }

  /** Send what waits, one tab at a time; try again later when that does not go through. */
  async send() {
    this.#again = true;
    if (this.#sending) return;
    this.#sending = true;
    clearTimeout(this.#timer);
    try {
      while (this.#again && this.#record) {
        this.#again = false;
        await alone("send", () => this.#deliver());
      }
      [this.state, this.#wait] = ["", SOONEST];
    } catch (error) {
      if (!this.#record) return;
      if (!(error instanceof Waits)) console.error(error);
      this.state = error instanceof Waits ? error.message : "server";
      this.#timer = setTimeout(() => this.send(), this.#wait);
      this.#wait = Math.min(LATEST, this.#wait * 2);
    } finally {
      this.#sending = false;
      this.#tell("change");
    }
  }

  async #deliver() {
    let most = AT_ONCE;
    while (this.#record) {
      const found = await this.list("waiting", most);
      if (!found.length) return;
      const items = found.filter((item) => item.device === found[0].device);
      const answer = await this.#post(items);
      if (answer.kept) most = AT_ONCE;
      else if (items.length > 1) most = 1;
      else answer.refused = [{ key: items[0].made.key, why: answer.why }];
      if (answer.kept || answer.refused) await this.#settle(items, answer);
    }
  }

  /** Send a batch: answers {kept, refused}, or {why} where the whole of it cannot be taken. */
  async #post(items) {
    const body = {
      device: items[0].device, sent_at: localTime(new Date()),
      entries: items.map(({ made: { key, at, entry, instead } }) => ({ key, at, entry, instead })),
    };
    const answer = await fetch(this.#address, {
      method: "POST", body: JSON.stringify(body), signal: AbortSignal.timeout(PATIENCE),
      headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": cookie("csrf") ?? "" },
    }).catch(() => { throw new Waits("offline"); });
    if (STRANGER.includes(answer.status)) throw new Waits("stranger");
    if (!answer.ok && !WHOLE.includes(answer.status)) throw new Waits("server");
    const said = await answer.json().catch(() => { throw new Waits("server"); });
    return answer.ok ? said : { why: said.why };
  }

  /** Let go of what is kept on record, and mark what is refused with why. */
  async #settle(items, { kept = [], refused = [] }) {
    const named = new Map(items.map((item) => [item.made.key, item]));
    const gone = kept.map(({ key }) => named.get(key));
    const marked = await Promise.all(refused.map(async ({ key, why }) => {
      const { order, made } = named.get(key);
      return { ...(await this.#sealed({ ...made, why }, "refused")), order };
    }));
    if (!gone.length && !marked.length) throw new Waits("server");
    await change([ENTRIES], (store) => {
      for (const item of gone) store.delete(item.order);
      for (const item of marked) store.put(item);
    });
    for (const { key } of kept) this.#tell("kept", { key });
    for (const { key } of refused) this.#tell("refused", { key });
    this.#changed();
  }

  async #sealed(made, state) {
    const { person, device } = this.#record;
    return { person, device, state, ...(await seal(this.#record, made, person)) };
  }

  async #count(state) {
    const { person, keys } = this.#record;
    const found = await Promise.all(Object.keys(keys).map((kid) =>
      ask(ENTRIES, (store) => store.index("of").count([person, kid, state]))));
    return found.reduce((sum, one) => sum + one, 0);
  }

  #changed() {
    this.#tell("change");
    this.#channel.postMessage("changed");
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

/** A moment by the clock of this device, with its zone: 2026-03-02T20:15:00.000+01:00. */
export function localTime(moment) {
  const off = -moment.getTimezoneOffset();
  const shifted = new Date(moment.getTime() + off * 60_000).toISOString().slice(0, -1);
  const two = (number) => String(Math.floor(Math.abs(number))).padStart(2, "0");
  return `${shifted}${off < 0 ? "-" : "+"}${two(off / 60)}:${two(off % 60)}`;
}
