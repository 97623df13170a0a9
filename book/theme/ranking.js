// What a query finds, and in which order. It knows nothing of the page: from
// the rows of the index it makes a function of a query.
const bookRanking = (rows, pages) => {
  const plain = (text) =>
    text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
  // A number is one word, point and all; so is a stretch of Chinese. Ranges
  // of letters are found ten times as fast as properties.
  const wordsOf = (text) => plain(text).match(
    /\d+(?:[.,]\d+)*|[a-z\u00df-\u024f\u0370-\u1fff]+|[\u3040-\ud7ff]+/g) ?? [];

  const entries = rows.map(([page, id, title, text, kind = ""]) => ({
    page: pages[page], id, title, text, kind,
  }));

  // For each word the entries that have it: how often, and in the title or
  // not.
  const index = new Map();
  entries.forEach((entry, number) => {
    const title = wordsOf(entry.title);
    const text = wordsOf(entry.text);
    entry.titleWords = title;
    entry.flatTitle = ` ${title.join(" ")} `;
    entry.flatText = ` ${text.join(" ")} `;
    const add = (word, inTitle) => {
      let places = index.get(word);
      if (!places) index.set(word, places = new Map());
      let place = places.get(number);
      if (!place) places.set(number, place = { count: 0, inTitle: false });
      place.count += 1;
      place.inTitle ||= inTitle;
    };
    for (const word of title) add(word, true);
    for (const word of text) add(word, false);
  });
  const vocabulary = [...index.keys()];

  // Whether one edit makes `a` into `b`, or, of a word that is still being
  // typed, into the start of `b`: a letter more, less or other, or two that
  // changed places.
  const isNear = (a, b, isStart) => {
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const same = (x, y) => {
      const [rest, other] = [a.slice(at + x), b.slice(at + y)];
      return isStart ? other.startsWith(rest) : other === rest;
    };
    return same(1, 1) || same(1, 0) || same(0, 1)
      || a[at] === b[at + 1] && a[at + 1] === b[at] && same(2, 2);
  };

  const isNumber = (word) => /^\d/.test(word);

  // The words of the book that a word of the query stands for, each with how
  // well. Only where there is none are mistakes forgiven.
  const meanings = (word, isLast) => {
    const found = new Map();
    for (const each of vocabulary) {
      if (each === word) found.set(each, 1);
      else if (each.startsWith(word)) {
        if (isNumber(word)) {
          if (isLast) found.set(each, 0.2);
        } else found.set(each, each.length - word.length < 3 ? 0.8 : 0.55);
      } else if (word.length > 2 && !isNumber(word) && each.includes(word)) {
        found.set(each, 0.25);
      }
    }
    if (found.size > 0 || word.length < 4 || isNumber(word)) return found;
    for (const each of vocabulary) {
      if (Math.abs(each.length - word.length) <= 1 && isNear(word, each, false)) {
        found.set(each, 0.6);
      }
    }
    if (found.size > 0 || !isLast) return found;
    for (const each of vocabulary) {
      if (each.length > word.length && isNear(word, each, true)) {
        found.set(each, 0.4);
      }
    }
    return found;
  };

  // Phrases stand in quotation marks of any sort; the last may be open still.
  const parsed = (query) => {
    const phrases = [];
    const rest = query.replace(/["“”„«»]([^"“”„«»]*)(["“”„«»]|$)/g,
      (_, phrase, end) => {
        const words = wordsOf(phrase);
        if (words.length > 0) phrases.push({ words, isOpen: end === "" });
        return " ";
      });
    return { words: wordsOf(rest), phrases, isOpen: /\S$/.test(rest) };
  };

  const weights = {
    "": 1, entry: 1.15, claim: 1, exercise: 0.95, figure: 0.9, table: 0.9,
    source: 1,
  };

  // Returns the entries that have all words and phrases, the best first, each
  // with the words that were found in it.
  return (query) => {
    const { words, phrases, isOpen } = parsed(query);
    if (words.length + phrases.length === 0) return [];
    let hits = null;
    const narrow = (scores) => {
      if (hits === null) {
        hits = new Map([...scores].map(([number, { score, word }]) =>
          [number, { score, words: [word] }]));
        return;
      }
      for (const [number, hit] of hits) {
        const found = scores.get(number);
        if (!found) hits.delete(number);
        else {
          hit.score += found.score;
          hit.words.push(found.word);
        }
      }
    };

    words.forEach((word, place) => {
      const isLast = isOpen && place === words.length - 1;
      const scores = new Map();
      for (const [meaning, quality] of meanings(word, isLast)) {
        for (const [number, { count, inTitle }] of index.get(meaning)) {
          const score = quality
            * ((inTitle ? 8 : 0) + 1 + Math.min(2, Math.log2(count)));
          if (!(scores.get(number)?.score >= score)) {
            // What the query says is marked as it is said, a mistake as what
            // was meant.
            const isMeant = meaning.includes(word);
            scores.set(number, { score, word: isMeant ? word : meaning });
          }
        }
      }
      // A word that is everywhere says little.
      const rarity = Math.log2(2 + entries.length / (1 + scores.size));
      for (const found of scores.values()) found.score *= rarity;
      narrow(scores);
    });
    for (const { words: parts, isOpen: isUnfinished } of phrases) {
      const text = ` ${parts.join(" ")}${isUnfinished ? "" : " "}`;
      const scores = new Map();
      entries.forEach(({ flatTitle, flatText }, number) => {
        const score = (flatTitle.includes(text) ? 40 : 0)
          + (flatText.includes(text) ? 10 : 0);
        if (score > 0) scores.set(number, { score, word: parts.join(" ") });
      });
      narrow(scores);
    }

    const found = [...hits].map(([number, { score, words: marks }]) => {
      const entry = entries[number];
      const { titleWords, flatTitle, flatText } = entry;
      // Words that stand together belong together.
      const meant = ` ${marks.slice(0, words.length).join(" ")}`;
      if (words.length > 1) {
        if (flatTitle.includes(meant)) score *= 2;
        else if (flatText.includes(meant)) score *= 1.5;
      }
      // A title that says little else than what was asked for.
      const asked = new Set([...marks.flatMap((mark) => mark.split(" ")),
        ...words]);
      // Of an entry's title, either language is the whole.
      const said = titleWords.filter((word) => asked.has(word));
      const isChinese = (word) => /^[\u3040-\ud7ff]/.test(word);
      const whole = entry.kind === "entry" && said.length > 0
        ? titleWords.filter((word) => isChinese(word) === isChinese(said[0]))
        : titleWords;
      const share = said.length / Math.max(1, whole.length);
      score *= 1 + share * share;
      score *= weights[entry.kind] ?? 1;
      if (entry.id === "") score *= 1.5;
      return { entry, score, words: marks, number };
    });
    // Who looks for a word wants it explained, not the works that use it.
    const isSource = ({ entry }) => entry.kind === "source" ? 1 : 0;
    return found.sort((a, b) => isSource(a) - isSource(b)
      || b.score - a.score || a.number - b.number);
  };
};
