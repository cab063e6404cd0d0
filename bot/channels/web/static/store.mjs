// What this tab keeps: words that were not sent yet, and the receipt. It goes with the tab, and the way out wipes it.

const MARK = "sightline-";

// Where a browser keeps nothing for a framed page, it waits in memory.
function storage() {
  try {
    sessionStorage.getItem(MARK);
    return sessionStorage;
  } catch {
    const kept = new Map();
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value), removeItem: (key) => kept.delete(key) };
  }
}

const store = storage();

export function kept(name) {
  return {
    get: () => JSON.parse(store.getItem(MARK + name) ?? "null"),
    set: (value) => (value === null ? store.removeItem(MARK + name) : store.setItem(MARK + name, JSON.stringify(value))),
  };
}

export function queue(base) {
  const words = kept(`queue${base}`);
  const all = () => words.get() ?? [];
  const save = (items) => words.set(items.length ? items : null);
  return {
    all,
    add: (item) => save([...all(), item]),
    drop: (key) => save(all().filter((item) => item.key !== key)),
  };
}

export function forget() {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(MARK)) sessionStorage.removeItem(key);
  } catch { /* a browser that keeps nothing has nothing to forget */ }
}
