// The service worker: a person's own pages and the files they need, with no network. It touches nothing else.
//
// The network comes first, for WAIT; then what is kept. Pages about people are sent as `no-store`, so no cache of the
// browser has them: their copies here are sealed, with the key of whoever is signed in.

import { keep, kept, own, since } from "./copies.js";
import { held, renew, wipe } from "../sealing.js";

const CACHE = "glidepath-";
const WAIT = 3000; // ms until what is kept is given instead
const GONE = 10_000; // ms for which the network is then not waited for, unless a page says that it is back
const DAY = 24 * 60 * 60 * 1000;
const FRESH = 12 * 60 * 60 * 1000; // ms after which what changes daily is kept anew
const LASTS = 30; // days for which everything else is, in one version

/** Serve. `files`: paths of files; `daily` and `pages`: a person's pages, from where theirs begin; `start`, `enter` and
 * `leave`: addresses; `version`: that of the files. */
export function serve({ version, files, daily, pages, start, enter, leave }) {
  let away = 0;

  addEventListener("install", (event) => event.waitUntil(installed()));
  addEventListener("activate", (event) => event.waitUntil(activated()));
  addEventListener("message", (event) => {
    if (event.data === "reached") away = 0;
    if (event.data === "keep") event.waitUntil(keepAll());
  });
  addEventListener("fetch", (event) => {
    const { request } = event;
    const url = new URL(request.url);
    if (url.origin !== location.origin) return;
    if (request.method === "POST" && url.pathname === leave) return event.respondWith(left(request));
    if (request.method === "POST" && url.pathname.startsWith(enter)) return entered(event);
    if (request.method !== "GET") return;
    if (files.includes(url.pathname)) return event.respondWith(file(request));
    const asked = request.mode === "navigate" && own(url, pages);
    if (asked) event.respondWith(page(event, url, asked));
    else if (request.mode === "navigate" && start.includes(url.pathname)) event.respondWith(begun(request));
  });

  async function installed() {
    const cache = await caches.open(CACHE + version);
    await cache.addAll(files.map((path) => new Request(path, { cache: "reload" })));
    await skipWaiting();
  }

  async function activated() {
    for (const name of await caches.keys()) if (name.startsWith(CACHE) && name !== CACHE + version) await caches.delete(name);
    await clients.claim();
  }

  /** What the network answers in time, or null. */
  async function soon(asked) {
    const wait = Date.now() < away ? 0 : WAIT;
    const answer = await Promise.race([asked.catch(() => null), new Promise((resolve) => setTimeout(resolve, wait, null))]);
    away = answer ? 0 : Date.now() + GONE;
    return answer;
  }

  async function file(request) {
    const asked = fetch(request);
    return (await soon(asked)) ?? (await caches.match(request, { ignoreSearch: true })) ?? asked;
  }

  async function page(event, url, { person, base }) {
    const asked = fetch(event.request);
    event.waitUntil(asked.then((answer) => keep(url, answer.clone(), version)).catch(() => {}));
    const found = (await soon(asked)) ?? (await kept(url.pathname, person));
    return found ?? asked.catch(async (error) => {
      const other = await kept(base + daily[0], person);
      if (!other) throw error;
      return other;
    });
  }

  /** The address the app opens at leads to the person's own page; without a network, to the one that is kept. */
  async function begun(request) {
    const asked = fetch(request);
    const answer = await soon(asked);
    const record = answer ? null : await held();
    return answer ?? (record ? Response.redirect(record.base + daily[0]) : asked);
  }

  /** Sign out: what is kept goes with the session. */
  async function left(request) {
    const answer = await fetch(request);
    await wipe();
    return answer;
  }

  /** Somebody signed in: is it the one whose pages are kept? */
  function entered(event) {
    const answer = fetch(event.request);
    event.respondWith(answer);
    event.waitUntil(answer.then(() => held()).then((record) => record && renew(record)).catch(() => {}));
  }

  /** Keep every page that is not kept yet or has grown old, one after the other. */
  async function keepAll() {
    const record = await held();
    if (!record || Date.now() < away) return;
    for (const name of pages) {
      const url = new URL(record.base + name, location.origin);
      if (Date.now() - (await since(url.pathname, version)) < (daily.includes(name) ? FRESH : LASTS * DAY)) continue;
      const answer = await fetch(url, { headers: { Accept: "text/html" } }).catch(() => null);
      if (!answer?.ok || answer.redirected) return;
      await keep(url, answer, version);
    }
  }
}
