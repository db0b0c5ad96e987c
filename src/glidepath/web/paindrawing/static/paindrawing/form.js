// <pain-drawing>: the same form without a way to the server between two taps. A tap on the body opens its place; what is
// said of it is drawn at once. The marks stay in the form's own fields, so that keeping it works as without this script.
const SVG = "http://www.w3.org/2000/svg";
const REACH = 22; // CSS px: half of a comfortable target
const [FAINTEST, STEP] = [0.12, 0.045]; // as the server draws

class PainDrawing extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form");
    this.editor = this.querySelector("[data-editor]");
    this.list = this.querySelector("[data-marks]");
    this.place = this.editor.querySelector("[name=place]");
    this.names = new Map([...this.querySelectorAll(".pain-list button")].map((one) => [one.value, one.ariaLabel]));
    this.querySelector("[data-maps]").addEventListener("click", (event) => this.#tapped(event));
    this.form.addEventListener("click", (event) => this.#pressed(event));
    this.editor.addEventListener("change", () => this.#keep());
    this.editor.addEventListener("keydown", (event) => this.#escaped(event));
    this.dataset.ready = "";
  }

  /** The marks by place, as the form carries them. */
  get marks() {
    const fields = [...this.list.querySelectorAll("[name=mark]")];
    return new Map(fields.map(({ value }) => {
      const [region, side, strength, kinds] = value.split(".");
      return [`${region}.${side}`, { strength, kinds: kinds ? kinds.split("+") : [] }];
    }));
  }

  #tapped(event) {
    const region = this.#nearest(event);
    if (!region) return;
    event.preventDefault();
    this.#open(region.getAttribute("href").slice(1));
  }

  /** The region under a fingertip, or the nearest one within its reach. */
  #nearest({ clientX, clientY, target }) {
    if (target.closest("a.region")) return target.closest("a.region");
    for (let reach = 4; reach <= REACH; reach += 3) {
      for (let turn = 0; turn < 12; turn += 1) {
        const angle = (turn * Math.PI) / 6;
        const found = document.elementFromPoint(clientX + reach * Math.cos(angle), clientY + reach * Math.sin(angle))?.closest("a.region");
        if (found) return found;
      }
    }
    return null;
  }

  #pressed(event) {
    const button = event.target.closest("button");
    if (!button || button.name === "save") return;
    event.preventDefault();
    if (button.hasAttribute("data-remove")) this.#remove();
    else if (button.hasAttribute("data-done")) this.#close();
    else this.#open(button.value);
  }

  #escaped(event) {
    if (event.key === "Escape") this.#close();
    if (event.key !== "Enter" || event.target.tagName !== "INPUT") return;
    event.preventDefault(); // Enter in a choice ends this place, not the drawing
    this.#close();
  }

  #open(place) {
    const { strength, kinds } = this.marks.get(place) ?? { strength: null, kinds: [] };
    this.came = document.activeElement;
    this.place.value = place;
    this.editor.querySelector("[data-name]").textContent = this.names.get(place);
    this.editor.querySelector("[data-remove]").value = place;
    for (const one of this.editor.querySelectorAll("[name=strength]")) one.checked = one.value === strength;
    for (const one of this.editor.querySelectorAll("[name=kind]")) one.checked = kinds.includes(one.value);
    this.editor.hidden = false;
    this.#draw();
    const first = this.editor.querySelector("[name=strength]:checked") ?? this.editor.querySelector("[name=strength]");
    first.focus({ preventScroll: true });
    this.#show(place);
  }

  /** Keep the place in sight above a sheet that covers the lower part of a phone; elsewhere bring the choices in sight. */
  #show(place) {
    const region = [...this.querySelectorAll(`[data-maps] a.region[href="#${place}"]`)].find((one) => one.getClientRects().length);
    const top = this.editor.getBoundingClientRect().top;
    if (getComputedStyle(this.editor).position !== "fixed") this.editor.scrollIntoView({ block: "nearest" });
    else if (region && region.getBoundingClientRect().bottom > top) scrollBy(0, region.getBoundingClientRect().bottom - top + REACH);
  }

  #close() {
    this.editor.hidden = true;
    this.place.value = "";
    this.#draw();
    if (this.came?.isConnected && this.came !== document.body) this.came.focus();
  }

  /** Draw what is said of the open place, as soon as it is enough. */
  #keep() {
    const strength = this.editor.querySelector("[name=strength]:checked")?.value;
    const kinds = [...this.editor.querySelectorAll("[name=kind]:checked")];
    if (strength === undefined || (strength === "0" && !kinds.length)) return;
    const place = this.place.value;
    const row = this.#row(place) ?? this.#newRow(place);
    row.querySelector("[name=mark]").value = `${place}.${strength}.${kinds.map((one) => one.value).join("+")}`;
    const felt = [`${strength}/10`, ...kinds.map((one) => one.dataset.word)].join(", ");
    row.querySelector("[data-felt]").textContent = felt;
    this.#draw();
    this.querySelector("[data-said]").textContent = `${this.names.get(place)} ${felt}`;
  }

  #remove() {
    this.#row(this.place.value)?.remove();
    this.#close();
  }

  #row(place) {
    return [...this.list.children].find((one) => one.dataset.place === place);
  }

  #newRow(place) {
    const row = this.querySelector("[data-row]").content.firstElementChild.cloneNode(true);
    const button = row.querySelector("button");
    row.dataset.place = place;
    row.querySelector("[data-name]").textContent = this.names.get(place);
    button.value = place;
    button.ariaLabel = `${button.textContent}: ${this.names.get(place)}`;
    this.list.append(row);
    return row;
  }

  #draw() {
    const { marks } = this;
    this.querySelector("[data-none]").hidden = marks.size > 0;
    for (const svg of this.querySelectorAll("[data-maps] svg")) {
      const badges = [];
      for (const region of svg.querySelectorAll("a.region")) {
        const place = region.getAttribute("href").slice(1);
        const mark = marks.get(place);
        region.classList.toggle("is-chosen", place === this.place.value);
        for (const one of region.querySelectorAll(".pain-wash, .pain-kind")) one.remove();
        if (!mark) continue;
        region.append(...fills(region.firstElementChild, mark));
        badges.push(badge(region.dataset.middle, mark.strength));
      }
      svg.querySelector(".pain-badges").replaceChildren(...badges);
    }
  }
}

/** The wash and the patterns over a shape, which is drawn once and referred to from then on. */
function fills(shape, { strength, kinds }) {
  const href = shape.id ? `#${shape.id}` : shape.getAttribute("href");
  const wash = node("use", { href, class: "pain-wash", "fill-opacity": (FAINTEST + STEP * strength).toFixed(2) });
  return [wash, ...kinds.map((kind) => node("use", { href, class: "pain-kind", fill: `url(#pain-${kind})` }))];
}

function badge(middle, strength) {
  const group = node("g", { class: "pain-badge", "aria-hidden": "true", transform: `translate(${middle})` });
  const text = node("text", { y: "4.5" });
  text.textContent = strength;
  group.append(node("circle", { r: "10" }), text);
  return group;
}

function node(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

customElements.define("pain-drawing", PainDrawing);
