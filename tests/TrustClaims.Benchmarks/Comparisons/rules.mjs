// The opening policy's rules as numbers, for engines that are not told in SQL. Beyond one of these a person answers; too early alone waits for its day.
export const lostParcel = 0;
export const againstSignature = 5;
export const phones = 4;
/** By carrier's account: reported lost, none, moving, delivered, to a neighbour, against signature, and that none is asked for. */
export const earliest = [0, 5, 3, 1, 1, null, null];
/** Minor units, for the one threshold that is moved. */
export const limitOf = round => 100 * (80 + round);

export const standingOf = claim => claim.tenure >= 365 && claim.orders >= 6 ? 2 : claim.tenure >= 90 && claim.orders >= 2 ? 1 : 0;

export function check(name, answers, claims) {
  const wrong = claims.findIndex((claim, at) => claim.expected !== answers[at]);
  if (wrong >= 0) throw new Error(`${name} answers ${answers[wrong]} where ${claims[wrong].expected} is right: ${JSON.stringify(claims[wrong])}`);
}
