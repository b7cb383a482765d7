// The page works without this; it takes dropped files, says that something is under way, and prints with everything unfolded.
const form = document.querySelector("[data-check]");
const place = form.querySelector("[data-drop]");
const input = form.querySelector("input[type=file]");
const carriesFiles = event => event.dataTransfer?.types.includes("Files");

// The whole window takes a drop: a file let go beside the frame would otherwise replace the page.
addEventListener("dragover", event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  place.classList.add("over");
});
addEventListener("dragleave", event => {
  if (event.relatedTarget === null) place.classList.remove("over");
});
addEventListener("drop", event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  place.classList.remove("over");
  input.files = event.dataTransfer.files;
  input.focus();
});

form.addEventListener("submit", event => {
  const button = form.querySelector("button");
  if (button.getAttribute("aria-disabled") === "true") {
    event.preventDefault();
    return;
  }
  button.setAttribute("aria-disabled", "true");
  form.querySelector("[data-progress]").textContent = `${input.files.length}個のファイルを検査しています…`;
});
addEventListener("pageshow", () => {
  form.querySelector("button").removeAttribute("aria-disabled");
  form.querySelector("[data-progress]").textContent = "";
});

// Nobody can unfold paper.
const folded = document.querySelectorAll("details.more");
addEventListener("beforeprint", () => folded.forEach(details => { details.dataset.folded = details.open ? "" : "yes"; details.open = true; }));
addEventListener("afterprint", () => folded.forEach(details => { details.open = details.dataset.folded !== "yes"; }));
document.querySelector("[data-print]")?.addEventListener("click", () => print());
