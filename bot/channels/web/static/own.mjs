// The last message of one's own can be changed: a form below it, whose words take the place of those that were sent.

import { make } from "./entries.mjs";

export function own(log, word) {
  const entryOf = (key) => (key ? log.querySelector(`[data-key="${CSS.escape(key)}"]`) : null);
  const textOf = (entry) => [...entry.querySelectorAll(".bubble p")].map((line) => line.textContent).join("\n");

  function form(key, text) {
    const words = make("textarea", { name: "text", rows: 3, dir: "auto", required: true, value: text });
    return make("form", { className: "adding", data: { change: key } },
      make("label", {}, word("OwnWords"), " ", words), make("button", { className: "main", textContent: word("OwnSend") }));
  }

  const withdraw = () => { for (const one of log.querySelectorAll("[data-own]")) one.remove(); };

  // Only the newest one: what was said before is changed at the check.
  function offer(entry, key) {
    if (entry !== [...log.querySelectorAll(".entry.you")].at(-1)) return;
    withdraw();
    entry.dataset.key = key;
    entry.append(make("details", { className: "more own", data: { own: "" } }, make("summary", { textContent: word("OwnChange") }), form(key, textOf(entry))));
  }

  function rewrite(entry, text) {
    entry.querySelector(".bubble").replaceChildren(...text.split("\n").map((line) => make("p", { textContent: line, dir: "auto" })));
  }

  return { entryOf, offer, withdraw, rewrite };
}
