// node compare.mjs FOLDER ROUNDS SLOW: times each engine on FOLDER/claims.csv, which the benchmark writes with the answers that are expected, and prints a line of
// JSON for each. An engine whose answers differ is not timed. The slow ones get the first SLOW claims.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { duckdb } from './duckdb.mjs';
import { jsonRules } from './json-rules.mjs';
import { zen } from './zen.mjs';

const [folder, rounds, slow] = [process.argv[2], Number(process.argv[3]), Number(process.argv[4])];
const file = `${folder}/claims.csv`;
const fewest = 3;

async function read(most) {
  let names;
  const claims = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const cells = line.split(',');
    if (!names) {
      names = cells;
      continue;
    }
    if (claims.length === most) break;
    claims.push(Object.fromEntries(cells.map((cell, at) => [names[at], Number(cell)])));
  }
  return claims;
}

// Answers first, then time: the rounds each with another limit, like a slider that moves.
async function measure(name, claims, rounds, run) {
  await run(0, true);
  const times = [];
  for (let round = 0; round < rounds; round++) {
    const started = process.hrtime.bigint();
    await run(round, false);
    times.push(Number(process.hrtime.bigint() - started) / 1e6);
  }
  times.sort((one, other) => one - other);
  console.log(JSON.stringify({ name, claims, least: times[0], median: times[times.length >> 1] }));
}

for (const engine of await duckdb(file)) await measure(engine.name, engine.claims, rounds, engine.run);
const claims = await read(slow);
for (const engine of [zen(claims), jsonRules(claims)]) await measure(engine.name, claims.length, fewest, engine.run);
