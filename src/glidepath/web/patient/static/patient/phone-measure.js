/* <phone-measure>: measures three trials with the phone's own sensors into the form around it.
 *
 * Without the sensors, or without leave to use them, the form stays as it is and values are typed. Attributes:
 * "begins-at" is added to what the phone was turned; "hold" is for how many milliseconds it must be held still;
 * "data-words" are its sentences as JSON, in the language of the page.
 * What happens is said in the element's [data-says] (read out by a screen reader) and shown in [data-angle].
 */

import { Trial } from "./inclinometer.js";

const SILENCE = 3000; // milliseconds without a first reading after which there is no sensor
const AGAIN = 50; // milliseconds: a browser tells of changes only, and a phone that lies still has none

class PhoneMeasure extends HTMLElement {
  connectedCallback() {
    this.words = JSON.parse(this.dataset.words);
    this.button = this.querySelector("button[data-start]");
    this.button.hidden = !("DeviceOrientationEvent" in window);
    this.button.addEventListener("click", this);
  }

  disconnectedCallback() {
    this.button.removeEventListener("click", this);
    this.#stop();
  }

  handleEvent(event) {
    if (event.type === "click") this.#begin();
    else this.#lies(event);
  }

  /** The first trial that has no value yet; the last one where all have. */
  get next() {
    const inputs = [...this.closest("form").querySelectorAll("input[data-trial]")];
    return inputs.find((one) => one.value.trim() === "") ?? inputs.at(-1);
  }

  async #begin() {
    try {
      if ((await DeviceOrientationEvent.requestPermission?.()) === "denied") throw new Error("denied");
    } catch {
      this.#say("denied");
      return;
    }
    this.#stop();
    this.trial = new Trial({ hold: Number(this.getAttribute("hold")) || 1000 });
    this.button.disabled = true;
    this.#say("settling");
    addEventListener("deviceorientation", this);
    this.silence = setTimeout(() => {
      this.#stop();
      this.#say("silent");
    }, SILENCE);
  }

  #lies({ beta, gamma }) {
    if (beta === null || gamma === null) return;
    clearTimeout(this.silence);
    clearInterval(this.again);
    this.again = setInterval(() => this.#add({ beta, gamma }), AGAIN);
    this.#add({ beta, gamma });
  }

  #add(orientation) {
    const found = this.trial.add(orientation, performance.now());
    this.querySelector("[data-angle]").textContent = `${Math.round(this.#value(found.angle))}°`;
    if (found.stage === "held") this.#held(this.#value(found.value));
    else if (found.stage === "refused") this.#refused(found.off);
    else this.#say(found.stage);
  }

  #held(value) {
    const input = this.next;
    this.#stop();
    input.value = value.toFixed(1);
    navigator.vibrate?.(200);
    this.#say("held", { trial: input.dataset.trial, degrees: Math.round(value) });
    this.dispatchEvent(new CustomEvent("measured", { bubbles: true, detail: { value } }));
  }

  #refused(off) {
    this.#stop();
    this.#say("refused", { degrees: Math.round(off) });
  }

  #value(turned) {
    return turned + (Number(this.getAttribute("begins-at")) || 0);
  }

  #stop() {
    clearTimeout(this.silence);
    clearInterval(this.again);
    removeEventListener("deviceorientation", this);
    this.button.disabled = false;
  }

  #say(name, fills = {}) {
    const place = this.querySelector("[data-says]");
    const words = this.words[name].replace(/\{(\w+)\}/g, (_, fill) => fills[fill]);
    if (place.textContent !== words) place.textContent = words;
  }
}

customElements.define("phone-measure", PhoneMeasure);
