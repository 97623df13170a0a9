// The state of a figure that moves, as a part of the page's address: after the
// figure's name, as in #saturation-explorer?depth=50&scale=2. A name that is no
// control's and a value that it cannot have change nothing.
const engineAddress = (() => {
  const plain = (text) => text.replaceAll("−", "-");

  const write = (figure, controls, stops) => {
    const settings = controls.flatMap(({ name, stop, texts }, index) =>
      stops[index] === stop
        ? [] : [`${name}=${encodeURIComponent(plain(texts[stops[index]]))}`]);
    return `#${figure.id}${settings.length ? "?" : ""}${settings.join("&")}`;
  };

  const parts = () => {
    const hash = location.hash.slice(1);
    const end = hash.indexOf("?");
    return end < 0 ? { id: hash }
      : { id: hash.slice(0, end), settings: hash.slice(end + 1) };
  };

  const stopOf = ({ texts, options, stop }, value) => {
    const exact = texts.findIndex((text) => plain(text) === value);
    if (exact >= 0) return exact;
    if (options || value.trim() === "" || !Number.isFinite(Number(value))) {
      return stop;
    }
    const distances = texts.map((text) =>
      Math.abs(Number(plain(text)) - Number(value)));
    const least = Math.min(...distances.filter(Number.isFinite));
    return Math.max(0, distances.indexOf(least));
  };

  // The stops that the address asks for, if it names this figure.
  const read = (figure, controls) => {
    const { id, settings } = parts();
    if (id !== figure.id || settings === undefined) return null;
    const asked = new URLSearchParams(settings);
    return controls.map((control) => asked.has(control.name)
      ? stopOf(control, asked.get(control.name)) : control.stop);
  };

  const remember = (figure, controls, stops) => {
    const { id } = parts();
    const hash = write(figure, controls, stops);
    // The address of a figure at its start has nothing to tell.
    if (!hash.includes("?") && id !== figure.id) return;
    try {
      history.replaceState(history.state, "", hash);
    } catch {
      // A browser that lets no page from disk change its address.
    }
  };

  const link = (figure, controls, stops) =>
    location.href.split("#")[0] + write(figure, controls, stops);

  return { read, remember, link, figureId: () => parts().id };
})();
