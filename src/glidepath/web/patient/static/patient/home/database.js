// What rests on this device: entries not yet sent, the key they are sealed with, and sealed copies of pages.

import { done, opened, request } from "../../js/keeping.js";

export const [ENTRIES, KEYS, COPIES] = ["entries", "keys", "copies"];
const NAME = "glidepath-home";
let open = null;

/** The database, opened once. */
function database() {
  open ??= opened(NAME, 1, make).then((found) => {
    found.onversionchange = () => { found.close(); open = null; };
    found.onclose = () => { open = null; };
    return found;
  });
  return open;
}

function make(made) {
  const entries = made.createObjectStore(ENTRIES, { keyPath: "order", autoIncrement: true });
  entries.createIndex("of", ["person", "kid", "state"]);
  made.createObjectStore(KEYS, { keyPath: "person" });
  made.createObjectStore(COPIES, { keyPath: "address" });
}

/** Ask a store for something. */
export async function ask(store, question) {
  return request(question((await database()).transaction(store).objectStore(store)));
}

/** Change stores together, or none of them; done only when it is on the disk. */
export async function change(names, act) {
  const transaction = (await database()).transaction(names, "readwrite", { durability: "strict" });
  act(...names.map((name) => transaction.objectStore(name)));
  await done(transaction);
}

/** Do something while no other tab, nor the service worker, does it. */
export function alone(name, act) {
  return navigator.locks ? navigator.locks.request(`glidepath-home-${name}`, act) : act();
}
