// Signing out wipes this device; while something is unsent, or there is no reception, it asks first.

import { held, wipe } from "./sealing.js";

export class Leaving {
  #element;
  #dialog;
  #queue;
  #form = null;

  constructor(element, queue) {
    this.#element = element;
    this.#dialog = element.querySelector("dialog");
    this.#queue = queue;
    for (const form of document.querySelectorAll("form[data-sign-out]")) {
      form.addEventListener("submit", (event) => this.#asked(event));
    }
    this.#dialog.addEventListener("click", ({ target }) => this.#chosen(target.closest("button")?.value));
  }

  async #asked(event) {
    event.preventDefault();
    this.#form = event.target;
    const { waiting, refused } = (await this.#queue()?.counts()) ?? { waiting: 0, refused: 0 };
    if (navigator.onLine && !waiting && !refused) return this.#leave();
    for (const part of this.#dialog.querySelectorAll("[data-when]")) {
      part.hidden = !{ unsent: waiting, refused, offline: !navigator.onLine, online: navigator.onLine, sendable: waiting && navigator.onLine }[part.dataset.when];
    }
    for (const place of this.#dialog.querySelectorAll("[data-words]")) {
      place.textContent = place.dataset.words.replace("{count}", place.dataset.when === "refused" ? refused : waiting);
    }
    this.#dialog.showModal();
  }

  async #chosen(choice) {
    if (!choice) return;
    if (choice === "send") {
      await this.#queue().send();
      const { waiting } = await this.#queue().counts();
      this.#dialog.querySelector("[data-failed]").hidden = !waiting;
      if (waiting) return;
    }
    this.#dialog.close();
    if (choice === "wipe") await wipe();
    else if (choice !== "stay") await this.#leave();
  }

  /** Wipe, then sign out. */
  async #leave() {
    this.#element.dataset.leaving = "";
    if (await held()) await wipe();
    this.#form.submit();
  }
}
