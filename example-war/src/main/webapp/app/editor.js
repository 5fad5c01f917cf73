import { readArticle, sameText, textOf, writeArticle } from "./article.js";
import { hideConflict, showConflict } from "./conflict.js";
import { byId, onClick, onSubmit, report } from "./dom.js";
import { refusal } from "./exchange.js";
import { setAside, showShelf } from "./shelf.js";

/** What is edited: the slug, the text that was read, and the tag that came with it. */
let opened = null;

/** Returns what opens an article in the editor. */
export function startEditor() {
  const status = byId("editor-status");
  onSubmit(byId("editor"), status, () => save(formText()));
  onClick(byId("reload-article"), status, () => readAgain());
  addEventListener("beforeunload", event => {
    if (isEdited()) {
      event.preventDefault();
    }
  });
  return async slug => {
    if (opened?.slug !== slug) {
      keepEdits();
      await read(slug);
      byId("editor-title").focus();
    }
  };
}

async function read(slug) {
  const current = await readArticle(slug);
  report(byId("editor-status"), current === null ? "There is no such article." : "");
  hideConflict();
  if (current !== null) {
    open(slug, current);
  }
}

async function readAgain() {
  keepEdits();
  await read(opened.slug);
}

function keepEdits() {
  if (isEdited()) {
    keep([["Not saved", formText()]]);
  }
}

function keep(texts) {
  const { slug } = opened;
  texts.forEach(([label, text]) => setAside(slug, label, text));
  showShelf(slug, restore);
}

function restore(text) {
  keepEdits();
  fill(text);
}

function open(slug, { text, tag }) {
  opened = { slug, text, tag };
  fill(text);
  byId("editor-title").textContent = `Edit ${slug}`;
  byId("editor-tag").textContent = tag;
  showShelf(slug, restore);
}

async function save(text, resolved = () => {}) {
  const { slug, tag } = opened;
  const answer = await writeArticle(slug, text, tag);
  if (answer.status === 412) {
    await reconcile(text, resolved);
  } else if (answer.status === 200 || answer.status === 201) {
    hideConflict();
    open(slug, { text: textOf(answer.json()), tag: answer.tag });
    resolved();
    report(byId("editor-status"), `Saved. The tag is now ${answer.tag}.`, "done");
  } else {
    report(byId("editor-status"), refusal(answer), "failed");
  }
}

/** Somebody wrote in between. A comment changes the tag and not the text, and is no conflict. */
async function reconcile(mine, resolved) {
  const { slug, text: base, tag: outdated } = opened;
  const theirs = await readArticle(slug);
  if (theirs !== null && sameText(theirs.text, base)) {
    opened = { slug, ...theirs };
    await save(mine, resolved);
    return;
  }
  report(byId("editor-status"), "Not saved: somebody else saved first. See below.", "failed");
  const kept = theirs === null ? [] : [["Theirs", theirs.text]];
  showConflict({ base, mine, theirs, outdated }, {
    keepMine: () => overwrite(mine, theirs, kept),
    takeTheirs: () => giveWay(mine, theirs),
    merge: merged => overwrite(merged, theirs, [...kept, ["Mine", mine]]),
  });
}

/** Under the tag that was just seen: a third writer in between is the next conflict. */
function overwrite(text, theirs, kept) {
  opened = { slug: opened.slug, text: theirs?.text ?? text, tag: theirs?.tag ?? null };
  return save(text, () => keep(kept));
}

function giveWay(mine, theirs) {
  hideConflict();
  open(opened.slug, theirs);
  keep([["Mine", mine]]);
  report(byId("editor-status"), "Their text is in the editor; yours is set aside below.", "done");
}

function isEdited() {
  return opened !== null && !sameText(formText(), opened.text);
}

function fill({ title, body, tags }) {
  const form = byId("editor").elements;
  form.title.value = title;
  form.body.value = body;
  form.tags.value = tags.join(", ");
}

function formText() {
  const { title, body, tags } = byId("editor").elements;
  return {
    title: title.value,
    body: body.value,
    tags: tags.value.split(",").map(tag => tag.trim()).filter(Boolean),
  };
}
