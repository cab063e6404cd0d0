// Who has a report, kept up to date: asked for often at first and rarely later, and not while nobody looks.

import { make } from "./entries.mjs";

const FIRST = 2000; // milliseconds
const RAREST = 30000;

export function follow(link, hear) {
  let pause = FIRST;
  async function ask() {
    if (!document.hidden) {
      pause = Math.min(pause * 1.1, RAREST);
      const answer = await fetch(`${link}/state`, { credentials: "same-origin" }).catch(() => null);
      if (answer?.status === 404) return;
      if (answer?.ok) hear(await answer.json());
    }
    setTimeout(ask, pause);
  }
  setTimeout(ask, FIRST);
}

// Only what has changed is written anew, so that only that is said.
export function showStates(list, lines) {
  lines.forEach((line, at) => {
    const item = list.children[at] ?? list.appendChild(make("li"));
    if (item.firstElementChild?.textContent === line.text) return;
    item.replaceChildren(make("span", { textContent: line.text }), " ", make("span", { className: "hint", textContent: line.at }));
  });
}
