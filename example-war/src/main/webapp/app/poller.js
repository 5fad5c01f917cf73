import { exchange, refusal } from "./exchange.js";

/** Asks one node for the configuration, and keeps the copy which the next answer may confirm. */
export class Poller {
  #root;
  #copy = null;

  constructor(root) {
    this.#root = root;
  }

  /** By "browser", the browser's cache revalidates; by "page", the condition is this page's own. */
  async poll(mode) {
    const answer = await exchange(`${this.#root}api/config`, this.#options(mode));
    const { content, saved, status } = await answer.measured;
    if (answer.status === 200) {
      this.#copy = { tag: answer.tag, config: answer.json(), length: content || saved };
    } else if (answer.status !== 304) {
      throw new Error(refusal(answer));
    }
    return { ...this.#copy, status, content, saved };
  }

  async describe() {
    const answer = await exchange(`${this.#root}api/node`, { cache: "no-store" });
    if (answer.status !== 200) {
      throw new Error(refusal(answer));
    }
    return answer.json();
  }

  #options(mode) {
    if (mode === "browser") {
      return {};
    }
    return this.#copy === null
      ? { cache: "no-store" }
      : {
          cache: "no-store",
          fields: { "If-None-Match": this.#copy.tag },
          held: this.#copy.length,
        };
  }
}
