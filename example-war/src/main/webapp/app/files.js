import { fileAddress } from "./address.js";
import { byId, element, onClick, onSubmit, report } from "./dom.js";
import { startDownload } from "./download.js";
import { exchange, refusal } from "./exchange.js";
import { startFile } from "./file.js";
import { moment, size } from "./format.js";

const MADE_LENGTH = 8 * 1024 * 1024;
const MAX_RANDOM = 64 * 1024;

let openName = "";

/** Returns what opens the view: with the list alone, or with one file. */
export function startFiles() {
  const status = byId("upload-status");
  const form = byId("upload");
  const openDownload = startDownload();
  const openFile = startFile(() => list());
  onSubmit(form, status, ({ file, name }) => upload(file.files[0], name.value.trim()));
  onClick(byId("make-file"), status, () => choose(madeFile()));
  form.elements.file.addEventListener("change", () => nameFrom(form.elements));
  return async name => {
    openName = name;
    byId("file").hidden = name === "";
    if (name !== "") {
      openDownload(name);
      await openFile(name);
    }
    await list();
  };
}

async function list() {
  const answer = await exchange("api/files");
  if (answer.status !== 200) {
    report(byId("file-list-status"), refusal(answer), "failed");
    return;
  }
  const files = answer.json();
  byId("file-list").replaceChildren(...files.map(choice));
  report(byId("file-list-status"), files.length === 0 ? "No file yet." : "");
}

function choice({ name, length, updatedAt }) {
  const link = element("a", { href: `#files/${encodeURIComponent(name)}` },
    element("b", {}, name),
    element("span", { className: "quiet" }, `${size(length)} · ${moment(updatedAt)}`));
  link.ariaCurrent = name === openName ? "true" : null;
  return element("li", {}, link);
}

async function upload(file, name) {
  const status = byId("upload-status");
  report(status, "Uploading …");
  const answer = await exchange(fileAddress(name), {
    method: "PUT",
    fields: { "Content-Type": file.type || "application/octet-stream", "If-None-Match": "*" },
    content: file,
  });
  if (answer.status === 412) {
    report(status, `There is a file ${name} already, and it was not touched (412). `
      + "Open it to replace it, or choose another name.", "failed");
  } else if (answer.status === 201) {
    report(status, `Stored ${name}, ${size(file.size)}.`, "done");
    location.hash = `#files/${encodeURIComponent(name)}`;
  } else {
    report(status, refusal(answer), "failed");
  }
  await list();
}

function nameFrom({ file, name }) {
  name.value = file.files[0]?.name ?? "";
}

/** Random octets, which nothing on the way can compress. */
function madeFile() {
  const octets = new Uint8Array(MADE_LENGTH);
  for (let start = 0; start < MADE_LENGTH; start += MAX_RANDOM) {
    crypto.getRandomValues(octets.subarray(start, start + MAX_RANDOM));
  }
  return new File([octets], "random.bin", { type: "application/octet-stream" });
}

function choose(file) {
  const { elements } = byId("upload");
  const chosen = new DataTransfer();
  chosen.items.add(file);
  elements.file.files = chosen.files;
  nameFrom(elements);
  report(byId("upload-status"), `${file.name}, ${size(file.size)}, is ready to be uploaded.`);
}
