// Opens the menu of a line beside its name. Esc and a click outside close it by themselves and give the focus back to the cell.

const GAP = 4;

export function open(menu, lineId) {
  const name = document.querySelector(`.month-grid tbody[data-line="${lineId}"] .nm`);
  if (!name) return;
  menu.onkeydown ??= event => walk(menu, event);
  menu.oncontextmenu ??= event => event.preventDefault();
  if (!menu.matches(":popover-open")) menu.showPopover();
  const at = name.getBoundingClientRect();
  const { offsetHeight: height } = menu;
  menu.style.left = `${at.left}px`;
  menu.style.top = `${at.bottom + height + GAP > innerHeight ? Math.max(GAP, at.top - height) : at.bottom}px`;
  (menu.querySelector("button") ?? menu).focus();
}

export function close(menu) {
  if (menu.matches(":popover-open")) menu.hidePopover();
}

function walk(menu, event) {
  // The keys of the page wait until the menu is closed.
  event.stopPropagation();
  const items = [...menu.querySelectorAll("button")];
  const here = items.indexOf(document.activeElement);
  const next = { ArrowDown: here + 1, ArrowUp: here - 1 + items.length, Home: 0, End: items.length - 1 }[event.code];
  if (event.code === "Tab") menu.hidePopover();
  if (next === undefined || items.length === 0) return;
  event.preventDefault();
  items[next % items.length].focus();
}
