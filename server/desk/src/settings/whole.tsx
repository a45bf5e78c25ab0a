import { useState, type ReactNode } from 'react';
import type { Route } from '@linli/shared/route';
import { Button } from '../parts/button';
import { Waiting } from '../parts/waiting';
import { useAsk } from '../platform/use-ask';
import { coming, saidWords, type Said } from './say';
import { Versions } from './versions';

/** A setting that a district has once, as it is told: what holds, and its versions. */
export interface WholeReply<Terms> {
  readonly now: string;
  readonly terms: Terms;
  readonly base: number;
  readonly versions: readonly (Said & { readonly terms: Terms })[];
  readonly mayPublish: boolean;
}

interface WholeProps<Reply extends WholeReply<unknown>> {
  title: string;
  /** How much there is now: 16 条. */
  count?: (terms: Reply['terms']) => string;
  verb: string;
  note: string;
  route: Route<unknown, Reply>;
  lines: (terms: Reply['terms'], reply: Reply) => ReactNode;
  form: (reply: Reply, onClose: () => void) => ReactNode;
}

/** What holds, what will hold later, what held before, and the way to the next version for those who may publish it. */
export function Whole<Reply extends WholeReply<unknown>>({
  title,
  count,
  verb,
  note,
  route,
  lines,
  form,
}: WholeProps<Reply>) {
  const asked = useAsk(route);
  const [editing, setEditing] = useState(false);
  return (
    <Waiting asked={asked}>
      {(reply) => {
        const { terms, versions, now, mayPublish } = reply;
        return (
          <>
            <div className="between">
              <h2 className="pane-title">
                {title} {count && <small>现在 {count(terms)}</small>}
              </h2>
              {mayPublish && (
                <Button icon="write" onPress={() => setEditing(true)}>
                  {verb}
                </Button>
              )}
            </div>
            <p className="quiet">{note}</p>
            <section className="card">
              {lines(terms, reply)}
              {coming(versions, now).map((later) => (
                <div key={later.version} className="settings-later">
                  <p>{saidWords(later)}：</p>
                  {lines(later.terms, reply)}
                </div>
              ))}
              <Versions versions={versions} now={now}>
                {(version) => lines(version.terms, reply)}
              </Versions>
            </section>
            {editing && form(reply, () => setEditing(false))}
          </>
        );
      }}
    </Waiting>
  );
}
