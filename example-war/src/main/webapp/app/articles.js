import { startComments } from "./comments.js";
import { byId, element, onClick, onSubmit, report } from "./dom.js";
import { startEditor } from "./editor.js";
import { exchange, refusal } from "./exchange.js";

let page = 0;
let openSlug = "";

/** Returns what opens the view: with the list alone, or with one article. */
export function startArticles() {
  const status = byId("article-list-status");
  const openEditor = startEditor();
  const openComments = startComments();
  onSubmit(byId("article-filter"), status, () => list(0));
  onClick(byId("previous-page"), status, () => list(page - 1));
  onClick(byId("next-page"), status, () => list(page + 1));
  return async slug => {
    openSlug = slug;
    byId("article").hidden = slug === "";
    if (slug !== "") {
      openEditor(slug);
      openComments(slug);
    }
    await list(page);
  };
}

async function list(number) {
  const { tag, size } = byId("article-filter").elements;
  const query = new URLSearchParams({ page: number, size: size.value });
  if (tag.value.trim() !== "") {
    query.set("tag", tag.value.trim());
  }
  const answer = await exchange(`api/articles?${query}`);
  if (answer.status !== 200) {
    throw new Error(refusal(answer));
  }
  show(answer.json(), number, Number(size.value));
}

function show(articles, number, size) {
  page = number;
  byId("article-list").replaceChildren(...articles.map(choice));
  byId("page-number").textContent = `Page ${number + 1}`;
  byId("previous-page").disabled = number === 0;
  byId("next-page").disabled = articles.length < size;
  report(byId("article-list-status"), articles.length === 0 ? "No article here." : "");
  rememberTags(articles.flatMap(article => article.tags));
}

function choice({ slug, title, tags, comments }) {
  const link = element("a", { href: `#articles/${encodeURIComponent(slug)}` },
    element("b", {}, title),
    element("span", { className: "quiet" },
      `${tags.join(", ")}${comments ? ` · ${comments} comments` : ""}`));
  link.ariaCurrent = slug === openSlug ? "true" : null;
  return element("li", {}, link);
}

function rememberTags(tags) {
  const known = byId("known-tags");
  const before = [...known.children].map(option => option.value);
  const all = [...new Set([...before, ...tags])].sort();
  known.replaceChildren(...all.map(value => element("option", { value })));
}
