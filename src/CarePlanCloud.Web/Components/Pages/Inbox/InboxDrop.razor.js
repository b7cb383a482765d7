// Dropping, choosing and sending files. XMLHttpRequest, because fetch does not tell how much has left.

export function attach(place, page, address, token) {
  const input = place.querySelector("input[type=file]");
  const over = place.parentElement.querySelector("[data-over]");
  const stop = new AbortController();
  const listen = (target, name, handler) => target.addEventListener(name, handler, { signal: stop.signal });
  let request = null;

  function send(files) {
    if (request || files.length === 0) return;
    const form = new FormData();
    for (const file of files) form.append("files", file, file.name);
    request = new XMLHttpRequest();
    request.open("POST", address);
    request.setRequestHeader("RequestVerificationToken", token ?? "");
    request.setRequestHeader("Accept", "application/json");
    let told = 0;
    request.upload.onprogress = event => {
      const now = performance.now();
      if (now - told < 150 && event.loaded < event.total) return;
      told = now;
      page.invokeMethodAsync("Progress", event.loaded, event.total);
    };
    request.onloadend = () => {
      const { status, responseText } = request;
      request = null;
      input.value = "";
      if (!stop.signal.aborted) page.invokeMethodAsync("Done", status, responseText ?? "", files.length);
    };
    request.send(form);
  }

  const carriesFiles = event => event.dataTransfer?.types.includes("Files");

  // The whole window takes a drop: a file let go beside the frame would otherwise replace the page.
  listen(window, "dragover", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = "copy";
    over.hidden = false;
  });
  listen(window, "dragleave", event => {
    if (event.relatedTarget === null) over.hidden = true;
  });
  listen(window, "drop", event => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    over.hidden = true;
    send([...event.dataTransfer.files]);
  });
  listen(place.querySelector("[data-choose]"), "click", () => request || input.click()); // stays enabled while sending, or it would lose the focus
  listen(input, "change", () => send([...input.files]));

  return {
    detach() {
      stop.abort();
      request?.abort();
    },
  };
}
