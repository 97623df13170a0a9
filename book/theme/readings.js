// The values behind a chart, read off under the pointer, a finger, or a cursor
// that the arrow keys move. The numbers are those of the figure's table; the
// drawing says where its axes lie.
(() => {
  const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  // A number as the tables write it: −1.5×10⁻⁷, 10⁵, 0.25.
  const parsed = (text) => {
    const match = text.match(
      /^(−?)(?:([\d.,]+)(?:×|$))?(?:10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/u);
    if (!match || (match[2] === undefined && match[3] === undefined)) {
      return NaN;
    }
    const digits = [...(match[3] ?? "")].map((digit) =>
      digit === "⁻" ? "-" : superscripts.indexOf(digit)).join("");
    return Number(
      `${match[1] && "-"}${(match[2] ?? "1").replaceAll(",", "")}e${
        digits || 0}`);
  };

  const axis = (text) => {
    const [words, ...names] = text.split(" |");
    const [scale, low, high] = words.split(" ");
    const [from, to] = [Number(low), Number(high)];
    return (value, name) => {
      const place = names.length > 0 ? names.indexOf(name)
        : scale === "log" ? Math.log10(value) : value;
      return (place - from) / (to - from);
    };
  };

  // The middle of a histogram's bin, and otherwise the number itself.
  const middle = (text) => {
    const ends = text.split("…").map(parsed);
    return ends.reduce((sum, end) => sum + end, 0) / ends.length;
  };

  const cells = (row) => [...row.cells].map((cell) => cell.textContent.trim());

  // The tables of the charts in a figure: one, or one for each of a grid.
  const charts = (table) => {
    const head = cells(table.tHead.rows[0]);
    const rows = [...table.tBodies[0].rows].map(cells);
    if (head[0] !== "chart") return [{ head, rows }];
    const found = [];
    let name;
    let columns = head.slice(1);
    for (const [chart, ...rest] of rows) {
      const isHead = rest.every((text) =>
        text === "" || Number.isNaN(middle(text)));
      if (chart !== name) {
        name = chart;
        if (isHead) columns = rest;
        found.push({ head: columns, rows: [], name });
        if (isHead) continue;
      }
      found.at(-1).rows.push(rest);
    }
    return found;
  };

  // The points of a chart, each with its place in the frame, 0…1.
  const points = ({ head, rows }, panel) => {
    const [across, along] = [axis(panel.dataset.x), axis(panel.dataset.y)];
    const found = [];
    const add = (name, xName, x, yName, y, place) => {
      const value = place ?? along(middle(y), y);
      const point = { name, xName, x, y, across: across(middle(x), x),
        along: value };
      if ([point.across, point.along].every((share) =>
        share >= -0.001 && share <= 1.001)) found.push(point);
    };
    if (head[0].includes(" \\ ")) {
      const [yName, xName] = head[0].split(" \\ ");
      for (const [row, ...values] of rows) {
        values.forEach((value, column) => add(
          `${yName} ${row}`, xName, head[column + 1], "", value,
          along(middle(row), row)));
      }
    } else if (head[0] === "series") {
      for (const [name, x, y] of rows) add(name, head[1], x, head[2], y);
    } else {
      for (const [x, ...values] of rows) {
        values.forEach((value, column) =>
          add(head[column + 1], head[0], x, "", value));
      }
    }
    return found;
  };

  const box = (name) => {
    const element = document.createElement("div");
    element.className = name;
    return element;
  };

  const readable = (chart) => {
    const figure = chart.closest("figure");
    const table = figure.querySelector("details table");
    if (!table) return;
    let known;
    let shown;
    const overlay = box("reading");
    overlay.setAttribute("aria-hidden", "true");
    const words = document.createElement("p");
    words.className = "unheard";
    words.setAttribute("role", "status");

    const drawing = () => [...chart.querySelectorAll(".plot > svg")]
      .find((svg) => svg.checkVisibility());
    const panels = (svg) => [...svg.querySelectorAll("[data-frame]")];
    const learn = (svg) => {
      const tables = charts(table);
      const all = panels(svg).map((panel, each) =>
        tables[each] ? points(tables[each], panel) : []);
      return { svg, all };
    };
    const forget = () => {
      known = undefined;
      hide();
    };
    const hide = () => {
      shown = undefined;
      overlay.remove();
    };

    // The points that share the place along the x axis nearest to a share of
    // the frame: of each series one; of a heat map the cell.
    const near = (all, across, along) => {
      const least = Math.min(
        ...all.map((point) => Math.abs(point.across - across)));
      const close = all.filter((point) =>
        Math.abs(Math.abs(point.across - across) - least) < 1e-9);
      const best = new Map();
      for (const point of close) {
        const other = best.get(point.name);
        if (!other || Math.abs(point.along - along)
          < Math.abs(other.along - along)) best.set(point.name, point);
      }
      const found = [...best.values()];
      if (found.length <= 8) return found;
      found.sort((a, b) =>
        Math.abs(a.along - along) - Math.abs(b.along - along));
      return found.slice(0, 1);
    };

    const show = (each, found) => {
      const svg = drawing();
      const plot = svg?.closest(".plot");
      const panel = svg && panels(svg)[each];
      if (!panel || found.length === 0) return hide();
      const [left, top, width, height] = panel.dataset.frame.split(" ")
        .map(Number);
      const scale = svg.getBoundingClientRect().width
        / svg.viewBox.baseVal.width;
      const base = svg.getBoundingClientRect();
      const origin = plot.getBoundingClientRect();
      const [dx, dy] = [base.left - origin.left, base.top - origin.top];
      const x = dx + (left + found[0].across * width) * scale;
      const line = box("reading-line");
      line.style.cssText = `left:${x}px;top:${dy + top * scale}px;`
        + `height:${height * scale}px`;
      const dots = found.map((point) => {
        const dot = box("reading-dot");
        dot.style.cssText = `left:${x}px;`
          + `top:${dy + (top + (1 - point.along) * height) * scale}px`;
        return dot;
      });
      const note = box("reading-note");
      const head = document.createElement("strong");
      head.textContent = `${found[0].xName} ${found[0].x}`;
      note.append(head, ...found.map((point) => {
        const row = document.createElement("span");
        row.textContent = `${point.name}: ${point.y}`;
        return row;
      }));
      overlay.replaceChildren(line, ...dots, note);
      plot.append(overlay);
      const isRight = found[0].across > 0.5;
      const room = isRight ? x - 14 : origin.width - x - 14;
      note.style.maxWidth = `${Math.max(room, 120)}px`;
      note.style.top = `${dy + top * scale + 4}px`;
      if (isRight) note.style.right = `${origin.width - x + 10}px`;
      else note.style.left = `${x + 10}px`;
      shown = { each, across: found[0].across, along: found[0].along };
      return found;
    };

    const at = (clientX, clientY) => {
      const svg = drawing();
      if (!svg) return undefined;
      if (known?.svg !== svg) known = learn(svg);
      const base = svg.getBoundingClientRect();
      const scale = base.width / svg.viewBox.baseVal.width;
      const [x, y] = [(clientX - base.left) / scale,
        (clientY - base.top) / scale];
      for (const [each, panel] of panels(svg).entries()) {
        const [left, top, width, height] = panel.dataset.frame.split(" ")
          .map(Number);
        if (x < left - 8 || x > left + width + 8 || y < top - 8
          || y > top + height + 8) continue;
        return show(each, near(
          known.all[each], (x - left) / width, 1 - (y - top) / height));
      }
      return hide();
    };

    const step = (key) => {
      const svg = drawing();
      if (!svg) return false;
      if (known?.svg !== svg) known = learn(svg);
      let each = shown?.each ?? 0;
      if (key === "ArrowUp" || key === "ArrowDown") {
        each += key === "ArrowUp" ? -1 : 1;
      }
      const all = known.all[each];
      if (!all?.length) return false;
      const places = [...new Set(all.map((point) => point.across))]
        .sort((a, b) => a - b);
      const here = shown && shown.each === each
        ? places.indexOf(places.reduce((best, place) =>
          Math.abs(place - shown.across) < Math.abs(best - shown.across)
            ? place : best)) : -1;
      const next = { ArrowLeft: here < 0 ? places.length - 1 : here - 1,
        ArrowRight: here + 1, Home: 0, End: places.length - 1 }[key]
        ?? Math.max(here, 0);
      const place = places[Math.min(Math.max(next, 0), places.length - 1)];
      const found = show(each, near(all, place, shown?.along ?? 0.5));
      if (found) {
        words.textContent = `${found[0].xName} ${found[0].x}. `
          + found.map((point) => `${point.name}: ${point.y}`).join("; ");
      }
      return true;
    };

    chart.addEventListener("pointermove", (event) =>
      at(event.clientX, event.clientY));
    chart.addEventListener("pointerdown", (event) =>
      at(event.clientX, event.clientY));
    chart.addEventListener("pointerleave", (event) => {
      if (event.pointerType !== "touch") hide();
    });
    chart.addEventListener("drawn", forget);
    const plot = chart.querySelector(".plot");
    plot.tabIndex = 0;
    plot.setAttribute("role", "group");
    plot.setAttribute("aria-label", "Chart; arrow keys read its values");
    plot.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
        return;
      }
      if (event.key === "Escape" && shown) {
        hide();
        event.preventDefault();
      } else if (/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(event.key)
        && step(event.key)) {
        event.preventDefault();
      }
    });
    plot.addEventListener("blur", hide);
    chart.after(words);
  };

  // A chart is made readable when the reader comes near it, not at the start.
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      observer.unobserve(target);
      readable(target);
    }
  }, { rootMargin: "50% 0px" });
  for (const panel of document.querySelectorAll("figure > .chart")) {
    if (panel.querySelector("[data-frame]")) observer.observe(panel);
  }
})();
