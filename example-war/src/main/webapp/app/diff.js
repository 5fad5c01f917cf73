const MAX_CELLS = 4_000_000;

/**
 * Two texts, each as parts that say whether they differ from the other: by paragraphs first, and by
 * words within those that differ.
 */
export function compare(one, other) {
  const byWord = runs(one.split(/(?<=\n)/), other.split(/(?<=\n)/)).flatMap(
    run => run.equal ? [run] : runs(words(run.one), words(run.other)));
  return ["one", "other"].map(side => byWord
    .filter(run => run[side].length > 0)
    .map(run => ({ text: run[side].join(""), differs: !run.equal })));
}

/** Each member as the one side that changed it left it, or as mine if both did. */
export function mergeMembers(base, mine, theirs) {
  const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
  return Object.fromEntries(Object.keys(base).map(
    name => [name, same(mine[name], base[name]) ? theirs[name] : mine[name]]));
}

function words(lines) {
  return lines.join("").split(/(?<=\s)|(?=\s)/);
}

/** The tokens of both in runs that are alternately common to both and not. */
function runs(one, other) {
  const length = commonLength(one, other);
  const found = [];
  const add = (equal, some, others) => {
    if (found.at(-1)?.equal !== equal) {
      found.push({ equal, one: [], other: [] });
    }
    found.at(-1).one.push(...some);
    found.at(-1).other.push(...others);
  };
  let i = 0;
  let j = 0;
  while (i < one.length || j < other.length) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      add(true, [one[i++]], [other[j++]]);
    } else if (j === other.length || (i < one.length && length(i + 1, j) >= length(i, j + 1))) {
      add(false, [one[i++]], []);
    } else {
      add(false, [], [other[j++]]);
    }
  }
  return found;
}

/** Of the longest common subsequence from two places on; taken as 0 if it would take too long. */
function commonLength(one, other) {
  if (one.length * other.length > MAX_CELLS) {
    return () => 0;
  }
  const lengths = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let i = one.length - 1; i >= 0; i--) {
    for (let j = other.length - 1; j >= 0; j--) {
      lengths[i][j] = one[i] === other[j]
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return (i, j) => lengths[i][j];
}
