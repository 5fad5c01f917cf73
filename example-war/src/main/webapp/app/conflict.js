import { byId, element, onClick, onSubmit } from "./dom.js";
import { compare, mergeMembers } from "./diff.js";

export function hideConflict() {
  byId("conflict").hidden = true;
}

/** Explains a 412, shows both texts, and offers the ways out; theirs is null if it was deleted. */
export function showConflict({ base, mine, theirs, outdated }, ways) {
  const heading = element("h2", { id: "conflict-title", tabIndex: -1 }, "Somebody else saved first");
  byId("conflict").replaceChildren(
    heading,
    explanation(theirs, outdated),
    ...(theirs === null ? [] : [sideBySide(mine, theirs.text)]),
    choices(theirs, ways),
    ...(theirs === null ? [] : [mergeForm(mergeMembers(base, mine, theirs.text), ways.merge)]));
  byId("conflict").hidden = false;
  heading.focus({ preventScroll: true });
  byId("conflict").scrollIntoView();
}

function explanation(theirs, outdated) {
  const now = theirs === null
    ? ["since then it was deleted."]
    : ["now it is ", element("code", { className: "tag" }, theirs.tag), "."];
  return element("p", {},
    "The server answered ", element("b", {}, "412 Precondition Failed"),
    " and changed nothing. You edited the state with the tag ",
    element("code", { className: "tag" }, outdated), "; ", ...now,
    " Whatever you choose, the other text is set aside below and not lost.");
}

function sideBySide(mine, theirs) {
  const bodies = compare(mine.body, theirs.body);
  const titles = compare(mine.title, theirs.title);
  const tags = compare(mine.tags.join(", "), theirs.tags.join(", "));
  const column = (name, side) => element("section", { className: "text", ariaLabel: name },
    element("h3", {}, name),
    element("p", { className: "text-title" }, ...marked(titles[side])),
    element("div", { className: "text-body", tabIndex: 0, role: "group", ariaLabel: `${name}, text` },
      ...marked(bodies[side])),
    element("p", { className: "quiet" }, "Tags: ", ...marked(tags[side])));
  return element("div", { className: "sides" }, column("Mine", 0), column("Theirs", 1));
}

function marked(parts) {
  return parts.map(({ text, differs }) => differs ? element("mark", {}, text) : text);
}

function choices(theirs, { keepMine, takeTheirs }) {
  const region = byId("editor-status");
  const mine = element("button", { type: "button" }, theirs === null ? "Create it again" : "Keep mine");
  onClick(mine, region, keepMine);
  const take = element("button", { type: "button" }, "Take theirs");
  onClick(take, region, takeTheirs);
  return element("div", { className: "bar" }, mine, theirs === null ? null : take);
}

function mergeForm(merged, merge) {
  const title = element("input", { name: "title", required: true, maxLength: 200, value: merged.title });
  const body = element("textarea",
    { name: "body", required: true, rows: 12, maxLength: 50000, value: merged.body });
  const tags = element("input", { name: "tags", value: merged.tags.join(", ") });
  const form = element("form", { className: "fields", id: "merge" },
    element("h3", {}, "Or merge by hand"),
    element("p", { className: "hint" }, "What only one of you changed is as that one left it;"
      + " where both changed the text, it begins as yours."),
    element("label", {}, "Merged title ", title),
    element("label", {}, "Merged text ", body),
    element("label", {}, "Merged tags ", tags),
    element("div", { className: "bar" }, element("button", {}, "Save the merged text")));
  onSubmit(form, byId("editor-status"), () => merge({
    title: title.value,
    body: body.value,
    tags: tags.value.split(",").map(tag => tag.trim()).filter(Boolean),
  }));
  return form;
}
