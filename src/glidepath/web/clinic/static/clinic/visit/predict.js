// What the screen shows of a step before the server has answered: enough to go on with one's hands. It never opens the
// safety gate and never gives a verdict: those are the server's alone.

export function predict(panel, step) {
  const next = structuredClone(panel);
  next.waiting = true;
  next.lastAt = step.at;
  BY_KIND[step.step]?.(next, step);
  return next;
}

const BY_KIND = {
  arrived(next) {
    next.gateWaits = true;
  },
  chose(next, step) {
    next.signs = step.signs.map((sign) => next.signs.find((known) => same(known, sign)) ?? { ...sign, name: "" });
  },
  measured(next, { reading }) {
    const sign = next.signs.find((known) => same(known, reading));
    if (!sign) next.others = next.others.filter((other) => !same(other, reading));
    if (!sign) return;
    const value = { value: reading.value, words: `${reading.value}${unit(reading.unit)}` };
    sign.now = value;
    if (reading.context === "after") sign.awaiting = false;
    else sign.before = value;
    const ready = next.signs.length > 0 && next.signs.every((one) => one.before);
    if (reading.context === "before" && ready && next.stage === "measure") next.stage = "palpate";
    if (reading.context === "after" && next.signs.every((one) => !one.awaiting)) next.verdictWaits = true;
  },
  palpated(next, { finding }) {
    next.findings = next.findings.filter((known) => !(known.structure === finding.structure && known.side === finding.side));
    next.findings.push({ ...finding, name: nameOf(next, finding), regions: [] });
  },
  targeted(next, step) {
    next.target = { structure: step.structure, side: step.side, name: nameOf(next, step), card: cardOf(next, step) };
    Object.assign(next, { stage: "release", passes: 0, next: null, verdictWaits: false });
  },
  released(next) {
    next.passes += 1;
    next.stage = "release";
    next.next = null;
    for (const sign of next.signs) sign.awaiting = true;
  },
  paused(next) {
    next.status = "paused";
  },
  resumed(next) {
    next.status = "open";
  },
  closed(next) {
    next.closing = true;
  },
};

function same(one, other) {
  return ["measure", "motion", "label", "side"].every((name) => (one[name] ?? "") === (other[name] ?? ""));
}

function places(panel) {
  return [...panel.candidates, ...(panel.next?.options ?? []), ...(panel.target ? [panel.target] : [])];
}

function found(panel, place) {
  return places(panel).find((one) => one.structure === place.structure && one.side === place.side);
}

function nameOf(panel, place) {
  return found(panel, place)?.name ?? `${place.side} ${place.structure.replaceAll("_", " ")}`;
}

function cardOf(panel, place) {
  return found(panel, place)?.card ?? place.card ?? null;
}

function unit(text) {
  return text.startsWith("/") ? text : ` ${text}`;
}
