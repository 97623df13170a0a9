// Figures that the reader moves: the chapters' own Swift, compiled to one
// WebAssembly module for the whole book, draws them again after every change.
// The module comes when the first of them is near the screen. If anything goes
// wrong, the static figure stands.
(() => {
  const decoder = new TextDecoder();

  // What the module asks of a page: memory from an arena that starts after
  // its data, with freed blocks reused by size, and a few functions of C.
  class Arena {
    constructor() {
      this.reset(0);
    }

    reset(start) {
      this.next = start;
      this.sizes = new Map();
      this.free = new Map();
    }

    bytes() {
      return new Uint8Array(this.memory.buffer);
    }

    allocate(size, alignment) {
      const key = Math.max(16, Math.ceil(size / 16) * 16) * 65536 + alignment;
      const reused = this.free.get(key)?.pop();
      if (reused !== undefined) {
        this.sizes.set(reused, key);
        return reused;
      }
      const step = Math.max(16, alignment);
      const place = Math.ceil(this.next / step) * step;
      this.next = place + Math.floor(key / 65536);
      const lacking = this.next - this.memory.buffer.byteLength;
      if (lacking > 0) this.memory.grow(Math.ceil(lacking / 65536));
      this.sizes.set(place, key);
      return place;
    }

    release(place) {
      const key = this.sizes.get(place);
      if (key === undefined) return;
      this.sizes.delete(place);
      if (!this.free.has(key)) this.free.set(key, []);
      this.free.get(key).push(place);
    }

    get imports() {
      let message = "";
      return {
        posix_memalign: (result, alignment, size) => {
          const place = this.allocate(size >>> 0, alignment >>> 0);
          new DataView(this.memory.buffer).setUint32(result, place, true);
          return 0;
        },
        free: (place) => this.release(place >>> 0),
        // Seeds hashing, which must be the same every time.
        arc4random_buf: (place, size) => {
          this.bytes().fill(0x5a, place >>> 0, (place >>> 0) + (size >>> 0));
        },
        memcmp: (a, b, size) => {
          const bytes = this.bytes();
          for (let i = 0; i < size >>> 0; i += 1) {
            const difference = bytes[(a >>> 0) + i] - bytes[(b >>> 0) + i];
            if (difference !== 0) return difference;
          }
          return 0;
        },
        // The product of two 128-bit integers, each in two halves.
        __multi3: (result, aLow, aHigh, bLow, bHigh) => {
          const half = (x) => BigInt.asUintN(64, x);
          const product = (half(aHigh) << 64n | half(aLow))
            * (half(bHigh) << 64n | half(bLow));
          const view = new DataView(this.memory.buffer);
          view.setBigUint64(result, half(product), true);
          view.setBigUint64(result + 8, half(product >> 64n), true);
        },
        // Half away from zero, as C has it.
        round: (x) => {
          const whole = Math.trunc(x);
          return Math.abs(x - whole) >= 0.5 ? whole + Math.sign(x) : whole;
        },
        putchar: (character) => {
          if (character !== 10) message += String.fromCharCode(character);
          else {
            console.error(message);
            message = "";
          }
          return character;
        },
        __stack_chk_fail: () => {
          throw new Error("the stack is damaged");
        },
      };
    }
  }

  // An explorer whose every call starts from the same memory: so equal
  // settings give equal results, and nothing accumulates. The stack, which
  // lies below the data, needs no restoring.
  class Machine {
    static async make(module, number) {
      const machine = new Machine();
      machine.number = number;
      machine.arena = new Arena();
      const { exports } = await WebAssembly.instantiate(
        module, { env: machine.arena.imports });
      machine.exports = exports;
      machine.arena.memory = exports.memory;
      machine.data = exports.__global_base.value;
      machine.heap = exports.__heap_base.value;
      machine.image = machine.arena.bytes().slice(machine.data, machine.heap);
      return machine;
    }

    call(name, stops = [], ...rest) {
      this.arena.bytes().set(this.image, this.data);
      this.arena.reset(this.heap);
      this.exports.select(this.number);
      stops.forEach((stop, index) => this.exports.set(index, stop));
      const place = this.exports[name](...rest) >>> 0;
      const buffer = this.arena.memory.buffer;
      const size = new DataView(buffer).getUint32(place, true);
      return new Uint8Array(buffer.slice(place + 4, place + 4 + size));
    }

    describe() {
      return JSON.parse(decoder.decode(this.call("describe")));
    }

    draw(stops, id) {
      return JSON.parse(decoder.decode(this.call("draw", stops, id)));
    }

    numbers(stops) {
      return [...new Float64Array(this.call("numbers", stops).buffer)];
    }
  }

  // The engine's script sets `bookEngine`: so it loads from disk too. A browser
  // that cannot inflate the module shows the static figures. Each figure has an
  // instance of its own, which no other can damage.
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
    const packed = Uint8Array.from(atob(module), (byte) => byte.charCodeAt(0));
    const bytes = await new Response(new Blob([packed]).stream().pipeThrough(
      new DecompressionStream("deflate-raw"))).arrayBuffer();
    return { explorers, module: await WebAssembly.compile(bytes) };
  });

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const slider = (control, id, output) => {
    const input = make("input", {
      type: "range", id, name: control.name, min: 0, max: control.stops - 1,
      step: 1, value: control.stop, "aria-valuetext": control.text,
    });
    output.value = control.text;
    return [make("label", { for: id }, control.label, output), input];
  };

  const choice = (control, id) => {
    const select = make("select", { id, name: control.name },
      ...control.options.map((option, index) =>
        make("option", { value: index }, option)));
    select.value = control.stop;
    return [make("label", { for: id }, control.label), select];
  };

  const fill = (table, columns, rows) => {
    table.tHead.rows[0].replaceChildren(...columns.map((text) =>
      make("th", { scope: "col" }, text)));
    table.tBodies[0].replaceChildren(...rows.map((row) =>
      make("tr", {}, ...row.map((text) => make("td", {}, text)))));
  };

  const start = async (figure, index) => {
    const { explorers, module } = await loaded();
    const machine = await Machine.make(
      module, explorers.indexOf(figure.dataset.explorer));
    const { title, controls } = machine.describe();
    const chart = figure.querySelector(".chart");
    const still = chart.innerHTML;
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
    const reset = make("button", { type: "button", class: "reset" }, "Reset");
    panel.append(reset);
    chart.before(panel, summary);

    const fail = (error) => {
      console.error(error);
      chart.innerHTML = still;
      if (table) table.innerHTML = stillTable;
      panel.remove();
    };
    const draw = () => {
      const stops = inputs.map((input) => Number(input.value));
      const drawn = machine.draw(stops, index);
      chart.innerHTML = drawn.svg;
      if (table) fill(table, drawn.columns, drawn.rows);
      drawn.labels.forEach((label, each) => {
        outputs[each].value = label;
        inputs[each].setAttribute("aria-valuetext", label);
      });
      return controls.map((control, each) =>
        `${control.label} ${drawn.labels[each]}`).join(", ")
        + `. ${drawn.description}`;
    };

    // One drawing a frame at most, however fast the slider is dragged; and
    // one announcement when it comes to rest.
    let scheduled = false;
    let isAtRest = false;
    const schedule = (atRest) => {
      isAtRest ||= atRest;
      if (scheduled) return;
      scheduled = true;
      requestAnimationFrame(() => {
        scheduled = false;
        try {
          const news = draw();
          if (isAtRest) summary.textContent = news;
          isAtRest = false;
        } catch (error) {
          fail(error);
        }
      });
    };
    panel.addEventListener("input", () => schedule(false));
    panel.addEventListener("change", () => schedule(true));
    reset.addEventListener("click", () => {
      inputs.forEach((input, each) => { input.value = controls[each].stop; });
      schedule(true);
    });
    figure.machine = machine;
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
})();
