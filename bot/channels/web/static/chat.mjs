// The page works without this module; it adds sending without a reload and replies as they come.
// Everything that people or the server say goes in as text, never as markup.

const QUEUE = "sightline-queue";
const framed = window.top !== window;

// Where a browser keeps nothing for a framed page, unsent words wait in memory.
function storage() {
  try {
    sessionStorage.getItem(QUEUE);
    return sessionStorage;
  } catch {
    const kept = new Map();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  }
}

function make(tag, props = {}, ...children) {
  const { data = {}, ...rest } = props;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, data);
  node.append(...children);
  return node;
}

class NoSession extends Error {}

function chat(page) {
  const base = page.dataset.chat;
  const word = (name) => page.dataset[`word${name}`];
  const log = page.querySelector("[role=log] > ol");
  const composer = document.querySelector("[data-composer]");
  const box = composer.elements.text;
  const note = page.querySelector("[data-note]");
  const working = page.querySelector("[data-working]");
  let token = page.dataset.token;
  let last = Number(page.dataset.last);
  let busy = false;
  let ended = false;
  let pause = 1000;
  let stream;
  const store = storage();

  const queue = {
    all: () => JSON.parse(store.getItem(QUEUE + base) ?? "[]"),
    save: (items) => items.length ? store.setItem(QUEUE + base, JSON.stringify(items)) : store.removeItem(QUEUE + base),
    add: (item) => queue.save([...queue.all(), item]),
    drop: (key) => queue.save(queue.all().filter((item) => item.key !== key)),
  };

  function say(text) {
    note.textContent = text ?? "";
    note.hidden = !text;
  }

  const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
  const toEnd = () => window.scrollTo({ top: document.body.scrollHeight, behavior });
  // What is new is read from its beginning: a card must not scroll past.
  const toNew = (entry) => entry?.scrollIntoView({ block: "start", behavior });

  const plain = (option) => (option.id === word("Primary") ? { className: "main" } : {});
  const button = (option, props = plain(option)) => make("button", { name: "choice", value: option.id, textContent: option.label, ...props });
  const paragraph = (text) => make("p", { textContent: text, dir: "auto" });

  function block(part) {
    if (part.kind === "list") return make("ul", {}, ...part.lines.map((line) => make("li", { textContent: line, dir: "auto" })));
    if (part.kind !== "lines") return paragraph(part.lines[0]);
    return make("ol", { className: "check" }, ...part.parts.map((line) => {
      const label = word("ChangeNumber").replace("#", line.number);
      const change = line.option ? [button(line.option, { className: "change", textContent: word("Change"), ariaLabel: label })] : [];
      return make("li", { value: line.number }, make("div", { className: "check-text" }, ...line.lines.map(paragraph)), ...change);
    }));
  }

  function answers(view, step) {
    const made = [];
    if (view.ticks.length) {
      made.push(make("fieldset", { className: "ticks" },
        make("legend", { textContent: word("Tick") }),
        ...view.ticks.flatMap((option) => [
          ...(view.topics[option.id] ? [make("p", { className: "topic", textContent: view.topics[option.id] })] : []),
          make("label", { className: "tick" },
            make("input", { type: "checkbox", name: "tick", value: option.id, checked: view.ticked.includes(option.id) }),
            make("span", { textContent: option.label }))]),
        make("button", { className: "main", name: "ticked", value: "yes", textContent: word("SendTicks") })));
    }
    if (view.buttons.length) made.push(make("div", { className: "buttons" }, ...view.buttons.map((option) => button(option))));
    if (step === "where") made.push(make("div", { className: "buttons" }, make("button", { type: "button", className: "locate", textContent: word("PlaceUse"), data: { place: "" } })));
    if (view.ways.length) made.push(make("div", { className: "ways" }, ...view.ways.map((option) => button(option))));
    return made;
  }

  function show(reply) {
    if (reply.sequence <= last) return;
    last = reply.sequence;
    const final = reply.kind === "receipt";
    const parts = [];
    if (reply.kind === "danger" && !reply.view.buttons.length) {
      const call = make("a", { className: "call", href: word("DangerNumber"), textContent: word("DangerCall") });
      parts.push(make("p", { className: "call-now" }, call));
    }
    parts.push(...reply.view.blocks.map(block));
    if (final && reply.reference) {
      parts.push(make("p", { className: "reference" }, make("span", { textContent: word("YourReference") }), make("strong", { textContent: reply.reference })));
    }
    if (!final) parts.push(make("div", { className: "answers", data: { live: "" } }, ...answers(reply.view, reply.step)));
    const form = make("form", { className: "bubble", data: { answer: "", question: reply.sequence } }, ...parts);
    log.append(make("li", { className: `entry bot ${reply.kind}` }, make("span", { className: "sr", textContent: word("Bot") }), form));
  }

  function end(link) {
    if (ended) return;
    ended = true;
    stream?.close();
    composer.remove();
    document.querySelector("[data-help]")?.remove();
    document.querySelector(".help")?.remove();
    const open = make("a", { href: link, textContent: word("ReceiptLink"), ...(framed ? { target: "_blank", rel: "noopener" } : {}) });
    page.append(
      make("h2", { textContent: word("EndedTitle") }), make("p", { textContent: word("Ended") }),
      make("p", {}, open, make("br"), make("span", { className: "hint", textContent: word("ReceiptHint") })),
      make("p", {}, make("a", { className: "button", href: base, textContent: word("Again") })));
    for (const entry of [...log.children].slice(0, -1)) entry.remove();
  }

  function take(told) {
    if (told.fresh) { location.reload(); return; }
    const before = log.lastElementChild;
    for (const reply of told.messages) show(reply);
    const first = before?.nextElementSibling;
    if (told.ended) end(told.receipt);
    toNew(told.ended ? log.lastElementChild : first);
  }

  function settle() {
    for (const live of page.querySelectorAll("[data-live], .change")) live.remove();
  }

  function mine(item) {
    const state = make("span", { className: "state", textContent: word("Sending"), ariaHidden: "true" });
    const bubble = make("div", { className: "bubble" }, ...item.label.split("\n").map(paragraph));
    const entry = make("li", { className: "entry you" }, make("span", { className: "sr", textContent: word("You") }), bubble, state);
    log.append(entry);
    return entry;
  }

  const shown = new Map();

  async function post(item) {
    const body = JSON.stringify({ key: item.key, ...item.body, after: last });
    const headers = { "content-type": "application/json", "x-sightline-token": token, "x-sightline-framed": framed ? "yes" : "no" };
    const answer = await fetch(`${base}/messages`, { method: "POST", body, headers, credentials: "same-origin" });
    return [answer.status, await answer.json()];
  }

  async function send(item) {
    let [status, told] = await post(item);
    if (status === 409) {
      token = told.token;
      last = 0;
      item.body.question = null;
      [status, told] = await post(item);
      if (status === 409) throw new NoSession();
      told.fresh = true;
    }
    if (status === 503) throw new Error(told.message?.text);
    queue.drop(item.key);
    shown.get(item.key)?.querySelector(".state")?.remove();
    shown.delete(item.key);
    if (status === 200) take(told);
    else say(told.message?.text ?? word("Unreadable"));
  }

  // Words typed while others are on their way go along: what came together is answered once.
  const along = new Set();

  async function sendAlong(item) {
    along.add(item.key);
    try {
      await send(item);
    } catch {
      // It stays in the queue.
    } finally {
      along.delete(item.key);
      flush();
    }
  }

  async function flush() {
    if (busy) return;
    busy = true;
    const slow = setTimeout(() => { working.hidden = false; toEnd(); }, 400);
    try {
      const waiting = () => queue.all().find((item) => !along.has(item.key));
      for (let next = waiting(); next && !ended; next = waiting()) await send(next);
      say("");
      pause = 1000;
    } catch (problem) {
      if (problem instanceof NoSession) { page.querySelector("[data-newtab]").hidden = false; toEnd(); return; }
      say(problem instanceof TypeError || !problem.message ? word("Unsent") : problem.message);
      setTimeout(flush, pause);
      pause = Math.min(pause * 2, 15000);
    } finally {
      clearTimeout(slow);
      working.hidden = true;
      busy = false;
    }
  }

  function put(body, label) {
    settle();
    const item = { key: crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`, body, label };
    queue.add(item);
    shown.set(item.key, mine(item));
    toEnd();
    if (busy && body.text) sendAlong(item);
    else flush();
  }

  composer.addEventListener("submit", (event) => {
    event.preventDefault();
    const text = box.value;
    if (!text.trim()) return;
    box.value = "";
    box.focus();
    put({ text }, text);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); composer.requestSubmit(); }
  });

  page.addEventListener("submit", (event) => {
    event.preventDefault();
    const form = event.target;
    const pressed = event.submitter;
    const question = Number(form.dataset.question ?? form.elements.question?.value) || null;
    let chosen = [{ id: pressed.value, label: pressed.getAttribute("aria-label") ?? pressed.textContent }];
    const ticks = [...form.querySelectorAll("input:checked")].map((tick) => ({ id: tick.value, label: tick.parentElement.textContent.trim() }));
    if (pressed.value === word("MoreSigns")) chosen = [...chosen, ...ticks];
    if (pressed.name === "ticked") {
      chosen = ticks;
      if (!chosen.length) { say(word("TickOne")); return; }
    }
    say("");
    put({ choices: chosen.map((one) => one.id), question }, chosen.map((one) => one.label).join("\n"));
    if (matchMedia("(pointer: fine)").matches) box.focus();
  });

  page.addEventListener("place", (event) => { say(""); put({ pin: event.detail }, word("Place")); });
  page.addEventListener("placefault", (event) => { say(event.detail); toEnd(); });

  function listen() {
    stream = new EventSource(`${base}/events?after=${last}`);
    stream.addEventListener("reply", (event) => {
      const reply = JSON.parse(event.data);
      if (busy || reply.sequence <= last) return;
      show(reply);
      if (reply.receipt) end(reply.receipt);
      toNew(log.lastElementChild);
    });
  }

  for (const item of queue.all()) shown.set(item.key, mine(item));
  if (queue.all().length) flush();
  listen();
  window.addEventListener("online", flush);
  if (log.children.length > 1) window.scrollTo(0, document.body.scrollHeight);
}

const page = document.querySelector("[data-chat]");
if (page) chat(page);
