import { accountCases } from './account.cases';
import type { ContractCase, Wechat } from './case';
import { contentCases, userCases } from './content.cases';
import { Line, type Account } from './line';
import { gaps } from './match';

/** Where a WeChat does something else than the stand-in promises. */
export interface Difference {
  readonly name: string;
  readonly at: string;
  readonly expected: string;
  readonly got: string;
}

/** What came of a run: how many cases were asked, and where they differed. */
export interface Report {
  readonly asked: number;
  readonly differences: readonly Difference[];
}

/** Where one case differs; a call that fails altogether is a difference too. */
export async function differencesOf<Subject>(
  { name, expected, ask }: ContractCase<Subject>,
  subject: Subject,
): Promise<Difference[]> {
  try {
    return gaps(expected, await ask(subject)).map((gap) => ({ name, ...gap }));
  } catch (trouble) {
    return [{ name, at: '', expected: 'an answer', got: String(trouble) }];
  }
}

/** Asks a WeChat every case that changes nothing; those about a person only with an openid. Nothing secret is in the report. */
export async function reportOn(account: Account, openid?: string): Promise<Report> {
  const line = new Line(account);
  const differences: Difference[] = [];
  const ask = async <Subject extends Wechat>(cases: readonly ContractCase<Subject>[], subject: Subject) => {
    for (const one of cases) differences.push(...(await differencesOf(one, subject)));
    return cases.length;
  };
  let asked = await ask([...accountCases, ...contentCases], { line });
  if (openid) asked += await ask(userCases, { line, openid });
  const token = await line.accessToken().catch(() => '');
  const hidden = [account.secret, token, openid ?? ''].filter(Boolean);
  const scrubbed = (words: string) => hidden.reduce((left, secret) => left.replaceAll(secret, '…'), words);
  return { asked, differences: differences.map((one) => ({ ...one, got: scrubbed(one.got) })) };
}

/** The report in lines for a terminal. */
export function linesOf({ asked, differences }: Report): string[] {
  return [
    ...differences.map(
      ({ name, at, expected, got }) =>
        `- ${name}${at && ` [${at}]`}\n    expected ${expected}\n    got      ${got}`,
    ),
    `${asked} cases asked, ${differences.length ? `${differences.length} differences` : 'no difference'}`,
  ];
}
