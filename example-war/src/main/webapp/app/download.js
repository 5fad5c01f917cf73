import { fileAddress } from "./address.js";
import { byId, element, onClick, onSubmit, report } from "./dom.js";
import { octets } from "./format.js";
import { PartialFile } from "./partial.js";

let name = "";
let file = null;
let interruption = new AbortController();

/** Returns what makes a file the one to download. */
export function startDownload() {
  const status = byId("download-status");
  onSubmit(byId("download"), status, ({ rate }) => run(file, Number(rate.value)));
  onClick(byId("interrupt-download"), status, () => interruption.abort());
  return opened => {
    interruption.abort();
    name = opened;
    file = new PartialFile(fileAddress(name));
    byId("download-steps").replaceChildren();
    report(status, "");
    showState({ running: false });
  };
}

async function run(current, octetsPerSecond) {
  if (current.isComplete) {
    current.forget();
  }
  interruption = new AbortController();
  const { signal } = interruption;
  const whileShown = action => value => current === file && action(value);
  showState({ running: true });
  try {
    await current.fetchRest({
      octetsPerSecond,
      signal,
      onAnswer: whileShown(addAnswer),
      onProgress: whileShown(showProgress),
    });
    await whileShown(finish)();
  } catch (failure) {
    if (!signal.aborted) {
      throw failure;
    }
    whileShown(addInterruption)();
  } finally {
    whileShown(showState)({ running: false });
  }
}

function addAnswer({ status, start, discarded }) {
  const { total } = file;
  if (status === 206) {
    addStep(status, `goes on after ${octets(start)} of ${octets(total)}`);
  } else if (discarded > 0) {
    addStep(status, `the file has changed; ${octets(discarded)} thrown away, starting over`);
  } else {
    addStep(status, "from the beginning");
  }
}

function addInterruption() {
  const text = `Interrupted after ${octets(file.length)}; they are kept with the tag ${file.tag}.`;
  report(byId("download-status"), text);
}

async function finish() {
  const blob = file.toBlob();
  const digest = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  byId("download-digest").textContent = new Uint8Array(digest).toHex();
  const save = byId("download-save");
  URL.revokeObjectURL(save.href);
  save.href = URL.createObjectURL(blob);
  save.download = name;
  report(byId("download-status"), `Complete: ${octets(file.length)}.`, "done");
}

function addStep(status, text) {
  byId("download-steps").append(element("li", {}, element("b", {}, status), ` ${text}`));
}

function showState({ running }) {
  const start = byId("start-download");
  start.disabled = running;
  start.textContent = caption();
  byId("interrupt-download").disabled = !running;
  byId("download-result").hidden = running || !file.isComplete;
  showProgress();
}

function caption() {
  if (file.isComplete) {
    return "Download again";
  }
  return file.length > 0 ? "Resume" : "Start";
}

function showProgress() {
  const progress = byId("download-progress");
  progress.max = file.total || 1;
  progress.value = Math.min(file.length, progress.max);
}
