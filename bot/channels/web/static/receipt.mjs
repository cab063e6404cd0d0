// The page behind a receipt link: states as they change, and a mark in the title when something new has come.

import { follow, showStates } from "./states.mjs";

const page = document.querySelector("[data-receipt]");
const title = document.title;
let shown = Number(page.dataset.news);

function mark() {
  document.title = page.dataset.wordNewTitle.replace("#", title);
  const note = document.querySelector("[data-fresh-note]").content.cloneNode(true);
  note.querySelector("a").href = `${page.dataset.receipt}#news`;
  note.querySelector("a").addEventListener("click", (event) => { event.preventDefault(); location.hash = "news"; location.reload(); });
  document.querySelector("[data-fresh]").replaceChildren(note);
}

follow(page.dataset.receipt, ({ reports, news }) => {
  for (const report of reports) {
    const list = document.querySelector(`[data-states="${report.reference}"]`);
    if (list) showStates(list, report.recipients);
  }
  if (news > shown) mark();
  shown = news;
});
