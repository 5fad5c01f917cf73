import { open } from "./exchange.js";

const SLICE = 64 * 1024;

/** What has been downloaded of a file so far, and the tag of the representation it is a part of. */
export class PartialFile {
  length = 0;
  total = null;
  tag = null;
  #address;
  #parts = [];

  constructor(address) {
    this.#address = address;
  }

  get isComplete() {
    return this.length === this.total;
  }

  toBlob() {
    return new Blob(this.#parts);
  }

  forget() {
    this.#parts = [];
    this.length = 0;
    this.total = null;
  }

  /**
   * Downloads what is missing, or everything if the file is no longer the one that was begun. Says
   * with `onAnswer` which of the two it is. What was read stays when the signal breaks it off.
   */
  async fetchRest(options) {
    const { signal, onAnswer } = options;
    const fields = this.#rangeFields();
    const { response, done } =
      await open(this.#address, { cache: "no-store", fields, signal });
    const before = this.length;
    this.#accept(response);
    const start = this.length;
    onAnswer({ status: response.status, start, discarded: before - start });
    try {
      await this.#read(response.body.getReader(), options);
    } finally {
      done(this.length - start);
    }
  }

  /** If-Range compares strongly, so a weak tag lets nothing be resumed. */
  #rangeFields() {
    return this.length > 0 && this.tag?.startsWith('"')
      ? { Range: `bytes=${this.length}-`, "If-Range": this.tag }
      : {};
  }

  #accept(response) {
    if (response.status === 200) {
      this.forget();
      const length = response.headers.get("Content-Length");
      this.total = length === null ? null : Number(length);
      this.tag = response.headers.get("ETag");
    } else if (response.status !== 206) {
      throw new Error(`the server answered ${response.status}`);
    } else {
      this.#requireRest(response.headers.get("Content-Range"));
    }
  }

  #requireRest(contentRange) {
    const [, first, total] = /^bytes (\d+)-\d+\/(\d+)$/.exec(contentRange) ?? [];
    this.total ??= Number(total);
    if (Number(first) !== this.length || Number(total) !== this.total) {
      throw new Error(`the server sent another part, ${contentRange}`);
    }
  }

  /** A reader hands out megabytes at once, too much for a pace that a person can interrupt. */
  async #read(reader, { octetsPerSecond, signal, onProgress }) {
    const since = performance.now();
    const start = this.length;
    for (let read = await reader.read(); !read.done; read = await reader.read()) {
      for (let from = 0; from < read.value.length; from += SLICE) {
        this.#append(read.value.subarray(from, from + SLICE));
        onProgress();
        await until(since + ((this.length - start) / octetsPerSecond) * 1000);
        signal.throwIfAborted();
      }
    }
    this.total ??= this.length;
  }

  #append(octets) {
    this.#parts.push(octets);
    this.length += octets.length;
  }
}

function until(time) {
  return new Promise(resolve => setTimeout(resolve, Math.max(0, time - performance.now())));
}
