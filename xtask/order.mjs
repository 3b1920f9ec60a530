// The order of a module's functions in which it compresses best: each beside the one that it is
// most like. Brotli then finds what it repeats nearby, where it costs less to say.

/** The module with a name for each function, by which wasm-opt sorts them. */
export function nameByLikeness(module) {
  const bodies = bodiesOf(module);
  const imported = WebAssembly.Module.imports(new WebAssembly.Module(module)).filter(
    ({ kind }) => kind === "function",
  ).length;
  const names = chain(bodies.map(grams)).map((body, place) => [
    imported + body,
    // They are sorted as texts.
    `f${String(place).padStart(6, "0")}`,
  ]);
  return Buffer.concat([module, nameSection(names)]);
}

/** A greedy chain: the next is always the one that shares most with the last. */
function chain(sets) {
  const left = new Set(sets.keys());
  const order = [];
  let last = 0;
  while (left.size) {
    left.delete(last);
    order.push(last);
    let most = -1;
    let next = last;
    for (const other of left) {
      const alike = likeness(sets[last], sets[other]);
      if (alike > most) [most, next] = [alike, other];
    }
    last = next;
  }
  return order;
}

/** Which part of all that is in the two is in both. */
function likeness(one, other) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let shared = 0;
  for (const gram of small) if (large.has(gram)) shared++;
  // (Two bodies of less than four bytes have nothing to share.)
  return shared / (one.size + other.size - shared || 1);
}

/** Every four bytes of a body. */
function grams(body) {
  const set = new Set();
  for (let at = 0; at + 4 <= body.length; at++) set.add(body.readInt32LE(at));
  return set;
}

/** The bodies in the code section (https://webassembly.github.io/spec/core/binary/modules.html). */
function bodiesOf(module) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = module[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  while (at < module.length) {
    const id = module[at++];
    const size = number();
    if (id !== 10) {
      at += size;
      continue;
    }
    return Array.from({ length: number() }, () => {
      const length = number();
      at += length;
      return module.subarray(at - length, at);
    });
  }
  throw new Error("the module has no code");
}

/** A name section with the names of functions, by their indices. */
function nameSection(names) {
  const text = (string) => [...number(string.length), ...Buffer.from(string)];
  const list = names
    .sort(([one], [other]) => one - other)
    .flatMap(([index, name]) => [...number(index), ...text(name)]);
  const functions = [...number(names.length), ...list];
  const content = [...text("name"), 1, ...number(functions.length), ...functions];
  return Buffer.from([0, ...number(content.length), ...content]);
}

/** A number in LEB128. */
function number(value) {
  const bytes = [];
  for (; value > 127; value >>= 7) bytes.push((value & 127) | 128);
  return [...bytes, value];
}
