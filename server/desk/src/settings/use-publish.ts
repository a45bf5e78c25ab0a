import { useState } from 'react';
import type { Route } from '@linli/shared/route';
import { settingApi } from '@linli/shared/setting/setting.api';
import { toast } from '../parts/toast';
import { call } from '../platform/call';
import { stale } from '../platform/use-ask';
import { useForm, type Form } from '../platform/use-form';

/** A version as it is filled in: whatever it says, with from when on and by what right. */
export interface Dated {
  readonly from: string;
  readonly source: string;
}

/** What a form was opened on: when, the number of the newest version then and now, and which answer they come from. */
interface Shown {
  readonly now: string;
  readonly newest: number;
  readonly route: Pick<Route, 'path'>;
}

export interface Publish<Fields> extends Form<Fields> {
  /** The server's moment when the page was told. */
  readonly now: Date;
  /** Somebody published meanwhile; theirs has to be shown beside what is written here. */
  readonly overtaken: boolean;
  /** Publishes what is written, on the version that is shown; answers whether it was. */
  publish: <Ask>(
    route: Route<Ask, object>,
    faults: Readonly<Record<string, string | undefined>>,
    ask: (base: number) => Ask,
    params?: Readonly<Record<string, string>>,
  ) => Promise<boolean>;
}

/** A form for the next version of what is shown. */
export function usePublish<Fields extends Dated>(
  empty: Fields,
  { now, newest, route: shown }: Shown,
): Publish<Fields> {
  const form = useForm(empty);
  const [begun] = useState(newest);
  return {
    ...form,
    now: new Date(now),
    overtaken: newest > begun,
    publish: async (route, faults, ask, params) => {
      const done = await form.send(faults, (key) => call(route, { params, body: ask(newest), key }));
      // Also after a no: what stands in its way may be somebody else's version.
      await stale(shown, settingApi.ruleHistory);
      if (done) toast('发布了');
      return done !== null;
    },
  };
}
