import path from 'node:path';
import { types } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { SnakeNames } from './snake-names';

// A date is a date, not a midnight somewhere: keep '2026-10-01' as it is.
types.setTypeParser(types.builtins.DATE, (value) => value);

export interface DataSourceChoice {
  readonly poolSize?: number;
  /** Works as this role on every connection; migrations leave it out and stay the owner. */
  readonly appRole?: string | null;
  readonly migrations?: boolean;
}

/** Milliseconds for which a migration stands in line for a table: whoever asks for the table after it stands behind it as long. */
export const lockPatience = 500;

const optionsOf = ({ appRole, migrations }: DataSourceChoice): string =>
  [
    ...(appRole ? [`-c role=${appRole}`] : []),
    ...(migrations ? [`-c lock_timeout=${lockPatience}`] : []),
  ].join(' ');

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
    extra: { options: optionsOf(choice) },
  };
}

export const dataSource = (url: string, choice: DataSourceChoice = {}): DataSource =>
  new DataSource(dataSourceOptions(url, choice));
