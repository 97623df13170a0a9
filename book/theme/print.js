// On paper everything is unfolded but what print.css leaves out; on screen it
// is then as it was.
(() => {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [
      ...document.querySelectorAll(
        "details:not([open], .data, .hint, .solution, .answer, .test, .evidence)",
      ),
    ];
    for (const part of opened) part.open = true;
  });
  addEventListener("afterprint", () => {
    for (const part of opened) part.open = false;
    opened = [];
  });
})();
