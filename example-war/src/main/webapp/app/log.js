import { byId, element } from "./dom.js";
import { exchanges } from "./exchange.js";
import { clock, octets, size } from "./format.js";
import { OWN_ROOT } from "./nodes.js";

const KEPT = 150;

const totals = { answers: 0, validated: 0, content: 0, saved: 0 };

export function startLog() {
  exchanges.addEventListener("exchange", event => add(event.detail));
  byId("clear-log").addEventListener("click", clear);
}

function add(record) {
  totals.answers++;
  totals.validated += record.status === 304 ? 1 : 0;
  totals.content += record.content ?? 0;
  totals.saved += record.saved;
  showTotals();
  const log = byId("log");
  log.prepend(entry(record));
  while (log.childElementCount > KEPT) {
    log.lastElementChild.remove();
  }
}

function clear() {
  Object.keys(totals).forEach(key => { totals[key] = 0; });
  showTotals();
  byId("log").replaceChildren();
}

function showTotals() {
  byId("total-answers").textContent = totals.answers;
  byId("total-validated").textContent = totals.validated;
  byId("total-content").textContent = size(totals.content);
  byId("total-saved").textContent = size(totals.saved);
}

function entry(record) {
  const { method, address, status } = record;
  return element("li", { className: `exchange ${kind(status)}` },
    element("p", { className: "request" },
      element("time", {}, clock(record.at)),
      element("b", {}, method),
      element("span", { className: "path" }, target(address)),
      element("span", { className: "status" }, status || "failed")),
    ...conditions(record).map(text => element("p", {}, text)),
    ...outcome(record).map(text => element("p", { className: "outcome" }, text)));
}

function target(address) {
  return decodeURI(address.startsWith(OWN_ROOT)
    ? address.slice(OWN_ROOT.length)
    : address.replace(/^https?:\/\/([^/]+)\/.*?(?=api\/)/, "$1 "));
}

export function kind(status) {
  if (status === 304) {
    return "validated";
  }
  return status >= 200 && status < 300 ? "whole" : "refused";
}

function conditions({ conditions: sent, validated, cache, method, tag }) {
  if (sent.length > 0) {
    return sent.map(({ name, value }) => `${name}: ${value}`);
  }
  if (validated) {
    return [`If-None-Match: ${tag} (by the browser)`];
  }
  return method === "GET" && cache === "no-cache" ? ["Condition left to the browser’s cache"] : [];
}

function outcome(record) {
  if (record.failure) {
    return [record.failure];
  }
  const { tag, range, content, transferred, saved, timing } = record;
  return [
    tag && `ETag: ${tag}`,
    range && `Content-Range: ${range}`,
    [
      content === null ? "content not measured" : `${octets(content)} content`,
      transferred === null ? null : `${octets(transferred)} transferred`,
      saved ? `${octets(saved)} saved` : null,
    ].filter(Boolean).join(" · "),
    timing && `Server-Timing: ${timing}`,
  ].filter(Boolean);
}
