// Predictions: the reader chooses, says how sure, and only then sees what the
// run said. Each answer is remembered under its question's key, where the
// browser lets a page remember; the book's page of predictions counts them.
(() => {
  // How sure one can be, and with which odds that says one is right. Who
  // guesses among three is right once in three times.
  const levels = [
    { name: "a guess", button: "I guess", odds: (choices) => 1 / choices },
    { name: "likely", button: "Likely", odds: () => 2 / 3 },
    { name: "sure", button: "I am sure", odds: () => 19 / 20 },
  ];
  const prefix = "prediction ";

  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  // What a page that may not remember knows while it is open.
  const unsaved = new Map();
  const recall = (key, choices) => {
    let text = unsaved.get(key);
    try {
      text = localStorage.getItem(prefix + key) ?? text;
    } catch {
      // Then what is unsaved is all there is.
    }
    try {
      const answer = JSON.parse(text);
      if (answer.looked === true) return { looked: true };
      const { choice, sure } = answer;
      const isPlace = (place, count) =>
        Number.isInteger(place) && place >= 0 && place < count;
      return isPlace(choice, choices) && isPlace(sure, levels.length)
        ? { choice, sure } : null;
    } catch {
      // Nothing was answered, or something else wrote there.
      return null;
    }
  };
  const remember = (key, answer) => {
    const text = JSON.stringify(answer);
    unsaved.set(key, text);
    try {
      localStorage.setItem(prefix + key, text);
    } catch {
      // A page that may not remember still answers.
    }
  };
  const forget = (key) => {
    unsaved.delete(key);
    try {
      localStorage.removeItem(prefix + key);
    } catch {
      // Then there is nothing to forget.
    }
  };

  const letter = (place) => String.fromCharCode(65 + place);
  const record = `${document.body.dataset.root ?? ""}predictions.html`;

  const prepare = (section) => {
    const key = section.dataset.key;
    const list = section.querySelector(".choices");
    const items = [...list.children];
    const details = section.querySelector("details");
    const reasons = [...section.querySelectorAll(".reasons > li")];
    const right = reasons.findIndex((reason) => reason.matches(".right"));
    const settled = section.querySelector(".settled")?.childNodes ?? [];
    if (right < 0 || reasons.length !== items.length) return;

    const inputs = items.map((item, place) => {
      const input = make("input", {
        type: "radio", name: section.id, value: place,
      });
      item.replaceChildren(
        make("label", {}, input, make("span", {}, ...item.childNodes)));
      return input;
    });
    const box = make("fieldset", { class: "choose" },
      make("legend", { class: "unheard" }, "Your prediction"));
    list.before(box);
    box.append(list);

    const buttons = levels.map((level, sure) => {
      const button = make("button", { type: "button" }, level.button);
      button.addEventListener("click", () => {
        const choice = inputs.findIndex((input) => input.checked);
        if (choice < 0) {
          inputs[0].focus();
          return;
        }
        remember(key, { choice, sure });
        show();
        outcome.focus();
      });
      return button;
    });
    const look = make("button", { type: "button", class: "quiet" },
      "Show the answer");
    look.addEventListener("click", () => {
      remember(key, { looked: true });
      show();
      outcome.focus();
    });
    const commit = make("p", { class: "commit" },
      make("span", {}, "Commit:"), ...buttons, look);
    const outcome = make("p", { class: "outcome", tabindex: -1 });
    const again = make("button", { type: "button", class: "quiet" }, "Forget");
    again.addEventListener("click", () => {
      forget(key);
      show();
      inputs[0].focus();
    });
    box.after(commit, outcome);

    const say = (answer) => {
      const words = answer.looked
        ? `You looked first. The run says ${letter(right)}. `
        : answer.choice === right
          ? `You said ${letter(right)}, ${levels[answer.sure].name}; so does `
            + "the run. "
          : `You said ${letter(answer.choice)}, ${levels[answer.sure].name}. `
            + `The run says ${letter(right)}. `;
      outcome.replaceChildren(words,
        ...[...settled].map((node) => node.cloneNode(true)), " ",
        make("a", { href: record }, "Your record"), " ", again);
    };
    const show = () => {
      const answer = recall(key, items.length);
      section.classList.toggle("answered", answer !== null);
      details.hidden = true;
      commit.hidden = answer !== null;
      box.disabled = answer !== null;
      outcome.hidden = answer === null;
      items.forEach((item, place) => {
        item.classList.toggle("right", answer !== null && place === right);
        item.classList.toggle("mine", answer?.choice === place);
        inputs[place].checked = answer?.choice === place;
        // What a reason contains may be linked to, so it moves and has no copy.
        if (answer !== null && reasons[place].hasChildNodes()) {
          item.append(
            make("div", { class: "reason" }, ...reasons[place].childNodes));
        } else if (answer === null) {
          const reason = item.querySelector(".reason");
          if (!reason) return;
          reasons[place].append(...reason.childNodes);
          reason.remove();
        }
      });
      if (answer !== null) say(answer);
    };
    show();
    addEventListener("storage", (event) => {
      if (event.key === prefix + key || event.key === null) show();
    });
  };
  for (const section of document.querySelectorAll(".prediction[data-key]")) {
    prepare(section);
  }

  // The share of `count` that is so in truth, by Wilson's interval, which
  // covers it nine times in ten.
  const interval = (hits, count) => {
    const z = 1.6448536269514722;
    const share = hits / count;
    const middle = share + z * z / (2 * count);
    const reach = z * Math.sqrt(
      share * (1 - share) / count + z * z / (4 * count * count));
    const whole = 1 + z * z / count;
    return [(middle - reach) / whole, (middle + reach) / whole];
  };

  const place = document.querySelector(".prediction-record");
  if (!place) return;
  const cells = [...document.querySelectorAll(".predicted")];
  const read = () => cells.map((cell) => {
    const choices = Number(cell.dataset.choices);
    const answer = recall(cell.dataset.key, choices);
    const counts = answer !== null && !answer.looked;
    return {
      cell, answer, counts, choices,
      chapter: cell.closest(".table")?.previousElementSibling,
      isRight: counts && answer.choice === Number(cell.dataset.right),
    };
  });

  const picture = document.createElement("template");
  picture.innerHTML = "<svg></svg>";
  const { namespaceURI } = picture.content.firstChild;
  const svg = (name, attributes, ...children) => {
    const element = document.createElementNS(namespaceURI, name);
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, value);
    }
    element.append(...children);
    return element;
  };

  const percent = (share) => `${Math.round(100 * share)} %`;

  // A row for each degree of certainty: what the odds promise, what came of
  // it, and how far so few answers can tell.
  const chart = (groups, space) => {
    const width = Math.min(640, Math.max(280, space));
    const [left, right, row, head] = [110, width - 24, 52, 14];
    const x = (share) => left + share * (right - left);
    const height = head + groups.length * row;
    const parts = [0, 0.25, 0.5, 0.75, 1].flatMap((share) => [
      svg("line", {
        class: "grid", x1: x(share), x2: x(share), y1: head, y2: height,
      }),
      svg("text", {
        x: x(share), y: height + 18, "text-anchor": "middle",
      }, percent(share)),
    ]);
    groups.forEach((group, index) => {
      const y = head + (index + 0.5) * row;
      parts.push(
        svg("text", { x: 0, y: y - 3, class: "name" }, group.name),
        svg("text", { x: 0, y: y + 14 }, group.count === 0
          ? "never said" : `${group.hits} of ${group.count} right`),
        svg("line", {
          class: "promised", x1: x(group.odds), x2: x(group.odds), y1: y - 15,
          y2: y + 15,
        }));
      if (group.count === 0) return;
      const [low, high] = interval(group.hits, group.count);
      parts.push(
        svg("line", { class: "reach", x1: x(low), x2: x(high), y1: y, y2: y }),
        svg("circle", { cx: x(group.hits / group.count), cy: y, r: 6 }));
    });
    return svg("svg", {
      viewBox: `0 0 ${width} ${height + 26}`, role: "img",
      "aria-label": groups.map((group) =>
        `${group.name}: ${group.hits} of ${group.count} right, `
        + `${percent(group.odds)} promised`).join("; "),
    }, ...parts);
  };

  const sum = (numbers) => numbers.reduce((a, b) => a + b, 0);
  const show = () => {
    const all = read();
    for (const { cell, answer, counts, isRight } of all) {
      cell.className = `predicted ${counts ? isRight ? "hit" : "miss" : ""}`;
      cell.textContent = answer === null ? "not yet"
        : answer.looked ? "looked first"
          : `${isRight ? "right" : "wrong"}, ${levels[answer.sure].name}`;
    }
    const counted = all.filter(({ counts }) => counts);
    const hits = (answers) => answers.filter(({ isRight }) => isRight).length;
    const odds = ({ answer, choices }) => levels[answer.sure].odds(choices);
    const parts = [];
    if (counted.length === 0) {
      parts.push(make("p", {}, "You have committed to none of them yet."));
    } else {
      const groups = levels.map((level, sure) => {
        const answers = counted.filter(({ answer }) => answer.sure === sure);
        const choices = all[0].choices;
        return {
          name: level.name, count: answers.length, hits: hits(answers),
          odds: answers.length === 0
            ? level.odds(choices) : sum(answers.map(odds)) / answers.length,
        };
      });
      const promised = sum(counted.map(odds));
      const spread = Math.sqrt(
        sum(counted.map(odds).map((share) => share * (1 - share))));
      const found = hits(counted);
      const verdict = Math.abs(found - promised) <= 1.645 * spread + 0.5
        ? "That is within what chance allows."
        : found < promised
          ? "You are surer than you are right."
          : "You are right more often than you dare say.";
      parts.push(
        make("p", { class: "score" },
          make("b", {}, `${found} of ${counted.length}`), " right. By the odds "
          + `that you gave it would be ${promised.toFixed(1)}. ${verdict}`),
        make("figure", { class: "calibration" }, chart(groups, place.clientWidth),
          make("figcaption", {}, "Dots: the share of your answers that were "
            + "right, by how sure you were. Lines: where the share may lie in "
            + "truth, with so few answers (nine times in ten). Bars: what you "
            + "promised; a guess promises one in the number of choices, "
            + "“likely” two in three, “sure” nineteen in twenty.")));
      const chapters = new Map(all.map(({ chapter }) => [chapter, []]));
      for (const answer of all) chapters.get(answer.chapter).push(answer);
      const rows = [...chapters].map(([heading, answers]) => {
        const told = answers.filter(({ counts }) => counts);
        const title = heading?.cloneNode(true);
        title?.querySelector(".anchor")?.remove();
        return make("tr", {},
          make("td", {}, ...(title ? title.childNodes : [])),
          make("td", { class: "numeric" }, `${answers.length}`),
          make("td", { class: "numeric" }, `${told.length}`),
          make("td", { class: "numeric" }, `${hits(told)}`));
      });
      const head = ["chapter", "asked", "answered", "right"].map(
        (text, index) => make("th",
          index > 0 ? { scope: "col", class: "numeric" } : { scope: "col" },
          text));
      parts.push(make("div", { class: "scroll table" }, make("table", {},
        make("thead", {}, make("tr", {}, ...head)),
        make("tbody", {}, ...rows))));
    }
    if (all.some(({ answer }) => answer !== null)) {
      const clear = make("button", { type: "button", class: "quiet" },
        "Forget all my answers");
      clear.addEventListener("click", () => {
        if (clear.dataset.armed === undefined) {
          clear.dataset.armed = "";
          clear.textContent = "Press again to forget all";
          return;
        }
        for (const { dataset } of cells) forget(dataset.key);
        show();
        place.focus();
      });
      parts.push(make("p", { class: "commit" }, clear));
    }
    place.tabIndex = -1;
    place.replaceChildren(...parts);
  };
  show();
  addEventListener("storage", (event) => {
    if (event.key === null || event.key.startsWith(prefix)) show();
  });
})();
