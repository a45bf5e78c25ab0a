import type { Bar, Matter, Weighing } from './matter.rules';

/** Where a rule is written. */
export const laws = [
  'civil_code',
  'division',
  'national_management',
  'e_signature',
  'court_2022',
  'beijing_app',
  'shandong',
  'weifang',
  'jinan',
  'liaocheng',
  'beijing',
  'hangzhou',
  'huzhou',
  'zhoushan',
  'qingyuan',
  'sichuan',
  'henan',
] as const;
export type Law = (typeof laws)[number];

/** An article, where one is known, and its paragraph. */
export interface Article {
  readonly law: Law;
  readonly no?: number;
  readonly paragraph?: number;
}

/** What a pack lays down, rule by rule. */
export const packRules = [
  'matters',
  'participation',
  'heavy',
  'ordinary',
  'unanimous',
  'area',
  'heads',
  'lot',
  'owner',
  'co_owners',
  'sale',
  'calling',
  'notice',
  'agenda',
  'length',
  'form',
  'online',
  'paper',
  'signature',
  'proxy',
  'delegates',
  'silent',
  'dissent',
  'result',
  'objections',
  'inspection',
  'suit',
  'forgery',
  'preparation',
  'committee',
  'committee_limits',
  'stand_in',
  'fund_scope',
  'fund_urgent',
  'openness',
] as const;
export type PackRule = (typeof packRules)[number];

export const packIds = [
  'national',
  'shandong',
  'weifang',
  'jinan',
  'liaocheng',
  'beijing',
  'hangzhou',
  'huzhou',
  'zhoushan',
  'qingyuan',
  'sichuan',
  'henan',
] as const;
export type PackId = (typeof packIds)[number];

/** Binding votes over the internet: with any means, with a city's own that is offered free, or in the city's alone. */
export const onlineWays = ['open', 'offered', 'city'] as const;
export type OnlineWay = (typeof onlineWays)[number];

/** Who may not act for another owner. */
export const proxyBars = ['property_staff', 'not_owner'] as const;
export type ProxyBar = (typeof proxyBars)[number];

/** The committee of owners: its size is odd, its terms are in years, days and bars. */
export interface CommitteeTerms {
  readonly least: number;
  readonly most: number | null;
  readonly years: number;
  /** So many of its members have to be there. */
  readonly present: Bar;
  /** So many of all its members have to agree by signature. */
  readonly agree: Bar;
  /** Days before a sitting on which the residents' committee is told. */
  readonly told: number;
  /** Days before the end of a term by which a new election is held. */
  readonly renew: number;
  /** Below this part of its members, alternates counted in, there is a new election. */
  readonly rerun: Bar;
}

/** The first meeting of owners: when it is due, and who prepares it. */
export interface PreparationTerms {
  readonly area: Bar;
  readonly heads: Bar | null;
  /** So many years after the first hand-over this part is enough. */
  readonly later: { readonly years: number; readonly of: 'heads' | 'area'; readonly part: Bar };
  /** Days in which the group is formed, and in which it holds the meeting. */
  readonly formed: number;
  readonly held: number;
  readonly least: number;
  readonly owners: Bar;
  /** Days for which the electorate is posted before the meeting. */
  readonly posted: number;
}

/** Text that is still printed somewhere and no longer holds. */
export interface Superseded {
  readonly text: Article;
  readonly rule: PackRule;
  readonly by: Article;
}

/** The rules of one place in one edition. `from` and `until` are days of law; days are counted by the calendar. */
export interface Pack {
  readonly id: PackId;
  /** The law that makes this pack, and whether its text or only reports of it were read. */
  readonly law: Law;
  readonly checked: 'text' | 'report';
  readonly from: string;
  readonly until: string | null;
  /** The pack whose rules hold where this one says nothing. */
  readonly under: PackId | null;
  readonly matters: Partial<Readonly<Record<Matter, Weighing>>>;
  readonly bars: { readonly part: Bar; readonly ordinary: Bar; readonly heavy: Bar };
  /** Days between notice and opening; `special` for a meeting beside the regular ones. */
  readonly notice: { readonly days: number; readonly special: number };
  /** How many days a vote may be open. */
  readonly open: { readonly least: number; readonly most: number | null };
  readonly online: OnlineWay;
  readonly proxies: { readonly most: number | null; readonly bars: readonly ProxyBar[] };
  /** What an owner's first valid ballot fills: all their lots, or one. */
  readonly fills: 'owner' | 'lot';
  /** Whether owners' own rules may count the silent with the majority. */
  readonly silent: 'apart' | 'by_rules';
  /** Matters that may also pass when few object. */
  readonly dissent: { readonly matters: readonly Matter[]; readonly most: Bar };
  /** Days in which the result is announced, for which it stays posted, in which owners may object, and in which they are answered. */
  readonly result: {
    readonly announced: number;
    readonly posted: number;
    readonly objections: number;
    readonly answered: number;
  };
  /** Owners who together can demand a meeting. */
  readonly petition: Bar;
  /** Years for which the papers of a vote are kept, and in which an owner may sue. */
  readonly kept: number;
  readonly suit: number;
  readonly committee: CommitteeTerms;
  readonly preparation: PreparationTerms;
  readonly articles: Partial<Readonly<Record<PackRule, Article>>>;
  readonly superseded: readonly Superseded[];
}

/** What names one edition of a pack: its id and the day from which it holds. */
export const editionOf = ({ id, from }: Pick<Pack, 'id' | 'from'>): string => `${id}@${from}`;
