import { Injectable } from '@nestjs/common';
import { keptKinds, type KeptKind } from '@linli/shared/privacy/kept.rules';
import type { Read } from '../platform/db/db';
import { madeAt } from '../platform/db/id';
import { Secrets } from '../platform/secret';
import { copyWords, type CopiedTable } from './copy.words';
import { kept, type Columns } from './inventory';

/** By which column a row is somebody's, or SQL that says so of the row `t` and the person `$1`. */
const whose: Readonly<Record<CopiedTable, string>> = {
  person: 'id',
  identity: 'person_id',
  appointment: 'person_id',
  // who joined reads what they wrote themselves, and not the words of whoever reported
  ticket: 't.id in (select ticket_id from ticket_reporter where person_id = $1 and first)',
  ticket_words: 'person_id',
  ticket_reporter: 'person_id',
  rating: 'person_id',
  complaint: 'person_id',
  call_back: 'person_id',
  block: 'person_id',
  recording: 'owner_id',
  saved_filter: 'person_id',
  home_ask: 'person_id',
  resident: 'person_id',
  vouch: 'vouched_by',
  mandate: '$1 in (t.subject_id, t.agent_id)',
  electorate_owner: 'person_id',
  electorate_objection: 'asked_by',
  vote_objection: 'person_id',
  vote_proxy: 'by_id',
  named_ballot: 'person_id',
  wish: 'wisher_id',
  claim: 'person_id',
  claim_word: 'by_id',
  able_person: 'person_id',
  able_ask: 'from_id',
  neighbour_word: 'from_id',
  sign_up: 'person_id',
  tool_loan: 'person_id',
  volunteer: 'person_id',
  volunteer_post: 'person_id',
  service_consent: 'person_id',
  team_member: 'person_id',
  nominee: 'person_id',
  report_in: 'person_id',
  hours_account: 'owner_id',
  hours_ask: 'asked_by',
  praise: 'person_id',
  topic: 'raiser_id',
  topic_argument: 'person_id',
  meeting_word: 'person_id',
  meeting_seat: 'person_id',
  poll_answer: 'person_id',
  judge: 'person_id',
  feedback_line: 'by_id',
  petition: 'made_by',
  training_guest: 'person_id',
  seat: 'person_id',
  message: 'person_id',
  person_look: 'person_id',
};

/** One thing of somebody: its kind, the table by its name for people, when it was written if that is known, and what it says. */
export interface Copied {
  readonly kind: KeptKind;
  readonly what: string;
  readonly at: Date | null;
  readonly words: string;
}

/** What only finds or proves something again, and says nothing to anybody. */
const mute = /_(index|hash)$|^openid_sealed$/;
const most = 2000;

/** What is kept of somebody, for their own copy. */
@Injectable()
export class CopyQueries {
  constructor(private readonly secrets: Secrets) {}

  /** Everything in words that the inventory names and that is theirs, kind by kind, the latest first; sealed things are opened. */
  async of({ rows }: Read, personId: string): Promise<Copied[]> {
    const copied: Copied[] = [];
    for (const kind of keptKinds)
      for (const [table, names] of tablesOf(kept[kind])) {
        const rule = whose[table];
        const where = rule.includes('$1') ? rule : `t.${rule} = $1`;
        const found = await rows.query<{ row: Record<string, unknown> }[]>(
          `select to_jsonb(t) as row from "${table}" t where ${where} limit ${most}`,
          [personId],
        );
        const told = found.flatMap(({ row }) => {
          const words = names.flatMap((name) => this.wordsOf(name, row[name])).join('；');
          return words ? [{ kind, what: copyWords[table], at: momentOf(row), words }] : [];
        });
        copied.push(...told.sort((one, other) => Number(other.at ?? 0) - Number(one.at ?? 0)));
      }
    return copied;
  }

  private wordsOf(name: string, value: unknown): string[] {
    if (value === null || value === undefined || mute.test(name)) return [];
    if (typeof value === 'string' && name.endsWith('_sealed'))
      return [this.secrets.open(Buffer.from(value.replace(/^\\x/, ''), 'hex'))];
    if (Array.isArray(value) && value.every((each) => typeof each === 'string'))
      return value.length ? [value.join('、')] : [];
    return [typeof value === 'string' ? value : JSON.stringify(value)];
  }
}

const isCopied = (table: string): table is CopiedTable => table in copyWords;

const tablesOf = (columns: Columns): [CopiedTable, string[]][] =>
  Object.entries(columns).flatMap(([table, names]): [CopiedTable, string[]][] =>
    isCopied(table) ? [[table, names.split(' ')]] : [],
  );

/** When a row was written: what it says itself, else what its key says. */
function momentOf({ at, created_at: created, id, event_id: event }: Record<string, unknown>): Date | null {
  const said = at ?? created;
  if (typeof said === 'string') return new Date(said);
  const key = [id, event].find((one): one is string => typeof one === 'string' && one[14] === '7');
  return key ? madeAt(key) : null;
}
