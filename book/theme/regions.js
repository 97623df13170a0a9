// A box is a stop for the keyboard only while it scrolls.
(() => {
  const update = (box) => {
    const scrolls = box.scrollWidth > box.clientWidth + 1;
    if (scrolls) box.tabIndex = 0;
    else if (box !== document.activeElement) box.removeAttribute("tabindex");
  };
  const observer = new ResizeObserver((entries) => {
    for (const entry of entries) update(entry.target);
  });
  for (const box of document.querySelectorAll("[role=group][tabindex]")) {
    observer.observe(box);
  }
})();
