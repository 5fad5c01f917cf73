import { articleAddress } from "./address.js";
import { byId, element, onSubmit, report } from "./dom.js";
import { exchange, refusal } from "./exchange.js";
import { moment } from "./format.js";

let address = "";

/** Returns what shows the comments below an article. */
export function startComments() {
  onSubmit(byId("comment"), byId("comment-status"), ({ author, text }) => post(author, text));
  return slug => {
    address = `${articleAddress(slug)}/comments`;
    report(byId("comment-status"), "");
    return list();
  };
}

async function list() {
  const answer = await exchange(address);
  const comments = answer.status === 200 ? answer.json() : [];
  byId("comment-list").replaceChildren(...comments.map(comment));
}

async function post(author, text) {
  const answer = await exchange(address, {
    method: "POST",
    fields: { "Content-Type": "application/json" },
    content: JSON.stringify({ author: author.value, text: text.value }),
  });
  if (answer.status !== 201) {
    report(byId("comment-status"), refusal(answer), "failed");
    return;
  }
  text.value = "";
  report(byId("comment-status"), "Added. The article has another tag now.", "done");
  await list();
}

function comment({ author, text, createdAt }) {
  return element("li", {},
    element("p", {}, element("b", {}, author), " ",
      element("time", { dateTime: createdAt, className: "quiet" }, moment(createdAt))),
    element("p", { className: "text-body" }, text));
}
