/** How the rows of one table are told that belong to a district, `$1`; the table itself is `t`. */
export interface Belonging {
  readonly where: string;
  /** Tables whose rows it takes to tell, and which therefore go after it. */
  readonly needs: readonly string[];
  /** Why its rows are written out but stay; null for those that go. */
  readonly stays: string | null;
}

const through = (key: string, parent: string, parentKey = 'id'): Belonging => ({
  where: `t.${key} in (select ${parentKey} from ${parent} where district_id = $1)`,
  needs: [parent],
  stays: null,
});

/** The people of a district: who worked, lived or reported there, or acted there for another. `$1` compared as `is` says. */
const tiedTo = (is: '=' | '<>') =>
  [
    ['appointment', 'person_id'],
    ['resident', 'person_id'],
    ['home_ask', 'person_id'],
    ['ticket_reporter', 'person_id'],
    ['seat', 'person_id'],
    ['mandate', 'subject_id'],
    ['mandate', 'agent_id'],
    ['membership', 'person_id'],
    ['report_in', 'person_id'],
    ['wish', 'wisher_id'],
    ['topic', 'raiser_id'],
    ['topic_part', 'person_id'],
    ['topic_follow', 'person_id'],
    ['topic_argument', 'person_id'],
    ['offer', 'person_id'],
    ['claim', 'person_id'],
    ['claim', 'second_id'],
    ['wish_waiter', 'person_id'],
    ['service_consent', 'person_id'],
    ['service_consent', 'guardian_id'],
    ['hours_account', 'owner_id'],
    ['sign_up', 'person_id'],
    ['tool_loan', 'person_id'],
    ['able_person', 'person_id'],
    ['able_ask', 'from_id'],
    ['bulletin_read', 'person_id'],
  ]
    .map(([table, key]) =>
      table === 'bulletin_read'
        ? `select r.person_id from bulletin_read r join bulletin b on b.id = r.bulletin_id where b.district_id ${is} $1`
        : `select ${key} from ${table} where district_id ${is} $1 and ${key} is not null`,
    )
    .join(' union ');

/** SQL of the people of a district, `$1`, whom nothing ties to another and who were not forgotten yet; at most `$2`. */
export const onlyHere = `select p.id from person p where p.forgotten_at is null
   and p.id in (${tiedTo('=')}) and p.id not in (${tiedTo('<>')}) order by p.id limit $2`;

/** Tables without a district of their own, whose rows belong to one through others. */
const indirect: Readonly<Record<string, Belonging>> = {
  bulk: {
    where: `exists (select from bulk_item i join ticket k on k.id = i.ticket_id where i.bulk_id = t.id and k.district_id = $1)
        and not exists (select from bulk_item i join ticket k on k.id = i.ticket_id where i.bulk_id = t.id and k.district_id <> $1)`,
    needs: ['bulk_item', 'ticket'],
    stays: null,
  },
  bulk_item: through('ticket_id', 'ticket'),
  bulletin_place: through('bulletin_id', 'bulletin'),
  bulletin_read: through('bulletin_id', 'bulletin'),
  bulletin_round: through('bulletin_id', 'bulletin'),
  bulletin_version: through('bulletin_id', 'bulletin'),
  calendar_day: through('calendar_id', 'calendar'),
  channel_category: through('channel_id', 'channel'),
  check_trace: through('check_id', 'content_check'),
  delivery: through('event_id', 'event'),
  feedback_line: through('feedback_id', 'feedback'),
  foreign_telling: through('channel_id', 'channel'),
  intake_signature: through('channel_id', 'channel'),
  ...Object.fromEntries(
    [
      'agenda_item',
      'meeting_party',
      'meeting_word',
      'show_of_hands',
      'meeting_minutes',
      'meeting_action',
    ].map((table) => [table, through('meeting_id', 'meeting')]),
  ),
  milestone: through('project_id', 'project'),
  judge: through('judging_id', 'judging'),
  sounding_form: through('sounding_id', 'sounding'),
  petition_signature: through('petition_id', 'petition'),
  poll_answer: through('poll_id', 'poll'),
  poll_option: through('poll_id', 'poll'),
  register_change: through('file_id', 'register_file'),
  register_fault: through('file_id', 'register_file'),
  register_line: through('file_id', 'register_file'),
  series_off: through('series_id', 'series'),
  training_guest: through('training_id', 'training'),
  person: {
    where: `t.id in (${tiedTo('=')})`,
    needs: [],
    stays:
      'an account is a person’s own; whoever belongs nowhere else is forgotten, and of those only the key is left',
  },
};

/** Tables that belong to no district, and why. */
export const nobodys: Readonly<Record<string, string>> = {
  browser_pass: 'a browser asks to be let in, for two minutes',
  consent: 'what a person told WeChat',
  decommission: 'the record of what was deleted',
  erasure: 'that something was erased by a rule, and how much',
  ended_sign: 'codes of districts that have ended',
  idempotency: 'answers to repeated writes, for a day',
  identity: 'a person’s accounts elsewhere',
  identity_use: 'words of an issuer that were used',
  last_write: 'how far the log had come when a person last wrote',
  leftover: 'files that are about to be removed',
  migrations: 'how the tables came to be',
  points_consent: 'whether a person wants points',
  pushed: 'what WeChat told, not yet read',
  quiet_hours: 'when a person wants no messages',
  role: 'names of roles, the same everywhere',
  saved_filter: 'what a person likes to look for',
  seal: 'the chain over what happened anywhere: hashes, no words',
  seal_anchor: 'how far that chain had come on a day',
  session: 'who is signed in',
  subscription: 'which messages a person takes from WeChat',
  throttle: 'how often somebody knocked within a minute',
  ticket_gram_fill: 'how far searching was made anew',
  unsealed: 'what happened a moment ago and is not in the chain yet',
  wechat_token: 'the key to WeChat’s servers',
};

/** Tables that must go before others for a reason that no key shows: a closed month guards its figures. */
export const before: readonly (readonly [first: string, then: string])[] = [['kpi_period', 'kpi_entry']];

/** How a table's rows belong to a district; null where they belong to none. Throws for one that nobody has decided on. */
export function belongingOf(table: string, columns: readonly string[]): Belonging | null {
  if (table in nobodys) return null;
  const known = indirect[table];
  if (known) return known;
  if (!columns.includes('district_id')) throw new Error(`nobody has said whose ${table} is`);
  return { where: 't.district_id = $1', needs: [], stays: null };
}
