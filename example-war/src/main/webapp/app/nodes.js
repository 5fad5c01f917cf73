/** The root of the application on the node that this page is from. */
export const OWN_ROOT = new URL(".", document.baseURI).href;

/**
 * The roots of the application on each node: this page's own first, then those of the query,
 * `?nodes=http://127.0.0.1:8081/etag-example,...`. Addresses that are none are left out.
 */
export function nodeRoots(query = location.search) {
  const listed = new URLSearchParams(query).getAll("nodes").flatMap(list => list.split(","));
  return [...new Set([OWN_ROOT, ...listed.flatMap(root)])];
}

function root(text) {
  const url = URL.parse(text.trim());
  if (url === null || !/^https?:$/.test(url.protocol)) {
    return [];
  }
  return [`${url.origin}${url.pathname.replace(/\/*$/, "/")}`];
}
