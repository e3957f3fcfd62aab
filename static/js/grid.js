// Rows corrected in place: Enter goes to the same cell of the next row, Shift+Enter back. Without
// this file Enter checks the rows and shows the page again; nothing is logged by it.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const field = event.target.closest("[data-grid] :is(input, select, textarea)");
  if (!field) return;
  event.preventDefault();
  const rows = [...field.closest("[data-grid]").querySelectorAll("[data-grid-row]")];
  const at = rows.indexOf(field.closest("[data-grid-row]"));
  const cell = field.name.replace(/^rows?-\d+-/, "");
  const next = rows[at + (event.shiftKey ? -1 : 1)];
  const wanted = next && [...next.querySelectorAll("input, select, textarea")].find((one) => one.name.replace(/^rows?-\d+-/, "") === cell);
  if (!wanted) return;
  wanted.focus();
  if (wanted.select) wanted.select();
});
