/** A fault that somebody might build in, and the test that has to find it. */
export interface Mutant {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly project: 'server' | 'shared';
  readonly test: string;
  readonly title: string;
}

/** Faults that no control stands beside: those of races, scopes, ballots and logs of their own are planted where they are looked for. */
export const mutants: readonly Mutant[] = [
  {
    name: 'a key is not locked',
    file: 'server/src/platform/http/once.ts',
    from: "if (!free) throw new Refusal('key.busy');",
    to: '',
    project: 'server',
    test: 'server/src/platform/http/once.e2e',
    title: 'twenty at once',
  },
  {
    name: 'a delivery is claimed without its lock',
    file: 'server/src/platform/outbox/courier.ts',
    from: 'for update skip locked',
    to: '',
    project: 'server',
    test: 'server/src/platform/outbox/courier.e2e',
    title: 'five couriers at once',
  },
  {
    name: 'a list has lost its scope',
    file: 'server/src/home-vote/home-vote.queries.ts',
    from: 'where v.id = $4 and (${seen})',
    to: 'where v.id = $4 and ((${seen}) or true)',
    project: 'server',
    test: 'server/src/home-vote/home-vote.e2e',
    title: 'each home has one voice',
  },
  {
    name: 'pictures keep what the camera wrote into them',
    file: 'server/src/photo/picture.ts',
    from: '.jpeg({ quality: 82 })',
    to: '.withMetadata().jpeg({ quality: 82 })',
    project: 'server',
    test: 'server/src/photo/picture.test',
    title: 'carries the place it was taken before',
  },
  {
    name: 'a text that looks like a formula is one',
    file: 'server/src/platform/sheet/sheet.ts',
    from: "/^[=+\\-@\\t\\r]/.test(value) ? `'${value}` : value",
    to: 'value',
    project: 'server',
    test: 'server/src/platform/sheet/sheet.test',
    title: 'stays a text in CSV',
  },
  {
    name: 'the log says everything',
    file: 'server/src/platform/http/request-log.ts',
    from: 'url: safePath(url),',
    to: 'url,',
    project: 'server',
    test: 'server/src/platform/http/request-log.test',
    title: 'nothing that opens or names',
  },
  {
    name: 'a deadline follows the clock of the machine',
    file: 'server/src/platform/clock.ts',
    from: "export const shiftedClock = told('(now() + (select ahead from test_clock))::timestamptz(3)');",
    to: "export const shiftedClock: Clock = { moment: () => Promise.resolve(new Date()), sql: 'now()' };",
    project: 'server',
    test: 'server/src/people/me.e2e',
    title: 'can be undone for 24 hours',
  },
  {
    name: 'a signature is taken and stands nowhere',
    file: 'server/src/petition/petition.service.ts',
    from: 'await this.outbox.publish(tx, petitionSigned({ ...about, facts: { homes: `${fresh.length}` } }));',
    to: '',
    project: 'server',
    test: 'server/src/petition/petition.e2e',
    title: 'an owner asks|a signature is taken back|under who gave it',
  },
];
