// What the page is made of: entries of the log and their controls. What people or the server say goes in as text, never as markup.

export function make(tag, props = {}, ...children) {
  const { data = {}, ...rest } = props;
  const node = Object.assign(document.createElement(tag), rest);
  Object.assign(node.dataset, data);
  node.append(...children);
  return node;
}

// A number after a word such as "call" can be tapped; a number of a room or a bus is none.
export function withLinks(text, pattern) {
  if (!pattern) return [text];
  const parts = [];
  let from = 0;
  for (const found of text.matchAll(new RegExp(pattern, "gi"))) {
    const at = found.index + found[0].length - found[1].length;
    parts.push(text.slice(from, at), make("a", { href: `tel:${found[1]}`, textContent: found[1] }));
    from = at + found[1].length;
  }
  return [...parts, text.slice(from)];
}

export function entries(word) {
  const linked = (tag, text) => make(tag, { dir: "auto" }, ...withLinks(text, word("Phones")));
  const paragraph = (text) => linked("p", text);
  const plain = (option) => (option.id === word("Primary") ? { className: "main" } : {});
  const button = (option, props = plain(option)) => make("button", { name: "choice", value: option.id, textContent: option.label, ...props });

  function block(part) {
    if (part.kind === "list") return make("ul", {}, ...part.lines.map((line) => linked("li", line)));
    if (part.kind !== "lines") return paragraph(part.lines[0]);
    return make("dl", { className: "check" }, ...part.parts.map((line) => {
      const spoken = word("ChangeLine").replace("#", line.number).replace("%", () => line.label);
      const change = line.option ? [make("dd", { className: "check-change" }, button(line.option, { className: "change", textContent: word("Change"), ariaLabel: spoken }))] : [];
      return make("div", {}, make("dt", { textContent: line.label }), make("dd", { className: "check-text" }, ...line.lines.map(paragraph)), ...change);
    }));
  }

  function said(reply, unfolded) {
    const [first, ...rest] = reply.view.blocks.map(block);
    const more = reply.view.more?.length
      ? [make("details", { className: "more", open: unfolded }, make("summary", { textContent: word("DangerMore") }), ...reply.view.more.map(block))]
      : [];
    return make("div", { className: "said", id: `said-${reply.sequence}` }, ...(first ? [first] : []), ...more, ...rest);
  }

  function ticks(view) {
    return make("fieldset", { className: "ticks" },
      make("legend", { textContent: word("Tick") }),
      ...view.ticks.flatMap((option) => [
        ...(view.topics[option.id] ? [make("p", { className: "topic", textContent: view.topics[option.id] })] : []),
        make("label", { className: "tick" },
          make("input", { type: "checkbox", name: "tick", value: option.id, checked: view.ticked.includes(option.id) }),
          make("span", { textContent: option.label }))]),
      make("button", { className: "main", name: "ticked", value: "yes", textContent: word("SendTicks") }));
  }

  function picker() {
    const field = (name, props) => make("label", {}, word(name), " ", make("input", props));
    return make("details", { className: "picker more" }, make("summary", { textContent: word("When") }),
      make("div", { className: "picked" },
        field("WhenDay", { type: "date", max: new Date().toLocaleDateString("sv-SE") }), field("WhenTime", { type: "time" }),
        make("button", { type: "button", textContent: word("WhenPut"), data: { when: "" } })));
  }

  function answers({ view, step, ahead, asks_when: asksWhen }) {
    const made = ahead ? [make("p", { className: "ahead hint", textContent: ahead })] : [];
    if (view.ticks.length) made.push(ticks(view));
    if (view.buttons.length) made.push(make("div", { className: "buttons" }, ...view.buttons.map((option) => button(option))));
    if (step === "where") made.push(make("div", { className: "buttons" }, make("button", { type: "button", className: "locate", textContent: word("PlaceUse"), data: { place: "" } })));
    if (step === "where" && word("Map")) made.push(make("details", { className: "picker-map more", data: { map: "" } }, make("summary", { textContent: word("Map") })));
    if (asksWhen && view.ways.length) made.push(picker());
    if (view.ways.length) made.push(make("div", { className: "ways" }, ...view.ways.map((option) => button(option))));
    return made;
  }

  function theirs(reply, unfolded) {
    const parts = [];
    if (reply.kind === "danger" && !reply.view.buttons.length) {
      const call = make("a", { className: "call", href: word("DangerNumber"), textContent: word("DangerCall") });
      parts.push(make("p", { className: "call-now" }, call));
    }
    parts.push(said(reply, unfolded), make("div", { className: "answers", data: { live: "" } }, ...answers(reply)));
    const form = make("form", { className: "bubble", data: { answer: "", question: reply.sequence } }, ...parts);
    return make("li", { className: `entry bot ${reply.kind}` }, make("span", { className: "sr", textContent: word("Bot") }), form);
  }

  const sending = () => make("span", { className: "state", textContent: word("Sending"), ariaHidden: "true" });

  // Nobody needs to hear again what they have just written.
  function mine(label) {
    const bubble = make("div", { className: "bubble" }, ...label.split("\n").map((line) => make("p", { textContent: line, dir: "auto" })));
    const entry = make("li", { className: "entry you" }, make("span", { className: "sr", textContent: word("You") }), bubble, sending());
    entry.setAttribute("aria-live", "off");
    return entry;
  }

  return { theirs, mine, sending, block };
}
