// Keys on a row of the board: Enter its next act, Space its mark, ← and → its office. Up and down are the frame's.
let place = -1;

const rowsOf = page => [...page.querySelectorAll("[data-row]")];

function headOf(page, row) {
  return row.dataset.head ? row : page.querySelector(`[data-head="${row.dataset.partner}"]`);
}

export function listen(page) {
  page.addEventListener("focusin", event => {
    const row = event.target.closest("[data-row]");
    place = row ? rowsOf(page).indexOf(row) : -1;
  });
  page.addEventListener("keydown", event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.isComposing) return;
    const row = event.target.closest("[data-row]");
    if (!row) return;
    const fold = { ArrowLeft: "true", ArrowRight: "false" }[event.code];
    if (fold) {
      const head = headOf(page, row);
      const toggle = head?.querySelector("[aria-expanded]");
      event.preventDefault();
      if (!toggle) return;
      head.focus();
      if (toggle.getAttribute("aria-expanded") === fold) toggle.click();
      return;
    }
    if (event.target !== row) return;
    const target = event.code === "KeyQ" ? row.querySelector(".ask")
      : event.code === "Space" ? row.querySelector("input[type=checkbox]")
      : event.code === "Enter" || event.code === "NumpadEnter" ? row.querySelector(".do button, .tg") : null;
    if (!target) return;
    event.preventDefault();
    target.click();
  });
}

export function keepPlace(page) {
  if (place < 0 || document.activeElement !== document.body || document.querySelector("dialog[open], .mud-dialog")) return;
  const rows = rowsOf(page);
  rows[Math.min(place, rows.length - 1)]?.focus({ preventScroll: true });
}
