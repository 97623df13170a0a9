// What runs the chapters' Swift: one WebAssembly module for the whole book. The
// function needs nothing from outside, since a worker gets its text.
const engineParts = () => {
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
      machine.keep(exports.__heap_base.value);
      // What no control changes is computed once, and kept.
      machine.call("prepare");
      machine.keep(machine.arena.next);
      return machine;
    }

    keep(end) {
      this.start = end;
      this.image = this.arena.bytes().slice(this.data, end);
    }

    call(name, stops = [], ...rest) {
      this.arena.bytes().set(this.image, this.data);
      this.arena.reset(this.start);
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

    draw(stops, id, size) {
      return JSON.parse(decoder.decode(this.call("draw", stops, id, size)));
    }

    numbers(stops) {
      return [...new Float64Array(this.call("numbers", stops).buffer)];
    }
  }

  // The machines of one page, by the number of their figure. Each has an
  // instance of its own, which no other can damage.
  class Machines {
    constructor() {
      this.all = [];
    }

    async load(packed) {
      const bytes = Uint8Array.from(atob(packed), (byte) => byte.charCodeAt(0));
      this.module = await WebAssembly.compile(
        await new Response(new Blob([bytes]).stream().pipeThrough(
          new DecompressionStream("deflate-raw"))).arrayBuffer());
    }

    async make(figure, number) {
      this.all[figure] = await Machine.make(this.module, number);
    }

    call(figure, name, ...parameters) {
      return this.all[figure][name](...parameters);
    }
  }

  return { Machine, Machines };
};
