// The receipt at the end of a chat: what to keep, offered before it is gone. The copy is made here, from what the
// answer to "send" carried; this tab alone keeps it, for as long as a session lives.

import { make } from "./entries.mjs";
import { follow, showStates } from "./states.mjs";
import { kept } from "./store.mjs";

const LIVES = 30 * 60 * 1000; // milliseconds

export function keptReceipt(base) {
  const stored = kept(`receipt${base}`);
  return {
    get: () => {
      const found = stored.get();
      if (found && found.until > Date.now()) return found.panel;
      if (found) stored.set(null);
      return null;
    },
    set: (panel) => stored.set({ panel, until: stored.get()?.until ?? Date.now() + LIVES }),
    drop: () => stored.set(null),
  };
}

function fill(root, panel, block) {
  for (const slot of root.querySelectorAll("[data-slot]")) slot.textContent = panel[slot.dataset.slot];
  root.querySelector("[data-told]").replaceChildren(...panel.advice.map(block));
  showStates(root.querySelector("[data-states]"), panel.recipients);
  root.querySelector("[data-who]").hidden = !panel.recipients.length;
  root.querySelector("[data-link]").href = new URL(panel.link, location.href).href;
  root.querySelector("[data-contacts]").replaceChildren(...panel.contacts.map(([name, phones]) =>
    make("li", {}, `${name}: `, ...phones.flatMap((phone, at) => [at ? ", " : "", make("a", { href: `tel:${phone.replaceAll(" ", "")}`, textContent: phone })]))));
  root.querySelector("[data-ring]").hidden = !panel.contacts.length;
  const pdf = root.querySelector("[data-pdf]");
  pdf.elements.copy.value = panel.pdf ?? "";
  pdf.hidden = !panel.pdf;
  for (const one of root.querySelectorAll("[data-copy], [data-do=save], [data-do=record]")) one.hidden = !panel.copy;
}

async function toClipboard(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { return false; }
}

function mark(root, text) {
  const details = root.querySelector("[data-copy]");
  const shown = details.querySelector("pre");
  shown.textContent = text;
  details.hidden = false;
  details.open = true;
  getSelection().selectAllChildren(shown);
  shown.focus();
}

function save(name, text) {
  const address = URL.createObjectURL(new Blob([text.replaceAll("\n", "\r\n")], { type: "text/plain;charset=utf-8" }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

export function showReceipt(template, panel, { base, word, block }) {
  const root = document.importNode(template.content, true).firstElementChild;
  const store = keptReceipt(base);
  const tell = (text) => { root.querySelector("[data-said]").textContent = text; };
  let isKept = false;
  fill(root, panel, block);

  const copy = async (text) => {
    const done = await toClipboard(text);
    tell(word(done ? "KeepDone" : "KeepByHand"));
    if (!done) mark(root, text);
  };
  const acts = {
    reference: () => copy(panel.reference),
    record: () => copy(panel.record),
    save: () => { save(word("KeepFile").replace("#", panel.reference), panel.copy); tell(word("KeepSaved")); },
    print: () => { root.querySelector("[data-copy]").open = true; window.print(); },
  };
  root.querySelector("[data-keep]").addEventListener("click", (event) => {
    const act = acts[event.target.dataset.do];
    if (!act) return;
    isKept = true;
    act();
  });
  root.querySelector("[data-pdf]").addEventListener("submit", () => { isKept = true; });
  root.querySelector("[data-link]").addEventListener("click", () => { isKept = true; });
  let isOver = false;
  root.querySelector("[data-again]").addEventListener("click", () => { isOver = true; setTimeout(() => { isOver = false; }, 5000); });
  // Who leaves in a hurry is never asked: the way out takes the page's content away first.
  window.addEventListener("beforeunload", (event) => { if (!isKept && root.isConnected) event.preventDefault(); });
  window.addEventListener("pagehide", () => { if (isOver) store.drop(); });

  document.documentElement.classList.add("can-keep");
  store.set(panel);
  follow(panel.link, ({ reports }) => {
    const own = reports.find((report) => report.reference === panel.reference);
    if (!own) return;
    root.querySelector("[data-who]").hidden = false;
    showStates(root.querySelector("[data-states]"), own.recipients);
    store.set({ ...panel, recipients: own.recipients });
  });
  return root;
}
