import { leastOf, mostOf, reaches, type Bar, type Matter, type Weighing } from './matter.rules';
import type { Article, Pack } from './pack.rules';
import { articleOf } from './packs.rules';
import type { Count, Tally, Weight } from './tally.rules';

/** How a vote is decided: by two bars, by everybody concerned, or by how few object. */
export interface VoteRule {
  readonly matter: Matter;
  readonly weighing: Weighing;
  readonly way: 'bars' | 'all' | 'dissent';
  readonly part: Bar;
  readonly yes: Bar;
  readonly most: Bar;
  readonly silent: 'apart' | 'follow';
  readonly articles: Readonly<Record<TestName, Article | null>>;
}

/** What the owners' own rules or those who call a vote chose, where the pack leaves it open. */
export interface Chosen {
  /** Few objections are enough; only for matters for which the pack says so. */
  readonly dissent?: boolean;
  /** The silent follow the majority; only where owners' rules may say so. */
  readonly follow?: boolean;
}

/** The rule for a matter under a pack; null for a matter that owners do not decide together there. */
export function ruleOf(pack: Pack, matter: Matter, { dissent, follow }: Chosen = {}): VoteRule | null {
  const weighing = pack.matters[matter];
  if (!weighing) return null;
  const few = Boolean(dissent) && pack.dissent.matters.includes(matter);
  return {
    matter,
    weighing,
    way: weighing === 'unanimous' ? 'all' : few ? 'dissent' : 'bars',
    part: pack.bars.part,
    yes: pack.bars[weighing === 'heavy' ? 'heavy' : 'ordinary'],
    most: pack.dissent.most,
    silent: follow && pack.silent === 'by_rules' && weighing !== 'unanimous' ? 'follow' : 'apart',
    articles: {
      part: articleOf(pack, 'participation'),
      yes: articleOf(pack, weighing === 'heavy' ? 'heavy' : 'ordinary'),
      all: articleOf(pack, 'unanimous'),
      dissent: articleOf(pack, 'dissent'),
    },
  };
}

export type TestName = 'part' | 'yes' | 'all' | 'dissent';

/** One test of a vote: what has to be reached (for `dissent` what may not be exceeded), what is there, what is missing. */
export interface Test {
  readonly name: TestName;
  readonly needs: Weight;
  readonly has: Weight;
  /** Still missing; for `dissent` how much too many. Zero where nothing is. */
  readonly missing: Weight;
  readonly met: boolean;
  readonly article: Article | null;
}

/** Whether a vote passed; null where nobody is on the roll, which is no result. */
export interface Verdict {
  readonly passed: boolean | null;
  readonly tests: readonly Test[];
  /** Whether it would have passed with the silent counted the other way. */
  readonly otherwise: boolean | null;
}

/** Decides a vote by its rule: every test needs its heads and its area. */
export function verdict(tally: Tally, rule: VoteRule): Verdict {
  if (tally.total.heads === 0 || tally.total.area === 0) return { passed: null, tests: [], otherwise: null };
  const [counted, other] = rule.silent === 'follow' ? [tally.followed, tally] : [tally, tally.followed];
  const tests = testsOf(tally.total, counted, rule);
  const met = (all: readonly Test[]) => all.every((test) => test.met);
  // nobody agrees by silence where everybody has to
  const otherwise = testsOf(tally.total, rule.way === 'all' ? counted : other, rule);
  return { passed: met(tests), tests, otherwise: met(otherwise) };
}

function testsOf(total: Weight, counted: Count, rule: VoteRule): Test[] {
  if (rule.way === 'all') return [reach('all', { num: 1, den: 1, over: false }, counted.yes, total, rule)];
  if (rule.way === 'dissent') return [few(rule, counted.no, total)];
  return [
    reach('part', rule.part, counted.part, total, rule),
    reach('yes', rule.yes, counted.yes, counted.part, rule),
  ];
}

/** Those who agree out of those asked have to reach a bar in both counts. */
function reach(name: TestName, bar: Bar, has: Weight, whole: Weight, rule: VoteRule): Test {
  const needs = { heads: leastOf(bar, whole.heads), area: leastOf(bar, whole.area) };
  return {
    name,
    needs,
    has,
    missing: beyond(needs, has),
    met: reaches(bar, has.heads, whole.heads) && reaches(bar, has.area, whole.area),
    article: rule.articles[name],
  };
}

/** Those who object may not be more than a part of all owners in either count. */
function few(rule: VoteRule, has: Weight, total: Weight): Test {
  const needs = { heads: mostOf(rule.most, total.heads), area: mostOf(rule.most, total.area) };
  const missing = beyond(has, needs);
  return {
    name: 'dissent',
    needs,
    has,
    missing,
    met: missing.heads === 0 && missing.area === 0,
    article: rule.articles.dissent,
  };
}

const beyond = (more: Weight, less: Weight): Weight => ({
  heads: Math.max(0, more.heads - less.heads),
  area: Math.max(0, more.area - less.area),
});
