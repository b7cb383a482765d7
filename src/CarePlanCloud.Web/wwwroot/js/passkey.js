// Passkeys: the server says what it wants, the device asks the person, the server weighs the answer.
const post = (path, token, body) => fetch(path, {
  method: "POST",
  headers: { "Content-Type": "application/json", RequestVerificationToken: token },
  body: body === undefined ? undefined : JSON.stringify(body),
});

async function run(box) {
  const said = box.querySelector("[role=status]");
  const isNew = box.dataset.passkey === "new";
  said.textContent = "端末の案内にしたがってください。";
  try {
    const asked = await post(isNew ? "passkey/new-options" : "passkey/options", box.dataset.token);
    if (!asked.ok) {
      said.textContent = (await asked.json()).message;
      return;
    }

    const options = await asked.json();
    const credential = isNew
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    const answered = await post(isNew ? "passkey/new" : "passkey/sign-in", box.dataset.token, credential.toJSON());
    const answer = await answered.json();
    if (answer.destination) {
      location.assign(answer.destination);
    } else {
      said.textContent = answer.message;
    }
  } catch {
    said.textContent = "パスキーは使われませんでした。もう一度押すか、ほかの方法で確かめてください。";
  }
}

if (window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  for (const box of document.querySelectorAll("[data-passkey]")) {
    box.hidden = false;
    box.querySelector("button").addEventListener("click", () => run(box));
  }
}
