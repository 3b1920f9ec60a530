// What crates/embed/loader/page.js finds on the pages that which.rs has written down.
//
//     node page.mjs TEST PAGE.JS DATA.JSON

import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [test, module, data] = process.argv.slice(2);
const { read } = await import(pathToFileURL(module));

let faults = 0;
const fault = (words) => {
  if (++faults < 5) console.error(words);
};

const told = [];
console.warn = (words) => told.push(words);


/** The document in a page as it came, or what is wrong with it. */
const readPage = (page, at, type = null, asked = at) => {
  const headers = { get: () => type };
  try {
    return { text: read(Buffer.from(page), { headers, url: at }, asked) };
  } catch (error) {
    if (Object.keys(error).join() !== "code,message,field,reason") throw error;
    return { error };
  }
};

/** What is its own, and not what a test has given to every object. */
const member = (object, name) =>
  Object.prototype.hasOwnProperty.call(object, name) ? object[name] : undefined;

const article = (text) => {
  const document = JSON.parse(text);
  return (member(document, "@graph") || [document])[0];
};

const tests = {
  /** Each case is {name, at, page, headline}; in JSON no article is null. */
  which(cases) {
    for (const { name, at, page, headline } of cases) {
      const { text, error } = readPage(page, at);
      const found = text ? member(article(text), "headline") : null;
      if (found !== headline) fault(`${name}: ${found}, and not ${headline}`);
      const isRight = !error || ["no-article", "not-json"].includes(error.reason);
      if (!isRight) fault(`${name}: ${error.reason}`);
    }
  },

  /** The same on a page that has given every object and every list something of its own. */
  extended(cases) {
    const names = "url headline proof mainEntity type base fatal index @graph @id @value";
    for (const name of names.split(" ")) {
      Object.defineProperty(Object.prototype, name, { value: "theirs", writable: true });
    }
    Array.prototype.toJSON = String.prototype.toJSON = () => "theirs";
    tests.which(cases);
  },

  /** Each case is {name, bytes, type, headline}. */
  encodings(cases) {
    for (const { name, bytes, type, headline } of cases) {
      const { text } = readPage(bytes, "https://paper.example/a/1.html", type);
      const found = text && article(text).headline;
      if (found !== headline) fault(`${name}: ${found}, and not ${headline}`);
    }
  },

  /** Each case is {name, at, page, asked, is}: members of the article, or of what is wrong. */
  answers(cases) {
    for (const { name, at, page, asked, is, tells } of cases) {
      told.length = 0;
      const { text, error } = readPage(page, at, null, asked);
      if (text && page === text) fault(`${name}: it was handed on as it is`);
      const found = text ? article(text) : error;
      for (const [key, value] of Object.entries(is)) {
        const own = JSON.stringify(found[key]);
        if (own !== JSON.stringify(value)) fault(`${name}: ${key} is ${own}`);
      }
      const all = told.concat(error ? error.message : []).join();
      if (!tells ? told.length : !all.includes(tells)) fault(`${name}: told ${JSON.stringify(all)}`);
    }
  },

  /** A page twice as long takes twice as long: with what is usual of a machine that does more. */
  times(cases) {
    const time = (page) => {
      const start = process.cpuUsage().user;
      readPage(page, "https://paper.example/a/1.html");
      return process.cpuUsage().user - start;
    };
    const best = (page) => Math.min(time(page), time(page), time(page));
    for (const piece of cases) {
      const whole = (bytes) => piece.repeat(Math.floor(bytes / piece.length));
      const [half, all] = [best(whole(2 ** 18)), best(whole(2 ** 20))];
      if (all > 12 * half + 50000) fault(`${piece}: ${half} and ${all} µs`);
    }
  },

  /** Each case is a text that has no tag in it. */
  others(cases) {
    for (const text of cases) {
      if (readPage(text, "https://paper.example/a/1").text !== text) fault(text);
    }
  },
};

const cases = JSON.parse(readFileSync(data));
if (!cases.length) fault("there are no cases");
tests[test](cases);
process.exit(faults ? 1 : 0);
