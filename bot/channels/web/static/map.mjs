// A place by its name or by a pin on a drawn map, beside words. Nothing is fetched but the names of this area's places.

import { make } from "./entries.mjs";

const METRES = [111320, 110574]; // a degree of longitude at the equator, a degree of latitude
const CLOSEST = 300; // metres from the middle to the edge
const SHOWN = 6; // names offered at once
const LABELS = 14;
const page = document.querySelector("[data-chat]");
const word = (name) => page.dataset[`wordMap${name}`];
const svg = (tag, attributes, ...children) => {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  node.append(...children);
  return node;
};
const plain = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim();

// Places and the outline in metres around the middle of the places, east and south; the way back from a spot to degrees.
export function project(places, outline = []) {
  const middle = (key) => (Math.min(...places.map((one) => one[key])) + Math.max(...places.map((one) => one[key]))) / 2;
  const [lat, lon] = [middle("lat"), middle("lon")];
  const east = METRES[0] * Math.cos((lat * Math.PI) / 180);
  const round = (degrees) => Math.round(degrees * 1e5) / 1e5; // about a metre
  const inMetres = (one) => ({ ...one, x: (one.lon - lon) * east, y: (lat - one.lat) * METRES[1] });
  return {
    spots: places.map(inMetres),
    corners: outline.map(inMetres),
    degrees: ({ x, y }) => ({ lat: round(lat - y / METRES[1]), lon: round(lon + x / east) }),
  };
}

const apart = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);
export const nearest = (spots, pin) => spots.reduce((best, one) => (apart(one, pin) < apart(best, pin) ? one : best));

export function named(spots, typed) {
  const words = plain(typed);
  if (!words) return [];
  const fits = spots.filter((one) => one.names.some((name) => plain(name).includes(words)));
  return fits.sort((a, b) => !plain(a.name).startsWith(words) - !plain(b.name).startsWith(words)).slice(0, SHOWN);
}

// Names that do not lie on each other, those nearest to the pin first; `pixel` is in metres.
export function legible(spots, pin, pixel) {
  const shown = [];
  for (const one of [...spots].sort((a, b) => apart(a, pin) - apart(b, pin))) {
    const covered = shown.some((other) => Math.abs(one.y - other.y) < 18 * pixel && Math.abs(one.x - other.x) < 150 * pixel);
    if (!covered && shown.length < LABELS) shown.push(one);
  }
  return shown;
}

function drawing(spots, corners, picture, told) {
  const far = Math.max(...[...spots, ...corners].map((one) => Math.max(Math.abs(one.x), Math.abs(one.y))), CLOSEST) * 1.1;
  const at = { pin: { x: 0, y: 0 }, middle: { x: 0, y: 0 }, half: far };

  function draw() {
    const { pin, middle, half } = at;
    picture.setAttribute("viewBox", [middle.x - half, middle.y - half, 2 * half, 2 * half].join(" "));
    const pixel = (2 * half) / (Math.min(picture.clientWidth, picture.clientHeight) || 300);
    const text = (one) => svg("text", { x: one.x + 6 * pixel, y: one.y + 4 * pixel, "font-size": 13 * pixel }, one.name);
    const mark = svg("path", { class: "pin", d: `M${pin.x} ${pin.y}l${-9 * pixel} ${-24 * pixel}a${10 * pixel} ${10 * pixel} 0 1 1 ${18 * pixel} 0z` });
    const line = corners.length ? [svg("polygon", { class: "outline", points: corners.map(({ x, y }) => `${x},${y}`).join(" ") })] : [];
    picture.replaceChildren(...line, ...spots.map((one) => svg("circle", { cx: one.x, cy: one.y, r: 3 * pixel })), ...legible(spots, pin, pixel).map(text), mark);
    const near = nearest(spots, pin);
    told.textContent = word("Near").replace("#metres", () => Math.max(10, Math.round(apart(near, pin) / 10) * 10)).replace("#name", () => near.name);
  }

  function put(pin) {
    at.pin = pin;
    if (Math.max(Math.abs(pin.x - at.middle.x), Math.abs(pin.y - at.middle.y)) > at.half * 0.9) at.middle = pin;
    draw();
  }

  function size(factor) {
    at.half = Math.min(far, Math.max(CLOSEST, at.half * factor));
    at.middle = at.half === far ? { x: 0, y: 0 } : at.pin;
    draw();
  }

  draw();
  return { at, put, size };
}

function keys(event, map) {
  const step = map.at.half * (event.shiftKey ? 0.01 : 0.06);
  const moves = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] };
  if (event.key in moves) map.put({ x: map.at.pin.x + moves[event.key][0], y: map.at.pin.y + moves[event.key][1] });
  else if (event.key === "+" || event.key === "=") map.size(0.5);
  else if (event.key === "-") map.size(2);
  else return;
  event.preventDefault();
}

function pointed(event, picture) {
  const spot = new DOMPoint(event.clientX, event.clientY).matrixTransform(picture.getScreenCTM().inverse());
  return { x: spot.x, y: spot.y };
}

function fill(details, places, outline) {
  const { spots, corners, degrees } = project(places, outline);
  const picture = svg("svg", { class: "map", tabindex: 0, role: "application", "aria-label": word("Picture"), "aria-describedby": "map-hint" });
  const told = make("p", { className: "hint", role: "status" });
  const map = drawing(spots, corners, picture, told);
  const find = make("input", { type: "search", autocomplete: "off", enterKeyHint: "search" });
  const list = make("div", { className: "buttons" });
  const said = make("p", { className: "hint", role: "status" });
  const press = (textContent, act) => make("button", { type: "button", textContent, onclick: act });

  function choose(one) {
    const box = document.getElementById("text");
    box.value = [box.value.trim(), [one.name, one.locality].filter((part, n) => n === 0 || !one.name.includes(part)).join(", ")].filter(Boolean).join(", ");
    box.focus();
  }

  find.addEventListener("input", () => {
    const fits = named(spots, find.value);
    list.replaceChildren(...fits.map((one) => press(one.name, () => { map.put(one); choose(one); })));
    said.textContent = find.value.trim() && !fits.length ? word("None") : "";
  });
  find.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault(); // it presses no other button of the question
    list.querySelector("button")?.click();
  });
  picture.addEventListener("keydown", (event) => keys(event, map));
  picture.addEventListener("click", (event) => map.put(pointed(event, picture)));
  const send = press(word("Send"), () => page.dispatchEvent(new CustomEvent("place", { detail: degrees(map.at.pin) })));
  details.append(
    make("label", {}, word("Find"), " ", find), list, said, picture,
    make("p", { className: "hint", id: "map-hint", textContent: word("Hint") }), told,
    make("div", { className: "buttons" }, press(word("In"), () => map.size(0.5)), press(word("Out"), () => map.size(2)), send));
  new ResizeObserver(() => map.size(1)).observe(picture);
}

async function open(details) {
  if (details.children.length > 1) return;
  const asked = await fetch(`${page.dataset.chat}/places`).catch(() => null);
  const { places, outline } = asked?.ok ? await asked.json() : { places: [] };
  if (places.length && details.children.length === 1) fill(details, places, outline);
}

if (page?.dataset.wordMap) {
  document.documentElement.classList.add("can-map");
  page.addEventListener("toggle", (event) => { if (event.target.matches("[data-map]") && event.target.open) open(event.target); }, true);
}
