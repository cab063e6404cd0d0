// The quick way out: the button, or Shift three times. It leaves the whole window, also from inside another page.

import { forget } from "./store.mjs";

const link = document.querySelector("[data-leave]");

function leave(event) {
  event?.preventDefault();
  const blank = document.createElement("div");
  blank.className = "blank";
  document.body.append(blank);
  document.title = link.dataset.title;
  forget();
  const to = link.dataset.to ?? link.href;
  if (link.dataset.to) navigator.sendBeacon(link.dataset.leave);
  for (const part of document.querySelectorAll("main, header, .practice")) part.remove();
  try { window.top.location.replace(to); } catch { window.location.replace(to); }
}

let shifts = [];
link.addEventListener("click", leave);
document.addEventListener("keyup", (event) => {
  if (event.key !== "Shift") { shifts = []; return; }
  const now = Date.now();
  shifts = [...shifts.filter((at) => now - at < 2000), now];
  if (shifts.length >= 3) leave();
});
