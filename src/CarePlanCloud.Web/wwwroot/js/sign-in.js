// The sign-in page works without this; it only shows the password and fills in a demonstration sign-in.
for (const button of document.querySelectorAll("[data-show]")) {
  const input = document.getElementById(button.dataset.show);
  button.hidden = false;
  button.addEventListener("click", () => {
    const show = input.type === "password";
    input.type = show ? "text" : "password";
    button.setAttribute("aria-pressed", String(show));
    button.querySelector("span").textContent = show ? "隠す" : "表示";
    input.focus();
  });
}

for (const button of document.querySelectorAll("[data-office]")) {
  button.addEventListener("click", () => {
    document.getElementById("office-id").value = button.dataset.office;
    document.getElementById("user-id").value = button.dataset.user;
    document.getElementById("password").value = button.dataset.password;
    document.querySelector(".go").focus();
  });
}
