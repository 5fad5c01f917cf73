import { byId, element } from "./dom.js";
import { moment } from "./format.js";

/** Keeps a text of an article in this browser, so that no decision loses it. */
export function setAside(slug, label, text) {
  store(slug, [{ label, text, at: new Date().toISOString() }, ...stored(slug)]);
}

export function showShelf(slug, restore) {
  const kept = stored(slug);
  byId("shelf").hidden = kept.length === 0;
  byId("shelf-list").replaceChildren(...kept.map((item, index) => entry(item, {
    restore: () => restore(item.text),
    discard: () => {
      store(slug, kept.filter((other, place) => place !== index));
      showShelf(slug, restore);
    },
  })));
}

function entry({ label, text, at }, { restore, discard }) {
  const name = `${label}, ${moment(at)}`;
  const button = (caption, action) => {
    const created = element("button", { type: "button", ariaLabel: `${caption}: ${name}` }, caption);
    created.addEventListener("click", action);
    return created;
  };
  return element("li", {},
    element("details", {},
      element("summary", {}, `${name}: ${text.title}`),
      element("p", { className: "text-body" }, text.body),
      element("p", { className: "quiet" }, `Tags: ${text.tags.join(", ")}`)),
    element("div", { className: "bar" },
      button("Put into the editor", restore), button("Discard", discard)));
}

function stored(slug) {
  return JSON.parse(localStorage.getItem(key(slug)) ?? "[]");
}

function store(slug, texts) {
  localStorage.setItem(key(slug), JSON.stringify(texts));
}

function key(slug) {
  return `etagged-example/set-aside/${slug}`;
}
