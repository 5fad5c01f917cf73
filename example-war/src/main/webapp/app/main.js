import { startArticles } from "./articles.js";
import { startDashboards } from "./dashboards.js";
import { startFiles } from "./files.js";
import { startLog } from "./log.js";
import { OWN_ROOT } from "./nodes.js";

const openers = { articles: startArticles(), files: startFiles() };

/** The fragment names the view and, in some, the one that is open: `#articles/the-lost-update`. */
function route() {
  const [name, argument = ""] = location.hash.slice(1).split("/");
  const view = document.querySelector(`[data-view="${CSS.escape(name)}"]`)
    ?? document.querySelector("[data-view]");
  document.querySelectorAll("[data-view]").forEach(other => { other.hidden = other !== view; });
  document.querySelectorAll("nav a").forEach(link => {
    link.ariaCurrent = link.hash === `#${view.dataset.view}` ? "page" : null;
  });
  const heading = view.querySelector("h1");
  document.title = `${heading.textContent} · Etagged example`;
  openers[view.dataset.view]?.(decodeURIComponent(argument));
  return heading;
}

document.querySelectorAll(".base").forEach(base => {
  base.textContent = OWN_ROOT.replace(/\/$/, "");
});
addEventListener("hashchange", () => {
  const heading = route();
  if (!location.hash.includes("/")) {
    heading.focus();
  }
});

startLog();
startDashboards();
route();
