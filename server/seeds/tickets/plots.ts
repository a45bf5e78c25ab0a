import { endings, said } from './matters.words';
import type { Plot } from './plot';

const enders = ['solved', ...(Object.keys(endings) as (keyof typeof endings)[])] as const;

/** Ways a ticket ends, each told at least once: every outcome rated and unrated, and every other way out. */
export const endedPlots: readonly ((plot: Plot, twin: string) => Plot)[] = [
  ...enders.flatMap((ending) => [
    (plot: Plot, twin: string) => plot.handled(ending, ending === 'duplicate' ? twin : undefined).rate(),
    (plot: Plot, twin: string) => plot.handled(ending, ending === 'duplicate' ? twin : undefined),
  ]),
  (plot) => plot.then(90, 'reporter', 'withdraw', { fields: { words: plot.chance.pick(said.withdraw) } }),
  (plot) =>
    plot.accept().then(60, 'reporter', 'withdraw', { fields: { words: plot.chance.pick(said.withdraw) } }),
  (plot) => declined(returned(plot)),
  (plot) =>
    referred(plot).then(60, 'worker', 'decline', { fields: { words: plot.chance.pick(said.decline) } }),
  (plot) => upheld(plot.handled().rate('unhappy')),
  (plot) => upheld(plot.spot().rate('unhappy')),
  (plot) => reopened(plot.handled().rate('unhappy')).handled().rate(),
  (plot) => reopened(plot.handled('eased').rate('unhappy')).handled(),
  (plot) => adjudicated(referred(plot)).handled().rate(),
];

/** What happens to most tickets, told as often as it stands here; each goes as far as time allows. */
export const usualPlots: readonly ((plot: Plot) => Plot)[] = [
  (plot) => plot.handled().rate(),
  (plot) => plot.handled().rate(),
  (plot) => plot.handled().rate(),
  (plot) => plot.handled(),
  (plot) => plot.handled(),
  (plot) => plot.spot().rate(),
  (plot) => plot.spot(),
  (plot) =>
    plot
      .accept()
      .then(100, 'handler', 'interim', { fields: { words: plot.chance.pick(said.interim) } })
      .resolve()
      .feedback()
      .rate(),
  (plot) => plot.accept(700, 1100).resolve('solved', undefined, 700).feedback().rate(),
  (plot) =>
    plot.accept().then(300, 'reporter', 'urge', { fields: {} }).resolve('solved', undefined, 900).feedback(),
  (plot) => handedOver(plot.accept()).handled().rate(),
  (plot) => given(returned(plot)).handled(),
];

const returned = (plot: Plot): Plot =>
  plot.then(plot.chance.between(30, 200), 'handler', 'return', {
    fields: { reason: 'theirs', words: plot.chance.pick(said.pass) },
    to: 'elsewhere',
  });

const handedOver = (plot: Plot): Plot =>
  plot.then(plot.chance.between(30, 200), 'handler', 'handOver', {
    fields: { reason: 'equipment', words: plot.chance.pick(said.pass) },
    to: 'elsewhere',
  });

const referred = (plot: Plot): Plot =>
  plot.then(120, 'handler', 'refer', { fields: { reason: 'unclear', words: plot.chance.pick(said.pass) } });

const given = (plot: Plot): Plot =>
  plot.then(70, 'worker', 'dispatch', { fields: { words: plot.chance.pick(said.give) }, to: 'elsewhere' });

const adjudicated = (plot: Plot): Plot =>
  plot.then(80, 'worker', 'adjudicate', { fields: { words: plot.chance.pick(said.give) }, to: 'elsewhere' });

const declined = (plot: Plot): Plot =>
  plot.then(80, 'worker', 'decline', { fields: { words: plot.chance.pick(said.decline) } });

const upheld = (plot: Plot): Plot =>
  plot.then(300, 'secretary', 'uphold', { fields: { words: plot.chance.pick(said.uphold) } });

const reopened = (plot: Plot): Plot =>
  plot.then(300, 'secretary', 'reopen', {
    fields: { words: plot.chance.pick(said.reopen) },
    to: 'elsewhere',
  });
