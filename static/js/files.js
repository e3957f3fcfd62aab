// A file field speaks the language of the browser, not of the page: its words are drawn beside it,
// the field itself lies over them unseen. Without this file it looks as the browser makes it.
const words = document.getElementById("words")?.dataset ?? {};

const tell = (field) => {
  const names = [...field.files].map((file) => file.name).join(", ");
  field.parentElement.querySelector(".file-said").textContent = names || words.unpicked;
};
const dress = (root) => {
  for (const field of root.querySelectorAll("input[type=file]")) {
    if (field.parentElement.matches(".file-box")) continue;
    const box = document.createElement("div");
    const pick = document.createElement("span");
    const said = document.createElement("span");
    box.className = "file-box";
    pick.className = "file-pick";
    said.className = "file-said";
    pick.textContent = words.pick;
    pick.setAttribute("aria-hidden", "true");
    field.before(box);
    box.append(field, pick, said);
    tell(field);
  }
};
document.addEventListener("change", (event) => {
  if (event.target.matches(".file-box input[type=file]")) tell(event.target);
});
document.addEventListener("htmx:load", (event) => dress(event.target));
dress(document);
