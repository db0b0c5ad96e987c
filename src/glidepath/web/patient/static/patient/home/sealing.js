// The key by which everything of a person on this device is sealed (AES-GCM). The server hands it to a signed-in session
// only; here it lies where no script can read it out, until signing out, another account, or LASTS without the server.

import { alone, ask, change, COPIES, ENTRIES, KEYS } from "./database.js";
import { newKey } from "../../js/keeping.js";

const LASTS = 30 * 24 * 60 * 60 * 1000; // ms: how long somebody may be without reception and still read (ADR 31)
const channel = new BroadcastChannel("glidepath-home");

/** Whether this browser can seal anything: it needs a certificate, or localhost. */
export const able = () => Boolean(globalThis.crypto?.subtle && globalThis.indexedDB);

/** What is held for a person (or whoever it is): {person, device, base, keys, kid, seen}; null where nothing is. */
export async function held(person = null) {
  const [found] = await ask(KEYS, (store) => store.getAll());
  if (!found || (person && found.person !== person)) return null;
  if (Math.abs(Date.now() - found.seen) <= LASTS) return found;
  await wipe();
  return null;
}

/** Ask the server for the key anew. Whoever it answers with 403 or 404 is somebody else: the former's is wiped.
 *
 * `key` is the address to ask, `base` where the person's pages begin in their language. Throws without reception.
 */
export function renew({ person, key, base }) {
  return alone("key", async () => {
    const device = await deviceOf(person);
    const answer = await fetch(`${key}?device=${device}`, { headers: { Accept: "application/json" }, cache: "no-store" });
    if ([403, 404].includes(answer.status)) await forget();
    if (!answer.ok) return held(person);
    const given = await answer.json();
    const raw = Uint8Array.from(atob(given.key), (letter) => letter.charCodeAt(0));
    const made = await crypto.subtle.importKey("raw", raw, "AES-GCM", false, ["encrypt", "decrypt"]);
    const [before] = await ask(KEYS, (store) => store.getAll());
    const same = before?.person === person ? before : null;
    const record = { person, device, base, key, kid: given.kid, keys: { ...same?.keys, [given.kid]: made }, seen: Date.now() };
    await change([KEYS, COPIES], (keys, copies) => {
      keys.clear();
      if (before && !same) copies.clear();
      keys.put(record);
    });
    return record;
  });
}

/** Forget key and copies. Entries not yet sent stay, sealed: nobody reads them until their writer signs in again. */
export async function wipe() {
  await alone("key", forget);
  channel.postMessage("wiped");
}

/** Seal a value; `bound` is what it belongs to, and it cannot be opened as anything else. */
export async function seal(record, value, bound) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt(way(iv, bound), record.keys[record.kid], new TextEncoder().encode(JSON.stringify(value)));
  return { kid: record.kid, iv, data };
}

/** Open what was sealed. Throws where the key is another. */
export async function unseal(record, { kid, iv, data }, bound) {
  return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt(way(iv, bound), record.keys[kid], data)));
}

const way = (iv, bound) => ({ name: "AES-GCM", iv, additionalData: new TextEncoder().encode(bound) });
const forget = () => change([KEYS, COPIES], (keys, copies) => { keys.clear(); copies.clear(); });

/** The id of this device for a person: that of entries they left here, so that these open again, or a new one. */
async function deviceOf(person) {
  const known = await ask(KEYS, (store) => store.get(person));
  if (known) return known.device;
  const left = await ask(ENTRIES, (store) => store.index("of").get(IDBKeyRange.bound([person], [person, []])));
  return left?.device ?? newKey();
}
