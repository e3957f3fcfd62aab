// Security keys: the browser asks the key, allauth's script passes its answer on; here only what
// the page shows around it. Loaded by the few pages that use a key; codes work without it.
const room = document.querySelector("[data-key]");
const forms = window.allauth?.webauthn?.forms;
if (room && forms && window.PublicKeyCredential) {
  const button = room.querySelector("button");
  const failed = document.querySelector("[data-key-failed]");
  button.id = "key-button";
  const data = "js_data";
  const ids = { credential: room.dataset.credential, data };
  if (room.dataset.key === "add") forms.addForm({ ids: { ...ids, add: button.id } });
  else forms.authenticateForm({ ids: { ...ids, authenticate: button.id } });
  room.hidden = false;
  for (const words of document.querySelectorAll("[data-key-without]")) words.hidden = true;
  button.addEventListener("click", () => { failed.hidden = true; });
  document.addEventListener("allauth.error", (event) => {
    event.preventDefault();
    failed.hidden = false;
  });
}
