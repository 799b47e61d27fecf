import { Engine } from 'json-rules-engine';
import { againstSignature, check, earliest, limitOf, lostParcel, phones, standingOf } from './rules.mjs';

const is = (fact, operator, value) => ({ fact, operator, value });

// A rule for each threshold; what fires says who answers.
function engineOf(limit) {
  const engine = new Engine();
  engine.addFact('standing', async (_, almanac) => standingOf({ tenure: await almanac.factValue('tenure'), orders: await almanac.factValue('orders') }));
  engine.addOperator('shareBeyond', ([claimed, orders], most) => orders >= 5 && claimed / orders > most);
  const asks = (...all) => engine.addRule({ conditions: { all }, event: { type: 'person' } });
  const lost = is('type', 'equal', lostParcel);
  for (const [standing, most] of [9_000, 15_000, 25_000].entries()) asks(lost, is('standing', 'equal', standing), is('amount', 'greaterThan', most));
  asks(is('type', 'notEqual', lostParcel), is('amount', 'greaterThan', limit));
  for (const [standing, most] of [1, 2, 4].entries()) asks(lost, is('standing', 'equal', standing), is('declared', 'greaterThan', most));
  asks(is('type', 'notEqual', lostParcel), is('declared', 'greaterThan', 2));
  asks(is('shares', 'shareBeyond', 0.34));
  asks(is('age', 'greaterThan', 60));
  asks(is('account', 'equal', againstSignature));
  asks(is('same_items', 'equal', 1));
  asks(is('others', 'greaterThan', 4));
  asks(is('categories', 'equal', phones));
  asks(is('destination', 'equal', 1));
  asks(is('contact_days', 'greaterThanInclusive', 0), is('contact_days', 'lessThan', 30));
  for (const [account, days] of earliest.entries()) {
    if (days !== null) engine.addRule({ conditions: { all: [is('account', 'equal', account), is('age', 'lessThan', days)] }, event: { type: 'wait' } });
  }
  return engine;
}

export function jsonRules(claims) {
  const facts = claims.map(claim => ({ ...claim, shares: [claim.orders_with_claim, claim.orders_in_year] }));
  return {
    name: 'json-rules-engine',
    run: async (round, first) => {
      const engine = engineOf(limitOf(round));
      const answers = new Array(claims.length);
      for (let at = 0; at < facts.length; at++) {
        const { events } = await engine.run(facts[at]);
        answers[at] = events.some(event => event.type === 'person') ? 2 : events.length > 0 ? 1 : 0;
      }
      if (first) check('json-rules-engine', answers, claims);
    },
  };
}
