import { DuckDBInstance } from '@duckdb/node-api';
import { limitOf } from './rules.mjs';

// One bit for each rule that asks for a person, in the catalogue's order; $1 is the threshold that is moved.
const rules = `
  SELECT expected,
    (amount > CASE WHEN type = 0 THEN CASE standing WHEN 2 THEN 25000 WHEN 1 THEN 15000 ELSE 9000 END ELSE $1 END)::UTINYINT AS amount_asks,
    (declared > CASE WHEN type = 0 THEN CASE standing WHEN 2 THEN 4 WHEN 1 THEN 2 ELSE 1 END ELSE 2 END)::UTINYINT AS frequency_asks,
    (orders_in_year >= 5 AND orders_with_claim > 0.34::DOUBLE * orders_in_year)::UTINYINT AS share_asks,
    (age > 60)::UTINYINT AS age_asks,
    (account = 5)::UTINYINT AS account_asks,
    (same_items = 1)::UTINYINT AS same_items_asks,
    (others > 4)::UTINYINT AS household_asks,
    (categories = 4)::UTINYINT AS item_asks,
    (destination = 1 OR (contact_days >= 0 AND contact_days < 30))::UTINYINT AS destination_asks,
    age < CASE account WHEN 0 THEN 0 WHEN 1 THEN 5 WHEN 2 THEN 3 WHEN 3 THEN 1 WHEN 4 THEN 1 ELSE -1000 END AS early
  FROM (SELECT *, CASE WHEN tenure >= 365 AND orders >= 6 THEN 2 WHEN tenure >= 90 AND orders >= 2 THEN 1 ELSE 0 END AS standing FROM claims)`;
const answers = `
  SELECT expected, asked, CASE WHEN asked > 0 THEN 2 WHEN early THEN 1 ELSE 0 END::UTINYINT AS outcome FROM (
    SELECT expected, early, (amount_asks::USMALLINT | (frequency_asks::USMALLINT << 1) | (share_asks::USMALLINT << 2) | (age_asks::USMALLINT << 3) | (account_asks::USMALLINT << 4)
      | (same_items_asks::USMALLINT << 5) | (household_asks::USMALLINT << 6) | (item_asks::USMALLINT << 7) | (destination_asks::USMALLINT << 8)) AS asked FROM (${rules}))`;

/** What it counts alone, and what it keeps of each claim (answer, and which rules asked), as a replay does. */
export async function duckdb(file) {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  await connection.run(`CREATE TABLE claims AS SELECT type::UTINYINT AS type, amount::INTEGER AS amount, tenure::INTEGER AS tenure, orders::INTEGER AS orders, declared::INTEGER AS declared,
    orders_in_year::INTEGER AS orders_in_year, orders_with_claim::INTEGER AS orders_with_claim, age::INTEGER AS age, account::UTINYINT AS account, same_items::UTINYINT AS same_items,
    others::INTEGER AS others, categories::UTINYINT AS categories, destination::UTINYINT AS destination, contact_days::INTEGER AS contact_days, expected::UTINYINT AS expected FROM read_csv('${file}')`);
  const claims = Number((await connection.runAndReadAll('SELECT count(*) FROM claims')).getRows()[0][0]);
  const wrong = await connection.prepare(`SELECT count(*) FROM (${answers}) WHERE outcome <> expected`);
  const counted = await connection.prepare(`SELECT count(*) FILTER (asked > 0), count(*) FILTER (asked = 0 AND early), count(*) FROM (
    SELECT early, greatest(amount_asks, frequency_asks, share_asks, age_asks, account_asks, same_items_asks, household_asks, item_asks, destination_asks) AS asked FROM (${rules}))`);
  await connection.run('CREATE TEMP TABLE kept (outcome UTINYINT, asked USMALLINT)');
  const keep = await connection.prepare(`INSERT INTO kept SELECT outcome, asked FROM (${answers})`);
  const bind = (statement, round) => statement.bindInteger(1, limitOf(round));
  async function hold() {
    bind(wrong, 0);
    const differ = (await wrong.runAndReadAll()).getRows()[0][0];
    if (differ !== 0n) throw new Error(`DuckDB answers ${differ} claims otherwise`);
  }
  return [
    { name: 'DuckDB counts', claims, run: async (round, first) => { if (first) await hold(); bind(counted, round); await counted.runAndReadAll(); } },
    { name: 'DuckDB keeps each answer', claims, run: async round => { await connection.run('TRUNCATE kept'); bind(keep, round); await keep.run(); } },
  ];
}
