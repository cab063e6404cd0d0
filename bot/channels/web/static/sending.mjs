// Sends what waits, in order and once; what a while mends is tried again, what is refused is handed back.

const LATER = new Set([408, 425, 429]); // of the refusals: those that a while mends
const SLOW = 400; // milliseconds
const PAUSES = { first: 1000, longest: 15000 };

class NoSession extends Error {}

class Refused extends Error {}

export function sender({ base, framed, token: first, queue, hear }) {
  let token = first;
  let busy = false;
  let pause = PAUSES.first;

  async function post(item) {
    const body = JSON.stringify({ key: item.key, ...item.body, after: hear.last() });
    const headers = { "content-type": "application/json", "x-sightline-token": token, "x-sightline-framed": framed ? "yes" : "no" };
    const answer = await fetch(`${base}/messages`, { method: "POST", body, headers, credentials: "same-origin" });
    return [answer.status, await answer.json().catch(() => ({}))];
  }

  async function send(item) {
    let [status, told] = await post(item);
    if (status === 409) {
      token = told.token;
      hear.fresh();
      item.body.question = null;
      [status, told] = await post(item);
      if (status === 409) throw new NoSession();
      told.fresh = true;
    }
    if (status >= 500 || LATER.has(status)) throw new Error(told.message?.text);
    queue.drop(item.key);
    if (status !== 200) {
      hear.refused(item, told.message?.text);
      throw new Refused();
    }
    hear.taken(told, item);
  }

  // Words typed while others are on their way go along: what came together is answered once.
  const along = new Set();

  async function sendAlong(item) {
    along.add(item.key);
    try {
      await send(item);
    } catch {
      // It stays in the queue, or it is in the box again.
    } finally {
      along.delete(item.key);
      flush();
    }
  }

  async function flush() {
    if (busy) return;
    busy = true;
    const slow = setTimeout(() => hear.slow(true, pause === PAUSES.first), SLOW);
    const waiting = () => queue.all().find((item) => !along.has(item.key));
    try {
      for (let next = waiting(); next && !hear.isOver(); next = waiting()) {
        await send(next);
        pause = PAUSES.first;
      }
    } catch (problem) {
      if (problem instanceof NoSession) { hear.noSession(); return; }
      if (problem instanceof Refused) { setTimeout(flush); return; }
      hear.unsent(problem instanceof TypeError ? "" : problem.message);
      setTimeout(flush, pause);
      pause = Math.min(pause * 2, PAUSES.longest);
    } finally {
      clearTimeout(slow);
      busy = false;
      hear.slow(false);
      hear.rest();
    }
  }

  function put(item) {
    const isText = Boolean(item.body.text);
    queue.add(item);
    if (busy && isText) sendAlong(item);
    else flush();
  }

  return { put, flush, isBusy: () => busy };
}
