/* <body-chart>: makes the body chart drawn by the server a single stop on the way through the page.
 *
 * Arrow keys go to the nearest region in that direction, Home and End to the first and last, Enter or Space
 * chooses. A tap beside a small region chooses the nearest one within reach of a fingertip. Every choice is
 * announced as the event "region-chosen" with detail {region, side, label, near}; sides are the person's own.
 * A chart of structures works the same way and announces "structure-chosen" with {structure, side, label, near}.
 * Attribute "multiple": several regions stay chosen; without it the last choice replaces the one before.
 */

const PLACES = ".region, .structure";

const REACH = 22; // CSS px: half of a comfortable target
const NEIGHBOURS = 4; // regions offered beside the one that was tapped
const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

class BodyChart extends HTMLElement {
  connectedCallback() {
    this.addEventListener("click", this);
    this.addEventListener("keydown", this);
    this.addEventListener("focusin", this);
    this.addEventListener("focusout", this);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this);
    this.removeEventListener("keydown", this);
    this.removeEventListener("focusin", this);
    this.removeEventListener("focusout", this);
  }

  handleEvent(event) {
    if (event.type === "click") this.#tapped(event);
    else if (event.type === "focusin") this.#stopAt(event.target.closest(PLACES));
    else if (event.type === "focusout") this.#ring(null);
    else this.#pressed(event);
  }

  /** All regions or structures in the order they are drawn. */
  get regions() {
    return [...this.querySelectorAll(PLACES)];
  }

  /** Choose a region as a tap would, with the event; returns false where the view does not show it. */
  choose(region, side) {
    const shape = this.regions.find((one) => named(one) === region && one.dataset.side === side);
    if (shape) this.#chosen(shape);
    return Boolean(shape);
  }

  #tapped(event) {
    const reached = this.#reached(event);
    const shape = event.target.closest(PLACES) ?? (event.target.closest("svg") && reached[0]);
    if (!shape) return;
    shape.focus({ preventScroll: true });
    this.#chosen(shape, reached);
  }

  /** Everything within reach of a fingertip, what is covered by others too, the nearest first. */
  #reached({ clientX, clientY }) {
    const found = new Set();
    for (let reach = 0; reach <= REACH; reach += 5) {
      for (let turn = 0; turn < (reach ? 12 : 1); turn += 1) {
        const angle = (turn * Math.PI) / 6;
        const [x, y] = [clientX + reach * Math.cos(angle), clientY + reach * Math.sin(angle)];
        for (const one of document.elementsFromPoint(x, y)) {
          const place = one.closest(PLACES);
          if (place && this.contains(place)) found.add(place);
        }
      }
    }
    return [...found];
  }

  #pressed(event) {
    const shape = event.target.closest(PLACES);
    if (!shape) return;
    let next = null;
    if (event.key === "Enter" || event.key === " ") this.#chosen(shape);
    else if (event.key in WAYS) next = this.#towards(shape, WAYS[event.key]) ?? shape;
    else if (event.key === "Home") next = this.regions[0];
    else if (event.key === "End") next = this.regions.at(-1);
    else return;
    event.preventDefault();
    next?.focus();
  }

  /** The region whose middle lies nearest in a direction; what is off to the side counts double. */
  #towards(from, [dx, dy]) {
    const start = middle(from);
    const svg = from.closest("svg");
    let best = null;
    for (const shape of this.regions) {
      if (shape === from || shape.closest("svg") !== svg) continue;
      const end = middle(shape);
      const ahead = (end.x - start.x) * dx + (end.y - start.y) * dy;
      const aside = Math.abs((end.x - start.x) * dy) + Math.abs((end.y - start.y) * dx);
      if (ahead < 2) continue;
      const far = ahead + 2 * aside;
      if (!best || far < best.far) best = { shape, far };
    }
    return best?.shape ?? null;
  }

  #stopAt(shape) {
    if (!shape) return;
    for (const one of this.regions) one.setAttribute("tabindex", one === shape ? "0" : "-1");
    this.#ring(shape);
  }

  /** Repeats the contour of a structure above everything: its own may lie under its neighbours. */
  #ring(shape) {
    for (const one of this.querySelectorAll(".focus-ring")) one.remove();
    if (!shape?.matches(".structure:focus-visible")) return;
    const ring = document.createElementNS("http://www.w3.org/2000/svg", "path");
    const placed = shape.closest("[data-half]")?.getAttribute("transform");
    ring.setAttribute("class", "focus-ring");
    ring.setAttribute("aria-hidden", "true");
    ring.setAttribute("d", shape.getAttribute("d"));
    if (placed) ring.setAttribute("transform", placed);
    shape.ownerSVGElement.append(ring);
  }

  #chosen(shape, reached = []) {
    const on = this.hasAttribute("multiple") && shape.getAttribute("aria-pressed") === "true" ? "false" : "true";
    if (!this.hasAttribute("multiple")) {
      for (const one of this.regions) one.setAttribute("aria-pressed", "false");
    }
    shape.setAttribute("aria-pressed", on);
    const near = this.#around(shape, reached);
    this.dispatchEvent(
      new CustomEvent(`${what(shape)}-chosen`, { bubbles: true, detail: { ...told(shape), near, chosen: on === "true" } }),
    );
  }

  /** What lies nearest to a choice: a fingertip that meant the sliver beside it, or what it covers, finds it here. */
  #around(shape, reached) {
    const start = middle(shape);
    const svg = shape.closest("svg");
    const beside = this.regions
      .filter((one) => one.closest("svg") === svg)
      .map((one) => ({ one, far: Math.hypot(middle(one).x - start.x, middle(one).y - start.y) }))
      .sort((a, b) => a.far - b.far)
      .map(({ one }) => one);
    return [...new Set([...reached, ...beside])].filter((one) => one !== shape).slice(0, NEIGHBOURS).map(told);
  }
}

/** Whether a shape is a "region" or a "structure". */
function what(shape) {
  return shape.dataset.structure ? "structure" : "region";
}

function named(shape) {
  return shape.dataset[what(shape)];
}

function told(shape) {
  return { [what(shape)]: named(shape), side: shape.dataset.side, label: shape.getAttribute("aria-label") };
}

function middle(shape) {
  const box = shape.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

customElements.define("body-chart", BodyChart);
