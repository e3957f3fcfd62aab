// Keys and menus: `/` searches, `g` and a letter goes, `?` lists the keys, Escape closes.
const words = document.getElementById("words")?.dataset ?? {};
const goes = new Map();
for (const one of document.querySelectorAll("#keys-list [data-key]")) goes.set(one.dataset.key, one.dataset.path);

const off = document.documentElement.dataset.keys === "off";
const typing = (target) => target.closest?.("input, textarea, select, [contenteditable], dialog[open]");
const FRESH = "/tasks/new/";
let waiting = 0;

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details[data-menu][open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
    if (window.location.hash === "#menu") window.location.replace("#main");
    return;
  }
  if (off || event.isComposing || event.keyCode === 229) return;
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const search = document.querySelector("[data-search]");
  if (waiting && goes.has(event.key)) {
    event.preventDefault();
    window.location.assign(goes.get(event.key));
  } else if (event.key === "/" && search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (event.key === "n" && goes.get("n") === FRESH) {
    event.preventDefault();
    window.location.assign(FRESH);
  } else if (event.key === "?") {
    document.getElementById("keys")?.showModal();
  }
  clearTimeout(waiting);
  waiting = event.key === "g" ? setTimeout(() => { waiting = 0; }, 1200) : 0;
});

// -- One menu at a time; a press elsewhere closes it. --------------------------------------------
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details[data-menu][open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
  if (event.target.closest("#menu a[href]:not([href^='#'])")) return;
});

// -- Messages can be put away; they stay until then. ----------------------------------------------
for (const button of document.querySelectorAll("[data-toast-close]")) button.hidden = false;
document.addEventListener("click", async (event) => {
  if (event.target.closest("[data-toast-close]")) event.target.closest("[data-toast]").remove();
  const copier = event.target.closest("[data-copy]");
  if (!copier) return;
  event.preventDefault();
  await navigator.clipboard.writeText(copier.dataset.copy);
  const label = copier.querySelector("span:not(.sr-only)") ?? copier.querySelector("span");
  const before = label.textContent;
  label.textContent = words.copied;
  setTimeout(() => { label.textContent = before; }, 1600);
});

// -- What may be taken back for some seconds only is offered as long. ------------------------------
for (const one of document.querySelectorAll("[data-vanish]")) {
  setTimeout(() => one.remove(), Number(one.dataset.vanish) * 1000);
}
