// Entries of the grid are dragged to another half-day, or moved with Alt and the arrow keys. Both
// fill in the one form of the page; without this file the page of the entry moves it.
let held = null;
function send(slot, cell) {
  const form = document.querySelector("[data-diary-move]");
  if (!form || !slot || !cell) return;
  const home = slot.closest("[data-half]");
  if (home && home.dataset.date === cell.dataset.date && home.dataset.half === cell.dataset.half) return;
  form.action = `/diary/${slot.dataset.slot}/move/`;
  form.elements.date.value = cell.dataset.date;
  form.elements.half.value = cell.dataset.half;
  form.elements.version.value = slot.dataset.version;
  form.requestSubmit ? form.requestSubmit() : form.submit();
}
function clear() {
  for (const cell of document.querySelectorAll(".is-target")) cell.classList.remove("is-target");
}
document.addEventListener("dragstart", (event) => {
  held = event.target.closest?.("[data-slot]") || null;
  if (held) event.dataTransfer.effectAllowed = "move";
});
document.addEventListener("dragover", (event) => {
  const cell = held && event.target.closest?.("[data-diary] [data-half]");
  if (!cell) return;
  event.preventDefault();
  clear();
  cell.classList.add("is-target");
});
document.addEventListener("drop", (event) => {
  const cell = held && event.target.closest?.("[data-diary] [data-half]");
  clear();
  if (!cell) return;
  event.preventDefault();
  send(held, cell);
});
document.addEventListener("dragend", () => {
  held = null;
  clear();
});
document.addEventListener("keydown", (event) => {
  const slot = event.altKey && event.target.closest?.("[data-slot]");
  const steps = { ArrowLeft: -2, ArrowRight: 2, ArrowUp: -1, ArrowDown: 1 };
  if (!slot || !(event.key in steps)) return;
  event.preventDefault();
  const cells = [...slot.closest("tr").querySelectorAll("[data-half]")];
  send(slot, cells[cells.indexOf(slot.closest("[data-half]")) + steps[event.key]]);
});
