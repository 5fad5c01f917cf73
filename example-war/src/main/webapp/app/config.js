import { byId, element, onSubmit, report } from "./dom.js";
import { exchange, refusal } from "./exchange.js";
import { moment } from "./format.js";

let shown = null;

/** Shows a configuration, unless it is the one that is shown, and takes changes of its title. */
export function showConfig({ tag, config }) {
  if (shown?.tag === tag) {
    return;
  }
  const edited = shown !== null && titleField().value !== shown.config.title;
  shown = { tag, config };
  if (!edited) {
    titleField().value = config.title;
  }
  byId("config-facts").textContent =
    `${config.panels.length} panels, ${config.timeZone}, changed ${moment(config.updatedAt)}`;
  byId("config-panels").replaceChildren(...config.panels.map(tile));
}

export function startConfig() {
  onSubmit(byId("rename"), byId("config-status"), ({ title }) => rename(title.value.trim()));
}

async function rename(title) {
  const status = byId("config-status");
  if (shown === null) {
    report(status, "No configuration has been read yet.", "failed");
    return;
  }
  const answer = await exchange("api/config", {
    method: "PUT",
    fields: { "Content-Type": "application/json", "If-Match": shown.tag },
    content: JSON.stringify({ ...shown.config, title }),
  });
  if (answer.status === 200) {
    showConfig({ tag: answer.tag, config: answer.json() });
    report(status, `Saved. The tag is now ${answer.tag}.`, "done");
  } else if (answer.status === 412) {
    report(status, "Somebody saved first, so nothing was overwritten. The next poll brings the"
      + " configuration as it is; your title stays in the field.", "failed");
  } else {
    report(status, refusal(answer), "failed");
  }
}

function titleField() {
  return byId("rename").elements.title;
}

function tile({ title, type, unit, description, queries }) {
  return element("li", {},
    element("h3", {}, title),
    element("p", { className: "quiet" }, `${type}, ${unit}`),
    element("p", {}, description),
    element("p", { className: "quiet" }, queries.map(query => query.legend).join(" · ")));
}
