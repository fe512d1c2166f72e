"use strict";
(() => {
  const panel = document.getElementById("keputusan"), form = document.getElementById("formulir");
  if (!panel || !form) return;
  const root = document.documentElement, say = JSON.parse(root.dataset.decide);
  const store = `rekon-keputusan-${root.dataset.sha256}`, report = panel.dataset.report;
  const fragment = document.getElementById("potongan"), news = document.getElementById("keputusan-kabar");
  const places = new Map();
  for (const at of document.querySelectorAll(".decide")) places.set(at.dataset.number, at);

  // Decisions by the number of their finding. A browser may refuse to keep anything for a local file.
  const kept = () => { try { return JSON.parse(localStorage.getItem(store)) || {}; } catch { return {}; } };
  const keep = () => { try { localStorage.setItem(store, JSON.stringify(held)); } catch { /* the fragment is on the page */ } };

  const fill = (text, given) => text.replace(/\{(\w+)\}/g, (_, name) => given[name]);
  // No browser text holds what TOML could not: control characters go, and so do halves of pairs.
  const clean = (text) => text.replace(/\r\n?/g, "\n").replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, "");
  const quoted = (text) => JSON.stringify(clean(text));
  const today = () => {
    const now = new Date(), two = (part) => String(part).padStart(2, "0");
    return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  };
  const toml = (entry, decision) => [
    "[[decision]]", `report = ${quoted(report)}`, `finding = ${quoted(entry.finding)}`,
    `state = ${quoted(decision.state)}`, `by = ${quoted(decision.by)}`, `on = ${decision.on}`,
    ...(decision.until ? [`until = ${decision.until}`] : []), `reason = ${quoted(decision.reason)}`,
    `about = ${quoted(entry.about)}`, `printed = ${quoted(entry.printed)}`, `expected = ${quoted(entry.expected)}`,
    `figures = [${entry.figures.map(quoted).join(", ")}]`, "",
  ].join("\n");
  const entryOf = (number) => JSON.parse(places.get(number).dataset.entry);
  const signature = (one) => JSON.stringify([one.state, one.by, one.on, one.until, one.reason]);
  // What the register has taken over meanwhile is no longer to be exported.
  const held = Object.fromEntries(Object.entries(kept()).filter(
    ([number, one]) => places.has(number) && entryOf(number).known !== signature(one)));

  const go = document.createElement("a");
  go.href = "#keputusan";
  go.className = "go";
  go.hidden = true;
  document.body.append(go);
  const show = () => {
    const numbers = Object.keys(held).sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
    fragment.value = numbers.map((number) => toml(entryOf(number), held[number])).join("\n");
    panel.hidden = go.hidden = numbers.length === 0;
    go.textContent = fill(say.go, { count: numbers.length });
    news.textContent = fill(say.count, { count: numbers.length });
    for (const [number, at] of places) mark(number, at);
  };
  const mark = (number, at) => {
    const decision = held[number], remove = at.querySelector('[data-do="remove"]');
    if (remove) remove.hidden = !decision;
    at.classList.toggle("unsaved", Boolean(decision));
    const state = decision && form.content.querySelector(`option[value="${decision.state}"]`).textContent;
    const status = at.querySelector('[role="status"]');
    if (decision) status.textContent = fill(say.saved, { state, by: decision.by, on: decision.on });
    else if (!status.dataset.problem) status.textContent = "";
  };

  const last = { by: "" };
  const build = (number, at) => {
    at.append(form.content.cloneNode(true));
    const field = (name) => at.querySelector(`[data-field="${name}"]`), status = at.querySelector('[role="status"]');
    const entry = entryOf(number), followers = at.dataset.followers.split(" ").filter((one) => places.has(one));
    const decision = held[number] || { state: entry.state || "confirmed", by: "", on: "", until: "", reason: "" };
    for (const name of ["state", "by", "on", "until", "reason"]) field(name).value = decision[name];
    status.id = `kabar-${number}`;
    if (followers.length) {
      const check = field("followers").parentElement;
      check.hidden = false;
      check.querySelector("span").textContent = fill(say.followers, { count: followers.length });
    }
    at.querySelector("details").addEventListener("toggle", () => {
      if (!field("on").value) field("on").value = today();
      if (!field("by").value) field("by").value = last.by;
    });
    const refuse = (text, names) => {
      status.dataset.problem = "1";
      status.textContent = text;
      for (const name of names) {
        field(name).setAttribute("aria-invalid", "true");
        field(name).setAttribute("aria-describedby", status.id);
      }
      field(names[0]).focus();
    };
    at.querySelector('[data-do="save"]').addEventListener("click", () => {
      const given = {};
      for (const name of ["state", "by", "on", "until", "reason"]) {
        given[name] = clean(field(name).value).trim();
        field(name).removeAttribute("aria-invalid");
        field(name).removeAttribute("aria-describedby");
      }
      const missing = ["by", "on", "reason"].filter((name) => !given[name]);
      if (missing.length) return refuse(say.missing, missing);
      if (given.until && given.until < given.on) return refuse(say.until_early, ["until"]);
      delete status.dataset.problem;
      last.by = given.by;
      for (const one of [number, ...(field("followers").checked ? followers : [])]) held[one] = { ...given };
      keep();
      show();
    });
    at.querySelector('[data-do="remove"]').addEventListener("click", () => {
      delete held[number];
      keep();
      show();
      status.textContent = say.removed;
      at.querySelector("summary").focus();
    });
  };
  for (const [number, at] of places) build(number, at);
  show();

  document.getElementById("unduh").addEventListener("click", () => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([fragment.value], { type: "application/toml" }));
    link.download = `keputusan-${root.dataset.sha256.slice(0, 12)}.toml`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
  document.getElementById("salin").addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(fragment.value);
      news.textContent = say.copied;
    } catch {
      fragment.select();
      news.textContent = document.execCommand("copy") ? say.copied : say.copy_failed;
    }
  });
  document.getElementById("hapus-semua").addEventListener("click", () => {
    for (const number of Object.keys(held)) delete held[number];
    keep();
    show();
    document.getElementById("temuan").scrollIntoView();
  });
})();
