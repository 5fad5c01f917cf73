import { fileAddress } from "./address.js";
import { byId, onClick, onSubmit, report } from "./dom.js";
import { exchange, refusal } from "./exchange.js";
import { size } from "./format.js";

let name = "";
let tag = null;

/** Returns what opens one file; `changed` is called after each change of it. */
export function startFile(changed) {
  const status = byId("file-status");
  onSubmit(byId("replace"), status, async ({ file }) => {
    await replace(file.files[0]);
    await changed();
  });
  onClick(byId("delete-file"), status, async () => {
    await remove();
    await changed();
  });
  return async opened => {
    name = opened;
    byId("file-title").textContent = name;
    report(status, "");
    await look();
    byId("file-title").focus();
  };
}

/** Asks for the fields alone: they have the tag that a change has to name. */
async function look() {
  const answer = await exchange(fileAddress(name), { method: "HEAD" });
  show(answer.status === 200 ? answer : null);
}

function show(answer) {
  tag = answer?.tag ?? null;
  byId("file-tag").textContent = tag ?? "";
  byId("file-facts").textContent = answer ? facts(answer.fields) : "There is no such file.";
}

function facts(fields) {
  const length = fields.get("Content-Length");
  return [fields.get("Content-Type"), length && size(Number(length))].filter(Boolean).join(", ");
}

async function replace(file) {
  const answer = await change("PUT", {
    fields: { "Content-Type": file.type || "application/octet-stream" },
    content: file,
  });
  if (answer.status === 204) {
    await look();
    report(byId("file-status"), `Replaced. The tag is now ${answer.tag}.`, "done");
  }
}

async function remove() {
  const answer = await change("DELETE", {});
  if (answer.status === 204) {
    show(null);
    report(byId("file-status"), "Deleted.", "done");
  }
}

async function change(method, { fields, content }) {
  const answer = await exchange(fileAddress(name), {
    method,
    fields: { ...fields, "If-Match": tag ?? "*" },
    content,
  });
  if (answer.status === 412) {
    report(byId("file-status"), "Refused (412): the file has changed since you looked, or is gone."
      + " What you see now is its current state.", "failed");
    await look();
  } else if (answer.status !== 204) {
    report(byId("file-status"), refusal(answer), "failed");
  }
  return answer;
}
