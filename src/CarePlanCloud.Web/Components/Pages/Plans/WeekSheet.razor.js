// Keys and mouse of the week: one cursor of day and time, one Tab stop. Days are 1 月 … 7 日, 8 the activities; times are minutes of
// the day in steps of 15. Only the cursor's place belongs to this module; everything else is Blazor's.

const STEP = 15;
const DAY = 1440;

export function attach(frame, page, canWrite) {
  const grid = frame.querySelector(".grid");
  const cursor = grid.querySelector(".cursor");
  let day = 1, from = 540, to = 600;
  let copied = null;
  let drag = null;
  let timer = 0;

  const column = number => grid.querySelector(`[data-day="${number}"]`);
  const clamp = (value, low, high) => Math.min(high, Math.max(low, value));
  const perMinute = () => grid.clientHeight / DAY;

  async function send(name, ...values) {
    try {
      await page.invokeMethodAsync(name, ...values);
    } catch (problem) {
      if (document.body.dataset.circuit === "ready") throw problem;
    }
  }

  function draw() {
    const box = column(day);
    Object.assign(cursor.style, { left: `${box.offsetLeft}px`, width: `${box.offsetWidth}px`, top: `${from * perMinute()}px`, height: `${Math.max(STEP, to - from) * perMinute()}px` });
    for (const piece of grid.querySelectorAll("[data-here]")) delete piece.dataset.here;
    const here = under();
    if (here) here.dataset.here = "";
  }

  function show() {
    draw();
    const top = from * perMinute() + grid.offsetTop;
    if (top < frame.scrollTop + 60) frame.scrollTop = top - 60;
    else if (to * perMinute() + grid.offsetTop > frame.scrollTop + frame.clientHeight) frame.scrollTop = top - frame.clientHeight / 2;
    clearTimeout(timer);
    timer = setTimeout(() => send("Focused", day, from, to), 80);
  }

  function set(newDay, newFrom, newTo) {
    day = clamp(newDay, 1, 8);
    from = clamp(newFrom, 0, DAY - STEP);
    to = clamp(newTo, from + STEP, DAY);
    show();
  }

  const shift = step => set(day, clamp(from + step, 0, DAY - (to - from)), clamp(from + step, 0, DAY - (to - from)) + (to - from));

  // The block or activity under the top of the cursor.
  function under() {
    if (day === 8) return [...column(8).querySelectorAll("[data-activity]")].find(one => Number(one.dataset.top) >= from && Number(one.dataset.top) < to) ?? null;
    return [...column(day).querySelectorAll("[data-block]")].find(one => Number(one.dataset.top) <= from && from < Math.max(Number(one.dataset.bottom), Number(one.dataset.top) + STEP)) ?? null;
  }

  function next(step) {
    const all = [...grid.querySelectorAll("[data-block], [data-activity]")]
      .map(one => ({ one, day: Number(one.parentElement.dataset.day), top: Number(one.dataset.top), bottom: Number(one.dataset.bottom ?? Number(one.dataset.top) + 30) }))
      .sort((a, b) => a.day - b.day || a.top - b.top);
    if (all.length === 0) return;
    const now = all.findIndex(item => item.one === under());
    const order = item => item.day * DAY + item.top;
    const target = now >= 0 ? all[(now + step + all.length) % all.length]
      : (step > 0 ? all.find(item => order(item) > day * DAY + from) ?? all[0] : all.findLast(item => order(item) < day * DAY + from) ?? all.at(-1));
    set(target.day, target.top, target.bottom);
  }

  function open() {
    const here = under();
    if (here?.dataset.block) return send("Open", here.dataset.block);
    if (here?.dataset.activity) return send("OpenActivity", Number(here.dataset.activity));
    if (canWrite) send("New", day, from, to);
  }

  function onKeyDown(event) {
    if (event.target !== frame || event.metaKey || event.isComposing) return;
    if (act(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  function act({ code, key, shiftKey, ctrlKey, altKey }) {
    const numpadMoves = code.startsWith("Numpad") && /^(?:Arrow|Page|Home$|End$|Delete$)/.test(key);
    const name = numpadMoves ? key : code;
    const here = under();
    const block = here?.dataset.block;
    if (altKey) {
      const step = { ArrowUp: [0, -STEP], ArrowDown: [0, STEP], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[name];
      if (!step) return false;
      if (block && canWrite) {
        const target = clamp(Number(here.dataset.weekday) + step[0], 1, 7);
        const start = (Number(here.dataset.from) + step[1] + DAY) % DAY;
        send("MoveBlock", block, target, start);
        set(target, start, Math.min(DAY, start + Number(here.dataset.length)));
      }
      return true;
    }
    if (ctrlKey) {
      switch (name) {
        case "KeyZ": return send(shiftKey ? "Redo" : "Undo"), true;
        case "KeyY": return send("Redo"), true;
        case "KeyC": copied = block ?? copied; return true;
        case "KeyV": if (copied && canWrite && day < 8) send("Paste", copied, day, from); return true;
        case "ArrowDown": case "ArrowUp":
          if (block && canWrite) {
            const end = Number(here.dataset.from) + Number(here.dataset.length) + (name === "ArrowDown" ? STEP : -STEP);
            if (end > Number(here.dataset.from)) send("Resize", block, end);
          }
          return true;
      }
      return false;
    }
    switch (name) {
      case "ArrowLeft": return set(day - 1, from, to), true;
      case "ArrowRight": return set(day + 1, from, to), true;
      case "ArrowUp": return shiftKey ? set(day, from, to - STEP) : shift(-STEP), true;
      case "ArrowDown": return shiftKey ? set(day, from, to + STEP) : shift(STEP), true;
      case "PageUp": return shift(-120), true;
      case "PageDown": return shift(120), true;
      case "Home": return set(1, from, to), true;
      case "End": return set(7, from, to), true;
      case "KeyN": return next(shiftKey ? -1 : 1), true;
      case "Enter": case "NumpadEnter": case "F2": return open(), true;
      case "Delete": case "Backspace":
        if (canWrite && block) send("Remove", block);
        else if (canWrite && here?.dataset.activity) send("RemoveActivity", Number(here.dataset.activity));
        return true;
    }
    const digit = /^(?:Digit|Numpad)([1-7])$/.exec(code);
    if (digit && !shiftKey && !numpadMoves) {
      if (block && canWrite) send("ToggleCopy", block, Number(digit[1]));
      return true;
    }
    return false;
  }

  function minuteOf(event) {
    const box = grid.getBoundingClientRect();
    return clamp(Math.floor((event.clientY - box.top) / perMinute() / STEP) * STEP, 0, DAY - STEP);
  }

  function dayOf(event) {
    for (let number = 1; number <= 8; number++) if (event.clientX < column(number).getBoundingClientRect().right) return number;
    return 8;
  }

  function onPointerDown(event) {
    if (event.button !== 0 || !event.target.closest(".grid")) return;
    event.preventDefault();
    frame.focus({ preventScroll: true });
    const piece = event.target.closest("[data-block]");
    const activity = event.target.closest("[data-activity]");
    const minute = minuteOf(event);
    if (piece) {
      const start = Number(piece.dataset.from);
      set(Number(piece.parentElement.dataset.day), Number(piece.dataset.top), Number(piece.dataset.bottom));
      drag = canWrite && { kind: event.target.closest(".grip") ? "size" : "move", id: piece.dataset.block, offset: minute - start, length: Number(piece.dataset.length), start, moved: false };
    } else if (activity) {
      set(8, Number(activity.dataset.top), Number(activity.dataset.top) + 30);
    } else {
      set(dayOf(event), minute, minute + 2 * STEP);
      drag = canWrite && day < 8 && { kind: "new", start: minute, moved: false };
    }
    if (drag) grid.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event) {
    if (!drag) return;
    const minute = minuteOf(event);
    if (drag.kind === "new") {
      if (Math.abs(minute - drag.start) >= STEP) drag.moved = true;
      if (drag.moved) set(day, Math.min(minute, drag.start), Math.max(minute, drag.start) + STEP);
    } else if (drag.kind === "size") {
      drag.to = Math.max(drag.start + STEP, minute + STEP);
      drag.moved = true;
      set(day, drag.start, drag.to);
    } else {
      const target = Math.min(7, dayOf(event));
      const start = clamp(minute - drag.offset, 0, DAY - STEP);
      if (start !== drag.start || target !== day) drag.moved = true;
      drag.target = { day: target, start };
      if (drag.moved) set(target, start, Math.min(DAY, start + Math.max(STEP, drag.length)));
    }
  }

  function onPointerUp() {
    const done = drag;
    drag = null;
    if (!done || !done.moved) return;
    if (done.kind === "new") send("New", day, from, to);
    else if (done.kind === "size") send("Resize", done.id, done.to);
    else send("MoveBlock", done.id, done.target.day, done.target.start);
  }

  function onDoubleClick(event) {
    if (event.target.closest(".grid")) open();
  }

  const redrawn = new MutationObserver(draw);
  const resized = new ResizeObserver(draw);
  const listeners = [[frame, "keydown", onKeyDown], [grid, "pointerdown", onPointerDown], [grid, "pointermove", onPointerMove], [grid, "pointerup", onPointerUp],
    [grid, "dblclick", onDoubleClick], [frame, "focus", show]];
  for (const [target, name, handler] of listeners) target.addEventListener(name, handler);
  redrawn.observe(grid, { childList: true, subtree: true });
  resized.observe(grid);
  draw();
  frame.scrollTop = 360 * perMinute();
  frame.dataset.grid = "ready";

  return {
    focus: () => frame.focus({ preventScroll: true }),
    detach() {
      clearTimeout(timer);
      redrawn.disconnect();
      resized.disconnect();
      for (const [target, name, handler] of listeners) target.removeEventListener(name, handler);
    },
  };
}
