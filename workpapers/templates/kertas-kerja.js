"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const open = () => {
    const at = byId(decodeURIComponent(location.hash.slice(1)));
    for (let held = at; held; held = held.parentElement) {
      if (held.tagName === "DETAILS") held.open = true;
      held.hidden = false;
    }
    if (at) at.scrollIntoView();
  };
  addEventListener("hashchange", open);
  if (location.hash) open();

  // On a narrow screen the pictures are wider than the page: what they are about is brought into view.
  const centre = (within) => {
    for (const at of within.querySelectorAll(".cutouts")) {
      const image = at.querySelector("img");
      at.scrollLeft = image.width * image.dataset.at / 100 - at.clientWidth / 2;
    }
  };
  centre(document);
  addEventListener("resize", () => centre(document));
  addEventListener("toggle", (event) => { if (event.target.open) centre(event.target); }, true);

  const controls = byId("kendali");
  if (controls) {
    const search = byId("cari"), severity = byId("saring-tingkat"), kind = byId("saring-jenis"), state = byId("saring-keadaan");
    const findings = [...document.querySelectorAll("article.finding")].map((at) => [at, at.textContent.toLowerCase()]);
    const rows = [...document.querySelectorAll("main .scroll tbody tr")].map((at) => [at, at.textContent.toLowerCase()]);
    const filter = () => {
      const text = search.value.trim().toLowerCase();
      let shown = 0;
      for (const [at, said] of findings) {
        const fits = said.includes(text) && (!severity.value || at.dataset.severity === severity.value) &&
          (!kind.value || at.dataset.kind === kind.value) && (!state.value || at.dataset.state === state.value);
        at.hidden = !fits;
        shown += fits;
      }
      for (const [at, said] of rows) at.hidden = !said.includes(text);
      byId("ditampilkan").textContent = controls.dataset.shown.replace("{shown}", shown).replace("{total}", findings.length);
    };
    for (const at of [search, severity, kind, state]) at.addEventListener("input", filter);
    controls.hidden = false;
    filter();
  }

  const indonesian = document.documentElement.lang === "id";
  const number = (text) => {
    const plain = indonesian ? text.replace(/\./g, "").replace(",", ".") : text.replace(/,/g, "");
    return /^[+−-]?[\d.]+\s*%?$/.test(plain) ? parseFloat(plain.replace("−", "-")) : NaN;
  };
  for (const head of document.querySelectorAll("main .scroll table:not(.grouped) thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = head.textContent;
    button.title = document.documentElement.dataset.sort.replace("{column}", head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of head.parentElement.children) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const body = head.closest("table").tBodies[0], column = head.cellIndex;
      const key = (row) => row.cells[column].textContent.trim();
      const sorted = [...body.rows].sort((a, b) => {
        const difference = number(key(a)) - number(key(b));
        return Number.isNaN(difference) ? key(a).localeCompare(key(b), document.documentElement.lang) : difference;
      });
      if (down) sorted.reverse();
      body.append(...sorted);
    });
  }

  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("article.finding details:not([open])")];
    for (const at of closed) at.open = true;
  });
  addEventListener("afterprint", () => { for (const at of closed) at.open = false; });
})();
