"use strict";
(() => {
  const form = document.getElementById("filter");
  if (!form) {
    return;
  }
  const boxes = [...form.querySelectorAll("input[name=severity]")];
  const findings = [...document.querySelectorAll(".finding")];
  const marks = [...document.querySelectorAll(".mark")];

  function passes(finding) {
    const data = finding.dataset;
    return boxes.some((box) => box.checked && box.value === data.severity)
      && (form.impact.value === "" || form.impact.value === data.impact)
      && (form.check.value === "" || form.check.value === data.check)
      && finding.textContent.toLowerCase().includes(form.q.value.trim().toLowerCase());
  }

  function show() {
    let shown = 0;
    for (const finding of findings) {
      finding.hidden = !passes(finding);
      shown += finding.hidden ? 0 : 1;
    }
    for (const mark of marks) {
      const finding = document.getElementById(mark.hash.slice(1));
      mark.classList.toggle("off", finding.hidden);
    }
    for (const list of document.querySelectorAll(".findings")) {
      list.querySelector(".none").hidden = list.querySelector(".finding:not([hidden])") !== null;
    }
    form.querySelector("output").textContent = shown + " of " + findings.length + " findings";
  }

  /* What is filtered stands in the address, for links and for reloading. */
  function store() {
    const state = new URLSearchParams();
    const checked = boxes.filter((box) => box.checked).map((box) => box.value);
    if (checked.length < boxes.length) {
      state.set("severity", checked.join(","));
    }
    for (const name of ["impact", "check", "q"]) {
      if (form[name].value !== "") {
        state.set(name, form[name].value);
      }
    }
    const text = state.toString();
    history.replaceState(null, "", text === "" ? location.pathname + location.search : "#?" + text);
  }

  function load() {
    if (location.hash.startsWith("#?")) {
      const state = new URLSearchParams(location.hash.slice(2));
      const checked = state.get("severity");
      for (const box of boxes) {
        box.checked = checked === null || checked.split(",").includes(box.value);
      }
      for (const name of ["impact", "check", "q"]) {
        form[name].value = state.get(name) || "";
      }
    }
    show();
  }

  /* A link leads to a finding even if the filter hides it. */
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.hidden) {
      form.reset();
      show();
      target.scrollIntoView();
    }
  }

  form.addEventListener("input", () => { show(); store(); });
  form.addEventListener("reset", () => setTimeout(() => { show(); store(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  window.addEventListener("hashchange", () => { load(); reveal(); });
  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      form.q.focus();
    }
  });
  form.hidden = false;
  load();
})();
