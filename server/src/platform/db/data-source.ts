import type { Socket } from 'node:net';
import path from 'node:path';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNames } from './snake-names';
import { LineClient, StatementClient } from './statement-client';

// A date is a date, not a midnight somewhere: keep '2026-10-01' as it is.
types.setTypeParser(types.builtins.DATE, (value) => value);

export interface DataSourceChoice {
  readonly poolSize?: number;
  /** Works as this role on every connection; migrations leave it out and stay the owner. */
  readonly appRole?: string | null;
  readonly migrations?: boolean;
  /** Through a pooler that shares sessions: what would be set for a session is set for the login instead. */
  readonly pooled?: boolean;
  /** Milliseconds that one statement may take; half of it may be spent behind somebody's lock, and as long on getting a connection. Without it nothing is hurried. */
  readonly answerWithin?: number;
}

/** Milliseconds for which a migration stands in line for a table: whoever asks for the table after it stands behind it as long. */
export const lockPatience = 500;

/** TypeORM's options for a database URL: entities by name, no synchronising, no logging of values. */
export function dataSourceOptions(url: string, choice: DataSourceChoice = {}): DataSourceOptions {
  const root = path.resolve(__dirname, '../../..');
  return {
    type: 'postgres',
    url,
    entities: [path.join(root, 'src/**/*.entity.{ts,js}')],
    migrations: choice.migrations ? [path.join(root, 'migrations/*.{ts,js}')] : [],
    migrationsTransactionMode: 'each',
    namingStrategy: new SnakeNames(),
    applicationName: 'linli',
    poolSize: choice.poolSize ?? 10,
    extra: {
      // What changes the tables is sent once and as it is.
      ...(!choice.migrations && { Client: choice.pooled ? LineClient : StatementClient, pipeline: true }),
      ...(!choice.pooled && { options: settingsOf(choice) }),
      ...(choice.answerWithin && {
        connectionTimeoutMillis: choice.answerWithin / 2,
        onConnect: dropSilent(choice.answerWithin + graceOfServer),
      }),
    },
  };
}

/** The server is the first to give up a statement: it can say so, and the connection stays whole. */
const graceOfServer = 1_000;

function settingsOf({ appRole, migrations, answerWithin }: DataSourceChoice): string {
  const settings = {
    ...(appRole && { role: appRole }),
    ...(migrations && { lock_timeout: lockPatience }),
    ...(answerWithin && {
      statement_timeout: answerWithin,
      lock_timeout: answerWithin / 2,
      // Whoever stands still in the middle of a transaction must not keep its locks from everybody else.
      idle_in_transaction_session_timeout: answerWithin + 2_000,
    }),
  };
  return Object.entries(settings)
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');
}

/** Ends a connection that owes an answer and has said nothing for so long: a machine that lost its power closes no lines. */
const dropSilent =
  (milliseconds: number) =>
  (client: { readonly readyForQuery: boolean; readonly connection: { readonly stream: Socket } }): void => {
    const { stream } = client.connection;
    stream.setTimeout(milliseconds, () => {
      if (!client.readyForQuery) stream.destroy(new Error('Connection terminated: no answer'));
    });
  };

export const dataSource = (url: string, choice: DataSourceChoice = {}): DataSource =>
  new DataSource(dataSourceOptions(url, choice));
