// The page works without this module; it adds sending without a reload and replies as they come.

import { badge } from "./badge.mjs";
import { entries, make } from "./entries.mjs";
import { clearFault, fault } from "./faults.mjs";
import { keptReceipt, showReceipt } from "./kept.mjs";
import { own as ownWords } from "./own.mjs";
import { prefill } from "./prefill.mjs";
import { sender } from "./sending.mjs";
import { queue as queueOf } from "./store.mjs";

const framed = window.top !== window;
const HEARD = 500; // milliseconds: until a browser has told what was added

function chat(page) {
  const base = page.dataset.chat;
  const word = (name) => page.dataset[`word${name}`];
  const region = page.querySelector("[role=log]");
  const log = region.querySelector("ol");
  const composer = document.querySelector("[data-composer]");
  const box = composer.elements.text;
  const before = prefill(box);
  const alarm = document.querySelector("[data-alarm]");
  const newer = document.querySelector("[data-newer]");
  const note = page.querySelector("[data-note]");
  const working = page.querySelector("[data-working]");
  const { theirs, mine, sending: state, block } = entries(word);
  const changes = ownWords(log, word);
  const queue = queueOf(base);
  const shown = new Map();
  const sending = sender({ base, framed, token: page.dataset.token, queue, hear: { isOver: () => ended, last: () => last, fresh: () => { last = 0; }, taken, refused: giveBack, unsent, noSession, slow, rest: () => heard() } });
  const unseen = badge(word("NewTitle"));
  let last = Number(page.dataset.last);
  let ended = false;
  let stream;

  function say(text) {
    note.textContent = text ?? "";
    note.hidden = !text;
  }

  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const toEnd = () => window.scrollTo({ top: document.body.scrollHeight, behavior });
  // What is new is read from its beginning: a card must not scroll past.
  const toNew = (entry) => entry?.scrollIntoView({ block: "start", behavior });

  // Stays in sight until it was told whether 999 was called; said once, when it comes.
  function warn(isOpen) {
    if (isOpen === Boolean(alarm.firstChild)) return;
    const call = () => make("a", { className: "call", href: word("DangerNumber"), textContent: word("DangerCall") });
    alarm.replaceChildren(...(isOpen ? [make("p", {}, make("span", { textContent: word("Alarm") }), " ", call())] : []));
  }

  function show(reply, unfolded = false) {
    if (reply.sequence <= last) return;
    last = reply.sequence;
    if (reply.kind !== "notice") document.title = reply.title;
    if (reply.kind !== "receipt") log.append(theirs(reply, unfolded));
  }

  // The conversation makes room for the receipt: nobody who uses the device later reads it here.
  function end(panel) {
    if (ended) return;
    ended = true;
    stream?.close();
    warn(false);
    measure.disconnect();
    const skip = document.querySelector(".skip");
    Object.assign(skip, { href: "#main", textContent: word("SkipPage") });
    for (const part of [composer, region, working, ...document.querySelectorAll("[data-help], .help, .who, .note")]) part.remove();
    const receipt = showReceipt(document.querySelector("[data-panel]"), panel, { base, word, block });
    page.append(receipt);
    document.title = word("TitleStep").replace("#", panel.title);
    document.documentElement.style.removeProperty("--below");
    window.scrollTo({ top: 0, behavior: "instant" });
    receipt.querySelector("h1").focus({ preventScroll: true });
  }

  // After a press the new question has the focus, and its words are what is heard; after typing the log says them.
  function read(first) {
    const added = [];
    for (let entry = first; entry; entry = entry.nextElementSibling) added.push(...entry.querySelectorAll(".said"));
    if (!added.length) return;
    const [target] = added;
    target.setAttribute("role", "group");
    target.setAttribute("aria-labelledby", added.map((one) => one.id).join(" "));
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  }

  function take(told, item) {
    if (told.fresh) { location.reload(); return; }
    const pressed = Boolean(item.body.choices || item.body.pin);
    const newest = log.lastElementChild;
    region.setAttribute("aria-live", pressed ? "off" : "polite");
    for (const reply of told.messages) show(reply, item.body.choices?.[0] === word("Emergency"));
    const first = newest?.nextElementSibling;
    if (told.ended) { end(told.panel); return; }
    warn(Boolean(told.alarm));
    before.fill(told.messages.at(-1)?.prefill);
    if (pressed) read(first);
    toNew(first);
    setTimeout(() => region.setAttribute("aria-live", "polite"), HEARD);
  }

  // What was answered is put away while its answer is on the way, and comes back when it was refused.
  function settle() {
    for (const live of page.querySelectorAll("[data-live], .change")) live.hidden = true;
  }

  function settled(item) {
    for (const live of page.querySelectorAll("[data-live][hidden], .change[hidden]")) {
      const question = Number(live.closest("[data-question]")?.dataset.question) || 0;
      if (question <= item.after) live.remove();
    }
  }

  function giveBack(item, said) {
    const text = said ?? word("Unreadable");
    for (const live of page.querySelectorAll("[data-live], .change")) live.hidden = false;
    const entry = shown.get(item.key);
    if (entry?.querySelector("[data-own]")) entry.querySelector(".state")?.remove();
    else entry?.remove();
    if (item.body.text) {
      box.value = [item.body.text, box.value].filter(Boolean).join("\n");
      fault(composer, box.parentElement, box, word("Error"), text);
      return;
    }
    const controls = [...page.querySelectorAll("[data-live] button, [data-live] input")];
    const field = controls.find((one) => item.body.choices?.includes(one.value)) ?? controls[0];
    if (field) fault(page, field.closest("[data-live]").firstElementChild, field, word("Error"), text);
    else say(text);
  }

  function taken(told, item) {
    const entry = shown.get(item.key);
    entry?.querySelector(".state")?.remove();
    shown.delete(item.key);
    const changed = item.body.edits;
    if (entry && changed) changes.rewrite(entry, item.body.text);
    if (entry && item.body.text) changes.offer(entry, changed ?? item.key);
    // What was open stays open behind a change that brings no question.
    if (!changed || told.messages.some((reply) => reply.step)) settled(item);
    take(told, item);
    say("");
  }

  function unsent(text) { say(text || word("Unsent")); }

  function noSession() { page.querySelector("[data-newtab]").hidden = false; toEnd(); }

  function slow(isSlow, isFirst) {
    working.hidden = !isSlow;
    if (isSlow && isFirst) toEnd();
  }

  function own(item) {
    page.querySelector("[data-estimate]")?.remove();
    const before = changes.entryOf(item.body.edits);
    const entry = before ?? mine(item.label);
    if (before) before.append(state());
    else log.append(entry);
    shown.set(item.key, entry);
  }

  function put(body, label) {
    if (!body.edits) { settle(); changes.withdraw(); }
    before.drop();
    clearFault(document);
    const item = { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, body, label, after: last };
    own(item);
    toEnd();
    sending.put(item);
  }

  const most = Number(page.dataset.longest);
  const tooLong = (text) => word("TooLong").replace("#", [...text].length.toLocaleString("en-GB"));

  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = box.value;
    const problem = text.trim() ? [...text].length > most && tooLong(text) : word("WriteFirst");
    if (problem) { fault(composer, box.parentElement, box, word("Error"), problem); return; }
    box.value = "";
    box.focus();
    put({ text }, text);
  });
  // On a keyboard of glass Return makes a new line, as everywhere there; Send is the button beside the box.
  const touches = matchMedia("(pointer: coarse)");
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && !touches.matches) { event.preventDefault(); composer.requestSubmit(); }
  });
  // Who begins to type while a question has the focus writes into the box.
  log.addEventListener("keydown", (event) => {
    const types = event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (types && event.target.matches(".said")) box.focus();
  });

  function change(form) {
    const field = form.elements.text;
    const problem = field.value.trim() ? [...field.value].length > most && tooLong(field.value) : word("WriteFirst");
    if (problem) { fault(form, field.parentElement, field, word("Error"), problem); return; }
    form.parentElement.open = false;
    box.focus();
    put({ text: field.value, edits: form.dataset.change }, field.value);
  }

  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.matches("[data-pdf]")) return; // of the receipt: the server answers with a file
    event.preventDefault();
    const pressed = event.submitter;
    if (form.dataset.change) { change(form); return; }
    const question = Number(form.dataset.question ?? form.elements.question?.value) || null;
    let chosen = [{ id: pressed.value, label: pressed.getAttribute("aria-label") ?? pressed.textContent }];
    const ticks = [...form.querySelectorAll("input:checked")].map((tick) => ({ id: tick.value, label: tick.parentElement.textContent.trim() }));
    if (pressed.value === word("MoreSigns")) chosen = [...chosen, ...ticks];
    if (pressed.name === "ticked") {
      chosen = ticks;
      const first = form.querySelector("[name=tick]");
      if (!chosen.length) { fault(form, first.parentElement, first, word("Error"), word("TickOne")); return; }
    }
    say("");
    put({ choices: chosen.map((one) => one.id), question }, chosen.map((one) => one.label).join("\n"));
  });

  page.addEventListener("place", (event) => { say(""); put({ pin: event.detail }, word("Place")); });
  page.addEventListener("placefault", (event) => { say(event.detail); toEnd(); });

  const isBelow = () => log.lastElementChild.getBoundingClientRect().top > window.innerHeight - composer.offsetHeight - 40;

  // What nobody asked for never moves the page and never takes the focus; a link says that it is there.
  let unasked = [];

  function heard() {
    const fresh = unasked.filter((reply) => reply.sequence > last);
    if (fresh.length) region.setAttribute("aria-live", "polite");
    unasked = [];
    for (const reply of fresh) {
      show(reply);
      unseen();
      warn(Boolean(reply.alarm));
      if (reply.panel) { end(reply.panel); return; }
      newer.hidden = !isBelow();
      newer.onclick = (event) => { event.preventDefault(); newer.hidden = true; toNew(log.lastElementChild); };
    }
  }

  function listen() {
    stream = new EventSource(`${base}/events?after=${last}`);
    stream.addEventListener("reply", (event) => {
      unasked.push(JSON.parse(event.data));
      if (!sending.isBusy()) heard();
    });
  }

  // Bars keep clear of what has the focus, however high they are.
  const measure = new ResizeObserver((bars) => {
    for (const { target } of bars) document.documentElement.style.setProperty(target === composer ? "--below" : "--above", `${target.offsetHeight + 8}px`);
  });
  for (const bar of [composer, document.querySelector(".bars")]) measure.observe(bar);
  window.addEventListener("scroll", () => { newer.hidden ||= !log.isConnected || !isBelow(); }, { passive: true });

  const earlier = keptReceipt(base).get();
  if (earlier) { end(earlier); return; }
  queue.all().forEach(own);
  if (queue.all().length) sending.flush();
  listen();
  window.addEventListener("online", sending.flush);
  if (log.children.length > 1) toNew(document.getElementById("new") ?? log.lastElementChild);
}

const page = document.querySelector("[data-chat]");
if (page) chat(page);
