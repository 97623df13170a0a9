// Figures that the reader moves: the chapters' own Swift draws them again after
// every change. The module comes when the first of them is near the screen. If
// anything goes wrong, the static figure stands.
(() => {
  // The engine's script sets `bookEngine`: so it loads from disk too. A browser
  // that cannot inflate the module shows the static figures.
  let engine;
  const loaded = () => engine ??= new Promise((resolve, reject) => {
    const src = `${document.body.dataset.root ?? ""}theme/engine.js`;
    const script = make("script", { src });
    script.addEventListener("load", resolve);
    script.addEventListener("error", () =>
      reject(new Error(`${src} cannot be loaded`)));
    document.head.append(script);
  }).then(async () => {
    const { explorers, module } = window.bookEngine;
    delete window.bookEngine;
    return { explorers, host: await engineHost(module) };
  });

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  // Letters that stand for quantities, as the charts set them.
  const labelled = (text) => text.split(/(\p{L}_[\p{L}\d]+)/u).map((part) => {
    const [, letter, index] = part.match(/^(\p{L})_([\p{L}\d]+)$/u) ?? [];
    if (!letter) return part;
    return make("span", {}, make("i", {}, letter), make("sub", {}, index));
  });

  const slider = ({ name, label, stops }, id, output) => [
    make("label", { for: id }, make("span", {}, ...labelled(label)), output),
    make("input", { type: "range", id, name, min: 0, max: stops - 1, step: 1 }),
  ];

  const choice = ({ name, label, options }, id) => [
    make("label", { for: id }, ...labelled(label)),
    make("select", { id, name }, ...options.map((option, index) =>
      make("option", { value: index }, option))),
  ];

  const fill = (table, columns, rows) => {
    table.tHead.rows[0].replaceChildren(...columns.map((text) =>
      make("th", { scope: "col" }, text)));
    table.tBodies[0].replaceChildren(...rows.map((row) =>
      make("tr", {}, ...row.map((text) => make("td", {}, text)))));
  };

  // Makes an element what another one is, and touches nothing that is the same
  // already: laying out and painting a chart's labels anew would cost most.
  const adopt = (old, fresh) => {
    if (old.isEqualNode(fresh)) return;
    if (old.nodeName !== fresh.nodeName) return old.replaceWith(fresh);
    if (old.nodeType === Node.TEXT_NODE) old.data = fresh.data;
    if (old.nodeType !== Node.ELEMENT_NODE) return;
    for (const { name, value } of fresh.attributes) {
      if (old.getAttribute(name) !== value) old.setAttribute(name, value);
    }
    for (const { name } of [...old.attributes]) {
      if (!fresh.hasAttribute(name)) old.removeAttribute(name);
    }
    const [mine, others] = [[...old.childNodes], [...fresh.childNodes]];
    if (mine.length !== others.length) return old.replaceChildren(...others);
    mine.forEach((child, index) => adopt(child, others[index]));
  };

  const template = document.createElement("template");
  const put = (svg, chart) => {
    template.innerHTML = svg;
    for (const fresh of template.content.querySelectorAll("svg")) {
      adopt(chart.querySelector(`svg.${fresh.classList[0]}`), fresh);
    }
  };

  // The sentence above the chart, its numbers in bold. It keeps the room of the
  // longest numbers that it can come to have.
  const number =
    /((?:× ?|−)?(?:\d[\d,]*(?:\.\d+)?(?:×10[⁻⁰¹²³⁴-⁹]+)?|∞)(?: %)?)/u;
  const sentence = (text) => text.split(number).map((part, index) =>
    index % 2 ? make("b", {}, part) : part);
  const reserve = (readout) => {
    const sizer = readout.cloneNode(true);
    for (const part of sizer.querySelectorAll("b")) {
      part.textContent = part.textContent.replace(
        /\d+\.\d+(×10[⁻⁰¹²³⁴-⁹]+)?|∞/u, "0.00×10⁻⁰⁰");
    }
    sizer.append(" more");
    sizer.style.cssText = "position:absolute;visibility:hidden;min-height:0;"
      + `width:${readout.clientWidth}px`;
    readout.after(sizer);
    readout.style.minHeight = `${Math.ceil(sizer.offsetHeight)}px`;
    sizer.remove();
  };

  const frame = () => new Promise(requestAnimationFrame);

  const start = async (figure, index) => {
    const { explorers, host } = await loaded();
    const machine = await host.make(
      index, explorers.indexOf(figure.dataset.explorer));
    const { title, controls } = await machine.describe();
    const chart = figure.querySelector(".chart");
    const still = chart.innerHTML;
    const readout = figure.querySelector(".readout");
    const said = readout.textContent;
    const table = figure.querySelector("details table");
    const stillTable = table?.innerHTML;
    const summary = make("p", { class: "unheard", role: "status" });
    const outputs = controls.map((control, each) =>
      make("output", { for: `explorer-${index}-control-${each}` }));
    const panel = make("div", {
      class: "controls", role: "group", "aria-label": title,
    }, ...controls.map((control, each) => make("div", { class: "control" },
      ...(control.options ? choice : slider)(
        control, `explorer-${index}-control-${each}`, outputs[each]))));
    const inputs = [...panel.querySelectorAll("input, select")];
    const stops = () => inputs.map((input) => Number(input.value));

    const label = () => stops().forEach((stop, each) => {
      const text = controls[each].texts[stop];
      outputs[each].value = text;
      inputs[each].setAttribute("aria-valuetext", text);
    });
    const set = (values) => {
      inputs.forEach((input, each) => { input.value = values[each]; });
      label();
    };

    const fail = (error) => {
      console.error(error);
      chart.innerHTML = still;
      readout.textContent = said;
      if (table) table.innerHTML = stillTable;
      panel.remove();
    };
    const show = (drawn, shown, isAtRest) => {
      put(drawn.svg, chart);
      readout.replaceChildren(...sentence(drawn.summary));
      if (!isAtRest) return;
      if (table) fill(table, drawn.columns, drawn.rows);
      summary.textContent = controls.map((control, each) =>
        `${control.label} ${control.texts[shown[each]]}`).join(", ")
        + `. ${drawn.description}`;
      engineAddress.remember(figure, controls, shown);
      chart.dispatchEvent(new Event("drawn"));
    };

    // One drawing at a time, and the next of where the controls are by then,
    // whatever they passed meanwhile; all of it once they come to rest.
    let drawing;
    let isWide = true;
    let isWanted = false;
    let isAtRest = false;
    const work = async () => {
      while (isWanted) {
        const [shown, rests] = [stops(), isAtRest];
        isWanted = false;
        isAtRest = false;
        const drawn = await machine.draw(
          shown, index, rests ? 0 : isWide ? 1 : 2);
        await frame();
        show(drawn, shown, rests);
      }
    };
    const draw = (rests) => {
      isWanted = true;
      isAtRest ||= rests;
      label();
      drawing ??= work().catch(fail).finally(() => { drawing = undefined; });
      return drawing;
    };

    const printed = controls.map((control) => control.stop);
    const button = (text, act) => {
      const element = make("button", { type: "button" }, text);
      element.addEventListener("click", () => act(element));
      return element;
    };
    const reset = button("The printed figure", () => {
      player?.stop();
      set(printed);
      draw(true);
    });
    reset.className = "reset";
    const copy = button("Copy link", async (element) => {
      const done = await copiedText(
        engineAddress.link(figure, controls, stops()));
      element.textContent = done ? "Copied" : "Not copied";
      setTimeout(() => { element.textContent = "Copy link"; }, 1600);
    });
    copy.className = "link";
    copy.setAttribute("aria-live", "polite");
    const played = controls.findIndex((control) => control.isPlayed);
    const player = played < 0
      ? undefined : enginePlayer(inputs[played], draw, make);
    panel.append(make("div", { class: "actions" },
      ...(player ? [player.group] : []), reset, copy));
    set(printed);
    readout.replaceChildren(...sentence(said));
    chart.after(panel, summary);
    // Asking in the middle of a drag would cost a layout.
    new ResizeObserver(() => {
      reserve(readout);
      isWide = chart.querySelector(".plot-wide").checkVisibility();
    }).observe(panel);

    panel.addEventListener("input", () => {
      player?.stop();
      draw(false);
    });
    panel.addEventListener("change", () => draw(true));
    panel.addEventListener("dblclick", ({ target }) => {
      const each = inputs.indexOf(target);
      if (each < 0 || controls[each].options) return;
      target.value = printed[each];
      draw(true);
    });
    const follow = () => {
      const asked = engineAddress.read(figure, controls);
      if (!asked) return undefined;
      set(asked);
      return draw(true);
    };
    addEventListener("hashchange", follow);
    await follow();
    figure.machine = machine;
    figure.moved = () => drawing ?? Promise.resolve();
    figure.dataset.place = host.place;
    figure.dispatchEvent(new Event("ready"));
  };

  const figures = [...document.querySelectorAll(".explorer")];
  const run = (figure) => start(figure, figures.indexOf(figure))
    .catch((error) => console.error(error));
  if (typeof IntersectionObserver === "undefined") figures.forEach(run);
  else {
    const observer = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        run(target);
      }
    }, { rootMargin: "100% 0px" });
    for (const figure of figures) observer.observe(figure);
  }

  // An address with settings is no anchor that the browser knows.
  const arrive = () => {
    const figure = figures.find(({ id }) => id === engineAddress.figureId());
    if (!figure) return;
    for (let at = figure; at; at = at.parentElement) {
      if (at.tagName === "DETAILS") at.open = true;
    }
    figure.scrollIntoView();
  };
  addEventListener("hashchange", arrive);
  if (location.hash.includes("?")) arrive();
})();
