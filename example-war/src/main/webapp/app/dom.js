/** The element of the page with this id. */
export const byId = id => document.getElementById(id);

/** A new element; children are elements or text, and those that are null are left out. */
export function element(name, properties, ...children) {
  const created = document.createElement(name);
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key in created) {
      created[key] = value;
    } else {
      created.setAttribute(key, value);
    }
  }
  created.append(...children.filter(child => child != null));
  return created;
}

/** Tells the reader what came of an action; kind is "done", "failed" or none. */
export function report(region, text, kind = "") {
  region.className = `message ${kind}`;
  region.textContent = text;
}

/** Runs an action; if it throws, as when the server is gone, the region says so. */
export async function attempt(region, action) {
  try {
    await action();
  } catch (failure) {
    report(region, `That did not work: ${failure.message}`, "failed");
  }
}

export function onSubmit(form, region, action) {
  form.addEventListener("submit", event => {
    event.preventDefault();
    attempt(region, () => action(form.elements));
  });
}

export function onClick(button, region, action) {
  button.addEventListener("click", () => attempt(region, action));
}
