import { lookOwedWords } from '@linli/shared/watch/watch.words';
import type { Waits } from '@linli/shared/watch/watch.contract';
import { go } from '../../platform/go';
import { OwedRows } from './owed-rows';

/** Bulletins that wait for a second person. */
export const LooksOwed = ({ looks, now }: { looks: Waits['looks']; now: Date }) => (
  <OwedRows
    title="等人看的公告"
    unit="份"
    rows={looks.map(({ id, title, unit, who, ...when }) => ({
      ...when,
      key: id,
      title: who ? `等${who}看一眼` : lookOwedWords,
      about: `${title} · ${unit}`,
      onTap: () => go('office/bulletin', { id }),
    }))}
    now={now}
  />
);
