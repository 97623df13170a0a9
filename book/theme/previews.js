// Shows where a link leads before it is followed, and where a number comes
// from: under the pointer, for the keyboard, and for a finger as a sheet.
(() => {
  const main = document.getElementById("content");
  if (!main || !HTMLElement.prototype.showPopover) return;

  const triggers = "article .value, article a[href*='#']:not(.anchor, "
    + ".claim-number, .exercise-number, .figure-number, .footnote-return, "
    + ".kicker a, .uses a, .cited a, .framework a, [data-footnote-backref])";
  const delay = { show: 250, hide: 250 };
  const edge = 10;

  const box = document.createElement("div");
  box.className = "preview";
  box.id = "preview";
  box.popover = "manual";
  box.setAttribute("role", "note");
  box.setAttribute("aria-label", "Preview");
  main.append(box);

  for (const value of main.querySelectorAll("article .value")) {
    value.tabIndex = 0;
    // What the title says is in the preview; two would cover one another.
    value.removeAttribute("title");
  }

  const root = new URL(document.body.dataset.root || "./", location.href);

  // What other pages say is in a script, since a page from disk cannot read
  // another one.
  let loading;
  const others = () => loading ??= new Promise((resolve) => {
    const script = document.createElement("script");
    script.src = new URL("previews.js", root).href;
    script.onload = () => resolve(window.bookPreviews ?? {});
    script.onerror = () => resolve({});
    document.head.append(script);
  });

  const headings = "h2, h3, h4";

  // A heading with the first paragraphs under it, or the element itself.
  const parts = (element) => {
    if (!element.matches(headings)) return [element];
    const found = [element];
    const start = element.closest("summary") ?? element;
    for (let next = start.nextElementSibling; next && found.length < 3;
      next = next.nextElementSibling) {
      if (next.matches(headings) || next.querySelector(headings)) break;
      if (next.matches("p:not([class])")) found.push(next);
    }
    return found;
  };

  const isShown = (element) => element.matches(
    `${headings}, .claim, .equation, .exercise, .explorer, .figure, .output, `
      + ".bibliography > li, .footnotes li");

  // A copy without what is folded, without controls, and with names of its
  // own, or two elements on the page would have the same.
  const digest = (element, address) => {
    const copy = element.cloneNode(true);
    for (const fold of copy.querySelectorAll("details")) {
      if (fold.matches(".evidence")) {
        const standing = document.createElement("p");
        standing.className = "standing";
        standing.textContent = fold.querySelector("summary").textContent;
        fold.before(standing);
      }
      fold.remove();
    }
    for (const part of copy.querySelectorAll(".anchor, .copy, .controls, "
      + ".plot-wide, .footnote-return, .grade, .mark, [role=status], "
      + "[data-footnote-backref]")) {
      part.remove();
    }
    for (const part of [copy, ...copy.querySelectorAll("*")]) {
      for (const name of ["id", "clip-path", "aria-labelledby", "fill"]) {
        const text = part.getAttribute(name);
        if (!text) continue;
        if (name === "id") part.id = `preview-${text}`;
        else if (name === "aria-labelledby") {
          part.setAttribute(name, text.replace(/\S+/g, "preview-$&"));
        } else if (/^url\(#/.test(text)) {
          part.setAttribute(name, text.replace("#", "#preview-"));
        }
      }
      part.removeAttribute("tabindex");
      if (part.getAttribute("role") === "region") part.removeAttribute("role");
      if (part.matches("a[href]")) {
        part.href = new URL(part.getAttribute("href"), address).href;
      }
    }
    if (copy.matches(headings)) {
      const title = document.createElement("p");
      title.className = "preview-title";
      title.append(...copy.childNodes);
      return title;
    }
    if (copy.matches("li")) {
      const entry = document.createElement("div");
      entry.append(...copy.childNodes);
      return entry;
    }
    return copy;
  };

  const element = (name, ...children) => {
    const made = document.createElement(name);
    made.append(...children);
    return made;
  };

  const aboutValue = ({ dataset }) => {
    const { name, command, meaning, source } = dataset;
    const from = element("p", element("kbd", command ?? ""), " computes it as ",
      element("code", name ?? ""));
    from.className = "preview-from";
    if (source) from.append(", at ", element("code", source));
    from.append(".");
    return meaning ? [element("p", meaning), from] : [from];
  };

  const content = async (trigger) => {
    if (trigger.matches(".value")) return aboutValue(trigger);
    const address = new URL(trigger.href);
    const id = decodeURIComponent(address.hash.slice(1));
    if (address.pathname === location.pathname) {
      const target = document.getElementById(id);
      return target && isShown(target)
        ? parts(target).map((part) => digest(part, location.href)) : [];
    }
    if (!address.href.startsWith(root.href)) return [];
    const path = decodeURIComponent(
      address.pathname.slice(root.pathname.length));
    const html = (await others())[`${path}#${id}`];
    if (!html) return [];
    const template = document.createElement("template");
    template.innerHTML = html;
    return [...template.content.children]
      .map((part) => digest(part, address.href));
  };

  let current = null;
  let pointed = null;
  let timer;
  let byTouch = false;

  const isOpen = () => box.matches(":popover-open");

  const place = (x) => {
    box.style.left = box.style.top = box.style.maxHeight = "";
    if (getComputedStyle(box).getPropertyValue("--sheet").trim() === "1") return;
    const lines = [...current.getClientRects()];
    const line = lines.find((each) => x >= each.left && x <= each.right)
      ?? lines[0];
    if (!line) return;
    const { width, height } = box.getBoundingClientRect();
    const below = innerHeight - line.bottom - 2 * edge;
    const above = line.top - 2 * edge;
    const isBelow = height <= below || below >= above;
    const room = Math.max(isBelow ? below : above, 80);
    const shown = Math.min(height, room);
    box.style.maxHeight = `${room}px`;
    box.style.left = `${Math.max(edge,
      Math.min(line.left, innerWidth - width - edge))}px`;
    box.style.top = `${Math.max(edge,
      isBelow ? line.bottom + edge * 0.6 : line.top - shown - edge * 0.6)}px`;
  };

  const hide = () => {
    clearTimeout(timer);
    pointed = null;
    current?.removeAttribute("aria-describedby");
    current = null;
    if (isOpen()) box.hidePopover();
  };

  const show = async (trigger, { x, follows = false } = {}) => {
    clearTimeout(timer);
    if (current === trigger) return;
    pointed = trigger;
    const nodes = await content(trigger);
    // While another page's text was loading, the reader may have moved on.
    if (pointed !== trigger) return;
    if (nodes.length === 0) {
      hide();
      if (follows) location.href = trigger.href;
      return;
    }
    current?.removeAttribute("aria-describedby");
    current = trigger;
    const foot = element("p");
    foot.className = "preview-foot";
    if (trigger.href) {
      const link = element("a", "Go there");
      link.href = trigger.href;
      link.addEventListener("click", hide);
      foot.append(link);
    }
    const close = element("button", "Close");
    close.type = "button";
    close.addEventListener("click", hide);
    foot.append(close);
    box.replaceChildren(...nodes, foot);
    box.scrollTop = 0;
    if (!isOpen()) box.showPopover();
    place(x);
    trigger.setAttribute("aria-describedby", box.id);
  };

  const triggerOf = (event) => event.target.closest?.(triggers);

  addEventListener("pointerdown", (event) => {
    byTouch = event.pointerType === "touch";
    if (isOpen() && !box.contains(event.target) && triggerOf(event) !== current) {
      hide();
    }
  }, true);
  main.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (box.contains(event.target)) {
      clearTimeout(timer);
      return;
    }
    const trigger = triggerOf(event);
    if (!trigger) return;
    clearTimeout(timer);
    timer = setTimeout(() => show(trigger, { x: event.clientX }), delay.show);
  });
  main.addEventListener("pointerout", (event) => {
    if (event.pointerType === "touch") return;
    if (!triggerOf(event) && !box.contains(event.target)) return;
    clearTimeout(timer);
    timer = setTimeout(hide, delay.hide);
  });
  main.addEventListener("focusin", (event) => {
    const trigger = triggerOf(event);
    if (trigger?.matches(":focus-visible") && !byTouch) show(trigger);
  });
  main.addEventListener("focusout", (event) => {
    if (triggerOf(event) && !box.contains(event.relatedTarget)) hide();
  });
  main.addEventListener("click", (event) => {
    const trigger = triggerOf(event);
    if (!trigger || event.defaultPrevented || box.contains(event.target)) return;
    if (trigger.matches(".value")) show(trigger, { x: event.clientX });
    else if (byTouch && current !== trigger && isPromising(trigger)) {
      event.preventDefault();
      show(trigger, { x: event.clientX, follows: true });
    } else hide();
  });
  addEventListener("keydown", (event) => {
    byTouch = false;
    if (event.key !== "Escape" || !isOpen()) return;
    event.preventDefault();
    hide();
  });
  let scheduled = false;
  const follow = () => {
    if (!current || scheduled) return;
    scheduled = true;
    requestAnimationFrame(() => {
      scheduled = false;
      if (!current) return;
      const { top, bottom } = current.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) hide();
      else place();
    });
  };
  addEventListener("scroll", follow, { passive: true });
  addEventListener("resize", follow);

  // A finger's tap is held back only where there is something to show.
  const isPromising = (trigger) => {
    const address = new URL(trigger.href);
    if (address.pathname !== location.pathname) {
      return address.href.startsWith(root.href);
    }
    const target = document.getElementById(
      decodeURIComponent(address.hash.slice(1)));
    return target !== null && isShown(target);
  };
})();
