import { element } from "./dom.js";
import { size } from "./format.js";
import { kind } from "./log.js";

const STRIP_LENGTH = 40;

/** What is known of one node: its last answers, what they saved, and its own counts. */
export class NodeCard {
  #name = element("h2", { className: "node-name" });
  #product = element("p", { className: "quiet" }, "…");
  #tag = element("code", { className: "tag" }, "none yet");
  #strip = element("div", { className: "strip", role: "img" });
  #facts = element("p", {});
  #own = element("p", { className: "quiet" });
  #counts = { polls: 0, validated: 0, content: 0, saved: 0 };

  constructor(root) {
    this.#name.textContent = new URL(root).host;
    this.element = element("article", { className: "panel node" },
      element("header", {}, this.#name, this.#product),
      element("p", {}, this.#tag), this.#strip, this.#facts, this.#own);
  }

  answered({ status, tag, content, saved }) {
    this.#counts.polls++;
    this.#counts.validated += status === 304 ? 1 : 0;
    this.#counts.content += content;
    this.#counts.saved += saved;
    this.#tag.textContent = tag;
    this.#tick(kind(status));
  }

  failed(message) {
    this.#counts.polls++;
    this.#tag.textContent = message;
    this.#tick("refused");
  }

  describe({ server, jaxrs, jpa, counters }) {
    this.#product.textContent = server;
    this.#product.title = `${jaxrs}, ${jpa}`;
    this.#own.textContent = `The node itself has counted ${counters.notModified} × 304 and `
      + `${counters.proceed} requests carried out, of all clients.`;
  }

  #tick(className) {
    this.#strip.append(element("span", { className }));
    while (this.#strip.childElementCount > STRIP_LENGTH) {
      this.#strip.firstElementChild.remove();
    }
    const { polls, validated, content, saved } = this.#counts;
    this.#strip.ariaLabel = `${validated} of ${polls} polls were answered with 304`;
    this.#facts.textContent =
      `${validated} of ${polls} polls not modified; ${size(content)} received, ${size(saved)} saved`;
  }
}
