"use strict";
(() => {
  const form = document.getElementById("filter");
  const state = document.getElementById("state");
  const items = Array.from(document.querySelectorAll("[data-rule]"));
  const groups = Array.from(document.querySelectorAll("[data-group]"));
  const selects = Array.from(form.querySelectorAll("select"));
  const number = new Intl.NumberFormat(document.documentElement.lang);
  const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

  function apply() {
    const asked = selects.filter((select) => select.value);
    let count = 0;
    for (const item of items) {
      const fits = asked.every((select) => item.getAttribute(`data-${select.name}`).split(" ").includes(select.value));
      item.hidden = !fits;
      count += fits ? 1 : 0;
    }
    for (const group of groups) group.hidden = !group.querySelector("[data-rule]:not([hidden])");
    const chosen = asked.map((select) => `${select.labels[0].firstChild.textContent.trim()}: ${select.selectedOptions[0].textContent}`);
    const values = { shown: number.format(count), all: number.format(items.length), filters: chosen.join("; ") };
    state.textContent = fill(asked.length ? state.dataset.some : state.dataset.all, values);
    state.classList.toggle("filtered", asked.length > 0);
    state.classList.toggle("screen", asked.length === 0);
  }

  function reset() {
    for (const select of selects) select.value = "";
    apply();
  }

  // A link of the overview leads to what the filter has hidden.
  function reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (target && target.closest("[hidden]")) {
      reset();
      target.scrollIntoView();
    }
  }

  form.addEventListener("change", apply);
  form.addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("reset").addEventListener("click", reset);
  document.getElementById("print").addEventListener("click", () => window.print());
  window.addEventListener("hashchange", reveal);
  form.hidden = false;
  apply();
})();
