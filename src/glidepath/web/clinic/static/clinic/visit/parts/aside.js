// What has happened so far, beside whatever is being done.
import { capital, el } from "../dom.js";

export function aside(panel) {
  return [signs(panel), precautions(panel), treated(panel), findings(panel)].filter(Boolean);
}

function signs(panel) {
  if (!panel.signs.length) return null;
  const cell = (value, muted) => el("td", { class: muted ? "num muted" : "num", text: value ? short(value.words) : "–" });
  return el("section", { class: "card" }, el("h2", { text: "Comparable signs" }),
    el("div", { class: "table-scroll", tabindex: "0", role: "group", "aria-label": "Comparable signs" },
      el("table", {},
        el("thead", {}, el("tr", {}, ["Sign", "Last visit", "Before", "Now"].map((head, index) =>
          el("th", { scope: "col", class: index ? "num" : null, text: head })))),
        el("tbody", {}, panel.signs.map((sign) => el("tr", {}, el("th", { scope: "row", text: sign.name }),
          cell(sign.last, true), cell(sign.before), cell(panel.treated.length || panel.passes ? sign.now : null)))))));
}

/** Degrees by their sign: the column beside the stage is narrow. */
function short(text) {
  return text.replace(" degrees", "°");
}

function precautions(panel) {
  const found = panel.gate?.precautions ?? [];
  const watch = panel.gate?.watch ?? [];
  if (!found.length && !watch.length) return null;
  return el("ul", { class: "cautions", "aria-label": "Precautions" },
    [...watch, ...found.map((item) => item.sentence)].map((text) => el("li", {}, el("span", { text }))));
}

function treated(panel) {
  if (!panel.treated.length) return null;
  return el("section", { class: "card" }, el("h2", { text: "Treated today" }),
    el("ul", { class: "stack tight", role: "list" }, panel.treated.map((item) => el("li", {},
      el("strong", { text: capital(item.name) }), `, ${item.passes} ${item.passes === 1 ? "pass" : "passes"}`,
      el("br"), el("span", { class: "meta", text: item.outcome })))));
}

function findings(panel) {
  const rest = panel.findings.filter((found) => !panel.treated.some((item) => item.structure === found.structure && item.side === found.side));
  if (!rest.length) return null;
  return el("section", { class: "card" }, el("h2", { text: "Felt" }),
    el("ul", { class: "stack tight", role: "list" }, rest.map((found) => el("li", {},
      el("strong", { text: capital(found.name) }), ` tender ${found.tenderness}/10`,
      found.familiar ? ", their familiar pain" : ", not their pain"))));
}
