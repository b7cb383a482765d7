// Taps on visits. A tap is kept in the browser until it is answered: a broken line, a reload or a page closed by the phone loses none.
import { openOutbox } from "../../../js/outbox.js";

export function listen(list, page, office) {
  const key = `visits:${office}`;
  const note = document.querySelector(".visits .lost");
  let left = false;

  const outbox = openOutbox(page, () => keep(), () => show());

  // Ids, days and times only: no name lies in the browser.
  function keep() {
    if (left) return;
    const waiting = outbox.waiting();
    if (waiting.length > 0) sessionStorage.setItem(key, JSON.stringify(waiting));
    else sessionStorage.removeItem(key);
    show();
  }

  function show() {
    const late = outbox.late();
    const lines = new Set(late.map(tap => tap.lineId));
    for (const row of list.querySelectorAll("[data-line]")) row.toggleAttribute("data-waiting", lines.has(row.dataset.line));
    note.hidden = late.length === 0;
  }

  function onClick(event) {
    const button = event.target.closest("[data-act]");
    const row = button?.closest("[data-line]");
    if (!row || outbox.waiting().some(tap => tap.lineId === row.dataset.line && tap.day === row.dataset.day)) return;
    post({
      act: button.dataset.act, lineId: row.dataset.line, day: row.dataset.day,
      seen: row.dataset.seen ? Number(row.dataset.seen) : null,
      start: button.dataset.start ?? null, end: button.dataset.end ?? null,
    });
  }

  function post(tap) {
    outbox.post(tap);
    keep();
  }

  list.addEventListener("click", onClick);
  list.dataset.taps = "ready";
  for (const tap of JSON.parse(sessionStorage.getItem(key) ?? "[]")) post(tap);

  return {
    close() {
      left = true;
      list.removeEventListener("click", onClick);
      outbox.close();
    },
  };
}
