// Dialogs: a link marked data-dialog opens its page's form in place; without this file, or when
// the server does not answer, the same link is followed to the same page.
const words = document.getElementById("words")?.dataset ?? {};
const frame = document.getElementById("loaded");

const open = (dialog) => {
  if (!dialog || dialog.open) return;
  dialog.showModal();
  const first = dialog.querySelector("[aria-invalid=true], [autofocus], .dialog-body :is(input:not([type=hidden]), select, textarea)");
  first?.focus();
};

const dirty = (dialog) => dialog.querySelector("form[data-changed]");
const close = (dialog) => {
  if (dirty(dialog) && words.leave && !window.confirm(words.leave)) return;
  for (const form of dialog.querySelectorAll("form[data-changed]")) delete form.dataset.changed;
  dialog.close();
};

const head = (title) => {
  const bar = document.createElement("header");
  bar.className = "dialog-head";
  const name = document.createElement("h2");
  name.textContent = title;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button-quiet button-small";
  button.dataset.close = "";
  button.textContent = words.close ?? "×";
  bar.append(name, button);
  return bar;
};

const load = async (link) => {
  const answer = await fetch(link.href, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const main = page.getElementById("main");
  const content = main?.querySelector(".columns-main");
  const forms = content?.querySelectorAll("form[method=post]") ?? [];
  if (!answer.ok || answer.redirected || forms.length === 0) throw new Error("no form");
  for (const form of forms) if (!form.getAttribute("action")) form.setAttribute("action", link.href);
  const body = document.createElement("div");
  body.className = "dialog-body";
  body.append(...content.childNodes);
  const holder = frame.querySelector("[data-loaded]");
  holder.replaceChildren(head(main.querySelector("h1")?.textContent ?? link.textContent.trim()), body);
  window.htmx?.process(holder);
  holder.dispatchEvent(new CustomEvent("htmx:load", { bubbles: true }));
  open(frame);
};

document.addEventListener("click", (event) => {
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  const link = event.target.closest("[data-dialog], a.act");
  if (link && plain && !event.defaultPrevented) {
    const wanted = link.dataset.dialog ?? "load";
    const known = wanted === "load" ? null : document.getElementById(wanted);
    if (known) {
      event.preventDefault();
      open(known);
    } else if (wanted === "load" && frame && link.href) {
      event.preventDefault();
      load(link).catch(() => window.location.assign(link.href));
    }
  }
  const leave = event.target.closest("[data-close], .dialog .form-actions a.button-quiet");
  if (leave) {
    event.preventDefault();
    close(leave.closest("dialog"));
  }
  if (event.target.matches("dialog[open]")) close(event.target);
});
document.addEventListener("cancel", (event) => {
  if (event.target.matches("dialog") && dirty(event.target)) {
    event.preventDefault();
    close(event.target);
  }
}, true);

// -- A question before an act that cannot be taken back. ----------------------------------------
document.addEventListener("submit", (event) => {
  const question = event.submitter?.dataset.confirm;
  if (question && !window.confirm(question)) {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}, true);
