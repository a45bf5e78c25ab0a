import { Client, type QueryConfig } from 'pg';

/** How often a text must come before the server keeps its plan, and how many it keeps for a connection: each takes memory there. */
const [oftenEnough, mostKept] = [8, 400];

/** How often this process has sent each text, and what those that came often are called. */
const asked = new Map<string, number>();
const names = new Map<string, string>();
/** Rises when a plan no longer fits its tables, so that all are made anew. */
let generation = 0;

/** Whatever brings all columns brings other ones after a migration, and the server refuses to send those by an old plan. */
const bringsAll = /(\.|select |returning )\*/i;

function nameOf(text: string): string | undefined {
  const name = names.get(text);
  if (name !== undefined || names.size >= mostKept) return name;
  const count = (asked.get(text) ?? 0) + 1;
  // Lists of any length make texts without end; none of these comes often.
  if (asked.size > 20 * mostKept) asked.clear();
  asked.set(text, count);
  if (count < oftenEnough || bringsAll.test(text)) return undefined;
  asked.delete(text);
  const given = `s${generation}_${names.size}`;
  names.set(text, given);
  return given;
}

/** Whether a plan that the server kept no longer fits the tables, as after a migration. */
export const isStalePlan = (trouble: unknown): boolean =>
  typeof trouble === 'object' &&
  trouble !== null &&
  'routine' in trouble &&
  trouble.routine === 'RevalidateCachedQuery';

/** Forgets all plans: each statement is planned anew under another name. */
export function forgetPlans(): void {
  generation++;
  names.clear();
}

const beginning = 'START TRANSACTION';

type Answer = (error: Error | undefined, result: unknown) => void;
interface Wire {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/** A connection that saves everybody time: a transaction begins with its first statement, and what is sent in one turn goes as one. */
export class LineClient extends Client {
  private begins = false;
  private gathers = false;

  constructor(config?: ConstructorParameters<typeof Client>[0]) {
    super(config);
    // A line can break in the very moment between who gives it back and who has it next, when neither listens: the next is told.
    this.on('error', () => undefined);
  }

  // The client's own type is a dozen overloads; those that work with it call it in these ways.
  override query = ((first: string | QueryConfig, second?: unknown[] | Answer, third?: Answer): unknown => {
    if (first === beginning && second === undefined) {
      this.begins = true;
      return Promise.resolve({ command: 'BEGIN', rows: [], rowCount: null, fields: [], oid: 0 });
    }
    this.gather();
    if (this.begins) {
      this.begins = false;
      // Where it fails, so does what comes after it.
      (this.pass(beginning) as Promise<unknown>).catch(() => undefined);
    }
    const name = typeof first === 'string' && Array.isArray(second) ? this.nameOf(first) : undefined;
    return name === undefined
      ? this.pass(first, second, third)
      : this.pass({ name, text: first, values: second }, third);
  }) as Client['query'];

  /** What a statement is called whose plan the server keeps. */
  protected nameOf(_text: string): string | undefined {
    return undefined;
  }

  private pass(...given: unknown[]): unknown {
    return (Client.prototype.query as unknown as (this: Client, ...given: unknown[]) => unknown).apply(
      this,
      given,
    );
  }

  private gather(): void {
    if (this.gathers) return;
    this.gathers = true;
    const { stream } = (this as unknown as Wire).connection;
    stream.cork();
    process.nextTick(() => {
      this.gathers = false;
      stream.uncork();
    });
  }
}

/** A line of one's own, which saves the server work too: statements that come often are planned once, which takes longer than carrying them out. */
export class StatementClient extends LineClient {
  protected override nameOf(text: string): string | undefined {
    return nameOf(text);
  }
}
