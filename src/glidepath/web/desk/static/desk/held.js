/* <held-left>: counts down how long a time is still held. At the end it says so, and whoever draws the sheet is told by
 * an event "freed". Without this script it stays as it was when the page was drawn.
 */

const MINUTE = 60_000;

class HeldLeft extends HTMLElement {
  #timer = 0;
  #until = 0;

  connectedCallback() {
    this.#until ||= Date.now() + Number(this.dataset.seconds) * 1000; // the server's count, not its clock
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
  }

  #show() {
    const left = this.#until - Date.now();
    if (left <= 0) {
      this.textContent = "free again";
      this.dispatchEvent(new CustomEvent("freed", { bubbles: true }));
      return;
    }
    const minutes = Math.ceil(left / MINUTE);
    this.textContent = `held, ${minutes} min left`;
    this.#timer = setTimeout(() => this.#show(), left - (minutes - 1) * MINUTE);
  }
}

customElements.define("held-left", HeldLeft);
