// Forms: sent once, never by Enter while a Vietnamese word is being composed, and what was
// typed is not lost by accident. Without this file forms work as the browser makes them.
const words = document.getElementById("words")?.dataset ?? {};

// -- An input method confirms a word with Enter: that Enter belongs to the word. ---------------
let composing = false;
document.addEventListener("compositionstart", () => { composing = true; }, true);
document.addEventListener("compositionend", () => { setTimeout(() => { composing = false; }, 0); }, true);
document.addEventListener("keydown", (event) => {
  const isWord = event.isComposing || composing || event.keyCode === 229;
  if (event.key === "Enter" && isWord && event.target.matches("input, select")) event.preventDefault();
}, true);

// -- One press, one request. --------------------------------------------------------------------
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  // After a new sign-in in another tab the form sends the token of now.
  const token = document.cookie.match(/(?:^|; )(?:__Host-csrf|csrftoken)=([^;]+)/)?.[1];
  const field = form.elements.namedItem("csrfmiddlewaretoken");
  if (token && field) field.value = token;
  delete form.dataset.changed;
  const button = event.submitter;
  if (!button) return;
  // Disabling at once would drop the button's own name and value from what is sent.
  setTimeout(() => {
    button.setAttribute("aria-busy", "true");
    button.dataset.words = button.textContent.trim();
    const label = button.querySelector("span");
    if (label && words.sending && !button.matches(".segments button, .menu-item")) label.textContent = words.sending;
  }, 0);
});

const release = (root) => {
  for (const form of root.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of root.querySelectorAll("[aria-busy]")) {
    button.removeAttribute("aria-busy");
    const label = button.querySelector("span");
    if (label && button.dataset.words) label.textContent = button.dataset.words;
  }
};
window.addEventListener("pageshow", (event) => { if (event.persisted) release(document); });
document.addEventListener("htmx:afterRequest", () => release(document));

// -- Leaving with unsaved words asks first. -----------------------------------------------------
document.addEventListener("input", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-guard]")) form.dataset.changed = "1";
});
window.addEventListener("beforeunload", (event) => {
  if (document.querySelector("form[data-guard][data-changed]")) event.preventDefault();
});

// -- Filters act when changed; empty ones stay out of the address. -------------------------------
let pause = 0;
const apply = (form) => {
  const empty = [...form.elements].filter((field) => field.name && field.value === "");
  for (const field of empty) field.disabled = true;
  form.requestSubmit();
  for (const field of empty) field.disabled = false;
};
document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.matches("[data-auto]") && event.target.matches("select, [type=checkbox], [type=radio], [type=date]")) {
    clearTimeout(pause);
    pause = setTimeout(() => apply(form), 60);
  }
});

// -- After a refused form the list of faults is the first thing one meets. -----------------------
document.querySelector("[data-focus]")?.focus();

// -- A browser may write months first: the day is repeated in words beside the field. ------------
const spoken = new Intl.DateTimeFormat(document.documentElement.lang || "vi", { weekday: "long", day: "2-digit", month: "2-digit", year: "numeric" });
const echo = (field) => {
  let place = field.nextElementSibling;
  if (!place?.matches("output.date-echo")) {
    place = document.createElement("output");
    place.className = "date-echo";
    field.after(place);
  }
  place.textContent = field.valueAsDate ? spoken.format(new Date(`${field.value}T00:00`)) : "";
};
document.addEventListener("change", (event) => { if (event.target.matches("input[type=date]")) echo(event.target); });
for (const field of document.querySelectorAll("input[type=date]")) if (field.value) echo(field);

// -- Divisions are those of the chosen office. -----------------------------------------------------
const narrow = (office) => {
  const form = office.form;
  for (const one of form?.querySelectorAll("select option[data-of]") ?? []) {
    const other = office.value !== "" && one.dataset.of !== office.value;
    one.hidden = other;
    one.disabled = other;
    if (other && one.selected) one.parentElement.value = "";
  }
};
document.addEventListener("change", (event) => { if (event.target.matches("select[name=office]")) narrow(event.target); });
for (const office of document.querySelectorAll("select[name=office]")) narrow(office);
