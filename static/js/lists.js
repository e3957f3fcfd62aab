// Lists: j and k walk the rows, Enter opens one, x ticks it; the bar counts what is ticked.
const words = document.getElementById("words")?.dataset ?? {};
const rows = () => [...document.querySelectorAll(".task-row, .table tbody tr:has(a)")];
let at = -1;

const stand = (next) => {
  const all = rows();
  if (all.length === 0) return;
  at = Math.min(Math.max(next, 0), all.length - 1);
  document.querySelector(".is-cursor")?.classList.remove("is-cursor");
  all[at].classList.add("is-cursor");
  all[at].querySelector("a")?.focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
};

document.addEventListener("keydown", (event) => {
  if (document.documentElement.dataset.keys === "off") return;
  if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable], dialog[open]")) return;
  if (event.key === "j") stand(at + 1);
  if (event.key === "k") stand(at - 1);
  if (event.key === "x" && at >= 0) rows()[at]?.querySelector("input[type=checkbox]")?.click();
});

// -- Many at once ---------------------------------------------------------------------------------
const count = (bulk) => {
  const boxes = bulk.querySelectorAll("input[name=selected]");
  const ticked = [...boxes].filter((box) => box.checked).length;
  const shown = bulk.querySelector("[data-bulk-count]");
  if (shown) {
    shown.hidden = ticked === 0;
    shown.textContent = `${ticked} ${words.selected ?? ""}`;
  }
  bulk.querySelector(".bulk-bar")?.classList.toggle("bulk-ready", ticked > 0);
};
document.addEventListener("change", (event) => {
  const bulk = event.target.closest("[data-bulk]");
  if (!bulk) return;
  if (event.target.matches("[data-select-all]")) {
    for (const box of bulk.querySelectorAll("input[name=selected]")) box.checked = event.target.checked;
  }
  count(bulk);
});
for (const bulk of document.querySelectorAll("[data-bulk]")) count(bulk);

// -- The sign-in opens in a tab of its own, so that what was typed stays. ---------------------------
const signIn = () => {
  const link = document.createElement("a");
  link.href = `/accounts/login/?next=${encodeURIComponent(location.pathname + location.search)}`;
  link.target = "_blank";
  link.rel = "noopener";
  link.textContent = words.signIn ?? "";
  return link;
};

// -- A part that could not be fetched says so and leaves the page as it was. ------------------------
for (const name of ["htmx:sendError", "htmx:responseError", "htmx:timeout"]) {
  document.addEventListener(name, (event) => {
    const place = document.getElementById("messages");
    const signedOut = event.detail?.xhr?.status === 401;
    if (!place || !words.fault) return;
    const note = document.createElement("div");
    note.className = "toast tone-danger";
    const text = document.createElement("p");
    text.textContent = signedOut ? words.signedOut : words.fault;
    note.append(text);
    if (signedOut) note.append(signIn());
    place.replaceChildren(note);
  });
}
