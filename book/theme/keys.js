// Left and right turn the page, except where a key has other work to do.
(() => {
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey
      || event.metaKey || event.shiftKey
      || document.documentElement.dataset.keys === "off") return;
    const relation = { ArrowLeft: "prev", ArrowRight: "next" }[event.key];
    if (!relation) return;
    if (event.target.closest?.(
      "input, select, textarea, [contenteditable], [tabindex][role=group], "
      + "[role=region], [role=listbox], dialog")) return;
    const link = document.querySelector(`.neighbors a[rel=${relation}]`);
    if (link) location.href = link.href;
  });
})();
