// Where the machines run: in a worker, so that the page answers while they
// compute; in the page itself where it may have no worker.
const engineHost = (() => {
  // This function runs in the worker.
  const serve = (machines) => {
    addEventListener("message", async ({ data: { id, name, parameters } }) => {
      try {
        postMessage({ id, result: await machines[name](...parameters) });
      } catch (error) {
        postMessage({ id, problem: `${error}` });
      }
    });
  };

  const inWorker = async (packed) => {
    // A page from disk may not load a worker from a file, only from itself.
    const source = `(${serve})(new ((${engineParts})().Machines)());`;
    const address = URL.createObjectURL(
      new Blob([source], { type: "text/javascript" }));
    const worker = new Worker(address);
    const waiting = new Map();
    let count = 0;
    worker.addEventListener("message", ({ data: { id, result, problem } }) => {
      const { resolve, reject } = waiting.get(id);
      waiting.delete(id);
      if (problem === undefined) resolve(result);
      else reject(new Error(problem));
    });
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      for (const { reject } of waiting.values()) {
        reject(new Error(event.message ?? "the worker cannot run"));
      }
      waiting.clear();
    });
    const ask = (name, ...parameters) => new Promise((resolve, reject) => {
      count += 1;
      waiting.set(count, { resolve, reject });
      worker.postMessage({ id: count, name, parameters });
    });
    try {
      await ask("load", packed);
    } catch (error) {
      worker.terminate();
      throw error;
    } finally {
      URL.revokeObjectURL(address);
    }
    return ask;
  };

  const inPage = async (packed) => {
    const machines = new (engineParts().Machines)();
    await machines.load(packed);
    return async (name, ...parameters) => machines[name](...parameters);
  };

  return async (packed) => {
    let place = "worker";
    const ask = await inWorker(packed).catch(() => {
      place = "page";
      return inPage(packed);
    });
    return {
      place,
      make: async (figure, number) => {
        await ask("make", figure, number);
        return Object.fromEntries(["describe", "draw", "numbers"].map(
          (name) => [name, (...parameters) =>
            ask("call", figure, name, ...parameters)]));
      },
    };
  };
})();
