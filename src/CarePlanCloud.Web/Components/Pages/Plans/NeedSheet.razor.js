// Keys of 第2表. The focus is always in one text field that lies over the chosen cell: so an input method begins to write at once, and
// the grid is one Tab stop. Empty-handed it only shows the ring; as soon as something is typed it covers the cell.
// Text of the cells belongs to Blazor; a finished cell is one message, kept until it has arrived.

export function attach(frame, page) {
  const table = frame.querySelector("table");
  const writer = frame.querySelector("textarea.writer");
  const waiting = frame.parentElement.querySelector(".waiting");
  const pending = new Map();
  let here = { place: null, col: 0 };
  let writing = false;
  let timer = 0;

  const rows = () => [...table.querySelectorAll("tbody > tr")];
  const rowAt = place => table.querySelector(`tbody > tr[data-row="${place}"]`);
  const canWrite = () => !writer.readOnly;

  // The cell of a column that covers a row: it may have begun further up.
  function cellOf(row, col) {
    for (let at = row; at; at = at.previousElementSibling) {
      const cell = at.querySelector(`td[data-col="${col}"]`);
      if (cell) return cell;
    }
    return null;
  }

  const cell = () => cellOf(rowAt(here.place) ?? rows()[0], here.col);
  const placeOf = td => td.parentElement.dataset.row;

  function place() {
    const td = cell();
    if (!td) return;
    Object.assign(writer.style, { left: `${td.offsetLeft}px`, top: `${td.offsetTop}px`, width: `${td.offsetWidth}px`, height: `${Math.max(td.offsetHeight, writing ? writer.scrollHeight + 2 : 0)}px` });
    writer.setAttribute("aria-activedescendant", td.id);
  }

  function go(row, col) {
    const td = cellOf(row, col);
    if (!td) return;
    here = { place: row.dataset.row, col };
    table.querySelector("td[aria-selected]")?.removeAttribute("aria-selected");
    td.setAttribute("aria-selected", "true");
    place();
    const box = writer.getBoundingClientRect();
    const scroll = frame.closest(".body");
    const view = scroll.getBoundingClientRect();
    const head = table.tHead.getBoundingClientRect().height + (frame.parentElement.querySelector(".acts")?.offsetHeight ?? 0);
    const foot = frame.parentElement.querySelector(".where").offsetHeight;
    if (box.top < view.top + head) scroll.scrollTop -= view.top + head + 8 - box.top;
    else if (box.bottom > view.bottom - foot) scroll.scrollTop += Math.min(box.bottom - view.bottom + foot + 8, box.top - view.top - head);
    clearTimeout(timer);
    timer = setTimeout(() => send("Focused", placeOf(td), col), 80);
  }

  function vertical(step) {
    const all = rows();
    const td = cell();
    const first = all.indexOf(td.parentElement);
    const next = step > 0 ? first + td.rowSpan : first - 1;
    if (!all[next]) return;
    go(cellOf(all[next], here.col).parentElement, here.col);
  }

  function horizontal(step) {
    const col = here.col + step;
    if (col >= 0 && col <= 10) go(rowAt(here.place) ?? rows()[0], col);
  }

  function begin(text) {
    if (!canWrite() || here.col === 6) return;
    writing = true;
    frame.dataset.writing = "";
    if (text !== undefined) writer.value = text;
    writer.setSelectionRange(writer.value.length, writer.value.length);
    place();
  }

  function stop() {
    writing = false;
    delete frame.dataset.writing;
    writer.value = "";
    place();
  }

  function finish() {
    if (!writing) return;
    const text = writer.value;
    const td = cell();
    stop();
    if (td && text !== td.textContent) commit([{ place: placeOf(td), column: here.col, text }]);
  }

  async function send(name, ...values) {
    try {
      await page.invokeMethodAsync(name, ...values);
      return true;
    } catch (problem) {
      if (document.body.dataset.circuit === "ready") throw problem;
      return false;
    }
  }

  async function commit(cells) {
    for (const one of cells) pending.set(`${one.place}-${one.column}`, one);
    const slow = setTimeout(show, 800);
    const arrived = await send("Commit", cells);
    clearTimeout(slow);
    if (arrived) for (const one of cells) if (pending.get(`${one.place}-${one.column}`) === one) pending.delete(`${one.place}-${one.column}`);
    show();
  }

  function show() {
    for (const td of table.querySelectorAll("[data-waiting]")) delete td.dataset.waiting;
    for (const [key, one] of pending) { const td = document.getElementById(`n-${key}`); if (td) td.dataset.waiting = one.text; }
    waiting.hidden = pending.size === 0;
  }

  const put = text => { const td = cell(); if (canWrite() && td && td.textContent !== text) commit([{ place: placeOf(td), column: here.col, text }]); };

  function onKeyDown(event) {
    if (event.isComposing || event.metaKey || event.keyCode === 229) return;
    if (writing ? whileWriting(event) : whileChoosing(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function whileWriting({ code, altKey, shiftKey, ctrlKey }) {
    switch (code) {
      case "Escape": return stop(), true;
      case "Enter":
      case "NumpadEnter":
        if (altKey || shiftKey) return writer.setRangeText("\n", writer.selectionStart, writer.selectionEnd, "end"), place(), true;
        finish();
        if (ctrlKey) send("Insert", placeOf(cell()), here.col); else vertical(1);
        return true;
      case "Tab": return finish(), horizontal(shiftKey ? -1 : 1), true;
      case "F4": return finish(), send("Phrases", placeOf(cell()), here.col), true;
    }
    return false;
  }

  function whileChoosing({ code, key, altKey, shiftKey, ctrlKey }) {
    const at = () => [placeOf(cell()), here.col];
    if (altKey) {
      if (code === "ArrowUp" || code === "ArrowDown") return canWrite() && send("Move", ...at(), code === "ArrowUp" ? -1 : 1), true;
      return false;
    }
    if (ctrlKey) {
      switch (code) {
        case "Enter": case "NumpadEnter": return canWrite() && send("Insert", ...at()), true;
        case "Delete": return canWrite() && send("Delete", ...at()), true;
        case "KeyZ": return send(shiftKey ? "Redo" : "Undo"), true;
        case "KeyY": return send("Redo"), true;
        case "KeyD": { const all = rows(); const above = all[all.indexOf(cell().parentElement) - 1]; if (above) put(cellOf(above, here.col).textContent); return true; }
        case "Home": return go(rows()[0], here.col), true;
        case "End": return go(rows().at(-1), here.col), true;
      }
      return false;
    }
    switch (code) {
      case "ArrowLeft": return horizontal(-1), true;
      case "ArrowRight": return horizontal(1), true;
      case "ArrowUp": return vertical(-1), true;
      case "ArrowDown": return vertical(1), true;
      case "Home": return go(rowAt(here.place), 0), true;
      case "End": return go(rowAt(here.place), 10), true;
      case "Insert": return canWrite() && send("Insert", ...at()), true;
      case "Delete": case "Backspace": return put(""), true;
      case "F4": return canWrite() && send("Phrases", ...at()), true;
      case "Enter": case "NumpadEnter": case "F2":
        if (here.col === 6) return put(cell().textContent ? "" : "〇"), true;
        return begin(cell().textContent), true;
      case "Space":
        if (here.col === 6) return put(cell().textContent ? "" : "〇"), true;
        return false;
    }
    if (here.col === 6) return key.length === 1 && key !== "?";
    if (key === "?") return false;
    return false;
  }

  function onInput() {
    if (!writing) {
      if (!canWrite() || here.col === 6) { writer.value = ""; return; }
      begin();
    }
    place();
  }

  function onPointerDown(event) {
    const td = event.target.closest("tbody td");
    if (!td || event.button !== 0) return;
    event.preventDefault();
    finish();
    writer.focus({ preventScroll: true });
    go(td.parentElement, Number(td.dataset.col));
  }

  function onDoubleClick(event) {
    const td = event.target.closest("tbody td");
    if (!td) return;
    if (here.col === 6) put(td.textContent ? "" : "〇"); else begin(td.textContent);
  }

  function onCopy(event) {
    if (writing) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", cell().textContent);
  }

  // Columns from a spreadsheet go into the cells to the right and below; one text goes into the cell as it is.
  function onPaste(event) {
    if (writing || !canWrite()) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "");
    if (!text.includes("\t")) return put(text);
    const all = rows();
    const top = all.indexOf(cell().parentElement);
    const cells = [];
    text.split("\n").forEach((line, down) => line.split("\t").forEach((field, right) => {
      const td = all[top + down]?.querySelector(`td[data-col="${here.col + right}"]`);
      if (td && td.textContent !== field) cells.push({ place: placeOf(td), column: here.col + right, text: field });
    }));
    if (cells.length > 0) commit(cells);
  }

  const reconnected = new MutationObserver(() => {
    if (document.body.dataset.circuit !== "ready" || pending.size === 0) return;
    commit([...pending.values()]);
  });
  const redrawn = new MutationObserver(() => { if (!rowAt(here.place)) here = { place: rows()[0]?.dataset.row, col: here.col }; place(); show(); });
  const resized = new ResizeObserver(place);
  const listeners = [[writer, "keydown", onKeyDown], [writer, "input", onInput], [writer, "blur", finish], [writer, "copy", onCopy], [writer, "paste", onPaste],
    [table, "pointerdown", onPointerDown], [table, "dblclick", onDoubleClick], [writer, "focus", () => go(rowAt(here.place) ?? rows()[0], here.col)]];
  for (const [target, name, handler] of listeners) target.addEventListener(name, handler);
  redrawn.observe(table.tBodies[0], { childList: true, subtree: true, characterData: true });
  resized.observe(table);
  reconnected.observe(document.body, { attributeFilter: ["data-circuit"] });
  here.place = rows()[0]?.dataset.row;
  place();
  table.dataset.grid = "ready";

  return {
    focus(at, col) {
      const row = rowAt(at) ?? rows()[0];
      writer.focus({ preventScroll: true });
      go(row, col);
    },
    detach() {
      clearTimeout(timer);
      for (const watcher of [reconnected, redrawn, resized]) watcher.disconnect();
      for (const [target, name, handler] of listeners) target.removeEventListener(name, handler);
    },
  };
}
