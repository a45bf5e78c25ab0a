import type { CompoundFile } from '@linli/shared/compound/compound.contract';
import { Link } from 'wouter';
import { Crossings } from './crossings';

type Parties = CompoundFile['parties'];

const views = [
  {
    title: '1+3',
    of: 'onePlusThree',
    rows: { party: '党组织', residents: '居委会', firm: '物业', owners: '业委会' },
  },
  { title: '小区三方', of: 'threeParties', rows: { branch: '党支部', owners: '业委会', firm: '物业' } },
] as const;

/** Who leads and who stands beside, 1+3, and the three parties of the compound; who sits in several of them. */
export const PartiesOf = ({ parties }: { parties: Parties }) => (
  <section className="card">
    {views.map(({ title, of, rows }) => (
      <div key={of} className="organisation-history">
        <h3 className="pane-title">{title}</h3>
        <div className="organisation-parties">
          {Object.entries(rows).map(([key, role]) => (
            <Party
              key={key}
              role={role}
              id={(parties[of] as Readonly<Record<string, string | null>>)[key] ?? null}
              parties={parties}
            />
          ))}
        </div>
      </div>
    ))}
    <Crossings crossings={parties.crossings} />
  </section>
);

function Party({ role, id, parties }: { role: string; id: string | null; parties: Parties }) {
  const body = parties.bodies.find((one) => one.id === id);
  const firm = parties.firms.find((one) => one.id === id);
  return (
    <dl className="organisation-party">
      <dt>{role}</dt>
      <dd>
        {body && <Link href={`/organisation/bodies/${body.id}`}>{body.name}</Link>}
        {firm?.name}
        {!body && !firm && '没有'}
      </dd>
      {body && <dd className="quiet">{body.seats.length} 人在任</dd>}
      {firm && (
        <dd className="quiet">{[firm.phone, `${firm.people.length} 人`].filter(Boolean).join('，')}</dd>
      )}
    </dl>
  );
}
