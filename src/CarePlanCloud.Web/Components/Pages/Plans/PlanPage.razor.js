// What was typed into a field while the line was dead stands in the field and nowhere else: it is sent again once the line is alive.
let wired = false;

export function sendAgain() {
  if (wired) return;
  wired = true;
  const typed = new Set();
  document.addEventListener("input", event => {
    if (document.body.dataset.circuit !== "ready" && event.isTrusted) typed.add(event.target);
  }, true);
  new MutationObserver(() => {
    if (document.body.dataset.circuit !== "ready") return;
    for (const field of typed) if (field.isConnected) field.dispatchEvent(new Event("input", { bubbles: true }));
    typed.clear();
  }).observe(document.body, { attributeFilter: ["data-circuit"] });
}

export function focus(id) {
  document.getElementById(id)?.focus();
}
