import type { VirtualClock } from '../world/virtual-clock';

const ruleLimit = 100;
const testLinkLimit = 5;
const publishLimit = 500;
const month = 30 * 24 * 3600 * 1000;

/** An ordinary link's way into the mini-program: everything that begins so opens this page. */
export interface QrRule {
  readonly prefix: string;
  /** Without a slash in front. */
  readonly page: string;
  readonly published: boolean;
  /** Links that open the page before the rule is published. */
  readonly testLinks: readonly string[];
}

/** The console's list of link rules. */
export class QrRules {
  private rules: QrRule[] = [];
  private publishedAt: number[] = [];

  constructor(private readonly clock: VirtualClock) {}

  /** Adds a rule or replaces the one of its prefix; gives what is wrong with it, or nothing. */
  put(rule: QrRule, released: boolean): string | undefined {
    if (!/^https?:\/\//.test(rule.prefix) || !URL.canParse(rule.prefix))
      return 'the prefix is no http(s) link';
    if (rule.testLinks.length > testLinkLimit) return `more than ${testLinkLimit} test links`;
    if (rule.testLinks.some((link) => !link.startsWith(rule.prefix))) return 'a test link of another prefix';
    const others = this.rules.filter(({ prefix }) => prefix !== rule.prefix);
    if (others.length >= ruleLimit) return `more than ${ruleLimit} rules`;
    if (rule.published) {
      if (!released) return 'the mini-program is not released yet';
      const at = this.clock.at();
      this.publishedAt = this.publishedAt.filter((then) => at - then < month);
      if (this.publishedAt.length >= publishLimit) return `more than ${publishLimit} publications a month`;
      this.publishedAt.push(at);
    }
    this.rules = [...others, rule];
    return undefined;
  }

  /** The page that a scanned link opens, or nothing: the most particular rule decides, also when it is not published. */
  pageOf(link: string): string | undefined {
    const rule = this.rules
      .filter(({ prefix }) => matches(prefix, link))
      .sort((a, b) => b.prefix.length - a.prefix.length)[0];
    return rule && (rule.published || rule.testLinks.includes(link)) ? rule.page : undefined;
  }

  /** All of them. */
  all(): readonly QrRule[] {
    return this.rules;
  }
}

/**
 * Whether a link falls under a prefix: same protocol and host; deeper paths only below a prefix that ends with a slash; parameters
 * as far as the prefix names them.
 */
export function matches(prefix: string, link: string): boolean {
  if (!URL.canParse(link)) return false;
  const rule = new URL(prefix);
  const given = new URL(link);
  if (rule.protocol !== given.protocol || rule.host !== given.host) return false;
  if (rule.search) return rule.pathname === given.pathname && given.search.startsWith(rule.search);
  return rule.pathname.endsWith('/')
    ? given.pathname.startsWith(rule.pathname)
    : rule.pathname === given.pathname;
}
