// Keeping something on this device until the server has it: IndexedDB as promises, a key for what is kept, and the
// token that goes along when it is sent. Nothing here knows what is kept.

/** Open a database; `make` gets it when it is new or of an older version. */
export function opened(name, version, make) {
  const asked = indexedDB.open(name, version);
  asked.onupgradeneeded = () => make(asked.result);
  return request(asked);
}

/** The answer to what a store was asked. */
export function request(asked) {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

/** Wait until a transaction is done for good. */
export function done(transaction) {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
  });
}

/** A random UUID; crypto.randomUUID is missing where the page has no certificate. */
export function newKey() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/** The value of a cookie of ours, with or without the prefix that it has behind a certificate. */
export function cookie(name) {
  const found = document.cookie.split("; ").find((part) => part.replace(/^__Host-/, "").startsWith(`${name}=`));
  return found?.split("=")[1];
}
