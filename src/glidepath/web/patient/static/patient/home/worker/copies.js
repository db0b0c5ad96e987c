// Sealed copies of a person's own pages: written when the page is opened with reception, read when there is none.

import { ask, change, COPIES } from "../database.js";
import { held, seal, unseal } from "../sealing.js";

const OWN = /^(\/[a-z]{2})?\/people\/([0-9a-f-]{36})\/(.*)$/;

/** Whose page an address is, and which: {person, base, page}; null where it is not one that is kept. */
export function own(url, pages) {
  const [, language = "", person, page] = OWN.exec(url.pathname) ?? [];
  return person && pages.includes(page) && !url.search ? { person, base: `${language}/people/${person}/`, page } : null;
}

/** Keep what the server answered, if its person is the one who is signed in on this device. */
export async function keep(url, answer, version) {
  const record = await held(OWN.exec(url.pathname)[2]);
  if (!record || !answer.ok || answer.redirected) return;
  const sealed = await seal(record, await answer.text(), url.pathname);
  const policy = answer.headers.get("Content-Security-Policy");
  await change([COPIES], (store) => store.put({ address: url.pathname, at: Date.now(), version, policy, ...sealed }));
}

/** A page as it was kept, saying since when, under the policy it was sent with; null where there is none that can be opened. */
export async function kept(address, person) {
  const record = await held(person);
  const copy = record && (await ask(COPIES, (store) => store.get(address)));
  if (!copy || !record.keys[copy.kid]) return null;
  const text = await unseal(record, copy, address);
  const marked = text.replace("<html ", `<html data-kept-at="${new Date(copy.at).toISOString()}" `);
  const headers = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": copy.policy, "Cache-Control": "no-store" };
  return new Response(marked, { headers });
}

/** Since when a page is kept in a version; 0 where it is not. */
export async function since(address, version) {
  const copy = await ask(COPIES, (store) => store.get(address));
  return copy?.version === version ? copy.at : 0;
}
