import { NodeCard } from "./card.js";
import { showConfig, startConfig } from "./config.js";
import { byId, report } from "./dom.js";
import { nodeRoots } from "./nodes.js";
import { Poller } from "./poller.js";

const POLLS_BETWEEN_DESCRIPTIONS = 10;

const tags = new Map();
let paused = false;

/** Polls each node, in step with none of the others, for as long as the page is open. */
export function startDashboards() {
  startConfig();
  const pause = byId("pause");
  pause.addEventListener("click", () => {
    paused = !paused;
    pause.ariaPressed = paused;
  });
  nodeRoots().forEach(watch);
}

async function watch(root) {
  const poller = new Poller(root);
  const card = new NodeCard(root);
  byId("nodes").append(card.element);
  for (let poll = 0; ; poll++) {
    if (!paused) {
      await ask(root, poller, card, poll);
      compare();
    }
    await new Promise(resolve => setTimeout(resolve, settings().seconds * 1000));
  }
}

async function ask(root, poller, card, poll) {
  try {
    if (poll % POLLS_BETWEEN_DESCRIPTIONS === 0) {
      card.describe(await poller.describe());
    }
    const answer = await poller.poll(settings().mode);
    tags.set(root, answer.tag);
    card.answered(answer);
    showConfig(answer);
  } catch (failure) {
    tags.delete(root);
    card.failed(`No answer that can be used: ${failure.message}`);
  }
}

/** Says so only when it changes: a live region that repeats itself is noise. */
function compare() {
  if (tags.size < 2) {
    return;
  }
  const agree = new Set(tags.values()).size === 1;
  const text = agree
    ? `All ${tags.size} nodes answer with the same tag.`
    : "The nodes differ: a write is on its way, or one of them reads old data.";
  const region = byId("agreement");
  if (region.textContent !== text) {
    report(region, text, agree ? "done" : "");
  }
}

function settings() {
  const { mode, seconds } = byId("polling").elements;
  return { mode: mode.value, seconds: Number(seconds.value) };
}
