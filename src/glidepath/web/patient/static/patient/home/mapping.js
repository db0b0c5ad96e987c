// From the fields of a form to an entry: `data-entry` of the form holds the entry as JSON, in which an object with a `$`
// stands for a field, and "$today" and "$now" for the day and the moment by the clock of this device.
//
//   {"$": "note"}                              what is written in the field `note`
//   {"$": "soreness", "as": "number"}          a number; left out where nothing is written
//   {"$": "pain", "as": "number", "needs": "no_pain"}  where nothing is written, the words of this name are said instead
//   {"$": "settled", "as": "yes"}              true where the field says "yes" or is ticked, else false
//   {"$": "done", "as": "list"}                every value of the fields of this name; `needs` as above
//   {"$": "trial-*", "as": "numbers"}          numbers of all fields whose name begins so; "count" of them are wanted,
//                                              at most "within" apart
//   {"$": "trial-*", "as": "mean"}             their mean

import { localTime } from "./queue.js";

/** What is wrong with a form, by the name of its words and what fills them. */
export class Problem extends Error {
  constructor(words, fills = {}) {
    super(words);
    this.fills = fills;
  }
}

/** The entry that a form makes. Throws Problem. */
export function entryOf(form, submitter) {
  const data = new FormData(form, submitter);
  const now = localTime(new Date());
  const known = { $today: now.slice(0, 10), $now: now };
  const filled = (part) => {
    if (Array.isArray(part)) return part.map(filled);
    if (typeof part === "string") return known[part] ?? part;
    if (part === null || typeof part !== "object") return part;
    if ("$" in part) return field(data, part);
    const members = Object.entries(part).map(([name, value]) => [name, filled(value)]);
    return Object.fromEntries(members.filter(([, value]) => value !== undefined));
  };
  return filled(JSON.parse(form.dataset.entry));
}

/** The key of the entry on record that a form corrects: only on the day that the page is about. */
export function correctedBy(form) {
  const { instead, on } = form.elements;
  return instead && (!on || on.value === localTime(new Date()).slice(0, 10)) ? instead.value : null;
}

/** What a form holds, to be put back when the entry has to be corrected. */
export function fieldsOf(form) {
  return [...new FormData(form)].filter(([name, value]) => name !== "csrfmiddlewaretoken" && typeof value === "string");
}

/** Put back what a form held. */
export function refill(form, fields) {
  for (const box of form.querySelectorAll("[type=checkbox], [type=radio]")) box.checked = false;
  for (const [name, value] of fields) {
    for (const field of form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
      if (!["checkbox", "radio"].includes(field.type)) field.value = value;
      else if (field.value === value) field.checked = true;
    }
  }
}

function field(data, { $: name, as = "text", needs = "", count = 0, within = Infinity }) {
  if (needs && !data.getAll(name).some((value) => value.trim())) throw new Problem(needs);
  if (as === "list") return data.getAll(name);
  if (as === "numbers" || as === "mean") {
    const found = numbers(data, name, count, within);
    return as === "mean" ? found.reduce((sum, one) => sum + one, 0) / found.length : found;
  }
  const text = String(data.get(name) ?? "").trim();
  if (as === "yes") return ["yes", "on", "true", "1"].includes(text);
  if (as === "number") return text === "" ? undefined : numberOf(text);
  return text;
}

function numbers(data, name, count, within) {
  const begins = name.replace(/\*$/, "");
  const found = [...data].filter(([one, value]) => one.startsWith(begins) && value.trim() !== "").map(([, value]) => numberOf(value));
  if (!found.length || found.length < count) throw new Problem("too_few", { count: found.length, wanted: Math.max(count, 1) });
  const apart = Math.max(...found) - Math.min(...found);
  if (apart > within) throw new Problem("apart", { apart: Math.round(apart * 10) / 10, unit: "°", most: within });
  return found;
}

function numberOf(text) {
  const found = Number(text.trim().replace(",", "."));
  if (!Number.isFinite(found)) throw new Problem("no_number", { text: text.trim() });
  return found;
}
