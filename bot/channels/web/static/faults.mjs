// An error beside its field: said once, the field has the focus, and nothing of it is under a bar.

import { make } from "./entries.mjs";

let made = 0;

export function clearFault(root) {
  for (const shown of root.querySelectorAll(".error")) {
    root.querySelector(`[aria-describedby="${shown.id}"]`)?.removeAttribute("aria-describedby");
    shown.remove();
  }
  for (const field of root.querySelectorAll("[aria-invalid]")) field.removeAttribute("aria-invalid");
}

// Who is in the field already does not hear its description again, so the words are an alert then.
export function fault(root, before, field, label, text) {
  clearFault(root);
  const isThere = document.activeElement === field;
  const shown = make("p", { className: "error", id: `fault-${made += 1}` }, make("span", { className: "sr", textContent: `${label} ` }), text);
  if (isThere) shown.setAttribute("role", "alert");
  before.before(shown);
  field.setAttribute("aria-describedby", shown.id);
  if (field.matches("textarea")) field.setAttribute("aria-invalid", "true");
  field.focus({ preventScroll: true });
  shown.scrollIntoView({ block: "nearest" });
  field.addEventListener("input", () => clearFault(root), { once: true });
}
