// The sign-in page works without this; it only fills in a demonstration sign-in.
for (const button of document.querySelectorAll("[data-office]")) {
  button.addEventListener("click", () => {
    document.getElementById("office-id").value = button.dataset.office;
    document.getElementById("user-id").value = button.dataset.user;
    document.getElementById("password").value = button.dataset.password;
    document.querySelector(".go").focus();
  });
}
