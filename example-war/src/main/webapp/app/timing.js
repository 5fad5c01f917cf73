const PATIENCE_MILLIS = 1000;

const waiting = new Set();

new PerformanceObserver(list => list.getEntries().forEach(deliver)).observe({ type: "resource" });

function deliver(entry) {
  for (const wait of waiting) {
    if (wait.address === entry.name && wait.since <= entry.startTime) {
      waiting.delete(wait);
      wait.resolve(entry);
      return;
    }
  }
}

/**
 * Expects the Resource Timing entry of a request that is about to be made. An observer is told of
 * each, while the browser's own list stops at 250.
 */
export function expectTiming(address) {
  const wait = { address, since: performance.now() };
  const entry = new Promise(resolve => { wait.resolve = resolve; });
  waiting.add(wait);
  return {
    /** The entry; null if the browser has none, as for a request that was broken off. */
    entry() {
      setTimeout(() => {
        waiting.delete(wait);
        wait.resolve(null);
      }, PATIENCE_MILLIS);
      return entry;
    },
  };
}

/**
 * What went over the wire. A cache that was told 304 reports the stored content's length beside a
 * transfer too short for it. Where there is no entry, or a server without Timing-Allow-Origin lets
 * nothing be known, what the script itself received is all there is to say, or null.
 */
export function transfer(entry, received) {
  if (entry === null || (entry.transferSize === 0 && entry.encodedBodySize === 0)) {
    return { transferred: null, validated: false, content: received, stored: 0, timing: "" };
  }
  const validated = entry.encodedBodySize > 0 && entry.transferSize < entry.encodedBodySize;
  return {
    transferred: entry.transferSize,
    validated,
    content: validated ? 0 : entry.encodedBodySize,
    stored: validated ? entry.encodedBodySize : 0,
    timing: entry.serverTiming.map(metric => metric.description || `${metric.name} ${metric.duration} ms`).join(", "),
  };
}
