import { articleAddress } from "./address.js";
import { exchange, refusal } from "./exchange.js";

/** The members of an article that a person writes; a text is immutable. */
export function textOf({ title, body, tags }) {
  return { title, body, tags };
}

export function sameText(one, other) {
  return JSON.stringify(textOf(one)) === JSON.stringify(textOf(other));
}

/** The current text and its tag; null if there is no such article any more. */
export async function readArticle(slug) {
  const answer = await exchange(articleAddress(slug));
  if (answer.status === 404) {
    return null;
  }
  if (answer.status !== 200) {
    throw new Error(refusal(answer));
  }
  return { text: textOf(answer.json()), tag: answer.tag };
}

/** Replaces the article if its tag is still this one; creates it if the tag is null. */
export function writeArticle(slug, text, tag) {
  const precondition = tag === null ? { "If-None-Match": "*" } : { "If-Match": tag };
  return exchange(articleAddress(slug), {
    method: "PUT",
    fields: { "Content-Type": "application/json", ...precondition },
    content: JSON.stringify(text),
  });
}
