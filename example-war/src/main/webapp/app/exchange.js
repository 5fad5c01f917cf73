import { expectTiming, transfer } from "./timing.js";

const CONDITIONS = ["If-Match", "If-None-Match", "If-Range", "Range"];

/** Fires an "exchange" event, with the record as its detail, for each exchange of this page. */
export const exchanges = new EventTarget();

/**
 * Sends a request and returns once the response's fields are there. The content is the caller's to
 * read, and to call `done` with its length, whether it was read to its end or not. `held` is the
 * length of the copy that a 304 lets the caller go on using.
 */
export async function open(path, options = {}) {
  const { method = "GET", fields = {}, cache = "no-cache", held = 0, content, signal } = options;
  const address = new URL(path, document.baseURI).href;
  const timing = expectTiming(address);
  const record = { at: new Date(), method, address, cache, conditions: sent(fields), held };
  try {
    const response = await fetch(address, { method, headers: fields, cache, body: content, signal });
    return { response, done: octets => complete(record, response, timing, octets) };
  } catch (failure) {
    publish({ ...record, status: 0, saved: 0, failure: failure.message });
    throw failure;
  }
}

/** Sends a request and reads the whole response. */
export async function exchange(path, options) {
  const { response, done } = await open(path, options);
  const octets = await response.arrayBuffer();
  return {
    status: response.status,
    tag: response.headers.get("ETag"),
    fields: response.headers,
    text: () => new TextDecoder().decode(octets),
    json: () => JSON.parse(new TextDecoder().decode(octets)),
    measured: done(octets.byteLength),
  };
}

/** Why the server did not do it: the detail of its problem details (RFC 9457), if it sent any. */
export function refusal(answer) {
  const problem = answer.fields.get("Content-Type")?.startsWith("application/problem+json");
  return `${answer.status}: ${problem ? answer.json().detail : "the server gave no reason."}`;
}

function sent(fields) {
  return CONDITIONS.filter(name => name in fields).map(name => ({ name, value: fields[name] }));
}

async function complete(record, response, timing, octets) {
  const { cache } = record;
  const measured = transfer(await timing.entry(), cache === "no-store" ? octets : null);
  const completed = {
    ...record,
    ...measured,
    status: measured.validated ? 304 : response.status,
    tag: response.headers.get("ETag"),
    range: response.headers.get("Content-Range"),
    saved: response.status === 304 ? record.held : measured.stored,
  };
  publish(completed);
  return completed;
}

function publish(record) {
  exchanges.dispatchEvent(new CustomEvent("exchange", { detail: record }));
}
